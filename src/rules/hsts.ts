import { describeHttpsReply } from '../model/describe-reply.ts'
import { durationText } from '../model/duration.ts'
import type { Evidence, Note, Outcome, Remedy } from '../model/finding.ts'
import { flightsOf } from '../model/negotiation.ts'
import type { EndpointObservation, HttpsAnswer } from '../model/observation.ts'
import { parseStrictTransportSecurity } from '../model/strict-transport-security.ts'
import { addressOf, openAt } from './configured/listener-outcomes.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'hsts',
  title: 'Sends Strict-Transport-Security for long enough',
  source: 'RFC 6797 §6.1, §7.1, §8.1; RFC 9325 §3.2',
  explanation: {
    why:
      'A browser or web view on a phone that has once seen this header asks a host by https alone, whatever a link says, ' +
      'and lets nobody click a warning away. Without it the first request of each visit may go in the clear, where ' +
      'anybody can answer it. Apps under ATS do so anyway: the header is for everybody else.',
    met: 'when the first answer inside TLS has the header, well formed, with at least the max-age of the policy',
    violated:
      'when it is missing, does not follow its grammar, so that it is ignored, or has a shorter max-age; max-age=0 ' +
      'switches it off. Only the first header field counts, and only on the hop that sends it',
    undetermined:
      'when there was no answer inside TLS, or only an error of the server (429, 5xx), or one that a client without a ' +
      'certificate gets',
    configured: 'the header that the listener adds, wherever its value is not made up at run time',
    remedies: (requirements) => [{ remedy: send(requirements.hsts.maxAgeMs), isExample: false }],
  },
  decide({ endpoint }, { hsts: { maxAgeMs } }) {
    const { https, address } = endpoint
    if (https?.kind === 'none') {
      return outcome('not-applicable', 'an address has no HSTS: it is for names', { kind: 'none' }, null)
    }
    const url = https?.kind === 'asked' ? https.url : ''
    const reply = https?.kind === 'asked' ? https.replies.at(-1) : undefined
    const answer = reply === undefined ? 'was not asked' : describeHttpsReply(reply)
    const evidence: Evidence =
      reply === undefined ? { kind: 'none' } : { kind: 'cleartext', hops: [{ url, address, answer }] }
    const unreachable: Remedy = { kind: 'make-reachable', what: address }
    if (reply?.kind !== 'https-answer') {
      // A saved report of a policy without this requirement.
      if (reply === undefined) return outcome('undetermined', `the header ${answer}`, evidence, null)
      return outcome('undetermined', `${url} ${answer}`, evidence, unreachable)
    }
    const [first] = reply.strictTransportSecurity
    if (first === undefined) {
      const reason = whyMissing(reply, endpoint)
      return reason === null
        ? outcome('violated', `${url} answered ${reply.status} without the header`, evidence, send(maxAgeMs))
        : outcome('undetermined', `${url} ${answer} without the header: ${reason}`, evidence, null)
    }
    return judged(first, onlyFirst(reply), maxAgeMs, evidence)
  },
  decideListener(listener, { requirements }) {
    const { maxAgeMs } = requirements.hsts
    const { hsts, names, port } = listener
    if (hsts.kind === 'open') return openAt(hsts)
    const url = `https://${names[0] ?? '*'}${port === null || port === 443 ? '' : `:${port}`}/`
    const answer = hsts.value === null ? 'no header' : `Strict-Transport-Security: ${hsts.value}`
    const evidence: Evidence = { kind: 'cleartext', hops: [{ url, address: addressOf(listener), answer }] }
    const { at, via } = hsts
    return hsts.value === null
      ? { ...outcome('violated', 'the header is not sent', evidence, send(maxAgeMs)), at, via }
      : { ...judged(hsts.value, [], maxAgeMs, evidence), at, via }
  },
}

function judged(field: string, beside: readonly Note[], maxAgeMs: number, evidence: Evidence): Outcome {
  const parsed = parseStrictTransportSecurity(field)
  const remedy = send(maxAgeMs)
  if (parsed === null) {
    const message = `the header does not follow its grammar, and is ignored: ${field === '' ? 'it is empty' : field}`
    return outcome('violated', message, evidence, remedy, beside)
  }
  const { maxAgeSeconds } = parsed
  const notes: readonly Note[] = [
    ...beside,
    parsed.includesSubDomains
      ? { code: 'include-sub-domains', message: 'holds for all names below it, too' }
      : { code: 'no-include-sub-domains', message: 'holds for this name alone (no includeSubDomains)' },
    ...(parsed.isForPreload ? [{ code: 'preload', message: 'asks to be in the lists that browsers ship' }] : []),
  ]
  const wanted = `${durationText(maxAgeMs)} (max-age=${Math.ceil(maxAgeMs / 1000)})`
  if (maxAgeSeconds === 0) return outcome('violated', 'max-age=0 switches HSTS off', evidence, remedy, notes)
  return maxAgeSeconds * 1000 < maxAgeMs
    ? outcome('violated', `has max-age=${maxAgeSeconds}; ${wanted} is required`, evidence, remedy, notes)
    : outcome('met', `has max-age=${maxAgeSeconds}`, evidence, null, notes)
}

/** An answer that says nothing of what others get; null for one that does. */
function whyMissing({ status }: HttpsAnswer, endpoint: EndpointObservation): string | null {
  if (status === 429 || status >= 500) return 'it may be among its good answers'
  const isDemanded = flightsOf(endpoint).some(({ facts }) => facts.clientCertificateRequested)
  return isDemanded && status >= 400 ? 'a client with a certificate may get it' : null
}

/** "the UA MUST process only the first such header field", RFC 6797 §8.1. */
function onlyFirst({ strictTransportSecurity }: HttpsAnswer): readonly Note[] {
  if (strictTransportSecurity.length < 2) return []
  return [{ code: 'more-than-one-field', message: 'is sent more than once: only the first one counts' }]
}

function send(maxAgeMs: number): Remedy {
  return { kind: 'send-hsts', maxAgeSeconds: Math.ceil(maxAgeMs / 1000) }
}

function outcome(
  kind: Outcome['kind'],
  message: string,
  evidence: Evidence,
  remedy: Remedy | null,
  notes: readonly Note[] = [],
): Outcome {
  return { kind, message, notes, evidence, remedy }
}
