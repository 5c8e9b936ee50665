import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Remedy } from '../../src/model/finding.ts'
import type { Listener } from '../../src/model/listener.ts'
import { dialect } from '../../src/proxies/haproxy.ts'
import { suiteName } from '../../src/tls/registry/cipher-suites.ts'
import { assuming, sourcesOf } from '../builders/configuration.ts'
import { RSA } from '../builders/identities.ts'
import { applied } from '../proxies/haproxy/applied.ts'
import { type Agreed, seenInTheClear, seenOverTls } from './agreement.ts'
import { startChild } from './child-server.ts'
import { OWN_OPENSSL_CONFIGURATION } from './configuration.ts'

// What the reader says of each bind is what the probe sees of the HAProxy that runs with that very text.

const HOST = 'm.example.com'
const OLD = 'DEFAULT:@SECLEVEL=0'
const DEBIAN = { haproxy: '2.6.12', openssl: '3.0.22-1~deb12u1' }

/** One process; each bind is a configuration of its own after its global. */
interface Case {
  readonly global: readonly string[]
  readonly binds: readonly string[]
}

const CASES: readonly Case[] = [
  {
    global: [`ssl-default-bind-ciphers ${OLD}`],
    binds: [
      '',
      'no-sslv3',
      'no-tlsv12',
      'no-tlsv10 no-tlsv13',
      'ssl-max-ver TLSv1.2',
      'ssl-max-ver TLSv1.1',
      'force-tlsv11',
      'force-tlsv11 ssl-min-ver TLSv1.0',
      'ssl-min-ver TLSv1.0 force-tlsv12',
      'ssl-min-ver TLSv1.0 no-tlsv12',
      'ssl-min-ver TLSv1.3 ssl-min-ver TLSv1.1',
      `ciphers AES128-SHA ciphers AES256-SHA:@SECLEVEL=0`,
      'ciphers HIGH:!ECDHE',
      'ciphersuites TLS_AES_128_GCM_SHA256',
      'name no-tlsv13 ssl-min-ver SSLv3',
    ],
  },
  {
    global: [
      'ssl-default-bind-ciphers AES128-SHA',
      `ssl-default-bind-ciphers ECDHE+AESGCM:@SECLEVEL=0`,
      'ssl-default-bind-options ssl-min-ver TLSv1.1 no-tls-tickets no-tlsv12',
      'ssl-default-bind-options ssl-max-ver TLSv1.2',
    ],
    binds: [
      '',
      'ssl-min-ver TLSv1.0',
      'ssl-max-ver TLSv1.3',
      `ssl-min-ver TLSv1.0 ciphers "${OLD}"`,
      "ciphers 'AES128-SHA'",
    ],
  },
  ...generated(20261123, 4),
]

/** Options in any number and order, the same on every run. */
function generated(seed: number, count: number): readonly Case[] {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state % 65_537) % limit
  }
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? ''
  const lows = ['', '', 'ssl-min-ver TLSv1.0', 'ssl-min-ver TLSv1.1', 'ssl-min-ver TLSv1.2']
  const highs = ['', '', 'ssl-max-ver TLSv1.2', 'ssl-max-ver TLSv1.3']
  const offs = ['', '', 'no-tlsv13', 'no-tlsv11', 'no-tlsv10 no-tlsv11']
  const ciphers = [
    '',
    `ciphers ${OLD}`,
    'ciphers ECDHE-RSA-AES128-SHA:AES256-SHA:@SECLEVEL=0',
    'ciphers HIGH:!aNULL:!MD5:@SECLEVEL=0',
  ]
  const options = (): string => [pick(offs), pick(lows), pick(highs)].filter((one) => one !== '').join(' ')
  return Array.from({ length: count }, () => ({
    global: [`ssl-default-bind-ciphers ${OLD}`, `ssl-default-bind-options no-tls-tickets ${options()}`],
    binds: Array.from({ length: 4 }, () => `${options()} ${pick(ciphers)}`.trim()),
  }))
}

const DEFAULTS =
  'defaults\n  mode http\n  log global\n  option httplog\n  timeout connect 5s\n  timeout client 30s\n  timeout server 30s\n'

interface Running {
  readonly text: string
  readonly listeners: readonly Listener[]
}

/** Starts HAProxy with what `write` makes of ports, and hands on what the reader says of that text. */
async function withHaproxy(
  count: number,
  write: (ports: readonly number[], folder: string) => string,
  use: (running: Running) => Promise<void>,
): Promise<void> {
  let text = ''
  const server = await startChild({
    name: 'haproxy',
    command: 'haproxy',
    install: 'apt-get install haproxy',
    isSilentUntilAsked: true,
    ready: /^127\.0\.0\.1:\d+ \[/m,
    async plan({ folder, port }) {
      const ports: number[] = []
      while (ports.length < count) ports.push(await port())
      text = write(ports, folder)
      return {
        args: ['-db', '-f', join(folder, 'haproxy.cfg')],
        port: ports[0] ?? 0,
        env: OWN_OPENSSL_CONFIGURATION,
        files: { 'haproxy.cfg': text, 'm.pem': `${RSA.certificates.trimEnd()}\n${RSA.key}` },
      }
    },
  })
  try {
    await use({ text, listeners: listenersOf(text) })
  } finally {
    await server.stop()
  }
}

function listenersOf(text: string): readonly Listener[] {
  const found = dialect.reader?.read(['haproxy.cfg'], sourcesOf({ 'haproxy.cfg': text }), assuming(DEBIAN))
  expect(found?.problems).toEqual([])
  return found?.listeners ?? []
}

/** What a listener with an RSA certificate gives a client that offers everything. */
function saidOf({ versions, suites12, suites13, securityLevel }: Listener): Agreed['accepted'] {
  if (versions.kind !== 'known' || suites12.kind !== 'known' || suites13.kind !== 'known') throw new Error('open')
  const own = suites12.value.filter((suite) => /^TLS_(?:ECDHE_|DHE_)?RSA_WITH_/.test(suiteName(suite)))
  const older = own.filter((suite) => !/GCM|CCM|SHA256|SHA384|POLY1305/.test(suiteName(suite)))
  const by = (version: number): readonly number[] =>
    [...(version === 0x0304 ? suites13.value : version === 0x0303 ? own : older)].sort((a, b) => a - b)
  // SSLv3 is not in Debian's OpenSSL, and above level 0 nothing signs the handshake of TLS 1.0 and 1.1.
  const lowest = securityLevel?.kind === 'known' && securityLevel.value === 0 ? 0x0301 : 0x0303
  const spoken = versions.value.filter((version) => version >= lowest && by(version).length > 0)
  return Object.fromEntries(spoken.map((version) => [version, by(version)]))
}

test.each(CASES.map((one, index) => [index + 1, one] as const))(
  'configuration %i: each bind speaks what the file says',
  async (_, one) => {
    const write = (ports: readonly number[], folder: string): string =>
      [
        'global',
        '  log stdout format raw local0',
        ...one.global.map((line) => `  ${line}`),
        `${DEFAULTS}frontend fe`,
        ...one.binds.map((words, index) => `  bind 127.0.0.1:${ports[index]} ssl crt ${folder}/m.pem ${words}`),
        "  http-request return status 200 content-type text/html string 'ok'",
        '',
      ].join('\n')
    await withHaproxy(one.binds.length, write, async ({ listeners }) => {
      expect(listeners).toHaveLength(one.binds.length)
      for (const [index, listener] of listeners.entries()) {
        const { accepted } = await seenOverTls(listener.port ?? 0, HOST)
        expect({ bind: one.binds[index], accepted: saidOf(listener) }).toEqual({ bind: one.binds[index], accepted })
      }
    })
  },
)

test('a line of a crt-list has versions of its own for its names, and for no others', async () => {
  const files = { 'list.txt': 'm.pem [ssl-min-ver TLSv1.0 ssl-max-ver TLSv1.1] old.example.com\n' }
  const list = files['list.txt']
  let folder = ''
  const write = (ports: readonly number[], own: string): string => {
    folder = own
    writeFileSync(join(own, 'list.txt'), list.replace('m.pem', `${own}/m.pem`))
    return `global\n  log stdout format raw local0\n  ssl-default-bind-ciphers ${OLD}\n${DEFAULTS}frontend fe\n  bind 127.0.0.1:${ports[0]} ssl crt-list ${own}/list.txt\n`
  }
  await withHaproxy(1, write, async ({ text }) => {
    const sources = sourcesOf({ 'haproxy.cfg': text, [`${folder}/list.txt`]: list })
    const found = dialect.reader?.read(['haproxy.cfg'], sources, assuming(DEBIAN))
    const [general, named] = found?.listeners ?? []
    if (general === undefined || named === undefined) throw new Error('not two listeners')
    expect([general.names, named.names]).toEqual([[], ['old.example.com']])
    expect(saidOf(named)).toEqual((await seenOverTls(named.port ?? 0, 'old.example.com')).accepted)
    expect(saidOf(general)).toEqual((await seenOverTls(general.port ?? 0, 'other.example.com')).accepted)
  })
})

test('in the clear each frontend answers what the file says', async () => {
  const rules = [
    'http-request redirect scheme https code 301 unless { ssl_fc }',
    'http-request redirect scheme https if !{ ssl_fc } !{ path_beg /.well-known/acme-challenge/ }',
    'redirect prefix https://m.example.com',
    'http-request redirect scheme https if { ssl_fc }\n  default_backend app',
    'http-request deny',
    'default_backend app',
    'default_backend nobody',
    'default_backend to',
  ]
  const write = (ports: readonly number[], folder: string): string =>
    [
      `global\n  log stdout format raw local0\n${DEFAULTS}`,
      `frontend tls\n  bind 127.0.0.1:${ports[0]} ssl crt ${folder}/m.pem`,
      ...rules.map((rule, index) => `frontend f${index}\n  bind 127.0.0.1:${ports[index + 1]}\n  ${rule}`),
      `frontend forgot\n  bind 127.0.0.1:${ports.at(-1)} crt ${folder}/m.pem\n  default_backend app`,
      "backend app\n  http-request return status 200 content-type text/html string 'ok'",
      'backend nobody',
      'backend to\n  redirect scheme https code 301',
      '',
    ].join('\n')
  await withHaproxy(rules.length + 2, write, async ({ listeners }) => {
    const [tls, ...clear] = listeners
    expect(clear).toHaveLength(rules.length + 1)
    for (const { port, cleartext, opened } of clear) {
      const seen = await seenInTheClear(port ?? 0, HOST, tls?.port ?? 0)
      expect([opened.line, cleartext]).toMatchObject([opened.line, { kind: 'known', value: seen.cleartext }])
    }
  })
})

describe('a mend makes the running server better', () => {
  const MODERN = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384']
  test.each<[string, Remedy, Agreed['accepted']]>([
    [
      'ssl-min-ver TLSv1.0 no-tlsv10',
      { kind: 'disable-versions', versions: ['TLS 1.0'], minimum: 'TLS 1.2' },
      { 771: [], 772: [] },
    ],
    ['force-tlsv11', { kind: 'set-minimum-version', version: 'TLS 1.2' }, { 771: [], 772: [] }],
    ['ssl-max-ver TLSv1.1', { kind: 'set-minimum-version', version: 'TLS 1.2' }, { 771: [], 772: [] }],
    ['', { kind: 'set-minimum-version', version: 'TLS 1.3' }, { 772: [] }],
    ['ciphers AES128-SHA ssl-max-ver TLSv1.2', { kind: 'enable-suites', suites: MODERN }, { 771: [0xc02f, 0xc030] }],
    ['ssl-max-ver TLSv1.2', { kind: 'disable-suites', suites: [], keep: MODERN }, { 771: [0xc02f, 0xc030] }],
  ])('"%s" by %j', async (words, remedy, wanted) => {
    const write = (ports: readonly number[], folder: string): string => {
      const text = `global\n  log stdout format raw local0\n  ssl-default-bind-ciphers ${OLD}\n${DEFAULTS}frontend fe\n  bind 127.0.0.1:${ports[0]} ssl crt ${folder}/m.pem ${words}\n`
      const [listener] = listenersOf(text)
      if (listener === undefined) throw new Error('no listener')
      const edits = dialect.reader?.mend?.(remedy, listener, sourcesOf({ 'haproxy.cfg': text })) ?? []
      expect(edits.length).toBeGreaterThan(0)
      return applied(text, edits)
    }
    await withHaproxy(1, write, async ({ listeners }) => {
      const [listener] = listeners
      if (listener === undefined) throw new Error('no listener')
      const { accepted } = await seenOverTls(listener.port ?? 0, HOST)
      expect(saidOf(listener)).toEqual(accepted)
      expect(Object.keys(accepted ?? {})).toEqual(Object.keys(wanted ?? {}))
      for (const [version, suites] of Object.entries(wanted ?? {})) {
        if (suites.length > 0) expect(accepted?.[Number(version)]).toEqual(suites)
      }
    })
  })
})
