import { expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { judgeAgain } from '../../src/judge.ts'
import { type Baseline, baselineOf } from '../../src/model/baseline.ts'
import { facets } from '../../src/model/facets.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Requirements } from '../../src/model/policy.ts'
import type { Report, TargetReport } from '../../src/model/report.ts'
import type { Target } from '../../src/model/target.ts'
import { strict } from '../../src/policies/strict.ts'
import { aLeaf, anIntermediate, aRoot, NOT_AFTER, NOW } from '../builders/certificates.ts'
import { EC, INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { aPolicy, findingOf, PROTOCOL_FACTS, type RunOptions, rulesWith, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { alertRecord, startByHello } from '../servers/by-hello.ts'
import { startHttp } from '../servers/http.ts'
import { identityOf } from '../servers/identity.ts'
import { type NodeTlsOptions, startNodeTls } from '../servers/node-tls.ts'
import type { Page } from '../servers/pages.ts'
import type { RunningServer } from '../servers/running-server.ts'

const DAY = 86_400_000
const IN_HASTE: RunOptions = { roots: [TRUSTED_ROOT], limits: { timeoutMs: 1500 }, facts: PROTOCOL_FACTS }
/** Below this level nothing is worth a server. */
const ANCIENT = 'ALL:COMPLEMENTOFALL:@SECLEVEL=0'
const PIN = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='

interface Scene {
  readonly tls: Partial<NodeTlsOptions>
  /** Made anew for each run: another serial number, and dates some days later. */
  readonly leaf?: (days: number) => readonly MadeCertificate[]
  readonly page?: Page
  readonly target?: Partial<Target>
  readonly requirements?: Partial<Requirements>
}

/** One run on servers of its own, so with other ports than any other. */
async function ran(scene: Scene, days: number, more: RunOptions = {}): Promise<Report> {
  const { tls, leaf, page = 'redirect', target = {}, requirements = {} } = scene
  const identities = leaf === undefined ? [EC] : [identityOf(...chainOf(leaf(days)))]
  const servers: RunningServer[] = [await startNodeTls({ identities, ...tls }), await startHttp(page)]
  try {
    const [connect, http] = servers.map(({ address: host, port }) => ({ host, port }))
    if (connect === undefined || http === undefined) throw new Error('no server')
    const at = new Date(NOW.getTime() + days * DAY)
    const over = { requirements: { ...strict.requirements, ...requirements } }
    return await runGate([aTarget({ connect, http, ...target })], { ...IN_HASTE, at, over, ...more })
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

/** One run on a front, which is stopped. */
async function ranOn(front: RunningServer, more: RunOptions = {}): Promise<Report> {
  const connect = { host: front.address, port: front.port }
  const hasty = { limits: { timeoutMs: 300 }, network: { pause: async () => {} } }
  try {
    return await runGate([aTarget({ connect, http: 'none' })], { ...IN_HASTE, ...hasty, ...more })
  } finally {
    await front.stop()
  }
}

function chainOf([first, ...more]: readonly MadeCertificate[]): [MadeCertificate, ...MadeCertificate[]] {
  if (first === undefined) throw new Error('no certificate')
  return [first, ...more]
}

function dated(days: number): Partial<Parameters<typeof aLeaf>[1]> & object {
  const serial = new Uint8Array([0x40 + days, 1, 2, 3, 4, 5, 6, 7])
  const [notBefore, notAfter] = [-400, -30].map((start) => new Date(NOW.getTime() + (start + days) * DAY))
  return { serial, ...(notBefore === undefined ? {} : { notBefore }), ...(notAfter === undefined ? {} : { notAfter }) }
}

const inDate = (days: number) => ({ ...dated(days), notAfter: new Date(NOT_AFTER.getTime() + days * DAY) })
const STRANGE_ROOT = aRoot('Strange Root')
const STRANGE_CA = anIntermediate(STRANGE_ROOT, 'Strange CA')

const SCENES: readonly (Scene & { readonly what: string; readonly faults: readonly string[] })[] = [
  {
    what: 'expired, for another name, with a short key',
    tls: { ciphers: 'DEFAULT:@SECLEVEL=0' },
    leaf: (days) => [
      aLeaf(INTERMEDIATE, { ...dated(days), keys: 'rsa-1024', subject: { CN: 'other' }, dnsNames: ['other.example'] }),
      INTERMEDIATE,
    ],
    faults: ['certificate-validity', 'hostname-match', 'leaf-key'],
  },
  {
    what: 'under a root that nobody knows, and its issuer is not sent',
    tls: {},
    leaf: (days) => [aLeaf(STRANGE_CA, inDate(days))],
    faults: ['trusted-chain'],
  },
  {
    what: 'signed with SHA-1, and about to end',
    tls: { ciphers: 'DEFAULT:@SECLEVEL=0' },
    leaf: (days) => [
      aLeaf(INTERMEDIATE, {
        ...dated(days),
        notAfter: new Date(NOW.getTime() + (days + 5) * DAY),
        signature: 'ecdsa-sha1',
      }),
      INTERMEDIATE,
    ],
    faults: ['leaf-signature', 'certificate-expiry'],
  },
  {
    what: 'old versions and weak suites, without HSTS, cleartext content',
    tls: { minimumVersion: 'TLS 1.0', ciphers: ANCIENT, strictTransportSecurity: [], dhe: true },
    page: 'content',
    faults: ['https-only', 'legacy-protocols', 'weak-ciphers', 'hsts'],
  },
  {
    what: 'nothing but TLS 1.1',
    tls: { minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.1', ciphers: 'DEFAULT:@SECLEVEL=0' },
    faults: ['tls-version'],
  },
  {
    what: 'a pin and an issuer that it does not have, and a client that it shuts out',
    tls: { groups: 'P-521' },
    leaf: (days) => [aLeaf(INTERMEDIATE, inDate(days)), INTERMEDIATE],
    target: { pins: { path: [PIN], leaf: [], ca: [] } },
    requirements: {
      'expected-issuer': { level: 'error', issuer: ['Nobody'], spki: [], file: null },
      clients: { level: 'error', profiles: ['android-7'] },
      pins: { level: 'error', backup: true },
    },
    faults: ['pins', 'expected-issuer', 'clients'],
  },
]

test.each(SCENES)('$what: on another day, at other ports, with a renewed certificate, it is known', async (scene) => {
  const before = await ran(scene, 0)
  const after = await ran(scene, 3, { baseline: baselineOf(before, 'before.json') })
  expect(rulesWith(onlyTarget(before), 'violated')).toEqual(expect.arrayContaining([...scene.faults]))
  expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before))
  expect(after.baseline).toMatchObject({ new: 0, worse: 0, mended: [], came: [], gone: [] })
  expect([before.verdict, after.verdict, after.counts.errors]).toEqual(['violated', 'met', 0])
  // Else the day would prove nothing.
  expect(onlyTarget(after).observation).not.toEqual(onlyTarget(before).observation)
})

test.each(SCENES)('$what: other addresses of the same name have the same fingerprints and facets', async (scene) => {
  const saved = await ran(scene, 0)
  const moved: Report = JSON.parse(JSON.stringify(saved).replaceAll('127.0.0.1', '198.51.100.7'))
  const target = { ...aTarget(scene.target), requirements: { ...strict.requirements, ...scene.requirements } }
  const policy = aPolicy({ ...IN_HASTE, over: { requirements: { ...strict.requirements, ...scene.requirements } } })
  const request = {
    policy,
    targets: [target],
    baseline: baselineOf(saved, 'saved.json'),
    at: null,
    toolVersion: '0.0.0',
  }
  const again = judgeAgain(moved, request, (one) => one)
  expect(again.baseline).toMatchObject({ new: 0, worse: 0, mended: [] })
  expect(again.baseline?.known).toBeGreaterThan(0)
})

test('two addresses, whichever comes first, with a fault each', async () => {
  const refusing = await ranOn(await startByHello(() => ({ deed: 'say', bytes: alertRecord(40), end: 'close' })))
  const tls11 = await ran(
    { tls: { minimumVersion: 'TLS 1.0', maximumVersion: 'TLS 1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } },
    0,
  )
  const policy = aPolicy(IN_HASTE)
  const judged = (first: Report, second: Report, baseline: Baseline | null): Report => {
    const { observation } = onlyTarget(first)
    const endpoints = [first, second].flatMap((one) => onlyTarget(one).observation.endpoints)
    const resolution = { kind: 'resolved', addresses: endpoints.map(({ address }) => address) } as const
    const both = {
      ...first,
      targets: [{ ...onlyTarget(first), observation: { ...observation, resolution, endpoints } }],
    }
    return judgeAgain(both, { policy, targets: [], baseline, at: null, toolVersion: '0.0.0' }, (one) => one)
  }
  const one = judged(refusing, tls11, null)
  const other = judged(tls11, refusing, baselineOf(one, 'one.json'))
  expect(fingerprintsOf(other)).toEqual(fingerprintsOf(one))
  expect(other.baseline).toMatchObject({ new: 0, worse: 0, mended: [] })
  const kinds = [refusing, tls11].map((each) => findingOf(onlyTarget(each), 'tls-version').evidence.kind)
  expect(kinds).toEqual(['replies', 'negotiated'])
  expect(findingOf(onlyTarget(other), 'tls-version').message).toBe(findingOf(onlyTarget(one), 'tls-version').message)
})

test('a server that begins to accept TLS 1.0 after the baseline', async () => {
  const tls11 = { minimumVersion: 'TLS 1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const
  const before = await ran({ tls: tls11 }, 0)
  const baseline = baselineOf(before, 'before.json')
  const after = await ran({ tls: { ...tls11, minimumVersion: 'TLS 1.0' } }, 1, { baseline })
  const finding = findingOf(onlyTarget(after), 'legacy-protocols')
  expect([finding.baseline, after.verdict]).toEqual(['worse', 'violated'])
  expect(finding.notes.map(({ message }) => message).join()).toMatch(/^not in the baseline: TLS 1\.0, TLS 1\.0 with /u)
  const good = baselineOf(await ran({ tls: {} }, 0), 'good.json')
  const fresh = await ran({ tls: tls11 }, 1, { baseline: good })
  expect(findingOf(onlyTarget(fresh), 'legacy-protocols').baseline).toBe('new')
})

test('a server that was mended', async () => {
  const old = { tls: { minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' } } as const
  const before = await ran(old, 0)
  const after = await ran({ tls: {} }, 1, { baseline: baselineOf(before, 'before.json') })
  expect(after.baseline?.mended).toContainEqual({
    target: 'm.example.com:443',
    rule: 'legacy-protocols',
    fingerprint: findingOf(onlyTarget(before), 'legacy-protocols').fingerprint,
    message: 'accepts TLS 1.1, TLS 1.0',
  })
  expect(after.verdict).toBe('met')
})

test('a server that was violated and stays silent now is new: nobody knows', async () => {
  const before = await ran({ tls: { minimumVersion: 'TLS 1.0', ciphers: 'DEFAULT:@SECLEVEL=0' } }, 0)
  const silent = await startByHello(() => ({ deed: 'hang' }))
  const after = await ranOn(silent, { baseline: baselineOf(before, 'before.json') })
  expect(after.verdict).toBe('undetermined')
  expect(after.baseline?.mended.map(({ rule }) => rule)).not.toContain('legacy-protocols')
  expect(findingOf(onlyTarget(after), 'legacy-protocols')).toMatchObject({ outcome: 'undetermined', baseline: 'new' })
})

test('facets say nothing of days, addresses and serial numbers', async () => {
  const [scene] = SCENES
  if (scene === undefined) throw new Error('no scene')
  const all = onlyTarget(await ran(scene, 0)).findings.flatMap((finding) => facets(finding))
  expect(all.length).toBeGreaterThan(0)
  expect(all.join('\n')).not.toMatch(/127\.0\.0\.1|20\d\d-|\d days/u)
})

function onlyTarget({ targets: [only] }: Report): TargetReport {
  if (only === undefined) throw new Error('no target in the report')
  return only
}

function fingerprintsOf(report: Report): readonly string[] {
  return onlyTarget(report).findings.map(
    ({ rule, outcome, fingerprint }: Finding) => `${rule} ${outcome} ${fingerprint}`,
  )
}
