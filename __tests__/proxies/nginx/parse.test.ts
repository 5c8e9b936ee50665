import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Directive, parseNginx, placeOf } from '../../../src/proxies/nginx/parse.ts'
import { readNginx } from '../../../src/proxies/nginx/read.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

function shape(directives: readonly Directive[]): unknown[] {
  return directives.map(({ name, words, block }) => {
    const own = [name, ...words.map(({ text }) => text)]
    return block === null ? own : [...own, shape(block)]
  })
}

function parsed(text: string): unknown[] {
  const { directives, problems } = parseNginx('n.conf', text)
  expect(problems).toEqual([])
  return shape(directives)
}

describe('the grammar of nginx', () => {
  test.each([
    ['# a;\nb c; # d;', [['b', 'c']]],
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
      'set $h "${h}#x"; set $i ${i}#y;',
      [
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
        ['set', '$h', '${h}#x'],
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
        ['set', '$i', '${i}#y'],
      ],
    ],
    ['a "b\\"c" \'d;e{\' f\\;g;', [['a', 'b"c', 'd;e{', 'f\\;g']]],
    ['a\r\n  b\r\n  c;\r\n', [['a', 'b', 'c']]],
    ['a b{c d;}', [['a', 'b', [['c', 'd']]]]],
    ['a b}c;', [['a', 'b}c']]],
    ['a b"c;', [['a', 'b"c']]],
    [
      'x_by_lua_block { local s = "}" -- }\n --[[ } ]] t = [==[ } ]==] u = {} } a b;',
      [
        ['x_by_lua_block', []],
        ['a', 'b'],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(parsed(text)).toEqual(expected)
  })

  test.each([
    ['a b', 'the last directive does not end: ";" or "{" is missing'],
    ['a { b;', 'the block "a" is not closed: "}" is missing'],
    ['a; }', '"}" without a block'],
    ['{ a; }', '"{" without a directive'],
    [';', '";" without a directive'],
    ['a { b }', '";" is missing after "b"'],
    ['a "b;', 'the quotes do not end'],
    ['a "b"c;', 'a blank is missing after the quotes'],
    ['x_by_lua_block { "}"', 'the block "x_by_lua_block" is not closed: "}" is missing'],
    ['\ufeffa;', 'nginx refuses the byte order mark that the file begins with'],
    ['a {'.repeat(80) + '}'.repeat(80), 'blocks nest too deep to be read'],
  ])('%j is refused, and read', (text, message) => {
    expect(parseNginx('n.conf', text).problems.map((problem) => problem.message)).toContain(message)
  })

  test('a directive over several lines has the place of all of them', () => {
    const [directive] = parseNginx('n.conf', '\n  ssl_ciphers\n    "A\u{1f511}" B;').directives
    if (directive === undefined) throw new Error('no directive')
    expect(placeOf(directive)).toEqual({ file: 'n.conf', line: 2, column: 3, endLine: 3, endColumn: 12 })
  })
})

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'server',
    '{',
    '}',
    ';',
    ' ',
    '\n',
    '"',
    "'",
    '\\',
    '#',
    '$',
    '${',
    'listen',
    '443',
    'ssl',
    'include',
    '*.conf',
    'ssl_protocols',
    'TLSv1',
    'x_by_lua_block',
    '[[',
    ']]',
    '--',
    '\ufeff',
    'location',
    '/',
    'return',
    'if',
    '(',
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join(' ')),
    fc.string({ unit: 'binary' }),
  )

  test('is read without a throw, to its end, and every place lies in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split('\n')
        const check = (all: readonly Directive[], from: number): void => {
          for (const directive of all) {
            expect(directive.start).toBeGreaterThanOrEqual(from)
            expect(directive.end).toBeGreaterThanOrEqual(directive.start)
            expect(directive.end).toBeLessThanOrEqual(text.length)
            const { line, column, endLine, endColumn } = placeOf(directive)
            expect(column - 1).toBeLessThanOrEqual(lines[line - 1]?.length ?? -1)
            expect(endColumn - 1).toBeLessThanOrEqual(lines[endLine - 1]?.length ?? -1)
            check(directive.block ?? [], directive.end)
          }
        }
        check(parseNginx('n.conf', text).directives, 0)
        const { listeners } = readNginx(['n.conf'], sourcesOf({ 'n.conf': text }), assuming())
        for (const { opened } of listeners) expect(opened.line).toBeLessThanOrEqual(lines.length)
      }),
      { numRuns: 500, seed: 6 },
    )
  })
})
