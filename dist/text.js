import { counted, describeNotAsked, findingFails, groupName, isSystemError, isWeak, notesForPeople, signatureSchemeName, sslv2CipherKindName, suiteName, unreachable, versionName } from "./files.js";
import { randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { dirname, join } from "node:path";
import { accessSync, closeSync, constants as constants$1, fchmodSync, ftruncateSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
// src/machine/write-whole.ts
function writeWhole(path, pieces) {
	const there = statSync(path, { throwIfNoEntry: false });
	if (there === void 0) throughRename(path, pieces, null);
	else if (!there.isFile() || /^\/(dev|proc)\//.test(path)) into(openSync(path, "w"), pieces);
	else overwrite(path, pieces, there);
}
function overwrite(path, pieces, there) {
	accessSync(path, constants$1.W_OK);
	try {
		throughRename(realpathSync(path), pieces, there);
	} catch (error) {
		if (!isSystemError(error) || !FOLDER_CODES.has(error.code)) throw error;
		inPlace(path, pieces);
	}
}
function throughRename(path, pieces, there) {
	const temporary = join(dirname(path), `.ats-gate-${randomBytes(6).toString("hex")}.tmp`);
	const file = openSync(temporary, "wx");
	try {
		if (there !== null) fchmodSync(file, there.mode);
		into(file, pieces);
		renameSync(temporary, path);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
}
function inPlace(path, pieces) {
	try {
		into(openSync(path, "w"), pieces);
	} catch (error) {
		const file = openSync(path, "r+");
		ftruncateSync(file);
		closeSync(file);
		throw error;
	}
}
function into(file, pieces) {
	try {
		let pending = [];
		let length = 0;
		const flush = () => {
			writeAll(file, Buffer.from(pending.join("")));
			pending = [];
			length = 0;
		};
		for (const piece of pieces) {
			pending.push(piece);
			length += piece.length;
			if (length >= CHUNK_CHARACTERS) flush();
		}
		flush();
	} finally {
		closeSync(file);
	}
}
function writeAll(file, bytes) {
	for (let offset = 0; offset < bytes.length;) offset += writeSync(file, bytes, offset);
}
const CHUNK_CHARACTERS = 1048576;
const FOLDER_CODES = /* @__PURE__ */ new Set([
	"EACCES",
	"EPERM",
	"EROFS",
	"EBUSY"
]);
// src/model/listed-address.ts
function listedAddresses({ endpoints }) {
	const listed = /* @__PURE__ */ new Map();
	for (const endpoint of endpoints) {
		if (endpoint.listings.every(({ preference }) => preference === void 0)) continue;
		const words = wordsOf(endpoint);
		const key = JSON.stringify(words);
		const addresses = [...listed.get(key)?.addresses ?? [], endpoint.address];
		listed.set(key, {
			...words,
			addresses
		});
	}
	return [...listed.values()];
}
function wordsOf({ listings }) {
	const newestFirst = listings.toSorted((a, b) => b.version - a.version);
	const isRefused = ({ suites, isComplete }) => suites.length === 0 && isComplete;
	const versions = [];
	for (const listing of newestFirst) {
		if (isRefused(listing)) continue;
		const words = versionWords(listing);
		const before = versions.at(-1);
		if (before !== void 0 && JSON.stringify({
			...before,
			names: []
		}) === JSON.stringify({
			...words,
			names: []
		})) versions[versions.length - 1] = {
			...before,
			names: [...before.names, ...words.names]
		};
		else versions.push(words);
	}
	return {
		versions,
		refused: newestFirst.filter(isRefused).map(({ version }) => versionName(version))
	};
}
function versionWords(listing) {
	const { version, suites, isComplete, preference, dhBits, groups, signatureSchemes } = listing;
	const isSslv2 = version === 2;
	const primes = dhBits?.map((bits) => `${bits} bits`);
	return {
		names: [versionName(version)],
		order: orderOf(preference),
		suites: suites.map((suite) => ({
			name: isSslv2 ? sslv2CipherKindName(suite) : suiteName(suite),
			isWeak: isSslv2 || isWeak(suite)
		})),
		details: [
			...detail$1("groups", groups, groupName),
			...detail$1("schemes", signatureSchemes, signatureSchemeName),
			...primes === void 0 ? [] : [{
				label: "DHE",
				values: primes,
				isComplete: true
			}]
		],
		isComplete
	};
}
function orderOf(preference) {
	switch (preference) {
		case "server": return "in the server's order";
		case "client": return "in the client's order";
		case "mixed": return "in an order of neither the server's nor the client's alone";
		default: return null;
	}
}
function detail$1(label, listed, name) {
	return listed === void 0 ? [] : [{
		label,
		values: listed.accepted.map(name),
		isComplete: listed.isComplete
	}];
}
// src/reports/json-text.ts
function targetJson(target) {
	return quoted(target);
}
function quoted(value) {
	return JSON.stringify(value).replace(UNSEEN$1, (character) => character.split("").map(escaped).join("")).replaceAll("##[", "##\\u005b");
}
const UNSEEN$1 = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function escaped(codeUnit) {
	return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
// src/packed-targets.ts
var PackedTargets = class {
	#packed = /* @__PURE__ */ new Map();
	keep = (report) => {
		this.#packed.set(report.target, new Uint8Array(deflateRawSync(targetJson(report), PACKING)));
		const { target, verdict, notChecked, findings, observation } = report;
		const listed = listedAddresses(observation);
		return {
			target,
			verdict,
			notChecked,
			findings: findings.flatMap((one) => isInOrder(one) ? told(one) : [one]),
			...listed.length === 0 ? {} : { listed }
		};
	};
	jsonOf = ({ target }) => {
		const packed = this.#packed.get(target);
		if (packed === void 0) throw new Error(`${target} was never kept`);
		return inflateRawSync(packed).toString("utf8");
	};
};
const PACKING = {
	level: 1,
	chunkSize: 8192
};
function isInOrder({ outcome, evidence }) {
	return (outcome === "met" || outcome === "not-applicable") && evidence.kind !== "clients";
}
function told(finding) {
	return finding.notes.length === 0 ? [] : [{
		...finding,
		evidence: NO_EVIDENCE
	}];
}
const NO_EVIDENCE = { kind: "none" };
// src/reports/concerns.ts
function whyNotChecked({ notChecked, verdict, findings }) {
	if (notChecked) return wasInterrupted(findings) ? "the run was interrupted" : "the run ended at its deadline";
	return verdict === "undetermined" && findings.length === 0 ? "every requirement is off" : null;
}
function wasInterrupted(findings) {
	return findings.some(({ message }) => message.includes(describeNotAsked("interrupted")));
}
function concerns(target, policy) {
	const found = /* @__PURE__ */ new Map();
	for (const finding of target.findings) {
		const weight = weightOf(finding, policy);
		if (weight === null) continue;
		const { outcome, level, message, notes, advice } = finding;
		const key = JSON.stringify([
			weight,
			outcome,
			level,
			message,
			notes,
			advice
		]);
		const concern = found.get(key);
		if (concern === void 0) found.set(key, {
			weight,
			first: finding,
			findings: [finding]
		});
		else concern.findings.push(finding);
	}
	const all = [...found.values()];
	return WEIGHTS.flatMap((weight) => all.filter((concern) => concern.weight === weight));
}
function needsWords(target, policy) {
	return target.verdict !== "met" || concerns(target, policy).length > 0;
}
function weightOf(finding, policy) {
	const { outcome, level } = finding;
	if (level === "off" || outcome === "met" || outcome === "not-applicable") return null;
	if (findingFails(finding, policy.failOn, policy.onUndetermined)) return "failing";
	if (level === "notice" || finding.waiver !== null) return "noted";
	return outcome === "undetermined" && policy.onUndetermined === "ignore" ? "noted" : "warned";
}
const WEIGHTS = [
	"failing",
	"warned",
	"noted"
];
// src/reports/report-format.ts
function titleOf(rules, id) {
	return rules.find((rule) => rule.id === id)?.title ?? id;
}
const SENTENCE_CHARACTERS = 1e3;
function outside(value, limit = 256) {
	return made$1(sanitize(value, limit));
}
function sentence(value) {
	return outside(value, SENTENCE_CHARACTERS);
}
function line(words, ...values) {
	return made$1(withoutCommands(words.map((word, i) => {
		const value = values[i];
		if (value === void 0) return word;
		return word + (typeof value === "object" ? value.text : sanitize(String(value), 256));
	}).join("")));
}
function joined(lines, separator) {
	return made$1(withoutCommands(lines.map(({ text }) => text).join(separator)));
}
function cut(one, limit) {
	return made$1(shortened(one.text, limit));
}
function cutToUnits(one, limit) {
	if (one.text.length <= limit) return one;
	const isInsidePair = /[\ud800-\udbff]/.test(one.text[limit - 2] ?? "");
	return made$1(`${one.text.slice(0, limit - (isInsidePair ? 2 : 1))}…`);
}
function textOf(lines) {
	return lines.map(({ text }) => `${text}\n`).join("");
}
function sanitize(value, limit) {
	return shortened(withoutCommands(value.slice(0, 2 * limit + 1).replace(UNSEEN, visible)), limit);
}
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function visible(character) {
	const code = (character.codePointAt(0) ?? 0).toString(16);
	return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
function withoutCommands(text) {
	return text.replaceAll("##[", "##\\u005b").replace(/^([\s\u0085]*):(?=:)/u, "$1\\u003a");
}
function shortened(value, limit) {
	if (value.length <= limit) return value;
	const characters = [];
	for (const character of value) {
		if (characters.length === limit) return `${characters.slice(0, -1).join("")}…`;
		characters.push(character);
	}
	return value;
}
function made$1(text) {
	return { text };
}
// src/reports/verdict-line.ts
function verdictLine(report) {
	const { counts, policy, run } = report;
	const rest = [
		count(counts.undetermined, "undetermined"),
		count(counts.notChecked, "not checked"),
		count(counts.met, "met")
	].filter((part) => part !== null);
	const isSaid = counts.targets === 1 || counts.met === counts.targets;
	const problem = run.proxy?.problem ?? null;
	const why = problem === null ? "" : line`: ${sentence(problem)}`;
	return line`${headline(report)} policy ${policy.name}${rest.length > 0 && !isSaid ? line` (${joined(rest, ", ")})` : ""}${why}`;
}
function countsLine(report) {
	const { counts, policy, run } = report;
	const never = policy.failOn === "never" ? "; fail-on is never, so the exit code is 0" : "";
	const way = run.proxy === void 0 ? "" : line`, through the proxy ${run.proxy.address}`;
	return line`${counted(counts.errors, "error")}, ${counted(counts.warnings, "warning")}; judged as of ${run.at}${way}${never}`;
}
function verdictWord(verdict) {
	switch (verdict) {
		case "met": return "MET";
		case "violated": return "VIOLATED";
		case "undetermined": return "UNDETERMINED";
	}
}
function headline({ verdict, counts }) {
	const of = (n) => `${n} of ${counted(counts.targets, "target")}`;
	switch (verdict) {
		case "met": return line`${counts.targets === 1 ? "the target meets" : `all ${counts.targets} targets meet`}`;
		case "violated": return line`${of(counts.violated)} ${counts.violated === 1 ? "violates" : "violate"}`;
		case "undetermined":
			if (counts.targets === 0) return line`there is no target to judge by`;
			return line`${of(counts.undetermined + counts.notChecked)} could not be judged by`;
	}
}
function count(n, word) {
	return n === 0 ? null : line`${n} ${word}`;
}
// src/reports/markdown-writer.ts
function md(words, ...values) {
	let text = words[0] ?? "";
	for (const [i, value] of values.entries()) text = glued(glued(text, markdownOf(value)), words[i + 1] ?? "");
	return made(text);
}
function concatenated(parts, separator) {
	const pieces = [];
	let last = "";
	const add = (piece) => {
		if (piece === "") return;
		pieces.push(glued(last, piece).slice(last.length));
		last = piece;
	};
	for (const [i, { markdown }] of parts.entries()) {
		if (i > 0) add(separator);
		add(markdown);
	}
	return made(pieces.join(""));
}
function prose({ text }) {
	const parts = [];
	let code = [];
	const flush = (punctuation) => {
		if (code.length > 0) parts.push(span(code.join(" "), SENTENCE_CHARACTERS) + punctuation);
		else if (punctuation !== "") parts.push(punctuation);
		code = [];
	};
	for (const word of text.match(WORDS) ?? []) {
		if (word.split(" ").every((part) => PLAIN_WORD.test(part))) {
			flush("");
			parts.push(word);
			continue;
		}
		const bare = word.replace(/[.,;:)]+$/, "");
		if (bare !== "") code.push(bare);
		if (bare !== word) flush(word.slice(bare.length));
	}
	flush("");
	return made(parts.join(" "));
}
function row(cells) {
	return made(`| ${cells.map(({ markdown }) => markdown).join(" | ")} |\n`);
}
function codeBlock(lines, indent = "") {
	const fence = "`".repeat(Math.max(3, 1 + longestRun(lines.map(({ text }) => text).join("\n"))));
	return made([
		fence,
		...lines.map(({ text }) => uncommented(text)),
		fence
	].map((text) => `${indent}${text}\n`).join(""));
}
const WORDS = /"[^"]*"[.,;:)]*(?= |$)|[^ ]+/g;
const PLAIN_WORD = /^[("']?(?:[A-Za-z]+(?:['-][A-Za-z]+)*|[0-9]{1,9}(?:[.,-][0-9]{1,9})*|%)?[.,;:)"']{0,2}$/;
function markdownOf(value) {
	if (typeof value === "object") return value.markdown;
	return typeof value === "number" ? `${value}` : span(value);
}
function span(value, limit = 256) {
	const text = uncommented(sanitize(value, limit)).replaceAll("|", "\\u007c").trim();
	if (text === "") return "(empty)";
	const fence = "`".repeat(1 + longestRun(text));
	const gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
	return `${fence}${gap}${text}${gap}${fence}`;
}
function glued(before, after) {
	return before.endsWith("`") && after.startsWith("`") ? `${before} ${after}` : `${before}${after}`;
}
function uncommented(text) {
	return text.replaceAll("<!--", "<\\u0021--");
}
function longestRun(text) {
	return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
function made(markdown) {
	return { markdown };
}
// src/reports/json.ts
const format$2 = {
	name: "json",
	description: "the whole report, ats-gate/report/1",
	write: (report, context) => [...jsonPieces(report, context)].join(""),
	pieces: jsonPieces
};
function* jsonPieces({ targets, ...head }, { jsonOf }) {
	yield `{\n${Object.entries(head).map(([name, value]) => `  ${quoted(name)}: ${quoted(value)},\n`).join("")}  "targets": [`;
	for (const [i, target] of targets.entries()) yield `${i === 0 ? "\n" : ",\n"}    ${jsonOf(target)}`;
	yield targets.length === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
// src/reports/wrap.ts
function wrapped(one, columns) {
	const pieces = [];
	let piece = "";
	for (const word of one.text.split(" ").flatMap((whole) => chopped(whole, columns))) if (piece !== "" && piece.length + 1 + word.length > columns) {
		pieces.push(piece);
		piece = word;
	} else piece = piece === "" ? word : `${piece} ${word}`;
	pieces.push(piece);
	return pieces.map((text) => outside(text));
}
function labelled(label, text, indent, columns) {
	const at = indent + LABEL_CHARACTERS;
	return wrapped(text, columns - at).map((piece, i) => line`${(i === 0 ? " ".repeat(indent) + label : "").padEnd(at)}${piece}`);
}
const LABEL_CHARACTERS = 10;
function chopped(word, columns) {
	if (word.length <= columns) return [word];
	const characters = [...word];
	const parts = [];
	for (let i = 0; i < characters.length; i += columns) parts.push(characters.slice(i, i + columns).join(""));
	return parts;
}
// src/reports/client-table.ts
function clientsOf({ findings }) {
	return findings.flatMap(({ evidence }) => evidence.kind === "clients" ? evidence.clients : []);
}
function clientLines(clients, indent, columns) {
	const margin = " ".repeat(indent);
	const nameWidth = widest(clients.map(({ client }) => client));
	const at = indent + nameWidth + GAP + STATE_CHARACTERS + GAP;
	const below = " ".repeat(at);
	const given = clients.filter(({ outcome }) => outcome === "met");
	const [groupWidth, keyWidth] = [widest(given.map(groupOf)), widest(given.map(keyOf))];
	const isWide = at + groupWidth + GAP + keyWidth + GAP + widest(given.map(suiteOf)) <= columns;
	const rowsOf = (one) => {
		const start = line`${margin}${one.client.padEnd(nameWidth + GAP)}${stateOf(one).padEnd(STATE_CHARACTERS + GAP)}`;
		if (one.outcome !== "met") return wrapped(sentence(whyOf(one)), Math.max(LEAST_ROOM, columns - at)).map((piece, index) => line`${index === 0 ? start : below}${piece}`);
		const group = groupOf(one).padEnd(groupWidth + GAP);
		return isWide ? [line`${start}${group}${keyOf(one).padEnd(keyWidth + GAP)}${suiteOf(one)}`] : [line`${start}${suiteOf(one)}`, line`${below}${group}${keyOf(one)}`];
	};
	const addresses = new Set(clients.map(({ address }) => address));
	return [...addresses].flatMap((address) => [...addresses.size > 1 ? [line`${margin}${address}`] : [], ...clients.filter((one) => one.address === address).flatMap(rowsOf)]);
}
const GAP = 2;
const STATE_CHARACTERS = 7;
const LEAST_ROOM = 24;
function stateOf({ outcome, version }) {
	if (outcome === "met") return version ?? "";
	return outcome === "violated" ? "fails" : "unknown";
}
function whyOf({ reply, reason }) {
	return reason === null ? reply : `${reply}; ${reason}`;
}
function suiteOf({ suite }) {
	return suite ?? "";
}
function groupOf({ group }) {
	return group ?? "-";
}
function keyOf({ key }) {
	return key ?? "-";
}
function widest(texts) {
	return Math.max(0, ...texts.map((text) => text.length));
}
const CLIENTS_HEAD = md`| target | client | version | suite | group | certificate |
| --- | --- | --- | --- | --- | --- |
`;
function clientRow(target, one, isOnlyAddress) {
	const who = isOnlyAddress ? md`${target}` : md`${target}<br>${one.address}`;
	if (one.outcome !== "met") return row([
		who,
		md`${one.client}`,
		md`**${prose(outside(stateOf(one)))}**`,
		prose(sentence(whyOf(one))),
		md``,
		md``
	]);
	const cells = [
		one.suite,
		one.group,
		one.key
	].map((cell) => cell === null ? md`` : md`${cell}`);
	return row([
		who,
		md`${one.client}`,
		prose(outside(stateOf(one))),
		...cells
	]);
}
// src/reports/configuration-words.ts
function configurationWords(targets, policy) {
	const found = /* @__PURE__ */ new Map();
	for (const target of targets) for (const { weight, first, findings } of concerns(target, policy)) {
		const words = first.advice.filter(({ proxy }) => proxy !== null);
		if (weight === "noted" || words.length === 0) continue;
		const key = JSON.stringify(words);
		const entry = found.get(key) ?? {
			rules: /* @__PURE__ */ new Set(),
			targets: /* @__PURE__ */ new Set(),
			words
		};
		found.set(key, entry);
		entry.targets.add(target.target);
		for (const { rule } of findings) entry.rules.add(rule);
	}
	return [...found.values()].map((entry) => ({
		rules: [...entry.rules],
		targets: [...entry.targets],
		words: entry.words
	}));
}
// src/reports/evidence-lines.ts
function evidenceLines(evidence) {
	switch (evidence.kind) {
		case "none": return [];
		case "negotiated": return evidence.negotiations.map((it) => line`${it.address} ${it.hello}: ${it.version}, ${it.suite}${detail("group", it.group)}${detail("signature scheme", it.signatureScheme)}`);
		case "accepted": return evidence.accepted.map(({ address, version, suites, complete }) => {
			const names = joined(suites.map((suite) => outside(suite)), ", ");
			return line`${address} accepts ${version}${suites.length > 0 ? line`: ${names}` : ""}${complete ? "" : " (the list may go on)"}`;
		});
		case "replies": return evidence.replies.map(({ address, hello, reply }) => line`${address} ${hello}: ${reply}`);
		case "cleartext": return evidence.hops.map(({ url, address, answer }) => line`${url}${detail("at", address)}: ${answer}`);
		case "certificates": return evidence.certificates.map(certificateLine);
		case "clients": return evidence.clients.map(clientLine);
		default: return unreachable(evidence);
	}
}
function clientLine(it) {
	const more = it.outcome === "met" ? line`${detail("group", it.group)}${detail("key", it.key)}` : detail("fails:", it.reason);
	return line`${it.address} ${it.client}: ${it.reply}${it.outcome === "undetermined" ? " (not known)" : more}`;
}
function certificateLine(it) {
	const validity = it.notBefore !== null && it.notAfter !== null ? line`, valid ${it.notBefore} to ${it.notAfter}` : "";
	return line`${it.address}: ${it.subject}, issued by ${it.issuer}${validity}${detail("key", it.key)}${detail("signed with", it.signatureAlgorithm)}${detail("SHA-256", it.fingerprint)}${detail("problem:", it.problem)}`;
}
function detail(label, value) {
	return value === null ? "" : line`, ${label} ${value}`;
}
// src/reports/fit.ts
function fitted(top, sections, bottom, budget, fullReport) {
	const shown = sections.filter(({ items }) => items.length > 0);
	const whole = concatenated([
		top,
		...shown.map((section) => partOf(section, section.items)),
		bottom
	], "\n");
	return bytesOf(whole) <= budget ? whole.markdown : cutDown(top, shown, bottom, budget, fullReport).markdown;
}
function cutDown(top, sections, bottom, budget, fullReport) {
	let left = budget - bytesOf(top) - bytesOf(bottom) - CLOSING_BYTES;
	let isFull = false;
	const parts = [top];
	const cuts = [];
	for (const section of sections) {
		const frame = bytesOf(section.open) + bytesOf(section.close) + 1;
		let room = isFull ? 0 : left - frame;
		const kept = section.items.slice(0, countFitting(section.items, room));
		for (const item of kept) room -= bytesOf(item);
		if (kept.length > 0) {
			parts.push(partOf(section, kept));
			left = room;
		}
		const missing = section.items.length - kept.length;
		if (missing === 0) continue;
		isFull = true;
		cuts.push(md`${missing} of ${section.items.length} ${prose(outside(section.what))}`);
	}
	return concatenated([
		...parts,
		closing(cuts, fullReport),
		bottom
	], "\n");
}
function partOf({ open, close }, items) {
	return concatenated([
		open,
		...items,
		close
	], "");
}
const CLOSING_BYTES = 2048;
function closing(cuts, fullReport) {
	const where = fullReport === null ? md`the JSON report has them` : md`they are in ${fullReport}`;
	return md`> Left out for GitHub's size limit: ${concatenated(cuts, ", ")}; ${where}.\n`;
}
function countFitting(items, room) {
	let left = room;
	for (const [i, item] of items.entries()) {
		left -= bytesOf(item);
		if (left < 0) return i;
	}
	return items.length;
}
function bytesOf({ markdown }) {
	return Buffer.byteLength(markdown);
}
// src/reports/listing-lines.ts
function listingLines({ addresses, versions, refused }, columns) {
	return [
		...wrapped(line`accepts at ${joined(addresses.map(outsideOnly), ", ")}`, columns),
		...versions.flatMap((one) => versionLines(one, columns)),
		...refused.length === 0 ? [] : wrapped(line`and refuses ${joined(refused.map(outsideOnly), ", ")}`, columns)
	];
}
function versionLines({ names, order, suites, details, isComplete }, columns) {
	const width = Math.max(...suites.map(({ name }) => name.length), 0);
	return [
		line`  ${joined(names.map(outsideOnly), ", ")}${order === null ? "" : line`, ${order}`}`,
		...suites.map(({ name, isWeak }) => line`    ${isWeak ? line`${name.padEnd(width)}  weak` : name}`),
		...isComplete ? [] : [line`    ${BROKE_OFF}`],
		...details.flatMap((one) => detailLines(one, columns))
	];
}
function detailLines({ label, values, isComplete }, columns) {
	return labelled(label, joined((isComplete ? values : [...values, BROKE_OFF]).map(outsideOnly), ", "), 4, columns);
}
const BROKE_OFF = "the list broke off: more may be accepted";
function outsideOnly(value) {
	return outside(value);
}
// src/reports/sample-words.ts
function sampleWords(targets, policy) {
	const byMessage = /* @__PURE__ */ new Map();
	for (const { target, findings } of targets) for (const finding of findings.filter((one) => one.rule === "fleet-consistency" && weightOf(one, policy) === null)) for (const { message } of finding.notes.filter(({ code }) => code === "confidence")) byMessage.set(message, [...byMessage.get(message) ?? [], target]);
	return [...byMessage].map(([message, names]) => ({
		message,
		targets: names
	}));
}
// src/reports/markdown.ts
const format$1 = {
	name: "markdown",
	description: "a job summary for GitHub",
	write: (report, context) => markdownReport(report, context, SUMMARY_BYTES)
};
function markdownReport(report, context, budget) {
	const judged = report.targets.map((target) => ({
		target,
		concerns: concerns(target, report.policy)
	}));
	return fitted(concatenated([heading(report), countsTable(report)], "\n"), [
		concernSection("failing", "To mend", judged, context),
		wordsSection(report),
		concernSection("warned", "Warnings", judged, context),
		concernSection("noted", "Notices", judged, context),
		clientsSection(report),
		metSection(judged),
		samplesSection(report),
		evidenceSection(judged),
		listingSection(report)
	], policyLines(report), budget, context.fullReport);
}
const MAX_SUMMARY_BYTES = 1048576;
const SUMMARY_BYTES = 99e4;
function heading(report) {
	return md`## ${mark(report)} ATS gate: ${prose(line`${verdictWord(report.verdict).toLowerCase()}`)}

${prose(verdictLine(report))}.${report.policy.failOn === "never" ? md` The job is not failed: fail-on is never.` : md``}
`;
}
function mark({ verdict }) {
	switch (verdict) {
		case "met": return md`✅`;
		case "violated": return md`❌`;
		case "undetermined": return md`⚠️`;
	}
}
function countsTable({ counts }) {
	return md`| targets | met | violated | undetermined | not checked | errors | warnings |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| ${counts.targets} | ${counts.met} | ${counts.violated} | ${counts.undetermined} | ${counts.notChecked} | ${counts.errors} | ${counts.warnings} |
`;
}
function concernSection(weight, title, judged, context) {
	const rows = judged.flatMap(({ target, concerns: all }) => {
		const own = all.filter((concern) => concern.weight === weight);
		const why = whyNotChecked(target);
		if (why !== null) return weight === "failing" ? [notCheckedRow(target, why)] : [];
		return own.map((concern) => concernRow(target, concern, context));
	});
	const table = md`| target | required | seen | mend |
| --- | --- | --- | --- |
`;
	if (weight === "failing") return {
		what: "violations",
		open: md`### ${prose(outside(title))}\n\n${table}`,
		items: rows,
		close: md``
	};
	return details({
		what: title.toLowerCase(),
		title,
		items: rows,
		head: table
	});
}
function concernRow(target, { first, findings }, context) {
	const ids = concatenated(findings.map(({ rule }) => md`${rule}`), ", ");
	const required = findings.length === 1 ? md`${prose(sentence(titleOf(context.rules, first.rule)))}<br>${ids}` : ids;
	const notes = notesForPeople(first).map((note) => md`<br>${prose(sentence(note.message))}`);
	const location = first.locations[0];
	const place = location === void 0 ? md`` : md`<br>${`${location.file}:${location.line}`}`;
	const general = first.advice.find(({ proxy }) => proxy === null);
	return row([
		md`${target.target}${place}`,
		required,
		md`**${prose(outside(first.outcome))}**: ${prose(sentence(first.message))}${concatenated(notes, "")}`,
		general === void 0 ? md`` : prose(sentence(general.text))
	]);
}
function notCheckedRow({ target }, why) {
	return row([
		md`${target}`,
		md``,
		md`**not checked**: ${why}`,
		md``
	]);
}
function wordsSection({ targets, policy }) {
	return details({
		what: "words for proxies",
		title: "What to write where TLS ends",
		items: configurationWords(targets, policy).map(({ rules, targets: names, words }) => {
			const ids = concatenated(rules.map((rule) => md`${rule}`), ", ");
			const blocks = words.map(({ proxy, text }) => md`- ${proxy ?? ""}\n\n${codeBlock(text.split("\n").map((each) => sentence(each)), "  ")}\n`);
			return md`For ${ids} of ${someOf(names)}:\n\n${concatenated(blocks, "")}\n`;
		}),
		head: md``
	});
}
function clientsSection({ targets }) {
	return details({
		what: "rows of clients",
		title: "What each client is given",
		items: targets.flatMap((target) => {
			const clients = clientsOf(target);
			const isOnlyAddress = new Set(clients.map(({ address }) => address)).size === 1;
			return clients.map((one) => clientRow(target.target, one, isOnlyAddress));
		}),
		head: CLIENTS_HEAD
	});
}
function metSection(judged) {
	return details({
		what: "met targets",
		title: "Met",
		items: judged.filter(({ target }) => target.verdict === "met").map(({ target }) => md`- ${target.target}\n`),
		head: md``
	});
}
function samplesSection({ targets, policy }) {
	return details({
		what: "samples",
		title: "Samples",
		items: sampleWords(targets, policy).map(({ targets: names, message }) => md`- ${someOf(names)}: ${prose(sentence(message))}\n`),
		head: md``
	});
}
function evidenceSection(judged) {
	return details({
		what: "evidence",
		title: "Evidence",
		items: judged.flatMap(({ target, concerns: all }) => all.flatMap(({ first }) => {
			const lines = evidenceLines(first.evidence);
			return lines.length === 0 ? [] : [md`${target.target} ${first.rule}\n\n${codeBlock(lines)}\n`];
		})),
		head: md``
	});
}
function listingSection({ targets }) {
	return details({
		what: "lists",
		title: "Accepted versions, suites and groups",
		items: targets.flatMap(({ target, listed = [] }) => listed.map((one) => md`${target}\n\n${codeBlock(listingLines(one, LISTING_COLUMNS))}\n`)),
		head: md``
	});
}
const LISTING_COLUMNS = 100;
function policyLines({ policy, run, tool }) {
	return md`<details><summary>Policy</summary>

- policy ${policy.name} from ${policy.source}, SHA-256 ${policy.sha256}
- fail-on ${policy.failOn}, on-undetermined ${policy.onUndetermined}
- ${storesOf(policy)}
- judged as of ${run.at}, run ${run.id} started ${run.startedAt}, ats-gate ${tool.version}${run.proxy === void 0 ? md`` : md`, through the proxy ${run.proxy.address}`}

</details>
`;
}
function storesOf({ stores }) {
	if (stores.length === 0) return md`no preinstalled roots`;
	return md`preinstalled roots: ${concatenated(stores.map(({ name, date }) => date === null ? md`${name}` : md`${name} of ${date}`), ", ")}`;
}
function details(section) {
	const { what, title, items, head } = section;
	return {
		what,
		open: md`<details><summary>${prose(outside(title))} (${items.length})</summary>\n\n${head}`,
		items,
		close: md`\n</details>\n`
	};
}
function someOf(targets) {
	const shown = concatenated(targets.slice(0, 10).map((target) => md`${target}`), ", ");
	return targets.length > 10 ? md`${shown} and ${targets.length - 10} more` : shown;
}
// src/reports/text.ts
const format = {
	name: "text",
	description: "for people, on a terminal",
	write(report, context) {
		const columns = Math.min(200, Math.max(40, context.columns));
		const verdict = verdictRows(report, columns);
		const inFull = targetsInFull(report);
		const others = report.targets.filter((target) => needsWords(target, report.policy) && !inFull.has(target));
		const rows = [
			...verdict,
			...[...inFull].flatMap((target) => targetRows(target, report, columns, context)),
			...shortRows(others, report, columns, context),
			...wordsRows(report, columns),
			...metRows(report, columns),
			...listingRows(report, columns, context),
			...sampleRows(report, columns),
			...metClientRows(report, columns)
		];
		const closing = rows.length > SCREEN_ROWS ? [EMPTY, ...verdict] : [];
		return [...rows, ...closing].map((row) => written(row, context.isColoured)).join("");
	}
};
const MOST_TARGETS_IN_FULL = 50;
const SCREEN_ROWS = 24;
function targetsInFull({ targets, policy }) {
	const rank = ({ verdict }) => [
		"violated",
		"undetermined",
		"met"
	].indexOf(verdict);
	const worst = targets.filter((target) => whyNotChecked(target) === null && needsWords(target, policy)).sort((a, b) => rank(a) - rank(b)).slice(0, MOST_TARGETS_IN_FULL);
	const chosen = new Set(worst);
	return new Set(targets.filter((target) => chosen.has(target)));
}
function shortRows(targets, { policy }, columns, context) {
	const isSkipped = (target) => whyNotChecked(target) !== null;
	const cut = targets.filter((target) => !isSkipped(target));
	const skipped = targets.filter(isSkipped);
	const heading = line`and ${counted(cut.length, "more target")} in short, in full in ${whereInFull(context)}:`;
	return [
		...cut.length === 0 ? [] : [EMPTY, ...plain(wrapped(heading, columns))],
		...cut.map((target) => {
			const rules = concerns(target, policy).flatMap(({ findings }) => findings.map(({ rule }) => rule));
			return {
				line: line`${headingOf(target)}: ${sentence(rules.join(", "))}`,
				colour: colourOf(target.verdict)
			};
		}),
		...skipped.length === 0 ? [] : [EMPTY],
		...skipped.map((target) => {
			return {
				line: line`${headingOf(target)}  not checked: ${whyNotChecked(target) ?? ""}`,
				colour: colourOf(target.verdict)
			};
		})
	];
}
function headingOf({ target, verdict, findings }) {
	return line`${target}  ${verdict}${listedAt(findings[0]?.locations ?? [])}`;
}
function headingRows(target, columns) {
	const whole = headingOf(target);
	const colour = colourOf(target.verdict);
	if (whole.text.length <= columns) return [{
		line: whole,
		colour
	}];
	const place = listedAt(target.findings[0]?.locations ?? []);
	return [{
		line: line`${target.target}  ${target.verdict}`,
		colour
	}, ...plain(wrapped(place, columns))];
}
function targetLines(target, report, context) {
	return targetRows(target, report, context.columns, context).filter((each) => each !== EMPTY).map((each) => each.line);
}
const EMPTY = {
	line: line``,
	colour: null
};
function verdictRows(report, columns) {
	const [first, ...more] = wrapped(line`${verdictWord(report.verdict)}: ${verdictLine(report)}`, columns);
	return [
		...first === void 0 ? [] : [{
			line: first,
			colour: colourOf(report.verdict)
		}],
		...plain(more),
		...plain(wrapped(countsLine(report), columns))
	];
}
function targetRows(target, report, columns, context) {
	const heading = headingRows(target, columns);
	const why = whyNotChecked(target);
	if (why !== null) return [
		EMPTY,
		...heading,
		...plain([line`  not checked: ${why}`])
	];
	return [
		EMPTY,
		...heading,
		...concerns(target, report.policy).flatMap((concern) => concernRows(concern, columns, context)),
		...clientRows(target, columns)
	];
}
function clientRows(target, columns) {
	const clients = clientsOf(target);
	return clients.length === 0 ? [] : plain([line`  clients`, ...clientLines(clients, 4, columns)]);
}
function metClientRows(report, columns) {
	return report.targets.filter((target) => !needsWords(target, report.policy) && clientsOf(target).length > 0).slice(0, MOST_MET_TABLES).flatMap((target) => [EMPTY, ...plain([line`${target.target}  what each client is given`, ...clientLines(clientsOf(target), 2, columns)])]);
}
const MOST_MET_TABLES = 10;
function concernRows(concern, columns, context) {
	const { first, findings, weight } = concern;
	const ids = findings.map((finding) => finding.rule);
	const [opening, ...more] = wrapped(line`${first.outcome} ${first.level}: ${sentence(ids.join(", "))}`, columns - 2);
	const required = findings.length === 1 ? labelled("required", outside(titleOf(context.rules, first.rule)), 4, columns) : [];
	const notes = notesForPeople(first).flatMap((note) => labelled("note", sentence(note.message), 4, columns));
	const mend = first.advice.find(({ proxy }) => proxy === null);
	return [
		{
			line: line`  ${opening ?? ""}`,
			colour: weight === "failing" ? "red" : "yellow"
		},
		...plain(more.map((piece) => line`    ${piece}`)),
		...plain([
			...required,
			...labelled("seen", sentence(first.message), 4, columns),
			...notes
		]),
		...plain(mend === void 0 ? [] : labelled("mend", sentence(mend.text), 4, columns))
	];
}
function wordsRows({ targets, policy }, columns) {
	const words = configurationWords(targets, policy).flatMap((one) => one.words);
	const products = [...new Set(words.map(({ proxy }) => proxy ?? ""))];
	if (products.length === 0) return [];
	const pointer = line`What to write for ${sentence(products.join(", "))}: the markdown report has it (--format markdown); in general: ats-gate explain REQUIREMENT`;
	return [EMPTY, ...plain(wrapped(pointer, columns))];
}
function metRows(report, columns) {
	const met = report.targets.filter((target) => !needsWords(target, report.policy)).map(({ target }) => outside(target));
	if (met.length === 0) return [];
	let text = line`${counted(met.length, "target")} met: ${met[0] ?? ""}`;
	for (const [i, name] of met.entries()) {
		if (i === 0) continue;
		const more = line`, and ${met.length - i} more`;
		const longer = line`${text}, ${name}`;
		const room = i === met.length - 1 ? 0 : more.text.length;
		if (longer.text.length + room > columns) {
			text = line`${text}${more}`;
			break;
		}
		text = longer;
	}
	return [EMPTY, {
		line: text,
		colour: "green"
	}];
}
function listingRows({ targets }, columns, context) {
	const listed = targets.filter((target) => target.listed !== void 0);
	const left = listed.length - MOST_TARGETS_IN_FULL;
	const more = line`and the lists of ${counted(left, "more target")} in ${whereInFull(context)}`;
	return [...listed.slice(0, MOST_TARGETS_IN_FULL).flatMap((target) => [EMPTY, ...plain(listedLines(target, columns))]), ...left > 0 ? [EMPTY, ...plain(wrapped(more, columns))] : []];
}
function listedLines({ target, listed = [] }, columns) {
	return listed.flatMap((one) => {
		const [first = outside(""), ...lines] = listingLines(one, columns);
		return [...wrapped(line`${target} ${first}`, columns), ...lines];
	});
}
function whereInFull({ fullReport }) {
	return fullReport === null ? line`the JSON report (check --format json)` : line`${fullReport}`;
}
function sampleRows({ targets, policy }, columns) {
	const rows = sampleWords(targets, policy).flatMap(({ targets: names, message }) => {
		const more = names.length > 1 ? ` and ${counted(names.length - 1, "more target")}` : "";
		return plain(wrapped(line`${names[0] ?? ""}${more}: ${sentence(message)}`, columns));
	});
	return rows.length === 0 ? [] : [EMPTY, ...rows];
}
function listedAt([first, ...more]) {
	if (first === void 0) return line``;
	return line`  ${first.file}:${first.line}${more.length > 0 ? ` and ${counted(more.length, "more line")}` : ""}`;
}
function plain(lines) {
	return lines.map((each) => ({
		line: each,
		colour: null
	}));
}
function colourOf(verdict) {
	switch (verdict) {
		case "met": return "green";
		case "violated": return "red";
		case "undetermined": return "yellow";
	}
}
const SGR = {
	red: 31,
	yellow: 33,
	green: 32
};
function written({ line: { text }, colour }, isColoured) {
	return isColoured && colour !== null ? `\u001b[${SGR[colour]}m${text}\u001b[39m\n` : `${text}\n`;
}
export { MAX_SUMMARY_BYTES, PackedTargets, SUMMARY_BYTES, concatenated, concerns, countsLine, cut, cutToUnits, format, format$1, format$2, joined, labelled, line, listedLines, markdownReport, md, needsWords, outside, prose, quoted, row, sentence, targetLines, textOf, titleOf, verdictLine, weightOf, whyNotChecked, wrapped, writeWhole };
