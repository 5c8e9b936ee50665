import type { Requirements } from '../model/policy.ts'
import { EXCEPTION_HELLOS, type ExceptionName } from '../tls/exception-hellos.ts'
import { SSL_3_0 } from '../tls/registry/versions.ts'
import { type Plan, planFor } from './plan.ts'
import { type Question, question } from './question.ts'

/** What `diagnose` asks: what the client of `ats` is given, and with which exceptions it would be given anything. */
export function diagnosisPlan(requirements: Requirements): Plan {
  const plan = planFor('ios-18.4-ats', requirements, false)
  return {
    ...plan,
    questions: [...plan.questions, exception('ats-1.3'), exception('fcp-v2.1')],
    exceptions: WITH_EXCEPTIONS.map(exception),
    // Old versions are asked for here: that they are spoken is no violation, and what they accept is not listed.
    minimumVersion: SSL_3_0,
  }
}

const WITH_EXCEPTIONS: readonly ExceptionName[] = [
  'static-rsa-1.2',
  'ats-1.1',
  'static-rsa-1.1',
  '3des-1.2',
  '3des-1.1',
]

function exception(name: ExceptionName): Question {
  return question('exception', EXCEPTION_HELLOS[name])
}
