import { builtIn, known, open, type Place, type Setting } from '../../model/listener.ts'
import { textOf } from '../text/text-of.ts'
import { missingReason, named } from './lookup.ts'
import { type Directive, placeOf } from './parse.ts'
import type { Server } from './servers.ts'

/** Strict-Transport-Security of the answer at `/`: add_header is inherited only where a block has none of its own. */
export function hstsOf(server: Server, opened: Place): Setting<string | null> {
  const root = rootOf(server.own)
  const levels = [...(root?.block == null ? [] : [root.block]), server.own, ...server.around]
  for (const [index, level] of levels.entries()) {
    const here = named(level, 'add_header')
    const header = here.find(isHsts)
    if (header !== undefined) return headerValue(header)
    const merges = named(level, 'add_header_inherit').some(({ words }) => words[0]?.text === 'merge')
    const [include] = named(level, 'include')
    if (here.length > 0 && !merges) {
      const hidden = levels.slice(index + 1).flatMap((outer) => named(outer, 'add_header').filter(isHsts))
      const via = hidden.map((one) => ({
        place: placeOf(one),
        message: 'does not reach this block, which has an add_header of its own',
      }))
      const [first] = here
      return via.length > 0 && first !== undefined ? known(null, placeOf(first), via) : absent()
    }
    if (include !== undefined) {
      const { reason, at } = missingReason(include)
      return open(reason, at)
    }
  }
  return absent()

  function absent(): Setting<string | null> {
    const passed = root?.block?.find(({ name }) => PASSES.has(name))
    return passed === undefined
      ? builtIn(null, opened)
      : open('what is behind this may send the header itself', placeOf(passed))
  }
}

function headerValue(header: Directive): Setting<string | null> {
  const value = textOf(header.words[1])
  if (value.includes('$')) return open('the header holds a variable', placeOf(header))
  return value === '' ? known(null, placeOf(header)) : known(value, placeOf(header))
}

function isHsts({ words }: Directive): boolean {
  return words[0]?.text.toLowerCase() === 'strict-transport-security'
}

function rootOf(block: readonly Directive[]): Directive | undefined {
  return block.find(
    ({ name, words, block: inner }) => name === 'location' && inner !== null && words.at(-1)?.text === '/',
  )
}

const PASSES: ReadonlySet<string> = new Set(['proxy_pass', 'fastcgi_pass', 'uwsgi_pass', 'scgi_pass', 'grpc_pass'])
