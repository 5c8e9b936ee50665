import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { NOW } from '../builders/certificates.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { aSecretProxy } from '../processes/secret-proxy.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startHttpProxy } from '../servers/http-proxy.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { runBundle } from './action-process.ts'
import { runnerCommands } from './runner-model.ts'

let good: RunningServer
beforeAll(async () => {
  good = await startNodeTls({ identities: [EC] })
})
afterAll(() => good.stop())

/** Every file below the folder, as one text. */
function allFiles(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return paths
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

test.each([
  ['the input', true],
  ['the environment', false],
])('credentials from %s are masked before anything else is said, and seen nowhere', async (_from, isInput) => {
  const secret = aSecretProxy()
  const proxy = await startHttpProxy({
    ways: { 'm.example.com:443': good.port, 'm.example.com:80': 403 },
    authorization: secret.authorization,
  })
  const folder = temporaryFolder()
  try {
    writeFileSync(join(folder.path, 'root.pem'), TRUSTED_ROOT.pem)
    const inputs = { targets: 'm.example.com', 'ca-file': 'root.pem', at: NOW.toISOString() }
    const url = secret.url(proxy)
    const { code, stdout, stderr, outputs } = await runBundle(
      folder.path,
      isInput ? { ...inputs, proxy: url } : inputs,
      isInput ? {} : { HTTPS_PROXY: url },
    )
    // https-only could not be seen.
    expect([code, outputs.outcome, stderr]).toEqual([3, 'undetermined', ''])
    const lines = stdout.split('\n')
    const masks = runnerCommands(stdout).filter(({ name }) => name === 'add-mask')
    expect(masks.length).toBe(4)
    expect(lines.slice(0, 4).every((line) => line.startsWith('::add-mask::'))).toBe(true)
    const seen = [lines.slice(4).join('\n'), allFiles(folder.path), JSON.stringify(outputs)].join('\n')
    expect(seen).toContain(`through the proxy 127.0.0.1:${proxy.port}`)
    for (const form of secret.forms) expect(seen).not.toContain(form)
  } finally {
    await proxy.stop()
    folder.remove()
  }
})
