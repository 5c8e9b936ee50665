import { DEFAULT_POLICY, DEFAULT_POLICY_FILE, WHOLE, builtInPolicy, canonicalJson, counted, didYouMean, exitCode, findConfiguration, gate, givenSettings, isBelow, isMissing, isSystemError, loadConfiguration, loadRun, merge, parseMoment, parseShard, proxyVariables, quoted, realFiles, realWorld, ruleFaults, runIdentity, saidWaivers, savedReportText, savedText, secretsOfProxies, subjectsOf, systemCertificates } from "./load-run.js";
import { InputError, describeWhere } from "./input-error.js";
import { MAX_SUMMARY_BYTES, PackedTargets, RULE_WORDS, SUMMARY_BYTES, baselineSentences, byLine, concatenated, countsLine, cutToUnits, format$1 as format, format$2 as format$1, format$3 as format$2, format$5 as format$3, joined, line, link, listedLines, markdownReport, md, mendedLines, needsWords, outside, placeWords, prose, quoted as quoted$1, relatedLines, reportPaths, row, sentence, shownOf, shownText, titleOf, verdictLine, waivedWords, waiverWords, wasInterrupted, whoWords, whyNotChecked, wordsToWrite, writeWhole } from "./rule-words.js";
import { findingFails, runVerdict, targetName, weightOf } from "./listener-names.js";
import { keepHeapModest } from "./modest-heap.js";
import { endProcess, interruption, watchStreams } from "./process-end.js";
import { TOOL_VERSION } from "./tool-version.js";
import { createHash } from "node:crypto";
import { basename, dirname, join, posix, relative, resolve, sep } from "node:path";
import { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync, statSync, truncateSync } from "node:fs";
import { inspect } from "node:util";
import * as os from "os";
import * as crypto$1 from "crypto";
import * as fs from "fs";
import { tmpdir } from "node:os";
// src/reports/fault-summary.ts
function faultSummary(faults) {
	const rows = faults.slice(0, MOST_ROWS).map(({ where, what, mend }) => row([
		md`${describeWhere(where)}`,
		md`${prose(sentence(what))}`,
		md`${prose(sentence(mend))}`
	]));
	const more = faults.length - rows.length;
	return md`## ❌ ATS gate: wrong input

${prose(line`${counted(faults.length, "fault")} in the input, so nothing was probed.`)}

| where | what is wrong | mend |
| --- | --- | --- |
${concatenated(rows, "")}${more > 0 ? md`\nAnd ${more} more, in the log of the step.\n` : md``}`.markdown;
}
const MOST_ROWS = 100;
// src/github/auto-denies.ts
function autoDenies({ pullRequest, fromElsewhere }) {
	if (pullRequest === null) return fromElsewhere === null ? null : fromElsewhere === "fork" ? "fork" : "unread-event";
	if (!pullRequest.isFromFork) return null;
	return pullRequest.number === null ? "unread-event" : "fork";
}
// src/reports/waiver-annotations.ts
function waiverAnnotations(report, levels, most, targets) {
	const words = waiverWords(report).filter(({ level }) => levels.includes(level));
	const room = Math.max(most - targets, Math.min(LEAST_ROOM, targets > 0 ? most - 1 : most));
	if (room < 1) return [];
	const shown = words.length > room ? words.slice(0, room - 1) : words;
	const [next, ...others] = words.slice(shown.length);
	const own = shown.map(({ waiver, title, effect, mend, location }) => ({
		title,
		parts: [
			line`${capitalised(effect)}.`,
			line`  waived: ${waivedWords(waiver)}`,
			line`  mend: ${mend}`
		],
		location
	}));
	if (next === void 0) return own;
	const rest = [next, ...others];
	const named = rest.slice(0, MOST_NAMED$1).map(({ title }) => title);
	const unnamed = rest.length > named.length ? [line`and ${rest.length - named.length} more`] : [];
	const text = line`A step shows no more annotations; the job summary and the JSON report (output report-json) have every waiver.`;
	const title = line`${counted(rest.length, own.length === 0 ? "waiver" : "more waiver")} to look at`;
	return [...own, {
		title,
		parts: [
			text,
			...named,
			...unnamed
		],
		location: next.location
	}];
}
const LEAST_ROOM = 3;
const MOST_NAMED$1 = 20;
function capitalised({ text }) {
	return sentence(`${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`);
}
// src/reports/annotations.ts
function annotations(report, rules, ownWarnings = 0, most = WARNINGS) {
	const { policy } = report;
	const warnings = Math.max(0, Math.min(most, WARNINGS) - ownWarnings);
	const concerned = shownOf(report);
	const of = (level, weights, notChecked) => {
		const own = concerned.map((one) => ({
			...one,
			concerns: one.concerns.filter(({ weight }) => weights.includes(weight))
		})).filter(({ subject, concerns: all }) => whyNotChecked(subject) === null ? all.length > 0 : notChecked);
		return [...byLine(own)].sort(worse).map((one) => ({
			...annotationFor(level, one, rules),
			isLine: one.subject.listener !== void 0
		}));
	};
	if (policy.failOn === "never") return withWaivers(report, "warning", ["error", "warning"], of("warning", ["failing", "warned"], true), warnings);
	return [...withWaivers(report, "error", ["error"], of("error", ["failing"], true), Math.min(most, ERRORS)), ...withWaivers(report, "warning", ["warning"], of("warning", ["warned"], false), warnings)];
}
function withWaivers(report, level, of, targets, most) {
	const own = waiverAnnotations(report, of, most, targets.length).map(({ title, parts, location }) => annotation(level, title, parts, location));
	const kept = capped(level, targets, most - own.length);
	return [...own, ...kept.map(({ level: shown, title, message, location }) => ({
		level: shown,
		title,
		message,
		location
	}))];
}
function failureLine(report, failures = []) {
	const verdict = line`ats-gate: ${verdictLine(report)}`;
	if (failures.length === 0) return verdict;
	return fittedMessage([...failures.map((why) => line`ats-gate: ${why}`), verdict], 1);
}
function platformAnnotation(what, why) {
	return annotation("warning", what, [why], null);
}
function noticeAnnotation(what, why, location = null) {
	return annotation("notice", what, [why], location);
}
const ERRORS = 9;
const WARNINGS = 10;
const MOST_NAMED = 20;
const MESSAGE_UNITS = 4096;
const TITLE_UNITS = 255;
function worse(a, b) {
	const rank = ({ subject }) => subject.verdict === "violated" ? 0 : 1;
	const size = ({ concerns }) => concerns.reduce((sum, { findings }) => sum + findings.length, 0);
	return rank(a) - rank(b) || size(b) - size(a) || order(a.subject.target, b.subject.target);
}
function order(a, b) {
	return a === b ? 0 : a < b ? -1 : 1;
}
function annotationFor(level, one, rules) {
	const { subject: target, concerns: own, others } = one;
	const location = target.findings[0]?.locations[0] ?? causeOf(own);
	const why = whyNotChecked(target);
	if (why !== null) return annotation(level, line`${target.target} was not checked`, [line`${why[0]?.toUpperCase() ?? ""}${why.slice(1)}.`], location);
	const findings = own.flatMap((concern) => concern.findings);
	const rulesOf = (isViolated) => new Set(findings.filter(({ outcome }) => outcome === "violated" === isViolated).map(({ rule }) => rule)).size;
	const [violated, open] = [rulesOf(true), rulesOf(false)];
	const [violate, leave] = others.length === 0 ? ["violates", "leaves"] : ["violate", "leave"];
	const parts = [...violated > 0 ? [line`${violate} ${counted(violated, "requirement")}`] : [], ...open > 0 ? [line`${leave} ${open} undetermined`] : []];
	return annotation(level, line`${whoWords(one)} ${joined(parts, " and ")}`, own.map((concern) => paragraph(target, concern, rules)), location);
}
function causeOf(own) {
	const [cause] = own.flatMap(({ first }) => first.related ?? []);
	if (cause === void 0) return null;
	const { message: _words, ...place } = cause;
	return place;
}
function paragraph(subject, concern, rules) {
	const { first, findings } = concern;
	const ids = findings.map(({ rule }) => rule).join(", ");
	const required = findings.length === 1 ? line`${ids}: ${titleOf(rules, first.rule)}` : sentence(ids);
	const mend = first.advice.find(({ proxy }) => proxy === null);
	return joined([
		required,
		line`  ${first.outcome}: ${sentence(first.message)}`,
		...relatedLines(concern).map((each) => line`  line: ${each}`),
		...mend === void 0 ? [] : [line`  mend: ${sentence(mend.text)}`],
		...wordsToWrite(subject, concern).map((each) => line`  write: ${each}`)
	], "\n");
}
function annotation(level, title, parts, location) {
	const whole = line`ats-gate: ${title}`;
	const short = cutToUnits(whole, TITLE_UNITS);
	return {
		level,
		title: short,
		message: fittedMessage(short === whole ? parts : [title, ...parts], 0),
		location
	};
}
function fittedMessage(parts, kept) {
	const ending = parts.slice(parts.length - kept);
	const all = parts.slice(0, parts.length - kept);
	for (let count = all.length; count > 0; count -= 1) {
		const left = all.length - count;
		const words = left === 0 ? [] : [line`... and ${left} more: the job summary and the JSON report (output report-json) have all of it`];
		const message = joined([
			...all.slice(0, count),
			...words,
			...ending
		], "\n");
		if (message.text.length <= MESSAGE_UNITS) return message;
	}
	return cutToUnits(joined(parts, "\n"), MESSAGE_UNITS);
}
function capped(level, all, most) {
	if (all.length <= most) return all;
	if (most < 1) return [];
	const shown = all.slice(0, most - 1);
	const others = all.slice(shown.length);
	const named = others.slice(0, MOST_NAMED).map(({ title }) => title);
	const rest = others.length > named.length ? [line`and ${others.length - named.length} more`] : [];
	const what = wordFor(others);
	const text = line`A step shows no more annotations; the job summary and the JSON report (output report-json) have ${what === "targets" ? "every target" : "all of them"}.`;
	const more = shown.length === 0 ? line`` : line` more`;
	const title = line`${others.length}${more} ${what} ${level === "error" ? "fail" : "have warnings"}`;
	return [...shown, annotation(level, title, [
		text,
		...named,
		...rest
	], null)];
}
function wordFor(all) {
	const lines = all.filter(({ isLine }) => isLine).length;
	if (lines === 0) return "targets";
	return lines === all.length ? "lines of configuration" : "targets and lines of configuration";
}
function faultAnnotation(what, mend, location) {
	return {
		level: "error",
		title: cutToUnits(line`ats-gate: ${outside(what)}`, TITLE_UNITS),
		message: cutToUnits(joined([sentence(what), sentence(mend)], "\n"), MESSAGE_UNITS),
		location
	};
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto$1.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice$1(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
// src/github/log.ts
function say(one) {
	info(one.text);
}
function sayDebug(one) {
	debug(one.text);
}
function maskSecrets(secrets) {
	for (const secret of secrets) setSecret(secret);
}
function sayStack(stack) {
	for (const each of stack.split("\n")) say(line`ats-gate: ${sentence(each)}`);
}
function sayFolded(title, lines) {
	startGroup(title.text);
	for (const each of lines) say(each);
	endGroup();
}
// src/github/delivery/annotate.ts
function annotate(annotations) {
	for (const { level, title, message, location } of annotations) SHOW[level](message.text, {
		title: title.text,
		...location === null ? {} : placeOf(location)
	});
}
function placeOf({ file, line, column, endLine = line, endColumn }) {
	const start = {
		file: outside(file, PATH_CHARACTERS).text,
		startLine: line
	};
	if (endLine !== line) return {
		...start,
		endLine
	};
	if (endColumn === void 0) return {
		...start,
		startColumn: column
	};
	return {
		...start,
		endLine,
		startColumn: column,
		endColumn: Math.max(column, endColumn - 1)
	};
}
function annotateFailure(why) {
	error(why.text);
}
const SHOW = {
	error,
	warning,
	notice: notice$1
};
const PATH_CHARACTERS = 4096;
// src/github/delivery/deliver-error.ts
function annotateFaults({ faults }) {
	const shown = faults.length > MOST_FAULTS ? faults.slice(0, MOST_FAULTS - 1) : faults;
	const more = faults.slice(shown.length);
	const rest = more.length === 0 ? [] : [faultAnnotation(`${more.length} more faults`, "the log of this step has all of them", null)];
	annotate([...shown.map(annotationOf), ...rest]);
	for (const { what, where, mend } of faults.slice(0, MOST_LINES)) say(line`ats-gate: ${describeWhere(where)}: ${sentence(what)}; ${sentence(mend)}`);
	const unsaid = faults.length - MOST_LINES;
	if (unsaid > 0) say(line`ats-gate: and ${unsaid} more of ${faults.length} faults`);
	annotateFailure(line`ats-gate: ${counted(faults.length, "fault")} in the input, so nothing was probed`);
}
function annotateBug(error) {
	sayStack(inspect(error));
	const what = error instanceof Error ? error.message : String(error);
	annotateFailure(line`ats-gate failed, which is a fault of its own: ${what}`);
}
const MOST_FAULTS = 9;
const MOST_LINES = 1e3;
function annotationOf({ what, where, mend }) {
	return typeof where === "string" ? faultAnnotation(`${where}: ${what}`, mend, null) : faultAnnotation(what, mend, where);
}
// src/github/input/delivery-inputs.ts
function isWanted(when, isFailing) {
	return when === "always" || when === "on-failure" && isFailing;
}
function shownAnnotations(report, rules, own, most) {
	const of = (level) => own.filter((one) => one.level === level).slice(0, most);
	const warnings = of("warning");
	return [
		...warnings,
		...of("notice"),
		...annotations(report, rules, warnings.length, most)
	];
}
function readDeliveryInputs(one, faults) {
	return {
		summary: whenOf(one("summary"), "always", faults),
		maxAnnotations: countOf(one("max-annotations"), faults),
		comment: {
			when: whenOf(one("comment"), "never", faults),
			key: one("comment-key")?.text ?? null,
			token: one("github-token")?.text ?? "",
			checkRunId: one("internal-check-run-id")?.text ?? null
		}
	};
}
const WHENS = [
	"always",
	"on-failure",
	"never"
];
const MOST_ANNOTATIONS = 10;
function whenOf(given, otherwise, faults) {
	if (given === void 0) return otherwise;
	const when = WHENS.find((each) => each === given.text);
	if (when !== void 0) return when;
	const what = `${quoted(given.text)} is none of ${WHENS.join(", ")}`;
	faults.push({
		code: "WRONG_VALUE",
		what,
		where: given.where,
		mend: didYouMean(given.text, WHENS, "write one of them")
	});
	return otherwise;
}
function countOf(given, faults) {
	if (given === void 0) return MOST_ANNOTATIONS;
	const count = /^\d{1,2}$/.test(given.text) ? Number(given.text) : NaN;
	if (count <= MOST_ANNOTATIONS) return count;
	const what = `${quoted(given.text)} is not a number from 0 to ${MOST_ANNOTATIONS}`;
	const mend = `a step shows no more than ${MOST_ANNOTATIONS} of each level; the job summary has all of them`;
	faults.push({
		code: "WRONG_VALUE",
		what,
		where: given.where,
		mend
	});
	return MOST_ANNOTATIONS;
}
// src/reports/comment.ts
const MAX_COMMENT_BYTES = 65536;
function commentBody(frame, write) {
	const top = `${frame.marker}\n`;
	const bottom = `\n${closing(frame).markdown}`;
	return top + write(MAX_COMMENT_BYTES - Buffer.byteLength(top + bottom)) + bottom;
}
function mendedBody(frame, report) {
	const words = md`${MENDED}

${prose(verdictLine(report))}, judged as of ${report.run.at}. What an earlier run said here is mended.
`;
	return `${frame.marker}\n${concatenated([words, closing(frame)], "\n").markdown}`;
}
function isMended({ marker }, body) {
	return body.replaceAll("\r\n", "\n").startsWith(`${marker}\n${MENDED.markdown}`);
}
const MENDED = md`## ✅ ATS gate: mended`;
function closing({ key, summary }) {
	const where = summary === null ? md`` : md`; all of it is in the ${link(line`job summary`, summary)}`;
	return md`From ${key}${where}.\n`;
}
// src/github/event.ts
function runEvent(environment) {
	const { GITHUB_EVENT_NAME: name = "", GITHUB_REPOSITORY: repository = "" } = environment;
	const payload = payloadIn(environment.GITHUB_EVENT_PATH);
	const request = member(payload, "pull_request");
	const base = isProposal({ name }) ? sha(member(request, "base"), "sha") ?? sha(member(payload, "merge_group"), "base_sha") : null;
	return {
		name,
		repository: repositoryName(repository),
		pullRequest: pullRequestIn(request, name),
		baseSha: base,
		headSha: isProposal({ name }) ? sha(member(request, "head"), "sha") ?? sha(member(payload, "merge_group"), "head_sha") : null,
		fromElsewhere: elsewhere(payload, name),
		isByDependabot: text(member(payload, "sender"), "login") === "dependabot[bot]" || environment.GITHUB_ACTOR === "dependabot[bot]"
	};
}
function isProposal({ name }) {
	return name === "merge_group" || name.startsWith("pull_request");
}
function baseCommit({ name, baseSha }) {
	if (baseSha !== null) return baseSha;
	const what = `the event ${name} names no base commit to read the policy from`;
	throw new InputError([{
		code: "EVENT_UNREADABLE",
		what,
		where: "GITHUB_EVENT_PATH",
		mend: "leave GITHUB_EVENT_PATH as the runner sets it, or name a branch or a commit in policy-ref"
	}]);
}
function pullRequestIn(request, name) {
	const number = member(request, "number");
	if ((request === void 0 || request === null) && !name.startsWith("pull_request")) return null;
	return {
		number: typeof number === "number" ? number : null,
		isFromFork: isFromFork(request),
		headSha: sha(member(request, "head"), "sha") ?? "",
		headRepository: repositoryName(text(member(member(request, "head"), "repo"), "full_name") ?? "")
	};
}
function isFromFork(request) {
	const [head, base] = ["head", "base"].map((side) => member(member(member(request, side), "repo"), "id"));
	return typeof head !== "number" || head !== base;
}
function elsewhere(payload, name) {
	if (name === "issue_comment") {
		const issue = member(payload, "issue");
		return issue === void 0 || member(issue, "pull_request") !== void 0 ? "unknown" : null;
	}
	if (name !== "workflow_run") return null;
	const run = member(payload, "workflow_run");
	if (run === void 0) return "unknown";
	const [head, own] = ["head_repository", "repository"].map((side) => member(member(run, side), "id"));
	return typeof head !== "number" || head !== own ? "fork" : null;
}
function repositoryName(written) {
	const [owner, repo, ...more] = written.split("/");
	return owner && repo && more.length === 0 ? {
		owner,
		repo
	} : null;
}
function sha(of, name) {
	const value = text(of, name);
	return value !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : null;
}
function text(of, name) {
	const value = member(of, name);
	return typeof value === "string" && value !== "" ? value : null;
}
function member(of, name) {
	return typeof of === "object" && of !== null ? Object.entries(of).find(([each]) => each === name)?.[1] : void 0;
}
function payloadIn(file) {
	if (file === void 0 || file === "") return void 0;
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return;
	}
}
// src/github/delivery/delivery.ts
function newDelivery() {
	return {
		failures: [],
		losses: []
	};
}
function deliveryOf(report) {
	const delivery = newDelivery();
	for (const { rule, target, stack } of ruleFaults(report)) failByOurFault(delivery, line`the rule ${rule} failed with ${target}`, stack);
	return delivery;
}
async function delivered(delivery, what, work) {
	try {
		return await work();
	} catch (error) {
		if (isSystemError(error)) fail(delivery, line`${what} could not be written (${error.code})`);
		else failByOurFault(delivery, line`${what} failed`, inspect(error));
		return null;
	}
}
function fail({ failures }, why) {
	if (failures.some(({ text }) => text === why.text)) return;
	say(line`ats-gate: ${why}`);
	failures.push(why);
}
function failByOurFault(delivery, what, stack) {
	sayStack(stack);
	fail(delivery, line`${what}, which is a fault of ats-gate: please report it, with its stack in the log, in the issues of its repository`);
}
function lose({ losses }, what, why) {
	if (losses.some(({ message }) => message.text === why.text)) return;
	say(line`ats-gate: ${what}: ${why}`);
	losses.push(platformAnnotation(what, why));
}
// src/github/delivery/comment.ts
async function commentOnPullRequest(comment, inputs, world, delivery) {
	if (inputs.when === "never") return "";
	const event = runEvent(world.environment);
	if (event.pullRequest === null) {
		sayDebug(line`ats-gate: the event ${event.name} has no pull request to comment`);
		return "";
	}
	const lost = line`the pull request is not commented`;
	const { number } = event.pullRequest;
	if (number === null || event.repository === null) {
		lose(delivery, lost, line`the event does not say which pull request it is of`);
		return "";
	}
	if (comment.report.targets.some(({ findings }) => wasInterrupted(findings))) {
		say(line`ats-gate: ${lost}, since the run was interrupted`);
		return "";
	}
	try {
		const place = {
			repository: event.repository,
			pullRequest: number
		};
		const id = await kept(await world.comments(inputs.token), comment, inputs, place, world.environment);
		return id === null ? "" : `${id}`;
	} catch (error) {
		notWritten(error, event, delivery);
		return "";
	}
}
async function kept(api, { report, write, isFailing, hasSummary }, inputs, { repository, pullRequest }, environment) {
	const frame = frameOf(inputs, hasSummary ? summaryPage(repository, environment, inputs.checkRunId) : null, environment);
	const own = async () => {
		const marked = await api.commentsWith(frame.marker, repository, pullRequest);
		if (marked.length === 0) return null;
		const login = await api.login();
		return marked.findLast(({ author }) => author === login) ?? null;
	};
	const existing = await own();
	const isShown = isWanted(inputs.when, isFailing);
	const isMet = report.verdict === "met";
	if (existing === null) return isShown ? created() : null;
	if (!isShown && isMet && isMended(frame, existing.body)) return existing.id;
	const body = isShown || !isMet ? commentBody(frame, write) : mendedBody(frame, report);
	try {
		return await api.updateComment(body, repository, existing.id);
	} catch (error) {
		if (codeOf(error) !== "GITHUB_NOT_FOUND") throw error;
		return isShown ? created() : null;
	}
	async function created() {
		const text = commentBody(frame, write);
		try {
			return await api.createComment(text, repository, pullRequest);
		} catch (error) {
			if (!UNSURE.has(codeOf(error))) throw error;
			return (await own())?.id ?? await api.createComment(text, repository, pullRequest);
		}
	}
}
const UNSURE = /* @__PURE__ */ new Set(["GITHUB_UNAVAILABLE", "GITHUB_UNREACHABLE"]);
function frameOf({ key }, summary, { GITHUB_WORKFLOW = "", GITHUB_JOB = "" }) {
	const written = key ?? `${GITHUB_WORKFLOW} / ${GITHUB_JOB}`;
	return {
		marker: `<!-- ats-gate:${createHash("sha256").update(written).digest("hex").slice(0, 32)} -->`,
		key: written,
		summary
	};
}
function summaryPage({ owner, repo }, { GITHUB_SERVER_URL, GITHUB_RUN_ID }, checkRunId) {
	const server = URL.parse(GITHUB_SERVER_URL || "https://github.com");
	if (server === null || !/^https?:$/.test(server.protocol) || !/^\d+$/.test(GITHUB_RUN_ID ?? "")) return null;
	const page = `/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/actions/runs/${GITHUB_RUN_ID}`;
	const url = new URL(server.href.replace(/\/$/, "") + page);
	if (checkRunId !== null && /^\d+$/.test(checkRunId)) url.hash = `summary-${checkRunId}`;
	return url;
}
function codeOf(error) {
	return error instanceof InputError ? error.faults[0]?.code ?? "" : "";
}
function notWritten(error, { pullRequest, isByDependabot }, delivery) {
	const lost = line`the pull request is not commented`;
	const [fault] = error instanceof InputError ? error.faults : [];
	if (fault === void 0) {
		sayStack(inspect(error));
		lose(delivery, lost, line`a fault of ats-gate, with its stack in the log`);
		return;
	}
	if (!(fault.code === "GITHUB_PERMISSION" && (pullRequest?.isFromFork || isByDependabot))) {
		lose(delivery, lost, line`${sentence(fault.what)}; ${sentence(fault.mend)}`);
		return;
	}
	const why = line`GitHub gives runs ${isByDependabot ? "of Dependabot" : "from forks"} a token that may only read: the job summary, the annotations and the verdict are all the same. To comment on them too, let a workflow_run job, which runs code of the default branch only, write it from the report of this one.`;
	say(line`ats-gate: ${lost}: ${why}`);
	delivery.losses.push(noticeAnnotation(lost, why));
}
// src/github/delivery/further-reports.ts
async function writeFurtherReports(report, context, files, write) {
	const pathOf = async (file, { pieces }) => await write(file, () => pieces(report, context)) ? file : "";
	return {
		"report-sarif": await pathOf(files.sarif, format),
		"report-junit": await pathOf(files.junit, format$1),
		"report-html": await pathOf(files.html, format$2)
	};
}
// src/github/policy-ref/repository-files.ts
var RepositoryFiles = class {
	#sources;
	#fetched = /* @__PURE__ */ new Map();
	#wanted = /* @__PURE__ */ new Map();
	#fromDisk = /* @__PURE__ */ new Set();
	constructor(sources) {
		this.#sources = sources;
	}
	read(path, limit) {
		const place = this.#placeOf(path);
		if (place === null) return this.#sources.disk.read(this.#contained(path), limit);
		const fetched = this.#at(path, place);
		switch (fetched.kind) {
			case "file": return fetched.bytes;
			case "folder": throw refused("EISDIR", path);
			case "missing": throw refused("ENOENT", path);
			case "refused": throw refused(fetched.code, path);
		}
	}
	realpath(path) {
		const place = this.#placeOf(path);
		if (place === null) return this.#contained(path);
		const fetched = this.#at(path, place);
		switch (fetched.kind) {
			case "file":
			case "folder": return join(place.root, fetched.path);
			case "missing": throw refused("ENOENT", path);
			case "refused": throw refused(fetched.code, path);
		}
	}
	isSpecial(path) {
		return this.#placeOf(path) === null && this.#sources.disk.isSpecial(path);
	}
	async look(path) {
		const place = this.#placeOf(path);
		if (place === null) return null;
		this.#wanted.set(keyOf(place), place);
		await this.fetch();
		return this.#at(path, place);
	}
	useDisk(path) {
		this.#fromDisk.add(path);
	}
	isOfBase(path) {
		return this.#placeOf(path)?.files === this.#sources.base;
	}
	get isWaiting() {
		return this.#wanted.size > 0;
	}
	async fetch() {
		const wanted = [...this.#wanted];
		this.#wanted.clear();
		for (const [key, place] of wanted) {
			const fetched = await place.files.at(place.path);
			this.#fetched.set(key, fetched);
			if (fetched.kind === "file") this.#noteFoldersOf(fetched.path, place);
		}
	}
	#noteFoldersOf(path, place) {
		for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) this.#fetched.set(keyOf({
			...place,
			path: folder
		}), {
			kind: "folder",
			path: folder
		});
	}
	#at(path, place) {
		const key = keyOf(place);
		const fetched = this.#fetched.get(key);
		if (fetched !== void 0) return fetched;
		this.#wanted.set(key, place);
		throw new NotFetched(path);
	}
	#placeOf(path) {
		const { checkouts, base, remote } = this.#sources;
		if (remote !== null && isBelow(path, remote.folder)) return {
			files: remote.files,
			root: remote.folder,
			path: relative(remote.folder, path).split(sep).join("/")
		};
		if (base === null || this.#fromDisk.has(path)) return null;
		const origin = checkouts.originOf(path);
		switch (origin.kind) {
			case "disk": return null;
			case "repository": return {
				files: base,
				root: origin.root,
				path: origin.path
			};
			case "submodule": return {
				files: SUBMODULE,
				root: path,
				path: ""
			};
		}
	}
	#contained(path) {
		const { checkouts, isContained } = this.#sources;
		const real = checkouts.realpath(path);
		if (!isContained || checkouts.below(path) === null) return real;
		if (checkouts.below(real) === null || real.split(sep).includes(".git")) throw refused("ELINKOUT", path);
		return real;
	}
};
async function loadFetching(files, load) {
	for (;;) {
		const attempt = tried(load);
		if (files.isWaiting) {
			await files.fetch();
			continue;
		}
		if (attempt.kind === "thrown") throw attempt.error;
		return attempt.loaded;
	}
}
function fileSha256(files, path, limit) {
	try {
		return createHash("sha256").update(files.read(path, limit)).digest("hex");
	} catch (error) {
		if (!isSystemError(error)) throw error;
		return null;
	}
}
const SUBMODULE = { at: async () => ({
	kind: "refused",
	code: "ESUBMODULE"
}) };
function keyOf({ root, path }) {
	return resolve(root, path);
}
var NotFetched = class extends Error {
	name = "NotFetched";
};
function refused(code, path) {
	return Object.assign(/* @__PURE__ */ new Error(`${code}: ${path}`), {
		code,
		syscall: "read",
		path
	});
}
function tried(load) {
	try {
		return {
			kind: "loaded",
			loaded: load()
		};
	} catch (error) {
		return {
			kind: "thrown",
			error
		};
	}
}
// src/github/policy-ref/policy-origin.ts
function withOrigin(run, files, ref, { policyPath, source: { remote } }) {
	if (run.policy.source === BUILT_IN || policyPath === null) return {
		run,
		origin: {
			ref: null,
			fileSha256: null
		}
	};
	const sha = fileSha256(files, policyPath);
	if (remote === null) return {
		run,
		origin: {
			ref: files.isOfBase(policyPath) ? ref : null,
			fileSha256: sha
		}
	};
	const policy = {
		...run.policy,
		source: remote.written
	};
	return {
		run: {
			...run,
			policy
		},
		origin: {
			ref: remote.ref,
			fileSha256: sha
		}
	};
}
function reportWithOrigin(report, { ref, fileSha256: sha }) {
	const own = {
		...ref === null ? {} : { ref },
		...sha === null ? {} : { fileSha256: sha }
	};
	return {
		...report,
		policy: {
			...report.policy,
			...own
		}
	};
}
function policySourceOf({ source, ref }) {
	return ref === void 0 || source.endsWith(`@${ref}`) ? source : `${source}@${ref}`;
}
function originLine({ source, sha256 }, { ref, fileSha256: sha }) {
	if (source === BUILT_IN) return line`ats-gate: policy built into ats-gate; effective policy SHA-256 ${sha256}`;
	const place = ref === null ? line`of the workspace` : line`at ${ref}`;
	const file = sha === null ? line`` : line`, SHA-256 ${sha}`;
	return line`ats-gate: policy ${source} ${place}${file}; effective policy SHA-256 ${sha256}`;
}
const BUILT_IN = "built-in";
// src/github/delivery/append-whole.ts
function appendWhole(file, append) {
	const before = statSync(file);
	try {
		append();
	} catch (error) {
		if (before.isFile()) truncateSync(file, before.size);
		throw error;
	}
}
// src/github/delivery/failed-targets.ts
function failedTargets(targets, limit = MAX_FAILED_BYTES) {
	const names = targets.filter(({ verdict }) => verdict !== "met").map(({ target }) => quoted$1(target));
	let left = limit - 2;
	const kept = [];
	for (const name of names) {
		left -= Buffer.byteLength(name) + (kept.length === 0 ? 0 : 1);
		if (left < 0) break;
		kept.push(name);
	}
	return {
		"failed-targets": `[${kept.join(",")}]`,
		"failed-targets-truncated": kept.length < names.length
	};
}
const MAX_FAILED_BYTES = 65536;
// src/github/delivery/file-outputs.ts
const NO_FILES = {
	"report-markdown": "",
	"report-sarif": "",
	"report-junit": "",
	"report-html": ""
};
// src/github/delivery/waiver-outputs.ts
function waiverOutputs(report) {
	const ending = saidWaivers(report).filter(({ state }) => state === "expiring" || state === "expired");
	return {
		"waivers-applied": report.counts.waived,
		"waivers-expiring": ending.length
	};
}
// src/github/delivery/outputs.ts
function outputsFor(report, reportJson, files = NO_FILES) {
	const { counts, policy, targets, verdict } = report;
	return {
		outcome: verdict,
		violations: subjectsOf(report).flatMap((target) => target.findings).filter((it) => weightOf(it, policy) === "failing").filter(({ outcome }) => outcome === "violated").length,
		warnings: counts.warnings,
		"targets-total": counts.targets,
		"targets-violated": counts.violated,
		"targets-undetermined": counts.undetermined + counts.notChecked,
		"targets-not-checked": counts.notChecked,
		"listeners-total": counts.listeners?.total ?? 0,
		"listeners-violated": counts.listeners?.violated ?? 0,
		...failedTargets(targets),
		"report-json": reportJson ?? "",
		...files,
		"policy-sha256": policy.sha256,
		"policy-source": outside(policySourceOf(policy), PATH_CHARACTERS).text,
		"comment-id": "",
		...waiverOutputs(report)
	};
}
const ERROR_OUTPUTS = {
	outcome: "error",
	violations: 0,
	warnings: 0,
	"targets-total": 0,
	"targets-violated": 0,
	"targets-undetermined": 0,
	"targets-not-checked": 0,
	"listeners-total": 0,
	"listeners-violated": 0,
	...failedTargets([]),
	"report-json": "",
	...NO_FILES,
	"policy-sha256": "",
	"policy-source": "",
	"comment-id": "",
	"waivers-applied": 0,
	"waivers-expiring": 0
};
function fittedOutputs(outputs, limit = MAX_OUTPUT_BYTES) {
	const all = Object.entries(outputs).map(([name, value]) => [name, String(value)]);
	const bytesOf = ([name, value]) => 2 * (name.length + value.length);
	let left = limit;
	const kept = /* @__PURE__ */ new Set();
	for (const one of [...all].sort((a, b) => bytesOf(a) - bytesOf(b))) {
		left -= bytesOf(one);
		if (left >= 0) kept.add(one[0]);
	}
	return {
		fitted: all.filter(([name]) => kept.has(name)),
		leftOut: all.map(([name]) => name).filter((name) => !kept.has(name))
	};
}
async function writeOutputs(outputs, file, delivery) {
	const lost = line`no outputs are written`;
	if (file === void 0 || file === "") return lose(delivery, lost, line`GITHUB_OUTPUT is not set`);
	const { fitted, leftOut } = fittedOutputs(outputs);
	for (const name of leftOut) lose(delivery, line`the output ${name} is empty`, line`it is over the 1 MB that a job may put out`);
	await delivered(delivery, "the outputs (GITHUB_OUTPUT)", () => {
		try {
			appendWhole(file, () => {
				for (const [name, value] of fitted) setOutput(name, value);
			});
		} catch (error) {
			if (!isMissing(error)) throw error;
			lose(delivery, lost, line`the file that GITHUB_OUTPUT names is not there: ${file}`);
		}
	});
}
const MAX_OUTPUT_BYTES = 1e6;
// src/github/delivery/report-place.ts
function isLedOut(file, workspace) {
	if (!isBelow(file, workspace)) return false;
	const led = ledTo(file);
	return led === null || !isBelow(led, realpathSync(workspace));
}
function ledTo(path) {
	if (lstatSync(path, { throwIfNoEntry: false }) === void 0) {
		const folder = ledTo(dirname(path));
		return folder === null ? null : join(folder, basename(path));
	}
	try {
		return realpathSync(path);
	} catch {
		return null;
	}
}
// src/github/delivery/report-files.ts
function reportFolder(asked, { RUNNER_TEMP }) {
	return asked ?? join(RUNNER_TEMP || tmpdir(), "ats-gate");
}
function reportFilesIn(folder) {
	return {
		json: join(folder, "report.json"),
		markdown: join(folder, "report.md"),
		sarif: join(folder, "report.sarif"),
		junit: join(folder, "report.junit.xml"),
		html: join(folder, "report.html")
	};
}
async function writeReportFile(file, pieces, { isAskedFor, environment }, delivery) {
	const folder = dirname(file);
	return await delivered(delivery, `report-dir ${folder}`, () => {
		try {
			if (isProposal(runEvent(environment)) && isLedOut(file, resolve(environment.GITHUB_WORKSPACE || process.cwd()))) {
				fail(delivery, line`report-dir ${folder}: a symbolic link leads out of the workspace, so nothing is written there`);
				return false;
			}
			mkdirSync(folder, { recursive: true });
			writeWhole(file, pieces());
			return true;
		} catch (error) {
			if (isAskedFor || !isSystemError(error)) throw error;
			lose(delivery, line`there are no report files`, line`${folder} could not be written (${error.code})`);
			return false;
		}
	}) === true;
}
// src/github/delivery/say-report.ts
function sayReport(report, context) {
	const concerned = shownOf(report).filter(({ subject }) => needsWords(subject, report.policy));
	for (const one of concerned) sayFolded(line`${whoWords(one)} ${one.subject.verdict}`, shownText(one, context));
	sayMet(report.targets, "target", report);
	sayMet(report.listeners ?? [], "listener", report);
	for (const target of report.targets.filter(({ listed }) => listed !== void 0)) sayFolded(line`${target.target} accepts`, listedLines(target, context.columns));
	for (const one of concerned) {
		if (whyNotChecked(one.subject) !== null) say(line`ats-gate: ${whoWords(one)}: not checked`);
		for (const { first, findings, weight } of one.concerns) {
			const ids = sentence(findings.map(({ rule }) => rule).join(", "));
			const known = weight === "known" ? "known from the baseline, " : "";
			const waived = first.waiver === null ? "" : line`waived until ${first.waiver.until}, `;
			say(line`ats-gate: ${whereOf(one)}${whoWords(one)}: ${known}${waived}${first.outcome} ${first.level} ${ids}: ${sentence(first.message)}`);
		}
	}
	for (const { title, effect, mend, location } of waiverWords(report)) say(line`ats-gate: ${location.file}:${location.line}: ${title}: ${effect}; ${mend}`);
	for (const each of mendedLines(report)) say(line`ats-gate: mended: ${each}`);
	for (const each of baselineSentences(report)) say(line`ats-gate: ${each}`);
	say(line`ats-gate: ${countsLine(report)}`);
}
function sayMet(all, word, { policy }) {
	const met = all.filter((one) => !needsWords(one, policy));
	if (met.length === 0) return;
	sayFolded(line`${counted(met.length, word)} met`, met.map(({ target }) => line`  ${outside(target)}`));
}
function whereOf({ subject: { listener, findings } }) {
	const [place] = findings[0]?.locations ?? [];
	return listener === void 0 || place === void 0 ? line`` : line`${placeWords(place)}: `;
}
// src/github/delivery/summary.ts
async function writeSummary(write, file, delivery) {
	const lost = line`no job summary is shown`;
	if (file === void 0 || file === "") return lose(delivery, lost, line`GITHUB_STEP_SUMMARY is not set`);
	await delivered(delivery, "the job summary (GITHUB_STEP_SUMMARY)", () => {
		try {
			const room = MAX_SUMMARY_BYTES - statSync(file).size;
			const text = write(room);
			if (Buffer.byteLength(text) > room) return lose(delivery, lost, line`the summary of this step is full`);
			appendWhole(file, () => appendFileSync(file, text));
		} catch (error) {
			if (!isMissing(error)) throw error;
			lose(delivery, lost, line`the file that GITHUB_STEP_SUMMARY names is not there: ${file}`);
		}
	});
}
// src/github/delivery/workflow-step.ts
function workflowStep(environment) {
	const { GITHUB_JOB: job, GITHUB_ACTION: id, GITHUB_WORKFLOW_REF: ref = "", GITHUB_REPOSITORY: repository } = environment;
	if (!job || !id) return void 0;
	const path = ref.split("@")[0] ?? "";
	return {
		workflow: repository !== void 0 && repository !== "" && path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : null,
		job,
		id
	};
}
// src/github/delivery/deliver-report.ts
async function deliverReport({ report, jsonOf, proposal, notices }, { reportDir, shown }, world) {
	const { environment, rules, writeMarkdown = markdownReport } = world;
	const delivery = deliveryOf(report);
	const files = reportFilesIn(reportFolder(reportDir, environment));
	const bare = {
		rules,
		columns: 120,
		isColoured: false,
		fullReport: null,
		jsonOf,
		proposal,
		step: workflowStep(environment)
	};
	const write = (file, pieces) => writeReportFile(file, pieces, {
		isAskedFor: reportDir !== null,
		environment
	}, delivery);
	const hasJson = await write(files.json, () => format$3.pieces(report, bare));
	const context = {
		...bare,
		fullReport: hasJson ? files.json : null
	};
	const markdown = await delivered(delivery, "the markdown report", () => writeMarkdown(report, context, SUMMARY_BYTES));
	const hasMarkdown = markdown !== null && await write(files.markdown, () => [markdown]);
	await delivered(delivery, "the log", () => sayReport(report, context));
	const isFailing = () => delivery.failures.length > 0 || exitCode(report.verdict, report.policy.failOn) !== 0;
	const hasSummary = markdown !== null && isWanted(shown.summary, isFailing());
	if (hasSummary) {
		const within = (room) => Buffer.byteLength(markdown) <= room ? markdown : writeMarkdown(report, context, room);
		await writeSummary(within, environment.GITHUB_STEP_SUMMARY, delivery);
	}
	let commentId = "";
	if (markdown !== null) {
		const within = (room) => writeMarkdown(report, {
			...context,
			fullReport: null
		}, room);
		commentId = await commentOnPullRequest({
			report,
			write: within,
			isFailing: isFailing(),
			hasSummary
		}, shown.comment, world, delivery);
	}
	const further = await writeFurtherReports(report, context, files, write);
	const written = {
		"report-markdown": hasMarkdown ? files.markdown : "",
		...further
	};
	const outputs = outputsFor(report, hasJson ? files.json : null, written);
	const outcome = delivery.failures.length > 0 ? "error" : outputs.outcome;
	await writeOutputs({
		...outputs,
		outcome,
		"comment-id": commentId
	}, environment.GITHUB_OUTPUT, delivery);
	const { failures, losses } = delivery;
	await delivered(delivery, "the annotations", () => annotate(shownAnnotations(report, rules, [...losses, ...notices], shown.maxAnnotations)));
	const code = failures.length > 0 ? 2 : exitCode(report.verdict, report.policy.failOn);
	if (code === 0) say(failureLine(report));
	else annotateFailure(failureLine(report, failures));
	return code;
}
// src/reports/shard-summary.ts
function shardSummary(report) {
	const { index, count } = report.run.shard;
	return md`${prose(line`ATS gate, shard ${index} of ${count}: ${verdictLine(report)}.`)}\n\n`.markdown;
}
// src/github/delivery/deliver-shard.ts
async function deliverShard({ report, jsonOf }, { reportDir }, { environment, rules }) {
	const delivery = deliveryOf(report);
	const { json: file } = reportFilesIn(reportFolder(reportDir, environment));
	const context = {
		rules,
		columns: 120,
		isColoured: false,
		fullReport: null,
		jsonOf
	};
	const hasJson = await writeReportFile(file, () => format$3.pieces(report, context), {
		isAskedFor: true,
		environment
	}, delivery);
	await delivered(delivery, "the log", () => sayReport(report, {
		...context,
		fullReport: hasJson ? file : null
	}));
	await writeSummary(() => shardSummary(report), environment.GITHUB_STEP_SUMMARY, delivery);
	const outputs = outputsFor(report, hasJson ? file : null);
	const { failures, losses } = delivery;
	const outcome = failures.length > 0 ? "error" : outputs.outcome;
	await writeOutputs({
		...outputs,
		outcome
	}, environment.GITHUB_OUTPUT, delivery);
	if (failures.length > 0) {
		for (const why of failures) annotateFailure(line`ats-gate: ${why}`);
		return 2;
	}
	annotate([notice(report)]);
	for (const { message } of losses) say(message);
	return 0;
}
function notice(report) {
	const { index, count } = report.run.shard;
	return {
		level: "notice",
		title: line`ats-gate: shard ${index} of ${count} is collected`,
		message: verdictLine(report),
		location: null
	};
}
// src/github/input/fleet-inputs.ts
const MODES = [
	"gate",
	"collect",
	"merge"
];
function fleetInputs(one, lines, workflowRun, faults) {
	const mode = modeOf(one("mode"), faults);
	const [written, reports, baseline] = [
		one("shard"),
		lines("reports"),
		one("baseline")
	];
	const [config] = lines("config");
	const unfit = (given, what, mend) => {
		if (given !== void 0) faults.push({
			code: "INPUT_UNFIT",
			what,
			where: given.where,
			mend
		});
	};
	if (mode !== "merge") unfit(reports[0], `mode ${mode} reads no reports`, "remove it, or write mode: merge");
	if (mode !== "gate") unfit(config, `mode ${mode} reads no configuration`, "name it in a step with mode: gate");
	if (mode === "collect") unfit(baseline, "mode collect comes to no verdict that could be compared", "give the baseline to mode: merge");
	if (mode === "merge") {
		unfit(written, "mode merge takes the reports of all shards", "remove it, or write mode: collect");
		if (reports.length === 0) faults.push(lacks("reports", "merge", "name the folder with the reports of the shards"));
		return {
			mode,
			reports,
			runId: runIdentity(void 0, workflowRun, faults)?.id ?? null
		};
	}
	if (mode === "gate") {
		unfit(written, "mode gate judges every target", "write mode: collect, and mode: merge in a job after it");
		return { mode };
	}
	if (written === void 0) {
		faults.push(lacks("shard", "collect", "write shard: auto in a job with a matrix, or the share, such as 2/8"));
		return {
			mode,
			shard: WHOLE,
			identity: void 0
		};
	}
	return {
		mode,
		shard: shardOf(written, one("internal-strategy"), faults) ?? WHOLE,
		identity: identityOf(written, workflowRun, faults)
	};
}
function modeOf(given, faults) {
	if (given === void 0) return "gate";
	const mode = MODES.find((each) => each === given.text);
	if (mode !== void 0) return mode;
	const mend = didYouMean(given.text, MODES, `write one of ${MODES.join(", ")}`);
	faults.push({
		code: "WRONG_VALUE",
		what: `${quoted(given.text)} is no mode`,
		where: given.where,
		mend
	});
	return "gate";
}
function lacks(input, mode, mend) {
	return {
		code: "INPUT_MISSING",
		what: `mode ${mode} needs the input ${input}`,
		where: `input ${input}`,
		mend
	};
}
function shardOf(written, strategy, faults) {
	return written.text === "auto" ? placeInMatrix(written, strategy, faults) : parseShard(written, faults);
}
function placeInMatrix({ where }, strategy, faults) {
	const index = wholeNumber(strategy?.text ?? "", "job-index");
	const count = wholeNumber(strategy?.text ?? "", "job-total");
	if (index !== null && count !== null && index < count && count <= 256) return {
		index: index + 1,
		count
	};
	faults.push({
		code: "SHARD",
		what: "the runner does not say which job of its matrix this is",
		where,
		mend: "write the share, such as 2/8, from a value of the matrix"
	});
	return null;
}
function wholeNumber(json, name) {
	try {
		const found = Object.entries(Object(JSON.parse(json))).find(([each]) => each === name)?.[1];
		return typeof found === "number" && Number.isSafeInteger(found) && found >= 0 ? found : null;
	} catch {
		return null;
	}
}
function identityOf({ where }, workflowRun, faults) {
	const known = faults.length;
	const identity = runIdentity(void 0, workflowRun, faults);
	if (identity === null && faults.length === known) faults.push({
		code: "RUN_ID",
		what: "GITHUB_RUN_ID is not set, so no merge could tell the run",
		where,
		mend: "run it in a workflow, or use the command line with --run-id"
	});
	return identity ?? void 0;
}
// src/github/input/git-ref.ts
function refProblem(ref) {
	if (ref.length > MAX_REF_CHARACTERS) return `is longer than ${MAX_REF_CHARACTERS} characters`;
	if (/[\p{Cc} ~^:?*[\\]/u.test(ref)) return "has a space, a control character or one of ~^:?*[\\ in it";
	if (/\.\.|@\{|\/\/|^@$/u.test(ref)) return "has \"..\", \"@{\" or \"//\" in it, or is \"@\"";
	if (/^[-/]|[/.]$/u.test(ref)) return "begins with \"-\" or \"/\", or ends in \"/\" or \".\"";
	if (ref.split("/").some((part) => part.startsWith(".") || part.endsWith(".lock"))) return "has a part that begins with \".\" or ends in \".lock\"";
	return null;
}
const MAX_REF_CHARACTERS = 250;
// src/github/input/remote-policy.ts
function remotePolicy(written, where, faults) {
	const [, owner, repo, path, ref] = FORM.exec(written) ?? [];
	if (owner === void 0 || repo === void 0 || path === void 0 || ref === void 0) return null;
	const problem = (what, mend) => {
		faults.push({
			code: "POLICY_REMOTE",
			what: `${quoted(written)} ${what}`,
			where,
			mend
		});
		return null;
	};
	const wrongRef = refProblem(ref);
	const mend = "write owner/repo/path@ref; a file whose path has that form is written with \"./\" before it";
	if (wrongRef !== null) return problem(`names a ref that ${wrongRef}`, mend);
	if (/\p{Cc}|\\/u.test(path)) return problem("names a path with a control character or a \"\\\" in it", mend);
	if (path.split("/").some((part) => [
		"",
		".",
		".."
	].includes(part))) return problem("names a path with an empty part, \".\" or \"..\" in it", mend);
	return {
		repository: {
			owner,
			repo
		},
		path,
		ref,
		written
	};
}
const FORM = /^([A-Za-z0-9][A-Za-z0-9_-]*)\/([A-Za-z0-9._-]+)\/([^@]+)@(.+)$/u;
// src/github/input/policy-source.ts
function readPolicySource(one, faults) {
	const policy = one("policy");
	return {
		ref: policyRef(one("policy-ref"), faults),
		remote: policy === void 0 ? null : remotePolicy(policy.text, policy.where, faults),
		githubToken: one("github-token")?.text ?? "",
		policyToken: one("policy-token")?.text ?? "",
		baseline: one("baseline")?.text ?? null
	};
}
function policyRef(given, faults) {
	if (given === void 0 || given.text === "auto") return { kind: "auto" };
	if (given.text === "workspace") return { kind: "workspace" };
	const problem = refProblem(given.text);
	if (problem === null) return {
		kind: "ref",
		ref: given.text
	};
	faults.push({
		code: "WRONG_VALUE",
		what: `${quoted(given.text)} ${problem}`,
		where: given.where,
		mend: "write auto, workspace, or the name of a branch, a tag or a commit (refs/heads/auto for a branch \"auto\")"
	});
	return { kind: "auto" };
}
// src/github/input/inputs.ts
function readInputs(input, workspace, environment, workflowRun) {
	const faults = [];
	const one = (name) => {
		const text = input(name);
		return text === "" ? void 0 : {
			text,
			where: `input ${name}`
		};
	};
	const lines = (name) => input(name).split("\n").map((text) => ({
		text: text.trim(),
		where: `input ${name}`
	})).filter(({ text }) => text !== "");
	const targets = one("targets");
	const config = lines("config");
	const assume = one("assume");
	const fleet = fleetInputs(one, lines, workflowRun, faults);
	const run = {
		workspace,
		targets: targets === void 0 ? [] : [targets],
		targetsFiles: lines("targets-file"),
		policy: one("policy") ?? null,
		caFiles: lines("ca-file"),
		settings: {
			...givenSettings(one),
			assume: assume === void 0 ? [] : [assume]
		},
		baseline: one("baseline") ?? null,
		connect: [],
		http: [],
		environment,
		privateAddresses: one("private-addresses"),
		mayBeEmpty: fleet.mode === "merge" || config.length > 0,
		faults
	};
	const reportDir = one("report-dir");
	return {
		run,
		config,
		at: parseMoment(one("at"), faults),
		full: truthOf(one("full"), faults),
		reportDir: reportDir === void 0 ? null : resolve(workspace, reportDir.text),
		policySource: readPolicySource(one, faults),
		shown: readDeliveryInputs(one, faults),
		fleet
	};
}
function truthOf(given, faults) {
	if (given === void 0 || [
		"false",
		"False",
		"FALSE"
	].includes(given.text)) return false;
	if ([
		"true",
		"True",
		"TRUE"
	].includes(given.text)) return true;
	const what = `${quoted(given.text)} is neither true nor false`;
	faults.push({
		code: "WRONG_VALUE",
		what,
		where: given.where,
		mend: "write true or false"
	});
	return false;
}
// src/github/input/read-input.ts
function readInput(name) {
	const text = getInput(name);
	const bytes = Buffer.byteLength(text);
	if (bytes <= MAX_INPUT_BYTES) return text;
	const what = `${bytes} bytes, and a runner gives an action no more than ${MAX_INPUT_BYTES} in one input`;
	const mend = LISTS.has(name) ? "write the targets into a file and name it in targets-file" : "write it into a policy file and name that in policy";
	throw new InputError([{
		code: "INPUT_TOO_LARGE",
		what,
		where: `input ${name}`,
		mend
	}]);
}
function isSummaryOff() {
	return getInput("summary") === "never";
}
const MAX_INPUT_BYTES = 131050;
const LISTS = /* @__PURE__ */ new Set(["targets", "targets-file"]);
// src/github/merge-run.ts
function mergeRun({ reports, runId }, { targets, policy, baseline }, { run, at }, toolVersion, packed) {
	const faults = [];
	const paths = reportPaths(reports, resolve(run.workspace), faults);
	if (faults.length > 0) throw new InputError(faults);
	const saved = paths.map((file) => savedText(file.display, () => savedReportText(file, file.where, realFiles)));
	return merge(saved, {
		policy,
		targets,
		baseline,
		at,
		runId,
		toolVersion
	}, packed.keep);
}
// src/github/policy-ref/policy-notices.ts
function noBasePolicy(path, ref) {
	return noticeAnnotation(line`the policy of the pull request itself decides`, line`The base commit ${ref} has no ${path}, so nothing holds this change to an earlier policy. From its merge on the base's decides.`, startOf(path));
}
function notAtRef(path, ref) {
	return noticeAnnotation(line`${path} is read from the workspace`, line`There is no ${path} at ${ref}: an earlier step made it, or this change adds it.`, startOf(path));
}
function addedByChange(path, ref) {
	return noticeAnnotation(line`${path} decides nothing yet`, line`There is no ${path} at ${ref}: this change adds it, and nobody is judged by what he wrote himself. From its merge on it decides.`, startOf(path));
}
function changesPolicy(source, ref) {
	return noticeAnnotation(line`this pull request changes the policy`, line`The verdict is that of the policy at ${ref}; the job summary shows what the proposed one would change, which decides nothing yet.`, source === "built-in" ? null : startOf(source));
}
function startOf(file) {
	return {
		file,
		line: 1,
		column: 1
	};
}
// src/model/proposal.ts
function compareProposal(changes, decided, proposed) {
	if (proposed === null) return {
		...changes,
		verdict: null,
		findings: []
	};
	const before = new Map(decided.targets.map((target) => [target.target, target]));
	const findings = proposed.targets.flatMap((target) => {
		const own = before.get(target.target);
		return own === void 0 ? [] : changesOf$1(own, decided.policy, target, changes.policy);
	});
	return {
		...changes,
		verdict: runVerdict(proposed.targets, proposed.waivers),
		findings
	};
}
function changesOf$1(decided, decidedBy, proposed, proposedBy) {
	const [before, after] = [standings(decided, decidedBy), standings(proposed, proposedBy)];
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((rule) => {
		const change = {
			decided: before.get(rule) ?? null,
			proposed: after.get(rule) ?? null
		};
		return isSame(change.decided, change.proposed) ? [] : [{
			target: proposed.target,
			rule,
			...change
		}];
	});
}
function standings({ findings }, { failOn, onUndetermined }) {
	return new Map(findings.flatMap((finding) => {
		const { rule, outcome, level, waiver } = finding;
		if (outcome !== "violated" && outcome !== "undetermined" || level === "off") return [];
		return [[rule, {
			outcome,
			level,
			fails: findingFails(finding, failOn, onUndetermined),
			isWaived: waiver !== null
		}]];
	}));
}
function isSame(a, b) {
	if (a === null || b === null) return a === b;
	return a.outcome === b.outcome && a.level === b.level && a.fails === b.fails && a.isWaived === b.isWaived;
}
// src/github/policy-ref/union-of-targets.ts
function unionOfTargets(decisive, proposed) {
	const proposals = byName(proposed);
	const own = byName(decisive);
	return [...decisive.map((target) => {
		const locations = proposals.get(targetName(target))?.locations ?? [];
		return locations.length === 0 ? target : {
			...target,
			locations
		};
	}), ...proposed.filter((target) => !own.has(targetName(target)))];
}
function targetChanges(decisive, proposed) {
	const [own, proposals] = [byName(decisive), byName(proposed)];
	const names = (targets, isListed) => targets.flatMap((target) => isListed(target, targetName(target)) ? [targetName(target)] : []).sort();
	return {
		added: names(proposed, (_, name) => !own.has(name)),
		removed: names(decisive, (_, name) => !proposals.has(name)),
		changed: names(proposed, (target, name) => {
			const before = own.get(name);
			return before !== void 0 && settingsOf(before) !== settingsOf(target);
		})
	};
}
function byName(targets) {
	return new Map(targets.map((target) => [targetName(target), target]));
}
function settingsOf({ locations: _, trust, ...settings }) {
	const stores = trust?.stores?.map((store) => "sha256" in store ? store.sha256 : store.name);
	const roots = trust?.roots?.map(({ certificate }) => certificate.fingerprint).sort();
	return canonicalJson(plain({
		...settings,
		trust: trust && {
			stores,
			roots
		}
	}));
}
function plain(value) {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== "object" || value === null) return value;
	const fingerprint = "fingerprint" in value ? value.fingerprint : void 0;
	if (typeof fingerprint === "string") return fingerprint;
	return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => inner === void 0 || key === WHO_SAID_IT ? [] : [[key, plain(inner)]]));
}
const WHO_SAID_IT = "trustedPlaces";
// src/github/policy-ref/proposed-run.ts
function proposedRun(decisive, proposed, hasOtherBaseline) {
	const targets = targetChanges(decisive.targets, proposed.targets);
	const isPolicyChanged = decisive.policy.sha256 !== proposed.policy.sha256;
	const isToBeProbed = isPolicyChanged || hasOtherBaseline || targets.changed.length > 0;
	return !isToBeProbed && targets.added.length === 0 && targets.removed.length === 0 ? null : {
		run: proposed,
		targets,
		isPolicyChanged,
		isToBeProbed
	};
}
async function judgedProposal({ run, proposed }, report, world) {
	if (proposed === null) return null;
	const changes = changesOf(proposed, false);
	if (!proposed.isToBeProbed) return compareProposal(changes, report, listedBy(proposed, report));
	const { limits } = run.policy;
	const deadlineMs = limits.deadlineMs - report.run.durationMs;
	if (deadlineMs <= 0) return compareProposal(changes, report, null);
	const policy = {
		...proposed.run.policy,
		limits: {
			...limits,
			deadlineMs
		}
	};
	const request = {
		...proposed.run,
		policy,
		proxy: run.proxy,
		at: new Date(report.run.at),
		full: false,
		toolVersion: world.toolVersion
	};
	return compareProposal(changes, report, await world.gate(request, concerning));
}
function mergedProposal({ proposed }, report) {
	if (proposed === null) return null;
	return compareProposal(changesOf(proposed, true), report, proposed.isToBeProbed ? null : listedBy(proposed, report));
}
function changesOf({ run, targets, isPolicyChanged }, isOfMerge) {
	const { name, source, sha256, failOn, onUndetermined } = run.policy;
	return {
		policy: {
			name,
			source,
			sha256,
			failOn,
			onUndetermined
		},
		isPolicyChanged,
		targets,
		isOfMerge
	};
}
function listedBy({ run }, { targets, waivers }) {
	const names = new Set(run.targets.map(targetName));
	return {
		targets: targets.filter(({ target }) => names.has(target)),
		waivers
	};
}
function concerning({ target, verdict, notChecked, findings }) {
	return {
		target,
		verdict,
		notChecked,
		findings: findings.filter(({ outcome }) => outcome === "violated" || outcome === "undetermined")
	};
}
// src/github/policy-ref/checkouts.ts
var Checkouts = class {
	#workspace;
	#realWorkspace;
	#own;
	#isAnyBelow;
	constructor(workspace, own) {
		this.#workspace = workspace;
		this.#realWorkspace = realOf(workspace) ?? workspace;
		this.#own = own === "any" ? own : own.map(({ owner, repo }) => `${owner}/${repo}`.toLowerCase());
	}
	originOf(path) {
		const inside = this.below(path);
		if (inside === null || inside === this.#workspace) return { kind: "disk" };
		const [root, above] = foldersUp(dirname(inside), this.#workspace).filter((folder) => isSomething(join(folder, ".git")) && this.realpath(folder) === folder);
		if (root === void 0) {
			if (this.isAnyBelow()) return { kind: "disk" };
			return {
				kind: "repository",
				root: this.#workspace,
				path: slashed(relative(this.#workspace, inside))
			};
		}
		if (lstatSync(join(root, ".git")).isFile() && above !== void 0) return { kind: this.#isOwn(above) ? "submodule" : "disk" };
		if (!this.#isOwn(root)) return { kind: "disk" };
		return {
			kind: "repository",
			root,
			path: slashed(relative(root, inside))
		};
	}
	below(path) {
		if (isBelow(path, this.#workspace)) return path;
		for (const each of [path, realOf(path)]) if (each !== null && isBelow(each, this.#realWorkspace)) return this.#asWritten(each);
		return null;
	}
	realpath(path) {
		const real = realpathSync(path);
		return isBelow(real, this.#realWorkspace) ? this.#asWritten(real) : real;
	}
	isAnyBelow() {
		this.#isAnyBelow ??= hasGit(this.#workspace, CHECKOUT_DEPTH);
		return this.#isAnyBelow;
	}
	#asWritten(real) {
		return resolve(this.#workspace, relative(this.#realWorkspace, real));
	}
	#isOwn(root) {
		const config = join(root, ".git/config");
		if (this.#own === "any" || !existsSync(config)) return true;
		const remotes = remotesIn(readFileSync(config, "utf8"));
		const own = this.#own;
		return remotes.length === 0 || remotes.some((remote) => own.includes(remote));
	}
};
function remotesIn(config) {
	let isRemote = false;
	return config.split("\n").flatMap((line) => {
		const [, section] = /^\s*\[\s*([^\]]*)\]/u.exec(line) ?? [];
		if (section !== void 0) isRemote = /^remote(?:\s|$)/iu.test(section);
		const [, url] = /^\s*url\s*=\s*"?(.*?)"?\s*$/iu.exec(line) ?? [];
		if (!isRemote || url === void 0) return [];
		return [url.replace(/(?:\.git)?\/*$/u, "").split(/[/:]/u).filter((part) => part !== "").slice(-2).join("/").toLowerCase()];
	});
}
function foldersUp(from, workspace) {
	const folders = [from];
	for (let folder = from; folder !== workspace; folders.push(folder)) folder = dirname(folder);
	return folders;
}
function hasGit(folder, depth) {
	if (isSomething(join(folder, ".git"))) return true;
	if (depth === 0) return false;
	return entriesOf(folder).some((entry) => entry.isDirectory() && hasGit(join(folder, entry.name), depth - 1));
}
const CHECKOUT_DEPTH = 2;
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function isSomething(path) {
	return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
function realOf(path) {
	try {
		return realpathSync(path);
	} catch {
		return null;
	}
}
function slashed(path) {
	return path.split(sep).join("/");
}
// src/github/policy-ref/deciding-ref.ts
function decidingRef(wanted, event) {
	switch (wanted.kind) {
		case "workspace": return null;
		case "ref": return wanted.ref;
		case "auto": return isProposal(event) ? baseCommit(event) : null;
	}
}
function repositoryOf({ repository }) {
	if (repository !== null) return repository;
	throw wrongSource("GITHUB_REPOSITORY does not name the repository to read policy and targets from", "set it to owner/name, as the runner does, or write policy-ref: workspace");
}
function tokenFor(token, input) {
	if (token !== "") return token;
	throw wrongSource(`the input ${input} is empty, and policy and targets are read from GitHub with it`, "leave github-token out of the step, so that it is the token of the job, with permissions: contents: read");
}
function wrongSource(what, mend) {
	return new InputError([{
		code: "POLICY_REF",
		what,
		where: "input policy-ref",
		mend
	}]);
}
// src/github/policy-ref/fetched-files.ts
var FetchedFiles = class {
	#fileAt;
	#asked = /* @__PURE__ */ new Map();
	#budget;
	constructor(fileAt, budget) {
		this.#fileAt = fileAt;
		this.#budget = budget;
	}
	async at(path, links = 0) {
		if (path === "" || path === ".") return {
			kind: "folder",
			path: ""
		};
		const found = await this.#ask(path);
		if (found === null) return this.#beyond(path, links);
		switch (found.kind) {
			case "file": return {
				kind: "file",
				path,
				bytes: found.bytes
			};
			case "folder": return {
				kind: "folder",
				path
			};
			case "submodule": return {
				kind: "refused",
				code: "ESUBMODULE"
			};
			case "link": {
				const to = posix.join(posix.dirname(path), found.to);
				if (found.to.startsWith("/") || to === ".." || to.startsWith("../")) return {
					kind: "refused",
					code: "ELINKOUT"
				};
				return links === MOST_LINKS ? {
					kind: "refused",
					code: "ELOOP"
				} : this.at(to, links + 1);
			}
		}
	}
	async #beyond(path, links) {
		const parent = posix.dirname(path);
		if (parent === ".") return { kind: "missing" };
		const above = await this.at(parent, links);
		if (above.kind === "refused") return above;
		if (above.kind !== "folder" || above.path === parent) return { kind: "missing" };
		const led = posix.join(above.path, posix.basename(path));
		return links === MOST_LINKS ? {
			kind: "refused",
			code: "ELOOP"
		} : this.at(led, links + 1);
	}
	#ask(path) {
		const asked = this.#asked.get(path) ?? this.#budget.spend(path, () => this.#fileAt(path));
		this.#asked.set(path, asked);
		return asked;
	}
};
const MOST_LINKS = 10;
var FetchBudget = class {
	#files = 0;
	#bytes = 0;
	#limits;
	constructor(limits = FETCH_LIMITS) {
		this.#limits = limits;
	}
	async spend(path, fetch) {
		this.#files += 1;
		if (this.#files > this.#limits.files) throw tooMuch(`more than ${this.#limits.files} files`);
		const found = await fetch();
		if (found?.kind === "file") this.#bytes += found.bytes.length;
		if (this.#bytes > this.#limits.bytes) throw tooMuch(`more than ${this.#limits.bytes / 1024 / 1024} MiB, the last of it ${path},`);
		return found;
	}
};
const FETCH_LIMITS = {
	files: 200,
	bytes: 268435456
};
function tooMuch(what) {
	return new InputError([{
		code: "POLICY_REF_TOO_MUCH",
		what: `${what} would have to be read from GitHub for policy and targets`,
		where: "input policy-ref",
		mend: "join the files that the policy names"
	}]);
}
// src/github/policy-ref/run-sources.ts
async function runSources({ run, policySource: source }, event, world) {
	const { remote, githubToken, policyToken } = source;
	const { workspace } = run;
	const budget = new FetchBudget();
	const filesOf = async (repository, token) => {
		const api = await world.github(token);
		return (commit) => new FetchedFiles((path) => api.fileAt(repository, path, commit), budget);
	};
	const ref = decidingRef(source.ref, event);
	const own = ref === null ? null : await filesOf(repositoryOf(event), tokenFor(githubToken, "github-token"));
	const folder = remote === null ? null : join(workspace, folderOf(remote));
	const mounted = remote === null || folder === null ? null : {
		folder,
		files: (await filesOf(remote.repository, tokenFor(policyToken || githubToken, "policy-token")))(remote.ref)
	};
	const policy = remote === null || folder === null || run.policy === null ? run.policy : {
		...run.policy,
		text: join(folder, remote.path)
	};
	const checkouts = new Checkouts(workspace, ownRepositories(event));
	const shared = {
		disk: realFiles,
		checkouts,
		remote: mounted,
		isContained: isProposal(event)
	};
	return {
		run: {
			...run,
			policy
		},
		source,
		event,
		ref,
		checkouts,
		files: new RepositoryFiles({
			...shared,
			base: own === null || ref === null ? null : own(ref)
		}),
		workspaceFiles: new RepositoryFiles({
			...shared,
			base: null
		}),
		changeFiles: own === null || event.headSha === null ? null : new RepositoryFiles({
			...shared,
			base: own(event.headSha)
		}),
		policyPath: policyPathOf(policy?.text ?? null, workspace)
	};
}
function displayOf(path, workspace) {
	return relative(workspace, path).split(sep).join("/");
}
function policyPathOf(written, workspace) {
	if (written === null) return join(workspace, DEFAULT_POLICY_FILE);
	return builtInPolicy(written) === void 0 ? resolve(workspace, written) : null;
}
function folderOf({ repository: { owner, repo }, ref }) {
	return join(owner, `${repo}@${encodeURIComponent(ref)}`);
}
function ownRepositories({ repository, pullRequest }) {
	if (repository === null || pullRequest !== null && pullRequest.headRepository === null) return "any";
	return pullRequest?.headRepository ? [repository, pullRequest.headRepository] : [repository];
}
// src/github/policy-ref/load-at-ref.ts
async function loadAtRef(sources, ref, world) {
	const { run, event, files, workspaceFiles, policyPath } = sources;
	const { workspace } = run;
	const isOwnPolicy = await isPolicyOnlyProposed(sources);
	const onlyHere = await onlyInWorkspace(sources);
	const added = isOwnPolicy ? [] : await weighedOfChange(onlyHere, sources);
	const made = onlyHere.filter((given) => !added.includes(given));
	for (const { text } of made) files.useDisk(resolve(workspace, text));
	const isMade = ({ text }) => made.some((given) => given.text === text);
	const isAdded = ({ text }) => added.some((given) => given.text === text);
	const deciding = {
		...run,
		targetsFiles: run.targetsFiles.filter((given) => !isMade(given)),
		caFiles: run.caFiles.filter((given) => !isAdded(given)),
		baseline: run.baseline && isAdded(run.baseline) ? null : run.baseline ?? null,
		isPolicyTrusted: true,
		...isOwnPolicy ? { policy: NO_FILE } : {}
	};
	const atRef = await explained(() => loadFetching(files, () => world.load({
		...deciding,
		mayBeEmpty: true
	}, files)), (fault) => saidOfRef(fault, ref, sources));
	const proposal = {
		...run,
		isPolicyTrusted: false,
		...isOwnPolicy ? {} : { settings: withoutProxy(run.settings) }
	};
	const proposed = isProposing(sources) ? await explained(() => loadFetching(workspaceFiles, () => world.load(proposal, workspaceFiles)), saidOfProposal) : null;
	const others = proposed ?? listedByMade(run.targetsFiles.filter(isMade), sources, world);
	const own = isOwnPolicy && proposed !== null ? proposed : atRef;
	const decisive = {
		...own,
		targets: unionOfTargets(atRef.targets, others?.targets ?? [])
	};
	if (decisive.targets.length === 0) world.load(deciding, files);
	const change = proposed === null ? null : proposedRun({
		...own,
		targets: atRef.targets
	}, proposed, await hasOtherBaseline(sources));
	const path = policyPath === null ? "" : displayOf(policyPath, workspace);
	const isWeighed = change !== null && (change.isPolicyChanged || change.targets.changed.length > 0);
	return {
		...withOrigin(decisive, isOwnPolicy ? workspaceFiles : files, isOwnPolicy ? null : ref, sources),
		proposed: change,
		notices: [
			...isOwnPolicy ? [noBasePolicy(path, ref)] : [],
			...isWeighed && isProposal(event) ? [changesPolicy(change.run.policy.source, ref)] : [],
			...added.map(({ text }) => addedByChange(displayOf(resolve(workspace, text), workspace), ref)),
			...made.map(({ text }) => notAtRef(displayOf(resolve(workspace, text), workspace), ref))
		]
	};
}
function withoutProxy(settings) {
	return {
		...settings,
		proxy: settings.proxy ?? {
			text: "none",
			where: "input proxy"
		}
	};
}
const NO_FILE = {
	text: DEFAULT_POLICY.name,
	where: "input policy"
};
async function isPolicyOnlyProposed({ source, event, files, workspaceFiles, policyPath }) {
	if (source.ref.kind !== "auto" || !isProposal(event) || policyPath === null) return false;
	return (await files.look(policyPath))?.kind === "missing" && fileSha256(workspaceFiles, policyPath) !== null;
}
async function onlyInWorkspace({ run, source, files, workspaceFiles }) {
	const baseline = source.baseline === null ? [] : [{
		text: source.baseline,
		where: "input baseline"
	}];
	const found = [];
	for (const given of [
		...run.targetsFiles,
		...run.caFiles,
		...baseline
	]) {
		const path = resolve(run.workspace, given.text);
		if ((await files.look(path))?.kind === "missing" && fileSha256(workspaceFiles, path) !== null) found.push(given);
	}
	return found;
}
async function weighedOfChange(found, { run, event, changeFiles }) {
	if (!isProposal(event)) return [];
	const added = [];
	for (const given of found.filter((one) => !run.targetsFiles.includes(one))) if ((await changeFiles?.look(resolve(run.workspace, given.text)))?.kind !== "missing") added.push(given);
	return added;
}
function isProposing({ run, event, checkouts, workspaceFiles, policyPath, source }) {
	if (!isProposal(event)) return false;
	const named = run.targetsFiles.map(({ text }) => resolve(run.workspace, text));
	if (source.remote === null && policyPath !== null) named.push(policyPath);
	const isThere = (path) => checkouts.below(path) !== null && fileSha256(workspaceFiles, path) !== null;
	return checkouts.isAnyBelow() || named.some(isThere);
}
function listedByMade(made, { run, workspaceFiles }, world) {
	if (made.length === 0) return null;
	const nothing = {
		policy: NO_FILE,
		targets: [],
		baseline: null,
		mayBeEmpty: true,
		isPolicyTrusted: false
	};
	const only = {
		...run,
		...nothing,
		targetsFiles: made
	};
	return world.load(only, workspaceFiles);
}
async function hasOtherBaseline({ run, source, files, workspaceFiles }) {
	if (source.baseline === null) return false;
	const path = resolve(run.workspace, source.baseline);
	return fileSha256(files, path, BASELINE_BYTES) !== fileSha256(workspaceFiles, path, BASELINE_BYTES);
}
const BASELINE_BYTES = 134217728;
async function explained(load, explain) {
	try {
		return await load();
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		throw new InputError(error.faults.map(explain), { cause: error });
	}
}
function saidOfRef(fault, ref, { run, files }) {
	const { where } = fault;
	if (typeof where === "string" || !files.isOfBase(resolve(run.workspace, where.file))) return fault;
	return {
		...fault,
		what: `${fault.what} (as it is at ${ref})`
	};
}
function saidOfProposal(fault) {
	return {
		...fault,
		what: `${fault.what} (as this change proposes it)`
	};
}
// src/github/policy-ref/prepare-run.ts
async function prepareRun(request, event, world) {
	const { run } = request;
	if (run.faults !== void 0 && run.faults.length > 0) world.load({
		...run,
		isPolicyTrusted: false
	}, realFiles);
	const sources = await runSources(request, event, world);
	if (sources.ref !== null) return loadAtRef(sources, sources.ref, world);
	const { remote } = request.policySource;
	const { workspaceFiles: files } = sources;
	const isPolicyTrusted = remote !== null || !isProposal(event);
	return {
		...withOrigin(await loadFetching(files, () => world.load({
			...sources.run,
			isPolicyTrusted
		}, files)), files, null, sources),
		proposed: null,
		notices: []
	};
}
// src/github/run-action.ts
async function runAction(world) {
	try {
		return await judged(world);
	} catch (error) {
		return await reportError(error, world.environment);
	}
}
async function reportError(error, environment) {
	const delivery = newDelivery();
	if (error instanceof InputError) {
		annotateFaults(error);
		if (!isSummaryOff()) await writeSummary(() => faultSummary(error.faults), environment.GITHUB_STEP_SUMMARY, delivery);
	} else annotateBug(error);
	await writeOutputs(ERROR_OUTPUTS, environment.GITHUB_OUTPUT, delivery);
	return 2;
}
async function judged(world) {
	const { environment, toolVersion } = world;
	const event = runEvent(environment);
	const proxies = proxyVariables(environment);
	maskSecrets([...secretsOfProxies([readInput("proxy"), ...Object.values(proxies)]), ...tokens()]);
	const inputs = readInputs(readInput, environment.GITHUB_WORKSPACE || process.cwd(), proxies, environment);
	const faults = [...inputs.run.faults ?? []];
	const { workspace } = inputs.run;
	const found = findConfiguration(inputs.config, {
		workspace,
		isContained: true
	}, realFiles, faults);
	const request = {
		...inputs,
		run: {
			...inputs.run,
			faults,
			autoDenies: autoDenies(event)
		}
	};
	const prepared = await prepareRun(request, event, world);
	say(originLine(prepared.run.policy, prepared.origin));
	const packed = new PackedTargets();
	const { jsonOf } = packed;
	const { fleet, at, full } = request;
	const { notices, origin, run } = prepared;
	if (fleet.mode === "merge") {
		const merged = reportWithOrigin(mergeRun(fleet, run, request, toolVersion, packed), origin);
		return deliverReport({
			report: merged,
			jsonOf,
			proposal: mergedProposal(prepared, merged),
			notices
		}, request, world);
	}
	const { shard, identity } = fleet.mode === "collect" ? fleet : {
		shard: null,
		identity: void 0
	};
	const configured = await loadConfiguration(found, run.policy, { isProposed: isProposal(event) });
	for (const remark of configured?.remarks ?? []) say(line`ats-gate: ${sentence(remark)}`);
	const configuration = configured?.configuration;
	const isDeployed = event.name === "schedule";
	const asked = {
		...run,
		configuration,
		shard,
		identity,
		at,
		full,
		toolVersion,
		isDeployed
	};
	const judged = await world.gate(asked, packed.keep);
	const report = reportWithOrigin(judged, origin);
	if (fleet.mode === "collect") return deliverShard({
		report,
		jsonOf
	}, request, world);
	return deliverReport({
		report,
		jsonOf,
		proposal: await judgedProposal(prepared, judged, world),
		notices
	}, request, world);
}
function tokens() {
	return ["github-token", "policy-token"].map(readInput).filter((token) => token !== "");
}
// src/action.ts
keepHeapModest();
watchStreams();
process.env.UV_THREADPOOL_SIZE ??= "64";
const signal = interruption("ignored");
process.on("uncaughtException", (error) => void reportError(error, process.env).then(endProcess));
const askGitHub = async (token) => (await import("./octokit-api.js")).octokitApi(token, process.env, TOOL_VERSION);
const code = await runAction({
	environment: process.env,
	rules: RULE_WORDS,
	toolVersion: TOOL_VERSION,
	github: askGitHub,
	comments: askGitHub,
	load: (request, files) => loadRun(request, files, systemCertificates),
	gate: (request, keep) => gate(request, realWorld(signal, () => {}), keep)
});
endProcess(code);
export {};
