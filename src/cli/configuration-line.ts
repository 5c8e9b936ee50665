import type { ConfigurationFiles } from '../input/configuration-files.ts'
import type { Given } from '../input/reading.ts'
import { findConfiguration, type LoadedConfiguration } from '../load-configuration.ts'
import { realFiles } from '../machine/files.ts'
import type { InputFault } from '../model/input-error.ts'
import { sentence, textOf } from '../reports/sanitize.ts'

/** The configurations that a command line names, which may lead anywhere. Null for none. */
export function foundConfiguration(configs: readonly Given[], faults: InputFault[]): ConfigurationFiles | null {
  return findConfiguration(configs, { workspace: process.cwd(), isContained: false }, realFiles, faults)
}

/** On stderr: it is no part of the report. */
export function sayRemarks(loaded: LoadedConfiguration | null): void {
  const remarks = loaded?.remarks ?? []
  if (remarks.length > 0) process.stderr.write(textOf(remarks.map((remark) => sentence(`note: ${remark}`))))
}
