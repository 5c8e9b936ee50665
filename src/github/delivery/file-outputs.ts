/** Absolute paths of the reports beside the JSON; empty where nothing was written. */
export interface FileOutputs {
  readonly 'report-markdown': string
  readonly 'report-sarif': string
  readonly 'report-junit': string
  readonly 'report-html': string
}

export const NO_FILES: FileOutputs = {
  'report-markdown': '',
  'report-sarif': '',
  'report-junit': '',
  'report-html': '',
}
