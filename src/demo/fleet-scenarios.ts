import type { Scenario } from './scenario.ts'
import { balancer, closedPort, goodServer } from './servers.ts'

/** What goes wrong with more than one server, and with servers that should not be there. */
export const FLEET_SCENARIOS: readonly Scenario[] = [
  {
    host: 'two-nodes.demo.example',
    what: 'two nodes behind one address, and one has the certificate of last month',
    expected: 'violated',
    violated: ['fleet-consistency'],
    target: { samples: 6 },
    start: async ({ forHost }, host) => ({
      tls: await balancer([await goodServer(forHost(host)), await goodServer(forHost(host))]),
      http: await closedPort(),
    }),
  },
  {
    host: 'exposed.demo.example',
    what: 'answers from here, and should be behind the VPN',
    expected: 'violated',
    violated: ['unreachable-from-here'],
    target: { reachable: false },
    start: async ({ forHost }, host) => ({
      tls: await goodServer(forHost(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'inside.demo.example',
    what: 'does not answer from here, as it should',
    expected: 'met',
    violated: [],
    target: { reachable: false },
    start: async () => ({ tls: await closedPort(), http: await closedPort() }),
  },
]
