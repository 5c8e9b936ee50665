import type { Dialect } from '../proxies/dialect.ts'
import { DIALECTS } from '../proxies/index.ts'

/** Those whose files are read. */
export const READ_DIALECTS: readonly string[] = DIALECTS.filter(({ reader }) => reader !== undefined).map(
  ({ name }) => name,
)

/** Whose configuration a file is, by its name and text; null for nobody's. `said`: of this one, or not at all. */
export function recogniseDialect(
  path: string,
  text: string,
  said: string | null = null,
  dialects: readonly Dialect[] = DIALECTS,
): string | null {
  const candidates = dialects.filter(({ name }) => said === null || name === said)
  const sure = candidates.map(({ name, reader }) => ({ name, sureness: reader?.recognise(path, text) ?? 0 }))
  const [best] = sure.toSorted((a, b) => b.sureness - a.sureness)
  return best !== undefined && best.sureness > 0 ? best.name : null
}
