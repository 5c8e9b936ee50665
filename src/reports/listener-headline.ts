import { counted } from '../model/moment.ts'
import type { Counts, JudgedReport } from '../model/report.ts'
import { joined, type Line, line } from './sanitize.ts'

/** What a run with listeners says in its first line: `1 of 3 targets and 2 of 5 listeners violate`. */
export function listenerHeadline({ verdict, counts }: JudgedReport): Line {
  const kinds = kindsOf(counts)
  switch (verdict) {
    case 'met': {
      const all = kinds.map(({ total, word }) => (total === 1 ? line`the ${word}` : line`all ${total} ${word}s`))
      return line`${joined(all, ' and ')} ${kinds.length === 1 && kinds[0]?.total === 1 ? 'meets' : 'meet'}`
    }
    case 'violated': {
      const those = kinds.filter(({ violated }) => violated > 0)
      const isOne = those.reduce((sum, { violated }) => sum + violated, 0) === 1
      const words = those.map(({ violated, total, word }) => line`${violated} of ${counted(total, word)}`)
      return line`${joined(words, ' and ')} ${isOne ? 'violates' : 'violate'}`
    }
    case 'undetermined': {
      const those = kinds.filter(({ undetermined, notChecked }) => undetermined + notChecked > 0)
      if (those.length === 0) return line`there is no listener to judge by`
      const words = those.map(
        ({ undetermined, notChecked, total, word }) => line`${undetermined + notChecked} of ${counted(total, word)}`,
      )
      return line`${joined(words, ' and ')} could not be judged by`
    }
  }
}

/** `1 undetermined, 2 met`, of both kinds with a name before each; nothing where the first line has said it all. */
export function listenerParts({ verdict, counts }: JudgedReport, forgiven: Line | string): readonly Line[] {
  const kinds = kindsOf(counts)
  if (verdict === 'met' || (kinds.length === 1 && kinds[0]?.total === 1)) return []
  const parts = kinds.map(({ word, met, undetermined, notChecked }) => {
    const own = [some(undetermined, 'undetermined'), some(notChecked, 'not checked'), some(met, 'met')]
    return { word, own: own.filter((part) => part !== null) }
  })
  const said = parts.filter(({ own }) => own.length > 0)
  const words = said.map(({ word, own }) =>
    kinds.length === 1 ? joined(own, ', ') : line`${word}s: ${joined(own, ', ')}`,
  )
  return words.length === 0 ? [] : [line`${joined(words, '; ')}${forgiven}`]
}

interface Kind {
  readonly word: string
  readonly total: number
  readonly met: number
  readonly violated: number
  readonly undetermined: number
  readonly notChecked: number
}

/** Of targets and listeners those that there are any of. */
function kindsOf({ targets, met, violated, undetermined, notChecked, listeners }: Counts): readonly Kind[] {
  const own = { word: 'target', total: targets, met, violated, undetermined, notChecked }
  const read = listeners === undefined ? [] : [{ word: 'listener', ...listeners, notChecked: 0 }]
  return [own, ...read].filter(({ total }) => total > 0)
}

function some(n: number, word: string): Line | null {
  return n === 0 ? null : line`${n} ${word}`
}
