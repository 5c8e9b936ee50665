import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A loopback port that was free a moment ago, for programs that cannot be told port 0. It lies below the range from
 * which Linux takes ports for outgoing connections (32768 and up), so only another server could take it meanwhile: the
 * caller tries again then.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (32_768 - LOWEST))
    if (!handedOut.has(port) && (await isFree(port))) {
      handedOut.add(port)
      return port
    }
  }
  throw new Error(`no free loopback port between ${LOWEST} and 32767 in 100 attempts`)
}

const LOWEST = 15_000

/** Two servers started at once must not be told the same port before either has taken it. */
const handedOut = new Set<number>()

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    const listening = once(server, 'listening')
    server.listen(port, '127.0.0.1')
    await listening
    return true
  } catch {
    return false // taken, or not ours to take: either way not free
  } finally {
    if (server.listening) {
      const closed = once(server, 'close')
      server.close()
      await closed
    }
  }
}
