import { dirname, join } from 'node:path'
import type { ConfigurationSources } from '../model/configuration.ts'
import { baseImage } from './dockerfile.ts'
import { versionsInImage } from './image-versions.ts'
import type { Found, WorkspaceFiles } from './workspace-files.ts'

/** What a Dockerfile says of a product, where nobody said it. */
export interface GuessedVersion {
  readonly product: string
  readonly version: string
  readonly file: string
  readonly line: number
  readonly image: string
}

/**
 * Versions from the Dockerfile nearest to each configuration, beside it or above. Of a product that two of them say differently,
 * nothing: which of them the configuration is for nobody knows.
 */
export function guessVersions(
  entries: readonly Found[],
  files: WorkspaceFiles,
  sources: ConfigurationSources,
): readonly GuessedVersion[] {
  const nearest = new Map<string, Found>()
  for (const folder of new Set(entries.map(({ path }) => dirname(path)))) {
    const dockerfile = nearestDockerfile(folder, files)
    if (dockerfile !== null) nearest.set(dockerfile.path, dockerfile)
  }
  const guesses = [...nearest.values()].flatMap(({ display }) => guessedFrom(display, sources.read(display)))
  return guesses.filter(
    ({ product, version }, index) =>
      guesses.every((other) => other.product !== product || other.version === version) &&
      guesses.findIndex((other) => other.product === product) === index,
  )
}

const NAMES = ['Dockerfile', 'Containerfile']

function nearestDockerfile(folder: string, files: WorkspaceFiles): Found | null {
  for (const above of files.foldersFrom(folder)) {
    for (const name of NAMES) {
      const found = files.find(join(above, name))
      if (found !== null) return found
    }
  }
  return null
}

function guessedFrom(file: string, text: string | null): readonly GuessedVersion[] {
  const base = text === null ? null : baseImage(text)
  if (base === null) return []
  const { image, line } = base
  return Object.entries(versionsInImage(image)).map(([product, version]) => ({ product, version, file, line, image }))
}
