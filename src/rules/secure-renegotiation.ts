import { RENEGOTIATION_INFO } from '../tls/registry/extensions.ts'
import { SSL_3_0 } from '../tls/registry/versions.ts'
import { judgeClearFact, offersRenegotiationInfo } from './replies/clear-flights.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'secure-renegotiation',
  title: 'Answers renegotiation_info, so that nobody can put words before those of a client',
  source: 'RFC 5746 §3.6; RFC 9325 §3.5',
  explanation: {
    why:
      'A server without RFC 5746 cannot tell a renegotiation from a new connection: who sits in between can begin a ' +
      'request, and let the phone, with its session, end it (CVE-2009-3555). OpenSSL 3 refuses such servers, so tools ' +
      'and gateways that were updated lose them before phones do.',
    met: 'when every answer up to TLS 1.2 has the extension',
    violated: 'by an answer up to TLS 1.2 without it, to a hello that asked for it',
    undetermined: 'when no answer of TLS 1.2 or older was seen, and TLS 1.2 is not refused either',
    remedies: () => [{ remedy: REMEDY, isExample: false }],
  },
  decide({ endpoint }) {
    return judgeClearFact(endpoint, {
      isAskedBy: offersRenegotiationInfo,
      isGood: ({ extensions }) => extensions.includes(RENEGOTIATION_INFO),
      since: SSL_3_0,
      good: 'answers renegotiation_info',
      bad: 'does not answer renegotiation_info',
      remedy: REMEDY,
      settled: { kind: 'not-applicable', message: 'speaks TLS 1.3 alone, which has no renegotiation' },
    })
  },
}

const REMEDY = { kind: 'update-tls-library', need: 'secure renegotiation (RFC 5746)' } as const
