import { buildCase, rememberingReader } from '../model/build-case.ts'
import type { Finding } from '../model/finding.ts'
import type { TargetReport } from '../model/report.ts'
import type { Target } from '../model/target.ts'
import type { Trust } from '../model/trust.ts'
import { adviceFor } from '../proxies/products.ts'
import { counts } from '../rules/evaluate.ts'
import { appSide } from './app-side.ts'
import type { Diagnosis, Mend, Reading, Row } from './diagnosis.ts'
import { judgeRow } from './judge-row.ts'
import { ATS_DEFAULT, MATRIX } from './matrix.ts'
import { leastException, readPattern, resultOf } from './read-pattern.ts'
import { isPrivateRoot, type Standing, standingOf } from './standing.ts'

/** What was observed of a target by the plan of the diagnosis, and what the rules of `ats` say of it. */
export interface Observed {
  readonly target: Target
  readonly trust: Trust
  readonly report: TargetReport
  readonly at: Date
  readonly connections: number
}

/** Reads the tests, and what they mean, from what was observed. Pure. */
export function diagnoseTarget({ target, trust, report, at, connections }: Observed, version: string): Diagnosis {
  const { findings, observation } = report
  const seenAt = new Date(observation.at)
  const read = rememberingReader()
  const cases = observation.endpoints
    .filter((endpoint) => counts(endpoint, { observation, target, requireIpv6: false }))
    .map((endpoint) => buildCase({ target, trust, client: 'ios-18.4-ats', at, seenAt }, endpoint, read))
  const standing = standingOf(findings, cases)
  const rowsWith = (by: Standing): readonly Row[] => MATRIX.map((test) => judgeRow(test, cases, by, target.host, at))
  const readRows = (of: readonly Row[], by: Standing): Reading => readPattern(of, by, findings, cases)
  const rows = rowsWith(standing)
  const reading = readRows(rows, standing)
  // What is left to say once the certificate is trusted, as where its root is installed.
  const trusted: Standing = { ...standing, trust: 'pass', untrusted: [] }
  const rowsBeyond = standing.trust === 'fail' ? rowsWith(trusted) : rows
  const beyond = standing.trust === 'fail' ? readRows(rowsBeyond, trusted) : reading
  const isUnknown = isUnknownRoot(standing)
  return {
    schema: 'ats-gate/diagnosis/1',
    tool: { name: 'ats-gate', version },
    target: report.target,
    at: at.toISOString(),
    connections,
    result: resultOf(rows, ATS_DEFAULT),
    reading: beyond === reading ? reading : withBeyond(reading, beyond),
    trust: {
      result: standing.trust,
      findings: standing.untrusted.map(({ rule, outcome, message }) => ({ rule, outcome, message })),
    },
    rows,
    app: appSide({
      host: target.host,
      code: isUnknown ? beyond.code : reading.code,
      least: leastException(rowsBeyond),
      isPrivateRoot: isPrivateRoot(cases),
      isUnknownRoot: isUnknown,
    }),
    mends: mendsOf(findings, beyond),
  }
}

/** The certificate hides what else is wrong. */
function withBeyond(reading: Reading, { code, message }: Reading): Reading {
  if (code === 'clean' || code === 'not-seen') return reading
  return { ...reading, notes: [`Once the certificate is trusted, there is more. ${message}`, ...reading.notes] }
}

/** A chain that is whole but for a root that phones have, and with nothing else wrong. */
function isUnknownRoot({ untrusted }: Standing): boolean {
  const violated = untrusted.filter(({ outcome }) => outcome === 'violated')
  return violated.length > 0 && violated.every(({ rule }) => rule === 'trusted-chain')
}

function mendsOf(findings: readonly Finding[], { code }: Reading): readonly Mend[] {
  const judged = findings.filter(({ rule }) => rule !== 'https-only')
  const violated = judged.filter(({ outcome, advice }) => outcome === 'violated' && advice.length > 0)
  const open = judged.filter(({ outcome, advice }) => outcome === 'undetermined' && advice.length > 0)
  const mends = (violated.length > 0 || code === 'clean' ? violated : open.slice(0, 1)).map(
    ({ rule, message, advice }): Mend => ({ rule, message, advice }),
  )
  const distinct = mends.filter(
    ({ advice }, index) => mends.findIndex((other) => other.advice[0]?.text === advice[0]?.text) === index,
  )
  return code === 'old-version-without-forward-secrecy' ? [...distinct, FORWARD_SECRECY] : distinct
}

/** The rule on it says nothing while the version is too old. */
const FORWARD_SECRECY: Mend = {
  rule: 'forward-secrecy',
  message: 'the newer version needs suites with ECDHE, too',
  advice: adviceFor({
    kind: 'enable-suites',
    suites: [
      'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
      'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
      'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
      'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    ],
  }),
}
