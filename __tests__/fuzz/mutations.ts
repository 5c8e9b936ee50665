import fc from 'fast-check'

/** One change; places are shares of the length, so that every change fits every sample. */
type Edit =
  | { readonly edit: 'set'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly edit: 'flip'; readonly at: number; readonly bit: number }
  | { readonly edit: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly edit: 'delete'; readonly at: number; readonly length: number }
  | { readonly edit: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly edit: 'move'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly edit: 'cut'; readonly at: number }

/** What is done to one sample. */
export interface Mutation {
  /** Which sample, as a share of how many there are. */
  readonly sample: number
  readonly edits: readonly Edit[]
  /** In which pieces it comes. */
  readonly pieceBytes: number
}

/** Numbers that lengths and tags break at. */
const EDGES = [
  '00',
  '01',
  '7f',
  '80',
  'ff',
  '0000',
  'ffff',
  '8000',
  '4000',
  'ffffff',
  '010000',
  '30',
  '3080',
  '1f',
].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')))
/** In an alert, a handshake, a ServerHello: what means something to a reader. */
const WORDS = ['160303', '170303', '15030300020228', '140303000101', '0000000000', '02', '0b', '0e000000', '0304'].map(
  (hex) => Uint8Array.from(Buffer.from(hex, 'hex')),
)

const share = fc.integer({ min: 0, max: 0xffff }).map((number) => number / 0x10000)
const some = fc.oneof(fc.constantFrom(...EDGES, ...WORDS), fc.uint8Array({ minLength: 1, maxLength: 24 }))
const length = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2000 }))

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ edit: fc.constant('set' as const), at: share, bytes: some }),
  fc.record({ edit: fc.constant('flip' as const), at: share, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ edit: fc.constant('insert' as const), at: share, bytes: some }),
  fc.record({ edit: fc.constant('delete' as const), at: share, length }),
  fc.record({ edit: fc.constant('repeat' as const), at: share, length, times: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ edit: fc.constant('move' as const), at: share, length, to: share }),
  fc.record({ edit: fc.constant('cut' as const), at: share }),
)

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  sample: share,
  edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
  pieceBytes: fc.constantFrom(1_000_000, 1_000_000, 1000, 100, 7),
})

export function mutated(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return edits.reduce<Uint8Array>(apply, bytes)
}

function apply(bytes: Uint8Array, change: Edit): Uint8Array {
  const at = Math.floor(change.at * bytes.length)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (change.edit) {
    case 'set': {
      const copy = Uint8Array.from(bytes)
      copy.set(change.bytes.subarray(0, after.length), at)
      return copy
    }
    case 'flip': {
      const copy = Uint8Array.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ (1 << change.bit)
      return copy
    }
    case 'insert':
      return Buffer.concat([before, change.bytes, after])
    case 'delete':
      return Buffer.concat([before, after.subarray(change.length)])
    case 'repeat': {
      const part = after.subarray(0, change.length)
      return Buffer.concat([before, ...Array.from({ length: change.times }, () => part), after])
    }
    case 'move': {
      const part = after.subarray(0, change.length)
      const rest = Buffer.concat([before, after.subarray(change.length)])
      const to = Math.floor(change.to * rest.length)
      return Buffer.concat([rest.subarray(0, to), part, rest.subarray(to)])
    }
    case 'cut':
      return Uint8Array.from(before)
  }
}
