import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mozillaRootsModule } from './generate-mozilla-roots.ts'
import { policyTypes } from './generate-policy-types.ts'
import { reportValidatorModule, reportValidatorTypes, validatorsModule, validatorTypes } from './generate-validators.ts'
import { readmeWithTables } from './readme-tables.ts'

/** Writes `src/generated/` and the tables of README.md; with `--check` writes nothing and fails when a file there is not what would be written. */
async function main(): Promise<void> {
  const root = dirname(import.meta.dirname)
  const generated: [path: string, text: string][] = [
    ['src/generated/policy-file.ts', await policyTypes(root)],
    ['src/generated/validators.js', await validatorsModule(root)],
    ['src/generated/validators.d.ts', validatorTypes()],
    ['src/generated/report-validator.js', await reportValidatorModule(root)],
    ['src/generated/report-validator.d.ts', reportValidatorTypes()],
    ['README.md', readmeWithTables(root)],
  ]
  const roots = mozillaRootsModule(root)
  if (roots === null) console.error('mozilla-roots.ts is left as it is: only the Node of package.json writes it')
  else generated.push(['src/generated/mozilla-roots.ts', roots])

  const stale = generated.filter(([path, text]) => textOf(join(root, path)) !== text)
  if (process.argv.includes('--check')) {
    for (const [path] of stale) console.error(`${path} is not up to date: run "npm run build"`)
    process.exitCode = stale.length === 0 ? 0 : 1
    return
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.error(`wrote ${path}`)
  }
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

await main()
