import type { ConfigurationProblem, Place } from '../../model/listener.ts'
import type { Directive, Loaded } from '../apache/load.ts'
import { isCipherSpec, isOpensslWord } from './cipher-specs.ts'
import { isForeignProtocol, isProtocolDirective } from './protocols.ts'

// Directives of mod_ssl, which IBM HTTP Server does not ship.
export const FOREIGN: ReadonlySet<string> = new Set([
  'sslengine',
  'sslprotocol',
  'sslciphersuite',
  'sslcertificatefile',
  'sslcertificatekeyfile',
  'sslopensslconfcmd',
])

// The module of IBM i, of the same name: its certificates and versions stand in the operating system.
const OF_IBM_I = new Set(['sslappname'])

/** What IBM HTTP Server would not start with, and what is not read. */
export function problemsOf({ directives, faults, missing }: Loaded): readonly ConfigurationProblem[] {
  const all = directives.flatMap((directive) => [directive, ...everyDirective(directive.body ?? [])])
  const refused = all.flatMap((directive) => {
    const message = refusal(directive)
    return message === null ? [] : [problem('refused', message, directive.place)]
  })
  const ofIbmI = all.find(({ name }) => OF_IBM_I.has(name))
  const unread =
    ofIbmI === undefined
      ? []
      : [
          problem(
            'unread',
            'SSLAppName belongs to IBM HTTP Server for i, whose TLS is set in the operating system',
            ofIbmI.place,
          ),
        ]
  return [
    ...faults.map(({ message, place }) => problem('refused', message, place)),
    ...missing.map(({ message, place }) => problem('unread', message, place)),
    ...refused,
    ...unread,
  ]
}

function everyDirective(directives: readonly Directive[]): readonly Directive[] {
  return directives.flatMap((directive) => [directive, ...everyDirective(directive.body ?? [])])
}

function refusal(directive: Directive): string | null {
  const { name, words } = directive
  if (FOREIGN.has(name))
    return `this is a directive of mod_ssl, and IBM HTTP Server has mod_ibm_ssl: ${INSTEAD.get(name) ?? 'use KeyFile'}`
  const bad = words.map(({ text }) => text).find((word) => isForeign(directive, word))
  if (bad === undefined) return null
  return isCipherSpec(directive)
    ? `"${bad}" is OpenSSL's grammar, which SSLCipherSpec does not take: name the suites as IANA does`
    : `"${bad}" is mod_ssl's grammar: SSLProtocolDisable takes words such as TLSv10`
}

function isForeign(directive: Directive, word: string): boolean {
  return isCipherSpec(directive) ? isOpensslWord(word) : isProtocolDirective(directive.name) && isForeignProtocol(word)
}

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['sslengine', 'write SSLEnable'],
  ['sslprotocol', 'write SSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11'],
  ['sslciphersuite', 'write SSLCipherSpec'],
])

function problem(kind: 'refused' | 'unread', message: string, place: Place): ConfigurationProblem {
  return { kind, dialect: 'ibm-http-server', message, place }
}
