import { readConfiguration } from './configuration/read-configuration.ts'
import { READ_DIALECTS, recogniseDialect } from './configuration/recognise.ts'
import { type ConfigurationFiles, type ConfigurationPlaces, configurationFiles } from './input/configuration-files.ts'
import type { Folders } from './input/files.ts'
import type { KnownDialects } from './input/known-dialects.ts'
import type { Given } from './input/reading.ts'
import type { AssumedVersion } from './model/configuration.ts'
import type { InputFault } from './model/input-error.ts'
import type { Configuration } from './model/listener.ts'
import type { Policy } from './model/policy.ts'

/** A configuration as read, with what people should know of how. */
export interface LoadedConfiguration {
  readonly configuration: Configuration
  /** A sentence each. */
  readonly remarks: readonly string[]
}

/** Finds the files; null where none is named. What is wrong with a name becomes a fault. */
export function findConfiguration(
  givens: readonly Given[],
  places: ConfigurationPlaces,
  files: Folders,
  faults: InputFault[],
): ConfigurationFiles | null {
  return configurationFiles(givens, places, files, KNOWN_DIALECTS, faults)
}

/** Reads them, with the versions that the policy says. Never throws for what stands in a file. */
export function loadConfiguration(
  found: ConfigurationFiles | null,
  { assume = {} }: Pick<Policy, 'assume'>,
): LoadedConfiguration | null {
  if (found === null) return null
  const { entries, sources } = found
  const versions = new Map(
    Object.entries(assume).map(([product, version]): [string, AssumedVersion] => [
      product,
      { version, guessedFrom: null },
    ]),
  )
  const named = entries.map(({ display, dialect }) => ({ path: display, dialect }))
  const configuration = readConfiguration(named, sources, { versions })
  return { configuration, remarks: found.remarks() }
}

const KNOWN_DIALECTS: KnownDialects = { names: READ_DIALECTS, recognise: recogniseDialect }
