import { type CleartextAnswer, known, open, type Place, type Setting, type Step } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import { type Asked, applies, withoutCondition } from './rule-condition.ts'
import type { Section } from './sections.ts'
import { distinct } from './tls-versions.ts'
import { type Line, wholePlace } from './tokens.ts'
import { expanded, shortened } from './values.ts'

/** Each backend and listen, by its name. */
export type Backends = ReadonlyMap<string, Section>

/** What requests can get of a frontend and of what stands behind it. */
interface Way {
  readonly answer: CleartextAnswer | 'open'
  /** The rule; null for the servers behind. */
  readonly line: Line | null
  readonly via: readonly Step[]
}

/** `opened`: the bind, where an answer with content is annotated. */
export function cleartextAnswer(
  section: Section,
  backends: Backends,
  port: number | null,
  opened: Place,
): Setting<CleartextAnswer> {
  const ways = waysOf(section, backends, { isTls: false, port }, new Set())
  const answers = new Set(ways.map(({ answer }) => answer))
  const [first] = ways
  if (first === undefined) return known('closed', opened)
  const unsure = ways.find(({ answer }) => answer === 'open')
  const doubtful = unsure ?? (answers.has('content') && answers.size > 1 ? first : undefined)
  if (doubtful !== undefined) {
    const candidates = distinct([...answers].flatMap((answer) => (answer === 'open' ? BOTH : [answer])))
    return open(doubtReason(doubtful), doubtful.line === null ? opened : wholePlace(doubtful.line), candidates, [])
  }
  const way = ways.find(({ answer }) => answer === 'redirect') ?? first
  if (way.answer === 'content') return known('content', opened, way.line === null ? way.via : [answering(way.line)])
  return known(
    answers.has('redirect') ? 'redirect' : 'closed',
    way.line === null ? opened : wholePlace(way.line),
    way.via,
  )
}

const BOTH = ['redirect', 'content'] as const

function answering(line: Line): Step {
  return { place: wholePlace(line), message: 'is what answers' }
}

function doubtReason({ line }: Way): string {
  if (line === null) return 'what answers depends on conditions that the files do not decide'
  return `whether "${shortened(line.words.map(({ text }) => text).join(' '))}" applies to every request is not for the files to say`
}

function waysOf(section: Section, backends: Backends, asked: Asked, seen: Set<Section>): readonly Way[] {
  if (seen.has(section)) return []
  seen.add(section)
  const lines = [...section.defaults, ...section.lines]
  const acls = lines.filter(({ words }) => words[0]?.text === 'acl')
  const ways: Way[] = []
  const inTcp = modeOf(section).mode === 'tcp'
  for (const phase of inTcp ? TCP_PHASES : PHASES) {
    for (const line of lines) {
      if (!phase.test(textOf(line.words[0]))) continue
      const answer = answerOf(line)
      if (answer === null) continue
      const truth = applies(line, acls, asked)
      if (truth !== false) ways.push({ answer, line, via: [] })
      if (truth === true) return ways
    }
  }
  return [...ways, ...behind(section, lines, acls, backends, asked, seen)]
}

/** In the order of processing, whatever that of the lines. */
const TCP_PHASES = [/^tcp-request$/]
const PHASES = [...TCP_PHASES, /^http-request$/, /^redirect$/]

/** Null for a rule that answers nothing. */
function answerOf(line: Line): CleartextAnswer | 'open' | null {
  const [keyword = '', ...words] = withoutCondition(line)
  if (keyword === 'redirect') return redirectAnswer(words)
  if (keyword === 'tcp-request') return words.includes('reject') || words.includes('silent-drop') ? 'closed' : null
  switch (words[0]) {
    case 'redirect':
      return redirectAnswer(words.slice(1))
    case 'deny':
    case 'reject':
    case 'silent-drop':
    case 'tarpit':
      return 'closed'
    case 'return': {
      const at = words.indexOf('status')
      return at !== -1 && Number(words[at + 1]) >= 400 ? 'closed' : 'content'
    }
    case 'use-service':
      return 'content'
    default:
      return null
  }
}

function redirectAnswer([kind, to = '']: readonly string[]): CleartextAnswer | 'open' {
  if (kind === 'scheme') return to === 'https' ? 'redirect' : to.includes('%[') ? 'open' : 'content'
  if (/^https:\/\//i.test(to)) return 'redirect'
  return /^http:\/\//i.test(to) ? 'content' : 'open'
}

function behind(
  section: Section,
  lines: readonly Line[],
  acls: readonly Line[],
  backends: Backends,
  asked: Asked,
  seen: Set<Section>,
): readonly Way[] {
  const ways: Way[] = []
  const go = (line: Line): void => {
    const name = textOf(line.words[1])
    const found = backends.get(name)
    if (found === undefined) ways.push({ answer: 'open', line, via: [] })
    else ways.push(...waysOf(found, backends, asked, seen).map((way) => ({ ...way, via: [...way.via, leading(line)] })))
  }
  // A listen is a frontend too, and its own servers are only asked where nothing else is.
  if (section.kind !== 'backend') {
    for (const line of lines.filter(({ words }) => words[0]?.text === 'use_backend')) {
      const truth = applies(line, acls, asked)
      if (truth !== false) go(line)
      if (truth === true) return ways
    }
    const standard = lines.findLast(({ words }) => words[0]?.text === 'default_backend')
    if (standard !== undefined) {
      go(standard)
      return ways
    }
  }
  const served = lines.find(
    ({ words }) => SERVING.test(textOf(words[0])) || isStatistics(words[0]?.text, words[1]?.text),
  )
  if (served !== undefined) ways.push({ answer: 'content', line: null, via: [] })
  // A proxy without a server says 503.
  return ways.length > 0 || section.kind === 'frontend' ? ways : [{ answer: 'closed', line: null, via: [] }]
}

const SERVING = /^(?:server|server-template|dispatch|use-fcgi-app)$/

function isStatistics(first: string | undefined, second: string | undefined): boolean {
  return first === 'stats' && (second === 'enable' || second === 'uri')
}

function leading(line: Line): Step {
  return { place: wholePlace(line), message: 'leads there' }
}

function backendNames(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ words: [first, name] }) =>
    name !== undefined && /^(?:use|default)_backend$/.test(textOf(first)) ? [name.text] : [],
  )
}

function named(names: readonly string[], backends: Backends): readonly Section[] {
  return [...new Set(names)].flatMap((name) => backends.get(name) ?? [])
}

export interface Mode {
  readonly mode: string
  /** Somebody said it. */
  readonly isSaid: boolean
}

/** "mode" of the section, else of its defaults; HAProxy's own is tcp. */
export function modeOf({ lines, defaults }: Section): Mode {
  const said = [...defaults, ...lines].findLast(({ words }) => words[0]?.text === 'mode')?.words[1]?.text
  return { mode: said ?? 'tcp', isSaid: said !== undefined }
}

/** Without `ssl`, bytes in TCP mode are what the client and the server make of them. */
export function tcpTls(section: Section, backends: Backends, opened: Place): Setting<'yes' | 'no' | 'pass-through'> {
  const own = [...section.defaults, ...section.lines]
  const reads = own.find(({ words }) => words.some(({ text }) => /\b(?:req[._]ssl_|ssl_hello_type)/.test(text)))
  if (reads !== undefined)
    return known('pass-through', opened, [{ place: wholePlace(reads), message: 'reads the TLS of the client' }])
  const names = backendNames(own)
  const next = named(names, backends).flatMap(({ lines }) => lines)
  const servers = [...own, ...next].filter(({ words }) => words[0]?.text === 'server')
  const [one] = servers
  if (one !== undefined && servers.every(({ words }) => words.slice(3).some(({ text }) => text === 'ssl'))) {
    return known('no', opened, [
      { place: wholePlace(one), message: 'is where TLS begins: the client speaks clear text' },
    ])
  }
  if (names.length === 0 && servers.length === 0) return known('no', opened)
  if (modeOf(section).isSaid) return known('pass-through', opened)
  const reason =
    'no mode is said, so bytes are passed as they come: whether they are TLS is for the servers behind to say'
  return open(reason, opened, ['pass-through', 'no'])
}

/** Strict-Transport-Security as this frontend sends it inside TLS. */
export function hstsOf(section: Section, backends: Backends, opened: Place): Setting<string | null> {
  if (modeOf(section).mode === 'tcp') return open('in TCP mode the servers behind send the headers', opened)
  const own = hstsIn(section)
  if (own !== null) return own
  const behind = named(backendNames(section.lines), backends).map(hstsIn)
  const sent = behind.filter((one) => one !== null)
  const [first] = sent
  if (first === undefined) return known(null, opened)
  const values = distinct(behind.map((one) => (one?.kind === 'known' ? one.value : null)))
  if (values.length === 1 && sent.every(({ kind }) => kind === 'known')) return first
  return open('not every backend sends the header alike', first.at, values)
}

function hstsIn(section: Section): Setting<string | null> | null {
  const lines = [...section.defaults, ...section.lines]
  const acls = lines.filter(({ words }) => words[0]?.text === 'acl')
  let last: Setting<string | null> | null = null
  for (const keyword of ['http-response', 'http-after-response']) {
    for (const line of lines) {
      const [first, action, name, value] = line.words
      if (first?.text !== keyword || name?.text.toLowerCase() !== 'strict-transport-security') continue
      if (!['set-header', 'add-header', 'del-header'].includes(textOf(action))) continue
      const truth = applies(line, acls, { isTls: true, port: null })
      const written = expanded(line, value, section.environment)
      if (truth === false) continue
      if (truth === null || written.open !== null)
        last = open(written.open ?? 'the header depends on a condition', wholePlace(line))
      else last = known(action?.text === 'del-header' ? null : written.text, wholePlace(line))
    }
  }
  return last
}
