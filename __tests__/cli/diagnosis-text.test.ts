import { expect, test } from '@jest/globals'
import { diagnosisJson, diagnosisText } from '../../src/cli/diagnosis-text.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { type Answers, aDiagnosis, given } from '../builders/made-diagnosis.ts'
import { aFlight, alert, silent } from '../builders/replies.ts'

const TLS13 = aFlight({}, [0, 1])
const CLEAN: Answers = { client: TLS13, 'ats-1.3': TLS13, 'fcp-v2.1': TLS13 }
const OLD: Answers = {
  client: alert(70),
  'ats-1.3': alert(70),
  'fcp-v2.1': alert(70),
  'ats-1.1': given(0x0301, 0xc009),
  'static-rsa-1.2': alert(70),
  'static-rsa-1.1': alert(40),
  '3des-1.2': alert(70),
  '3des-1.1': alert(40),
}

function textFor(diagnosis: Diagnosis, over: Partial<Parameters<typeof diagnosisText>[1]> = {}): string {
  return diagnosisText(diagnosis, { columns: 80, isVerbose: false, isColoured: false, ...over })
}

// biome-ignore format: one row a line
test.each<readonly [string, Answers, number]>([
  ['PASS',    CLEAN,                32],
  ['FAIL',    OLD,                  31],
  ['UNKNOWN', { client: silent() }, 33],
])('%s, in colour where there is colour', (word, answers, colour) => {
  const made = aDiagnosis({ addresses: [answers] })
  expect(textFor(made).startsWith(`${word}: `)).toBe(true)
  expect(textFor(made, { isColoured: true }).startsWith(`\u001b[${colour}m${word}: `)).toBe(true)
})

test('17 tests in the order of nscurl, between its separators', () => {
  const text = textFor(aDiagnosis({ addresses: [CLEAN] }))
  expect(text.match(/^Result : PASS$/gmu)).toHaveLength(17)
  expect(text.match(/^={80}$/gmu)).toHaveLength(9)
  expect(text.match(/^---$/gmu)).toHaveLength(34)
  const titles = [...text.matchAll(/^---\n(.+)\nResult/gmu)].map(([, title]) => title)
  expect(titles.slice(0, 7)).toEqual([
    'ATS Default Connection',
    'Allow All Loads',
    'TLSv1.3',
    'TLSv1.2',
    'TLSv1.1',
    'TLSv1.0',
    'Disabling Perfect Forward Secrecy',
  ])
})

test('dictionaries, replies, disputes and errors only when asked for', () => {
  const made = aDiagnosis({ addresses: [OLD] })
  const [short, long] = [textFor(made), textFor(made, { isVerbose: true })]
  for (const label of ['ATS Dictionary:', 'Seen : ', 'Disputed : ', 'Error : expected, not observed: ']) {
    expect([short.includes(`\n${label}`), long.includes(`\n${label}`)]).toEqual([false, true])
  }
  expect(short).toContain("Use '--verbose'")
  expect(long).not.toContain("Use '--verbose'")
})

test('a certificate that is not trusted comes first, and the tests are left out', () => {
  const text = textFor(aDiagnosis({ host: 'other.example', addresses: [OLD] }))
  expect(text).toContain('\nBefore ATS, the certificate:\n  violated hostname-match: ')
  expect(text).toContain('The 17 tests of ATS are left out')
  expect(text).not.toContain('Result : ')
})

test('an exception that App Review asks about says so', () => {
  expect(textFor(aDiagnosis({ addresses: [OLD] })).replaceAll(/\s+/gu, ' ')).toContain(
    'Info.plist (test 6): <key>NSAppTransportSecurity</key>',
  )
  expect(textFor(aDiagnosis({ addresses: [OLD] }))).toContain('App Review wants a justification')
})

test('where nothing is known nothing is advised for the app; where nothing is wrong nothing is to mend', () => {
  const unknown = textFor(aDiagnosis({ addresses: [{ client: silent() }] }))
  expect(unknown).not.toContain('So that the app of today connects')
  expect(unknown).toContain('What to mend on the server:')
  expect(textFor(aDiagnosis({ addresses: [CLEAN] }))).not.toContain('What to mend')
})

test('nothing is said of the app where there is nothing to say', () => {
  const made = aDiagnosis({ addresses: [CLEAN] })
  const { ios, android } = made.app
  const bare = { ...made, app: { ios: { ...ios, notes: [] }, android: { ...android, xml: null, notes: [] } } }
  expect(textFor(bare)).not.toContain('So that the app of today connects')
})

const PASTED = /^ {4}|^={80}$|^ {2}Android, res|NSE/u

test.each([40, 60, 120])('in %d columns nothing but what is to be pasted is longer', (columns) => {
  const made = aDiagnosis({ addresses: [OLD] })
  const text = textFor(made, { columns, isVerbose: true })
  const asInNscurl = new Set(made.rows.flatMap(({ section, title }) => [section, title]))
  const long = text.split('\n').filter((each) => each.length > columns && !PASTED.test(each) && !asInNscurl.has(each))
  expect(long).toEqual([])
})

test('what a server says cannot command a terminal or a log', () => {
  const made = aDiagnosis({ addresses: [CLEAN] })
  const evil = '\u001b[31m##[error]::error::'
  const rows = made.rows.map((row) => ({ ...row, exchanges: [{ address: evil, hello: evil, reply: evil }] }))
  const reading = { ...made.reading, message: evil, notes: [evil] }
  const mends = [
    {
      rule: 'tls-version',
      message: evil,
      advice: [
        { proxy: null, text: evil },
        { proxy: evil, text: evil },
      ],
    } as const,
  ]
  const attacked: Diagnosis = { ...made, target: evil, rows, reading, mends }
  for (const text of [textFor(attacked, { isVerbose: true }), diagnosisJson(attacked)]) {
    expect(text.includes('\u001b')).toBe(false)
    expect(text.includes('##[')).toBe(false)
    expect(/^\s*::/mu.test(text)).toBe(false)
  }
})

test('JSON: one test a line, and the very values', () => {
  const made = aDiagnosis({ addresses: [OLD] })
  const text = diagnosisJson(made)
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(made)))
  expect(text.split('\n').filter((each) => each.startsWith('    {'))).toHaveLength(17)
})
