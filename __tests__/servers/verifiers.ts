import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOW } from '../builders/certificates.ts'
import type { Chain, VerifierName } from '../builders/chains/chain.ts'

/** Whether another verifier goes on with a chain, and what it says; null where it cannot be asked. */
export interface Opinion {
  readonly isTrusted: boolean
  readonly said: string
}

/** What every verifier says; the certificates are written into a folder of this chain. */
export async function opinions(chain: Chain, folder: string): Promise<Readonly<Record<VerifierName, Opinion | null>>> {
  mkdirSync(folder)
  const file = (name: string, certificates: Chain['list']): string => {
    const path = join(folder, name)
    writeFileSync(path, certificates.map(({ pem }) => pem).join(''))
    return path
  }
  const roots = file('roots.pem', chain.roots)
  const openssl = [
    ...['verify', '-no-CAfile', '-no-CApath', '-no-CAstore', '-partial_chain', '-CAfile', roots],
    ...['-purpose', 'sslserver', '-auth_level', '2', '-attime', `${(chain.at ?? NOW).getTime() / 1000}`],
    ...(chain.list.length > 1 ? ['-untrusted', file('sent.pem', chain.list.slice(1))] : []),
  ]
  const leaf = file('leaf.pem', chain.list.slice(0, 1))
  const list = file('list.pem', chain.list)
  return {
    openssl: await opinion('openssl', [...openssl, leaf]),
    'openssl-strict': await opinion('openssl', [...openssl, '-x509_strict', leaf]),
    gnutls:
      chain.at === undefined
        ? await opinion('certtool', [
            ...['--verify', '--load-ca-certificate', roots, '--infile', list],
            ...['--verify-purpose', '1.3.6.1.5.5.7.3.1', '--verify-profile', 'medium'],
          ])
        : null,
  }
}

function opinion(command: string, args: readonly string[]): Promise<Opinion> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      [...args],
      { env: { ...process.env, LC_ALL: 'C', GNUTLS_SYSTEM_PRIORITY_FILE: '/dev/null' } },
      (error, stdout, stderr) => {
        if (error !== null && 'code' in error && error.code === 'ENOENT')
          reject(new Error(`${command} is not installed`))
        else resolve({ isTrusted: error === null, said: `${stdout}${stderr}`.trim() })
      },
    )
  })
}
