import { type Line, line, outside } from './sanitize.ts'

/**
 * `one` in pieces of at most `columns` characters, broken at spaces, and inside a word only where it is longer than
 * that. Each piece is cleaned anew: what was harmless inside a line may be a command at the start of one.
 */
export function wrapped(one: Line, columns: number): readonly Line[] {
  const pieces: string[] = []
  let piece = ''
  for (const word of one.text.split(' ').flatMap((whole) => chopped(whole, columns))) {
    if (piece !== '' && piece.length + 1 + word.length > columns) {
      pieces.push(piece)
      piece = word
    } else {
      piece = piece === '' ? word : `${piece} ${word}`
    }
  }
  pieces.push(piece)
  return pieces.map((text) => outside(text))
}

/** A label and its text, the text under itself where it needs more than one line. */
export function labelled(label: string, text: Line, indent: number, columns: number): readonly Line[] {
  const at = indent + LABEL_CHARACTERS
  return wrapped(text, columns - at).map(
    (piece, i) => line`${(i === 0 ? ' '.repeat(indent) + label : '').padEnd(at)}${piece}`,
  )
}

/** The longest label and two spaces. */
const LABEL_CHARACTERS = 'required  '.length

function chopped(word: string, columns: number): readonly string[] {
  if (word.length <= columns) return [word]
  const characters = [...word]
  const parts: string[] = []
  for (let i = 0; i < characters.length; i += columns) parts.push(characters.slice(i, i + columns).join(''))
  return parts
}
