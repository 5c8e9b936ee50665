import type { HelloExtension } from '../hello-template.ts'
import { android } from './android.ts'
import type { Client } from './client.ts'

// OkHttp's ConnectionSpecs (square/okhttp 1682d9b, ConnectionSpec.kt, read 2026-11-23): what leaves the phone is the spec
// as far as the platform has it on, in the spec's order. So 3DES never does, nor, since Android 13, TLS 1.0 and 1.1:
// COMPATIBLE_TLS is MODERN_TLS there.

const RESTRICTED_SUITES = [
  ...[0x1301, 0x1302, 0x1303],
  ...[0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8], // no ECDSA with CBC in any of them
]
const MODERN_SUITES = [
  ...RESTRICTED_SUITES,
  ...[0xc013, 0xc014],
  ...[0x009c, 0x009d, 0x002f, 0x0035, 0x000a], // static RSA
]

export const okhttp = {
  'okhttp-restricted': client('okhttp-restricted', 'RESTRICTED_TLS', RESTRICTED_SUITES),
  'okhttp-modern': client('okhttp-modern', 'MODERN_TLS, the default,', MODERN_SUITES),
  'okhttp-compatible': client('okhttp-compatible', 'COMPATIBLE_TLS', MODERN_SUITES),
} satisfies Readonly<Record<string, Client>>

function client(name: string, spec: string, suites: readonly number[]): Client {
  const platform = android['android-16']
  return {
    ...platform,
    name,
    standsFor: `an app with OkHttp, ${spec} on Android 13 to 16`,
    suites: suites.filter((suite) => platform.suites.includes(suite)),
    extensions: (platform.extensions ?? []).map(withHttp2),
  }
}

function withHttp2(extension: HelloExtension): HelloExtension {
  return extension.kind === 'application_layer_protocol_negotiation'
    ? { ...extension, protocols: ['h2', 'http/1.1'] }
    : extension
}
