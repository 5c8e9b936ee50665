/** What a section asks before its lines count: true, false, or what nobody said, by the name of the condition. */
export type Answer =
  | { readonly kind: 'known'; readonly holds: boolean }
  | { readonly kind: 'asked'; readonly what: string }

/** `<IfVersion [!]OPERATOR VERSION>`. Without a version of its own, one of 2.4 is taken: any that runs today is. */
export function ifVersion(words: readonly string[], version: string | null): Answer & { readonly isNegated: boolean } {
  const written = words.join(' ').trim()
  const isNegated = written.startsWith('!')
  const [operator = '', wanted = ''] = splitTest(isNegated ? written.slice(1).trim() : written)
  if (/[/~]/.test(operator + wanted)) return { kind: 'asked', what: `IfVersion ${written}`, isNegated: false }
  if (version !== null)
    return { kind: 'known', holds: isMet(operator, numbersOf(version), numbersOf(wanted)) !== isNegated, isNegated }
  const [oldest, newest] = [
    isMet(operator, [2, 4, 0], numbersOf(wanted)),
    isMet(operator, [2, 4, 999], numbersOf(wanted)),
  ]
  const isExact = /^==?$/.test(operator) && numbersOf(wanted).length > 2
  if (oldest === newest && !isExact) return { kind: 'known', holds: oldest !== isNegated, isNegated }
  return { kind: 'asked', what: `IfVersion ${operator} ${wanted}`, isNegated }
}

/** Whether a version is at least another: `2.4.62` and `2.4.42`. */
export function isAtLeast(version: string, wanted: string): boolean {
  return compared(numbersOf(version), numbersOf(wanted)) >= 0
}

function splitTest(text: string): readonly string[] {
  const [, operator, wanted] = /^([<>=~]*)\s*(.*)$/.exec(text) ?? []
  return [operator === '' ? '=' : (operator ?? '='), wanted ?? '']
}

function isMet(operator: string, version: readonly number[], wanted: readonly number[]): boolean {
  const order = compared(version, wanted)
  if (operator === '>=') return order >= 0
  if (operator === '<=') return order <= 0
  if (operator === '>') return order > 0
  if (operator === '<') return order < 0
  return order === 0
}

function compared(version: readonly number[], wanted: readonly number[]): number {
  for (const at of [0, 1, 2]) {
    const difference = (version[at] ?? 0) - (wanted[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
