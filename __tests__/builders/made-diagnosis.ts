import { diagnoseTarget } from '../../src/diagnosis/diagnose-target.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { diagnosisRequirements } from '../../src/diagnosis/standing.ts'
import { judgeTarget } from '../../src/judge.ts'
import { rememberingReader } from '../../src/model/build-case.ts'
import type { Cleartext, EndpointObservation, Exchange, Reply } from '../../src/model/observation.ts'
import { ats } from '../../src/policies/ats.ts'
import { diagnosisPlan } from '../../src/probes/diagnosis-plan.ts'
import { type Question, question } from '../../src/probes/question.ts'
import { ATS_HELLO, type ExceptionName } from '../../src/tls/exception-hellos.ts'
import { diagnosticHello } from '../../src/tls/plain-hello.ts'
import { NOW } from './certificates.ts'
import { answeredBy } from './endpoint.ts'
import { EC_LEAF, INTERMEDIATE, TRUSTED_ROOT } from './identities.ts'
import { aFlight, alert } from './replies.ts'
import { aPolicy } from './run-gate.ts'
import { aTarget } from './target.ts'

/** What came back to each hello; those that are left out were not asked. */
export type Answers = Readonly<Partial<Record<'client' | ExceptionName, Reply>>>

export interface WantedDiagnosis {
  readonly host?: string
  /** One for each address. */
  readonly addresses: readonly Answers[]
  readonly cleartext?: Cleartext
  /** As sent. */
  readonly list?: readonly { readonly der: Uint8Array }[]
}

const REQUIREMENTS = diagnosisRequirements(ats.requirements)
const PLAN = diagnosisPlan(REQUIREMENTS)

const DIAGNOSTIC = question('diagnostic', diagnosticHello())

/** A diagnosis of answers that are made up; certificates are in order. */
export function aDiagnosis(wanted: WantedDiagnosis): Diagnosis {
  const target = aTarget({ host: wanted.host ?? 'm.example.com' })
  const policy = { ...aPolicy({ policy: 'ats', roots: [TRUSTED_ROOT] }), requirements: REQUIREMENTS }
  const endpoints = wanted.addresses.map((answers, index) => anEndpoint(answers, wanted, index + 1))
  const addresses = endpoints.map(({ address }) => address)
  const observation = { at: NOW.toISOString(), resolution: { kind: 'resolved', addresses } as const, endpoints }
  const report = judgeTarget(target, observation, {
    policy,
    at: NOW,
    read: rememberingReader(),
    waivers: () => () => null,
  })
  return diagnoseTarget({ target, trust: policy.trust, report, at: NOW, connections: 0 }, '0.0.0')
}

/** A flight of TLS 1.2 or older with the certificate list in order. */
export function given(version: number, suite: number): Reply {
  return aFlight({ version, suite, extensions: [23] }, [0, 1])
}

function anEndpoint(answers: Answers, { cleartext, list }: WantedDiagnosis, number: number): EndpointObservation {
  const questions = [...PLAN.questions, ...PLAN.exceptions, DIAGNOSTIC]
  const replies = Object.values(answers)
  const flight = replies.find(({ kind }) => kind === 'flight')
  const speaksTls = replies.some(({ kind }) => kind === 'flight' || kind === 'alert')
  const other = speaksTls ? alert(40) : answers.client
  const named = new Map<string, Reply | undefined>([
    // There is one kind of certificate, and some hello that shows it.
    [`${ATS_HELLO}-1.2-ecdsa`, answers.client?.kind === 'flight' ? given(0x0303, 0xc02b) : other],
    [`${ATS_HELLO}-1.2-rsa`, other],
    ['diagnostic', answers.client?.kind === 'flight' ? undefined : (flight ?? other)],
    ...Object.entries(answers).map(([name, reply]) => [name === 'client' ? ATS_HELLO : name, reply] as const),
  ])
  return {
    address: `192.0.2.${number}:443`,
    exchanges: questions.flatMap((question) => exchangeFor(question, named.get(question.offer.hello))),
    certificates: (list ?? [EC_LEAF, INTERMEDIATE]).map(({ der }) => Buffer.from(der).toString('base64')),
    listings: [],
    cleartext: cleartext ?? { kind: 'none', reason: 'http-none' },
  }
}

function exchangeFor({ purpose, offer }: Question, reply: Reply | undefined): readonly Exchange[] {
  if (reply === undefined) return []
  const { hasServerName, ...offered } = offer
  const serverName = hasServerName ? 'm.example.com' : null
  return [{ purpose, offer: { ...offered, serverName, bytes: 517 }, notes: [], ...answeredBy(reply) }]
}
