import { GREASE, type HelloExtension, type HelloTemplate } from './hello-template.ts'
import { cipherSuite, isSignallingSuite } from './registry/cipher-suites.ts'
import { isForTls13Only, SECP256R1 } from './registry/groups.ts'
import { isEcdsaScheme } from './registry/signature-schemes.ts'
import { TLS_1_2, TLS_1_3 } from './registry/versions.ts'

/**
 * The client at most at TLS 1.2, with its suites of one family: shows the leaf of that family. The suite alone binds the
 * family (RFC 5246 §7.4.2), so all signature schemes stay: the CA may sign with the other one. It offers deflate, too,
 * as no phone does: a good server answers it, and takes null all the same.
 */
export function limitedTo12(client: HelloTemplate, family: 'ecdsa' | 'rsa'): HelloTemplate {
  const authentication = family === 'ecdsa' ? 'ECDSA' : 'RSA'
  const belongs = (suite: number | typeof GREASE) =>
    suite !== GREASE && (isSignallingSuite(suite) || cipherSuite(suite)?.authentication === authentication)
  const limited = limitedToVersion(client, `${client.name}-1.2-${family}`, TLS_1_2, client.suites.filter(belongs))
  return { ...limited, compressionMethods: [DEFLATE, NULL_COMPRESSION] }
}

/** The client at most at this version, TLS 1.2 or older, with these suites. */
export function limitedToVersion(
  client: HelloTemplate,
  name: string,
  version: number,
  suites: HelloTemplate['suites'],
): HelloTemplate {
  // "Clients MUST NOT offer it if they offer TLS versions prior to 1.2": RFC 5246 §7.4.1.4.1
  const isOf = ({ kind }: HelloExtension) =>
    !ONLY_13.has(kind) && (kind !== 'signature_algorithms' || version >= TLS_1_2)
  return {
    ...client,
    name,
    clientVersion: version,
    suites,
    extensions: [
      ...(client.extensions ?? []).filter(isOf).map(withGroupsOf12),
      { kind: 'padding', rule: 'appliances' },
    ],
  }
}

/** The client at TLS 1.3 and nothing older. */
export function limitedTo13(client: HelloTemplate, name: string): HelloTemplate {
  return {
    ...client,
    name,
    suites: client.suites.filter((suite) => suite === GREASE || cipherSuite(suite)?.minimumVersion === TLS_1_3),
    extensions: [
      ...(client.extensions ?? [])
        .filter(({ kind }) => kind !== 'padding')
        .map((extension) =>
          extension.kind === 'supported_versions'
            ? { ...extension, versions: extension.versions.filter((one) => one === GREASE || one === TLS_1_3) }
            : extension,
        ),
      { kind: 'padding', rule: 'appliances' },
    ],
  }
}

/**
 * The client with the signature schemes of one family alone: in TLS 1.3 the suite no longer says which certificate is
 * wanted, the schemes do (RFC 8446 §4.2.3).
 */
export function limitedToSchemesOf(client: HelloTemplate, family: 'ecdsa' | 'rsa'): HelloTemplate {
  const withSchemes = (extension: HelloExtension): HelloExtension => {
    if (extension.kind !== 'signature_algorithms') return extension
    const schemes = extension.schemes.filter((scheme) => isEcdsaScheme(scheme) === (family === 'ecdsa'))
    return { ...extension, schemes }
  }
  return {
    ...client,
    name: `${client.name}-1.3-${family}`,
    extensions: [
      ...(client.extensions ?? []).filter(({ kind }) => kind !== 'padding').map(withSchemes),
      { kind: 'padding', rule: 'appliances' },
    ],
  }
}

/**
 * The hello with these groups and no key share: a server of TLS 1.3 asks for a share of the one that it takes, "in order
 * to request group selection from the server, at the cost of an additional round trip" (RFC 8446 §4.2.8).
 */
export function offeringGroups(hello: HelloTemplate, groups: readonly number[]): HelloTemplate {
  const withGroups = (extension: HelloExtension): HelloExtension => {
    if (extension.kind === 'key_share') return { kind: 'key_share', groups: [] }
    return extension.kind === 'supported_groups' ? { kind: 'supported_groups', groups } : extension
  }
  return { ...hello, extensions: (hello.extensions ?? []).map(withGroups) }
}

export function offeringSchemes(hello: HelloTemplate, schemes: readonly number[]): HelloTemplate {
  const withSchemes = (extension: HelloExtension): HelloExtension =>
    extension.kind === 'signature_algorithms' ? { kind: 'signature_algorithms', schemes } : extension
  return { ...hello, extensions: (hello.extensions ?? []).map(withSchemes) }
}

/** The client as if it had never heard of the group. */
export function withoutGroup(client: HelloTemplate, group: number): HelloTemplate {
  const without = (extension: HelloExtension): HelloExtension =>
    extension.kind === 'supported_groups' || extension.kind === 'key_share'
      ? { ...extension, groups: extension.groups.filter((one) => one !== group) }
      : extension
  return { ...client, extensions: (client.extensions ?? []).map(without) }
}

/** The client with padding, so that its handshake message has `bytes`: what counts is whether it is answered. */
export function enlarged(client: HelloTemplate, bytes: number): HelloTemplate {
  return {
    ...client,
    name: `${client.name}-${bytes}`,
    extensions: [
      ...(client.extensions ?? []).filter(({ kind }) => kind !== 'padding'),
      { kind: 'padding', rule: 'length', bytes },
    ],
    endsAtServerHello: true,
  }
}

// RFC 3749 §2
const DEFLATE = 1
const NULL_COMPRESSION = 0

/** Of no use, or a contradiction, in a hello that ends at TLS 1.2; padding is set anew. */
const ONLY_13: ReadonlySet<HelloExtension['kind']> = new Set([
  'grease',
  'supported_versions',
  'key_share',
  'psk_key_exchange_modes',
  'compress_certificate',
  'padding',
])

/**
 * Some OpenSSL servers answer ECDHE only to a hello that lists P-256 (openssl/openssl#28427), and F5 was seen to pick a
 * hybrid with ML-KEM for TLS 1.2 (ssllabs/ssllabs-scan#1009).
 */
function withGroupsOf12(extension: HelloExtension): HelloExtension {
  if (extension.kind !== 'supported_groups') return extension
  const groups = extension.groups.filter((group) => group !== GREASE && !isForTls13Only(group))
  return { kind: 'supported_groups', groups: groups.includes(SECP256R1) ? groups : [...groups, SECP256R1] }
}
