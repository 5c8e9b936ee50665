import { createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { everything, gate, realWorld } from '../../src/gate.ts'
import { NOW } from '../builders/certificates.ts'
import { GOOD_LEAF, HOSTILE } from '../builders/hostile.ts'
import { aPolicy } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'
import { listenOnLoopback } from '../servers/in-process.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { startServer12 } from '../servers/tls12-server.ts'

test('of 24 targets 12 hang: they hang together, and hold up nobody', async () => {
  const hanging = new Map<number, number>()
  let together = 0
  const servers: RunningServer[] = []
  for (let nth = 0; nth < 12; nth += 1) {
    const silent = createServer((socket) => {
      hanging.set(nth, (hanging.get(nth) ?? 0) + 1)
      together = Math.max(together, [...hanging.values()].filter((open) => open > 0).length)
      socket.resume()
      socket.on('error', () => undefined)
      socket.on('close', () => hanging.set(nth, (hanging.get(nth) ?? 0) - 1))
    })
    servers.push(await listenOnLoopback(`silent ${nth}`, silent), await startServer12({ leaf: GOOD_LEAF }))
  }
  const targets = servers.map(({ address, port }) => aTarget({ port, connect: { host: address, port }, http: 'none' }))
  const silentPorts = servers.filter((_, index) => index % 2 === 0).map(({ port }) => port)
  const done: { readonly target: string; readonly together: number }[] = []
  const world = realWorld(new AbortController().signal, ({ kind, target }) => {
    if (kind === 'done') done.push({ target, together })
  })
  try {
    const policy = aPolicy({ ...HOSTILE, limits: { timeoutMs: 1000, concurrency: 32 } })
    const report = await gate(
      { targets, policy, at: NOW, full: false, toolVersion: '0.0.0' },
      { ...world, network: { ...world.network, pause: () => Promise.resolve() } },
      everything,
    )
    const isSilent = ({ target }: { readonly target: string }): boolean =>
      silentPorts.some((port) => target === `m.example.com:${port}`)
    expect(report.targets.filter(isSilent).map(({ verdict }) => verdict)).toEqual(Array(12).fill('undetermined'))
    expect(report.targets.filter((one) => !isSilent(one)).map(({ verdict }) => verdict)).toEqual(Array(12).fill('met'))
    // All good ones came to their end first, and every silent one was being asked before the first of them was given up.
    expect(done.map(isSilent)).toEqual([...Array(12).fill(false), ...Array(12).fill(true)])
    expect(done.find(isSilent)?.together).toBe(12)
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
})
