import { TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'

/** One test: a load with these exceptions. */
export interface Test {
  readonly number: number
  readonly section: string
  readonly title: string
  /** Least version that it offers. */
  readonly minimum: number
  /** Of ATS; with static RSA; all that the system offers where ATS does not restrict it; of the package FCP_v2.1. */
  readonly suites: 'ats' | 'static-rsa' | 'unrestricted' | 'fcp'
  /** Keys beside NSExceptionDomains. */
  readonly keys: readonly string[]
  /** Keys of the host's entry. */
  readonly host: readonly string[]
}

const [V13, V12, V11, V10] = ['1.3', '1.2', '1.1', '1.0'].map(
  (version) => `NSExceptionMinimumTLSVersion = "TLSv${version}"`,
) as [string, string, string, string]
const HTTP = 'NSExceptionAllowsInsecureHTTPLoads = true'
const NO_PFS = 'NSExceptionRequiresForwardSecrecy = false'

const DEFAULT = 'Default ATS Secure Connection'
const ARBITRARY = 'Allowing Arbitrary Loads'
const TLS = 'Configuring TLS exceptions'
const PFS = 'Configuring PFS exceptions'
const PFS_HTTP = 'Configuring PFS exceptions and allowing insecure HTTP'
const TLS_PFS = 'Configuring TLS exceptions with PFS disabled'
const TLS_PFS_HTTP = 'Configuring TLS exceptions with PFS disabled and insecure HTTP allowed'
const NIAP = 'Requiring the NIAP TLS package'

/**
 * The tests of `nscurl --ats-diagnostics`, in its order: from two outputs of it published in 2023 and 2026, and Apple's
 * documentation of the NIAP keys; read on 2026-11-23. Apple has no specification of it. Rows with insecure HTTP load over
 * https like the others.
 */
// biome-ignore format: one row a line
export const MATRIX: readonly Test[] = [
  { number: 1,  section: DEFAULT,      title: 'ATS Default Connection',                           minimum: TLS_1_2, suites: 'ats',          keys: [], host: [] },
  { number: 2,  section: ARBITRARY,    title: 'Allow All Loads',                                  minimum: TLS_1_0, suites: 'unrestricted', keys: ['NSAllowsArbitraryLoads = true'], host: [] },
  { number: 3,  section: TLS,          title: 'TLSv1.3',                                          minimum: TLS_1_3, suites: 'ats',          keys: [], host: [V13] },
  { number: 4,  section: TLS,          title: 'TLSv1.2',                                          minimum: TLS_1_2, suites: 'ats',          keys: [], host: [V12] },
  { number: 5,  section: TLS,          title: 'TLSv1.1',                                          minimum: TLS_1_1, suites: 'ats',          keys: [], host: [V11] },
  { number: 6,  section: TLS,          title: 'TLSv1.0',                                          minimum: TLS_1_0, suites: 'ats',          keys: [], host: [V10] },
  { number: 7,  section: PFS,          title: 'Disabling Perfect Forward Secrecy',                minimum: TLS_1_2, suites: 'static-rsa',   keys: [], host: [NO_PFS] },
  { number: 8,  section: PFS_HTTP,     title: 'Disabling Perfect Forward Secrecy and Allowing Insecure HTTP', minimum: TLS_1_2, suites: 'unrestricted', keys: [], host: [HTTP, NO_PFS] },
  { number: 9,  section: TLS_PFS,      title: 'TLSv1.3 with PFS disabled',                        minimum: TLS_1_3, suites: 'static-rsa',   keys: [], host: [V13, NO_PFS] },
  { number: 10, section: TLS_PFS,      title: 'TLSv1.2 with PFS disabled',                        minimum: TLS_1_2, suites: 'static-rsa',   keys: [], host: [V12, NO_PFS] },
  { number: 11, section: TLS_PFS,      title: 'TLSv1.1 with PFS disabled',                        minimum: TLS_1_1, suites: 'static-rsa',   keys: [], host: [V11, NO_PFS] },
  { number: 12, section: TLS_PFS,      title: 'TLSv1.0 with PFS disabled',                        minimum: TLS_1_0, suites: 'static-rsa',   keys: [], host: [V10, NO_PFS] },
  { number: 13, section: TLS_PFS_HTTP, title: 'TLSv1.3 with PFS disabled and insecure HTTP allowed', minimum: TLS_1_3, suites: 'unrestricted', keys: [], host: [HTTP, V13, NO_PFS] },
  { number: 14, section: TLS_PFS_HTTP, title: 'TLSv1.2 with PFS disabled and insecure HTTP allowed', minimum: TLS_1_2, suites: 'unrestricted', keys: [], host: [HTTP, V12, NO_PFS] },
  { number: 15, section: TLS_PFS_HTTP, title: 'TLSv1.1 with PFS disabled and insecure HTTP allowed', minimum: TLS_1_1, suites: 'unrestricted', keys: [], host: [HTTP, V11, NO_PFS] },
  { number: 16, section: TLS_PFS_HTTP, title: 'TLSv1.0 with PFS disabled and insecure HTTP allowed', minimum: TLS_1_0, suites: 'unrestricted', keys: [], host: [HTTP, V10, NO_PFS] },
  { number: 17, section: NIAP,         title: 'FCP_v2.1',                                         minimum: TLS_1_2, suites: 'fcp',          keys: ['NSRequiresNIAPTLSPackageVersion = "FCP_v2.1"'], host: [] },
]

export function waivesForwardSecrecy({ host }: Test): boolean {
  return host.includes(NO_PFS)
}

/** The entry marks ATS as not required, by Apple's published source; NSAllowsArbitraryLoads switches it off. */
export function waivesAts({ host, number }: Test): boolean {
  return number === ARBITRARY_LOADS || host.includes(HTTP)
}

/** Numbers that are spoken of elsewhere. */
export const ATS_DEFAULT = 1
export const ARBITRARY_LOADS = 2
export const ONLY_TLS_1_3 = 3

/** Where sources disagree on what a test does, or none says; null where they do not. */
export function disputeOf(test: Test): string | null {
  if (test.suites === 'fcp') return 'its place among the tests, and whether there are more of its kind, is not known'
  const disputes = [
    ...(test.minimum < TLS_1_2 ? ['whether OS 26.4 and later still offer TLS 1.0 and 1.1 here is not known'] : []),
    ...(test.suites === 'unrestricted' && test.minimum < TLS_1_3
      ? ['that the list which ATS does not restrict holds 3DES is likely, not documented']
      : []),
  ]
  return disputes.length === 0 ? null : disputes.join('; ')
}

/** As NSDictionary describes itself, which is how nscurl prints it. */
export function dictionaryOf({ keys, host }: Test, name: string): string {
  const entry = host.map((key) => `            ${key};\n`).join('')
  const domains =
    host.length === 0
      ? ''
      : `    NSExceptionDomains =     {\n        "${name}" =         {\n${entry}        };\n    };\n`
  return `{\n${domains}${keys.map((key) => `    ${key};\n`).join('')}}`
}
