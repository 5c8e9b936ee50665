import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Remedy } from '../../src/model/finding.ts'
import type { Listener } from '../../src/model/listener.ts'
import { dialect } from '../../src/proxies/apache.ts'
import { TLS_1_2 } from '../../src/tls/registry/versions.ts'
import { assuming, sourcesOf } from '../builders/configuration.ts'
import { seenInTheClear, seenOverTls } from './agreement.ts'
import { type ApacheText, BOTH_CERTIFICATES, startApacheText } from './apache-text.ts'

// What is read of a file, and what httpd 2.4 with OpenSSL 3.0 does that was started with it. @SECLEVEL=0: OpenSSL 3 has
// TLS 1.0 then.

interface Row {
  readonly what: string
  /** Virtual hosts around one port. */
  readonly hosts: string
  readonly names: readonly string[]
  readonly remedy?: Remedy
}

const M = 'm.example.com'
const OTHER = 'other.example.com'
const SUITES = 'ECDHE+AESGCM:ECDHE+AES:AES128-SHA:@SECLEVEL=0'

function host(lines: string, name = M): string {
  return `<VirtualHost *:PORT>\nServerName ${name}\nSSLEngine on\n${BOTH_CERTIFICATES}\n${lines}\n</VirtualHost>\n`
}

function clear(lines: string, more = ''): string {
  return `<VirtualHost *:PORT>\nServerName ${M}\n${more}RewriteEngine on\n${lines}\nRewriteRule ^ - [R=204]\n</VirtualHost>\n`
}

const OLD: Remedy = { kind: 'disable-versions', versions: ['TLS 1.0', 'TLS 1.1'], minimum: 'TLS 1.2' }
const KEEP = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256']

const BY_HAND: readonly Row[] = [
  { what: 'the missing prefix', hosts: host('SSLProtocol TLSv1.2 TLSv1.1'), names: [M], remedy: OLD },
  { what: 'all', hosts: host('SSLProtocol all -SSLv3'), names: [M], remedy: OLD },
  { what: 'nothing of its own', hosts: host(''), names: [M], remedy: OLD },
  { what: 'a hole', hosts: host('SSLProtocol all -TLSv1.2'), names: [M] },
  { what: 'a hole below', hosts: host('SSLProtocol -all +TLSv1.2 +TLSv1'), names: [M] },
  { what: 'small letters, over two lines', hosts: host('sslprotocol -ALL \\\n +tlsv1.2'), names: [M] },
  { what: 'the last counts', hosts: host('SSLProtocol all\nSSLProtocol TLSv1.3'), names: [M] },
  { what: 'MinProtocol', hosts: host('SSLProtocol all\nSSLOpenSSLConfCmd MinProtocol TLSv1.2'), names: [M] },
  {
    what: 'MinProtocol that is wider',
    hosts: host('SSLProtocol TLSv1.2\nSSLOpenSSLConfCmd MinProtocol TLSv1.1'),
    names: [M],
    remedy: OLD,
  },
  { what: 'Protocol', hosts: host('SSLProtocol all\nSSLOpenSSLConfCmd Protocol -TLSv1.3'), names: [M] },
  {
    what: 'names of versions of their own',
    hosts: host('SSLProtocol TLSv1.2', OTHER) + host('SSLProtocol TLSv1.3'),
    names: [M, OTHER],
  },
  {
    what: 'a name that is wider',
    hosts: host('SSLProtocol TLSv1.3', OTHER) + host('SSLProtocol all'),
    names: [M, OTHER],
    remedy: OLD,
  },
  {
    what: 'a name without an engine',
    hosts: `${host('SSLProtocol TLSv1.2', OTHER)}<VirtualHost *:PORT>\nServerName ${M}\n</VirtualHost>\n`,
    names: [M],
  },
  {
    what: 'suites of the name',
    hosts: host('SSLProtocol TLSv1.2', OTHER) + host('SSLProtocol TLSv1.2\nSSLCipherSuite ECDHE+AES128:AES256-SHA'),
    names: [M, OTHER],
    remedy: { kind: 'disable-suites', suites: ['TLS_RSA_WITH_AES_256_CBC_SHA'], keep: KEEP },
  },
  {
    what: 'CipherString',
    hosts: host('SSLProtocol TLSv1.2\nSSLCipherSuite ALL\nSSLOpenSSLConfCmd CipherString ECDHE+AESGCM'),
    names: [M],
  },
  {
    what: 'a macro and an IfVersion',
    hosts: `<Macro Site $v>\n<IfVersion >= 2.4>\n${host('SSLProtocol -all $v')}</IfVersion>\n</Macro>\nUse Site "+TLSv1.2"\nUndefMacro Site\n`,
    names: [M],
  },
]

const PROTOCOLS = ['TLSv1.2', '-all +TLSv1.2 +TLSv1.3', 'all -TLSv1', 'TLSv1.1 +TLSv1.2']

/** Each pair of a first host and a named one. */
const GENERATED: readonly Row[] = PROTOCOLS.flatMap((first, index) =>
  [1, 2].map((step): Row => {
    const second = PROTOCOLS[(index + step) % PROTOCOLS.length] ?? ''
    return {
      what: `${first} first, ${second} for the name`,
      hosts: host(`SSLProtocol ${first}`, OTHER) + host(`SSLProtocol ${second}`),
      names: [M],
    }
  }),
)

const CLEAR: readonly Row[] = [
  ['a redirect', `<VirtualHost *:PORT>\nServerName ${M}\nRedirect permanent / https://${M}/\n</VirtualHost>\n`],
  ['a redirect of a path alone', clear(`Redirect /app https://${M}/app`)],
  ['a rule', clear('RewriteCond %{HTTPS} !=on\nRewriteRule ^/?(.*) https://%{SERVER_NAME}/$1 [R=301,L]')],
  ['a rule under a condition that never holds', clear('RewriteCond %{HTTPS} on\nRewriteRule ^ https://x/ [R]')],
  [
    'certbot',
    clear(`RewriteCond %{SERVER_NAME} =${M}\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [END,NE,R=permanent]`),
  ],
  ['an engine that is off', clear('', 'SSLEngine off\n')],
  ['a redirect in the clear', clear('RewriteRule ^ http://elsewhere.example.com/ [R=301,L]')],
].map(([what = '', hosts = '']) => ({ what: `in the clear: ${what}`, hosts, names: [M] }))

const ROWS = [...BY_HAND, ...GENERATED, ...CLEAR]
const ASSUMED = assuming({ apache: '2.4.62', openssl: '3.0.22-1~deb12u1' })
const REDIRECTED: Remedy = { kind: 'redirect-to-https' }

function read(text: string): readonly Listener[] {
  const configuration = dialect.reader?.read(['apache2.conf'], sourcesOf({ 'apache2.conf': text }), ASSUMED)
  expect(configuration?.problems).toEqual([])
  return configuration?.listeners ?? []
}

function written(rows: readonly Row[], ports: readonly number[]): string {
  const hosts = rows.map(
    ({ hosts }, index) => `Listen 127.0.0.1:${ports[index]}\n${hosts.replaceAll('PORT', String(ports[index]))}`,
  )
  return `SSLCipherSuite ${SUITES}\n${hosts.join('\n')}`
}

async function agrees(listener: Listener, port: number, name: string, tlsPort: number): Promise<void> {
  const { tls, cleartext, versions, suites12 } = listener
  if (tls.kind === 'open' || versions.kind === 'open' || suites12.kind === 'open') throw new Error('it is open')
  if (tls.value === 'no') {
    const seen = await seenInTheClear(port, name, tlsPort)
    expect({ kind: cleartext.kind, value: seen.cleartext }).toEqual({
      kind: 'known',
      value: cleartext.kind === 'known' ? cleartext.value : null,
    })
    return
  }
  const { accepted } = await seenOverTls(port, name)
  expect(Object.keys(accepted ?? {}).map(Number)).toEqual(versions.value)
  if (versions.value.includes(TLS_1_2)) {
    expect(accepted?.[TLS_1_2]).toEqual([...suites12.value].sort((a, b) => a - b))
  }
}

function listenerAt(listeners: readonly Listener[], port: number, name: string): Listener {
  const found = listeners.find((one) => one.port === port && one.names.includes(name))
  if (found === undefined) throw new Error(`no listener for ${name}`)
  return found
}

describe('httpd as written', () => {
  let running: ApacheText
  let listeners: readonly Listener[]

  beforeAll(async () => {
    running = await startApacheText(ROWS.length, (ports) => written(ROWS, ports))
    listeners = read(running.text)
  })

  afterAll(() => running.server.stop())

  test.each(ROWS.map((row, index) => ({ ...row, index })))('$what', async ({ names, index }) => {
    const port = running.ports[index] ?? 0
    for (const name of names) await agrees(listenerAt(listeners, port, name), port, name, running.ports[0] ?? 0)
  })
})

const BAD = [
  ...BY_HAND.filter(({ remedy }) => remedy !== undefined),
  ...CLEAR.filter(({ what }) => /path alone|never holds|engine/.test(what)).map((row) => ({
    ...row,
    remedy: REDIRECTED,
  })),
]

describe('httpd as mended', () => {
  let running: ApacheText
  let listeners: readonly Listener[]

  beforeAll(async () => {
    running = await startApacheText(BAD.length, (ports) => {
      let text = written(BAD, ports)
      for (const [index, { remedy }] of BAD.entries()) {
        if (remedy === undefined) continue
        const sources = sourcesOf({ 'apache2.conf': text })
        const all = dialect.reader?.read(['apache2.conf'], sources, ASSUMED).listeners ?? []
        const edits = dialect.reader?.mend?.(remedy, listenerAt(all, ports[index] ?? 0, M), sources) ?? []
        expect(edits).toHaveLength(1)
        for (const { place, text: inside } of edits) {
          const lines = text.split('\n')
          const at = (line: number, column: number) =>
            lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1
          text = `${text.slice(0, at(place.line, place.column ?? 1))}${inside}${text.slice(at(place.endLine, place.endColumn))}`
        }
      }
      return text
    })
    listeners = read(running.text)
  })

  afterAll(() => running.server.stop())

  test.each(BAD.map((row, index) => ({ ...row, index })))('$what', async ({ index, remedy }) => {
    const port = running.ports[index] ?? 0
    const listener = listenerAt(listeners, port, M)
    const { versions, cleartext, suites12 } = listener
    if (remedy?.kind === 'disable-versions') {
      expect(versions.kind === 'known' && versions.value.length > 0).toBe(true)
      expect(versions.kind === 'known' && versions.value.every((version) => version >= TLS_1_2)).toBe(true)
    }
    if (remedy?.kind === 'disable-suites') expect(suites12).toMatchObject({ value: [0xc02f, 0xc02b] })
    if (remedy?.kind === 'redirect-to-https') expect(cleartext).toMatchObject({ value: 'redirect' })
    await agrees(listener, port, M, running.ports[0] ?? 0)
  })
})
