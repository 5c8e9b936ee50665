import { expect, test } from '@jest/globals'
import { CLIENTS, clientNamed, haveSameHello } from '../../src/tls/clients/index.ts'
import { suiteName } from '../../src/tls/registry/cipher-suites.ts'
import { dataOf, helloOf, isGrease, keyShares, restOf, withoutGrease } from './client-columns.ts'
import { type DecodedHello, listOf } from './decode-hello.ts'

// The tables of what was captured, transcribed apart from the clients: position of each suite in the offer, GREASE not
// counted. One line names the clients of each column.
const APPLE = `
ios-9-ats | ios-9-safari | ios-10-safari | ios-11-safari | ios-12.1-safari | ios-12-safari | ios-13-safari | ios-14-safari | ios-15-safari ios-16-safari ios-17-safari ios-18-safari | ios-26-safari
1301    -   -   -   -   -   2   1   1   1   3
1302    -   -   -   -   -   3   2   2   2   1
1303    -   -   -   -   -   1   3   3   3   2
c02b    3   3   3   2   2   5   5   5   5   5
c02c    2   2   2   1   1   4   4   4   4   4
cca9    -   -   -   7   7  10  10   6   6   6
c02f    9  10  10   9   9  12  12   8   8   8
c030    8   9   9   8   8  11  11   7   7   7
cca8    -   -   -  14  14  17  17   9   9   9
c023    6   5   5   4   4   7   7  11   -   -
c024    4   4   4   3   3   6   6  10   -   -
c009    7   7   7   6   6   9   9  13  11  11
c00a    5   6   6   5   5   8   8  12  10  10
c027   11  12  12  11  11  14  14  15   -   -
c028   10  11  11  10  10  13  13  14   -   -
c013   12  14  14  13  13  16  16  17  13  13
c014    -  13  13  12  12  15  15  16  12  12
009c    -  17  17  16  16  19  19  19  15  15
009d    -  16  16  15  15  18  18  18  14  14
003c    -  19  19  18  18  21  21  21   -   -
003d    -  18  18  17  17  20  20  20   -   -
002f    -  21  21  20  20  23  23  23  17  17
0035    -  20  20  19  19  22  22  22  16  16
c008    -   8   8   -  21  24  24  24  18  18
c012    -  15  15   -  22  25  25  25  19  19
000a    -  22  22   -  23  26  26  26  20  20
c007    -  23   -   -   -   -   -   -   -   -
c011    -  24   -   -   -   -   -   -   -   -
0005    -  25   -   -   -   -   -   -   -   -
0004    -  26   -   -   -   -   -   -   -   -
00ff    1   1   1   -   -   -   -   -   -   -
count  12  26  22  20  23  26  26  26  20  20
`
// Columns that stand for no client of ours have a dash: a capture of Chrome or of a parrot without TLS 1.3.
const ANDROID = `
android-4.4-webview | android-5 | android-6 | android-7 | android-8 android-9 | - | android-10 android-11 android-12 | android-13 android-14 android-15 android-16 | - | -
1301    -   -   -   -   -   1   1   1   -   1
1302    -   -   -   -   -   2   2   2   -   2
1303    -   -   -   -   -   3   3   3   -   3
c02b   20  15   4   1   1   4   4   4   1   4
c02c    2   -   -   2   2   6   5   5   2   6
cca9    -   -   -   3   3   8   6   6   3   8
c02f   19  14   5   4   4   5   7   7   4   5
c030    1   -   -   5   5   7   8   8   5   7
cca8    -   -   -   6   6   9   9   9   6   9
c023   22   -   -   -   -   -   -   -   -   -
c009   24  17  10   -   7   -  10  10   -   -
c00a    4   5   7   -   8   -  11  11   -   -
c027   21   -   -   -   -   -   -   -   -   -
c013   23  16  11   7   9  10  12  12   7  10
c014    3   4   8   8  10  11  13  13   8  11
009e   26  19   6   -   -   -   -   -   -   -
009f    6   -   -   -   -   -   -   -   -   -
00a2   25  18   -   -   -   -   -   -   -   -
00a3    5   -   -   -   -   -   -   -   -   -
0067   27   -   -   -   -   -   -   -   -   -
006b    7   -   -   -   -   -   -   -   -   -
0040   28   -   -   -   -   -   -   -   -   -
006a    8   -   -   -   -   -   -   -   -   -
0033   29  20  12   -   -   -   -   -   -   -
0039    9   6   9   -   -   -   -   -   -   -
0032   30  21   -   -   -   -   -   -   -   -
0038   10   7   -   -   -   -   -   -   -   -
009c   31  22  13   9  11  12  14  14   9  12
009d   11   -   -  10  12  13  15  15  10  13
003c   32   -   -   -   -   -   -   -   -   -
003d   12   -   -   -   -   -   -   -   -   -
002f   33  23  15  11  13  14  16  16  11  14
0035   13   8  14  12  14  15  17  17  12  15
c008   15  10   -   -   -   -   -   -   -   -
c012   14   9   -   -   -   -   -   -   -   -
000a   18  13  16   -   -  16   -   -   -   -
0016   16  11   -   -   -   -   -   -   -   -
0013   17  12   -   -   -   -   -   -   -   -
c007   35  25   -   -   -   -   -   -   -   -
c011   34  24   -   -   -   -   -   -   -   -
0005   36  26   -   -   -   -   -   -   -   -
0004   37  27   -   -   -   -   -   -   -   -
00ff   38  28  17   -   -   -   -   -   -   -
cc14    -   1   1   -   -   -   -   -   -   -
cc13    -   2   2   -   -   -   -   -   -   -
cc15    -   3   3   -   -   -   -   -   -   -
count  38  28  17  12  14  16  17  17  12  15
`

interface Column {
  readonly client: string
  readonly suites: readonly number[]
  readonly count: number
}

function columnsOf(table: string): readonly Column[] {
  const [head = '', ...rows] = table.trim().split('\n')
  const cells = rows.map((row) => row.trim().split(/\s+/u))
  return head.split('|').flatMap((names, index) => {
    const at = (row: readonly string[]): number => Number(row[index + 1] === '-' ? 0 : row[index + 1])
    const suites = cells
      .filter((row) => row[0] !== 'count' && at(row) > 0)
      .sort((a, b) => at(a) - at(b))
      .map(([hex = '']) => Number.parseInt(hex, 16))
    const count = at(cells.find(([hex]) => hex === 'count') ?? [])
    return names
      .trim()
      .split(' ')
      .filter((client) => client !== '-')
      .map((client) => ({ client, suites, count }))
  })
}

test.each([...columnsOf(APPLE), ...columnsOf(ANDROID)])(
  '$client offers the suites of the table, in their order',
  ({ client, suites, count }) => {
    expect(withoutGrease(helloOf(client).suites).map(suiteName)).toEqual(suites.map(suiteName))
    expect(suites).toHaveLength(count)
  },
)

const WITH_GREASE = /^(?:ios-(?:14|15|15\.4|16|17|18|18\.4|26|26\.4)(?:-.*)?|apple-os27-managed)$/u

test.each(Object.keys(CLIENTS))('%s has GREASE where iPhones since iOS 14 have it, and nowhere else', (name) => {
  const hello = helloOf(name)
  const places = [
    hello.suites,
    hello.extensions.map(({ number }) => number),
    listOf(hello, 10, 2),
    listOf(hello, 43, 1),
    keyShares(hello).map(({ group }) => group),
  ].map((numbers) => numbers.findIndex(isGrease))
  expect(places).toEqual(WITH_GREASE.test(name) ? [0, 0, 0, 0, 0] : [-1, -1, -1, -1, -1])
})

// Which suites an app under ATS has: Apple's source by release, the TLS 1.3 ones from 12.2 on.
const TLS13 = '1301 1302 1303'
const GCM = 'c02c c02b c030 c02f'
const CHACHA = 'cca9 cca8'
const CBC_SHA2 = 'c024 c023 c028 c027'
const CBC_SHA = 'c00a c009 c014 c013'
// biome-ignore format: one row a line
const ATS: readonly (readonly [clients: string, whole: string, suites: string, count: number])[] = [
  ['ios-10',                     'ios-10-safari',   `${GCM} ${CBC_SHA2} ${CBC_SHA} 00ff`,             13],
  ['ios-11',                     'ios-11-safari',   `${GCM} ${CHACHA} ${CBC_SHA2} ${CBC_SHA}`,          14],
  ['ios-12.1',                   'ios-12.1-safari', `${GCM} ${CHACHA} ${CBC_SHA2} ${CBC_SHA}`,          14],
  ['ios-12',                     'ios-12-safari',   `${TLS13} ${GCM} ${CHACHA} ${CBC_SHA2} ${CBC_SHA}`, 17],
  ['ios-13',                     'ios-13-safari',   `${TLS13} ${GCM} ${CHACHA} ${CBC_SHA2} ${CBC_SHA}`, 17],
  ['ios-14',                     'ios-14-safari',   `${TLS13} ${GCM} ${CHACHA} ${CBC_SHA2} ${CBC_SHA}`, 17],
  ['ios-15 ios-15.4-ats ios-16 ios-17', 'ios-15-safari', `${TLS13} ${GCM} ${CHACHA} ${CBC_SHA}`,        13],
  ['ios-18 ios-18.4-ats',        'ios-18-safari',   `${TLS13} ${GCM} ${CHACHA} ${CBC_SHA}`,             13],
  ['ios-26 ios-26.4-ats',        'ios-26-safari',   `${TLS13} ${GCM} ${CHACHA} ${CBC_SHA}`,             13],
  ['apple-os27-managed',         'ios-26-safari',   `${TLS13} ${GCM}`,                                  7],
]

test.each(
  ATS.flatMap(([clients, whole, suites, count]) => clients.split(' ').map((name) => ({ name, whole, suites, count }))),
)(
  '$name offers the suites that ATS has, in the order of $whole, and nothing below TLS 1.2',
  ({ name, whole, suites, count }) => {
    const hello = helloOf(name)
    const wanted = suites.split(' ').map((hex) => Number.parseInt(hex, 16))
    const all = helloOf(whole)
    expect(withoutGrease(hello.suites)).toEqual(all.suites.filter((suite) => wanted.includes(suite)))
    expect(withoutGrease(hello.suites)).toHaveLength(count)
    const versions = withoutGrease(listOf(all, 43, 1))
    expect(withoutGrease(listOf(hello, 43, 1))).toEqual(versions.filter((version) => version >= 0x0303))
    expect(clientNamed(name)).toMatchObject({ oldestVersion: 0x0303, demands: expect.arrayContaining(['strong-leaf']) })
    // All else is as without ATS.
    if (name === 'apple-os27-managed') return
    const numbers = ({ extensions }: DecodedHello) => withoutGrease(extensions.map(({ number }) => number))
    expect(numbers(hello)).toEqual(numbers(all))
    expect(restOf(hello).slice(1)).toEqual(restOf(all).slice(1))
  },
)

test('ATS on iOS 9 is a capture of its own; the era alone is its name, too', () => {
  expect(haveSameHello('ios-9', 'ios-9-ats')).toBe(true)
  expect(haveSameHello('ios-9', 'ios-9-safari')).toBe(false)
})

// OkHttp's lists by name, without 3DES, which no current Android has on.
const RESTRICTED = `TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
  TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
  TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256`
const MODERN = `${RESTRICTED} TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA
  TLS_RSA_WITH_AES_128_GCM_SHA256 TLS_RSA_WITH_AES_256_GCM_SHA384 TLS_RSA_WITH_AES_128_CBC_SHA TLS_RSA_WITH_AES_256_CBC_SHA`

test.each([
  ['okhttp-restricted', RESTRICTED],
  ['okhttp-modern', MODERN],
  ['okhttp-compatible', MODERN],
])("%s is OkHttp's list as far as Android has it on", (name, suites) => {
  expect(helloOf(name).suites.map(suiteName)).toEqual(suites.split(/\s+/u))
})

test('android-4.4 is what TLS 1.0 has of the offer of its web view', () => {
  const [old, whole] = [helloOf('android-4.4'), helloOf('android-4.4-webview')]
  expect([old.recordVersion, old.clientVersion]).toEqual([0x0301, 0x0301])
  const only12 = /_GCM_|_SHA256$|_SHA384$/u
  expect(old.suites.map(suiteName)).toEqual(whole.suites.map(suiteName).filter((name) => !only12.test(name)))
  expect(dataOf(old, 15).toString('hex')).toBe('01')
})

test('the managed services of OS 27 demand the extended master secret and signatures that they offer', () => {
  expect(clientNamed('apple-os27-managed')?.demands).toEqual([
    'strong-leaf',
    'extended-master-secret',
    'offered-signatures',
  ])
})

test('every client has its own name, and says whom it stands for', () => {
  expect(Object.entries(CLIENTS).filter(([name, client]) => client.name !== name)).toEqual([])
  for (const { standsFor } of Object.values(CLIENTS)) {
    expect(standsFor).toMatch(/^\S.*\S$/u)
  }
  expect(clientNamed('toString')).toBeUndefined()
})

test('eras that send one hello are known for it; a name that we do not know is like itself alone', () => {
  expect(haveSameHello('ios-16', 'ios-17')).toBe(true)
  expect(haveSameHello('ios-18', 'ios-18.4-ats')).toBe(true)
  expect(haveSameHello('ios-17', 'ios-18')).toBe(false)
  expect(haveSameHello('diagnostic', 'diagnostic')).toBe(true)
  expect(haveSameHello('diagnostic', 'ios-18')).toBe(false)
})
