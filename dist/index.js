import { InputError, RULES, counted, describeWhere, exitCode, gate, givenSettings, isMissing, isSystemError, loadRun, parseMoment, proxyVariables, quoted, realFiles, realWorld, ruleFaults, secretsOfProxies, systemCertificates } from "./files.js";
import { MAX_SUMMARY_BYTES, PackedTargets, SUMMARY_BYTES, concatenated, concerns, countsLine, cutToUnits, format$2 as format, joined, line, listedLines, markdownReport, md, needsWords, outside, prose, row, sentence, targetLines, titleOf, verdictLine, weightOf, whyNotChecked, writeWhole } from "./text.js";
import { keepHeapModest } from "./modest-heap.js";
import { endProcess, interruption, watchStreams } from "./process-end.js";
import { TOOL_VERSION } from "./tool-version.js";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { appendFileSync, mkdirSync, statSync, truncateSync } from "node:fs";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { inspect } from "node:util";
// src/reports/annotations.ts
function annotations(report, rules, ownWarnings = 0) {
	const { policy } = report;
	const warnings = WARNINGS - ownWarnings;
	const concerned = report.targets.map((target) => ({
		target,
		concerns: concerns(target, policy)
	}));
	const of = (level, weights, notChecked) => concerned.map(({ target, concerns: all }) => ({
		target,
		own: all.filter(({ weight }) => weights.includes(weight))
	})).filter(({ target, own }) => whyNotChecked(target) === null ? own.length > 0 : notChecked).sort((a, b) => worse(a.target, a.own, b.target, b.own)).map(({ target, own }) => annotationFor(level, target, own, rules));
	if (policy.failOn === "never") return capped("warning", of("warning", ["failing", "warned"], true), warnings);
	return [...capped("error", of("error", ["failing"], true), ERRORS), ...capped("warning", of("warning", ["warned"], false), warnings)];
}
function failureLine(report, failures = []) {
	const verdict = line`ats-gate: ${verdictLine(report)}`;
	if (failures.length === 0) return verdict;
	return fittedMessage([...failures.map((why) => line`ats-gate: ${why}`), verdict], 1);
}
function platformAnnotation(what, why) {
	return annotation("warning", what, [why], null);
}
const ERRORS = 9;
const WARNINGS = 10;
const MOST_NAMED = 20;
const MESSAGE_UNITS = 4096;
const TITLE_UNITS = 255;
function worse(a, ownOfA, b, ownOfB) {
	const rank = ({ verdict }) => verdict === "violated" ? 0 : 1;
	const size = (own) => own.reduce((sum, { findings }) => sum + findings.length, 0);
	return rank(a) - rank(b) || size(ownOfB) - size(ownOfA) || (a.target < b.target ? -1 : 1);
}
function annotationFor(level, target, own, rules) {
	const location = target.findings[0]?.locations[0] ?? null;
	const why = whyNotChecked(target);
	if (why !== null) return annotation(level, line`${target.target} was not checked`, [line`${why[0]?.toUpperCase() ?? ""}${why.slice(1)}.`], location);
	const findings = own.flatMap((concern) => concern.findings);
	const violated = findings.filter(({ outcome }) => outcome === "violated").length;
	const open = findings.length - violated;
	const parts = [...violated > 0 ? [line`violates ${counted(violated, "requirement")}`] : [], ...open > 0 ? [line`leaves ${open} undetermined`] : []];
	return annotation(level, line`${target.target} ${joined(parts, " and ")}`, own.map((concern) => paragraph(concern, rules)), location);
}
function paragraph({ first, findings }, rules) {
	const ids = findings.map(({ rule }) => rule).join(", ");
	const required = findings.length === 1 ? line`${ids}: ${titleOf(rules, first.rule)}` : sentence(ids);
	const mend = first.advice.find(({ proxy }) => proxy === null);
	return joined([
		required,
		line`  ${first.outcome}: ${sentence(first.message)}`,
		...mend === void 0 ? [] : [line`  mend: ${sentence(mend.text)}`]
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
	const shown = all.slice(0, most - 1);
	const others = all.slice(shown.length);
	const named = others.slice(0, MOST_NAMED).map(({ title }) => title);
	const rest = others.length > named.length ? [line`and ${others.length - named.length} more`] : [];
	const text = line`A step shows no more annotations; the job summary and the JSON report (output report-json) have every target.`;
	const title = line`${others.length} more targets ${level === "error" ? "fail" : "have warnings"}`;
	return [...shown, annotation(level, title, [
		text,
		...named,
		...rest
	], null)];
}
function faultAnnotation(what, mend, location) {
	return {
		level: "error",
		title: cutToUnits(line`ats-gate: ${outside(what)}`, TITLE_UNITS),
		message: cutToUnits(joined([sentence(what), sentence(mend)], "\n"), MESSAGE_UNITS),
		location
	};
}
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
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
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
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
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
// src/github/annotate.ts
function annotate(annotations) {
	for (const { level, title, message, location } of annotations) {
		const place = location === null ? {} : {
			file: outside(location.file, PATH_CHARACTERS).text,
			startLine: location.line,
			startColumn: location.column
		};
		SHOW[level](message.text, {
			title: title.text,
			...place
		});
	}
}
function annotateFailure(why) {
	error(why.text);
}
const SHOW = {
	error,
	warning,
	notice
};
const PATH_CHARACTERS = 4096;
// src/github/log.ts
function say(one) {
	info(one.text);
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
// src/github/deliver-error.ts
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
// src/github/delivery.ts
function newDelivery() {
	return {
		failures: [],
		losses: []
	};
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
// src/github/inputs.ts
function readInputs(input, workspace, environment) {
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
	const run = {
		workspace,
		targets: targets === void 0 ? [] : [targets],
		targetsFiles: lines("targets-file"),
		policy: one("policy") ?? null,
		caFiles: lines("ca-file"),
		settings: givenSettings(one),
		connect: [],
		http: [],
		environment,
		faults
	};
	const reportDir = one("report-dir");
	return {
		run,
		at: parseMoment(one("at"), faults),
		full: truthOf(one("full"), faults),
		reportDir: reportDir === void 0 ? null : resolve(workspace, reportDir.text)
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
// src/github/append-whole.ts
function appendWhole(file, append) {
	const before = statSync(file);
	try {
		append();
	} catch (error) {
		if (before.isFile()) truncateSync(file, before.size);
		throw error;
	}
}
// src/github/outputs.ts
function outputsFor(report, reportJson) {
	const { counts, policy, targets, verdict } = report;
	return {
		outcome: verdict,
		violations: targets.flatMap((target) => target.findings).filter((it) => weightOf(it, policy) === "failing").filter(({ outcome }) => outcome === "violated").length,
		warnings: counts.warnings,
		"targets-total": counts.targets,
		"targets-violated": counts.violated,
		"targets-undetermined": counts.undetermined + counts.notChecked,
		"report-json": reportJson ?? "",
		"policy-sha256": policy.sha256
	};
}
const ERROR_OUTPUTS = {
	outcome: "error",
	violations: 0,
	warnings: 0,
	"targets-total": 0,
	"targets-violated": 0,
	"targets-undetermined": 0,
	"report-json": "",
	"policy-sha256": ""
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
// src/github/read-input.ts
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
const MAX_INPUT_BYTES = 131050;
const LISTS = /* @__PURE__ */ new Set(["targets", "targets-file"]);
// src/github/report-files.ts
function reportFilesIn(folder) {
	return {
		json: join(folder, "report.json"),
		markdown: join(folder, "report.md")
	};
}
function makeFolderOf(file) {
	mkdirSync(dirname(file), { recursive: true });
}
// src/github/say-report.ts
function sayReport(report, context) {
	const concerned = report.targets.filter((target) => needsWords(target, report.policy));
	for (const target of concerned) sayFolded(line`${target.target} ${target.verdict}`, targetLines(target, report, context));
	const met = report.targets.filter((target) => !needsWords(target, report.policy));
	if (met.length > 0) sayFolded(line`${counted(met.length, "target")} met`, met.map(({ target }) => line`  ${outside(target)}`));
	for (const target of report.targets.filter(({ listed }) => listed !== void 0)) sayFolded(line`${target.target} accepts`, listedLines(target, context.columns));
	for (const target of concerned) {
		if (whyNotChecked(target) !== null) say(line`ats-gate: ${target.target}: not checked`);
		for (const { first, findings } of concerns(target, report.policy)) {
			const ids = sentence(findings.map(({ rule }) => rule).join(", "));
			say(line`ats-gate: ${target.target}: ${first.outcome} ${first.level} ${ids}: ${sentence(first.message)}`);
		}
	}
	say(line`ats-gate: ${countsLine(report)}`);
}
// src/github/summary.ts
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
		await writeSummary(() => faultSummary(error.faults), environment.GITHUB_STEP_SUMMARY, delivery);
	} else annotateBug(error);
	await writeOutputs(ERROR_OUTPUTS, environment.GITHUB_OUTPUT, delivery);
	return 2;
}
async function judged(world) {
	const { environment, toolVersion } = world;
	const proxies = proxyVariables(environment);
	maskSecrets(secretsOfProxies([readInput("proxy"), ...Object.values(proxies)]));
	const request = readInputs(readInput, environment.GITHUB_WORKSPACE || process.cwd(), proxies);
	const loaded = world.load(request.run);
	const packed = new PackedTargets();
	return deliver(await world.gate({
		...loaded,
		at: request.at,
		full: request.full,
		toolVersion
	}, packed.keep), packed.jsonOf, request.reportDir, world);
}
async function deliver(report, jsonOf, reportDir, world) {
	const { environment, rules, writeMarkdown = markdownReport } = world;
	const delivery = newDelivery();
	for (const { rule, target, stack } of ruleFaults(report)) failByOurFault(delivery, line`the rule ${rule} failed with ${target}`, stack);
	const files = reportFilesIn(reportDir ?? join(environment.RUNNER_TEMP || tmpdir(), "ats-gate"));
	const bare = {
		rules,
		columns: LOG_COLUMNS,
		isColoured: false,
		fullReport: null,
		jsonOf
	};
	const hasJson = await writeReportFile(files.json, () => format.pieces(report, bare), reportDir !== null, delivery);
	const context = {
		...bare,
		fullReport: hasJson ? files.json : null
	};
	const markdown = await delivered(delivery, "the markdown report", () => writeMarkdown(report, context, SUMMARY_BYTES));
	if (markdown !== null) await writeReportFile(files.markdown, () => [markdown], reportDir !== null, delivery);
	await delivered(delivery, "the log", () => sayReport(report, context));
	if (markdown !== null) {
		const within = (room) => Buffer.byteLength(markdown) <= room ? markdown : writeMarkdown(report, context, room);
		await writeSummary(within, environment.GITHUB_STEP_SUMMARY, delivery);
	}
	const outputs = outputsFor(report, hasJson ? files.json : null);
	const outcome = delivery.failures.length > 0 ? "error" : outputs.outcome;
	await writeOutputs({
		...outputs,
		outcome
	}, environment.GITHUB_OUTPUT, delivery);
	const { failures, losses } = delivery;
	await delivered(delivery, "the annotations", () => annotate([...losses, ...annotations(report, rules, losses.length)]));
	const code = failures.length > 0 ? 2 : exitCode(report.verdict, report.policy.failOn);
	if (code === 0) say(failureLine(report));
	else annotateFailure(failureLine(report, failures));
	return code;
}
async function writeReportFile(file, pieces, isAskedFor, delivery) {
	const folder = dirname(file);
	return await delivered(delivery, `report-dir ${folder}`, () => {
		try {
			makeFolderOf(file);
			writeWhole(file, pieces());
			return true;
		} catch (error) {
			if (isAskedFor || !isSystemError(error)) throw error;
			lose(delivery, line`there are no report files`, line`${folder} could not be written (${error.code})`);
			return false;
		}
	}) === true;
}
const LOG_COLUMNS = 120;
// src/action.ts
keepHeapModest();
watchStreams();
process.env.UV_THREADPOOL_SIZE ??= "64";
const signal = interruption("ignored");
process.on("uncaughtException", (error) => void reportError(error, process.env).then(endProcess));
const code = await runAction({
	environment: process.env,
	rules: RULES,
	toolVersion: TOOL_VERSION,
	load: (request) => loadRun(request, realFiles, systemCertificates),
	gate: (request, keep) => gate(request, realWorld(signal, () => {}), keep)
});
endProcess(code);
export {};
