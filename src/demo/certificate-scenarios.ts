import { createHash } from 'node:crypto'
import type { Scenario } from './scenario.ts'
import { closedPort, ECDHE, goodServer } from './servers.ts'

/** Of keys that nobody has. */
const [OTHER_PIN, RESERVE_PIN] = ['other', 'reserve'].map((name) =>
  createHash('sha256').update(name).digest('base64'),
) as [string, string]

/** What goes wrong with certificates. */
export const CERTIFICATE_SCENARIOS: readonly Scenario[] = [
  {
    host: 'expired.demo.example',
    what: 'a certificate that ended yesterday',
    expected: 'violated',
    violated: ['certificate-validity', 'certificate-expiry'],
    start: async ({ expired }, host) => ({
      tls: await goodServer(expired(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'wrong-name.demo.example',
    what: "another host's certificate",
    expected: 'violated',
    violated: ['hostname-match'],
    start: async ({ forHost }) => ({
      tls: await goodServer(forHost('other.demo.example')),
      http: await closedPort(),
    }),
  },
  {
    host: 'unknown-root.demo.example',
    what: 'a self-signed certificate that no phone trusts',
    expected: 'violated',
    violated: ['trusted-chain'],
    start: async ({ selfSigned }, host) => ({
      tls: await goodServer(selfSigned(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'incomplete.demo.example',
    what: 'the intermediate certificate is not sent',
    expected: 'violated',
    violated: ['trusted-chain', 'complete-chain'],
    start: async ({ withoutIntermediate }, host) => ({
      tls: await goodServer(withoutIntermediate(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'small-key.demo.example',
    what: 'an RSA key of 1,024 bits, signed with SHA-1',
    expected: 'violated',
    violated: ['leaf-key', 'leaf-signature'],
    start: async ({ smallKey }, host) => ({
      tls: await goodServer({ ...smallKey(host), ciphers: `${ECDHE}:@SECLEVEL=0` }),
      http: await closedPort(),
    }),
  },
  {
    host: 'weak-path.demo.example',
    what: 'an intermediate that was signed with SHA-1',
    expected: 'violated',
    violated: ['path-strength'],
    start: async ({ weakPath }, host) => ({
      // OpenSSL of Node 20 does not serve such a list otherwise.
      tls: await goodServer({ ...weakPath(host), ciphers: `${ECDHE}:@SECLEVEL=0` }),
      http: await closedPort(),
    }),
  },
  {
    host: 'wrong-purpose.demo.example',
    what: 'a certificate for clients',
    expected: 'violated',
    violated: ['certificate-purpose'],
    start: async ({ forClients }, host) => ({
      tls: await goodServer(forClients(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'long-lived.demo.example',
    what: 'a certificate for 900 days',
    expected: 'violated',
    violated: ['certificate-lifetime'],
    start: async ({ longLived }, host) => ({
      tls: await goodServer(longLived(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'no-timestamps.demo.example',
    what: 'a public certificate that no log of Certificate Transparency has seen',
    expected: 'violated',
    violated: ['certificate-transparency'],
    start: async ({ unlogged }, host) => ({
      tls: await goodServer(unlogged(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'must-staple.demo.example',
    what: 'a certificate that demands a stapled OCSP response, and none is stapled',
    expected: 'met',
    violated: ['revocation'],
    start: async ({ mustStaple }, host) => ({
      tls: await goodServer(mustStaple(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'other-pins.demo.example',
    what: 'the app has pins, and the new certificate matches none',
    expected: 'violated',
    violated: ['pins'],
    target: { pins: { path: [OTHER_PIN, RESERVE_PIN], leaf: [], ca: [] } },
    start: async ({ forHost }, host) => ({
      tls: await goodServer(forHost(host)),
      http: await closedPort(),
    }),
  },
  {
    host: 'other-issuer.demo.example',
    what: 'another issuer than the one that the policy expects',
    expected: 'violated',
    violated: ['expected-issuer'],
    target: { requirements: { 'expected-issuer': { issuer: ['Example Issuing CA'] } } },
    start: async ({ forHost }, host) => ({
      tls: await goodServer(forHost(host)),
      http: await closedPort(),
    }),
  },
]
