import { isIP } from 'node:net'
import type { NotDialled } from '../model/not-dialled.ts'
import type { PrivateAddresses } from '../model/private-addresses.ts'
import { type HostPort, hostPort, type Target } from '../model/target.ts'
import { addressClass } from './address-class.ts'
import type { Network } from './network.ts'

/** What of one target may be dialled, and a network that dials nothing else. */
export interface Clearance {
  readonly network: Network
  readonly clear: Clear
}

/**
 * Clears one address of what was asked for, a literal address or a name: from then on the network dials it, at that port.
 * Null when it is cleared, else why it is not.
 */
export type Clear = (address: string, asked: HostPort) => NotDialled | null

/** A list of targets says where this machine connects to, and not everybody who may write one may send it everywhere. */
export function clearanceFor(target: Target, privateAddresses: PrivateAddresses, network: Network): Clearance {
  const trusted = new Set((target.trustedPlaces ?? []).map(({ host, port }) => hostPort(host, port)))
  const cleared = new Set<string>()
  return {
    clear: (address, asked) => {
      const isTrusted = trusted.has(hostPort(asked.host, asked.port))
      const isNameForProxy = isIP(address) === 0 && (network.proxyTo?.(address, asked.port) ?? null) !== null
      const refusal = isNameForProxy
        ? refusalOfName(address, isTrusted, privateAddresses)
        : refusalOf(address, asked, isTrusted, privateAddresses)
      if (refusal === null) cleared.add(hostPort(address, asked.port))
      return refusal
    },
    network: {
      ...network,
      dial: (address, port) => {
        const place = hostPort(address, port)
        // Whoever dials has asked before: this is the last door, for a way that was forgotten.
        if (!cleared.has(place)) throw new Error(`${place} was to be dialled and had not been cleared`)
        return network.dial(address, port)
      },
    },
  }
}

/** The proxy resolves it, and what it finds there is not known here. */
function refusalOfName(address: string, isTrusted: boolean, privateAddresses: PrivateAddresses): NotDialled | null {
  if (isTrusted || privateAddresses === 'allow') return null
  return { kind: 'not-dialled', address, range: 'name', because: privateAddresses }
}

function refusalOf(
  address: string,
  asked: HostPort,
  isTrusted: boolean,
  privateAddresses: PrivateAddresses,
): NotDialled | null {
  const { kind, range, standsFor } = addressClass(address)
  if (range === null) return null
  const why = { kind: 'not-dialled', address, ...(standsFor === undefined ? {} : { standsFor }), range } as const
  // A name is no word for such an address: whoever holds its zone could send us there.
  if (kind === 'never') return isTrusted && asked.host === address ? null : { ...why, because: 'never' }
  return isTrusted || privateAddresses === 'allow' ? null : { ...why, because: privateAddresses }
}
