import { expect, test } from '@jest/globals'
import type { ListedAddress } from '../../src/model/listed-address.ts'
import type { JudgedTarget } from '../../src/model/report.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { format as text } from '../../src/reports/text.ts'
import { aReport, aTarget, CONTEXT, violated } from '../builders/report.ts'

const LISTED: ListedAddress = {
  addresses: ['192.0.2.1:443', '192.0.2.2:443'],
  versions: [
    {
      names: ['TLS 1.3'],
      order: "in the server's order",
      suites: [{ name: 'TLS_AES_256_GCM_SHA384', isWeak: false }],
      details: [
        {
          label: 'groups',
          values: ['x25519', 'secp256r1', 'x448', 'secp521r1', 'secp384r1', 'ffdhe2048', 'ffdhe3072', 'ffdhe4096'],
          isComplete: false,
        },
      ],
      isComplete: true,
    },
    {
      names: ['TLS 1.2', 'TLS 1.1'],
      order: null,
      suites: [
        { name: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', isWeak: false },
        { name: 'TLS_RSA_WITH_RC4_128_SHA', isWeak: true },
      ],
      details: [{ label: 'DHE', values: ['2048 bits'], isComplete: true }],
      isComplete: false,
    },
  ],
  refused: ['TLS 1.0', 'SSLv3'],
}

const LINES = `accepts at 192.0.2.1:443, 192.0.2.2:443
  TLS 1.3, in the server's order
    TLS_AES_256_GCM_SHA384
    groups    x25519, secp256r1, x448, secp521r1, secp384r1, ffdhe2048,
              ffdhe3072, ffdhe4096, the list broke off: more may be accepted
  TLS 1.2, TLS 1.1
    TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA
    TLS_RSA_WITH_RC4_128_SHA            weak
    the list broke off: more may be accepted
    DHE       2048 bits
and refuses TLS 1.0, SSLv3
`

function listedTarget(name: string, listed: readonly ListedAddress[] = [LISTED]) {
  return { ...aTarget(name), listed }
}

test('text: what is accepted, a suite a line, for a target in order too', () => {
  const written = text.write(aReport([listedTarget('m.example:443')]), { ...CONTEXT, columns: 80 })
  expect(written).toContain(`\nm.example:443 ${LINES}`)
  for (const line of written.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('text: where nothing is refused, nothing is said of it', () => {
  const written = text.write(aReport([listedTarget('m.example:443', [{ ...LISTED, refused: [] }])]), CONTEXT)
  expect(written).not.toContain('and refuses')
})

test('text: nobody reads more than fifty lists; the others are in the JSON report', () => {
  const targets = Array.from({ length: 52 }, (_, i) => listedTarget(`m${i}.example:443`))
  const written = text.write(aReport(targets), CONTEXT)
  expect(written.match(/ accepts at /g)).toHaveLength(50)
  expect(written).toContain('\nand the lists of 2 more targets in report.json\n')
  const alone = text.write(aReport(targets), { ...CONTEXT, fullReport: null })
  expect(alone).toContain('\nand the lists of 2 more targets in the JSON report (check --format json)\n')
})

test('text: without --full there is no such list', () => {
  expect(text.write(aReport([aTarget('m.example:443', [violated()])]), CONTEXT)).not.toContain('accepts at')
})

test('markdown: a collapsed section, cut before everything else', () => {
  const written = markdown.write(aReport([listedTarget('m.example:443')]), CONTEXT)
  expect(written).toContain('<details><summary>Accepted versions, suites and groups (1)</summary>')
  expect(written).toContain('`m.example:443`\n\n```\naccepts at 192.0.2.1:443, 192.0.2.2:443\n')
  expect(written).toContain('    TLS_RSA_WITH_RC4_128_SHA            weak\n')
  expect(markdown.write(aReport([aTarget('m.example:443')]), CONTEXT)).not.toContain('Accepted versions')
})

test('what a server or a target is called never leaves its line', () => {
  const hostile: JudgedTarget = listedTarget('x\n::error::y:443', [{ ...LISTED, addresses: ['a\n::error::b'] }])
  const report = aReport([{ ...aTarget('m.example:443'), ...hostile }])
  expect(text.write(report, CONTEXT)).not.toMatch(/^::error/m)
  expect(markdown.write(report, CONTEXT)).not.toMatch(/^::error/m)
})
