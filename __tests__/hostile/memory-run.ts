import { keepHeapModest } from '../../src/machine/modest-heap.ts'
import { type RunOptions, runGate } from '../builders/run-gate.ts'
import { aTarget } from '../builders/target.ts'

// A process of its own that judges the servers on these ports, and writes by how many KiB its memory has grown at its
// highest, with what it said of each: `node memory-run.ts <good port> <port>...`. A port behind `/` is a cleartext side.

const OPTIONS: RunOptions = { limits: { timeoutMs: 400 }, network: { pause: () => Promise.resolve() } }

const [good = '', ...ports] = process.argv.slice(2)

async function judge(port: string): Promise<readonly string[]> {
  const isCleartext = port.startsWith('/')
  const at = (number: string) => ({ host: '127.0.0.1', port: Number(number) })
  const target = isCleartext
    ? aTarget({ connect: at(good), http: at(port.slice(1)) })
    : aTarget({ connect: at(port), http: 'none' })
  const report = await runGate([target], OPTIONS)
  return report.targets.map(({ findings }) => {
    const told = isCleartext ? 'https-only' : 'tls-version'
    return findings.find(({ rule }) => rule === told)?.outcome ?? 'none'
  })
}

keepHeapModest()
// What every run costs is loaded and compiled by then.
for (let run = 0; run < 5; run += 1) await judge(good)
const before = process.resourceUsage().maxRSS
const peers: { readonly outcome: string; readonly grownKiB: number }[] = []
for (const port of ports) {
  const [outcome = 'none'] = await judge(port)
  for (let again = 0; again < 3; again += 1) await judge(port)
  peers.push({ outcome, grownKiB: process.resourceUsage().maxRSS - before })
}
process.stdout.write(JSON.stringify(peers))
