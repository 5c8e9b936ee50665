import { CLIENTS } from './clients/index.ts'
import { limitedTo13, limitedToVersion } from './derived-hellos.ts'
import { GREASE, type HelloExtension, type HelloTemplate } from './hello-template.ts'
import { TLS_1_1, TLS_1_2 } from './registry/versions.ts'

const ats = CLIENTS['ios-18.4-ats']

/** The hello of an app under ATS without exceptions. */
export const ATS_HELLO = ats.name

/**
 * What keys of Info.plist add to the offer of an app under ATS, each by itself: an app with several of them is accepted
 * where one of the pieces is. Suites of Apple Security 61901, SecProtocolHelper.m, and of Safari 18.4 for the list that is
 * not restricted; read 2026-11-23.
 */
export type ExceptionName =
  | 'ats-1.3'
  | 'fcp-v2.1'
  | 'ats-1.1'
  | 'static-rsa-1.2'
  | 'static-rsa-1.1'
  | '3des-1.2'
  | '3des-1.1'

const ECDHE_CBC_SHA = [
  0xc00a, // TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA
  0xc009, // TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
  0xc014, // TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA
  0xc013, // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA
]
const STATIC_RSA_GCM = [
  0x009d, // TLS_RSA_WITH_AES_256_GCM_SHA384
  0x009c, // TLS_RSA_WITH_AES_128_GCM_SHA256
]
const STATIC_RSA_CBC_SHA = [
  0x0035, // TLS_RSA_WITH_AES_256_CBC_SHA
  0x002f, // TLS_RSA_WITH_AES_128_CBC_SHA
]
const TRIPLE_DES = [
  0xc008, // TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA
  0xc012, // TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA
  0x000a, // TLS_RSA_WITH_3DES_EDE_CBC_SHA
]

export const EXCEPTION_HELLOS: Readonly<Record<ExceptionName, HelloTemplate>> = {
  'ats-1.3': limitedTo13(ats, 'ats-1.3'),
  'fcp-v2.1': fcp(),
  // Of the suites of ATS these four alone exist before TLS 1.2.
  'ats-1.1': limitedToVersion(ats, 'ats-1.1', TLS_1_1, ECDHE_CBC_SHA),
  'static-rsa-1.2': limitedToVersion(ats, 'static-rsa-1.2', TLS_1_2, [...STATIC_RSA_GCM, ...STATIC_RSA_CBC_SHA]),
  'static-rsa-1.1': limitedToVersion(ats, 'static-rsa-1.1', TLS_1_1, STATIC_RSA_CBC_SHA),
  '3des-1.2': limitedToVersion(ats, '3des-1.2', TLS_1_2, TRIPLE_DES),
  '3des-1.1': limitedToVersion(ats, '3des-1.1', TLS_1_1, TRIPLE_DES),
}

/** NSRequiresNIAPTLSPackageVersion = FCP_v2.1, as documented for OS 26.4: ECDHE with AES-GCM, and no SHA-1 anywhere. */
function fcp(): HelloTemplate {
  const suites = [0x1301, 0x1302, 0x1303, 0xc02c, 0xc02b, 0xc030, 0xc02f]
  const withoutSha1 = (extension: HelloExtension): HelloExtension =>
    extension.kind === 'signature_algorithms'
      ? { ...extension, schemes: extension.schemes.filter((scheme) => scheme !== 0x0201) }
      : extension
  return {
    ...ats,
    name: 'fcp-v2.1',
    suites: ats.suites.filter((suite) => suite === GREASE || suites.includes(suite)),
    extensions: (ats.extensions ?? []).map(withoutSha1),
  }
}
