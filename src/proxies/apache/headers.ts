import { known, open, type Setting } from '../../model/listener.ts'
import type { Directive } from './load.ts'
import { hidden, joined, type Server } from './server.ts'

/** Strict-Transport-Security as mod_headers leaves it: what the main server says, then what the virtual host does. */
export function hstsOf(server: Server): Setting<string | null> {
  let value: string | null = null
  let by: Directive | null = null
  for (const directive of joined(server, ({ name }) => name === 'header')) {
    const texts = directive.words.map(({ text }) => text)
    const words = /^(?:always|onsuccess)$/i.test(texts[0] ?? '') ? texts.slice(1) : texts
    const [action = '', name = '', written = '', condition] = words
    if (name.replace(/:$/, '').toLowerCase() !== 'strict-transport-security') continue
    const unknown = directive.words.find((word) => word.unknown !== null)?.unknown ?? null
    if (unknown !== null) return open(unknown, directive.place)
    if (condition !== undefined && !isInsideTls(condition)) {
      return open(`it is sent under "${condition}", which is not read`, directive.place)
    }
    const after = changed(action.toLowerCase(), value, written)
    if (after === undefined) return open(`what "Header ${action}" makes of it is not read`, directive.place)
    if (after !== value) by = directive
    value = after
  }
  const unread = hidden(server, by)
  if (unread !== null) return open(unread.words[0]?.unknown ?? 'a file is not here', unread.place, [], unread.via)
  return known(value, by?.place ?? server.opened, by?.via ?? [])
}

/** Undefined where nobody can say. */
function changed(action: string, value: string | null, written: string): string | null | undefined {
  switch (action) {
    case 'set':
      return written
    case 'setifempty':
      return value ?? written
    case 'add':
    case 'append':
    case 'merge':
      // RFC 6797 §8.1: of several the first alone is looked at.
      return value ?? written
    case 'unset':
      return null
    case 'edit':
    case 'edit*':
      return value === null ? null : undefined
    default:
      return value
  }
}

function isInsideTls(condition: string): boolean {
  const written = condition.toLowerCase()
  return written === 'env=https' || /^expr=%\{https\}\s*(?:==|-eq)\s*['"]?on['"]?$/.test(written)
}
