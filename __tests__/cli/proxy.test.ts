import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aLeaf } from '../builders/certificates.ts'
import { EC, TRUSTED_ROOT } from '../builders/identities.ts'
import { aSecretProxy } from '../processes/secret-proxy.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startHttpProxy } from '../servers/http-proxy.ts'
import { identityOf } from '../servers/identity.ts'
import { closedPort } from '../servers/no-answer.ts'
import { startNodeTls } from '../servers/node-tls.ts'
import type { RunningServer } from '../servers/running-server.ts'
import { AT_NOW, NODE_20, reportOf, runCli } from './cli-process.ts'

const folder = temporaryFolder()
const rootFile = join(folder.path, 'root.pem')
const check = ['check', 'm.example.com', '--http', 'm.example.com=none', '--ca-file', rootFile, ...AT_NOW]
let good: RunningServer

beforeAll(async () => {
  writeFileSync(rootFile, TRUSTED_ROOT.pem)
  good = await startNodeTls({ identities: [EC] })
})
afterAll(async () => {
  await good.stop()
  folder.remove()
})

test.each([
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
])('credentials reach the proxy and nothing else: %s', async (_name, node) => {
  const secret = aSecretProxy()
  const proxy = await startHttpProxy({ ways: { 'm.example.com:443': good.port }, authorization: secret.authorization })
  try {
    const outputs = ['text', 'json', 'markdown'].flatMap((format) => ['--output', `${format}=out.${format}`])
    const environment = { https_proxy: secret.url(proxy) }
    const { code, stdout, stderr } = await runCli([...check, ...outputs], { cwd: folder.path, environment, node })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.replaceAll('\n', ' ')).toContain(`through the proxy 127.0.0.1:${proxy.port}`)
    expect(new Set(proxy.asked())).toEqual(new Set(['CONNECT m.example.com:443']))
    const files = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name), 'utf8'))
    expect(files.length).toBe(4)
    for (const form of secret.forms) expect([stdout, ...files].join('\n')).not.toContain(form)
  } finally {
    await proxy.stop()
  }
})

test('wrong credentials: undetermined, said in the first sentence, and seen nowhere', async () => {
  const secret = aSecretProxy()
  const proxy = await startHttpProxy({ ways: {}, authorization: 'Basic another' })
  try {
    const { code, stdout, stderr } = await runCli([...check, '--proxy', secret.url(proxy)])
    expect([code, stderr]).toEqual([3, ''])
    expect(stdout.replaceAll('\n', ' ')).toMatch(
      /^UNDETERMINED: 1 of 1 target could not be judged by policy ats: the proxy 127\.0\.0\.1:\d+ answered 407: it wants a name and a password/,
    )
    for (const form of secret.forms) expect(stdout).not.toContain(form)
  } finally {
    await proxy.stop()
  }
})

test('wrong input names neither user nor password', async () => {
  const secret = aSecretProxy()
  const environment = { HTTPS_PROXY: `${secret.url({ port: 1 })}/path` }
  const { code, stdout, stderr } = await runCli(check, { environment })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('environment variable HTTPS_PROXY: the proxy has more than a host and a port')
  for (const form of secret.forms) expect(stderr).not.toContain(form)
})

test('no_proxy, --proxy none and loopback lead past it', async () => {
  const nowhere = `http://127.0.0.1:${await closedPort()}`
  const dialling = ['--connect', `m.example.com=127.0.0.1:${good.port}`]
  expect((await reportOf([...check, ...dialling], { environment: { https_proxy: nowhere } })).run.proxy).toBeUndefined()
  // This machine, under a name that is not known for loopback.
  const own = ['--connect', `m.example.com=0.0.0.0:${good.port}`]
  const environment = { https_proxy: nowhere }
  expect((await reportOf([...check, ...own, '--retries', '0'], { environment })).code).toBe(3)
  expect((await reportOf([...check, ...own, '--proxy', 'none'], { environment })).code).toBe(0)
  expect((await reportOf([...check, ...own], { environment: { ...environment, no_proxy: '0.0.0.0/8' } })).code).toBe(0)
})

test('a proxy over TLS: its certificate is verified, with the roots that Node is given', async () => {
  // Of this proxy the real clock decides.
  const wide = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2120-01-01T00:00:00Z') }
  const leaf = aLeaf(undefined, { subject: { CN: 'proxy' }, ipAddresses: ['127.0.0.1'], keys: 'ec-p256', ...wide })
  const secret = aSecretProxy()
  const proxy = await startHttpProxy({
    ways: { 'm.example.com:443': good.port },
    authorization: secret.authorization,
    identity: identityOf(leaf),
  })
  try {
    const rootOfProxy = join(folder.path, 'proxy.pem')
    writeFileSync(rootOfProxy, leaf.pem)
    const https_proxy = secret.url(proxy, 'https')
    const trusted = await runCli(check, { environment: { https_proxy, NODE_EXTRA_CA_CERTS: rootOfProxy } })
    expect([trusted.code, trusted.stderr]).toEqual([0, ''])
    const untrusted = await reportOf([...check, '--retries', '0'], { environment: { https_proxy } })
    expect(untrusted.code).toBe(3)
    expect(untrusted.run.proxy?.problem).toMatch(/cannot be reached \([A-Z_]*(?:SELF_SIGNED|VERIFY)[A-Z_]*\)$/)
  } finally {
    await proxy.stop()
  }
})
