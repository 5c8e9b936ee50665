import { WEIGHTS, findingFails, targetVerdict, weightOf } from "./listener-names.js";
import { DEFAULT_POLICY, RULES, counted, describeNotAsked, exitCode, isSystemError, notesForPeople, ruleFaults, saidWaivers, signatureSchemeName, sslv2CipherKindName, subjectsOf, unreadableFile, waiverDaysLeft, waiverNamesOf } from "./load-run.js";
import { groupName, isWeak, suiteName, unreachable, versionName } from "./suite-lists.js";
import { randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { dirname, join, resolve } from "node:path";
import { accessSync, closeSync, constants as constants$1, fchmodSync, ftruncateSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
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
	return JSON.stringify(value).replace(UNSEEN$1, (character) => character.split("").map(escaped$2).join("")).replaceAll("##[", "##\\u005b");
}
const UNSEEN$1 = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function escaped$2(codeUnit) {
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
const SENTENCE_CHARACTERS = 1e3;
function outside(value, limit = 256) {
	return made$2(sanitize(value, limit));
}
function sentence(value) {
	return outside(value, SENTENCE_CHARACTERS);
}
function line(words, ...values) {
	return made$2(withoutCommands(words.map((word, i) => {
		const value = values[i];
		if (value === void 0) return word;
		return word + (typeof value === "object" ? value.text : sanitize(String(value), 256));
	}).join("")));
}
function joined(lines, separator) {
	return made$2(withoutCommands(lines.map(({ text }) => text).join(separator)));
}
function cut(one, limit) {
	return made$2(shortened(one.text, limit));
}
function cutToUnits(one, limit) {
	if (one.text.length <= limit) return one;
	const isInsidePair = /[\ud800-\udbff]/.test(one.text[limit - 2] ?? "");
	return made$2(`${one.text.slice(0, limit - (isInsidePair ? 2 : 1))}…`);
}
function textOf$1(lines) {
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
function made$2(text) {
	return { text };
}
// src/reports/markdown-writer.ts
function md(words, ...values) {
	let text = words[0] ?? "";
	for (const [i, value] of values.entries()) text = glued(glued(text, markdownOf(value)), words[i + 1] ?? "");
	return made$1(text);
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
	return made$1(pieces.join(""));
}
function prose({ text }) {
	const parts = [];
	let opening = "";
	let code = [];
	const flush = (punctuation) => {
		if (code.length > 0) parts.push(opening + span(code.join(" "), SENTENCE_CHARACTERS) + punctuation);
		else if (punctuation !== "") parts.push(punctuation);
		opening = "";
		code = [];
	};
	for (const word of text.match(WORDS) ?? []) {
		if (word.split(" ").every((part) => PLAIN_WORD.test(part))) {
			flush("");
			parts.push(word);
			continue;
		}
		const bare = word.replace(/[.,;:)]+$/, "");
		if (/^\([^()]+$/.test(bare)) {
			flush("");
			opening = "(";
		}
		if (bare !== "") code.push(bare.slice(opening !== "" && code.length === 0 ? 1 : 0));
		if (bare !== word) flush(word.slice(bare.length));
	}
	flush("");
	return made$1(parts.join(" "));
}
function link(words, { href }) {
	return made$1(`[${prose(words).markdown}](<${href.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E")}>)`);
}
function row(cells) {
	return made$1(`| ${cells.map(({ markdown }) => markdown).join(" | ")} |\n`);
}
function codeBlock(lines, indent = "") {
	const fence = "`".repeat(Math.max(3, 1 + longestRun(lines.map(({ text }) => text).join("\n"))));
	return made$1([
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
function made$1(markdown) {
	return { markdown };
}
// src/reports/concerns.ts
function whyNotChecked({ notChecked, verdict, findings }) {
	if (notChecked) {
		if (saysNotAsked(findings, "shard-missing")) return "the report of its shard is missing";
		return wasInterrupted(findings) ? "the run was interrupted" : "the run ended at its deadline";
	}
	return verdict === "undetermined" && findings.length === 0 ? "every requirement is off" : null;
}
function wasInterrupted(findings) {
	return saysNotAsked(findings, "interrupted");
}
function saysNotAsked(findings, reason) {
	return findings.some(({ message }) => message.includes(describeNotAsked(reason)));
}
function concerns(target, policy) {
	const found = /* @__PURE__ */ new Map();
	for (const finding of target.findings) {
		const weight = weightOf(finding, policy);
		if (weight === null) continue;
		const { outcome, level, waiver, baseline, message, notes, advice, related } = finding;
		const place = target.listener === void 0 ? null : finding.locations;
		const key = JSON.stringify([
			weight,
			outcome,
			level,
			waiver,
			baseline,
			message,
			notes,
			advice,
			related,
			place
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
// src/reports/report-format.ts
function titleOf(rules, id) {
	return rules.find((rule) => rule.id === id)?.title ?? id;
}
// src/reports/shown.ts
function shownOf(report) {
	const { targets, listeners = [], policy } = report;
	return [...targets.map((subject) => ({
		subject,
		concerns: concerns(subject, policy),
		others: []
	})), ...shownLines(listeners, policy)];
}
function shownLines(listeners, policy) {
	const alike = /* @__PURE__ */ new Map();
	const unjudged = [];
	for (const listener of listeners) {
		if (whyNotChecked(listener) !== null) unjudged.push({
			subject: listener,
			concerns: [],
			others: []
		});
		for (const concern of concerns(listener, policy)) {
			const key = keyOf$2(concern);
			const found = alike.get(key);
			if (found === void 0) alike.set(key, {
				concern,
				listeners: [listener]
			});
			else found.listeners.push(listener);
		}
	}
	const lines = /* @__PURE__ */ new Map();
	for (const { concern, listeners: all } of alike.values()) {
		const key = JSON.stringify([placeOf$2(concern), all.map(({ target }) => target)]);
		const found = lines.get(key);
		if (found === void 0) lines.set(key, {
			all,
			concerns: [concern]
		});
		else found.concerns.push(concern);
	}
	return [...lines.values()].flatMap(({ all, concerns: own }) => shownLine(all, own, policy)).concat(unjudged);
}
function shownLine([first, ...others], own, policy) {
	if (first === void 0) return [];
	const findings = own.flatMap((concern) => concern.findings);
	const verdict = targetVerdict(findings, policy.failOn, policy.onUndetermined);
	return [{
		subject: {
			...first,
			findings,
			verdict
		},
		concerns: own,
		others
	}];
}
function placeOf$2({ first }) {
	const [place] = first.locations;
	return place === void 0 ? null : `${place.file}:${place.line}`;
}
function keyOf$2({ weight, first, findings }) {
	const { outcome, level, waiver, baseline, message, notes, advice, locations } = first;
	const rules = findings.map(({ rule }) => rule);
	return JSON.stringify([
		weight,
		rules,
		outcome,
		level,
		waiver,
		baseline,
		message,
		notes,
		advice,
		locations
	]);
}
function byLine(all) {
	const lines = /* @__PURE__ */ new Map();
	for (const [i, one] of all.entries()) {
		const { subject, concerns: own } = one;
		const [first] = own;
		const place = first === void 0 ? null : placeOf$2(first);
		const rules = own.flatMap(({ findings }) => findings.map(({ rule }) => rule)).sort();
		const key = subject.listener !== void 0 && place !== null ? JSON.stringify([place, [...new Set(rules)]]) : `${i}`;
		const before = lines.get(key);
		lines.set(key, before === void 0 ? one : merged(before, one));
	}
	return [...lines.values()];
}
function merged(one, other) {
	const findings = [...one.subject.findings, ...other.subject.findings];
	const verdict = other.subject.verdict === "violated" ? "violated" : one.subject.verdict;
	const named = new Map([
		...one.others,
		other.subject,
		...other.others
	].map((each) => [each.target, each]));
	named.delete(one.subject.target);
	return {
		subject: {
			...one.subject,
			findings,
			verdict
		},
		concerns: [...one.concerns, ...other.concerns],
		others: [...named.values()]
	};
}
function whoWords({ subject, others }) {
	return others.length === 0 ? line`${subject.target}` : line`${subject.target} and ${counted(others.length, "more listener")}`;
}
function wordsToWrite({ listener }, { first }) {
	if (listener === void 0) return [];
	return first.advice.flatMap(({ proxy, text }) => proxy === null ? [] : text.split("\n").map((one) => sentence(one)));
}
function relatedLines({ first }) {
	const { related = [] } = first;
	const lines = related.slice(0, MOST_RELATED$1).map(relatedLine);
	const rest = related.length - lines.length;
	return rest > 0 ? [...lines, line`and ${counted(rest, "more line")}`] : lines;
}
const MOST_RELATED$1 = 5;
function relatedLine({ message, ...place }) {
	return line`${placeWords(place)}: ${sentence(message)}`;
}
function placeWords({ file, line: row }) {
	return line`${file}:${row}`;
}
// src/reports/baseline-words.ts
function baselineCounts({ baseline }) {
	if (baseline === void 0) return null;
	return line`${baseline.new} new, ${baseline.worse} worse, ${baseline.known} known, ${baseline.mended.length} mended`;
}
function baselineSentences(report) {
	const { baseline, policy, tool } = report;
	if (baseline === void 0) return [];
	const { source, runId, at } = baseline;
	return [
		line`the baseline is ${source}, of run ${runId}, judged as of ${at}`,
		...baseline.policySha256 === policy.sha256 ? [] : [line`it was judged by another policy than this run`],
		...baseline.toolVersion === tool.version ? [] : [line`it was written by ats-gate ${baseline.toolVersion}, and this is ${tool.version}`],
		...targetsSentence("came since: all it has is new", "came since: all they have is new", baseline.came),
		...targetsSentence("is in the baseline only", "are in the baseline only", baseline.gone)
	];
}
function mendedLines({ baseline }, most = MOST_MENDED) {
	const mended = baseline?.mended ?? [];
	const shown = mended.slice(0, most).map(({ target, rule, message }) => line`${target} ${rule}: was: ${sentence(message)}`);
	const rest = mended.length - shown.length;
	return rest > 0 ? [...shown, line`and ${rest} more, which the JSON report has`] : shown;
}
const MOST_MENDED = 50;
function byBaselineAlone(report) {
	const { policy } = report;
	const targets = subjectsOf(report);
	const forgiven = targets.filter(({ verdict, findings }) => {
		return verdict === "met" && findings.some((one) => one.baseline === "known" && failsAlone(one, policy));
	});
	if (forgiven.length === 0) return null;
	return line`${forgiven.length === targets.length ? "" : `${forgiven.length} of them `}only because of the baseline`;
}
function failsAlone({ outcome, level, waiver }, { failOn, onUndetermined }) {
	return findingFails({
		outcome,
		level,
		waiver
	}, failOn, onUndetermined);
}
function targetsSentence(one, several, targets) {
	if (targets.length === 0) return [];
	const named = targets.slice(0, MOST_NAMED$1).map((target) => outside(target));
	const rest = targets.length - named.length;
	return [line`${line`${joined(named, ", ")}${rest > 0 ? ` and ${counted(rest, "more target")}` : ""}`} ${targets.length === 1 ? one : several}`];
}
const MOST_NAMED$1 = 10;
// src/reports/listener-headline.ts
function listenerHeadline({ verdict, counts }) {
	const kinds = kindsOf(counts);
	switch (verdict) {
		case "met": return line`${joined(kinds.map(({ total, word }) => total === 1 ? line`the ${word}` : line`all ${total} ${word}s`), " and ")} ${kinds.length === 1 && kinds[0]?.total === 1 ? "meets" : "meet"}`;
		case "violated": {
			const those = kinds.filter(({ violated }) => violated > 0);
			const isOne = those.reduce((sum, { violated }) => sum + violated, 0) === 1;
			return line`${joined(those.map(({ violated, total, word }) => line`${violated} of ${counted(total, word)}`), " and ")} ${isOne ? "violates" : "violate"}`;
		}
		case "undetermined": {
			const those = kinds.filter(({ undetermined, notChecked }) => undetermined + notChecked > 0);
			if (those.length === 0) return line`there is no listener to judge by`;
			return line`${joined(those.map(({ undetermined, notChecked, total, word }) => line`${undetermined + notChecked} of ${counted(total, word)}`), " and ")} could not be judged by`;
		}
	}
}
function listenerParts({ verdict, counts }, forgiven) {
	const kinds = kindsOf(counts);
	if (verdict === "met" || kinds.length === 1 && kinds[0]?.total === 1) return [];
	const words = kinds.map(({ word, met, undetermined, notChecked }) => {
		return {
			word,
			own: [
				some(undetermined, "undetermined"),
				some(notChecked, "not checked"),
				some(met, "met")
			].filter((part) => part !== null)
		};
	}).filter(({ own }) => own.length > 0).map(({ word, own }) => kinds.length === 1 ? joined(own, ", ") : line`${word}s: ${joined(own, ", ")}`);
	return words.length === 0 ? [] : [line`${joined(words, "; ")}${forgiven}`];
}
function kindsOf({ targets, met, violated, undetermined, notChecked, listeners }) {
	return [{
		word: "target",
		total: targets,
		met,
		violated,
		undetermined,
		notChecked
	}, ...listeners === void 0 ? [] : [{
		word: "listener",
		...listeners,
		notChecked: 0
	}]].filter(({ total }) => total > 0);
}
function some(n, word) {
	return n === 0 ? null : line`${n} ${word}`;
}
// src/reports/shard-words.ts
function shardWords({ shard }) {
	return shard.count === 1 ? line`` : line`, shard ${shard.index} of ${shard.count}`;
}
function missingWords({ missingShards }) {
	if (missingShards === void 0) return line``;
	const { indexes, count } = missingShards;
	if (indexes.length === 1) return line`: the report of shard ${indexes[0] ?? ""} of ${count} is missing`;
	return line`: the reports of shards ${indexes.slice(0, MOST_NAMED).join(", ")}${indexes.length > MOST_NAMED ? ` and ${indexes.length - MOST_NAMED} more` : ""} of ${count} are missing`;
}
function emptyShareWords({ shard }) {
	return line`shard ${shard.index} of ${shard.count} has no target to judge by`;
}
const MOST_NAMED = 10;
// src/reports/verdict-line.ts
function verdictLine(report) {
	const { counts, policy, run } = report;
	const alone = byBaselineAlone(report);
	const forgiven = alone === null ? "" : line`, ${alone}`;
	const isMet = report.verdict === "met";
	const met = count(counts.met, "met");
	const rest = [
		count(counts.undetermined, "undetermined"),
		count(counts.notChecked, "not checked"),
		met === null || isMet ? met : line`${met}${forgiven}`
	].filter((part) => part !== null);
	const isSaid = run.missingShards === void 0 ? counts.targets === 1 || counts.met === counts.targets : counts.targets === 0;
	const problem = run.proxy?.problem ?? null;
	const why = problem === null ? missingWords(run) : line`: ${sentence(problem)}`;
	const ofBoth = counts.listeners === void 0 ? rest : listenerParts(report, forgiven);
	const parts = ofBoth.length > 0 ? line` (${joined(ofBoth, ", ")})` : line``;
	const expired = expiredWaivers(report);
	if (expired !== null && counts.violated === 0 && (counts.listeners?.violated ?? 0) === 0) return line`${expired}${parts}${why}`;
	const also = expired === null ? "" : line`, and ${expired}`;
	return line`${headline(report)} policy ${policy.name}${isMet ? forgiven : ""}${isSaid && counts.listeners === void 0 ? "" : parts}${also}${why}`;
}
function countsLine(report) {
	const { counts, policy, run } = report;
	const never = policy.failOn === "never" ? "; fail-on is never, so the exit code is 0" : "";
	const compared = baselineCounts(report);
	const since = compared === null ? "" : line`; against the baseline: ${compared}`;
	const way = run.proxy === void 0 ? "" : line`, through the proxy ${run.proxy.address}`;
	const waived = counts.waived === 0 ? "" : line`, ${counts.waived} waived`;
	return line`${counted(counts.errors, "error")}, ${counted(counts.warnings, "warning")}${waived}; judged as of ${run.at}${shardWords(run)}${way}${since}${never}`;
}
function verdictWord(verdict) {
	switch (verdict) {
		case "met": return "MET";
		case "violated": return "VIOLATED";
		case "undetermined": return "UNDETERMINED";
	}
}
function headline(report) {
	const { verdict, counts, run } = report;
	if (counts.listeners !== void 0) return listenerHeadline(report);
	const of = (n) => `${n} of ${counted(counts.targets, "target")}`;
	switch (verdict) {
		case "met":
			if (counts.targets === 0) return emptyShareWords(run);
			return line`${counts.targets === 1 ? "the target meets" : `all ${counts.targets} targets meet`}`;
		case "violated": return line`${of(counts.violated)} ${counts.violated === 1 ? "violates" : "violate"}`;
		case "undetermined": {
			const open = counts.undetermined + counts.notChecked;
			if (open === 0 && run.missingShards !== void 0) return line`targets that nobody knows of could not be judged by`;
			if (counts.targets === 0) return line`there is no target to judge by`;
			return line`${of(open)} could not be judged by`;
		}
	}
}
function expiredWaivers(report) {
	const expired = saidWaivers(report).filter(({ state }) => state === "expired").length;
	if (expired === 0) return null;
	return line`${counted(expired, "waiver")} of policy ${report.policy.name} ${expired === 1 ? "has" : "have"} expired`;
}
function count(n, word) {
	return n === 0 ? null : line`${n} ${word}`;
}
// src/reports/waiver-words.ts
function waiverWords(report) {
	const said = saidWaivers(report);
	const isNamed = namedTargets(report, said);
	const words = said.flatMap((waiver) => {
		const own = wordsFor(waiver, report, isNamed);
		return own === null ? [] : [{
			...own,
			waiver,
			location: waiver.location
		}];
	});
	return ["error", "warning"].flatMap((level) => words.filter((one) => one.level === level));
}
function waivedWords({ until, owner, reason }) {
	return line`until ${until}, ${owner}: ${sentence(reason)}`;
}
function wordsFor(waiver, { run, listeners }, isNamed) {
	const { requirement, target, until, findings } = waiver;
	const whom = listeners === void 0 ? "target" : "target or listener";
	const what = line`the waiver of ${requirement} for ${target}`;
	switch (waiver.state) {
		case "in-force": return null;
		case "expired": return {
			level: "error",
			title: line`${what} has expired`,
			effect: line`its last day was ${until}, and it covers nothing any more; ${violations(findings)}`,
			mend: findings === 0 ? line`remove it` : line`mend the server and remove the waiver, or write a later day that its owner answers for`
		};
		case "expiring": {
			const left = waiverDaysLeft(waiver, new Date(run.at));
			return {
				level: "warning",
				title: line`${what} ends ${left === 0 ? line`today` : line`in ${counted(left, "day")}`}`,
				effect: line`its last day is ${until}, and from the next day on it is an error; ${violations(findings)}`,
				mend: line`mend the server and remove the waiver before that, or write a later day that its owner answers for`
			};
		}
		case "unused": return {
			level: "warning",
			title: line`${what} is not needed`,
			effect: isNamed(target) ? line`the requirement is violated by no ${whom} that it names` : line`no ${whom} of this run is named so`,
			mend: isNamed(target) ? line`remove it` : line`check the name, or remove it`
		};
	}
}
function violations(findings) {
	return findings === 0 ? line`it names no violation of this run` : line`it names ${counted(findings, "violation")}`;
}
function namedTargets(report, waivers) {
	if (waivers.every(({ state }) => state !== "unused")) return () => true;
	const names = new Set(subjectsOf(report).flatMap(waiverNamesOf));
	return (name) => names.has(name);
}
// src/reports/json.ts
const format$5 = {
	name: "json",
	description: "the whole report, ats-gate/report/1",
	write: (report, context) => [...jsonPieces(report, context)].join(""),
	pieces: jsonPieces
};
function* jsonPieces({ targets, listeners, ...head }, { jsonOf }) {
	yield `{\n${Object.entries(head).map(([name, value]) => `  ${quoted(name)}: ${quoted(value)},\n`).join("")}  "targets": [`;
	yield* items(targets, jsonOf);
	if (listeners !== void 0) {
		yield ",\n  \"listeners\": [";
		yield* items(listeners, quoted);
	}
	yield "\n}\n";
}
function* items(all, written) {
	for (const [i, one] of all.entries()) yield `${i === 0 ? "\n" : ",\n"}    ${written(one)}`;
	yield all.length === 0 ? "]" : "\n  ]";
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
	const [groupWidth, keyWidth] = [widest(given.map(groupOf)), widest(given.map(keyOf$1))];
	const isWide = at + groupWidth + GAP + keyWidth + GAP + widest(given.map(suiteOf)) <= columns;
	const rowsOf = (one) => {
		const start = line`${margin}${one.client.padEnd(nameWidth + GAP)}${stateOf(one).padEnd(STATE_CHARACTERS + GAP)}`;
		if (one.outcome !== "met") return wrapped(sentence(whyOf(one)), Math.max(LEAST_ROOM, columns - at)).map((piece, index) => line`${index === 0 ? start : below}${piece}`);
		const group = groupOf(one).padEnd(groupWidth + GAP);
		return isWide ? [line`${start}${group}${keyOf$1(one).padEnd(keyWidth + GAP)}${suiteOf(one)}`] : [line`${start}${suiteOf(one)}`, line`${below}${group}${keyOf$1(one)}`];
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
function keyOf$1({ key }) {
	return key ?? "-";
}
function widest(texts) {
	return Math.max(0, ...texts.map((text) => text.length));
}
const CLIENTS_HEAD = md`| target | client | version | suite | group | certificate |
| --- | --- | --- | --- | --- | --- |
`;
function clientRow$1(target, one, isOnlyAddress) {
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
		if (weight === "noted" || weight === "waived" || words.length === 0) continue;
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
		case "configured": return evidence.configured.map(configuredLine);
		case "clients": return evidence.clients.map(clientLine);
		default: return unreachable(evidence);
	}
}
function configuredLine({ address, versions, suites, groups }) {
	const all = (names) => names.length === 0 ? null : names.join(", ");
	return line`${address} has ${all(versions) ?? "no version that is known"}${detail("suites", all(suites))}${detail("groups", all(groups))}`;
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
// src/reports/standing-words.ts
function standingWords(one) {
	if (one === null) return line`in order`;
	const { outcome, level, fails, isWaived } = one;
	return line`${outcome} (${level}, ${isWaived ? "waived" : fails ? "fails" : "does not fail"})`;
}
// src/reports/proposal-section.ts
function proposalSection$1(proposal, policy) {
	const open = md`### What this pull request would change\n\n${intro(proposal ?? null, policy)}`;
	const items = proposal ? [...targetItems(proposal.targets), ...findingItems(proposal)] : [];
	return {
		what: "proposed changes",
		open,
		items: proposal && items.length === 0 ? [NOTHING] : items,
		close: md``
	};
}
const NOTHING = md`- no finding and no target changes\n`;
function intro(proposal, policy) {
	if (proposal === null) return md``;
	const { verdict, policy: proposed, isPolicyChanged, isOfMerge } = proposal;
	const what = isPolicyChanged ? md`It changes the policy, from SHA-256 ${policy.sha256} to ${proposed.sha256} (${proposed.source}). ` : md`It changes the targets, not the policy. `;
	const never = proposed.failOn === "never" ? md`, and it would fail nothing: its fail-on is never` : md``;
	const said = verdict === null ? isOfMerge ? md`What it would say is not known: the shards were asked for the policy that decides` : md`There was no time left to find out what it would say` : md`From its merge on the verdict would be **${prose(line`${verdictWord(verdict).toLowerCase()}`)}**`;
	return md`${what}None of this decides here: the verdict above is that of ${decisive(policy)}. ${said}${never}.\n\n`;
}
function decisive({ name, source, ref }) {
	if (ref !== void 0) return md`the policy at ${ref}`;
	return source === "built-in" ? md`the built-in policy ${name}` : md`the policy ${source} of the workspace`;
}
function targetItems({ added, removed, changed }) {
	return [
		...removed.map((target) => md`- target removed: ${target} (checked here all the same)\n`),
		...added.map((target) => md`- target added: ${target}\n`),
		...changed.map((target) => md`- target with other settings: ${target}\n`)
	];
}
function findingItems({ findings }) {
	return findings.map(({ target, rule, decided, proposed }) => md`- ${target} ${rule}: ${prose(standingWords(decided))}, proposed ${prose(standingWords(proposed))}\n`);
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
// src/reports/shared-rows.ts
function sharedRows(rows) {
	const inOrder = [];
	const unfilled = /* @__PURE__ */ new Map();
	for (const { who, cells } of rows) {
		const key = JSON.stringify(cells.map(({ markdown }) => markdown));
		const alike = unfilled.get(key);
		if (alike !== void 0 && alike.who.length < TARGETS_IN_A_ROW) {
			alike.who.push(who);
			continue;
		}
		const shared = {
			cells,
			who: [who]
		};
		unfilled.set(key, shared);
		inOrder.push(shared);
	}
	return inOrder.map(({ who, cells }) => row([concatenated(who, "<br>"), ...cells]));
}
const TARGETS_IN_A_ROW = 20;
// src/reports/waiver-sections.ts
function waiverSection$1(report, level) {
	const items = waiverWords(report).filter((words) => words.level === level).map(({ waiver, title, effect, mend, location }) => row([
		md`${prose(title)}<br>${`${location.file}:${location.line}`}`,
		prose(effect),
		prose(waivedWords(waiver)),
		prose(mend)
	]));
	const head = md`| waiver | seen | waived | mend |
| --- | --- | --- | --- |
`;
	return level === "error" ? {
		what: "expired waivers",
		open: md`### Expired waivers\n\n${head}`,
		items,
		close: md``
	} : {
		what: "waivers to look at",
		open: md`<details><summary>Waivers to look at (${items.length})</summary>\n\n${head}`,
		items,
		close: md`\n</details>\n`
	};
}
function waivedSection(judged, { rules }) {
	const items = judged.flatMap((one) => one.concerns.filter(({ weight }) => weight === "waived").map(({ first, findings }) => {
		const ids = concatenated(findings.map(({ rule }) => md`${rule}`), ", ");
		const required = findings.length === 1 ? md`${prose(sentence(titleOf(rules, first.rule)))}<br>${ids}` : ids;
		const [location] = first.locations;
		const { length } = one.others;
		const more = length === 0 ? md`` : md` and ${prose(outside(counted(length, "more listener")))}`;
		const place = location === void 0 ? md`` : md`<br>${`${location.file}:${location.line}`}`;
		return row([
			md`${one.subject.target}${more}${place}`,
			required,
			prose(sentence(first.message)),
			...waiverCells(first)
		]);
	}));
	return {
		what: "waived violations",
		open: md`<details><summary>Waived (${items.length})</summary>

| target | required | seen | reason | owner | until |
| --- | --- | --- | --- | --- | --- |
`,
		items,
		close: md`\n</details>\n`
	};
}
function waiverCells({ waiver }) {
	return waiver === null ? [] : [
		prose(sentence(waiver.reason)),
		md`${waiver.owner}`,
		md`${waiver.until}`
	];
}
// src/reports/markdown.ts
const format$4 = {
	name: "markdown",
	description: "a job summary for GitHub",
	write: (report, context) => markdownReport(report, context, SUMMARY_BYTES)
};
function markdownReport(report, context, budget) {
	const judged = shownOf(report);
	return fitted(concatenated([heading(report), countsTable(report)], "\n"), [
		concernSection$1("failing", "To mend", judged, context),
		waiverSection$1(report, "error"),
		proposalSection$1(context.proposal, report.policy),
		wordsSection$1(report),
		concernSection$1("warned", "Warnings", judged, context),
		waiverSection$1(report, "warning"),
		concernSection$1("known", "Known from the baseline", judged, context),
		waivedSection(judged, context),
		mendedSection$1(report),
		concernSection$1("noted", "Notices", judged, context),
		clientsSection$1(report),
		metSection$1(report),
		samplesSection$1(report),
		evidenceSection$1(judged),
		listingSection$1(report)
	], policyLines(report), budget, context.fullReport);
}
const MAX_SUMMARY_BYTES = 1048576;
const SUMMARY_BYTES = 99e4;
function heading(report) {
	const compared = baselineCounts(report);
	const since = compared === null ? md`` : md` Against the baseline: ${prose(compared)}.`;
	return md`## ${mark(report)} ATS gate: ${prose(line`${verdictWord(report.verdict).toLowerCase()}`)}

${prose(verdictLine(report))}.${report.policy.failOn === "never" ? md` The job is not failed: fail-on is never.` : md``}${since}
`;
}
function mark({ verdict }) {
	switch (verdict) {
		case "met": return md`✅`;
		case "violated": return md`❌`;
		case "undetermined": return md`⚠️`;
	}
}
function countsTable({ counts, waivers }) {
	const [head, rule, cell] = waivers.length === 0 ? [
		md``,
		md``,
		md``
	] : [
		md` waived |`,
		md` ---: |`,
		md` ${counts.waived} |`
	];
	const { listeners } = counts;
	const read = listeners === void 0 ? md`` : md`
| listeners | met | violated | undetermined |
| ---: | ---: | ---: | ---: |
| ${listeners.total} | ${listeners.met} | ${listeners.violated} | ${listeners.undetermined} |
`;
	return md`| targets | met | violated | undetermined | not checked | errors | warnings |${head}
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |${rule}
| ${counts.targets} | ${counts.met} | ${counts.violated} | ${counts.undetermined} | ${counts.notChecked} | ${counts.errors} | ${counts.warnings} |${cell}
${read}`;
}
function concernSection$1(weight, title, judged, context) {
	const items = sharedRows(judged.flatMap((one) => {
		const why = whyNotChecked(one.subject);
		if (why !== null) return weight === "failing" ? [notCheckedRow(one, why)] : [];
		return one.concerns.filter((concern) => concern.weight === weight).map((concern) => ({
			who: whoOf(one, concern),
			cells: concernCells(one, concern, context)
		}));
	}));
	const table = md`| ${hasListeners(judged) ? md`target or listener` : md`target`} | required | seen | mend |
| --- | --- | --- | --- |
`;
	if (weight === "failing") return {
		what: "rows of violations",
		open: md`### ${prose(outside(title))}\n\n${table}`,
		items,
		close: md``
	};
	return details({
		what: title.toLowerCase(),
		title,
		items,
		head: table
	});
}
function hasListeners(judged) {
	return judged.some(({ subject }) => subject.listener !== void 0);
}
function whoOf(one, { first }) {
	const location = first.locations[0];
	const more = one.others.length === 0 ? md`` : md` and ${prose(outside(counted(one.others.length, "more listener")))}`;
	const who = md`${one.subject.target}${more}`;
	return location === void 0 ? who : md`${who}<br>${`${location.file}:${location.line}`}`;
}
function concernCells({ subject }, concern, context) {
	const { first, findings } = concern;
	const ids = concatenated(findings.map(({ rule }) => md`${rule}`), ", ");
	const required = findings.length === 1 ? md`${prose(sentence(titleOf(context.rules, first.rule)))}<br>${ids}` : ids;
	const notes = notesForPeople(first).map((note) => md`<br>${prose(sentence(note.message))}`);
	const related = relatedLines(concern).map((each) => md`<br>${prose(each)}`);
	const words = wordsToWrite(subject, concern).map((each) => md`<br>${each.text}`);
	const general = first.advice.find(({ proxy }) => proxy === null);
	return [
		required,
		md`**${prose(outside(first.outcome))}**: ${prose(sentence(first.message))}${concatenated([...notes, ...related], "")}`,
		general === void 0 ? md`` : md`${prose(sentence(general.text))}${concatenated(words, "")}`
	];
}
function notCheckedRow({ subject: { target } }, why) {
	return {
		who: md`${target}`,
		cells: [
			md``,
			md`**not checked**: ${why}`,
			md``
		]
	};
}
function wordsSection$1({ targets, policy }) {
	return details({
		what: "words for proxies",
		title: "What to write where TLS ends",
		items: configurationWords(targets, policy).map(({ rules, targets: names, words }) => {
			const ids = concatenated(rules.map((rule) => md`${rule}`), ", ");
			const blocks = words.map(({ proxy, text }) => md`- ${proxy ?? ""}\n\n${codeBlock(text.split("\n").map((each) => sentence(each)), "  ")}\n`);
			return md`For ${ids} of ${someOf$1(names)}:\n\n${concatenated(blocks, "")}\n`;
		}),
		head: md``
	});
}
function mendedSection$1(report) {
	return details({
		what: "mended findings",
		title: "Mended since the baseline",
		items: mendedLines(report, Number.POSITIVE_INFINITY).map((each) => md`- ${prose(each)}\n`),
		head: md``
	});
}
function clientsSection$1({ targets }) {
	return details({
		what: "rows of clients",
		title: "What each client is given",
		items: targets.flatMap((target) => {
			const clients = clientsOf(target);
			const isOnlyAddress = new Set(clients.map(({ address }) => address)).size === 1;
			return clients.map((one) => clientRow$1(target.target, one, isOnlyAddress));
		}),
		head: CLIENTS_HEAD
	});
}
function metSection$1(report) {
	const items = subjectsOf(report).filter(({ verdict }) => verdict === "met").map(({ target }) => md`- ${target}\n`);
	return details({
		what: report.listeners === void 0 ? "met targets" : "met targets and listeners",
		title: "Met",
		items,
		head: md``
	});
}
function samplesSection$1({ targets, policy }) {
	return details({
		what: "samples",
		title: "Samples",
		items: sampleWords(targets, policy).map(({ targets: names, message }) => md`- ${someOf$1(names)}: ${prose(sentence(message))}\n`),
		head: md``
	});
}
function evidenceSection$1(judged) {
	return details({
		what: "evidence",
		title: "Evidence",
		items: judged.flatMap(({ subject: target, concerns: all }) => all.flatMap(({ first }) => {
			const lines = evidenceLines(first.evidence);
			return lines.length === 0 ? [] : [md`${target.target} ${first.rule}\n\n${codeBlock(lines)}\n`];
		})),
		head: md``
	});
}
function listingSection$1({ targets }) {
	return details({
		what: "lists",
		title: "Accepted versions, suites and groups",
		items: targets.flatMap(({ target, listed = [] }) => listed.map((one) => md`${target}\n\n${codeBlock(listingLines(one, LISTING_COLUMNS$1))}\n`)),
		head: md``
	});
}
const LISTING_COLUMNS$1 = 100;
function policyLines(report) {
	const { policy, run, tool } = report;
	const compared = baselineSentences(report).map((each) => md`- ${prose(each)}\n`);
	return md`<details><summary>Policy</summary>

- policy ${policy.name} from ${policy.source}${originOf$1(policy)}, SHA-256 ${policy.sha256}
- fail-on ${policy.failOn}, on-undetermined ${policy.onUndetermined}
- ${storesOf$1(policy)}
- judged as of ${run.at}, run ${run.id} started ${run.startedAt}, ats-gate ${tool.version}${run.proxy === void 0 ? md`` : md`, through the proxy ${run.proxy.address}`}
${concatenated(compared, "")}
</details>
`;
}
function originOf$1({ ref, fileSha256 }) {
	const at = ref === void 0 ? md`` : md` at ${ref}`;
	return fileSha256 === void 0 ? at : md`${at} (file SHA-256 ${fileSha256})`;
}
function storesOf$1({ stores }) {
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
function someOf$1(targets) {
	const shown = concatenated(targets.slice(0, 10).map((target) => md`${target}`), ", ");
	return targets.length > 10 ? md`${shown} and ${targets.length - 10} more` : shown;
}
// src/reports/html-writer.ts
function html(words, ...values) {
	return made(words.map((word, i) => word + htmlOf(values[i] ?? "")).join(""));
}
function htmlJoined(parts, separator = "") {
	return made(parts.map((part) => part.html).join(separator));
}
function styleElement(css) {
	return made(`<style>${css}</style>`);
}
function htmlOf(value) {
	if (typeof value === "number") return `${value}`;
	if (typeof value === "string") return escaped$1(outside(value).text);
	return "html" in value ? value.html : escaped$1(value.text);
}
function escaped$1(text) {
	return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function made(text) {
	return { html: text };
}
// src/reports/html-parts.ts
function folded(section) {
	const { id, title, items, open = html``, close = html`` } = section;
	return {
		id,
		title,
		count: items.length,
		open: html`<details>\n<summary><h2 id="${id}">${title} (${items.length})</h2></summary>\n${open}`,
		items,
		close: html`${close}</details>\n`
	};
}
function pre(lines) {
	return html`<pre>${htmlJoined(lines.map((one) => html`${one}\n`))}</pre>\n`;
}
function codes(names) {
	return htmlJoined(names.map((name) => html`<code>${name}</code>`), ", ");
}
function someOf(targets) {
	const shown = codes(targets.slice(0, 10));
	return targets.length > 10 ? html`${shown} and ${line`${targets.length - 10}`} more` : shown;
}
// src/reports/html-proposal.ts
function proposalSection(proposal, policy) {
	const title = "What this pull request would change";
	if (!proposal) return {
		id: "proposal",
		title,
		count: 0,
		open: html``,
		items: [],
		close: html``
	};
	const { policy: proposed, isPolicyChanged, verdict, targets } = proposal;
	const intro = html`<p>${isPolicyChanged ? html`It changes the policy, from SHA-256 <code>${policy.sha256}</code> to <code>${proposed.sha256}</code>.` : html`It changes the targets, not the policy.`} None of this decides here. ${verdict === null ? html`There was no time left to find out what it would say.` : html`From its merge on the verdict would be <strong class="${verdict}">${verdictWord(verdict).toLowerCase()}</strong>${proposed.failOn === "never" ? ", and it would fail nothing: its fail-on is never" : ""}.`}</p>\n`;
	const items = [
		...targets.removed.map((target) => html`<li>target removed: <code>${target}</code> (checked here all the same)</li>\n`),
		...targets.added.map((target) => html`<li>target added: <code>${target}</code></li>\n`),
		...targets.changed.map((target) => html`<li>target with other settings: <code>${target}</code></li>\n`),
		...proposal.findings.map(({ target, rule, decided, proposed: then }) => html`<li><code>${target}</code> ${rule}: ${standingWords(decided)}, proposed ${standingWords(then)}</li>\n`)
	];
	const shown = items.length === 0 ? [html`<li>no finding and no target changes</li>\n`] : items;
	const open = html`<section>\n<h2 id="proposal">${title} (${items.length})</h2>\n${intro}<ul>\n`;
	return {
		id: "proposal",
		title,
		count: items.length,
		open,
		items: shown,
		close: html`</ul>\n</section>\n`
	};
}
function originOf({ ref, fileSha256 }) {
	const at = ref === void 0 ? html`` : html` at <code>${ref}</code>`;
	return fileSha256 === void 0 ? at : html`${at} (file SHA-256 <code>${fileSha256}</code>)`;
}
// src/reports/html-style.ts
const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --back: #fff; --raised: #f6f8fa;
  --bad: #b3261e; --open: #8a5a00; --good: #1a7f37; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --soft: #9198a1; --line: #3d444d; --back: #0d1117; --raised: #151b23;
    --bad: #ff8a80; --open: #e3b341; --good: #56d364; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 68rem; color: var(--text); background: var(--back);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
h2, summary { margin: 2rem 0 .75rem; font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
h3 { margin: 0; font-size: 1rem; }
code, pre { font: .875em/1.5 ui-monospace, monospace; unicode-bidi: isolate; }
pre { margin: .5rem 0; padding: .75rem; overflow-x: auto; background: var(--raised); border: 1px solid var(--line);
  border-radius: 6px; white-space: pre-wrap; }
a { color: inherit; }
p { margin: .5rem 0; }
.violated { color: var(--bad); }
.undetermined { color: var(--open); }
.met { color: var(--good); }
.soft { color: var(--soft); font-weight: 400; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .5rem; margin: 1.25rem 0; }
.counts div { padding: .5rem .75rem; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
.counts dt { color: var(--soft); font-size: .875rem; }
.counts dd { margin: 0; font-size: 1.375rem; font-variant-numeric: tabular-nums; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; font-size: .875rem; }
article { margin: 0 0 1rem; border: 1px solid var(--line); border-radius: 6px; }
article > h3 { padding: .5rem .75rem; background: var(--raised); border-radius: 6px 6px 0 0; }
.finding { margin: 0; padding: .5rem .75rem; border-top: 1px solid var(--line); display: grid;
  grid-template-columns: 6rem 1fr; gap: .125rem .75rem; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; }
summary { cursor: pointer; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
summary h2 { display: inline; }
.scroll { overflow-x: auto; overflow-wrap: normal; }
table { border-collapse: collapse; font-size: .875rem; }
th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
.scroll code { white-space: nowrap; }
pre + h3 { margin-top: 1.25rem; }
.names { columns: 18rem; padding-left: 1.25rem; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
@media (max-width: 36rem) {
  body { padding-inline: .75rem; }
  .finding { grid-template-columns: 1fr; }
  .finding dd { margin-bottom: .375rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11px; }
  nav { display: none; }
  article > h3, .finding, tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; overflow-wrap: anywhere; }
}
`;
const STYLE_SHA256 = "0CbV+FlGq0bm4Api7dTNohQXNBmFHIKCUP5plqbXJTc=";
// src/reports/html-waivers.ts
function waiverSection(report, level) {
	const items = waiverWords(report).filter((words) => words.level === level).map(article$1);
	if (level === "warning") return folded({
		id: "waivers",
		title: "Waivers to look at",
		items
	});
	const open = html`<section>\n<h2 id="expired">Expired waivers (${items.length})</h2>\n`;
	return {
		id: "expired",
		title: "Expired waivers",
		count: items.length,
		open,
		items,
		close: html`</section>\n`
	};
}
function article$1({ waiver, title, effect, mend, location }) {
	const rows = [
		html`<dt>Seen</dt><dd>${effect}</dd>\n`,
		html`<dt>Waived</dt><dd>${waivedWords(waiver)}</dd>\n`,
		html`<dt>Mend</dt><dd>${mend}</dd>\n`
	];
	return html`<article>
<h3>${title} <span class="soft">${location.file}:${location.line}</span></h3>
<dl class="finding">
${htmlJoined(rows)}</dl>
</article>
`;
}
// src/reports/html.ts
const format$3 = {
	name: "html",
	description: "one page for a browser",
	write: (report, context) => [...htmlPieces(report, context)].join(""),
	pieces: htmlPieces
};
function* htmlPieces(report, context) {
	const judged = shownOf(report);
	const sections = [
		concernSection("failing", "mend", "To mend", judged, context),
		waiverSection(report, "error"),
		proposalSection(context.proposal, report.policy),
		wordsSection(report),
		concernSection("warned", "warnings", "Warnings", judged, context),
		waiverSection(report, "warning"),
		concernSection("known", "known", "Known from the baseline", judged, context),
		concernSection("waived", "waived", "Waived", judged, context),
		mendedSection(report),
		concernSection("noted", "notices", "Notices", judged, context),
		clientsSection(report),
		metSection(report),
		samplesSection(report),
		evidenceSection(judged),
		listingSection(report)
	].filter(({ items }) => items.length > 0);
	yield head(report).html;
	yield top(report, sections).html;
	for (const section of sections) {
		yield section.open.html;
		for (const item of section.items) yield item.html;
		yield section.close.html;
	}
	yield policyPart(report).html;
	yield "</main>\n</body>\n</html>\n";
}
function head(report) {
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>ATS gate: ${verdictWord(report.verdict).toLowerCase()}</title>
${styleElement(STYLE)}
</head>
<body>
`;
}
function top(report, sections) {
	const { verdict, policy, counts, waivers } = report;
	const compared = baselineCounts(report);
	const since = compared === null ? html`` : html` Against the baseline: ${compared}.`;
	const never = policy.failOn === "never" ? html` The job is not failed: fail-on is never.` : html``;
	const boxes = [
		["targets", counts.targets],
		["met", counts.met],
		["violated", counts.violated],
		["undetermined", counts.undetermined],
		["not checked", counts.notChecked],
		["errors", counts.errors],
		["warnings", counts.warnings],
		...waivers.length === 0 ? [] : [["waived", counts.waived]],
		...counts.listeners === void 0 ? [] : [
			["listeners", counts.listeners.total],
			["listeners met", counts.listeners.met],
			["listeners violated", counts.listeners.violated],
			["listeners undetermined", counts.listeners.undetermined]
		]
	].map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>\n`);
	const links = sections.map(({ id, title, count }) => html`<li><a href="#${id}">${title} (${count})</a></li>\n`);
	return html`<header>
<h1 class="${verdict}"><span aria-hidden="true">${MARKS[verdict]}</span> ATS gate: ${verdictWord(verdict).toLowerCase()}</h1>
<p>${verdictLine(report)}.${never}${since}</p>
<dl class="counts">
${htmlJoined(boxes)}</dl>
<nav aria-label="Sections"><ul>
${htmlJoined(links)}</ul></nav>
</header>
<main>
`;
}
const MARKS = {
	met: "✔",
	violated: "✘",
	undetermined: "?"
};
function concernSection(weight, id, title, judged, context) {
	const items = judged.flatMap((one) => {
		const why = whyNotChecked(one.subject);
		const own = one.concerns.filter((concern) => concern.weight === weight);
		if (why !== null) return weight === "failing" ? [article(one, [notCheckedPart(why)])] : [];
		return own.length === 0 ? [] : [article(one, own.map((concern) => concernPart(one, concern, context)))];
	});
	if (weight !== "failing") return folded({
		id,
		title,
		items
	});
	const open = html`<section>\n<h2 id="${id}">${title} (${items.length})</h2>\n`;
	return {
		id,
		title,
		count: items.length,
		open,
		items,
		close: html`</section>\n`
	};
}
function article({ subject, others }, parts) {
	const location = subject.findings[0]?.locations[0];
	const more = others.length === 0 ? html`` : html` and ${counted(others.length, "more listener")}`;
	const place = location === void 0 ? html`` : html` <span class="soft">${location.file}:${location.line}</span>`;
	return html`<article>\n<h3><code>${subject.target}</code>${more}${place}</h3>\n${htmlJoined(parts)}</article>\n`;
}
function concernPart({ subject }, concern, context) {
	const { first, findings } = concern;
	const ids = codes(findings.map(({ rule }) => rule));
	const required = findings.length === 1 ? html`${sentence(titleOf(context.rules, first.rule))} (${ids})` : ids;
	const notes = notesForPeople(first).map((note) => html`<br>${sentence(note.message)}`);
	const related = relatedLines(concern).map((each) => html`<br>${each}`);
	const words = wordsToWrite(subject, concern);
	const mend = first.advice.find(({ proxy }) => proxy === null);
	const { waiver, baseline } = first;
	const rows = [
		...mend === void 0 ? [] : [html`<dt>Mend</dt><dd>${sentence(mend.text)}</dd>\n`],
		...words.length === 0 ? [] : [html`<dt>Write</dt><dd>${pre(words)}</dd>\n`],
		...waiver === null ? [] : [html`<dt>Waived</dt><dd>until ${waiver.until} by ${waiver.owner}: ${sentence(waiver.reason)}</dd>\n`],
		...baseline === void 0 ? [] : [html`<dt>Baseline</dt><dd>${baseline}</dd>\n`]
	];
	return html`<dl class="finding">
<dt>Required</dt><dd>${required}</dd>
<dt>Seen</dt><dd><strong class="${first.outcome}">${first.outcome}</strong>: ${sentence(first.message)}${htmlJoined([...notes, ...related])}</dd>
${htmlJoined(rows)}</dl>
`;
}
function notCheckedPart(why) {
	return html`<dl class="finding">\n<dt>Seen</dt><dd><strong class="undetermined">not checked</strong>: ${why}</dd>\n</dl>\n`;
}
function wordsSection({ targets, policy }) {
	return folded({
		id: "words",
		title: "What to write where TLS ends",
		items: configurationWords(targets, policy).map(({ rules, targets: names, words }) => {
			const blocks = words.map(({ proxy, text }) => html`<h3>${proxy ?? ""}</h3>\n${pre(text.split("\n").map((each) => outside(each, MOST_CHARACTERS)))}`);
			return html`<p>For ${codes(rules)} of ${someOf(names)}:</p>\n${htmlJoined(blocks)}`;
		})
	});
}
const MOST_CHARACTERS = 4e3;
function mendedSection(report) {
	return folded({
		id: "mended",
		title: "Mended since the baseline",
		items: mendedLines(report, Number.POSITIVE_INFINITY).map((each) => html`<li>${each}</li>\n`),
		open: html`<ul>\n`,
		close: html`</ul>\n`
	});
}
function clientsSection({ targets }) {
	return folded({
		id: "clients",
		title: "What each client is given",
		items: targets.flatMap((target) => {
			const clients = clientsOf(target);
			const isOnlyAddress = new Set(clients.map(({ address }) => address)).size === 1;
			return clients.map((one) => clientRow(target.target, one, isOnlyAddress));
		}),
		open: html`<div class="scroll" role="region" aria-label="Clients" tabindex="0">\n<table>\n<thead><tr>${htmlJoined([
			"target",
			"client",
			"version",
			"suite",
			"group",
			"certificate"
		].map((name) => html`<th scope="col">${name}</th>`))}</tr></thead>\n<tbody>\n`,
		close: html`</tbody>\n</table>\n</div>\n`
	});
}
function clientRow(target, one, isOnlyAddress) {
	const start = html`<tr><th scope="row">${isOnlyAddress ? html`<code>${target}</code>` : html`<code>${target}</code><br><code>${one.address}</code>`}</th><td><code>${one.client}</code></td>`;
	if (one.outcome !== "met") return html`${start}<td>${html`<strong class="${one.outcome}">${stateOf(one)}</strong>`}</td><td colspan="3">${sentence(whyOf(one))}</td></tr>\n`;
	const cells = [
		one.suite,
		one.group,
		one.key
	].map((cell) => html`<td>${cell ?? ""}</td>`);
	return html`${start}<td>${stateOf(one)}</td>${htmlJoined(cells)}</tr>\n`;
}
function metSection(report) {
	return folded({
		id: "met",
		title: "Met",
		items: subjectsOf(report).filter(({ verdict }) => verdict === "met").map(({ target }) => html`<li><code>${target}</code></li>\n`),
		open: html`<ul class="names">\n`,
		close: html`</ul>\n`
	});
}
function samplesSection({ targets, policy }) {
	return folded({
		id: "samples",
		title: "Samples",
		items: sampleWords(targets, policy).map(({ targets: names, message }) => html`<p>${someOf(names)}: ${sentence(message)}</p>\n`)
	});
}
function evidenceSection(judged) {
	return folded({
		id: "evidence",
		title: "Evidence",
		items: judged.flatMap(({ subject: target, concerns: all }) => all.flatMap(({ first }) => {
			const lines = evidenceLines(first.evidence);
			return lines.length === 0 ? [] : [html`<h3><code>${target.target}</code> <span class="soft">${first.rule}</span></h3>\n${pre(lines)}`];
		}))
	});
}
function listingSection({ targets }) {
	return folded({
		id: "accepted",
		title: "Accepted versions, suites and groups",
		items: targets.flatMap(({ target, listed = [] }) => listed.map((one) => html`<h3><code>${target}</code></h3>\n${pre(listingLines(one, LISTING_COLUMNS))}`))
	});
}
const LISTING_COLUMNS = 100;
function policyPart(report) {
	const { policy, run, tool } = report;
	const compared = baselineSentences(report).map((each) => html`<li>${each}</li>\n`);
	const proxy = run.proxy === void 0 ? html`` : html`, through the proxy <code>${run.proxy.address}</code>`;
	return html`<section>
<h2 id="policy">Policy</h2>
<ul>
<li>policy <code>${policy.name}</code> from <code>${policy.source}</code>${originOf(policy)}, SHA-256 <code>${policy.sha256}</code></li>
<li>fail-on ${policy.failOn}, on-undetermined ${policy.onUndetermined}</li>
<li>${storesOf(policy)}</li>
<li>judged as of ${run.at}, run <code>${run.id}</code> started ${run.startedAt}, ats-gate ${tool.version}${proxy}</li>
${htmlJoined(compared)}</ul>
</section>
`;
}
function storesOf({ stores }) {
	if (stores.length === 0) return html`no preinstalled roots`;
	return html`preinstalled roots: ${htmlJoined(stores.map(({ name, date }) => date === null ? html`<code>${name}</code>` : html`<code>${name}</code> of ${date}`), ", ")}`;
}
// src/reports/xml-writer.ts
function xml(words, ...values) {
	return { xml: words.map((word, i) => word + xmlOf(values[i] ?? "")).join("") };
}
function xmlLines(parts) {
	return { xml: parts.map((part) => `${part.xml}\n`).join("") };
}
function xmlOf(value) {
	if (typeof value === "number") return `${value}`;
	if (typeof value === "string") return escaped(outside(value).text);
	return "xml" in value ? value.xml : escaped(value.text);
}
function escaped(text) {
	return text.replace(/[&<>"\ufffe\uffff]/g, (character) => ESCAPES.get(character) ?? "");
}
const ESCAPES = /* @__PURE__ */ new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"],
	["\"", "&quot;"],
	["￾", "\\ufffe"],
	["￿", "\\uffff"]
]);
// src/reports/junit.ts
const format$2 = {
	name: "junit",
	description: "JUnit XML, for test reporters",
	write: (report, context) => [...junitPieces(report, context)].join(""),
	pieces: junitPieces
};
function* junitPieces(report, context) {
	const { run, policy } = report;
	yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
	yield xml`<testsuites name="ats-gate" time="${(run.durationMs / 1e3).toFixed(3)}">\n`.xml;
	const ofRun = [...casesOfShards(report), ...waiverCases(report)];
	if (ofRun.length > 0) yield suite("ats-gate", run.startedAt, ofRun).xml;
	for (const target of subjectsOf(report)) {
		const why = whyNotChecked(target);
		const classname = xml`${target.target}`;
		const cases = (why === null ? findingsOf(target, context).filter(({ level }) => level !== "off") : []).map((finding) => caseOf(classname, finding, policy, context));
		const all = cases.length === 0 ? [unjudged(classname, line`not checked: ${why ?? "nothing was judged"}`)] : cases;
		yield suite(target.target, run.startedAt, all).xml;
	}
	yield "</testsuites>\n";
}
function casesOfShards({ run, targets, listeners }) {
	if (run.missingShards !== void 0) return [unjudged(xml`ats-gate`, line`not checked${missingWords(run)}`)];
	if (targets.length > 0 || (listeners ?? []).length > 0) return [];
	return run.shard.count === 1 ? [unjudged(xml`ats-gate`, line`not checked: there is no ${listeners === void 0 ? "target" : "listener"}`)] : [{
		...unjudged(xml`ats-gate`, line``),
		result: "skipped",
		message: emptyShareWords(run)
	}];
}
function waiverCases(report) {
	const words = new Map(waiverWords(report).map((one) => [one.waiver, one]));
	return saidWaivers(report).map((waiver) => {
		const { requirement, target, location } = waiver;
		const own = words.get(waiver);
		const said = own === void 0 ? [] : [line`${own.title}: ${own.effect}`, line`mend: ${own.mend}`];
		const base = {
			name: line`waiver of ${requirement} for ${target}`.text,
			classname: xml`ats-gate`,
			attributes: placeOf$1(location)
		};
		return own?.level === "error" ? {
			...base,
			result: "failure",
			message: own.title,
			body: said,
			said: []
		} : {
			...base,
			result: "passed",
			message: line``,
			body: [],
			said
		};
	});
}
function placeOf$1(location) {
	return location === void 0 ? xml`` : xml` file="${sentence(location.file)}" line="${location.line}"`;
}
function findingsOf(target, { jsonOf }) {
	if (target.listener !== void 0) return target.findings;
	const judged = new Map(target.findings.map((finding) => [finding.rule, finding]));
	return JSON.parse(jsonOf(target)).findings.map((finding) => judged.get(finding.rule) ?? finding);
}
function caseOf(classname, finding, policy, context) {
	const base = {
		name: finding.rule,
		classname,
		attributes: placeOf$1(finding.locations[0])
	};
	const notes = notesForPeople(finding).map((note) => line`note: ${sentence(note.message)}`);
	const passed = {
		...base,
		result: "passed",
		message: line``,
		body: [],
		said: notes
	};
	const seen = sentence(finding.message);
	const skipped = (message) => ({
		...passed,
		result: "skipped",
		message
	});
	const { outcome, waiver, baseline, level } = finding;
	if (outcome === "met") return passed;
	if (outcome === "not-applicable") return skipped(line`not applicable: ${seen}`);
	if (weightOf(finding, policy) === "failing") {
		const body = [
			line`required: ${titleOf(context.rules, finding.rule)}`,
			line`seen: ${seen}`,
			...mending(finding)
		];
		return {
			...passed,
			result: outcome === "violated" ? "failure" : "error",
			message: seen,
			body
		};
	}
	if (waiver !== null) return skipped(line`waived until ${waiver.until} by ${waiver.owner} (${sentence(waiver.reason)}): ${seen}`);
	if (baseline === "known") return skipped(line`known from the baseline: ${seen}`);
	return outcome === "undetermined" ? skipped(line`undetermined: ${seen}`) : {
		...passed,
		said: [
			line`${level}: ${seen}`,
			...mending(finding),
			...notes
		]
	};
}
function mending({ advice, evidence, related = [] }) {
	const mend = advice.find(({ proxy }) => proxy === null);
	return [
		...related.map((one) => line`line: ${placeWords(one)}: ${sentence(one.message)}`),
		...mend === void 0 ? [] : [line`mend: ${sentence(mend.text)}`],
		...evidenceLines(evidence)
	];
}
function unjudged(classname, why) {
	return {
		name: "checked",
		classname,
		attributes: xml``,
		result: "error",
		message: why,
		body: [],
		said: []
	};
}
function suite(name, startedAt, cases) {
	const count = (result) => cases.filter((one) => one.result === result).length;
	const timestamp = line`${startedAt.slice(0, 19)}`;
	return xmlLines([
		xml`  <testsuite name="${name}" tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}" time="0" timestamp="${timestamp}">`,
		...cases.map(caseXml),
		xml`  </testsuite>`
	]);
}
function caseXml(one) {
	const open = xml`    <testcase name="${one.name}" classname="${one.classname}" time="0"${one.attributes}`;
	if (one.result === "passed" && one.said.length === 0) return xml`${open}/>`;
	const said = one.said.length === 0 ? xml`` : xml`<system-out>${textOf(one.said)}</system-out>`;
	return xml`${open}>${resultXml(one)}${said}</testcase>`;
}
function resultXml({ result, message, body }) {
	switch (result) {
		case "passed": return xml``;
		case "skipped": return xml`<skipped message="${message}"/>`;
		case "failure": return xml`<failure message="${message}" type="violated">${textOf(body)}</failure>`;
		case "error": return xml`<error message="${message}" type="undetermined">${textOf(body)}</error>`;
	}
}
function textOf(lines) {
	return xmlLines(lines.map((one) => xml`${one}`));
}
// src/reports/repository-uri.ts
function repositoryUri(path) {
	const written = path.replaceAll("\\", "/");
	if (written.startsWith("/") || /^[a-z]:/i.test(written)) return null;
	const segments = [];
	for (const segment of written.split("/")) {
		if (segment === "" || segment === ".") continue;
		if (segment !== "..") segments.push(segment);
		else if (segments.pop() === void 0) return null;
	}
	return segments.length === 0 ? null : segments.map((one) => encodeURIComponent(one.toWellFormed())).join("/");
}
// src/reports/sarif-results.ts
const MAX_RESULTS = 25e3;
function sarifFindings(report) {
	const { policy } = report;
	const all = subjectsOf(report).flatMap((target) => target.findings.flatMap((finding) => {
		const weight = weightOf(finding, policy);
		return weight === null ? [] : [{
			target,
			finding,
			weight
		}];
	}));
	if (all.length <= 25e3) return {
		kept: all,
		leftOut: 0
	};
	const worst = new Set([...all].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_RESULTS));
	return {
		kept: all.filter((one) => worst.has(one)),
		leftOut: all.length - MAX_RESULTS
	};
}
function rank({ weight, finding }) {
	return 10 * WEIGHTS.indexOf(weight) + LEVELS.indexOf(finding.level);
}
const LEVELS = [
	"error",
	"warning",
	"notice",
	"off"
];
function* sarifResults(kept, report, context) {
	const places = placesOf(report, context);
	const ruleIndexes = new Map(context.rules.map(({ id }, index) => [id, index]));
	const hasWaivers = kept.some(({ finding }) => finding.waiver !== null);
	const hasBaseline = kept.some(({ finding }) => finding.baseline !== void 0);
	for (const { target, finding, weight } of kept) {
		const { place, isShared } = places(target, finding);
		const related = relatedOf(finding);
		yield {
			ruleId: finding.rule,
			ruleIndex: ruleIndexes.get(finding.rule) ?? -1,
			...kindOf$1(finding, weight),
			message: plainText(messageOf(target, finding)),
			locations: [{
				physicalLocation: {
					artifactLocation: {
						uri: place.uri,
						uriBaseId: "%SRCROOT%"
					},
					region: regionOf(place)
				},
				logicalLocations: [{
					fullyQualifiedName: line`${target.target}`.text,
					kind: "resource"
				}]
			}],
			...related.length === 0 ? {} : { relatedLocations: related },
			partialFingerprints: {
				"atsGate/v1": finding.fingerprint,
				...isShared ? { primaryLocationLineHash: finding.fingerprint } : {}
			},
			...hasWaivers ? { suppressions: suppressionsOf(finding) } : {},
			...hasBaseline ? { baselineState: BASELINE_STATES[finding.baseline ?? "new"] } : {},
			properties: {
				outcome: finding.outcome,
				fails: weight === "failing"
			}
		};
	}
}
function kindOf$1({ outcome, level }, weight) {
	return outcome === "undetermined" && weight !== "failing" ? {
		kind: "open",
		level: "none"
	} : {
		kind: "fail",
		level: sarifLevel(level)
	};
}
function sarifLevel(level) {
	switch (level) {
		case "error":
		case "warning": return level;
		case "notice": return "note";
		case "off": return "none";
	}
}
function messageOf({ target }, finding) {
	const verb = finding.outcome === "undetermined" ? "could not be judged by" : "violates";
	const mend = finding.advice.find(({ proxy }) => proxy === null);
	return cut(joined([
		line`${target} ${verb} ${finding.rule}: ${sentence(finding.message)}.`,
		...notesForPeople(finding).map((note) => line`Note: ${sentence(note.message)}.`),
		...mend === void 0 ? [] : [line`To mend: ${sentence(mend.text)}`]
	], " "), MESSAGE_CHARACTERS);
}
const MESSAGE_CHARACTERS = 2e3;
function plainText({ text }) {
	return { text: text.replaceAll("{", "{{").replaceAll("}", "}}").replaceAll("](", "] (") };
}
function suppressionsOf({ waiver }) {
	if (waiver === null) return [];
	return [{
		kind: "external",
		status: "accepted",
		justification: line`until ${waiver.until}, ${waiver.owner}: ${sentence(waiver.reason)}`.text
	}];
}
const BASELINE_STATES = {
	new: "new",
	worse: "updated",
	known: "unchanged"
};
function regionOf({ line: row, column, endLine = row, endColumn = column + 1 }) {
	const start = {
		startLine: row,
		startColumn: column
	};
	return endLine === row ? {
		...start,
		endLine,
		endColumn: Math.max(endColumn, column + 1)
	} : start;
}
function relatedOf({ related = [] }) {
	return related.slice(0, MOST_RELATED).flatMap(({ file, message, ...place }) => {
		const uri = repositoryUri(file);
		if (uri === null) return [];
		return [{
			physicalLocation: {
				artifactLocation: {
					uri,
					uriBaseId: "%SRCROOT%"
				},
				region: regionOf({
					uri,
					...place
				})
			},
			message: plainText(sentence(message))
		}];
	});
}
const MOST_RELATED = 100;
function placesOf({ targets, listeners = [], policy }, { step }) {
	const workflow = step?.workflow ?? null;
	const elsewhere = {
		uri: (workflow === null ? null : repositoryUri(workflow)) ?? policyUri(policy.source) ?? "ats-gate.yml",
		line: 1,
		column: 1
	};
	const own = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	for (const target of targets) {
		const place = listedPlace(target);
		if (place === null) continue;
		own.set(target, place);
		counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1);
	}
	const findings = /* @__PURE__ */ new Map();
	for (const finding of listeners.flatMap((listener) => listener.findings)) {
		const key = findingKey(finding);
		if (key !== null && weightOf(finding, policy) !== null) findings.set(key, (findings.get(key) ?? 0) + 1);
	}
	return (target, finding) => {
		if (target.listener !== void 0) {
			const place = placeOf(finding);
			const isShared = place === null || (findings.get(findingKey(finding) ?? "") ?? 0) > 1;
			return {
				place: place ?? elsewhere,
				isShared
			};
		}
		const place = own.get(target);
		return place === void 0 ? {
			place: elsewhere,
			isShared: true
		} : {
			place,
			isShared: (counts.get(keyOf(place)) ?? 0) > 1
		};
	};
}
function keyOf({ uri, line: row }) {
	return `${uri}:${row}`;
}
function findingKey(finding) {
	const place = placeOf(finding);
	return place === null ? null : `${finding.rule} ${keyOf(place)}`;
}
function listedPlace({ findings: [first] }) {
	return first === void 0 ? null : placeOf(first);
}
function placeOf({ locations }) {
	for (const { file, ...place } of locations) {
		const uri = repositoryUri(file);
		if (uri !== null) return {
			uri,
			...place
		};
	}
	return null;
}
function policyUri(source) {
	return /\.(?:ya?ml|json)$/i.test(source) && !source.includes("@") ? repositoryUri(source) : null;
}
// src/reports/sarif.ts
const format$1 = {
	name: "sarif",
	description: "SARIF 2.1.0, for code scanning",
	write: (report, context) => [...sarifPieces(report, context)].join(""),
	pieces: sarifPieces
};
function* sarifPieces(report, context) {
	const { kept, leftOut } = sarifFindings(report);
	const members = Object.entries({
		tool: { driver: driverOf(report, context) },
		automationDetails: { id: automationId(report, context) },
		invocations: [invocationOf(report, leftOut)],
		originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
		columnKind: "utf16CodeUnits",
		properties: {
			verdict: report.verdict,
			resultsLeftOut: leftOut
		}
	});
	yield `{\n  "$schema": ${quoted(SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    {\n`;
	yield members.map(([name, value]) => `      ${quoted(name)}: ${quoted(value)},\n`).join("");
	yield "      \"results\": [";
	let before = "\n";
	for (const result of sarifResults(kept, report, context)) {
		yield `${before}        ${quoted(result)}`;
		before = ",\n";
	}
	yield kept.length === 0 ? "]\n    }\n  ]\n}\n" : "\n      ]\n    }\n  ]\n}\n";
}
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
function driverOf({ tool }, { rules }) {
	const { name, version } = tool;
	return {
		name,
		version: line`${version}`.text,
		rules: rules.map(descriptorOf)
	};
}
function descriptorOf({ id, title, source, explanation, level }) {
	const { why, met, violated, undetermined } = explanation;
	const help = [
		sentence(why),
		line`Met ${sentence(met)}.`,
		line`Violated ${sentence(violated)}.`,
		line`Undetermined ${sentence(undetermined)}.`,
		line`Source: ${sentence(source)}.`,
		line`How to meet it on each proxy: ats-gate explain ${id}`
	];
	const uri = standardOf(source);
	return {
		id,
		shortDescription: plainText(sentence(title)),
		fullDescription: plainText(sentence(why)),
		help: { text: help.map((one) => plainText(one).text).join("\n\n") },
		...uri === null ? {} : { helpUri: uri },
		...level === void 0 ? {} : { defaultConfiguration: {
			enabled: level !== "off",
			level: sarifLevel(level)
		} },
		properties: {
			tags: ["app-transport-security", "tls"],
			precision: "very-high"
		}
	};
}
function standardOf(source) {
	const number = /\bRFC ([0-9]{1,5})\b/.exec(source)?.[1];
	return number === void 0 ? null : `https://www.rfc-editor.org/rfc/rfc${number}`;
}
function automationId({ policy, run }, { step }) {
	const place = step === void 0 ? [] : [
		step.workflow ?? "workflow",
		step.job,
		step.id
	];
	return `${[
		"ats-gate",
		policy.name,
		...place
	].map((part) => outside(part).text).join("/")}/${outside(run.id).text.replaceAll("/", "-")}`;
}
function invocationOf(report, leftOut) {
	const { run, counts, verdict, policy } = report;
	const faults = ruleFaults(report);
	const notifications = [
		...counts.notChecked === 0 ? [] : [notification("error", line`${counted(counts.notChecked, "target")} not checked`)],
		...faults.map(({ rule, target }) => notification("error", line`the rule ${rule} failed with ${target}, which is a fault of ats-gate`)),
		...run.missingShards === void 0 ? [] : [notification("error", line`not all was judged${missingWords(run)}`)],
		...leftOut === 0 ? [] : [notification("warning", line`${counted(leftOut, "result")} left out for GitHub's limit; the JSON report has all`)]
	];
	const waivers = waiverWords(report).map(({ level, title, effect, mend }) => notification(level, line`${title}: ${effect}; ${mend}`));
	return {
		executionSuccessful: faults.length === 0 && counts.notChecked === 0 && run.missingShards === void 0,
		exitCode: faults.length > 0 ? 2 : exitCode(verdict, policy.failOn),
		exitCodeDescription: verdictLine(report).text,
		startTimeUtc: line`${run.startedAt}`.text,
		toolExecutionNotifications: notifications,
		...waivers.length === 0 ? {} : { toolConfigurationNotifications: waivers }
	};
}
function notification(level, words) {
	return {
		level,
		message: plainText(words)
	};
}
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
// src/reports/waiver-lines.ts
function waiverLines(report, columns, whereInFull) {
	const words = waiverWords(report);
	const shown = words.slice(0, MOST_WAIVERS).map(({ level, waiver, title, effect, mend, location }) => ({
		level,
		heading: wrapped(line`${title}  ${location.file}:${location.line}`, columns),
		lines: [
			...labelled("seen", effect, 4, columns),
			...labelled("waived", waivedWords(waiver), 4, columns),
			...labelled("mend", mend, 4, columns)
		]
	}));
	const [next] = words.slice(MOST_WAIVERS);
	if (next === void 0) return shown;
	const rest = line`and ${counted(words.length - MOST_WAIVERS, "more waiver")} to look at in ${whereInFull}`;
	return [...shown, {
		level: next.level,
		heading: wrapped(rest, columns),
		lines: []
	}];
}
const MOST_WAIVERS = 20;
// src/reports/text.ts
const format = {
	name: "text",
	description: "for people, on a terminal",
	write(report, context) {
		const columns = Math.min(200, Math.max(40, context.columns));
		const verdict = verdictRows(report, columns);
		const shown = shownOf(report).filter(({ subject }) => needsWords(subject, report.policy));
		const inFull = shownInFull(shown);
		const others = shown.filter((one) => !inFull.has(one));
		const rows = [
			...verdict,
			...waiverRows(report, columns, context),
			...[...inFull].flatMap((one) => shownRows(one, columns, context)),
			...shortRows(others, columns, context),
			...wordsRows(report, columns),
			...baselineRows(report, columns),
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
function shownInFull(all) {
	const rank = ({ subject }) => [
		"violated",
		"undetermined",
		"met"
	].indexOf(subject.verdict);
	const worst = all.filter(({ subject }) => whyNotChecked(subject) === null).sort((a, b) => rank(a) - rank(b)).slice(0, MOST_TARGETS_IN_FULL);
	const chosen = new Set(worst);
	return new Set(all.filter((one) => chosen.has(one)));
}
function shortRows(all, columns, context) {
	const isSkipped = ({ subject }) => whyNotChecked(subject) !== null;
	const cut = all.filter((one) => !isSkipped(one));
	const skipped = all.filter(isSkipped);
	const word = cut.every(({ subject }) => subject.listener === void 0) ? "more target" : "more place";
	const heading = line`and ${counted(cut.length, word)} in short, in full in ${whereInFull(context)}:`;
	return [
		...cut.length === 0 ? [] : [EMPTY, ...plain(wrapped(heading, columns))],
		...cut.map((one) => {
			const rules = one.concerns.flatMap(({ findings }) => findings.map(({ rule }) => rule));
			return {
				line: line`${headingOf(one)}: ${sentence(rules.join(", "))}`,
				colour: colourOf(one.subject.verdict)
			};
		}),
		...skipped.length === 0 ? [] : [EMPTY],
		...skipped.map((one) => {
			return {
				line: line`${headingOf(one)}  not checked: ${whyNotChecked(one.subject) ?? ""}`,
				colour: colourOf(one.subject.verdict)
			};
		})
	];
}
function headingOf(one) {
	return line`${whoWords(one)}  ${one.subject.verdict}${listedAt(one.subject.findings[0]?.locations ?? [])}`;
}
function headingRows(one, columns) {
	const { verdict, findings } = one.subject;
	const whole = headingOf(one);
	const colour = colourOf(verdict);
	if (whole.text.length <= columns) return [{
		line: whole,
		colour
	}];
	const place = listedAt(findings[0]?.locations ?? []);
	return [{
		line: line`${whoWords(one)}  ${verdict}`,
		colour
	}, ...plain(wrapped(place, columns))];
}
function shownText(one, context) {
	return shownRows(one, context.columns, context).filter((each) => each !== EMPTY).map((each) => each.line);
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
function waiverRows(report, columns, context) {
	return waiverLines(report, columns, whereInFull(context)).flatMap(({ level, heading, lines }) => [
		EMPTY,
		...heading.map((each) => ({
			line: each,
			colour: level === "error" ? "red" : "yellow"
		})),
		...plain(lines)
	]);
}
function shownRows(one, columns, context) {
	const heading = headingRows(one, columns);
	const why = whyNotChecked(one.subject);
	if (why !== null) return [
		EMPTY,
		...heading,
		...plain([line`  not checked: ${why}`])
	];
	return [
		EMPTY,
		...heading,
		...one.concerns.flatMap((concern) => concernRows(one.subject, concern, columns, context)),
		...clientRows(one.subject, columns)
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
function concernRows(subject, concern, columns, context) {
	const { first, findings, weight } = concern;
	const ids = findings.map((finding) => finding.rule);
	const known = weight === "known" ? "known from the baseline, " : "";
	const [opening, ...more] = wrapped(line`${first.waiver === null ? known : `${known}waived, `}${first.outcome} ${first.level}: ${sentence(ids.join(", "))}`, columns - 2);
	const required = findings.length === 1 ? labelled("required", outside(titleOf(context.rules, first.rule)), 4, columns) : [];
	const notes = notesForPeople(first).flatMap((note) => labelled("note", sentence(note.message), 4, columns));
	const mend = first.advice.find(({ proxy }) => proxy === null);
	const waived = first.waiver === null ? [] : labelled("waived", waivedWords(first.waiver), 4, columns);
	return [
		{
			line: line`  ${opening ?? ""}`,
			colour: weight === "failing" ? "red" : "yellow"
		},
		...plain(more.map((piece) => line`    ${piece}`)),
		...plain([
			...required,
			...labelled("seen", sentence(first.message), 4, columns),
			...notes,
			...waived
		]),
		...plain(relatedLines(concern).flatMap((each) => labelled("line", each, 4, columns))),
		...plain(mend === void 0 ? [] : labelled("mend", sentence(mend.text), 4, columns)),
		...plain(wordsToWrite(subject, concern).flatMap((each) => labelled("write", each, 4, columns)))
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
	const { targets, listeners = [], policy } = report;
	return [...metRow(targets, "target", policy, columns), ...metRow(listeners, "listener", policy, columns)];
}
function metRow(all, word, policy, columns) {
	const met = all.filter((target) => !needsWords(target, policy)).map(({ target }) => outside(target));
	if (met.length === 0) return [];
	let text = line`${counted(met.length, word)} met: ${met[0] ?? ""}`;
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
function baselineRows(report, columns) {
	const said = baselineSentences(report).flatMap((each) => wrapped(each, columns));
	const mended = mendedLines(report).flatMap((each) => plain(wrapped(line`mended: ${each}`, columns)));
	return said.length === 0 ? [] : [
		EMPTY,
		...plain(said),
		...mended.map((row) => ({
			...row,
			colour: "green"
		}))
	];
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
// src/machine/report-paths.ts
function reportPaths(givens, workspace, faults) {
	const found = [];
	for (const { text, where } of givens) {
		const path = resolve(workspace, text);
		try {
			const kind = statSync(path);
			if (kind.isDirectory()) found.push(...reportsBelow(path, text, where, faults));
			else if (kind.isFile()) found.push({
				path,
				display: text,
				where
			});
			else faults.push(noFile(text, "a pipe or a device, and each report is read twice"));
		} catch (cause) {
			faults.push(unreadableFile(text, where, cause));
		}
	}
	if (found.length > MOST_REPORTS) {
		const what = `${found.length} reports, and no more than ${MOST_REPORTS} are merged`;
		faults.push({
			code: "REPORT_TOO_MANY",
			what,
			where: found[0]?.where ?? "reports",
			mend: "name those of one run only"
		});
		return [];
	}
	return found;
}
const MOST_REPORTS = 256;
const FILE_NAME = "report.json";
function reportsBelow(folder, display, where, faults) {
	const found = [];
	let left = MOST_ENTRIES;
	const search = (at, shown, depth) => {
		const entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
		left -= entries.length;
		if (left < 0 || depth > MOST_LEVELS) return;
		for (const entry of entries) {
			const [path, name] = [join(at, entry.name), join(shown, entry.name)];
			if (entry.isDirectory()) search(path, name, depth + 1);
			else if (entry.name === FILE_NAME && entry.isFile()) found.push({
				path,
				display: name,
				where
			});
			else if (entry.name === FILE_NAME) faults.push(noFile(name, kindOf(entry)));
		}
	};
	search(folder, display, 0);
	if (left < 0) {
		const what = `more than ${MOST_ENTRIES} files and folders`;
		faults.push({
			code: "REPORT_TOO_MANY",
			what,
			where: display,
			mend: "name a folder that has nothing but the reports of the shards"
		});
	} else if (found.length === 0 && faults.length === 0) {
		const what = `there is no ${FILE_NAME} in it`;
		faults.push({
			code: "REPORT_NONE",
			what,
			where: display,
			mend: "see whether the jobs of the shards have run and kept their reports"
		});
	}
	return found;
}
const MOST_ENTRIES = 1e4;
const MOST_LEVELS = 8;
function kindOf(entry) {
	return entry.isSymbolicLink() ? "a symbolic link, which is not followed here" : "neither a file nor a folder";
}
function noFile(where, what) {
	return {
		code: "REPORT_NO_FILE",
		what,
		where,
		mend: "put the report itself there"
	};
}
// src/rule-words.ts
const RULE_WORDS = RULES.map((rule) => ({
	...rule,
	level: DEFAULT_POLICY.requirements[rule.id].level
}));
export { MAX_SUMMARY_BYTES, PackedTargets, RULE_WORDS, SUMMARY_BYTES, baselineSentences, byLine, concatenated, countsLine, cut, cutToUnits, format, format$1, format$2, format$3, format$4, format$5, joined, labelled, line, link, listedLines, markdownReport, md, mendedLines, needsWords, outside, placeWords, prose, quoted, relatedLines, reportPaths, row, sentence, shownOf, shownText, textOf$1 as textOf, titleOf, verdictLine, waivedWords, waiverWords, wasInterrupted, whoWords, whyNotChecked, wordsToWrite, wrapped, writeWhole };
