import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Place } from '../../../src/model/listener.ts'
import { readProperties } from '../../../src/proxies/websphere/properties.ts'
import { readXml, type XmlElement } from '../../../src/proxies/websphere/xml.ts'
import { dialect } from '../../../src/proxies/websphere.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

/** The text between two places of it. */
function textAt(text: string, { line, column, endLine, endColumn }: Place): string {
  const lines = text.split('\n')
  const offset = (row: number, at: number): number =>
    lines.slice(0, row - 1).join('\n').length + (row > 1 ? 1 : 0) + at - 1
  return text.slice(offset(line, column), offset(endLine, endColumn))
}

function isInside(text: string, { line, column, endLine, endColumn }: Place): boolean {
  const lines = text.split('\n')
  const fits = (row: number, at: number): boolean => at >= 1 && at <= (lines[row - 1]?.length ?? -1) + 1
  return fits(line, column) && fits(endLine, endColumn) && (line < endLine || (line === endLine && column <= endColumn))
}

function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)]
}

describe('XML', () => {
  const text = `<?xml version="1.0"?>\r\n<a:root\r\n  one = 'a>b'\r\n  two="&amp;x"><b/>te<![CDATA[x]]>t<c d="d">  </c></a:root>`

  test('places are of the text as written', () => {
    const { root, fault } = readXml('a.xml', text)
    expect(fault).toBeNull()
    expect(root).toMatchObject({ name: 'a:root', local: 'root', text: 'text' })
    expect(
      root === null ? [] : [...root.attributes].map(([name, { value, at }]) => [name, value, textAt(text, at)]),
    ).toEqual([
      ['one', 'a>b', "one = 'a>b'"],
      ['two', '&x', 'two="&amp;x"'],
    ])
    const [b, c] = root?.children ?? []
    expect(b === undefined ? '' : textAt(text, b.whole)).toBe('<b/>')
    expect(c === undefined ? [] : [textAt(text, c.at), textAt(text, c.endTag), textAt(text, c.whole)]).toEqual([
      '<c d="d">',
      '</c>',
      '<c d="d">  </c>',
    ])
  })

  test('what breaks off has the elements that were begun', () => {
    const { root, fault } = readXml('a.xml', '<a><b c="d"/><e')
    expect(fault).toMatchObject({ place: { line: 1 } })
    expect(root?.children.map(({ name }) => name)).toEqual(['b'])
  })

  test('too large is not read', () => {
    expect(readXml('a.xml', ' '.repeat(32 * 1024 * 1024 + 1))).toMatchObject({
      root: null,
      fault: { message: 'it is larger than 32 MB' },
    })
  })

  test('never throws, and every place lies in the text', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="1"',
      " y='2'",
      '/>',
      '>',
      '&amp;',
      '&e;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a [',
      '\n',
      '\r\n',
      '\u{1f600}',
      '"',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 5, unit: 'binary' })), { maxLength: 40 }),
        (pieces) => {
          const written = pieces.join('')
          const { root, fault } = readXml('a.xml', written)
          const places = (root === null ? [] : everyElement(root)).flatMap(({ at, whole, endTag, attributes }) => [
            at,
            whole,
            endTag,
            ...[...attributes.values()].map((one) => one.at),
          ])
          return [...places, ...(fault === null ? [] : [fault.place])].every((place) => isInside(written, place))
        },
      ),
    )
  })
})

describe('properties', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    ['a=b', [['a', 'b']]],
    ['a : b ', [['a', 'b ']]],
    ['  a b', [['a', 'b']]],
    ['a', [['a', '']]],
    ['# a=b\n! c=d\n\n  \ne=f', [['e', 'f']]],
    [
      'a=b\\\n   c\r\nd=e',
      [
        ['a', 'bc'],
        ['d', 'e'],
      ],
    ],
    ['# no\\\na=b', [['a', 'b']]],
    [
      'a=b\\\\\nc=d',
      [
        ['a', 'b\\'],
        ['c', 'd'],
      ],
    ],
    ['a\\=b\\:c=\\u0041\\t\\q', [['a=b:c', 'A\tq']]],
    ['a=b\\', [['a', 'b']]],
    ['a==b', [['a', '=b']]],
  ])('%j', (text, expected) => {
    expect(readProperties('a.props', text).properties.map(({ key, value }) => [key, value])).toEqual(expected)
  })

  test('the place is that of the whole line, continued lines too', () => {
    const text = 'x=y\n  key=one\\\n   two\nz=1'
    const place = readProperties('a.props', text).properties[1]?.at
    expect(place === undefined ? '' : textAt(text, place)).toBe('key=one\\\n   two')
  })

  test('never throws, and every place lies in the text', () => {
    const piece = fc.constantFrom('a', '=', ':', '\\', '\n', '\r', '\r\n', '#', '!', ' ', '\\u00', '\t')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 3, unit: 'binary' })), { maxLength: 40 }),
        (pieces) => {
          const text = pieces.join('')
          const { properties, end } = readProperties('a.props', text)
          return [...properties.map(({ at }) => at), end].every((place) => isInside(text, place))
        },
      ),
    )
  })
})

test.each([
  [
    'security.xml',
    (count: number) =>
      `<s:Security xmlns:s="http://www.ibm.com/websphere/appserver/schemas/5.0/security.xmi">${'<repertoire alias="a"><setting sslProtocol="TLSv1.2"/></repertoire>\n'.repeat(count)}</s:Security>`,
  ],
  [
    'LotusConnections-config.xml',
    (count: number) =>
      `<config:config xmlns:config="http://www.ibm.com/LotusConnections-config">${'<a href="http://x.example.com"/>\n'.repeat(count)}</config:config>`,
  ],
  [
    'ssl.client.props',
    (count: number) => 'com.ibm.ssl.something.or.other.else.here=some value of it\\\n   and more\n'.repeat(count),
  ],
])('%s of 10 MB is read in time that grows with its size', (path, textOf) => {
  const timeOf = (bytes: number): number => {
    const text = textOf(Math.ceil(bytes / textOf(1).length))
    const began = performance.now()
    dialect.reader?.read([path], sourcesOf({ [path]: text }), assuming())
    return performance.now() - began
  }
  timeOf(100_000)
  const small = Math.max(timeOf(1_000_000), 20)
  expect(timeOf(10_000_000)).toBeLessThan(small * 60)
})
