import type { Beside, Case, ServedChain } from '../model/case.ts'
import type { Note, Outcome, OutcomeKind } from '../model/finding.ts'
import { worst } from '../model/fold.ts'
import type { LogList } from '../model/log-list.ts'
import { counted, describeMoment } from '../model/moment.ts'
import { evidenceOf, judgeLeaves, quotedName } from '../model/served-certificates.ts'
import {
  isEnoughForAndroid,
  logName,
  madeOn,
  requiredOf,
  type Sufficiency,
  sufficiencyOf,
  type Timestamp,
  timestampsOf,
} from '../model/timestamps.ts'
import type { Anchor } from '../x509/anchor.ts'
import type { Certificate } from '../x509/certificate.ts'
import { chainGap } from '../x509/chain-gap.ts'
import { lifetimeDays, validityAt } from '../x509/days-left.ts'
import { statusesOf } from '../x509/ocsp-check.ts'
import { parseOcspResponse } from '../x509/ocsp-response.ts'
import {
  type ParsedSctList,
  parseSctExtension,
  parseSctList,
  type SignedCertificateTimestamp,
} from '../x509/sct-list.ts'
import { whyUnreadable } from '../x509/unreadable.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'certificate-transparency',
  title: 'Serves a public certificate with enough signed certificate timestamps',
  source: "Apple, Certificate Transparency policy (support.apple.com/103214); RFC 6962 §3; Conscrypt's policy",
  explanation: {
    why:
      'An iPhone refuses a certificate of a public authority that public logs have not promised to list: the ' +
      'connection fails, whatever the app allows. A signed certificate timestamp (SCT) is such a promise; the ' +
      'authority puts them into the certificate, or the server sends them in the handshake. Android 16 apps may ' +
      'demand the same, and apps built for API 37 do so by default.',
    met:
      'when a leaf under a preinstalled root has timestamps of as many logs as its lifetime asks for (two up to 180 ' +
      'days, three above), or two come with one of them in the handshake; with log-list, of logs that are trusted, ' +
      'of different operators, and rightly signed',
    violated: 'when it has fewer',
    undetermined:
      'when no leaf was seen, the handshake that may bring them was not seen whole, its issuer is missing, or an ' +
      'old or undated log-list lacks the log',
    remedies: () => [{ remedy: { kind: 'replace-certificate', need: needOf(2) }, isExample: false }],
  },
  decide(subject, requirements) {
    const { logList } = requirements['certificate-transparency']
    return judgeLeaves(subject, (leaf, chain) => {
      const applied = whereItApplies(leaf, chain, subject)
      if ('issuer' in applied) return judge(leaf, applied.issuer, chain, logList, subject)
      if (applied.kind !== 'undetermined' || logList !== null) return applied
      // Enough of them is enough under any root; without a list none is held against the issuer.
      const outcome = judge(leaf, leaf, chain, null, subject)
      return outcome.kind === 'met' ? outcome : applied
    })
  },
}

/** As trustd has it. */
const BEGIN = new Date('2018-10-16T00:00:00Z')

/** The issuer on a path to a public root, or why nothing is demanded. */
function whereItApplies(
  leaf: Certificate,
  chain: ServedChain,
  { at, endpoint }: Case,
): { readonly issuer: Certificate } | Outcome {
  const answer = (kind: OutcomeKind, message: string, notes: readonly Note[] = []): Outcome => ({
    kind,
    message,
    notes,
    evidence: evidenceOf(endpoint.address, leaf),
    remedy: null,
  })
  const search = chain.paths()
  const { paths } = search
  const path = paths.find(({ anchor }) => !anchor.isAdded && !isApple(anchor))
  const name = quotedName(leaf)
  if (path === undefined && paths.length > 0) {
    return paths.some(({ anchor }) => !anchor.isAdded)
      ? answer('not-applicable', `${name} ends at a root of Apple, whose certificates need no timestamps`)
      : answer('not-applicable', `${name} ends at an added root, whose certificates need no timestamps`, [ADDED_ROOT])
  }
  if (path === undefined) {
    const gap = chainGap(search, leaf)
    return gap === 'not-known' || gap === 'missing-intermediate'
      ? answer('undetermined', `whether ${name} is of a public authority could not be seen: no path leads to a root`)
      : answer('not-applicable', `no path leads from ${name} to a preinstalled root`)
  }
  if (leaf.notBefore < BEGIN) return answer('not-applicable', `${name} was issued before timestamps were required`)
  if (validityAt(leaf, at) === 'expired')
    return answer('not-applicable', `${name} has ended, with or without timestamps`)
  return { issuer: path.certificates[1] ?? leaf }
}

/** Whose certificates trustd lets through without timestamps. */
function isApple({ certificate: { subject } }: Anchor): boolean {
  return subject.text.includes('O=Apple Inc.') && subject.commonNames.some((name) => name.startsWith('Apple Root CA'))
}

const ADDED_ROOT: Note = {
  code: 'android-added-root',
  message:
    'an Android app built for API 37 demands timestamps all the same where the root is among those of the system: ' +
    'it must name the root in its network security configuration',
}

function judge(
  leaf: Certificate,
  issuer: Certificate,
  chain: ServedChain,
  list: LogList | null,
  { at, endpoint }: Case,
): Outcome {
  const embedded = listOf(leaf.extensions.signedCertificateTimestamps, parseSctExtension, 'in the certificate')
  // One that broke off says nothing beside one that did not.
  const whole = chain.beside.filter(({ isWhole }) => isWhole)
  const outcomes = (whole.length > 0 ? whole : chain.beside).map((one): Outcome => {
    const handshake = besideOf(one, leaf, issuer)
    const delivered = { embedded: embedded.timestamps, beside: handshake.timestamps }
    const timestamps = timestampsOf(delivered, leaf, issuer, list, at)
    const result = sufficiencyOf(timestamps, leaf)
    const kind = kindOf(result, timestamps, one, leaf, list, at)
    const isEnough = kind === 'met'
    const blind = !one.isWhole
      ? 'whether there are more could not be seen'
      : `${list?.file} may be too old for the others`
    const message = `${messageOf(result, timestamps, leaf)}${kind === 'undetermined' ? `: ${blind}` : ''}`
    const notes = [...embedded.notes, ...handshake.notes, ...notesOf(timestamps, isEnough, leaf, list, at)]
    return {
      kind,
      message,
      notes,
      evidence: evidenceOf(endpoint.address, leaf, isEnough ? null : message),
      remedy: kind === 'violated' ? { kind: 'replace-certificate', need: needOf(requiredOf(leaf).count) } : null,
    }
  })
  return worst(outcomes)
}

function kindOf(
  { problem }: Sufficiency,
  timestamps: readonly Timestamp[],
  { isWhole }: Beside,
  leaf: Certificate,
  list: LogList | null,
  at: Date,
): OutcomeKind {
  if (problem === null) return 'met'
  if (!isWhole) return 'undetermined'
  // New logs come every half year: a list of last year says nothing against them.
  if (list === null || ageOf(list, at) === 'recent') return 'violated'
  const benefit = timestamps.map(
    (one): Timestamp => (one.standing.kind === 'unlisted' ? { ...one, standing: { kind: 'unchecked' } } : one),
  )
  return sufficiencyOf(benefit, leaf).problem === null ? 'undetermined' : 'violated'
}

function messageOf(
  { way, counted: count, problem }: Sufficiency,
  timestamps: readonly Timestamp[],
  leaf: Certificate,
): string {
  const name = quotedName(leaf)
  const beside = timestamps.filter(({ isEmbedded }) => !isEmbedded).length
  if (way === 'beside') return `${name} comes with timestamps of two logs or more, ${beside} of them in the handshake`
  const required = `${requiredOf(leaf).count} are required for its ${counted(Math.ceil(lifetimeDays(leaf)), 'day')}`
  const has = `${name} has timestamps of ${counted(count, 'log')} that ${count === 1 ? 'counts' : 'count'}; ${required}`
  const why = problem === null || problem === 'too few logs' ? '' : ` (${problem})`
  const also = beside === 0 ? '' : `, and ${beside} in the handshake`
  return `${has}${why}${also}`
}

interface ReadList {
  readonly timestamps: readonly SignedCertificateTimestamp[]
  readonly notes: readonly Note[]
}

function listOf(bytes: Uint8Array | null, parse: (bytes: Uint8Array) => ParsedSctList, where: string): ReadList {
  if (bytes === null) return { timestamps: [], notes: [] }
  const parsed = parse(bytes)
  if (parsed.kind === 'unreadable') {
    const message = `the timestamps ${where} cannot be read (${whyUnreadable(parsed)})`
    return { timestamps: [], notes: [{ code: 'unreadable-timestamps', message }] }
  }
  const { timestamps, otherVersions } = parsed
  const message = `${counted(otherVersions, 'timestamp')} ${where} of a version that nobody knows`
  return { timestamps, notes: otherVersions === 0 ? [] : [{ code: 'timestamp-not-counted', message }] }
}

/** Those of the TLS extension and of the staple. */
function besideOf(
  { ocspResponse, signedCertificateTimestamps }: Beside,
  leaf: Certificate,
  issuer: Certificate,
): ReadList {
  const bytes = signedCertificateTimestamps === null ? null : Buffer.from(signedCertificateTimestamps, 'base64')
  const parsed = ocspResponse === null ? null : parseOcspResponse(Buffer.from(ocspResponse, 'base64'))
  const statuses = parsed?.kind === 'response' ? statusesOf(parsed.response, leaf, issuer) : []
  const lists = [
    listOf(bytes, parseSctList, 'in the TLS extension'),
    ...statuses.map((one) =>
      listOf(one.signedCertificateTimestamps, parseSctExtension, 'in the stapled OCSP response'),
    ),
  ]
  return { timestamps: lists.flatMap((one) => one.timestamps), notes: lists.flatMap(({ notes }) => notes) }
}

function notesOf(
  timestamps: readonly Timestamp[],
  isEnough: boolean,
  leaf: Certificate,
  list: LogList | null,
  at: Date,
): readonly Note[] {
  const notes = timestamps.flatMap((one): Note[] => {
    const { standing, logId } = one
    if (standing.kind !== 'void' && standing.kind !== 'unlisted') return []
    const why = standing.kind === 'void' ? standing.reason : `${list?.file} does not list the log`
    const message = `the timestamp${madeOn(one)} by ${logName(logId, list)} does not count: ${why}`
    return [{ code: 'timestamp-not-counted', message }]
  })
  if (isEnough && !isEnoughForAndroid(timestamps, leaf)) notes.push(ANDROID)
  return [...notes, listNote(list, at)]
}

const ANDROID: Note = {
  code: 'android-refuses',
  message:
    'Android does not add those in the handshake to those in the certificate: apps that demand timestamps refuse it',
}

/** Conscrypt enforces nothing by a list that is older; trustd waits 60 days. */
const MAX_LIST_AGE_DAYS = 70
const DAY_MS = 86_400_000

function ageOf({ date }: LogList, at: Date): 'recent' | 'old' | 'not-known' {
  if (date === null) return 'not-known'
  return at.getTime() - new Date(date).getTime() > MAX_LIST_AGE_DAYS * DAY_MS ? 'old' : 'recent'
}

function listNote(list: LogList | null, at: Date): Note {
  if (list === null) {
    const message =
      'whether phones trust these logs, and who operates them, was not checked: the policy has no log-list'
    return { code: 'logs-not-checked', message }
  }
  const { file, date } = list
  if (date === null) return { code: 'log-list', message: `${file} does not say of when it is` }
  const of = `${file} is of ${describeMoment(new Date(date))}`
  return ageOf(list, at) === 'old'
    ? { code: 'log-list-old', message: `${of}: more than ${MAX_LIST_AGE_DAYS} days old, it may lack logs of today` }
    : { code: 'log-list', message: of }
}

function needOf(count: number): string {
  return `signed certificate timestamps of at least ${count} logs of different operators in it`
}
