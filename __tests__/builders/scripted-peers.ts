import type { TargetReport } from '../../src/model/report.ts'
import type { Deeds } from '../servers/by-hello.ts'
import { peerDeeds, type TlsPeer } from '../servers/scripted-tls.ts'
import { EC_LEAF, INTERMEDIATE, RSA_LEAF } from './identities.ts'
import { judgeFront, withTimeout } from './judge-once.ts'
import type { RunOptions } from './run-gate.ts'

export const EC_LIST = [EC_LEAF, INTERMEDIATE]
export const RSA_LIST = [RSA_LEAF, INTERMEDIATE]

/** Does everything right: TLS 1.3 and 1.2 with forward secrecy only, both kinds of certificate. */
export const GOOD_PEER: TlsPeer = { lists: [EC_LIST, RSA_LIST] }

/** Every question has an answer, so nothing waits for the end of an attempt. */
export const PATIENT = withTimeout(5000)

/** Some questions have none, and the others must not run out of time on a busy machine. */
export const SOME_SILENCE = withTimeout(1500)

/** Judges a scripted server that answers every hello. */
export function judgeAnswers(deeds: Deeds, more: RunOptions = {}): Promise<TargetReport> {
  return judgeFront(deeds, { ...PATIENT, ...more })
}

export function judgePeer(peer: Partial<TlsPeer> = {}, more: RunOptions = {}): Promise<TargetReport> {
  return judgeAnswers(peerDeeds({ ...GOOD_PEER, ...peer }), more)
}
