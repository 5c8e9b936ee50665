/**
 * Write what this policy builds on: ats, ibm-connections, hcl-connections, strict, a policy file, or a list of these, of which a later one wins.
 */
export type Extends = string | string[];
/**
 * Port 80 is closed, or every answer redirects to https before any content. Write a level (error, warning, notice or off) or { level: error }.
 */
export type HttpsOnly = Level | {
    level?: Level;
};
/**
 * How much a violation weighs. Write error, warning, notice or off.
 */
export type Level = 'error' | 'warning' | 'notice' | 'off';
/**
 * Every certificate of the path is inside its validity period. Write a level (error, warning, notice or off) or { level: error }.
 */
export type CertificateValidity = Level | {
    level?: Level;
};
/**
 * A subject alternative name of the certificate matches the host. Write a level (error, warning, notice or off) or a mapping such as { common-name: true }.
 */
export type HostnameMatch = Level | {
    level?: Level;
    'common-name'?: CommonName;
};
/**
 * Write true to accept a match of the common name too, false to demand a subject alternative name.
 */
export type CommonName = boolean;
/**
 * The policy's client negotiates at least this version. Write a level (error, warning, notice or off) or a mapping such as { minimum: TLS 1.3 }.
 */
export type TlsVersion = Level | {
    level?: Level;
    minimum?: Minimum;
};
/**
 * Write TLS 1.2 or TLS 1.3.
 */
export type Minimum = 'TLS 1.2' | 'TLS 1.3';
/**
 * A certification path leads to a trusted root. Write a level (error, warning, notice or off) or { level: error }.
 */
export type TrustedChain = Level | {
    level?: Level;
};
/**
 * The policy's client negotiates one of these cipher suites. Write a level (error, warning, notice or off) or a mapping such as { suites: [TLS_AES_128_GCM_SHA256] }.
 */
export type ForwardSecrecy = Level | {
    level?: Level;
    suites?: Suites;
};
/**
 * Write a list of cipher suites by their IANA names, such as [TLS_AES_128_GCM_SHA256].
 *
 * @minItems 1
 * @maxItems 400
 *
 * Items: Write a cipher suite by its IANA name, such as TLS_AES_128_GCM_SHA256.
 */
export type Suites = string[];
/**
 * The key of the server's certificate is large enough. Write a level (error, warning, notice or off) or a mapping such as { rsa: 3072, ec: 256 }.
 */
export type LeafKey = Level | {
    level?: Level;
    rsa?: Rsa;
    ec?: Ec;
};
/**
 * Write the least size of an RSA key in bits, from 1024 to 16384.
 */
export type Rsa = number;
/**
 * Write the least size of an elliptic-curve key in bits, from 224 to 521.
 */
export type Ec = number;
/**
 * The server's certificate is signed with a SHA-2 digest of at least 256 bits. Write a level (error, warning, notice or off) or { level: error }.
 */
export type LeafSignature = Level | {
    level?: Level;
};
/**
 * No version older than the minimum is accepted from anyone. Write a level (error, warning, notice or off) or { level: error }.
 */
export type LegacyProtocols = Level | {
    level?: Level;
};
/**
 * No weak cipher suite is accepted from anyone. Write a level (error, warning, notice or off) or a mapping such as { also: [dhe] }.
 */
export type WeakCiphers = Level | {
    level?: Level;
    also?: Also;
};
/**
 * Write a list of what counts as weak too: dhe, ecdhe-cbc.
 *
 * @maxItems 2
 *
 * Items: Write dhe or ecdhe-cbc.
 */
export type Also = ('dhe' | 'ecdhe-cbc')[];
/**
 * Enough of the certificate's lifetime is left: a quarter, at most 21 days. Write a level (error, warning, notice or off) or a mapping such as { days: 14 }.
 */
export type CertificateExpiry = Level | {
    level?: Level;
    days?: Days;
};
/**
 * Write the least number of whole days that must be left, from 1 to 825.
 */
export type Days = number;
/**
 * The certificates sent reach the root without fetching any. Write a level (error, warning, notice or off) or { level: error }.
 */
export type CompleteChain = Level | {
    level?: Level;
};
/**
 * The keys and signatures of the intermediates are strong too. Write a level (error, warning, notice or off) or { level: error }.
 */
export type PathStrength = Level | {
    level?: Level;
};
/**
 * The certificate may be used for TLS servers. Write a level (error, warning, notice or off) or { level: error }.
 */
export type CertificatePurpose = Level | {
    level?: Level;
};
/**
 * The validity period is no longer than phones accept. Write a level (error, warning, notice or off) or { level: error }.
 */
export type CertificateLifetime = Level | {
    level?: Level;
};
/**
 * A public certificate comes with enough signed certificate timestamps. Write a level (error, warning, notice or off) or a mapping such as { log-list: ct/log_list.json }.
 */
export type CertificateTransparency = Level | {
    level?: Level;
    'log-list'?: LogList;
};
/**
 * Write the name of a list of logs in the shape of log_list.json of Google or current_log_list.json of Apple; without it timestamps are counted and not checked.
 */
export type LogList = string;
/**
 * A stapled OCSP response says good, and must-staple is honoured. Write a level (error, warning, notice or off) or { level: error }.
 */
export type Revocation = Level | {
    level?: Level;
};
/**
 * The pins of the app match the served path, and a backup pin exists. Write a level (error, warning, notice or off) or a mapping such as { backup: false }.
 */
export type Pins = Level | {
    level?: Level;
    backup?: Backup;
};
/**
 * Write false to be content without a pin in reserve, true to demand one that nothing served matches.
 */
export type Backup = boolean;
/**
 * The certificate is the one that is expected. Write a level (error, warning, notice or off) or a mapping such as { issuer: "CN=Example CA" }.
 */
export type ExpectedIssuer = Level | {
    level?: Level;
    issuer?: Issuer;
    spki?: Spki;
    file?: File;
};
/**
 * Who may have issued the certificate. Write a common name, a distinguished name of which every part must be there, such as "O=Example, C=DE", or a list of these; [] for none.
 */
export type Issuer = string | string[];
/**
 * Write the base64 of the SHA-256 of a SubjectPublicKeyInfo: 44 characters, with or without sha256/ before them.
 */
export type Pin = string;
/**
 * Keys of which the certificate or its issuer must have one. Write a list of pins: base64 of the SHA-256 of the SubjectPublicKeyInfo.
 *
 * @maxItems 100
 */
export type Spki = Pin[];
/**
 * The certificate that must be served. Write the path of a PEM file in the repository; with several certificates in it, any of them.
 */
export type File = string;
/**
 * Strict-Transport-Security is sent with at least max-age. Write a level (error, warning, notice or off) or a mapping such as { max-age: 180d }.
 */
export type Hsts = Level | {
    level?: Level;
    'max-age'?: MaxAge;
};
/**
 * Write the least max-age as a duration, such as 180d or 365d, at most 3650d.
 */
export type MaxAge = string;
/**
 * Secure renegotiation (RFC 5746) is supported. Write a level (error, warning, notice or off) or { level: error }.
 */
export type SecureRenegotiation = Level | {
    level?: Level;
};
/**
 * The extended master secret (RFC 7627) is supported. Write a level (error, warning, notice or off) or { level: error }.
 */
export type ExtendedMasterSecret = Level | {
    level?: Level;
};
/**
 * TLS compression is not accepted. Write a level (error, warning, notice or off) or { level: error }.
 */
export type TlsCompression = Level | {
    level?: Level;
};
/**
 * A downgrade of the version is noticed. Write a level (error, warning, notice or off) or { level: error }.
 */
export type DowngradeProtection = Level | {
    level?: Level;
};
/**
 * A group that phones have is negotiated, and large hellos are survived. Write a level (error, warning, notice or off) or { level: error }.
 */
export type KeyExchange = Level | {
    level?: Level;
};
/**
 * Every client that is named connects. Write a level (error, warning, notice or off), a list such as [ios-12, android-7, okhttp-modern], or a mapping such as { profiles: [ios-12] }.
 */
export type Clients = Level | string[] | {
    level?: Level;
    profiles?: Profiles;
};
/**
 * Write a list of clients by their names, such as [ios-12, android-7, okhttp-modern].
 *
 * @maxItems 64
 *
 * Items: Write a client by its name, such as ios-12.
 */
export type Profiles = string[];
/**
 * All addresses and samples of a target answer alike. Write a level (error, warning, notice or off) or { level: error }.
 */
export type FleetConsistency = Level | {
    level?: Level;
};
/**
 * What must not answer from here does not. Write a level (error, warning, notice or off) or { level: error }.
 */
export type UnreachableFromHere = Level | {
    level?: Level;
};
/**
 * Roots that a device has when new. Write a list of mozilla, system or PEM files; [] for none.
 *
 * @maxItems 32
 *
 * Items: Write mozilla, system or the name of a PEM file.
 */
export type Stores = string[];
/**
 * Roots that a user or an administrator installs on the device. Write a list of PEM files.
 *
 * @maxItems 256
 *
 * Items: Write the name of a PEM file.
 */
export type Roots = string[];
/**
 * The least level that fails the run. Write error, warning or never.
 */
export type FailOn = 'error' | 'warning' | 'never';
/**
 * What to do where nothing could be learned. Write fail, warn or ignore.
 */
export type OnUndetermined = 'fail' | 'warn' | 'ignore';
/**
 * Time for one attempt, connection set-up included. Write a duration such as 500ms or 10s, at most 10m.
 */
export type Timeout = string;
/**
 * Repeats after a failed resolution, a refused connection or a reset. Write a number from 0 to 10.
 */
export type Retries = number;
/**
 * Targets probed at once. Write a number from 1 to 256.
 */
export type Concurrency = number;
/**
 * Connections at once to one address and port, over all targets. Write a number from 1 to 256.
 */
export type ConnectionsPerAddress = number;
/**
 * Whether an IPv6 address that cannot be asked leaves its target undetermined. Write true or false.
 */
export type RequireIpv6 = boolean;
/**
 * Time for the whole run. Write a duration such as 90s or 10m, at most 5d.
 */
export type Deadline = string;
/**
 * The HTTP proxy that everything is dialled through, instead of the one in https_proxy. Write http://host:port, https://host:port or none.
 */
export type Proxy = string;
/**
 * Write a version in quotes, such as "1.24": without them 1.20 is the number 1.2.
 */
export type Version = string;
/**
 * Write host, host:port, an https URL, "[v6]:port" in quotes, or a mapping with host.
 */
export type Target = string | TargetWithSettings;
/**
 * Write a host name, an address or an https URL.
 */
export type Host = string;
/**
 * Write a number from 1 to 65535; without it, 443.
 */
export type Port = number;
/**
 * Dial here and keep the name: a proxy under test. Write host:port.
 */
export type Connect = string;
/**
 * Where the cleartext side is, when not port 80 of the same address. Write host:port or none.
 */
export type Http = string;
/**
 * How often to repeat the exchanges that decide, for a fleet behind one address. Write a number from 1 to 100.
 */
export type Samples = number;
/**
 * The pins of the app. Write a list, of which some certificate of the path must match one, or a mapping with leaf, ca or both, as Apple has it.
 */
export type AppPins = PinList | ApplePins;
/**
 * Write a list of pins: base64 of the SHA-256 of the SubjectPublicKeyInfo.
 *
 * @minItems 1
 * @maxItems 100
 */
export type PinList = Pin[];
/**
 * Write false for a target that must not answer from here, such as one behind a VPN.
 */
export type Reachable = boolean;
/**
 * Whether an IPv6 address that cannot be asked leaves this target undetermined. Write true or false.
 */
export type RequireIpv61 = boolean;
/**
 * What is probed. Write a list of host names, host:port, https URLs, or mappings with host.
 */
export type Targets = Target[];
/**
 * Write the requirement that may be violated, such as legacy-protocols.
 */
export type Requirement = 'https-only' | 'certificate-validity' | 'hostname-match' | 'tls-version' | 'trusted-chain' | 'forward-secrecy' | 'leaf-key' | 'leaf-signature' | 'legacy-protocols' | 'weak-ciphers' | 'certificate-expiry' | 'complete-chain' | 'path-strength' | 'certificate-purpose' | 'certificate-lifetime' | 'certificate-transparency' | 'revocation' | 'pins' | 'expected-issuer' | 'hsts' | 'secure-renegotiation' | 'extended-master-secret' | 'tls-compression' | 'downgrade-protection' | 'key-exchange' | 'clients' | 'fleet-consistency' | 'unreachable-from-here';
/**
 * Write host for all its ports, host:port, or "*.example.com" in quotes for every name below it; "*" for listeners of a configuration that answer for any name.
 */
export type Target1 = string;
/**
 * Write why it is accepted, with the ticket that mends it.
 */
export type Reason = string;
/**
 * Write who answers for it, such as "@infra" in quotes.
 */
export type Owner = string;
/**
 * The last day that it holds for, in UTC. Write a day such as 2027-03-31.
 */
export type Until = string;
/**
 * Violations that are accepted for a time; those of bases count too. Write a list of mappings with requirement, target, reason, owner and until.
 */
export type Waivers = Waiver[];
/**
 * What ats-gate demands of the servers that mobile apps talk to. Every key may be left out.
 */
export interface PolicyFile {
    extends?: Extends;
    requirements?: Requirements;
    trust?: Trust;
    'fail-on'?: FailOn;
    'on-undetermined'?: OnUndetermined;
    timeout?: Timeout;
    retries?: Retries;
    concurrency?: Concurrency;
    'connections-per-address'?: ConnectionsPerAddress;
    'require-ipv6'?: RequireIpv6;
    deadline?: Deadline;
    proxy?: Proxy;
    assume?: Assume;
    targets?: Targets;
    waivers?: Waivers;
}
/**
 * Write a mapping of requirement names to levels, such as { legacy-protocols: error }.
 */
export interface Requirements {
    'https-only'?: HttpsOnly;
    'certificate-validity'?: CertificateValidity;
    'hostname-match'?: HostnameMatch;
    'tls-version'?: TlsVersion;
    'trusted-chain'?: TrustedChain;
    'forward-secrecy'?: ForwardSecrecy;
    'leaf-key'?: LeafKey;
    'leaf-signature'?: LeafSignature;
    'legacy-protocols'?: LegacyProtocols;
    'weak-ciphers'?: WeakCiphers;
    'certificate-expiry'?: CertificateExpiry;
    'complete-chain'?: CompleteChain;
    'path-strength'?: PathStrength;
    'certificate-purpose'?: CertificatePurpose;
    'certificate-lifetime'?: CertificateLifetime;
    'certificate-transparency'?: CertificateTransparency;
    revocation?: Revocation;
    pins?: Pins;
    'expected-issuer'?: ExpectedIssuer;
    hsts?: Hsts;
    'secure-renegotiation'?: SecureRenegotiation;
    'extended-master-secret'?: ExtendedMasterSecret;
    'tls-compression'?: TlsCompression;
    'downgrade-protection'?: DowngradeProtection;
    'key-exchange'?: KeyExchange;
    clients?: Clients;
    'fleet-consistency'?: FleetConsistency;
    'unreachable-from-here'?: UnreachableFromHere;
}
/**
 * Which roots are trusted. Write a mapping with stores, roots or both.
 */
export interface Trust {
    stores?: Stores;
    roots?: Roots;
}
/**
 * Versions of the products whose configurations are read, for what their files leave to a default. Write a mapping such as { nginx: "1.24", openssl: "3.0" }.
 */
export interface Assume {
    nginx?: Version;
    apache?: Version;
    haproxy?: Version;
    openssl?: Version;
    ihs?: Version;
    was?: Version;
}
/**
 * A host with what is special about it.
 */
export interface TargetWithSettings {
    host: Host;
    port?: Port;
    connect?: Connect;
    http?: Http;
    samples?: Samples;
    pins?: AppPins;
    reachable?: Reachable;
    'require-ipv6'?: RequireIpv61;
    requirements?: Requirements;
    trust?: Trust;
}
/**
 * Write a mapping with leaf, ca or both, each a list of pins.
 */
export interface ApplePins {
    leaf?: PinList;
    ca?: PinList;
}
/**
 * One requirement that one target, or every name below a domain, may violate until a day. Write a mapping with requirement, target, reason, owner and until.
 */
export interface Waiver {
    requirement: Requirement;
    target: Target1;
    reason: Reason;
    owner: Owner;
    until: Until;
}
