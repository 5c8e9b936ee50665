import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { startFleet } from '../../bench/fleet.ts'
import { type Relay, startRelay } from '../../bench/relay.ts'
import { listenOnLoopback } from '../servers/in-process.ts'
import { PAGES } from '../servers/pages.ts'
import { getCleartext, negotiate } from '../servers/smoke/negotiate.ts'

const ROUND_TRIP_MS = 40

async function echo(use: (relay: Relay) => Promise<void>, answer: (socket: Socket) => void): Promise<void> {
  const backend = await listenOnLoopback('backend', createServer({ allowHalfOpen: true }, answer))
  const relay = await startRelay('127.0.0.1', backend.port, ROUND_TRIP_MS)
  try {
    await use(relay)
  } finally {
    await relay.stop()
    await backend.stop()
  }
}

test('the first answer takes two round trips, each later one a single one', async () => {
  await echo(
    async (relay) => {
      const began = performance.now()
      const socket = connect({ port: relay.port, host: '127.0.0.1', noDelay: true })
      socket.write('one')
      await once(socket, 'data')
      const first = performance.now()
      socket.write('two')
      await once(socket, 'data')
      const second = performance.now()
      socket.destroy()
      // Only lower bounds: a busy machine may add to each, and timers of Node may fire a millisecond early.
      expect(first - began).toBeGreaterThanOrEqual(2 * ROUND_TRIP_MS - 3)
      expect(second - first).toBeGreaterThanOrEqual(ROUND_TRIP_MS - 3)
      expect(relay.seen()).toEqual({ connections: 1, bytes: 6 })
    },
    (socket) => socket.pipe(socket),
  )
})

test('FIN and RST of the backend reach the client, after what was sent before', async () => {
  await echo(
    async (relay) => {
      const socket = connect(relay.port, '127.0.0.1')
      let heard = ''
      socket.setEncoding('utf8').on('data', (text: string) => {
        heard += text
      })
      socket.write('x')
      await once(socket, 'end')
      expect(heard).toBe('bye')
      socket.destroy()
    },
    (socket) => socket.once('data', () => socket.end('bye')),
  )
  await echo(
    async (relay) => {
      const socket = connect(relay.port, '127.0.0.1')
      socket.write('x')
      await expect(once(socket, 'close')).rejects.toThrow(/ECONNRESET/)
    },
    (socket) => socket.once('data', () => socket.resetAndDestroy()),
  )
})

test('a fleet serves TLS and a redirect on an address of its own for each target', async () => {
  const fleet = await startFleet(3)
  try {
    expect(new Set(fleet.targets.map(({ address }) => address)).size).toBe(3)
    for (const { address, tlsPort, httpPort, host } of fleet.targets) {
      const relay = { tls: await startRelay(address, tlsPort, 0), http: await startRelay(address, httpPort, 0) }
      const running = { name: host, address: '127.0.0.1', cleartextPort: null, log: () => '' } as const
      const seen = await negotiate({ ...running, port: relay.tls.port, stop: relay.tls.stop }, { servername: host })
      expect(seen).toMatchObject({ version: 'TLSv1.3', key: 'EC' })
      expect((await getCleartext(relay.http.port)).status).toBe(PAGES.redirect.status)
      await Promise.all([relay.tls.stop(), relay.http.stop()])
    }
  } finally {
    await fleet.stop()
  }
})
