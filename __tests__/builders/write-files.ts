import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes each into the folder; a value that begins with `->` is a symbolic link, `|` a pipe that nobody writes to. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    if (content === '|') execFileSync('mkfifo', [path])
    else if (typeof content === 'string' && content.startsWith('->')) symlinkSync(content.slice(2), path)
    else writeFileSync(path, content)
  }
}
