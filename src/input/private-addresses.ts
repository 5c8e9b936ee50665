import type { InputFault } from '../model/input-error.ts'
import type { Denial, PrivateAddresses } from '../model/private-addresses.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import type { ListedTarget } from './listed-target.ts'
import type { PolicyLayer } from './policy-layers.ts'
import type { Given } from './reading.ts'

/** What private-addresses says of a run; `autoDenies` is why auto denies them, null where it allows them. */
export function parsePrivateAddresses(
  given: Given | undefined,
  autoDenies: Denial | null,
  faults: InputFault[],
): PrivateAddresses {
  if (given === undefined || given.text === 'auto') return autoDenies ?? 'allow'
  if (given.text === 'allow') return 'allow'
  if (given.text !== 'deny') {
    const what = `${quoted(given.text)} is not known here`
    const mend = didYouMean(given.text, WORDS, `write one of ${WORDS.join(', ')}`)
    faults.push({ code: 'WRONG_VALUE', what, where: given.where, mend })
  }
  return 'setting'
}

const WORDS = ['auto', 'allow', 'deny']

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

/**
 * The address of a proxy is dialled without a check, for whoever names one means it. A policy that a stranger may have
 * written could name any address of the network that way; `none`, which leads to checked ones, it may say.
 */
export function faultOfStrangersProxy(layers: readonly PolicyLayer[]): readonly InputFault[] {
  const layer = layers.findLast((each) => each.kind === 'file' && each.settings.proxy !== undefined)
  if (layer?.kind !== 'file' || layer.settings.proxy === 'none') return []
  const what =
    'the policy names a proxy, whoever is judged by it may have written it, and private-addresses denies what it cannot check'
  const where = layer.written.document.locate(['proxy'], 'value')
  return [{ code: 'PROXY', what, where, mend: 'name the proxy in the input proxy, or in the variable https_proxy' }]
}
