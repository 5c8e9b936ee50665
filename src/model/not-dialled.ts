import type { Outcome } from './finding.ts'
import type { Denial } from './private-addresses.ts'

/** An address that this run does not connect to, whatever would answer there. */
export interface NotDialled {
  readonly kind: 'not-dialled'
  /** Without brackets; a name where a proxy would resolve it. */
  readonly address: string
  /** The IPv4 address inside, where that is what decides. */
  readonly standsFor?: string
  /** `name`: only the proxy knows what it is. */
  readonly range: RangeName | 'name'
  /** `never`: whatever private-addresses says. */
  readonly because: 'never' | Denial
}

/** What kind of address it is; those from `loopback` on are private. */
export type RangeName =
  | 'link-local'
  | 'metadata'
  | 'unspecified'
  | 'multicast'
  | 'broadcast'
  | 'unassigned'
  | 'unreadable'
  | 'loopback'
  | 'private'
  | 'shared'
  | 'unique-local'
  | 'site-local'
  | 'special-purpose'

/** Why an address was not dialled, as a sentence without its end. */
export function describeNotDialled({ address, standsFor, range, because }: NotDialled): string {
  if (range === 'name') {
    return `which addresses ${address} has only the proxy knows, and private-addresses denies what cannot be checked${FOR[because]}`
  }
  const subject =
    standsFor === undefined ? `${address} is ${RANGES[range]}` : `${address} stands for ${standsFor}, ${RANGES[range]}`
  const verb = because === 'never' ? 'which is never dialled' : 'and private-addresses denies them'
  return `${subject}, ${verb}${FOR[because]}`
}

/** What every requirement has of such an address: it is not met, and nobody knows whether it is violated. */
export function notDialledOutcome(refusal: NotDialled): Outcome {
  const { address, because } = refusal
  return {
    kind: 'undetermined',
    message: describeNotDialled(refusal),
    notes: [],
    evidence: { kind: 'none' },
    remedy: { kind: 'allow-address', address, isNever: because === 'never' },
  }
}

const FOR: Readonly<Record<NotDialled['because'], string>> = {
  never: '',
  setting: '',
  fork: ' (pull request from a fork)',
  'unread-event': ' (pull request whose event cannot be read)',
}

const RANGES: Readonly<Record<RangeName, string>> = {
  'link-local': 'a link-local address',
  metadata: 'an address of the metadata service of a cloud',
  unspecified: 'an unspecified address',
  multicast: 'a multicast address',
  broadcast: 'a broadcast address',
  unassigned: 'an address that no host can have',
  unreadable: 'an address that cannot be read',
  loopback: 'a loopback address',
  private: 'a private address',
  shared: 'a private address (carrier-grade NAT)',
  'unique-local': 'a private address (unique local)',
  'site-local': 'a private address (site-local)',
  'special-purpose': 'an address of no public host',
}
