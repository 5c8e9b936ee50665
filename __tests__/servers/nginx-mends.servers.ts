import { expect, test } from '@jest/globals'
import type { Remedy } from '../../src/model/finding.ts'
import { mend } from '../../src/proxies/nginx/mend.ts'
import { readNginx } from '../../src/proxies/nginx/read.ts'
import { applyEdits } from '../builders/apply-edits.ts'
import { assuming, sourcesOf } from '../builders/configuration.ts'
import { seenInTheClear, seenOverTls, versionsOf } from './agreement.ts'
import { BOTH_CERTIFICATES, startNginxText } from './nginx-text.ts'

const M = 'm.example.com'
const MINIMUM: Remedy = { kind: 'disable-versions', versions: ['TLS 1.0', 'TLS 1.1'], minimum: 'TLS 1.2' }
const LEVEL_0 = 'ssl_ciphers "ECDHE+AESGCM:ECDHE+AES:@SECLEVEL=0";'
const SERVER = `listen 127.0.0.1:PORT ssl;\n ${BOTH_CERTIFICATES} ${LEVEL_0} return 200;`

const VERSIONS = [
  ['nginx has by default', `server { server_name ${M};\n ${SERVER} }`],
  ['http has', `ssl_protocols TLSv1 TLSv1.1 TLSv1.2;\nserver { server_name ${M}; ${SERVER} }`],
  ['the server has, twice', `server { server_name ${M}; ${SERVER}\n ssl_protocols TLSv1;\n ssl_protocols TLSv1.2; }`],
  [
    'the default server has',
    `server { ${SERVER}\n ssl_protocols TLSv1 TLSv1.2; }\nserver { server_name ${M}; ${SERVER}\n ssl_protocols TLSv1.2; }`,
  ],
  [
    'the default server has by default',
    `server { ${SERVER} }\nserver { server_name ${M}; ${SERVER}\n ssl_protocols TLSv1.2; }`,
  ],
  [
    'MinProtocol has',
    `server { server_name ${M}; ${SERVER}\n ssl_protocols TLSv1.2; ssl_conf_command Protocol ALL; ssl_conf_command MinProtocol TLSv1; }`,
  ],
] as const

test.each(VERSIONS)('versions as %s them: the edits switch the old ones off', async (_what, http) => {
  expect(versionsOf(await servedTls(http, null))).toContain(0x0301)
  expect(versionsOf(await servedTls(http, MINIMUM)).filter((version) => version < 0x0303)).toEqual([])
})

async function servedTls(http: string, remedy: Remedy | null): ReturnType<typeof seenOverTls> {
  const { server, ports } = await startNginxText(1, ([port]) => mended(http.replaceAll('PORT', String(port)), remedy))
  try {
    return await seenOverTls(ports[0] ?? 0, M)
  } finally {
    await server.stop()
  }
}

test('content in the clear: the edit redirects it', async () => {
  const http = `server { server_name ${M};\n listen 127.0.0.1:CLEAR;\n location / { return 200 content; } }\nserver { ${SERVER} }`
  const answers: unknown[] = []
  for (const remedy of [null, { kind: 'redirect-to-https' }] as const) {
    const { server, ports } = await startNginxText(2, ([tls, clear]) =>
      mended(http.replaceAll('PORT', String(tls)).replaceAll('CLEAR', String(clear)), remedy),
    )
    try {
      answers.push((await seenInTheClear(ports[1] ?? 0, M, ports[0] ?? 0)).cleartext)
    } finally {
      await server.stop()
    }
  }
  expect(answers).toEqual(['content', 'redirect'])
})

/** As lint would: read, edits for the listener of the name, written back. */
function mended(http: string, remedy: Remedy | null): string {
  if (remedy === null) return http
  const files = { 'nginx.conf': `http {\n${http}\n}` }
  const sources = sourcesOf(files)
  const { listeners } = readNginx(['nginx.conf'], sources, assuming({ nginx: '1.22.1', openssl: '3.0.22-1~deb12u1' }))
  const listener = listeners.find(({ names }) => names.includes(M))
  if (listener === undefined) throw new Error(`no listener for ${M}`)
  const edits = mend(remedy, listener, sources)
  expect(edits).not.toEqual([])
  return (applyEdits(files, edits)['nginx.conf'] ?? '').replace(/^http \{\n/, '').replace(/\n\}$/, '')
}
