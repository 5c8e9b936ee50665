import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { buildCase, rememberingReader } from '../../src/model/build-case.ts'
import type { Case } from '../../src/model/case.ts'
import type { EndpointObservation, Exchange, Purpose } from '../../src/model/observation.ts'
import type { Requirements } from '../../src/model/policy.ts'
import type { FlightFacts } from '../../src/tls/reply.ts'
import type { Anchor } from '../../src/x509/anchor.ts'
import { NOW, parsed } from './certificates.ts'
import { aTarget } from './target.ts'

/** What a case of certificates is made of; only what matters must be said. */
export interface WantedCase {
  readonly host?: string
  readonly at?: Date
  /** `at` when absent. */
  readonly seenAt?: Date
  /** One certificate list for each client exchange, as sent. */
  readonly lists: readonly (readonly Sent[])[]
  /** What the flight of each list says, where it matters. */
  readonly facts?: readonly Partial<FlightFacts>[]
  /** Roots of a device, or of this machine where `store` is `system`. */
  readonly preinstalled?: readonly MadeCertificate[]
  readonly store?: string
  /** Roots that the policy adds. */
  readonly added?: readonly MadeCertificate[]
}

/** A made certificate, or bytes as they came. */
export type Sent = Pick<MadeCertificate, 'der'>

export function aCase(wanted: WantedCase): Case {
  const { host = 'm.example.com', at = NOW, lists, facts = [], preinstalled = [], added = [] } = wanted
  const known = preinstalled.map((root) => anAnchor(root))
  const base64 = ({ der }: Sent): string => Buffer.from(der).toString('base64')
  const certificates = [...new Set(lists.flat().map(base64))]
  const shown = lists.map((list, index) => {
    const positions = list.map((one) => certificates.indexOf(base64(one)))
    return anExchange(PURPOSES[index] ?? 'client', positions, facts[index])
  })
  // A family without a list of its own is refused: there is no such certificate.
  const exchanges = [...shown, ...PURPOSES.slice(Math.max(1, lists.length)).map(aRefusal)]
  const endpoint: EndpointObservation = {
    address: '192.0.2.1:443',
    exchanges,
    certificates,
    listings: [],
    cleartext: { kind: 'none', reason: 'http-none' },
  }
  return buildCase(
    {
      target: aTarget({ host }),
      trust: {
        stores: [
          {
            name: wanted.store ?? 'test',
            date: null,
            bySubject: (key) => known.filter((one) => one.certificate.subject.key === key),
          },
        ],
        roots: added.map((root) => anAnchor(root, true)),
      },
      client: 'ios-18.4-ats',
      at,
      seenAt: wanted.seenAt ?? at,
    },
    endpoint,
    rememberingReader(),
  )
}

export function anAnchor(root: MadeCertificate, isAdded = false): Anchor {
  return { certificate: parsed(root), source: isAdded ? 'roots.pem' : 'test', isAdded }
}

/** As the `ats` policy has them. */
export const REQUIREMENTS: Requirements = {
  'https-only': { level: 'error' },
  'certificate-validity': { level: 'error' },
  'hostname-match': { level: 'error', commonName: false },
  'tls-version': { level: 'error', minimum: 0x0303 },
  'trusted-chain': { level: 'error' },
  'forward-secrecy': { level: 'error', suites: [] },
  'leaf-key': { level: 'error', rsa: 2048, ec: 256 },
  'leaf-signature': { level: 'error' },
  'legacy-protocols': { level: 'warning' },
  'weak-ciphers': { level: 'warning', also: [] },
  'certificate-expiry': { level: 'warning', days: null },
  'complete-chain': { level: 'error' },
  'path-strength': { level: 'error' },
  'certificate-purpose': { level: 'error' },
  'certificate-lifetime': { level: 'error' },
  'certificate-transparency': { level: 'warning', logList: null },
  revocation: { level: 'warning' },
  pins: { level: 'error', backup: true },
  'expected-issuer': { level: 'error', issuer: [], spki: [], file: null },
  hsts: { level: 'off', maxAgeMs: 15_552_000_000 },
  'secure-renegotiation': { level: 'notice' },
  'extended-master-secret': { level: 'notice' },
  'tls-compression': { level: 'notice' },
  'downgrade-protection': { level: 'notice' },
  'key-exchange': { level: 'notice' },
  clients: { level: 'warning', profiles: [] },
  'fleet-consistency': { level: 'warning' },
  'unreachable-from-here': { level: 'error' },
}

const PURPOSES: readonly Purpose[] = ['client', 'client-1.2-ecdsa', 'client-1.2-rsa']

function anExchange(purpose: Purpose, certificates: readonly number[], facts: Partial<FlightFacts> = {}): Exchange {
  return {
    purpose,
    offer: {
      hello: 'ios-18.4-ats',
      minimumVersion: 0x0301,
      maximumVersion: 0x0304,
      suites: [],
      groups: [],
      signatureSchemes: [],
      serverName: null,
      bytes: 0,
    },
    replies: [
      {
        kind: 'flight',
        certificates,
        facts: {
          version: 0x0303,
          suite: 0xc02f,
          compressionMethod: 0,
          group: 29,
          signatureScheme: 0x0804,
          keyProof: 'verified',
          extensions: [],
          alpn: null,
          helloRetryRequestGroup: null,
          clientCertificateRequested: false,
          downgradeMarker: null,
          ocspResponse: null,
          signedCertificateTimestamps: null,
          certificateCompressed: false,
          warnings: [],
          end: { kind: 'complete' },
          ...facts,
        },
      },
    ],
    answer: { kind: 'accepted', reply: 0 },
    notes: [],
  }
}

function aRefusal(purpose: Purpose): Exchange {
  const alert = { kind: 'alert', level: 2, description: 40, warnings: [] } as const
  return { ...anExchange(purpose, []), replies: [alert], answer: { kind: 'refused', evidence: 'alert', reply: 0 } }
}
