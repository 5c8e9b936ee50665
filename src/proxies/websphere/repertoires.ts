import type { Assumptions } from '../../model/configuration.ts'
import {
  builtIn,
  type ConfigurationProblem,
  known,
  type Listener,
  open,
  type Place,
  type PlacedNote,
  type Setting,
} from '../../model/listener.ts'
import { SECP256R1, SECP384R1, SECP521R1 } from '../../tls/registry/groups.ts'
import { TLS_1_2 } from '../../tls/registry/versions.ts'
import { TLS13_SUITES } from '../../tls/suite-lists.ts'
import { javaSuites } from './java-suites.ts'
import { DEFAULT_PROTOCOLS, isProtocolList, protocolMeaning } from './protocol-words.ts'
import { isBefore } from './release.ts'
import { elementsNamed, type XmlElement } from './xml.ts'

/** An SSL configuration of security.xml: what any port that names it speaks. */
export interface Repertoire {
  readonly alias: string
  readonly setting: XmlElement
}

export function repertoiresOf(root: XmlElement): readonly Repertoire[] {
  return elementsNamed(root, 'repertoire').flatMap((repertoire) => {
    const setting = repertoire.children.find(({ local }) => local === 'setting')
    const alias = repertoire.attributes.get('alias')?.value ?? repertoire.attributes.get('xmi:id')?.value ?? '?'
    return setting === undefined ? [] : [{ alias, setting }]
  })
}

/** As if some port of the cell named it, which serverindex.xml and the console decide. */
export function listenerOf({ alias, setting }: Repertoire): Listener {
  const { at } = setting
  const keyStore = setting.attributes.get('keyStore')
  const notes: PlacedNote[] = []
  const versions = versionsOf(setting, notes)
  return {
    dialect: 'websphere',
    side: 'front',
    address: '*',
    port: null,
    names: [alias.toLowerCase()],
    isDefault: true,
    tls: known('yes', at),
    versions,
    suites12: suitesOf(setting, notes),
    suites13: builtIn(TLS13_SUITES.slice(0, 3), at),
    groups: builtIn([SECP256R1, SECP384R1, SECP521R1], at),
    securityLevel: null,
    openssl: null,
    certificates: known(
      [{ path: keyStore?.value ?? 'the key store of the default', at: keyStore?.at ?? at, certificates: null }],
      keyStore?.at ?? at,
    ),
    cleartext: open('TLS is spoken here', at),
    hsts: open('the application sends it, if anything does', at),
    opened: at,
    when: null,
    notes,
  }
}

/** A list of versions stops a release that takes one word only. */
export function repertoireProblems(
  { alias, setting }: Repertoire,
  assume: Assumptions,
): readonly ConfigurationProblem[] {
  const protocol = setting.attributes.get('sslProtocol')
  const was = assume.versions.get('was')?.version
  if (protocol === undefined || !isProtocolList(protocol.value) || was === undefined) return []
  if (!isBefore(was, '9.0.5.6')) return []
  const message = `${alias}: sslProtocol takes one word before WebSphere 9.0.5.6, and ${was} is assumed`
  return [{ kind: 'refused', dialect: 'websphere', message, place: protocol.at }]
}

function versionsOf(setting: XmlElement, notes: PlacedNote[]): Setting<readonly number[]> {
  const protocol = setting.attributes.get('sslProtocol')
  if (protocol === undefined || protocol.value.trim() === '') {
    const reason = 'sslProtocol is not set, and its default differs by release: write TLSv1.2'
    return open(reason, protocol?.at ?? setting.at, DEFAULT_PROTOCOLS)
  }
  const { value, at } = protocol
  if (isProtocolList(value)) {
    notes.push({ code: 'needs-release', message: 'a list in sslProtocol needs WebSphere 9.0.5.6 or newer', place: at })
  }
  const meaning = protocolMeaning(value)
  switch (meaning.kind) {
    case 'known':
      return known(meaning.versions, at)
    case 'open':
      return open(meaning.reason, at, meaning.candidates)
    case 'unknown':
      return open(`sslProtocol "${value}" is no word that is known: write TLSv1.2`, at)
  }
}

function suitesOf(setting: XmlElement, notes: PlacedNote[]): Setting<readonly number[]> {
  const level = setting.attributes.get('securityLevel')
  const ciphers = setting.attributes.get('enabledCiphers')
  const at = level?.at ?? setting.at
  const isListed = ciphers !== undefined && ciphers.value.trim() !== ''
  if (level?.value.toUpperCase() !== 'CUSTOM') {
    if (isListed) {
      const message = 'enabledCiphers has no effect unless securityLevel is CUSTOM'
      notes.push({ code: 'no-effect', message, place: ciphers.at })
    }
    const isHigh = level === undefined || level.value.toUpperCase() === 'HIGH'
    return isHigh
      ? open(DEFAULT_REASON, at, HIGH_SUITES)
      : open(`what securityLevel ${level.value} stands for, no file says: write HIGH, or CUSTOM and a list`, at)
  }
  if (!isListed) return open(DEFAULT_REASON, ciphers?.at ?? at, HIGH_SUITES)
  const { suites, unknown } = javaSuites(ciphers.value)
  for (const name of unknown) {
    notes.push({ code: 'unknown-suite', message: `"${name}" is no suite that is known`, place: ciphers.at })
  }
  if (suites.length === 0) return open('enabledCiphers names no suite that is known', ciphers.at)
  return known(
    suites.filter((id) => !TLS13_SUITES.includes(id)),
    ciphers.at,
  )
}

const DEFAULT_REASON =
  'the suites are those that the Java SDK has, less what its java.security disables: list them in enabledCiphers'

const FORWARD_SECRET = [0xc02c, 0xc030, 0xc02b, 0xc02f, 0xc024, 0xc028, 0xc023, 0xc027, 0xc00a, 0xc014, 0xc009, 0xc013]

// With the static RSA suites of an SDK whose jdk.tls.disabledAlgorithms does not name them, and without.
const HIGH_SUITES = [FORWARD_SECRET, [...FORWARD_SECRET, 0x009d, 0x009c, 0x003d, 0x003c, 0x0035, 0x002f]]

/** Where a repertoire's version is written, or its setting begins. */
export function protocolPlace({ setting }: Repertoire): Place {
  return setting.attributes.get('sslProtocol')?.at ?? setting.at
}

/** It leaves TLS 1.2 or newer alone. */
export function isTls12Only(words: string): boolean {
  const meaning = protocolMeaning(words)
  return (
    meaning.kind === 'known' && meaning.versions.length > 0 && meaning.versions.every((version) => version >= TLS_1_2)
  )
}
