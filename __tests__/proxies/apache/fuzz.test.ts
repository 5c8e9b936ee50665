import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Place } from '../../../src/model/listener.ts'
import { linesOf, placeIn } from '../../../src/proxies/apache/lines.ts'
import { rawWords } from '../../../src/proxies/apache/raw-words.ts'
import { treeOf } from '../../../src/proxies/apache/tree.ts'
import { readHttpd } from './read-httpd.ts'

// biome-ignore lint/suspicious/noTemplateCurlyInString: httpd's own
const VARIABLE = '${A}'

const PIECES = (
  '<VirtualHost *:443>|</VirtualHost>|<IfDefine A>|<IfDefine !B>|</IfDefine>|<IfModule mod_ssl.c>|</IfModule>|<Macro M $a>|' +
  '</Macro>|Use M 1|Define A x|UnDefine A|Include f.conf|SSLProtocol all -TLSv1|SSLEngine on|SSLCertificateFile c|' +
  'SSLOpenSSLConfCmd MinProtocol TLSv1|SSLCipherSuite HIGH|Redirect / https://a/|RewriteEngine on|RewriteCond %{HTTPS} off|' +
  `RewriteRule ^ https://a/ [R]|Header set Strict-Transport-Security x|Listen 443|ServerName ${VARIABLE}|<If x>|</If>|` +
  '#|"|\\|<|>|$a|\t| '
).split('|')

const TEXTS = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6, unit: 'grapheme' })))
  .chain((pieces) =>
    fc
      .array(fc.constantFrom('\n', '\n', '\n', '\r\n', '\\\n', ' '), {
        minLength: pieces.length,
        maxLength: pieces.length,
      })
      .map((ends) => pieces.map((piece, at) => piece + (ends[at] ?? '\n')).join('')),
  )

function isInside({ line, column = 1, endLine, endColumn }: Place, text: string): boolean {
  const lines = text.split('\n')
  const last = lines[endLine - 1]
  const first = lines[line - 1]
  if (first === undefined || last === undefined) return false
  const isForward = line < endLine || (line === endLine && column <= endColumn)
  return isForward && column >= 1 && column <= first.length + 1 && endColumn >= 1 && endColumn <= last.length + 1
}

describe('whatever stands in a file', () => {
  test('every word and line lies in it', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        for (const line of linesOf('f.conf', text)) {
          expect(isInside(placeIn(line), text)).toBe(true)
          for (const { from, to } of rawWords(line.text)) {
            expect(from).toBeLessThan(to)
            expect(isInside(placeIn(line, from, to), text)).toBe(true)
          }
        }
      }),
      { numRuns: 500, seed: 6 },
    )
  })

  test('it is read to an end, and every place of what is read lies in it', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { listeners, problems } = readHttpd({ 'f.conf': text })
        const places = [
          ...problems.map(({ place }) => place),
          ...listeners.flatMap(({ opened, tls, versions, suites12, cleartext, hsts }) => [
            opened,
            ...[tls, versions, suites12, cleartext, hsts].flatMap(({ at, via }) => [
              at,
              ...via.map(({ place }) => place),
            ]),
          ]),
        ]
        for (const place of places) expect(isInside(place, text)).toBe(true)
      }),
      { numRuns: 500, seed: 6 },
    )
  })

  test('a word without quotes or backslashes is the text of its place', () => {
    const line = linesOf('f.conf', '  SSLProtocol all\\\n \t -SSLv3  \n')[0]
    expect(line?.text).toBe('SSLProtocol all \t -SSLv3')
    if (line === undefined) return
    const [, , third] = rawWords(line.text)
    expect(placeIn(line, third?.from, third?.to)).toEqual({
      file: 'f.conf',
      line: 2,
      column: 4,
      endLine: 2,
      endColumn: 10,
    })
  })
})

test('sections without an end, and ten megabytes of them, are read to an end', () => {
  const { statements, faults } = treeOf('f.conf', '<IfModule x>\n'.repeat(800_000))
  expect(statements).toHaveLength(1)
  expect(faults.length).toBeLessThanOrEqual(50)
})

test('an Include that doubles at each level is cut', () => {
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`${at}.conf`, `Include ${at + 1}.conf\nInclude ${at + 1}.conf\n`]),
  )
  const { problems } = readHttpd({ ...files, '20.conf': tlsLines() }, undefined, ['0.conf'])
  expect(problems).toMatchObject([{ kind: 'unread', message: 'the configuration is too long to be read whole' }])
})

function tlsLines(): string {
  return 'SSLProtocol all\n'
}
