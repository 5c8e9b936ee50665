import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Purpose } from '../../src/model/observation.ts'
import type { TargetReport } from '../../src/model/report.ts'
import { EC, RSA } from '../builders/identities.ts'
import { withTimeout } from '../builders/judge-once.ts'
import { findingOf, judgeServer, rulesWith } from '../builders/run-gate.ts'
import { type End, startByHello } from '../servers/by-hello.ts'
import { startLegacyNode } from '../servers/legacy-node.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'

const PURPOSES: readonly Purpose[] = ['client', 'client-1.2-ecdsa', 'client-1.2-rsa', 'unwanted', 'legacy', 'sslv2']
const SUBSETS = Array.from({ length: 2 ** PURPOSES.length }, (_, bits) =>
  PURPOSES.filter((_purpose, index) => ((bits >> index) & 1) === 1),
)
const NEGATIVES: readonly Purpose[] = ['unwanted', 'legacy', 'sslv2']
const options = withTimeout(300)

let good: RunningServer
let weak: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [EC, RSA], ciphers: 'ECDHE+AESGCM' })
  weak = await startLegacyNode('1.0.1u', { identities: [RSA], versions: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2'] })
})
afterAll(async () => {
  await good.stop()
  await weak.stop()
})

/** The first certificate of each list that any flight showed. */
function leavesSeen({ observation }: TargetReport): number {
  const leaves = observation.endpoints.flatMap(({ exchanges }) =>
    exchanges.flatMap(({ replies }) =>
      replies.flatMap((reply) => (reply.kind === 'flight' ? reply.certificates.slice(0, 1) : [])),
    ),
  )
  return new Set(leaves).size
}

/** The server answers these hellos alone; the others, the diagnostic one too, end like this. */
async function answering(port: number, subset: readonly string[], end: End): Promise<TargetReport> {
  const front = await startByHello((purpose) => (subset.includes(purpose) ? { deed: 'relay', port } : { deed: end }))
  try {
    return await judgeServer(front, options)
  } finally {
    await front.stop()
  }
}

async function faults(
  port: () => number,
  end: End,
  judge: (report: TargetReport, subset: readonly Purpose[]) => string[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (let at = 0; at < SUBSETS.length; at += 16) {
    const some = SUBSETS.slice(at, at + 16)
    const reports = await Promise.all(some.map((subset) => answering(port(), subset, end)))
    reports.forEach((report, index) => {
      const subset = some[index] ?? []
      for (const fault of judge(report, subset)) found.push(`${subset.join('+') || 'none'}: ${fault}`)
    })
  }
  return found
}

test('a good server that is silent to some of the hellos is never violated, and met only when every leaf was seen and every negative answered', async () => {
  expect(
    await faults(
      () => good.port,
      'hang',
      (report, subset) => [
        ...rulesWith(report, 'violated').map((rule) => `${rule} violated`),
        ...(report.verdict === 'met' && leavesSeen(report) < 2 ? ['met, and a leaf was never seen'] : []),
        ...(report.verdict === 'met' && !NEGATIVES.every((one) => subset.includes(one))
          ? ['met without a negative']
          : []),
      ],
    ),
  ).toEqual([])
})

test('a weak server that is silent to some of the hellos: nothing that it has is met, nothing else violated', async () => {
  expect(
    await faults(
      () => weak.port,
      'hang',
      (report) => [
        ...(['legacy-protocols', 'weak-ciphers'] as const)
          .filter((rule) => findingOf(report, rule).outcome === 'met')
          .map((rule) => `${rule} met`),
        ...rulesWith(report, 'violated')
          .filter((rule) => rule !== 'legacy-protocols' && rule !== 'weak-ciphers')
          .map((rule) => `${rule} violated`),
      ],
    ),
  ).toEqual([])
})
