import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mozillaRootsModule } from './generate-mozilla-roots.ts'
import { policyTypes } from './generate-policy-types.ts'
import { settingWordsModule } from './generate-setting-words.ts'
import { reportValidatorModule, reportValidatorTypes, validatorsModule, validatorTypes } from './generate-validators.ts'

/** Writes `src/generated/`, the tables of README.md and the generated pages of `docs/`; with `--check` writes nothing and fails when a file there is not what would be written. */
async function main(): Promise<void> {
  const root = dirname(import.meta.dirname)
  const generated: [path: string, text: string][] = [
    ['src/generated/policy-file.ts', await policyTypes(root)],
    ['src/generated/setting-words.ts', settingWordsModule(root)],
    ['src/generated/validators.js', await validatorsModule(root)],
    ['src/generated/validators.d.ts', validatorTypes()],
    ['src/generated/report-validator.js', await reportValidatorModule(root)],
    ['src/generated/report-validator.d.ts', reportValidatorTypes()],
  ]
  const roots = mozillaRootsModule(root)
  if (roots === null) console.error('mozilla-roots.ts is left as it is: only the Node of package.json writes it')
  else generated.push(['src/generated/mozilla-roots.ts', roots])

  const isCheck = process.argv.includes('--check')
  const stale = [...put(root, generated, isCheck), ...put(root, await pages(root), isCheck)]
  if (isCheck) process.exitCode = stale.length === 0 ? 0 : 1
}

/** Read from the code, which needs what is generated; so that comes after it. */
async function pages(root: string): Promise<readonly (readonly [path: string, text: string])[]> {
  const { generatedPages, readmeWithTables } = await import('./readme-tables.ts')
  return [['README.md', readmeWithTables(root)], ...generatedPages(root)]
}

/** Writes what is not as it should be, or with `isCheck` only says so. Gives the paths. */
function put(
  root: string,
  files: readonly (readonly [path: string, text: string])[],
  isCheck: boolean,
): readonly string[] {
  const stale = files.filter(([path, text]) => textOf(join(root, path)) !== text)
  for (const [path, text] of stale) {
    if (!isCheck) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    console.error(isCheck ? `${path} is not up to date: run "npm run build"` : `wrote ${path}`)
  }
  return stale.map(([path]) => path)
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

await main()
