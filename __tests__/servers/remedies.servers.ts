import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/model/finding.ts'
import type { RequirementId } from '../../src/model/policy.ts'
import { EC, RSA, RSA_WITHOUT_INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, judgeServer } from '../builders/run-gate.ts'
import { putWords, type Words, wordsFor } from './advised-words.ts'
import { type ApacheOptions, startApache } from './apache.ts'
import { DH_PARAMETERS } from './dh-parameters.ts'
import { type HaproxyOptions, startHaproxy } from './haproxy.ts'
import { type NginxOptions, startNginx } from './nginx.ts'
import type { Page } from './pages.ts'
import type { RunningServer, TlsServerOptions } from './running-server.ts'

// Advice is only good if the product takes its words and the requirement is met afterwards.

type Edit = (configuration: string) => string

interface Product {
  readonly proxy: string
  start(options: TlsServerOptions & { readonly cleartext?: Page; readonly edit?: Edit }): Promise<RunningServer>
  /** Follows the comments of the words: versions and suites. */
  tune(configuration: string, words: Words): string
  redirect(configuration: string, words: Words): string
  /** The words name files; ours have names of their own. */
  certificate(configuration: string, words: Words): string
}

const NGINX: Product = {
  proxy: 'nginx',
  start: (options: NginxOptions) => startNginx({ ...options, dhParameters: DH_PARAMETERS }),
  // "in http {}, and in the default server of the address" or "and in the server of this name"
  tune: (text, { lines }) => putWords(putWords(text, /^http \{/, lines), /listen .* ssl;/, lines),
  redirect: (text, { lines }) => putWords(text, /listen [\d.:]+;/, lines),
  certificate: (text, { lines }) => putWords(text, /listen .* ssl;/, lines.map(nameFiles)),
}

const APACHE: Product = {
  proxy: 'apache',
  start: (options: ApacheOptions) => startApache(options),
  // "in <VirtualHost *:443>"
  tune: (text, { lines }) => putWords(text, /SSLEngine on/, lines),
  // "in <VirtualHost *:80>": the last one, whose content makes way
  redirect: (text, { lines }) => {
    const at = text.lastIndexOf('<VirtualHost')
    const ours = lines.map((line) => line.replace('HOST', 'm.example.com'))
    return text.slice(0, at) + putWords(text.slice(at), /^<VirtualHost/, ours, ['RewriteEngine', 'RewriteRule'])
  },
  certificate: (text, { lines }) => putWords(text, /SSLEngine on/, lines.map(nameFiles)),
}

const HAPROXY: Product = {
  proxy: 'haproxy',
  // The usual place of a minimum and a list: global, with nothing on the bind.
  start: ({ edit = (text) => text, ...options }: HaproxyOptions) =>
    startHaproxy({ ...options, edit: (text) => edit(moveToGlobal(text)) }),
  // "in global, before every bind; and no A, B or C on the bind"
  tune: (text, { where, lines }) => {
    const gone = /and no (.+) on the bind/.exec(where)?.[1]?.split(/, | or /) ?? []
    const bare = gone.reduce((rest, word) => rest.replace(new RegExp(` ${word} \\S+`), ''), text)
    return putWords(bare, /^global/, lines)
  },
  redirect: (text, { lines }) => putWords(text, /^ {2}bind [\d.:]+$/, lines),
  certificate: (text, { lines }) => {
    const [bind = '', address = '', file = ''] = / {2}bind (\S+) ssl crt (\S+)/.exec(text) ?? []
    const ours = lines.map((line) => line.replace(':443', address).replace('fullchain-and-key.pem', file))
    return text.replace(bind, `  ${ours.join('\n  ')}`)
  },
}

const PRODUCTS: readonly Product[] = [NGINX, APACHE, HAPROXY]

interface Row {
  readonly what: string
  readonly rule: RequirementId
  readonly remedy: string
  readonly options: TlsServerOptions & { readonly cleartext?: Page }
  /** What changes beside the configuration: the certificate file. */
  readonly afterwards?: Partial<TlsServerOptions>
  readonly apply: 'tune' | 'redirect' | 'certificate'
}

const GOOD = 'ECDHE+AESGCM'
const OLD = 'ECDHE+AES:@SECLEVEL=0'

const ROWS: readonly Row[] = [
  {
    what: 'TLS 1.0 and 1.1 only',
    rule: 'tls-version',
    remedy: 'set-minimum-version',
    options: { identities: [RSA], minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.1', ciphers: OLD },
    apply: 'tune',
  },
  {
    what: 'TLS 1.0 and 1.1 beside today',
    rule: 'legacy-protocols',
    remedy: 'disable-versions',
    options: { identities: [RSA], minimumVersion: 'TLS 1.0', ciphers: OLD },
    apply: 'tune',
  },
  {
    what: 'static RSA only',
    rule: 'forward-secrecy',
    remedy: 'enable-suites',
    options: { identities: [RSA], maximumVersion: 'TLS 1.2', ciphers: 'kRSA+AES' },
    apply: 'tune',
  },
  {
    what: 'static RSA beside ECDHE',
    rule: 'weak-ciphers',
    remedy: 'disable-suites',
    options: { identities: [RSA], ciphers: 'ALL:@SECLEVEL=0' },
    apply: 'tune',
  },
  {
    what: 'content in the clear',
    rule: 'https-only',
    remedy: 'redirect-to-https',
    options: { identities: [EC], ciphers: GOOD, cleartext: 'content' },
    apply: 'redirect',
  },
  {
    what: 'an intermediate that is not sent',
    rule: 'complete-chain',
    remedy: 'send-intermediates',
    options: { identities: [RSA_WITHOUT_INTERMEDIATE], ciphers: GOOD },
    afterwards: { identities: [RSA] },
    apply: 'certificate',
  },
  {
    what: 'the same, as the path sees it',
    rule: 'trusted-chain',
    remedy: 'send-intermediates',
    options: { identities: [RSA_WITHOUT_INTERMEDIATE], ciphers: GOOD },
    afterwards: { identities: [RSA] },
    apply: 'certificate',
  },
]

for (const product of PRODUCTS) {
  test.each(ROWS)(`${product.proxy}, $what: mended by the words for $remedy`, async (row) => {
    const { rule, remedy, options, afterwards = {}, apply } = row
    const bad = await findingAt(product.start(options), rule)
    expect({ outcome: bad.outcome, remedy: bad.remedy?.kind }).toEqual({ outcome: 'violated', remedy })
    const words = wordsFor(product.proxy, bad)
    const mended = product.start({ ...options, ...afterwards, edit: (text) => product[apply](text, words) })
    const good = await findingAt(mended, rule)
    expect({ outcome: good.outcome, message: good.message }).toMatchObject({ outcome: 'met' })
  })
}

const IN_TLS_HOST: readonly (readonly [Product, RegExp])[] = [
  [NGINX, /listen .* ssl;/],
  [APACHE, /SSLEngine on/],
  [HAPROXY, /^ {2}bind .* ssl /],
]

test.each(IN_TLS_HOST)(
  '$proxy, no Strict-Transport-Security: mended by the words for send-hsts',
  async (product, host) => {
    const options = { identities: [RSA], ciphers: GOOD }
    const bad = await findingAt(product.start(options), 'hsts')
    expect({ outcome: bad.outcome, remedy: bad.remedy?.kind }).toEqual({ outcome: 'violated', remedy: 'send-hsts' })
    const { lines } = wordsFor(product.proxy, bad)
    const mended = product.start({ ...options, edit: (text) => putWords(text, host, lines) })
    expect((await findingAt(mended, 'hsts')).outcome).toBe('met')
  },
)

test('haproxy, a minimum on the bind, which wins over global: mended by the words for disable-versions', async () => {
  const options: HaproxyOptions = { identities: [RSA], minimumVersion: 'TLS 1.0', ciphers: OLD }
  const words = wordsFor('haproxy', await findingAt(startHaproxy(options), 'legacy-protocols'))
  const mended = startHaproxy({ ...options, edit: (text) => HAPROXY.tune(text, words) })
  expect((await findingAt(mended, 'legacy-protocols')).outcome).toBe('met')
})

async function findingAt(starting: Promise<RunningServer>, rule: RequirementId): Promise<Finding> {
  const server = await starting
  try {
    return findingOf(await judgeServer(server, { roots: [TRUSTED_ROOT], facts: ['hsts'] }), rule)
  } finally {
    await server.stop()
  }
}

function nameFiles(line: string): string {
  return line.replace('fullchain.pem', 'identity-0.crt').replace('key.pem', 'identity-0.key')
}

function moveToGlobal(text: string): string {
  const minimum = / ssl-min-ver \S+/.exec(text)?.[0] ?? ''
  const ciphers = / ciphers (\S+)/.exec(text)
  return text
    .replace(minimum, '')
    .replace(ciphers?.[0] ?? '', '')
    .replace(
      'global\n',
      `global\n  ssl-default-bind-options${minimum}\n${ciphers === null ? '' : `  ssl-default-bind-ciphers ${ciphers[1]}\n`}`,
    )
}
