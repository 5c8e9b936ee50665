import type { Target } from '../../src/model/target.ts'

/** `m.example.com:443`; `over` says what matters. */
export function aTarget(over: Partial<Target> = {}): Target {
  return {
    host: 'm.example.com',
    port: 443,
    path: '/',
    connect: null,
    http: null,
    samples: 1,
    pins: null,
    reachable: true,
    requireIpv6: null,
    requirements: {},
    trust: null,
    locations: [],
    ...over,
  }
}
