import crypto from 'node:crypto'
import { afterEach, expect, jest, test } from '@jest/globals'
import { repeatable } from './entropy.ts'

// Node 20 and 22.
const { decapsulate } = crypto
afterEach(() => {
  Object.assign(crypto, { decapsulate })
})

/** The module as it is loaded where Node has no ML-KEM. */
async function withoutMlKem(): Promise<typeof import('../../src/tls/key-shares.ts')> {
  let loaded: typeof import('../../src/tls/key-shares.ts') | null = null
  await jest.isolateModulesAsync(async () => {
    Object.assign(crypto, { decapsulate: undefined })
    loaded = await import('../../src/tls/key-shares.ts')
  })
  if (loaded === null) throw new Error('not loaded')
  return loaded
}

test('a Node without ML-KEM sends a share as phones do: a key that is well formed, and X25519', async () => {
  const old = await withoutMlKem()
  expect([old.canShare(0x11ec), old.canShare(29)]).toEqual([false, true])
  const { group, keyExchange } = old.generateKeyShare(0x11ec, repeatable('ours'))
  expect([group, keyExchange.length]).toEqual([0x11ec, 1184 + 32])
  // The check of FIPS 203 §7.2, which servers make: every coefficient below the modulus. OpenSSL makes it, too.
  const spki = Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex')
  const key = Buffer.concat([spki, keyExchange.subarray(0, 1184)])
  Object.assign(crypto, { decapsulate })
  const { ciphertext } = crypto.encapsulate(crypto.createPublicKey({ key, format: 'der', type: 'spki' }))
  expect(ciphertext).toHaveLength(1088)
  expect(new Set(keyExchange.subarray(0, 1152)).size).toBeGreaterThan(200)
})

test('what a server makes of that share is said to be unreadable, with the Node that could', async () => {
  const share = (await withoutMlKem()).generateKeyShare(0x11ec, repeatable('ours'))
  expect(() => share.sharedSecret(new Uint8Array(1120))).toThrow(/X25519MLKEM768.*24\.7 can/u)
})
