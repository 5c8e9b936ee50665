import type { Finding } from '../../src/model/finding.ts'

/** What the advice has for one product. */
export interface Words {
  /** The comments before the lines: where they go, and what must not be there. */
  readonly where: string
  readonly lines: readonly string[]
}

export function wordsFor(proxy: string, { rule, advice }: Finding): Words {
  const words = advice.find((one) => one.proxy === proxy)
  if (words === undefined) throw new Error(`${rule} has no advice for ${proxy}`)
  const all = words.text.split('\n')
  return {
    where: all.filter((line) => line.startsWith('#')).join('\n'),
    lines: all.filter((line) => !line.startsWith('#')),
  }
}

/**
 * Puts lines after the line that matches `after`; what the same section says with the same first word, or with one of
 * `instead`, goes. A section is a server, virtual host, frontend and the like, or what stands before the first.
 */
export function putWords(
  configuration: string,
  after: RegExp,
  words: readonly string[],
  instead: readonly string[] = [],
): string {
  const lines = configuration.split('\n')
  const at = lines.findIndex((line) => after.test(line))
  if (at < 0) throw new Error(`no line ${after} in:\n${configuration}`)
  const before = lines.slice(0, at).findLastIndex(startsSection)
  const next = lines.findIndex((line, index) => index > at && startsSection(line))
  const gone = [...words.map(firstWord), ...instead]
  return lines
    .flatMap((line, index) => {
      if (index === at) return [line, ...words]
      const isInSection = index > before && (next < 0 || index < next)
      return isInSection && gone.includes(firstWord(line)) ? [] : [line]
    })
    .join('\n')
}

function startsSection(line: string): boolean {
  return /^\s*(?:server \{|<VirtualHost|global$|defaults$|frontend )/.test(line)
}

function firstWord(line: string): string {
  return line.trim().split(' ')[0] ?? ''
}
