// Written by scripts/generate.ts from schemas/policy.schema.json; edit that instead.

/** By requirement and key, as a policy file writes them. */
export const SETTING_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "https-only": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "certificate-validity": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "hostname-match": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "common-name": "Write true to accept a match of the common name too, false to demand a subject alternative name.",
  },
  "tls-version": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "minimum": "Write TLS 1.2 or TLS 1.3.",
  },
  "trusted-chain": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "forward-secrecy": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "suites": "Write a list of cipher suites by their IANA names, such as [TLS_AES_128_GCM_SHA256].",
  },
  "leaf-key": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "rsa": "Write the least size of an RSA key in bits, from 1024 to 16384.",
    "ec": "Write the least size of an elliptic-curve key in bits, from 224 to 521.",
  },
  "leaf-signature": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "legacy-protocols": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "weak-ciphers": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "also": "Write a list of what counts as weak too: dhe, ecdhe-cbc.",
  },
  "certificate-expiry": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "days": "Write the least number of whole days that must be left, from 1 to 825.",
  },
  "complete-chain": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "path-strength": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "certificate-purpose": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "certificate-lifetime": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "certificate-transparency": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "log-list": "Write the name of a list of logs in the shape of log_list.json of Google or current_log_list.json of Apple; without it timestamps are counted and not checked.",
  },
  "revocation": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "pins": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "backup": "Write false to be content without a pin in reserve, true to demand one that nothing served matches.",
  },
  "expected-issuer": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "issuer": "Who may have issued the certificate. Write a common name, a distinguished name of which every part must be there, such as \"O=Example, C=DE\", or a list of these; [] for none.",
    "spki": "Keys of which the certificate or its issuer must have one. Write a list of pins: base64 of the SHA-256 of the SubjectPublicKeyInfo.",
    "file": "The certificate that must be served. Write the path of a PEM file in the repository; with several certificates in it, any of them.",
  },
  "hsts": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "max-age": "Write the least max-age as a duration, such as 180d or 365d, at most 3650d.",
  },
  "secure-renegotiation": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "extended-master-secret": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "tls-compression": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "downgrade-protection": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "key-exchange": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "clients": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
    "profiles": "Write a list of clients by their names, such as [ios-12, android-7, okhttp-modern].",
  },
  "fleet-consistency": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
  "unreachable-from-here": {
    "level": "How much a violation weighs. Write error, warning, notice or off.",
  },
}
