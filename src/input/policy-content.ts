import type { PolicyFile } from '../generated/policy-file.ts'
import type { Files } from './files.ts'

/** `files`, and at this path a policy that was given as an object. */
export function withPolicy(policy: PolicyFile, path: string, files: Files): Files {
  return {
    read: (wanted) =>
      wanted === path ? new TextEncoder().encode(JSON.stringify(policy, null, 2)) : files.read(wanted),
    realpath: (wanted) => (wanted === path ? path : files.realpath(wanted)),
    isSpecial: (wanted) => wanted !== path && files.isSpecial(wanted),
  }
}
