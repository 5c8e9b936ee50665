import type { Place, ProcedureStep, Step } from '../../model/listener.ts'
import type { ClientConfiguration } from './client-properties.ts'
import { lastProperties, SSL_PROTOCOL, sslProtocolProperties } from './connections.ts'
import { driftStep } from './drift.ts'
import { type CellFiles, isDeploymentManager, type XmlFileOf } from './files.ts'
import { isTls12Only, protocolPlace, repertoiresOf } from './repertoires.ts'
import { applicationServerJvms, systemProperty } from './server-arguments.ts'

/**
 * HCL Connections, "Forcing traffic to use TLS 1.2", as far as these files show it. Where the file of Connections itself is
 * among them the procedure is meant as a whole: then what no file shows is unknown, and said.
 */
export function procedureSteps(files: CellFiles): readonly ProcedureStep[] {
  const [anchor] = files.connections
  const steps = [
    clientStep(
      '3.1',
      files.clients.filter(({ file }) => isDeploymentManager(file)),
      anchor,
    ),
    clientStep(
      '3.2',
      files.clients.filter(({ file }) => !isDeploymentManager(file)),
      anchor,
    ),
    anchor === undefined ? null : connectionsStep(files.connections),
    repertoireStep(files.security, anchor),
    anchor === undefined ? null : argumentStep(files.servers, anchor),
    driftStep(files),
  ]
  const web = anchor === undefined ? [] : [unseen('1', 'no httpd.conf of IBM HTTP Server is among the files', anchor)]
  return [...web, ...steps.filter((step) => step !== null)]
}

// biome-ignore format: one row a line
const TITLES: ReadonlyMap<string, string> = new Map([
  ['1',   'IBM HTTP Server leaves TLS 1.2 alone on'],
  ['3.1', 'ssl.client.props of the deployment manager'],
  ['3.2', 'ssl.client.props of every node'],
  ['4',   'SSLProtocol in LotusConnections-config.xml'],
  ['5',   'every SSL configuration of the cell'],
  ['6',   'overrideDefaultTLS of every application server'],
])

const CLIENT_LINE = 'com.ibm.ssl.protocol=TLSv1.2'
const PROPERTY_LINE = `<genericProperty name="${SSL_PROTOCOL}">TLSv1.2</genericProperty>`
const OVERRIDE = 'com.ibm.jsse2.overrideDefaultTLS'
const ARGUMENT = `-D${OVERRIDE}=true`

/** IBM SDK 8, "Matching the behavior of SSLContext.getInstance("TLS") to Oracle"; no longer needed from SR6 FP25. */
const OVERRIDE_NOTE =
  'this argument alone forces nothing: it makes "TLS" of the IBM SDK mean TLS 1.0, 1.1 and 1.2, as in Oracle\'s, ' +
  'and since 8 SR6 FP25 it means so anyway; sslProtocol of the SSL configurations decides'

interface Found {
  readonly state: 'done' | 'missing' | 'wrong'
  readonly message: string
  readonly place: Place
  readonly via: readonly Step[]
}

/** One step over all its places: the worst is named, the others stand beside it. */
function stepOf(number: string, found: readonly Found[], mend: string, done: string): ProcedureStep | null {
  const [first] = found
  if (first === undefined) return null
  const bad = found.filter(({ state }) => state !== 'done')
  const [worst, ...others] = bad.toSorted((a, b) => SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state))
  const { id, title } = named(number)
  if (worst === undefined) {
    return { id, title, state: 'done', message: done, mend: null, place: first.place, via: first.via }
  }
  const beside = others.slice(0, MOST_RELATED).map(({ place, message }) => ({ place, message }))
  const many = bad.length === 1 ? '' : `, and ${bad.length - 1} more ${bad.length === 2 ? 'place' : 'places'}`
  const message = `${worst.message}${many}`
  return { id, title, state: worst.state, message, mend, place: worst.place, via: [...worst.via, ...beside] }
}

const SEVERITY = ['wrong', 'missing', 'done']
const MOST_RELATED = 20

function named(number: string): { readonly id: string; readonly title: string } {
  return { id: `hcl-tls-1.2/${number}`, title: TITLES.get(number) ?? number }
}

function unseen(number: string, message: string, { root }: XmlFileOf): ProcedureStep {
  return { ...named(number), state: 'unknown', message, mend: null, place: root.at, via: [] }
}

function unseenIf(number: string, message: string, anchor: XmlFileOf | undefined): ProcedureStep | null {
  return anchor === undefined ? null : unseen(number, message, anchor)
}

function clientStep(
  number: '3.1' | '3.2',
  clients: readonly ClientConfiguration[],
  anchor: XmlFileOf | undefined,
): ProcedureStep | null {
  const whose = number === '3.1' ? 'the deployment manager' : 'a node'
  if (clients.length === 0) return unseenIf(number, `no ssl.client.props of ${whose} is among the files`, anchor)
  const found = clients.map(({ alias, protocol, replaced, absentAt }): Found => {
    if (protocol === null) {
      return { state: 'missing', message: `com.ibm.ssl.protocol is not set for ${alias}`, place: absentAt, via: [] }
    }
    const state = isTls12Only(protocol.value) ? 'done' : 'wrong'
    return { state, message: `com.ibm.ssl.protocol is ${shown(protocol.value)}`, place: protocol.at, via: replaced }
  })
  return stepOf(number, found, CLIENT_LINE, 'com.ibm.ssl.protocol leaves TLS 1.2 or newer alone on')
}

function connectionsStep(files: readonly XmlFileOf[]): ProcedureStep | null {
  const found = files.map(({ root }): Found => {
    const [property, ...ignored] = sslProtocolProperties(root)
    if (property === undefined) {
      return { state: 'missing', message: `${SSL_PROTOCOL} is not set`, place: lastProperties(root), via: [] }
    }
    const via = ignored.map(({ whole }) => ({
      place: whole,
      message: `this ${SSL_PROTOCOL} is ignored, since line ${property.at.line} has one`,
    }))
    const state = isTls12Only(property.text) ? 'done' : 'wrong'
    return { state, message: `${SSL_PROTOCOL} is ${shown(property.text)}`, place: property.whole, via }
  })
  return stepOf('4', found, PROPERTY_LINE, `${SSL_PROTOCOL} leaves TLS 1.2 or newer alone on`)
}

function repertoireStep(files: readonly XmlFileOf[], anchor: XmlFileOf | undefined): ProcedureStep | null {
  const found = files.flatMap(({ root }) =>
    repertoiresOf(root).map((repertoire): Found => {
      const { alias, setting } = repertoire
      const protocol = setting.attributes.get('sslProtocol')?.value ?? null
      const place = protocolPlace(repertoire)
      if (protocol === null) return { state: 'missing', message: `${alias} has no sslProtocol`, place, via: [] }
      const state = isTls12Only(protocol) ? 'done' : 'wrong'
      return { state, message: `sslProtocol of ${alias} is ${shown(protocol)}`, place, via: [] }
    }),
  )
  const step = stepOf('5', found, 'sslProtocol="TLSv1.2"', 'every SSL configuration leaves TLS 1.2 or newer alone on')
  return step ?? unseenIf('5', 'no security.xml with SSL configurations is among the files', anchor)
}

function argumentStep(files: readonly XmlFileOf[], anchor: XmlFileOf): ProcedureStep {
  const found = files.flatMap(({ root }) =>
    applicationServerJvms(root).map(({ server, at, arguments: given }): Found => {
      const value = given === null ? null : systemProperty(given, OVERRIDE)
      if (value === null) return { state: 'missing', message: `${server} lacks ${ARGUMENT}`, place: at, via: [] }
      const state = value === 'true' ? 'done' : 'wrong'
      return { state, message: `${server} has -D${OVERRIDE}=${value} in the end`, place: at, via: [] }
    }),
  )
  const step = stepOf('6', found, ARGUMENT, `every application server has ${ARGUMENT}`)
  if (step === null) return unseen('6', 'no server.xml of an application server is among the files', anchor)
  return { ...step, via: [...step.via, { place: step.place, message: OVERRIDE_NOTE }] }
}

function shown(value: string): string {
  return value.trim() === '' ? 'empty' : value.trim()
}
