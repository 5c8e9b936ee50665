import { WireError } from '../../src/bytes/wire-error.ts'

/** Field and reason of the failure; `read` when there was none. */
export function faultOf(read: () => unknown): string {
  try {
    read()
    return 'read'
  } catch (error) {
    if (error instanceof WireError) return `${error.field}: ${error.reason}`
    throw error
  }
}

/** The fields that a message ends in when it is cut at every byte in turn, each once, in their order. */
export function fieldsWhenCut(whole: Uint8Array, read: (cut: Uint8Array) => unknown): readonly string[] {
  const fields = new Set<string>()
  for (let length = 0; length < whole.length; length += 1) {
    try {
      read(whole.subarray(0, length))
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      fields.add(error.field)
    }
  }
  return [...fields]
}
