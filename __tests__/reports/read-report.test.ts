import { expect, test } from '@jest/globals'
import { InputError } from '../../src/model/input-error.ts'
import { format } from '../../src/reports/json.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { aReport, aTarget, CONTEXT, violated } from '../builders/report.ts'

const REPORT = aReport([aTarget('m.example.com:443')])
const TEXT = format.write(REPORT, CONTEXT)

function faultOf(text: string): string {
  try {
    readReport(text, 'report.json')
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ code, what }) => `${code}: ${what}`).join('; ')
    throw error
  }
  return 'none'
}

test('what was written is read back', () => {
  expect(readReport(TEXT, 'report.json')).toEqual(REPORT)
})

test.each([
  ['no JSON', '{ "schema": ', 'REPORT_NOT_JSON'],
  ['another thing altogether', '[]', 'REPORT_INVALID'],
  ['another version', TEXT.replace('report/1', 'report/2'), 'REPORT_OTHER_VERSION: a report of another version'],
  ['an unknown member', JSON.stringify({ ...REPORT, extra: 1 }), 'REPORT_INVALID'],
  ['an unknown verdict', TEXT.replaceAll('"met"', '"fine"'), 'REPORT_INVALID'],
  ['a missing member', TEXT.replace('"verdict"', '"verdikt"'), 'REPORT_INVALID'],
  ['a target without a port', TEXT.replaceAll('m.example.com:443', 'nonsense'), 'REPORT_INVALID: /targets/0/target'],
])('%s is a fault that says so', (_what, text, fault) => {
  expect(faultOf(text)).toContain(fault)
})

test('an empty object, a number and text that is no JSON are told apart', () => {
  const reason = (text: string) => {
    try {
      readReport(text, 'r.json')
    } catch (error) {
      return (error as InputError).faults.map(({ code, what }) => `${code}: ${what}`).join()
    }
    return 'read'
  }
  expect(reason('{}')).toMatch(/^REPORT_INVALID: the report must have required property/)
  expect(reason('7')).toMatch(/^REPORT_INVALID: the report must be object/)
  expect(reason('{')).toMatch(/^REPORT_NOT_JSON: not JSON: /)
  expect(reason('{"schema": "ats-gate/report/9"}')).toBe(
    'REPORT_OTHER_VERSION: a report of another version, "ats-gate/report/9"',
  )
})

test('a text that no report can be is not even parsed', () => {
  expect(faultOf('['.repeat(256 * 1024 * 1024 + 1))).toBe('REPORT_TOO_LARGE: more than 256 MiB')
})

test('of one target two are refused: only one of them would be compared and written', () => {
  const twice = JSON.stringify(aReport([aTarget('m.example:443'), aTarget('m.example:443', [violated()])]))
  expect(() => readReport(twice, 'report.json')).toThrow('the target m.example:443 is there twice')
})
