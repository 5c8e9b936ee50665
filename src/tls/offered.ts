import { GREASE, type HelloExtension, type HelloTemplate } from './hello-template.ts'
import { EMPTY_RENEGOTIATION_INFO_SCSV, isSignallingSuite } from './registry/cipher-suites.ts'
import * as extension from './registry/extensions.ts'
import { SSL_3_0 } from './registry/versions.ts'

/** What a server may choose from: the template's numbers without GREASE and signalling values, which offer nothing. */
export interface Offered {
  /** Contents of supported_versions; null when the hello has none, and every version from SSLv3 up is offered. */
  readonly versions: readonly number[] | null
  readonly minimumVersion: number
  readonly maximumVersion: number
  readonly suites: readonly number[]
  readonly compressionMethods: readonly number[]
  readonly groups: readonly number[]
  readonly signatureSchemes: readonly number[]
  /** Extension numbers that a server may answer. */
  readonly extensions: readonly number[]
  readonly protocols: readonly string[]
  readonly certificateCompressions: readonly number[]
}

export function offered(template: HelloTemplate, serverName: string | null): Offered {
  const extensions = (template.extensions ?? []).filter(({ kind }) => kind !== 'server_name' || serverName !== null)
  const versions = supportedVersions(extensions)
  const numbers = extensions.map(extensionNumber).filter((number) => number !== null)
  // "If the client received a ... renegotiation_info extension" answers the SCSV too: RFC 5746 §3.4.
  const scsv = template.suites.includes(EMPTY_RENEGOTIATION_INFO_SCSV) ? [extension.RENEGOTIATION_INFO] : []
  return {
    versions,
    minimumVersion: versions === null ? Math.min(SSL_3_0, template.clientVersion) : Math.min(...versions),
    maximumVersion: versions === null ? template.clientVersion : Math.max(...versions),
    suites: withoutGrease(template.suites).filter((suite) => !isSignallingSuite(suite)),
    compressionMethods: template.compressionMethods,
    groups: extensions.flatMap((e) => (e.kind === 'supported_groups' ? withoutGrease(e.groups) : [])),
    signatureSchemes: extensions.flatMap((e) => (e.kind === 'signature_algorithms' ? e.schemes : [])),
    extensions: [...numbers, ...scsv],
    protocols: extensions.flatMap((e) => (e.kind === 'application_layer_protocol_negotiation' ? e.protocols : [])),
    certificateCompressions: extensions.flatMap((e) => (e.kind === 'compress_certificate' ? e.algorithms : [])),
  }
}

/** Null for GREASE, whose number is drawn anew for each hello. */
export function extensionNumber({ kind }: HelloExtension): number | null {
  return kind === 'grease' ? null : NUMBERS[kind]
}

const NUMBERS: Readonly<Record<Exclude<HelloExtension['kind'], 'grease'>, number>> = {
  server_name: extension.SERVER_NAME,
  extended_master_secret: extension.EXTENDED_MASTER_SECRET,
  renegotiation_info: extension.RENEGOTIATION_INFO,
  supported_groups: extension.SUPPORTED_GROUPS,
  ec_point_formats: extension.EC_POINT_FORMATS,
  application_layer_protocol_negotiation: extension.ALPN,
  status_request: extension.STATUS_REQUEST,
  signature_algorithms: extension.SIGNATURE_ALGORITHMS,
  signed_certificate_timestamp: extension.SIGNED_CERTIFICATE_TIMESTAMP,
  next_protocol_negotiation: extension.NEXT_PROTOCOL_NEGOTIATION,
  session_ticket: extension.SESSION_TICKET,
  heartbeat: extension.HEARTBEAT,
  key_share: extension.KEY_SHARE,
  psk_key_exchange_modes: extension.PSK_KEY_EXCHANGE_MODES,
  supported_versions: extension.SUPPORTED_VERSIONS,
  compress_certificate: extension.COMPRESS_CERTIFICATE,
  padding: extension.PADDING,
}

function supportedVersions(extensions: readonly HelloExtension[]): readonly number[] | null {
  for (const e of extensions) if (e.kind === 'supported_versions') return withoutGrease(e.versions)
  return null
}

function withoutGrease(values: readonly (number | typeof GREASE)[]): readonly number[] {
  return values.filter((value) => value !== GREASE)
}
