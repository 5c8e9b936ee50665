import { expect, test } from '@jest/globals'
import { format } from '../../src/reports/json.ts'
import { readReport } from '../../src/reports/read-report.ts'
import { runnerCommands } from '../action/runner-model.ts'
import { ATTACKS } from '../builders/attack-strings.ts'
import { aReport, aTarget, CONTEXT, notChecked, violated } from '../builders/report.ts'

test('what is written is what is read back, and it follows the schema', () => {
  const report = aReport([aTarget('m.example.com:443', [violated()]), notChecked('late.example:443')])
  expect(readReport(format.write(report, CONTEXT), 'report.json')).toEqual(report)
  expect(readReport(format.write(aReport([]), CONTEXT), 'report.json').targets).toEqual([])
})

test('one target a line, so that two reports can be compared', () => {
  const text = format.write(aReport([aTarget('a.example:443'), aTarget('b.example:443')]), CONTEXT)
  expect(text.split('\n').filter((line) => line.includes('"target":"'))).toHaveLength(2)
})

test.each(ATTACKS)('%j keeps its value and is no command in a log', (attack) => {
  const report = aReport([aTarget(attack, [violated({ message: attack })])])
  const text = format.write(report, CONTEXT)
  expect(runnerCommands(text)).toEqual([])
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  expect(JSON.parse(text)).toEqual(report)
})
