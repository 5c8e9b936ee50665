import type { RequirementId } from '../model/policy.ts'
import type { Verdict } from '../model/report.ts'
import type { DemoCertificates } from './identities.ts'
import { closedPort, type DemoServer, httpPages, httpRedirect, plainHttp, silentServer, tlsServer } from './servers.ts'

/** One server of the demo with what the gate must say of it; anything else makes the demo fail. */
export interface Scenario {
  /** Host name of the target; its certificate is made for it. */
  readonly host: string
  readonly what: string
  readonly expected: Verdict
  /** Every requirement that must be violated, in report order; for `undetermined` the list is empty. */
  readonly violated: readonly RequirementId[]
  start(certificates: DemoCertificates): Promise<ScenarioServers>
}

export interface ScenarioServers {
  readonly tls: DemoServer
  readonly http: DemoServer
}

const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20'

export const SCENARIOS: readonly Scenario[] = [
  {
    host: 'good.demo.example',
    what: 'TLS 1.2 and 1.3, forward secrecy only, a full chain, http redirects to https',
    expected: 'met',
    violated: [],
    start: async ({ forHost }) => ({
      tls: await tlsServer({ ...forHost('good.demo.example'), minVersion: 'TLSv1.2', ciphers: ECDHE }),
      http: await httpRedirect('https://good.demo.example/'),
    }),
  },
  {
    host: 'tls13.demo.example',
    what: 'TLS 1.3 only, nothing on port 80',
    expected: 'met',
    violated: [],
    start: async ({ forHost }) => ({
      tls: await tlsServer({ ...forHost('tls13.demo.example'), minVersion: 'TLSv1.3' }),
      http: await closedPort(),
    }),
  },
  {
    host: 'cleartext.demo.example',
    what: 'a login form on port 80',
    expected: 'violated',
    violated: ['https-only'],
    start: async ({ forHost }) => ({
      tls: await tlsServer({ ...forHost('cleartext.demo.example'), minVersion: 'TLSv1.2', ciphers: ECDHE }),
      http: await httpPages('<form><input type="password" name="password"></form>'),
    }),
  },
  {
    host: 'expired.demo.example',
    what: 'a certificate that ended yesterday',
    expected: 'violated',
    violated: ['certificate-validity', 'certificate-expiry'],
    start: async ({ expired }) => ({
      tls: await tlsServer({ ...expired('expired.demo.example'), minVersion: 'TLSv1.2', ciphers: ECDHE }),
      http: await closedPort(),
    }),
  },
  {
    host: 'wrong-name.demo.example',
    what: "another host's certificate",
    expected: 'violated',
    violated: ['hostname-match'],
    start: async ({ forHost }) => ({
      tls: await tlsServer({ ...forHost('other.demo.example'), minVersion: 'TLSv1.2', ciphers: ECDHE }),
      http: await closedPort(),
    }),
  },
  {
    host: 'unknown-root.demo.example',
    what: 'a self-signed certificate that no phone trusts',
    expected: 'violated',
    violated: ['trusted-chain'],
    start: async ({ selfSigned }) => ({
      tls: await tlsServer({ ...selfSigned('unknown-root.demo.example'), minVersion: 'TLSv1.2', ciphers: ECDHE }),
      http: await closedPort(),
    }),
  },
  {
    host: 'incomplete.demo.example',
    what: 'the intermediate certificate is not sent',
    expected: 'violated',
    violated: ['trusted-chain', 'complete-chain'],
    start: async ({ withoutIntermediate }) => ({
      tls: await tlsServer({
        ...withoutIntermediate('incomplete.demo.example'),
        minVersion: 'TLSv1.2',
        ciphers: ECDHE,
      }),
      http: await closedPort(),
    }),
  },
  {
    host: 'small-key.demo.example',
    what: 'an RSA key of 1,024 bits, signed with SHA-1',
    expected: 'violated',
    violated: ['leaf-key', 'leaf-signature'],
    start: async ({ smallKey }) => ({
      tls: await tlsServer({
        ...smallKey('small-key.demo.example'),
        minVersion: 'TLSv1.2',
        ciphers: `${ECDHE}:@SECLEVEL=0`,
      }),
      http: await closedPort(),
    }),
  },
  {
    host: 'old.demo.example',
    what: 'TLS 1.1 at most',
    expected: 'violated',
    violated: ['tls-version', 'legacy-protocols'],
    start: async ({ rsaForHost }) => ({
      tls: await tlsServer({
        ...rsaForHost('old.demo.example'),
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
    start: async ({ rsaForHost }) => ({
      tls: await tlsServer({
        ...rsaForHost('no-forward-secrecy.demo.example'),
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
    start: async () => ({ tls: await silentServer(), http: await closedPort() }),
  },
]
