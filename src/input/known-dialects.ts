/** The products whose configurations are read, for those who may not know them. */
export interface KnownDialects {
  /** As they are written before a path: `nginx`. */
  readonly names: readonly string[]
  /** Whose configuration a file is, by its name and text; null for nobody's. `said`: of this one, or not at all. */
  recognise(path: string, text: string, said: string | null): string | null
}
