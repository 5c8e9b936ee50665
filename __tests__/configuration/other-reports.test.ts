import { describe, expect, test } from '@jest/globals'
import { judgeListeners } from '../../src/configuration/judge-listeners.ts'
import type { ConfigurationProblem, Listener, ProcedureStep } from '../../src/model/listener.ts'
import { type RequirementSettings, requirementsFor } from '../../src/model/policy.ts'
import { aListener, SOMEWHERE } from '../builders/configuration.ts'
import { A_POLICY } from '../builders/policy.ts'

interface Parts {
  readonly listeners?: readonly Listener[]
  readonly steps?: readonly ProcedureStep[]
  readonly problems?: readonly ConfigurationProblem[]
}

function judge({ listeners = [], steps = [], problems = [] }: Parts, settings: RequirementSettings = {}) {
  const policy = { ...A_POLICY, requirements: requirementsFor(A_POLICY.requirements, settings) }
  const at = new Date('2026-11-23T00:00:00Z')
  return judgeListeners({ listeners, steps, problems }, { policy, at, waivers: () => () => null })
}

function aProblem(over: Partial<ConfigurationProblem> = {}): ConfigurationProblem {
  return { kind: 'refused', dialect: 'nginx', message: 'ssl_ciphers stands twice', place: SOMEWHERE, ...over }
}

function aStep(over: Partial<ProcedureStep> = {}): ProcedureStep {
  return {
    id: 'hcl-tls-1.2/3.1',
    title: 'Every repertoire has TLS 1.2',
    state: 'wrong',
    message: 'NodeDefaultSSLSettings has SSL_TLS',
    mend: 'sslProtocol="TLSv1.2"',
    place: { ...SOMEWHERE, file: 'security.xml' },
    via: [],
    ...over,
  }
}

describe('what is wrong with a configuration as such', () => {
  test('one that the product refuses is violated, once for each file', () => {
    const place = { ...SOMEWHERE, line: 8 }
    const problems = [
      aProblem(),
      aProblem({ place, message: 'the brace is not closed' }),
      aProblem({ place: { ...place, file: 'b.conf' } }),
    ]
    const reports = judge({ problems })
    expect(reports.map(({ target }) => target)).toEqual(['nginx.conf: does not load', 'b.conf: does not load'])
    expect(reports[0]).toMatchObject({
      verdict: 'violated',
      listener: { dialect: 'nginx', port: null, tls: 'unknown' },
      findings: [
        {
          rule: 'tls-version',
          level: 'error',
          outcome: 'violated',
          message: 'does not load: ssl_ciphers stands twice (and 1 more)',
          locations: [SOMEWHERE],
          related: [{ line: 8, message: 'the brace is not closed' }],
        },
      ],
    })
  })

  test('one that could not be read is undetermined, beside its listeners', () => {
    const reports = judge({
      listeners: [aListener()],
      problems: [aProblem({ kind: 'unread', message: 'tls.conf is no text' })],
    })
    expect(reports.map(({ verdict }) => verdict)).toEqual(['met', 'undetermined'])
    expect(reports[1]).toMatchObject({
      target: 'nginx.conf: could not be read as a whole',
      findings: [{ outcome: 'undetermined', message: 'could not be read as a whole: tls.conf is no text' }],
    })
  })

  test('the next rule says so where a policy has the first off, and nobody where it has all off', () => {
    const problems = [aProblem()]
    expect(judge({ problems }, { 'tls-version': { level: 'off' } })[0]?.findings[0]?.rule).toBe('forward-secrecy')
    const off = { level: 'off' } as const
    expect(judge({ problems }, { 'tls-version': off, 'forward-secrecy': off, 'https-only': off })).toEqual([])
  })

  test('nothing that listens is undetermined, not met', () => {
    expect(judge({})).toMatchObject([
      {
        target: 'configuration',
        verdict: 'undetermined',
        findings: [
          { outcome: 'undetermined', message: expect.stringMatching(/^nothing in it listens/u), locations: [] },
        ],
      },
    ])
    expect(judge({ steps: [aStep()] }).length).toBe(1)
  })
})

describe('the steps of a procedure', () => {
  test.each([
    ['done', 'met'],
    ['wrong', 'violated'],
    ['missing', 'violated'],
    ['unknown', 'undetermined'],
  ] as const)('%s is %s, by the level of legacy-protocols', (state, outcome) => {
    const [report] = judge({ steps: [aStep({ state, mend: state === 'done' ? null : 'sslProtocol="TLSv1.2"' })] })
    expect(report).toMatchObject({
      target: 'security.xml: hcl-tls-1.2/3.1',
      findings: [
        {
          rule: 'legacy-protocols',
          level: 'warning',
          outcome,
          message: 'Every repertoire has TLS 1.2: NodeDefaultSSLSettings has SSL_TLS',
          advice: state === 'done' ? [] : [{ proxy: null, text: 'sslProtocol="TLSv1.2"' }],
        },
      ],
    })
  })

  test('an error under a policy of that level, with what had a hand in it', () => {
    const via = [{ place: SOMEWHERE, message: 'the node differs' }]
    const [report] = judge({ steps: [aStep({ via })] }, { 'legacy-protocols': { level: 'error' } })
    expect(report).toMatchObject({ verdict: 'violated', findings: [{ related: [{ message: 'the node differs' }] }] })
  })

  test('the same step of the same file has a number', () => {
    expect(judge({ steps: [aStep(), aStep()] }).map(({ target }) => target)).toEqual([
      'security.xml: hcl-tls-1.2/3.1',
      'security.xml: hcl-tls-1.2/3.1 #2',
    ])
  })
})
