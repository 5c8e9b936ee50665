import { expect, test } from '@jest/globals'
import { otherReports } from '../../src/configuration/other-reports.ts'
import type { ConfigurationProblem } from '../../src/model/listener.ts'
import { A_POLICY } from '../builders/policy.ts'

test('a file of which every line is wrong is one finding, with the first of them and how many there are', () => {
  const problems = Array.from({ length: 200_000 }, (_, i): ConfigurationProblem => {
    const place = { file: 'haproxy.cfg', line: i + 1, column: 1, endLine: i + 1, endColumn: 2 }
    return { kind: 'refused', dialect: 'haproxy', message: 'no section', place }
  })
  const started = performance.now()
  const [report, ...others] = otherReports({ listeners: [], steps: [], problems }, { policy: A_POLICY })
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(others).toEqual([])
  expect(report?.findings[0]?.message).toBe('does not load: no section (and 199999 more)')
  expect(report?.findings[0]?.related?.length).toBe(50)
})
