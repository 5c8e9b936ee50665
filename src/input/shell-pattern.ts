/** Whether a word holds a pattern of glob(7). */
export function isPattern(word: string): boolean {
  return /[*?[]/u.test(word)
}

/**
 * Whether one part of a path matches one part of a pattern, glob(7): `*`, `?`, `[a-z]`, `[!a-z]`, `\` before any of them. A
 * dot at the start is matched by a dot alone. Takes no more steps than the product of both lengths.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false
  const letters = [...name]
  const pieces = piecesOf(pattern)
  let [letter, piece] = [0, 0]
  // Where the last star was, and where in the name what follows it was tried.
  let [star, tried] = [-1, 0]
  while (letter < letters.length) {
    const here = pieces[piece]
    if (here?.kind === 'star') {
      star = piece
      tried = letter
      piece += 1
    } else if (here?.matches(letters[letter] ?? '')) {
      letter += 1
      piece += 1
    } else if (star >= 0) {
      tried += 1
      letter = tried
      piece = star + 1
    } else return false
  }
  return pieces.slice(piece).every(({ kind }) => kind === 'star')
}

interface Piece {
  readonly kind: 'star' | 'letter'
  matches(letter: string): boolean
}

function piecesOf(pattern: string): readonly Piece[] {
  const letters = [...pattern]
  const pieces: Piece[] = []
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? ''
    // "]" may be the first of the set: "[]abc]" and "[!]a-]".
    const first = letters[at + 1] === '!' || letters[at + 1] === '^' ? at + 2 : at + 1
    const end = letter === '[' ? letters.indexOf(']', first + 1) : -1
    if (letter === '*') pieces.push({ kind: 'star', matches: () => true })
    else if (letter === '?') pieces.push({ kind: 'letter', matches: () => true })
    else if (end > 0) {
      const isIn = setOf(letters.slice(first, end))
      const isNegated = first === at + 2
      pieces.push({ kind: 'letter', matches: (each) => isIn(each) !== isNegated })
      at = end
    } else {
      const escaped = letter === '\\' ? letters[at + 1] : undefined
      if (escaped !== undefined) at += 1
      const wanted = escaped ?? letter
      pieces.push({ kind: 'letter', matches: (each) => each === wanted })
    }
  }
  return pieces
}

function setOf(letters: readonly string[]): (letter: string) => boolean {
  const ranges: (readonly [from: string, to: string])[] = []
  for (let at = 0; at < letters.length; at++) {
    const from = letters[at] ?? ''
    const to = letters[at + 1] === '-' ? letters[at + 2] : undefined
    ranges.push([from, to ?? from])
    if (to !== undefined) at += 2
  }
  return (letter) => ranges.some(([from, to]) => from <= letter && letter <= to)
}
