import type { Diagnosis, ExpectedError, Mend, Row, RowResult } from '../diagnosis/diagnosis.ts'
import { counted } from '../model/moment.ts'
import { quoted } from '../reports/json-text.ts'
import { type Line, line, outside, sentence, textOf } from '../reports/sanitize.ts'
import { labelled, wrapped } from '../reports/wrap.ts'

interface TextContext {
  readonly columns: number
  /** With the dictionary of each test, what it rests on and the error to expect. */
  readonly isVerbose: boolean
  readonly isColoured: boolean
}

/** For programs: `schemas/diagnosis.schema.json`, one test a line. */
export function diagnosisJson({ rows, ...others }: Diagnosis): string {
  const members = Object.entries(others).map(([name, value]) => `  ${quoted(name)}: ${quoted(value)},\n`)
  return `{\n${members.join('')}  "rows": [\n${rows.map((row) => `    ${quoted(row)}`).join(',\n')}\n  ]\n}\n`
}

/** For people: the answer, the tests in the manner of nscurl, what they mean, and what to do on either side. */
export function diagnosisText(diagnosis: Diagnosis, context: TextContext): string {
  const { reading, result, target, connections, trust } = diagnosis
  const prose = (text: Line | string): readonly Line[] =>
    wrapped(typeof text === 'string' ? sentence(text) : text, context.columns)
  const isTrustFirst = trust.result === 'fail'
  const [head = line``, ...rest] = prose(line`${WORDS[result]}: ${ANSWERS[result]} ${target}`)
  return [
    coloured(head, result, context),
    textOf([
      ...rest,
      ...prose(line`judged as of ${diagnosis.at}; ${counted(connections, 'connection')}`),
      line``,
      ...prose(reading.message),
      ...reading.notes.flatMap((note) => labelled('note', sentence(note), 2, context.columns)),
      ...(isTrustFirst ? trustLines(diagnosis, context) : []),
      ...(isTrustFirst ? leftOut(diagnosis, context) : testLines(diagnosis, context)),
      ...appLines(diagnosis, context),
      ...mendLines(diagnosis.mends, context),
    ]),
  ].join('')
}

const WORDS: Readonly<Record<RowResult, string>> = { pass: 'PASS', fail: 'FAIL', unknown: 'UNKNOWN' }
const ANSWERS: Readonly<Record<RowResult, string>> = {
  pass: 'an app under ATS connects to',
  fail: 'an app under ATS cannot connect to',
  unknown: 'nobody can say from here whether an app under ATS connects to',
}

// Select Graphic Rendition, ECMA-48 §8.3.117.
const SGR: Readonly<Record<RowResult, number>> = { pass: 32, fail: 31, unknown: 33 }

function coloured({ text }: Line, result: RowResult, { isColoured }: TextContext): string {
  return isColoured ? `\u001b[${SGR[result]}m${text}\u001b[39m\n` : `${text}\n`
}

function trustLines({ trust }: Diagnosis, { columns }: TextContext): readonly Line[] {
  return [
    line``,
    line`Before ATS, the certificate:`,
    ...trust.findings.flatMap(({ rule, outcome, message }) =>
      wrapped(line`${outcome} ${rule}: ${sentence(message)}`, columns - 2).map((piece) => line`  ${piece}`),
    ),
  ]
}

function leftOut({ rows }: Diagnosis, { columns }: TextContext): readonly Line[] {
  const text = line`The ${rows.length} tests of ATS are left out: they all fail on the certificate, test 2 (no ATS at all) included. --format json has them.`
  return [line``, ...wrapped(text, columns)]
}

/** As nscurl prints them: sections between lines of 80, tests between lines of three. */
function testLines({ rows, target }: Diagnosis, context: TextContext): readonly Line[] {
  const sections = [...new Set(rows.map(({ section }) => section))]
  return [
    line``,
    line`Starting ATS Diagnostics`,
    line``,
    ...wrapped(
      line`What HTTPS loads of https://${target.replace(/:443$/u, '')}/ would come to with these keys of Info.plist, read from the handshakes that were made. A test will "PASS" if a load ends without an error.${
        context.isVerbose ? '' : " Use '--verbose' to see the dictionaries, what each result rests on, and the errors."
      }`,
      context.columns,
    ),
    ...sections.flatMap((section) => [
      line`${RULE}`,
      line``,
      line`${section}`,
      ...rows.filter((row) => row.section === section).flatMap((row) => testLinesOf(row, context)),
    ]),
    line`${RULE}`,
  ]
}

const RULE = '='.repeat(80)

function testLinesOf(row: Row, { isVerbose, columns }: TextContext): readonly Line[] {
  const { title, dictionary, result, inferred, exchanges, expectedError, disputed } = row
  const below = (words: Line): readonly Line[] => wrapped(words, columns)
  return [
    line``,
    line`---`,
    line`${title}`,
    ...(isVerbose ? [line`ATS Dictionary:`, ...dictionary.split('\n').map((each) => outside(each))] : []),
    line`Result : ${WORDS[result]}`,
    ...(inferred === null ? [] : below(line`Inferred : ${sentence(inferred)}`)),
    ...(isVerbose
      ? exchanges.flatMap((one) => below(line`Seen : ${one.hello} to ${one.address}: it ${sentence(one.reply)}`))
      : []),
    ...(isVerbose && disputed !== null ? below(line`Disputed : ${sentence(disputed)}`) : []),
    ...(isVerbose && expectedError !== null ? below(line`Error : ${errorText(expectedError)}`) : []),
    line`---`,
  ]
}

function errorText({ domain, codes, underlying }: ExpectedError): string {
  const below = underlying.length === 0 ? '' : `, underlying stream error ${underlying.join(' or ')}`
  return `expected, not observed: ${domain} ${codes.join(' or ')}${below}`
}

function appLines({ app: { ios, android }, reading, target }: Diagnosis, { columns }: TextContext): readonly Line[] {
  if (reading.code === 'not-seen') return []
  const notes = (all: readonly string[]): readonly Line[] =>
    all.flatMap((note) => labelled('note', sentence(note), 2, columns))
  const justified =
    'App Review wants a justification for this exception. It weakens every copy of the app that is shipped: mend the server if you can.'
  const warning = ios.needsJustification
    ? justified
    : 'An exception weakens every copy of the app that is shipped: mend the server if you can.'
  const hasEntry = ios.plist !== null || android.xml !== null
  if (!hasEntry && ios.notes.length + android.notes.length === 0) return []
  return [
    line``,
    ...wrapped(line`So that the app of today connects to ${target} as it is:`, columns),
    ...(ios.plist === null
      ? [line`  Info.plist: nothing`]
      : [
          line`  Info.plist${ios.row === null ? '' : line` (test ${ios.row})`}:`,
          ...literal(ios.plist),
          ...labelled('warning', sentence(warning), 2, columns),
        ]),
    ...notes(ios.notes),
    ...(android.xml === null
      ? [line`  Android: nothing`]
      : [line`  Android, res/xml/network_security_config.xml:`, ...literal(android.xml)]),
    ...notes(android.notes),
  ]
}

/** As it is to be pasted: never wrapped. */
function literal(text: string): readonly Line[] {
  return text.split('\n').map((each) => line`    ${outside(each, MOST_CHARACTERS)}`)
}

/** More than a list of every suite takes. */
const MOST_CHARACTERS = 4_000

function mendLines(mends: readonly Mend[], { columns }: TextContext): readonly Line[] {
  if (mends.length === 0) return []
  return [
    line``,
    line`What to mend on the server:`,
    ...mends.flatMap(({ rule, message, advice }) => {
      const [general, ...words] = advice
      return [
        ...wrapped(line`${rule}: ${sentence(message)}`, columns - 2).map((piece) => line`  ${piece}`),
        ...labelled('mend', sentence(general?.text ?? ''), 4, columns),
        ...words.flatMap(({ proxy, text }) => [
          line`    ${proxy ?? ''}:`,
          ...literal(text).map((each) => line`  ${each}`),
        ]),
      ]
    }),
  ]
}
