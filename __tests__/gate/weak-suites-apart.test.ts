import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { findingOf, type RunOptions } from '../builders/run-gate.ts'
import { EC_LIST, judgeAnswers, judgePeer, RSA_LIST, SOME_SILENCE } from '../builders/scripted-peers.ts'
import { alertRecord, type Deeds } from '../servers/by-hello.ts'
import { answerOf, type TlsPeer } from '../servers/scripted-tls.ts'
import { decodeHello } from '../tls/decode-hello.ts'

const ECDSA_3DES = 0xc008
const RSA_AES = 0x002f

function dual(...weak: readonly number[]): TlsPeer {
  return { lists: [EC_LIST, RSA_LIST], suites: { 771: [0xc02b, 0xc02f, ...weak] } }
}

/** It takes its ECDSA certificate for every hello with a suite for it, and only then looks for a suite, as HAProxy does. */
function certificateFirst(
  peer: TlsPeer,
  differs: (isForEcdsa: boolean) => ReturnType<Deeds> | null = () => null,
): Deeds {
  return (purpose, _nth, hello) => {
    const isForEcdsa = purpose === 'unwanted' && decodeHello(hello).suites.includes(ECDSA_3DES)
    const deed = purpose === 'unwanted' ? differs(isForEcdsa) : null
    const [ecdsa = []] = peer.lists
    return deed ?? { deed: 'say', bytes: answerOf(hello, isForEcdsa ? { ...peer, lists: [ecdsa] } : peer), end: 'hang' }
  }
}

async function weakCiphers(deeds: Deeds, options: RunOptions = {}): Promise<OutcomeKind> {
  return findingOf(await judgeAnswers(deeds, options), 'weak-ciphers').outcome
}

function unwantedHellos({ observation }: TargetReport): number {
  const [endpoint] = observation.endpoints
  return endpoint?.exchanges.filter(({ purpose }) => purpose === 'unwanted').length ?? 0
}

test.each([
  ['the RSA one', RSA_AES],
  ['the ECDSA one', ECDSA_3DES],
])('of a server with two certificates that chooses the certificate first, a suite of %s is found', async (_, suite) => {
  expect(await weakCiphers(certificateFirst(dual(suite)))).toBe('violated')
})

test('without weak suites it is met, after three hellos', async () => {
  const report = await judgeAnswers(certificateFirst(dual()))
  expect(findingOf(report, 'weak-ciphers').outcome).toBe('met')
  expect(unwantedHellos(report)).toBe(3)
})

test('TLS 1.3 shows both certificates where TLS 1.2 has static RSA alone', async () => {
  const peer: TlsPeer = { lists: [EC_LIST, RSA_LIST], suites: { 771: [RSA_AES] } }
  expect(await weakCiphers(certificateFirst(peer))).toBe('violated')
})

test('where one of the two hellos apart stays open, it is undetermined', async () => {
  let asked = 0
  const deeds = certificateFirst(dual(), (isForEcdsa) => {
    asked += 1
    return asked > 1 && !isForEcdsa ? { deed: 'hang' } : null
  })
  expect(await weakCiphers(deeds, SOME_SILENCE)).toBe('undetermined')
})

test('a choice that was not offered says nothing: the refusals apart do', async () => {
  let asked = 0
  const deeds = certificateFirst(dual(), () => {
    asked += 1
    return asked === 1 ? { deed: 'say', bytes: NOT_OFFERED, end: 'hang' } : null
  })
  expect(await weakCiphers(deeds)).toBe('met')
})

/** ServerHello of TLS 1.2 with a suite that nobody has. */
const NOT_OFFERED = Buffer.from(`160303002a02000026${'0303'}${'07'.repeat(32)}00${'eeee'}00`, 'hex')

test.each([
  ['RSA', RSA_LIST, 1],
  // Behind it there may be one for RSA.
  ['ECDSA', EC_LIST, 2],
])('one certificate (%s) is asked with as few hellos as prove it', async (_, list, hellos) => {
  const report = await judgePeer({ lists: [list] })
  expect(findingOf(report, 'weak-ciphers').outcome).toBe('met')
  expect(unwantedHellos(report)).toBe(hellos)
})

test('a certificate for RSA that only a weak suite uses is found behind the ECDSA one', async () => {
  const peer: TlsPeer = { lists: [EC_LIST, RSA_LIST], suites: { 771: [0xc02b, RSA_AES] } }
  const deeds = certificateFirst(peer)
  const tls12Alone: Deeds = (purpose, ...rest) =>
    purpose === 'client-1.3-rsa' ? { deed: 'say', bytes: alertRecord(40), end: 'close' } : deeds(purpose, ...rest)
  expect(await weakCiphers(tls12Alone)).toBe('violated')
})

test('TLS 1.3 alone with two certificates needs one, too: TLS 1.2 is refused', async () => {
  const report = await judgePeer({ suites: {} })
  expect(findingOf(report, 'weak-ciphers').outcome).toBe('met')
  expect(unwantedHellos(report)).toBe(1)
})

test('where the client is refused, nothing is known of its certificates', async () => {
  const peer = dual()
  const report = await judgeAnswers((purpose, _nth, hello) =>
    purpose === 'client'
      ? { deed: 'say', bytes: alertRecord(40), end: 'close' }
      : { deed: 'say', bytes: answerOf(hello, peer), end: 'hang' },
  )
  expect(unwantedHellos(report)).toBe(3)
})
