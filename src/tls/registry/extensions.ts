// TLS ExtensionType Values, https://www.iana.org/assignments/tls-extensiontype-values
export const SERVER_NAME = 0
export const STATUS_REQUEST = 5
export const SUPPORTED_GROUPS = 10
export const EC_POINT_FORMATS = 11
export const SIGNATURE_ALGORITHMS = 13
export const HEARTBEAT = 15
export const ALPN = 16
export const SIGNED_CERTIFICATE_TIMESTAMP = 18
export const PADDING = 21
export const EXTENDED_MASTER_SECRET = 23
export const COMPRESS_CERTIFICATE = 27
export const SESSION_TICKET = 35
export const SUPPORTED_VERSIONS = 43
export const COOKIE = 44
export const PSK_KEY_EXCHANGE_MODES = 45
export const KEY_SHARE = 51
/** Never registered: draft-agl-tls-nextprotoneg. */
export const NEXT_PROTOCOL_NEGOTIATION = 13172
export const RENEGOTIATION_INFO = 65281

/** `server_name`; an unknown number keeps it: `extension(1234)`. */
export function extensionName(extension: number): string {
  return EXTENSIONS.get(extension) ?? `extension(${extension})`
}

const EXTENSIONS: ReadonlyMap<number, string> = new Map([
  [SERVER_NAME, 'server_name'],
  [1, 'max_fragment_length'],
  [2, 'client_certificate_url'],
  [3, 'trusted_ca_keys'],
  [4, 'truncated_hmac'],
  [STATUS_REQUEST, 'status_request'],
  [6, 'user_mapping'],
  [7, 'client_authz'],
  [8, 'server_authz'],
  [9, 'cert_type'],
  [SUPPORTED_GROUPS, 'supported_groups'],
  [EC_POINT_FORMATS, 'ec_point_formats'],
  [12, 'srp'],
  [SIGNATURE_ALGORITHMS, 'signature_algorithms'],
  [14, 'use_srtp'],
  [HEARTBEAT, 'heartbeat'],
  [ALPN, 'application_layer_protocol_negotiation'],
  [17, 'status_request_v2'],
  [SIGNED_CERTIFICATE_TIMESTAMP, 'signed_certificate_timestamp'],
  [19, 'client_certificate_type'],
  [20, 'server_certificate_type'],
  [PADDING, 'padding'],
  [22, 'encrypt_then_mac'],
  [EXTENDED_MASTER_SECRET, 'extended_master_secret'],
  [24, 'token_binding'],
  [25, 'cached_info'],
  [COMPRESS_CERTIFICATE, 'compress_certificate'],
  [28, 'record_size_limit'],
  [34, 'delegated_credential'],
  [SESSION_TICKET, 'session_ticket'],
  [41, 'pre_shared_key'],
  [42, 'early_data'],
  [SUPPORTED_VERSIONS, 'supported_versions'],
  [COOKIE, 'cookie'],
  [PSK_KEY_EXCHANGE_MODES, 'psk_key_exchange_modes'],
  [47, 'certificate_authorities'],
  [48, 'oid_filters'],
  [49, 'post_handshake_auth'],
  [50, 'signature_algorithms_cert'],
  [KEY_SHARE, 'key_share'],
  [NEXT_PROTOCOL_NEGOTIATION, 'next_protocol_negotiation'],
  [0xfe0d, 'encrypted_client_hello'],
  [RENEGOTIATION_INFO, 'renegotiation_info'],
])
