import { expect, test } from '@jest/globals'
import type { RequirementId } from '../../src/model/policy.ts'
import type { Verdict } from '../../src/model/report.ts'
import { builtInPolicy } from '../../src/policies/index.ts'
import { aLeaf, anIntermediate, aRoot } from '../builders/certificates.ts'
import { EC, RSA, RSA_WITHOUT_INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer, rulesWith } from '../builders/run-gate.ts'
import { startApache } from './apache.ts'
import { DH_PARAMETERS } from './dh-parameters.ts'
import { startGnutlsServ } from './gnutls-serv.ts'
import { startHaproxy } from './haproxy.ts'
import { identityOf } from './identity.ts'
import { startJava } from './java.ts'
import { startNginx } from './nginx.ts'
import type { RunningServer } from './running-server.ts'
import { startStunnel } from './stunnel.ts'

// What people run, and what each policy has to say to it.

const POLICIES = ['ats', 'strict', 'ibm-connections'] as const
const ADVISORY: readonly RequirementId[] = ['legacy-protocols', 'weak-ciphers', 'certificate-expiry']

interface Row {
  readonly what: string
  start(): Promise<RunningServer>
  /** Under every policy, `ibm-connections` excepted where the next line is there. */
  readonly violated: readonly RequirementId[]
  readonly underIbm?: readonly RequirementId[]
}

/** As Mozilla's generator writes it for "intermediate", version 5.7. */
const INTERMEDIATE = [
  'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
  'DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-CHACHA20-POLY1305',
].join(':')
const MODERN_JSSE = [
  'TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
].join()
const MODERN_GNUTLS = ':-KX-ALL:+ECDHE-RSA:+ECDHE-ECDSA:-CIPHER-ALL:+AES-256-GCM:+AES-128-GCM:+CHACHA20-POLY1305'
const OLD_SUITES = 'ECDHE+AES:@SECLEVEL=0'

const HOST = { subject: { CN: 'm.example.com' }, dnsNames: ['m.example.com'] }
const ISSUER = anIntermediate(TRUSTED_ROOT)
const OTHER_NAME = identityOf(
  aLeaf(ISSUER, { subject: { CN: 'default.example.com' }, dnsNames: ['default.example.com'] }),
  ISSUER,
)
const EXPIRED = identityOf(aLeaf(ISSUER, { ...HOST, notAfter: new Date('2026-06-30T12:00:00Z') }), ISSUER)
const UNKNOWN_ISSUER = anIntermediate(aRoot('Unknown Root'))
const UNKNOWN_ROOT = identityOf(aLeaf(UNKNOWN_ISSUER, HOST), UNKNOWN_ISSUER)
const SMALL = identityOf(aLeaf(ISSUER, { ...HOST, keys: 'rsa-1024' }), ISSUER)

const ROWS: readonly Row[] = [
  {
    what: 'nginx, Mozilla intermediate, two certificates',
    start: () => startNginx({ identities: [RSA, EC], ciphers: INTERMEDIATE, cleartext: 'redirect' }),
    violated: [],
  },
  {
    what: 'apache2, Mozilla intermediate, two certificates',
    start: () => startApache({ identities: [RSA, EC], ciphers: INTERMEDIATE, cleartext: 'redirect' }),
    violated: [],
  },
  {
    what: 'haproxy, Mozilla intermediate, two certificates',
    start: () => startHaproxy({ identities: [RSA, EC], ciphers: INTERMEDIATE, cleartext: 'redirect' }),
    violated: [],
  },
  {
    what: 'stunnel, Mozilla intermediate',
    start: () => startStunnel({ identities: [RSA], ciphers: INTERMEDIATE }),
    violated: [],
  },
  {
    what: 'gnutls-serv, ECDHE only, two certificates',
    start: () => startGnutlsServ({ identities: [RSA, EC], ciphers: MODERN_GNUTLS }),
    violated: [],
  },
  {
    what: 'Java, ECDHE only, two certificates',
    start: () => startJava({ identities: [RSA, EC], ciphers: MODERN_JSSE }),
    violated: [],
  },
  {
    what: 'nginx, TLS 1.3 only',
    start: () => startNginx({ identities: [EC], minimumVersion: 'TLS 1.3' }),
    violated: [],
    underIbm: ['tls-version'],
  },
  {
    what: 'Java, TLS 1.3 only',
    start: () => startJava({ identities: [RSA], minimumVersion: 'TLS 1.3' }),
    violated: [],
    underIbm: ['tls-version'],
  },
  {
    what: 'haproxy, another certificate by default and the right one by server name',
    start: () => startHaproxy({ identities: [OTHER_NAME, EC], ciphers: INTERMEDIATE }),
    violated: [],
  },
  {
    what: 'apache2, ECDHE with CBC and SHA-1 only',
    start: () => startApache({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'ECDHE+AES+SHA1' }),
    violated: [],
  },
  {
    what: 'stunnel, ECDHE with CBC and SHA-256 or SHA-384 only',
    start: () =>
      startStunnel({
        identities: [RSA],
        maximumVersion: 'TLS 1.2',
        ciphers: 'ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA256',
      }),
    violated: ['forward-secrecy'],
    underIbm: [],
  },
  {
    // nginx 1.22: TLS 1.0 to 1.2, of which OpenSSL 3 can only use the last; HIGH:!aNULL:!MD5 has static RSA.
    what: 'nginx, neither ssl_protocols nor ssl_ciphers',
    start: () => startNginx({ identities: [RSA], edit: withoutProtocols }),
    violated: ['weak-ciphers'],
  },
  {
    // Its ECDSA certificate is for every hello with a suite for it: only one without shows what RSA is accepted.
    what: 'haproxy, two certificates and the suites of its default',
    start: () => startHaproxy({ identities: [RSA, EC] }),
    violated: ['weak-ciphers'],
  },
  {
    what: 'haproxy, two certificates and static RSA only',
    start: () => startHaproxy({ identities: [RSA, EC], maximumVersion: 'TLS 1.2', ciphers: 'kRSA+AES' }),
    violated: ['forward-secrecy', 'weak-ciphers'],
  },
  {
    what: 'gnutls-serv, its default suites from TLS 1.0',
    start: () => startGnutlsServ({ identities: [RSA], minimumVersion: 'TLS 1.0' }),
    violated: ['legacy-protocols', 'weak-ciphers'],
  },
  {
    what: 'stunnel, TLS 1.0 and 1.1 beside today',
    start: () => startStunnel({ identities: [RSA], minimumVersion: 'TLS 1.0', ciphers: OLD_SUITES }),
    violated: ['legacy-protocols'],
  },
  {
    what: 'haproxy, TLS 1.0 and 1.1 only',
    start: () =>
      startHaproxy({
        identities: [RSA],
        minimumVersion: 'TLS 1.0',
        maximumVersion: 'TLS 1.1',
        ciphers: OLD_SUITES,
      }),
    violated: ['tls-version', 'legacy-protocols'],
  },
  {
    what: 'apache2, static RSA only',
    start: () => startApache({ identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'kRSA+AES' }),
    violated: ['forward-secrecy', 'weak-ciphers'],
  },
  {
    what: 'nginx, DHE only',
    start: () =>
      startNginx({
        identities: [RSA],
        maximumVersion: 'TLS 1.2',
        ciphers: 'DHE-RSA-AES256-GCM-SHA384',
        dhParameters: DH_PARAMETERS,
      }),
    violated: ['forward-secrecy'],
  },
  {
    what: 'Java, as old as it can be made',
    start: () => startJava({ identities: [RSA], minimumVersion: 'TLS 1.0', ciphers: 'ALL', allowsDisabled: true }),
    violated: ['legacy-protocols', 'weak-ciphers'],
  },
  {
    what: 'apache2, the intermediate is not sent',
    start: () => startApache({ identities: [RSA_WITHOUT_INTERMEDIATE], ciphers: INTERMEDIATE }),
    violated: ['trusted-chain', 'complete-chain'],
  },
  {
    what: 'haproxy, the intermediate is sent with one of two certificates only',
    start: () => startHaproxy({ identities: [RSA_WITHOUT_INTERMEDIATE, EC], ciphers: INTERMEDIATE }),
    violated: ['trusted-chain', 'complete-chain'],
  },
  {
    what: 'Java, a root that no device has',
    start: () => startJava({ identities: [UNKNOWN_ROOT], ciphers: MODERN_JSSE }),
    violated: ['trusted-chain'],
  },
  {
    what: 'nginx, a certificate for another name',
    start: () => startNginx({ identities: [OTHER_NAME], ciphers: INTERMEDIATE }),
    violated: ['hostname-match'],
  },
  {
    what: 'haproxy, a certificate that ended yesterday',
    start: () => startHaproxy({ identities: [EXPIRED], ciphers: INTERMEDIATE }),
    violated: ['certificate-validity', 'certificate-expiry'],
  },
  {
    what: 'gnutls-serv, RSA with 1024 bits',
    start: () => startGnutlsServ({ identities: [SMALL], ciphers: MODERN_GNUTLS }),
    violated: ['leaf-key'],
  },
]

test.each(ROWS)('$what: $violated', async ({ start, violated, underIbm = violated }) => {
  const server = await start()
  try {
    for (const policy of POLICIES) {
      const expected = policy === 'ibm-connections' ? underIbm : violated
      const report = await judgeServer(server, { roots: [TRUSTED_ROOT], policy })
      expect({
        policy,
        violated: rulesWith(report, 'violated'),
        undetermined: rulesWith(report, 'undetermined'),
      }).toEqual({
        policy,
        violated: expected,
        // An iPhone fetches the intermediate: whether it leads to a public root is not known here.
        undetermined:
          expected.includes('complete-chain') && asksForTimestamps(policy) ? ['certificate-transparency'] : [],
      })
      expect(report.verdict).toBe(verdictOf(policy, expected))
    }
  } finally {
    await server.stop()
  }
})

test('nginx as it comes: TLS 1.0 in the configuration but not in the library is refused, with a note', async () => {
  const server = await startNginx({ identities: [RSA], edit: withoutProtocols })
  try {
    const { outcome, notes } = findingOf(await judgeServer(server, { roots: [TRUSTED_ROOT] }), 'legacy-protocols')
    expect(outcome).toBe('met')
    expect(notes.map(({ code }) => code)).toContain('internal-error-alert')
  } finally {
    await server.stop()
  }
})

function withoutProtocols(configuration: string): string {
  return configuration.replace(/ssl_protocols .*;/, '')
}

/** Three requirements are warnings everywhere but in `strict`. */
function verdictOf(policy: string, violated: readonly RequirementId[]): Verdict {
  const failing = violated.filter((rule) => policy === 'strict' || !ADVISORY.includes(rule))
  return failing.length > 0 ? 'violated' : 'met'
}

function asksForTimestamps(policy: string): boolean {
  return builtInPolicy(policy)?.requirements['certificate-transparency'].level !== 'off'
}
