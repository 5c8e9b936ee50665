import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import { EC_LEAF, INTERMEDIATE, RSA_LEAF } from '../builders/identities.ts'
import { judgeFront } from '../builders/judge-once.ts'
import { findingOf } from '../builders/run-gate.ts'
import { alertRecord } from '../servers/by-hello.ts'
import { answerOf, type TlsPeer } from '../servers/scripted-tls.ts'
import { decodeHello } from '../tls/decode-hello.ts'

const ECDHE_CBC = 0xc013
const RSA_CBC = 0x002f

/** TLS 1.1 with a suite that is not weak, which it likes best, and one that is. */
const PEER: TlsPeer = {
  lists: [
    [EC_LEAF, INTERMEDIATE],
    [RSA_LEAF, INTERMEDIATE],
  ],
  suites: { 771: [0xc02b, 0xc02f], 770: [ECDHE_CBC, RSA_CBC] },
}

function wantsWeakAlone(hello: Buffer): boolean {
  const { clientVersion, suites } = decodeHello(hello)
  return clientVersion === 0x0302 && suites.includes(RSA_CBC) && !suites.includes(ECDHE_CBC)
}

/** Outcome of weak-ciphers where each of these is said in turn to a hello that would show the weak suite alone. */
async function weakCiphersAfter(...said: readonly Uint8Array[]): Promise<OutcomeKind> {
  const left = [...said]
  const report = await judgeFront((purpose, _nth, hello) => {
    const bytes = purpose === 'legacy' && wantsWeakAlone(hello) ? left.shift() : undefined
    return bytes === undefined
      ? { deed: 'say', bytes: answerOf(hello, PEER), end: 'hang' }
      : { deed: 'say', bytes, end: 'close' }
  })
  expect(left).toEqual([])
  expect(findingOf(report, 'legacy-protocols').outcome).toBe('violated')
  return findingOf(report, 'weak-ciphers').outcome
}

const CUT = Uint8Array.of(22, 3, 2, 0, 80, 2, 0, 0, 76)
const POLITE_CLOSE = alertRecord(0, 1)

test('an alert ends the list of what an old version accepts', async () => {
  expect(await weakCiphersAfter(alertRecord(40))).toBe('met')
})

test('a polite close does not end it: asked again, the weak suite is seen', async () => {
  expect(await weakCiphersAfter(POLITE_CLOSE)).toBe('violated')
})

test('a polite close twice, with a handshake after it, ends it', async () => {
  expect(await weakCiphersAfter(POLITE_CLOSE, POLITE_CLOSE)).toBe('met')
})

test('an answer that is cut off twice leaves it without an end', async () => {
  expect(await weakCiphersAfter(CUT, CUT)).toBe('undetermined')
})
