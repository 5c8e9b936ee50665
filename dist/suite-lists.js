// src/proxies/apache/recognise.ts
function recognise$4(path, text) {
	const start = text.slice(0, MOST_READ$2);
	if (IBM.test(start)) return 0;
	const isNamed = /(?:^|\/)(?:apache2|httpd)\.conf$|(?:^|\/)(?:apache2|httpd)\/.*\.conf$/i.test(path);
	if (OURS.test(start)) return .9;
	if (SHARED.test(start) && !/^[^#\n]*[;{]\s*$/m.test(start.slice(0, 4e3))) return isNamed ? .8 : .6;
	return isNamed && /\S/.test(start) && !/^[^#\n]*[;{]\s*$/m.test(start) ? .5 : 0;
}
const MOST_READ$2 = 2e5;
const IBM = /^[ \t]*(?:LoadModule[ \t]+ibm_ssl_module|SSLEnable\b|SSLDisable\b|SSLProtocolDisable\b|SSLProtocolEnable\b|SSLCipherSpec\b|SSLServerCert\b|KeyFile[ \t]|<IfModule[ \t]+"?mod_ibm_ssl)/im;
const OURS = /^[ \t]*(?:<VirtualHost[ \t]|SSLProtocol[ \t]|SSLCipherSuite[ \t]|SSLOpenSSLConfCmd[ \t]|SSLEngine[ \t]|SSLCertificateFile[ \t]|LoadModule[ \t]+\w+_module[ \t])/im;
const SHARED = /^[ \t]*(?:<(?:IfModule|IfDefine|IfVersion|Directory|Location|FilesMatch)\b|ServerRoot[ \t]|Listen[ \t]+\S*\d|IncludeOptional[ \t]|RewriteRule[ \t]|RewriteEngine[ \t]|Define[ \t]+\w|ServerTokens[ \t]|Header[ \t]+(?:always|set)[ \t])/im;
// src/model/unreachable.ts
function unreachable(value) {
	throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
function versionName(version) {
	return VERSIONS.get(version) ?? `version(0x${version.toString(16).padStart(4, "0")})`;
}
const VERSIONS = /* @__PURE__ */ new Map([
	[2, "SSLv2"],
	[768, "SSLv3"],
	[769, "TLS 1.0"],
	[770, "TLS 1.1"],
	[771, "TLS 1.2"],
	[772, "TLS 1.3"]
]);
const FALLBACK_SCSV = 22016;
function cipherSuite(id) {
	return BY_ID.get(id);
}
function suiteName(id) {
	return BY_ID.get(id)?.name ?? `suite(0x${id.toString(16).padStart(4, "0")})`;
}
function isSignallingSuite(id) {
	return id === 255 || id === 22016;
}
const CIPHER_SUITES = [
	{
		id: 0,
		name: "TLS_NULL_WITH_NULL_NULL",
		keyExchange: "none",
		authentication: "none",
		cipher: "NULL_NULL",
		minimumVersion: 768
	},
	{
		id: 1,
		name: "TLS_RSA_WITH_NULL_MD5",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 2,
		name: "TLS_RSA_WITH_NULL_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 3,
		name: "TLS_RSA_EXPORT_WITH_RC4_40_MD5",
		keyExchange: "RSA_EXPORT",
		authentication: "RSA",
		cipher: "RC4_40",
		minimumVersion: 768
	},
	{
		id: 4,
		name: "TLS_RSA_WITH_RC4_128_MD5",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 5,
		name: "TLS_RSA_WITH_RC4_128_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 6,
		name: "TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5",
		keyExchange: "RSA_EXPORT",
		authentication: "RSA",
		cipher: "RC2_CBC_40",
		minimumVersion: 768
	},
	{
		id: 7,
		name: "TLS_RSA_WITH_IDEA_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "IDEA_CBC",
		minimumVersion: 768
	},
	{
		id: 8,
		name: "TLS_RSA_EXPORT_WITH_DES40_CBC_SHA",
		keyExchange: "RSA_EXPORT",
		authentication: "RSA",
		cipher: "DES40_CBC",
		minimumVersion: 768
	},
	{
		id: 9,
		name: "TLS_RSA_WITH_DES_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 10,
		name: "TLS_RSA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 11,
		name: "TLS_DH_DSS_EXPORT_WITH_DES40_CBC_SHA",
		keyExchange: "DH_EXPORT",
		authentication: "DSS",
		cipher: "DES40_CBC",
		minimumVersion: 768
	},
	{
		id: 12,
		name: "TLS_DH_DSS_WITH_DES_CBC_SHA",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 13,
		name: "TLS_DH_DSS_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 14,
		name: "TLS_DH_RSA_EXPORT_WITH_DES40_CBC_SHA",
		keyExchange: "DH_EXPORT",
		authentication: "RSA",
		cipher: "DES40_CBC",
		minimumVersion: 768
	},
	{
		id: 15,
		name: "TLS_DH_RSA_WITH_DES_CBC_SHA",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 16,
		name: "TLS_DH_RSA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 17,
		name: "TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA",
		keyExchange: "DHE_EXPORT",
		authentication: "DSS",
		cipher: "DES40_CBC",
		minimumVersion: 768
	},
	{
		id: 18,
		name: "TLS_DHE_DSS_WITH_DES_CBC_SHA",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 19,
		name: "TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 20,
		name: "TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA",
		keyExchange: "DHE_EXPORT",
		authentication: "RSA",
		cipher: "DES40_CBC",
		minimumVersion: 768
	},
	{
		id: 21,
		name: "TLS_DHE_RSA_WITH_DES_CBC_SHA",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 22,
		name: "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 23,
		name: "TLS_DH_anon_EXPORT_WITH_RC4_40_MD5",
		keyExchange: "DHE_EXPORT",
		authentication: "anon",
		cipher: "RC4_40",
		minimumVersion: 768
	},
	{
		id: 24,
		name: "TLS_DH_anon_WITH_RC4_128_MD5",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 25,
		name: "TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA",
		keyExchange: "DHE_EXPORT",
		authentication: "anon",
		cipher: "DES40_CBC",
		minimumVersion: 768
	},
	{
		id: 26,
		name: "TLS_DH_anon_WITH_DES_CBC_SHA",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 27,
		name: "TLS_DH_anon_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 28,
		name: "SSL_FORTEZZA_KEA_WITH_NULL_SHA",
		keyExchange: "KEA",
		authentication: "KEA",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 29,
		name: "SSL_FORTEZZA_KEA_WITH_FORTEZZA_CBC_SHA",
		keyExchange: "KEA",
		authentication: "KEA",
		cipher: "FORTEZZA_CBC",
		minimumVersion: 768
	},
	{
		id: 30,
		name: "TLS_KRB5_WITH_DES_CBC_SHA",
		keyExchange: "KRB5",
		authentication: "KRB5",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 31,
		name: "TLS_KRB5_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "KRB5",
		authentication: "KRB5",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 32,
		name: "TLS_KRB5_WITH_RC4_128_SHA",
		keyExchange: "KRB5",
		authentication: "KRB5",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 33,
		name: "TLS_KRB5_WITH_IDEA_CBC_SHA",
		keyExchange: "KRB5",
		authentication: "KRB5",
		cipher: "IDEA_CBC",
		minimumVersion: 768
	},
	{
		id: 34,
		name: "TLS_KRB5_WITH_DES_CBC_MD5",
		keyExchange: "KRB5",
		authentication: "KRB5",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 35,
		name: "TLS_KRB5_WITH_3DES_EDE_CBC_MD5",
		keyExchange: "KRB5",
		authentication: "KRB5",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 36,
		name: "TLS_KRB5_WITH_RC4_128_MD5",
		keyExchange: "KRB5",
		authentication: "KRB5",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 37,
		name: "TLS_KRB5_WITH_IDEA_CBC_MD5",
		keyExchange: "KRB5",
		authentication: "KRB5",
		cipher: "IDEA_CBC",
		minimumVersion: 768
	},
	{
		id: 38,
		name: "TLS_KRB5_EXPORT_WITH_DES_CBC_40_SHA",
		keyExchange: "KRB5_EXPORT",
		authentication: "KRB5",
		cipher: "DES_CBC_40",
		minimumVersion: 768
	},
	{
		id: 39,
		name: "TLS_KRB5_EXPORT_WITH_RC2_CBC_40_SHA",
		keyExchange: "KRB5_EXPORT",
		authentication: "KRB5",
		cipher: "RC2_CBC_40",
		minimumVersion: 768
	},
	{
		id: 40,
		name: "TLS_KRB5_EXPORT_WITH_RC4_40_SHA",
		keyExchange: "KRB5_EXPORT",
		authentication: "KRB5",
		cipher: "RC4_40",
		minimumVersion: 768
	},
	{
		id: 41,
		name: "TLS_KRB5_EXPORT_WITH_DES_CBC_40_MD5",
		keyExchange: "KRB5_EXPORT",
		authentication: "KRB5",
		cipher: "DES_CBC_40",
		minimumVersion: 768
	},
	{
		id: 42,
		name: "TLS_KRB5_EXPORT_WITH_RC2_CBC_40_MD5",
		keyExchange: "KRB5_EXPORT",
		authentication: "KRB5",
		cipher: "RC2_CBC_40",
		minimumVersion: 768
	},
	{
		id: 43,
		name: "TLS_KRB5_EXPORT_WITH_RC4_40_MD5",
		keyExchange: "KRB5_EXPORT",
		authentication: "KRB5",
		cipher: "RC4_40",
		minimumVersion: 768
	},
	{
		id: 44,
		name: "TLS_PSK_WITH_NULL_SHA",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 45,
		name: "TLS_DHE_PSK_WITH_NULL_SHA",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 46,
		name: "TLS_RSA_PSK_WITH_NULL_SHA",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 47,
		name: "TLS_RSA_WITH_AES_128_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 48,
		name: "TLS_DH_DSS_WITH_AES_128_CBC_SHA",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49,
		name: "TLS_DH_RSA_WITH_AES_128_CBC_SHA",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 50,
		name: "TLS_DHE_DSS_WITH_AES_128_CBC_SHA",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 51,
		name: "TLS_DHE_RSA_WITH_AES_128_CBC_SHA",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 52,
		name: "TLS_DH_anon_WITH_AES_128_CBC_SHA",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 53,
		name: "TLS_RSA_WITH_AES_256_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 54,
		name: "TLS_DH_DSS_WITH_AES_256_CBC_SHA",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 55,
		name: "TLS_DH_RSA_WITH_AES_256_CBC_SHA",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 56,
		name: "TLS_DHE_DSS_WITH_AES_256_CBC_SHA",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 57,
		name: "TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 58,
		name: "TLS_DH_anon_WITH_AES_256_CBC_SHA",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 59,
		name: "TLS_RSA_WITH_NULL_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 60,
		name: "TLS_RSA_WITH_AES_128_CBC_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 61,
		name: "TLS_RSA_WITH_AES_256_CBC_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 62,
		name: "TLS_DH_DSS_WITH_AES_128_CBC_SHA256",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 63,
		name: "TLS_DH_RSA_WITH_AES_128_CBC_SHA256",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 64,
		name: "TLS_DHE_DSS_WITH_AES_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 65,
		name: "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 768
	},
	{
		id: 66,
		name: "TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 768
	},
	{
		id: 67,
		name: "TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 768
	},
	{
		id: 68,
		name: "TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 768
	},
	{
		id: 69,
		name: "TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 768
	},
	{
		id: 70,
		name: "TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 768
	},
	{
		id: 96,
		name: "TLS_RSA_EXPORT1024_WITH_RC4_56_MD5",
		keyExchange: "RSA_EXPORT",
		authentication: "RSA",
		cipher: "RC4_56",
		minimumVersion: 768
	},
	{
		id: 97,
		name: "TLS_RSA_EXPORT1024_WITH_RC2_CBC_56_MD5",
		keyExchange: "RSA_EXPORT",
		authentication: "RSA",
		cipher: "RC2_CBC_56",
		minimumVersion: 768
	},
	{
		id: 98,
		name: "TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA",
		keyExchange: "RSA_EXPORT",
		authentication: "RSA",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 99,
		name: "TLS_DHE_DSS_EXPORT1024_WITH_DES_CBC_SHA",
		keyExchange: "DHE_EXPORT",
		authentication: "DSS",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 100,
		name: "TLS_RSA_EXPORT1024_WITH_RC4_56_SHA",
		keyExchange: "RSA_EXPORT",
		authentication: "RSA",
		cipher: "RC4_56",
		minimumVersion: 768
	},
	{
		id: 101,
		name: "TLS_DHE_DSS_EXPORT1024_WITH_RC4_56_SHA",
		keyExchange: "DHE_EXPORT",
		authentication: "DSS",
		cipher: "RC4_56",
		minimumVersion: 768
	},
	{
		id: 102,
		name: "TLS_DHE_DSS_WITH_RC4_128_SHA",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 103,
		name: "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 104,
		name: "TLS_DH_DSS_WITH_AES_256_CBC_SHA256",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 105,
		name: "TLS_DH_RSA_WITH_AES_256_CBC_SHA256",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 106,
		name: "TLS_DHE_DSS_WITH_AES_256_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 107,
		name: "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 108,
		name: "TLS_DH_anon_WITH_AES_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 109,
		name: "TLS_DH_anon_WITH_AES_256_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 114,
		name: "TLS_DHE_DSS_WITH_3DES_EDE_CBC_RMD",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 115,
		name: "TLS_DHE_DSS_WITH_AES_128_CBC_RMD",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 116,
		name: "TLS_DHE_DSS_WITH_AES_256_CBC_RMD",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 119,
		name: "TLS_DHE_RSA_WITH_3DES_EDE_CBC_RMD",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 120,
		name: "TLS_DHE_RSA_WITH_AES_128_CBC_RMD",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 121,
		name: "TLS_DHE_RSA_WITH_AES_256_CBC_RMD",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 124,
		name: "TLS_RSA_WITH_3DES_EDE_CBC_RMD",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 125,
		name: "TLS_RSA_WITH_AES_128_CBC_RMD",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 126,
		name: "TLS_RSA_WITH_AES_256_CBC_RMD",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 128,
		name: "TLS_GOSTR341094_WITH_28147_CNT_IMIT",
		keyExchange: "GOST",
		authentication: "GOST",
		cipher: "28147_CNT",
		minimumVersion: 768
	},
	{
		id: 129,
		name: "TLS_GOSTR341001_WITH_28147_CNT_IMIT",
		keyExchange: "GOST",
		authentication: "GOST",
		cipher: "28147_CNT",
		minimumVersion: 768
	},
	{
		id: 130,
		name: "TLS_GOSTR341094_WITH_NULL_GOSTR3411",
		keyExchange: "GOST",
		authentication: "GOST",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 131,
		name: "TLS_GOSTR341001_WITH_NULL_GOSTR3411",
		keyExchange: "GOST",
		authentication: "GOST",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 132,
		name: "TLS_RSA_WITH_CAMELLIA_256_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 768
	},
	{
		id: 133,
		name: "TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 768
	},
	{
		id: 134,
		name: "TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 768
	},
	{
		id: 135,
		name: "TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 768
	},
	{
		id: 136,
		name: "TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 768
	},
	{
		id: 137,
		name: "TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 768
	},
	{
		id: 138,
		name: "TLS_PSK_WITH_RC4_128_SHA",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 139,
		name: "TLS_PSK_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 140,
		name: "TLS_PSK_WITH_AES_128_CBC_SHA",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 141,
		name: "TLS_PSK_WITH_AES_256_CBC_SHA",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 142,
		name: "TLS_DHE_PSK_WITH_RC4_128_SHA",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 143,
		name: "TLS_DHE_PSK_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 144,
		name: "TLS_DHE_PSK_WITH_AES_128_CBC_SHA",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 145,
		name: "TLS_DHE_PSK_WITH_AES_256_CBC_SHA",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 146,
		name: "TLS_RSA_PSK_WITH_RC4_128_SHA",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 147,
		name: "TLS_RSA_PSK_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 148,
		name: "TLS_RSA_PSK_WITH_AES_128_CBC_SHA",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 149,
		name: "TLS_RSA_PSK_WITH_AES_256_CBC_SHA",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 150,
		name: "TLS_RSA_WITH_SEED_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "SEED_CBC",
		minimumVersion: 768
	},
	{
		id: 151,
		name: "TLS_DH_DSS_WITH_SEED_CBC_SHA",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "SEED_CBC",
		minimumVersion: 768
	},
	{
		id: 152,
		name: "TLS_DH_RSA_WITH_SEED_CBC_SHA",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "SEED_CBC",
		minimumVersion: 768
	},
	{
		id: 153,
		name: "TLS_DHE_DSS_WITH_SEED_CBC_SHA",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "SEED_CBC",
		minimumVersion: 768
	},
	{
		id: 154,
		name: "TLS_DHE_RSA_WITH_SEED_CBC_SHA",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "SEED_CBC",
		minimumVersion: 768
	},
	{
		id: 155,
		name: "TLS_DH_anon_WITH_SEED_CBC_SHA",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "SEED_CBC",
		minimumVersion: 768
	},
	{
		id: 156,
		name: "TLS_RSA_WITH_AES_128_GCM_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 157,
		name: "TLS_RSA_WITH_AES_256_GCM_SHA384",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 158,
		name: "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 159,
		name: "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 160,
		name: "TLS_DH_RSA_WITH_AES_128_GCM_SHA256",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 161,
		name: "TLS_DH_RSA_WITH_AES_256_GCM_SHA384",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 162,
		name: "TLS_DHE_DSS_WITH_AES_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 163,
		name: "TLS_DHE_DSS_WITH_AES_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 164,
		name: "TLS_DH_DSS_WITH_AES_128_GCM_SHA256",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 165,
		name: "TLS_DH_DSS_WITH_AES_256_GCM_SHA384",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 166,
		name: "TLS_DH_anon_WITH_AES_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 167,
		name: "TLS_DH_anon_WITH_AES_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 168,
		name: "TLS_PSK_WITH_AES_128_GCM_SHA256",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 169,
		name: "TLS_PSK_WITH_AES_256_GCM_SHA384",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 170,
		name: "TLS_DHE_PSK_WITH_AES_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 171,
		name: "TLS_DHE_PSK_WITH_AES_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 172,
		name: "TLS_RSA_PSK_WITH_AES_128_GCM_SHA256",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 173,
		name: "TLS_RSA_PSK_WITH_AES_256_GCM_SHA384",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 174,
		name: "TLS_PSK_WITH_AES_128_CBC_SHA256",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 175,
		name: "TLS_PSK_WITH_AES_256_CBC_SHA384",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 176,
		name: "TLS_PSK_WITH_NULL_SHA256",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 177,
		name: "TLS_PSK_WITH_NULL_SHA384",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 178,
		name: "TLS_DHE_PSK_WITH_AES_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 179,
		name: "TLS_DHE_PSK_WITH_AES_256_CBC_SHA384",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 180,
		name: "TLS_DHE_PSK_WITH_NULL_SHA256",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 181,
		name: "TLS_DHE_PSK_WITH_NULL_SHA384",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 182,
		name: "TLS_RSA_PSK_WITH_AES_128_CBC_SHA256",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 183,
		name: "TLS_RSA_PSK_WITH_AES_256_CBC_SHA384",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 184,
		name: "TLS_RSA_PSK_WITH_NULL_SHA256",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 185,
		name: "TLS_RSA_PSK_WITH_NULL_SHA384",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 186,
		name: "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 187,
		name: "TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 188,
		name: "TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 189,
		name: "TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 190,
		name: "TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 191,
		name: "TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 192,
		name: "TLS_RSA_WITH_CAMELLIA_256_CBC_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 193,
		name: "TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA256",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 194,
		name: "TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA256",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 195,
		name: "TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 196,
		name: "TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 197,
		name: "TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 198,
		name: "TLS_SM4_GCM_SM3",
		keyExchange: "any",
		authentication: "any",
		cipher: "SM4_GCM",
		minimumVersion: 772
	},
	{
		id: 199,
		name: "TLS_SM4_CCM_SM3",
		keyExchange: "any",
		authentication: "any",
		cipher: "SM4_CCM",
		minimumVersion: 772
	},
	{
		id: 255,
		name: "TLS_EMPTY_RENEGOTIATION_INFO_SCSV",
		keyExchange: "none",
		authentication: "none",
		cipher: "none",
		minimumVersion: 768
	},
	{
		id: 4865,
		name: "TLS_AES_128_GCM_SHA256",
		keyExchange: "any",
		authentication: "any",
		cipher: "AES_128_GCM",
		minimumVersion: 772
	},
	{
		id: 4866,
		name: "TLS_AES_256_GCM_SHA384",
		keyExchange: "any",
		authentication: "any",
		cipher: "AES_256_GCM",
		minimumVersion: 772
	},
	{
		id: 4867,
		name: "TLS_CHACHA20_POLY1305_SHA256",
		keyExchange: "any",
		authentication: "any",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 772
	},
	{
		id: 4868,
		name: "TLS_AES_128_CCM_SHA256",
		keyExchange: "any",
		authentication: "any",
		cipher: "AES_128_CCM",
		minimumVersion: 772
	},
	{
		id: 4869,
		name: "TLS_AES_128_CCM_8_SHA256",
		keyExchange: "any",
		authentication: "any",
		cipher: "AES_128_CCM_8",
		minimumVersion: 772
	},
	{
		id: 4870,
		name: "TLS_AEGIS_256_SHA512",
		keyExchange: "any",
		authentication: "any",
		cipher: "AEGIS_256",
		minimumVersion: 772
	},
	{
		id: 4871,
		name: "TLS_AEGIS_128L_SHA256",
		keyExchange: "any",
		authentication: "any",
		cipher: "AEGIS_128L",
		minimumVersion: 772
	},
	{
		id: 22016,
		name: "TLS_FALLBACK_SCSV",
		keyExchange: "none",
		authentication: "none",
		cipher: "none",
		minimumVersion: 768
	},
	{
		id: 49153,
		name: "TLS_ECDH_ECDSA_WITH_NULL_SHA",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 49154,
		name: "TLS_ECDH_ECDSA_WITH_RC4_128_SHA",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 49155,
		name: "TLS_ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49156,
		name: "TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49157,
		name: "TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49158,
		name: "TLS_ECDHE_ECDSA_WITH_NULL_SHA",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 49159,
		name: "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 49160,
		name: "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49161,
		name: "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49162,
		name: "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49163,
		name: "TLS_ECDH_RSA_WITH_NULL_SHA",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 49164,
		name: "TLS_ECDH_RSA_WITH_RC4_128_SHA",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 49165,
		name: "TLS_ECDH_RSA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49166,
		name: "TLS_ECDH_RSA_WITH_AES_128_CBC_SHA",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49167,
		name: "TLS_ECDH_RSA_WITH_AES_256_CBC_SHA",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49168,
		name: "TLS_ECDHE_RSA_WITH_NULL_SHA",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 49169,
		name: "TLS_ECDHE_RSA_WITH_RC4_128_SHA",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 49170,
		name: "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49171,
		name: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49172,
		name: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49173,
		name: "TLS_ECDH_anon_WITH_NULL_SHA",
		keyExchange: "ECDHE",
		authentication: "anon",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 49174,
		name: "TLS_ECDH_anon_WITH_RC4_128_SHA",
		keyExchange: "ECDHE",
		authentication: "anon",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 49175,
		name: "TLS_ECDH_anon_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "anon",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49176,
		name: "TLS_ECDH_anon_WITH_AES_128_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "anon",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49177,
		name: "TLS_ECDH_anon_WITH_AES_256_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "anon",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49178,
		name: "TLS_SRP_SHA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "SRP",
		authentication: "SRP",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49179,
		name: "TLS_SRP_SHA_RSA_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "SRP",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49180,
		name: "TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "SRP",
		authentication: "DSS",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49181,
		name: "TLS_SRP_SHA_WITH_AES_128_CBC_SHA",
		keyExchange: "SRP",
		authentication: "SRP",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49182,
		name: "TLS_SRP_SHA_RSA_WITH_AES_128_CBC_SHA",
		keyExchange: "SRP",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49183,
		name: "TLS_SRP_SHA_DSS_WITH_AES_128_CBC_SHA",
		keyExchange: "SRP",
		authentication: "DSS",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49184,
		name: "TLS_SRP_SHA_WITH_AES_256_CBC_SHA",
		keyExchange: "SRP",
		authentication: "SRP",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49185,
		name: "TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA",
		keyExchange: "SRP",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49186,
		name: "TLS_SRP_SHA_DSS_WITH_AES_256_CBC_SHA",
		keyExchange: "SRP",
		authentication: "DSS",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49187,
		name: "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49188,
		name: "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49189,
		name: "TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA256",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49190,
		name: "TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA384",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49191,
		name: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49192,
		name: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49193,
		name: "TLS_ECDH_RSA_WITH_AES_128_CBC_SHA256",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49194,
		name: "TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49195,
		name: "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49196,
		name: "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49197,
		name: "TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49198,
		name: "TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49199,
		name: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49200,
		name: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49201,
		name: "TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49202,
		name: "TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49203,
		name: "TLS_ECDHE_PSK_WITH_RC4_128_SHA",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "RC4_128",
		minimumVersion: 768
	},
	{
		id: 49204,
		name: "TLS_ECDHE_PSK_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	},
	{
		id: 49205,
		name: "TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "AES_128_CBC",
		minimumVersion: 768
	},
	{
		id: 49206,
		name: "TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "AES_256_CBC",
		minimumVersion: 768
	},
	{
		id: 49207,
		name: "TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "AES_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49208,
		name: "TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "AES_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49209,
		name: "TLS_ECDHE_PSK_WITH_NULL_SHA",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 768
	},
	{
		id: 49210,
		name: "TLS_ECDHE_PSK_WITH_NULL_SHA256",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 49211,
		name: "TLS_ECDHE_PSK_WITH_NULL_SHA384",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "NULL",
		minimumVersion: 771
	},
	{
		id: 49212,
		name: "TLS_RSA_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49213,
		name: "TLS_RSA_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49214,
		name: "TLS_DH_DSS_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49215,
		name: "TLS_DH_DSS_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49216,
		name: "TLS_DH_RSA_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49217,
		name: "TLS_DH_RSA_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49218,
		name: "TLS_DHE_DSS_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49219,
		name: "TLS_DHE_DSS_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49220,
		name: "TLS_DHE_RSA_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49221,
		name: "TLS_DHE_RSA_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49222,
		name: "TLS_DH_anon_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49223,
		name: "TLS_DH_anon_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49224,
		name: "TLS_ECDHE_ECDSA_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49225,
		name: "TLS_ECDHE_ECDSA_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49226,
		name: "TLS_ECDH_ECDSA_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49227,
		name: "TLS_ECDH_ECDSA_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49228,
		name: "TLS_ECDHE_RSA_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49229,
		name: "TLS_ECDHE_RSA_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49230,
		name: "TLS_ECDH_RSA_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49231,
		name: "TLS_ECDH_RSA_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49232,
		name: "TLS_RSA_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49233,
		name: "TLS_RSA_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49234,
		name: "TLS_DHE_RSA_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49235,
		name: "TLS_DHE_RSA_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49236,
		name: "TLS_DH_RSA_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49237,
		name: "TLS_DH_RSA_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49238,
		name: "TLS_DHE_DSS_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49239,
		name: "TLS_DHE_DSS_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49240,
		name: "TLS_DH_DSS_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49241,
		name: "TLS_DH_DSS_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49242,
		name: "TLS_DH_anon_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49243,
		name: "TLS_DH_anon_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49244,
		name: "TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49245,
		name: "TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49246,
		name: "TLS_ECDH_ECDSA_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49247,
		name: "TLS_ECDH_ECDSA_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49248,
		name: "TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49249,
		name: "TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49250,
		name: "TLS_ECDH_RSA_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49251,
		name: "TLS_ECDH_RSA_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49252,
		name: "TLS_PSK_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49253,
		name: "TLS_PSK_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49254,
		name: "TLS_DHE_PSK_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49255,
		name: "TLS_DHE_PSK_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49256,
		name: "TLS_RSA_PSK_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49257,
		name: "TLS_RSA_PSK_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49258,
		name: "TLS_PSK_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49259,
		name: "TLS_PSK_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49260,
		name: "TLS_DHE_PSK_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49261,
		name: "TLS_DHE_PSK_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49262,
		name: "TLS_RSA_PSK_WITH_ARIA_128_GCM_SHA256",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "ARIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49263,
		name: "TLS_RSA_PSK_WITH_ARIA_256_GCM_SHA384",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "ARIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49264,
		name: "TLS_ECDHE_PSK_WITH_ARIA_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "ARIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49265,
		name: "TLS_ECDHE_PSK_WITH_ARIA_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "ARIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49266,
		name: "TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49267,
		name: "TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49268,
		name: "TLS_ECDH_ECDSA_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49269,
		name: "TLS_ECDH_ECDSA_WITH_CAMELLIA_256_CBC_SHA384",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49270,
		name: "TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49271,
		name: "TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49272,
		name: "TLS_ECDH_RSA_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49273,
		name: "TLS_ECDH_RSA_WITH_CAMELLIA_256_CBC_SHA384",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49274,
		name: "TLS_RSA_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49275,
		name: "TLS_RSA_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49276,
		name: "TLS_DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49277,
		name: "TLS_DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49278,
		name: "TLS_DH_RSA_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49279,
		name: "TLS_DH_RSA_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "DH",
		authentication: "RSA",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49280,
		name: "TLS_DHE_DSS_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49281,
		name: "TLS_DHE_DSS_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "DSS",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49282,
		name: "TLS_DH_DSS_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49283,
		name: "TLS_DH_DSS_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "DH",
		authentication: "DSS",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49284,
		name: "TLS_DH_anon_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49285,
		name: "TLS_DH_anon_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "anon",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49286,
		name: "TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49287,
		name: "TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49288,
		name: "TLS_ECDH_ECDSA_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49289,
		name: "TLS_ECDH_ECDSA_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "ECDH",
		authentication: "ECDSA",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49290,
		name: "TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49291,
		name: "TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49292,
		name: "TLS_ECDH_RSA_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49293,
		name: "TLS_ECDH_RSA_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "ECDH",
		authentication: "RSA",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49294,
		name: "TLS_PSK_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49295,
		name: "TLS_PSK_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49296,
		name: "TLS_DHE_PSK_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49297,
		name: "TLS_DHE_PSK_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49298,
		name: "TLS_RSA_PSK_WITH_CAMELLIA_128_GCM_SHA256",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "CAMELLIA_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49299,
		name: "TLS_RSA_PSK_WITH_CAMELLIA_256_GCM_SHA384",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "CAMELLIA_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49300,
		name: "TLS_PSK_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49301,
		name: "TLS_PSK_WITH_CAMELLIA_256_CBC_SHA384",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49302,
		name: "TLS_DHE_PSK_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49303,
		name: "TLS_DHE_PSK_WITH_CAMELLIA_256_CBC_SHA384",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49304,
		name: "TLS_RSA_PSK_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49305,
		name: "TLS_RSA_PSK_WITH_CAMELLIA_256_CBC_SHA384",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49306,
		name: "TLS_ECDHE_PSK_WITH_CAMELLIA_128_CBC_SHA256",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "CAMELLIA_128_CBC",
		minimumVersion: 771
	},
	{
		id: 49307,
		name: "TLS_ECDHE_PSK_WITH_CAMELLIA_256_CBC_SHA384",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "CAMELLIA_256_CBC",
		minimumVersion: 771
	},
	{
		id: 49308,
		name: "TLS_RSA_WITH_AES_128_CCM",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_128_CCM",
		minimumVersion: 771
	},
	{
		id: 49309,
		name: "TLS_RSA_WITH_AES_256_CCM",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_256_CCM",
		minimumVersion: 771
	},
	{
		id: 49310,
		name: "TLS_DHE_RSA_WITH_AES_128_CCM",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_128_CCM",
		minimumVersion: 771
	},
	{
		id: 49311,
		name: "TLS_DHE_RSA_WITH_AES_256_CCM",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_256_CCM",
		minimumVersion: 771
	},
	{
		id: 49312,
		name: "TLS_RSA_WITH_AES_128_CCM_8",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_128_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49313,
		name: "TLS_RSA_WITH_AES_256_CCM_8",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "AES_256_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49314,
		name: "TLS_DHE_RSA_WITH_AES_128_CCM_8",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_128_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49315,
		name: "TLS_DHE_RSA_WITH_AES_256_CCM_8",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "AES_256_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49316,
		name: "TLS_PSK_WITH_AES_128_CCM",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_128_CCM",
		minimumVersion: 771
	},
	{
		id: 49317,
		name: "TLS_PSK_WITH_AES_256_CCM",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_256_CCM",
		minimumVersion: 771
	},
	{
		id: 49318,
		name: "TLS_DHE_PSK_WITH_AES_128_CCM",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_128_CCM",
		minimumVersion: 771
	},
	{
		id: 49319,
		name: "TLS_DHE_PSK_WITH_AES_256_CCM",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_256_CCM",
		minimumVersion: 771
	},
	{
		id: 49320,
		name: "TLS_PSK_WITH_AES_128_CCM_8",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_128_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49321,
		name: "TLS_PSK_WITH_AES_256_CCM_8",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "AES_256_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49322,
		name: "TLS_PSK_DHE_WITH_AES_128_CCM_8",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_128_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49323,
		name: "TLS_PSK_DHE_WITH_AES_256_CCM_8",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "AES_256_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49324,
		name: "TLS_ECDHE_ECDSA_WITH_AES_128_CCM",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_128_CCM",
		minimumVersion: 771
	},
	{
		id: 49325,
		name: "TLS_ECDHE_ECDSA_WITH_AES_256_CCM",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_256_CCM",
		minimumVersion: 771
	},
	{
		id: 49326,
		name: "TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_128_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49327,
		name: "TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "AES_256_CCM_8",
		minimumVersion: 771
	},
	{
		id: 49328,
		name: "TLS_ECCPWD_WITH_AES_128_GCM_SHA256",
		keyExchange: "ECCPWD",
		authentication: "ECCPWD",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 49329,
		name: "TLS_ECCPWD_WITH_AES_256_GCM_SHA384",
		keyExchange: "ECCPWD",
		authentication: "ECCPWD",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 49330,
		name: "TLS_ECCPWD_WITH_AES_128_CCM_SHA256",
		keyExchange: "ECCPWD",
		authentication: "ECCPWD",
		cipher: "AES_128_CCM",
		minimumVersion: 771
	},
	{
		id: 49331,
		name: "TLS_ECCPWD_WITH_AES_256_CCM_SHA384",
		keyExchange: "ECCPWD",
		authentication: "ECCPWD",
		cipher: "AES_256_CCM",
		minimumVersion: 771
	},
	{
		id: 49332,
		name: "TLS_SHA256_SHA256",
		keyExchange: "any",
		authentication: "any",
		cipher: "NULL",
		minimumVersion: 772
	},
	{
		id: 49333,
		name: "TLS_SHA384_SHA384",
		keyExchange: "any",
		authentication: "any",
		cipher: "NULL",
		minimumVersion: 772
	},
	{
		id: 49408,
		name: "TLS_GOSTR341112_256_WITH_KUZNYECHIK_CTR_OMAC",
		keyExchange: "GOST",
		authentication: "GOST",
		cipher: "KUZNYECHIK_CTR_OMAC",
		minimumVersion: 771
	},
	{
		id: 49409,
		name: "TLS_GOSTR341112_256_WITH_MAGMA_CTR_OMAC",
		keyExchange: "GOST",
		authentication: "GOST",
		cipher: "MAGMA_CTR_OMAC",
		minimumVersion: 771
	},
	{
		id: 49410,
		name: "TLS_GOSTR341112_256_WITH_28147_CNT_IMIT",
		keyExchange: "GOST",
		authentication: "GOST",
		cipher: "28147_CNT",
		minimumVersion: 768
	},
	{
		id: 49411,
		name: "TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_L",
		keyExchange: "any",
		authentication: "any",
		cipher: "KUZNYECHIK_MGM_L",
		minimumVersion: 772
	},
	{
		id: 49412,
		name: "TLS_GOSTR341112_256_WITH_MAGMA_MGM_L",
		keyExchange: "any",
		authentication: "any",
		cipher: "MAGMA_MGM_L",
		minimumVersion: 772
	},
	{
		id: 49413,
		name: "TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_S",
		keyExchange: "any",
		authentication: "any",
		cipher: "KUZNYECHIK_MGM_S",
		minimumVersion: 772
	},
	{
		id: 49414,
		name: "TLS_GOSTR341112_256_WITH_MAGMA_MGM_S",
		keyExchange: "any",
		authentication: "any",
		cipher: "MAGMA_MGM_S",
		minimumVersion: 772
	},
	{
		id: 52243,
		name: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256_OLD",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52244,
		name: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256_OLD",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52245,
		name: "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256_OLD",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52392,
		name: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
		keyExchange: "ECDHE",
		authentication: "RSA",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52393,
		name: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
		keyExchange: "ECDHE",
		authentication: "ECDSA",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52394,
		name: "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
		keyExchange: "DHE",
		authentication: "RSA",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52395,
		name: "TLS_PSK_WITH_CHACHA20_POLY1305_SHA256",
		keyExchange: "PSK",
		authentication: "PSK",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52396,
		name: "TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52397,
		name: "TLS_DHE_PSK_WITH_CHACHA20_POLY1305_SHA256",
		keyExchange: "DHE",
		authentication: "PSK",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 52398,
		name: "TLS_RSA_PSK_WITH_CHACHA20_POLY1305_SHA256",
		keyExchange: "RSA",
		authentication: "PSK",
		cipher: "CHACHA20_POLY1305",
		minimumVersion: 771
	},
	{
		id: 53249,
		name: "TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "AES_128_GCM",
		minimumVersion: 771
	},
	{
		id: 53250,
		name: "TLS_ECDHE_PSK_WITH_AES_256_GCM_SHA384",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "AES_256_GCM",
		minimumVersion: 771
	},
	{
		id: 53251,
		name: "TLS_ECDHE_PSK_WITH_AES_128_CCM_8_SHA256",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "AES_128_CCM_8",
		minimumVersion: 771
	},
	{
		id: 53253,
		name: "TLS_ECDHE_PSK_WITH_AES_128_CCM_SHA256",
		keyExchange: "ECDHE",
		authentication: "PSK",
		cipher: "AES_128_CCM",
		minimumVersion: 771
	},
	{
		id: 65278,
		name: "SSL_RSA_FIPS_WITH_DES_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "DES_CBC",
		minimumVersion: 768
	},
	{
		id: 65279,
		name: "SSL_RSA_FIPS_WITH_3DES_EDE_CBC_SHA",
		keyExchange: "RSA",
		authentication: "RSA",
		cipher: "3DES_EDE_CBC",
		minimumVersion: 768
	}
];
const BY_ID = new Map(CIPHER_SUITES.map((suite) => [suite.id, suite]));
// src/proxies/openssl/suites.ts
const OPENSSL_SUITES = [
	{
		id: 1,
		name: "NULL-MD5",
		kx: "RSA",
		au: "RSA",
		enc: "NULL",
		mac: "MD5",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 2,
		name: "NULL-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "NULL",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 4,
		name: "RC4-MD5",
		kx: "RSA",
		au: "RSA",
		enc: "RC4",
		mac: "MD5",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 5,
		name: "RC4-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "RC4",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 7,
		name: "IDEA-CBC-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "IDEA",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.1.1"
	},
	{
		id: 10,
		name: "DES-CBC3-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 13,
		name: "DH-DSS-DES-CBC3-SHA",
		kx: "DHd",
		au: "DH",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 16,
		name: "DH-RSA-DES-CBC3-SHA",
		kx: "DHr",
		au: "DH",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 19,
		name: "EDH-DSS-DES-CBC3-SHA",
		kx: "DHE",
		au: "DSS",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 22,
		name: "EDH-RSA-DES-CBC3-SHA",
		kx: "DHE",
		au: "RSA",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 24,
		name: "ADH-RC4-MD5",
		kx: "DHE",
		au: "none",
		enc: "RC4",
		mac: "MD5",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 27,
		name: "ADH-DES-CBC3-SHA",
		kx: "DHE",
		au: "none",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 44,
		name: "PSK-NULL-SHA",
		kx: "PSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA1",
		min: 768,
		since: "1.1.1"
	},
	{
		id: 45,
		name: "DHE-PSK-NULL-SHA",
		kx: "DHEPSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA1",
		min: 768,
		since: "1.1.1"
	},
	{
		id: 46,
		name: "RSA-PSK-NULL-SHA",
		kx: "RSAPSK",
		au: "RSA",
		enc: "NULL",
		mac: "SHA1",
		min: 768,
		since: "1.1.1"
	},
	{
		id: 47,
		name: "AES128-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 48,
		name: "DH-DSS-AES128-SHA",
		kx: "DHd",
		au: "DH",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49,
		name: "DH-RSA-AES128-SHA",
		kx: "DHr",
		au: "DH",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 50,
		name: "DHE-DSS-AES128-SHA",
		kx: "DHE",
		au: "DSS",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 51,
		name: "DHE-RSA-AES128-SHA",
		kx: "DHE",
		au: "RSA",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 52,
		name: "ADH-AES128-SHA",
		kx: "DHE",
		au: "none",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 53,
		name: "AES256-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 54,
		name: "DH-DSS-AES256-SHA",
		kx: "DHd",
		au: "DH",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 55,
		name: "DH-RSA-AES256-SHA",
		kx: "DHr",
		au: "DH",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 56,
		name: "DHE-DSS-AES256-SHA",
		kx: "DHE",
		au: "DSS",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 57,
		name: "DHE-RSA-AES256-SHA",
		kx: "DHE",
		au: "RSA",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 58,
		name: "ADH-AES256-SHA",
		kx: "DHE",
		au: "none",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 59,
		name: "NULL-SHA256",
		kx: "RSA",
		au: "RSA",
		enc: "NULL",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 60,
		name: "AES128-SHA256",
		kx: "RSA",
		au: "RSA",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 61,
		name: "AES256-SHA256",
		kx: "RSA",
		au: "RSA",
		enc: "AES256",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 62,
		name: "DH-DSS-AES128-SHA256",
		kx: "DHd",
		au: "DH",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 63,
		name: "DH-RSA-AES128-SHA256",
		kx: "DHr",
		au: "DH",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 64,
		name: "DHE-DSS-AES128-SHA256",
		kx: "DHE",
		au: "DSS",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 65,
		name: "CAMELLIA128-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "CAMELLIA128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 66,
		name: "DH-DSS-CAMELLIA128-SHA",
		kx: "DHd",
		au: "DH",
		enc: "CAMELLIA128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 67,
		name: "DH-RSA-CAMELLIA128-SHA",
		kx: "DHr",
		au: "DH",
		enc: "CAMELLIA128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 68,
		name: "DHE-DSS-CAMELLIA128-SHA",
		kx: "DHE",
		au: "DSS",
		enc: "CAMELLIA128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 69,
		name: "DHE-RSA-CAMELLIA128-SHA",
		kx: "DHE",
		au: "RSA",
		enc: "CAMELLIA128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 70,
		name: "ADH-CAMELLIA128-SHA",
		kx: "DHE",
		au: "none",
		enc: "CAMELLIA128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 103,
		name: "DHE-RSA-AES128-SHA256",
		kx: "DHE",
		au: "RSA",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 104,
		name: "DH-DSS-AES256-SHA256",
		kx: "DHd",
		au: "DH",
		enc: "AES256",
		mac: "SHA256",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 105,
		name: "DH-RSA-AES256-SHA256",
		kx: "DHr",
		au: "DH",
		enc: "AES256",
		mac: "SHA256",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 106,
		name: "DHE-DSS-AES256-SHA256",
		kx: "DHE",
		au: "DSS",
		enc: "AES256",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 107,
		name: "DHE-RSA-AES256-SHA256",
		kx: "DHE",
		au: "RSA",
		enc: "AES256",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 108,
		name: "ADH-AES128-SHA256",
		kx: "DHE",
		au: "none",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 109,
		name: "ADH-AES256-SHA256",
		kx: "DHE",
		au: "none",
		enc: "AES256",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 132,
		name: "CAMELLIA256-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "CAMELLIA256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 133,
		name: "DH-DSS-CAMELLIA256-SHA",
		kx: "DHd",
		au: "DH",
		enc: "CAMELLIA256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 134,
		name: "DH-RSA-CAMELLIA256-SHA",
		kx: "DHr",
		au: "DH",
		enc: "CAMELLIA256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 135,
		name: "DHE-DSS-CAMELLIA256-SHA",
		kx: "DHE",
		au: "DSS",
		enc: "CAMELLIA256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 136,
		name: "DHE-RSA-CAMELLIA256-SHA",
		kx: "DHE",
		au: "RSA",
		enc: "CAMELLIA256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 137,
		name: "ADH-CAMELLIA256-SHA",
		kx: "DHE",
		au: "none",
		enc: "CAMELLIA256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 138,
		name: "PSK-RC4-SHA",
		kx: "PSK",
		au: "PSK",
		enc: "RC4",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 139,
		name: "PSK-3DES-EDE-CBC-SHA",
		kx: "PSK",
		au: "PSK",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 140,
		name: "PSK-AES128-CBC-SHA",
		kx: "PSK",
		au: "PSK",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 141,
		name: "PSK-AES256-CBC-SHA",
		kx: "PSK",
		au: "PSK",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 144,
		name: "DHE-PSK-AES128-CBC-SHA",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.1.1"
	},
	{
		id: 145,
		name: "DHE-PSK-AES256-CBC-SHA",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.1.1"
	},
	{
		id: 148,
		name: "RSA-PSK-AES128-CBC-SHA",
		kx: "RSAPSK",
		au: "RSA",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.1.1"
	},
	{
		id: 149,
		name: "RSA-PSK-AES256-CBC-SHA",
		kx: "RSAPSK",
		au: "RSA",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.1.1"
	},
	{
		id: 150,
		name: "SEED-SHA",
		kx: "RSA",
		au: "RSA",
		enc: "SEED",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.1.1"
	},
	{
		id: 151,
		name: "DH-DSS-SEED-SHA",
		kx: "DHd",
		au: "DH",
		enc: "SEED",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 152,
		name: "DH-RSA-SEED-SHA",
		kx: "DHr",
		au: "DH",
		enc: "SEED",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 153,
		name: "DHE-DSS-SEED-SHA",
		kx: "DHE",
		au: "DSS",
		enc: "SEED",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.1.1"
	},
	{
		id: 154,
		name: "DHE-RSA-SEED-SHA",
		kx: "DHE",
		au: "RSA",
		enc: "SEED",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.1.1"
	},
	{
		id: 155,
		name: "ADH-SEED-SHA",
		kx: "DHE",
		au: "none",
		enc: "SEED",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.1.1"
	},
	{
		id: 156,
		name: "AES128-GCM-SHA256",
		kx: "RSA",
		au: "RSA",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 157,
		name: "AES256-GCM-SHA384",
		kx: "RSA",
		au: "RSA",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 158,
		name: "DHE-RSA-AES128-GCM-SHA256",
		kx: "DHE",
		au: "RSA",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 159,
		name: "DHE-RSA-AES256-GCM-SHA384",
		kx: "DHE",
		au: "RSA",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 160,
		name: "DH-RSA-AES128-GCM-SHA256",
		kx: "DHr",
		au: "DH",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 161,
		name: "DH-RSA-AES256-GCM-SHA384",
		kx: "DHr",
		au: "DH",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 162,
		name: "DHE-DSS-AES128-GCM-SHA256",
		kx: "DHE",
		au: "DSS",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 163,
		name: "DHE-DSS-AES256-GCM-SHA384",
		kx: "DHE",
		au: "DSS",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 164,
		name: "DH-DSS-AES128-GCM-SHA256",
		kx: "DHd",
		au: "DH",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 165,
		name: "DH-DSS-AES256-GCM-SHA384",
		kx: "DHd",
		au: "DH",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 166,
		name: "ADH-AES128-GCM-SHA256",
		kx: "DHE",
		au: "none",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 167,
		name: "ADH-AES256-GCM-SHA384",
		kx: "DHE",
		au: "none",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 168,
		name: "PSK-AES128-GCM-SHA256",
		kx: "PSK",
		au: "PSK",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 169,
		name: "PSK-AES256-GCM-SHA384",
		kx: "PSK",
		au: "PSK",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 170,
		name: "DHE-PSK-AES128-GCM-SHA256",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 171,
		name: "DHE-PSK-AES256-GCM-SHA384",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 172,
		name: "RSA-PSK-AES128-GCM-SHA256",
		kx: "RSAPSK",
		au: "RSA",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 173,
		name: "RSA-PSK-AES256-GCM-SHA384",
		kx: "RSAPSK",
		au: "RSA",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 174,
		name: "PSK-AES128-CBC-SHA256",
		kx: "PSK",
		au: "PSK",
		enc: "AES128",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 175,
		name: "PSK-AES256-CBC-SHA384",
		kx: "PSK",
		au: "PSK",
		enc: "AES256",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 176,
		name: "PSK-NULL-SHA256",
		kx: "PSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 177,
		name: "PSK-NULL-SHA384",
		kx: "PSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 178,
		name: "DHE-PSK-AES128-CBC-SHA256",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES128",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 179,
		name: "DHE-PSK-AES256-CBC-SHA384",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES256",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 180,
		name: "DHE-PSK-NULL-SHA256",
		kx: "DHEPSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 181,
		name: "DHE-PSK-NULL-SHA384",
		kx: "DHEPSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 182,
		name: "RSA-PSK-AES128-CBC-SHA256",
		kx: "RSAPSK",
		au: "RSA",
		enc: "AES128",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 183,
		name: "RSA-PSK-AES256-CBC-SHA384",
		kx: "RSAPSK",
		au: "RSA",
		enc: "AES256",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 184,
		name: "RSA-PSK-NULL-SHA256",
		kx: "RSAPSK",
		au: "RSA",
		enc: "NULL",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 185,
		name: "RSA-PSK-NULL-SHA384",
		kx: "RSAPSK",
		au: "RSA",
		enc: "NULL",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 186,
		name: "CAMELLIA128-SHA256",
		kx: "RSA",
		au: "RSA",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 189,
		name: "DHE-DSS-CAMELLIA128-SHA256",
		kx: "DHE",
		au: "DSS",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 190,
		name: "DHE-RSA-CAMELLIA128-SHA256",
		kx: "DHE",
		au: "RSA",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 191,
		name: "ADH-CAMELLIA128-SHA256",
		kx: "DHE",
		au: "none",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 192,
		name: "CAMELLIA256-SHA256",
		kx: "RSA",
		au: "RSA",
		enc: "CAMELLIA256",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 195,
		name: "DHE-DSS-CAMELLIA256-SHA256",
		kx: "DHE",
		au: "DSS",
		enc: "CAMELLIA256",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 196,
		name: "DHE-RSA-CAMELLIA256-SHA256",
		kx: "DHE",
		au: "RSA",
		enc: "CAMELLIA256",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 197,
		name: "ADH-CAMELLIA256-SHA256",
		kx: "DHE",
		au: "none",
		enc: "CAMELLIA256",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49153,
		name: "ECDH-ECDSA-NULL-SHA",
		kx: "ECDHe",
		au: "ECDH",
		enc: "NULL",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49154,
		name: "ECDH-ECDSA-RC4-SHA",
		kx: "ECDHe",
		au: "ECDH",
		enc: "RC4",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49155,
		name: "ECDH-ECDSA-DES-CBC3-SHA",
		kx: "ECDHe",
		au: "ECDH",
		enc: "3DES",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49156,
		name: "ECDH-ECDSA-AES128-SHA",
		kx: "ECDHe",
		au: "ECDH",
		enc: "AES128",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49157,
		name: "ECDH-ECDSA-AES256-SHA",
		kx: "ECDHe",
		au: "ECDH",
		enc: "AES256",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49158,
		name: "ECDHE-ECDSA-NULL-SHA",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "NULL",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49159,
		name: "ECDHE-ECDSA-RC4-SHA",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "RC4",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49160,
		name: "ECDHE-ECDSA-DES-CBC3-SHA",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "3DES",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49161,
		name: "ECDHE-ECDSA-AES128-SHA",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES128",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49162,
		name: "ECDHE-ECDSA-AES256-SHA",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES256",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49163,
		name: "ECDH-RSA-NULL-SHA",
		kx: "ECDHr",
		au: "ECDH",
		enc: "NULL",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49164,
		name: "ECDH-RSA-RC4-SHA",
		kx: "ECDHr",
		au: "ECDH",
		enc: "RC4",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49165,
		name: "ECDH-RSA-DES-CBC3-SHA",
		kx: "ECDHr",
		au: "ECDH",
		enc: "3DES",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49166,
		name: "ECDH-RSA-AES128-SHA",
		kx: "ECDHr",
		au: "ECDH",
		enc: "AES128",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49167,
		name: "ECDH-RSA-AES256-SHA",
		kx: "ECDHr",
		au: "ECDH",
		enc: "AES256",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49168,
		name: "ECDHE-RSA-NULL-SHA",
		kx: "ECDHE",
		au: "RSA",
		enc: "NULL",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49169,
		name: "ECDHE-RSA-RC4-SHA",
		kx: "ECDHE",
		au: "RSA",
		enc: "RC4",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49170,
		name: "ECDHE-RSA-DES-CBC3-SHA",
		kx: "ECDHE",
		au: "RSA",
		enc: "3DES",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49171,
		name: "ECDHE-RSA-AES128-SHA",
		kx: "ECDHE",
		au: "RSA",
		enc: "AES128",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49172,
		name: "ECDHE-RSA-AES256-SHA",
		kx: "ECDHE",
		au: "RSA",
		enc: "AES256",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49173,
		name: "AECDH-NULL-SHA",
		kx: "ECDHE",
		au: "none",
		enc: "NULL",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49174,
		name: "AECDH-RC4-SHA",
		kx: "ECDHE",
		au: "none",
		enc: "RC4",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49175,
		name: "AECDH-DES-CBC3-SHA",
		kx: "ECDHE",
		au: "none",
		enc: "3DES",
		mac: "SHA1",
		min: 769,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49176,
		name: "AECDH-AES128-SHA",
		kx: "ECDHE",
		au: "none",
		enc: "AES128",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49177,
		name: "AECDH-AES256-SHA",
		kx: "ECDHE",
		au: "none",
		enc: "AES256",
		mac: "SHA1",
		min: 769,
		since: "1.0.2"
	},
	{
		id: 49178,
		name: "SRP-3DES-EDE-CBC-SHA",
		kx: "SRP",
		au: "SRP",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49179,
		name: "SRP-RSA-3DES-EDE-CBC-SHA",
		kx: "SRP",
		au: "RSA",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49180,
		name: "SRP-DSS-3DES-EDE-CBC-SHA",
		kx: "SRP",
		au: "DSS",
		enc: "3DES",
		mac: "SHA1",
		min: 768,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49181,
		name: "SRP-AES-128-CBC-SHA",
		kx: "SRP",
		au: "SRP",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 49182,
		name: "SRP-RSA-AES-128-CBC-SHA",
		kx: "SRP",
		au: "RSA",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 49183,
		name: "SRP-DSS-AES-128-CBC-SHA",
		kx: "SRP",
		au: "DSS",
		enc: "AES128",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 49184,
		name: "SRP-AES-256-CBC-SHA",
		kx: "SRP",
		au: "SRP",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 49185,
		name: "SRP-RSA-AES-256-CBC-SHA",
		kx: "SRP",
		au: "RSA",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 49186,
		name: "SRP-DSS-AES-256-CBC-SHA",
		kx: "SRP",
		au: "DSS",
		enc: "AES256",
		mac: "SHA1",
		min: 768,
		since: "1.0.2"
	},
	{
		id: 49187,
		name: "ECDHE-ECDSA-AES128-SHA256",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 49188,
		name: "ECDHE-ECDSA-AES256-SHA384",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES256",
		mac: "SHA384",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 49189,
		name: "ECDH-ECDSA-AES128-SHA256",
		kx: "ECDHe",
		au: "ECDH",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49190,
		name: "ECDH-ECDSA-AES256-SHA384",
		kx: "ECDHe",
		au: "ECDH",
		enc: "AES256",
		mac: "SHA384",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49191,
		name: "ECDHE-RSA-AES128-SHA256",
		kx: "ECDHE",
		au: "RSA",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 49192,
		name: "ECDHE-RSA-AES256-SHA384",
		kx: "ECDHE",
		au: "RSA",
		enc: "AES256",
		mac: "SHA384",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 49193,
		name: "ECDH-RSA-AES128-SHA256",
		kx: "ECDHr",
		au: "ECDH",
		enc: "AES128",
		mac: "SHA256",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49194,
		name: "ECDH-RSA-AES256-SHA384",
		kx: "ECDHr",
		au: "ECDH",
		enc: "AES256",
		mac: "SHA384",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49195,
		name: "ECDHE-ECDSA-AES128-GCM-SHA256",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 49196,
		name: "ECDHE-ECDSA-AES256-GCM-SHA384",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 49197,
		name: "ECDH-ECDSA-AES128-GCM-SHA256",
		kx: "ECDHe",
		au: "ECDH",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49198,
		name: "ECDH-ECDSA-AES256-GCM-SHA384",
		kx: "ECDHe",
		au: "ECDH",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49199,
		name: "ECDHE-RSA-AES128-GCM-SHA256",
		kx: "ECDHE",
		au: "RSA",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 49200,
		name: "ECDHE-RSA-AES256-GCM-SHA384",
		kx: "ECDHE",
		au: "RSA",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2"
	},
	{
		id: 49201,
		name: "ECDH-RSA-AES128-GCM-SHA256",
		kx: "ECDHr",
		au: "ECDH",
		enc: "AES128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49202,
		name: "ECDH-RSA-AES256-GCM-SHA384",
		kx: "ECDHr",
		au: "ECDH",
		enc: "AES256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.0.2",
		until: "1.0.2"
	},
	{
		id: 49205,
		name: "ECDHE-PSK-AES128-CBC-SHA",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "AES128",
		mac: "SHA1",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49206,
		name: "ECDHE-PSK-AES256-CBC-SHA",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "AES256",
		mac: "SHA1",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49207,
		name: "ECDHE-PSK-AES128-CBC-SHA256",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "AES128",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49208,
		name: "ECDHE-PSK-AES256-CBC-SHA384",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "AES256",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49209,
		name: "ECDHE-PSK-NULL-SHA",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA1",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49210,
		name: "ECDHE-PSK-NULL-SHA256",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49211,
		name: "ECDHE-PSK-NULL-SHA384",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "NULL",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49232,
		name: "ARIA128-GCM-SHA256",
		kx: "RSA",
		au: "RSA",
		enc: "ARIA128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49233,
		name: "ARIA256-GCM-SHA384",
		kx: "RSA",
		au: "RSA",
		enc: "ARIA256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49234,
		name: "DHE-RSA-ARIA128-GCM-SHA256",
		kx: "DHE",
		au: "RSA",
		enc: "ARIA128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49235,
		name: "DHE-RSA-ARIA256-GCM-SHA384",
		kx: "DHE",
		au: "RSA",
		enc: "ARIA256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49238,
		name: "DHE-DSS-ARIA128-GCM-SHA256",
		kx: "DHE",
		au: "DSS",
		enc: "ARIA128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49239,
		name: "DHE-DSS-ARIA256-GCM-SHA384",
		kx: "DHE",
		au: "DSS",
		enc: "ARIA256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49244,
		name: "ECDHE-ECDSA-ARIA128-GCM-SHA256",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "ARIA128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49245,
		name: "ECDHE-ECDSA-ARIA256-GCM-SHA384",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "ARIA256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49248,
		name: "ECDHE-ARIA128-GCM-SHA256",
		kx: "ECDHE",
		au: "RSA",
		enc: "ARIA128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49249,
		name: "ECDHE-ARIA256-GCM-SHA384",
		kx: "ECDHE",
		au: "RSA",
		enc: "ARIA256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49258,
		name: "PSK-ARIA128-GCM-SHA256",
		kx: "PSK",
		au: "PSK",
		enc: "ARIA128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49259,
		name: "PSK-ARIA256-GCM-SHA384",
		kx: "PSK",
		au: "PSK",
		enc: "ARIA256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49260,
		name: "DHE-PSK-ARIA128-GCM-SHA256",
		kx: "DHEPSK",
		au: "PSK",
		enc: "ARIA128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49261,
		name: "DHE-PSK-ARIA256-GCM-SHA384",
		kx: "DHEPSK",
		au: "PSK",
		enc: "ARIA256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49262,
		name: "RSA-PSK-ARIA128-GCM-SHA256",
		kx: "RSAPSK",
		au: "RSA",
		enc: "ARIA128GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49263,
		name: "RSA-PSK-ARIA256-GCM-SHA384",
		kx: "RSAPSK",
		au: "RSA",
		enc: "ARIA256GCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49266,
		name: "ECDHE-ECDSA-CAMELLIA128-SHA256",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49267,
		name: "ECDHE-ECDSA-CAMELLIA256-SHA384",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "CAMELLIA256",
		mac: "SHA384",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49270,
		name: "ECDHE-RSA-CAMELLIA128-SHA256",
		kx: "ECDHE",
		au: "RSA",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49271,
		name: "ECDHE-RSA-CAMELLIA256-SHA384",
		kx: "ECDHE",
		au: "RSA",
		enc: "CAMELLIA256",
		mac: "SHA384",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49300,
		name: "PSK-CAMELLIA128-SHA256",
		kx: "PSK",
		au: "PSK",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49301,
		name: "PSK-CAMELLIA256-SHA384",
		kx: "PSK",
		au: "PSK",
		enc: "CAMELLIA256",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49302,
		name: "DHE-PSK-CAMELLIA128-SHA256",
		kx: "DHEPSK",
		au: "PSK",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49303,
		name: "DHE-PSK-CAMELLIA256-SHA384",
		kx: "DHEPSK",
		au: "PSK",
		enc: "CAMELLIA256",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49304,
		name: "RSA-PSK-CAMELLIA128-SHA256",
		kx: "RSAPSK",
		au: "RSA",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49305,
		name: "RSA-PSK-CAMELLIA256-SHA384",
		kx: "RSAPSK",
		au: "RSA",
		enc: "CAMELLIA256",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49306,
		name: "ECDHE-PSK-CAMELLIA128-SHA256",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "CAMELLIA128",
		mac: "SHA256",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49307,
		name: "ECDHE-PSK-CAMELLIA256-SHA384",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "CAMELLIA256",
		mac: "SHA384",
		min: 769,
		since: "1.1.1"
	},
	{
		id: 49308,
		name: "AES128-CCM",
		kx: "RSA",
		au: "RSA",
		enc: "AES128CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49309,
		name: "AES256-CCM",
		kx: "RSA",
		au: "RSA",
		enc: "AES256CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49310,
		name: "DHE-RSA-AES128-CCM",
		kx: "DHE",
		au: "RSA",
		enc: "AES128CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49311,
		name: "DHE-RSA-AES256-CCM",
		kx: "DHE",
		au: "RSA",
		enc: "AES256CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49312,
		name: "AES128-CCM8",
		kx: "RSA",
		au: "RSA",
		enc: "AES128CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49313,
		name: "AES256-CCM8",
		kx: "RSA",
		au: "RSA",
		enc: "AES256CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49314,
		name: "DHE-RSA-AES128-CCM8",
		kx: "DHE",
		au: "RSA",
		enc: "AES128CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49315,
		name: "DHE-RSA-AES256-CCM8",
		kx: "DHE",
		au: "RSA",
		enc: "AES256CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49316,
		name: "PSK-AES128-CCM",
		kx: "PSK",
		au: "PSK",
		enc: "AES128CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49317,
		name: "PSK-AES256-CCM",
		kx: "PSK",
		au: "PSK",
		enc: "AES256CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49318,
		name: "DHE-PSK-AES128-CCM",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES128CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49319,
		name: "DHE-PSK-AES256-CCM",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES256CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49320,
		name: "PSK-AES128-CCM8",
		kx: "PSK",
		au: "PSK",
		enc: "AES128CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49321,
		name: "PSK-AES256-CCM8",
		kx: "PSK",
		au: "PSK",
		enc: "AES256CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49322,
		name: "DHE-PSK-AES128-CCM8",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES128CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49323,
		name: "DHE-PSK-AES256-CCM8",
		kx: "DHEPSK",
		au: "PSK",
		enc: "AES256CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49324,
		name: "ECDHE-ECDSA-AES128-CCM",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES128CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49325,
		name: "ECDHE-ECDSA-AES256-CCM",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES256CCM",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49326,
		name: "ECDHE-ECDSA-AES128-CCM8",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES128CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 49327,
		name: "ECDHE-ECDSA-AES256-CCM8",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "AES256CCM8",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 52392,
		name: "ECDHE-RSA-CHACHA20-POLY1305",
		kx: "ECDHE",
		au: "RSA",
		enc: "CHACHA20",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 52393,
		name: "ECDHE-ECDSA-CHACHA20-POLY1305",
		kx: "ECDHE",
		au: "ECDSA",
		enc: "CHACHA20",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 52394,
		name: "DHE-RSA-CHACHA20-POLY1305",
		kx: "DHE",
		au: "RSA",
		enc: "CHACHA20",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 52395,
		name: "PSK-CHACHA20-POLY1305",
		kx: "PSK",
		au: "PSK",
		enc: "CHACHA20",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 52396,
		name: "ECDHE-PSK-CHACHA20-POLY1305",
		kx: "ECDHEPSK",
		au: "PSK",
		enc: "CHACHA20",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 52397,
		name: "DHE-PSK-CHACHA20-POLY1305",
		kx: "DHEPSK",
		au: "PSK",
		enc: "CHACHA20",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	},
	{
		id: 52398,
		name: "RSA-PSK-CHACHA20-POLY1305",
		kx: "RSAPSK",
		au: "RSA",
		enc: "CHACHA20",
		mac: "AEAD",
		min: 771,
		since: "1.1.1"
	}
];
// src/proxies/openssl/cipher-string.ts
function opensslCipherString(suites) {
	return suites.flatMap((suite) => OPENSSL_NAMES.get(suite) ?? []).join(":");
}
const OPENSSL_NAMES = new Map(OPENSSL_SUITES.map(({ id, name }) => [suiteName(id), name]));
// src/proxies/openssl/group-words.ts
function opensslGroups(groups) {
	return groups.map((group) => OPENSSL.get(group) ?? group).join(":");
}
const OPENSSL = /* @__PURE__ */ new Map([["x25519", "X25519"], ["secp256r1", "prime256v1"]]);
// src/proxies/openssl/versions-from.ts
function versionsFrom(minimum) {
	return minimum === "TLS 1.3" ? ["TLS 1.3"] : ["TLS 1.2", "TLS 1.3"];
}
function versionsBelow(minimum) {
	const old = [
		"SSLv2",
		"SSLv3",
		"TLS 1.0",
		"TLS 1.1"
	];
	return minimum === "TLS 1.3" ? [...old, "TLS 1.2"] : old;
}
// src/proxies/apache/words.ts
function word$1(remedy) {
	switch (remedy.kind) {
		case "set-minimum-version": return protocols$2(remedy.version);
		case "disable-versions": return protocols$2(remedy.minimum);
		case "enable-suites": return ciphers$4(remedy.suites);
		case "disable-suites": return ciphers$4(remedy.keep);
		case "enable-application-protocol": return `# in <VirtualHost *:443>\nProtocols ${remedy.protocols.join(" ")}`;
		case "redirect-to-https": return "# in <VirtualHost *:80>, with the name of the host\nRedirect permanent / https://HOST/";
		case "enable-tls": return `${IN_HOST$1}\nSSLEngine on\nSSLCertificateFile fullchain.pem\nSSLCertificateKeyFile key.pem`;
		case "replace-certificate":
		case "send-intermediates": return "# fullchain.pem: the leaf first, then its intermediates\nSSLCertificateFile fullchain.pem\nSSLCertificateKeyFile key.pem";
		case "staple-ocsp": return "# outside of every <VirtualHost>; an answer that is no good one is kept to itself\nSSLStaplingCache shmcb:ssl_stapling(131072)\nSSLUseStapling on\nSSLStaplingReturnResponderErrors off";
		case "reload-server": return "# in a shell, on the node that is named\napachectl configtest && apachectl graceful";
		case "restrict-listener": return "# in place of \"Listen 443\"\nListen INNER-ADDRESS:443";
		case "trust-root":
		case "make-reachable":
		case "allow-address":
		case "add-backup-pin":
		case "drop-client":
		case "accept-large-hellos": return null;
		case "update-tls-library": return `# the error log names OpenSSL when httpd starts: 1.1.1 and newer have ${remedy.need}`;
		case "send-hsts": return `${IN_HOST$1}; needs mod_headers\nHeader always set Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`;
		case "disable-compression": return `${IN_HOST$1}\nSSLCompression off`;
		case "enable-groups": return `${IN_HOST$1}\nSSLOpenSSLConfCmd Curves ${opensslGroups(remedy.groups)}`;
		default: return unreachable(remedy);
	}
}
const IN_HOST$1 = "# in <VirtualHost *:443>";
function protocols$2(minimum) {
	const words = versionsFrom(minimum).map((version) => version.replace("TLS ", "+TLSv"));
	return `${IN_HOST$1}\nSSLProtocol -all ${words.join(" ")}`;
}
function ciphers$4(suites) {
	const list = opensslCipherString(suites);
	return list === "" ? protocols$2("TLS 1.2") : `${IN_HOST$1}\nSSLCipherSuite ${list}`;
}
// src/proxies/f5.ts
const dialect = {
	name: "f5",
	word(remedy) {
		switch (remedy.kind) {
			case "set-minimum-version": return options(remedy.version);
			case "disable-versions": return options(remedy.minimum);
			case "enable-suites":
			case "disable-suites": return `${IN_PROFILE}\nciphers ECDHE+AES-GCM:ECDHE_ECDSA+AES-GCM:!TLSv1:!TLSv1_1`;
			case "redirect-to-https": return "# in the virtual server of port 80\nrules { /Common/_sys_https_redirect }";
			case "enable-tls": return "# in the virtual server of port 443\nprofiles { /Common/PROFILE { context clientside } }";
			case "replace-certificate":
			case "send-intermediates": return `${IN_PROFILE}; chain: the intermediates\ncert-key-chain { NAME { cert /Common/LEAF.crt chain /Common/INTERMEDIATES.crt key /Common/LEAF.key } }`;
			case "staple-ocsp": return `${IN_PROFILE}; and its certificate needs its issuer and a cert-validator for OCSP\nocsp-stapling enabled`;
			case "reload-server": return "# in a shell, on the active unit of the pair\ntmsh run /cm config-sync to-group DEVICE-GROUP";
			case "restrict-listener": return "# in the virtual server of port 443\nvlans-enabled\nvlans { /Common/INNER-VLAN }";
			case "trust-root":
			case "enable-application-protocol":
			case "make-reachable":
			case "allow-address":
			case "add-backup-pin":
			case "drop-client":
			case "accept-large-hellos": return null;
			case "update-tls-library": return `# tmsh show sys version names the release of TMOS: a newer one must have ${remedy.need}`;
			case "disable-compression": return "# no option of a client-ssl profile turns it on: update TMOS, or look for what ends TLS in front of it";
			case "send-hsts": return `# in the http profile of the virtual server\nhsts { mode enabled maximum-age ${remedy.maxAgeSeconds} }`;
			case "enable-groups": return "# in a cipher rule, whose cipher group stands in the client-ssl profile\ndh-groups DEFAULT";
			default: return unreachable(remedy);
		}
	}
};
const IN_PROFILE = "# in the client-ssl profile of the virtual server";
function options(minimum) {
	const words = versionsBelow(minimum).filter((version) => version !== "SSLv2").map((version) => `no-${version.toLowerCase().replace("tls ", "tlsv").replace("tlsv1.0", "tlsv1")}`);
	return `${IN_PROFILE}\noptions { dont-insert-empty-fragments ${words.join(" ")} }`;
}
// src/proxies/haproxy/recognise.ts
function recognise$3(path, text) {
	const isNamed = /(?:^|\/)haproxy[^/]*\.(?:cfg|conf)(?:\.\w+)?$/i.test(path);
	const start = text.slice(0, MOST_READ$1);
	const marks = MARKS.filter((mark) => mark.test(start)).length;
	if (isNamed) return marks > 0 ? 1 : .6;
	return marks >= 2 ? Math.min(.5 + marks * .1, .9) : 0;
}
const MOST_READ$1 = 262144;
const MARKS = [
	/^[ \t]*(?:frontend|listen|backend)[ \t]+[^\s{]+[ \t]*(?:from[ \t]+\S+[ \t]*)?(?:#.*)?\r?$/m,
	/^[ \t]*bind[ \t]+\S*[:@/]\S*/m,
	/^[ \t]*(?:default_backend|use_backend)[ \t]+\S+[^;]*$/m,
	/^[ \t]*(?:global|defaults)[ \t]*(?:#.*)?\r?$/m,
	/^[ \t]*ssl-default-bind-\w+[ \t]/m,
	/^[ \t]*server[ \t]+\S+[ \t]+\S+:\d+/m
];
// src/proxies/haproxy/words.ts
function word(remedy) {
	switch (remedy.kind) {
		case "set-minimum-version": return minimum(remedy.version);
		case "disable-versions": return minimum(remedy.minimum);
		case "enable-suites": return ciphers$3(remedy.suites);
		case "disable-suites": return ciphers$3(remedy.keep);
		case "enable-application-protocol": return `# on the bind\nalpn ${remedy.protocols.join(",")}`;
		case "redirect-to-https": return "# in the frontend that binds :80\nhttp-request redirect scheme https code 301 unless { ssl_fc }";
		case "enable-tls": return "# without the word ssl this bind speaks clear text\nbind :443 ssl crt fullchain-and-key.pem";
		case "replace-certificate":
		case "send-intermediates": return "# the file: the leaf, its intermediates, the key\nbind :443 ssl crt fullchain-and-key.pem";
		case "staple-ocsp": return "# in the file that crt-list of the bind names, since 2.8; before: the response in fullchain-and-key.pem.ocsp\nfullchain-and-key.pem [ocsp-update on]";
		case "reload-server": return "# in a shell, on the node that is named\nhaproxy -c -f /etc/haproxy/haproxy.cfg && systemctl reload haproxy";
		case "restrict-listener": return "# in the frontend of this port\nbind INNER-ADDRESS:443 ssl crt fullchain-and-key.pem";
		case "trust-root":
		case "make-reachable":
		case "allow-address":
		case "add-backup-pin":
		case "drop-client":
		case "accept-large-hellos": return null;
		case "update-tls-library": return `# haproxy -vv names the OpenSSL that it runs with: 1.1.1 and newer have ${remedy.need}`;
		case "disable-compression": return "# HAProxy has it off, and no word turns it on: look for what ends TLS in front of it";
		case "send-hsts": return `# in the frontend that binds :443; since 2.2, and for its own redirects, too\nhttp-after-response set-header Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`;
		case "enable-groups": return `${IN_GLOBAL}; and no curves or ecdhe on the bind\nssl-default-bind-curves ${opensslGroups(remedy.groups)}`;
		default: return unreachable(remedy);
	}
}
const IN_GLOBAL = "# in global, before every bind";
function minimum(version) {
	const word = version.replace("TLS ", "TLSv");
	return `${IN_GLOBAL}; and no ssl-min-ver, ssl-max-ver, no-tlsv1x or force-tlsv1x on the bind\nssl-default-bind-options ssl-min-ver ${word}`;
}
function ciphers$3(suites) {
	const list = opensslCipherString(suites);
	return list === "" ? minimum("TLS 1.2") : `${IN_GLOBAL}; and no ciphers on the bind\nssl-default-bind-ciphers ${list}`;
}
// src/proxies/ibm-http-server/recognise.ts
function recognise$2(_path, text) {
	return OWN_WORDS.test(text) ? 1 : 0;
}
const OWN_WORDS = /^[ \t]*(?:LoadModule[ \t]+ibm_ssl_module|SSLEnable|SSLDisable|KeyFile|SSLProtocol(?:Disable|Enable)|SSLCipherSpec|SSLServerCert|SSLStashfile|SSLAppName|SSLSupportedCurves|SSLAttributeSet|<IfModule[ \t]+!?(?:mod_ibm_ssl|ibm_ssl_module))\b/im;
// src/proxies/ibm-http-server/words.ts
function ihsWords(remedy) {
	switch (remedy.kind) {
		case "set-minimum-version": return protocols$1(remedy.version);
		case "disable-versions": return protocols$1(remedy.minimum);
		case "enable-suites": return ciphers$2(remedy.suites);
		case "disable-suites": return ciphers$2(remedy.keep);
		case "redirect-to-https": return "# in the virtual host of port 80\nRewriteEngine on\nRewriteCond %{HTTPS} off\nRewriteRule (.*) https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]";
		case "enable-tls": return `${IN_HOST}\nSSLEnable\nKeyFile key.kdb\nSSLServerCert LABEL`;
		case "replace-certificate": return `${IN_HOST}: the label of the new certificate in the key file\nKeyFile key.kdb\nSSLServerCert LABEL`;
		case "send-intermediates": return "# adds the intermediate to the key file; then restart\ngskcapicmd -cert -add -db key.kdb -stashed -label NAME -file intermediate.pem";
		case "staple-ocsp": return `${IN_HOST}: it staples nothing, so the label of a certificate that does not demand it\nKeyFile key.kdb\nSSLServerCert LABEL`;
		case "reload-server": return "# in a shell, on the node that is named\nbin/apachectl -t && bin/apachectl graceful";
		case "restrict-listener": return "# in place of \"Listen 443\"\nListen INNER-ADDRESS:443";
		case "trust-root":
		case "enable-application-protocol":
		case "make-reachable":
		case "allow-address":
		case "add-backup-pin":
		case "drop-client":
		case "accept-large-hellos": return null;
		case "update-tls-library": return `# versionInfo.sh names the fix pack: a newer one brings a newer GSKit; it must have ${remedy.need}`;
		case "disable-compression": return "# no directive of mod_ibm_ssl turns it on: look for what ends TLS in front of it";
		case "send-hsts": return `${IN_HOST}; needs mod_headers\nHeader always set Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`;
		case "enable-groups": return `${IN_HOST}: without these lines GSKit has the groups of phones\n# SSLSupportedCurves, SSLAttributeSet`;
		default: return unreachable(remedy);
	}
}
const IN_HOST = "# in the first <VirtualHost *:443> of the address";
function protocols$1(minimum) {
	const off = versionsBelow(minimum).map((version) => version.replace("TLS 1.", "TLSv1"));
	return `${IN_HOST}\nSSLProtocolEnable ${minimum.replace("TLS 1.", "TLSv1")}\nSSLProtocolDisable ${off.join(" ")}`;
}
function ciphers$2(suites) {
	const named = suites.filter((suite) => suite.startsWith("TLS_ECDHE_"));
	if (named.length === 0) return protocols$1("TLS 1.2");
	return [
		IN_HOST,
		"SSLCipherSpec TLSv12 NONE",
		...named.map((suite) => `SSLCipherSpec TLSv12 +${suite}`)
	].join("\n");
}
// src/proxies/nginx/recognise.ts
function recognise$1(path, text) {
	const head = text.slice(0, MOST_READ);
	if (/^\s*<\/?(VirtualHost|IfModule|Directory|Location)\b/im.test(head)) return 0;
	const hasBlocks = /^\s*(?:http|stream|events|server|upstream|location\s[^;{]*)\s*\{/m.test(head) || /[;{}]\s*server\s*\{/.test(head);
	const hasDirectives = /^[\s{;]*(?:listen|server_name|ssl_protocols|ssl_ciphers|ssl_certificate|proxy_pass|ssl_conf_command|add_header)\s[^;]*;/m.test(head);
	if (/(^|\/)nginx\.conf(\.\w+)?$/.test(path)) return hasBlocks || hasDirectives ? 1 : .5;
	if (hasBlocks && /\b(listen|ssl_\w+|server_name|include)\s[^;]*;/.test(head)) return .9;
	return hasDirectives && /\.(conf|vhost|inc|template|j2|tmpl)$|nginx/.test(path) ? .7 : 0;
}
const MOST_READ = 65536;
// src/proxies/nginx/words.ts
function nginxWords(remedy) {
	switch (remedy.kind) {
		case "set-minimum-version": return protocols(remedy.version);
		case "disable-versions": return protocols(remedy.minimum);
		case "enable-suites": return ciphers$1(remedy.suites);
		case "disable-suites": return ciphers$1(remedy.keep);
		case "redirect-to-https": return "# in the server that has \"listen 80\"\nreturn 301 https://$host$request_uri;";
		case "enable-tls": return "# in the server of this port\nlisten 443 ssl;\nssl_certificate fullchain.pem;\nssl_certificate_key key.pem;";
		case "replace-certificate":
		case "send-intermediates": return "# fullchain.pem: the leaf first, then its intermediates\nssl_certificate fullchain.pem;\nssl_certificate_key key.pem;";
		case "staple-ocsp": return "# in the server of this name; issuers.pem: the intermediates and the root; resolver: your own\nssl_stapling on;\nssl_stapling_verify on;\nssl_trusted_certificate issuers.pem;\nresolver 127.0.0.53;";
		case "reload-server": return "# in a shell, on the node that is named\nnginx -t && nginx -s reload";
		case "restrict-listener": return "# in the server of this port\nlisten INNER-ADDRESS:443 ssl;";
		case "trust-root":
		case "enable-application-protocol":
		case "make-reachable":
		case "allow-address":
		case "add-backup-pin":
		case "drop-client":
		case "accept-large-hellos": return null;
		case "update-tls-library": return `# nginx -V names the OpenSSL that it runs with: 1.1.1 and newer have ${remedy.need}`;
		case "disable-compression": return "# nginx has it off since 1.2.2, and no word turns it on: update nginx";
		case "send-hsts": return `# in the server with "listen ... ssl", and in every location that has an add_header of its own\nadd_header Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}" always;`;
		case "enable-groups": return `# in http {}, and in the default server of the address\nssl_ecdh_curve ${opensslGroups(remedy.groups)};`;
		default: return unreachable(remedy);
	}
}
function protocols(minimum) {
	return `# in http {}, and in the default server of the address\nssl_protocols ${versionsFrom(minimum).map((version) => version.replace("TLS ", "TLSv")).join(" ")};`;
}
function ciphers$1(suites) {
	const list = opensslCipherString(suites);
	return list === "" ? protocols("TLS 1.2") : `# in http {}, and in the server of this name\nssl_ciphers ${list};`;
}
// src/proxies/websphere/recognise.ts
function recognise(path, text) {
	return fileKind(path, text) === null ? 0 : 1;
}
function fileKind(path, text) {
	const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	const head = text.slice(0, HEAD_CHARACTERS);
	if (name.endsWith(".props") || name.endsWith(".properties")) return name === "ssl.client.props" || /^\s*com\.ibm\.ssl\.(?:protocol|alias)\b/m.test(head) ? "client-properties" : null;
	const root = rootName(head);
	if (root === null) return null;
	const local = root.slice(root.indexOf(":") + 1);
	if (local === "Security" && head.includes("appserver/schemas")) return "security";
	if (local === "Server" && root.includes(":") && head.includes("appserver/schemas")) return "server";
	if (root === "server" && (name === "server.xml" || /<(?:featureManager|httpEndpoint)\b/.test(head))) return "liberty";
	if (local === "config" && (name === "lotusconnections-config.xml" || head.includes("LotusConnections-config"))) return "connections";
	return root === "Config" && (name === "plugin-cfg.xml" || /<ServerCluster\b/.test(head)) ? "plug-in" : null;
}
function rootName(head) {
	let at = 0;
	while (true) {
		const opening = head.indexOf("<", at);
		if (opening === -1) return null;
		if (head.startsWith("<!--", opening)) {
			const end = head.indexOf("-->", opening);
			if (end === -1) return null;
			at = end + 3;
		} else if (/[?!]/.test(head[opening + 1] ?? "")) at = opening + 1;
		else return /^[\w.:-]+/.exec(head.slice(opening + 1, opening + 200))?.[0] ?? null;
	}
}
const HEAD_CHARACTERS = 65536;
// src/proxies/websphere/words.ts
function websphereWords(remedy) {
	switch (remedy.kind) {
		case "set-minimum-version": return protocol(remedy.version);
		case "disable-versions": return protocol(remedy.minimum);
		case "enable-suites": return ciphers(remedy.suites);
		case "disable-suites": return ciphers(remedy.keep);
		case "redirect-to-https": return "# in LotusConnections-config.xml; and a redirect in the web server in front\n<forceConfidentialCommunications enabled=\"true\"/>";
		case "enable-tls": return "# in server.xml of Liberty, with the feature transportSecurity-1.0\n<httpEndpoint id=\"defaultHttpEndpoint\" host=\"*\" httpPort=\"-1\" httpsPort=\"9443\"/>";
		case "replace-certificate": return "# in security.xml, in the SSL configuration of the port: the alias of the new certificate in its key store\nserverKeyAlias=\"ALIAS\"";
		case "send-intermediates": return "# in a shell, on the deployment manager: adds the intermediate to the key store; then synchronise the nodes\nkeytool -importcert -keystore key.p12 -storetype PKCS12 -alias intermediate -file intermediate.pem";
		case "reload-server": return "# in a shell, on the node that is named, with its server stopped\nbin/syncNode.sh DMGR-HOST";
		case "restrict-listener": return "# in serverindex.xml, in the endpoint WC_defaulthost_secure\n<endPoint xmi:id=\"EndPoint_1\" host=\"INNER-ADDRESS\" port=\"9443\"/>";
		case "send-hsts": return `# in server.xml of Liberty\n<webContainer addstricttransportsecurityheader="max-age=${remedy.maxAgeSeconds}"/>`;
		case "update-tls-library": return `# bin/versionInfo.sh names the Java SDK: a newer one must have ${remedy.need}`;
		case "trust-root":
		case "enable-application-protocol":
		case "make-reachable":
		case "allow-address":
		case "add-backup-pin":
		case "drop-client":
		case "accept-large-hellos": return null;
		case "staple-ocsp": return "# in server.xml, added to genericJvmArguments, with a Java SDK that knows it; the certificate needs its issuer beside it\n-Djdk.tls.server.enableStatusRequestExtension=true";
		case "disable-compression": return "# JSSE has none, and nothing turns it on: look for what ends TLS in front of it";
		case "enable-groups": return `# in server.xml, added to genericJvmArguments; without this word the Java SDK has the groups of phones\n-Djdk.tls.namedGroups=${remedy.groups.join(",")}`;
		default: return unreachable(remedy);
	}
}
const IN_EVERY = "# in security.xml, in every <setting> of a <repertoire>, on the deployment manager; then syncNode.sh";
function protocol(minimum) {
	return `${IN_EVERY}\nsslProtocol="${minimum.replace("TLS ", "TLSv")}"`;
}
function ciphers(suites) {
	const named = suites.filter((suite) => suite.startsWith("TLS_ECDHE_")).map((suite) => suite.replace(/^TLS_/, "SSL_"));
	if (named.length === 0) return protocol("TLS 1.2");
	return `${IN_EVERY}\nsecurityLevel="CUSTOM" enabledCiphers="${named.join(" ")}"`;
}
const X25519MLKEM768 = 4588;
function groupName(group) {
	return GROUPS.get(group) ?? `group(0x${group.toString(16).padStart(4, "0")})`;
}
function isForTls13Only(group) {
	return group >= 31 && group <= 33 || group === 41 || group >= 512 && group <= 514 || group >= 4587 && group <= 4590 || group === 25497;
}
const GROUPS = /* @__PURE__ */ new Map([
	[1, "sect163k1"],
	[2, "sect163r1"],
	[3, "sect163r2"],
	[4, "sect193r1"],
	[5, "sect193r2"],
	[6, "sect233k1"],
	[7, "sect233r1"],
	[8, "sect239k1"],
	[9, "sect283k1"],
	[10, "sect283r1"],
	[11, "sect409k1"],
	[12, "sect409r1"],
	[13, "sect571k1"],
	[14, "sect571r1"],
	[15, "secp160k1"],
	[16, "secp160r1"],
	[17, "secp160r2"],
	[18, "secp192k1"],
	[19, "secp192r1"],
	[20, "secp224k1"],
	[21, "secp224r1"],
	[22, "secp256k1"],
	[23, "secp256r1"],
	[24, "secp384r1"],
	[25, "secp521r1"],
	[26, "brainpoolP256r1"],
	[27, "brainpoolP384r1"],
	[28, "brainpoolP512r1"],
	[29, "x25519"],
	[30, "x448"],
	[31, "brainpoolP256r1tls13"],
	[32, "brainpoolP384r1tls13"],
	[33, "brainpoolP512r1tls13"],
	[34, "GC256A"],
	[35, "GC256B"],
	[36, "GC256C"],
	[37, "GC256D"],
	[38, "GC512A"],
	[39, "GC512B"],
	[40, "GC512C"],
	[41, "curveSM2"],
	[256, "ffdhe2048"],
	[257, "ffdhe3072"],
	[258, "ffdhe4096"],
	[259, "ffdhe6144"],
	[260, "ffdhe8192"],
	[512, "MLKEM512"],
	[513, "MLKEM768"],
	[514, "MLKEM1024"],
	[4587, "SecP256r1MLKEM768"],
	[X25519MLKEM768, "X25519MLKEM768"],
	[4589, "SecP384r1MLKEM1024"],
	[4590, "curveSM2MLKEM768"],
	[25497, "X25519Kyber768Draft00"]
]);
// src/tls/suite-lists.ts
function isForwardSecret(id) {
	const suite = cipherSuite(id);
	return suite !== void 0 && (suite.minimumVersion === 772 || /^(DHE|ECDHE)$/.test(suite.keyExchange));
}
function isWeak(id) {
	const suite = cipherSuite(id);
	if (suite === void 0) return true;
	if (suite.minimumVersion === 772) return false;
	return !isForwardSecret(id) || suite.authentication === "anon" || suite.keyExchange.endsWith("_EXPORT") || /^(RC4|RC2|DES|3DES|NULL)/.test(suite.cipher);
}
function isCbc(id) {
	return /_CBC(_\d+)?$/.test(cipherSuite(id)?.cipher ?? "");
}
const LIKELIEST_WEAK = [
	47,
	53,
	156,
	157,
	60,
	61,
	10,
	5,
	4,
	49170,
	22,
	49169,
	49160,
	49159
];
const LIKELIEST_GOOD = [
	49199,
	49200,
	49195,
	49196,
	52392,
	52393,
	49171,
	49172,
	49161,
	49162,
	49191,
	49192,
	49187,
	49188,
	158,
	159,
	52394,
	51,
	57,
	103,
	107,
	50,
	56
];
const FAMILIES = [
	"RSA RSA",
	"DHE RSA",
	"ECDHE RSA",
	"ECDHE ECDSA",
	"RSA_EXPORT RSA",
	"DHE_EXPORT RSA",
	"DHE anon",
	"ECDHE anon",
	"DHE_EXPORT anon",
	"DHE DSS",
	"DHE_EXPORT DSS",
	"ECDH ECDSA",
	"ECDH RSA",
	"DH RSA",
	"DH DSS",
	"DH_EXPORT RSA",
	"DH_EXPORT DSS"
];
function isAskable(suite) {
	return FAMILIES.includes(family(suite)) && suite.minimumVersion !== 772;
}
function family({ keyExchange, authentication }) {
	return `${keyExchange} ${authentication}`;
}
function isRare({ name, cipher }) {
	return /^(ARIA|CAMELLIA_\d+_GCM|SEED|28147)|_CCM/.test(cipher) || /_RMD$|_OLD$|EXPORT1024|FIPS/.test(name);
}
function likeliestFirst(suites, first) {
	const place = (suite) => {
		const listed = first.indexOf(suite.id);
		if (listed >= 0) return listed - first.length;
		return FAMILIES.indexOf(family(suite)) + (isRare(suite) ? FAMILIES.length : 0);
	};
	return suites.toSorted((a, b) => place(a) - place(b) || a.id - b.id).map(({ id }) => id);
}
const ASKABLE = CIPHER_SUITES.filter(isAskable);
const WEAK_SUITES = likeliestFirst(ASKABLE.filter(({ id }) => isWeak(id)), LIKELIEST_WEAK).slice(0, 125);
const WEAK_SUITES_LEFT_OUT = leftOut(({ id }) => isWeak(id), WEAK_SUITES);
const isOld = ({ minimumVersion }) => minimumVersion < 771;
const LEGACY_SUITES = likeliestFirst(ASKABLE.filter(isOld), [
	47,
	53,
	49171,
	49172,
	10,
	5,
	4,
	51,
	57,
	49161,
	49162,
	49170,
	22,
	49169
]).slice(0, 125);
const TLS13_SUITES = [
	4865,
	4866,
	4867,
	4868,
	4869
];
const ALL_TLS12_SUITES = likeliestFirst(ASKABLE, [...LIKELIEST_GOOD, ...LIKELIEST_WEAK]);
const EVERY_SUITE = [...ALL_TLS12_SUITES, ...leftOut(() => true, ALL_TLS12_SUITES)];
function isEcdsaSuite(id) {
	return cipherSuite(id)?.authentication === "ECDSA";
}
function weakSuitesOf(also) {
	return ALL_TLS12_SUITES.filter((id) => {
		const keyExchange = cipherSuite(id)?.keyExchange;
		return (also.includes("dhe") && keyExchange === "DHE" || also.includes("ecdhe-cbc") && keyExchange === "ECDHE" && isCbc(id)) && !isWeak(id);
	});
}
const DIAGNOSTIC_SUITES = [...TLS13_SUITES, ...ALL_TLS12_SUITES].slice(0, 125);
function leftOut(belongs, asked) {
	return CIPHER_SUITES.filter((suite) => suite.authentication !== "none" && suite.minimumVersion !== 772 && belongs(suite)).map(({ id }) => id).filter((id) => !asked.includes(id));
}
export { ALL_TLS12_SUITES, CIPHER_SUITES, DIAGNOSTIC_SUITES, EVERY_SUITE, FALLBACK_SCSV, LEGACY_SUITES, OPENSSL_SUITES, TLS13_SUITES, WEAK_SUITES, WEAK_SUITES_LEFT_OUT, X25519MLKEM768, cipherSuite, dialect, fileKind, groupName, ihsWords, isEcdsaSuite, isForTls13Only, isForwardSecret, isSignallingSuite, isWeak, nginxWords, opensslCipherString, opensslGroups, recognise, recognise$1, recognise$2, recognise$3, recognise$4, suiteName, unreachable, versionName, versionsFrom, weakSuitesOf, websphereWords, word, word$1 };
