import type { Case, ServedChain } from '../model/case.ts'
import type { Evidence, Note, Outcome } from '../model/finding.ts'
import { worst } from '../model/fold.ts'
import { counted } from '../model/moment.ts'
import { datedCertificates } from '../model/phone-paths.ts'
import { certificateEvidence, evidenceOf, judgeLeaves, quotedName } from '../model/served-certificates.ts'
import type { Pins } from '../model/target.ts'
import type { Certificate } from '../x509/certificate.ts'
import { validityAt } from '../x509/days-left.ts'
import type { CertificationPath } from '../x509/path.ts'
import { spkiPin } from '../x509/spki-pin.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'pins',
  title: 'Serves a path that matches the pins of the app, which has one in reserve',
  source: 'Apple, NSPinnedDomains; Android, network security configuration; RFC 7469 §2.4, §4.3',
  explanation: {
    why:
      'An app with pins refuses every server whose keys it does not know, on every phone, and only an update can ' +
      'change them. Phones build the path themselves: through a cross-signed certificate one may come to another ' +
      'root than its neighbour. Without a pin in reserve the app is cut off on the day that the key is lost or the ' +
      'authority changed.',
    met: 'when every path that a phone may build matches, and one pin matches nothing that is served',
    violated: 'when a path in date matches none of the pins, or no pin is left in reserve (backup: false allows that)',
    undetermined: 'when no leaf was seen, or no trusted path, so that only the certificates above could match',
    remedies: () => [
      { remedy: { kind: 'replace-certificate', need: NEED }, isExample: false },
      { remedy: { kind: 'add-backup-pin' }, isExample: false },
    ],
  },
  isConfigured: ({ pins }) => pins !== null,
  decide(subject, requirements) {
    const pins = subject.target.pins ?? NO_PINS
    const judged = judgeLeaves(subject, (leaf, chain) => judge(leaf, chain, pins, subject))
    return worst([judged, ...(requirements.pins.backup ? withoutReserve(subject, pins) : [])])
  },
}

const NO_PINS: Pins = { path: [], leaf: [], ca: [] }
const NEED = 'a key, or an issuer, that the app has a pin of'

function judge(leaf: Certificate, chain: ServedChain, pins: Pins, { at, endpoint: { address } }: Case): Outcome {
  const search = chain.paths()
  const { paths } = search
  const met: Outcome = { ...MET, evidence: evidenceOf(address, leaf) }
  // The leaf is part of every path, known or not.
  if (matches([leaf], pins)) return met
  if (pins.leaf.length > 0 && !has(pins.leaf, leaf)) {
    return violated(`the certificate matches none of the ${counted(pins.leaf.length, 'pin')} for the leaf`, [leaf])
  }
  const inDate = paths.filter((path) => isInDate(path, at))
  const usable = inDate.length > 0 ? inDate : paths
  const failing = usable.filter(({ certificates }) => !matches(certificates, pins))
  const [first] = failing
  if (first !== undefined) {
    const other = usable.find((path) => !failing.includes(path))
    const none = `the path to ${rootOf(first)} matches none of the pins${ofKind(pins)}`
    const choice =
      other === undefined ? '' : `; the one to ${rootOf(other)} does, and which of them it takes is up to the phone`
    return violated(`${none}${choice}`, first.certificates)
  }
  if (usable.length > 0 && search.limit === null) return met
  const isWhole = search.deadEnds.some(({ kind }) => kind === 'root-not-trusted')
  if (usable.length === 0 && isWhole && !matches([leaf, ...chain.sent.filter((one) => one !== leaf)], pins)) {
    return violated(`no certificate that was sent matches the pins${ofKind(pins)}`, chain.sent)
  }
  const why = usable.length > 0 ? 'the search for paths met its limit' : 'there is no path to a trusted root'
  return {
    kind: 'undetermined',
    message: `whether every path matches the pins cannot be told: ${why}`,
    notes: [servedPins(chain.sent)],
    evidence: evidenceOf(address, leaf),
    remedy: null,
  }

  function violated(message: string, certificates: readonly Certificate[]): Outcome {
    const evidence: Evidence = {
      kind: 'certificates',
      certificates: certificates.map((one) => certificateEvidence(address, one, `its pin is ${spkiPin(one)}`)),
    }
    const remedy = { kind: 'replace-certificate', need: NEED } as const
    return { kind: 'violated', message, notes: [servedPins(certificates)], evidence, remedy }
  }
}

const MET: Outcome = {
  kind: 'met',
  message: 'every path that a phone may build matches the pins',
  notes: [],
  evidence: { kind: 'none' },
  remedy: null,
}

/** Both lists of Apple must match where given; "index 0" is the leaf, and a path of one certificate has no other. */
function matches(certificates: readonly Certificate[], { path, leaf, ca }: Pins): boolean {
  const [first, ...above] = certificates
  return (
    (path.length === 0 || certificates.some((one) => has(path, one))) &&
    (leaf.length === 0 || (first !== undefined && has(leaf, first))) &&
    (ca.length === 0 || above.some((one) => has(ca, one)))
  )
}

function has(pins: readonly string[], certificate: Certificate): boolean {
  return pins.includes(spkiPin(certificate))
}

function ofKind({ path }: Pins): string {
  return path.length > 0 ? '' : ' for CA certificates'
}

function rootOf({ anchor }: CertificationPath): string {
  return quotedName(anchor.certificate)
}

/** Phones pass over a cross-signed certificate that is over. */
function isInDate(path: CertificationPath, at: Date): boolean {
  return datedCertificates(path).every((certificate) => validityAt(certificate, at) === 'valid')
}

/** What somebody who has to mend it compares. */
function servedPins(certificates: readonly Certificate[]): Note {
  const pins = certificates.slice(0, MAX_PINS).map((one) => `${spkiPin(one)} ${quotedName(one)}`)
  return { code: 'served-pins', message: `the pins of what is served: ${pins.join(', ')}` }
}

/** A server may send a hundred certificates. */
const MAX_PINS = 8

/** "at least one Pin that does NOT refer to an SPKI in the certificate chain", RFC 7469 §4.3; of each list that is given. */
function withoutReserve({ chains, endpoint: { address } }: Case, pins: Pins): readonly Outcome[] {
  const leaves = chains.flatMap(({ leaf }) => (leaf.kind === 'certificate' ? [leaf.certificate] : []))
  const above = chains.flatMap(({ sent, paths }) => [
    ...sent.slice(1),
    ...paths().paths.flatMap(({ certificates }) => certificates.slice(1)),
  ])
  const lists = [
    { words: 'the pins', pins: pins.path, served: [...leaves, ...above] },
    { words: 'the pins for the leaf', pins: pins.leaf, served: leaves },
    { words: 'the pins for CA certificates', pins: pins.ca, served: above },
  ]
  return lists
    .filter(({ pins: own, served }) => own.length > 0 && own.every((pin) => served.some((one) => spkiPin(one) === pin)))
    .map(({ words, pins: own }) => ({
      kind: 'violated',
      message: `none of ${words} is in reserve: ${own.length === 1 ? 'the only one is' : `all ${own.length} are`} in use at ${address}`,
      notes: [],
      evidence: { kind: 'none' },
      remedy: { kind: 'add-backup-pin' },
    }))
}
