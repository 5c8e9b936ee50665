import type { Reader } from '../bytes/reader.ts'
import { extensionName } from './registry/extensions.ts'

/** Extension number to extension_data, in the order sent. */
export type Extensions = ReadonlyMap<number, Reader>

/** "There MUST NOT be more than one extension of the same type": RFC 8446 §4.2. Throws `WireError`. */
export function readExtensions(block: Reader): Map<number, Reader> {
  const extensions = new Map<number, Reader>()
  while (block.left > 0) {
    const number = block.u16('extension_type')
    if (extensions.has(number)) throw block.error('', `${extensionName(number)} comes twice`)
    extensions.set(number, block.vector16(extensionName(number)))
  }
  return extensions
}

/** The one protocol that a server selects, RFC 7301 §3.1; null without the extension. */
export function readSelectedProtocol(extension: Reader | undefined, offered: readonly string[]): string | null {
  if (extension === undefined) return null
  const list = extension.vector16('protocol_name_list')
  const protocol = Buffer.from(list.vector8('protocol_name').rest('')).toString('latin1')
  list.end()
  extension.end()
  if (!offered.includes(protocol)) throw extension.error('', `${JSON.stringify(protocol)} was not offered`)
  return protocol
}
