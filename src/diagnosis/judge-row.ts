import type { Case } from '../model/case.ts'
import type { ReplyEvidence } from '../model/finding.ts'
import { TLS_1_2, versionName } from '../tls/registry/versions.ts'
import type { Row, RowResult } from './diagnosis.ts'
import { handshakeError, trustError } from './expected-error.ts'
import { fcpFault } from './fcp-package.ts'
import { dictionaryOf, disputeOf, type Test, waivesAts, waivesForwardSecrecy } from './matrix.ts'
import { ownPiece, type Piece, pieceOf, piecesFor } from './pieces.ts'
import type { Standing } from './standing.ts'

/** What one address, or all of them, says of a test. */
interface Seen {
  readonly result: RowResult
  readonly inferred: string | null
  readonly exchanges: readonly ReplyEvidence[]
  /** Those that decide. */
  readonly pieces: readonly Piece[]
}

export function judgeRow(test: Test, cases: readonly Case[], standing: Standing, name: string, at: Date): Row {
  const seen = worst(cases.map((subject) => seenAt(test, subject)))
  const handshake = isAts(test) ? worse(seen.result, standing.client) : seen.result
  const said = {
    number: test.number,
    section: test.section,
    title: test.title,
    dictionary: dictionaryOf(test, name),
    inferred: seen.inferred,
    exchanges: seen.exchanges,
    expectedError: null,
    disputed: disputeOf(test),
  }
  if (standing.trust === 'fail') {
    const inferred = 'from the certificate: whatever is offered, a phone does not trust it'
    return { ...said, result: 'fail', inferred, expectedError: trustError(standing.untrusted, at) }
  }
  if (handshake === 'fail') return { ...said, result: 'fail', expectedError: handshakeError(seen.pieces) }
  const result = worse(handshake, standing.trust)
  if (standing.floors === 'pass' || waivesAts(test)) return { ...said, result }
  if (waivesForwardSecrecy(test))
    return { ...said, result: 'unknown', disputed: [FLOORS, said.disputed].filter((each) => each !== null).join('; ') }
  const inferred = 'from the certificate: its key or its signature is below what ATS demands'
  if (standing.floors === 'unknown') return { ...said, result: 'unknown', inferred }
  return { ...said, result: 'fail', inferred, expectedError: trustError(standing.belowFloors, at) }
}

const FLOORS =
  "by Apple's documentation waiving forward secrecy also waives the least size of the key, by its published source it does not"

/** The offer of an app under ATS as it is. */
function isAts({ suites, minimum }: Test): boolean {
  return suites === 'ats' && minimum === TLS_1_2
}

function seenAt(test: Test, subject: Case): Seen {
  const own = ownPiece(test)
  const pieces = piecesFor(test).map((name) => pieceOf(subject, name))
  const accepted = pieces.find((piece) => piece.answer === 'accepted' && (piece.version ?? 0) >= test.minimum)
  if (accepted !== undefined) {
    const fault = test.suites === 'fcp' ? fcpFault(subject, accepted) : null
    const inferred =
      own === null ? `from ${accepted.hello}, which was accepted: this test offers all that it does` : null
    const seen = decided([accepted])
    if (fault !== null) return { ...seen, pieces: [], result: fault.result, inferred: fault.why }
    return { ...seen, result: 'pass', inferred }
  }
  const open = pieces.filter(({ answer }) => answer === 'unknown')
  if (open.length > 0) {
    const asked = open.filter(({ evidence }) => evidence !== null)
    const why =
      asked.length === 0
        ? 'nothing else that this test offers was asked'
        : `from ${names(asked)}: what came back is neither acceptance nor refusal`
    return { ...decided(open), result: 'unknown', inferred: own === null ? why : null }
  }
  const older = pieces.find(({ answer }) => answer === 'accepted')
  const refused =
    older === undefined
      ? `from ${names(pieces)}, refused: this test offers nothing else`
      : `from ${older.hello}, which was given ${versionName(older.version ?? 0)} at most`
  return { ...decided(pieces), result: 'fail', inferred: own === null ? refused : null }
}

function decided(pieces: readonly Piece[]): Omit<Seen, 'result' | 'inferred'> {
  return { pieces, exchanges: pieces.flatMap(({ evidence }) => evidence ?? []) }
}

function names(pieces: readonly Piece[]): string {
  return pieces.map(({ hello }) => hello).join(', ')
}

/** Of several addresses the worst decides: a phone may meet any of them. */
function worst(all: readonly Seen[]): Seen {
  const nothing: Seen = { result: 'unknown', inferred: 'nothing was asked', exchanges: [], pieces: [] }
  return (
    RESULTS.map((result) => all.find((seen) => seen.result === result)).find((seen) => seen !== undefined) ?? nothing
  )
}

function worse(one: RowResult, other: RowResult): RowResult {
  return RESULTS.find((result) => result === one || result === other) ?? 'unknown'
}

/** The worst first. */
const RESULTS: readonly RowResult[] = ['fail', 'unknown', 'pass']
