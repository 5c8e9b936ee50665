import { expect, test } from '@jest/globals'
import type { Listing } from '../../src/model/observation.ts'
import { versionName } from '../../src/tls/registry/versions.ts'
import { EC, EXPORT_RSA, RSA, TRUSTED_ROOT } from '../builders/identities.ts'
import { judgeServer } from '../builders/run-gate.ts'
import { startApache } from './apache.ts'
import { DH_PARAMETERS } from './dh-parameters.ts'
import { startGnutlsServ } from './gnutls-serv.ts'
import { startHaproxy } from './haproxy.ts'
import { startJava } from './java.ts'
import { startLegacyNode } from './legacy-node.ts'
import { startNginx } from './nginx.ts'
import { type NmapVersion, nmapOpinion } from './nmap-opinion.ts'
import { startOpensslServer } from './openssl-server.ts'
import type { RunningServer } from './running-server.ts'
import { type SslscanVersion, sslscanLists } from './second-opinion.ts'

/** Where we and one of them do not say the same: what we have more and what less. */
interface Difference {
  readonly from: 'sslscan' | 'nmap'
  readonly version: string
  readonly list: 'suites' | 'order' | 'preference' | 'groups' | 'schemes' | 'DHE'
  readonly more: string
  readonly less: string
}

interface Row {
  readonly what: string
  start(): Promise<RunningServer>
  /** All that differs, each with the reason. */
  readonly differs: readonly (Difference & { readonly why: string })[]
}

const EVERYTHING = { minimumVersion: 'TLS 1.0', ciphers: 'ALL:COMPLEMENTOFALL:@SECLEVEL=0' } as const
const SINCE_SSLV3 = ['SSLv3', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2'] as const
const dhParameters = DH_PARAMETERS

// Why the two differ from us. sslscan 2.0.7 and nmap 7.93, as Debian 12 has them.
const NO_EC_SCHEMES = 'sslscan lists no scheme of an EC certificate in TLS 1.2; clients negotiate them'
const TAKES_ANY = 'sslscan offers a scheme that does not exist, sees it taken (fdff stands for all) and asks no more'
const BESIDE_ITS_OWN =
  'in TLS 1.2 an EC certificate needs its own group in the hello; sslscan offers each group alone, phones offer several'
const CHACHA_FIRST =
  'haproxy takes ChaCha20 where the client has it first, else its own order; nmap turns two suites round, we all of one kind'
const EC_CERTIFICATE_FIRST =
  'haproxy takes its EC certificate for every hello with a suite and a scheme for it, and finds nothing for RSA then'
const HELLO_IS_ENOUGH = 'Java says its ServerHello first and fails at the scheme then; sslscan reads no further'

// biome-ignore format: one difference a line
const ROWS: readonly Row[] = [
  {
    what: 'nginx, everything on',
    start: () => startNginx({ ...EVERYTHING, identities: [RSA, EC], dhParameters }),
    differs: [differs('sslscan', 'TLS 1.2', 'schemes', '0203,0303,0403,0503,0603', '', NO_EC_SCHEMES)],
  },
  {
    what: 'apache2 as it comes',
    start: () => startApache({ identities: [RSA, EC] }),
    differs: [differs('sslscan', 'TLS 1.2', 'schemes', '0303,0403,0503,0603', '', NO_EC_SCHEMES)],
  },
  {
    what: 'haproxy with an RSA certificate',
    start: () => startHaproxy({ identities: [RSA] }),
    differs: [
      differs('nmap', 'TLS 1.3', 'preference', 'server', 'client', CHACHA_FIRST),
    ],
  },
  {
    what: 'haproxy with two certificates',
    start: () => startHaproxy({ identities: [RSA, EC] }),
    differs: [
      differs('sslscan', 'TLS 1.3', 'schemes', '0804,0805,0806', '', EC_CERTIFICATE_FIRST),
      differs('nmap', 'TLS 1.3', 'preference', 'server', 'client', CHACHA_FIRST),
      differs('sslscan', 'TLS 1.2', 'suites', '002f,0035,003c,003d,009c,009d,c013,c014,c027,c028,c02f,c030,cca8', '', EC_CERTIFICATE_FIRST),
      differs('sslscan', 'TLS 1.2', 'groups', '0018,0019,001d,001e', '', EC_CERTIFICATE_FIRST),
      differs('sslscan', 'TLS 1.2', 'schemes', '0303,0403,0503,0603,0804,0805,0806', '', EC_CERTIFICATE_FIRST),
      differs('nmap', 'TLS 1.2', 'suites', 'c013,c027,c02f', '', EC_CERTIFICATE_FIRST),
      differs('nmap', 'TLS 1.2', 'preference', 'server', 'client', CHACHA_FIRST),
    ],
  },
  {
    what: 'openssl s_server with an EC certificate',
    start: () => startOpensslServer({ identities: [EC] }),
    differs: [
      differs('sslscan', 'TLS 1.2', 'groups', '0018,0019,001d,001e', '', BESIDE_ITS_OWN),
      differs('sslscan', 'TLS 1.2', 'schemes', '0303,0403,0503,0603', '', NO_EC_SCHEMES),
    ],
  },
  {
    what: 'openssl s_server, everything on, in an order of its own',
    start: () => startOpensslServer({ ...EVERYTHING, identities: [RSA, EC], extra: ['-serverpref'] }),
    differs: [differs('sslscan', 'TLS 1.2', 'schemes', '0203,0303,0403,0503,0603', '', NO_EC_SCHEMES)],
  },
  {
    what: 'gnutls-serv as it comes',
    start: () => startGnutlsServ({ identities: [RSA, EC] }),
    differs: [
      differs('sslscan', 'TLS 1.2', 'schemes', '0201,0203,0401,0403,0501,0503,0601,0603,0804,0805,0806', 'fdff', TAKES_ANY),
    ],
  },
  {
    what: 'Java JSSE as it comes',
    start: () => startJava({ identities: [RSA, EC] }),
    differs: [
      differs('sslscan', 'TLS 1.3', 'schemes', '', '0201,0203,0401,0501,0503,0601,0603,0807,0808,0809,080a,080b', HELLO_IS_ENOUGH),
      differs('sslscan', 'TLS 1.2', 'schemes', '', '0202,0302,0402,0503,0603,0807,0808,0809,080a,080b', HELLO_IS_ENOUGH),
    ],
  },
  {
    what: 'OpenSSL 1.0.1r with a key for export suites',
    start: () =>
      startLegacyNode('1.0.1r', { identities: [EXPORT_RSA], versions: ['SSLv2', ...SINCE_SSLV3], dhParameters }),
    differs: [
      differs('sslscan', 'TLS 1.2', 'schemes', '', 'fdff', TAKES_ANY),
    ],
  },
  {
    what: 'OpenSSL 1.0.1u with an EC certificate',
    start: () => startLegacyNode('1.0.1u', { identities: [EC], versions: SINCE_SSLV3, dhParameters }),
    differs: [
      differs('sslscan', 'TLS 1.2', 'schemes', '0203,0303,0403,0503,0603', 'fdff', TAKES_ANY),
    ],
  },
  {
    what: 'OpenSSL 1.1.1k with two certificates',
    start: () => startLegacyNode('1.1.1k', { identities: [RSA, EC], versions: SINCE_SSLV3.slice(1), dhParameters }),
    differs: [differs('sslscan', 'TLS 1.2', 'schemes', '0203,0303,0403,0503,0603', '', NO_EC_SCHEMES)],
  },
]

test.each(ROWS)(
  '$what: sslscan and nmap list the same, but for what is explained',
  async ({ start, differs: explained }) => {
    const server = await start()
    try {
      const { observation } = await judgeServer(server, { roots: [TRUSTED_ROOT], full: true })
      const spoken = (observation.endpoints[0]?.listings ?? []).filter(({ suites }) => suites.length > 0)
      const sslscan = await sslscanLists(server, 'm.example.com')
      const nmap = await nmapOpinion(server, 'm.example.com')
      const names = spoken.map(({ version }) => versionName(version))
      expect(spoken.filter(({ isComplete }) => !isComplete)).toEqual([])
      // sslscan has the suites of neither SSLv2 nor SSLv3, nmap those of SSLv3.
      expect(Object.keys(sslscan).sort()).toEqual(names.filter((name) => name.startsWith('TLS')).sort())
      expect(Object.keys(nmap).sort()).toEqual(names.filter((name) => name !== 'SSLv2').sort())
      expect(spoken.flatMap((listing) => differencesOf(listing, sslscan, nmap))).toEqual(
        explained.map(({ why: _, ...difference }) => difference),
      )
    } finally {
      await server.stop()
    }
  },
)

function differs(
  from: Difference['from'],
  version: string,
  list: Difference['list'],
  more: string,
  less: string,
  why: string,
): Row['differs'][number] {
  return { from, version, list, more, less, why }
}

function differencesOf(
  listing: Listing,
  sslscan: Readonly<Record<string, SslscanVersion>>,
  nmap: Readonly<Record<string, NmapVersion>>,
): readonly Difference[] {
  const version = versionName(listing.version)
  const suites = hexadecimal(listing.suites)
  const [ofSslscan, ofNmap] = [sslscan[version], nmap[version]]
  const found: Difference[] = []
  const compare = (
    from: Difference['from'],
    list: Difference['list'],
    ours: readonly string[],
    theirs: readonly string[],
  ): boolean => {
    const more = ours.filter((one) => !theirs.includes(one)).sort()
    const less = theirs.filter((one) => !ours.includes(one)).sort()
    if (more.length + less.length > 0) found.push({ from, version, list, more: more.join(), less: less.join() })
    return more.length + less.length === 0
  }
  const compareOrder = (from: Difference['from'], theirs: readonly string[]): void => {
    if (listing.preference !== 'server' || suites.join() === theirs.join()) return
    found.push({ from, version, list: 'order', more: '', less: '' })
  }
  if (ofSslscan !== undefined) {
    if (compare('sslscan', 'suites', suites, ofSslscan.suites)) compareOrder('sslscan', ofSslscan.suites)
    compare('sslscan', 'groups', hexadecimal(listing.groups?.accepted), ofSslscan.groups)
    compare('sslscan', 'schemes', hexadecimal(listing.signatureSchemes?.accepted), ofSslscan.schemes)
    compare('sslscan', 'DHE', (listing.dhBits ?? []).map(String), ofSslscan.dhBits.map(String))
  }
  if (ofNmap !== undefined) {
    const isSame = compare('nmap', 'suites', suites, ofNmap.suites)
    const preference = listing.preference === 'unknown' ? 'indeterminate' : `${listing.preference}`
    if (compare('nmap', 'preference', [preference], [ofNmap.preference]) && isSame) compareOrder('nmap', ofNmap.suites)
  }
  return found
}

function hexadecimal(numbers: readonly number[] = []): readonly string[] {
  return numbers.map((number) => number.toString(16).padStart(4, '0'))
}
