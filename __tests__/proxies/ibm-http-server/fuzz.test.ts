import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Place } from '../../../src/model/listener.ts'
import { read } from './read-ihs.ts'

const WORDS = [
  '<VirtualHost *:443>',
  '</VirtualHost>',
  '<VirtualHost *>',
  'Listen 443',
  'Listen 80',
  'SSLEnable',
  'SSLDisable',
  'SSLProtocolDisable',
  'SSLProtocolEnable',
  ' TLSv10',
  ' SSLv3',
  ' TLSv1.1',
  'SSLCipherSpec',
  ' TLSv12',
  ' NONE',
  ' +C02F',
  ' 3A',
  ' -35b',
  ' HIGH:!aNULL',
  'SSLAttributeSet 1',
  'SSLSupportedCurves TLSv13 x25519',
  '<IfDefine A>',
  '</IfDefine>',
  'Include a.conf',
  'KeyFile k.kdb',
  '\n',
  '\n',
  '\\\n',
  '"',
  '$' + '{A}',
]

function isInside(text: string, { line, column, endLine, endColumn }: Place): boolean {
  const lines = text.split('\n')
  const fits = (row: number, at: number): boolean => at >= 1 && at <= (lines[row - 1]?.length ?? -1) + 1
  return fits(line, column) && fits(endLine, endColumn) && line <= endLine
}

test('never throws, and every place lies in the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.join('')
        const { listeners, steps, problems } = read(text)
        const places = [
          ...listeners.flatMap(({ opened, tls, versions, suites12, notes }) => [
            opened,
            tls.at,
            versions.at,
            suites12.at,
            ...notes.map(({ place }) => place),
          ]),
          ...steps.map(({ place }) => place),
          ...problems.map(({ place }) => place),
        ]
        expect(places.filter((place) => !isInside(text, place))).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('10 MB are read in time that grows with the size', () => {
  const unit =
    '<VirtualHost *:443>\nSSLEnable\nSSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11\n# a comment of some length\n</VirtualHost>\n'
  const timeOf = (bytes: number): number => {
    const text = unit + '# a comment of some length\n'.repeat(Math.ceil(bytes / 27))
    const began = performance.now()
    read(text)
    return performance.now() - began
  }
  timeOf(100_000)
  const small = Math.max(timeOf(1_000_000), 20)
  expect(timeOf(10_000_000)).toBeLessThan(small * 60)
})
