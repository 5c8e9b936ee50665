import { describe, expect, test } from '@jest/globals'
import { judgeListeners, type ListenerJudging } from '../../src/configuration/judge-listeners.ts'
import type { Listener, Open, Place } from '../../src/model/listener.ts'
import { builtIn, known, open } from '../../src/model/listener.ts'
import { requirementsFor } from '../../src/model/policy.ts'
import { rule as legacyProtocols } from '../../src/rules/legacy-protocols.ts'
import { aListener, SOMEWHERE } from '../builders/configuration.ts'
import { A_POLICY } from '../builders/policy.ts'

const JUDGING: ListenerJudging = { policy: A_POLICY, at: new Date('2026-11-23T00:00:00Z'), waivers: () => () => null }

function judge(...listeners: readonly Listener[]) {
  return judgeListeners({ listeners, steps: [], problems: [] }, JUDGING)
}

function findingOf(rule: string, ...listeners: readonly Listener[]) {
  return judge(...listeners)[0]?.findings.find((finding) => finding.rule === rule)
}

const line = (number: number): Place => ({ ...SOMEWHERE, line: number, endLine: number })

describe('a listener is judged', () => {
  test('violated at the directive that switches TLS 1.0 on, with the words of its product alone', () => {
    const finding = findingOf('legacy-protocols', aListener({ versions: known([0x0301, 0x0303], SOMEWHERE) }))
    expect(finding).toMatchObject({ outcome: 'violated', locations: [SOMEWHERE] })
    expect(finding?.advice.map(({ proxy }) => proxy)).toEqual([null, 'nginx'])
    expect(finding?.related).toBeUndefined()
  })

  test('what led to the value is related', () => {
    const via = [{ place: line(1), message: 'replaced here' }]
    expect(findingOf('legacy-protocols', aListener({ versions: known([0x0301], SOMEWHERE, via) }))?.related).toEqual([
      { ...line(1), message: 'replaced here' },
    ])
  })

  test('a good one is met, in the order of the rules that a configuration can show', () => {
    const [report] = judge(aListener())
    expect(report).toMatchObject({
      target: 'nginx.conf: m.example.com:443',
      verdict: 'met',
      listener: {
        dialect: 'nginx',
        tls: 'yes',
        versions: ['TLS 1.2', 'TLS 1.3'],
        groups: ['x25519', 'secp256r1', 'secp384r1'],
      },
    })
    expect(report?.findings.map(({ rule }) => rule).slice(0, 6)).toEqual([
      'https-only',
      'certificate-validity',
      'hostname-match',
      'tls-version',
      'forward-secrecy',
      'leaf-key',
    ])
  })

  test('without TLS only https-only has the word', () => {
    const tls = builtIn<'no'>('no', SOMEWHERE)
    const [report] = judge(aListener({ tls, port: 80, cleartext: known('content', SOMEWHERE) }))
    expect(report?.verdict).toBe('violated')
    const others = report?.findings.filter(({ rule }) => rule !== 'https-only') ?? []
    expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(['not-applicable']))
    const passed = judge(aListener({ tls: known<'pass-through'>('pass-through', SOMEWHERE) }))
    expect(new Set(passed[0]?.findings.map(({ outcome }) => outcome))).toEqual(new Set(['not-applicable']))
  })

  test('whether TLS is on may be what nobody knows', () => {
    const [report] = judge(aListener({ tls: open('the port is $port', SOMEWHERE) }))
    expect(report?.verdict).toBe('undetermined')
    expect(report?.findings.every(({ message }) => message === 'the port is $port')).toBe(true)
  })

  test('one behind the proxy is not a phone’s', () => {
    expect(judge(aListener({ side: 'back', versions: known([0x0301], SOMEWHERE) }), aListener()).length).toBe(1)
  })

  test('a rule that throws leaves its own finding undetermined', () => {
    const rule = {
      ...legacyProtocols,
      decideListener: () => {
        throw new Error('ours')
      },
    }
    const [report] = judgeListeners(
      { listeners: [aListener()], steps: [], problems: [] },
      { ...JUDGING, rules: [rule] },
    )
    expect(report?.findings).toMatchObject([{ outcome: 'undetermined', notes: [{ code: 'fault-of-ours' }] }])
  })

  test('a requirement that is off gives nothing', () => {
    const requirements = requirementsFor(A_POLICY.requirements, { 'legacy-protocols': { level: 'off' } })
    const policy = { ...A_POLICY, requirements }
    const [report] = judgeListeners({ listeners: [aListener()], steps: [], problems: [] }, { ...JUDGING, policy })
    expect(report?.findings.map(({ rule }) => rule)).not.toContain('legacy-protocols')
  })

  test('a waiver holds where every name of the listener has it', () => {
    const waiver = { reason: 'kiosks', owner: '@infra', until: '2027-03-31' }
    const waivers = (target: string) => () => (target === 'm.example.com:443' ? waiver : null)
    const waiverOf = (...names: string[]) => {
      const listeners = [aListener({ names, versions: known([0x0301, 0x0303], SOMEWHERE) })]
      const [report] = judgeListeners({ listeners, steps: [], problems: [] }, { ...JUDGING, waivers })
      return report?.findings.find(({ rule }) => rule === 'legacy-protocols')?.waiver
    }
    expect(waiverOf('m.example.com')).toEqual(waiver)
    expect(waiverOf('m.example.com', 'n.example.com')).toBeNull()
    expect(waiverOf()).toBeNull()
  })
})

describe('what the files do not say', () => {
  const OLD_OR_NEW = open('the version of nginx is not known', line(5), [[0x0301, 0x0303], [0x0303]])

  test('undetermined, not met, where the versions that it may have differ', () => {
    expect(findingOf('legacy-protocols', aListener({ versions: OLD_OR_NEW }))).toMatchObject({
      outcome: 'undetermined',
      message: 'the version of nginx is not known; by some of what it can be: switches on TLS 1.0',
      remedy: { kind: 'disable-versions' },
      locations: [{ line: 5 }],
    })
  })

  test('met where all that it may have agree, and what differs is a note', () => {
    const versions = open('the version of nginx is not known', SOMEWHERE, [[0x0303, 0x0304], [0x0303]])
    expect(findingOf('legacy-protocols', aListener({ versions }))).toMatchObject({ outcome: 'met', notes: [] })
    expect(findingOf('tls-version', aListener({ versions }))).toMatchObject({
      outcome: 'met',
      notes: [{ code: 'open-setting' }],
    })
  })

  test('met where the rest does not apply', () => {
    const tls: Open<'yes' | 'no'> = open('the port is $port', SOMEWHERE, ['yes', 'no'])
    expect(findingOf('legacy-protocols', aListener({ tls }))?.outcome).toBe('met')
  })

  test('the reason is the one that decides, not the first that is open', () => {
    const versions = open('the version of nginx is not known', line(5), [[0x0303, 0x0304], [0x0303]])
    const suites12 = open('the release of OpenSSL is not known', line(6), [[0xc02f], [0xc02f, 0x002f]])
    expect(findingOf('weak-ciphers', aListener({ versions, suites12 }))).toMatchObject({
      outcome: 'undetermined',
      message: expect.stringMatching(/^the release of OpenSSL is not known; by some/u),
      locations: [{ line: 6 }],
    })
  })

  test('both, where both decide', () => {
    const versions = open('nginx is not known', line(5), [[0x0303], [0x0304]])
    const suites12 = open('OpenSSL is not known', line(6), [[0xc02f], [0xc02f, 0x002f]])
    expect(findingOf('weak-ciphers', aListener({ versions, suites12 }))?.message).toMatch(
      /^nginx is not known, and OpenSSL is not known; /u,
    )
  })

  test('undetermined in some and met in others is undetermined, with what is not said', () => {
    const versions = open('nginx is not known', line(5), [[0x0303], [0x0304]])
    const suites12 = open<readonly number[]>('the list is in $ciphers', line(6))
    expect(findingOf('weak-ciphers', aListener({ versions, suites12 }))).toMatchObject({
      outcome: 'undetermined',
      message: 'nginx is not known',
    })
  })

  test('many open settings do not stand in the way of a rule that looks at one', () => {
    const many = <Value>(value: Value): Open<Value> => open('nobody said', SOMEWHERE, Array<Value>(20).fill(value))
    const listener = aListener({
      versions: OLD_OR_NEW,
      suites12: many([0xc02f]),
      suites13: many([0x1301]),
      groups: many([0x001d]),
      hsts: many(null),
    })
    expect(findingOf('legacy-protocols', listener)?.outcome).toBe('undetermined')
    expect(findingOf('weak-ciphers', listener)?.outcome).toBe('met')
    // 20 lists of suites with 20 of groups are more than are tried.
    expect(findingOf('forward-secrecy', listener)).toMatchObject({ outcome: 'undetermined', message: 'nobody said' })
  })
})

describe('conditions of the file', () => {
  const MODERN = aListener({ when: 'IfDefine OLD is not set' })
  const OLD = aListener({ when: 'IfDefine OLD is set', versions: known([0x0301, 0x0303, 0x0304], line(8)) })

  test('one name, the worst decides and says when', () => {
    const reports = judge(MODERN, OLD)
    expect(reports.length).toBe(1)
    const finding = reports[0]?.findings.find(({ rule }) => rule === 'legacy-protocols')
    expect(finding).toMatchObject({
      outcome: 'violated',
      message: 'switches on TLS 1.0, when IfDefine OLD is set',
      locations: [{ line: 8 }],
    })
  })

  test('what is the same under all of them is said without', () => {
    expect(findingOf('forward-secrecy', MODERN, OLD)?.message).toBe('negotiates TLS_AES_256_GCM_SHA384 with x25519')
  })

  test('each of those that are as bad is shown', () => {
    const older = aListener({ when: 'IfDefine OLDER is set', versions: known([0x0300, 0x0303], line(9)) })
    expect(findingOf('legacy-protocols', OLD, older)).toMatchObject({
      message: 'switches on TLS 1.0, when IfDefine OLD is set (and 1 more)',
      related: [{ line: 9, message: 'switches on SSLv3, when IfDefine OLDER is set' }],
    })
  })
})

describe('notes of the listener', () => {
  const note = (number: number) => ({ code: 'unknown-word', message: 'BOGUS is no word', place: line(number) })

  test('once, with the finding at that line', () => {
    const suites12 = known([0xc02f], line(12))
    const [report] = judge(aListener({ suites12, notes: [note(12), note(12)] }))
    const noted = report?.findings.filter(({ notes }) => notes.some(({ code }) => code === 'unknown-word')) ?? []
    expect(noted.map(({ rule }) => rule)).toEqual(['weak-ciphers'])
    expect(noted[0]?.notes).toContainEqual({ code: 'unknown-word', message: 'BOGUS is no word (nginx.conf:12)' })
  })

  test('else with the first that is decided', () => {
    const [report] = judge(aListener({ notes: [note(99)] }))
    expect(report?.findings[0]).toMatchObject({ rule: 'https-only', notes: [{ code: 'unknown-word' }] })
  })
})

test('time grows with the number of listeners and no faster: 2,000 are judged while somebody waits', () => {
  const listeners = Array.from({ length: 2_000 }, (_, index) => aListener({ names: [`m${index}.example.com`] }))
  const begun = performance.now()
  expect(judge(...listeners).length).toBe(2_000)
  expect(performance.now() - begun).toBeLessThan(5_000)
})
