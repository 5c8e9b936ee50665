import { type Anchor, isSameEntity } from '../x509/anchor.ts'
import type { Certificate, ParsedCertificate } from '../x509/certificate.ts'
import { parseCertificate } from '../x509/parse-certificate.ts'
import { findPaths, type PathSearch } from '../x509/path.ts'
import { type Beside, type Case, exchangeFor, type ServedChain } from './case.ts'
import type { EndpointObservation, Purpose, ServedFlight } from './observation.ts'
import type { Trust } from './trust.ts'

/** Reads a certificate given as base64 of its DER. */
export type CertificateReader = (base64: string) => ParsedCertificate

/** Enough for the intermediates that a fleet shares; its leaves are read once or twice and must not pile up. */
const MAX_REMEMBERED = 256
/** Of base64. An intermediate has some 2 KiB; a large one holds many times that once it is read, and a server may send many. */
const MAX_REMEMBERED_CHARACTERS = 16 * 1024

/** A reader that remembers what it has read; one for a run. */
export function rememberingReader(): CertificateReader {
  const known = new Map<string, ParsedCertificate>()
  return (base64) => {
    const before = known.get(base64)
    if (before !== undefined) return before
    const parsed = parseCertificate(Buffer.from(base64, 'base64'))
    if (base64.length > MAX_REMEMBERED_CHARACTERS) return parsed
    if (known.size >= MAX_REMEMBERED) known.clear()
    known.set(base64, parsed)
    return parsed
  }
}

/** What the rules are asked about one endpoint. */
export function buildCase(
  subject: Pick<Case, 'target' | 'trust' | 'client' | 'at' | 'seenAt'>,
  endpoint: EndpointObservation,
  read: CertificateReader,
): Case {
  const { target, trust, client, at, seenAt } = subject
  return { target, trust, client, at, seenAt, endpoint, chains: chainsOf(endpoint, trust, read) }
}

/** In the order that a phone is likeliest to meet them. */
const CLIENT_PURPOSES: readonly Purpose[] = [
  'client',
  'client-1.2-ecdsa',
  'client-1.2-rsa',
  'client-1.3-ecdsa',
  'client-1.3-rsa',
]
/**
 * Each counts only when those before it saw no certificate; those of old versions, whose certificate may be for them
 * alone, only when the client was refused.
 */
const LAST_RESORTS: readonly Purpose[] = ['diagnostic', 'exception', 'legacy', 'unwanted', 'sslv2']

function chainsOf(endpoint: EndpointObservation, trust: Trust, read: CertificateReader): readonly ServedChain[] {
  const chains = new Map<string, ServedChain>()
  const besides = new Map<string, Beside[]>()
  const isRefused = exchangeFor(endpoint, 'client')?.answer.kind === 'refused'
  for (const purpose of [...CLIENT_PURPOSES, ...LAST_RESORTS]) {
    if (LAST_RESORTS.includes(purpose) && (chains.size > 0 || (purpose !== 'diagnostic' && !isRefused))) break
    for (const exchange of endpoint.exchanges.filter((one) => one.purpose === purpose)) {
      for (const reply of exchange.replies) {
        if (reply.kind !== 'flight' || reply.certificates.length === 0) continue
        const key = reply.certificates.join()
        const known = besides.get(key)
        if (known !== undefined) {
          addBeside(known, purpose, reply)
          continue
        }
        const beside: Beside[] = []
        besides.set(key, beside)
        addBeside(beside, purpose, reply)
        const list = reply.certificates.map((position) => read(endpoint.certificates[position] ?? ''))
        const chain = servedChain(purpose, list, beside, trust)
        if (chain !== null) chains.set(key, chain)
      }
    }
  }
  return [...chains.values()]
}

/** The hellos of clients ask for a staple and for timestamps; our own do not. */
function addBeside(all: Beside[], purpose: Purpose, { facts }: ServedFlight): void {
  const { ocspResponse, signedCertificateTimestamps, end } = facts
  const isWhole = CLIENT_PURPOSES.includes(purpose) && end.kind === 'complete'
  const isKnown = all.some(
    (one) =>
      one.ocspResponse === ocspResponse &&
      one.signedCertificateTimestamps === signedCertificateTimestamps &&
      one.isWhole === isWhole,
  )
  if (!isKnown) all.push({ ocspResponse, signedCertificateTimestamps, isWhole })
}

/** A certificate list as a file has it. */
export function chainOf(certificates: readonly Certificate[], trust: Trust): ServedChain | null {
  const list = certificates.map((certificate): ParsedCertificate => ({ kind: 'certificate', certificate }))
  return servedChain('client', list, [], trust)
}

function servedChain(
  purpose: Purpose,
  list: readonly ParsedCertificate[],
  beside: readonly Beside[],
  trust: Trust,
): ServedChain | null {
  const [leaf] = list
  if (leaf === undefined) return null
  const sent = list.flatMap((one) => (one.kind === 'certificate' ? [one.certificate] : []))
  let search: PathSearch | null = null
  return {
    purpose,
    leaf,
    sent,
    list,
    beside,
    paths: () => {
      if (leaf.kind !== 'certificate') return NOTHING_FOUND
      search ??= findPaths(leaf.certificate, withoutLeaf(sent, leaf.certificate), (subject) =>
        anchorsOf(trust, subject),
      )
      return search
    },
  }
}

const NOTHING_FOUND: PathSearch = { paths: [], deadEnds: [], limit: null }

function withoutLeaf(sent: readonly Certificate[], leaf: Certificate): readonly Certificate[] {
  return sent.filter((certificate) => certificate !== leaf)
}

/**
 * Added roots first: they are few, and the user named them. One that phones have as well is held to the rules for those
 * that they have: not every phone has the addition. The store of this machine says nothing of phones: an administrator may
 * have put the same root there.
 */
function anchorsOf({ roots, stores }: Trust, subjectKey: string): readonly Anchor[] {
  const added = roots.filter(({ certificate }) => certificate.subject.key === subjectKey)
  const isAmong = (anchors: readonly Anchor[], { certificate }: Anchor): boolean =>
    anchors.some((one) => isSameEntity(one.certificate, certificate))
  const preinstalled = stores.flatMap((store) =>
    store.bySubject(subjectKey).filter((anchor) => store.name !== 'system' || !isAmong(added, anchor)),
  )
  return [...added.filter((anchor) => !isAmong(preinstalled, anchor)), ...preinstalled]
}
