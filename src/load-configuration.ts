import { READ_DIALECTS, recogniseDialect } from './configuration/recognise.ts'
import { type ConfigurationFiles, type ConfigurationPlaces, configurationFiles } from './input/configuration-files.ts'
import type { Folders } from './input/files.ts'
import { type GuessedVersion, guessVersions } from './input/guess-versions.ts'
import type { KnownDialects } from './input/known-dialects.ts'
import type { Given } from './input/reading.ts'
import type { AssumedVersion, ConfigurationSources } from './model/configuration.ts'
import type { InputFault } from './model/input-error.ts'
import type { Configuration, Listener, PlacedNote } from './model/listener.ts'
import type { Policy } from './model/policy.ts'

/** A configuration as read, with what people should know of how. */
export interface LoadedConfiguration {
  readonly configuration: Configuration
  readonly sources: ConfigurationSources
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

const KNOWN_DIALECTS: KnownDialects = { names: READ_DIALECTS, recognise: recogniseDialect }

/**
 * Reads them, with the versions that the policy says; what it does not say may be guessed from a Dockerfile. With
 * `isProposed` who is judged wrote that, too: what is guessed then counts only where it makes the outcome worse. Never throws
 * for what stands in a file.
 */
export async function loadConfiguration(
  found: ConfigurationFiles | null,
  { assume = {} }: Pick<Policy, 'assume'>,
  { isProposed = false }: { readonly isProposed?: boolean } = {},
): Promise<LoadedConfiguration | null> {
  if (found === null) return null
  const { entries, sources, files } = found
  const guesses = guessVersions(entries, files, sources).filter(({ product }) => assume[product] === undefined)
  const said = Object.entries(assume).map(([product, version]) => versionOf(product, version, null))
  const guessed = guesses.map(({ product, version, file, line }) => versionOf(product, version, `${file}:${line}`))
  const named = entries.map(({ display, dialect }) => ({ path: display, dialect }))
  // Grammars and evaluators of cipher strings, which most runs have no use for.
  const { readConfiguration } = await import('./configuration/read-configuration.ts')
  const readWith = (versions: readonly (readonly [string, AssumedVersion])[]) =>
    readConfiguration(named, sources, { versions: new Map(versions) })
  const read = readWith([...guessed, ...said])
  const used = guesses.filter((guess) => read.listeners.some(({ dialect }) => decides(guess, dialect)))
  const withNotes = { ...read, listeners: read.listeners.map((listener) => withGuesses(listener, used, isProposed)) }
  const isWeighed = isProposed && used.length > 0
  return {
    configuration: isWeighed ? eitherWay(withNotes, readWith(said), used) : withNotes,
    sources,
    remarks: [...found.remarks(), ...used.map((guess) => saidOf(guess, isProposed))],
  }
}

/** Every listener twice, as if a condition of the file told them apart, so that the worse of both is what is found. */
function eitherWay(guessed: Configuration, bare: Configuration, used: readonly GuessedVersion[]): Configuration {
  const isGuessed = ({ dialect }: Listener) => used.some((guess) => decides(guess, dialect))
  const files = [...new Set(used.map(({ file }) => file))].join(' and ')
  const when = (listener: Listener, condition: string): Listener =>
    isGuessed(listener)
      ? { ...listener, when: listener.when === null ? condition : `${listener.when} and ${condition}` }
      : listener
  return {
    listeners: [
      ...guessed.listeners.map((listener) => when(listener, `${files} of this change is believed`)),
      ...bare.listeners.filter(isGuessed).map((listener) => when(listener, `${files} of this change is not believed`)),
    ],
    steps: guessed.steps,
    problems: oneOfEach([...guessed.problems, ...bare.problems]),
  }
}

function oneOfEach<Each>(all: readonly Each[]): readonly Each[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

function versionOf(product: string, version: string, guessedFrom: string | null): [string, AssumedVersion] {
  return [product, { version, guessedFrom }]
}

/** The report says what it rests on. */
function withGuesses(listener: Listener, guesses: readonly GuessedVersion[], isProposed: boolean): Listener {
  const notes = guesses
    .filter((guess) => decides(guess, listener.dialect))
    .map((guess): PlacedNote => {
      const { file, line } = guess
      const place = { file, line, column: 1, endLine: line, endColumn: 'FROM'.length + 1 }
      return { code: 'guessed-version', message: saidOf(guess, isProposed), place }
    })
  return notes.length === 0 ? listener : { ...listener, notes: [...listener.notes, ...notes] }
}

function saidOf({ product, version, file, line, image }: GuessedVersion, isProposed: boolean): string {
  if (isProposed) {
    return `${file}:${line} of this change says ${product} ${version} (FROM ${image}), which counts only against it; say it in assume of the policy`
  }
  return `${product} is taken to be ${version}, from ${file}:${line} (FROM ${image}); say it in assume where another one runs`
}

/** What each product's files are read by, as `assume` names it. */
const PRODUCTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['nginx', ['nginx', 'openssl']],
  ['apache', ['apache', 'openssl']],
  ['haproxy', ['haproxy', 'openssl']],
  ['ibm-http-server', ['ihs']],
  ['websphere', ['was']],
])

function decides({ product }: GuessedVersion, dialect: string): boolean {
  return PRODUCTS.get(dialect)?.includes(product) ?? false
}
