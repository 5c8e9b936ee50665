import { deliver } from '../../src/cli/deliver.ts'
import { endProcess, watchStreams } from '../../src/machine/process-end.ts'
import { exitCode, type JudgedTarget, type TargetReport } from '../../src/model/report.ts'
import { REPORTS } from '../../src/reports/index.ts'
import { targetJson } from '../../src/reports/json-text.ts'
import { RULES } from '../../src/rules/index.ts'
import type { AnyRule } from '../../src/rules/rule.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'

/**
 * A process of its own, which ends as the command line does: two targets at PORT, text on stdout, JSON and markdown into
 * FOLDER. WHAT is the rule that throws with b.example.com, or the report that throws.
 */
const [port = '', folder = '', what = ''] = process.argv.slice(2)
const WHY = new Error('the cause')
watchStreams()

const rules = RULES.map((rule): AnyRule => {
  if ('decideTarget' in rule) return rule
  return {
    ...rule,
    decide: (...[subject, requirements]: Parameters<typeof rule.decide>) => {
      if (rule.id === what && subject.target.host === 'b.example.com')
        throw new TypeError('of the test', { cause: WHY })
      return rule.decide(subject, requirements)
    },
  }
})
const formats = REPORTS.map((format) =>
  format.name === what ? { name: what, description: '', write: broken } : format,
)

function broken(): never {
  throw new TypeError('of the test', { cause: WHY })
}

const connect = { host: '127.0.0.1', port: Number(port) }
const targets = ['a.example.com', 'b.example.com'].map((host) => aTarget({ host, connect, http: 'none' }))
const jsonOf = (target: JudgedTarget) => targetJson(target as TargetReport)
const report = await runGate(targets, {
  policy: 'ats',
  roots: [TRUSTED_ROOT],
  over: { onUndetermined: 'ignore' },
  rules,
})
const outputs = ['json', 'markdown', 'text'].map((format) => ({ format, file: `${folder}/report.${format}` }))
const isDelivered = await deliver(report, { format: 'text', outputs }, jsonOf, formats)
endProcess(isDelivered ? exitCode(report.verdict, report.policy.failOn) : 2)
