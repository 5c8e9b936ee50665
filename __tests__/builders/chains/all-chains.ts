import type { Chain } from './chain.ts'
import { CROSSINGS } from './crossings.ts'
import { ISSUERS } from './issuers.ts'
import { NAMES } from './names.ts'
import { PURPOSES } from './purposes.ts'
import { STRENGTHS } from './strengths.ts'

/** By what they are about. */
export const CHAINS: Readonly<Record<string, readonly Chain[]>> = {
  issuers: ISSUERS,
  names: NAMES,
  purposes: PURPOSES,
  strengths: STRENGTHS,
  crossings: CROSSINGS,
}
