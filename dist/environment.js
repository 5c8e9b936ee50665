import { CLIENTS, DEFAULT_POLICY, REQUIREMENT_IDS, acceptedFlight, alertOf, buildCase, clientFlights, counts, describeExchange, everything, exchangeFor, gate, isTls, limitedTo13, limitedToVersion, planFor, proxyVariables, question, rememberingReader, signatureAlgorithmName, trustFor, versionOutcome } from "./load-run.js";
import { versionName } from "./suite-lists.js";
import { adviceFor } from "./recognise.js";
// src/diagnosis/info-plist.ts
function exceptionPlist(host, keys) {
	const entry = Object.entries(keys).flatMap(([key, value]) => [`      <key>${key}</key>`, `      ${written(value)}`]);
	return [
		"<key>NSAppTransportSecurity</key>",
		"<dict>",
		"  <key>NSExceptionDomains</key>",
		"  <dict>",
		`    <key>${host}</key>`,
		"    <dict>",
		...entry,
		"    </dict>",
		"  </dict>",
		"</dict>"
	].join("\n");
}
function written(value) {
	return typeof value === "string" ? `<string>${value}</string>` : `<${value}/>`;
}
// src/diagnosis/network-security-config.ts
function networkSecurityConfig(host, { isCleartext, hasOwnRoots }) {
	return [
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>",
		"<network-security-config>",
		`  <domain-config${isCleartext ? " cleartextTrafficPermitted=\"true\"" : ""}>`,
		`    <domain includeSubdomains="false">${host}</domain>`,
		...hasOwnRoots ? ANCHORS : [],
		"  </domain-config>",
		"</network-security-config>"
	].join("\n");
}
const ANCHORS = [
	"    <trust-anchors>",
	"      <certificates src=\"system\"/>",
	"      <!-- installed by the user or by MDM; or, for a root in res/raw/my_root.pem: @raw/my_root -->",
	"      <certificates src=\"user\"/>",
	"    </trust-anchors>"
];
// src/diagnosis/app-side.ts
function appSide(question) {
	const keys = keysFor(question);
	return {
		ios: {
			keys,
			row: keys !== null && keys === KEYS.get(question.least ?? 0) ? question.least : null,
			plist: keys === null ? null : exceptionPlist(question.host, keys),
			needsJustification: keys?.NSExceptionAllowsInsecureHTTPLoads === true || keys?.NSExceptionMinimumTLSVersion !== void 0,
			notes: [...iosNotes(question, keys), ...coverageNotes(question.host, keys)]
		},
		android: {
			xml: androidXml(question),
			notes: androidNotes(question)
		}
	};
}
const HTTP$1 = { NSExceptionAllowsInsecureHTTPLoads: true };
const V11$1 = { NSExceptionMinimumTLSVersion: "TLSv1.1" };
const V10$1 = { NSExceptionMinimumTLSVersion: "TLSv1.0" };
const NO_PFS$1 = { NSExceptionRequiresForwardSecrecy: false };
const KEYS = /* @__PURE__ */ new Map([
	[7, NO_PFS$1],
	[5, V11$1],
	[6, V10$1],
	[11, {
		...V11$1,
		...NO_PFS$1
	}],
	[12, {
		...V10$1,
		...NO_PFS$1
	}],
	[8, {
		...HTTP$1,
		...NO_PFS$1
	}],
	[15, {
		...HTTP$1,
		...V11$1,
		...NO_PFS$1
	}],
	[16, {
		...HTTP$1,
		...V10$1,
		...NO_PFS$1
	}]
]);
function keysFor({ code, least }) {
	switch (code) {
		case "no-tls":
		case "cleartext-only":
		case "key-or-hash": return HTTP$1;
		case "no-forward-secrecy":
		case "old-version":
		case "old-version-without-forward-secrecy":
		case "other-suite": return KEYS.get(least ?? 0) ?? null;
		default: return null;
	}
}
function iosNotes({ code, isPrivateRoot, isUnknownRoot }, keys) {
	const notes = [];
	if (code === "trust") notes.push("No key of ATS lets such a certificate pass. NSExceptionAllowsInsecureHTTPLoads would allow the code of the app to accept it, and with it that of anybody in between.");
	else if (isUnknownRoot || isPrivateRoot) notes.push("No key of ATS makes a phone trust a root of your own: install it with a configuration profile or MDM; a user who installs it by hand must switch on full trust for it.");
	if (code === "no-tls" || code === "cleartext-only") notes.push("The app has to load http: then, and whatever it says and is told can be read and changed on the way.");
	if (code === "key-or-hash") notes.push("None of the tests has this key alone; that it waives the floors of key and hash is read from Apple's published source.");
	if (keys?.NSExceptionMinimumTLSVersion !== void 0) notes.push("Whether OS 26.4 and later still offer TLS 1.0 and 1.1 under this key is not known; Safari no longer does.");
	if (code === "other-suite") notes.push("That a list which ATS does not restrict holds 3DES is likely, and not documented.");
	if (keys !== null) notes.push("The entry is for this name alone. For names below it add NSIncludesSubdomains: one label deep by Apple's documentation, any depth by its published source.");
	return notes;
}
function coverageNotes(host, keys) {
	if (keys === null) return [];
	if (isLoopback(host)) return ["ATS leaves loopback addresses alone since iOS 10, unless NSAllowsLocalNetworking is NO."];
	if (isAddress(host)) return ["ATS covers addresses since iOS 17 and macOS 14, which alone know entries for them; for private networks sources disagree."];
	if (!host.includes(".") || host.endsWith(".local")) return ["ATS leaves names without a dot and names under .local alone since iOS 10, unless NSAllowsLocalNetworking is NO."];
	return [];
}
function isAddress(host) {
	return host.includes(":") || /^\d+(?:\.\d+){3}$/u.test(host);
}
function isLoopback(host) {
	return host === "localhost" || host === "::1" || /^127(?:\.\d+){3}$/u.test(host);
}
function androidXml(question) {
	const { host, code } = question;
	const isCleartext = code === "no-tls" || code === "cleartext-only";
	const hasOwnRoots = !isCleartext && needsAnchors(question);
	return isCleartext || hasOwnRoots ? networkSecurityConfig(host, {
		isCleartext,
		hasOwnRoots
	}) : null;
}
function needsAnchors({ code, isPrivateRoot, isUnknownRoot }) {
	return (isPrivateRoot || isUnknownRoot) && CONNECTING.includes(code);
}
const CONNECTING = [
	"clean",
	"no-forward-secrecy",
	"old-version",
	"old-version-without-forward-secrecy",
	"key-or-hash"
];
function androidNotes(question) {
	const notes = [...ANDROID_NOTES[question.code] ?? []];
	if (needsAnchors(question)) notes.push("Apps that target Android 7 (API 24) or later take roots that a user installed only with such an entry; or the app brings its own, in res/raw.", "For apps that target API 37 Certificate Transparency is on: a root of your own wants it switched off for the host.");
	return notes;
}
const CLEARTEXT_BLOCKED = "Without the entry cleartext is blocked for apps that target Android 9 (API 28) or later.";
const OLD_VERSIONS = "Android has no key for versions. By captures its TLS offers 1.0 and 1.1 up to Android 12, and by its source it ignores them from Android 15 or 16 on, for apps that target API 35 or 36 (sources disagree); OkHttp dropped them in 3.13.";
const ANDROID_NOTES = {
	"no-tls": [CLEARTEXT_BLOCKED],
	"cleartext-only": [CLEARTEXT_BLOCKED],
	"no-forward-secrecy": ["Android has no key for suites, and needs none here: its TLS and OkHttp offer static RSA with AES."],
	"old-version": [OLD_VERSIONS],
	"old-version-without-forward-secrecy": [OLD_VERSIONS, "Static RSA with AES it offers as it is."],
	"other-suite": ["Android has no key for suites, and since 5.0 it offers 3DES by default no more: no entry helps."],
	"key-or-hash": ["Android takes RSA from 1,024 bits and EC from 160 bits on; SHA-1 it takes no more since about Android 10 to 12, but for a root."]
};
// src/diagnosis/expected-error.ts
const SECURE_CONNECTION_FAILED = -1200;
const CERTIFICATE_HAS_BAD_DATE = -1201;
const CERTIFICATE_UNTRUSTED = -1202;
const CERTIFICATE_HAS_UNKNOWN_ROOT = -1203;
const CERTIFICATE_NOT_YET_VALID = -1204;
const FATAL_ALERT = -9802;
const PEER_HANDSHAKE_FAILURE = -9824;
const BAD_PROTOCOL_VERSION = -9836;
function trustError(findings, at) {
	const first = findings.find(({ outcome }) => outcome === "violated");
	return {
		domain: "NSURLErrorDomain",
		codes: first === void 0 ? [CERTIFICATE_UNTRUSTED] : codesOf(first, at),
		underlying: first === void 0 ? [] : FLOORS$1.get(first.rule) ?? []
	};
}
function codesOf({ rule, evidence }, at) {
	switch (rule) {
		case "certificate-validity": return [isBefore(evidence, at) ? CERTIFICATE_NOT_YET_VALID : CERTIFICATE_HAS_BAD_DATE];
		case "trusted-chain": return [CERTIFICATE_UNTRUSTED, CERTIFICATE_HAS_UNKNOWN_ROOT];
		default: return [CERTIFICATE_UNTRUSTED, ...FLOORS$1.has(rule) ? [SECURE_CONNECTION_FAILED] : []];
	}
}
function isBefore(evidence, at) {
	return evidence.kind === "certificates" && evidence.certificates.some(({ notBefore }) => notBefore !== null && at < new Date(notBefore));
}
const FLOORS$1 = /* @__PURE__ */ new Map([
	["leaf-key", [-9883]],
	["leaf-signature", [-9884]],
	["path-strength", [-9885]]
]);
function handshakeError(pieces) {
	const underlying = pieces.flatMap((piece) => streamError(piece) ?? []);
	return {
		domain: "NSURLErrorDomain",
		codes: [SECURE_CONNECTION_FAILED],
		underlying: [...new Set(underlying)]
	};
}
function streamError({ answer, alert }) {
	if (answer === "accepted" || alert === 70) return BAD_PROTOCOL_VERSION;
	if (alert === null) return null;
	return alert === 40 ? PEER_HANDSHAKE_FAILURE : FATAL_ALERT;
}
// src/diagnosis/fcp-package.ts
function fcpFault({ chains }, { flight, version }) {
	if (version === 771 && !flight?.facts.extensions.includes(23)) return {
		result: "fail",
		why: "from the hello fcp-v2.1, which was accepted without extended_master_secret"
	};
	const list = chains.flatMap((chain) => chain.list);
	const other = chains.flatMap(({ sent }) => sent).filter(isSignedByOther).find(({ signatureAlgorithm: { kind, hash } }) => !SIGNED_WITH.includes(`${kind} ${hash ?? ""}`));
	if (other !== void 0) return {
		result: "fail",
		why: `from the chain, where ${signatureAlgorithmName(other.signatureAlgorithm)} is no algorithm of the package`
	};
	if (list.length === 0 || list.some(({ kind }) => kind === "unreadable")) return {
		result: "unknown",
		why: "from the chain, which could not be read whole"
	};
	return null;
}
function isSignedByOther({ subject, issuer }) {
	return subject.key !== issuer.key;
}
const SIGNED_WITH = [
	"ecdsa sha256",
	"ecdsa sha384",
	"rsa-pss sha256",
	"rsa-pss sha384",
	"rsa-pss sha512",
	"rsa-pkcs1 sha256",
	"rsa-pkcs1 sha384",
	"rsa-pkcs1 sha512"
];
// src/diagnosis/matrix.ts
const [V13, V12, V11, V10] = [
	"1.3",
	"1.2",
	"1.1",
	"1.0"
].map((version) => `NSExceptionMinimumTLSVersion = "TLSv${version}"`);
const HTTP = "NSExceptionAllowsInsecureHTTPLoads = true";
const NO_PFS = "NSExceptionRequiresForwardSecrecy = false";
const DEFAULT = "Default ATS Secure Connection";
const ARBITRARY = "Allowing Arbitrary Loads";
const TLS = "Configuring TLS exceptions";
const PFS = "Configuring PFS exceptions";
const PFS_HTTP = "Configuring PFS exceptions and allowing insecure HTTP";
const TLS_PFS = "Configuring TLS exceptions with PFS disabled";
const TLS_PFS_HTTP = "Configuring TLS exceptions with PFS disabled and insecure HTTP allowed";
const MATRIX = [
	{
		number: 1,
		section: DEFAULT,
		title: "ATS Default Connection",
		minimum: 771,
		suites: "ats",
		keys: [],
		host: []
	},
	{
		number: 2,
		section: ARBITRARY,
		title: "Allow All Loads",
		minimum: 769,
		suites: "unrestricted",
		keys: ["NSAllowsArbitraryLoads = true"],
		host: []
	},
	{
		number: 3,
		section: TLS,
		title: "TLSv1.3",
		minimum: 772,
		suites: "ats",
		keys: [],
		host: [V13]
	},
	{
		number: 4,
		section: TLS,
		title: "TLSv1.2",
		minimum: 771,
		suites: "ats",
		keys: [],
		host: [V12]
	},
	{
		number: 5,
		section: TLS,
		title: "TLSv1.1",
		minimum: 770,
		suites: "ats",
		keys: [],
		host: [V11]
	},
	{
		number: 6,
		section: TLS,
		title: "TLSv1.0",
		minimum: 769,
		suites: "ats",
		keys: [],
		host: [V10]
	},
	{
		number: 7,
		section: PFS,
		title: "Disabling Perfect Forward Secrecy",
		minimum: 771,
		suites: "static-rsa",
		keys: [],
		host: [NO_PFS]
	},
	{
		number: 8,
		section: PFS_HTTP,
		title: "Disabling Perfect Forward Secrecy and Allowing Insecure HTTP",
		minimum: 771,
		suites: "unrestricted",
		keys: [],
		host: [HTTP, NO_PFS]
	},
	{
		number: 9,
		section: TLS_PFS,
		title: "TLSv1.3 with PFS disabled",
		minimum: 772,
		suites: "static-rsa",
		keys: [],
		host: [V13, NO_PFS]
	},
	{
		number: 10,
		section: TLS_PFS,
		title: "TLSv1.2 with PFS disabled",
		minimum: 771,
		suites: "static-rsa",
		keys: [],
		host: [V12, NO_PFS]
	},
	{
		number: 11,
		section: TLS_PFS,
		title: "TLSv1.1 with PFS disabled",
		minimum: 770,
		suites: "static-rsa",
		keys: [],
		host: [V11, NO_PFS]
	},
	{
		number: 12,
		section: TLS_PFS,
		title: "TLSv1.0 with PFS disabled",
		minimum: 769,
		suites: "static-rsa",
		keys: [],
		host: [V10, NO_PFS]
	},
	{
		number: 13,
		section: TLS_PFS_HTTP,
		title: "TLSv1.3 with PFS disabled and insecure HTTP allowed",
		minimum: 772,
		suites: "unrestricted",
		keys: [],
		host: [
			HTTP,
			V13,
			NO_PFS
		]
	},
	{
		number: 14,
		section: TLS_PFS_HTTP,
		title: "TLSv1.2 with PFS disabled and insecure HTTP allowed",
		minimum: 771,
		suites: "unrestricted",
		keys: [],
		host: [
			HTTP,
			V12,
			NO_PFS
		]
	},
	{
		number: 15,
		section: TLS_PFS_HTTP,
		title: "TLSv1.1 with PFS disabled and insecure HTTP allowed",
		minimum: 770,
		suites: "unrestricted",
		keys: [],
		host: [
			HTTP,
			V11,
			NO_PFS
		]
	},
	{
		number: 16,
		section: TLS_PFS_HTTP,
		title: "TLSv1.0 with PFS disabled and insecure HTTP allowed",
		minimum: 769,
		suites: "unrestricted",
		keys: [],
		host: [
			HTTP,
			V10,
			NO_PFS
		]
	},
	{
		number: 17,
		section: "Requiring the NIAP TLS package",
		title: "FCP_v2.1",
		minimum: 771,
		suites: "fcp",
		keys: ["NSRequiresNIAPTLSPackageVersion = \"FCP_v2.1\""],
		host: []
	}
];
function waivesForwardSecrecy({ host }) {
	return host.includes(NO_PFS);
}
function waivesAts({ host, number }) {
	return number === 2 || host.includes(HTTP);
}
function disputeOf(test) {
	if (test.suites === "fcp") return "its place among the tests, and whether there are more of its kind, is not known";
	const disputes = [...test.minimum < 771 ? ["whether OS 26.4 and later still offer TLS 1.0 and 1.1 here is not known"] : [], ...test.suites === "unrestricted" && test.minimum < 772 ? ["that the list which ATS does not restrict holds 3DES is likely, not documented"] : []];
	return disputes.length === 0 ? null : disputes.join("; ");
}
function dictionaryOf({ keys, host }, name) {
	const entry = host.map((key) => `            ${key};\n`).join("");
	return `{\n${host.length === 0 ? "" : `    NSExceptionDomains =     {\n        "${name}" =         {\n${entry}        };\n    };\n`}${keys.map((key) => `    ${key};\n`).join("")}}`;
}
// src/tls/exception-hellos.ts
const ats = CLIENTS["ios-18.4-ats"];
const ATS_HELLO = ats.name;
const ECDHE_CBC_SHA = [
	49162,
	49161,
	49172,
	49171
];
const STATIC_RSA_GCM = [157, 156];
const STATIC_RSA_CBC_SHA = [53, 47];
const TRIPLE_DES = [
	49160,
	49170,
	10
];
const EXCEPTION_HELLOS = {
	"ats-1.3": limitedTo13(ats, "ats-1.3"),
	"fcp-v2.1": fcp(),
	"ats-1.1": limitedToVersion(ats, "ats-1.1", 770, ECDHE_CBC_SHA),
	"static-rsa-1.2": limitedToVersion(ats, "static-rsa-1.2", 771, [...STATIC_RSA_GCM, ...STATIC_RSA_CBC_SHA]),
	"static-rsa-1.1": limitedToVersion(ats, "static-rsa-1.1", 770, STATIC_RSA_CBC_SHA),
	"3des-1.2": limitedToVersion(ats, "3des-1.2", 771, TRIPLE_DES),
	"3des-1.1": limitedToVersion(ats, "3des-1.1", 770, TRIPLE_DES)
};
function fcp() {
	const suites = [
		4865,
		4866,
		4867,
		49196,
		49195,
		49200,
		49199
	];
	const withoutSha1 = (extension) => extension.kind === "signature_algorithms" ? {
		...extension,
		schemes: extension.schemes.filter((scheme) => scheme !== 513)
	} : extension;
	return {
		...ats,
		name: "fcp-v2.1",
		suites: ats.suites.filter((suite) => suite === "grease" || suites.includes(suite)),
		extensions: (ats.extensions ?? []).map(withoutSha1)
	};
}
// src/diagnosis/pieces.ts
function pieceOf(subject, name) {
	const { endpoint } = subject;
	const hello = name === "client" ? ATS_HELLO : name;
	const purpose = name === "client" ? "client" : "exception";
	const exchange = endpoint.exchanges.find((one) => one.purpose === purpose && one.offer.hello === hello);
	const unseen = {
		hello,
		version: null,
		flight: null,
		alert: null,
		evidence: null
	};
	if (exchange === void 0) return {
		...unseen,
		answer: isNoTls(subject) ? "refused" : "unknown"
	};
	const evidence = {
		address: endpoint.address,
		hello,
		reply: describeExchange(exchange)
	};
	const flight = acceptedFlight(exchange);
	if (flight !== null) {
		const version = Math.min(...clientFlights(exchange).map(({ facts }) => facts.version));
		const answer = flight.facts.keyProof === "invalid" ? "refused" : "accepted";
		return {
			...unseen,
			answer,
			version,
			flight,
			evidence
		};
	}
	const isRefused = exchange.answer.kind === "refused" || isNoTls(subject) || name === "client" && isTooOld(subject);
	return {
		...unseen,
		answer: isRefused ? "refused" : "unknown",
		alert: alertOf(exchange),
		evidence
	};
}
function isNoTls({ endpoint }) {
	const replies = endpoint.exchanges.flatMap((exchange) => exchange.replies);
	const client = exchangeFor(endpoint, "client")?.replies ?? [];
	return !replies.some(isTls) && client.some(({ kind }) => kind === "http" || kind === "not-tls");
}
function isTooOld(subject) {
	return versionOutcome(subject, 771).kind === "too-old";
}
function ownPiece({ minimum, suites }) {
	if (suites === "fcp") return "fcp-v2.1";
	if (suites !== "ats" || minimum < 771) return null;
	return minimum === 772 ? "ats-1.3" : "client";
}
function piecesFor(test) {
	const own = ownPiece(test);
	if (own !== null) return [own];
	if (test.minimum === 772) return ["ats-1.3"];
	const all = [
		[
			"client",
			"ats",
			false
		],
		[
			"ats-1.1",
			"ats",
			true
		],
		[
			"static-rsa-1.2",
			"static-rsa",
			false
		],
		[
			"static-rsa-1.1",
			"static-rsa",
			true
		],
		[
			"3des-1.2",
			"unrestricted",
			false
		],
		[
			"3des-1.1",
			"unrestricted",
			true
		]
	];
	const reach = WIDTH.indexOf(test.suites);
	return all.filter(([, suites, isOld]) => WIDTH.indexOf(suites) <= reach && (!isOld || test.minimum < 771)).map(([name]) => name);
}
const WIDTH = [
	"ats",
	"static-rsa",
	"unrestricted"
];
// src/diagnosis/judge-row.ts
function judgeRow(test, cases, standing, name, at) {
	const seen = worst(cases.map((subject) => seenAt(test, subject)));
	const handshake = isAts(test) ? worse(seen.result, standing.client) : seen.result;
	const said = {
		number: test.number,
		section: test.section,
		title: test.title,
		dictionary: dictionaryOf(test, name),
		inferred: seen.inferred,
		exchanges: seen.exchanges,
		expectedError: null,
		disputed: disputeOf(test)
	};
	if (standing.trust === "fail") {
		const inferred = "from the certificate: whatever is offered, a phone does not trust it";
		return {
			...said,
			result: "fail",
			inferred,
			expectedError: trustError(standing.untrusted, at)
		};
	}
	if (handshake === "fail") return {
		...said,
		result: "fail",
		expectedError: handshakeError(seen.pieces)
	};
	const result = worse(handshake, standing.trust);
	if (standing.floors === "pass" || waivesAts(test)) return {
		...said,
		result
	};
	if (waivesForwardSecrecy(test)) return {
		...said,
		result: "unknown",
		disputed: [FLOORS, said.disputed].filter((each) => each !== null).join("; ")
	};
	const inferred = "from the certificate: its key or its signature is below what ATS demands";
	if (standing.floors === "unknown") return {
		...said,
		result: "unknown",
		inferred
	};
	return {
		...said,
		result: "fail",
		inferred,
		expectedError: trustError(standing.belowFloors, at)
	};
}
const FLOORS = "by Apple's documentation waiving forward secrecy also waives the least size of the key, by its published source it does not";
function isAts({ suites, minimum }) {
	return suites === "ats" && minimum === 771;
}
function seenAt(test, subject) {
	const own = ownPiece(test);
	const pieces = piecesFor(test).map((name) => pieceOf(subject, name));
	const accepted = pieces.find((piece) => piece.answer === "accepted" && (piece.version ?? 0) >= test.minimum);
	if (accepted !== void 0) {
		const fault = test.suites === "fcp" ? fcpFault(subject, accepted) : null;
		const inferred = own === null ? `from ${accepted.hello}, which was accepted: this test offers all that it does` : null;
		const seen = decided([accepted]);
		if (fault !== null) return {
			...seen,
			pieces: [],
			result: fault.result,
			inferred: fault.why
		};
		return {
			...seen,
			result: "pass",
			inferred
		};
	}
	const open = pieces.filter(({ answer }) => answer === "unknown");
	if (open.length > 0) {
		const asked = open.filter(({ evidence }) => evidence !== null);
		const why = asked.length === 0 ? "nothing else that this test offers was asked" : `from ${names(asked)}: what came back is neither acceptance nor refusal`;
		return {
			...decided(open),
			result: "unknown",
			inferred: own === null ? why : null
		};
	}
	const older = pieces.find(({ answer }) => answer === "accepted");
	const refused = older === void 0 ? `from ${names(pieces)}, refused: this test offers nothing else` : `from ${older.hello}, which was given ${versionName(older.version ?? 0)} at most`;
	return {
		...decided(pieces),
		result: "fail",
		inferred: own === null ? refused : null
	};
}
function decided(pieces) {
	return {
		pieces,
		exchanges: pieces.flatMap(({ evidence }) => evidence ?? [])
	};
}
function names(pieces) {
	return pieces.map(({ hello }) => hello).join(", ");
}
function worst(all) {
	return RESULTS.map((result) => all.find((seen) => seen.result === result)).find((seen) => seen !== void 0) ?? {
		result: "unknown",
		inferred: "nothing was asked",
		exchanges: [],
		pieces: []
	};
}
function worse(one, other) {
	return RESULTS.find((result) => result === one || result === other) ?? "unknown";
}
const RESULTS = [
	"fail",
	"unknown",
	"pass"
];
// src/diagnosis/standing.ts
const TRUST_RULES = [
	"certificate-validity",
	"hostname-match",
	"trusted-chain",
	"complete-chain",
	"certificate-purpose",
	"certificate-lifetime"
];
const FLOOR_RULES = [
	"leaf-key",
	"leaf-signature",
	"path-strength"
];
const CONNECTION_RULES = ["tls-version", "forward-secrecy"];
const WARNING_RULES = ["certificate-transparency", "revocation"];
function standingOf(findings, cases) {
	const of = (ids) => findings.filter(({ rule }) => ids.includes(rule));
	const isInstalled = isLeafInstalled(cases);
	const trust = of(isInstalled ? TRUST_RULES : [...TRUST_RULES, ...FLOOR_RULES]);
	const floors = isInstalled ? of(FLOOR_RULES) : [];
	return {
		trust: resultOf$1(trust),
		floors: floors.length === 0 ? "pass" : resultOf$1(floors),
		client: resultOf$1(of(CONNECTION_RULES)),
		untrusted: trust.filter(isNotMet),
		belowFloors: floors.filter(isNotMet)
	};
}
function resultOf$1(findings) {
	const outcomes = findings.map(({ outcome }) => outcome);
	if (outcomes.includes("violated")) return "fail";
	return outcomes.includes("undetermined") || !outcomes.includes("met") ? "unknown" : "pass";
}
function isNotMet({ outcome }) {
	return outcome === "violated" || outcome === "undetermined";
}
function isLeafInstalled(cases) {
	const chains = cases.flatMap((subject) => subject.chains.map((chain) => ({
		chain,
		roots: subject.trust.roots
	})));
	return chains.length > 0 && chains.every(({ chain: { leaf }, roots }) => leaf.kind === "certificate" && roots.some(({ certificate }) => certificate.fingerprint === leaf.certificate.fingerprint));
}
function isPrivateRoot(cases) {
	const paths = cases.flatMap(({ chains }) => chains.flatMap((chain) => chain.paths().paths));
	return paths.length > 0 && paths.every(({ anchor }) => anchor.isAdded);
}
function diagnosisRequirements(ats) {
	const kept = [
		...TRUST_RULES,
		...FLOOR_RULES,
		...CONNECTION_RULES,
		...WARNING_RULES
	];
	const level = (id) => id === "https-only" ? "notice" : kept.includes(id) ? ats[id].level : "off";
	return Object.fromEntries(REQUIREMENT_IDS.map((id) => [id, {
		...ats[id],
		level: level(id)
	}]));
}
function warningsOf(findings) {
	return findings.filter(({ rule, outcome }) => WARNING_RULES.includes(rule) && outcome === "violated");
}
// src/diagnosis/read-pattern.ts
const LEAST_FIRST = [
	7,
	5,
	6,
	11,
	12,
	8,
	15,
	16
];
function readPattern(rows, standing, findings, cases) {
	const code = codeOf(rows, standing, cases);
	return {
		code,
		message: MESSAGES[code](standing, findings),
		notes: notesOf(rows, findings)
	};
}
function resultOf(rows, number) {
	return rows.find((row) => row.number === number)?.result ?? "unknown";
}
function leastException(rows) {
	return LEAST_FIRST.find((number) => resultOf(rows, number) === "pass") ?? null;
}
function codeOf(rows, standing, cases) {
	if (resultOf(rows, 1) === "pass") return "clean";
	if (cases.some(isNoTls)) return cases.every(speaksHttp) ? "no-tls" : "no-exception-helps";
	if (cases.length > 0 && cases.every(isCleartextOnly)) return "cleartext-only";
	if (standing.trust === "fail") return "trust";
	if (standing.floors === "fail" && standing.client === "pass") return "key-or-hash";
	if (resultOf(rows, 1) === "unknown") return "not-seen";
	if (resultOf(rows, 3) === "pass") return "inconsistent";
	const least = leastException(rows);
	if (least === null) return resultOf(rows, 2) === "fail" ? "no-exception-helps" : "not-seen";
	return CODES.get(least) ?? "other-suite";
}
const CODES = /* @__PURE__ */ new Map([
	[7, "no-forward-secrecy"],
	[5, "old-version"],
	[6, "old-version"],
	[11, "old-version-without-forward-secrecy"],
	[12, "old-version-without-forward-secrecy"]
]);
function speaksHttp(subject) {
	const replies = subject.endpoint.exchanges.flatMap((exchange) => exchange.replies);
	return isNoTls(subject) && replies.some(({ kind }) => kind === "http");
}
function isCleartextOnly({ endpoint: { exchanges, cleartext } }) {
	const replies = exchanges.flatMap((exchange) => exchange.replies);
	const answers = cleartext.kind === "asked" ? cleartext.walks.flatMap(({ hops }) => hops[0]?.replies ?? []) : [];
	return replies.length > 0 && replies.every(({ kind }) => kind === "connection-refused") && answers.some((answer) => answer.kind === "http-answer" && (answer.status < 300 || answer.status > 399));
}
const MESSAGES = {
	clean: () => "An app under ATS connects: no exception is needed.",
	"not-seen": (_standing, findings) => `Not enough was seen to say: ${firstOpen(findings)}.`,
	"no-tls": () => "The port speaks HTTP without TLS, which ATS blocks before the first packet (error -1022).",
	"cleartext-only": () => "Nothing listens on the port, while its cleartext side answers; ATS blocks http before the first packet (error -1022).",
	trust: ({ untrusted }) => `Not an ATS matter: ${messageOf(untrusted)}. No exception from ATS makes a phone trust this certificate.`,
	"key-or-hash": ({ belowFloors }) => `TLS is good enough, the certificate is not: ${messageOf(belowFloors)}. It is installed as a root itself, so that ordinary trust lets it pass.`,
	inconsistent: () => "It takes TLS 1.3 alone and refuses the offer of TLS 1.3 and 1.2 that holds it: it does not bear the longer offer, or several machines answer here and differ. No exception mends that.",
	"no-forward-secrecy": () => "It has no ECDHE suite in common with an app under ATS, only static RSA.",
	"old-version": () => "It stops at TLS 1.1 or 1.0, where it has ECDHE with CBC in common with an app under ATS.",
	"old-version-without-forward-secrecy": () => "It stops at TLS 1.1 or 1.0 and has nothing but static RSA there: the version and the suites are both too old.",
	"other-suite": () => "It has only 3DES in common with an iPhone.",
	"no-exception-helps": () => "Not an ATS matter: nothing that an iPhone can offer is accepted, whatever its app excepts."
};
function messageOf(findings) {
	return findings.find(({ outcome }) => outcome === "violated")?.message ?? "it does not pass";
}
function firstOpen(findings) {
	const open = findings.filter(({ outcome, rule }) => outcome === "undetermined" && rule !== "https-only");
	return (open.find(({ rule }) => rule === "tls-version") ?? open[0])?.message ?? "an answer is missing";
}
function notesOf(rows, findings) {
	const noted = findings.filter(({ rule }) => rule === "tls-version").flatMap(({ notes }) => notes);
	const incomplete = findings.some(({ rule, outcome }) => rule === "complete-chain" && outcome === "violated");
	return [
		...noted.map(({ message }) => message),
		...incomplete ? ["An iPhone may fetch an intermediate that is missing, where the certificate says from where; Android never does, nor was it done here."] : [],
		...warningsOf(findings).map(({ rule, message }) => `${rule}: ${message}; the policy only warns of it, but an iPhone may refuse it.`),
		...resultOf(rows, 6) === "pass" && resultOf(rows, 5) === "pass" ? ["That test 6 passes does not mean that TLS 1.0 is spoken: it offers the newer versions, too."] : []
	];
}
// src/diagnosis/diagnose-target.ts
function diagnoseTarget({ target, trust, report, at, connections }, version) {
	const { findings, observation } = report;
	const seenAt = new Date(observation.at);
	const read = rememberingReader();
	const cases = observation.endpoints.filter((endpoint) => counts(endpoint, {
		observation,
		target,
		requireIpv6: false
	})).map((endpoint) => buildCase({
		target,
		trust,
		client: "ios-18.4-ats",
		at,
		seenAt
	}, endpoint, read));
	const standing = standingOf(findings, cases);
	const rowsWith = (by) => MATRIX.map((test) => judgeRow(test, cases, by, target.host, at));
	const readRows = (of, by) => readPattern(of, by, findings, cases);
	const rows = rowsWith(standing);
	const reading = readRows(rows, standing);
	const trusted = {
		...standing,
		trust: "pass",
		untrusted: []
	};
	const rowsBeyond = standing.trust === "fail" ? rowsWith(trusted) : rows;
	const beyond = standing.trust === "fail" ? readRows(rowsBeyond, trusted) : reading;
	const isUnknown = isUnknownRoot(standing);
	return {
		schema: "ats-gate/diagnosis/1",
		tool: {
			name: "ats-gate",
			version
		},
		target: report.target,
		at: at.toISOString(),
		connections,
		result: resultOf(rows, 1),
		reading: beyond === reading ? reading : withBeyond(reading, beyond),
		trust: {
			result: standing.trust,
			findings: standing.untrusted.map(({ rule, outcome, message }) => ({
				rule,
				outcome,
				message
			}))
		},
		rows,
		app: appSide({
			host: target.host,
			code: isUnknown ? beyond.code : reading.code,
			least: leastException(rowsBeyond),
			isPrivateRoot: isPrivateRoot(cases),
			isUnknownRoot: isUnknown
		}),
		mends: mendsOf(findings, beyond)
	};
}
function withBeyond(reading, { code, message }) {
	if (code === "clean" || code === "not-seen") return reading;
	return {
		...reading,
		notes: [`Once the certificate is trusted, there is more. ${message}`, ...reading.notes]
	};
}
function isUnknownRoot({ untrusted }) {
	const violated = untrusted.filter(({ outcome }) => outcome === "violated");
	return violated.length > 0 && violated.every(({ rule }) => rule === "trusted-chain");
}
function mendsOf(findings, { code }) {
	const judged = findings.filter(({ rule }) => rule !== "https-only");
	const violated = judged.filter(({ outcome, advice }) => outcome === "violated" && advice.length > 0);
	const open = judged.filter(({ outcome, advice }) => outcome === "undetermined" && advice.length > 0);
	const mends = (violated.length > 0 || code === "clean" ? violated : open.slice(0, 1)).map(({ rule, message, advice }) => ({
		rule,
		message,
		advice
	}));
	const distinct = mends.filter(({ advice }, index) => mends.findIndex((other) => other.advice[0]?.text === advice[0]?.text) === index);
	return code === "old-version-without-forward-secrecy" ? [...distinct, FORWARD_SECRECY] : distinct;
}
const FORWARD_SECRECY = {
	rule: "forward-secrecy",
	message: "the newer version needs suites with ECDHE, too",
	advice: adviceFor({
		kind: "enable-suites",
		suites: [
			"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
			"TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
			"TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
			"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
		]
	})
};
// src/probes/diagnosis-plan.ts
function diagnosisPlan(requirements) {
	const plan = planFor("ios-18.4-ats", requirements, false);
	return {
		...plan,
		questions: [
			...plan.questions,
			exception("ats-1.3"),
			exception("fcp-v2.1")
		],
		exceptions: WITH_EXCEPTIONS.map(exception),
		minimumVersion: 768
	};
}
const WITH_EXCEPTIONS = [
	"static-rsa-1.2",
	"ats-1.1",
	"static-rsa-1.1",
	"3des-1.2",
	"3des-1.1"
];
function exception(name) {
	return question("exception", EXCEPTION_HELLOS[name]);
}
// src/diagnose.ts
async function diagnose({ target: listed, policy: given, proxy = null, at, toolVersion }, world) {
	if (listed === void 0) throw new Error("no target to diagnose");
	const target = {
		...listed,
		requirements: {},
		samples: 1
	};
	const policy = atsWith(given);
	const plan = diagnosisPlan(policy.requirements);
	const { targets, run } = await gate({
		targets: [target],
		policy,
		proxy,
		at,
		full: false,
		toolVersion,
		plan
	}, world, everything);
	const [report] = targets;
	if (report === void 0) throw new Error("a run of one target reports one");
	return diagnoseTarget({
		target,
		trust: trustFor(policy.trust, target.trust),
		report,
		at: new Date(run.at),
		connections: run.connections
	}, toolVersion);
}
function atsWith(given) {
	return {
		...given,
		name: DEFAULT_POLICY.name,
		client: DEFAULT_POLICY.client,
		requirements: diagnosisRequirements(DEFAULT_POLICY.requirements),
		failOn: "error",
		onUndetermined: "fail"
	};
}
// src/machine/environment.ts
function proxyEnvironment() {
	return proxyVariables(process.env);
}
function workflowRun() {
	const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = process.env;
	return {
		GITHUB_RUN_ID,
		GITHUB_RUN_ATTEMPT
	};
}
export { diagnose, proxyEnvironment, workflowRun };
