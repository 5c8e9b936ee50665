import { oldAppliance } from './old-appliance.ts'
import type { Scenario } from './scenario.ts'
import {
  closedPort,
  goodServer,
  httpPages,
  httpRedirect,
  listening,
  plainHttp,
  silentServer,
  smallHellosOnly,
  tlsServer,
} from './servers.ts'

/** What goes wrong with versions, suites and the way there. */
export const CONNECTION_SCENARIOS: readonly Scenario[] = [
  {
    host: 'good.demo.example',
    what: 'TLS 1.2 and 1.3, forward secrecy only, a full chain, http redirects to https',
    expected: 'met',
    violated: [],
    start: async ({ forHost }, host) => ({
      tls: await goodServer(forHost(host)),
      http: await httpRedirect(`https://${host}/`),
    }),
  },
  {
    host: 'tls13.demo.example',
    what: 'TLS 1.3 only, nothing on port 80',
    expected: 'met',
    violated: [],
    start: async ({ forHost }, host) => ({
      tls: await tlsServer({ ...forHost(host), minVersion: 'TLSv1.3' }),
      http: await closedPort(),
    }),
  },
  {
    host: 'cleartext.demo.example',
    what: 'a login form on port 80',
    expected: 'violated',
    violated: ['https-only'],
    start: async ({ forHost }, host) => ({
      tls: await goodServer(forHost(host)),
      http: await httpPages('<form><input type="password" name="password"></form>'),
    }),
  },
  {
    host: 'old.demo.example',
    what: 'TLS 1.1 at most',
    expected: 'violated',
    violated: ['tls-version', 'legacy-protocols'],
    start: async ({ rsaForHost }, host) => ({
      tls: await tlsServer({
        ...rsaForHost(host),
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'ECDHE+AES:@SECLEVEL=0',
      }),
      http: await closedPort(),
    }),
  },
  {
    host: 'no-forward-secrecy.demo.example',
    what: 'TLS 1.2 with static RSA only',
    expected: 'violated',
    violated: ['forward-secrecy', 'weak-ciphers'],
    start: async ({ rsaForHost }, host) => ({
      tls: await tlsServer({
        ...rsaForHost(host),
        minVersion: 'TLSv1.2',
        maxVersion: 'TLSv1.2',
        ciphers: 'AES256-GCM-SHA384:AES128-SHA',
      }),
      http: await closedPort(),
    }),
  },
  {
    host: 'not-tls.demo.example',
    what: 'cleartext HTTP on the TLS port',
    expected: 'violated',
    violated: ['https-only', 'tls-version'],
    start: async () => ({ tls: await plainHttp(), http: await closedPort() }),
  },
  {
    host: 'silent.demo.example',
    what: 'accepts connections and never answers',
    expected: 'undetermined',
    violated: [],
    // Ten more hellos would wait as long.
    target: { requirements: { clients: { profiles: [] } } },
    start: async () => ({ tls: await silentServer(), http: await closedPort() }),
  },
  {
    host: 'appliance.demo.example',
    what: 'an appliance of 2011: TLS 1.1 too, compression, nothing against a forged renegotiation or downgrade',
    expected: 'violated',
    violated: [
      'legacy-protocols',
      'secure-renegotiation',
      'extended-master-secret',
      'tls-compression',
      'downgrade-protection',
    ],
    start: async ({ chainFor }, host) => ({
      tls: await listening(oldAppliance(chainFor(host))),
      http: await closedPort(),
    }),
  },
  {
    host: 'small-hellos.demo.example',
    what: 'a firewall that drops the large ClientHello of phones with post-quantum keys',
    expected: 'met',
    violated: ['key-exchange'],
    start: async ({ forHost }, host) => ({
      tls: await smallHellosOnly(await goodServer(forHost(host))),
      http: await closedPort(),
    }),
  },
  {
    host: 'no-hsts.demo.example',
    what: 'no Strict-Transport-Security',
    expected: 'met',
    violated: ['hsts'],
    start: async ({ forHost }, host) => ({
      tls: await goodServer({ ...forHost(host), hsts: null }),
      http: await closedPort(),
    }),
  },
  {
    host: 'new-phones-only.demo.example',
    what: 'one suite, which older Androids have not, and the policy says that every named client connects',
    expected: 'violated',
    violated: ['clients'],
    target: { requirements: { clients: { level: 'error' } } },
    start: async ({ rsaForHost }, host) => ({
      tls: await tlsServer({
        ...rsaForHost(host),
        minVersion: 'TLSv1.2',
        maxVersion: 'TLSv1.2',
        ciphers: 'ECDHE-RSA-AES256-GCM-SHA384',
      }),
      http: await closedPort(),
    }),
  },
]
