import { describe, expect, test } from '@jest/globals'
import { listenerNames } from '../../src/configuration/listener-names.ts'
import { liveToLine } from '../../src/configuration/live-to-line.ts'
import type { Finding } from '../../src/model/finding.ts'
import { known, type Listener, NO_CONFIGURATION, open } from '../../src/model/listener.ts'
import type { ListenerReport, TargetReport } from '../../src/model/report.ts'
import type { Target } from '../../src/model/target.ts'
import type { Certificate } from '../../src/x509/certificate.ts'
import { parsed } from '../builders/certificates.ts'
import { aListener, SOMEWHERE } from '../builders/configuration.ts'
import { EC_LEAF, RSA_LEAF } from '../builders/identities.ts'
import { aListenerReport, atFault, SSL_PROTOCOLS } from '../builders/listener-report.ts'
import { aFinding, aTarget as aTargetReport, POLICY, violated } from '../builders/report.ts'
import { aTarget } from '../builders/target.ts'

interface Read {
  readonly listener: Listener
  readonly findings?: readonly Finding[]
  readonly facts?: Partial<ListenerReport['listener']>
}

const IN_ORDER = aFinding({ rule: 'legacy-protocols', locations: [SSL_PROTOCOLS] })

function both(read: readonly Read[], isDeployed = false) {
  const listeners = read.map(({ listener }) => listener)
  const reports = [...listenerNames(listeners).keys()].map((target, i): ListenerReport => {
    const { listener, findings = [atFault()], facts = {} } = read[i] ?? { listener: aListener() }
    const { names, port } = listener
    return { ...aListenerReport('m', findings, { names, port, location: listener.opened, ...facts }), target }
  })
  return liveToLine({ ...NO_CONFIGURATION, listeners }, reports, { policy: POLICY, isDeployed })
}

const LIVE = violated({ rule: 'legacy-protocols', locations: [] })
const live = (findings: readonly Finding[] = [LIVE]): TargetReport => aTargetReport('m.example.com:443', findings)

/** What the live finding becomes. */
function told(
  read: readonly Read[],
  target: Partial<Target> = {},
  finding = LIVE,
  served: readonly Certificate[] = [],
): Finding {
  const report = live([finding])
  const certificates = served.map(({ der }) => Buffer.from(der).toString('base64'))
  const endpoints = [
    { address: '192.0.2.1:443', exchanges: [], certificates, listings: [], cleartext: { kind: 'not-asked' as const } },
  ]
  const observation = { ...report.observation, endpoints } as unknown as TargetReport['observation']
  const { findings } = both(read).withLines(aTarget({ host: 'm.example.com', ...target }), { ...report, observation })
  const found = findings.find(({ rule }) => rule === finding.rule)
  if (found === undefined) throw new Error('no finding')
  return found
}
const causes = ({ related = [] }: Finding) => related.map(({ file, line, message }) => `${file}:${line}: ${message}`)
const whys = ({ notes }: Finding) => notes.map(({ message }) => message)
const CAUSE = 'conf.d/tls.conf:3: this directive causes it'

describe('a violation names the directive that causes it', () => {
  // biome-ignore format: one row a line
  test.each<readonly [string, Partial<Listener>, Partial<Target>, boolean]>([
    ['by the exact name',             { names: ['x.example.com', 'm.example.com'] }, {}, true],
    ['by a wildcard',                 { names: ['*.example.com'] },                  {}, true],
    ['by a leading dot',              { names: ['.example.com'] },                   {}, true],
    ['by a trailing wildcard',        { names: ['m.example.*'] },                    {}, true],
    ['by the address',                { names: [], isDefault: false, address: '192.0.2.7' }, { host: '192.0.2.7' }, true],
    ['where the port is not said',    { port: null },                                {}, true],
    ['by the port that is dialled',   { port: 8443 },          { connect: { host: '127.0.0.1', port: 8443 } }, true],
    ['not on another port',           { port: 8443 },                                {}, false],
    ['not where another is dialled',  {},                      { connect: { host: '127.0.0.1', port: 8443 } }, false],
    ['not by another name',           { names: ['n.example.com'], isDefault: false }, {}, false],
    ['not above a wildcard',          { names: ['*.m.example.com'], isDefault: false }, {}, false],
    ['not by an expression',          { names: ['~^m\\.'], isDefault: false },       {}, false],
    ['not behind the proxy',          { side: 'back' },                              {}, false],
  ])('%s', (_what, over, target, isFound) => {
    const finding = told([{ listener: aListener(over) }].filter(({ listener }) => listener.side === 'front'), target)
    expect(causes(finding)).toEqual(isFound ? [CAUSE, 'nginx.conf:9: includes it'] : [])
  })

  test('the exact name before a wildcard, the longest wildcard before the default', () => {
    const at = (line: number) => [atFault({ locations: [{ file: 'a', line, column: 1 }], related: [] })]
    const byDefault = { listener: aListener({ names: [] }), findings: at(1) }
    const short = { listener: aListener({ names: ['*.com'], isDefault: false }), findings: at(2) }
    const long = { listener: aListener({ names: ['*.example.com'], isDefault: false }), findings: at(3) }
    const exact = { listener: aListener({ isDefault: false }), findings: at(4) }
    expect(causes(told([byDefault, short, long, exact]))).toEqual(['a:4: this directive causes it'])
    expect(causes(told([byDefault, short, long]))).toEqual(['a:3: this directive causes it'])
    expect(causes(told([byDefault, short], { host: 'm.example.org' }))).toEqual([
      'a:1: this, of the default for other names, causes it',
    ])
  })

  test('of two that have the name either can', () => {
    const second = atFault({ locations: [{ file: 'b', line: 1, column: 1 }], related: [] })
    const read = [{ listener: aListener() }, { listener: aListener(), findings: [second] }]
    expect(causes(told(read))).toContain('b:1: this directive can cause it')
  })

  test('what is about the cleartext side, on the port of that', () => {
    const clear = { rule: 'https-only', locations: [{ file: 'c', line: 1, column: 1 }], related: [] } as const
    const read = [{ listener: aListener({ port: 80 }), findings: [atFault(clear)] }]
    const finding = violated({ rule: 'https-only' })
    expect(causes(told(read, {}, finding))).toEqual(['c:1: this directive causes it'])
    expect(causes(told(read, { http: 'none' }, finding))).toHaveLength(1)
    expect(causes(told(read, { http: { host: '127.0.0.1', port: 8080 } }, finding))).toEqual([])
  })

  test('what is met, or was not seen, has no lines', () => {
    for (const outcome of ['met', 'undetermined', 'not-applicable'] as const) {
      expect(told([{ listener: aListener() }], {}, { ...LIVE, outcome })).toEqual({ ...LIVE, outcome })
    }
  })
})

describe('where the files are in order and the server is not, a note says which explanation fits', () => {
  const [ours, theirs] = [parsed(EC_LEAF), parsed(RSA_LEAF)]
  const withLeaf = (leaf: Certificate) => known([{ path: 'm.pem', at: SOMEWHERE, certificates: [leaf] }], SOMEWHERE)
  const inOrder = (over: Partial<Listener> = {}, finding = IN_ORDER) => [
    { listener: aListener(over), findings: [finding] },
  ]

  test('another certificate: another hop ends TLS', () => {
    expect(whys(told(inOrder({ certificates: withLeaf(ours) }), {}, LIVE, [theirs]))).toEqual([
      'no address shows the certificate of m.pem (nginx.conf:3): another hop ends TLS, or it is not deployed',
    ])
  })

  test('the same certificate: not deployed yet, or another file', () => {
    const [why] = whys(told(inOrder({ certificates: withLeaf(ours) }), {}, LIVE, [ours]))
    expect(why).toMatch(/^the listener at nginx\.conf:3 is in order: it is not deployed yet, /)
  })

  test('no certificate in the repository', () => {
    const certificates = known([{ path: 'm.pem', at: SOMEWHERE, certificates: null }], SOMEWHERE)
    expect(whys(told(inOrder({ certificates }), {}, LIVE, [theirs]))[0]).toMatch(/ is in order: /)
    expect(whys(told(inOrder({ certificates: open('a variable', SOMEWHERE) }), {}, LIVE, [theirs]))[0]).toMatch(
      / is in order: /,
    )
  })

  test('what the files leave open', () => {
    const finding = aFinding({ rule: 'legacy-protocols', outcome: 'undetermined', message: 'tls.conf is not there' })
    expect(whys(told(inOrder({}, finding)))).toEqual([
      'the configuration at nginx.conf:3 leaves it open: tls.conf is not there',
    ])
  })

  test('the default for other names', () => {
    expect(whys(told(inOrder({ names: [] })))[0]).toMatch(
      /^no listener has this name, and the default for other names at /,
    )
  })

  test('TLS that is passed through', () => {
    const read = [{ listener: aListener(), findings: [IN_ORDER], facts: { tls: 'pass-through' as const } }]
    expect(whys(told(read))).toEqual([
      'the listener at nginx.conf:3 passes TLS through: what ends it behind that causes this',
    ])
  })

  test('nothing where the files say nothing of the requirement, or nobody answers', () => {
    expect(told([{ listener: aListener(), findings: [] }])).toEqual(LIVE)
    expect(told([])).toEqual(LIVE)
  })

  test('a certificate to replace has the line that names it', () => {
    const finding = violated({ rule: 'leaf-key', remedy: { kind: 'replace-certificate', need: 'RSA 2048' } })
    const read = inOrder({ certificates: withLeaf(ours) })
    expect(causes(told(read, {}, finding, [ours]))).toEqual(['nginx.conf:3: this line names the certificate'])
    expect(causes(told(read, {}, finding, [theirs]))).toEqual([])
  })
})

describe('where the files are weak and the server is not', () => {
  const MET = aFinding({ rule: 'legacy-protocols' })
  const weak = [{ listener: aListener() }]
  function probed(read: readonly Read[], isDeployed: boolean, met: readonly (readonly [string, Finding])[]) {
    const lines = both(read, isDeployed)
    for (const [host, finding] of met) {
      lines.withLines(aTarget({ host }), { ...live([finding]), target: `${host}:443`, findings: [finding] })
    }
    const [report] = lines.listeners()
    if (report === undefined) throw new Error('no listener')
    return report
  }

  test('files that run, and every name probed: a notice with the probe, and no failure', () => {
    const { verdict, findings } = probed(weak, true, [['m.example.com', MET]])
    expect(verdict).toBe('met')
    expect(findings[0]).toMatchObject({ outcome: 'violated', level: 'notice', notes: [{ code: 'live-met' }] })
    expect(findings[0]?.notes[0]?.message).toMatch(/^the probe of m\.example\.com:443 found it met: /)
  })

  test('files that may still be deployed fail as before: no probe knows anything of them', () => {
    const { verdict, findings } = probed(weak, false, [['m.example.com', MET]])
    expect(verdict).toBe('violated')
    expect(findings[0]).toMatchObject({ level: 'error', notes: [{ code: 'live-met' }] })
  })

  const two = [{ listener: aListener({ names: ['m.example.com', 'n.example.com'] }) }]
  // biome-ignore format: one row a line
  test.each<readonly [string, readonly Read[], readonly (readonly [string, Finding])[]]>([
    ['no probe',                     weak, []],
    ['another name',                 weak, [['n.example.com', MET]]],
    ['another requirement',          weak, [['m.example.com', { ...MET, rule: 'tls-version' }]]],
    ['a violation',                  weak, [['m.example.com', LIVE]]],
    ['what is not known',            weak, [['m.example.com', { ...MET, outcome: 'undetermined' }]]],
    ['one of two names',             two,  [['m.example.com', MET]]],
    ['any name',                     [{ listener: aListener({ names: [] }) }], [['m.example.com', MET]]],
    ['a pattern',                    [{ listener: aListener({ names: ['*.example.com'] }) }], [['m.example.com', MET]]],
  ])('%s changes nothing', (_what, read, met) => {
    const { verdict, findings } = probed(read, true, met)
    expect([verdict, findings]).toEqual(['violated', [atFault()]])
  })

  test('both of two names are enough', () => {
    const { findings } = probed(two, true, [
      ['m.example.com', MET],
      ['n.example.com', MET],
    ])
    expect(findings[0]?.notes[0]?.message).toMatch(/^the probe of m\.example\.com:443 and 1 more found it met: /)
  })

  test('a target that was not checked is no probe', () => {
    const lines = both(weak, true)
    lines.withLines(aTarget({ host: 'm.example.com' }), { ...live([MET]), notChecked: true })
    expect(lines.listeners()[0]?.verdict).toBe('violated')
  })
})
