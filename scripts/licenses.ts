import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One entry of `packages` in package-lock.json, as far as it matters here. */
interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly link?: boolean
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
}

const ROOT = join(import.meta.dirname, '..')

/**
 * Writes dist/licenses.txt: every package that a user gets with the bundle. Read from the lock and not from the bundler,
 * which does not see what was bundled before (tldts-core) or generated (ajv).
 */
function writeLicenses(): void {
  const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  )
  const shipped = Object.entries(lock.packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && isShipped(entry))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, entry]) => describePackage(path, entry))
  writeFileSync(join(ROOT, 'dist/licenses.txt'), shipped.join(`\n${'-'.repeat(80)}\n\n`))
}

function isShipped(entry: LockedPackage): boolean {
  return !(entry.link || entry.dev || entry.optional || entry.devOptional)
}

function describePackage(path: string, entry: LockedPackage): string {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  return `${name} ${entry.version ?? ''}\nLicense: ${entry.license ?? 'see below'}\n\n${licenseText(path)}\n`
}

/** A package may name its licence and ship no text of it. */
function licenseText(path: string): string {
  const file = readdirSync(join(ROOT, path))
    .sort()
    .find((name) => /^(licen[cs]e|copying)/i.test(name))
  if (file === undefined) return '(the package ships no licence text)'
  return readFileSync(join(ROOT, path, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim()
}

writeLicenses()
