import { connect, Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { exitCode, type Report, type TargetReport } from '../../src/model/report.ts'
import type { Network } from '../../src/probes/network.ts'
import { format as text } from '../../src/reports/text.ts'
import { RULES } from '../../src/rules/index.ts'
import { aLeaf, aRoot } from '../builders/certificates.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { alwaysJudged, findingOf, rulesWith, runGate } from '../builders/run-gate.ts'
import { GOOD_PEER, judgePeer } from '../builders/scripted-peers.ts'
import { aTarget } from '../builders/target.ts'
import { startByHello } from '../servers/by-hello.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { peerDeeds } from '../servers/scripted-tls.ts'

let good: RunningServer
beforeAll(async () => {
  good = await startByHello(peerDeeds(GOOD_PEER))
})
afterAll(() => good.stop())

/** The good server at every address but those that fail with a code of the system. */
function networkOf(addresses: readonly string[], failing: Readonly<Record<string, string>> = {}): Partial<Network> {
  return {
    pause: async () => {},
    resolve: async () => addresses,
    dial(address) {
      const code = failing[address]
      if (code === undefined) return connect({ host: '127.0.0.1', port: good.port, autoSelectFamily: false })
      const socket = new Socket()
      setImmediate(() => socket.destroy(Object.assign(new Error(code), { code })))
      return socket
    },
  }
}

async function judged(network: Partial<Network>, policy = 'strict'): Promise<Report & { only: TargetReport }> {
  const report = await runGate([aTarget({ http: 'none' })], { policy, roots: [TRUSTED_ROOT], network })
  const [only] = report.targets
  if (only === undefined) throw new Error('no target')
  return { ...report, only }
}

const written = (report: Report): string =>
  text.write(report, { rules: RULES, columns: 120, isColoured: false, fullReport: null, jsonOf: () => '' })

test('trap 39: a name without any address is exit 3 in every requirement, never a pass', async () => {
  const report = await judged(networkOf([]))
  expect(rulesWith(report.only, 'undetermined')).toEqual(alwaysJudged(report.only))
  expect(findingOf(report.only, 'tls-version').message).toBe('the name does not resolve (ENODATA)')
  expect(exitCode(report.verdict, report.policy.failOn)).toBe(3)
})

test('trap 39: a name that the resolver sends to the runner itself is told to be judged there, with the address', async () => {
  const report = await judged(networkOf(['127.0.1.1']))
  expect(report.only.observation.resolution).toEqual({ kind: 'resolved', addresses: ['127.0.1.1'] })
  expect(report.only.observation.endpoints.map(({ address }) => address)).toEqual(['127.0.1.1:443'])
  expect(findingOf(report.only, 'tls-version').notes).toContainEqual({
    code: 'resolves-to-this-machine',
    message: 'm.example.com is 127.0.1.1 here: what was asked is the machine that ran this',
  })
})

test.each([
  ['an address', { host: '127.0.0.1' }],
  ['localhost', { host: 'localhost' }],
  ['a name that connect sends there', { connect: { host: 'm.example.com', port: 443 } }],
])('trap 39: who asks for the machine itself is not told so: %s', async (_what, target) => {
  const report = await runGate([aTarget({ http: 'none', ...target })], { network: networkOf(['127.0.0.1']) })
  expect(JSON.stringify(report.targets[0]?.findings)).not.toContain('resolves-to-this-machine')
})

test('trap 39: where something fails, the text names the address that was asked, not the name alone', async () => {
  const report = await judged(networkOf(['192.0.2.7', '192.0.2.8'], { '192.0.2.8': 'ECONNREFUSED' }))
  expect(written(report)).toContain('192.0.2.8:443 refused the connection')
})

test('trap 40: an IPv6 address without a route from here is not called down: it decides nothing, and is named as not checked', async () => {
  const report = await judged(networkOf(['192.0.2.7', '2001:db8::7'], { '2001:db8::7': 'ENETUNREACH' }))
  expect(report.verdict).toBe('met')
  expect(findingOf(report.only, 'tls-version').notes).toContainEqual({
    code: 'not-checked',
    message: '[2001:db8::7]:443 was not checked: there is no route to it from here',
  })
})

test('trap 40: where IPv6 alone is there and has no route, nothing is known: exit 3', async () => {
  const report = await judged(networkOf(['2001:db8::7'], { '2001:db8::7': 'ENETUNREACH' }))
  expect(exitCode(report.verdict, report.policy.failOn)).toBe(3)
})

test('trap 40: the certificate of an inspecting proxy is not taken for the one of the site: untrusted, and its issuer is named', async () => {
  const proxy = aRoot('Inspection CA of the office')
  const report = await judgePeer({ lists: [[aLeaf(proxy), proxy]] })
  expect(rulesWith(report, 'violated')).toEqual(['trusted-chain'])
  expect(findingOf(report, 'trusted-chain')).toMatchObject({
    message: 'the path ends at the root "Inspection CA of the office", which is not trusted',
    evidence: { certificates: [{ issuer: 'CN=Inspection CA of the office,O=Test' }] },
  })
})
