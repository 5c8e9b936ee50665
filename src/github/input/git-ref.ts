/**
 * What is wrong with the name of a commit, branch or tag; null when git would take it ("git check-ref-format", whose rules
 * these are; a commit's hash follows them too).
 */
export function refProblem(ref: string): string | null {
  if (ref.length > MAX_REF_CHARACTERS) return `is longer than ${MAX_REF_CHARACTERS} characters`
  if (/[\p{Cc} ~^:?*[\\]/u.test(ref)) return 'has a space, a control character or one of ~^:?*[\\ in it'
  if (/\.\.|@\{|\/\/|^@$/u.test(ref)) return 'has "..", "@{" or "//" in it, or is "@"'
  if (/^[-/]|[/.]$/u.test(ref)) return 'begins with "-" or "/", or ends in "/" or "."'
  if (ref.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock'))) {
    return 'has a part that begins with "." or ends in ".lock"'
  }
  return null
}

/** A name of a file in `.git`, less what git adds to it. */
const MAX_REF_CHARACTERS = 250
