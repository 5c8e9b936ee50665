import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import type { Report } from '../../src/model/report.ts'
import { annotations } from '../../src/reports/annotations.ts'
import { format as markdown } from '../../src/reports/markdown.ts'
import { format as text } from '../../src/reports/text.ts'
import { RULES } from '../../src/rules/index.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../builders/attack-strings.ts'
import { aLeaf, anIntermediate, aRoot, rawExtension } from '../builders/certificates.ts'
import { HOSTILE } from '../builders/hostile.ts'
import { tagsOf, withoutCode } from '../builders/markdown-prose.ts'
import { runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { tlv } from '../builders/wild-certificates.ts'
import { startHttp } from '../servers/http.ts'
import { startScripted } from '../servers/scripted.ts'
import { startServer12 } from '../servers/tls12-server.ts'

/** A lone surrogate is no character, so no certificate can hold it. */
const TEXTS = [...ATTACKS, ...MARKUP_ATTACKS, 'a%0A::error::b', '%0D%0A::add-mask::c', '\u0007\u0008bell'].filter(
  (attack) => !attack.includes('\ud800'),
)

/** The character string types of X.520, each with its own bytes. */
const STRING_TYPES: readonly (readonly [string, number, (text: string) => Uint8Array])[] = [
  ['UTF8String', 0x0c, (all) => Buffer.from(all, 'utf8')],
  ['PrintableString', 0x13, (all) => Buffer.from(all, 'latin1')],
  ['TeletexString', 0x14, (all) => Buffer.from(all, 'latin1')],
  ['IA5String', 0x16, (all) => Buffer.from(all, 'latin1')],
  ['UniversalString', 0x1c, (all) => Buffer.concat([...all].map((one) => utf32(one.codePointAt(0) ?? 0)))],
  ['BMPString', 0x1e, (all) => Buffer.from(all, 'utf16le').swap16()],
]

function utf32(codePoint: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(codePoint)
  return bytes
}

/** A Name of one common name in this string type. */
function nameIn(tag: number, contents: Uint8Array): Uint8Array {
  const attribute = tlv(0x30, Buffer.concat([Buffer.from('0603550403', 'hex'), tlv(tag, contents)]))
  return tlv(0x30, tlv(0x31, attribute))
}

async function reportOnLeaf(leaf: MadeCertificate, others: readonly MadeCertificate[]): Promise<Report> {
  const server = await startServer12({ leaf, list: () => [leaf, ...others].map(({ der }) => der) })
  try {
    return await runGate([aTarget({ connect: { host: server.address, port: server.port }, http: 'none' })], HOSTILE)
  } finally {
    await server.stop()
  }
}

const OUR_TAGS = /^<\/?(details|summary|br|table|tr|td|th|sub|sup|b|code)( [a-z]+="[a-z0-9]*")*>$/

/** All that is written for people: no commands, nothing unseen, no Markdown or HTML but our own. */
function expectHarmless(report: Report): void {
  const context = { rules: RULES, columns: 100, isColoured: false, fullReport: 'report.json', jsonOf: () => '' }
  const written = text.write(report, context)
  const annotated = annotations(report, RULES).flatMap(({ title, message }) => [title.text, message.text])
  for (const one of [written, ...annotated]) {
    expect(runnerCommands(one)).toEqual([])
    expect(one.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    for (const line of one.split('\n')) expect(line.length).toBeLessThan(1500)
  }
  const summary = markdown.write(report, context)
  expect(summary.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  const prose = withoutCode(summary)
  expect(prose).not.toMatch(/https?:|www\.|@|#\d|\]\(|<!--|<img|<b>|<h1>/)
  for (const tag of tagsOf(prose)) expect(tag).toMatch(OUR_TAGS)
}

test.each(STRING_TYPES)('names in %s are harmless wherever they are written', async (_name, tag, encode) => {
  for (const attack of [TEXTS.join(' '), ...TEXTS.filter((_, index) => index % 6 === tag % 6)]) {
    const subject = nameIn(tag, encode(attack))
    const stranger = aRoot('Stranger', { replace: { subject } })
    const ca = anIntermediate(stranger, 'CA', { replace: { subject } })
    const dnsName = tlv(0x82, Buffer.from(attack, 'utf8'))
    const leaf = aLeaf(ca, {
      dnsNames: [],
      replace: { subject },
      caIssuers: [`http://x/${attack}`],
      extraExtensions: [rawExtension('2.5.29.17', [...tlv(0x30, dnsName)])],
    })
    expectHarmless(await reportOnLeaf(leaf, [ca]))
  }
})

test('names of 14 kB are cut where people read, and the cut shows', async () => {
  const long = `${'x'.repeat(14_000)}end`
  const stranger = aRoot(long)
  const report = await reportOnLeaf(aLeaf(stranger, { subject: { CN: long, O: long } }), [stranger])
  expectHarmless(report)
  const written = text.write(report, {
    rules: RULES,
    columns: 100,
    isColoured: false,
    fullReport: null,
    jsonOf: () => '',
  })
  expect(written.length).toBeLessThan(20_000)
  expect(written).toContain('…')
  expect(written).not.toContain('end"')
})

test.each(TEXTS.filter((attack) => !/[\r\n\0]/.test(attack)))('in a Location and a status line: %j', async (attack) => {
  const bytes = Buffer.from(attack, 'utf8').toString('latin1')
  const redirecting = await startHttp((_request, response) => {
    response.socket?.end(`HTTP/1.1 301 ${bytes}\r\nLocation: gopher:${bytes}\r\nContent-Length: 0\r\n\r\n`, 'latin1')
  })
  const plain = await startScripted([
    { step: 'read' },
    { step: 'send', bytes: `HTTP/1.1 400 ${bytes}\r\n\r\n` },
    { step: 'close' },
  ])
  try {
    const http = { host: '127.0.0.1', port: redirecting.port }
    expectHarmless(await runGate([aTarget({ connect: { host: '127.0.0.1', port: plain.port }, http })], HOSTILE))
  } finally {
    await Promise.all([redirecting.stop(), plain.stop()])
  }
})
