import type { ConfigurationProblem } from '../../model/listener.ts'
import { ciphersuites } from '../openssl/ciphersuites.ts'
import { confCommand } from '../openssl/conf-command.ts'
import { groupList } from '../openssl/group-list.ts'
import { lookup, named } from './lookup.ts'
import { type Directive, placeOf, shortened } from './parse.ts'
import type { Server, Socket } from './servers.ts'
import { hasContext, isVariable, PROTOCOL_WORDS } from './tls-settings.ts'
import { cipherListIn, isFrom, type World } from './worlds.ts'

/** What nginx, or the OpenSSL that it asks, does not take: it would not start, or would keep what it runs with. */
export function refusals(
  servers: readonly Server[],
  sockets: ReadonlyMap<string, Socket>,
  worlds: readonly World[],
): readonly ConfigurationProblem[] {
  const levels = new Set(servers.flatMap(({ own, around }) => [own, ...around]))
  const asked = askedOf(servers)
  const written = [...levels].flatMap((level) => [
    ...twice(level),
    ...level.filter((one) => !OF_OPENSSL.has(one.name) || asked.has(one)).flatMap((one) => refused(one, worlds)),
  ])
  const bare = [...sockets.values()].flatMap(withoutCertificate)
  const misplaced = servers.filter(({ kind }) => kind === 'http').flatMap(({ own }) => insideServer(own))
  return [...written, ...bare, ...misplaced]
}

/** What OpenSSL is asked about is asked for a server that speaks TLS, and not where an inner block replaces it. */
const OF_OPENSSL: ReadonlySet<string> = new Set(['ssl_ciphers', 'ssl_ecdh_curve', 'ssl_conf_command'])

function askedOf(servers: readonly Server[]): ReadonlySet<Directive> {
  const speaking = servers.filter(
    (server) =>
      hasContext(server) ||
      lookup(server, 'ssl_certificate').missing !== null ||
      lookup(server, 'ssl_reject_handshake').directives.length > 0 ||
      server.listens.some(({ isTls }) => isTls),
  )
  return new Set(speaking.flatMap((server) => [...OF_OPENSSL].flatMap((name) => lookup(server, name).directives)))
}

function problem(message: string, directive: Directive): ConfigurationProblem {
  return { kind: 'refused', dialect: 'nginx', message, place: placeOf(directive) }
}

/** These are set once in a block; others, such as ssl_protocols, add. */
function twice(level: readonly Directive[]): readonly ConfigurationProblem[] {
  return ['ssl_ciphers', 'ssl_ecdh_curve', 'ssl_prefer_server_ciphers', 'ssl_reject_handshake'].flatMap((name) =>
    named(level, name)
      .slice(1)
      .map((one) => problem(`nginx refuses a second ${name} in one block`, one)),
  )
}

function refused(directive: Directive, worlds: readonly World[]): readonly ConfigurationProblem[] {
  const { name, words, block } = directive
  if (block !== null) return []
  const why =
    WHY.get(name)?.(
      words.map(({ text }) => text),
      worlds,
    ) ?? null
  return why === null ? [] : [problem(why, directive)]
}

type Check = (words: readonly string[], worlds: readonly World[]) => string | null

const WHY: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['ssl_protocols', protocols],
  ['ssl_ciphers', ([text = '']: readonly string[], worlds: readonly World[]) => ciphers(text, worlds)],
  ['ssl_ecdh_curve', ([text = '']: readonly string[], worlds: readonly World[]) => curves(text, worlds)],
  ['ssl_conf_command', command],
  [
    'ssl',
    (_words, worlds) =>
      worlds.every((world) => isFrom(world, 1, 25, 1))
        ? 'nginx knows no "ssl" since 1.25.1: it is an option of "listen"'
        : null,
  ],
])

function protocols(words: readonly string[]): string | null {
  const unknown = words.find((word) => !PROTOCOL_WORDS.has(word.toLowerCase()))
  if (words.length === 0) return 'ssl_protocols names no version'
  if (unknown === undefined) return null
  return isVariable(unknown)
    ? `nginx takes no variable in ssl_protocols: ${shortened(unknown)}`
    : `nginx knows no version "${shortened(unknown)}"`
}

function ciphers(text: string, worlds: readonly World[]): string | null {
  if (/[\r\n]/.test(text)) return 'OpenSSL takes no end of line in a cipher string'
  if (isVariable(text)) return 'nginx takes no variable in ssl_ciphers'
  return worlds.every((world) => cipherListIn(world, text).isRefused)
    ? 'OpenSSL finds no suite in this cipher string'
    : null
}

function curves(text: string, worlds: readonly World[]): string | null {
  return worlds.every(({ openssl }) => groupList(text, openssl).groups === null)
    ? `OpenSSL refuses the list of groups "${shortened(text)}"`
    : null
}

function command(words: readonly string[], worlds: readonly World[]): string | null {
  const [name = '', value = ''] = words
  if (words.length !== 2) return 'ssl_conf_command takes a name and a value'
  const found = confCommand(name, value)
  if (found.kind === 'refused') return found.why
  if (found.kind === 'ciphersuites' && worlds.every(({ openssl }) => ciphersuites(value, openssl).suites === null)) {
    return `OpenSSL refuses the suites of TLS 1.3 "${shortened(value)}"`
  }
  return found.kind === 'groups' ? curves(found.text, worlds) : null
}

function withoutCertificate({ tls, servers, standard }: Socket): readonly ConfigurationProblem[] {
  const listen = servers.find(({ server }) => server === standard)?.listen
  if (tls === null || listen === undefined || hasContext(standard)) return []
  const isOpen = lookup(standard, 'ssl_certificate').missing !== null
  const rejects = lookup(standard, 'ssl_reject_handshake').directives.some(({ words }) => words[0]?.text === 'on')
  return isOpen || rejects ? [] : [problem('no ssl_certificate for a "listen ... ssl"', listen.directive)]
}

/** Directives of a location that people write into a server. */
function insideServer(own: readonly Directive[]): readonly ConfigurationProblem[] {
  return ['proxy_pass', 'fastcgi_pass', 'uwsgi_pass', 'scgi_pass', 'grpc_pass', 'alias'].flatMap((name) =>
    named(own, name).map((one) => problem(`nginx takes ${name} inside a location only`, one)),
  )
}
