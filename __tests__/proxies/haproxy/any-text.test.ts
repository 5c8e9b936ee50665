import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Place } from '../../../src/model/listener.ts'
import { dialect } from '../../../src/proxies/haproxy.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

const WORDS = [
  'global',
  'defaults',
  'frontend fe',
  'listen l',
  'backend b',
  'bind :443',
  'bind',
  'ssl',
  'crt m.pem',
  'crt-list list.txt',
  'ssl-min-ver',
  'TLSv1.0',
  'no-tlsv12',
  'force-tlsv11',
  'ciphers',
  '"$X',
  `"$${'{X-1}'}"`,
  `"$${'{X[*]}'}"`,
  "'",
  '"',
  '\\',
  '\\x4',
  '#',
  '{',
  '}',
  '!',
  'if',
  'unless',
  'or',
  'ssl_fc',
  '.if',
  '.elif',
  '.else',
  '.endif',
  'defined(X)',
  '(',
  '&&',
  'use_backend b',
  'default_backend l',
  'http-request',
  'redirect scheme https',
  'acl a path /',
  'setenv X y',
  '\n',
  '\n',
  '\n',
  ' ',
  '[',
  ']',
]
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { maxLength: 60 })
    .map((words) => words.join(' ')),
)

test('any text is read to its end, and every place lies in its file', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (text, list) => {
      const files = { 'haproxy.cfg': text, 'list.txt': list }
      const found = dialect.reader?.read(
        ['haproxy.cfg'],
        sourcesOf(files),
        assuming({ haproxy: '2.6', openssl: '3.0' }),
      )
      const listeners = found?.listeners ?? []
      const places: Place[] = [
        ...(found?.problems ?? []).map(({ place }) => place),
        ...listeners.flatMap(({ opened, tls, versions, suites12, groups, cleartext, hsts, notes }) => [
          opened,
          ...[tls, versions, suites12, groups, cleartext, hsts].flatMap(({ at, via }) => [
            at,
            ...via.map(({ place }) => place),
          ]),
          ...notes.map(({ place }) => place),
        ]),
        ...listeners.flatMap((listener) =>
          REMEDIES.flatMap((remedy) => dialect.reader?.mend?.(remedy, listener, sourcesOf(files)) ?? []).map(
            ({ place }) => place,
          ),
        ),
      ]
      for (const place of places) expect([place, isInside(place, files)]).toEqual([place, true])
    }),
    { numRuns: 1500, seed: 20261123 },
  )
})

const REMEDIES = [
  { kind: 'set-minimum-version', version: 'TLS 1.2' },
  { kind: 'enable-suites', suites: ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'] },
  { kind: 'redirect-to-https' },
  { kind: 'enable-tls' },
] as const

function isInside({ file, line, column, endLine, endColumn }: Place, files: Readonly<Record<string, string>>): boolean {
  const lines = (files[file] ?? '').split('\n')
  const length = lines[endLine - 1]?.length ?? -1
  return line >= 1 && line === endLine && column >= 1 && column <= endColumn && endColumn <= length + 1
}
