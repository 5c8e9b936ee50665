import type { Case } from '../model/case.ts'
import type { Finding } from '../model/finding.ts'
import type { Reading, ReadingCode, Row, RowResult } from './diagnosis.ts'
import { ARBITRARY_LOADS, ATS_DEFAULT, ONLY_TLS_1_3 } from './matrix.ts'
import { isNoTls } from './pieces.ts'
import { type Standing, warningsOf } from './standing.ts'

/** Of the tests with exceptions, the one that asks for least: fewer keys first, then the newer version. */
const LEAST_FIRST: readonly number[] = [7, 5, 6, 11, 12, 8, 15, 16]

/** What the results mean together, the plainest first. */
export function readPattern(
  rows: readonly Row[],
  standing: Standing,
  findings: readonly Finding[],
  cases: readonly Case[],
): Reading {
  const code = codeOf(rows, standing, cases)
  return { code, message: MESSAGES[code](standing, findings), notes: notesOf(rows, findings) }
}

export function resultOf(rows: readonly Row[], number: number): RowResult {
  return rows.find((row) => row.number === number)?.result ?? 'unknown'
}

/** The least exception with which a load was seen to succeed; null where there is none. */
export function leastException(rows: readonly Row[]): number | null {
  return LEAST_FIRST.find((number) => resultOf(rows, number) === 'pass') ?? null
}

function codeOf(rows: readonly Row[], standing: Standing, cases: readonly Case[]): ReadingCode {
  if (resultOf(rows, ATS_DEFAULT) === 'pass') return 'clean'
  if (cases.some(isNoTls)) return cases.every(speaksHttp) ? 'no-tls' : 'no-exception-helps'
  if (cases.length > 0 && cases.every(isCleartextOnly)) return 'cleartext-only'
  if (standing.trust === 'fail') return 'trust'
  if (standing.floors === 'fail' && standing.client === 'pass') return 'key-or-hash'
  if (resultOf(rows, ATS_DEFAULT) === 'unknown') return 'not-seen'
  if (resultOf(rows, ONLY_TLS_1_3) === 'pass') return 'inconsistent'
  const least = leastException(rows)
  if (least === null) return resultOf(rows, ARBITRARY_LOADS) === 'fail' ? 'no-exception-helps' : 'not-seen'
  return CODES.get(least) ?? 'other-suite'
}

const CODES: ReadonlyMap<number, ReadingCode> = new Map([
  [7, 'no-forward-secrecy'],
  [5, 'old-version'],
  [6, 'old-version'],
  [11, 'old-version-without-forward-secrecy'],
  [12, 'old-version-without-forward-secrecy'],
])

/** Answers a hello with HTTP. */
function speaksHttp(subject: Case): boolean {
  const replies = subject.endpoint.exchanges.flatMap((exchange) => exchange.replies)
  return isNoTls(subject) && replies.some(({ kind }) => kind === 'http')
}

/** The port refuses connections, and the cleartext side says something itself. */
function isCleartextOnly({ endpoint: { exchanges, cleartext } }: Case): boolean {
  const replies = exchanges.flatMap((exchange) => exchange.replies)
  const answers = cleartext.kind === 'asked' ? cleartext.walks.flatMap(({ hops }) => hops[0]?.replies ?? []) : []
  return (
    replies.length > 0 &&
    replies.every(({ kind }) => kind === 'connection-refused') &&
    answers.some((answer) => answer.kind === 'http-answer' && (answer.status < 300 || answer.status > 399))
  )
}

type Message = (standing: Standing, findings: readonly Finding[]) => string

const MESSAGES: Readonly<Record<ReadingCode, Message>> = {
  clean: () => 'An app under ATS connects: no exception is needed.',
  'not-seen': (_standing, findings) => `Not enough was seen to say: ${firstOpen(findings)}.`,
  'no-tls': () => 'The port speaks HTTP without TLS, which ATS blocks before the first packet (error -1022).',
  'cleartext-only': () =>
    'Nothing listens on the port, while its cleartext side answers; ATS blocks http before the first packet (error -1022).',
  trust: ({ untrusted }) =>
    `Not an ATS matter: ${messageOf(untrusted)}. No exception from ATS makes a phone trust this certificate.`,
  'key-or-hash': ({ belowFloors }) =>
    `TLS is good enough, the certificate is not: ${messageOf(belowFloors)}. It is installed as a root itself, so that ordinary trust lets it pass.`,
  inconsistent: () =>
    'It takes TLS 1.3 alone and refuses the offer of TLS 1.3 and 1.2 that holds it: it does not bear the longer offer, or several machines answer here and differ. No exception mends that.',
  'no-forward-secrecy': () => 'It has no ECDHE suite in common with an app under ATS, only static RSA.',
  'old-version': () => 'It stops at TLS 1.1 or 1.0, where it has ECDHE with CBC in common with an app under ATS.',
  'old-version-without-forward-secrecy': () =>
    'It stops at TLS 1.1 or 1.0 and has nothing but static RSA there: the version and the suites are both too old.',
  'other-suite': () => 'It has only 3DES in common with an iPhone.',
  'no-exception-helps': () =>
    'Not an ATS matter: nothing that an iPhone can offer is accepted, whatever its app excepts.',
}

function messageOf(findings: readonly Finding[]): string {
  return findings.find(({ outcome }) => outcome === 'violated')?.message ?? 'it does not pass'
}

function firstOpen(findings: readonly Finding[]): string {
  const open = findings.filter(({ outcome, rule }) => outcome === 'undetermined' && rule !== 'https-only')
  const first = open.find(({ rule }) => rule === 'tls-version') ?? open[0]
  return first?.message ?? 'an answer is missing'
}

function notesOf(rows: readonly Row[], findings: readonly Finding[]): readonly string[] {
  const noted = findings.filter(({ rule }) => rule === 'tls-version').flatMap(({ notes }) => notes)
  const incomplete = findings.some(({ rule, outcome }) => rule === 'complete-chain' && outcome === 'violated')
  return [
    ...noted.map(({ message }) => message),
    ...(incomplete
      ? [
          'An iPhone may fetch an intermediate that is missing, where the certificate says from where; Android never does, nor was it done here.',
        ]
      : []),
    ...warningsOf(findings).map(
      ({ rule, message }) => `${rule}: ${message}; the policy only warns of it, but an iPhone may refuse it.`,
    ),
    ...(resultOf(rows, 6) === 'pass' && resultOf(rows, 5) === 'pass'
      ? ['That test 6 passes does not mean that TLS 1.0 is spoken: it offers the newer versions, too.']
      : []),
  ]
}
