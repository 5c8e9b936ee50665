import { __commonJSMin } from "./rolldown-runtime.js";
import { CIPHER_SUITES, OPENSSL_SUITES, TLS13_SUITES, dialect as dialect$5, fileKind, ihsWords, isForwardSecret, nginxWords, opensslCipherString, opensslGroups, recognise as recognise$4, recognise$1 as recognise$3, recognise$2, recognise$3 as recognise$1, recognise$4 as recognise, suiteName, versionsFrom, websphereWords, word as word$1, word$1 as word } from "./suite-lists.js";
// src/proxies/apache/mend.ts
function mend$2(remedy, listener, sources) {
	switch (remedy.kind) {
		case "set-minimum-version":
		case "disable-versions": return versions(remedy, listener, sources);
		case "enable-suites":
		case "disable-suites": {
			const line = worded$1(remedy);
			if (line === null) return [];
			if (line.startsWith("SSLProtocol")) return versions(remedy, listener, sources);
			return replaced(listener.suites12, listener, sources, (was) => /^SSLOpenSSLConfCmd/i.test(was) ? line.replace(/^SSLCipherSuite/, "SSLOpenSSLConfCmd CipherString") : line);
		}
		case "enable-groups": {
			const line = `SSLOpenSSLConfCmd Curves ${opensslGroups(remedy.groups)}`;
			return replaced(listener.groups, listener, sources, () => line);
		}
		case "send-hsts": {
			const line = `Header always set Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`;
			return replaced(listener.hsts, listener, sources, () => line);
		}
		case "redirect-to-https": return redirect$1(listener, sources);
		case "enable-tls": return tls(listener, sources);
		default: return [];
	}
}
function versions(remedy, listener, sources) {
	const line = worded$1(remedy);
	if (line === null) return [];
	const minimum = line.includes("TLSv1.2") ? "TLSv1.2" : "TLSv1.3";
	return replaced(listener.versions, listener, sources, (was) => {
		if (/^SSLOpenSSLConfCmd\s+"?Min/i.test(was)) return `SSLOpenSSLConfCmd MinProtocol ${minimum}`;
		if (/^SSLOpenSSLConfCmd\s+"?Max/i.test(was)) return "SSLOpenSSLConfCmd MaxProtocol TLSv1.3";
		if (!/^SSLOpenSSLConfCmd/i.test(was)) return line;
		return `SSLOpenSSLConfCmd Protocol -ALL,${minimum === "TLSv1.2" ? "TLSv1.2," : ""}TLSv1.3`;
	});
}
function worded$1(remedy) {
	return word(remedy)?.split("\n").at(-1) ?? null;
}
function replaced({ at }, listener, sources, lineFor) {
	const was = textAt(at, sources);
	if (was === null) return [];
	if (/^(?:SSL|Header)/i.test(was)) return [{
		place: at,
		text: lineFor(was)
	}];
	return inserted$2(/^<VirtualHost|^Listen/i.test(was) ? at : listener.opened, [lineFor("")], sources);
}
function redirect$1(listener, sources) {
	const { opened, names } = listener;
	const [name] = names;
	const isProxied = /^\s*(?:ProxyPass|Rewrite)/im.test(sources.read(opened.file) ?? "");
	return inserted$2(opened, name !== void 0 && !/[*?]/.test(name) && names.length === 1 && !isProxied ? [`Redirect permanent / https://${name}/`] : ["RewriteEngine on", "RewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [R=301,L]"], sources);
}
function tls({ opened, tls: { via } }, sources) {
	const engine = via.find(({ place }) => /^SSLEngine/i.test(textAt(place, sources) ?? ""));
	if (engine !== void 0) return [{
		place: engine.place,
		text: "SSLEngine on"
	}];
	return inserted$2(via.find(({ place }) => /^<VirtualHost/i.test(textAt(place, sources) ?? ""))?.place ?? opened, [
		"SSLEngine on",
		"SSLCertificateFile fullchain.pem",
		"SSLCertificateKeyFile key.pem"
	], sources);
}
function inserted$2(opened, lines, sources) {
	const text = sources.read(opened.file);
	if (text === null) return [];
	const all = text.split("\n");
	const line = (all[opened.endLine - 1] ?? "").replace(/\r$/, "");
	const own = /^\s*/.exec(line)?.[0] ?? "";
	const next = /^[ \t]*/.exec(all[opened.endLine] ?? "")?.[0] ?? "";
	const indent = /^\s*<VirtualHost/i.test(line) ? next.length > own.length ? next : `${own}    ` : own;
	const end = text.includes("\r\n") ? "\r\n" : "\n";
	const column = line.length + 1;
	return [{
		place: {
			file: opened.file,
			line: opened.endLine,
			column,
			endLine: opened.endLine,
			endColumn: column
		},
		text: lines.map((one) => `${end}${indent}${one}`).join("")
	}];
}
function textAt({ file, line, column = 1 }, sources) {
	return (sources.read(file)?.split("\n")[line - 1])?.slice(column - 1) ?? null;
}
// src/model/listener.ts
const NO_CONFIGURATION = {
	listeners: [],
	steps: [],
	problems: []
};
function known(value, at, via = []) {
	return {
		kind: "known",
		value,
		at,
		isBuiltIn: false,
		via
	};
}
function builtIn(value, at, via = []) {
	return {
		kind: "known",
		value,
		at,
		isBuiltIn: true,
		via
	};
}
function open(reason, at, candidates = [], via = []) {
	return {
		kind: "open",
		reason,
		candidates,
		at,
		via
	};
}
// src/proxies/openssl/cipher-words.ts
function suitesOf$3(profile) {
	return SUITES[profile];
}
function cipherWord(word, profile) {
	return WORDS$1[profile].get(word) ?? null;
}
function wordsTogether(names, profile) {
	if (names.length === 1) return cipherWord(names[0] ?? "", profile) ?? none;
	const firstStrength = profile === "1.0.2" ? -1 : names.findIndex((name) => STRENGTHS.has(name) || NAMED$1.has(name));
	const kept = names.filter((name, at) => name !== "COMPLEMENTOFDEFAULT" || at > firstStrength);
	if (kept.includes("FIPS") && kept.some((name) => name !== "FIPS" && STRENGTHS.has(name))) return none;
	const words = kept.map((name) => cipherWord(name, profile) ?? none);
	return (suite) => words.every((word) => word(suite));
}
function isWordOfSomeRelease(word) {
	return GONE.has(word) || PROFILES.some((profile) => WORDS$1[profile].has(word)) || NAMED$1.has(word);
}
function strengthBits({ enc }, profile) {
	if (enc.endsWith("CCM8") && profile === "3.5") return 64;
	if (enc === "NULL") return 0;
	if (enc === "3DES") return 112;
	return enc.includes("256") || enc === "CHACHA20" ? 256 : 128;
}
function needsSharedSecret({ kx }) {
	return kx.includes("PSK") || kx === "SRP";
}
function isAead({ mac }) {
	return mac === "AEAD";
}
const PROFILES = [
	"1.0.2",
	"1.1.1",
	"3.0",
	"3.5"
];
function isIn({ since, until }, profile) {
	const at = PROFILES.indexOf(profile);
	return PROFILES.indexOf(since) <= at && (until === void 0 || at <= PROFILES.indexOf(until));
}
function descending(profile) {
	return OPENSSL_SUITES.filter((suite) => isIn(suite, profile)).toSorted((a, b) => b.id - a.id);
}
const SUITES = {
	"1.0.2": descending("1.0.2"),
	"1.1.1": descending("1.1.1"),
	"3.0": descending("3.0"),
	"3.5": descending("3.5")
};
const STRENGTHS = /* @__PURE__ */ new Set([
	"LOW",
	"MEDIUM",
	"HIGH",
	"FIPS"
]);
const none = () => false;
const NAMED$1 = new Set(OPENSSL_SUITES.map(({ name }) => name));
const ephemeral = (kx) => (suite) => suite.kx === kx;
const authenticated = (kx) => (suite) => suite.kx === kx && suite.au !== "none";
const by = (au) => (suite) => suite.au === au;
const anonymous = (kx) => (suite) => suite.kx === kx && suite.au === "none";
const enciphered = (...starts) => (suite) => starts.some((start) => suite.enc.startsWith(start));
const ending = (...ends) => (suite) => ends.some((end) => suite.enc.endsWith(end));
const hashed = (mac) => (suite) => suite.mac === mac;
const ofVersion = (version) => (suite) => suite.min === version;
const isNull = ({ enc }) => enc === "NULL";
const isMedium = ({ enc }, profile) => [
	"SEED",
	"IDEA",
	"RC4",
	"3DES"
].includes(enc) || enc.endsWith("CCM8") && profile === "3.5";
const isNotDefault = (suite) => !isNull(suite) && (["DSS", "none"].includes(suite.au) || /^(?:ARIA|CAMELLIA|SEED|IDEA|RC4|3DES)|CCM/.test(suite.enc));
const isCbc = ({ enc }) => /^(?:AES(?:128|256)|CAMELLIA(?:128|256)|SEED|IDEA|3DES)$/.test(enc);
const COMMON = [
	["ALL", (suite) => !isNull(suite)],
	["COMPLEMENTOFALL", isNull],
	["kRSA", ephemeral("RSA")],
	["RSA", (suite) => suite.kx === "RSA" && suite.au === "RSA"],
	["kEDH", ephemeral("DHE")],
	["kDHE", ephemeral("DHE")],
	["kEECDH", ephemeral("ECDHE")],
	["kECDHE", ephemeral("ECDHE")],
	["kPSK", ephemeral("PSK")],
	["kSRP", ephemeral("SRP")],
	["aRSA", by("RSA")],
	["aDSS", by("DSS")],
	["DSS", by("DSS")],
	["aNULL", by("none")],
	["aECDSA", by("ECDSA")],
	["ECDSA", by("ECDSA")],
	["aPSK", by("PSK")],
	["aSRP", by("SRP")],
	["EDH", authenticated("DHE")],
	["DHE", authenticated("DHE")],
	["EECDH", authenticated("ECDHE")],
	["ECDHE", authenticated("ECDHE")],
	["NULL", isNull],
	["eNULL", isNull],
	["ADH", anonymous("DHE")],
	["AECDH", anonymous("ECDHE")],
	["PSK", ({ kx }) => kx.includes("PSK")],
	["SRP", ephemeral("SRP")],
	["3DES", enciphered("3DES")],
	["RC4", enciphered("RC4")],
	["RC2", () => false],
	["IDEA", enciphered("IDEA")],
	["SEED", enciphered("SEED")],
	["AES128", enciphered("AES128")],
	["AES256", enciphered("AES256")],
	["AES", enciphered("AES")],
	["AESGCM", (suite) => suite.enc.startsWith("AES") && suite.enc.endsWith("GCM")],
	["CAMELLIA128", enciphered("CAMELLIA128")],
	["CAMELLIA256", enciphered("CAMELLIA256")],
	["CAMELLIA", enciphered("CAMELLIA")],
	["MD5", hashed("MD5")],
	["SHA1", hashed("SHA1")],
	["SHA", hashed("SHA1")],
	["SHA256", hashed("SHA256")],
	["SHA384", hashed("SHA384")],
	["TLSv1.2", ofVersion(771)],
	["LOW", () => false],
	["FIPS", ({ enc, kx }) => kx !== "SRP" && /^(?:AES(?:128|256)(?:GCM)?|3DES)$/.test(enc)]
];
const GOST = [
	"kGOST",
	"aGOST01",
	"aGOST12",
	"aGOST",
	"aGOST94",
	"GOST",
	"GOST94",
	"GOST89MAC",
	"GOST12",
	"kGOST18"
];
const SINCE_1_1 = [
	["COMPLEMENTOFDEFAULT", isNotDefault],
	["DH", ephemeral("DHE")],
	["ECDH", ephemeral("ECDHE")],
	["kRSAPSK", ephemeral("RSAPSK")],
	["kECDHEPSK", ephemeral("ECDHEPSK")],
	["kDHEPSK", ephemeral("DHEPSK")],
	["AESCCM", ending("CCM", "CCM8")],
	["AESCCM8", ending("CCM8")],
	["ARIA", enciphered("ARIA")],
	["ARIAGCM", enciphered("ARIA")],
	["ARIA128", enciphered("ARIA128")],
	["ARIA256", enciphered("ARIA256")],
	["CHACHA20", enciphered("CHACHA20")],
	["SSLv3", ofVersion(768)],
	["TLSv1", ofVersion(769)],
	["TLSv1.0", ofVersion(769)]
];
const UNTIL_1_0 = [
	["COMPLEMENTOFDEFAULT", (suite) => suite.au === "none" && !isNull(suite)],
	["DH", ({ kx }) => [
		"DHE",
		"DHd",
		"DHr"
	].includes(kx)],
	["ECDH", ({ kx }) => [
		"ECDHE",
		"ECDHe",
		"ECDHr"
	].includes(kx)],
	["kDHr", ephemeral("DHr")],
	["kDHd", ephemeral("DHd")],
	["kDH", ({ kx }) => kx === "DHr" || kx === "DHd"],
	["kECDHr", ephemeral("ECDHr")],
	["kECDHe", ephemeral("ECDHe")],
	["kECDH", ({ kx }) => kx === "ECDHr" || kx === "ECDHe"],
	["aDH", by("DH")],
	["aECDH", by("ECDH")],
	["SSLv3", ({ min }) => min < 771],
	["TLSv1", ({ min }) => min < 771]
];
const GONE = new Set("SSLv2 EXP EXPORT EXPORT40 EXPORT56 DES kKRB5 aKRB5 KRB5 aFZA kFZA eFZA FZA".split(" "));
function wordsOf$1(profile) {
	const own = [
		["MEDIUM", (suite) => isMedium(suite, profile)],
		["HIGH", (suite) => !isNull(suite) && !isMedium(suite, profile)],
		...profile === "1.0.2" ? UNTIL_1_0 : SINCE_1_1,
		...profile === "3.0" || profile === "3.5" ? [["CBC", isCbc]] : []
	];
	return new Map([
		...COMMON,
		...own,
		...GOST.map((word) => [word, () => false]),
		...SUITES[profile].flatMap(({ id, name }) => namesOf$3(id, name, profile).map(named$4(id)))
	]);
}
function namesOf$3(id, name, profile) {
	return profile === "3.5" ? [name, suiteName(id)] : [name];
}
function named$4(id) {
	return (name) => [name, (suite) => suite.id === id];
}
const WORDS$1 = {
	"1.0.2": wordsOf$1("1.0.2"),
	"1.1.1": wordsOf$1("1.1.1"),
	"3.0": wordsOf$1("3.0"),
	"3.5": wordsOf$1("3.5")
};
// src/proxies/openssl/cipher-order.ts
var CipherOrder = class {
	suites;
	active = /* @__PURE__ */ new Set();
	profile;
	constructor(profile, suites = ordered(profile)) {
		this.profile = profile;
		this.suites = suites;
	}
	add(matches) {
		const moved = this.move((suite) => matches(suite) && !this.active.has(suite), "end");
		for (const suite of moved) this.active.add(suite);
	}
	remove(matches) {
		const moved = this.move((suite) => matches(suite) && this.active.has(suite), "start");
		for (const suite of moved) this.active.delete(suite);
	}
	kill(matches) {
		for (const suite of this.suites) if (matches(suite)) this.active.delete(suite);
		this.suites = this.suites.filter((suite) => !matches(suite));
	}
	toEnd(matches) {
		this.move((suite) => matches(suite) && this.active.has(suite), "end");
	}
	toStart(matches) {
		this.move((suite) => matches(suite) && this.active.has(suite), "start");
	}
	sortByStrength() {
		const sorted = this.listed().toSorted((a, b) => strengthBits(b, this.profile) - strengthBits(a, this.profile));
		this.suites = [...this.suites.filter((suite) => !this.active.has(suite)), ...sorted];
	}
	listed() {
		return this.suites.filter((suite) => this.active.has(suite));
	}
	move(matches, where) {
		const moved = [];
		const others = [];
		for (const suite of this.suites) if (matches(suite)) moved.push(suite);
		else others.push(suite);
		if (moved.length > 0) this.suites = where === "start" ? [...moved, ...others] : [...others, ...moved];
		return moved;
	}
};
const ORDERED = /* @__PURE__ */ new Map();
function ordered(profile) {
	const known = ORDERED.get(profile);
	if (known !== void 0) return known;
	const order = new CipherOrder(profile, suitesOf$3(profile));
	if (profile === "1.0.2") orderOf10(order);
	else orderSince11(order);
	const suites = order.listed();
	ORDERED.set(profile, suites);
	return suites;
}
function orderOf10(order) {
	order.add(isEcdhe);
	order.remove(isEcdhe);
	order.add(isAes);
	order.add(every);
	order.toEnd(({ mac }) => mac === "MD5");
	order.toEnd(({ au }) => au === "none");
	order.toEnd(({ au }) => au === "ECDH");
	order.toEnd(({ kx }) => kx === "RSA");
	order.toEnd(({ kx }) => kx === "PSK");
	order.toEnd(({ enc }) => enc === "RC4");
	order.sortByStrength();
}
function orderSince11(order) {
	order.add((suite) => isEcdhe(suite) && suite.au === "ECDSA");
	order.add(isEcdhe);
	order.remove(isEcdhe);
	order.add((suite) => isAes(suite) && suite.enc.endsWith("GCM"));
	order.add(({ enc }) => enc === "CHACHA20");
	order.add((suite) => isAes(suite) && !suite.enc.endsWith("GCM"));
	order.add(every);
	order.toEnd(({ mac }) => mac === "MD5");
	order.toEnd(({ au }) => au === "none");
	order.toEnd(({ kx }) => kx === "RSA");
	order.toEnd(({ kx }) => kx === "PSK");
	order.toEnd(({ enc }) => enc === "RC4");
	order.sortByStrength();
	order.toStart(({ min }) => min === 771);
	order.toStart(isAead);
	order.toStart(isEphemeral);
	order.toStart((suite) => isEphemeral(suite) && isAead(suite));
}
const every = () => true;
const isEcdhe = ({ kx }) => kx === "ECDHE";
const isEphemeral = ({ kx }) => kx === "ECDHE" || kx === "DHE";
const isAes = ({ enc }) => enc.startsWith("AES");
// src/proxies/openssl/security-level.ts
const MINIMUM_BITS = [
	0,
	80,
	112,
	128,
	192,
	256
];
function isAllowedAt(suite, level, profile) {
	if (profile === "1.0.2" || level <= 0) return true;
	const bits = minimumBits(level);
	if (strengthBits(suite, profile) < bits) return false;
	if (suite.au === "none" || suite.mac === "MD5") return false;
	if (bits > 160 && suite.mac === "SHA1") return false;
	if (level >= 2 && suite.enc === "RC4") return false;
	return level < 3 || suite.kx === "DHE" || suite.kx === "ECDHE";
}
function minimumBits(level) {
	return MINIMUM_BITS[clamp(level)] ?? 0;
}
function clamp(level) {
	return Math.min(5, Math.max(0, level));
}
// src/proxies/openssl/cipher-list.ts
const OPENSSL_PROFILES = [
	"1.0.2",
	"1.1.1",
	"3.0",
	"3.5"
];
function cipherList(text, profile, securityLevel = 1) {
	if (text.startsWith("PROFILE=")) return unread(`${text.slice(0, MOST_OF_A_WORD)} is a policy of the host`);
	if (text.length > MOST_CHARACTERS) return unread(`a cipher string of ${text.length} characters is not read`);
	const reading = new CipherReading(profile);
	const [mode = null] = SUITE_B.exec(text) ?? [];
	const rule = mode === null ? text : suiteB(mode);
	const further = mode === null ? null : `${mode} also decides about certificates, groups and versions`;
	if (rule.startsWith("DEFAULT")) {
		reading.read(DEFAULT_RULE[profile]);
		reading.read(rule.slice(rule[7] === ":" ? 8 : 7));
	} else reading.read(rule);
	const { order, level, notes } = reading;
	const listed = reading.isWrong ? [] : order.listed();
	const inForce = level ?? securityLevel;
	return {
		suites: listed.filter((suite) => !needsSharedSecret(suite) && isAllowedAt(suite, inForce, profile)).map(({ id }) => id),
		isRefused: listed.length === 0,
		securityLevel: level,
		notes,
		unresolved: further,
		unresolvedTls13: further
	};
}
function unread(unresolved) {
	return {
		suites: [],
		isRefused: false,
		securityLevel: null,
		notes: [],
		unresolved,
		unresolvedTls13: null
	};
}
const MOST_CHARACTERS = 65536;
const MOST_NOTES$2 = 20;
const MOST_OF_A_WORD = 60;
const DEFAULT_RULE = {
	"1.0.2": "ALL:!EXPORT:!LOW:!aNULL:!eNULL:!SSLv2",
	"1.1.1": "ALL:!COMPLEMENTOFDEFAULT:!eNULL",
	"3.0": "ALL:!COMPLEMENTOFDEFAULT:!eNULL",
	"3.5": "ALL:!COMPLEMENTOFDEFAULT:!eNULL"
};
const SUITE_B = /^SUITEB(?:128ONLY|128C2|128|192)/;
function suiteB(name) {
	if (name === "SUITEB128ONLY") return "ECDHE-ECDSA-AES128-GCM-SHA256";
	return name === "SUITEB128" ? "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384" : "ECDHE-ECDSA-AES256-GCM-SHA384";
}
var CipherReading = class {
	order;
	notes = [];
	level = null;
	isWrong = false;
	profile;
	word;
	noted = /* @__PURE__ */ new Set();
	constructor(profile) {
		this.profile = profile;
		this.order = new CipherOrder(profile);
		this.word = WORD[profile];
	}
	read(text) {
		let at = 0;
		while (at < text.length) {
			const sign = text.charAt(at);
			if (SEPARATORS.includes(sign)) {
				at += 1;
				continue;
			}
			if (SIGNS.includes(sign)) at += 1;
			at = sign === "@" ? this.special(text, at) : this.item(text, at, sign);
			if (this.isWrong) return;
		}
	}
	item(text, start, sign) {
		const names = [];
		for (let at = start;; at += 1) {
			const name = this.wordAt(text, at);
			if (name === "") {
				this.isWrong = true;
				return at;
			}
			at += name.length;
			if (cipherWord(name, this.profile) === null) {
				this.note(name, sign);
				return pastItem(text, at);
			}
			names.push(name);
			if (text[at] === "+") continue;
			this.apply(sign, names);
			return at;
		}
	}
	apply(sign, names) {
		const matches = wordsTogether(names, this.profile);
		if (sign === "!") this.order.kill(matches);
		else if (sign === "-") this.order.remove(matches);
		else if (sign === "+") this.order.toEnd(matches);
		else this.order.add(matches);
	}
	special(text, at) {
		const command = this.wordAt(text, at);
		const [, level] = /^SECLEVEL=([0-5])$/.exec(command) ?? [];
		if (command === "STRENGTH") this.order.sortByStrength();
		else if (level !== void 0 && this.profile !== "1.0.2") this.level = Number(level);
		else this.isWrong = true;
		return pastItem(text, at);
	}
	wordAt(text, at) {
		this.word.lastIndex = at;
		return this.word.exec(text)?.[0] ?? "";
	}
	note(name, sign) {
		if (this.notes.length === MOST_NOTES$2 || this.noted.has(name)) return;
		const isKnown = isWordOfSomeRelease(name);
		if (isKnown && (sign === "!" || sign === "-")) return;
		this.noted.add(name);
		const word = name.length > MOST_OF_A_WORD ? `${name.slice(0, MOST_OF_A_WORD)}...` : name;
		this.notes.push(isKnown ? {
			code: "cipher-of-another-release",
			message: `OpenSSL ${this.profile} as it comes has no "${word}"`
		} : {
			code: "unknown-cipher",
			message: `OpenSSL knows no "${word}", and skips it without a word`
		});
	}
};
const SEPARATORS = ": ;,";
const SIGNS = "-+!@";
const WORD = {
	"1.0.2": /[A-Za-z0-9.-]+/y,
	"1.1.1": /[A-Za-z0-9.=-]+/y,
	"3.0": /[A-Za-z0-9.=-]+/y,
	"3.5": /[A-Za-z0-9.=_-]+/y
};
function pastItem(text, from) {
	let at = from;
	while (at < text.length && !SEPARATORS.includes(text.charAt(at))) at += 1;
	return at;
}
// src/proxies/openssl/profiles.ts
function profilesFor(assume) {
	const version = assumedVersion(assume);
	return version === null || numbersOf$4(version) === null ? OPENSSL_PROFILES : [profileOf(version)];
}
function profileOf(version) {
	const [major, minor] = numbersOf$4(version) ?? [3, 0];
	if (major > 3 || major === 3 && minor >= 5) return "3.5";
	if (major === 3) return "3.0";
	return major === 1 && minor >= 1 ? "1.1.1" : "1.0.2";
}
function defaultSecurityLevels(assume) {
	const version = assumedVersion(assume);
	const numbers = version === null ? null : numbersOf$4(version);
	if (version === null || numbers === null) return [
		0,
		1,
		2
	];
	const [major, minor] = numbers;
	if (major < 1 || major === 1 && minor === 0) return [0];
	if (major > 3 || major === 3 && minor >= 2) return [2];
	return /deb\d|ubuntu/.test(version) ? [2] : [1, 2];
}
function hasTls13(profile) {
	return profile !== "1.0.2";
}
function assumedVersion({ versions }) {
	return versions.get("openssl")?.version ?? null;
}
function numbersOf$4(version) {
	const found = /^(?:\d+:)?(\d+)\.(\d+)/.exec(version.trim());
	return found === null ? null : [Number(found[1]), Number(found[2])];
}
// src/proxies/text/text-of.ts
function textOf$1(word) {
	return word?.text ?? "";
}
// src/proxies/apache/server.ts
function serversOf$1(directives, nowhere) {
	const own = directives.filter(({ name }) => name !== "virtualhost").flatMap(flattened);
	const [listen] = own.filter(({ name }) => name === "listen");
	const base = {
		opened: listen?.place ?? nowhere,
		addresses: [],
		names: namesOf$2(own),
		directives: own,
		base: null
	};
	return [base, ...directives.flatMap((directive) => {
		const { name, body, words, place } = directive;
		if (name !== "virtualhost" || body === null) return [];
		const inside = body.flatMap(flattened);
		return [{
			opened: place,
			addresses: words.map(({ text }) => addressOf$1(text)),
			names: namesOf$2(inside),
			directives: inside,
			base
		}];
	})];
}
function listensOf$1({ directives }) {
	return directives.flatMap(({ name, words: [where, protocol], place, isForTls = false }) => {
		if (name !== "listen" || where === void 0 || where.unknown !== null) return [];
		const { address, port } = addressOf$1(/^\d+$/.test(where.text) ? `*:${where.text}` : where.text);
		if (port === null) return [];
		return [{
			address,
			port,
			isHttps: protocol === void 0 ? port === 443 : protocol.text.toLowerCase() === "https",
			isForTls,
			place
		}];
	});
}
function inForce(server, isIt) {
	return server.directives.findLast(isIt) ?? (server.base === null ? null : inForce(server.base, isIt));
}
function joined$2(server, isIt) {
	const own = server.directives.filter(isIt);
	return server.base === null ? own : [...joined$2(server.base, isIt), ...own];
}
function hidden$1(server, decides) {
	const at = decides === null ? -1 : server.directives.indexOf(decides);
	const after = server.directives.slice(at + 1).find(({ name }) => name === "include");
	if (after !== void 0 || at !== -1 || server.base === null) return after ?? null;
	return hidden$1(server.base, decides);
}
function flattened(directive) {
	const { name, body, words } = directive;
	if (name === "location" && body !== null && words.length === 1 && words[0]?.text === "/") return body.filter((inside) => inside.body === null);
	return [directive];
}
function namesOf$2(directives) {
	const server = directives.findLast(({ name }) => name === "servername")?.words[0]?.text;
	const aliases = directives.filter(({ name }) => name === "serveralias").flatMap(({ words }) => words);
	const written = [...server === void 0 ? [] : [withoutPort(server)], ...aliases.map(({ text }) => text)];
	return [...new Set(written.map((name) => name.toLowerCase()))];
}
function withoutPort(name) {
	return name.replace(/^[a-z]+:\/\//i, "").replace(/:\d+$/, "");
}
function addressOf$1(text) {
	const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+|\*))?$/.exec(text) ?? [
		text,
		void 0,
		text
	];
	const address = (bracketed ?? plain ?? text).toLowerCase();
	const isAny = [
		"",
		"*",
		"_default_",
		"0.0.0.0",
		"::"
	].includes(address);
	const number = port === void 0 || port === "*" ? null : Number(port);
	return {
		address: isAny ? "*" : address,
		port: number !== null && number > 65535 ? null : number
	};
}
// src/proxies/apache/cleartext.ts
function cleartextOf$1(server, port) {
	const rewrite = rewritten$1(server, port);
	if (rewrite !== null && rewrite.kind !== "open") return known(rewrite.kind, rewrite.by.place, rewrite.by.via);
	const proxied = joined$2(server, ({ name }) => name === "proxypass" || name === "proxypassmatch").find(takesAll);
	const redirects = joined$2(server, ({ name }) => REDIRECTS.has(name));
	const redirect = redirects.find((one) => isRedirectOfAll(one) || isRefusalOfAll(one));
	if (redirect !== void 0 && proxied === void 0) {
		const [first] = redirects;
		if (first === redirect || redirects.slice(0, redirects.indexOf(redirect)).every(isToHttps)) return known(isRefusalOfAll(redirect) ? "closed" : "redirect", redirect.place, redirect.via);
	}
	const unknown = [...redirects, ...server.directives.filter(isRewrite)].flatMap(({ words, place }) => words.map((word) => ({
		why: word.unknown,
		place
	}))).find(({ why }) => why !== null);
	if (unknown !== void 0) return open(unknown.why ?? "", unknown.place, ["redirect", "content"]);
	const unread = hidden$1(server, null);
	const condition = server.directives.find(isConditionalRedirect);
	if (condition !== void 0) return open("what an <If> decides is not read", condition.place, ["redirect", "content"]);
	if (unread !== null) return open(unread.words[0]?.unknown ?? "a file that is not here can redirect", unread.place, ["redirect", "content"], unread.via);
	if (rewrite?.kind === "open") return open(rewrite.why, rewrite.by.place, ["redirect", "content"], rewrite.by.via);
	const ignored = redirect === void 0 || proxied === void 0 ? [] : [{
		place: proxied.place,
		message: "takes every path before a Redirect is asked"
	}];
	const steps = redirects.filter((one) => one !== redirect).map(({ place }) => ({
		place,
		message: "redirects a part of the paths alone"
	}));
	return known("content", redirect?.place ?? server.opened, [...ignored, ...steps]);
}
const REDIRECTS = /* @__PURE__ */ new Set([
	"redirect",
	"redirectmatch",
	"redirectpermanent",
	"redirecttemp"
]);
const STATUSES = /* @__PURE__ */ new Map([
	["permanent", 301],
	["temp", 302],
	["seeother", 303],
	["gone", 410]
]);
function redirectOf({ name, words }) {
	const texts = words.map(({ text }) => text);
	const [first = ""] = texts;
	const status = STATUSES.get(first.toLowerCase()) ?? (/^\d{3}$/.test(first) ? Number(first) : null);
	const rest = status !== null && !/permanent$|temp$/.test(name) ? texts.slice(1) : texts;
	const isRefusal = status !== null && status >= 400;
	const [from = "", to = ""] = rest.length === 1 && !isRefusal ? ["/", rest[0]] : rest;
	return {
		status: status ?? (name === "redirectpermanent" ? 301 : 302),
		from,
		to
	};
}
function isToHttps(directive) {
	const redirect = redirectOf(directive);
	return redirect !== null && [
		301,
		302,
		303,
		307,
		308
	].includes(redirect.status) && /^https:\/\//i.test(redirect.to);
}
function isRedirectOfAll(directive) {
	const redirect = redirectOf(directive);
	if (redirect === null || !isToHttps(directive)) return false;
	return directive.name === "redirectmatch" ? matchesEveryPath(redirect.from) : redirect.from === "/";
}
function isRefusalOfAll(directive) {
	const redirect = redirectOf(directive);
	if (redirect === null || redirect.status < 400) return false;
	return directive.name === "redirectmatch" ? matchesEveryPath(redirect.from) : redirect.from === "/";
}
function matchesEveryPath(pattern) {
	if (pattern.length > 300) return false;
	const bare = pattern.replace(/\(\?!([^()]*)\)/, (whole, not) => isAcme(not) ? "" : whole).replace(/[()]/g, "");
	return /^\^?(?:\\?\/\??)?(?:\.\*\??)?$/.test(bare) || /^\^?(?:\\?\/\??)?\.\*\??\$$/.test(bare) || /^\^?\.\+\$?$/.test(bare);
}
function isAcme(pattern) {
	return /^[\^/]*\.?well-known(?:$|\/)/.test(pattern.replaceAll("\\", ""));
}
function takesAll({ name, words: [from, to], body }) {
	if (body !== null || from === void 0 || from.text === "!" || to?.text === "!") return false;
	if (to === void 0) return true;
	return name === "proxypass" ? from.text === "/" : matchesEveryPath(from.text);
}
function isConditionalRedirect({ name, body }) {
	return name === "if" && body !== null && body.some((inside) => REDIRECTS.has(inside.name) || inside.name === "rewriterule");
}
function rewritten$1(server, port) {
	if (inForce(server, ({ name }) => name === "rewriteengine")?.words[0]?.text.toLowerCase() !== "on") return null;
	const all = server.directives.filter(({ name }) => name === "rewriteoptions").flatMap(({ words }) => words).some(({ text }) => /^inherit(?:before)?$/i.test(text)) ? joined$2(server, isRewrite) : server.directives.filter(isRewrite);
	let conditions = [];
	for (const directive of all) {
		if (directive.name === "rewritecond") {
			conditions.push(directive);
			continue;
		}
		const [pattern, target, flags] = directive.words.map(({ text }) => text);
		const asked = conditions;
		conditions = [];
		if (pattern === void 0 || target === void 0) continue;
		const flagged = (flags ?? "").replace(/^\[|\]$/g, "").toLowerCase().split(",").map((flag) => flag.trim());
		const isProxied = flagged.some((flag) => flag === "p" || flag === "proxy");
		const isEvery = matchesEveryPath(pattern) && holdsInTheClear(asked, server, port);
		if (/^https:\/\//i.test(target) && !isProxied) {
			if (isEvery) return {
				kind: "redirect",
				by: directive
			};
			if (/%\{(?!https|server_port|server_name|http_host|request_uri)/i.test(asked.map(({ words }) => words[0]?.text).join())) return {
				kind: "open",
				why: "it redirects under a condition that is not read",
				by: directive
			};
			continue;
		}
		if (isEvery && flagged.some((flag) => /^(?:f|forbidden|g|gone|r(?:edirect)?=[45]\d\d)$/.test(flag))) return {
			kind: "closed",
			by: directive
		};
		if (flagged.some((flag) => /^(?:l|last|end|p|proxy|f|forbidden|g|gone|r|redirect)(?:=|$)/.test(flag)) && !isAcme(pattern) && !asked.some(isNeverInTheClear)) return null;
	}
	return null;
}
function isRewrite({ name }) {
	return name === "rewriterule" || name === "rewritecond";
}
function holdsInTheClear(conditions, { names }, port) {
	const groups = [[]];
	for (const condition of conditions) {
		groups.at(-1)?.push(condition);
		if (!/\bor(?:next)?\b/i.test(textOf$1(condition.words[2]))) groups.push([]);
	}
	return groups.every((group) => {
		if (group.length === 0 || group.some((condition) => alwaysHolds(condition, port))) return true;
		return names.length > 0 && names.every((name) => group.some((condition) => isForName(condition, name)));
	});
}
function alwaysHolds({ words: [tested, wanted] }, port) {
	const what = tested?.text.toLowerCase() ?? "";
	const pattern = textOf$1(wanted);
	const bare = pattern.replace(/[\^$="]/g, "").toLowerCase();
	if (what === "%{https}") return bare === "off" || bare === "!on";
	if (what === "%{server_port}") return bare === String(port) || /^!\d+$/.test(bare) && bare !== `!${port}`;
	if (what === "%{request_scheme}") return bare === "http" || bare === "!https";
	if (what === "%{http:x-forwarded-proto}") return bare === "!https";
	if (what === "%{request_uri}") return pattern.startsWith("!") && isAcme(pattern.slice(1));
	return false;
}
function isNeverInTheClear({ words: [tested, wanted] }) {
	if (tested?.text.toLowerCase() !== "%{https}") return false;
	return /^(?:on|!off)$/i.test(textOf$1(wanted).replace(/[\^$="]/g, ""));
}
function isForName({ words: [tested, wanted, flags] }, name) {
	if (!/^%\{(?:server_name|http_host)\}$/i.test(textOf$1(tested))) return false;
	const bare = textOf$1(wanted).replace(/^[=^]/, "").replace(/\$$/, "").replaceAll("\\.", ".");
	return !flags?.text.includes("!") && bare.toLowerCase() === name;
}
// src/proxies/apache/conditions.ts
function ifVersion(words, version) {
	const written = words.join(" ").trim();
	const isNegated = written.startsWith("!");
	const [operator = "", wanted = ""] = splitTest(isNegated ? written.slice(1).trim() : written);
	if (/[/~]/.test(operator + wanted)) return {
		kind: "asked",
		what: `IfVersion ${written}`,
		isNegated: false
	};
	if (version !== null) return {
		kind: "known",
		holds: isMet(operator, numbersOf$3(version), numbersOf$3(wanted)) !== isNegated,
		isNegated
	};
	const [oldest, newest] = [isMet(operator, [
		2,
		4,
		0
	], numbersOf$3(wanted)), isMet(operator, [
		2,
		4,
		999
	], numbersOf$3(wanted))];
	const isExact = /^==?$/.test(operator) && numbersOf$3(wanted).length > 2;
	if (oldest === newest && !isExact) return {
		kind: "known",
		holds: oldest !== isNegated,
		isNegated
	};
	return {
		kind: "asked",
		what: `IfVersion ${operator} ${wanted}`,
		isNegated
	};
}
function isAtLeast$1(version, wanted) {
	return compared(numbersOf$3(version), numbersOf$3(wanted)) >= 0;
}
function splitTest(text) {
	const [, operator, wanted] = /^([<>=~]*)\s*(.*)$/.exec(text) ?? [];
	return [operator === "" ? "=" : operator ?? "=", wanted ?? ""];
}
function isMet(operator, version, wanted) {
	const order = compared(version, wanted);
	if (operator === ">=") return order >= 0;
	if (operator === "<=") return order <= 0;
	if (operator === ">") return order > 0;
	if (operator === "<") return order < 0;
	return order === 0;
}
function compared(version, wanted) {
	for (const at of [
		0,
		1,
		2
	]) {
		const difference = (version[at] ?? 0) - (wanted[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function numbersOf$3(version) {
	return version.split(".").map((part) => Number.parseInt(part, 10) || 0);
}
// src/proxies/apache/headers.ts
function hstsOf$2(server) {
	let value = null;
	let by = null;
	for (const directive of joined$2(server, ({ name }) => name === "header")) {
		const texts = directive.words.map(({ text }) => text);
		const [action = "", name = "", written = "", ...more] = /^(?:always|onsuccess)$/i.test(texts[0] ?? "") ? texts.slice(1) : texts;
		const condition = /^edit/i.test(action) ? more[1] : action.toLowerCase() === "unset" ? written || void 0 : more[0];
		if (name.replace(/:$/, "").toLowerCase() !== "strict-transport-security") continue;
		const unknown = directive.words.find((word) => word.unknown !== null)?.unknown ?? null;
		if (unknown !== null) return open(unknown, directive.place);
		if (condition !== void 0 && !isInsideTls(condition)) return open(`it is sent under "${condition}", which is not read`, directive.place);
		const after = changed(action.toLowerCase(), value, written);
		if (after === void 0) return open(`what "Header ${action}" makes of it is not read`, directive.place);
		if (after !== value) by = directive;
		value = after;
	}
	const unread = hidden$1(server, by);
	if (unread !== null) return open(unread.words[0]?.unknown ?? "a file is not here", unread.place, [], unread.via);
	return known(value, by?.place ?? server.opened, by?.via ?? []);
}
function changed(action, value, written) {
	switch (action) {
		case "set": return written;
		case "setifempty": return value ?? written;
		case "add":
		case "append":
		case "merge": return value ?? written;
		case "unset": return null;
		case "edit":
		case "edit*": return value === null ? null : void 0;
		default: return value;
	}
}
function isInsideTls(condition) {
	const written = condition.toLowerCase();
	return written === "env=https" || /^expr=%\{https\}\s*(?:==|-eq)\s*['"]?on['"]?$/.test(written);
}
// src/proxies/openssl/ciphersuites.ts
function ciphersuites(text, profile = "3.0") {
	if (text === "") return {
		suites: [],
		notes: []
	};
	const names = text.split(":").map((name) => name.trim());
	const unknown = names.filter((name) => !TLS13.has(name));
	const suites = names.flatMap((name) => TLS13.get(name) ?? []);
	const notes = [...new Set(unknown)].filter((name) => name !== "").slice(0, MOST_NOTES$1).map((name) => ({
		code: "unknown-cipher",
		message: `OpenSSL knows no suite "${name}" of TLS 1.3`
	}));
	return {
		suites: suites.length === 0 || unknown.length > 0 && (profile === "1.0.2" || profile === "1.1.1") ? null : [...new Set(suites)],
		notes
	};
}
const DEFAULT_CIPHERSUITES = [
	4866,
	4867,
	4865
];
const MOST_NOTES$1 = 20;
const TLS13 = /* @__PURE__ */ new Map([
	["TLS_AES_128_GCM_SHA256", 4865],
	["TLS_AES_256_GCM_SHA384", 4866],
	["TLS_CHACHA20_POLY1305_SHA256", 4867],
	["TLS_AES_128_CCM_SHA256", 4868],
	["TLS_AES_128_CCM_8_SHA256", 4869]
]);
// src/proxies/openssl/conf-command.ts
function confCommand(name, value) {
	switch (name.toLowerCase()) {
		case "protocol": return protocol(value);
		case "minprotocol": return bound(value, "minimum");
		case "maxprotocol": return bound(value, "maximum");
		case "cipherstring": return {
			kind: "cipher-string",
			text: value
		};
		case "ciphersuites": return {
			kind: "ciphersuites",
			text: value
		};
		case "groups":
		case "curves": return {
			kind: "groups",
			text: value
		};
		case "ecdhparameters": return ecdhParameters(value);
		case "options": return flags(name, value, OPTIONS);
		case "verifymode": return flags(name, value, VERIFY_MODES);
		default: return OTHERS.has(name.toLowerCase()) ? { kind: "other" } : {
			kind: "refused",
			why: `OpenSSL knows no command "${name}"`
		};
	}
}
function protocol(value) {
	const words = listed(value).map((word) => {
		return {
			word,
			isOn: !word.startsWith("-"),
			versions: PROTOCOLS$1.get(word.replace(/^[+-]/, "").toLowerCase())
		};
	});
	const unknown = words.find(({ versions }) => versions === void 0);
	if (unknown !== void 0) return {
		kind: "refused",
		why: `OpenSSL knows no protocol "${unknown.word}"`
	};
	return {
		kind: "versions",
		bound: null,
		apply(before) {
			const on = new Set(before);
			for (const { isOn, versions = [] } of words) for (const version of versions) if (isOn) on.add(version);
			else on.delete(version);
			return [...on].sort((a, b) => a - b);
		}
	};
}
function bound(value, side) {
	if (value === "DTLSv1" || value === "DTLSv1.2") return { kind: "other" };
	if (!BOUNDS.has(value)) return {
		kind: "refused",
		why: `OpenSSL knows no protocol "${value}"`
	};
	const version = BOUNDS.get(value) ?? null;
	return {
		kind: "versions",
		bound: {
			side,
			version
		},
		apply: (before) => before.filter((on) => version === null || (side === "minimum" ? on >= version : on <= version))
	};
}
function ecdhParameters(value) {
	if (/^\+?automatic$/i.test(value)) return { kind: "other" };
	if (value.includes(":")) return {
		kind: "refused",
		why: "ECDHParameters takes one group"
	};
	return {
		kind: "groups",
		text: value
	};
}
function flags(name, value, known) {
	const unknown = listed(value).find((word) => !known.has(word.replace(/^[+-]/, "").toLowerCase()));
	return unknown === void 0 ? { kind: "other" } : {
		kind: "refused",
		why: `OpenSSL knows no "${unknown}" of ${name}`
	};
}
function listed(value) {
	return value.split(",").map((word) => word.trim());
}
const PROTOCOLS$1 = /* @__PURE__ */ new Map([
	["all", [
		768,
		769,
		770,
		771,
		772
	]],
	["sslv2", []],
	["sslv3", [768]],
	["tlsv1", [769]],
	["tlsv1.1", [770]],
	["tlsv1.2", [771]],
	["tlsv1.3", [772]],
	["dtlsv1", []],
	["dtlsv1.2", []]
]);
const BOUNDS = /* @__PURE__ */ new Map([
	["None", null],
	["SSLv3", 768],
	["TLSv1", 769],
	["TLSv1.1", 770],
	["TLSv1.2", 771],
	["TLSv1.3", 772]
]);
const OPTIONS = words("SessionTicket EmptyFragments Bugs Compression ServerPreference NoResumptionOnRenegotiation DHSingle ECDHSingle UnsafeLegacyRenegotiation UnsafeLegacyServerConnect ClientRenegotiation EncryptThenMac NoRenegotiation AllowNoDHEKEX PreferNoDHEKEX PrioritizeChaCha MiddleboxCompat AntiReplay ExtendedMasterSecret CANames KTLS StrictCertCheck TxCertificateCompression RxCertificateCompression KTLSTxZerocopySendfile IgnoreUnexpectedEOF LegacyECPointFormats");
const VERIFY_MODES = words("Peer Request Require Once RequestPostHandshake RequirePostHandshake");
const OTHERS = words("SignatureAlgorithms ClientSignatureAlgorithms Certificate PrivateKey ServerInfoFile ChainCAPath ChainCAFile ChainCAStore VerifyCAPath VerifyCAFile VerifyCAStore RequestCAFile ClientCAFile RequestCAPath ClientCAPath RequestCAStore ClientCAStore DHParameters RecordPadding NumTickets CertValidation AddCAPath AddCAFile SetValidHost AddValidHost SetValidIP SetValidFlags");
function words(text) {
	return new Set(text.toLowerCase().split(" "));
}
// src/proxies/openssl/group-names.ts
function groupNamed(name, profile, anyCase) {
	const key = anyCase ? name.toLowerCase() : name;
	const row = (anyCase ? LOWER : NAMES).get(key);
	return row !== void 0 && row.since <= OF_PROFILE[profile] ? row.group : null;
}
const OF_PROFILE = {
	"1.0.2": 1,
	"1.1.1": 2,
	"3.0": 3,
	"3.5": 4
};
const NAMES = new Map([
	{
		group: 1,
		names: {
			sect163k1: 1,
			"K-163": 1
		}
	},
	{
		group: 2,
		names: { sect163r1: 1 }
	},
	{
		group: 3,
		names: {
			sect163r2: 1,
			"B-163": 1
		}
	},
	{
		group: 4,
		names: { sect193r1: 1 }
	},
	{
		group: 5,
		names: { sect193r2: 1 }
	},
	{
		group: 6,
		names: {
			sect233k1: 1,
			"K-233": 1
		}
	},
	{
		group: 7,
		names: {
			sect233r1: 1,
			"B-233": 1
		}
	},
	{
		group: 8,
		names: { sect239k1: 1 }
	},
	{
		group: 9,
		names: {
			sect283k1: 1,
			"K-283": 1
		}
	},
	{
		group: 10,
		names: {
			sect283r1: 1,
			"B-283": 1
		}
	},
	{
		group: 11,
		names: {
			sect409k1: 1,
			"K-409": 1
		}
	},
	{
		group: 12,
		names: {
			sect409r1: 1,
			"B-409": 1
		}
	},
	{
		group: 13,
		names: {
			sect571k1: 1,
			"K-571": 1
		}
	},
	{
		group: 14,
		names: {
			sect571r1: 1,
			"B-571": 1
		}
	},
	{
		group: 15,
		names: { secp160k1: 1 }
	},
	{
		group: 16,
		names: { secp160r1: 1 }
	},
	{
		group: 17,
		names: { secp160r2: 1 }
	},
	{
		group: 18,
		names: { secp192k1: 1 }
	},
	{
		group: 19,
		names: {
			prime192v1: 1,
			"P-192": 1,
			secp192r1: 3
		}
	},
	{
		group: 20,
		names: { secp224k1: 1 }
	},
	{
		group: 21,
		names: {
			secp224r1: 1,
			"P-224": 1
		}
	},
	{
		group: 22,
		names: { secp256k1: 1 }
	},
	{
		group: 23,
		names: {
			prime256v1: 1,
			"P-256": 1,
			secp256r1: 3
		}
	},
	{
		group: 24,
		names: {
			secp384r1: 1,
			"P-384": 1
		}
	},
	{
		group: 25,
		names: {
			secp521r1: 1,
			"P-521": 1
		}
	},
	{
		group: 26,
		names: { brainpoolP256r1: 1 }
	},
	{
		group: 27,
		names: { brainpoolP384r1: 1 }
	},
	{
		group: 28,
		names: { brainpoolP512r1: 1 }
	},
	{
		group: 29,
		names: {
			X25519: 2,
			x25519: 3
		}
	},
	{
		group: 30,
		names: {
			X448: 2,
			x448: 3
		}
	},
	{
		group: 31,
		names: { brainpoolP256r1tls13: 4 }
	},
	{
		group: 32,
		names: { brainpoolP384r1tls13: 4 }
	},
	{
		group: 33,
		names: { brainpoolP512r1tls13: 4 }
	},
	{
		group: 256,
		names: { ffdhe2048: 3 }
	},
	{
		group: 257,
		names: { ffdhe3072: 3 }
	},
	{
		group: 258,
		names: { ffdhe4096: 3 }
	},
	{
		group: 259,
		names: { ffdhe6144: 3 }
	},
	{
		group: 260,
		names: { ffdhe8192: 3 }
	},
	{
		group: 512,
		names: { MLKEM512: 4 }
	},
	{
		group: 513,
		names: { MLKEM768: 4 }
	},
	{
		group: 514,
		names: { MLKEM1024: 4 }
	},
	{
		group: 4587,
		names: { SecP256r1MLKEM768: 4 }
	},
	{
		group: 4588,
		names: { X25519MLKEM768: 4 }
	},
	{
		group: 4589,
		names: { SecP384r1MLKEM1024: 4 }
	}
].flatMap(({ group, names }) => Object.entries(names).map(([name, since]) => [name, {
	group,
	since
}])));
const LOWER = new Map([...NAMES].toReversed().map(([name, named]) => [name.toLowerCase(), named]));
// src/proxies/openssl/group-list.ts
function groupList(text, profile) {
	if (text.trim() === "auto") return {
		groups: defaultGroups(profile),
		notes: []
	};
	return profile === "3.5" ? tuples(text) : flat(text, profile);
}
function defaultGroups(profile) {
	return DEFAULTS[profile];
}
function flat(text, profile) {
	const groups = /* @__PURE__ */ new Set();
	const notes = [];
	for (const word of text.split(":").map((part) => part.trim())) {
		const isOptional = profile === "3.0" && word.startsWith("?");
		const name = isOptional ? word.slice(1) : word;
		const exact = groupNamed(name, profile, false);
		const group = exact ?? (profile === "3.0" ? groupNamed(name, profile, true) : null);
		if (isOptional) remark(notes, word, "OpenSSL before 3.3 refuses");
		else if (group !== null && exact === null) remark(notes, word, "OpenSSL before 3.2 refuses");
		if (group === null && isOptional) continue;
		if (group === null || groups.has(group)) return refused$1(word, group === null);
		groups.add(group);
	}
	return groups.size === 0 ? {
		groups: null,
		notes
	} : {
		groups: [...groups],
		notes
	};
}
function tuples(text) {
	const groups = /* @__PURE__ */ new Set();
	for (const word of text.split(/[/:]/).map((part) => part.trim())) {
		const [, prefixes = "", name = ""] = /^([?*-]*)(.*)$/s.exec(word) ?? [];
		const isOptional = prefixes.includes("?");
		const isRemoved = prefixes.includes("-");
		if (name === "" || new Set(prefixes).size < prefixes.length) return refused$1(word, false);
		const pseudo = PSEUDO_GROUPS.get(name.toUpperCase());
		if (pseudo !== void 0 && (isOptional || isRemoved)) return refused$1(word, false);
		const group = groupNamed(name, "3.5", true);
		const found = pseudo ?? (group === null ? [] : [group]);
		if (found.length === 0 && !isOptional) return refused$1(word, true);
		for (const one of found) if (isRemoved) groups.delete(one);
		else groups.add(one);
	}
	return {
		groups: groups.size === 0 ? null : [...groups],
		notes: []
	};
}
function remark(notes, word, what) {
	if (notes.length < MOST_NOTES) notes.push({
		code: "group-of-a-later-release",
		message: `${what} "${clipped(word)}"`
	});
}
function refused$1(word, isUnknown) {
	const message = isUnknown ? `OpenSSL knows no group "${clipped(word)}"` : `OpenSSL refuses "${clipped(word)}" there`;
	return {
		groups: null,
		notes: [{
			code: isUnknown ? "unknown-group" : "refused-group",
			message
		}]
	};
}
const MOST_NOTES = 20;
function clipped(word) {
	return word.length > 60 ? `${word.slice(0, 60)}...` : word;
}
const DEFAULTS = {
	"1.0.2": [
		23,
		25,
		28,
		27,
		24,
		26,
		22,
		14,
		13,
		11,
		12,
		9,
		10
	],
	"1.1.1": [
		29,
		23,
		30,
		25,
		24
	],
	"3.0": [
		29,
		23,
		30,
		25,
		24,
		256,
		257,
		258,
		259,
		260
	],
	"3.5": [
		4588,
		29,
		23,
		30,
		24,
		25,
		256,
		257
	]
};
const PSEUDO_GROUPS = /* @__PURE__ */ new Map([["DEFAULT", DEFAULTS["3.5"]], ["DEFAULT_SUITE_B", [23, 24]]]);
// src/proxies/apache/ssl-protocol.ts
function protocolsOf$2(words, profile) {
	let versions = /* @__PURE__ */ new Set();
	const steps = [];
	for (const { text, place } of words) {
		const sign = /^[+-]/.exec(text)?.[0] ?? "";
		const name = text.slice(sign.length).toLowerCase();
		if (name === "sslv2" && sign === "-") continue;
		const named = name === "all" ? all(profile) : NAMED.get(name);
		if (named === void 0 || name === "tlsv1.3" && !hasTls13(profile)) return {
			versions: [],
			steps,
			fault: {
				message: name === "sslv2" ? "SSLv2 is no longer supported" : `SSLProtocol has no word "${text}"`,
				place
			}
		};
		if (sign === "" && versions.size > 0) steps.push({
			place,
			message: `"${text}" replaces all that stands before it, since it has no + or -`
		});
		const before = sign === "" ? [] : [...versions];
		versions = new Set(sign === "-" ? before.filter((version) => !named.includes(version)) : [...before, ...named]);
	}
	return {
		versions: [...versions].sort((a, b) => a - b),
		steps,
		fault: null
	};
}
function defaultProtocols(profile) {
	return all(profile).filter((version) => version !== 768);
}
function withoutHoles(versions, profile) {
	if (profile === "1.0.2") return versions;
	const newest = versions.at(-1);
	if (newest === void 0) return [];
	let oldest = newest;
	while (versions.includes(oldest - 1)) oldest -= 1;
	return versions.filter((version) => version >= oldest);
}
function changedVersions(versions, commands, profile) {
	if (commands.length === 0) return versions;
	let oldest = versions[0] ?? 768;
	let newest = versions.at(-1) ?? 772;
	let taken = profile === "1.0.2" ? versions : all(profile);
	for (const { bound, apply } of commands) if (bound === null) taken = apply(taken);
	else if (bound.side === "minimum") oldest = bound.version ?? 768;
	else newest = bound.version ?? 772;
	return taken.filter((version) => version >= oldest && version <= newest);
}
function all(profile) {
	if (profile === "1.0.2") return [
		768,
		769,
		770,
		771
	];
	return [
		769,
		770,
		771,
		772
	];
}
const NAMED = /* @__PURE__ */ new Map([
	["sslv3", [768]],
	["tlsv1", [769]],
	["tlsv1.1", [770]],
	["tlsv1.2", [771]],
	["tlsv1.3", [772]]
]);
// src/proxies/apache/settings.ts
function tlsSettings$1(server, assume) {
	const notes = [];
	const faults = [];
	const profiles = profilesFor(assume);
	const commands = joined$2(server, ({ name }) => name === "sslopensslconfcmd").map((directive) => {
		const [name, value] = directive.words;
		return {
			directive,
			command: confCommand(textOf$1(name), textOf$1(value))
		};
	});
	for (const { directive, command } of commands) if (command.kind === "refused") faults.push({
		message: command.why,
		place: directive.place
	});
	const last = (kind) => commands.findLast(({ command }) => command.kind === kind);
	const policy = inForce(server, ({ name }) => name === "sslpolicy");
	function perProfile(decides, valueFor) {
		const { directive, hiddenBy, via, fault } = decides;
		if (policy !== null && directive === null) return open("what its SSLPolicy stands for is not read", policy.place);
		if (hiddenBy !== null) return open(hiddenBy.words[0]?.unknown ?? "a file is not here", hiddenBy.place, [], hiddenBy.via);
		const unknown = directive?.words.find((word) => word.unknown !== null);
		if (directive !== null && unknown !== void 0) return open(unknown.unknown ?? "", directive.place, [], via);
		const values = [];
		for (const profile of profiles) {
			const value = valueFor(profile);
			if (value !== null && !values.some((other) => JSON.stringify(other) === JSON.stringify(value))) values.push(value);
		}
		const [value] = values;
		const at = directive?.place ?? server.opened;
		if (value === void 0) {
			if (directive !== null && fault !== null) faults.push({
				message: fault,
				place: at
			});
			return open("httpd does not start with it", at, [], via);
		}
		if (values.length > 1) return open("nobody said which OpenSSL it runs with", at, values, via);
		return directive === null ? builtIn(value, server.opened, via) : known(value, at, via);
	}
	const isProtocol = ({ name }) => name === "sslprotocol";
	const protocol = inForce(server, isProtocol);
	const protocolVia = chainOf(server, protocol, isProtocol);
	const changes = commands.filter(({ command }) => command.kind === "versions");
	const read = protocol === null ? null : protocolsOf$2(protocol.words, profiles.at(-1) ?? "3.5");
	for (const { words } of joined$2(server, isProtocol).filter(({ words: all }) => all.every(({ unknown }) => unknown === null))) {
		const faulty = profiles.map((one) => protocolsOf$2(words, one).fault);
		const [fault = null] = faulty.slice(-1);
		if (fault !== null && !faulty.includes(null)) faults.push(fault);
	}
	const changed = changes.at(-1)?.directive ?? null;
	const versionsBy = changed ?? protocol;
	const replaced = changed === null || protocol === null ? [] : [{
		place: protocol.place,
		message: "SSLOpenSSLConfCmd is asked after it"
	}];
	const versions = perProfile({
		directive: versionsBy,
		hiddenBy: hidden$1(server, protocol),
		via: [
			...replaced,
			...read?.steps ?? [],
			...protocolVia
		],
		fault: read?.fault ? null : "no version of TLS is left, and httpd does not start (AH02231)"
	}, (profile) => {
		const words = protocol === null ? null : protocolsOf$2(protocol.words, profile);
		if (words?.fault) return null;
		const configured = words === null ? defaultProtocols(profile) : words.versions;
		if (configured.length === 0) return null;
		const commanded = changes.flatMap(({ command }) => command.kind === "versions" ? [command] : []);
		return changedVersions(withoutHoles(configured, profile), commanded, profile);
	});
	const isCipherSuite = (directive) => directive.name === "sslciphersuite" && !isTls13(directive);
	const suiteDirective = inForce(server, isCipherSuite);
	const cipherString = last("cipher-string");
	const written = suiteDirective?.words.at(-1)?.text ?? "DEFAULT";
	const string = cipherString?.command.kind === "cipher-string" ? cipherString.command.text : `${written}:!aNULL:!eNULL:!EXP`;
	const suitesBy = cipherString?.directive ?? suiteDirective;
	const levels = defaultSecurityLevels(assume);
	const lists = profiles.map((profile) => cipherList(string, profile, Math.min(...levels)));
	if (suitesBy !== null) for (const note of lists.at(-1)?.notes ?? []) notes.push({
		...note,
		place: suitesBy.place
	});
	const unresolved = lists.find((list) => list.unresolved !== null)?.unresolved ?? null;
	const unresolved13 = lists.find((list) => list.unresolvedTls13 !== null)?.unresolvedTls13 ?? null;
	const suitesVia = [...cipherString === void 0 || suiteDirective === null ? [] : [{
		place: suiteDirective.place,
		message: "SSLOpenSSLConfCmd CipherString replaces it"
	}], ...chainOf(server, suiteDirective, isCipherSuite)];
	const suitesDecide = {
		directive: suitesBy,
		hiddenBy: hidden$1(server, suiteDirective),
		via: suitesVia,
		fault: badArguments(suiteDirective) ?? "OpenSSL has no suite for it, and httpd does not start"
	};
	const suites12 = unresolved !== null && suitesDecide.hiddenBy === null ? open(unresolved, suitesBy?.place ?? server.opened, [], suitesVia) : perProfile(suitesDecide, (profile) => {
		if (badArguments(suiteDirective) !== null) return null;
		const { suites, isRefused } = cipherList(string, profile, Math.min(...levels));
		return isRefused ? null : suites;
	});
	const isSuites13 = (directive) => directive.name === "sslciphersuite" && isTls13(directive);
	const directive13 = inForce(server, isSuites13);
	const command13 = last("ciphersuites");
	const text13 = command13?.command.kind === "ciphersuites" ? command13.command.text : directive13?.words[1]?.text ?? null;
	const own13 = perProfile({
		directive: command13?.directive ?? directive13,
		hiddenBy: hidden$1(server, directive13),
		via: chainOf(server, directive13, isSuites13),
		fault: "OpenSSL refuses its suites of TLS 1.3, and httpd does not start"
	}, () => text13 === null ? DEFAULT_CIPHERSUITES : ciphersuites(text13).suites);
	const suites13 = unresolved13 === null ? own13 : open(unresolved13, suitesBy?.place ?? server.opened, [], suitesVia);
	const groupCommand = last("groups");
	const groupText = groupCommand?.command.kind === "groups" ? groupCommand.command.text : null;
	const everywhere = profiles.map(defaultGroups).reduce((all, some) => all.filter((group) => some.includes(group)));
	const groups = perProfile({
		directive: groupCommand?.directive ?? null,
		hiddenBy: null,
		via: [],
		fault: "OpenSSL refuses its groups, and httpd does not start"
	}, (profile) => groupText === null ? everywhere : groupList(groupText, profile).groups);
	const securityLevel = levelOf$1(lists.find((list) => list.securityLevel !== null)?.securityLevel ?? null, levels, suitesBy?.place ?? server.opened);
	return {
		versions,
		saysVersions: protocol !== null,
		suites12,
		suites13,
		groups,
		securityLevel,
		notes,
		faults
	};
}
function levelOf$1(said, levels, at) {
	if (said !== null) return known(said, at);
	const [only] = levels;
	return levels.length === 1 && only !== void 0 ? builtIn(only, at) : open("nobody said which OpenSSL it runs with", at, levels);
}
function isTls13({ words }) {
	return words.length > 1 && words[0]?.text.toLowerCase() === "tlsv1.3";
}
function badArguments(directive) {
	const { words = [] } = directive ?? {};
	if (words.length > 2) return `SSLCipherSuite takes 1 or 2 words, and has ${words.length}`;
	return words.length < 2 || /^ssl$/i.test(textOf$1(words[0])) ? null : `SSLCipherSuite has no form "${words[0]?.text}"`;
}
function chainOf(server, directive, isIt) {
	if (directive === null) return [];
	const before = joined$2(server, isIt).filter((one) => one !== directive);
	const message = `replaced by line ${directive.place.line}${server.opened.file === directive.place.file ? "" : ` of ${directive.place.file}`}`;
	return [...before.reverse().map(({ place }) => ({
		place,
		message
	})), ...directive.via];
}
// src/proxies/apache/tls-by-listen.ts
function tlsByListen(server, port, listens) {
	const [deciding] = server.addresses.flatMap(({ address, port: own }) => listens.find((listen) => listen.port === own && listen.address === address) ?? []);
	if (deciding === void 0) {
		if (listens.some((listen) => listen.port === port)) return known("no", server.opened);
		return port === 443 ? known("yes", server.opened) : open("no Listen of this port is in the files that are here", server.opened, ["yes", "no"]);
	}
	if (!deciding.isHttps) return known("no", server.opened);
	const steps = [{
		place: deciding.place,
		message: "gives the port the protocol https"
	}];
	return server.names.length === 0 ? open("it has no SSLEngine and no ServerName", server.opened, ["yes", "no"], steps) : known("yes", server.opened, steps);
}
// src/proxies/apache/listeners.ts
function listenersOf$3(directives, sources, assume, nowhere) {
	const [base, ...hosts] = serversOf$1(directives, nowhere);
	const listens = listensOf$1(base);
	const reading = {
		sources,
		assume,
		listens,
		faults: []
	};
	return {
		listeners: endpointsOf(base, hosts, listens).flatMap((endpoint) => listenersAt(endpoint, reading)),
		faults: reading.faults
	};
}
function endpointsOf(base, hosts, listens) {
	const isWhole = listens.length > 0 && base.directives.some(({ name }) => name === "serverroot" || name === "loadmodule") && base.directives.every(({ name }) => name !== "include");
	const endpoints = /* @__PURE__ */ new Map();
	const ports = new Set(listens.map((listen) => listen.port));
	const add = (address, port, server) => {
		const key = `${address} ${port}`;
		const there = endpoints.get(key);
		if (there === void 0) endpoints.set(key, {
			address,
			port,
			servers: [server]
		});
		else if (there.servers.at(-1) !== server) there.servers.push(server);
	};
	const isHeard = (port) => !isWhole || ports.has(port);
	for (const host of hosts) for (const { address, port } of host.addresses) if (port !== null && isHeard(port)) add(address, port, host);
	for (const host of hosts) for (const { address, port } of host.addresses.filter((one) => one.port === null)) for (const listen of listens) if ((endpoints.get(`${address} ${listen.port}`)?.servers[0].addresses ?? []).every((one) => one.port === port)) add(address, listen.port, host);
	for (const { address, port, place, isForTls } of listens) {
		if (isForTls && ![base, ...hosts].some(mayHaveTls)) continue;
		if (!(endpoints.has(`* ${port}`) || endpoints.has(`${address} ${port}`))) add(address, port, {
			...base,
			opened: place,
			names: []
		});
	}
	return [...endpoints.values()];
}
function mayHaveTls({ directives }) {
	return directives.some(({ name }) => [
		"sslengine",
		"sslcertificatefile",
		"sslenable",
		"include"
	].includes(name));
}
function listenersAt({ address, port, servers }, reading) {
	const [first] = servers;
	const tls = tlsOf$1(first, port, reading);
	const read = new Map(servers.map((server) => [server, tlsSettings$1(server, reading.assume)]));
	const firstRead = read.get(first);
	if (firstRead === void 0) return [];
	return servers.map((server) => {
		const hasOwn = server === first || tlsOf$1(server, port, reading).kind === "open" || isOn(server, port, reading);
		const own = (hasOwn ? read.get(server) : void 0) ?? firstRead;
		const answers = hasOwn ? server : first;
		const isTls = tls.kind === "known" && tls.value === "yes";
		if (isTls && hasOwn) reading.faults.push(...own.faults);
		const certificates = certificatesOf$1(answers, reading);
		if (isTls && hasOwn && !hasCertificate(answers)) reading.faults.push({
			message: "SSLEngine is on without any SSLCertificateFile, and httpd does not start (AH02572)",
			place: server.opened
		});
		const profiles = profilesFor(reading.assume);
		return {
			dialect: "apache",
			side: "front",
			address,
			port,
			names: server.names,
			isDefault: server === first,
			tls: server === first ? tls : tlsOfOther(server, first, tls),
			versions: versionsOf$2(server, own, first, firstRead, reading.assume),
			suites12: own.suites12,
			suites13: own.suites13,
			groups: groupsOf$3(server, own, first, firstRead),
			securityLevel: own.securityLevel,
			openssl: profiles.length === 1 ? profiles[0] ?? null : null,
			certificates,
			cleartext: isTls ? open("TLS is spoken here", server.opened) : cleartextOf$1(server, port),
			hsts: hstsOf$2(server),
			opened: server.opened,
			when: null,
			notes: [...isTls ? own.notes : [], ...notesOf$1(server)]
		};
	});
}
function tlsOf$1(server, port, { listens }) {
	const engine = inForce(server, isEngine);
	const unread = hidden$1(server, engine);
	if (unread !== null) return open(unread.words[0]?.unknown ?? "a file is not here", unread.place, ["yes", "no"], unread.via);
	if (engine !== null) {
		const unknown = engine.words[0]?.unknown ?? null;
		if (unknown !== null) return open(unknown, engine.place, ["yes", "no"]);
		const isOnHere = engine.words[0]?.text.toLowerCase() === "on";
		return known(isOnHere ? "yes" : "no", isOnHere ? engine.place : server.opened, stepsOf$1(engine, isOnHere));
	}
	if (!hasCertificate(server)) return known("no", server.opened);
	return tlsByListen(server, port, listens);
}
function stepsOf$1(engine, isOnHere) {
	if (isOnHere) return engine.via;
	return [{
		place: engine.place,
		message: `is "${textOf$1(engine.words[0])}": TLS is not spoken`
	}, ...engine.via];
}
function isOn(server, port, reading) {
	const tls = tlsOf$1(server, port, reading);
	return tls.kind === "known" && tls.value === "yes";
}
function tlsOfOther(server, first, tls) {
	const engine = server.directives.findLast(isEngine);
	const step = {
		place: first.opened,
		message: "is the first virtual host of the address, and decides whether TLS is spoken"
	};
	return {
		...tls,
		at: engine?.place ?? server.opened,
		via: [step, ...tls.via]
	};
}
function versionsOf$2(server, own, first, firstRead, assume) {
	if (server === first || own === firstRead) return own.versions;
	const { versions } = firstRead;
	const step = {
		place: versions.at,
		message: "counts for every name of the address"
	};
	const ofFirst = {
		...versions,
		via: [step, ...versions.via]
	};
	const httpd = assume.versions.get("apache")?.version ?? null;
	const [profile, ...others] = profilesFor(assume);
	if (!own.saysVersions) return ofFirst;
	if (httpd !== null && !isAtLeast$1(httpd, "2.4.42") || profile === "1.0.2" && others.length === 0) {
		const ignored = {
			place: own.versions.at,
			message: "is without effect: before 2.4.42 the first virtual host decides"
		};
		return {
			...ofFirst,
			via: [ignored, ...ofFirst.via]
		};
	}
	if (httpd !== null && (profile !== "1.0.2" || others.length === 0)) return own.versions;
	const values = [own.versions, versions].flatMap((one) => one.kind === "known" ? [one.value] : one.candidates);
	const distinct = values.filter((value, at) => values.findIndex((other) => other.join() === value.join()) === at);
	const isUnknown = [own.versions, versions].some((one) => one.kind === "open" && one.candidates.length === 0);
	if (distinct.length === 1 && !isUnknown) return own.versions;
	return open("nobody said which httpd it is: before 2.4.42 the first virtual host of the address decides the versions", own.versions.at, isUnknown ? [] : distinct, [step, ...own.versions.via]);
}
function groupsOf$3(server, own, first, firstRead) {
	const { groups } = firstRead;
	if (server === first) return groups;
	const via = [{
		place: first.opened,
		message: "is the first virtual host of the address, whose groups count for every name"
	}];
	const ignored = own.groups.at !== server.opened && own.groups !== groups ? [{
		place: own.groups.at,
		message: "is without effect"
	}] : [];
	return {
		...groups,
		via: [
			...ignored,
			...via,
			...groups.via
		]
	};
}
function isEngine({ name }) {
	return name === "sslengine";
}
function isCertificate({ name }) {
	return name === "sslcertificatefile";
}
function hasCertificate(server) {
	if (inForce(server, isCertificate) !== null) return true;
	return inForce(server, ({ name }) => name === "mdomain" || name === "mdcertificatefile" || name === "mdomainset") !== null;
}
function certificatesOf$1(server, { sources }) {
	const own = server.directives.filter(isCertificate);
	const inherited = server.base?.directives.filter(isCertificate) ?? [];
	const all = [...own, ...inherited.slice(own.length)];
	const unread = hidden$1(server, all[0] ?? null);
	if (unread !== null) return open(unread.words[0]?.unknown ?? "a file is not here", unread.place, [], unread.via);
	const unknown = all.flatMap(({ words }) => words).find((word) => word.unknown !== null);
	if (unknown !== void 0) return open(unknown.unknown ?? "", unknown.place);
	return known(all.map(({ words, place }) => {
		const path = textOf$1(words[0]);
		return {
			path,
			at: place,
			certificates: sources.certificates(path) ?? sources.certificates(path.replace(/^\/+/, ""))
		};
	}), all[0]?.place ?? server.opened);
}
function notesOf$1(server) {
	return [...server.directives.flatMap(({ body }) => body ?? []).filter(({ name }) => name === "sslciphersuite").map(({ place }) => ({
		code: "without-effect",
		message: "an SSLCipherSuite of a path does not decide the handshake",
		place
	})), ...server.directives.filter(({ name, words }) => /^ssl(?:compression|insecurerenegotiation)$/.test(name) && /^on$/i.test(textOf$1(words[0]))).map(({ name, place }) => ({
		code: name,
		message: name === "sslcompression" ? "TLS compression is switched on (CRIME)" : "insecure renegotiation is switched on",
		place
	}))];
}
// src/proxies/apache/include-paths.ts
const USUAL_ROOTS = [
	"/etc/apache2",
	"/etc/httpd",
	"/usr/local/apache2",
	"/opt/IBM/HTTPServer",
	"/usr/local/etc/apache24"
];
function includedFiles(written, roots, sources) {
	for (const path of pathsInWorkspace(written, roots)) {
		if (!/[*?[]/.test(path)) {
			if (sources.read(path) !== null) return [path];
			const inside = [...sources.glob(`${path}/*`), ...sources.glob(`${path}/*/*`)];
			if (inside.length > 0) return inside;
			continue;
		}
		const found = sources.glob(path);
		if (found.length > 0) return found;
	}
	return [];
}
function pathsInWorkspace(written, { folder, serverRoot }) {
	const bases = folder === "" ? [""] : [folder];
	for (let at = folder; at !== ""; at = parentOf(at)) bases.push(parentOf(at));
	const roots = serverRoot === null ? USUAL_ROOTS : [serverRoot.replace(/\/+$/, ""), ...USUAL_ROOTS];
	const relative = written.startsWith("/") ? roots.flatMap((root) => written.startsWith(`${root}/`) ? [written.slice(root.length + 1)] : []) : [written];
	const near = bases.slice(0, 2).flatMap((base) => relative.map((path) => normal(`${base}/${path}`)));
	const absolute = written.startsWith("/") ? bases.map((base) => normal(`${base}/${written}`)) : [];
	return [.../* @__PURE__ */ new Set([...near, ...absolute])];
}
function parentOf(path) {
	const slash = path.lastIndexOf("/");
	return slash === -1 ? "" : path.slice(0, slash);
}
function normal(path) {
	const parts = [];
	for (const part of path.split("/")) if (part === "..") parts.pop();
	else if (part !== "" && part !== ".") parts.push(part);
	return parts.join("/");
}
// src/proxies/apache/lines.ts
function linesOf$1(file, text) {
	const lines = [];
	let at = text.startsWith("﻿") ? 1 : 0;
	const bom = at;
	let number = 1;
	while (at < text.length) {
		const parts = [];
		let goesOn = true;
		while (goesOn && at < text.length) {
			const feed = text.indexOf("\n", at);
			const end = feed === -1 ? text.length : feed;
			const last = end > at && text.charCodeAt(end - 1) === 13 && feed !== -1 ? end - 1 : end;
			goesOn = feed !== -1 && last > at && text.charCodeAt(last - 1) === 92;
			parts.push({
				text: text.slice(at, goesOn ? last - 1 : last),
				line: number,
				column: at === bom && bom > 0 ? 2 : 1
			});
			at = end + 1;
			number += 1;
		}
		const line = joined$1(file, parts);
		if (line !== null) lines.push(line);
	}
	return lines;
}
function placeIn$1(line, from = 0, to = line.text.length) {
	const [start, end] = line.isExpanded ? [positionOf(line, 0), positionOf(line, Number.POSITIVE_INFINITY)] : [positionOf(line, from), positionOf(line, Math.max(from, to - 1))];
	const past = line.isExpanded ? 0 : Math.min(1, Math.max(0, to - from));
	return {
		file: line.file,
		...start,
		endLine: end.line,
		endColumn: end.column + past
	};
}
function expandedLine(line, text) {
	if (line.isExpanded) return {
		...line,
		text
	};
	const { endLine, endColumn } = placeIn$1(line);
	const end = {
		offset: Number.POSITIVE_INFINITY,
		line: endLine,
		column: endColumn
	};
	return {
		...line,
		text,
		parts: [...line.parts.slice(0, 1), end],
		isExpanded: true
	};
}
function positionOf({ parts }, offset) {
	let found = parts[0] ?? {
		offset: 0,
		line: 1,
		column: 1
	};
	for (const part of parts) {
		if (part.offset > offset) break;
		found = part;
	}
	const past = Number.isFinite(offset) ? offset - found.offset : 0;
	return {
		line: found.line,
		column: found.column + past
	};
}
function joined$1(file, parts) {
	const [only] = parts;
	if (only === void 0) return null;
	if (parts.length === 1) {
		const text = trimmed(only.text);
		if (text === "" || text.charCodeAt(0) === 35) return null;
		const column = only.column + leadingBlanks(only.text);
		return {
			file,
			text,
			parts: [{
				offset: 0,
				line: only.line,
				column
			}],
			isExpanded: false
		};
	}
	const all = parts.map(({ text }) => text).join("");
	const text = trimmed(all);
	if (text === "" || text.startsWith("#")) return null;
	const leading = leadingBlanks(all);
	const kept = [];
	let before = 0;
	for (const part of parts) {
		const offset = before - leading;
		before += part.text.length;
		if (before <= leading) continue;
		const inside = Math.max(0, -offset);
		kept.push({
			offset: offset + inside,
			line: part.line,
			column: part.column + inside
		});
	}
	return {
		file,
		text,
		parts: kept.filter(({ offset }) => offset < text.length),
		isExpanded: false
	};
}
function leadingBlanks(text) {
	let at = 0;
	while (at < text.length && isBlank$1(text.charCodeAt(at))) at += 1;
	return at;
}
function trimmed(text) {
	let end = text.length;
	while (end > 0 && isBlank$1(text.charCodeAt(end - 1))) end -= 1;
	return text.slice(Math.min(leadingBlanks(text), end), end);
}
function isBlank$1(code) {
	return code === 32 || code >= 9 && code <= 13;
}
// src/proxies/apache/macros.ts
function expanded$1({ parameters, lines }, words) {
	const named = parameters.filter((parameter) => parameter !== "");
	if (named.length === 0) return lines;
	const values = new Map(parameters.map((parameter, number) => [parameter, words[number] ?? ""]));
	const longestFirst = [...named].sort((a, b) => b.length - a.length);
	const pattern = new RegExp(longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
	return lines.map((line) => {
		const text = line.text.replace(pattern, (name) => values.get(name) ?? name);
		return text === line.text ? line : expandedLine(line, text);
	});
}
// src/proxies/apache/raw-words.ts
function rawWords(text, from = 0, to = text.length) {
	const words = [];
	let at = from;
	while (true) {
		while (at < to && isBlank$1(text.charCodeAt(at))) at += 1;
		if (at >= to) return words;
		const quote = text.charCodeAt(at);
		if (quote === 34 || quote === 39) {
			const end = quotedEnd$2(text, at + 1, to, quote);
			words.push({
				text: unescaped$2(text.slice(at + 1, end), quote),
				from: at,
				to: Math.min(end + 1, to)
			});
			at = end + 1;
		} else {
			let end = at;
			while (end < to && !isBlank$1(text.charCodeAt(end))) end += 1;
			words.push({
				text: unescaped$2(text.slice(at, end), 0),
				from: at,
				to: end
			});
			at = end;
		}
	}
}
function quotedEnd$2(text, from, to, quote) {
	let at = from;
	while (at < to && text.charCodeAt(at) !== quote) {
		const next = text.charCodeAt(at + 1);
		at += text.charCodeAt(at) === 92 && at + 1 < to && (next === quote || next === 92) ? 2 : 1;
	}
	return Math.min(at, to);
}
function unescaped$2(text, quote) {
	if (!text.includes("\\")) return text;
	return text.replace(/\\(["'\\])/g, (whole, next) => next === "\\" || next.charCodeAt(0) === quote ? next : whole);
}
// src/proxies/apache/tree.ts
const MOST_DEPTH$3 = 64;
const MOST_FAULTS = 50;
function treeOf(file, text) {
	return treeOfLines(linesOf$1(file, text));
}
function treeOfLines(lines) {
	const faults = [];
	const fault = (message, line) => {
		if (faults.length < MOST_FAULTS) faults.push({
			message,
			place: placeIn$1(line)
		});
	};
	const top = {
		section: null,
		statements: [],
		line: null,
		from: 0,
		to: 0,
		at: 0
	};
	const levels = [top];
	let macro = null;
	lines.forEach((line, number) => {
		const here = levels.at(-1) ?? top;
		const { text } = line;
		if (macro !== null && !closes(text, "macro")) return;
		if (text.startsWith("</")) {
			const name = text.slice(2).split(">")[0]?.trim().toLowerCase() ?? "";
			if (!text.includes(">")) fault(`</${name}> has no closing ">"`, line);
			if (here.section !== name) {
				fault(`</${name}> closes nothing${here.section === null ? "" : `: <${here.section}> is open`}`, line);
				return;
			}
			macro = null;
			levels.pop();
			const inside = name === "macro" ? lines.slice(here.at + 1, number) : [];
			if (levels.length <= MOST_DEPTH$3) levels.at(-1)?.statements.push(statementOf(here, inside));
			return;
		}
		const [first] = rawWords(text, 0, nameEnd(text));
		const from = first?.to ?? text.length;
		if (!text.startsWith("<")) {
			const name = textOf$1(first).toLowerCase();
			here.statements.push({
				name,
				line,
				from,
				to: text.length,
				body: null,
				lines: []
			});
			return;
		}
		const bracket = text.lastIndexOf(">");
		const name = textOf$1(first).slice(1).replace(/>$/, "").toLowerCase();
		if (bracket === -1) fault(`<${name} has no closing ">"`, line);
		if (levels.length === 65) fault(`<${name}> is nested more than ${MOST_DEPTH$3} deep`, line);
		const to = bracket === -1 ? text.length : bracket;
		levels.push({
			section: name,
			statements: [],
			line,
			from: Math.min(from, to),
			to,
			at: number
		});
		if (name === "macro") macro = name;
	});
	while (levels.length > 1) {
		const left = levels.pop();
		if (left?.line === void 0 || left.line === null) break;
		fault(`<${left.section}> is not closed`, left.line);
		if (levels.length <= MOST_DEPTH$3) levels.at(-1)?.statements.push(statementOf(left, []));
	}
	return {
		statements: top.statements,
		faults
	};
}
function placeOf$3({ line, to, body }) {
	return placeIn$1(line, 0, body === null ? to : Math.min(to + 1, line.text.length));
}
function statementOf({ section, statements, line, from, to }, lines) {
	if (section === null || line === null) throw new Error("the top level is no section");
	return {
		name: section,
		line,
		from,
		to,
		body: statements,
		lines
	};
}
function closes(text, section) {
	return text.slice(0, section.length + 2).toLowerCase() === `</${section}`;
}
function nameEnd(text) {
	const blank = text.search(/\s/);
	return blank === -1 ? text.length : blank;
}
// src/proxies/apache/load.ts
const MOST_INCLUDES_DEEP = 20;
const MOST_STATEMENTS = 4e5;
const MOST_DIRECTIVES = 1e4;
function load(entries, sources, product, said, trees = /* @__PURE__ */ new Map()) {
	const faults = [];
	const missing = [];
	const asked = /* @__PURE__ */ new Set();
	const files = /* @__PURE__ */ new Set();
	const defined = /* @__PURE__ */ new Map();
	const undefinedNames = /* @__PURE__ */ new Set();
	const macros = /* @__PURE__ */ new Map();
	let serverRoot = null;
	let isCut = false;
	let left = MOST_STATEMENTS;
	let room = MOST_DIRECTIVES;
	function treeAt(path) {
		const known = trees.get(path);
		if (known !== void 0) return known;
		const text = sources.read(path);
		const tree = text === null ? null : treeOf(path, text);
		trees.set(path, tree);
		return tree;
	}
	function fromTree(tree, within) {
		for (const fault of tree.faults) faults.push(fault);
		return read(tree.statements, within);
	}
	function read(statements, within) {
		const directives = [];
		for (const statement of statements) {
			left -= 1;
			if (left < 0 || room <= 0) {
				if (!isCut) missing.push({
					message: "the configuration is too long to be read whole",
					place: placeOf$3(statement)
				});
				isCut = true;
				break;
			}
			for (const directive of one(statement, within)) directives.push(directive);
		}
		return directives;
	}
	function one(statement, within) {
		const { name, body } = statement;
		const act = body === null ? ACTS[name] : SECTIONS[name];
		if (act !== void 0) return act(statement, within);
		if (!product.isWanted(name)) return [];
		room -= 1;
		return [{
			name,
			words: wordsOf(statement),
			place: placeOf$3(statement),
			via: within.via,
			body: body === null ? null : read(body, within)
		}];
	}
	const ACTS = {
		include: (statement, within) => include(statement, within, false),
		includeoptional: (statement, within) => include(statement, within, true),
		define(statement) {
			const [variable, value] = wordsOf(statement);
			if (variable !== void 0) defined.set(variable.text, value?.text ?? null);
			return [];
		},
		undefine(statement) {
			const variable = wordsOf(statement)[0]?.text ?? "";
			defined.delete(variable);
			undefinedNames.add(variable);
			return [];
		},
		serverroot(statement) {
			const [word] = wordsOf(statement);
			if (word?.unknown === null) serverRoot = word.text;
			return product.isWanted("serverroot") ? kept(statement) : [];
		},
		use(statement, within) {
			const [named, ...values] = wordsOf(statement);
			const name = named?.text.toLowerCase() ?? "";
			const macro = macros.get(name);
			const place = placeOf$3(statement);
			if (macro === void 0) {
				missing.push({
					message: `the macro ${textOf$1(named)} is not defined in the files that are here`,
					place
				});
				return unresolved(statement, within, `the macro ${textOf$1(named)} is not defined in the files that are here`);
			}
			if (within.depth >= MOST_INCLUDES_DEEP || within.macros.includes(name)) {
				faults.push({
					message: `the macro ${textOf$1(named)} uses itself`,
					place
				});
				return [];
			}
			const step = {
				place,
				message: `puts in the macro ${textOf$1(named)}`
			};
			const lines = expanded$1(macro, values.map(({ text }) => text));
			const inner = {
				...within,
				depth: within.depth + 1,
				via: [step, ...within.via],
				macros: [...within.macros, name]
			};
			return fromTree(treeOfLines(lines), inner);
		}
	};
	const SECTIONS = {
		ifmodule(statement, within) {
			const asks = wordsOf(statement)[0]?.text ?? "";
			const isNegated = asks.startsWith("!");
			if (product.hasModule(asks.replace(/^!/, "").toLowerCase()) === isNegated) return [];
			const body = inside(statement, within);
			return isNegated || !/ssl/i.test(asks) ? body : body.map((directive) => ({
				...directive,
				isForTls: true
			}));
		},
		ifdefine(statement, within) {
			const asks = wordsOf(statement)[0]?.text ?? "";
			const isNegated = asks.startsWith("!");
			const name = asks.replace(/^!/, "");
			return (defined.has(name) || !undefinedNames.has(name) && answered(`IfDefine ${name}`)) !== isNegated ? inside(statement, within) : [];
		},
		ifversion(statement, within) {
			const answer = ifVersion(wordsOf(statement).map(({ text }) => text), product.version);
			return (answer.kind === "known" ? answer.holds : answered(answer.what) !== answer.isNegated) ? inside(statement, within) : [];
		},
		macro(statement) {
			const [name, ...parameters] = wordsOf(statement);
			const written = parameters.map(({ text }) => text);
			if (name !== void 0) macros.set(name.text.toLowerCase(), {
				parameters: written,
				lines: statement.lines
			});
			return [];
		}
	};
	function answered(condition) {
		asked.add(condition);
		return said.get(condition) ?? false;
	}
	function inside({ body }, within) {
		return read(body ?? [], within);
	}
	function kept(statement) {
		return [{
			name: statement.name,
			words: wordsOf(statement),
			place: placeOf$3(statement),
			via: [],
			body: null
		}];
	}
	function unresolved(statement, { via }, unknown) {
		const place = placeOf$3(statement);
		return [{
			name: "include",
			words: [{
				text: "",
				place,
				unknown
			}],
			place,
			via,
			body: null
		}];
	}
	function include(statement, within, isOptional) {
		const [word] = wordsOf(statement);
		const place = placeOf$3(statement);
		if (word === void 0) return [];
		if (within.depth >= MOST_INCLUDES_DEEP) {
			faults.push({
				message: `Include is nested more than ${MOST_INCLUDES_DEEP} deep`,
				place
			});
			return [];
		}
		const roots = {
			folder: within.folder,
			serverRoot
		};
		const paths = word.unknown === null ? includedFiles(word.text, roots, sources) : [];
		const step = {
			place,
			message: `includes ${word.text}`
		};
		const inner = {
			...within,
			depth: within.depth + 1,
			via: [step, ...within.via]
		};
		const found = paths.flatMap((path) => {
			const tree = treeAt(path);
			if (tree === null) return [];
			files.add(path);
			return [fromTree(tree, inner)];
		});
		if (found.length > 0) return found.flat();
		if (isHarmless$1(word.text)) return [];
		const reason = word.unknown ?? `${word.text} is not in the repository`;
		if (!isOptional) missing.push({
			message: `${reason}: what it sets is not known`,
			place
		});
		return unresolved(statement, within, reason);
	}
	function wordsOf(statement) {
		const { line, from, to } = statement;
		return rawWords(line.text, from, to).map((raw) => wordOf(raw, statement));
	}
	function wordOf({ text, from, to }, { line }) {
		let unknown = null;
		return {
			text: !text.includes("${") ? text : text.replace(/\$\{([^}:]*)\}/g, (whole, name) => {
				const value = defined.get(name);
				if (typeof value === "string") return value;
				unknown ??= `the variable ${name} is not defined in the files that are here`;
				return whole;
			}),
			place: placeIn$1(line, from, to),
			unknown
		};
	}
	return {
		directives: entries.flatMap((path) => {
			const tree = treeAt(path);
			if (tree === null) return [];
			return fromTree(tree, {
				folder: path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "",
				depth: 0,
				via: [],
				macros: []
			});
		}),
		faults,
		missing,
		asked,
		files
	};
}
function isHarmless$1(path) {
	return /(?:^|\/)(?:mods-enabled\/\*\.load|(?:mime|dir|autoindex|mpm|languages|manual|userdir|charset|alias|negotiation|status|magic|multilang-errordoc|info|dav)[\w-]*\.(?:conf|load|types))$/i.test(path);
}
// src/proxies/apache/worlds.ts
const MOST_CONDITIONS$2 = 4;
function worldsOf(read, askedBy) {
	const conditions = [];
	while (true) {
		const tried = combinations$1(conditions).map((said) => ({
			said,
			value: read(said)
		}));
		const fresh = [...new Set(tried.flatMap(({ value }) => [...askedBy(value)]))].filter((condition) => !conditions.includes(condition));
		if (fresh.length === 0) return tried.map((one) => ({
			...one,
			isCut: false
		}));
		if (conditions.length + fresh.length > MOST_CONDITIONS$2) return tried.map((one) => ({
			...one,
			isCut: true
		}));
		conditions.push(...fresh);
	}
}
function withConditions(worlds) {
	const [only, ...others] = worlds;
	if (only !== void 0 && others.length === 0) return only.listeners;
	const found = /* @__PURE__ */ new Map();
	for (const world of worlds) for (const listener of world.listeners) {
		const key = JSON.stringify(listener, (_, value) => typeof value === "bigint" ? String(value) : value);
		const there = found.get(key);
		if (there === void 0) found.set(key, {
			listener,
			in: [world]
		});
		else if (!there.in.includes(world)) there.in.push(world);
	}
	return [...found.values()].map(({ listener, in: where }) => ({
		...listener,
		when: conditionOf(where, worlds)
	}));
}
function conditionOf(where, worlds) {
	if (where.length === worlds.length) return null;
	const [first] = where;
	const fixed = [...first?.said ?? []].filter(([name, holds]) => where.every(({ said }) => said.get(name) === holds));
	if (worlds.filter(({ said }) => fixed.every(([name, holds]) => said.get(name) === holds)).length === where.length) return fixed.map(worded).join(" and ");
	return where.map(({ said }) => [...said].map(worded).join(" and ")).join(", or ");
}
function worded([condition, holds]) {
	return condition.startsWith("IfDefine") ? `${condition} is ${holds ? "set" : "not set"}` : `${condition} ${holds ? "holds" : "does not hold"}`;
}
function combinations$1(conditions) {
	let all = [/* @__PURE__ */ new Map()];
	for (const condition of conditions) all = all.flatMap((said) => [true, false].map((holds) => new Map([...said, [condition, holds]])));
	return all;
}
// src/proxies/apache/reader.ts
function read$1(entries, sources, assume) {
	const product = httpd(assume.versions.get("apache")?.version ?? null);
	const trees = /* @__PURE__ */ new Map();
	const read = groupsOf$2(entries, sources, product, trees).map((group) => readOne(group, sources, assume, product, trees));
	const alone = entries.filter((path) => isAvailable(path) && !hasEnabled(path, sources, entries));
	return {
		listeners: read.flatMap(({ listeners }) => listeners),
		steps: [],
		problems: [...read.flatMap(({ problems }) => problems), ...onlyAvailable(alone)]
	};
}
function readOne(entries, sources, assume, product, trees) {
	const nowhere = {
		file: entries[0] ?? "",
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 1
	};
	const worlds = worldsOf((said) => {
		const loaded = load(entries, sources, product, said, trees);
		return {
			loaded,
			read: listenersOf$3(loaded.directives, sources, assume, nowhere)
		};
	}, ({ loaded }) => loaded.asked);
	const listeners = withConditions(worlds.map(({ said, value }) => ({
		said,
		listeners: value.read.listeners
	})));
	const refused = worlds.flatMap(({ value }) => faultsOf(value));
	const missing = worlds.flatMap(({ value: { loaded } }) => [...loaded.missing, ...nowhereHeard(loaded.directives)]);
	const problems = [...distinct$3(refused, "refused"), ...distinct$3(missing, "unread")];
	if (worlds.some(({ isCut }) => isCut)) {
		const message = "it has more than four conditions that nobody said: what it comes to is not known";
		problems.push({
			kind: "unread",
			dialect: "apache",
			message,
			place: nowhere
		});
		return {
			listeners: listeners.map((listener) => opened$1(listener, message)),
			problems
		};
	}
	return {
		listeners,
		problems
	};
}
function nowhereHeard(directives) {
	const hasListen = directives.some(({ name }) => name === "listen");
	return directives.filter(({ name, body }) => name === "virtualhost" && body !== null).flatMap(({ words, place }) => {
		const [unknown] = words.flatMap((word) => word.unknown ?? []);
		if (unknown !== void 0) return [{
			message: `where this virtual host answers is not known: ${unknown}`,
			place
		}];
		if (hasListen || words.some(({ text }) => /:\d+$/.test(text))) return [];
		return [{
			message: "no Listen for this virtual host is in the files that are here",
			place
		}];
	});
}
function faultsOf({ loaded, read: { faults } }) {
	return [...loaded.faults, ...faults];
}
function distinct$3(faults, kind) {
	const seen = /* @__PURE__ */ new Map();
	for (const { message, place } of faults) {
		const key = [
			message,
			place.file,
			place.line,
			place.column
		].join("\n");
		if (!seen.has(key)) seen.set(key, {
			kind,
			dialect: "apache",
			message,
			place
		});
	}
	return [...seen.values()];
}
function opened$1(listener, reason) {
	const unknown = open(reason, listener.opened);
	return {
		...listener,
		tls: unknown,
		versions: unknown,
		suites12: unknown,
		suites13: unknown,
		groups: unknown,
		securityLevel: unknown,
		certificates: unknown,
		cleartext: unknown,
		hsts: unknown
	};
}
function groupsOf$2(entries, sources, product, trees) {
	const included = new Map(entries.map((path) => [path, load([path], sources, product, /* @__PURE__ */ new Map(), trees).files]));
	const all = new Set([...included].flatMap(([path, files]) => [...files].filter((file) => file !== path)));
	const roots = entries.filter((path) => !all.has(path));
	const mains = roots.filter((path) => (included.get(path)?.size ?? 0) > 0 || isMainName(path));
	const parts = roots.filter((path) => !mains.includes(path) && (!isAvailable(path) || !hasEnabled(path, sources, entries)));
	if (roots.length === 0 && entries.length > 0) return [entries.slice(0, 1)];
	return [...mains.map((path) => [path]), ...parts.length > 0 ? [parts] : []];
}
function isMainName(path) {
	return /(?:^|\/)(?:apache2|httpd)\.conf$/.test(path);
}
function isAvailable(path) {
	return /(?:^|\/)(?:sites|conf|mods)-available\/[^/]+$/.test(path);
}
function hasEnabled(path, sources, entries) {
	const folder = path.replace(/-available\/[^/]+$/, "-enabled");
	return sources.glob(`${folder}/*`).length > 0 || entries.some((entry) => entry.startsWith(`${folder}/`));
}
function onlyAvailable(paths) {
	const [file] = paths;
	if (file === void 0) return [];
	return [{
		kind: "unread",
		dialect: "apache",
		message: "its folder is here without the one of what is enabled: read as if every file were",
		place: {
			file,
			line: 1,
			column: 1,
			endLine: 1,
			endColumn: 1
		}
	}];
}
function httpd(version) {
	return {
		version,
		isWanted: (name) => WANTED$1.has(name),
		hasModule: (name) => !/gnutls|mod_nss|nss_module|ibm_ssl/.test(name)
	};
}
const WANTED$1 = new Set("listen virtualhost servername serveralias serverroot loadmodule location locationmatch directory directorymatch files if elseif else sslengine sslprotocol sslciphersuite sslopensslconfcmd sslpolicy sslcertificatefile mdomain mdcertificatefile mdomainset header redirect redirectmatch redirectpermanent redirecttemp rewriteengine rewriterule rewritecond rewriteoptions proxypass proxypassmatch sslcompression sslinsecurerenegotiation".split(" "));
// src/proxies/apache.ts
const dialect$4 = {
	name: "apache",
	word,
	reader: {
		recognise,
		read: read$1,
		mend: mend$2
	}
};
// src/proxies/haproxy/tokens.ts
function linesOf(file, text) {
	const lines = [];
	let from = 0;
	for (let number = 1; from <= text.length; number += 1) {
		const found = text.indexOf("\n", from);
		const to = found === -1 ? text.length : found;
		const line = lineOf$1(file, number, text.slice(from, to));
		if (line.words.length > 0 || line.problem !== null) lines.push(line);
		from = to + 1;
	}
	return lines;
}
function placeOf$2(line, first, last = first) {
	const { file, number } = line;
	return {
		file,
		line: number,
		column: first?.start ?? 1,
		endLine: number,
		endColumn: last?.end ?? first?.end ?? 1
	};
}
function wholePlace(line) {
	return placeOf$2(line, line.words[0], line.words.at(-1));
}
function lineOf$1(file, number, raw) {
	const cut = new Cutter(raw);
	cut.run();
	return {
		file,
		number,
		words: cut.words,
		problem: cut.problem
	};
}
const NONE = [];
const MOST_WORDS = 128;
const PLAIN = /[^\s"'\\#$]+/y;
const VARIABLE = /\$(?:\{(\.?[A-Za-z_]\w*|\.[A-Z]+)(\[\*\])?(?:-([^}]*))?\}|(\.?[A-Za-z_]\w*))/y;
const HEXADECIMAL = /^[0-9A-Fa-f]{2}$/;
const ESCAPES$2 = /* @__PURE__ */ new Map([
	[" ", " "],
	["\\", "\\"],
	["t", "	"],
	["n", "\n"],
	["r", "\r"],
	["#", "#"],
	["'", "'"],
	["\"", "\""]
]);
function isSpace(char) {
	return char === " " || char === "	" || char === "\v" || char === "\f";
}
var Cutter = class {
	words = [];
	problem = null;
	#raw;
	#at = 0;
	#text = "";
	#start = -1;
	#variables = [];
	constructor(raw) {
		this.#raw = raw;
	}
	run() {
		let quote = "";
		while (this.#at < this.#raw.length && this.problem === null) {
			const char = this.#raw[this.#at] ?? "";
			if (quote === "" && char === "#") break;
			if (char === "\r") break;
			if (char === quote) {
				quote = "";
				this.#at += 1;
			} else if (quote === "" && (char === "\"" || char === "'")) {
				this.#begin();
				quote = char;
				this.#at += 1;
			} else if (char === "\\" && quote !== "'") this.#escape(quote);
			else if (quote === "" && isSpace(char)) this.#space();
			else if (char === "$" && quote === "\"") this.#variable();
			else this.#plain(char);
		}
		if (quote !== "" && this.problem === null) this.problem = "a quote is opened and not closed";
		this.#finish();
	}
	#begin() {
		if (this.#start === -1) this.#start = this.#at;
	}
	#plain(char) {
		this.#begin();
		PLAIN.lastIndex = this.#at;
		const run = PLAIN.exec(this.#raw)?.[0] ?? char;
		this.#text += run;
		this.#at += run.length;
	}
	#space() {
		this.#finish();
		this.#at += 1;
	}
	#finish() {
		if (this.#start === -1) return;
		const word = {
			text: this.#text,
			start: this.#start + 1,
			end: this.#at + 1,
			variables: this.#variables.length === 0 ? NONE : this.#variables
		};
		if (this.words.length < MOST_WORDS) this.words.push(word);
		else this.problem = `more than ${MOST_WORDS} words stand on one line`;
		this.#text = "";
		this.#start = -1;
		if (this.#variables.length > 0) this.#variables = [];
	}
	#escape(quote) {
		this.#begin();
		const next = this.#raw[this.#at + 1] ?? "";
		const known = next === "$" && quote === "\"" ? "$" : ESCAPES$2.get(next);
		if (known !== void 0) {
			this.#text += known;
			this.#at += 2;
		} else if (next === "x") {
			const digits = this.#raw.slice(this.#at + 2, this.#at + 4);
			if (!HEXADECIMAL.test(digits)) this.problem = "an escape \\x needs two hexadecimal digits";
			else this.#text += String.fromCharCode(Number.parseInt(digits, 16));
			this.#at = Math.min(this.#at + 4, this.#raw.length);
		} else {
			this.#text += "\\";
			this.#at += 1;
		}
	}
	#variable() {
		VARIABLE.lastIndex = this.#at;
		const found = VARIABLE.exec(this.#raw);
		if (found === null) {
			this.problem = "a dollar sign in weak quotes stands before no name of a variable";
			return;
		}
		const [written, braced, spread, fallback, bare] = found;
		const from = this.#text.length;
		this.#text += written;
		this.#variables.push({
			from,
			to: this.#text.length,
			name: braced ?? bare ?? "",
			fallback: fallback ?? null,
			isSpread: spread !== void 0
		});
		this.#at += written.length;
	}
};
// src/proxies/haproxy/values.ts
function expanded(line, word, environment) {
	if (word === void 0) return {
		text: "",
		open: null,
		isSpread: false
	};
	let text = word.text;
	let open = TEMPLATE.test(text) ? `${shortened$1(text)} is filled in by a template` : null;
	let isSpread = false;
	for (const { from, to, name, fallback, isSpread: spread } of word.variables.toReversed()) {
		const value = name === ".LINE" ? String(line.number) : name === ".FILE" ? line.file : environment.get(name);
		if (value === void 0) {
			open = `the environment variable ${name} is not known${fallback === null ? "" : `, or "${shortened$1(fallback)}" where it is not set`}`;
			isSpread ||= spread;
		} else text = text.slice(0, from) + value + text.slice(to);
	}
	return {
		text,
		open,
		isSpread
	};
}
function given(line, keyword, value, environment) {
	return {
		...expanded(line, value, environment),
		keyword: keyword.text,
		place: placeOf$2(line, keyword, value ?? keyword)
	};
}
const TEMPLATE = /\{\{|\{%|<%/;
const MOST_SHOWN = 60;
function shortened$1(text) {
	return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text;
}
// src/proxies/haproxy/bind-line.ts
const NO_OPTIONS = {
	ciphers: null,
	ciphersuites: null,
	curves: null,
	ecdhe: null,
	minimum: null,
	maximum: null,
	off: [],
	strictSni: null,
	replaced: [],
	spread: null,
	crtBase: null
};
function bindLine(line, environment) {
	const address = expanded(line, line.words[1], environment);
	const { options, others, problems } = readOptions(line, 2, environment, NO_OPTIONS);
	const addresses = address.open === null ? addressesOf(address.text) : openAddress(address.text);
	const said = problems.map((message) => ({
		kind: "refused",
		message
	}));
	if (line.words[1] === void 0) said.push({
		kind: "refused",
		message: "bind names no address"
	});
	else if (addresses === null) said.push({
		kind: "refused",
		message: `bind names no port in "${shortened$1(address.text)}"`
	});
	for (const { keyword, isKnown } of others) if (!isKnown) said.push({
		kind: "unread",
		message: `"${shortened$1(keyword)}" is no word of bind that is known`
	});
	return {
		bind: {
			addresses: addresses ?? [],
			options,
			ssl: others.find(({ keyword }) => keyword === "ssl") ?? null,
			certificates: others.filter(({ keyword }) => CERTIFICATES.includes(keyword)),
			place: wholePlace(line),
			line
		},
		problems: said
	};
}
const CERTIFICATES = [
	"crt",
	"default-crt",
	"crt-list"
];
function readOptions(line, from, environment, before) {
	let options = before;
	const others = [];
	const problems = [];
	for (let index = from; index < line.words.length; index += 1) {
		const word = line.words[index];
		if (word === void 0) break;
		const keyword = expanded(line, word, environment);
		if (keyword.open !== null) {
			options = {
				...options,
				spread: given(line, word, word, environment)
			};
			continue;
		}
		const hasValue = !WITHOUT_VALUE.has(keyword.text) && !VERSION_WORD.test(keyword.text);
		const isKnown = !hasValue || WITH_VALUE.has(keyword.text);
		const value = hasValue && isKnown ? line.words[index + 1] : void 0;
		if (hasValue && isKnown) index += 1;
		const one = {
			...given(line, word, value, environment),
			keyword: keyword.text,
			isKnown
		};
		if (one.isSpread) options = {
			...options,
			spread: one
		};
		if (hasValue && isKnown && value === void 0) problems.push(`"${keyword.text}" has no value`);
		else if (isBadVersion(one)) problems.push(`"${shortened$1(one.text)}" is no version of TLS that HAProxy knows`);
		else if (!isOption(one)) others.push(one);
		else options = withOption(options, one);
	}
	return {
		options,
		others,
		problems
	};
}
function withOption(options, one) {
	const forced = /^force-(?:ssl|tls)v/.test(one.keyword);
	if (one.keyword.startsWith("no-")) return {
		...options,
		off: [...options.off, one]
	};
	if (one.keyword === "strict-sni") return {
		...options,
		strictSni: one
	};
	if (forced || one.keyword === "ssl-min-ver" || one.keyword === "ssl-max-ver") {
		const value = forced ? {
			...one,
			text: FORCED.get(one.keyword.slice(6)) ?? ""
		} : one;
		const [low, high] = [forced || one.keyword === "ssl-min-ver", forced || one.keyword === "ssl-max-ver"];
		const gone = [low ? options.minimum : null, high ? options.maximum : null].filter((old) => old !== null);
		return {
			...options,
			minimum: low ? value : options.minimum,
			maximum: high ? value : options.maximum,
			replaced: [...gone, ...options.replaced]
		};
	}
	const name = SIMPLE.find((option) => option === one.keyword);
	if (name === void 0) return options;
	const old = options[name];
	return {
		...options,
		[name]: one,
		replaced: old === null ? options.replaced : [old, ...options.replaced]
	};
}
const SIMPLE = [
	"ciphers",
	"ciphersuites",
	"curves",
	"ecdhe"
];
function isOption({ keyword }) {
	return VERSION_WORD.test(keyword) || [
		"ssl-min-ver",
		"ssl-max-ver",
		"strict-sni"
	].includes(keyword) || SIMPLE.some((name) => name === keyword);
}
function isBadVersion({ keyword, text, open }) {
	return open === null && (keyword === "ssl-min-ver" || keyword === "ssl-max-ver") && !VERSION_NAMES.has(text);
}
const VERSION_WORD = /^(?:no|force)-(?:sslv3|tlsv1[0-3])$/;
const FORCED = /* @__PURE__ */ new Map([
	["sslv3", "SSLv3"],
	["tlsv10", "TLSv1.0"],
	["tlsv11", "TLSv1.1"],
	["tlsv12", "TLSv1.2"],
	["tlsv13", "TLSv1.3"]
]);
const VERSION_NAMES = /* @__PURE__ */ new Map([
	["SSLv3", 768],
	["TLSv1.0", 769],
	["TLSv1.1", 770],
	["TLSv1.2", 771],
	["TLSv1.3", 772]
]);
function namedVersion({ keyword }) {
	return VERSION_NAMES.get(FORCED.get(keyword.slice(3)) ?? "") ?? 0;
}
const WITHOUT_VALUE = new Set("accept-proxy allow-0rtt defer-accept generate-certificates no-alpn no-ca-names no-strict-sni no-tls-tickets prefer-client-ciphers prefer-server-ciphers quic-force-retry ssl strict-sni tfo tls-tickets transparent v4v6 v6only".split(" "));
const WITH_VALUE = new Set("accept-netscaler-cip alpn backlog ca-file ca-ignore-err ca-sign-file ca-sign-pass ca-verify-file cc ciphers ciphersuites client-sigalgs crl-file crt crt-ignore-err crt-list curves default-crt ech ecdhe expose-fd gid group guid-prefix id idle-ping interface ktls label level maxconn mode mss name namespace nbconn nice npn ocsp-update process proto quic-cc-algo quic-socket renegotiate severity-output shards sigalgs ssl-max-ver ssl-min-ver tcp-md5sig tcp-ss tcp-ut thread tls-ticket-keys tls-tickets-keys uid user verify".split(" "));
function addressesOf(text) {
	const found = [];
	for (const part of text.split(",")) {
		if (NOT_DIALLED.test(part)) continue;
		const bare = part.replace(/^(?:ipv[46]|tcp[46]?|mptcp[46]?|ip)@/, "");
		const at = bare.lastIndexOf(":");
		const [first, last = first] = at === -1 ? [] : bare.slice(at + 1).split("-").map(portOf$1);
		if (first === void 0 || first === null || last === void 0 || last === null) return null;
		const address = addressName(bare.slice(0, at));
		const end = Math.min(last, first + MOST_PORTS$1 - 1);
		for (let port = first; port <= end; port += 1) found.push({
			address,
			port
		});
	}
	return found;
}
const MOST_PORTS$1 = 16;
const NOT_DIALLED = /^(?:\/|unix@|uxst@|uxdg@|abnsz?@|fd@|sockpair@|rhttp@|rev@|quic[46]?@|udp[46]?@)/;
function portOf$1(text) {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	return port > 0 && port <= 65535 ? port : null;
}
function addressName(written) {
	const bare = written.replace(/^\[(.*)\]$/, "$1").toLowerCase();
	return [
		"",
		"*",
		"0.0.0.0",
		"::"
	].includes(bare) ? "*" : bare;
}
function openAddress(text) {
	const port = portOf$1(/:(\d+)$/.exec(text)?.[1] ?? "");
	return NOT_DIALLED.test(text) ? [] : [{
		address: text.replace(/:\d+$/, "") || "*",
		port
	}];
}
// src/proxies/haproxy/mend.ts
function mend$1(remedy, listener, sources) {
	const { opened } = listener;
	const text = sources.read(opened.file);
	const line = text === null ? void 0 : linesOf(opened.file, text).find(({ number }) => number === opened.line);
	if (text === null || line === void 0) return [];
	switch (remedy.kind) {
		case "set-minimum-version": return minimum(line, remedy.version, listener.versions);
		case "disable-versions": return minimum(line, remedy.minimum, listener.versions);
		case "enable-suites": return ciphers$1(line, remedy.suites, listener);
		case "disable-suites": return ciphers$1(line, remedy.keep, listener);
		case "enable-groups": return [...without(line, /^ecdhe$/), ...put(line, "curves", opensslGroups(remedy.groups))];
		case "enable-tls": return forgottenSsl(line);
		case "redirect-to-https": return redirect(line, text);
		case "send-hsts": return rule(line, text, `http-after-response set-header Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`);
		default: return [];
	}
}
function minimum(line, version, { kind, ...rest }) {
	const word = version.replace("TLS ", "TLSv");
	const number = VERSION_NAMES.get(word);
	if (number === void 0) return [];
	const isCut = ("value" in rest ? [rest.value] : rest.candidates).some((value) => Math.max(0, ...value) < number);
	const gone = without(line, isCut ? /^(?:no-(?:ssl|tls)v|force-|ssl-max-ver$)/ : /^(?:no-(?:ssl|tls)v|force-)/);
	const high = isCut ? " ssl-max-ver TLSv1.3" : "";
	return isCut || gone.length > 0 || kind === "open" ? [
		...gone,
		...without(line, /^ssl-min-ver$/),
		inserted$1(line, `ssl-min-ver ${word}${high}`)
	] : put(line, "ssl-min-ver", word);
}
function ciphers$1(line, suites, { versions }) {
	const list = opensslCipherString(suites);
	return list === "" ? minimum(line, "TLS 1.2", versions) : put(line, "ciphers", list);
}
function forgottenSsl(line) {
	const file = line.words.find(({ text }, index) => index > 1 && /^(?:crt|crt-list)$/.test(text));
	return file === void 0 || line.words.some(({ text }) => text === "ssl") ? [] : [{
		place: before(line, file),
		text: "ssl "
	}];
}
function redirect(line, text) {
	return [...sectionAround(line, text).some(({ words }) => words[0]?.text === "mode" && words[1]?.text === "http") || hasHttpDefaults(line, text) ? [] : rule(line, text, "mode http"), ...rule(line, text, "http-request redirect scheme https code 301 unless { ssl_fc }")];
}
function rule(line, text, words) {
	if (line.words[0]?.text !== "bind") return [];
	const first = sectionAround(line, text).find(({ words: [word] }) => /^(?:http-request|redirect)$/.test(textOf$1(word)));
	const at = first === void 0 || first.number > line.number ? line : first;
	const raw = text.split("\n")[at.number - 1] ?? "";
	const indent = /^\s*/.exec(raw)?.[0] ?? "";
	if (at !== line) return [{
		place: {
			...placeOf$2(at, void 0),
			endColumn: 1
		},
		text: `${indent}${words}\n`
	}];
	const column = raw.replace(/\r$/, "").length + 1;
	const { file, number } = line;
	return [{
		place: {
			file,
			line: number,
			column,
			endLine: number,
			endColumn: column
		},
		text: `\n${indent}${words}`
	}];
}
const SECTION = /^(?:global|defaults|frontend|listen|backend)$/;
function sectionAround(line, text) {
	const lines = linesOf(line.file, text);
	const start = lines.findLastIndex(({ number, words }) => number < line.number && SECTION.test(textOf$1(words[0])));
	const end = lines.findIndex(({ number, words }) => number > line.number && SECTION.test(textOf$1(words[0])));
	return lines.slice(start + 1, end === -1 ? lines.length : end);
}
function hasHttpDefaults(line, text) {
	const lines = linesOf(line.file, text).filter(({ number }) => number < line.number);
	let kind = "";
	let isHttp = false;
	for (const { words } of lines) {
		const [first, second] = words;
		if (SECTION.test(textOf$1(first))) kind = textOf$1(first);
		if (kind === "defaults" && first?.text === "mode") isHttp = second?.text === "http";
	}
	return isHttp;
}
function put(line, keyword, value) {
	const own = line.words.flatMap(({ text }, index) => {
		const next = line.words[index + 1];
		return text.replace(/^\[/, "") === keyword && next !== void 0 ? [next] : [];
	});
	if (own.length === 0) return [inserted$1(line, `${keyword} ${value}`)];
	return own.map((word) => ({
		place: withoutBracket(line, word),
		text: value
	}));
}
function inserted$1(line, words) {
	const [first, second, third] = line.words;
	const ssl = line.words.find(({ text }) => text === "ssl") ?? third;
	if (first?.text === "bind") return ssl === void 0 ? {
		place: after(line, second ?? first),
		text: ` ${words}`
	} : {
		place: before(line, ssl),
		text: `${words} `
	};
	const closing = second?.text.startsWith("[") ? line.words.find(({ text }) => text.endsWith("]")) : void 0;
	if (closing === void 0) return {
		place: after(line, first),
		text: ` [${words}]`
	};
	const column = closing.end - 1;
	return {
		place: {
			file: line.file,
			line: line.number,
			column,
			endLine: line.number,
			endColumn: column
		},
		text: closing.text === "]" ? `${words} ` : ` ${words}`
	};
}
function without(line, keywords) {
	return line.words.flatMap((word, index) => {
		const name = word.text.replace(/^\[/, "");
		const previous = line.words[index - 1];
		if (index < 1 || previous === void 0 || !keywords.test(name.replace(/\]$/, ""))) return [];
		const last = /^(?:ssl-m|ecdhe)/.test(name) ? line.words[index + 1] ?? word : word;
		const opens = word.text.startsWith("[");
		return [{
			place: {
				...withoutBracket(line, last),
				column: opens ? word.start + 1 : previous.end
			},
			text: ""
		}];
	});
}
function withoutBracket(line, word) {
	const place = placeOf$2(line, word);
	return line.words[0]?.text !== "bind" && word.text.endsWith("]") ? {
		...place,
		endColumn: place.endColumn - 1
	} : place;
}
function before(line, word) {
	const place = placeOf$2(line, word);
	return {
		...place,
		endColumn: place.column
	};
}
function after(line, word) {
	const place = placeOf$2(line, word);
	return {
		...place,
		column: place.endColumn
	};
}
// src/proxies/haproxy/product-version.ts
function haproxyVersion({ versions }) {
	const version = versions.get("haproxy")?.version ?? null;
	return version !== null && /^\d/.test(version) ? version : null;
}
function compareVersions(a, b) {
	const [left, right] = [numbersOf$2(a), numbersOf$2(b)];
	for (let index = 0; index < left.length; index += 1) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function numbersOf$2(version) {
	const [, major, minor, patch, development] = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-dev(\d+))?/.exec(version) ?? [];
	return [
		major,
		minor,
		patch,
		development ?? FULL
	].map((part) => Number(part ?? 0));
}
const FULL = 1e4;
// src/proxies/haproxy/conditions.ts
function guarded(lines, version) {
	const kept = [];
	const conditions = /* @__PURE__ */ new Set();
	const problems = [];
	const environment = /* @__PURE__ */ new Map();
	const stack = [];
	const refuse = (line, message) => {
		problems.push({
			kind: "refused",
			dialect: "haproxy",
			message,
			place: wholePlace(line)
		});
	};
	for (const line of lines) {
		const [first] = line.words;
		const level = stack.at(-1);
		switch (first?.text) {
			case ".if":
				stack.push({
					before: level === void 0 ? [] : guardsOf(level),
					past: [],
					now: null,
					isElse: false
				});
				branch(stack.at(-1), line);
				break;
			case ".elif":
				if (level === void 0 || level.isElse) refuse(line, ".elif has no .if before it");
				else branch(level, line);
				break;
			case ".else":
				if (level === void 0 || level.isElse) refuse(line, ".else has no .if before it");
				else {
					pass(level);
					level.isElse = true;
				}
				break;
			case ".endif":
				if (stack.pop() === void 0) refuse(line, ".endif has no .if before it");
				break;
			default: keep(line, level);
		}
	}
	const [last] = lines.slice(-1);
	if (stack.length > 0 && last !== void 0) refuse(last, "an .if has no .endif");
	return {
		lines: kept,
		conditions: [...conditions],
		problems
	};
	function keep(line, level) {
		const guards = level === void 0 ? [] : guardsOf(level);
		if (guards === null) return;
		const [first, name, value] = line.words;
		if (guards.length === 0 && (first?.text === "setenv" || first?.text === "presetenv") && name !== void 0) environment.set(name.text, expanded(line, value, environment).text);
		kept.push({
			line,
			guards
		});
	}
	function branch(level, line) {
		if (level === void 0) return;
		pass(level);
		const values = line.words.slice(1).map((word) => expanded(line, word, environment));
		const text = values.map((value) => value.text).join(" ");
		const answer = values.some(({ open }) => open !== null) ? null : evaluate(text, version, environment);
		if (answer === "unparsable") refuse(line, `HAProxy cannot read the condition "${text}"`);
		level.now = answer === null ? {
			condition: text,
			holds: true
		} : answer === true;
		if (answer === null) conditions.add(text);
	}
}
function pass(level) {
	if (level.now !== null) level.past.push(level.now);
	level.now = null;
}
function guardsOf({ before, past, now }) {
	const own = [...past.map((guard) => typeof guard === "boolean" ? !guard : {
		...guard,
		holds: !guard.holds
	}), ...now === null ? [] : [now]];
	if (before === null || own.includes(false)) return null;
	return [...before, ...own.filter((guard) => typeof guard !== "boolean")];
}
function evaluate(text, version, environment) {
	const parts = text.match(TOKENS) ?? [];
	let at = 0;
	let isBad = false;
	const answer = or(0);
	return isBad || at < parts.length ? "unparsable" : answer;
	function or(depth) {
		let left = and(depth);
		while (parts[at] === "||") {
			at += 1;
			const right = and(depth);
			left = left === true || right === true ? true : left === null || right === null ? null : false;
		}
		return left;
	}
	function and(depth) {
		let left = term(depth);
		while (parts[at] === "&&") {
			at += 1;
			const right = term(depth);
			left = left === false || right === false ? false : left === null || right === null ? null : true;
		}
		return left;
	}
	function term(depth) {
		const part = parts[at];
		at += 1;
		if (depth > MOST_DEPTH$2) isBad = true;
		if (part === void 0) {
			isBad ||= parts.length > 0;
			return false;
		}
		if (isBad) return false;
		if (part === "!") {
			const inner = term(depth + 1);
			return inner === null ? null : !inner;
		}
		if (part === "(") {
			const inner = or(depth + 1);
			if (parts[at] !== ")") isBad = true;
			at += 1;
			return inner;
		}
		if (/^-?\d+$/.test(part)) return Number(part) !== 0;
		return predicate(part);
	}
	function predicate(part) {
		const found = /^([a-z_]+)\((.*)\)$/s.exec(part);
		const [first = "", second = ""] = (found?.[2] ?? "").split(",").map((argument) => argument.trim());
		switch (found?.[1]) {
			case "defined": return environment.has(first) ? true : null;
			case "feature": return first === "OPENSSL" ? true : null;
			case "streq": return first === second;
			case "strneq": return first !== second;
			case "strstr": return first.includes(second);
			case "version_atleast": return version === null ? null : compareVersions(version, first) >= 0;
			case "version_before": return version === null ? null : compareVersions(version, first) < 0;
			case "openssl_version_atleast":
			case "openssl_version_before":
			case "ssllib_name_startswith":
			case "awslc_api_atleast":
			case "awslc_api_before":
			case "enabled": return null;
			default:
				isBad = true;
				return false;
		}
	}
}
const TOKENS = /&&|\|\||!|[a-z_]+\([^()]*\)|[()]|[^\s()!&|]+/g;
const MOST_DEPTH$2 = 50;
// src/proxies/haproxy/rule-condition.ts
function applies(line, acls, asked) {
	const words = line.words.map(({ text }) => text);
	const at = words.findIndex((word, index) => index > 0 && (word === "if" || word === "unless"));
	if (at === -1) return true;
	const truth = anyOf(words.slice(at + 1), acls, asked);
	return words[at] === "if" || truth === null ? truth : !truth;
}
function withoutCondition(line) {
	const words = line.words.map(({ text }) => text);
	const at = words.findIndex((word, index) => index > 0 && (word === "if" || word === "unless"));
	return at === -1 ? words : words.slice(0, at);
}
function anyOf(words, acls, asked) {
	let result = false;
	let all = true;
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index] ?? "";
		if (word === "||" || word === "or") {
			result = or(result, all);
			all = true;
			continue;
		}
		let isNot = false;
		let name = word;
		while (name.startsWith("!")) {
			isNot = !isNot;
			name = name.slice(1);
			if (name === "") {
				index += 1;
				name = words[index] ?? "";
			}
		}
		let truth;
		if (name === "{") {
			const end = words.indexOf("}", index);
			truth = criterion(words.slice(index + 1, end === -1 ? words.length : end), asked);
			index = end === -1 ? words.length : end;
		} else truth = named$3(name, acls, asked);
		all = and(all, isNot && truth !== null ? !truth : truth);
	}
	return or(result, all);
}
function or(a, b) {
	return a === true || b === true ? true : a === null || b === null ? null : false;
}
function and(a, b) {
	return a === false || b === false ? false : a === null || b === null ? null : true;
}
function named$3(name, acls, asked) {
	const own = acls.filter(({ words }) => words[1]?.text === name);
	if (own.length === 0) return name === "TRUE" || name === "HTTP" ? true : name === "FALSE" ? false : null;
	return own.map(({ words }) => criterion(words.slice(2).map(({ text }) => text), asked)).reduce(or, false);
}
function criterion(words, { isTls, port }) {
	const [name = "", ...rest] = words;
	if (rest.length === 0) {
		if (name === "ssl_fc") return isTls;
		if (name === "always_true") return true;
		if (name === "always_false") return false;
		return null;
	}
	if (name === "ssl_fc" && rest.length === 1) return rest[0] === "1" ? isTls : rest[0] === "0" ? !isTls : null;
	if (name === "dst_port" && port !== null) {
		const ports = rest[0] === "eq" ? rest.slice(1) : rest;
		return ports.every((one) => /^\d+$/.test(one)) ? ports.includes(String(port)) : null;
	}
	const method = PATHS.exec(name);
	if (method === null) return null;
	const values = rest.filter((value, index) => !/^-/.test(value) && rest[index - 1] !== "-m");
	const isPrefix = method[1] === "_beg" || rest.join(" ").includes("-m beg");
	if (values.length > 0 && values.every((value) => value.includes(ACME))) return false;
	return isPrefix && values.includes("/") ? true : null;
}
const PATHS = /^(?:path|url|capture\.req\.uri)(_beg|_dir|_sub|_reg|_end|_len|_dom)?$/;
const ACME = "acme-challenge";
// src/proxies/haproxy/tls-versions.ts
function tlsVersions(own, defaults, opened, version, profiles) {
	const minimum = own.minimum ?? defaults.minimum;
	const maximum = own.maximum ?? defaults.maximum;
	const off = [...own.off, ...defaults.off];
	const limit = minimum ?? maximum;
	const ignored = limit === null ? [] : off;
	const deciding = decidingOf(minimum, maximum, off);
	const via = [...stepsOf(own, defaults, opened, deciding), ...ignored.map((one) => ignoredStep(one, limit, opened))];
	const notes = ignored.map((one) => ({
		code: "no-effect",
		message: `${one.keyword} has no effect: with ssl-min-ver, ssl-max-ver or force-* in force, HAProxy ignores every no-*`,
		place: one.place
	}));
	const unsure = [minimum, maximum].find((one) => (one?.open ?? null) !== null) ?? null;
	const spread = own.spread ?? defaults.spread;
	const reason = unsure?.open ?? spread?.open ?? null;
	if (reason !== null) return {
		setting: open(reason, unsure?.place ?? spread?.place ?? opened, [], via),
		notes,
		refused: null
	};
	const fillings = profiles.map((profile) => profile !== "1.0.2");
	const candidates = distinct$2(defaultMinimums(version).flatMap((standard) => fillings.map((fills) => versionsOn(numberOf(minimum), numberOf(maximum), ignored.length > 0 ? [] : off, standard, fills))));
	const [first = []] = candidates;
	const at = deciding?.place ?? opened;
	if (candidates.length > 1) return {
		setting: open(UNKNOWN_VERSION, at, candidates, via),
		notes,
		refused: null
	};
	return {
		setting: deciding === null ? builtIn(first, at, via) : known(first, at, via),
		notes,
		refused: first.length === 0 ? at : null
	};
}
const UNKNOWN_VERSION = "the version of HAProxy is not known, and without ssl-min-ver it decides: TLS 1.2 and newer since 2.2, TLS 1.0 and newer before";
function certificateVersions(own, bind, opened) {
	const { minimum, maximum, spread } = own;
	if (minimum === null && maximum === null && spread === null) return null;
	const reason = minimum?.open ?? maximum?.open ?? spread?.open ?? null;
	const at = (maximum ?? minimum ?? spread)?.place ?? opened;
	const via = [{
		place: bind.at,
		message: "replaced for these names by the crt-list"
	}, ...bind.via];
	if (reason !== null) return open(reason, at, [], via);
	const over = (value) => {
		const low = numberOf(minimum) ?? Math.min(...value);
		const high = numberOf(maximum) ?? Math.max(...value);
		return VERSIONS.filter((one) => one >= low && one <= high);
	};
	if (bind.kind === "known") return known(over(bind.value), decidingOf(minimum, maximum, [])?.place ?? at, via);
	const candidates = distinct$2(bind.candidates.map(over));
	const [only] = candidates;
	if (only !== void 0 && candidates.length === 1) return known(only, at, via);
	if (minimum !== null && maximum !== null) return known(over([]), at, via);
	return open(bind.reason, at, candidates, via);
}
const VERSIONS = [...VERSION_NAMES.values()];
const TLS_1_0 = 769;
const TLS_1_2 = 771;
function defaultMinimums(version) {
	if (version === null) return [TLS_1_0, TLS_1_2];
	return [compareVersions(version, "2.2") >= 0 ? TLS_1_2 : TLS_1_0];
}
function versionsOn(minimum, maximum, off, standard, fillsHoles) {
	const low = minimum ?? (maximum !== null && maximum < standard ? maximum : standard);
	const gone = off.map(namedVersion);
	const on = VERSIONS.filter((one) => one >= low && one <= (maximum ?? one) && !gone.includes(one));
	const [first, last] = [on[0] ?? 0, on.at(-1) ?? -1];
	return fillsHoles ? VERSIONS.filter((one) => one >= first && one <= last) : on;
}
function decidingOf(minimum, maximum, off) {
	const highest = numberOf(maximum);
	if (highest !== null && highest < TLS_1_2) return maximum;
	return minimum ?? maximum ?? off[0] ?? null;
}
function stepsOf(own, defaults, opened, deciding) {
	const steps = [];
	if (deciding !== null && deciding.place.line !== opened.line) steps.push({
		place: opened,
		message: `takes ${deciding.keyword} from line ${deciding.place.line}`
	});
	for (const [mine, theirs] of [[own.minimum, defaults.minimum], [own.maximum, defaults.maximum]]) if (mine !== null && theirs !== null) steps.push({
		place: theirs.place,
		message: `replaced by ${mine.keyword} of the bind in line ${opened.line}`
	});
	const limits = /^(?:ssl-m|force-)/;
	for (const old of [...own.replaced, ...defaults.replaced].filter(({ keyword }) => limits.test(keyword))) steps.push({
		place: old.place,
		message: "replaced by a later word of the same kind"
	});
	return steps;
}
function ignoredStep(one, limit, opened) {
	const where = limit?.place.line === opened.line ? "the bind line has" : "the defaults have";
	return {
		place: one.place,
		message: `${one.keyword} is ignored, since ${where} ${limit?.keyword ?? "a limit"}`
	};
}
function numberOf(one) {
	return one === null ? null : VERSION_NAMES.get(one.text) ?? null;
}
function distinct$2(values) {
	return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
// src/proxies/haproxy/answers.ts
function cleartextAnswer(section, backends, port, opened) {
	const ways = waysOf(section, backends, {
		isTls: false,
		port
	}, /* @__PURE__ */ new Set());
	const answers = new Set(ways.map(({ answer }) => answer));
	const [first] = ways;
	if (first === void 0) return known("closed", opened);
	const doubtful = ways.find(({ answer }) => answer === "open") ?? (answers.has("content") && answers.size > 1 ? first : void 0);
	if (doubtful !== void 0) {
		const candidates = distinct$2([...answers].flatMap((answer) => answer === "open" ? BOTH : [answer]));
		return open(doubtReason(doubtful), doubtful.line === null ? opened : wholePlace(doubtful.line), candidates, []);
	}
	const way = ways.find(({ answer }) => answer === "redirect") ?? first;
	if (way.answer === "content") return known("content", opened, way.line === null ? way.via : [answering(way.line)]);
	return known(answers.has("redirect") ? "redirect" : "closed", way.line === null ? opened : wholePlace(way.line), way.via);
}
const BOTH = ["redirect", "content"];
function answering(line) {
	return {
		place: wholePlace(line),
		message: "is what answers"
	};
}
function doubtReason({ line }) {
	if (line === null) return "what answers depends on conditions that the files do not decide";
	return `whether "${shortened$1(line.words.map(({ text }) => text).join(" "))}" applies to every request is not for the files to say`;
}
function waysOf(section, backends, asked, seen) {
	if (seen.has(section)) return [];
	seen.add(section);
	const lines = [...section.defaults, ...section.lines];
	const acls = lines.filter(({ words }) => words[0]?.text === "acl");
	const ways = [];
	const inTcp = modeOf(section).mode === "tcp";
	for (const phase of inTcp ? TCP_PHASES : PHASES) for (const line of lines) {
		if (!phase.test(textOf$1(line.words[0]))) continue;
		const answer = answerOf(line);
		if (answer === null) continue;
		const truth = applies(line, acls, asked);
		if (truth !== false) ways.push({
			answer,
			line,
			via: []
		});
		if (truth === true) return ways;
	}
	return [...ways, ...behind(section, lines, acls, backends, asked, seen)];
}
const TCP_PHASES = [/^tcp-request$/];
const PHASES = [
	...TCP_PHASES,
	/^http-request$/,
	/^redirect$/
];
function answerOf(line) {
	const [keyword = "", ...words] = withoutCondition(line);
	if (keyword === "redirect") return redirectAnswer(words);
	if (keyword === "tcp-request") return words.includes("reject") || words.includes("silent-drop") ? "closed" : null;
	switch (words[0]) {
		case "redirect": return redirectAnswer(words.slice(1));
		case "deny":
		case "reject":
		case "silent-drop":
		case "tarpit": return "closed";
		case "return": {
			const at = words.indexOf("status");
			return at !== -1 && Number(words[at + 1]) >= 400 ? "closed" : "content";
		}
		case "use-service": return "content";
		default: return null;
	}
}
function redirectAnswer([kind, to = ""]) {
	if (kind === "scheme") return to === "https" ? "redirect" : to.includes("%[") ? "open" : "content";
	if (/^https:\/\//i.test(to)) return "redirect";
	return /^http:\/\//i.test(to) ? "content" : "open";
}
function behind(section, lines, acls, backends, asked, seen) {
	const ways = [];
	const go = (line) => {
		const name = textOf$1(line.words[1]);
		const found = backends.get(name);
		if (found === void 0) ways.push({
			answer: "open",
			line,
			via: []
		});
		else ways.push(...waysOf(found, backends, asked, seen).map((way) => ({
			...way,
			via: [...way.via, leading(line)]
		})));
	};
	if (section.kind !== "backend") {
		for (const line of lines.filter(({ words }) => words[0]?.text === "use_backend")) {
			const truth = applies(line, acls, asked);
			if (truth !== false) go(line);
			if (truth === true) return ways;
		}
		const standard = lines.findLast(({ words }) => words[0]?.text === "default_backend");
		if (standard !== void 0) {
			go(standard);
			return ways;
		}
	}
	if (lines.find(({ words }) => SERVING.test(textOf$1(words[0])) || isStatistics(words[0]?.text, words[1]?.text)) !== void 0) ways.push({
		answer: "content",
		line: null,
		via: []
	});
	return ways.length > 0 || section.kind === "frontend" ? ways : [{
		answer: "closed",
		line: null,
		via: []
	}];
}
const SERVING = /^(?:server|server-template|dispatch|use-fcgi-app)$/;
function isStatistics(first, second) {
	return first === "stats" && (second === "enable" || second === "uri");
}
function leading(line) {
	return {
		place: wholePlace(line),
		message: "leads there"
	};
}
function backendNames(lines) {
	return lines.flatMap(({ words: [first, name] }) => name !== void 0 && /^(?:use|default)_backend$/.test(textOf$1(first)) ? [name.text] : []);
}
function named$2(names, backends) {
	return [...new Set(names)].flatMap((name) => backends.get(name) ?? []);
}
function modeOf({ lines, defaults }) {
	const said = [...defaults, ...lines].findLast(({ words }) => words[0]?.text === "mode")?.words[1]?.text;
	return {
		mode: said ?? "tcp",
		isSaid: said !== void 0
	};
}
function tcpTls(section, backends, opened) {
	const own = [...section.defaults, ...section.lines];
	const reads = own.find(({ words }) => words.some(({ text }) => /\b(?:req[._]ssl_|ssl_hello_type)/.test(text)));
	if (reads !== void 0) return known("pass-through", opened, [{
		place: wholePlace(reads),
		message: "reads the TLS of the client"
	}]);
	const names = backendNames(own);
	const next = named$2(names, backends).flatMap(({ lines }) => lines);
	const servers = [...own, ...next].filter(({ words }) => words[0]?.text === "server");
	const [one] = servers;
	if (one !== void 0 && servers.every(({ words }) => words.slice(3).some(({ text }) => text === "ssl"))) return known("no", opened, [{
		place: wholePlace(one),
		message: "is where TLS begins: the client speaks clear text"
	}]);
	if (names.length === 0 && servers.length === 0) return known("no", opened);
	if (modeOf(section).isSaid) return known("pass-through", opened);
	return open("no mode is said, so bytes are passed as they come: whether they are TLS is for the servers behind to say", opened, ["pass-through", "no"]);
}
function hstsOf$1(section, backends, opened) {
	if (modeOf(section).mode === "tcp") return open("in TCP mode the servers behind send the headers", opened);
	const own = hstsIn(section);
	if (own !== null) return own;
	const behind = named$2(backendNames(section.lines), backends).map(hstsIn);
	const sent = behind.filter((one) => one !== null);
	const [first] = sent;
	if (first === void 0) return known(null, opened);
	const values = distinct$2(behind.map((one) => one?.kind === "known" ? one.value : null));
	if (values.length === 1 && sent.every(({ kind }) => kind === "known")) return first;
	return open("not every backend sends the header alike", first.at, values);
}
function hstsIn(section) {
	const lines = [...section.defaults, ...section.lines];
	const acls = lines.filter(({ words }) => words[0]?.text === "acl");
	let last = null;
	for (const keyword of ["http-response", "http-after-response"]) for (const line of lines) {
		const [first, action, name, value] = line.words;
		if (first?.text !== keyword || name?.text.toLowerCase() !== "strict-transport-security") continue;
		if (![
			"set-header",
			"add-header",
			"del-header"
		].includes(textOf$1(action))) continue;
		const truth = applies(line, acls, {
			isTls: true,
			port: null
		});
		const written = expanded(line, value, section.environment);
		if (truth === false) continue;
		if (truth === null || written.open !== null) last = open(written.open ?? "the header depends on a condition", wholePlace(line));
		else last = known(action?.text === "del-header" ? null : written.text, wholePlace(line));
	}
	return last;
}
// src/proxies/haproxy/crt-list.ts
function loadCertificates({ line, defaults }, sources, environment) {
	const loaded = [];
	const problems = [];
	let unknown = null;
	const base = defaults.crtBase;
	for (const one of line.certificates) if (one.open !== null) unknown = {
		reason: one.open,
		place: one.place
	};
	else if (one.keyword === "crt-list") list(one);
	else crt(one);
	return {
		loaded,
		open: unknown,
		problems
	};
	function crt(one) {
		for (const certificate of filesOf(one.text, one.place, base, sources)) loaded.push({
			certificate,
			names: namesOf$1(certificate),
			options: NO_OPTIONS,
			line: null,
			isFallback: false
		});
	}
	function list(one) {
		const file = [...besides(one.text, one.place.file)].find((path) => sources.read(path) !== null);
		const text = file === void 0 ? null : sources.read(file);
		if (file === void 0 || text === null) {
			unknown = {
				reason: `the crt-list ${one.text} is not in the repository`,
				place: one.place
			};
			return;
		}
		const [shown = file] = sources.glob(file);
		for (const entry of linesOf(shown, text)) if (entry.words[0] !== void 0) entryOf(entry);
	}
	function entryOf(entry) {
		const { path, options, filters } = partsOf(entry);
		const read = readOptions({
			...entry,
			words: options
		}, 0, environment, NO_OPTIONS);
		for (const message of read.problems) problems.push({
			kind: "refused",
			dialect: "haproxy",
			message,
			place: wholePlace(entry)
		});
		const own = filters.filter((filter) => !filter.startsWith("!")).map((filter) => filter.toLowerCase());
		const not = filters.filter((filter) => filter.startsWith("!")).map((filter) => filter.slice(1).toLowerCase());
		for (const certificate of filesOf(path.text, placeOf$2(entry, path), base, sources)) {
			const names = own.length > 0 ? own : namesOf$1(certificate);
			loaded.push({
				certificate,
				names: names === null ? null : names.filter((name) => !not.includes(name)),
				options: read.options,
				line: entry,
				isFallback: not.includes("*") && own.length === 0
			});
		}
	}
}
function partsOf({ words }) {
	const [path = NO_WORD, ...rest] = words;
	const end = rest[0]?.text.startsWith("[") ?? false ? rest.findIndex(({ text }) => text.endsWith("]")) : -1;
	return {
		path,
		options: rest.slice(0, end + 1).flatMap((word, index) => {
			const [from, to] = [index === 0 ? 1 : 0, index === end ? 1 : 0];
			const text = word.text.slice(from, word.text.length - to);
			return text === "" ? [] : [{
				...word,
				text,
				start: word.start + from,
				end: word.end - to
			}];
		}),
		filters: rest.slice(end + 1).map(({ text }) => text)
	};
}
const NO_WORD = {
	text: "",
	start: 1,
	end: 1,
	variables: []
};
function besides(path, file) {
	const folder = file.slice(0, file.lastIndexOf("/") + 1);
	return path.startsWith("/") || folder === "" ? [path] : [path, folder + path];
}
const RESERVED = /\.(?:key|issuer|ocsp|sctl)$|(?:^|\/)\.[^/]*$/;
function filesOf(written, at, base, sources) {
	const path = base === null || /^[/@]/.test(written) ? written : `${base.text}/${written}`;
	for (const file of besides(path, at.file)) {
		const certificates = sources.certificates(file);
		if (certificates !== null) return [{
			path: written,
			at,
			certificates
		}];
		const inside = [...[
			".rsa",
			".ecdsa",
			".dsa"
		].map((ending) => file + ending).filter((name) => sources.certificates(name) !== null), ...sources.glob(`${file.replace(/\/$/, "")}/*`).filter((name) => !RESERVED.test(name))];
		if (inside.length > 0) return inside.map((name) => ({
			path: name,
			at,
			certificates: sources.certificates(name)
		}));
	}
	return [{
		path: written,
		at,
		certificates: null
	}];
}
function namesOf$1({ certificates }) {
	const leaf = certificates?.[0];
	return leaf === void 0 ? null : leafNames(leaf);
}
function leafNames({ subject, extensions }) {
	const alternative = extensions.subjectAltName?.dnsNames ?? [];
	return [...new Set([...subject.commonNames, ...alternative].map((name) => name.toLowerCase()))];
}
// src/proxies/haproxy/tls-lists.ts
function tlsLists(said, opened, process, assume, version) {
	const profiles = profilesFor(assume);
	const notes = [];
	const problems = [];
	const chosen = (name) => chosenOf(said, name, opened);
	const level = levelOf(process, assume);
	const ciphers = chosen("ciphers");
	const suites13 = chosen("ciphersuites");
	const list = suitesOf(ciphers, profiles, level, notes);
	const curves = chosen("curves");
	const groups = curves.given === null ? chosenOf(said, "ecdhe", opened) : curves;
	return {
		suites12: list.unresolved === null ? settle(ciphers, level.reason, list.suites, "no cipher of this list", false) : open(list.unresolved, ciphers.given?.place ?? opened, [], ciphers.via),
		suites13: list.unresolvedTls13 === null ? settle(suites13, null, suites13Of(suites13, notes), "not this list", false) : open(list.unresolvedTls13, ciphers.given?.place ?? opened, [], ciphers.via),
		groups: settle(groups, null, groupsOf$1(groups, profiles, notes), "not this list of groups", true),
		securityLevel: securityLevel(ciphers, list.levels, level, opened),
		notes,
		problems
	};
	function settle({ given, via, spread }, unresolved, results, what, mayBeEmpty) {
		const at = given?.place ?? opened;
		const reason = given?.open ?? spread?.open ?? unresolved;
		const candidates = distinct$2(mayBeEmpty ? results : results.filter((result) => result.length > 0));
		const [only] = candidates;
		if ((given?.open ?? spread?.open ?? null) !== null) return open(reason ?? "", at, [], via);
		if (only === void 0 && unresolved === null) {
			problems.push({
				kind: "refused",
				dialect: "haproxy",
				message: `OpenSSL takes ${what}`,
				place: at
			});
			return known([], at, via);
		}
		if (only !== void 0 && candidates.length === 1) return given === null ? builtIn(only, at, via) : known(only, at, via);
		return open(unresolved ?? "the version of OpenSSL is not known", at, candidates, via);
	}
	function suitesOf({ given }, all, { levels }, into) {
		const text = given?.text ?? "DEFAULT";
		const results = all.flatMap((profile) => levels.map((one) => cipherList(text, profile, one)));
		if (given !== null) into.push(...placed(results.at(-1)?.notes ?? [], given));
		return {
			suites: results.map(({ suites }) => hasDhe$1(process, version) ? suites : suites.filter((suite) => !isDhe(suite))),
			levels: distinct$2(results.map((result) => result.securityLevel)),
			unresolved: results.find((result) => result.unresolved !== null)?.unresolved ?? null,
			unresolvedTls13: results.find((result) => result.unresolvedTls13 !== null)?.unresolvedTls13 ?? null
		};
	}
}
function chosenOf(said, name, opened) {
	const [given = null, ...others] = said.map((options) => options[name]).filter((one) => one !== null);
	const via = [...others, ...said.flatMap((options) => options.replaced.filter(({ keyword }) => keyword === given?.keyword))].map(({ place }) => ({
		place,
		message: `replaced by line ${given?.place.line ?? 0}`
	}));
	const isInherited = given !== null && given.place.line !== opened.line && given.keyword.startsWith("ssl-default-bind");
	const taken = {
		place: opened,
		message: `takes ${given?.keyword ?? ""} from line ${given?.place.line ?? 0}`
	};
	const spread = said.map((options) => options.spread).find((one) => one !== null) ?? null;
	return {
		given,
		via: isInherited ? [taken, ...via] : via,
		spread
	};
}
function hasDhe$1({ hasDhParameters }, version) {
	return hasDhParameters || version === null || compareVersions(version, "2.6") < 0;
}
function isDhe(suite) {
	return /^TLS_DHE?_/.test(suiteName(suite));
}
function suites13Of({ given }, notes) {
	if (given === null) return [DEFAULT_CIPHERSUITES];
	const { suites, notes: said } = ciphersuites(given.text);
	notes.push(...placed(said, given));
	return [suites ?? []];
}
function groupsOf$1({ given }, profiles, notes) {
	const results = profiles.map((profile) => groupList(given?.text ?? "auto", profile));
	if (given !== null) notes.push(...placed(results.at(-1)?.notes ?? [], given));
	return results.map(({ groups }) => groups).filter((groups) => groups !== null);
}
function placed(notes, { place }) {
	return notes.map((note) => ({
		...note,
		place
	}));
}
function levelOf({ securityLevel: given }, assume) {
	if (given !== null && given.open === null && /^[0-5]$/.test(given.text)) return {
		levels: [Number(given.text)],
		reason: null,
		given
	};
	if (given !== null) return {
		levels: [
			0,
			1,
			2
		],
		reason: given.open ?? `${given.text} is no security level`,
		given
	};
	return {
		levels: defaultSecurityLevels(assume),
		reason: null,
		given
	};
}
function securityLevel({ given }, inList, level, opened) {
	const [written] = inList;
	if (given !== null && typeof written === "number") return known(written, given.place);
	const at = level.given?.place ?? opened;
	const [only] = level.levels;
	if (only !== void 0 && level.levels.length === 1) return level.given === null ? builtIn(only, at) : known(only, at);
	return open(level.reason ?? "the build of OpenSSL decides the security level", at, level.levels);
}
// src/proxies/haproxy/listeners.ts
function listenersOf$2(bind, around) {
	const { ssl } = bind.line;
	const { listeners, problems } = ssl === null ? inTheClear(bind, around) : overTls(bind, around);
	return {
		listeners: bind.line.addresses.flatMap((address) => listeners(address)),
		problems
	};
}
function inTheClear(bind, { section, backends }) {
	const { place: opened, certificates, options } = bind.line;
	const [forgotten] = certificates;
	const { spread } = options;
	const isTcp = modeOf(section).mode !== "http";
	const nothing = open("no TLS is spoken here", opened);
	const at = forgotten?.place ?? opened;
	const clear = spread === null ? known("no", at) : open(spread.open ?? "", spread.place);
	const notes = forgotten === void 0 ? [] : [{
		code: "no-effect",
		message: `${forgotten.keyword} has no effect without the word ssl`,
		place: forgotten.place
	}];
	const listeners = ({ address, port }) => {
		const answer = cleartextAnswer(section, backends, port, at);
		return [{
			dialect: "haproxy",
			side: "front",
			address,
			port,
			names: [],
			isDefault: true,
			tls: isTcp && spread === null ? tcpTls(section, backends, opened) : clear,
			versions: nothing,
			suites12: nothing,
			suites13: nothing,
			groups: nothing,
			securityLevel: null,
			openssl: null,
			certificates: open("no TLS is spoken here", opened),
			cleartext: answer,
			hsts: open("no TLS is spoken here", opened),
			opened,
			when: null,
			notes: [...notes, ...ignoredRules(section)]
		}];
	};
	return {
		listeners,
		problems: []
	};
}
function ignoredRules(section) {
	if (modeOf(section).mode !== "tcp") return [];
	return section.lines.filter(({ words }) => /^(?:http-request|http-response|http-after-response|redirect)$/.test(textOf$1(words[0]))).map((line) => ({
		code: "no-effect",
		message: "has no effect in TCP mode",
		place: wholePlace(line)
	}));
}
function overTls(bind, around) {
	const { section, backends, process, sources, assume } = around;
	const { line, defaults } = bind;
	const { place: opened, options } = line;
	const version = haproxyVersion(assume);
	const profiles = profilesFor(assume);
	const versions = tlsVersions(options, defaults, opened, version, profiles);
	const files = loadCertificates(bind, sources, section.environment);
	const problems = [...files.problems];
	const refuse = (message, place) => {
		problems.push({
			kind: "refused",
			dialect: "haproxy",
			message,
			place
		});
	};
	if (versions.refused !== null) refuse("every version of TLS is switched off for this bind", versions.refused);
	if (line.certificates.length === 0 && line.line.words.every(({ text }) => text !== "generate-certificates")) refuse("this bind has ssl, but neither crt nor crt-list", opened);
	const [standard] = files.loaded;
	const own = tlsLists([
		{
			...standard?.options ?? NO_OPTIONS,
			curves: null,
			ecdhe: null,
			replaced: []
		},
		options,
		defaults
	], opened, process, assume, version);
	problems.push(...own.problems);
	const special = specialNames(files.loaded);
	const certificates = files.open === null ? known(files.loaded.map(({ certificate }) => certificate), opened) : open(files.open.reason, files.open.place);
	const strict = options.strictSni ?? defaults.strictSni;
	const general = (address) => ({
		dialect: "haproxy",
		side: "front",
		...address,
		names: strict === null ? [] : namesServed(files.loaded, special),
		isDefault: strict === null,
		tls: known("yes", line.ssl?.place ?? opened),
		versions: hidden(versions.setting, files.open),
		suites12: hidden(own.suites12, files.open),
		suites13: hidden(own.suites13, files.open),
		groups: own.groups,
		securityLevel: own.securityLevel,
		openssl: profiles.length === 1 ? profiles[0] ?? null : null,
		certificates,
		cleartext: open("TLS is spoken here", opened),
		hsts: hstsOf$1(section, backends, opened),
		opened,
		when: null,
		notes: [...versions.notes, ...own.notes]
	});
	const named = special.map((entry) => {
		const ownLists = tlsLists([
			{
				...entry.options,
				curves: null,
				ecdhe: null
			},
			options,
			defaults
		], opened, process, assume, version);
		problems.push(...ownLists.problems);
		return {
			entry,
			lists: ownLists,
			versions: certificateVersions(entry.options, versions.setting, opened)
		};
	});
	const listeners = (address) => {
		const base = general(address);
		const others = named.map(({ entry, lists, versions: ownVersions }) => {
			const doubt = entry.doubt;
			return {
				...base,
				names: entry.names ?? [],
				isDefault: false,
				versions: doubted(ownVersions ?? versions.setting, base.versions, doubt),
				suites12: doubted(lists.suites12, base.suites12, doubt),
				suites13: doubted(lists.suites13, base.suites13, doubt),
				groups: curvesOf(entry.options, base.groups),
				securityLevel: lists.securityLevel,
				certificates: known([entry.certificate], entry.certificate.at),
				opened: entry.line === null ? opened : wholePlace(entry.line),
				notes: lists.notes
			};
		});
		return strict !== null && base.names.length === 0 && others.length > 0 && files.open === null ? others : [base, ...others];
	};
	return {
		listeners,
		problems
	};
}
function hidden(setting, unknown) {
	return unknown === null ? setting : open(unknown.reason, unknown.place);
}
function doubted(own, base, doubt) {
	if (doubt === null || own.kind === "open" || base.kind === "open") return own;
	return JSON.stringify(own.value) === JSON.stringify(base.value) ? own : open(doubt, own.at, [own.value, base.value], own.via);
}
function curvesOf({ curves, ecdhe }, bind) {
	const own = curves ?? ecdhe;
	if (own === null) return bind;
	return open("whether the curves of a crt-list are in force depends on OpenSSL", own.place, bind.kind === "known" ? [bind.value] : []);
}
function specialNames(loaded) {
	const claimed = /* @__PURE__ */ new Set();
	const special = [];
	let unread = null;
	for (const one of loaded) {
		const names = one.isFallback ? [] : one.names?.filter((name) => !claimed.has(name)) ?? null;
		if (one.line !== null && hasOptions(one.options) && names?.length !== 0) special.push({
			...one,
			names,
			doubt: unread
		});
		for (const name of names ?? []) claimed.add(name);
		if (one.names === null) unread = `the names in ${one.certificate.path} are not known, and it comes first for them`;
	}
	return special;
}
function hasOptions({ ciphers, ciphersuites, curves, ecdhe, minimum, maximum, spread }) {
	return [
		ciphers,
		ciphersuites,
		curves,
		ecdhe,
		minimum,
		maximum,
		spread
	].some((one) => one !== null);
}
function namesServed(loaded, special) {
	const others = new Set(special.flatMap(({ names }) => names ?? []));
	const names = loaded.flatMap((one) => one.isFallback ? [] : one.names ?? []);
	return [...new Set(names)].filter((name) => !others.has(name));
}
// src/proxies/haproxy/sections.ts
function sectionsOf(lines) {
	const sections = [];
	const problems = [];
	const environment = /* @__PURE__ */ new Map();
	const defaultsOf = /* @__PURE__ */ new Map();
	let lastDefaults = [];
	let global = NO_OPTIONS;
	let securityLevel = null;
	let hasDhParameters = false;
	let kind = "";
	let current = null;
	const problem = (line, message, what = "refused") => {
		problems.push({
			kind: what,
			dialect: "haproxy",
			message,
			place: wholePlace(line)
		});
	};
	for (const line of lines) {
		const [first] = line.words;
		if (line.problem !== null) problem(line, line.problem);
		if (first === void 0) continue;
		const keyword = first.text;
		if (SECTIONS.has(keyword)) begin(keyword, line);
		else if (kind === "global") inGlobal(keyword, line);
		else if (kind === "defaults") inDefaults(keyword, line);
		else if (current !== null) inProxy(current, keyword, line);
		else if (kind === "" && !keyword.startsWith(".")) problem(line, `"${keyword}" stands in no section`);
		if (keyword === ".alert") problem(line, "the configuration itself ends the start here, with .alert");
	}
	return {
		sections,
		process: {
			securityLevel,
			hasDhParameters
		},
		problems
	};
	function begin(keyword, line) {
		kind = keyword;
		current = null;
		const words = line.words.map((word) => expanded(line, word, environment).text);
		const [, name = ""] = words;
		const from = words[words.indexOf("from") + 1];
		const taken = words.includes("from") && from !== void 0 ? defaultsOf.get(from) : void 0;
		if (keyword === "defaults") {
			lastDefaults = [...taken ?? []];
			if (name !== "" && name !== "from") defaultsOf.set(name, lastDefaults);
		} else if (PROXIES.has(keyword)) {
			current = {
				kind: keyword,
				name,
				lines: [],
				binds: [],
				defaults: taken ?? lastDefaults,
				environment
			};
			sections.push(current);
		}
	}
	function inGlobal(keyword, line) {
		const [first, name, value] = line.words;
		if (first === void 0) return;
		if (keyword === "setenv" || keyword === "presetenv") {
			const put = expanded(line, value, environment);
			if (name !== void 0 && put.open === null) environment.set(name.text, put.text);
		} else if (keyword === "unsetenv") for (const { text } of line.words.slice(1)) environment.delete(text);
		else if (keyword === "ssl-security-level") securityLevel = given(line, first, name, environment);
		else if (keyword === "tune.ssl.default-dh-param" || keyword === "ssl-dh-param-file") hasDhParameters = true;
		else if (keyword === "crt-base") global = {
			...global,
			crtBase: given(line, first, name, environment)
		};
		else if (keyword === "ssl-default-bind-options") {
			const read = readOptions(line, 1, environment, global);
			global = read.options;
			for (const message of read.problems) problem(line, message);
		} else if (keyword === "ssl-default-bind-ciphers") global = {
			...global,
			ciphers: put(line)
		};
		else if (keyword === "ssl-default-bind-ciphersuites") global = {
			...global,
			ciphersuites: put(line)
		};
		else if (keyword === "ssl-default-bind-curves") global = {
			...global,
			curves: put(line)
		};
	}
	function put(line) {
		const [first, value] = line.words;
		return first === void 0 ? null : given(line, first, value, environment);
	}
	function inDefaults(keyword, line) {
		if (keyword === "bind") problem(line, "bind is not allowed in a defaults section");
		else lastDefaults.push(line);
	}
	function inProxy(section, keyword, line) {
		if (keyword !== "bind") section.lines.push(line);
		else if (section.kind === "backend") problem(line, "bind is not allowed in a backend");
		else {
			const { bind, problems: said } = bindLine(line, environment);
			section.binds.push({
				line: bind,
				defaults: global
			});
			for (const { message, kind: what } of said) problem(line, message, what);
		}
	}
}
const PROXIES = /* @__PURE__ */ new Set([
	"frontend",
	"listen",
	"backend"
]);
const SECTIONS = /* @__PURE__ */ new Set([
	...PROXIES,
	"global",
	"defaults",
	"acme",
	"cache",
	"crt-store",
	"fcgi-app",
	"http-errors",
	"log-forward",
	"log-profile",
	"mailers",
	"namespace_list",
	"peers",
	"program",
	"resolvers",
	"ring",
	"traces",
	"userlist"
]);
// src/proxies/haproxy/read.ts
function read(entries, sources, assume) {
	const { lines: kept, conditions, problems } = guarded(entries.flatMap((entry) => linesOf(entry, sources.read(entry) ?? "")), haproxyVersion(assume));
	if (conditions.length > MOST_CONDITIONS$1) {
		const all = readLines(kept.map(({ line }) => line), sources, assume);
		return {
			listeners: all.listeners.map(opened),
			steps: [],
			problems: unique([...problems, ...all.problems])
		};
	}
	const variants = combinations(conditions).map((guards) => {
		return {
			guards,
			...readLines(kept.filter((line) => isRead(line, guards)).map(({ line }) => line), sources, assume)
		};
	});
	return {
		listeners: merged(variants),
		steps: [],
		problems: unique([...problems, ...variants.flatMap((variant) => variant.problems)])
	};
}
const MOST_CONDITIONS$1 = 4;
function readLines(lines, sources, assume) {
	const { sections, process, problems } = sectionsOf(lines);
	const backends = new Map(sections.filter(({ kind }) => kind !== "frontend").map((one) => [one.name, one]));
	const found = sections.filter(({ lines: own }) => own.findLast(({ words }) => SWITCH.test(textOf$1(words[0])))?.words[0]?.text !== "disabled").flatMap((section) => section.binds.map((bind) => listenersOf$2(bind, {
		section,
		backends,
		process,
		sources,
		assume
	})));
	return {
		listeners: found.flatMap(({ listeners }) => listeners),
		problems: [...problems, ...found.flatMap((one) => one.problems)]
	};
}
const SWITCH = /^(?:disabled|enabled)$/;
function isRead({ guards }, now) {
	return guards.every(({ condition, holds }) => now.some((guard) => guard.condition === condition && guard.holds === holds));
}
function combinations(conditions) {
	let all = [[]];
	for (const condition of conditions) all = all.flatMap((guards) => [true, false].map((holds) => [...guards, {
		condition,
		holds
	}]));
	return all;
}
function merged(variants) {
	const [only] = variants;
	if (only !== void 0 && variants.length === 1) return only.listeners;
	const found = /* @__PURE__ */ new Map();
	for (const { guards, listeners } of variants) {
		const counts = /* @__PURE__ */ new Map();
		for (const listener of listeners) {
			const same = JSON.stringify(withoutCertificates(listener));
			const count = (counts.get(same) ?? 0) + 1;
			counts.set(same, count);
			const key = `${count} ${same}`;
			const known = found.get(key);
			if (known === void 0) found.set(key, {
				listener,
				under: [guards]
			});
			else known.under.push(guards);
		}
	}
	return [...found.values()].map(({ listener, under }) => under.length === variants.length ? listener : {
		...listener,
		when: whenOf(under)
	});
}
function withoutCertificates(listener) {
	const { certificates } = listener;
	if (certificates.kind === "open") return listener;
	return {
		...listener,
		certificates: {
			...certificates,
			value: certificates.value.map(({ path, at }) => ({
				path,
				at
			}))
		}
	};
}
function whenOf(under) {
	const [first = []] = under;
	const same = first.filter((guard) => under.every((guards) => guards.some(({ condition, holds }) => condition === guard.condition && holds === guard.holds)));
	if (same.length === 0) return "some conditions of .if hold and others do not";
	return same.map(({ condition, holds }) => `.if ${condition} ${holds ? "holds" : "does not hold"}`).join(" and ");
}
function opened(listener) {
	const unsure = {
		kind: "open",
		reason: "more conditions of .if than can be tried decide it",
		candidates: [],
		at: listener.opened,
		via: []
	};
	const settings = {
		tls: unsure,
		versions: unsure,
		suites12: unsure,
		suites13: unsure,
		groups: unsure
	};
	return {
		...listener,
		...settings,
		certificates: unsure,
		cleartext: unsure,
		hsts: unsure,
		securityLevel: null
	};
}
function unique(problems) {
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
// src/proxies/haproxy.ts
const dialect$3 = {
	name: "haproxy",
	word: word$1,
	reader: {
		recognise: recognise$1,
		read,
		mend: mend$1
	}
};
// src/proxies/ibm-http-server/hosts.ts
function hostsOf([base, ...virtual]) {
	const listens = listensOf$1(base);
	const firsts = /* @__PURE__ */ new Map();
	const hosts = virtual.flatMap((server) => bindings(server, listens).map(({ address, port }) => {
		const key = `${address} ${port}`;
		const first = firsts.get(key) ?? server;
		firsts.set(key, first);
		return {
			server,
			address,
			port,
			first,
			isFirst: first === server
		};
	}));
	const own = listens.filter(({ address, port }) => !hosts.some((host) => host.port === port && [address, "*"].includes(host.address)));
	return [...hosts, ...own.map(({ address, port, place }) => {
		const server = {
			...base,
			opened: place
		};
		return {
			server,
			address,
			port,
			first: server,
			isFirst: true
		};
	})];
}
function switchOf(server) {
	return server.directives.findLast(({ name }) => name === "sslenable" || name === "ssldisable") ?? (server.base === null ? null : switchOf(server.base));
}
function bindings({ addresses }, listens) {
	return addresses.flatMap(({ address, port }) => {
		if (port !== null) return [{
			address,
			port
		}];
		return [...new Set(listens.map((listen) => listen.port))].map((every) => ({
			address,
			port: every
		}));
	});
}
// src/proxies/ibm-http-server/protocols.ts
function protocolsOf$1(directives, release) {
	const named = directives.filter(({ name }) => isProtocolDirective(name));
	const enabled = wordsOf(named, "sslprotocolenable");
	const disabled = wordsOf(named, "sslprotocoldisable");
	const doubtful = [...disabled, ...enabled].filter((word) => WORDS.get(word) === void 0);
	const on = new Set(enabled.map((word) => WORDS.get(word)));
	const off = new Set(disabled.map((word) => WORDS.get(word)));
	const both = disabled.find((word) => on.has(WORDS.get(word)) && WORDS.has(word));
	const [spelling] = doubtful;
	return {
		candidates: distinct$1(release.defaultVersions.flatMap((versions) => {
			const wider = ALL.filter((version) => versions.includes(version) || on.has(version));
			return [wider.filter((version) => !off.has(version)), ...both === void 0 ? [] : [wider.filter((version) => on.has(version) || !off.has(version))]].flatMap((set) => doubtful.length === 0 ? [set] : [set, withDoubtful(set, doubtful)]);
		})),
		by: named.findLast(({ name }) => name === "sslprotocoldisable") ?? named.at(-1) ?? null,
		doubt: spelling !== void 0 ? `whether IBM HTTP Server takes the spelling "${shown$1(named, spelling)}" no document says: write ${meant(spelling)}` : both !== void 0 ? `${shown$1(named, both)} is both enabled and disabled` : null
	};
}
function isProtocolDirective(name) {
	return name === "sslprotocolenable" || name === "sslprotocoldisable";
}
function isForeignProtocol(word) {
	return /^[+-]/.test(word) || word.toLowerCase() === "all";
}
function distinct$1(sets) {
	return [...new Map(sets.map((set) => [set.join(), set])).values()];
}
const WORDS = /* @__PURE__ */ new Map([
	["sslv2", 2],
	["sslv3", 768],
	["tlsv10", 769],
	["tlsv11", 770],
	["tlsv12", 771],
	["tlsv13", 772]
]);
const ALL = [...WORDS.values()];
const DOUBTFUL = /* @__PURE__ */ new Map([
	["tls", [
		769,
		770,
		771
	]],
	["tlsv1", [769]],
	["tlsv1.0", [769]],
	["tlsv1.1", [770]],
	["tlsv1.2", [771]],
	["tlsv1.3", [772]]
]);
function wordsOf(directives, wanted) {
	return directives.filter(({ name }) => name === wanted).flatMap(({ words }) => words.map(({ text }) => text.toLowerCase()));
}
function withDoubtful(set, words) {
	const taken = words.flatMap((word) => DOUBTFUL.get(word) ?? []);
	return set.filter((version) => !taken.includes(version));
}
function shown$1(directives, lower) {
	return directives.flatMap(({ words: written }) => written.map(({ text }) => text)).find((text) => text.toLowerCase() === lower) ?? lower;
}
function meant(lower) {
	if (lower === "tls") return "TLSv10, TLSv11 or TLSv12";
	return lower === "tlsv1" ? "TLSv10" : lower.replace("tlsv", "TLSv").replace(".", "");
}
// src/proxies/ibm-http-server/suite-names.ts
function gskitSuite(name) {
	const upper = name.toUpperCase();
	const short = SHORT.get(upper);
	if (short !== void 0) return short;
	if (/^[0-9A-F]{4}$/.test(upper)) return Number.parseInt(upper, 16);
	return BY_NAME$1.get(upper.replace(/^SSL_/, "TLS_")) ?? BY_NAME$1.get(upper) ?? null;
}
const BY_NAME$1 = new Map(CIPHER_SUITES.map(({ id, name }) => [name.toUpperCase(), id]));
const SHORT = /* @__PURE__ */ new Map([
	["30", 0],
	["31", 1],
	["32", 2],
	["33", 3],
	["34", 4],
	["35", 5],
	["36", 6],
	["39", 9],
	["3A", 10],
	["2F", 47],
	["35B", 53],
	["3C", 60],
	["3D", 61],
	["9C", 156],
	["9D", 157],
	["FE", 65278],
	["FF", 65279]
]);
// src/proxies/ibm-http-server/cipher-specs.ts
function cipherSpecsOf(own, outer, release) {
	const [inner = [], global = []] = [own, outer].map((directives) => directives.filter(isCipherSpec));
	const worlds = release.mergesCipherSpecs.flatMap((isMerged) => release.defaultSuites.flatMap((defaults) => [true, false].map((isReplacing) => {
		const apply = (directives) => applied(directives, {
			defaults,
			isReplacing
		}).suites;
		if (!isMerged || global.length === 0) return apply(inner);
		if (inner.length === 0) return apply(global);
		return [.../* @__PURE__ */ new Set([...apply(inner), ...apply(global)])];
	})));
	const inForce = inner.length > 0 ? inner : release.mergesCipherSpecs.includes(true) ? global : [];
	const { unknown, suites13 } = applied(inForce, {
		defaults: [],
		isReplacing: false
	});
	return {
		candidates: distinct$1(worlds),
		suites13,
		by: inForce.find(namesSuite) ?? inForce[0] ?? null,
		unknown
	};
}
function isCipherSpec({ name }) {
	return name === "sslcipherspec";
}
function isOpensslWord(word) {
	return /[:!@]/.test(word) || /^[+-]?(?:EC)?DHE[-+]|^(?:AES|HIGH|MEDIUM|EECDH|EDH|aNULL)\b/.test(word);
}
const PROTOCOLS = /* @__PURE__ */ new Set([
	"sslv2",
	"sslv3",
	"tlsv10",
	"tlsv11",
	"tlsv12",
	"tlsv13",
	"all"
]);
function applied(directives, { defaults, isReplacing }) {
	const lists = {
		tls12: [...defaults],
		older: null,
		tls13: null
	};
	const unknown = [];
	const replaced = /* @__PURE__ */ new Set();
	for (const directive of directives) {
		const words = directive.words.map(({ text }) => text);
		const first = words[0]?.toLowerCase() ?? "";
		const isNamed = PROTOCOLS.has(first);
		const scope = isNamed ? first : "old";
		for (const word of isNamed ? words.slice(1) : words) {
			if (word.toUpperCase() === "NONE") {
				edit(lists, scope, () => []);
				continue;
			}
			const id = gskitSuite(word.replace(/^[+-]/, ""));
			if (id === null) {
				unknown.push({
					word,
					directive
				});
				continue;
			}
			if (!/^[+-]/.test(word) && !replaced.has(scope) && (!isNamed || isReplacing)) {
				replaced.add(scope);
				edit(lists, scope, () => []);
			}
			edit(lists, scope, (list) => {
				const without = list.filter((other) => other !== id);
				if (word.startsWith("-")) return without;
				return list.includes(id) ? list : [...list, id];
			}, id);
		}
	}
	const weakOlder = (lists.older ?? []).filter((id) => !isForwardSecret(id));
	return {
		suites: [.../* @__PURE__ */ new Set([...lists.tls12, ...weakOlder])],
		suites13: lists.tls13,
		unknown
	};
}
function edit(lists, scope, change, id = null) {
	const is13 = id !== null && TLS13_SUITES.includes(id);
	if ((scope === "tlsv12" || scope === "all" || scope === "old") && !is13) lists.tls12 = change(lists.tls12);
	if ([
		"sslv3",
		"tlsv10",
		"tlsv11"
	].includes(scope) && !is13) lists.older = change(lists.older ?? []);
	if (scope === "tlsv13" || is13) lists.tls13 = change(lists.tls13 ?? TLS13_SUITES.slice(0, 3));
}
function namesSuite({ words }) {
	return words.some(({ text }) => gskitSuite(text.replace(/^[+-]/, "")) !== null);
}
// src/proxies/ibm-http-server/curves.ts
function supportedCurves([protocol = "", ...written]) {
	if (protocol.toUpperCase() !== "TLSV13") return {
		kind: "open",
		reason: `SSLSupportedCurves ${protocol} counts on z/OS alone, and elsewhere only TLSv13 can be set`
	};
	const names = written.flatMap((word) => word.split(/[,:]/)).filter((name) => name !== "");
	const unknown = names.find((name) => !CURVES.has(name.toLowerCase()));
	if (unknown !== void 0) return {
		kind: "open",
		reason: `"${unknown}" is no curve that is known`
	};
	return {
		kind: "known",
		groups: names.flatMap((name) => CURVES.get(name.toLowerCase()) ?? [])
	};
}
const CURVES = /* @__PURE__ */ new Map([
	["x25519", 29],
	["secp256r1", 23],
	["secp384r1", 24],
	["secp521r1", 25],
	["x448", 30]
]);
// src/proxies/ibm-http-server/release.ts
function releaseOf(assume) {
	const version = assume.versions.get("ihs")?.version ?? null;
	return {
		version,
		defaultVersions: defaultVersions$1(version),
		defaultSuites: defaultSuites(version),
		mergesCipherSpecs: version === null ? [true, false] : [isAtLeast(version, "9.0.5")]
	};
}
function assumeWords({ version }) {
	return version === null ? "assume the release with its fix pack, such as ihs 9.0.5.25" : `of ${version} no document says it: apachectl -t -DDUMP_SSL_CONFIG on the host does`;
}
const OLD = [
	769,
	770,
	771
];
function defaultVersions$1(version) {
	if (version === null) return [
		[771],
		[771, 772],
		OLD,
		[768, ...OLD],
		[...OLD, 772]
	];
	if (isFixed(version, "8.5.5.29", "9.0.5.25")) return [[771], [771, 772]];
	if (isAtLeast(version, "9.0.5")) return [
		[771],
		[771, 772],
		OLD,
		[...OLD, 772]
	];
	if (!isFixed(version, "8.5.5.4", "9.0")) return [[768, ...OLD]];
	return isFixed(version, "8.5.5.12", "9.0.0.4") ? [[771], OLD] : [OLD];
}
const ECDHE_GCM = [
	49199,
	49200,
	49195,
	49196
];
const ECDHE_CBC = [
	49191,
	49192,
	49171,
	49172,
	49187,
	49188,
	49161,
	49162
];
const RSA_GCM = [156, 157];
const RSA_CBC = [
	60,
	61,
	47,
	53
];
const TRIPLE_DES = [10];
function defaultSuites(version) {
	const before = [[
		...RSA_GCM,
		...RSA_CBC,
		...TRIPLE_DES
	]];
	const between = [[...ECDHE_GCM, ...ECDHE_CBC], [
		...ECDHE_GCM,
		...RSA_GCM,
		...ECDHE_CBC,
		...RSA_CBC
	]];
	const after = [ECDHE_GCM, [...ECDHE_GCM, ...RSA_GCM]];
	if (version === null) return [
		...before,
		...between,
		...after
	];
	if (isFixed(version, "8.5.5.29", "9.0.5.25")) return after;
	if (isFixed(version, "8.5.5.12", "9.0.5")) return between;
	if (version.startsWith("8.0")) return isAtLeast(version, "8.0.0.14") ? between : before;
	return isAtLeast(version, "9.0") ? [...before, ...between] : before;
}
function isFixed(version, since8, since9) {
	return isAtLeast(version, isAtLeast(version, "9") ? since9 : since8);
}
function isAtLeast(version, wanted) {
	const [own, others] = [numbersOf$1(version), numbersOf$1(wanted)];
	for (let at = 0; at < Math.max(own.length, others.length); at += 1) {
		const difference = (own[at] ?? 0) - (others[at] ?? 0);
		if (difference !== 0) return difference > 0;
	}
	return true;
}
function numbersOf$1(version) {
	return version.split(".").map((part) => Number.parseInt(part, 10) || 0);
}
// src/proxies/ibm-http-server/listener.ts
function listenerOf$1(host, release, when) {
	const { server, first, address, port, isFirst } = host;
	const { opened } = server;
	const by = switchOf(first);
	const isOn = by?.name === "sslenable";
	const plain = {
		dialect: "ibm-http-server",
		side: "front",
		address,
		port,
		names: server.names,
		isDefault: isFirst,
		tls: by === null ? builtIn("no", opened) : known(isOn ? "yes" : "no", by.place, firstSteps(host)),
		securityLevel: null,
		openssl: null,
		hsts: hstsOf$2(server),
		opened,
		when
	};
	if (!isOn) {
		const none = open("no TLS is spoken here", opened);
		const cleartext = cleartextOf$1(server, port);
		return {
			...plain,
			...ofTls(none),
			cleartext,
			notes: []
		};
	}
	const protocols = protocolsOf$1(first.directives, release);
	const outer = first.base?.directives ?? [];
	const specs = cipherSpecsOf(first.directives, outer, release);
	const keyFile = inForce(first, ({ name }) => name === "keyfile");
	return {
		...plain,
		versions: versionsOf$1(host, protocols, release),
		suites12: suitesOf$2(host, specs, release),
		suites13: specs.suites13 === null ? builtIn(TLS13_SUITES.slice(0, 3), opened) : known(specs.suites13, specs.by?.place ?? opened),
		groups: groupsOf(first, opened),
		certificates: known([{
			path: keyFile?.words[0]?.text ?? "the key file of the default",
			at: keyFile?.place ?? opened,
			certificates: null
		}], keyFile?.place ?? opened),
		cleartext: open("TLS is spoken here", opened),
		notes: notesOf(host, specs, outer)
	};
}
function ofTls(none) {
	return {
		versions: none,
		suites12: none,
		suites13: none,
		groups: none,
		certificates: none
	};
}
function unreadable(first, decides) {
	const all = [...first.directives, ...first.base?.directives ?? []];
	const attribute = all.find(({ name }) => name === "sslattributeset");
	if (attribute !== void 0) return {
		reason: "SSLAttributeSet acts after every other directive, and what its numbers mean is not read",
		by: attribute
	};
	const fips = all.find(({ name }) => name === "sslfipsenable");
	if (fips !== void 0) return {
		reason: "which versions and suites SSLFIPSEnable leaves differs by release",
		by: fips
	};
	const include = hidden$1(first, decides);
	if (include === null) return null;
	return {
		reason: include.words[0]?.unknown ?? "a file that is not in the repository may set it",
		by: include
	};
}
function versionsOf$1(host, { candidates, by, doubt }, release) {
	const { first, server } = host;
	const unread = unreadable(first, by);
	const via = [...firstSteps(host), ...outerSteps(first)];
	if (unread !== null) return open(unread.reason, unread.by.place, [], [...unread.by.via, ...via]);
	const at = by?.place ?? server.opened;
	const [only] = candidates;
	if (only !== void 0 && candidates.length === 1) return by === null ? builtIn(only, at, via) : known(only, at, [...by.via, ...via]);
	const written = by === null ? "no SSLProtocolDisable stands in the virtual host" : `"${textOf(by)}" leaves the rest as it was`;
	return open(doubt ?? `${written}, and which versions are on by default differs by fix pack: ${assumeWords(release)}`, at, candidates, [...by?.via ?? [], ...via]);
}
function suitesOf$2(host, { candidates, by }, release) {
	const { first, server } = host;
	const unread = unreadable(first, by);
	const via = firstSteps(host);
	if (unread !== null) return open(unread.reason, unread.by.place, [], via);
	const at = by?.place ?? server.opened;
	const [only] = candidates;
	if (only !== void 0 && candidates.length === 1) return by === null ? builtIn(only, at, via) : known(only, at, [...by.via, ...via]);
	return open(`${by === null ? "no SSLCipherSpec is in force" : "SSLCipherSpec changes the defaults, or stands where they merge"}, and which suites are on by default differs by fix pack: ${assumeWords(release)}`, at, candidates, via);
}
const FOR_TLS12 = [
	23,
	24,
	25
];
function groupsOf(first, opened) {
	const curves = inForce(first, ({ name }) => name === "sslsupportedcurves");
	const unread = unreadable(first, curves);
	if (unread !== null) return open(unread.reason, unread.by.place);
	if (curves === null) return builtIn([
		29,
		...FOR_TLS12,
		30
	], opened);
	const groups = supportedCurves(curves.words.map(({ text }) => text));
	if (groups.kind === "open") return open(groups.reason, curves.place);
	return known([.../* @__PURE__ */ new Set([...groups.groups, ...FOR_TLS12])], curves.place, curves.via);
}
function firstSteps({ server, first, isFirst }) {
	if (isFirst) return [];
	const place = (server.directives.find(isRestriction) ?? server.directives.find(isOfTls))?.place ?? server.opened;
	const { file, line } = first.opened;
	return [{
		place,
		message: `has no effect on TLS: the first virtual host of the address, ${file}:${line}, decides`
	}];
}
function outerSteps({ base }) {
	return (base?.directives.filter(({ name }) => isProtocolDirective(name)) ?? []).map((directive) => ({
		place: directive.place,
		message: `${textOf(directive)} has no effect in a virtual host: write it inside <VirtualHost>`
	}));
}
function notesOf(host, { unknown }, outer) {
	const { server, first } = host;
	const words = unknown.map(({ word, directive }) => ({
		code: "unknown-suite",
		message: `"${word}" is no suite that is known`,
		place: directive.place
	}));
	const ineffective = firstSteps(host).map(({ place, message }) => ({
		code: "no-effect",
		message: `this ${message}`,
		place
	}));
	const outside = outer.filter(({ name }) => isProtocolDirective(name)).map((directive) => ({
		code: "no-effect",
		message: `${textOf(directive)} has no effect here: it is not copied into a virtual host`,
		place: directive.place
	}));
	const merged = first.directives.some(isCipherSpec) && outer.some(isCipherSpec) ? [{
		code: "merged",
		message: "SSLCipherSpec outside of the virtual host is added to it since 9.0.5",
		place: server.opened
	}] : [];
	return [
		...words,
		...ineffective,
		...outside,
		...merged
	];
}
function isRestriction(directive) {
	return isProtocolDirective(directive.name) || isCipherSpec(directive);
}
function isOfTls({ name }) {
	return isProtocolDirective(name) || [
		"sslcipherspec",
		"sslenable",
		"ssldisable",
		"sslsupportedcurves"
	].includes(name);
}
function textOf({ name, words }) {
	return [SPELLED.get(name) ?? name, ...words.map(({ text }) => text)].join(" ");
}
const SPELLED = /* @__PURE__ */ new Map([["sslprotocoldisable", "SSLProtocolDisable"], ["sslprotocolenable", "SSLProtocolEnable"]]);
// src/proxies/ibm-http-server/problems.ts
const FOREIGN = /* @__PURE__ */ new Set([
	"sslengine",
	"sslprotocol",
	"sslciphersuite",
	"sslcertificatefile",
	"sslcertificatekeyfile",
	"sslopensslconfcmd"
]);
const OF_IBM_I = /* @__PURE__ */ new Set(["sslappname"]);
function problemsOf({ directives, faults, missing }) {
	const all = directives.flatMap((directive) => [directive, ...everyDirective(directive.body ?? [])]);
	const refused = all.flatMap((directive) => {
		const message = refusal(directive);
		return message === null ? [] : [problem$1("refused", message, directive.place)];
	});
	const ofIbmI = all.find(({ name }) => OF_IBM_I.has(name));
	const unread = ofIbmI === void 0 ? [] : [problem$1("unread", "SSLAppName belongs to IBM HTTP Server for i, whose TLS is set in the operating system", ofIbmI.place)];
	return [
		...faults.map(({ message, place }) => problem$1("refused", message, place)),
		...missing.map(({ message, place }) => problem$1("unread", message, place)),
		...refused,
		...unread
	];
}
function everyDirective(directives) {
	return directives.flatMap((directive) => [directive, ...everyDirective(directive.body ?? [])]);
}
function refusal(directive) {
	const { name, words } = directive;
	if (FOREIGN.has(name)) return `this is a directive of mod_ssl, and IBM HTTP Server has mod_ibm_ssl: ${INSTEAD.get(name) ?? "use KeyFile"}`;
	const bad = words.map(({ text }) => text).find((word) => isForeign(directive, word));
	if (bad === void 0) return null;
	return isCipherSpec(directive) ? `"${bad}" is OpenSSL's grammar, which SSLCipherSpec does not take: name the suites as IANA does` : `"${bad}" is mod_ssl's grammar: SSLProtocolDisable takes words such as TLSv10`;
}
function isForeign(directive, word) {
	return isCipherSpec(directive) ? isOpensslWord(word) : isProtocolDirective(directive.name) && isForeignProtocol(word);
}
const INSTEAD = /* @__PURE__ */ new Map([
	["sslengine", "write SSLEnable"],
	["sslprotocol", "write SSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11"],
	["sslciphersuite", "write SSLCipherSpec"]
]);
function problem$1(kind, message, place) {
	return {
		kind,
		dialect: "ibm-http-server",
		message,
		place
	};
}
// src/proxies/ibm-http-server/procedure-step.ts
function firstStep(listeners) {
	const found = listeners.filter(({ tls }) => tls.kind === "known" && tls.value === "yes");
	const [first] = found;
	if (first === void 0) return null;
	const id = "hcl-tls-1.2/1";
	const title = "IBM HTTP Server leaves TLS 1.2 alone on";
	const [worst, ...others] = found.filter(({ versions }) => !isDone(versions));
	if (worst === void 0) return {
		id,
		title,
		state: "done",
		message: "every virtual host with TLS disables what is older than TLS 1.2",
		mend: null,
		place: first.versions.at,
		via: []
	};
	const { at, via } = worst.versions;
	const isAbsent = at.line === worst.opened.line && at.file === worst.opened.file;
	const many = others.length === 0 ? "" : `, and ${others.length} more`;
	const what = isAbsent ? "no SSLProtocolDisable stands in this virtual host" : "what is older than TLS 1.2 is not all disabled here";
	return {
		id,
		title,
		state: worst.versions.kind === "open" && worst.versions.candidates.length === 0 ? "unknown" : isAbsent ? "missing" : "wrong",
		message: `${what}${many}`,
		mend: "SSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11",
		place: at,
		via: [...via, ...others.map((other) => ({
			place: other.versions.at,
			message: "nor is it in this one"
		}))]
	};
}
function isDone(versions) {
	const sets = versions.kind === "known" ? [versions.value] : versions.candidates;
	return sets.length > 0 && sets.every((set) => set.every((version) => version >= 771));
}
// src/proxies/ibm-http-server/reader.ts
const reader$1 = {
	recognise: recognise$2,
	read(entries, sources, assume) {
		const release = releaseOf(assume);
		const trees = /* @__PURE__ */ new Map();
		const once = (said) => load(entries, sources, productOf(assume), said, trees);
		const loaded = variantsOf(once);
		const listeners = loaded.flatMap(({ configuration, when }) => listenersOf$1(configuration, entries, release, when));
		const step = firstStep(listeners);
		return {
			listeners,
			steps: step === null ? [] : [step],
			problems: distinct(loaded.flatMap(({ configuration }) => problemsOf(configuration)))
		};
	}
};
const WANTED = /* @__PURE__ */ new Set([
	...FOREIGN,
	..."virtualhost listen servername serveralias sslenable ssldisable sslprotocoldisable sslprotocolenable".split(" "),
	..."sslcipherspec sslsupportedcurves sslattributeset sslfipsenable sslappname keyfile sslservercert".split(" "),
	..."redirect redirectmatch redirectpermanent redirecttemp rewriteengine rewriterule rewritecond".split(" "),
	..."rewriteoptions proxypass proxypassmatch if location header".split(" ")
]);
function productOf(assume) {
	const ihs = assume.versions.get("ihs")?.version ?? null;
	return {
		isWanted: (name) => WANTED.has(name),
		hasModule: (name) => ![
			"mod_ssl.c",
			"ssl_module",
			"mod_ssl"
		].includes(name),
		version: ihs === null ? null : ihs.startsWith("8") ? "2.2.8" : "2.4"
	};
}
const MOST_CONDITIONS = 4;
function variantsOf(once) {
	const plain = once(/* @__PURE__ */ new Map());
	const conditions = [...plain.asked];
	if (conditions.length === 0 || conditions.length > MOST_CONDITIONS) return [{
		configuration: plain,
		when: null
	}];
	return Array.from({ length: 2 ** conditions.length }, (_, bits) => {
		const said = new Map(conditions.map((condition, at) => [condition, (bits >> at & 1) === 1]));
		const when = conditions.map((condition) => `${condition} ${said.get(condition) === true ? "holds" : "does not hold"}`);
		return {
			configuration: bits === 0 ? plain : once(said),
			when: when.join(" and ")
		};
	});
}
function listenersOf$1({ directives }, entries, release, when) {
	if (directives.some(({ name, body }) => isOfIbmI(name) || body?.some((inside) => isOfIbmI(inside.name)) === true)) return [];
	return hostsOf(serversOf$1(directives, {
		file: entries[0] ?? "",
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 1
	})).map((host) => listenerOf$1(host, release, when));
}
function isOfIbmI(name) {
	return name === "sslappname";
}
function distinct(problems) {
	return [...new Map(problems.map((problem) => [JSON.stringify([problem.message, problem.place]), problem])).values()];
}
// src/proxies/ibm-http-server.ts
const dialect$2 = {
	name: "ibm-http-server",
	word: ihsWords,
	reader: reader$1
};
// src/proxies/nginx/lua-block.ts
function luaBlockEnd(text, start) {
	let depth = 1;
	let at = start;
	while (at < text.length) {
		const one = text[at];
		if (one === "{") depth += 1;
		else if (one === "}") {
			depth -= 1;
			if (depth === 0) return at + 1;
		} else if (one === "\"" || one === "'") {
			at = quotedEnd$1(text, at, one);
			continue;
		} else if (one === "-" && text[at + 1] === "-") {
			at = longEnd(text, at + 2) ?? lineEnd$2(text, at);
			continue;
		} else if (one === "[") {
			const end = longEnd(text, at);
			if (end !== null) {
				at = end;
				continue;
			}
		}
		at += 1;
	}
	return null;
}
function quotedEnd$1(text, start, quote) {
	for (let at = start + 1; at < text.length; at += 1) if (text[at] === "\\") at += 1;
	else if (text[at] === quote || text[at] === "\n") return at + 1;
	return text.length;
}
function longEnd(text, start) {
	if (text[start] !== "[") return null;
	let level = 0;
	while (text[start + 1 + level] === "=") level += 1;
	if (text[start + 1 + level] !== "[") return null;
	const closing = `]${"=".repeat(level)}]`;
	const end = text.indexOf(closing, start + 2 + level);
	return end < 0 ? text.length : end + closing.length;
}
function lineEnd$2(text, at) {
	const end = text.indexOf("\n", at);
	return end < 0 ? text.length : end;
}
// src/proxies/nginx/parse.ts
const MOST_DEPTH$1 = 64;
const MOST_PROBLEMS = 20;
function parseNginx(path, text) {
	const file = {
		path,
		text,
		lineStarts: lineStarts(text)
	};
	const problems = [];
	let top = {
		owner: null,
		own: []
	};
	const stack = [top];
	let tooDeep = 0;
	let words = [];
	let at = 0;
	if (text.charCodeAt(0) === 65279) {
		refuse("nginx refuses the byte order mark that the file begins with", 0, 1);
		at = 1;
	}
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (isBlank(code)) at += 1;
		else if (code === HASH) at = lineEnd$1(text, at);
		else if (code === SEMICOLON) at = endDirective(at);
		else if (code === OPEN) at = openBlock(at);
		else if (code === CLOSE) at = closeBlock(at);
		else at = takeWord(at);
	}
	if (words.length > 0) refuse("the last directive does not end: \";\" or \"{\" is missing", words[0]?.start ?? at, words.at(-1)?.end ?? at);
	while (stack.length > 1) {
		const owner = stack.at(-1)?.owner;
		if (owner != null) refuse(`the block "${owner.name}" is not closed: "}" is missing`, owner.start, owner.end);
		closeTop();
	}
	return {
		file,
		directives: stack[0]?.own ?? [],
		problems
	};
	function refuse(message, start, end) {
		if (problems.length < MOST_PROBLEMS) problems.push({
			message,
			place: placeIn(file, start, end)
		});
	}
	function takeDirective(bodyStart) {
		const first = words[0];
		if (first === void 0) return null;
		const rest = words.slice(1);
		const end = words[words.length - 1]?.end ?? first.end;
		words = [];
		return {
			name: first.text,
			words: rest,
			file,
			start: first.start,
			end,
			bodyStart,
			block: null
		};
	}
	function endDirective(where) {
		const taken = takeDirective(where + 1);
		if (taken === null) refuse("\";\" without a directive", where, where + 1);
		else top.own.push(taken);
		return where + 1;
	}
	function openBlock(where) {
		const taken = takeDirective(where + 1);
		if (taken === null) {
			refuse("\"{\" without a directive", where, where + 1);
			tooDeep += 1;
			return where + 1;
		}
		if (taken.name.endsWith("_by_lua_block")) {
			const end = luaBlockEnd(text, where + 1);
			if (end === null) refuse(`the block "${taken.name}" is not closed: "}" is missing`, taken.start, taken.end);
			top.own.push({
				...taken,
				block: []
			});
			return end ?? text.length;
		}
		if (stack.length > MOST_DEPTH$1) {
			refuse("blocks nest too deep to be read", taken.start, taken.end);
			tooDeep += 1;
			return where + 1;
		}
		top = {
			owner: taken,
			own: []
		};
		stack.push(top);
		return where + 1;
	}
	function closeBlock(where) {
		if (words.length > 0) {
			const taken = takeDirective(where);
			if (taken !== null) {
				refuse(`";" is missing after "${shortened(taken.name)}"`, taken.start, taken.end);
				top.own.push(taken);
			}
		}
		if (tooDeep > 0) tooDeep -= 1;
		else if (stack.length === 1) refuse("\"}\" without a block", where, where + 1);
		else closeTop();
		return where + 1;
	}
	function closeTop() {
		const { owner, own } = top;
		stack.pop();
		top = stack[stack.length - 1] ?? top;
		if (owner !== null) top.own.push({
			...owner,
			block: own
		});
	}
	function takeWord(start) {
		const quote = text.charCodeAt(start);
		const isQuoted = quote === DOUBLE || quote === SINGLE$1;
		const end = isQuoted ? quotedEnd(text, start, quote) : bareEnd(text, start);
		const inner = isQuoted ? text.slice(start + 1, text.charCodeAt(end - 1) === quote && end > start + 1 ? end - 1 : end) : text.slice(start, end);
		words.push({
			text: unescaped$1(inner),
			start,
			end
		});
		if (isQuoted && end >= text.length) refuse("the quotes do not end", start, Math.min(end, start + 1));
		else if (isQuoted && !endsWord(text.charCodeAt(end))) refuse("a blank is missing after the quotes", start, end);
		return end;
	}
}
function placeOf$1({ file, start, end }) {
	return placeIn(file, start, end);
}
function placeIn(file, start, end) {
	const from = lineColumn(file, start);
	const to = lineColumn(file, Math.max(start, end));
	return {
		file: file.path,
		line: from.line,
		column: from.column,
		endLine: to.line,
		endColumn: to.column
	};
}
const HASH = 35;
const SEMICOLON = 59;
const OPEN = 123;
const CLOSE = 125;
const DOUBLE = 34;
const SINGLE$1 = 39;
const BACKSLASH = 92;
const DOLLAR = 36;
const NEWLINE = 10;
function isBlank(code) {
	return code === 32 || code === 9 || code === 13 || code === NEWLINE;
}
function endsWord(code) {
	return isBlank(code) || code === SEMICOLON || code === OPEN || code === 41;
}
function bareEnd(text, start) {
	let isVariable = false;
	for (let at = start; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === BACKSLASH) at += 1;
		else if (isBlank(code) || code === SEMICOLON || code === OPEN && !isVariable) return at;
		isVariable = code === DOLLAR;
	}
	return text.length;
}
function quotedEnd(text, start, quote) {
	for (let at = start + 1; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === BACKSLASH) at += 1;
		else if (code === quote) return at + 1;
	}
	return text.length;
}
function unescaped$1(text) {
	if (!text.includes("\\")) return text;
	return text.replace(/\\(["'\\trn])/g, (_, letter) => ESCAPES$1.get(letter) ?? letter);
}
const ESCAPES$1 = /* @__PURE__ */ new Map([
	["t", "	"],
	["r", "\r"],
	["n", "\n"]
]);
function lineEnd$1(text, at) {
	const end = text.indexOf("\n", at);
	return end < 0 ? text.length : end + 1;
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function lineColumn({ lineStarts: starts }, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - (starts[low] ?? 0) + 1
	};
}
function shortened(word) {
	return word.length > 60 ? `${word.slice(0, 60)}...` : word;
}
// src/proxies/nginx/mend.ts
function mend(remedy, listener, sources) {
	switch (remedy.kind) {
		case "set-minimum-version": return versionEdits(remedy.version, listener, sources);
		case "disable-versions": return versionEdits(remedy.minimum, listener, sources);
		case "enable-suites": return suiteEdits(remedy.suites, listener, sources);
		case "disable-suites": return suiteEdits(remedy.keep, listener, sources);
		case "enable-groups": return valueEdits(listener.groups, "ssl_ecdh_curve", opensslGroups(remedy.groups), sources);
		case "redirect-to-https": return redirectEdits(listener, sources);
		case "enable-tls": return tlsEdits(listener, sources);
		case "send-hsts": return hstsEdits(`max-age=${remedy.maxAgeSeconds}`, listener, sources);
		default: return [];
	}
}
function versionEdits(minimum, { versions }, sources) {
	const words = versionsFrom(minimum).map((version) => version.replace("TLS ", "TLSv"));
	const text = `ssl_protocols ${words.join(" ")}`;
	if (isByDefault(versions)) return inserted(openerOf(versions), text, sources);
	const found = directiveAt(versions.at, sources);
	if (found === null) return [];
	if (found.name === "ssl_conf_command") return commandEdits(found, words);
	if (found.name !== "ssl_protocols") return [];
	const others = versions.via.map(({ place }) => place).flatMap((place) => {
		const other = directiveAt(place, sources);
		return other?.name === "ssl_protocols" && isBeside(found, other, sources) ? [placeOf$1(other)] : [];
	});
	return [placeOf$1(found), ...others].map((place) => ({
		place,
		text
	}));
}
function commandEdits(found, versions) {
	const place = placeOf$1(found);
	const name = textOf$1(found.words[0]);
	const [oldest = "", newest = oldest] = [versions[0], versions.at(-1)];
	const kept = name.toLowerCase();
	if (kept === "minprotocol") return [{
		place,
		text: `ssl_conf_command ${name} ${oldest}`
	}];
	if (kept === "maxprotocol") return [{
		place,
		text: `ssl_conf_command ${name} ${newest}`
	}];
	return kept === "protocol" ? [{
		place,
		text: `ssl_conf_command ${name} -ALL,${versions.join(",")}`
	}] : [];
}
function suiteEdits(suites, listener, sources) {
	const list = opensslCipherString(suites);
	return list === "" ? versionEdits("TLS 1.2", listener, sources) : valueEdits(listener.suites12, "ssl_ciphers", list, sources);
}
function valueEdits(setting, name, value, sources) {
	if (isByDefault(setting)) return inserted(openerOf(setting), `${name} ${value}`, sources);
	const found = directiveAt(setting.at, sources);
	if (found === null) return [];
	const place = placeOf$1(found);
	if (found.name === name) return [{
		place,
		text: `${name} ${value}`
	}];
	return found.name === "ssl_conf_command" ? [{
		place,
		text: `ssl_conf_command ${textOf$1(found.words[0])} ${value}`
	}] : [];
}
function isByDefault(setting) {
	return setting.kind === "known" && setting.isBuiltIn;
}
function openerOf(setting) {
	return setting.via.find(({ message }) => message.startsWith("the default server of this address"))?.place ?? setting.at;
}
function redirectEdits({ opened, tls }, sources) {
	const server = serverAround(opened, sources);
	if (server === null || tls.kind === "open" || tls.value !== "no") return [];
	const body = server.block ?? [];
	if (body.some(({ name, words }) => name === "location" && words.some(({ text }) => text.includes("well-known")))) return [];
	const speaksTls = body.some(({ name, words }) => name === "listen" && words.some(({ text }) => text === "ssl"));
	const redirect = "return 301 https://$host$request_uri";
	return speaksTls ? insertedAt(server, `if ($scheme = http) { ${redirect}; }`) : insertedAt(server, `${redirect};`);
}
function tlsEdits({ opened, tls, certificates }, sources) {
	const found = directiveAt(opened, sources);
	const hasCertificate = certificates.kind === "known" && certificates.value.length > 0;
	if (found?.name !== "listen" || !hasCertificate || tls.kind === "open" || tls.value !== "no") return [];
	return [{
		place: {
			...placeOf$1(found),
			line: opened.endLine,
			column: opened.endColumn
		},
		text: " ssl"
	}];
}
function hstsEdits(value, { hsts }, sources) {
	const text = `add_header Strict-Transport-Security "${value}" always`;
	const found = directiveAt(hsts.at, sources);
	if (found === null || hsts.kind === "open") return [];
	return found.name === "add_header" && found.words[0]?.text.toLowerCase() === "strict-transport-security" ? [{
		place: placeOf$1(found),
		text
	}] : inserted(hsts.at, text, sources);
}
function inserted(after, text, sources) {
	const found = directiveAt(after, sources);
	return found === null ? [] : insertedAt(found, `${text};`);
}
function insertedAt(found, text) {
	const { file, start, bodyStart, block } = found;
	const lineStart = file.text.lastIndexOf("\n", start - 1) + 1;
	const before = file.text.slice(lineStart, start);
	const rest = file.text.slice(bodyStart, endOfLine(file.text, bodyStart));
	const isOwnLine = before.trim() === "" && rest.trim() === "";
	const indent = block === null ? before : `${before}    `;
	const newline = file.text.slice(lineStart).match(/\r?\n/)?.[0] ?? "\n";
	return [{
		place: placeOf$1({
			file,
			start: bodyStart,
			end: bodyStart
		}),
		text: isOwnLine ? `${newline}${indent}${text}` : ` ${text}`
	}];
}
function endOfLine(text, from) {
	const end = text.indexOf("\n", from);
	return end < 0 ? text.length : end;
}
function directiveAt(place, sources) {
	return found(place.file, sources, (one) => {
		const own = placeOf$1(one);
		return own.line === place.line && own.column === place.column;
	});
}
function serverAround(place, sources) {
	return found(place.file, sources, (one) => {
		if (one.name !== "server" || one.block === null) return false;
		const own = placeOf$1(one);
		return own.line === place.line && own.column === place.column || one.block.some((inner) => {
			const { line, column } = placeOf$1(inner);
			return line === place.line && column === place.column;
		});
	});
}
function isBeside(one, other, sources) {
	if (one.file.path !== other.file.path) return false;
	const parsed = sources.read(one.file.path);
	if (parsed === null) return false;
	const starts = ({ block }) => (block ?? []).map(({ start }) => start);
	const holds = (holder) => starts(holder).includes(one.start) && starts(holder).includes(other.start) || (holder.block ?? []).some(holds);
	return holds({ block: parseNginx(one.file.path, parsed).directives });
}
function found(file, sources, isIt) {
	const text = sources.read(file);
	if (text === null) return null;
	const left = [...parseNginx(file, text).directives];
	for (let one = left.shift(); one !== void 0; one = left.shift()) {
		if (isIt(one)) return one;
		left.unshift(...one.block ?? []);
	}
	return null;
}
// src/proxies/nginx/lookup.ts
function lookup({ own, around }, name, adds = false) {
	const levels = [own, ...around];
	let missing = null;
	for (const [index, level] of levels.entries()) {
		const here = named$1(level, name);
		const [include = null] = named$1(level, "include");
		if (here.length > 0) return {
			directives: here,
			via: levels.slice(index + 1).flatMap((outer) => named$1(outer, name)).map((one) => ({
				place: placeOf$1(one),
				message: `replaced by line ${lineOf(here[0])}`
			})),
			missing: missing ?? (adds ? include : null)
		};
		missing ??= include;
	}
	return {
		directives: [],
		via: [],
		missing
	};
}
function named$1(level, name) {
	let byName = INDEXED.get(level);
	if (byName === void 0) {
		byName = /* @__PURE__ */ new Map();
		for (const directive of level) {
			if (directive.block !== null) continue;
			const others = byName.get(directive.name);
			if (others === void 0) byName.set(directive.name, [directive]);
			else others.push(directive);
		}
		INDEXED.set(level, byName);
	}
	return byName.get(name) ?? [];
}
const INDEXED = /* @__PURE__ */ new WeakMap();
function missingReason(include) {
	return {
		reason: `the file ${textOf$1(include.words[0])} is not in the repository`,
		at: placeOf$1(include)
	};
}
function lineOf(directive) {
	return directive === void 0 ? 0 : placeOf$1(directive).line;
}
// src/proxies/nginx/cleartext.ts
function cleartextOf(server, listen) {
	const opened = placeOf$1(listen.directive);
	const whole = answered(server.own, {
		names: server.names,
		port: listen.port
	});
	if (whole !== null) return settingOf(whole);
	const [include] = named$1(server.own, "include");
	if (include !== void 0) {
		const { reason, at } = missingReason(include);
		return open(reason, at);
	}
	const locations = locationsOf(server.own).filter((location) => !isLeftOut(location));
	const answers = locations.map(({ directive, block }) => answerOfLocation(directive, block, server, listen));
	if (!locations.some(isEverything)) answers.push({
		answer: "content",
		at: listen.directive
	});
	const content = answers.find(({ answer }) => answer === "content");
	if (content !== void 0) return known("content", opened, content.at === listen.directive ? [] : [{
		place: placeOf$1(content.at),
		message: "serves content in the clear"
	}]);
	const decisive = answers.find(({ answer }) => answer === "unknown") ?? answers.find(({ answer }) => answer === "redirect") ?? answers[0];
	return decisive === void 0 ? known("content", opened) : settingOf(decisive);
}
function settingOf({ answer, at }) {
	const place = placeOf$1(at);
	if (answer === "unknown") return open("where this sends a request is decided while it is answered", place, ["redirect", "content"]);
	return known(answer, place);
}
function locationsOf(block) {
	return block.flatMap((directive) => directive.name === "location" && directive.block !== null ? [{
		directive,
		block: directive.block
	}, ...locationsOf(directive.block)] : []);
}
function isLeftOut({ directive, block }) {
	const path = textOf$1(directive.words.at(-1));
	return /\.well-known/.test(path.replaceAll("\\", "")) || path.startsWith("@") || named$1(block, "internal").length > 0;
}
function isEverything({ directive }) {
	const [first, second] = directive.words.map(({ text }) => text);
	if (first === "/") return true;
	if (first === "^~") return second === "/";
	return (first === "~" || first === "~*") && EVERY_PATH.has(second ?? "");
}
function answerOfLocation(directive, block, server, listen) {
	const own = answered(block, {
		names: server.names,
		port: listen.port
	});
	if (own !== null) return own;
	const [include] = named$1(block, "include");
	if (include !== void 0) return {
		answer: "unknown",
		at: include
	};
	if (named$1(block, "deny").some(({ words }) => words[0]?.text === "all") && named$1(block, "allow").length === 0) return {
		answer: "closed",
		at: directive
	};
	return {
		answer: "content",
		at: block.find(({ name }) => HANDLERS.has(name)) ?? directive
	};
}
const HANDLERS = /* @__PURE__ */ new Set([
	"proxy_pass",
	"fastcgi_pass",
	"uwsgi_pass",
	"scgi_pass",
	"grpc_pass",
	"root",
	"alias",
	"try_files"
]);
function answered(block, asked) {
	const left = new Set(asked.names);
	let partial = null;
	let maybe = null;
	let inside = null;
	for (const directive of block) {
		const { name, block: inner } = directive;
		if (name === "return" && inner === null) {
			const answer = returned(directive);
			if (inside !== null && answer === "redirect") return {
				answer: "unknown",
				at: inside
			};
			return partial !== null && answer === "closed" ? {
				answer: "redirect",
				at: partial
			} : {
				answer,
				at: directive
			};
		}
		if (name === "rewrite" && inner === null) {
			const answer = rewritten(directive);
			if (answer !== null) return {
				answer,
				at: directive
			};
			if (/^(?:last|break)$/.test(textOf$1(directive.words[2]))) {
				if (EVERY_PATH.has(textOf$1(directive.words[0]))) break;
				if (!/\.well-known/.test(textOf$1(directive.words[0]).replaceAll("\\", ""))) inside = directive;
			}
		}
		if (name !== "if" || inner === null) continue;
		const within = answered(inner, asked);
		if (within === null) continue;
		const condition = directive.words.map(({ text }) => text).join(" ");
		const host = hostOf(condition);
		if (isAlways(condition, asked.port)) return within;
		if (host !== null && within.answer !== "content") {
			left.delete(host);
			partial = within.at;
			if (left.size === 0) return within;
		} else if (isFlag(condition) && within.answer === "redirect") maybe = within.at;
	}
	return maybe === null ? null : {
		answer: "unknown",
		at: maybe
	};
}
function returned({ words }) {
	const [first = "", second = ""] = words.map(({ text }) => text);
	const code = /^\d{3}$/.test(first) ? Number(first) : null;
	const target = code === null ? first : second;
	if (code === 444) return "closed";
	if (code === null || [
		301,
		302,
		303,
		307,
		308
	].includes(code)) return sentTo(target);
	return code >= 400 ? "closed" : "content";
}
function sentTo(target) {
	if (/^https:\/\//i.test(target)) return "redirect";
	return target.startsWith("$") && !/^\$(scheme|request_uri|uri)\b/.test(target) ? "unknown" : "content";
}
function rewritten({ words }) {
	const [pattern = "", target = ""] = words.map(({ text }) => text);
	if (!EVERY_PATH.has(pattern)) return null;
	return /^(https?:\/\/|\$scheme)/i.test(target) ? sentTo(target) : null;
}
const EVERY_PATH = /* @__PURE__ */ new Set([
	"^",
	".*",
	"^.*",
	"^.*$",
	"(.*)",
	"^(.*)",
	"^(.*)$",
	"^/(.*)",
	"^/(.*)$",
	"^/?(.*)$",
	"^/",
	"/",
	"^/.*",
	"^/.*$",
	"/(.*)",
	"/.*",
	"^(.+)$",
	"^.+$",
	".+",
	"."
]);
function isAlways(condition, port) {
	const text = condition.replace(/^\(\s*|\s*\)$/g, "").replaceAll(/["']/g, "");
	if (/^\$scheme = http$/i.test(text) || /^\$scheme != https$/i.test(text)) return true;
	if (/^\$https (= ?|!= on)$/i.test(text) || /^\$ssl_protocol = ?$/.test(text)) return true;
	if (/^\$http_x_forwarded_proto != https$/i.test(text)) return true;
	const [, at] = /^\$server_port = (\d+)$/.exec(text) ?? [];
	return at !== void 0 && Number(at) === port;
}
function isFlag(condition) {
	return /^\(\s*\$(?!http_|request|uri|args|remote_|host)\w+/.test(condition);
}
function hostOf(condition) {
	return /^\(\s*\$(?:host|http_host|server_name) = "?([^\s")]+)"?\s*\)$/.exec(condition)?.[1]?.toLowerCase() ?? null;
}
// src/proxies/nginx/hsts.ts
function hstsOf(server, opened) {
	const root = rootOf(server.own);
	const levels = [
		...root?.block == null ? [] : [root.block],
		server.own,
		...server.around
	];
	for (const [index, level] of levels.entries()) {
		const here = named$1(level, "add_header");
		const header = here.find(isHsts);
		if (header !== void 0) return headerValue(header);
		const merges = named$1(level, "add_header_inherit").some(({ words }) => words[0]?.text === "merge");
		const [include] = named$1(level, "include");
		if (here.length > 0 && !merges) {
			const via = levels.slice(index + 1).flatMap((outer) => named$1(outer, "add_header").filter(isHsts)).map((one) => ({
				place: placeOf$1(one),
				message: "does not reach this block, which has an add_header of its own"
			}));
			const [first] = here;
			return via.length > 0 && first !== void 0 ? known(null, placeOf$1(first), via) : absent();
		}
		if (include !== void 0) {
			const { reason, at } = missingReason(include);
			return open(reason, at);
		}
	}
	return absent();
	function absent() {
		const passed = root?.block?.find(({ name }) => PASSES.has(name));
		return passed === void 0 ? builtIn(null, opened) : open("what is behind this may send the header itself", placeOf$1(passed));
	}
}
function headerValue(header) {
	const value = textOf$1(header.words[1]);
	if (value.includes("$")) return open("the header holds a variable", placeOf$1(header));
	return value === "" ? known(null, placeOf$1(header)) : known(value, placeOf$1(header));
}
function isHsts({ words }) {
	return words[0]?.text.toLowerCase() === "strict-transport-security";
}
function rootOf(block) {
	return block.find(({ name, words, block: inner }) => name === "location" && inner !== null && words.at(-1)?.text === "/");
}
const PASSES = /* @__PURE__ */ new Set([
	"proxy_pass",
	"fastcgi_pass",
	"uwsgi_pass",
	"scgi_pass",
	"grpc_pass"
]);
// src/proxies/nginx/listen.ts
const MOST_PORTS = 32;
function listensOf(directive) {
	const [first, ...options] = directive.words.map(({ text }) => text);
	if (first === void 0 || /^unix:/i.test(first)) return [];
	const written = first.includes("$") || first.includes("{{") ? null : addressOf(first);
	const facts = {
		directive,
		isTls: options.includes("ssl"),
		isDefault: options.includes("default_server") || options.includes("default"),
		isDatagram: options.includes("quic") || options.includes("udp")
	};
	if (written === null) return [{
		...facts,
		address: "*",
		port: null
	}];
	const { address, from, to } = written;
	const count = Math.min(Math.max(to - from + 1, 1), MOST_PORTS);
	return Array.from({ length: count }, (_, index) => ({
		...facts,
		address,
		port: from + index
	}));
}
function socketOf({ address, port }) {
	return `${address.includes(":") ? `[${address}]` : address}:${port ?? "?"}`;
}
function isLoopback(address) {
	return address === "localhost" || address === "::1" || /^127\./.test(address);
}
function addressOf(text) {
	const [, v6, v4, ports] = /^(?:\[([0-9a-f:.]+)\]|([^[\]:]*))(?::(\d+(?:-\d+)?))?$/i.exec(text) ?? [];
	if (v6 === void 0 && v4 === void 0) return null;
	const isPort = v6 === void 0 && ports === void 0 && /^\d+(?:-\d+)?$/.test(v4 ?? "");
	const [from = 80, to = from] = (isPort ? v4 ?? "" : ports ?? "80").split("-").map(Number);
	const address = isPort ? "*" : (v6 ?? v4 ?? "*").toLowerCase();
	return from > 65535 ? null : {
		address: address === "" || address === "0.0.0.0" ? "*" : address,
		from,
		to: Math.min(to, 65535)
	};
}
// src/proxies/nginx/load.ts
const MOST_DEPTH = 16;
const MOST_FILES = 2e3;
function loadNginx(path, sources) {
	const problems = [];
	const files = /* @__PURE__ */ new Set();
	const bases = basesOf(path);
	let opened = 0;
	const text = sources.read(path);
	if (text === null) return null;
	return {
		path,
		directives: loaded(path, text, []),
		problems,
		files
	};
	function loaded(file, content, within) {
		files.add(file);
		const parsed = parseNginx(file, content);
		for (const { message, place } of parsed.problems) problems.push({
			kind: "refused",
			dialect: "nginx",
			message,
			place
		});
		return expanded(parsed.directives, [...within, file]);
	}
	function expanded(directives, within) {
		return directives.flatMap((directive) => {
			const { name, words, block } = directive;
			if (name === "include" && block === null) return included(directive, textOf$1(words[0]), within);
			if (block === null || block.length === 0 || NO_DIRECTIVES.has(name)) return [directive];
			return [{
				...directive,
				block: expanded(block, within)
			}];
		});
	}
	function included(directive, pattern, within) {
		if (isHarmless(pattern)) return [];
		const found = matches(pattern);
		if (found === null) {
			problems.push({
				kind: "unread",
				dialect: "nginx",
				message: `the file ${shortened(pattern)} is not in the repository`,
				place: placeOf$1(directive)
			});
			return [directive];
		}
		return found.flatMap((file) => {
			opened += 1;
			const content = sources.read(file);
			if (within.includes(file) || within.length > MOST_DEPTH || opened > MOST_FILES || content === null) {
				const message = within.includes(file) ? `${file} includes itself` : content === null ? `${file} is no text` : "what is included here is too much to be read";
				const kind = within.includes(file) ? "refused" : "unread";
				problems.push({
					kind,
					dialect: "nginx",
					message,
					place: placeOf$1(directive)
				});
				return [directive];
			}
			return loaded(file, content, within);
		});
	}
	function matches(pattern) {
		if (pattern === "" || pattern.includes("$") || pattern.includes("{{")) return null;
		const isGlob = /[*?[]/.test(pattern);
		for (const candidate of candidates(pattern)) {
			const found = isGlob ? sources.glob(candidate) : sources.read(candidate) === null ? [] : [candidate];
			if (found.length > 0) return found;
		}
		return isGlob && !pattern.startsWith("/") ? [] : null;
	}
	function candidates(pattern) {
		const relative = pattern.startsWith("/") ? fromConfigurationFolder(pattern) : pattern;
		const below = relative === null ? [] : bases.map((base) => joined(base, relative));
		const absolute = pattern.startsWith("/") ? [pattern.slice(1)] : [];
		return [...below, ...absolute].filter((path) => path !== null);
	}
}
function repositoryPaths(main, path) {
	const relative = path.startsWith("/") ? fromConfigurationFolder(path) : path;
	return [...relative === null ? [] : basesOf(main).map((base) => joined(base, relative)), ...path.startsWith("/") ? [path.slice(1)] : []].filter((one) => one !== null);
}
function basesOf(path) {
	const folder = parent(path);
	return /(^|\/)nginx\.conf(\.\w+)?$/.test(path) || folder === "" ? [folder] : [folder, parent(folder)];
}
function parent(path) {
	const slash = path.lastIndexOf("/");
	return slash < 0 ? "" : path.slice(0, slash);
}
function fromConfigurationFolder(path) {
	const folder = CONFIGURATION_FOLDERS.find((one) => path.startsWith(one));
	return folder === void 0 ? null : path.slice(folder.length);
}
const CONFIGURATION_FOLDERS = [
	"/etc/nginx/",
	"/usr/local/etc/nginx/",
	"/usr/local/nginx/conf/",
	"/usr/local/openresty/nginx/conf/",
	"/opt/nginx/conf/",
	"/opt/bitnami/nginx/conf/"
];
function joined(base, path) {
	const parts = [];
	for (const part of `${base}/${path}`.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return null;
	}
	return parts.join("/");
}
function isHarmless(pattern) {
	return /(^|\/)(mime\.types|fastcgi_params|fastcgi\.conf|uwsgi_params|scgi_params|proxy_params|koi-utf|koi-win|win-utf)$/.test(pattern) || /(^|\/)(modules-enabled|modules\.d|modules)\/\*\.conf$/.test(pattern);
}
const NO_DIRECTIVES = /* @__PURE__ */ new Set([
	"map",
	"geo",
	"types",
	"split_clients",
	"charset_map",
	"match"
]);
// src/proxies/nginx/worlds.ts
function worldsFor(assume) {
	const said = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(assume.versions.get("nginx")?.version ?? "");
	return (said === null ? ERAS : [[
		Number(said[1]),
		Number(said[2]),
		Number(said[3] ?? LAST_OF_BRANCH)
	]]).flatMap((nginx) => profilesFor(assume).flatMap((openssl) => levelsOf(openssl, assume).map((securityLevel) => ({
		nginx,
		openssl,
		securityLevel
	}))));
}
const ERAS = [
	[
		1,
		22,
		1
	],
	[
		1,
		26,
		3
	],
	[
		1,
		28,
		0
	],
	[
		1,
		30,
		0
	]
];
const LAST_OF_BRANCH = 99;
function levelsOf(openssl, assume) {
	if (assume.versions.has("openssl")) return defaultSecurityLevels(assume);
	return openssl === "1.0.2" ? [0] : openssl === "3.5" ? [2] : [1, 2];
}
function cipherListIn(world, text) {
	const known = CIPHER_LISTS.get(world) ?? /* @__PURE__ */ new Map();
	CIPHER_LISTS.set(world, known);
	const list = known.get(text) ?? cipherList(text, world.openssl, world.securityLevel);
	known.set(text, list);
	return list;
}
const CIPHER_LISTS = /* @__PURE__ */ new WeakMap();
function isFrom({ nginx }, major, minor, patch) {
	const [ours, ourMinor, ourPatch] = nginx;
	return ours !== major ? ours > major : ourMinor !== minor ? ourMinor > minor : ourPatch >= patch;
}
function settled(worlds, decide) {
	const tried = worlds.map((world) => ({
		world,
		decided: decide(world)
	}));
	const taken = tried.filter(({ decided }) => decided.isRefused !== true);
	return settledAmong(taken.length === 0 ? tried : taken);
}
function settledAmong(tried) {
	const worlds = tried.map(({ world }) => world);
	const decided = tried.map((one) => one.decided);
	const last = decided.at(-1);
	if (last === void 0) throw new Error("no world");
	const unknown = decided.find(({ value }) => value === null);
	if (unknown !== void 0) return open(unknown.reason ?? "the files do not say", unknown.at, [], unknown.via);
	const values = new Map(decided.flatMap(({ value }) => value === null ? [] : [[JSON.stringify(value), value]]));
	const [only] = values.values();
	if (values.size === 1 && only !== void 0) return knownAs(only, last);
	return open(reasonOf(worlds, decided), last.at, [...values.values()], last.via);
}
function knownAs(value, { at, via = [], isBuiltIn = false }) {
	return isBuiltIn ? builtIn(value, at, via) : known(value, at, via);
}
function reasonOf(worlds, decided) {
	const byNginx = /* @__PURE__ */ new Map();
	for (const [index, world] of worlds.entries()) {
		const key = `${world.openssl} ${world.securityLevel}`;
		byNginx.set(key, (byNginx.get(key) ?? /* @__PURE__ */ new Set()).add(JSON.stringify(decided[index]?.value)));
	}
	return `the version of ${[...byNginx.values()].some(({ size }) => size > 1) ? "nginx" : "OpenSSL"} is not known`;
}
// src/proxies/nginx/tls-settings.ts
function tlsSettings(placed, worlds) {
	const own = hasContext(placed.server) || placed.server === placed.standard ? placed : asStandard(placed);
	return {
		versions: settled(worlds, (world) => versionsIn(own, world)),
		suites12: settled(worlds, (world) => suites12In(own.server, own.opened, world)),
		suites13: settled(worlds, (world) => suites13In(own, world)),
		groups: settled(worlds, (world) => groupsIn(own, world)),
		securityLevel: settled(worlds, (world) => securityLevelIn(own.server, own.opened, world))
	};
}
function tlsNotes({ server, standard }, worlds) {
	const { directive, text } = cipherString(hasContext(server) ? server : standard);
	const [world] = worlds.slice(-1);
	if (directive === null || world === void 0) return [];
	return cipherListIn(world, text).notes.map((note) => ({
		...note,
		place: placeOf$1(directive)
	}));
}
function hasContext(server) {
	return lookup(server, "ssl_certificate").directives.length > 0;
}
function asStandard({ standard, standardOpened }) {
	return {
		server: standard,
		standard,
		opened: standardOpened,
		standardOpened
	};
}
function rulesByName(world) {
	return isFrom(world, 1, 29, 2) && world.openssl !== "1.0.2";
}
const PROTOCOL_WORDS = /* @__PURE__ */ new Map([
	["sslv2", 2],
	["sslv3", 768],
	["tlsv1", 769],
	["tlsv1.1", 770],
	["tlsv1.2", 771],
	["tlsv1.3", 772]
]);
function versionsIn(placed, world) {
	const { server, standard, opened, standardOpened } = placed;
	const ruling = rulesByName(world) ? server : standard;
	const rulingOpened = ruling === server ? opened : standardOpened;
	const before = protocolsOf(ruling, opened, world);
	if (before.value === null) return before;
	const bounds = commandsOf(standard).filter(({ command }) => command.kind === "versions" && command.bound !== null);
	const options = commandsOf(ruling).filter(({ command }) => command.kind === "versions" && command.bound === null);
	let value = before.value;
	let { at, isBuiltIn = false } = before;
	let via = before.via ?? [];
	for (const { command, directive } of [...options, ...bounds]) {
		if (command.kind !== "versions") continue;
		const after = command.apply(value);
		if (JSON.stringify(after) === JSON.stringify(value)) continue;
		via = [{
			place: at,
			message: `overridden by line ${placeOf$1(directive).line}, which acts last`
		}, ...via];
		value = after;
		at = placeOf$1(directive);
		isBuiltIn = false;
	}
	if (ruling === server) return {
		value,
		at,
		isBuiltIn,
		via
	};
	const because = [...lookup(server, "ssl_protocols").directives.filter((one) => server.own.includes(one)).map((one) => ({
		place: placeOf$1(one),
		message: "has no say: before nginx 1.29.2 the default server of the address rules the versions of every name"
	})), {
		place: rulingOpened,
		message: "the default server of this address, which rules the versions of every name before nginx 1.29.2"
	}];
	return {
		value,
		at,
		isBuiltIn,
		via: [...because, ...via]
	};
}
function protocolsOf(server, opened, world) {
	const { directives, via, missing } = lookup(server, "ssl_protocols", true);
	if (missing !== null) return {
		value: null,
		...missingReason(missing)
	};
	if (directives.length === 0) return {
		value: defaultVersions(world),
		at: opened,
		isBuiltIn: true
	};
	const variable = directives.find(({ words }) => words.some(({ text }) => isVariable(text)));
	if (variable !== void 0) return {
		value: null,
		reason: "ssl_protocols is a variable",
		at: placeOf$1(variable)
	};
	const byVersion = directives.flatMap((directive) => directive.words.flatMap(({ text }) => {
		const version = PROTOCOL_WORDS.get(text.toLowerCase());
		return version === void 0 ? [] : [{
			version,
			directive
		}];
	}));
	const value = [...new Set(byVersion.map(({ version }) => version))].sort((a, b) => a - b);
	const decisive = byVersion.find(({ version }) => version === value[0])?.directive ?? directives[0];
	const others = directives.filter((one) => one !== decisive);
	return {
		value,
		at: decisive === void 0 ? opened : placeOf$1(decisive),
		via: [...others.map((one) => ({
			place: placeOf$1(one),
			message: "adds to it: a second ssl_protocols in one block does not replace the first"
		})), ...via]
	};
}
function isVariable(text) {
	return /\$|\{\{|<%/.test(text);
}
function defaultVersions(world) {
	if (isFrom(world, 1, 27, 3)) return [771, 772];
	if (isFrom(world, 1, 23, 4)) return [
		769,
		770,
		771,
		772
	];
	return isFrom(world, 1, 9, 1) ? [
		769,
		770,
		771
	] : [
		768,
		769,
		770,
		771
	];
}
function commandsOf(server) {
	return lookup(server, "ssl_conf_command").directives.map((directive) => {
		const [name, value] = directive.words;
		return {
			directive,
			command: confCommand(textOf$1(name), textOf$1(value))
		};
	});
}
const DEFAULT_CIPHERS = "HIGH:!aNULL:!MD5";
function cipherString(server) {
	const { directives, via, missing } = lookup(server, "ssl_ciphers");
	const [written = null] = directives;
	const override = commandsOf(server).findLast(({ command }) => command.kind === "cipher-string");
	if (override?.command.kind === "cipher-string") {
		const line = placeOf$1(override.directive).line;
		const replaced = written === null ? [] : [{
			place: placeOf$1(written),
			message: `overridden by line ${line}, which acts last`
		}];
		return {
			text: override.command.text,
			directive: override.directive,
			via: [...replaced, ...via],
			missing: null
		};
	}
	return {
		text: written?.words[0]?.text ?? DEFAULT_CIPHERS,
		directive: written,
		via,
		missing: missing ?? lookup(server, "ssl_conf_command").missing
	};
}
function suites12In(server, opened, world) {
	const { text, directive, via, missing } = cipherString(server);
	const at = directive === null ? opened : placeOf$1(directive);
	if (missing !== null) return {
		value: null,
		...missingReason(missing)
	};
	if (isVariable(text)) return {
		value: null,
		reason: "the cipher string is a variable",
		at,
		via
	};
	const { suites, isRefused, unresolved } = cipherListIn(world, text);
	if (unresolved !== null) return {
		value: null,
		reason: unresolved,
		at,
		via
	};
	return {
		value: hasDhe(server, world) ? suites : suites.filter((suite) => !/^TLS_DHE?_/.test(suiteName(suite))),
		at,
		isBuiltIn: directive === null,
		isRefused,
		via
	};
}
function hasDhe(server, world) {
	const { directives, missing } = lookup(server, "ssl_dhparam");
	if (directives.length > 0 || missing !== null || !isFrom(world, 1, 11, 0)) return true;
	return lookup(server, "ssl_conf_command").directives.some(({ words }) => words[0]?.text.toLowerCase() === "dhparameters");
}
function suites13In({ server, standard, opened, standardOpened }, world) {
	const ruling = rulesByName(world) ? server : standard;
	const found = commandsOf(ruling).findLast(({ command }) => command.kind === "ciphersuites");
	const { missing } = lookup(ruling, "ssl_conf_command");
	if (missing !== null) return {
		value: null,
		...missingReason(missing)
	};
	const older = cipherString(ruling);
	const { unresolvedTls13 } = cipherListIn(world, older.text);
	if (unresolvedTls13 !== null && older.directive !== null) return {
		value: null,
		reason: unresolvedTls13,
		at: placeOf$1(older.directive),
		via: older.via
	};
	if (found?.command.kind !== "ciphersuites") return {
		value: DEFAULT_CIPHERSUITES,
		at: opened,
		isBuiltIn: true
	};
	const { suites } = ciphersuites(found.command.text, world.openssl);
	return {
		value: suites ?? [],
		isRefused: suites === null,
		at: placeOf$1(found.directive),
		via: fromStandard(ruling, server, standardOpened, "suites of TLS 1.3")
	};
}
function groupsIn({ server, standard, opened, standardOpened }, world) {
	const { directives, via, missing } = lookup(standard, "ssl_ecdh_curve");
	const override = commandsOf(standard).findLast(({ command }) => command.kind === "groups");
	const [written = null] = directives;
	const text = override?.command.kind === "groups" ? override.command.text : written?.words[0]?.text ?? "auto";
	const directive = override?.directive ?? written;
	const unknown = override === void 0 ? missing ?? lookup(standard, "ssl_conf_command").missing : null;
	if (unknown !== null) return {
		value: null,
		...missingReason(unknown)
	};
	const at = directive === null ? opened : placeOf$1(directive);
	if (isVariable(text)) return {
		value: null,
		reason: "the list of groups is a variable",
		at,
		via
	};
	const { groups } = groupList(directive === null && !isFrom(world, 1, 11, 0) ? "prime256v1" : text, world.openssl);
	return {
		value: groups ?? [],
		isRefused: groups === null,
		at,
		isBuiltIn: directive === null,
		via: directive === null ? [] : [...fromStandard(standard, server, standardOpened, "groups"), ...via]
	};
}
function fromStandard(ruling, server, place, what) {
	return ruling === server ? [] : [{
		place,
		message: `the default server of this address, which rules the ${what} of every name`
	}];
}
function securityLevelIn(server, opened, world) {
	const { text, directive } = cipherString(server);
	const { securityLevel } = cipherListIn(world, text);
	const at = directive === null ? opened : placeOf$1(directive);
	return {
		value: securityLevel ?? world.securityLevel,
		at,
		isBuiltIn: securityLevel === null
	};
}
// src/proxies/nginx/refusals.ts
function refusals(servers, sockets, worlds) {
	const levels = new Set(servers.flatMap(({ own, around }) => [own, ...around]));
	const asked = askedOf(servers);
	const written = [...levels].flatMap((level) => [...twice(level), ...level.filter((one) => !OF_OPENSSL.has(one.name) || asked.has(one)).flatMap((one) => refused(one, worlds))]);
	const bare = [...sockets.values()].flatMap(withoutCertificate);
	const misplaced = servers.filter(({ kind }) => kind === "http").flatMap(({ own }) => insideServer(own));
	return [
		...written,
		...bare,
		...misplaced
	];
}
const OF_OPENSSL = /* @__PURE__ */ new Set([
	"ssl_ciphers",
	"ssl_ecdh_curve",
	"ssl_conf_command"
]);
function askedOf(servers) {
	const speaking = servers.filter((server) => hasContext(server) || lookup(server, "ssl_certificate").missing !== null || lookup(server, "ssl_reject_handshake").directives.length > 0 || server.listens.some(({ isTls }) => isTls));
	return new Set(speaking.flatMap((server) => [...OF_OPENSSL].flatMap((name) => lookup(server, name).directives)));
}
function problem(message, directive) {
	return {
		kind: "refused",
		dialect: "nginx",
		message,
		place: placeOf$1(directive)
	};
}
function twice(level) {
	return [
		"ssl_ciphers",
		"ssl_ecdh_curve",
		"ssl_prefer_server_ciphers",
		"ssl_reject_handshake"
	].flatMap((name) => named$1(level, name).slice(1).map((one) => problem(`nginx refuses a second ${name} in one block`, one)));
}
function refused(directive, worlds) {
	const { name, words, block } = directive;
	if (block !== null) return [];
	const why = WHY.get(name)?.(words.map(({ text }) => text), worlds) ?? null;
	return why === null ? [] : [problem(why, directive)];
}
const WHY = /* @__PURE__ */ new Map([
	["ssl_protocols", protocols],
	["ssl_ciphers", ([text = ""], worlds) => ciphers(text, worlds)],
	["ssl_ecdh_curve", ([text = ""], worlds) => curves(text, worlds)],
	["ssl_conf_command", command],
	["ssl", (_words, worlds) => worlds.every((world) => isFrom(world, 1, 25, 1)) ? "nginx knows no \"ssl\" since 1.25.1: it is an option of \"listen\"" : null]
]);
function protocols(words) {
	const unknown = words.find((word) => !PROTOCOL_WORDS.has(word.toLowerCase()));
	if (words.length === 0) return "ssl_protocols names no version";
	if (unknown === void 0) return null;
	return isVariable(unknown) ? `nginx takes no variable in ssl_protocols: ${shortened(unknown)}` : `nginx knows no version "${shortened(unknown)}"`;
}
function ciphers(text, worlds) {
	if (/[\r\n]/.test(text)) return "OpenSSL takes no end of line in a cipher string";
	if (isVariable(text)) return "nginx takes no variable in ssl_ciphers";
	return worlds.every((world) => cipherListIn(world, text).isRefused) ? "OpenSSL finds no suite in this cipher string" : null;
}
function curves(text, worlds) {
	return worlds.every(({ openssl }) => groupList(text, openssl).groups === null) ? `OpenSSL refuses the list of groups "${shortened(text)}"` : null;
}
function command(words, worlds) {
	const [name = "", value = ""] = words;
	if (words.length !== 2) return "ssl_conf_command takes a name and a value";
	const found = confCommand(name, value);
	if (found.kind === "refused") return found.why;
	if (found.kind === "ciphersuites" && worlds.every(({ openssl }) => ciphersuites(value, openssl).suites === null)) return `OpenSSL refuses the suites of TLS 1.3 "${shortened(value)}"`;
	return found.kind === "groups" ? curves(found.text, worlds) : null;
}
function withoutCertificate({ tls, servers, standard }) {
	const listen = servers.find(({ server }) => server === standard)?.listen;
	if (tls === null || listen === void 0 || hasContext(standard)) return [];
	const isOpen = lookup(standard, "ssl_certificate").missing !== null;
	const rejects = lookup(standard, "ssl_reject_handshake").directives.some(({ words }) => words[0]?.text === "on");
	return isOpen || rejects ? [] : [problem("no ssl_certificate for a \"listen ... ssl\"", listen.directive)];
}
function insideServer(own) {
	return [
		"proxy_pass",
		"fastcgi_pass",
		"uwsgi_pass",
		"scgi_pass",
		"grpc_pass",
		"alias"
	].flatMap((name) => named$1(own, name).map((one) => problem(`nginx takes ${name} inside a location only`, one)));
}
// src/proxies/nginx/servers.ts
function serversOf(directives) {
	if (!directives.some(({ name, block }) => block !== null && MAIN_BLOCKS.has(name))) return serversIn(directives, null);
	return directives.flatMap(({ name, block }) => block !== null && (name === "http" || name === "stream") ? serversIn(block, name) : []);
}
const MAIN_BLOCKS = /* @__PURE__ */ new Set([
	"http",
	"stream",
	"events",
	"mail"
]);
function serversIn(context, said) {
	return context.flatMap((directive) => {
		const { name, block } = directive;
		if (name !== "server" || block === null) return [];
		const kind = said ?? (looksLikeStream(block) ? "stream" : "http");
		const listens = block.filter((one) => one.name === "listen" && one.block === null).flatMap(listensOf);
		return [{
			kind,
			directive,
			own: block,
			around: [context],
			names: namesOf(block),
			listens: listens.length > 0 || block.some((one) => one.name === "listen") ? listens : [standardListen(directive)]
		}];
	});
}
function standardListen(directive) {
	return {
		directive,
		address: "*",
		port: 80,
		isTls: false,
		isDefault: false,
		isDatagram: false
	};
}
function looksLikeStream(block) {
	return block.some(({ name }) => name === "proxy_pass" || name === "ssl_preread") && !block.some(({ name }) => name === "location" || name === "if");
}
function namesOf(block) {
	const names = block.filter(({ name }) => name === "server_name").flatMap(({ words }) => words.map(({ text }) => text.toLowerCase())).filter((name) => name !== "_" && name !== "" && name !== "*").flatMap((name) => name.startsWith(".") ? [name.slice(1), `*${name}`] : [name]);
	return [...new Set(names)];
}
function socketsOf(servers) {
	const bySocket = /* @__PURE__ */ new Map();
	for (const server of servers) for (const listen of server.listens.filter(({ isDatagram }) => !isDatagram)) {
		const key = `${server.kind} ${socketOf(listen)}`;
		const others = bySocket.get(key) ?? [];
		if (others.some((other) => other.server === server)) continue;
		bySocket.set(key, [...others, {
			server,
			listen
		}]);
	}
	const sockets = /* @__PURE__ */ new Map();
	for (const [key, own] of bySocket) {
		const [first] = own;
		if (first === void 0) continue;
		const standard = (own.find(({ listen }) => listen.isDefault) ?? first).server;
		sockets.set(key, {
			servers: own,
			standard,
			tls: own.find(({ listen }) => listen.isTls)?.listen ?? null
		});
	}
	return sockets;
}
function listenProblems(servers, sockets) {
	const twoDefaults = [...sockets.values()].flatMap(({ servers: own }) => own.filter(({ listen }) => listen.isDefault).slice(1).map(({ listen }) => ({
		kind: "refused",
		dialect: "nginx",
		message: `nginx refuses a second default server for ${socketOf(listen)}`,
		place: placeOf$1(listen.directive)
	})));
	const twice = servers.flatMap(({ listens }) => listens.filter((one, index) => listens.findIndex((other) => socketOf(other) === socketOf(one) && other.isDatagram === one.isDatagram) < index).map((listen) => ({
		kind: "refused",
		dialect: "nginx",
		message: `nginx refuses a second "listen" for ${socketOf(listen)} in one server`,
		place: placeOf$1(listen.directive)
	})));
	return [...twoDefaults, ...twice];
}
// src/proxies/nginx/read.ts
function readNginx(entries, sources, assume) {
	const read = unitsOf(entries, sources).map((unit) => readUnit(unit, sources, assume));
	return {
		listeners: read.flatMap(({ listeners }) => listeners),
		steps: [],
		problems: read.flatMap(({ problems }) => problems)
	};
}
function unitsOf(entries, sources) {
	const loaded = [...new Set(entries)].flatMap((path) => {
		const one = loadNginx(path, sources);
		return one === null ? [] : [one];
	});
	const isIncluded = ({ path }) => loaded.some((other) => other.path !== path && other.files.has(path));
	const mains = loaded.filter((one) => isMain(one) && !isIncluded(one));
	const covered = new Set(mains.flatMap(({ files }) => [...files]));
	const parts = loaded.filter((one) => !isMain(one) && !covered.has(one.path) && !isIncluded(one));
	const folders = /* @__PURE__ */ new Map();
	for (const part of parts) {
		const folder = part.path.slice(0, part.path.lastIndexOf("/") + 1);
		folders.set(folder, [...folders.get(folder) ?? [], part]);
	}
	const together = [...folders.values()].map((own) => {
		const sorted = own.toSorted((a, b) => a.path < b.path ? -1 : 1);
		return {
			path: sorted[0]?.path ?? "",
			directives: sorted.flatMap(({ directives }) => directives),
			problems: sorted.flatMap(({ problems }) => problems)
		};
	});
	return [...mains, ...together];
}
function isMain({ directives }) {
	return directives.some(({ name, block }) => block !== null && [
		"http",
		"stream",
		"events",
		"mail"
	].includes(name));
}
function readUnit(unit, sources, assume) {
	const servers = serversOf(unit.directives);
	const sockets = socketsOf(servers);
	const worlds = worldsFor(assume);
	const context = {
		main: unit.path,
		sources,
		assume,
		worlds,
		openssl: opensslOf(assume)
	};
	const listeners = [...sockets.values()].flatMap((socket) => socket.servers.flatMap(({ server, listen }) => listenersOf(server, listen, socket, context)));
	const order = new Map(servers.map((server, index) => [server.directive, index]));
	return {
		listeners: listeners.toSorted((a, b) => (order.get(a.server.directive) ?? 0) - (order.get(b.server.directive) ?? 0)).map(({ listener }) => listener),
		steps: [],
		problems: [
			...unit.problems,
			...refusals(servers, sockets, worlds),
			...listenProblems(servers, sockets)
		]
	};
}
function opensslOf(assume) {
	const [profile, ...others] = profilesFor(assume);
	return others.length === 0 ? profile ?? null : null;
}
function listenersOf(server, listen, socket, context) {
	const tls = tlsOf(server, listen, socket);
	if (tls.kind === "known" && tls.value === "yes" && rejects(server)) return [];
	const opened = placeOf$1(listen.directive);
	const standard = socket.servers.find((one) => one.server === socket.standard);
	const standardOpened = standard === void 0 ? opened : placeOf$1(standard.listen.directive);
	const placed = {
		server,
		standard: socket.standard,
		opened,
		standardOpened
	};
	const isClear = tls.kind === "known" && tls.value === "no";
	return [{
		server,
		listener: {
			dialect: "nginx",
			side: isClear && isLoopback(listen.address) ? "back" : "front",
			address: listen.address,
			port: listen.port,
			names: server.names,
			isDefault: server === socket.standard,
			tls,
			...tlsSettings(placed, context.worlds),
			openssl: context.openssl,
			certificates: certificatesOf(placed, context),
			cleartext: isClear ? cleartextOf(server, listen) : open("TLS is spoken here", opened),
			hsts: hstsOf(server, opened),
			opened,
			when: null,
			notes: tlsNotes(placed, context.worlds)
		}
	}];
}
function tlsOf(server, listen, { tls, standard }) {
	const at = placeOf$1(listen.directive);
	if (tls !== null) {
		const via = tls === listen ? [] : [{
			place: at,
			message: `speaks TLS too, since line ${placeOf$1(tls.directive).line} says so for the address`
		}];
		return known("yes", placeOf$1(tls.directive), via);
	}
	if (server.kind === "stream") return known("pass-through", at);
	const [old] = lookup(standard, "ssl").directives.filter(({ words }) => words[0]?.text.toLowerCase() === "on");
	if (old !== void 0) return known("yes", placeOf$1(old));
	const [include] = named$1(server.own, "include");
	if (listen.directive === server.directive && include !== void 0) {
		const { reason, at: place } = missingReason(include);
		return open(reason, place);
	}
	const filled = listen.directive.words.slice(1).find(({ text }) => isVariable(text));
	if (listen.directive !== server.directive && filled !== void 0) return open("an option of this listen is a variable", at, ["yes", "no"]);
	return known("no", at);
}
function rejects(server) {
	return lookup(server, "ssl_reject_handshake").directives.some(({ words }) => words[0]?.text.toLowerCase() === "on");
}
function certificatesOf({ server, standard, opened }, { main, sources }) {
	const own = lookup(server, "ssl_certificate");
	const { directives, via, missing } = own.directives.length > 0 || own.missing !== null ? own : lookup(standard, "ssl_certificate");
	const [first] = directives;
	if (first === void 0) {
		if (missing === null) return known([], opened);
		const { reason, at } = missingReason(missing);
		return open(reason, at);
	}
	const variable = directives.find(({ words }) => isVariable(textOf$1(words[0])));
	if (variable !== void 0) return open("a variable names the certificate", placeOf$1(variable), [], via);
	return known(directives.map((directive) => {
		const path = textOf$1(directive.words[0]);
		const found = repositoryPaths(main, path).map((one) => sources.certificates(one));
		return {
			path,
			at: placeOf$1(directive),
			certificates: found.find((one) => one !== null) ?? null
		};
	}), placeOf$1(first), via);
}
// src/proxies/nginx.ts
const dialect$1 = {
	name: "nginx",
	word: nginxWords,
	reader: {
		recognise: recognise$3,
		read: readNginx,
		mend
	}
};
// node_modules/xmlchars/xml/1.0/ed5.js
var require_ed5 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CHAR = "	\n\r -퟿-�𐀀-􏿿";
	exports.S = " 	\r\n";
	exports.NAME_START_CHAR = ":A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
	exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
	exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
	exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
	exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
	exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
	exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
	exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
	var TAB = 9;
	var NL = 10;
	var CR = 13;
	var SPACE = 32;
	exports.S_LIST = [
		SPACE,
		NL,
		CR,
		TAB
	];
	function isChar(c) {
		return c >= SPACE && c <= 55295 || c === NL || c === CR || c === TAB || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
	}
	exports.isChar = isChar;
	function isS(c) {
		return c === SPACE || c === NL || c === CR || c === TAB;
	}
	exports.isS = isS;
	function isNameStartChar(c) {
		return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
	}
	exports.isNameStartChar = isNameStartChar;
	function isNameChar(c) {
		return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
	}
	exports.isNameChar = isNameChar;
}));
// node_modules/xmlchars/xml/1.1/ed2.js
var require_ed2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CHAR = "-퟿-�𐀀-􏿿";
	exports.RESTRICTED_CHAR = "-\b\v\f---";
	exports.S = " 	\r\n";
	exports.NAME_START_CHAR = ":A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
	exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
	exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
	exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
	exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
	exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
	exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
	exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
	exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
	var TAB = 9;
	var NL = 10;
	var CR = 13;
	var SPACE = 32;
	exports.S_LIST = [
		SPACE,
		NL,
		CR,
		TAB
	];
	function isChar(c) {
		return c >= 1 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
	}
	exports.isChar = isChar;
	function isRestrictedChar(c) {
		return c >= 1 && c <= 8 || c === 11 || c === 12 || c >= 14 && c <= 31 || c >= 127 && c <= 132 || c >= 134 && c <= 159;
	}
	exports.isRestrictedChar = isRestrictedChar;
	function isCharAndNotRestricted(c) {
		return c === 9 || c === 10 || c === 13 || c > 31 && c < 127 || c === 133 || c > 159 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
	}
	exports.isCharAndNotRestricted = isCharAndNotRestricted;
	function isS(c) {
		return c === SPACE || c === NL || c === CR || c === TAB;
	}
	exports.isS = isS;
	function isNameStartChar(c) {
		return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
	}
	exports.isNameStartChar = isNameStartChar;
	function isNameChar(c) {
		return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
	}
	exports.isNameChar = isNameChar;
}));
// node_modules/xmlchars/xmlns/1.0/ed3.js
var require_ed3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NC_NAME_START_CHAR = "A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌-‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
	exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
	exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
	exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
	exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
	function isNCNameStartChar(c) {
		return c >= 65 && c <= 90 || c === 95 || c >= 97 && c <= 122 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8204 && c <= 8205 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
	}
	exports.isNCNameStartChar = isNCNameStartChar;
	function isNCNameChar(c) {
		return isNCNameStartChar(c) || c === 45 || c === 46 || c >= 48 && c <= 57 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
	}
	exports.isNCNameChar = isNCNameChar;
}));
// src/proxies/websphere/text-lines.ts
var import_saxes = (/* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SaxesParser = exports.EVENTS = void 0;
	const ed5 = require_ed5();
	const ed2 = require_ed2();
	const NSed3 = require_ed3();
	var isS = ed5.isS;
	var isChar10 = ed5.isChar;
	var isNameStartChar = ed5.isNameStartChar;
	var isNameChar = ed5.isNameChar;
	var S_LIST = ed5.S_LIST;
	var NAME_RE = ed5.NAME_RE;
	var isChar11 = ed2.isChar;
	var isNCNameStartChar = NSed3.isNCNameStartChar;
	var isNCNameChar = NSed3.isNCNameChar;
	var NC_NAME_RE = NSed3.NC_NAME_RE;
	const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
	const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
	const rootNS = {
		__proto__: null,
		xml: XML_NAMESPACE,
		xmlns: XMLNS_NAMESPACE
	};
	const XML_ENTITIES = {
		__proto__: null,
		amp: "&",
		gt: ">",
		lt: "<",
		quot: "\"",
		apos: "'"
	};
	const EOC = -1;
	const NL_LIKE = -2;
	const S_BEGIN = 0;
	const S_BEGIN_WHITESPACE = 1;
	const S_DOCTYPE = 2;
	const S_DOCTYPE_QUOTE = 3;
	const S_DTD = 4;
	const S_DTD_QUOTED = 5;
	const S_DTD_OPEN_WAKA = 6;
	const S_DTD_OPEN_WAKA_BANG = 7;
	const S_DTD_COMMENT = 8;
	const S_DTD_COMMENT_ENDING = 9;
	const S_DTD_COMMENT_ENDED = 10;
	const S_DTD_PI = 11;
	const S_DTD_PI_ENDING = 12;
	const S_TEXT = 13;
	const S_ENTITY = 14;
	const S_OPEN_WAKA = 15;
	const S_OPEN_WAKA_BANG = 16;
	const S_COMMENT = 17;
	const S_COMMENT_ENDING = 18;
	const S_COMMENT_ENDED = 19;
	const S_CDATA = 20;
	const S_CDATA_ENDING = 21;
	const S_CDATA_ENDING_2 = 22;
	const S_PI_FIRST_CHAR = 23;
	const S_PI_REST = 24;
	const S_PI_BODY = 25;
	const S_PI_ENDING = 26;
	const S_XML_DECL_NAME_START = 27;
	const S_XML_DECL_NAME = 28;
	const S_XML_DECL_EQ = 29;
	const S_XML_DECL_VALUE_START = 30;
	const S_XML_DECL_VALUE = 31;
	const S_XML_DECL_SEPARATOR = 32;
	const S_XML_DECL_ENDING = 33;
	const S_OPEN_TAG = 34;
	const S_OPEN_TAG_SLASH = 35;
	const S_ATTRIB = 36;
	const S_ATTRIB_NAME = 37;
	const S_ATTRIB_NAME_SAW_WHITE = 38;
	const S_ATTRIB_VALUE = 39;
	const S_ATTRIB_VALUE_QUOTED = 40;
	const S_ATTRIB_VALUE_CLOSED = 41;
	const S_ATTRIB_VALUE_UNQUOTED = 42;
	const S_CLOSE_TAG = 43;
	const S_CLOSE_TAG_SAW_WHITE = 44;
	const TAB = 9;
	const NL = 10;
	const CR = 13;
	const SPACE = 32;
	const BANG = 33;
	const DQUOTE = 34;
	const AMP = 38;
	const SQUOTE = 39;
	const MINUS = 45;
	const FORWARD_SLASH = 47;
	const SEMICOLON = 59;
	const LESS = 60;
	const EQUAL = 61;
	const GREATER = 62;
	const QUESTION = 63;
	const OPEN_BRACKET = 91;
	const CLOSE_BRACKET = 93;
	const NEL = 133;
	const LS = 8232;
	const isQuote = (c) => c === DQUOTE || c === SQUOTE;
	const QUOTES = [DQUOTE, SQUOTE];
	const DOCTYPE_TERMINATOR = [
		...QUOTES,
		OPEN_BRACKET,
		GREATER
	];
	const DTD_TERMINATOR = [
		...QUOTES,
		LESS,
		CLOSE_BRACKET
	];
	const XML_DECL_NAME_TERMINATOR = [
		EQUAL,
		QUESTION,
		...S_LIST
	];
	const ATTRIB_VALUE_UNQUOTED_TERMINATOR = [
		...S_LIST,
		GREATER,
		AMP,
		LESS
	];
	function nsPairCheck(parser, prefix, uri) {
		switch (prefix) {
			case "xml":
				if (uri !== XML_NAMESPACE) parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
				break;
			case "xmlns": if (uri !== XMLNS_NAMESPACE) parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
		}
		switch (uri) {
			case XMLNS_NAMESPACE:
				parser.fail(prefix === "" ? `the default namespace may not be set to ${uri}.` : `may not assign a prefix (even "xmlns") to the URI \
${XMLNS_NAMESPACE}.`);
				break;
			case XML_NAMESPACE: switch (prefix) {
				case "xml": break;
				case "":
					parser.fail(`the default namespace may not be set to ${uri}.`);
					break;
				default: parser.fail("may not assign the xml namespace to another prefix.");
			}
		}
	}
	function nsMappingCheck(parser, mapping) {
		for (const local of Object.keys(mapping)) nsPairCheck(parser, local, mapping[local]);
	}
	const isNCName = (name) => NC_NAME_RE.test(name);
	const isName = (name) => NAME_RE.test(name);
	const FORBIDDEN_START = 0;
	const FORBIDDEN_BRACKET = 1;
	const FORBIDDEN_BRACKET_BRACKET = 2;
	exports.EVENTS = [
		"xmldecl",
		"text",
		"processinginstruction",
		"doctype",
		"comment",
		"opentagstart",
		"attribute",
		"opentag",
		"closetag",
		"cdata",
		"error",
		"end",
		"ready"
	];
	const EVENT_NAME_TO_HANDLER_NAME = {
		xmldecl: "xmldeclHandler",
		text: "textHandler",
		processinginstruction: "piHandler",
		doctype: "doctypeHandler",
		comment: "commentHandler",
		opentagstart: "openTagStartHandler",
		attribute: "attributeHandler",
		opentag: "openTagHandler",
		closetag: "closeTagHandler",
		cdata: "cdataHandler",
		error: "errorHandler",
		end: "endHandler",
		ready: "readyHandler"
	};
	var SaxesParser = class {
		constructor(opt) {
			this.opt = opt !== null && opt !== void 0 ? opt : {};
			this.fragmentOpt = !!this.opt.fragment;
			const xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
			this.trackPosition = this.opt.position !== false;
			this.fileName = this.opt.fileName;
			if (xmlnsOpt) {
				this.nameStartCheck = isNCNameStartChar;
				this.nameCheck = isNCNameChar;
				this.isName = isNCName;
				this.processAttribs = this.processAttribsNS;
				this.pushAttrib = this.pushAttribNS;
				this.ns = Object.assign({ __proto__: null }, rootNS);
				const additional = this.opt.additionalNamespaces;
				if (additional != null) {
					nsMappingCheck(this, additional);
					Object.assign(this.ns, additional);
				}
			} else {
				this.nameStartCheck = isNameStartChar;
				this.nameCheck = isNameChar;
				this.isName = isName;
				this.processAttribs = this.processAttribsPlain;
				this.pushAttrib = this.pushAttribPlain;
			}
			this.stateTable = [
				this.sBegin,
				this.sBeginWhitespace,
				this.sDoctype,
				this.sDoctypeQuote,
				this.sDTD,
				this.sDTDQuoted,
				this.sDTDOpenWaka,
				this.sDTDOpenWakaBang,
				this.sDTDComment,
				this.sDTDCommentEnding,
				this.sDTDCommentEnded,
				this.sDTDPI,
				this.sDTDPIEnding,
				this.sText,
				this.sEntity,
				this.sOpenWaka,
				this.sOpenWakaBang,
				this.sComment,
				this.sCommentEnding,
				this.sCommentEnded,
				this.sCData,
				this.sCDataEnding,
				this.sCDataEnding2,
				this.sPIFirstChar,
				this.sPIRest,
				this.sPIBody,
				this.sPIEnding,
				this.sXMLDeclNameStart,
				this.sXMLDeclName,
				this.sXMLDeclEq,
				this.sXMLDeclValueStart,
				this.sXMLDeclValue,
				this.sXMLDeclSeparator,
				this.sXMLDeclEnding,
				this.sOpenTag,
				this.sOpenTagSlash,
				this.sAttrib,
				this.sAttribName,
				this.sAttribNameSawWhite,
				this.sAttribValue,
				this.sAttribValueQuoted,
				this.sAttribValueClosed,
				this.sAttribValueUnquoted,
				this.sCloseTag,
				this.sCloseTagSawWhite
			];
			this._init();
		}
		get closed() {
			return this._closed;
		}
		_init() {
			var _a;
			this.openWakaBang = "";
			this.text = "";
			this.name = "";
			this.piTarget = "";
			this.entity = "";
			this.q = null;
			this.tags = [];
			this.tag = null;
			this.topNS = null;
			this.chunk = "";
			this.chunkPosition = 0;
			this.i = 0;
			this.prevI = 0;
			this.carriedFromPrevious = void 0;
			this.forbiddenState = FORBIDDEN_START;
			this.attribList = [];
			const { fragmentOpt } = this;
			this.state = fragmentOpt ? S_TEXT : S_BEGIN;
			this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot = this.sawRoot = fragmentOpt;
			this.xmlDeclPossible = !fragmentOpt;
			this.xmlDeclExpects = ["version"];
			this.entityReturnState = void 0;
			let { defaultXMLVersion } = this.opt;
			if (defaultXMLVersion === void 0) {
				if (this.opt.forceXMLVersion === true) throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
				defaultXMLVersion = "1.0";
			}
			this.setXMLVersion(defaultXMLVersion);
			this.positionAtNewLine = 0;
			this.doctype = false;
			this._closed = false;
			this.xmlDecl = {
				version: void 0,
				encoding: void 0,
				standalone: void 0
			};
			this.line = 1;
			this.column = 0;
			this.ENTITIES = Object.create(XML_ENTITIES);
			(_a = this.readyHandler) === null || _a === void 0 || _a.call(this);
		}
		get position() {
			return this.chunkPosition + this.i;
		}
		get columnIndex() {
			return this.position - this.positionAtNewLine;
		}
		on(name, handler) {
			this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
		}
		off(name) {
			this[EVENT_NAME_TO_HANDLER_NAME[name]] = void 0;
		}
		makeError(message) {
			var _a;
			let msg = (_a = this.fileName) !== null && _a !== void 0 ? _a : "";
			if (this.trackPosition) {
				if (msg.length > 0) msg += ":";
				msg += `${this.line}:${this.column}`;
			}
			if (msg.length > 0) msg += ": ";
			return new Error(msg + message);
		}
		fail(message) {
			const err = this.makeError(message);
			const handler = this.errorHandler;
			if (handler === void 0) throw err;
			else handler(err);
			return this;
		}
		write(chunk) {
			if (this.closed) return this.fail("cannot write after close; assign an onready handler.");
			let end = false;
			if (chunk === null) {
				end = true;
				chunk = "";
			} else if (typeof chunk === "object") chunk = chunk.toString();
			if (this.carriedFromPrevious !== void 0) {
				chunk = `${this.carriedFromPrevious}${chunk}`;
				this.carriedFromPrevious = void 0;
			}
			let limit = chunk.length;
			const lastCode = chunk.charCodeAt(limit - 1);
			if (!end && (lastCode === CR || lastCode >= 55296 && lastCode <= 56319)) {
				this.carriedFromPrevious = chunk[limit - 1];
				limit--;
				chunk = chunk.slice(0, limit);
			}
			const { stateTable } = this;
			this.chunk = chunk;
			this.i = 0;
			while (this.i < limit) stateTable[this.state].call(this);
			this.chunkPosition += limit;
			return end ? this.end() : this;
		}
		close() {
			return this.write(null);
		}
		getCode10() {
			const { chunk, i } = this;
			this.prevI = i;
			this.i = i + 1;
			if (i >= chunk.length) return EOC;
			const code = chunk.charCodeAt(i);
			this.column++;
			if (code < 55296) {
				if (code >= SPACE || code === TAB) return code;
				switch (code) {
					case NL:
						this.line++;
						this.column = 0;
						this.positionAtNewLine = this.position;
						return NL;
					case CR:
						if (chunk.charCodeAt(i + 1) === NL) this.i = i + 2;
						this.line++;
						this.column = 0;
						this.positionAtNewLine = this.position;
						return NL_LIKE;
					default:
						this.fail("disallowed character.");
						return code;
				}
			}
			if (code > 56319) {
				if (!(code >= 57344 && code <= 65533)) this.fail("disallowed character.");
				return code;
			}
			const final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i + 1) - 56320);
			this.i = i + 2;
			if (final > 1114111) this.fail("disallowed character.");
			return final;
		}
		getCode11() {
			const { chunk, i } = this;
			this.prevI = i;
			this.i = i + 1;
			if (i >= chunk.length) return EOC;
			const code = chunk.charCodeAt(i);
			this.column++;
			if (code < 55296) {
				if (code > 31 && code < 127 || code > 159 && code !== LS || code === TAB) return code;
				switch (code) {
					case NL:
						this.line++;
						this.column = 0;
						this.positionAtNewLine = this.position;
						return NL;
					case CR: {
						const next = chunk.charCodeAt(i + 1);
						if (next === NL || next === NEL) this.i = i + 2;
					}
					case NEL:
					case LS:
						this.line++;
						this.column = 0;
						this.positionAtNewLine = this.position;
						return NL_LIKE;
					default:
						this.fail("disallowed character.");
						return code;
				}
			}
			if (code > 56319) {
				if (!(code >= 57344 && code <= 65533)) this.fail("disallowed character.");
				return code;
			}
			const final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i + 1) - 56320);
			this.i = i + 2;
			if (final > 1114111) this.fail("disallowed character.");
			return final;
		}
		getCodeNorm() {
			const c = this.getCode();
			return c === NL_LIKE ? NL : c;
		}
		unget() {
			this.i = this.prevI;
			this.column--;
		}
		captureTo(chars) {
			let { i: start } = this;
			const { chunk } = this;
			while (true) {
				const c = this.getCode();
				const isNLLike = c === NL_LIKE;
				const final = isNLLike ? NL : c;
				if (final === EOC || chars.includes(final)) {
					this.text += chunk.slice(start, this.prevI);
					return final;
				}
				if (isNLLike) {
					this.text += `${chunk.slice(start, this.prevI)}\n`;
					start = this.i;
				}
			}
		}
		captureToChar(char) {
			let { i: start } = this;
			const { chunk } = this;
			while (true) {
				let c = this.getCode();
				switch (c) {
					case NL_LIKE:
						this.text += `${chunk.slice(start, this.prevI)}\n`;
						start = this.i;
						c = NL;
						break;
					case EOC:
						this.text += chunk.slice(start);
						return false;
				}
				if (c === char) {
					this.text += chunk.slice(start, this.prevI);
					return true;
				}
			}
		}
		captureNameChars() {
			const { chunk, i: start } = this;
			while (true) {
				const c = this.getCode();
				if (c === EOC) {
					this.name += chunk.slice(start);
					return EOC;
				}
				if (!isNameChar(c)) {
					this.name += chunk.slice(start, this.prevI);
					return c === NL_LIKE ? NL : c;
				}
			}
		}
		skipSpaces() {
			while (true) {
				const c = this.getCodeNorm();
				if (c === EOC || !isS(c)) return c;
			}
		}
		setXMLVersion(version) {
			this.currentXMLVersion = version;
			if (version === "1.0") {
				this.isChar = isChar10;
				this.getCode = this.getCode10;
			} else {
				this.isChar = isChar11;
				this.getCode = this.getCode11;
			}
		}
		sBegin() {
			if (this.chunk.charCodeAt(0) === 65279) {
				this.i++;
				this.column++;
			}
			this.state = S_BEGIN_WHITESPACE;
		}
		sBeginWhitespace() {
			const iBefore = this.i;
			const c = this.skipSpaces();
			if (this.prevI !== iBefore) this.xmlDeclPossible = false;
			switch (c) {
				case LESS:
					this.state = S_OPEN_WAKA;
					if (this.text.length !== 0) throw new Error("no-empty text at start");
					break;
				case EOC: break;
				default:
					this.unget();
					this.state = S_TEXT;
					this.xmlDeclPossible = false;
			}
		}
		sDoctype() {
			var _a;
			const c = this.captureTo(DOCTYPE_TERMINATOR);
			switch (c) {
				case GREATER:
					(_a = this.doctypeHandler) === null || _a === void 0 || _a.call(this, this.text);
					this.text = "";
					this.state = S_TEXT;
					this.doctype = true;
					break;
				case EOC: break;
				default:
					this.text += String.fromCodePoint(c);
					if (c === OPEN_BRACKET) this.state = S_DTD;
					else if (isQuote(c)) {
						this.state = S_DOCTYPE_QUOTE;
						this.q = c;
					}
			}
		}
		sDoctypeQuote() {
			const q = this.q;
			if (this.captureToChar(q)) {
				this.text += String.fromCodePoint(q);
				this.q = null;
				this.state = S_DOCTYPE;
			}
		}
		sDTD() {
			const c = this.captureTo(DTD_TERMINATOR);
			if (c === EOC) return;
			this.text += String.fromCodePoint(c);
			if (c === CLOSE_BRACKET) this.state = S_DOCTYPE;
			else if (c === LESS) this.state = S_DTD_OPEN_WAKA;
			else if (isQuote(c)) {
				this.state = S_DTD_QUOTED;
				this.q = c;
			}
		}
		sDTDQuoted() {
			const q = this.q;
			if (this.captureToChar(q)) {
				this.text += String.fromCodePoint(q);
				this.state = S_DTD;
				this.q = null;
			}
		}
		sDTDOpenWaka() {
			const c = this.getCodeNorm();
			this.text += String.fromCodePoint(c);
			switch (c) {
				case BANG:
					this.state = S_DTD_OPEN_WAKA_BANG;
					this.openWakaBang = "";
					break;
				case QUESTION:
					this.state = S_DTD_PI;
					break;
				default: this.state = S_DTD;
			}
		}
		sDTDOpenWakaBang() {
			const char = String.fromCodePoint(this.getCodeNorm());
			const owb = this.openWakaBang += char;
			this.text += char;
			if (owb !== "-") {
				this.state = owb === "--" ? S_DTD_COMMENT : S_DTD;
				this.openWakaBang = "";
			}
		}
		sDTDComment() {
			if (this.captureToChar(MINUS)) {
				this.text += "-";
				this.state = S_DTD_COMMENT_ENDING;
			}
		}
		sDTDCommentEnding() {
			const c = this.getCodeNorm();
			this.text += String.fromCodePoint(c);
			this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
		}
		sDTDCommentEnded() {
			const c = this.getCodeNorm();
			this.text += String.fromCodePoint(c);
			if (c === GREATER) this.state = S_DTD;
			else {
				this.fail("malformed comment.");
				this.state = S_DTD_COMMENT;
			}
		}
		sDTDPI() {
			if (this.captureToChar(QUESTION)) {
				this.text += "?";
				this.state = S_DTD_PI_ENDING;
			}
		}
		sDTDPIEnding() {
			const c = this.getCodeNorm();
			this.text += String.fromCodePoint(c);
			if (c === GREATER) this.state = S_DTD;
		}
		sText() {
			if (this.tags.length !== 0) this.handleTextInRoot();
			else this.handleTextOutsideRoot();
		}
		sEntity() {
			let { i: start } = this;
			const { chunk } = this;
			loop: while (true) switch (this.getCode()) {
				case NL_LIKE:
					this.entity += `${chunk.slice(start, this.prevI)}\n`;
					start = this.i;
					break;
				case SEMICOLON: {
					const { entityReturnState } = this;
					const entity = this.entity + chunk.slice(start, this.prevI);
					this.state = entityReturnState;
					let parsed;
					if (entity === "") {
						this.fail("empty entity name.");
						parsed = "&;";
					} else {
						parsed = this.parseEntity(entity);
						this.entity = "";
					}
					if (entityReturnState !== S_TEXT || this.textHandler !== void 0) this.text += parsed;
					break loop;
				}
				case EOC:
					this.entity += chunk.slice(start);
					break loop;
			}
		}
		sOpenWaka() {
			const c = this.getCode();
			if (isNameStartChar(c)) {
				this.state = S_OPEN_TAG;
				this.unget();
				this.xmlDeclPossible = false;
			} else switch (c) {
				case FORWARD_SLASH:
					this.state = S_CLOSE_TAG;
					this.xmlDeclPossible = false;
					break;
				case BANG:
					this.state = S_OPEN_WAKA_BANG;
					this.openWakaBang = "";
					this.xmlDeclPossible = false;
					break;
				case QUESTION:
					this.state = S_PI_FIRST_CHAR;
					break;
				default:
					this.fail("disallowed character in tag name");
					this.state = S_TEXT;
					this.xmlDeclPossible = false;
			}
		}
		sOpenWakaBang() {
			this.openWakaBang += String.fromCodePoint(this.getCodeNorm());
			switch (this.openWakaBang) {
				case "[CDATA[":
					if (!this.sawRoot && !this.reportedTextBeforeRoot) {
						this.fail("text data outside of root node.");
						this.reportedTextBeforeRoot = true;
					}
					if (this.closedRoot && !this.reportedTextAfterRoot) {
						this.fail("text data outside of root node.");
						this.reportedTextAfterRoot = true;
					}
					this.state = S_CDATA;
					this.openWakaBang = "";
					break;
				case "--":
					this.state = S_COMMENT;
					this.openWakaBang = "";
					break;
				case "DOCTYPE":
					this.state = S_DOCTYPE;
					if (this.doctype || this.sawRoot) this.fail("inappropriately located doctype declaration.");
					this.openWakaBang = "";
					break;
				default: if (this.openWakaBang.length >= 7) this.fail("incorrect syntax.");
			}
		}
		sComment() {
			if (this.captureToChar(MINUS)) this.state = S_COMMENT_ENDING;
		}
		sCommentEnding() {
			var _a;
			const c = this.getCodeNorm();
			if (c === MINUS) {
				this.state = S_COMMENT_ENDED;
				(_a = this.commentHandler) === null || _a === void 0 || _a.call(this, this.text);
				this.text = "";
			} else {
				this.text += `-${String.fromCodePoint(c)}`;
				this.state = S_COMMENT;
			}
		}
		sCommentEnded() {
			const c = this.getCodeNorm();
			if (c !== GREATER) {
				this.fail("malformed comment.");
				this.text += `--${String.fromCodePoint(c)}`;
				this.state = S_COMMENT;
			} else this.state = S_TEXT;
		}
		sCData() {
			if (this.captureToChar(CLOSE_BRACKET)) this.state = S_CDATA_ENDING;
		}
		sCDataEnding() {
			const c = this.getCodeNorm();
			if (c === CLOSE_BRACKET) this.state = S_CDATA_ENDING_2;
			else {
				this.text += `]${String.fromCodePoint(c)}`;
				this.state = S_CDATA;
			}
		}
		sCDataEnding2() {
			var _a;
			const c = this.getCodeNorm();
			switch (c) {
				case GREATER:
					(_a = this.cdataHandler) === null || _a === void 0 || _a.call(this, this.text);
					this.text = "";
					this.state = S_TEXT;
					break;
				case CLOSE_BRACKET:
					this.text += "]";
					break;
				default:
					this.text += `]]${String.fromCodePoint(c)}`;
					this.state = S_CDATA;
			}
		}
		sPIFirstChar() {
			const c = this.getCodeNorm();
			if (this.nameStartCheck(c)) {
				this.piTarget += String.fromCodePoint(c);
				this.state = S_PI_REST;
			} else if (c === QUESTION || isS(c)) {
				this.fail("processing instruction without a target.");
				this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY;
			} else {
				this.fail("disallowed character in processing instruction name.");
				this.piTarget += String.fromCodePoint(c);
				this.state = S_PI_REST;
			}
		}
		sPIRest() {
			const { chunk, i: start } = this;
			while (true) {
				const c = this.getCodeNorm();
				if (c === EOC) {
					this.piTarget += chunk.slice(start);
					return;
				}
				if (!this.nameCheck(c)) {
					this.piTarget += chunk.slice(start, this.prevI);
					const isQuestion = c === QUESTION;
					if (isQuestion || isS(c)) {
						if (this.piTarget === "xml") {
							if (!this.xmlDeclPossible) this.fail("an XML declaration must be at the start of the document.");
							this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START;
						} else this.state = isQuestion ? S_PI_ENDING : S_PI_BODY;
					} else {
						this.fail("disallowed character in processing instruction name.");
						this.piTarget += String.fromCodePoint(c);
					}
					break;
				}
			}
		}
		sPIBody() {
			if (this.text.length === 0) {
				const c = this.getCodeNorm();
				if (c === QUESTION) this.state = S_PI_ENDING;
				else if (!isS(c)) this.text = String.fromCodePoint(c);
			} else if (this.captureToChar(QUESTION)) this.state = S_PI_ENDING;
		}
		sPIEnding() {
			var _a;
			const c = this.getCodeNorm();
			if (c === GREATER) {
				const { piTarget } = this;
				if (piTarget.toLowerCase() === "xml") this.fail("the XML declaration must appear at the start of the document.");
				(_a = this.piHandler) === null || _a === void 0 || _a.call(this, {
					target: piTarget,
					body: this.text
				});
				this.piTarget = this.text = "";
				this.state = S_TEXT;
			} else if (c === QUESTION) this.text += "?";
			else {
				this.text += `?${String.fromCodePoint(c)}`;
				this.state = S_PI_BODY;
			}
			this.xmlDeclPossible = false;
		}
		sXMLDeclNameStart() {
			const c = this.skipSpaces();
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				return;
			}
			if (c !== EOC) {
				this.state = S_XML_DECL_NAME;
				this.name = String.fromCodePoint(c);
			}
		}
		sXMLDeclName() {
			const c = this.captureTo(XML_DECL_NAME_TERMINATOR);
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				this.name += this.text;
				this.text = "";
				this.fail("XML declaration is incomplete.");
				return;
			}
			if (!(isS(c) || c === EQUAL)) return;
			this.name += this.text;
			this.text = "";
			if (!this.xmlDeclExpects.includes(this.name)) switch (this.name.length) {
				case 0:
					this.fail("did not expect any more name/value pairs.");
					break;
				case 1:
					this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
					break;
				default: this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
			}
			this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
		}
		sXMLDeclEq() {
			const c = this.getCodeNorm();
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				this.fail("XML declaration is incomplete.");
				return;
			}
			if (isS(c)) return;
			if (c !== EQUAL) this.fail("value required.");
			this.state = S_XML_DECL_VALUE_START;
		}
		sXMLDeclValueStart() {
			const c = this.getCodeNorm();
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				this.fail("XML declaration is incomplete.");
				return;
			}
			if (isS(c)) return;
			if (!isQuote(c)) {
				this.fail("value must be quoted.");
				this.q = SPACE;
			} else this.q = c;
			this.state = S_XML_DECL_VALUE;
		}
		sXMLDeclValue() {
			const c = this.captureTo([this.q, QUESTION]);
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				this.text = "";
				this.fail("XML declaration is incomplete.");
				return;
			}
			if (c === EOC) return;
			const value = this.text;
			this.text = "";
			switch (this.name) {
				case "version": {
					this.xmlDeclExpects = ["encoding", "standalone"];
					const version = value;
					this.xmlDecl.version = version;
					if (!/^1\.[0-9]+$/.test(version)) this.fail("version number must match /^1\\.[0-9]+$/.");
					else if (!this.opt.forceXMLVersion) this.setXMLVersion(version);
					break;
				}
				case "encoding":
					if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) this.fail("encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
					this.xmlDeclExpects = ["standalone"];
					this.xmlDecl.encoding = value;
					break;
				case "standalone":
					if (value !== "yes" && value !== "no") this.fail("standalone value must match \"yes\" or \"no\".");
					this.xmlDeclExpects = [];
					this.xmlDecl.standalone = value;
			}
			this.name = "";
			this.state = S_XML_DECL_SEPARATOR;
		}
		sXMLDeclSeparator() {
			const c = this.getCodeNorm();
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				return;
			}
			if (!isS(c)) {
				this.fail("whitespace required.");
				this.unget();
			}
			this.state = S_XML_DECL_NAME_START;
		}
		sXMLDeclEnding() {
			var _a;
			if (this.getCodeNorm() === GREATER) {
				if (this.piTarget !== "xml") this.fail("processing instructions are not allowed before root.");
				else if (this.name !== "version" && this.xmlDeclExpects.includes("version")) this.fail("XML declaration must contain a version.");
				(_a = this.xmldeclHandler) === null || _a === void 0 || _a.call(this, this.xmlDecl);
				this.name = "";
				this.piTarget = this.text = "";
				this.state = S_TEXT;
			} else this.fail("The character ? is disallowed anywhere in XML declarations.");
			this.xmlDeclPossible = false;
		}
		sOpenTag() {
			var _a;
			const c = this.captureNameChars();
			if (c === EOC) return;
			const tag = this.tag = {
				name: this.name,
				attributes: Object.create(null)
			};
			this.name = "";
			if (this.xmlnsOpt) this.topNS = tag.ns = Object.create(null);
			(_a = this.openTagStartHandler) === null || _a === void 0 || _a.call(this, tag);
			this.sawRoot = true;
			if (!this.fragmentOpt && this.closedRoot) this.fail("documents may contain only one root.");
			switch (c) {
				case GREATER:
					this.openTag();
					break;
				case FORWARD_SLASH:
					this.state = S_OPEN_TAG_SLASH;
					break;
				default:
					if (!isS(c)) this.fail("disallowed character in tag name.");
					this.state = S_ATTRIB;
			}
		}
		sOpenTagSlash() {
			if (this.getCode() === GREATER) this.openSelfClosingTag();
			else {
				this.fail("forward-slash in opening tag not followed by >.");
				this.state = S_ATTRIB;
			}
		}
		sAttrib() {
			const c = this.skipSpaces();
			if (c === EOC) return;
			if (isNameStartChar(c)) {
				this.unget();
				this.state = S_ATTRIB_NAME;
			} else if (c === GREATER) this.openTag();
			else if (c === FORWARD_SLASH) this.state = S_OPEN_TAG_SLASH;
			else this.fail("disallowed character in attribute name.");
		}
		sAttribName() {
			const c = this.captureNameChars();
			if (c === EQUAL) this.state = S_ATTRIB_VALUE;
			else if (isS(c)) this.state = S_ATTRIB_NAME_SAW_WHITE;
			else if (c === GREATER) {
				this.fail("attribute without value.");
				this.pushAttrib(this.name, this.name);
				this.name = this.text = "";
				this.openTag();
			} else if (c !== EOC) this.fail("disallowed character in attribute name.");
		}
		sAttribNameSawWhite() {
			const c = this.skipSpaces();
			switch (c) {
				case EOC: return;
				case EQUAL:
					this.state = S_ATTRIB_VALUE;
					break;
				default:
					this.fail("attribute without value.");
					this.text = "";
					this.name = "";
					if (c === GREATER) this.openTag();
					else if (isNameStartChar(c)) {
						this.unget();
						this.state = S_ATTRIB_NAME;
					} else {
						this.fail("disallowed character in attribute name.");
						this.state = S_ATTRIB;
					}
			}
		}
		sAttribValue() {
			const c = this.getCodeNorm();
			if (isQuote(c)) {
				this.q = c;
				this.state = S_ATTRIB_VALUE_QUOTED;
			} else if (!isS(c)) {
				this.fail("unquoted attribute value.");
				this.state = S_ATTRIB_VALUE_UNQUOTED;
				this.unget();
			}
		}
		sAttribValueQuoted() {
			const { q, chunk } = this;
			let { i: start } = this;
			while (true) switch (this.getCode()) {
				case q:
					this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI));
					this.name = this.text = "";
					this.q = null;
					this.state = S_ATTRIB_VALUE_CLOSED;
					return;
				case AMP:
					this.text += chunk.slice(start, this.prevI);
					this.state = S_ENTITY;
					this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
					return;
				case NL:
				case NL_LIKE:
				case TAB:
					this.text += `${chunk.slice(start, this.prevI)} `;
					start = this.i;
					break;
				case LESS:
					this.text += chunk.slice(start, this.prevI);
					this.fail("disallowed character.");
					return;
				case EOC:
					this.text += chunk.slice(start);
					return;
			}
		}
		sAttribValueClosed() {
			const c = this.getCodeNorm();
			if (isS(c)) this.state = S_ATTRIB;
			else if (c === GREATER) this.openTag();
			else if (c === FORWARD_SLASH) this.state = S_OPEN_TAG_SLASH;
			else if (isNameStartChar(c)) {
				this.fail("no whitespace between attributes.");
				this.unget();
				this.state = S_ATTRIB_NAME;
			} else this.fail("disallowed character in attribute name.");
		}
		sAttribValueUnquoted() {
			const c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
			switch (c) {
				case AMP:
					this.state = S_ENTITY;
					this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
					break;
				case LESS:
					this.fail("disallowed character.");
					break;
				case EOC: break;
				default:
					if (this.text.includes("]]>")) this.fail("the string \"]]>\" is disallowed in char data.");
					this.pushAttrib(this.name, this.text);
					this.name = this.text = "";
					if (c === GREATER) this.openTag();
					else this.state = S_ATTRIB;
			}
		}
		sCloseTag() {
			const c = this.captureNameChars();
			if (c === GREATER) this.closeTag();
			else if (isS(c)) this.state = S_CLOSE_TAG_SAW_WHITE;
			else if (c !== EOC) this.fail("disallowed character in closing tag.");
		}
		sCloseTagSawWhite() {
			switch (this.skipSpaces()) {
				case GREATER:
					this.closeTag();
					break;
				case EOC: break;
				default: this.fail("disallowed character in closing tag.");
			}
		}
		handleTextInRoot() {
			let { i: start, forbiddenState } = this;
			const { chunk, textHandler: handler } = this;
			scanLoop: while (true) switch (this.getCode()) {
				case LESS:
					this.state = S_OPEN_WAKA;
					if (handler !== void 0) {
						const { text } = this;
						const slice = chunk.slice(start, this.prevI);
						if (text.length !== 0) {
							handler(text + slice);
							this.text = "";
						} else if (slice.length !== 0) handler(slice);
					}
					forbiddenState = FORBIDDEN_START;
					break scanLoop;
				case AMP:
					this.state = S_ENTITY;
					this.entityReturnState = S_TEXT;
					if (handler !== void 0) this.text += chunk.slice(start, this.prevI);
					forbiddenState = FORBIDDEN_START;
					break scanLoop;
				case CLOSE_BRACKET:
					switch (forbiddenState) {
						case FORBIDDEN_START:
							forbiddenState = FORBIDDEN_BRACKET;
							break;
						case FORBIDDEN_BRACKET:
							forbiddenState = FORBIDDEN_BRACKET_BRACKET;
							break;
						case FORBIDDEN_BRACKET_BRACKET: break;
						default: throw new Error("impossible state");
					}
					break;
				case GREATER:
					if (forbiddenState === FORBIDDEN_BRACKET_BRACKET) this.fail("the string \"]]>\" is disallowed in char data.");
					forbiddenState = FORBIDDEN_START;
					break;
				case NL_LIKE:
					if (handler !== void 0) this.text += `${chunk.slice(start, this.prevI)}\n`;
					start = this.i;
					forbiddenState = FORBIDDEN_START;
					break;
				case EOC:
					if (handler !== void 0) this.text += chunk.slice(start);
					break scanLoop;
				default: forbiddenState = FORBIDDEN_START;
			}
			this.forbiddenState = forbiddenState;
		}
		handleTextOutsideRoot() {
			let { i: start } = this;
			const { chunk, textHandler: handler } = this;
			let nonSpace = false;
			outRootLoop: while (true) {
				const code = this.getCode();
				switch (code) {
					case LESS:
						this.state = S_OPEN_WAKA;
						if (handler !== void 0) {
							const { text } = this;
							const slice = chunk.slice(start, this.prevI);
							if (text.length !== 0) {
								handler(text + slice);
								this.text = "";
							} else if (slice.length !== 0) handler(slice);
						}
						break outRootLoop;
					case AMP:
						this.state = S_ENTITY;
						this.entityReturnState = S_TEXT;
						if (handler !== void 0) this.text += chunk.slice(start, this.prevI);
						nonSpace = true;
						break outRootLoop;
					case NL_LIKE:
						if (handler !== void 0) this.text += `${chunk.slice(start, this.prevI)}\n`;
						start = this.i;
						break;
					case EOC:
						if (handler !== void 0) this.text += chunk.slice(start);
						break outRootLoop;
					default: if (!isS(code)) nonSpace = true;
				}
			}
			if (!nonSpace) return;
			if (!this.sawRoot && !this.reportedTextBeforeRoot) {
				this.fail("text data outside of root node.");
				this.reportedTextBeforeRoot = true;
			}
			if (this.closedRoot && !this.reportedTextAfterRoot) {
				this.fail("text data outside of root node.");
				this.reportedTextAfterRoot = true;
			}
		}
		pushAttribNS(name, value) {
			var _a;
			const { prefix, local } = this.qname(name);
			const attr = {
				name,
				prefix,
				local,
				value
			};
			this.attribList.push(attr);
			(_a = this.attributeHandler) === null || _a === void 0 || _a.call(this, attr);
			if (prefix === "xmlns") {
				const trimmed = value.trim();
				if (this.currentXMLVersion === "1.0" && trimmed === "") this.fail("invalid attempt to undefine prefix in XML 1.0");
				this.topNS[local] = trimmed;
				nsPairCheck(this, local, trimmed);
			} else if (name === "xmlns") {
				const trimmed = value.trim();
				this.topNS[""] = trimmed;
				nsPairCheck(this, "", trimmed);
			}
		}
		pushAttribPlain(name, value) {
			var _a;
			const attr = {
				name,
				value
			};
			this.attribList.push(attr);
			(_a = this.attributeHandler) === null || _a === void 0 || _a.call(this, attr);
		}
		end() {
			var _a, _b;
			if (!this.sawRoot) this.fail("document must contain a root element.");
			const { tags } = this;
			while (tags.length > 0) {
				const tag = tags.pop();
				this.fail(`unclosed tag: ${tag.name}`);
			}
			if (this.state !== S_BEGIN && this.state !== S_TEXT) this.fail("unexpected end.");
			const { text } = this;
			if (text.length !== 0) {
				(_a = this.textHandler) === null || _a === void 0 || _a.call(this, text);
				this.text = "";
			}
			this._closed = true;
			(_b = this.endHandler) === null || _b === void 0 || _b.call(this);
			this._init();
			return this;
		}
		resolve(prefix) {
			var _a, _b;
			let uri = this.topNS[prefix];
			if (uri !== void 0) return uri;
			const { tags } = this;
			for (let index = tags.length - 1; index >= 0; index--) {
				uri = tags[index].ns[prefix];
				if (uri !== void 0) return uri;
			}
			uri = this.ns[prefix];
			if (uri !== void 0) return uri;
			return (_b = (_a = this.opt).resolvePrefix) === null || _b === void 0 ? void 0 : _b.call(_a, prefix);
		}
		qname(name) {
			const colon = name.indexOf(":");
			if (colon === -1) return {
				prefix: "",
				local: name
			};
			const local = name.slice(colon + 1);
			const prefix = name.slice(0, colon);
			if (prefix === "" || local === "" || local.includes(":")) this.fail(`malformed name: ${name}.`);
			return {
				prefix,
				local
			};
		}
		processAttribsNS() {
			var _a;
			const { attribList } = this;
			const tag = this.tag;
			{
				const { prefix, local } = this.qname(tag.name);
				tag.prefix = prefix;
				tag.local = local;
				const uri = tag.uri = (_a = this.resolve(prefix)) !== null && _a !== void 0 ? _a : "";
				if (prefix !== "") {
					if (prefix === "xmlns") this.fail("tags may not have \"xmlns\" as prefix.");
					if (uri === "") {
						this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
						tag.uri = prefix;
					}
				}
			}
			if (attribList.length === 0) return;
			const { attributes } = tag;
			const seen = /* @__PURE__ */ new Set();
			for (const attr of attribList) {
				const { name, prefix, local } = attr;
				let uri;
				let eqname;
				if (prefix === "") {
					uri = name === "xmlns" ? XMLNS_NAMESPACE : "";
					eqname = name;
				} else {
					uri = this.resolve(prefix);
					if (uri === void 0) {
						this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
						uri = prefix;
					}
					eqname = `{${uri}}${local}`;
				}
				if (seen.has(eqname)) this.fail(`duplicate attribute: ${eqname}.`);
				seen.add(eqname);
				attr.uri = uri;
				attributes[name] = attr;
			}
			this.attribList = [];
		}
		processAttribsPlain() {
			const { attribList } = this;
			const attributes = this.tag.attributes;
			for (const { name, value } of attribList) {
				if (attributes[name] !== void 0) this.fail(`duplicate attribute: ${name}.`);
				attributes[name] = value;
			}
			this.attribList = [];
		}
		openTag() {
			var _a;
			this.processAttribs();
			const { tags } = this;
			const tag = this.tag;
			tag.isSelfClosing = false;
			(_a = this.openTagHandler) === null || _a === void 0 || _a.call(this, tag);
			tags.push(tag);
			this.state = S_TEXT;
			this.name = "";
		}
		openSelfClosingTag() {
			var _a, _b, _c;
			this.processAttribs();
			const { tags } = this;
			const tag = this.tag;
			tag.isSelfClosing = true;
			(_a = this.openTagHandler) === null || _a === void 0 || _a.call(this, tag);
			(_b = this.closeTagHandler) === null || _b === void 0 || _b.call(this, tag);
			if ((this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null) === null) this.closedRoot = true;
			this.state = S_TEXT;
			this.name = "";
		}
		closeTag() {
			const { tags, name } = this;
			this.state = S_TEXT;
			this.name = "";
			if (name === "") {
				this.fail("weird empty close tag.");
				this.text += "</>";
				return;
			}
			const handler = this.closeTagHandler;
			let l = tags.length;
			while (l-- > 0) {
				const tag = this.tag = tags.pop();
				this.topNS = tag.ns;
				handler === null || handler === void 0 || handler(tag);
				if (tag.name === name) break;
				this.fail("unexpected close tag.");
			}
			if (l === 0) this.closedRoot = true;
			else if (l < 0) {
				this.fail(`unmatched closing tag: ${name}.`);
				this.text += `</${name}>`;
			}
		}
		parseEntity(entity) {
			if (entity[0] !== "#") {
				const defined = this.ENTITIES[entity];
				if (defined !== void 0) return defined;
				this.fail(this.isName(entity) ? "undefined entity." : "disallowed character in entity name.");
				return `&${entity};`;
			}
			let num = NaN;
			if (entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity)) num = parseInt(entity.slice(2), 16);
			else if (/^#[0-9]+$/.test(entity)) num = parseInt(entity.slice(1), 10);
			if (!this.isChar(num)) {
				this.fail("malformed character entity.");
				return `&${entity};`;
			}
			return String.fromCodePoint(num);
		}
	};
	exports.SaxesParser = SaxesParser;
})))();
function linedText(file, text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return {
		file,
		text,
		starts
	};
}
function placeOf(lined, start, end) {
	const from = Math.max(0, Math.min(start, lined.text.length));
	const to = Math.max(from, Math.min(end, lined.text.length));
	const [line, column] = lineAndColumn(lined, from);
	const [endLine, endColumn] = lineAndColumn(lined, to);
	return {
		file: lined.file,
		line,
		column,
		endLine,
		endColumn
	};
}
function lineAndColumn({ starts }, offset) {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return [low + 1, offset - (starts[low] ?? 0) + 1];
}
// src/proxies/websphere/xml.ts
function readXml(file, text) {
	const lined = linedText(file, text);
	if (text.length > MAX_CHARACTERS) return {
		root: null,
		fault: {
			message: "it is larger than 32 MB",
			place: placeOf(lined, 0, 0)
		}
	};
	const reading = new Reading(lined);
	return {
		root: reading.read(),
		fault: reading.fault
	};
}
function elementsNamed(root, local) {
	const found = [];
	const visit = (element) => {
		if (element.local === local) found.push(element);
		for (const child of element.children) visit(child);
	};
	visit(root);
	return found;
}
const MAX_CHARACTERS = 33554432;
const MAX_DEPTH = 200;
var Stopped = class extends Error {};
var Reading = class {
	fault = null;
	lined;
	parser = new import_saxes.SaxesParser();
	stack = [];
	root = null;
	constructor(lined) {
		this.lined = lined;
	}
	read() {
		this.listen();
		try {
			this.parser.write(this.lined.text).close();
		} catch (error) {
			if (!(error instanceof Stopped)) throw error;
		}
		const { length } = this.lined.text;
		while (this.stack.length > 0) this.closed(length, length);
		return this.root;
	}
	listen() {
		const { parser } = this;
		parser.on("error", ({ message }) => this.stop(message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
		parser.on("opentagstart", ({ name }) => {
			if (this.stack.length >= MAX_DEPTH) this.stop(`elements are nested more than ${MAX_DEPTH} deep`);
			const start = this.before("<", parser.position - name.length);
			this.stack.push({
				name,
				attributes: /* @__PURE__ */ new Map(),
				children: [],
				texts: [],
				start,
				startTagEnd: parser.position
			});
		});
		parser.on("attribute", ({ name, value }) => {
			const end = parser.position;
			const { lined } = this;
			const start = this.attributeStart(name, end);
			this.stack.at(-1)?.attributes.set(name, {
				value,
				get at() {
					return placeOf(lined, start, end);
				}
			});
		});
		parser.on("opentag", () => {
			const element = this.stack.at(-1);
			if (element !== void 0) element.startTagEnd = parser.position;
		});
		parser.on("text", (text) => this.stack.at(-1)?.texts.push(text));
		parser.on("cdata", (text) => this.stack.at(-1)?.texts.push(text));
		parser.on("closetag", ({ isSelfClosing }) => {
			const end = parser.position;
			this.closed(isSelfClosing ? end : this.before("<", end), end);
		});
	}
	closed(endTag, end) {
		const element = this.stack.pop();
		if (element === void 0) return;
		const { name, attributes, children, texts, start, startTagEnd } = element;
		const { lined } = this;
		const made = {
			name,
			local: localName(name),
			attributes,
			children,
			text: texts.join("").trim(),
			get at() {
				return placeOf(lined, start, startTagEnd);
			},
			get whole() {
				return placeOf(lined, start, end);
			},
			get endTag() {
				return placeOf(lined, endTag, end);
			}
		};
		const parent = this.stack.at(-1);
		if (parent === void 0) this.root ??= made;
		else parent.children.push(made);
	}
	attributeStart(name, end) {
		const { text } = this.lined;
		const opening = text.lastIndexOf(text[end - 1] ?? "\"", end - 2);
		return Math.max(0, text.lastIndexOf(name, opening - name.length));
	}
	before(character, offset) {
		return Math.max(0, this.lined.text.lastIndexOf(character, offset - 1));
	}
	stop(message) {
		const at = this.parser.position;
		this.fault ??= {
			message,
			place: placeOf(this.lined, at - 1, at)
		};
		throw new Stopped();
	}
};
function localName(name) {
	return name.slice(name.indexOf(":") + 1);
}
// src/proxies/websphere/connections.ts
function cleartextListeners(root) {
	const force = elementsNamed(root, "forceConfidentialCommunications").at(-1);
	const enabled = force?.attributes.get("enabled");
	const isForced = enabled?.value.trim() === "true";
	const byPlace = [...httpLinks(root, isForced).values()].flatMap((same) => linkListener(same));
	return isForced ? byPlace : [switchListener(root, enabled ?? null, force ?? null), ...byPlace];
}
function sslProtocolProperties(root) {
	return elementsNamed(root, "properties").flatMap(({ children }) => children).filter(({ local, attributes }) => local === "genericProperty" && attributes.get("name")?.value === "com.ibm.connections.SSLProtocol");
}
function lastProperties(root) {
	return (elementsNamed(root, "properties").at(-1) ?? root).endTag;
}
const SSL_PROTOCOL = "com.ibm.connections.SSLProtocol";
function httpLinks(root, isForced) {
	const links = /* @__PURE__ */ new Map();
	const visit = (element, isEnabled) => {
		const isOn = isEnabled && element.attributes.get("enabled")?.value.trim() !== "false";
		for (const link of isOn ? linksOf(element, isForced) : []) {
			const same = links.get(link.url.host);
			if (same === void 0) links.set(link.url.host, [link]);
			else same.push(link);
		}
		for (const child of element.children) if (child.local !== "interService") visit(child, isOn);
	};
	visit(root, true);
	return links;
}
function linksOf({ attributes }, isForced) {
	const plain = attributes.get("href");
	const secure = attributes.get("ssl_href");
	const handedOut = isForced && secure !== void 0 && secure.value.trim() !== "" ? secure : plain;
	const written = handedOut?.value.trim() ?? "";
	if (handedOut === void 0 || !URL.canParse(written)) return [];
	const url = new URL(written);
	return url.protocol === "http:" ? [{
		url,
		attribute: handedOut
	}] : [];
}
function linkListener(links) {
	const [first, ...others] = links;
	if (first === void 0) return [];
	const { url, attribute } = first;
	const via = others.slice(0, MOST_RELATED$2).map((other) => ({
		place: other.attribute.at,
		message: `a link to http://${other.url.host} is handed to clients here too`
	}));
	const port = url.port === "" ? 80 : Number(url.port);
	return [cleartextListener({
		names: [url.hostname],
		port,
		at: attribute.at,
		via
	})];
}
const MOST_RELATED$2 = 10;
function switchListener(root, enabled, force) {
	return cleartextListener({
		names: ["forceConfidentialCommunications"],
		port: null,
		at: enabled?.at ?? force?.at ?? root.at,
		via: []
	});
}
function cleartextListener({ names, port, at, via }) {
	const none = open("no TLS is spoken here", at);
	return {
		dialect: "websphere",
		side: "front",
		address: "*",
		port,
		names,
		isDefault: true,
		tls: known("no", at),
		versions: none,
		suites12: none,
		suites13: none,
		groups: none,
		securityLevel: null,
		openssl: null,
		certificates: none,
		cleartext: known("content", at, via),
		hsts: none,
		opened: at,
		when: null,
		notes: []
	};
}
// src/proxies/websphere/properties.ts
function readProperties(file, text) {
	const lined = linedText(file, text);
	const properties = [];
	for (let at = 0; at < text.length;) {
		const line = logicalLine(text, at);
		at = line.next;
		const property = propertyOf(lined, line);
		if (property !== null) properties.push(property);
	}
	return {
		properties,
		end: placeOf(lined, text.length, text.length)
	};
}
function logicalLine(text, from) {
	const parts = [];
	let start = -1;
	for (let at = from;;) {
		const end = lineEnd(text, at);
		const next = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
		const line = text.slice(at, end);
		const content = line.trimStart();
		if (start === -1) start = at + line.length - content.length;
		if (parts.length === 0 && /^[#!]/.test(content) || !isContinued(content) || next >= text.length) {
			parts.push(content);
			return {
				text: parts.join(""),
				start,
				end,
				next
			};
		}
		parts.push(content.slice(0, -1));
		at = next;
	}
}
function lineEnd(text, from) {
	let at = from;
	while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at += 1;
	return at;
}
function isContinued(line) {
	let count = 0;
	while (line[line.length - 1 - count] === "\\") count += 1;
	return count % 2 === 1;
}
function propertyOf(lined, { text, start, end }) {
	if (text === "" || /^[#!]/.test(text)) return null;
	let at = 0;
	while (at < text.length && !/[=:\s]/.test(text[at] ?? "")) at += text[at] === "\\" ? 2 : 1;
	const value = text.slice(at).replace(/^\s*[=:]?\s*/, "");
	return {
		key: unescaped(text.slice(0, at)),
		value: unescaped(value),
		at: placeOf(lined, start, end)
	};
}
function unescaped(text) {
	return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.)|$)/gs, (_, code, character) => code === void 0 ? ESCAPES.get(character ?? "") ?? character ?? "" : String.fromCharCode(Number.parseInt(code, 16)));
}
const ESCAPES = /* @__PURE__ */ new Map([
	["t", "	"],
	["n", "\n"],
	["r", "\r"],
	["f", "\f"]
]);
// src/proxies/websphere/client-properties.ts
function clientConfigurations(file, text) {
	const read = readProperties(file, text);
	const sections = [[]];
	for (const property of read.properties) {
		const current = sections.at(-1);
		if (property.key === ALIAS && current?.some(({ key }) => key === ALIAS) === true) sections.push([property]);
		else current?.push(property);
	}
	return sections.map((section) => configurationOf(file, section, read));
}
const ALIAS = "com.ibm.ssl.alias";
const PROTOCOL = "com.ibm.ssl.protocol";
function configurationOf(file, section, { end }) {
	const [protocol = null, ...before] = section.filter(({ key }) => key === PROTOCOL).toReversed();
	const nearest = section.findLast(({ key }) => key.startsWith("com.ibm.ssl."));
	return {
		file,
		alias: section.find(({ key }) => key === ALIAS)?.value ?? "the default",
		protocol,
		replaced: before.map(({ at, value }) => ({
			place: at,
			message: `${PROTOCOL}=${value} is replaced by line ${protocol?.at.line ?? 0}`
		})),
		absentAt: nearest?.at ?? end
	};
}
// src/proxies/websphere/files.ts
function readFiles(paths, sources) {
	const problems = [];
	const clients = [];
	const xml = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const text = sources.read(path);
		if (text === null) continue;
		const kind = fileKind(path, text);
		if (kind === "client-properties") clients.push(...clientConfigurations(path, text));
		if (kind === null || kind === "client-properties" || kind === "plug-in") continue;
		const { root, fault } = readXml(path, text);
		if (fault !== null) {
			const message = `it is not well-formed XML, and nothing after this is read: ${fault.message}`;
			problems.push({
				kind: "refused",
				dialect: "websphere",
				message,
				place: fault.place
			});
		}
		if (root !== null) xml.set(kind, [...xml.get(kind) ?? [], {
			path,
			root
		}]);
	}
	const of = (kind) => xml.get(kind) ?? [];
	return {
		security: of("security"),
		clients,
		servers: of("server"),
		liberty: of("liberty"),
		connections: of("connections"),
		problems
	};
}
function isDeploymentManager(path) {
	return path.split("/").some((segment) => /dmgr|deployment_?manager/i.test(segment));
}
// src/proxies/websphere/java-suites.ts
function javaSuites(words) {
	const names = words.split(/[\s,]+/).filter((name) => name !== "");
	const ids = names.map((name) => BY_NAME.get(name.replace(/^SSL_/, "TLS_")));
	return {
		suites: ids.flatMap((id) => id ?? []),
		unknown: names.filter((_, number) => ids[number] === void 0)
	};
}
const BY_NAME = new Map(CIPHER_SUITES.map(({ id, name }) => [name, id]));
// src/proxies/websphere/protocol-words.ts
function protocolMeaning(words) {
	const list = words.split(",").map((word) => word.trim());
	const [only] = list;
	if (only !== void 0 && list.length === 1) return ofOne(only);
	const versions = list.map((word) => SINGLE.get(word));
	if (versions.includes(void 0)) return { kind: "unknown" };
	return {
		kind: "known",
		versions: [...new Set(versions.flatMap((version) => version ?? []))].sort()
	};
}
function isProtocolList(words) {
	return words.includes(",");
}
const DEFAULT_PROTOCOLS = [[769], [
	769,
	770,
	771
]];
function ofOne(word) {
	const versions = SINGLE.get(word) ?? SEVERAL.get(word);
	if (versions !== void 0) return {
		kind: "known",
		versions
	};
	if (word === "TLS") return {
		kind: "open",
		reason: REASON,
		candidates: OF_TLS
	};
	return { kind: "unknown" };
}
const SINGLE = /* @__PURE__ */ new Map([
	["TLSv1", [769]],
	["TLSv1.1", [770]],
	["TLSv1.2", [771]],
	["TLSv1.3", [772]]
]);
const SEVERAL = /* @__PURE__ */ new Map([
	["SSL_TLS", [769]],
	["SSL_TLSv2", [
		769,
		770,
		771
	]],
	["SSL", [
		769,
		770,
		771
	]],
	["SSLv3", []],
	["SSLv2", []]
]);
const OF_TLS = [
	[769],
	[
		769,
		770,
		771
	],
	[
		769,
		770,
		771,
		772
	]
];
const REASON = "\"TLS\" means TLS 1.0 alone, 1.0 to 1.2 or 1.0 to 1.3, by the release of the Java SDK: write TLSv1.2";
// src/proxies/websphere/release.ts
function isBefore(release, other) {
	const [own, others] = [numbersOf(release), numbersOf(other)];
	for (let at = 0; at < Math.max(own.length, others.length); at += 1) {
		const difference = (own[at] ?? 0) - (others[at] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return false;
}
function numbersOf(release) {
	return release.split(".").map((part) => Number.parseInt(part, 10) || 0);
}
// src/proxies/websphere/repertoires.ts
function repertoiresOf(root) {
	return elementsNamed(root, "repertoire").flatMap((repertoire) => {
		const setting = repertoire.children.find(({ local }) => local === "setting");
		const alias = repertoire.attributes.get("alias")?.value ?? repertoire.attributes.get("xmi:id")?.value ?? "?";
		return setting === void 0 ? [] : [{
			alias,
			setting
		}];
	});
}
function listenerOf({ alias, setting }) {
	const { at } = setting;
	const keyStore = setting.attributes.get("keyStore");
	const notes = [];
	const versions = versionsOf(setting, notes);
	return {
		dialect: "websphere",
		side: "front",
		address: "*",
		port: null,
		names: [alias.toLowerCase()],
		isDefault: true,
		tls: known("yes", at),
		versions,
		suites12: suitesOf$1(setting, notes),
		suites13: builtIn(TLS13_SUITES.slice(0, 3), at),
		groups: builtIn([
			23,
			24,
			25
		], at),
		securityLevel: null,
		openssl: null,
		certificates: known([{
			path: keyStore?.value ?? "the key store of the default",
			at: keyStore?.at ?? at,
			certificates: null
		}], keyStore?.at ?? at),
		cleartext: open("TLS is spoken here", at),
		hsts: open("the application sends it, if anything does", at),
		opened: at,
		when: null,
		notes
	};
}
function repertoireProblems({ alias, setting }, assume) {
	const protocol = setting.attributes.get("sslProtocol");
	const was = assume.versions.get("was")?.version;
	if (protocol === void 0 || !isProtocolList(protocol.value) || was === void 0) return [];
	if (!isBefore(was, "9.0.5.6")) return [];
	return [{
		kind: "refused",
		dialect: "websphere",
		message: `${alias}: sslProtocol takes one word before WebSphere 9.0.5.6, and ${was} is assumed`,
		place: protocol.at
	}];
}
function versionsOf(setting, notes) {
	const protocol = setting.attributes.get("sslProtocol");
	if (protocol === void 0 || protocol.value.trim() === "") return open("sslProtocol is not set, and its default differs by release: write TLSv1.2", protocol?.at ?? setting.at, DEFAULT_PROTOCOLS);
	const { value, at } = protocol;
	if (isProtocolList(value)) notes.push({
		code: "needs-release",
		message: "a list in sslProtocol needs WebSphere 9.0.5.6 or newer",
		place: at
	});
	const meaning = protocolMeaning(value);
	switch (meaning.kind) {
		case "known": return known(meaning.versions, at);
		case "open": return open(meaning.reason, at, meaning.candidates);
		case "unknown": return open(`sslProtocol "${value}" is no word that is known: write TLSv1.2`, at);
	}
}
function suitesOf$1(setting, notes) {
	const level = setting.attributes.get("securityLevel");
	const ciphers = setting.attributes.get("enabledCiphers");
	const at = level?.at ?? setting.at;
	const isListed = ciphers !== void 0 && ciphers.value.trim() !== "";
	if (level?.value.toUpperCase() !== "CUSTOM") {
		if (isListed) notes.push({
			code: "no-effect",
			message: "enabledCiphers has no effect unless securityLevel is CUSTOM",
			place: ciphers.at
		});
		return level === void 0 || level.value.toUpperCase() === "HIGH" ? open(DEFAULT_REASON, at, HIGH_SUITES) : open(`what securityLevel ${level.value} stands for, no file says: write HIGH, or CUSTOM and a list`, at);
	}
	if (!isListed) return open(DEFAULT_REASON, ciphers?.at ?? at, HIGH_SUITES);
	const { suites, unknown } = javaSuites(ciphers.value);
	for (const name of unknown) notes.push({
		code: "unknown-suite",
		message: `"${name}" is no suite that is known`,
		place: ciphers.at
	});
	if (suites.length === 0) return open("enabledCiphers names no suite that is known", ciphers.at);
	return known(suites.filter((id) => !TLS13_SUITES.includes(id)), ciphers.at);
}
const DEFAULT_REASON = "the suites are those that the Java SDK has, less what its java.security disables: list them in enabledCiphers";
const FORWARD_SECRET = [
	49196,
	49200,
	49195,
	49199,
	49188,
	49192,
	49187,
	49191,
	49162,
	49172,
	49161,
	49171
];
const HIGH_SUITES = [FORWARD_SECRET, [
	...FORWARD_SECRET,
	157,
	156,
	61,
	60,
	53,
	47
]];
function protocolPlace({ setting }) {
	return setting.attributes.get("sslProtocol")?.at ?? setting.at;
}
function isTls12Only(words) {
	const meaning = protocolMeaning(words);
	return meaning.kind === "known" && meaning.versions.length > 0 && meaning.versions.every((version) => version >= 771);
}
// src/proxies/websphere/liberty.ts
function libertyListeners(root) {
	const ssl = secureListener(root);
	return elementsNamed(root, "httpEndpoint").flatMap((endpoint) => {
		const plain = endpoint.attributes.get("httpPort");
		const secure = endpoint.attributes.get("httpsPort");
		return [...plain === void 0 ? [] : plainListener(plain, ssl), ...secure === void 0 || secure.value.trim() === "-1" ? [] : [{
			...ssl,
			port: portOf(secure),
			opened: secure.at,
			tls: known("yes", secure.at)
		}]];
	});
}
function plainListener(port, ssl) {
	if (port.value.trim() === "-1") return [];
	const none = open("no TLS is spoken here", port.at);
	return [{
		...ssl,
		port: portOf(port),
		tls: known("no", port.at),
		versions: none,
		suites12: none,
		suites13: none,
		groups: none,
		certificates: none,
		cleartext: known("content", port.at),
		hsts: none,
		opened: port.at,
		notes: []
	}];
}
function portOf({ value }) {
	return /^\d{1,5}$/.test(value.trim()) ? Number(value) : null;
}
function secureListener(root) {
	const all = elementsNamed(root, "ssl");
	const wanted = elementsNamed(root, "sslDefault").at(-1)?.attributes.get("sslRef")?.value ?? "defaultSSLConfig";
	const element = all.findLast(({ attributes }) => attributes.get("id")?.value === wanted) ?? (all.length === 1 ? all[0] : void 0);
	const listener = {
		...listenerOf({
			alias: "liberty",
			setting: element ?? root
		}),
		names: [],
		suites12: suitesOf(element ?? root)
	};
	const [include] = elementsNamed(root, "include");
	const variable = element?.attributes.get("sslProtocol");
	const reason = include !== void 0 ? "the file that it includes may say otherwise" : variable?.value.includes("${") === true ? `${variable.value} is a variable` : null;
	if (reason === null) return listener;
	return {
		...listener,
		versions: open(reason, include?.at ?? variable?.at ?? root.at)
	};
}
function suitesOf(element) {
	const level = {
		value: (element.attributes.get("enabledCiphers")?.value.trim() ?? "") !== "" ? "CUSTOM" : "HIGH",
		at: element.at
	};
	const { suites12 } = listenerOf({
		alias: "",
		setting: {
			...element,
			attributes: new Map([...element.attributes, ["securityLevel", level]])
		}
	});
	return suites12.kind === "known" ? suites12 : {
		...suites12,
		at: element.at
	};
}
// src/proxies/websphere/drift.ts
function driftStep(files) {
	const [master = files.security[0]] = files.security.filter(({ path }) => isDeploymentManager(path));
	const copies = files.security.filter((file) => file !== master && cellOf(file.path) === cellOf(master?.path ?? ""));
	if (master === void 0 || copies.length === 0) return null;
	const [first, ...others] = copies.flatMap((copy) => differences(master, copy));
	const id = "hcl-tls-1.2/7";
	const title = "the nodes have the deployment manager's SSL configurations";
	if (first === void 0) return {
		id,
		title,
		state: "done",
		message: `${copies.length + 1} copies of security.xml agree; restarts (step 2) and syncNode.sh itself leave no trace in files`,
		mend: null,
		place: master.root.at,
		via: []
	};
	const many = others.length === 0 ? "" : `, and ${others.length} more`;
	return {
		id,
		title,
		state: "wrong",
		message: `${first.message}${many}`,
		mend: "profile_root/bin/syncNode.sh on the node; where that fails, the security.xml of the deployment manager in its place",
		place: first.place,
		via: others.slice(0, MOST_RELATED$1)
	};
}
const MOST_RELATED$1 = 20;
function differences(master, copy) {
	const there = settingsOf(master);
	const here = settingsOf(copy);
	const changed = [...there].flatMap(([alias, { words, place }]) => {
		const own = here.get(alias);
		if (own === void 0) return [{
			place: copy.root.at,
			message: `${alias} of ${place.file}:${place.line} is not here`
		}];
		if (own.words === words) return [];
		return [{
			place: own.place,
			message: `${alias} is ${own.words} here and ${words} in ${place.file}:${place.line}`
		}];
	});
	const added = [...here].filter(([alias]) => !there.has(alias));
	return [...changed, ...added.map(([alias, { place }]) => ({
		place,
		message: `${alias} is not in ${master.path}`
	}))];
}
function settingsOf({ root }) {
	return new Map(repertoiresOf(root).map((repertoire) => {
		const { attributes } = repertoire.setting;
		const words = [
			"sslProtocol",
			"securityLevel",
			"enabledCiphers"
		].flatMap((name) => {
			const value = attributes.get(name)?.value.trim().replace(/\s+/g, " ") ?? "";
			return value === "" ? [] : [`${name}="${value}"`];
		});
		return [repertoire.alias, {
			words: words.join(" ") || "without settings",
			place: protocolPlace(repertoire)
		}];
	}));
}
function cellOf(path) {
	return /(?:^|\/)cells\/([^/]+)\//.exec(path)?.[1] ?? "";
}
// src/proxies/websphere/server-arguments.ts
function applicationServerJvms(root) {
	if (elementsNamed(root, "components").map(({ attributes }) => attributes.get("xmi:type")?.value ?? "").some((type) => /^(?:nodeagent|cellmanager):/.test(type))) return [];
	const server = root.attributes.get("name")?.value ?? "the server";
	return elementsNamed(root, "jvmEntries").map(({ attributes, at }) => {
		const given = attributes.get("genericJvmArguments");
		return {
			server,
			at: given?.at ?? at,
			arguments: given?.value ?? null
		};
	});
}
function systemProperty(jvmArguments, name) {
	let value = null;
	for (const word of jvmArguments.split(/\s+/)) {
		if (word === `-D${name}`) value = "";
		if (word.startsWith(`-D${name}=`)) value = word.slice(name.length + 3).replace(/^"(.*)"$/, "$1");
	}
	return value;
}
// src/proxies/websphere/procedure.ts
function procedureSteps(files) {
	const [anchor] = files.connections;
	const steps = [
		clientStep("3.1", files.clients.filter(({ file }) => isDeploymentManager(file)), anchor),
		clientStep("3.2", files.clients.filter(({ file }) => !isDeploymentManager(file)), anchor),
		anchor === void 0 ? null : connectionsStep(files.connections),
		repertoireStep(files.security, anchor),
		anchor === void 0 ? null : argumentStep(files.servers, anchor),
		driftStep(files)
	];
	return [...anchor === void 0 ? [] : [unseen("1", "no httpd.conf of IBM HTTP Server is among the files", anchor)], ...steps.filter((step) => step !== null)];
}
const TITLES = /* @__PURE__ */ new Map([
	["1", "IBM HTTP Server leaves TLS 1.2 alone on"],
	["3.1", "ssl.client.props of the deployment manager"],
	["3.2", "ssl.client.props of every node"],
	["4", "SSLProtocol in LotusConnections-config.xml"],
	["5", "every SSL configuration of the cell"],
	["6", "overrideDefaultTLS of every application server"]
]);
const CLIENT_LINE = "com.ibm.ssl.protocol=TLSv1.2";
const PROPERTY_LINE = `<genericProperty name="${SSL_PROTOCOL}">TLSv1.2</genericProperty>`;
const OVERRIDE = "com.ibm.jsse2.overrideDefaultTLS";
const ARGUMENT = `-D${OVERRIDE}=true`;
const OVERRIDE_NOTE = "this argument alone forces nothing: it makes \"TLS\" of the IBM SDK mean TLS 1.0, 1.1 and 1.2, as in Oracle's, and since 8 SR6 FP25 it means so anyway; sslProtocol of the SSL configurations decides";
function stepOf(number, found, mend, done) {
	const [first] = found;
	if (first === void 0) return null;
	const bad = found.filter(({ state }) => state !== "done");
	const [worst, ...others] = bad.toSorted((a, b) => SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state));
	const { id, title } = named(number);
	if (worst === void 0) return {
		id,
		title,
		state: "done",
		message: done,
		mend: null,
		place: first.place,
		via: first.via
	};
	const beside = others.slice(0, MOST_RELATED).map(({ place, message }) => ({
		place,
		message
	}));
	const many = bad.length === 1 ? "" : `, and ${bad.length - 1} more ${bad.length === 2 ? "place" : "places"}`;
	const message = `${worst.message}${many}`;
	return {
		id,
		title,
		state: worst.state,
		message,
		mend,
		place: worst.place,
		via: [...worst.via, ...beside]
	};
}
const SEVERITY = [
	"wrong",
	"missing",
	"done"
];
const MOST_RELATED = 20;
function named(number) {
	return {
		id: `hcl-tls-1.2/${number}`,
		title: TITLES.get(number) ?? number
	};
}
function unseen(number, message, { root }) {
	return {
		...named(number),
		state: "unknown",
		message,
		mend: null,
		place: root.at,
		via: []
	};
}
function unseenIf(number, message, anchor) {
	return anchor === void 0 ? null : unseen(number, message, anchor);
}
function clientStep(number, clients, anchor) {
	const whose = number === "3.1" ? "the deployment manager" : "a node";
	if (clients.length === 0) return unseenIf(number, `no ssl.client.props of ${whose} is among the files`, anchor);
	return stepOf(number, clients.map(({ alias, protocol, replaced, absentAt }) => {
		if (protocol === null) return {
			state: "missing",
			message: `com.ibm.ssl.protocol is not set for ${alias}`,
			place: absentAt,
			via: []
		};
		return {
			state: isTls12Only(protocol.value) ? "done" : "wrong",
			message: `com.ibm.ssl.protocol is ${shown(protocol.value)}`,
			place: protocol.at,
			via: replaced
		};
	}), CLIENT_LINE, "com.ibm.ssl.protocol leaves TLS 1.2 or newer alone on");
}
function connectionsStep(files) {
	return stepOf("4", files.map(({ root }) => {
		const [property, ...ignored] = sslProtocolProperties(root);
		if (property === void 0) return {
			state: "missing",
			message: `${SSL_PROTOCOL} is not set`,
			place: lastProperties(root),
			via: []
		};
		const via = ignored.map(({ whole }) => ({
			place: whole,
			message: `this ${SSL_PROTOCOL} is ignored, since line ${property.at.line} has one`
		}));
		return {
			state: isTls12Only(property.text) ? "done" : "wrong",
			message: `${SSL_PROTOCOL} is ${shown(property.text)}`,
			place: property.whole,
			via
		};
	}), PROPERTY_LINE, `${SSL_PROTOCOL} leaves TLS 1.2 or newer alone on`);
}
function repertoireStep(files, anchor) {
	return stepOf("5", files.flatMap(({ root }) => repertoiresOf(root).map((repertoire) => {
		const { alias, setting } = repertoire;
		const protocol = setting.attributes.get("sslProtocol")?.value ?? null;
		const place = protocolPlace(repertoire);
		if (protocol === null) return {
			state: "missing",
			message: `${alias} has no sslProtocol`,
			place,
			via: []
		};
		return {
			state: isTls12Only(protocol) ? "done" : "wrong",
			message: `sslProtocol of ${alias} is ${shown(protocol)}`,
			place,
			via: []
		};
	})), "sslProtocol=\"TLSv1.2\"", "every SSL configuration leaves TLS 1.2 or newer alone on") ?? unseenIf("5", "no security.xml with SSL configurations is among the files", anchor);
}
function argumentStep(files, anchor) {
	const step = stepOf("6", files.flatMap(({ root }) => applicationServerJvms(root).map(({ server, at, arguments: given }) => {
		const value = given === null ? null : systemProperty(given, OVERRIDE);
		if (value === null) return {
			state: "missing",
			message: `${server} lacks ${ARGUMENT}`,
			place: at,
			via: []
		};
		return {
			state: value === "true" ? "done" : "wrong",
			message: `${server} has -D${OVERRIDE}=${value} in the end`,
			place: at,
			via: []
		};
	})), ARGUMENT, `every application server has ${ARGUMENT}`);
	if (step === null) return unseen("6", "no server.xml of an application server is among the files", anchor);
	return {
		...step,
		via: [...step.via, {
			place: step.place,
			message: OVERRIDE_NOTE
		}]
	};
}
function shown(value) {
	return value.trim() === "" ? "empty" : value.trim();
}
// src/proxies/index.ts
const DIALECTS = [
	dialect$1,
	dialect$4,
	dialect$2,
	{
		name: "websphere",
		word: websphereWords,
		reader: {
			recognise: recognise$4,
			read(entries, sources, assume) {
				const files = readFiles(entries, sources);
				const repertoires = files.security.flatMap(({ root }) => repertoiresOf(root));
				return {
					listeners: [
						...repertoires.map(listenerOf),
						...files.liberty.flatMap(({ root }) => libertyListeners(root)),
						...files.connections.flatMap(({ root }) => cleartextListeners(root))
					],
					steps: procedureSteps(files),
					problems: [...files.problems, ...repertoires.flatMap((repertoire) => repertoireProblems(repertoire, assume))]
				};
			}
		}
	},
	dialect$3,
	dialect$5
];
export { DIALECTS, NO_CONFIGURATION };
