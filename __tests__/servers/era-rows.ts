import type { ClientName } from '../../src/model/policy.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { EC, RSA } from '../builders/identities.ts'
import { clientsOf } from '../builders/named-clients.ts'
import type { TlsServerOptions } from './running-server.ts'

// Which phones connect to which servers, by intersection of the tables of clients; here by their hellos and real servers.
export const COLUMNS: Readonly<Record<string, readonly ClientName[]>> = {
  'iOS 9-10': ['ios-9', 'ios-10'],
  'iOS 11-12.1': ['ios-11', 'ios-12.1'],
  'iOS 12.2-15.3': ['ios-12', 'ios-13', 'ios-14'],
  'iOS 15.4-26': ['ios-15', 'ios-16', 'ios-17', 'ios-18', 'ios-26'],
  'OS 27 managed': ['apple-os27-managed'],
  'Safari 9-18': ['ios-9-safari', 'ios-12-safari', 'ios-18-safari'],
  'Android 4.4': ['android-4.4'],
  'Android 5-6': ['android-5', 'android-6'],
  'Android 7': ['android-7'],
  'Android 8-9': ['android-8', 'android-9'],
  'Android 10+': ['android-10', 'android-12', 'android-13', 'android-16'],
  OkHttp: ['okhttp-restricted', 'okhttp-modern', 'okhttp-compatible'],
}

export interface EraRow {
  readonly server: string
  readonly options: EraServer
  /** Columns that cannot connect; all others can. */
  readonly fail: readonly (keyof typeof COLUMNS)[]
  /** Clients that differ from their column. */
  readonly but?: readonly ClientName[]
}

/** What the server is told, in OpenSSL's words. */
export interface EraServer extends TlsServerOptions {
  readonly groups?: string
  readonly dhe?: boolean
}

function tls12(ciphers: string, more: Partial<EraServer> = {}): EraServer {
  return { identities: [EC, RSA], maximumVersion: 'TLS 1.2', ciphers, ...more }
}

const APPS = ['iOS 9-10', 'iOS 11-12.1', 'iOS 12.2-15.3', 'iOS 15.4-26', 'OS 27 managed']
/** TLS 1.0 is for Android 4.4, which the platform's sockets hold to it. */
const OLD = { minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.3' } as const
const ECDHE = 'ECDHE+AESGCM:ECDHE+CHACHA20:ECDHE+AES:@SECLEVEL=0'

export const ERA_ROWS: readonly EraRow[] = [
  {
    server: 'TLS 1.3 only',
    options: { identities: [EC, RSA], minimumVersion: 'TLS 1.3' },
    fail: ['iOS 9-10', 'iOS 11-12.1', 'Android 4.4', 'Android 5-6', 'Android 7', 'Android 8-9'],
    but: ['ios-9-safari'],
  },
  {
    server: 'TLS 1.2, ECDHE-RSA-AES256-GCM only',
    options: tls12('ECDHE-RSA-AES256-GCM-SHA384', { identities: [RSA] }),
    fail: ['Android 4.4', 'Android 5-6'],
  },
  {
    // Safari offers them until 15.3, in the order of its suites.
    server: 'TLS 1.2, ECDHE with CBC and SHA-256 or SHA-384 only',
    options: tls12('ECDHE+AES+SHA256:ECDHE+AES+SHA384:!AESGCM'),
    fail: [
      'iOS 15.4-26',
      'OS 27 managed',
      'Android 4.4',
      'Android 5-6',
      'Android 7',
      'Android 8-9',
      'Android 10+',
      'OkHttp',
    ],
    but: ['ios-18-safari'],
  },
  {
    // Android 5 and 6 know ChaCha20 by the numbers it had before its RFC, which this OpenSSL does not.
    server: 'TLS 1.2, ECDHE with ChaCha20 only',
    options: tls12('ECDHE+CHACHA20'),
    fail: ['iOS 9-10', 'OS 27 managed', 'Android 4.4', 'Android 5-6'],
    but: ['ios-9-safari'],
  },
  {
    server: 'TLS 1.2, DHE only',
    options: tls12('DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES128-SHA', { identities: [RSA], dhe: true }),
    fail: [...APPS, 'Safari 9-18', 'Android 4.4', 'Android 7', 'Android 8-9', 'Android 10+', 'OkHttp'],
  },
  {
    server: 'TLS 1.2, static RSA only',
    options: tls12('AES128-GCM-SHA256:AES256-GCM-SHA384:AES128-SHA:AES256-SHA', { identities: [RSA] }),
    fail: [...APPS, 'Android 4.4'],
    but: ['okhttp-restricted'],
  },
  {
    server: 'P-384 as only group',
    options: { identities: [EC, RSA], ciphers: ECDHE, groups: 'P-384', ...OLD },
    fail: ['Android 7'],
  },
  {
    server: 'x25519 as only group',
    options: { identities: [EC, RSA], ciphers: ECDHE, groups: 'X25519', ...OLD },
    fail: ['iOS 9-10', 'Android 4.4', 'Android 5-6', 'Android 7'],
    but: ['ios-9-safari'],
  },
  {
    // android-7 is what HttpURLConnection offers, which leaves ECDSA with CBC out; a raw socket of Android 7 has it.
    server: 'ECDSA certificate, TLS 1.2, ECDHE-ECDSA with CBC and SHA-1 only',
    options: tls12('ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA', { identities: [EC] }),
    fail: ['OS 27 managed', 'Android 4.4', 'Android 7', 'OkHttp'],
  },
]

export const ALL_CLIENTS: readonly ClientName[] = Object.values(COLUMNS).flat()

/** `ios-12 met` for each, by the columns that fail. */
export function expectedOf({ fail, but = [] }: Pick<EraRow, 'fail' | 'but'>): readonly string[] {
  return Object.entries(COLUMNS).flatMap(([column, names]) =>
    names.map((name) => `${name} ${fail.includes(column) !== but.includes(name) ? 'violated' : 'met'}`),
  )
}

export function outcomesOf(report: TargetReport): readonly string[] {
  return clientsOf(report).map(({ client, outcome }) => `${client} ${outcome}`)
}
