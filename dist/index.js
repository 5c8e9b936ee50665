import { InputError, PackedTargets, RULES, concerns, countsLine, cut, describeWhere, exitCode, format$1 as format, format$2 as format$1, gate, givenSettings, joined, line, loadRun, outside, parseMoment, plural, quoted, realFiles, realWorld, sentence, systemCertificates, targetLines, titleOf, verdictLine, weightOf, whyNotChecked } from "./load-run.js";
import { keepHeapModest } from "./modest-heap.js";
import { TOOL_VERSION } from "./tool-version.js";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import { inspect } from "node:util";
import { mkdir, writeFile } from "node:fs/promises";
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
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
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
// src/reports/annotations.ts
function annotations(report, rules) {
	const { policy } = report;
	const concerned = report.targets.map((target) => ({
		target,
		concerns: concerns(target, policy)
	}));
	const of = (level, weights, notChecked) => concerned.map(({ target, concerns: all }) => ({
		target,
		own: all.filter(({ weight }) => weights.includes(weight))
	})).filter(({ target, own }) => whyNotChecked(target) === null ? own.length > 0 : notChecked).sort((a, b) => worse(a.target, a.own, b.target, b.own)).map(({ target, own }) => annotationFor(level, target, own, rules));
	if (policy.failOn === "never") return capped("warning", of("warning", ["failing", "warned"], true), WARNINGS);
	return [...capped("error", of("error", ["failing"], true), ERRORS), ...capped("warning", of("warning", ["warned"], false), WARNINGS)];
}
function failureLine(report) {
	return line`ats-gate: ${verdictLine(report)}`;
}
const ERRORS = 9;
const WARNINGS = 10;
const MESSAGE_CHARACTERS = 4e3;
const TITLE_CHARACTERS = 255;
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
	const parts = [...violated > 0 ? [line`violates ${plural(violated, "requirement")}`] : [], ...open > 0 ? [line`leaves ${open} undetermined`] : []];
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
	return {
		level,
		title: cut(line`ats-gate: ${title}`, TITLE_CHARACTERS),
		message: cut(joined(parts, "\n"), MESSAGE_CHARACTERS),
		location
	};
}
function capped(level, all, most) {
	if (all.length <= most) return all;
	const shown = all.slice(0, most - 1);
	const others = all.slice(shown.length);
	const named = others.slice(0, 20).map(({ title }) => title);
	const rest = others.length > named.length ? [line`and ${others.length - named.length} more`] : [];
	const text = line`A step shows no more annotations; the job summary and the JSON report have every target.`;
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
		title: cut(line`ats-gate: ${outside(what)}`, TITLE_CHARACTERS),
		message: cut(joined([sentence(what), sentence(mend)], "\n"), MESSAGE_CHARACTERS),
		location
	};
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
	for (const { what, where, mend } of faults) say(line`ats-gate: ${describeWhere(where)}: ${sentence(what)}; ${sentence(mend)}`);
	const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
	annotateFailure(line`ats-gate: ${count} in the input, so nothing was probed`);
}
function annotateBug(error) {
	for (const each of inspect(error).split("\n")) say(line`ats-gate: ${sentence(each)}`);
	const what = error instanceof Error ? error.message : String(error);
	annotateFailure(line`ats-gate failed, which is a fault of its own: ${what}`);
}
const MOST_FAULTS = 9;
function annotationOf({ what, where, mend }) {
	return typeof where === "string" ? faultAnnotation(`${where}: ${what}`, mend, null) : faultAnnotation(what, mend, where);
}
// src/github/inputs.ts
function readInputs(input, workspace) {
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
		http: []
	};
	const reportDir = one("report-dir");
	const request = {
		run,
		at: parseMoment(one("at"), faults),
		full: truthOf(one("full"), faults),
		reportDir: reportDir === void 0 ? null : resolve(workspace, reportDir.text)
	};
	if (faults.length > 0) throw new InputError(faults);
	return request;
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
function writeOutputs(outputs, file) {
	if (file === void 0 || file === "") {
		say(line`ats-gate: GITHUB_OUTPUT is not set, so no outputs are written`);
		return;
	}
	try {
		for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
	} catch (error) {
		say(line`ats-gate: outputs could not be written: ${String(error)}`);
	}
}
// src/github/report-files.ts
function reportFilesIn(folder) {
	return {
		json: join(folder, "report.json"),
		markdown: join(folder, "report.md")
	};
}
async function writeReportFiles(files, folder, report, context, markdown) {
	await mkdir(folder, { recursive: true });
	await writeFile(files.json, format.pieces(report, context));
	await writeFile(files.markdown, markdown);
}
// src/github/say-report.ts
function sayReport(report, context) {
	const needsWords = (target) => target.verdict !== "met" || concerns(target, report.policy).length > 0;
	const concerned = report.targets.filter(needsWords);
	for (const target of concerned) sayFolded(line`${target.target} ${target.verdict}`, targetLines(target, report, context));
	const met = report.targets.filter((target) => !needsWords(target));
	if (met.length > 0) sayFolded(line`${plural(met.length, "target")} met`, met.map(({ target }) => line`  ${outside(target)}`));
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
async function writeSummary(markdown, file) {
	if (file === void 0 || file === "") {
		say(line`ats-gate: GITHUB_STEP_SUMMARY is not set, so no summary is shown`);
		return;
	}
	try {
		await summary.addRaw(markdown).write();
	} catch (error) {
		say(line`ats-gate: the summary could not be written: ${String(error)}`);
	}
}
// src/github/run-action.ts
async function runAction(world) {
	try {
		return await judged(world);
	} catch (error) {
		return reportError(error, world.environment);
	}
}
function reportError(error, environment) {
	if (error instanceof InputError) annotateFaults(error);
	else annotateBug(error);
	writeOutputs(ERROR_OUTPUTS, environment.GITHUB_OUTPUT);
	return 2;
}
async function judged(world) {
	const { environment, rules, toolVersion } = world;
	const request = readInputs((name) => getInput(name), environment.GITHUB_WORKSPACE || process.cwd());
	const { targets, policy } = world.load(request.run);
	const packed = new PackedTargets();
	const report = await world.gate({
		targets,
		policy,
		at: request.at,
		full: request.full,
		toolVersion
	}, packed.keep);
	const folder = request.reportDir ?? join(environment.RUNNER_TEMP || tmpdir(), "ats-gate");
	const files = reportFilesIn(folder);
	const context = {
		rules,
		columns: LOG_COLUMNS,
		isColoured: false,
		fullReport: files.json,
		jsonOf: packed.jsonOf
	};
	const summary = format$1.write(report, context);
	const problem = await writeReportFiles(files, folder, report, context, summary).then(() => null, String);
	sayReport(report, context);
	annotate(annotations(report, rules));
	const outputs = outputsFor(report, problem === null ? files.json : null);
	await writeSummary(summary, environment.GITHUB_STEP_SUMMARY);
	if (problem !== null) say(line`ats-gate: the reports could not be written: ${problem}`);
	if (problem !== null && request.reportDir !== null) {
		annotateFailure(line`ats-gate: report-dir could not be written: ${problem}`);
		writeOutputs({
			...outputs,
			outcome: "error"
		}, environment.GITHUB_OUTPUT);
		return 2;
	}
	writeOutputs(outputs, environment.GITHUB_OUTPUT);
	const code = exitCode(report.verdict, report.policy.failOn);
	if (code === 0) say(failureLine(report));
	else annotateFailure(failureLine(report));
	return code;
}
const LOG_COLUMNS = 120;
// src/action.ts
keepHeapModest();
const controller = new AbortController();
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => controller.abort("interrupted"));
process.on("uncaughtException", (error) => process.exit(reportError(error, process.env)));
process.exitCode = await runAction({
	environment: process.env,
	rules: RULES,
	toolVersion: TOOL_VERSION,
	load: (request) => loadRun(request, realFiles, systemCertificates),
	gate: (request, keep) => gate(request, realWorld(controller.signal, () => {}), keep)
});
export {};
