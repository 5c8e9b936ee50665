import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { TOOL_VERSION } from '../src/tool-version.ts'

/**
 * What CHANGELOG.md says of the version of a tag. Throws where the tag is none of ours, or where package.json, the bundle
 * or the changelog have another version.
 */
export function releaseNotes(tag: string, root: string): string {
  if (!/^v\d+\.\d+\.\d+$/.test(tag)) throw new Error(`${tag} is no tag of a release: write vX.Y.Z`)
  const version = tag.slice(1)
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const named: readonly (readonly [where: string, version: string])[] = [
    ['package.json', JSON.parse(read('package.json')).version],
    ['package-lock.json', JSON.parse(read('package-lock.json')).version],
    ['src/tool-version.ts', TOOL_VERSION],
  ]
  for (const [where, other] of named) {
    if (other !== version) throw new Error(`${where} has ${other}, and the tag is ${tag}`)
  }
  const section = read('CHANGELOG.md')
    .split(/^## /m)
    .slice(1)
    .find((text) => text.split(/\s/)[0] === version)
  const notes = section?.split('\n').slice(1).join('\n').trim()
  if (!notes)
    throw new Error(`CHANGELOG.md says nothing of ${version}: write "## ${version} - <date>" and what changed`)
  return `${notes}\n`
}

if (import.meta.main) process.stdout.write(releaseNotes(process.argv[2] ?? '', dirname(import.meta.dirname)))
