import { basename, dirname, resolve } from 'node:path'
import type { ConfigurationSources } from '../model/configuration.ts'
import type { InputFault } from '../model/input-error.ts'
import { isSystemError } from '../model/system-error.ts'
import { configurationsBelow, type RecognisedFile } from './configuration-folder.ts'
import { MAX_CONFIGURATION_BYTES, matching, WorkspaceSources } from './configuration-sources.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import { type Folders, fileNamed, isBelow, unreadableFile } from './files.ts'
import type { KnownDialects } from './known-dialects.ts'
import type { Given } from './reading.ts'
import { isPattern } from './shell-pattern.ts'
import { type Found, WorkspaceFiles } from './workspace-files.ts'

/** The configurations that somebody named, before they are read. */
export interface ConfigurationFiles {
  /** In the order named, those of a folder sorted; none twice. */
  readonly entries: readonly RecognisedFile[]
  readonly sources: ConfigurationSources
  readonly files: WorkspaceFiles
  /** What people should know of how files were found. */
  remarks(): readonly string[]
}

export interface ConfigurationPlaces {
  /** Absolute. */
  readonly workspace: string
  /** Whether a name may lead out of the workspace: of who types a command it may. */
  readonly isContained: boolean
}

/**
 * What `FILE`, `FOLDER`, `DIALECT:PATH` and patterns stand for. Null where nothing is named. What is wrong with a name becomes a
 * fault: a file that is nobody's configuration, or a folder without one, would be green with nothing read.
 */
export function configurationFiles(
  givens: readonly Given[],
  { workspace, isContained }: ConfigurationPlaces,
  folders: Folders,
  dialects: KnownDialects,
  faults: InputFault[],
): ConfigurationFiles | null {
  if (givens.length === 0) return null
  const files = new WorkspaceFiles(workspace, folders)
  const search: Search = { workspace, isContained, files, dialects, faults }
  const found = givens.flatMap((given) => entriesOf(given, search))
  const entries = [...new Map(found.map((entry) => [entry.path, entry])).values()]
  if (entries.length > MOST_ENTRIES) {
    const what = `${entries.length} configurations, and no more than ${MOST_ENTRIES} are read`
    faults.push({ code: 'CONFIG_TOO_MANY', what, where: givens[0]?.where ?? 'config', mend: 'name fewer of them' })
    return null
  }
  const sources = new WorkspaceSources(files, entries)
  const remarks = () => sources.mapped.map(([written, display]) => `${written} is read from ${display}`)
  return { entries, sources, files, remarks }
}

const MOST_ENTRIES = 5_000

interface Search extends ConfigurationPlaces {
  readonly files: WorkspaceFiles
  readonly dialects: KnownDialects
  readonly faults: InputFault[]
}

function entriesOf(given: Given, search: Search): readonly RecognisedFile[] {
  const { workspace, isContained, files, faults } = search
  const { where } = given
  const word = wordOf(given, search)
  if (word === null) return []
  const { dialect, text } = word
  const named = fileNamed(text, workspace)
  const problem = (code: string, what: string, mend: string): readonly RecognisedFile[] => {
    faults.push({ code, what: `${quoted(named.display)} ${what}`, where, mend })
    return []
  }
  if (/\p{Cc}/u.test(text)) {
    return problem('FILE_NAME', 'has a control character in it', 'name a file without it')
  }
  if (isPattern(text) && files.find(named.path) === null) return entriesMatching(text, dialect, given, search)
  if (!isContained && !isBelow(named.path, workspace)) openBeside(named.path, named.display, files)
  const found = files.find(named.path)
  if (found === null) {
    const fault = whyNotFound(named, where, files)
    if (fault !== null) faults.push(fault)
    else problem('FILE_OUTSIDE', 'leads out of the workspace, or to what is no file', 'name a file of the workspace')
    return []
  }
  if (isFolder(found, files)) return entriesBelow(found, dialect, where, search)
  return entryAt(found, dialect, where, search)
}

/** `nginx:conf/site`; a path may have a colon too. */
function wordOf({ text, where }: Given, { dialects, faults, workspace, files }: Search) {
  const [, prefix, rest] = /^([A-Za-z][\w-]+):(.*)$/su.exec(text) ?? []
  if (prefix === undefined || rest === undefined) return { dialect: null, text }
  if (dialects.names.includes(prefix) && rest !== '') return { dialect: prefix, text: rest }
  if (files.find(resolve(workspace, text)) !== null) return { dialect: null, text }
  const mend = didYouMean(prefix, dialects.names, `write one of ${dialects.names.join(', ')} before the colon`)
  const what = rest === '' ? `${quoted(text)} names no file` : `${quoted(prefix)} is no product whose files are read`
  faults.push({ code: 'CONFIG_DIALECT', what, where, mend: rest === '' ? `write ${prefix}:FILE` : mend })
  return null
}

function entriesMatching(text: string, dialect: string | null, { where }: Given, search: Search) {
  const { workspace, files, dialects, faults } = search
  const { display } = fileNamed(text, workspace)
  const start = files.find(workspace)
  const steps = display.split('/').filter((step) => step !== '' && step !== '.')
  const isInside = start !== null && !display.startsWith('/') && !steps.includes('..')
  const found = isInside ? matching(files, start, steps) : []
  const entries = found.flatMap((each): readonly RecognisedFile[] => {
    if (isFolder(each, files)) return []
    const own = recognised(each, dialect, files, dialects)
    return own === null ? [] : [own]
  })
  if (entries.length === 0) {
    const what = `${quoted(text)} matches no file that is known as a configuration`
    const mend = isInside
      ? `check the pattern, which starts at the workspace, or say whose files they are: ${sayWhose(text, dialects)}`
      : 'write a pattern that stays in the workspace'
    faults.push({ code: 'CONFIG_NONE', what, where, mend })
  }
  return entries
}

function entriesBelow(folder: Found, dialect: string | null, where: string, search: Search) {
  const { files, dialects, faults } = search
  const content = configurationsBelow(folder, dialect, files, dialects)
  if (content.isCut) {
    const what = `${quoted(folder.display)} has more files than are looked through`
    const mend = 'name the folder that has the configurations, or the files themselves'
    faults.push({ code: 'CONFIG_TOO_MANY', what, where, mend })
    return []
  }
  if (content.files.length === 0) {
    const what = `${quoted(folder.display)} has no file that is known as a configuration`
    const mend = `name the file and say whose it is, such as ${sayWhose('FILE', dialects)}`
    faults.push({ code: 'CONFIG_NONE', what, where, mend })
  }
  return content.files
}

function entryAt(found: Found, said: string | null, where: string, search: Search): readonly RecognisedFile[] {
  const { files, dialects, faults } = search
  const text = new WorkspaceSources(files, []).read(found.display)
  if (text === null) {
    const what = `${quoted(found.display)} is no text, or larger than ${MAX_CONFIGURATION_BYTES / 1024 / 1024} MiB`
    faults.push({ code: 'CONFIG_NO_TEXT', what, where, mend: 'check that it is the file you mean' })
    return []
  }
  // Beside others it would be green: what was in it is no longer read.
  if (text.split('\n').every((line) => /^\s*(?:#|$)/u.test(line))) {
    const mend = 'remove its name where it is no longer wanted'
    faults.push({ code: 'CONFIG_EMPTY', what: `${quoted(found.display)} says nothing at all`, where, mend })
    return []
  }
  if (said !== null) return [{ ...found, dialect: said }]
  const dialect = dialects.recognise(found.display, text, null)
  if (dialect !== null) return [{ ...found, dialect }]
  const what = `${quoted(found.display)} is not known as a configuration of ${dialects.names.join(', ')}`
  faults.push({ code: 'CONFIG_UNKNOWN', what, where, mend: `say whose it is: ${sayWhose(found.display, dialects)}` })
  return []
}

function recognised(found: Found, said: string | null, files: WorkspaceFiles, dialects: KnownDialects) {
  if (said !== null) return { ...found, dialect: said }
  const text = new WorkspaceSources(files, []).read(found.display)
  const dialect = text === null ? null : dialects.recognise(found.display, text, null)
  return dialect === null ? null : { ...found, dialect }
}

function sayWhose(path: string, { names }: KnownDialects): string {
  return `${names[0] ?? 'nginx'}:${path}`
}

/** A file that was named by who types a command: what it includes stands beside it. */
function openBeside(path: string, display: string, files: WorkspaceFiles): void {
  const root = isFolderAt(path, files) ? { path, display } : { path: dirname(path), display: parentOf(display) }
  files.open(root)
}

function parentOf(display: string): string {
  const parent = display.slice(0, -basename(display).length).replace(/\/+$/u, '')
  return parent === '' && display.startsWith('/') ? '/' : parent
}

function isFolder({ path }: Found, files: WorkspaceFiles): boolean {
  return isFolderAt(path, files)
}

function isFolderAt(path: string, { files }: WorkspaceFiles): boolean {
  try {
    files.list(path)
    return true
  } catch (error) {
    if (!isSystemError(error)) throw error
    // A folder that may not be listed says so when it is searched.
    return error.code === 'EACCES'
  }
}

function whyNotFound({ path, display }: { path: string; display: string }, where: string, { files }: WorkspaceFiles) {
  try {
    files.realpath(path)
    return null
  } catch (error) {
    return unreadableFile(display, where, error)
  }
}
