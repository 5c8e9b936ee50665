import type { Assumptions, ConfigurationSources, Edit } from '../model/configuration.ts'
import type { Remedy } from '../model/finding.ts'
import type { Configuration, Listener } from '../model/listener.ts'

/** One product that ends TLS in front of a server, one file each. */
export interface Dialect {
  /** Also the file name. */
  readonly name: string
  /**
   * The words of its configuration for a remedy, ready to paste: a comment that says where, then the lines. Null where
   * there is nothing to write in this product's configuration.
   */
  word(remedy: Remedy): string | null
  /** Absent where this product's files are not read. */
  readonly reader?: ConfigurationReader
}

/** Reads the files of one product. Pure, and never throws for what stands in a file. */
export interface ConfigurationReader {
  /** How sure name and content make it that this file is a configuration of the product: 0 not at all, 1 certain. */
  recognise(path: string, text: string): number
  /** What these files, which belong together, and all that they include say. `entries` are paths that `sources` knows. */
  read(entries: readonly string[], sources: ConfigurationSources, assume: Assumptions): Configuration
  /**
   * Edits that bring this listener to what the remedy asks for, in the files as they are. Empty where no edit of a file
   * does. Absent where no diff is made for this product.
   */
  mend?(remedy: Remedy, listener: Listener, sources: ConfigurationSources): readonly Edit[]
}
