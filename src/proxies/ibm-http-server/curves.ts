import { SECP256R1, SECP384R1, SECP521R1, X448, X25519 } from '../../tls/registry/groups.ts'

export type Curves =
  | { readonly kind: 'known'; readonly groups: readonly number[] }
  | { readonly kind: 'open'; readonly reason: string }

/** `SSLSupportedCurves TLSv13 list`; APAR PH51678 names the curves as IANA does. */
export function supportedCurves([protocol = '', ...written]: readonly string[]): Curves {
  if (protocol.toUpperCase() !== 'TLSV13') {
    return {
      kind: 'open',
      reason: `SSLSupportedCurves ${protocol} counts on z/OS alone, and elsewhere only TLSv13 can be set`,
    }
  }
  const names = written.flatMap((word) => word.split(/[,:]/)).filter((name) => name !== '')
  const unknown = names.find((name) => !CURVES.has(name.toLowerCase()))
  if (unknown !== undefined) return { kind: 'open', reason: `"${unknown}" is no curve that is known` }
  return { kind: 'known', groups: names.flatMap((name) => CURVES.get(name.toLowerCase()) ?? []) }
}

const CURVES: ReadonlyMap<string, number> = new Map([
  ['x25519', X25519],
  ['secp256r1', SECP256R1],
  ['secp384r1', SECP384R1],
  ['secp521r1', SECP521R1],
  ['x448', X448],
])
