import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Listener, Setting } from '../../src/model/listener.ts'
import { readNginx } from '../../src/proxies/nginx/read.ts'
import { TLS_1_2, TLS_1_3 } from '../../src/tls/registry/versions.ts'
import { assuming, sourcesOf } from '../builders/configuration.ts'
import { said, saidVersions, seenInTheClear, seenOverTls, versionsOf } from './agreement.ts'
import { BOTH_CERTIFICATES, type NginxText, startNginxText } from './nginx-text.ts'

// What is read of a file, and what nginx 1.22 does that was started with it. @SECLEVEL=0: OpenSSL 3 has TLS 1.0 then.

interface Row {
  readonly what: string
  /** Server blocks around one port. */
  readonly servers: string
  /** Asked under these names; a name that no server has is answered by the default server. */
  readonly names: readonly string[]
}

const M = 'm.example.com'
const OTHER = 'other.example.com'
const LEVEL_0 = 'ssl_ciphers "ECDHE+AESGCM:ECDHE+AES:AES128-SHA:@SECLEVEL=0";'

function server(directives: string, name = M, listen = 'ssl'): string {
  return `server { listen 127.0.0.1:PORT ${listen}; server_name ${name}; ${BOTH_CERTIFICATES} ${LEVEL_0} ${directives} return 200; }`
}

const BY_HAND: readonly Row[] = [
  { what: 'what http has', servers: server(''), names: [M] },
  { what: 'a server of its own mind', servers: server('ssl_protocols TLSv1.2;'), names: [M] },
  { what: 'two directives in one block', servers: server('ssl_protocols TLSv1.1; ssl_protocols TLSv1.3;'), names: [M] },
  { what: 'small letters', servers: server('ssl_protocols tlsv1.2;'), names: [M] },
  { what: 'SSLv3 beside TLS 1.2', servers: server('ssl_protocols SSLv3 TLSv1.2;'), names: [M] },
  { what: 'a hole', servers: server('ssl_protocols TLSv1 TLSv1.2;'), names: [M] },
  {
    what: 'a default server that is wider',
    servers: server('ssl_protocols TLSv1 TLSv1.2;', OTHER) + server('ssl_protocols TLSv1.2 TLSv1.3;'),
    names: [M, OTHER],
  },
  {
    what: 'a default server that is narrower, named as such',
    servers:
      server('ssl_protocols TLSv1 TLSv1.1 TLSv1.2;') + server('ssl_protocols TLSv1.3;', OTHER, 'ssl default_server'),
    names: [M, OTHER],
  },
  {
    what: 'MinProtocol',
    servers: server('ssl_protocols TLSv1 TLSv1.2; ssl_conf_command MinProtocol TLSv1.2;'),
    names: [M],
  },
  {
    what: 'Protocol ALL with MinProtocol',
    servers: server('ssl_protocols TLSv1.2; ssl_conf_command Protocol ALL; ssl_conf_command MinProtocol TLSv1;'),
    names: [M],
  },
  { what: 'Protocol -TLSv1.3', servers: server('ssl_conf_command Protocol -TLSv1.3;'), names: [M] },
  {
    what: 'a MinProtocol of a server that is not the default',
    servers: server('ssl_protocols TLSv1 TLSv1.2;', OTHER) + server('ssl_conf_command MinProtocol TLSv1.2;'),
    names: [M],
  },
  {
    what: 'a server without a certificate',
    servers: `${server('ssl_protocols TLSv1.2;', OTHER)} server { listen 127.0.0.1:PORT ssl; server_name ${M}; ssl_protocols TLSv1.3; ssl_ciphers AES128-SHA; return 200; }`,
    names: [M],
  },
  {
    what: 'suites of TLS 1.2 by name, those of TLS 1.3 from the default server',
    servers:
      server('ssl_conf_command Ciphersuites TLS_AES_128_GCM_SHA256; ssl_protocols TLSv1.2 TLSv1.3;', OTHER) +
      server('ssl_conf_command Ciphersuites TLS_AES_256_GCM_SHA384;').replace(LEVEL_0, 'ssl_ciphers AES256-SHA;'),
    names: [M, OTHER],
  },
  {
    what: 'CipherString, which acts after ssl_ciphers',
    servers: server('ssl_conf_command CipherString ECDHE+CHACHA20; ssl_protocols TLSv1.2;'),
    names: [M],
  },
  {
    what: 'spaces and commas between suites',
    servers: server('ssl_protocols TLSv1.2;').replace(
      LEVEL_0,
      'ssl_ciphers "AES256-GCM-SHA384 AES128-GCM-SHA256, AES256-SHA";',
    ),
    names: [M],
  },
  {
    what: 'names of TLS 1.3 in ssl_ciphers, which are not looked at',
    servers: server('ssl_protocols TLSv1.2 TLSv1.3;').replace(
      LEVEL_0,
      'ssl_ciphers TLS_AES_128_GCM_SHA256:ECDHE-RSA-AES128-GCM-SHA256;',
    ),
    names: [M],
  },
  {
    what: 'a listen that is TLS by another server',
    servers: server('ssl_protocols TLSv1.2;', OTHER) + server('ssl_protocols TLSv1;', M, ''),
    names: [M],
  },
]

const PROTOCOLS = ['TLSv1.2', 'TLSv1.2 TLSv1.3', 'TLSv1.3', 'TLSv1 TLSv1.1 TLSv1.2']

/** Every pair of a default server and a named one, as many as the list is long. */
const GENERATED: readonly Row[] = PROTOCOLS.flatMap((first, index) =>
  [1, 2, 3].map((step): Row => {
    const second = PROTOCOLS[(index + step) % PROTOCOLS.length] ?? ''
    const inherited = step === 3 ? '' : `ssl_protocols ${second};`
    return {
      what: `${first} by default, and ${inherited === '' ? 'what http has' : second} for the name`,
      servers: server(`ssl_protocols ${first};`, OTHER) + server(inherited),
      names: [M],
    }
  }),
)

const HTTP = ['', 'ssl_protocols TLSv1.1 TLSv1.2;']

const CLEAR: readonly Row[] = [
  ['a redirect', 'return 301 https://$host$request_uri;'],
  ['a redirect without a code', 'return https://$host$request_uri;'],
  [
    'a redirect by location, beside ACME',
    'location /.well-known/acme-challenge/ { root /var/acme; } location / { return 308 https://$host$request_uri; }',
  ],
  [
    'a redirect by scheme',
    'if ($scheme = http) { return 301 https://$host$request_uri; } location / { return 200 content; }',
  ],
  ['a rewrite of every path', 'rewrite ^ https://$host$request_uri? permanent;'],
  [
    'a rewrite of no path that is asked',
    'rewrite ^/never$ https://$host/ permanent; location / { return 200 content; }',
  ],
  ['certbot', `if ($host = ${M}) { return 301 https://$host$request_uri; } return 404;`],
  ['content', 'location / { return 200 content; }'],
  ['a redirect in the clear', 'return 301 http://elsewhere.example.com/;'],
  ['no answer', 'return 444;'],
  ['nobody is let in', 'location / { deny all; }'],
  ['not found', 'return 404;'],
].map(([what = '', directives = '']) => ({
  what: `in the clear: ${what}`,
  servers: `server { listen 127.0.0.1:PORT; server_name ${M}; ${directives} }`,
  names: [M],
}))

const TLS_ROWS = [...BY_HAND, ...GENERATED]

describe.each(HTTP)('nginx with "%s" in http', (http) => {
  const rows = http === '' ? [...TLS_ROWS, ...CLEAR] : BY_HAND.slice(0, 4)
  let running: NginxText
  let listeners: readonly Listener[]

  beforeAll(async () => {
    running = await startNginxText(rows.length, (ports) =>
      [http, ...rows.map(({ servers }, index) => servers.replaceAll('PORT', String(ports[index])))].join('\n'),
    )
    const sources = sourcesOf({ 'nginx.conf': running.text })
    const configuration = readNginx(['nginx.conf'], sources, assuming({ nginx: '1.22.1', openssl: '3.0.22-1~deb12u1' }))
    expect(configuration.problems).toEqual([])
    listeners = configuration.listeners
  })

  afterAll(() => running.server.stop())

  test.each(rows.map((row, index) => ({ ...row, index })))('$what', async ({ names, index }) => {
    const port = running.ports[index] ?? 0
    for (const name of names) {
      const listener = listeners.find((one) => one.port === port && one.names.includes(name))
      if (listener === undefined) throw new Error(`no listener for ${name}`)
      if (listener.tls.kind === 'known' && listener.tls.value === 'no') {
        expect(said(listener)).toEqual(await seenInTheClear(port, name, running.ports[0] ?? 0))
      } else {
        const seen = await seenOverTls(port, name)
        expect(saidVersions(listener)).toEqual(versionsOf(seen))
        const { accepted } = seen
        if (accepted?.[TLS_1_2] !== undefined) expect(inOrder(listener.suites12)).toEqual(accepted[TLS_1_2])
        if (accepted?.[TLS_1_3] !== undefined) expect(inOrder(listener.suites13)).toEqual(accepted[TLS_1_3])
      }
    }
  })
})

function inOrder(setting: Setting<readonly number[]>): readonly number[] {
  if (setting.kind === 'open') throw new Error(`open: ${setting.reason}`)
  return setting.value.toSorted((a, b) => a - b)
}
