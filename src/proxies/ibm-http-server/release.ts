import type { Assumptions } from '../../model/configuration.ts'
import { SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../tls/registry/versions.ts'

/** What a release of IBM HTTP Server does by itself; of one that nobody named, each thing that any release does. */
export interface Release {
  /** `8.5.5.12`; null where nobody said. */
  readonly version: string | null
  readonly defaultVersions: readonly (readonly number[])[]
  /** For TLS 1.2. */
  readonly defaultSuites: readonly (readonly number[])[]
  /** SSLCipherSpec outside of every virtual host counts inside, too. */
  readonly mergesCipherSpecs: readonly boolean[]
}

export function releaseOf(assume: Assumptions): Release {
  const version = assume.versions.get('ihs')?.version ?? null
  return {
    version,
    defaultVersions: defaultVersions(version),
    defaultSuites: defaultSuites(version),
    mergesCipherSpecs: version === null ? [true, false] : [isAtLeast(version, '9.0.5')],
  }
}

/** How to say which it is, at the end of a reason. */
export function assumeWords({ version }: Release): string {
  return version === null
    ? 'assume the release with its fix pack, such as ihs 9.0.5.25'
    : `of ${version} no document says it: apachectl -t -DDUMP_SSL_CONFIG on the host does`
}

const OLD = [TLS_1_0, TLS_1_1, TLS_1_2]

// PI27904 took SSLv3 away; PH66648 says that what is older than TLS 1.2 is off, and no document says since when. TLS 1.3 came
// with 9.0.5, and HCL's procedure for it switches it on nowhere.
function defaultVersions(version: string | null): readonly (readonly number[])[] {
  if (version === null) return [[TLS_1_2], [TLS_1_2, TLS_1_3], OLD, [SSL_3_0, ...OLD], [...OLD, TLS_1_3]]
  if (isFixed(version, '8.5.5.29', '9.0.5.25')) return [[TLS_1_2], [TLS_1_2, TLS_1_3]]
  if (isAtLeast(version, '9.0.5')) return [[TLS_1_2], [TLS_1_2, TLS_1_3], OLD, [...OLD, TLS_1_3]]
  if (!isFixed(version, '8.5.5.4', '9.0')) return [[SSL_3_0, ...OLD]]
  return isFixed(version, '8.5.5.12', '9.0.0.4') ? [[TLS_1_2], OLD] : [OLD]
}

const ECDHE_GCM = [0xc02f, 0xc030, 0xc02b, 0xc02c]
const ECDHE_CBC = [0xc027, 0xc028, 0xc013, 0xc014, 0xc023, 0xc024, 0xc009, 0xc00a]
const RSA_GCM = [0x009c, 0x009d]
const RSA_CBC = [0x003c, 0x003d, 0x002f, 0x0035]
const TRIPLE_DES = [0x000a]

// PI81589 switched ECDHE on, PH66648 took CBC away. Whether static RSA is among the defaults no document says for all of them.
function defaultSuites(version: string | null): readonly (readonly number[])[] {
  const before = [[...RSA_GCM, ...RSA_CBC, ...TRIPLE_DES]]
  const between = [
    [...ECDHE_GCM, ...ECDHE_CBC],
    [...ECDHE_GCM, ...RSA_GCM, ...ECDHE_CBC, ...RSA_CBC],
  ]
  const after = [ECDHE_GCM, [...ECDHE_GCM, ...RSA_GCM]]
  if (version === null) return [...before, ...between, ...after]
  if (isFixed(version, '8.5.5.29', '9.0.5.25')) return after
  if (isFixed(version, '8.5.5.12', '9.0.5')) return between
  if (version.startsWith('8.0')) return isAtLeast(version, '8.0.0.14') ? between : before
  return isAtLeast(version, '9.0') ? [...before, ...between] : before
}

/** Since the one in 8.5.5, since the other in 9. */
function isFixed(version: string, since8: string, since9: string): boolean {
  return isAtLeast(version, isAtLeast(version, '9') ? since9 : since8)
}

function isAtLeast(version: string, wanted: string): boolean {
  const [own, others] = [numbersOf(version), numbersOf(wanted)]
  for (let at = 0; at < Math.max(own.length, others.length); at += 1) {
    const difference = (own[at] ?? 0) - (others[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
