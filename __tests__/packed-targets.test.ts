import { expect, test } from '@jest/globals'
import type { EndpointObservation } from '../src/model/observation.ts'
import { PackedTargets } from '../src/packed-targets.ts'
import { targetJson } from '../src/reports/json-text.ts'
import { ATTACKS } from './builders/attack-strings.ts'
import { aFinding, aTarget, violated } from './builders/report.ts'

test.each(ATTACKS)('what was packed comes back byte for byte, also with %j in it', (message) => {
  const packed = new PackedTargets()
  const report = aTarget('m.example.com:443', [violated({ message })])
  expect(packed.jsonOf(packed.keep(report))).toBe(targetJson(report))
})

test('of what is in order, its notes are held; of the rest all that people are told', () => {
  const evidence = { kind: 'accepted', accepted: [] } as const
  const report = aTarget('m.example.com:443', [
    aFinding({ rule: 'https-only', outcome: 'met', evidence }),
    aFinding({ rule: 'tls-version', outcome: 'met', evidence, notes: [{ code: 'a', message: 'b' }] }),
    aFinding({ rule: 'weak-ciphers', outcome: 'violated', evidence }),
    aFinding({ rule: 'legacy-protocols', outcome: 'undetermined', evidence }),
  ])
  const { findings, ...kept } = new PackedTargets().keep(report)
  expect(kept).toEqual({ target: 'm.example.com:443', verdict: report.verdict, notChecked: false })
  const short = report.findings.flatMap((one) =>
    one.rule === 'tls-version' ? [{ ...one, evidence: { kind: 'none' } }] : [],
  )
  const others = report.findings.filter(({ outcome }) => outcome !== 'met')
  expect(others).toHaveLength(2)
  expect(findings).toHaveLength(3)
  expect(findings).toEqual(expect.arrayContaining([...short, ...others]))
})

test('what --full lists is told to people, too', () => {
  const report = aTarget('m.example.com:443')
  const endpoint: EndpointObservation = {
    address: '192.0.2.1:443',
    exchanges: [],
    certificates: [],
    listings: [{ version: 0x0304, suites: [0x1301], asked: 'all', isComplete: true, preference: 'unknown' }],
    cleartext: { kind: 'none', reason: 'http-none' },
  }
  const full = { ...report, observation: { ...report.observation, endpoints: [endpoint] } }
  expect(new PackedTargets().keep(full).listed).toMatchObject([{ addresses: ['192.0.2.1:443'], refused: [] }])
})

test('the table of the named clients is told of a target in order, too', () => {
  const evidence = { kind: 'clients', clients: [] } as const
  const report = aTarget('m.example.com:443', [aFinding({ rule: 'clients', outcome: 'met', evidence })])
  expect(new PackedTargets().keep(report).findings.find(({ rule }) => rule === 'clients')?.evidence).toEqual(evidence)
})

test('a target that was never kept is a fault of ours', () => {
  expect(() => new PackedTargets().jsonOf(aTarget('m.example.com:443'))).toThrow('m.example.com:443 was never kept')
})
