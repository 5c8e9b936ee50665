import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { aLeaf, type Wanted } from '../builders/certificates.ts'
import { INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, rulesWith, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { startByHello } from '../servers/by-hello.ts'
import { peerDeeds } from '../servers/scripted-tls.ts'

/** A target of this host, whose server has one certificate that says this. */
async function judged(host: string, wanted: Wanted, policy = 'ats'): Promise<TargetReport> {
  const leaf = aLeaf(INTERMEDIATE, { subject: { O: 'Test' }, dnsNames: [], ...wanted })
  const front = await startByHello(peerDeeds({ lists: [[leaf, INTERMEDIATE]] }))
  try {
    const target = aTarget({ host, connect: { host: '127.0.0.1', port: front.port }, http: 'none' })
    const [report] = (await runGate([target], { policy, roots: [TRUSTED_ROOT] })).targets
    if (report === undefined) throw new Error('no target')
    return report
  } finally {
    await front.stop()
  }
}

const utf8 = (name: string): string => Buffer.from(name, 'utf8').toString('latin1')

interface Row {
  readonly host: string
  readonly names: Wanted
  readonly is: OutcomeKind
}
const dns = (...dnsNames: readonly string[]): Wanted => ({ dnsNames })
const ROWS: readonly Row[] = [
  { host: 'm.example.com', names: dns('m.example.com'), is: 'met' },
  { host: 'm.example.com', names: dns('M.Example.COM'), is: 'met' },
  { host: 'm.example.com', names: dns('m.example.com.'), is: 'met' },
  { host: 'm.example.com', names: dns('other.example', 'm.example.com'), is: 'met' },
  { host: 'm.example.com', names: dns('*.example.com'), is: 'met' },
  { host: 'example.com', names: dns('*.example.com'), is: 'violated' },
  { host: 'a.m.example.com', names: dns('*.example.com'), is: 'violated' },
  { host: 'm.example.com', names: dns('m*.example.com'), is: 'violated' },
  { host: 'm.example.com', names: dns('*m.example.com'), is: 'violated' },
  { host: 'm.example.com', names: dns('m.*.com'), is: 'violated' },
  { host: 'm.example.com', names: dns('*.*.com'), is: 'violated' },
  { host: 'm.example.com', names: dns('*'), is: 'violated' },
  { host: 'example.com', names: dns('*.com'), is: 'violated' },
  { host: 'example.co.uk', names: dns('*.co.uk'), is: 'violated' },
  { host: 'm.example.com.evil.example', names: dns('m.example.com'), is: 'violated' },
  { host: 'm.example.com', names: dns('xm.example.com'), is: 'violated' },
  { host: 'm.example.com', names: dns('m.example.com\u0000.evil.example'), is: 'violated' },
  // https://президент.рф as an A-label, and what certificates say of it.
  { host: 'xn--d1abbgf6aiiy.xn--p1ai', names: dns('xn--d1abbgf6aiiy.xn--p1ai'), is: 'met' },
  { host: 'xn--d1abbgf6aiiy.xn--p1ai', names: dns(utf8('президент.рф')), is: 'met' },
  { host: 'xn--n1aae7f7o.example.com', names: dns('*.example.com'), is: 'met' },
  { host: 'xn--n1aae7f7o.example.com', names: dns('xn--n1aae*.example.com'), is: 'violated' },
  { host: '192.0.2.10', names: { ipAddresses: ['192.0.2.10'] }, is: 'met' },
  { host: '192.0.2.10', names: { ipAddresses: ['192.0.2.11'] }, is: 'violated' },
  { host: '192.0.2.10', names: dns('192.0.2.10'), is: 'violated' },
  { host: '192.0.2.10', names: dns('*.0.2.10'), is: 'violated' },
  { host: '2001:db8::10', names: { ipAddresses: ['2001:db8:0:0:0:0:0:10'] }, is: 'met' },
  { host: '2001:db8::10', names: dns('2001:db8::10'), is: 'violated' },
  { host: '192.0.2.10', names: { ipAddresses: ['::ffff:192.0.2.10'] }, is: 'violated' },
]
test.each(ROWS)('trap 28: $names for $host: $is', async ({ host, names, is }) => {
  const report = await judged(host, names)
  expect(findingOf(report, 'hostname-match').outcome).toBe(is)
  expect(rulesWith(report, 'violated')).toEqual(is === 'met' ? [] : ['hostname-match'])
})

const CN_ONLY: Wanted = { subject: { CN: 'm.example.com' } }
const NOTE = 'only the common name "m.example.com" matches: iOS since 13 and Android since 9 do not read it'

test('trap 29: a name in the common name alone fails on every phone of today: violated under ats, and named', async () => {
  expect(findingOf(await judged('m.example.com', CN_ONLY, 'ats'), 'hostname-match')).toMatchObject({
    outcome: 'violated',
    notes: [{ code: 'cn-only', message: NOTE }],
  })
})

test.each(['ibm-connections', 'hcl-connections'])(
  'trap 29: the same certificate is met under %s, which allowed it in 2017, with a note that phones no longer do',
  async (policy) => {
    expect(findingOf(await judged('m.example.com', CN_ONLY, policy), 'hostname-match')).toMatchObject({
      outcome: 'met',
      message: 'the certificate has the common name "m.example.com"',
      notes: [{ code: 'common-name-matched', message: NOTE }],
    })
  },
)

test.each(['ats', 'ibm-connections'])(
  'trap 29: a common name never stands for an address, under %s',
  async (policy) => {
    const report = await judged('192.0.2.10', { subject: { CN: '192.0.2.10' } }, policy)
    expect(findingOf(report, 'hostname-match').outcome).toBe('violated')
  },
)
