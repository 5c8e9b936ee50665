import { EXTENDED_MASTER_SECRET } from '../tls/registry/extensions.ts'
import { TLS_1_0 } from '../tls/registry/versions.ts'
import { clientOffers, judgeClearFact } from './replies/clear-flights.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'extended-master-secret',
  title: 'Binds the keys of TLS 1.2 to the whole handshake (extended_master_secret)',
  source: 'RFC 7627 §5.2; RFC 9325 §3.5; Apple, support document 126655',
  explanation: {
    why:
      'Without it two connections of TLS 1.2 can be made to share their keys (triple handshake). Apps connect all the ' +
      'same; the services that manage devices of iOS 27 and macOS 27 do not: enrolment, profiles and updates fail, with ' +
      'a message that names something else and no line in the log of the server. OpenSSL has it since 1.1.0.',
    met: 'when every answer of TLS 1.2 and older to a client that offers it has it; TLS 1.3 does the same by itself',
    violated: 'by an answer of TLS 1.0 to TLS 1.2 without it, to a hello that offers it',
    undetermined:
      'when no such answer was seen, and TLS 1.2 is not refused either; or when the client does not offer it',
    remedies: () => [{ remedy: REMEDY, isExample: false }],
  },
  decide({ endpoint }) {
    return judgeClearFact(endpoint, {
      isAskedBy: (exchange) => exchange.purpose === 'diagnostic' || clientOffers(exchange, 'extended_master_secret'),
      isGood: ({ extensions }) => extensions.includes(EXTENDED_MASTER_SECRET),
      since: TLS_1_0,
      good: 'answers extended_master_secret',
      bad: 'does not answer extended_master_secret',
      remedy: REMEDY,
      settled: { kind: 'met', message: 'speaks TLS 1.3 alone, whose keys depend on the whole handshake anyway' },
    })
  },
}

const REMEDY = { kind: 'update-tls-library', need: 'extended_master_secret (RFC 7627)' } as const
