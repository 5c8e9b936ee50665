import { SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../tls/registry/versions.ts'

/**
 * What a command of SSL_CONF_cmd(3), "SUPPORTED CONFIGURATION FILE COMMANDS", does to what was configured before it: nginx
 * has it as `ssl_conf_command NAME VALUE`, httpd as `SSLOpenSSLConfCmd NAME VALUE`.
 */
export type ConfCommand =
  /**
   * Protocol, MinProtocol, MaxProtocol: given the versions that are on, gives those that are on after it. `bound` is null for
   * Protocol; it replaces a bound that the product had set by the same means, as httpd does, and a null version lifts it.
   */
  | {
      readonly kind: 'versions'
      readonly bound: { readonly side: 'minimum' | 'maximum'; readonly version: number | null } | null
      apply(versions: readonly number[]): readonly number[]
    }
  | { readonly kind: 'cipher-string'; readonly text: string }
  | { readonly kind: 'ciphersuites'; readonly text: string }
  | { readonly kind: 'groups'; readonly text: string }
  /** One that has no part in what this project judges. */
  | { readonly kind: 'other' }
  /** One that OpenSSL does not know, or whose value it refuses: the product does not start. */
  | { readonly kind: 'refused'; readonly why: string }

/** `why` ends a sentence that begins with the directive. Names are taken in any case, versions as the command takes them. */
export function confCommand(name: string, value: string): ConfCommand {
  switch (name.toLowerCase()) {
    case 'protocol':
      return protocol(value)
    case 'minprotocol':
      return bound(value, 'minimum')
    case 'maxprotocol':
      return bound(value, 'maximum')
    case 'cipherstring':
      return { kind: 'cipher-string', text: value }
    case 'ciphersuites':
      return { kind: 'ciphersuites', text: value }
    case 'groups':
    case 'curves':
      return { kind: 'groups', text: value }
    case 'ecdhparameters':
      return ecdhParameters(value)
    case 'options':
      return flags(name, value, OPTIONS)
    case 'verifymode':
      return flags(name, value, VERIFY_MODES)
    default:
      return OTHERS.has(name.toLowerCase())
        ? { kind: 'other' }
        : { kind: 'refused', why: `OpenSSL knows no command "${name}"` }
  }
}

// "All protocol versions are enabled by default. You need to disable at least one protocol version for this setting have
//  any effect. Only enabling some protocol versions does not disable the other protocol versions." SSL_CONF_cmd(3)
function protocol(value: string): ConfCommand {
  const words = listed(value).map((word) => {
    const isOn = !word.startsWith('-')
    return { word, isOn, versions: PROTOCOLS.get(word.replace(/^[+-]/, '').toLowerCase()) }
  })
  const unknown = words.find(({ versions }) => versions === undefined)
  if (unknown !== undefined) return { kind: 'refused', why: `OpenSSL knows no protocol "${unknown.word}"` }
  return {
    kind: 'versions',
    bound: null,
    apply(before) {
      const on = new Set(before)
      for (const { isOn, versions = [] } of words) {
        for (const version of versions) {
          if (isOn) on.add(version)
          else on.delete(version)
        }
      }
      return [...on].sort((a, b) => a - b)
    },
  }
}

function bound(value: string, side: 'minimum' | 'maximum'): ConfCommand {
  // A bound of DTLS is taken, and is none for TLS.
  if (value === 'DTLSv1' || value === 'DTLSv1.2') return { kind: 'other' }
  if (!BOUNDS.has(value)) return { kind: 'refused', why: `OpenSSL knows no protocol "${value}"` }
  const version = BOUNDS.get(value) ?? null
  return {
    kind: 'versions',
    bound: { side, version },
    apply: (before) => before.filter((on) => version === null || (side === 'minimum' ? on >= version : on <= version)),
  }
}

/** One group; `automatic` is of OpenSSL 1.0.2, and nothing since. */
function ecdhParameters(value: string): ConfCommand {
  if (/^\+?automatic$/i.test(value)) return { kind: 'other' }
  if (value.includes(':')) return { kind: 'refused', why: 'ECDHParameters takes one group' }
  return { kind: 'groups', text: value }
}

function flags(name: string, value: string, known: ReadonlySet<string>): ConfCommand {
  const unknown = listed(value).find((word) => !known.has(word.replace(/^[+-]/, '').toLowerCase()))
  return unknown === undefined
    ? { kind: 'other' }
    : { kind: 'refused', why: `OpenSSL knows no "${unknown}" of ${name}` }
}

/** As CONF_parse_list splits: blanks around an element do not count. */
function listed(value: string): readonly string[] {
  return value.split(',').map((word) => word.trim())
}

// SSLv2 is a word of every release, and a version of none since 1.1.0; those of DTLS do nothing to TLS.
const PROTOCOLS: ReadonlyMap<string, readonly number[]> = new Map([
  ['all', [SSL_3_0, TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3]],
  ['sslv2', []],
  ['sslv3', [SSL_3_0]],
  ['tlsv1', [TLS_1_0]],
  ['tlsv1.1', [TLS_1_1]],
  ['tlsv1.2', [TLS_1_2]],
  ['tlsv1.3', [TLS_1_3]],
  ['dtlsv1', []],
  ['dtlsv1.2', []],
])

// In this case of letters only, unlike those of Protocol.
const BOUNDS: ReadonlyMap<string, number | null> = new Map([
  ['None', null],
  ['SSLv3', SSL_3_0],
  ['TLSv1', TLS_1_0],
  ['TLSv1.1', TLS_1_1],
  ['TLSv1.2', TLS_1_2],
  ['TLSv1.3', TLS_1_3],
])

// Those of every release: which one has which is not told apart, so that none is called refused that a newer one knows.
const OPTIONS = words(
  'SessionTicket EmptyFragments Bugs Compression ServerPreference NoResumptionOnRenegotiation DHSingle ECDHSingle ' +
    'UnsafeLegacyRenegotiation UnsafeLegacyServerConnect ClientRenegotiation EncryptThenMac NoRenegotiation AllowNoDHEKEX ' +
    'PreferNoDHEKEX PrioritizeChaCha MiddleboxCompat AntiReplay ExtendedMasterSecret CANames KTLS StrictCertCheck ' +
    'TxCertificateCompression RxCertificateCompression KTLSTxZerocopySendfile IgnoreUnexpectedEOF LegacyECPointFormats',
)

const VERIFY_MODES = words('Peer Request Require Once RequestPostHandshake RequirePostHandshake')

const OTHERS = words(
  'SignatureAlgorithms ClientSignatureAlgorithms Certificate PrivateKey ServerInfoFile ChainCAPath ChainCAFile ' +
    'ChainCAStore VerifyCAPath VerifyCAFile VerifyCAStore RequestCAFile ClientCAFile RequestCAPath ClientCAPath ' +
    'RequestCAStore ClientCAStore DHParameters RecordPadding NumTickets CertValidation AddCAPath AddCAFile SetValidHost ' +
    'AddValidHost SetValidIP SetValidFlags',
)

function words(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(' '))
}
