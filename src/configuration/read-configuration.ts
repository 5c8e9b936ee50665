import type { Assumptions, ConfigurationSources } from '../model/configuration.ts'
import { type Configuration, NO_CONFIGURATION } from '../model/listener.ts'
import type { Dialect } from '../proxies/dialect.ts'
import { DIALECTS } from '../proxies/index.ts'
import { stepsOf } from './procedures.ts'
import { recogniseDialect } from './recognise.ts'
import { watched, withTemplates } from './templates.ts'

/** A file that somebody named, or that stands in a folder that was named. */
export interface ConfigurationEntry {
  readonly path: string
  /** Name of a dialect, where it was said. */
  readonly dialect: string | null
}

/** Reads every entry by its dialect; entries of one dialect belong together. */
export function readConfiguration(
  entries: readonly ConfigurationEntry[],
  sources: ConfigurationSources,
  assume: Assumptions,
): Configuration {
  const byDialect = new Map<Dialect, string[]>()
  for (const { path, dialect } of entries) {
    const found = dialectOf(path, dialect, sources)
    if (found !== null) byDialect.set(found, [...(byDialect.get(found) ?? []), path])
  }
  const templates = new Map<string, string>()
  const read = [...byDialect].map(([dialect, paths]) => {
    const files = watched(sources)
    const configuration = dialect.reader?.read(paths, files, assume) ?? NO_CONFIGURATION
    for (const file of files.templates) templates.set(file, dialect.name)
    return configuration
  })
  return {
    listeners: read.flatMap(({ listeners }) => listeners),
    steps: stepsOf(read),
    problems: withTemplates(
      read.flatMap(({ problems }) => problems),
      templates,
    ),
  }
}

function dialectOf(path: string, said: string | null, sources: ConfigurationSources): Dialect | null {
  const own = said ?? recogniseDialect(path, sources.read(path) ?? '')
  return DIALECTS.find(({ name }) => name === own) ?? null
}
