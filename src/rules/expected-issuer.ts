import type { Case, ServedChain } from '../model/case.ts'
import type { Note, Outcome, Remedy } from '../model/finding.ts'
import { worst } from '../model/fold.ts'
import { issuersOf } from '../model/issuers-of.ts'
import { describeMoment } from '../model/moment.ts'
import type { ExpectedFile } from '../model/policy.ts'
import { evidenceOf, judgeLeaves, quotedName } from '../model/served-certificates.ts'
import type { Certificate } from '../x509/certificate.ts'
import { spkiPin } from '../x509/spki-pin.ts'
import { isNamed } from '../x509/written-name.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'expected-issuer',
  title: 'Serves the certificate that is expected: its issuer, its key, or the file in the repository',
  source: 'an opinion; a TLS-inspecting proxy and a server that was not reloaded pass every other requirement',
  explanation: {
    why:
      'A certificate that was renewed on disk and never loaded works until the day that the old one ends, and then ' +
      'no phone connects. A proxy that inspects TLS shows its own certificate to who asks from the office, while ' +
      'phones outside get another. Both look in order until the served certificate is held against the one that is ' +
      'meant.',
    met: 'when every leaf of every address is as each of issuer, spki and file says',
    violated: 'when a leaf has another issuer, another key, or is none of the certificates of the file',
    undetermined: 'when no leaf was seen, or its issuer was not sent and only the key of that could match',
    remedies: () => [
      { remedy: { kind: 'reload-server', where: 'every node' }, isExample: false },
      { remedy: { kind: 'replace-certificate', need: NEED_ISSUER }, isExample: false },
    ],
  },
  isConfigured: (_target, { 'expected-issuer': { issuer, spki, file } }) =>
    issuer.length > 0 || spki.length > 0 || file !== null,
  decide(subject, { 'expected-issuer': { issuer, spki, file } }) {
    return judgeLeaves(subject, (leaf, chain) =>
      worst([
        ...(issuer.length === 0 ? [] : [judgeIssuer(leaf, issuer, subject)]),
        ...(spki.length === 0 ? [] : [judgeKeys(leaf, chain, spki, subject)]),
        ...(file === null ? [] : [judgeFile(leaf, file, subject)]),
      ]),
    )
  },
}

const NEED_ISSUER = 'the issuer or the key that is expected'

/** By its name alone, which anybody can write into a certificate: `trusted-chain` says whether it is true. */
function judgeIssuer(leaf: Certificate, expected: readonly string[], subject: Case): Outcome {
  const { text } = leaf.issuer
  if (expected.some((name) => isNamed(leaf.issuer, name))) return met(leaf, subject, `was issued by "${text}"`)
  return violated(leaf, subject, `was issued by "${text}", none of the expected issuers`, REPLACE, [INTERCEPTED])
}

function judgeKeys(leaf: Certificate, chain: ServedChain, expected: readonly string[], subject: Case): Outcome {
  if (expected.includes(spkiPin(leaf))) return met(leaf, subject, 'has an expected key')
  const issuers = issuersOf(leaf, chain)
  if (issuers.some((issuer) => expected.includes(spkiPin(issuer)))) {
    return met(leaf, subject, 'was issued with an expected key')
  }
  if (issuers.length === 0) {
    const unseen = 'has no expected key, and the certificate of its issuer, which may have one, was not sent'
    return { ...met(leaf, subject, unseen), kind: 'undetermined' }
  }
  const message = `has neither an expected key (its own is ${spkiPin(leaf)}) nor an issuer with one`
  return violated(leaf, subject, message, REPLACE, [INTERCEPTED])
}

function judgeFile(leaf: Certificate, { name, certificates }: ExpectedFile, subject: Case): Outcome {
  if (certificates.some(({ fingerprint }) => fingerprint === leaf.fingerprint)) {
    return met(leaf, subject, `is the one of ${name}`)
  }
  const same = certificates.filter((one) => isForSameNames(one, leaf))
  const newer = same.find((one) => one.notBefore > leaf.notBefore)
  if (newer !== undefined) {
    const message = `is older than the one of ${name} (valid from ${describeMoment(leaf.notBefore)}, not ${describeMoment(newer.notBefore)}): renewed, but not reloaded`
    return violated(leaf, subject, message, { kind: 'reload-server', where: subject.endpoint.address }, [])
  }
  if (same.some((one) => one.notBefore < leaf.notBefore)) {
    const stale = { code: 'file-is-older', message: `${name} has an older certificate: it may only need an update` }
    return violated(leaf, subject, `is newer than the one of ${name}`, REPLACE, [stale])
  }
  return violated(leaf, subject, `is none of those of ${name}`, REPLACE, [INTERCEPTED])
}

/** A renewal keeps most of the names and the kind of key; a server may have a certificate of each kind. */
function isForSameNames(one: Certificate, other: Certificate): boolean {
  const names = namesOf(other)
  return one.publicKey.kind === other.publicKey.kind && namesOf(one).some((name) => names.includes(name))
}

function namesOf({ subject, extensions: { subjectAltName } }: Certificate): readonly string[] {
  const names = subjectAltName?.dnsNames ?? []
  return names.length > 0 ? names.map((name) => name.toLowerCase()) : [subject.key]
}

const REPLACE: Remedy = { kind: 'replace-certificate', need: NEED_ISSUER }

const INTERCEPTED: Note = {
  code: 'may-be-intercepted',
  message:
    'something between here and the server, such as a proxy that inspects TLS, may have replaced the certificate',
}

function met(leaf: Certificate, { endpoint: { address } }: Case, seen: string): Outcome {
  const message = `${quotedName(leaf)} ${seen}`
  return { kind: 'met', message, notes: [], evidence: evidenceOf(address, leaf), remedy: null }
}

function violated(
  leaf: Certificate,
  { endpoint: { address } }: Case,
  seen: string,
  remedy: Remedy,
  notes: readonly Note[],
): Outcome {
  const message = `${quotedName(leaf)} ${seen}`
  return { kind: 'violated', message, notes, evidence: evidenceOf(address, leaf, seen), remedy }
}
