import type { InputFault } from '../model/input-error.ts'
import type { Denial, PrivateAddresses } from '../model/private-addresses.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import type { ListedTarget } from './listed-target.ts'
import type { Given } from './reading.ts'

export const PRIVATE_ADDRESSES = ['auto', 'allow', 'deny'] as const

/** What private-addresses says of a run; `autoDenies` is why auto denies them, null where it allows them. */
export function parsePrivateAddresses(
  given: Given | undefined,
  autoDenies: Denial | null,
  faults: InputFault[],
): PrivateAddresses {
  const word = given === undefined ? 'auto' : PRIVATE_ADDRESSES.find((each) => each === given.text)
  switch (word) {
    case 'allow':
      return 'allow'
    case 'deny':
      return 'setting'
    case 'auto':
      return autoDenies ?? 'allow'
    case undefined: {
      const { text = '', where = '' } = given ?? {}
      const mend = didYouMean(text, PRIVATE_ADDRESSES, `write one of ${PRIVATE_ADDRESSES.join(', ')}`)
      faults.push({ code: 'WRONG_VALUE', what: `${quoted(text)} is not known here`, where, mend })
      return 'setting'
    }
  }
}

/** A key that no policy has: whoever writes the targets must not say where this machine may connect to. */
export const PRIVATE_ADDRESSES_MEND =
  'it is no key of a policy: set it as --private-addresses on the command line, or as an input of the action'

/** What these entries name under connect and http may be dialled, whatever it is. */
export function trusted(entries: readonly ListedTarget[]): readonly ListedTarget[] {
  return entries.map((entry) => ({
    ...entry,
    trustedPlaces: [entry.connect, entry.http].flatMap((place) => (place === null || place === 'none' ? [] : place)),
  }))
}
