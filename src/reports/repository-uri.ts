/**
 * A path from the root of the repository as the relative URI that SARIF wants, every segment percent-encoded; null for
 * one that leads outside. Backslashes part a path on Windows, and nobody names a file with one elsewhere.
 */
export function repositoryUri(path: string): string | null {
  const written = path.replaceAll('\\', '/')
  if (written.startsWith('/') || /^[a-z]:/i.test(written)) return null
  const segments: string[] = []
  for (const segment of written.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return segments.length === 0 ? null : segments.map((one) => encodeURIComponent(one.toWellFormed())).join('/')
}
