import { PRODUCTS } from '../proxies/products.ts'

/** Those whose files are read. */
export const READ_DIALECTS: readonly string[] = PRODUCTS.filter(({ recognise }) => recognise !== undefined).map(
  ({ name }) => name,
)

/** Whose configuration a file is, by its name and text; null for nobody's. `said`: of this one, or not at all. */
export function recogniseDialect(path: string, text: string, said: string | null = null): string | null {
  const candidates = PRODUCTS.filter(({ name }) => said === null || name === said)
  const sure = candidates.map(({ name, recognise }) => ({ name, sureness: recognise?.(path, text) ?? 0 }))
  const [best] = sure.toSorted((a, b) => b.sureness - a.sureness)
  return best !== undefined && best.sureness > 0 ? best.name : null
}
