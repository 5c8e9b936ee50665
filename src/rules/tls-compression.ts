import { SSL_3_0 } from '../tls/registry/versions.ts'
import { judgeClearFact } from './replies/clear-flights.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'tls-compression',
  title: 'Does not compress below TLS',
  source: 'RFC 9325 §3.3; RFC 7525 §3.3; RFC 8446 §4.1.2',
  explanation: {
    why:
      'The length of what is compressed and then encrypted gives away what it shares with something that an attacker ' +
      'may choose: a cookie is read in minutes (CRIME, CVE-2012-4929). No phone offers it, so none notices; but other ' +
      'clients of the same server may, and a server that does it is older than 2013.',
    met: 'when deflate is offered at TLS 1.2 and the answer takes none; TLS 1.3 has none',
    violated: 'by an answer that takes deflate, at any version',
    undetermined: 'when no hello that offers deflate was answered at TLS 1.2 or below',
    remedies: () => [{ remedy: { kind: 'disable-compression' }, isExample: false }],
  },
  decide({ endpoint }) {
    return judgeClearFact(endpoint, {
      isAskedBy: ({ offer }) => offer.compressionMethods !== undefined,
      isGood: ({ compressionMethod }) => compressionMethod === 0,
      since: SSL_3_0,
      good: 'takes no compression, though deflate is offered',
      bad: 'takes compression',
      remedy: { kind: 'disable-compression' },
      settled: { kind: 'met', message: 'speaks TLS 1.3 alone, which has no compression' },
    })
  },
}
