import { expect, test } from '@jest/globals'
import { messageHash } from '../../src/tls/key-schedule.ts'
import { exchangeOf, findingOf, judgeServer, rulesWith } from '../builders/run-gate.ts'
import { EC_LIST, GOOD_PEER, judgeAnswers, PATIENT, SOME_SILENCE } from '../builders/scripted-peers.ts'
import { alertRecord, type Deeds, startByHello } from '../servers/by-hello.ts'
import { keyOf, messages13, peerDeeds } from '../servers/scripted-tls.ts'
import { decodeHello } from '../tls/decode-hello.ts'
import { helloRead, helloRetryRequest, record, tls13Flight } from '../tls/tls13-server.ts'

const COOKIE = Buffer.alloc(300, 0xc0)

/** Asks for a cookie, and P-384 or the share that it has; answers the second hello when it brings both. */
function retrying(group: number | null): Deeds {
  return (purpose, nth, hello, ...rest) => {
    if (!purpose.startsWith('client') || purpose.startsWith('client-1.2')) {
      return peerDeeds(GOOD_PEER)(purpose, nth, hello, ...rest)
    }
    const request = helloRetryRequest(decodeHello(hello).sessionId, { group, cookie: COOKIE })
    return {
      deed: 'talk',
      bytes: record(22, request),
      more(second) {
        // Behind the dummy change_cipher_spec of six bytes.
        const hello2 = second.subarray(6)
        const returned = decodeHello(hello2).extensions.find(({ number }) => number === 44)?.data
        if (returned === undefined || !Buffer.from(returned).includes(COOKIE)) return alertRecord(47)
        return tls13Flight(helloRead(hello2), {
          key: keyOf(EC_LIST),
          messages: messages13(EC_LIST),
          group: group ?? 0x001d,
          before: [messageHash('sha256', hello.subarray(5)), request],
        })
      },
    }
  }
}

test('trap 14: a HelloRetryRequest for P-384 with a cookie is answered: TLS 1.3 on P-384, met', async () => {
  const report = await judgeAnswers(retrying(0x0018))
  expect(report.verdict).toBe('met')
  const reply = exchangeOf(report, 'client')?.replies[0]
  expect(reply).toMatchObject({
    kind: 'flight',
    facts: { version: 0x0304, group: 0x0018, helloRetryRequestGroup: 0x0018, keyProof: 'verified' },
  })
  expect(findingOf(report, 'forward-secrecy').message).toBe('negotiates TLS_AES_128_GCM_SHA256 with secp384r1')
})

test('trap 14: a HelloRetryRequest for a cookie alone is answered with the share that was sent before', async () => {
  const report = await judgeAnswers(retrying(null))
  expect(report.verdict).toBe('met')
  expect(findingOf(report, 'forward-secrecy').message).toBe('negotiates TLS_AES_128_GCM_SHA256 with x25519')
})

test('trap 14: a second HelloRetryRequest is a fault of the server: undetermined, and no third hello', async () => {
  const front = await startByHello((purpose, nth, hello, ...rest) => {
    if (purpose !== 'client') return peerDeeds(GOOD_PEER)(purpose, nth, hello, ...rest)
    const again = record(22, helloRetryRequest(decodeHello(hello).sessionId, { group: 0x0018, cookie: COOKIE }))
    return { deed: 'talk', bytes: again, more: () => again }
  })
  try {
    const report = await judgeServer(front, PATIENT)
    expect(findingOf(report, 'forward-secrecy').outcome).toBe('undetermined')
    expect(exchangeOf(report, 'client')?.replies).toMatchObject([{ facts: { end: { reason: 'a second one' } } }])
  } finally {
    await front.stop()
  }
})

test.each(['close', 'reset', 'hang'] as const)(
  'trap 14: a HelloRetryRequest and then nothing (%s) is no success, nor a refusal of TLS 1.3',
  async (end) => {
    const report = await judgeAnswers((purpose, nth, hello, ...rest) => {
      if (purpose !== 'client') return peerDeeds(GOOD_PEER)(purpose, nth, hello, ...rest)
      return {
        deed: 'say',
        bytes: record(22, helloRetryRequest(decodeHello(hello).sessionId, { group: 0x0018, cookie: COOKIE })),
        end,
      }
    }, SOME_SILENCE)
    expect(rulesWith(report, 'violated')).toEqual([])
    expect(findingOf(report, 'forward-secrecy').outcome).toBe('undetermined')
    expect(report.verdict).toBe('undetermined')
  },
)
