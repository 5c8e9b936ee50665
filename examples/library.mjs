// node examples/library.mjs m.example.com: what a phone would stumble over there, and what to do about it.
import { evaluate, gate, InputError } from 'ats-gate'

const [target = 'm.example.com', options = '{}'] = process.argv.slice(2)
try {
  const report = await gate({
    targets: [target],
    policy: { extends: 'ats', requirements: { 'legacy-protocols': 'error' } },
    timeout: '5s',
    signal: AbortSignal.timeout(60_000),
    ...JSON.parse(options),
  })
  for (const { target: name, verdict, findings } of report.targets) {
    console.log(`${name}: ${verdict}`)
    for (const { rule, outcome, message, advice } of findings) {
      if (outcome === 'violated') console.log(`  ${rule}: ${message}\n    ${advice[0]?.text}`)
    }
  }
  // The same observations under another policy, without network.
  console.log(`and by the policy strict: ${evaluate(report, { policy: 'strict' }).verdict}`)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  for (const { what, mend } of error.faults) console.error(`${what}: ${mend}`)
  process.exitCode = 2
}
