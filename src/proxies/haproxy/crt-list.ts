import type { ConfigurationSources } from '../../model/configuration.ts'
import type { ConfigurationProblem, ConfiguredCertificate, Place } from '../../model/listener.ts'
import type { Certificate } from '../../x509/certificate.ts'
import { type BindOptions, NO_OPTIONS, readOptions } from './bind-line.ts'
import type { Bind } from './sections.ts'
import { type Line, linesOf, placeOf, type Word, wholePlace } from './tokens.ts'
import type { Environment, Given } from './values.ts'

/** A certificate of a bind, in the order in which HAProxy loads them. */
export interface Loaded {
  readonly certificate: ConfiguredCertificate
  /** Names that it answers for, in lower case; null where its file is not known and no filter says them. */
  readonly names: readonly string[] | null
  /** What its line of a crt-list says; of a `crt` nothing. */
  readonly options: BindOptions
  /** Its line of a crt-list; null for a `crt`. */
  readonly line: Line | null
  /** `!*` as a filter: never by its name. */
  readonly isFallback: boolean
}

export interface LoadedCertificates {
  readonly loaded: readonly Loaded[]
  /** A list that is not there, or a name that is not known: what else is loaded cannot be said. */
  readonly open: { readonly reason: string; readonly place: Place } | null
  readonly problems: readonly ConfigurationProblem[]
}

export function loadCertificates(
  { line, defaults }: Bind,
  sources: ConfigurationSources,
  environment: Environment,
): LoadedCertificates {
  const loaded: Loaded[] = []
  const problems: ConfigurationProblem[] = []
  let unknown: LoadedCertificates['open'] = null
  const base = defaults.crtBase
  for (const one of line.certificates) {
    if (one.open !== null) unknown = { reason: one.open, place: one.place }
    else if (one.keyword === 'crt-list') list(one)
    else crt(one)
  }
  return { loaded, open: unknown, problems }

  function crt(one: Given): void {
    for (const certificate of filesOf(one.text, one.place, base, sources)) {
      loaded.push({ certificate, names: namesOf(certificate), options: NO_OPTIONS, line: null, isFallback: false })
    }
  }

  function list(one: Given): void {
    const file = [...besides(one.text, one.place.file)].find((path) => sources.read(path) !== null)
    const text = file === undefined ? null : sources.read(file)
    if (file === undefined || text === null) {
      unknown = { reason: `the crt-list ${one.text} is not in the repository`, place: one.place }
      return
    }
    // /etc/haproxy/list.txt of the host may stand elsewhere in the workspace: people need its path there.
    const [shown = file] = sources.glob(file)
    for (const entry of linesOf(shown, text)) {
      if (entry.words[0] !== undefined) entryOf(entry)
    }
  }

  function entryOf(entry: Line): void {
    const { path, options, filters } = partsOf(entry)
    const read = readOptions({ ...entry, words: options }, 0, environment, NO_OPTIONS)
    for (const message of read.problems) {
      problems.push({ kind: 'refused', dialect: 'haproxy', message, place: wholePlace(entry) })
    }
    const own = filters.filter((filter) => !filter.startsWith('!')).map((filter) => filter.toLowerCase())
    const not = filters.filter((filter) => filter.startsWith('!')).map((filter) => filter.slice(1).toLowerCase())
    for (const certificate of filesOf(path.text, placeOf(entry, path), base, sources)) {
      const names = own.length > 0 ? own : namesOf(certificate)
      loaded.push({
        certificate,
        names: names === null ? null : names.filter((name) => !not.includes(name)),
        options: read.options,
        line: entry,
        isFallback: not.includes('*') && own.length === 0,
      })
    }
  }
}

interface EntryParts {
  readonly path: Word
  readonly options: readonly Word[]
  readonly filters: readonly string[]
}

/** `file.pem [ssl-min-ver TLSv1.2] *.example.com !b.example.com`. */
function partsOf({ words }: Line): EntryParts {
  const [path = NO_WORD, ...rest] = words
  const isOpened = rest[0]?.text.startsWith('[') ?? false
  const end = isOpened ? rest.findIndex(({ text }) => text.endsWith(']')) : -1
  const options = rest.slice(0, end + 1).flatMap((word, index): Word[] => {
    const [from, to] = [index === 0 ? 1 : 0, index === end ? 1 : 0]
    const text = word.text.slice(from, word.text.length - to)
    return text === '' ? [] : [{ ...word, text, start: word.start + from, end: word.end - to }]
  })
  return { path, options, filters: rest.slice(end + 1).map(({ text }) => text) }
}

const NO_WORD: Word = { text: '', start: 1, end: 1, variables: [] }

/** As written from the root of the workspace, or beside the configuration. */
function besides(path: string, file: string): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  return path.startsWith('/') || folder === '' ? [path] : [path, folder + path]
}

const RESERVED = /\.(?:key|issuer|ocsp|sctl)$|(?:^|\/)\.[^/]*$/

/** A file, a bundle of .rsa and .ecdsa, or all files of a folder. */
function filesOf(
  written: string,
  at: Place,
  base: Given | null,
  sources: ConfigurationSources,
): readonly ConfiguredCertificate[] {
  const path = base === null || /^[/@]/.test(written) ? written : `${base.text}/${written}`
  for (const file of besides(path, at.file)) {
    const certificates = sources.certificates(file)
    if (certificates !== null) return [{ path: written, at, certificates }]
    const inside = [
      ...['.rsa', '.ecdsa', '.dsa']
        .map((ending) => file + ending)
        .filter((name) => sources.certificates(name) !== null),
      ...sources.glob(`${file.replace(/\/$/, '')}/*`).filter((name) => !RESERVED.test(name)),
    ]
    if (inside.length > 0) return inside.map((name) => ({ path: name, at, certificates: sources.certificates(name) }))
  }
  return [{ path: written, at, certificates: null }]
}

function namesOf({ certificates }: ConfiguredCertificate): readonly string[] | null {
  const leaf = certificates?.[0]
  return leaf === undefined ? null : leafNames(leaf)
}

/** "matching one of their CN or alt subjects". */
function leafNames({ subject, extensions }: Certificate): readonly string[] {
  const alternative = extensions.subjectAltName?.dnsNames ?? []
  return [...new Set([...subject.commonNames, ...alternative].map((name) => name.toLowerCase()))]
}
