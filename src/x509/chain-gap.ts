import type { Certificate } from './certificate.ts'
import type { DeadEnd } from './dead-end.ts'
import type { PathSearch } from './path.ts'

/**
 * Why there is no path. `missing-intermediate`: nothing sent issued the leaf. `unknown-root`: the list leads to a CA
 * certificate that no anchor issued. `refused`: issuers are there and a rule of RFC 5280 forbids them.
 * `not-known`: a signature cannot be verified here, or the search met its limit.
 */
export type ChainGap = 'missing-intermediate' | 'unknown-root' | 'refused' | 'not-known'

/**
 * Null when there is a path. From what is sent alone one cannot tell a leaf of an unknown root from one whose
 * intermediate is missing: a leaf that nothing sent has issued counts as the second, since public CAs never issue from
 * a root; above an intermediate that was sent the issuer counts as a root.
 */
export function chainGap({ paths, deadEnds, limit }: PathSearch, leaf: Certificate): ChainGap | null {
  if (paths.length > 0) return null
  if (limit !== null || deadEnds.some(({ kind }) => kind === 'unverifiable-signature')) return 'not-known'
  if (deadEnds.some((end) => end.kind === 'root-not-trusted' || (endsSearch(end) && !isOf(end, leaf))))
    return 'unknown-root'
  return deadEnds.every((end) => endsSearch(end) && isOf(end, leaf)) ? 'missing-intermediate' : 'refused'
}

/** The issuer itself was not among the certificates. */
function endsSearch({ kind }: DeadEnd): boolean {
  return kind === 'issuer-unknown' || kind === 'bad-signature'
}

function isOf(end: DeadEnd, leaf: Certificate): boolean {
  return 'certificate' in end && end.certificate.fingerprint === leaf.fingerprint
}
