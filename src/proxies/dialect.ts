import type { Remedy } from '../model/finding.ts'

/** One product that ends TLS in front of a server, one file each. */
export interface Dialect {
  /** Also the file name. */
  readonly name: string
  /**
   * The words of its configuration for a remedy, ready to paste: a comment that says where, then the lines. Null where
   * there is nothing to write in this product's configuration.
   */
  word(remedy: Remedy): string | null
}
