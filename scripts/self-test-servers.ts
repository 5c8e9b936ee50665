import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { certificatePem } from '../src/demo/certificates.ts'
import { makeDemoCertificates } from '../src/demo/identities.ts'
import { SCENARIOS } from '../src/demo/scenarios.ts'

/**
 * For the workflow: a server that passes and one that fails, until it is ended. Into the folder given it writes
 * root.pem, a targets file for each (good.yml, old.yml) and at last `ready`.
 */
async function serve(folder: string): Promise<void> {
  const certificates = makeDemoCertificates(new Date())
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'root.pem'), certificatePem(certificates.anchor.certificate.der))
  for (const name of ['good', 'old']) {
    const host = `${name}.demo.example`
    const scenario = SCENARIOS.find((one) => one.host === host)
    if (scenario === undefined) throw new Error(`the demo has no ${host}`)
    const { tls, http } = await scenario.start(certificates, scenario.host)
    const lines = [`- host: ${host}`, `  connect: 127.0.0.1:${tls.port}`, `  http: 127.0.0.1:${http.port}`]
    writeFileSync(join(folder, `${name}.yml`), `${lines.join('\n')}\n`)
  }
  writeFileSync(join(folder, 'ready'), '')
}

const [, , folder] = process.argv
if (folder === undefined) throw new Error('usage: self-test-servers.ts FOLDER')
await serve(folder)
