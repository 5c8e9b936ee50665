import type { Note, Outcome, Remedy } from '../model/finding.ts'
import { counted } from '../model/moment.ts'
import type { Trust } from '../model/trust.ts'
import { unreachable } from '../model/unreachable.ts'
import type { Certificate } from '../x509/certificate.ts'
import { chainGap } from '../x509/chain-gap.ts'
import type { DeadEnd } from '../x509/dead-end.ts'
import type { CertificationPath, PathSearch } from '../x509/path.ts'
import { fetchNotes } from './certificates/missing-issuer.ts'
import {
  evidenceOf,
  judgeLeaves,
  quotedName,
  unreadableLeaf,
  unreadableNotes,
} from './certificates/served-certificates.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'trusted-chain',
  title: 'Serves a certificate with a certification path to a root that devices trust, or that the policy adds',
  source: 'RFC 5280 §6.1; IBM flash 1993991, requirement 5 and FAQ 2',
  explanation: {
    why:
      'A phone goes on only if signatures lead from the certificate to a root that came with it, or that a ' +
      'user or administrator installed. Apps built for Android 7 or later ignore roots that a user installed ' +
      'unless they list them. A root of your own must be on every device before the first app connects.',
    met:
      'when a path of signatures and CA rules leads to a trusted root; dates, names, keys and hashes are ' +
      "other requirements'",
    violated:
      'when the issuer was not sent, the root is unknown, a signature does not verify, or an issuer may not issue',
    undetermined: 'when no leaf was seen, or the search for a path met its limit',
    remedies: () => [
      { remedy: { kind: 'send-intermediates', missingIssuer: 'CN=Example Issuing CA' }, isExample: true },
      { remedy: { kind: 'replace-certificate', need: 'an issuer that devices trust' }, isExample: false },
      { remedy: { kind: 'trust-root', root: 'CN=Example Root CA' }, isExample: true },
    ],
  },
  decide(subject) {
    const { endpoint, trust } = subject
    const { address } = endpoint
    const outcome = judgeLeaves(subject, (leaf, chain) => {
      const search = chain.paths()
      const [path] = search.paths
      if (path !== undefined) return met(path, search.paths, leaf, address)
      const gap = chainGap(search, leaf)
      if (gap === 'not-known') return notKnown(search, chain.sent.length, leaf, address)
      const [end] = search.deadEnds
      if (end === undefined) return noPath('undetermined', 'no certification path was found', leaf, address)
      const { message, remedy } = explain(end, leaf)
      return {
        ...noPath('violated', message, leaf, address),
        remedy,
        notes: [
          ...trustNotes(trust),
          ...(gap === 'missing-intermediate' ? fetchNotes(leaf, subject.at) : []),
          ...unreadableNotes(chain),
        ],
      }
    })
    // No phone can use what nobody can read.
    const unreadable = subject.chains.flatMap(({ leaf }) => (leaf.kind === 'unreadable' ? [leaf] : []))
    const [first] = unreadable
    if (first === undefined || outcome.kind === 'violated') return outcome
    return { ...unreadableLeaf(first, address), kind: 'violated', notes: outcome.notes }
  },
}

function met(
  path: CertificationPath,
  paths: readonly CertificationPath[],
  leaf: Certificate,
  address: string,
): Outcome {
  const preinstalled = paths.find(({ anchor }) => !anchor.isAdded)
  const { anchor } = preinstalled ?? path
  const isLeaf = path.certificates.length === 1
  const notes: Note[] = []
  if (preinstalled === undefined && isLeaf) {
    notes.push({
      code: 'leaf-is-root',
      message: `the certificate itself was added as a root: it must be installed on every device, and ${ANDROID}`,
    })
  } else if (preinstalled === undefined) {
    notes.push({
      code: 'private-root',
      message: `${quotedName(anchor.certificate)} must be installed on every device, and ${ANDROID}`,
    })
  }
  const message = isLeaf
    ? `the certificate itself is a trusted root (${anchor.source})`
    : `the path ends at the root ${quotedName(anchor.certificate)} (${anchor.source})`
  return { kind: 'met', message, notes, evidence: evidenceOf(address, leaf), remedy: null }
}

// Android, Network security configuration: from targetSdkVersion 24 on.
const ANDROID = 'an app for Android 7 or later trusts it only if its network security config lists it or user roots'

function notKnown({ deadEnds, limit }: PathSearch, sent: number, leaf: Certificate, address: string): Outcome {
  const end = deadEnds.find(({ kind }) => kind === 'unverifiable-signature')
  if (end === undefined) {
    const message = `the search for a certification path among ${counted(sent, 'certificate')} sent met its limit of ${limit}`
    return noPath('undetermined', message, leaf, address)
  }
  const { message, remedy } = explain(end, leaf)
  return { ...noPath('undetermined', message, leaf, address), remedy }
}

function noPath(kind: 'violated' | 'undetermined', message: string, leaf: Certificate, address: string): Outcome {
  return { kind, message, notes: [], evidence: evidenceOf(address, leaf, message), remedy: null }
}

interface Explanation {
  readonly message: string
  readonly remedy: Remedy
}

function explain(end: DeadEnd, leaf: Certificate): Explanation {
  switch (end.kind) {
    case 'issuer-unknown':
      return end.certificate === leaf ? missingIssuer(leaf) : unknownRoot(end.certificate)
    case 'root-not-trusted':
      if (end.certificate === leaf) {
        return replace(`${quotedName(leaf)} is self-signed and not a trusted root`, 'an issuer that devices trust')
      }
      return {
        message: `the path ends at the root ${quotedName(end.certificate)}, which is not trusted`,
        remedy: { kind: 'trust-root', root: end.certificate.subject.text },
      }
    case 'bad-signature':
      return {
        message: `${quotedName(end.certificate)} names ${quotedName(end.issuer)} as its issuer, whose key did not sign it`,
        remedy: { kind: 'send-intermediates', missingIssuer: end.certificate.issuer.text },
      }
    case 'unverifiable-signature':
      return replace(
        `the signature of ${quotedName(end.certificate)} cannot be verified (${end.algorithm})`,
        'a signature that phones verify, such as sha256WithRSAEncryption or ecdsa-with-SHA256',
      )
    case 'not-a-ca':
      return replace(
        `${quotedName(end.issuer)} issued ${quotedName(end.certificate)} and may not: ${end.reason}`,
        'an issuer that is a CA',
      )
    case 'other-key-identifier':
      return replace(
        `${quotedName(end.certificate)} names another key identifier than its issuer ${quotedName(end.issuer)} has, which iPhones refuse`,
        'the key identifier of its issuer',
      )
    case 'path-too-long':
      return replace(
        `${quotedName(end.issuer)} allows fewer intermediates below it than there are`,
        'an issuer within the path length that the CA above it allows',
      )
    case 'name-not-permitted':
      return replace(
        `${quotedName(end.issuer)} may not issue for ${end.name}, which ${quotedName(end.certificate)} names`,
        `names that ${quotedName(end.issuer)} may issue for`,
      )
    case 'unknown-critical-extension':
      return replace(
        `${quotedName(end.certificate)} has the unknown critical extension ${end.oid}`,
        `no extension ${end.oid}`,
      )
    case 'duplicate-extension':
      return replace(
        `${quotedName(end.certificate)} has the extension ${end.oid} twice`,
        `the extension ${end.oid} once`,
      )
    default:
      return unreachable(end)
  }
}

function missingIssuer(leaf: Certificate): Explanation {
  return {
    message: `${quotedName(leaf)} was issued by "${leaf.issuer.text}", which was not sent and is not a trusted root`,
    remedy: { kind: 'send-intermediates', missingIssuer: leaf.issuer.text },
  }
}

function unknownRoot({ issuer }: Certificate): Explanation {
  return {
    message: `the path ends at "${issuer.text}", which is not a trusted root`,
    remedy: { kind: 'trust-root', root: issuer.text },
  }
}

function replace(message: string, need: string): Explanation {
  return { message, remedy: { kind: 'replace-certificate', need } }
}

function trustNotes({ stores, roots }: Trust): readonly Note[] {
  return stores.length + roots.length === 0 ? [{ code: 'no-roots', message: 'the policy trusts no root at all' }] : []
}
