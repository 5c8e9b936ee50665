import type { Case, ServedChain } from '../model/case.ts'
import type { Note, Outcome, OutcomeKind, Remedy } from '../model/finding.ts'
import { worst } from '../model/fold.ts'
import { describeMoment } from '../model/moment.ts'
import type { Certificate } from '../x509/certificate.ts'
import { checkResponder, statusesOf } from '../x509/ocsp-check.ts'
import { type CertificateStatus, type OcspResponse, parseOcspResponse } from '../x509/ocsp-response.ts'
import { whyUnreadable } from '../x509/unreadable.ts'
import { issuersOf } from './certificates/issuers-of.ts'
import { evidenceOf, judgeLeaves, quotedName } from './certificates/served-certificates.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'revocation',
  title: 'Staples an OCSP response that says good, where it has to or does',
  source: 'RFC 6960 §3.2 and §4.2; RFC 7633; RFC 6066 §8',
  explanation: {
    why:
      'A revoked certificate is refused by every phone that learns of it, and a stapled OCSP response tells them ' +
      'all in the handshake. Android checks a staple that is presented and refuses one that is out of date or does ' +
      'not verify; an iPhone passes over it and asks the responder itself. A certificate that demands a staple ' +
      '(must-staple) is refused without one by clients that heed the demand; iPhones, as far as is known, do not.',
    met:
      'when what is stapled is signed by the issuer or its responder, is in date and says good; or nothing is ' +
      'stapled, the certificate does not demand it, and a phone can ask the responder that it names',
    violated:
      'when the staple says revoked or unknown, is out of date, wrongly signed, for another certificate or not ' +
      'readable; or the certificate demands one and none comes',
    undetermined:
      'when no leaf was seen, a staple could not be asked for, or nothing shows whose signature it must have',
    remedies: () => [
      { remedy: STAPLE, isExample: false },
      { remedy: { kind: 'replace-certificate', need: NOT_REVOKED }, isExample: false },
    ],
  },
  decide(subject) {
    const { at, seenAt, endpoint } = subject
    return judgeLeaves(subject, (leaf, chain) => {
      const staples = chain.beside.flatMap(({ ocspResponse }) => ocspResponse ?? [])
      const without = withoutStaple(leaf, chain, endpoint.address)
      const issuers = staples.length === 0 ? [] : issuersOf(leaf, chain)
      const judged = [...new Set(staples)].map((staple) => judgeStaple(staple, leaf, issuers, { at, seenAt }))
      return worst([
        ...judged.map(({ problem, ...outcome }) => ({
          ...outcome,
          evidence: evidenceOf(endpoint.address, leaf, problem),
        })),
        // Where some flights have a staple, those without count if one is demanded.
        ...(without.kind === 'violated' || staples.length === 0 ? [without] : []),
      ])
    })
  },
}

const STAPLE: Remedy = { kind: 'staple-ocsp' }
const NOT_REVOKED = 'a status of good: this one was revoked'

/** The number of status_request, which certificates name in their TLS feature extension. RFC 7633 §6 */
const STATUS_REQUEST = 5

/** What the flights without a staple say. */
function withoutStaple(leaf: Certificate, { beside }: ServedChain, address: string): Outcome {
  const { tlsFeatures, ocspUrls } = leaf.extensions
  const isDemanded = tlsFeatures.includes(STATUS_REQUEST)
  const name = quotedName(leaf)
  const result = (kind: OutcomeKind, message: string, over: Partial<Outcome> = {}): Outcome => {
    const problem = kind === 'violated' ? 'no OCSP response is stapled' : null
    return { kind, message, notes: [], evidence: evidenceOf(address, leaf, problem), remedy: null, ...over }
  }
  const isSeen = beside.some(({ isWhole, ocspResponse }) => isWhole && ocspResponse === null)
  const [url] = ocspUrls
  if (!isDemanded && url === undefined) {
    return result('not-applicable', `no OCSP response is stapled, and ${name} names no responder and demands none`)
  }
  if (!isSeen) return result('undetermined', `whether an OCSP response is stapled for ${name} could not be seen`)
  if (isDemanded) {
    const message = `${name} demands a stapled OCSP response (must-staple), and none came`
    return result('violated', message, { remedy: STAPLE })
  }
  const note = `an iPhone asks ${url} itself for at most some three seconds, and goes on without an answer`
  return result('met', `no OCSP response is stapled for ${name}, and none has to be`, {
    notes: [{ code: 'responder-asked', message: note }],
  })
}

/** What one staple says, without the evidence. */
type Judged = Omit<Outcome, 'evidence'> & { readonly problem: string | null }

function judgeStaple(
  staple: string,
  leaf: Certificate,
  issuers: readonly Certificate[],
  { at, seenAt }: Pick<Case, 'at' | 'seenAt'>,
): Judged {
  // A server has a new one every few days: what it will staple later is not this one, whose day was when it was seen.
  const when = seenAt < at ? seenAt : at
  const parsed = parseOcspResponse(Buffer.from(staple, 'base64'))
  if (parsed.kind === 'unreadable') {
    return bad(`cannot be read (${whyUnreadable(parsed)})`)
  }
  if (parsed.kind === 'error') return bad(`is an error of the responder: ${parsed.status}`)
  const { response } = parsed
  if (issuers.length === 0) {
    return unknown(`cannot be checked: the issuer of ${quotedName(leaf)} is not among the certificates`)
  }
  const statuses = issuers.flatMap((issuer) => statusesOf(response, leaf, issuer).map((status) => ({ status, issuer })))
  const [first] = statuses
  if (first === undefined) return bad(`says nothing of ${quotedName(leaf)}`)
  const signed = judgeSignature(response, first.issuer, when)
  if (signed !== null) return signed
  // One that is revoked, or not in date, outweighs the others.
  const judged = statuses.map(({ status }) => judgeStatus(status, leaf, when))
  const decisive = judged.find(({ kind }) => kind === 'violated') ?? judged[0] ?? bad('says nothing')
  const isOver = statuses.some(({ status: { nextUpdate } }) => nextUpdate !== null && nextUpdate < at)
  if (decisive.kind !== 'met' || !isOver) return decisive
  const message = `it is judged as of ${describeMoment(when)}, when it was seen: by ${describeMoment(at)} the server has to staple another`
  return { ...decisive, notes: [...decisive.notes, { code: 'staple-of-then', message }] }
}

/** Null where the signature holds and its maker may speak for the issuer. */
function judgeSignature(response: OcspResponse, issuer: Certificate, at: Date): Judged | null {
  const check = checkResponder(response, issuer, at)
  switch (check.kind) {
    case 'verified':
      return null
    case 'invalid':
      return bad(`is signed neither by ${quotedName(issuer)} nor by a responder whose certificate came with it`)
    case 'not-authorized':
      return bad(`is signed by somebody who may not speak for ${quotedName(issuer)}: ${check.reason}`)
    case 'unverifiable':
      return unknown(`has a signature that cannot be verified (${check.algorithm})`)
  }
}

/** Clocks differ; a responder may be ahead of ours by this. */
const TOLERANCE_MS = 5 * 60_000

function judgeStatus({ status, thisUpdate, nextUpdate }: CertificateStatus, leaf: Certificate, at: Date): Judged {
  if (typeof status === 'object') {
    const { revokedAt, reason } = status
    const why = reason === null ? '' : ` (${reason})`
    return bad(`says that ${quotedName(leaf)} was revoked on ${describeMoment(revokedAt)}${why}`, {
      kind: 'replace-certificate',
      need: NOT_REVOKED,
    })
  }
  if (thisUpdate.getTime() > at.getTime() + TOLERANCE_MS) return bad(`holds only from ${describeMoment(thisUpdate)}`)
  if (nextUpdate !== null && nextUpdate < at) return bad(`ended on ${describeMoment(nextUpdate)}`)
  // "The 'unknown' state indicates that the responder doesn't know about the certificate being requested". RFC 6960 §2.2
  if (status === 'unknown') return bad(`says that the responder does not know ${quotedName(leaf)}`)
  const notes: Note[] = []
  if (nextUpdate === null) {
    const message = `the stapled OCSP response of ${describeMoment(thisUpdate)} does not say how long it holds`
    notes.push({ code: 'no-next-update', message })
  }
  const until = nextUpdate === null ? '' : `, until ${describeMoment(nextUpdate)}`
  const message = `the stapled OCSP response says that ${quotedName(leaf)} is good${until}`
  return { kind: 'met', message, notes, remedy: null, problem: null }
}

function bad(problem: string, remedy: Remedy = STAPLE): Judged {
  return { kind: 'violated', message: `the stapled OCSP response ${problem}`, notes: [], remedy, problem }
}

function unknown(problem: string): Judged {
  return { kind: 'undetermined', message: `the stapled OCSP response ${problem}`, notes: [], remedy: null, problem }
}
