// The few functions of node-forge 1.4 that are used; @types/node-forge lacks the options of fromDer.

declare module 'node-forge/lib/asn1.js' {
  import type { ByteStringBuffer } from 'node-forge/lib/util.js'

  /** A tag with its contents: a list where constructed, else one character a byte (BMPString: one a code unit). */
  export interface Asn1Node {
    readonly tagClass: number
    readonly type: number
    readonly constructed: boolean
    readonly value: string | Asn1Node[]
  }

  export interface Asn1 {
    create(tagClass: number, type: number, constructed: boolean, value: string | readonly Asn1Node[]): Asn1Node
    /** Reads one element from the read position on; throws on what is not BER. */
    fromDer(
      bytes: string | ByteStringBuffer,
      options: { strict: boolean; parseAllBytes: boolean; decodeBitStrings: boolean; maxDepth: number },
    ): Asn1Node
    toDer(node: Asn1Node): ByteStringBuffer
    /** Reads a length; undefined for the indefinite one, NaN past the end of the buffer. */
    getBerValueLength(bytes: ByteStringBuffer): number | undefined
    oidToDer(oid: string): ByteStringBuffer
    /** Throws on a part of more than 53 bits. */
    derToOid(bytes: string): string | undefined
  }

  const asn1: Asn1
  // biome-ignore lint/style/noDefaultExport: a CommonJS module is its default export
  export default asn1
}

declare module 'node-forge/lib/util.js' {
  export interface ByteStringBuffer {
    /** Read position. */
    read: number
    /** Bytes left from the read position on. */
    length(): number
    getByte(): number
    getBytes(): string
  }

  export interface ForgeUtil {
    createBuffer(bytes: string): ByteStringBuffer
  }

  const util: ForgeUtil
  // biome-ignore lint/style/noDefaultExport: a CommonJS module is its default export
  export default util
}
