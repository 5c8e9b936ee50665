/** What somebody wrote into the workspace, and every fault that a run of it names, in their order. */
export interface WrongFiles {
  readonly point: string
  /** Relative paths; `ats-gate.yml` is read without being named. A value that begins with `->` is a symbolic link. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly faults: readonly WrongFault[]
}

export type WrongFault = readonly [place: string, what: string, mend: string]

/** Nobody's key: what stands in the block is never read. */
export const KEY_BODY = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7'
export const KEY = `-----BEGIN PRIVATE KEY-----\n${KEY_BODY}\n-----END PRIVATE KEY-----\n`

export const NO_KEY = 'name a file without keys, and see whether the key has been published with it'
