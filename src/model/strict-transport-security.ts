/** What a Strict-Transport-Security field says; null where it does not follow its grammar, and phones ignore all of it. */
export interface StrictTransportSecurity {
  readonly maxAgeSeconds: number
  readonly includesSubDomains: boolean
  /** Not of the RFC: the wish to be in the lists that browsers ship. */
  readonly isForPreload: boolean
}

/** RFC 6797 §6.1. A digit string too long for a number is as good as forever. */
export function parseStrictTransportSecurity(field: string): StrictTransportSecurity | null {
  const directives = new Map<string, string | null>()
  for (const part of splitOutsideQuotes(field)) {
    if (part.trim() === '') continue
    const [, name, , quoted, token] = DIRECTIVE.exec(part) ?? []
    // "All directives MUST appear only once", "Directive names are case-insensitive".
    if (name === undefined || directives.has(name.toLowerCase())) return null
    directives.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/gu, '$1') ?? token ?? null)
  }
  const maxAge = directives.get('max-age')
  if (typeof maxAge !== 'string' || !/^\d+$/.test(maxAge)) return null
  // "The OPTIONAL "includeSubDomains" directive is a valueless directive"
  if (typeof directives.get('includesubdomains') === 'string') return null
  return {
    maxAgeSeconds: Math.min(Number(maxAge), Number.MAX_SAFE_INTEGER),
    includesSubDomains: directives.has('includesubdomains'),
    isForPreload: directives.has('preload'),
  }
}

/** token [ "=" ( quoted-string / token ) ], with the white space of RFC 2616 around each. */
const DIRECTIVE = /^[ \t]*([!#$%&'*+\-.^_`|~\w]+)[ \t]*(=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+\-.^_`|~\w]+)))?[ \t]*$/

function splitOutsideQuotes(field: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  let isQuoted = false
  for (let at = 0; at < field.length; at += 1) {
    const character = field.charAt(at)
    if (isQuoted && character === '\\') {
      part += character + field.charAt(++at)
      continue
    }
    if (character === '"') isQuoted = !isQuoted
    if (character === ';' && !isQuoted) {
      parts.push(part)
      part = ''
    } else part += character
  }
  return [...parts, part]
}
