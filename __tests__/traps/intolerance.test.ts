import { expect, test } from '@jest/globals'
import { findingOf, rulesWith } from '../builders/run-gate.ts'
import { GOOD_PEER, judgeAnswers, RSA_LIST, SOME_SILENCE } from '../builders/scripted-peers.ts'
import { peerDeeds } from '../servers/scripted-tls.ts'
import { decodeHello, listOf } from '../tls/decode-hello.ts'

test.each(['reset', 'close'] as const)(
  'trap 7: a server that hangs up (%s) on every hello of TLS 1.2 and takes TLS 1.1 is intolerant: too old, not "no TLS"',
  async (end) => {
    const old = peerDeeds({ lists: [RSA_LIST], tls13: false, suites: { 770: [0x002f] } })
    const report = await judgeAnswers((...args) =>
      args[0] !== 'sslv2' && decodeHello(args[2]).clientVersion > 0x0302 ? { deed: end } : old(...args),
    )
    expect(findingOf(report, 'tls-version')).toMatchObject({
      outcome: 'violated',
      message: 'the best version it speaks is TLS 1.1; TLS 1.2 is required',
      notes: [
        {
          code: 'version-intolerant',
          message: 'hangs up on a hello that offers TLS 1.3 instead of choosing TLS 1.1',
        },
      ],
    })
    expect(findingOf(report, 'legacy-protocols').outcome).toBe('violated')
  },
)

test('trap 7: silence to every hello of TLS 1.2 beside an accepted TLS 1.1 proves no version: undetermined', async () => {
  const old = peerDeeds({ lists: [RSA_LIST], tls13: false, suites: { 770: [0x002f] } })
  const report = await judgeAnswers(
    (...args) => (args[0] !== 'sslv2' && decodeHello(args[2]).clientVersion > 0x0302 ? { deed: 'hang' } : old(...args)),
    SOME_SILENCE,
  )
  expect(findingOf(report, 'tls-version').outcome).toBe('undetermined')
  expect(findingOf(report, 'legacy-protocols').outcome).toBe('violated')
})

test('trap 7: a server that hangs up on TLS 1.3 and takes TLS 1.2 fails the phone that offers both, and it says why', async () => {
  const good = peerDeeds({ ...GOOD_PEER, tls13: false })
  const report = await judgeAnswers((...args) =>
    args[0] !== 'sslv2' && listOf(decodeHello(args[2]), 43, 1).includes(0x0304) ? { deed: 'reset' } : good(...args),
  )
  expect(rulesWith(report, 'violated')).toEqual(['forward-secrecy'])
  expect(findingOf(report, 'tls-version').notes).toContainEqual({
    code: 'version-intolerant',
    message: 'accepts TLS 1.2 when nothing newer is offered',
  })
})
