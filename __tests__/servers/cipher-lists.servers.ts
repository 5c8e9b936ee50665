import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { cipherList, type OpensslProfile } from '../../src/proxies/openssl/cipher-list.ts'
import { generatedCipherStrings, WRITTEN_CIPHER_STRINGS } from '../builders/cipher-strings.ts'
import { legacyNode } from './legacy-node.ts'

const STRINGS = [...WRITTEN_CIPHER_STRINGS, ...generatedCipherStrings(1, 600)]

const run = promisify(execFile)

// Debian's build has security level 2.
test('what Debian’s openssl lists for each of 600 cipher strings and more, in its order', async () => {
  const { stdout: version } = await run('openssl', ['version'])
  expect(version).toMatch(/^OpenSSL 3\.0\./)
  const wrong: unknown[] = []
  for (const text of STRINGS) {
    const theirs = await listed(text)
    const { suites } = cipherList(text, '3.0', 2)
    if (suites.join() !== theirs.join()) wrong.push({ text, theirs, ours: suites })
  }
  expect(wrong).toEqual([])
}, 300_000)

// Node says nothing of a string that it could not set, and offers what it had before: a refused one is not compared there.
describe('what Node offers for each of them with', () => {
  test.each([
    ['1.0.2', legacyNode('1.0.2s').command, 0],
    ['1.1.1', legacyNode('1.1.1k').command, 1],
    ['3.5', process.execPath, 2],
  ] as const)(
    'OpenSSL %s',
    async (profile: OpensslProfile, node: string, level: number) => {
      const theirs = await offers(node)
      const wrong = STRINGS.flatMap((text, at) => {
        const { suites, isRefused } = cipherList(text, profile, level)
        // IDEA alone is nothing for a hello up to TLS 1.2: since 1.1.0 it ends with TLS 1.1.
        if (suites.join() === '7' && profile === '1.1.1') return theirs[at] === null ? [] : [{ text }]
        if (isRefused && profile !== '3.5') return []
        const offer = theirs[at] ?? []
        return suites.join() === offer.join() ? [] : [{ text, theirs: offer, ours: suites }]
      })
      expect(wrong).toEqual([])
      expect(theirs.filter((offer) => offer !== null).length).toBeGreaterThan(400)
    },
    300_000,
  )
})

async function listed(text: string): Promise<readonly number[]> {
  try {
    const { stdout } = await run('openssl', ['ciphers', '-s', '-tls1_2', '-V', text])
    return [...stdout.matchAll(/^\s*0x(..),0x(..) - /gm)].map(([, high, low]) => Number.parseInt(`${high}${low}`, 16))
  } catch (error) {
    if (/no cipher match|invalid command/.test(String(error))) return []
    throw error
  }
}

async function offers(node: string): Promise<readonly (readonly number[] | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cipher-offers-'))
  try {
    const [input, output] = [join(folder, 'strings.json'), join(folder, 'offers.json')]
    await writeFile(input, JSON.stringify(STRINGS))
    await run(node, [join(import.meta.dirname, 'cipher-offers.cjs'), input, output], { env: {} })
    return JSON.parse(await readFile(output, 'utf8'))
  } finally {
    await rm(folder, { recursive: true })
  }
}
