import type { AppSide, ExceptionKeys, ReadingCode } from './diagnosis.ts'
import { exceptionPlist } from './info-plist.ts'
import { networkSecurityConfig } from './network-security-config.ts'

/** What the app's side depends on. */
export interface AppQuestion {
  readonly host: string
  readonly code: ReadingCode
  /** Number of the test with the least exception that passes. */
  readonly least: number | null
  /** Every path ends at a root that was added. */
  readonly isPrivateRoot: boolean
  /** No path was found, and no certificate is missing from the chain: the root is one that phones do not have. */
  readonly isUnknownRoot: boolean
}

/** The smallest entries with which the app of today connects to the server of today. */
export function appSide(question: AppQuestion): AppSide {
  const keys = keysFor(question)
  return {
    ios: {
      keys,
      row: keys !== null && keys === KEYS.get(question.least ?? 0) ? question.least : null,
      plist: keys === null ? null : exceptionPlist(question.host, keys),
      needsJustification:
        keys?.NSExceptionAllowsInsecureHTTPLoads === true || keys?.NSExceptionMinimumTLSVersion !== undefined,
      notes: [...iosNotes(question, keys), ...coverageNotes(question.host, keys)],
    },
    android: { xml: androidXml(question), notes: androidNotes(question) },
  }
}

const HTTP = { NSExceptionAllowsInsecureHTTPLoads: true } as const
const V11 = { NSExceptionMinimumTLSVersion: 'TLSv1.1' } as const
const V10 = { NSExceptionMinimumTLSVersion: 'TLSv1.0' } as const
const NO_PFS = { NSExceptionRequiresForwardSecrecy: false } as const

const KEYS: ReadonlyMap<number, ExceptionKeys> = new Map<number, ExceptionKeys>([
  [7, NO_PFS],
  [5, V11],
  [6, V10],
  [11, { ...V11, ...NO_PFS }],
  [12, { ...V10, ...NO_PFS }],
  [8, { ...HTTP, ...NO_PFS }],
  [15, { ...HTTP, ...V11, ...NO_PFS }],
  [16, { ...HTTP, ...V10, ...NO_PFS }],
])

function keysFor({ code, least }: AppQuestion): ExceptionKeys | null {
  switch (code) {
    case 'no-tls':
    case 'cleartext-only':
    case 'key-or-hash':
      return HTTP
    case 'no-forward-secrecy':
    case 'old-version':
    case 'old-version-without-forward-secrecy':
    case 'other-suite':
      return KEYS.get(least ?? 0) ?? null
    default:
      return null
  }
}

function iosNotes({ code, isPrivateRoot, isUnknownRoot }: AppQuestion, keys: ExceptionKeys | null): readonly string[] {
  const notes: string[] = []
  if (code === 'trust') {
    notes.push(
      'No key of ATS lets such a certificate pass. NSExceptionAllowsInsecureHTTPLoads would allow the code of the app to accept it, and with it that of anybody in between.',
    )
  } else if (isUnknownRoot || isPrivateRoot) {
    notes.push(
      'No key of ATS makes a phone trust a root of your own: install it with a configuration profile or MDM; a user who installs it by hand must switch on full trust for it.',
    )
  }
  if (code === 'no-tls' || code === 'cleartext-only') {
    notes.push('The app has to load http: then, and whatever it says and is told can be read and changed on the way.')
  }
  if (code === 'key-or-hash') {
    notes.push(
      "None of the tests has this key alone; that it waives the floors of key and hash is read from Apple's published source.",
    )
  }
  if (keys?.NSExceptionMinimumTLSVersion !== undefined) {
    notes.push(
      'Whether OS 26.4 and later still offer TLS 1.0 and 1.1 under this key is not known; Safari no longer does.',
    )
  }
  if (code === 'other-suite') {
    notes.push('That a list which ATS does not restrict holds 3DES is likely, and not documented.')
  }
  if (keys !== null) {
    notes.push(
      "The entry is for this name alone. For names below it add NSIncludesSubdomains: one label deep by Apple's documentation, any depth by its published source.",
    )
  }
  return notes
}

/** Hosts that ATS leaves alone, on some systems. */
function coverageNotes(host: string, keys: ExceptionKeys | null): readonly string[] {
  if (keys === null) return []
  if (isLoopback(host)) {
    return ['ATS leaves loopback addresses alone since iOS 10, unless NSAllowsLocalNetworking is NO.']
  }
  if (isAddress(host)) {
    return [
      'ATS covers addresses since iOS 17 and macOS 14, which alone know entries for them; for private networks sources disagree.',
    ]
  }
  if (!host.includes('.') || host.endsWith('.local')) {
    return [
      'ATS leaves names without a dot and names under .local alone since iOS 10, unless NSAllowsLocalNetworking is NO.',
    ]
  }
  return []
}

function isAddress(host: string): boolean {
  return host.includes(':') || /^\d+(?:\.\d+){3}$/u.test(host)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/u.test(host)
}

function androidXml(question: AppQuestion): string | null {
  const { host, code } = question
  const isCleartext = code === 'no-tls' || code === 'cleartext-only'
  const hasOwnRoots = !isCleartext && needsAnchors(question)
  return isCleartext || hasOwnRoots ? networkSecurityConfig(host, { isCleartext, hasOwnRoots }) : null
}

/** Where a root of its own is all that some Android still lacks. */
function needsAnchors({ code, isPrivateRoot, isUnknownRoot }: AppQuestion): boolean {
  return (isPrivateRoot || isUnknownRoot) && CONNECTING.includes(code)
}

const CONNECTING: readonly ReadingCode[] = [
  'clean',
  'no-forward-secrecy',
  'old-version',
  'old-version-without-forward-secrecy',
  'key-or-hash',
]

function androidNotes(question: AppQuestion): readonly string[] {
  const notes = [...(ANDROID_NOTES[question.code] ?? [])]
  if (needsAnchors(question)) {
    notes.push(
      'Apps that target Android 7 (API 24) or later take roots that a user installed only with such an entry; or the app brings its own, in res/raw.',
      'For apps that target API 37 Certificate Transparency is on: a root of your own wants it switched off for the host.',
    )
  }
  return notes
}

const CLEARTEXT_BLOCKED = 'Without the entry cleartext is blocked for apps that target Android 9 (API 28) or later.'

const OLD_VERSIONS =
  'Android has no key for versions. By captures its TLS offers 1.0 and 1.1 up to Android 12, and by its source it ignores them from Android 15 or 16 on, for apps that target API 35 or 36 (sources disagree); OkHttp dropped them in 3.13.'

const ANDROID_NOTES: Readonly<Partial<Record<ReadingCode, readonly string[]>>> = {
  'no-tls': [CLEARTEXT_BLOCKED],
  'cleartext-only': [CLEARTEXT_BLOCKED],
  'no-forward-secrecy': [
    'Android has no key for suites, and needs none here: its TLS and OkHttp offer static RSA with AES.',
  ],
  'old-version': [OLD_VERSIONS],
  'old-version-without-forward-secrecy': [OLD_VERSIONS, 'Static RSA with AES it offers as it is.'],
  'other-suite': ['Android has no key for suites, and since 5.0 it offers 3DES by default no more: no entry helps.'],
  'key-or-hash': [
    'Android takes RSA from 1,024 bits and EC from 160 bits on; SHA-1 it takes no more since about Android 10 to 12, but for a root.',
  ],
}
