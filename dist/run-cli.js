import { __toESM } from "./rolldown-runtime.js";
import { endProcess, interruption } from "./process-end.js";
import { InputError, describeWhere } from "./input-error.js";
import { TOOL_VERSION } from "./tool-version.js";
import { CLIENTS, DEFAULT_POLICY, DEFAULT_SETTINGS, KEY_USAGES, PLANNED_MEND, POLICIES, PRODUCTS, RULES, Reader, WireError, Writer, againstBaseline, baselineOf, counted, describePolicy, didYouMean, exitCode, findConfiguration, gate, givenSettings, isPlanned, isSystemError, judgeAgain, loadConfiguration, loadPolicy, loadRun, merge, newestVersion, parseCertificate, parseMoment, parseSettings, parseShard, quoted as quoted$2, realFiles, realWorld, require_asn1, require_ipaddr, ruleFaults, runIdentity, savedReport, savedReportText, savedText, systemCertificates, valueText, writtenSettings } from "./load-run.js";
import { diagnose as diagnose$1, proxyEnvironment, workflowRun } from "./environment.js";
import { PackedTargets, RULE_WORDS, cut, format, format$1 as format$3, format$2 as format$4, format$3 as format$5, format$4 as format$2, format$5 as format$1, joined, labelled, line, outside, quoted as quoted$3, reportPaths, sentence, textOf, wrapped, writeWhole } from "./rule-words.js";
import { bareTarget } from "./listener-names.js";
import { versionName } from "./suite-lists.js";
import { adviceFor } from "./recognise.js";
import { constants, createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { connect, createServer } from "node:net";
import { once } from "node:events";
import { createServer as createServer$1 } from "node:http";
import { normalize } from "node:path";
import { fstatSync, writeFileSync } from "node:fs";
import { inspect, parseArgs } from "node:util";
import { createServer as createServer$2 } from "node:https";
// src/cli/configuration-line.ts
function foundConfiguration(configs, faults) {
	return findConfiguration(configs, {
		workspace: process.cwd(),
		isContained: false
	}, realFiles, faults);
}
function sayRemarks(loaded) {
	const remarks = loaded?.remarks ?? [];
	if (remarks.length > 0) process.stderr.write(textOf(remarks.map((remark) => sentence(`note: ${remark}`))));
}
// src/reports/index.ts
const REPORTS = [
	format,
	format$1,
	format$2,
	format$3,
	format$4,
	format$5
];
// src/cli/bug-lines.ts
function bugLines(error) {
	return withStack(line`ats-gate: a fault of ours, not of your servers or files:`, inspect(error));
}
function formatBugLines(format, error) {
	return withStack(line`ats-gate: the ${format} report failed, a fault of ours, not of your servers or files:`, inspect(error));
}
function ruleBugLines({ rule, target, targets, stack }) {
	const where = targets === 1 ? line`${target}` : line`${counted(targets, "target")}, the first of them ${target}`;
	return withStack(line`ats-gate: the rule ${rule} failed with ${where}, a fault of ours, not of your servers or files:`, stack);
}
function withStack(title, stack) {
	return textOf([
		title,
		...stack.split("\n").map((each) => line`  ${sentence(each)}`),
		REPORT_IT
	]);
}
const REPORT_IT = line`  Please report it, with these lines, in the issues of the repository that ats-gate comes from.`;
// src/cli/fault-lines.ts
function faultLines(faults) {
	const shown = faults.slice(0, MOST_FAULTS).flatMap(({ code, where, what, mend }) => [
		line`error: ${describeWhere(where)}: ${sentence(what)}`,
		line`  ${sentence(mend)}`,
		...(NEXT.get(code) ?? []).map((each) => line`    ${each}`)
	]);
	const more = faults.length - MOST_FAULTS;
	return textOf(more > 0 ? [...shown, line`error: and ${more} more of ${faults.length} faults`] : shown);
}
function inputErrorLines(faults) {
	return `${faultLines(faults)}${textOf([line`${counted(faults.length, "fault")} in the input; nothing was probed`])}`;
}
const MOST_FAULTS = 50;
const NEXT = /* @__PURE__ */ new Map([["TARGETS_EMPTY", [
	"ats-gate check m.example.com",
	"ats-gate check --targets-file targets.txt",
	"ats-gate demo"
]], ["POLICY_EMPTY", [
	"extends: ats",
	"targets:",
	"  - m.example.com"
]]]);
// src/cli/terminal.ts
function columnsOf(stream) {
	return Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, terminalColumns(stream)));
}
const FEWEST_COLUMNS = 40;
const MOST_COLUMNS = 120;
function terminalColumns({ columns }) {
	return columns || DEFAULT_COLUMNS;
}
const DEFAULT_COLUMNS = 80;
function isColoured(stream) {
	const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
	if (NO_COLOR || TERM === "dumb") return false;
	if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
	return stream.isTTY === true;
}
// src/cli/deliver.ts
function deliver(report, places, jsonOf, formats = REPORTS) {
	return deliverTexts(places, (name, fullReport, terminal) => written$1(report, name, formats, {
		fullReport,
		jsonOf
	}, terminal), ruleFaults(report).map(ruleBugLines));
}
async function deliverTexts({ format, outputs }, write, before = []) {
	const said = [...before];
	const attempt = async (name, where, deliverIt) => {
		try {
			await deliverIt();
			return true;
		} catch (error) {
			said.push(isSystemError(error) ? faultLines([unwritten(where, error.code)]) : formatBugLines(name, error));
			return false;
		}
	};
	let fullReport = null;
	for (const { format: name, file } of [...outputs].sort((a, b) => rank(a.format) - rank(b.format))) if (await attempt(name, file, () => writeWhole(file, write(name, fullReport, null))) && name === "json") fullReport ??= file;
	await attempt(format, "stdout", () => writeToStdout(write(format, fullReport, process.stdout)));
	process.stderr.write(said.join(""));
	return said.length === 0;
}
function rank(format) {
	return format === "json" ? 0 : 1;
}
async function writeToStdout(pieces) {
	const { stdout } = process;
	const kind = fstatSync(stdout.fd);
	const isHeldBack = kind.isFile() || kind.isCharacterDevice() && !stdout.isTTY;
	for (const piece of pieces) if (isHeldBack) writeFileSync(stdout.fd, piece);
	else if (isGone(stdout)) return;
	else if (!stdout.write(piece)) await readyFor(stdout);
}
function isGone(stream) {
	return stream.destroyed || stream.errored !== null;
}
function readyFor(stream) {
	return new Promise((resolve) => {
		const events = [
			"drain",
			"error",
			"close"
		];
		const ready = () => {
			for (const event of events) stream.removeListener(event, ready);
			resolve();
		};
		for (const event of events) stream.once(event, ready);
	});
}
function unwritten(where, code) {
	return {
		code: "OUTPUT",
		what: `the report could not be written (${code})`,
		where,
		mend: MENDS.get(code) ?? "check its permissions and the free space"
	};
}
const MENDS = /* @__PURE__ */ new Map([
	["ENOENT", "make the folder first, or name another file"],
	["EISDIR", "this is a folder: name a file in it"],
	["ENOTDIR", "a part of the path is a file: name another path"],
	["ENOSPC", "the disk is full: make room, or name a file elsewhere"],
	["ENAMETOOLONG", "give it a shorter name"]
]);
function written$1(report, name, formats, run, terminal) {
	const format = formats.find((each) => each.name === name);
	if (format === void 0) throw new Error(`no writer for ${name}`);
	const context = {
		rules: RULE_WORDS,
		columns: terminal === null ? 80 : columnsOf(terminal),
		isColoured: terminal !== null && isColoured(terminal),
		...run
	};
	return format.pieces?.(report, context) ?? [format.write(report, context)];
}
// src/cli/judge-line.ts
function judgeLine({ all, last, faults }) {
	return {
		policy: last("policy") ?? null,
		caFiles: all("ca-file"),
		baseline: last("baseline") ?? null,
		settings: {
			...givenSettings(last),
			...assumed(all("assume"))
		},
		at: parseMoment(last("at"), faults),
		...places({
			all,
			last,
			faults
		}, REPORTS.map(({ name }) => name))
	};
}
function assumed(assume) {
	return assume.length === 0 ? {} : { assume };
}
function places({ all, last, faults }, names) {
	return {
		format: formatOf(last("format"), names, faults),
		outputs: outputsOf(all("output"), names, faults)
	};
}
function formatOf(given, names, faults) {
	return given === void 0 ? "text" : formatNamed(given.text, given.where, names, faults) ?? "text";
}
function formatNamed(text, where, names, faults) {
	if (names.includes(text)) return text;
	const mend = isPlanned(text) ? PLANNED_MEND : didYouMean(text, names, `write one of ${names.join(", ")}`);
	faults.push({
		code: "ARGUMENT_FORMAT",
		what: `there is no report format ${quoted$2(text)}`,
		where,
		mend
	});
	return null;
}
function outputsOf(givens, names, faults) {
	const outputs = /* @__PURE__ */ new Map();
	for (const { text, where } of givens) {
		const equals = text.indexOf("=");
		const file = text.slice(equals + 1);
		if (equals < 1 || file === "") {
			faults.push({
				code: "ARGUMENT_FORM",
				what: `${quoted$2(text)} names no format and file`,
				where,
				mend: "write FORMAT=FILE, such as json=report.json"
			});
			continue;
		}
		const format = formatNamed(text.slice(0, equals), where, names, faults);
		if (outputs.has(normalize(file))) faults.push({
			code: "ARGUMENT_TWICE",
			what: `${quoted$2(file)} is named for two reports`,
			where,
			mend: "give each report a file of its own"
		});
		if (format !== null) outputs.set(normalize(file), {
			format,
			file
		});
	}
	return [...outputs.values()];
}
// src/cli/options.ts
const { failOn, onUndetermined, limits } = DEFAULT_SETTINGS;
const FORMATS$1 = REPORTS.map(({ name }) => name);
const FILE = {
	words: [],
	files: true
};
const NOTHING = {
	words: [],
	files: false
};
const POLICY_NAMES = {
	words: POLICIES.map(({ name }) => name),
	files: true
};
const OPTIONS = [
	{
		name: "targets-file",
		value: "FILE",
		repeatable: true,
		completes: FILE,
		description: "targets, one a line, or as YAML or JSON"
	},
	{
		name: "config",
		value: "FILE|DIR",
		repeatable: true,
		completes: FILE,
		description: "proxy configuration to judge beside the targets, also as nginx:FILE"
	},
	{
		name: "assume",
		value: "PRODUCT=VERSION",
		repeatable: true,
		completes: {
			words: PRODUCTS.map((name) => `${name}=`),
			files: false
		},
		description: "version of a product, for what its files leave to a default"
	},
	{
		name: "fix-hint",
		value: null,
		repeatable: false,
		completes: NOTHING,
		description: "print a diff that mends what can be mended, for git apply, instead of a report"
	},
	{
		name: "policy",
		value: "FILE|NAME",
		repeatable: false,
		completes: POLICY_NAMES,
		description: "policy file or built-in policy; else ats-gate.yml, else ats"
	},
	{
		name: "connect",
		value: "HOST:PORT=ADDR:PORT",
		repeatable: true,
		completes: NOTHING,
		description: "dial ADDR:PORT for this target, keep its name"
	},
	{
		name: "http",
		value: "HOST:PORT=ADDR:PORT|none",
		repeatable: true,
		completes: NOTHING,
		description: "where the cleartext side of this target is"
	},
	{
		name: "ca-file",
		value: "FILE",
		repeatable: true,
		completes: FILE,
		description: "PEM file with roots to trust too"
	},
	{
		name: "baseline",
		value: "REPORT",
		repeatable: false,
		completes: FILE,
		description: "earlier JSON report: only what is new or worse fails"
	},
	{
		name: "at",
		value: "TIME",
		repeatable: false,
		completes: NOTHING,
		description: "judge as of this moment, such as 2027-03-31T00:00:00Z"
	},
	{
		name: "fail-on",
		value: "error|warning|never",
		repeatable: false,
		completes: some("error|warning|never"),
		description: `least level that fails the run; else ${failOn}`
	},
	{
		name: "on-undetermined",
		value: "fail|warn|ignore",
		repeatable: false,
		completes: some("fail|warn|ignore"),
		description: `what to do where nothing could be learned; else ${onUndetermined}`
	},
	{
		name: "timeout",
		value: "DURATION",
		repeatable: false,
		completes: NOTHING,
		description: `time for one attempt, such as 500ms; else ${limits.timeoutMs / 1e3}s`
	},
	{
		name: "deadline",
		value: "DURATION",
		repeatable: false,
		completes: NOTHING,
		description: `time for the whole run; else ${limits.deadlineMs / 6e4}m`
	},
	{
		name: "retries",
		value: "N",
		repeatable: false,
		completes: NOTHING,
		description: `repeats after a failed resolution, a refusal or a reset; else ${limits.retries}`
	},
	{
		name: "concurrency",
		value: "N",
		repeatable: false,
		completes: NOTHING,
		description: `targets at once; else ${limits.concurrency}`
	},
	{
		name: "connections-per-address",
		value: "N",
		repeatable: false,
		completes: NOTHING,
		description: `connections at once to one address and port; else ${limits.connectionsPerAddress}`
	},
	{
		name: "full",
		value: null,
		repeatable: false,
		completes: NOTHING,
		description: "list every version, suite, group and signature scheme that is accepted"
	},
	{
		name: "proxy",
		value: "URL|none",
		repeatable: false,
		completes: {
			words: [
				"none",
				"http://",
				"https://"
			],
			files: false
		},
		description: "HTTP proxy to dial through; else https_proxy of the environment"
	},
	{
		name: "private-addresses",
		value: "auto|allow|deny",
		repeatable: false,
		completes: some("auto|allow|deny"),
		description: "whether loopback and private addresses may be dialled; else auto, which allows them here"
	},
	{
		name: "shard",
		value: "I/N",
		repeatable: false,
		completes: NOTHING,
		description: "probe this share of the targets only, such as 2/8; merge joins the reports"
	},
	{
		name: "run-id",
		value: "ID",
		repeatable: false,
		completes: NOTHING,
		description: "what the run is called, the same for all of its shards; else GITHUB_RUN_ID"
	},
	{
		name: "format",
		value: "FORMAT",
		repeatable: false,
		completes: {
			words: FORMATS$1,
			files: false
		},
		description: `report on stdout: ${FORMATS$1.join(", ")}; else text`
	},
	{
		name: "output",
		value: "FORMAT=FILE",
		repeatable: true,
		completes: {
			words: FORMATS$1.map((name) => `${name}=`),
			files: true
		},
		description: "report to a file, beside the one on stdout"
	},
	{
		name: "verbose",
		value: null,
		repeatable: false,
		completes: NOTHING,
		description: "the dictionary of each test, what it rests on, and the error that a phone would log"
	}
];
function some(words) {
	return {
		words: words.split("|"),
		files: false
	};
}
// src/cli/progress.ts
function progressLine(stream, clock, ticks) {
	if (stream.isTTY !== true || process.env.TERM === "dumb") return {
		show: () => void 0,
		end: () => void 0
	};
	const underWay = /* @__PURE__ */ new Map();
	let count = {
		done: 0,
		total: 0
	};
	let stop = null;
	let isOver = false;
	let shown = "";
	const draw = () => {
		const words = progressWords(count, underWay, clock().getTime());
		const { text } = cut(words, Math.max(1, terminalColumns(stream) - 1));
		if (text !== shown) stream.write(ERASE_LINE + text);
		shown = text;
	};
	return {
		show({ kind, done, total, target }) {
			if (isOver) return;
			count = {
				done,
				total
			};
			if (kind === "started") underWay.set(target, clock().getTime());
			else underWay.delete(target);
			if (stop !== null) return;
			stop = ticks(draw);
			draw();
		},
		end() {
			if (isOver) return;
			isOver = true;
			if (stop === null) return;
			stop();
			stream.write(ERASE_LINE);
		}
	};
}
const realTicks = (draw) => {
	const timer = setInterval(draw, 250);
	timer.unref();
	return () => clearInterval(timer);
};
const ERASE_LINE = "\r\x1B[2K";
const SLOW_MS = 3e3;
const MOST_NAMED = 8;
function progressWords({ done, total }, underWay, now) {
	const slow = [...underWay].filter(([, since]) => now - since >= SLOW_MS);
	const words = line`${grouped(done)}/${grouped(total)}`;
	if (slow.length === 0) return words;
	const named = slow.slice(0, MOST_NAMED).map(([target, since]) => line`${target.replace(/:443$/u, "")} (${Math.floor((now - since) / 1e3)} s)`);
	return line`${words}  ${grouped(slow.length)} slow: ${joined(named, ", ")}`;
}
function grouped(count) {
	return count.toLocaleString("en-US");
}
// src/cli/shard-line.ts
function shardLine({ last, faults }) {
	const [share, id] = [last("shard"), last("run-id")];
	if (share === void 0 && id === void 0) return {
		shard: null,
		identity: void 0
	};
	const shard = share === void 0 ? null : parseShard(share, faults);
	const known = faults.length;
	const identity = runIdentity(id, workflowRun(), faults) ?? void 0;
	if (identity === void 0 && faults.length === known) faults.push({
		code: "RUN_ID",
		what: "--shard needs to know what the run is called",
		where: "--shard",
		mend: "add --run-id ID, the same for every shard of the run"
	});
	return {
		shard,
		identity
	};
}
// src/cli/commands/command.ts
const VERDICT_CODES = [
	{
		code: 0,
		meaning: "met"
	},
	{
		code: 1,
		meaning: "violated"
	},
	{
		code: 2,
		meaning: "wrong input or a fault of ours"
	},
	{
		code: 3,
		meaning: "undetermined"
	}
];
const WORD_CODES = [{
	code: 0,
	meaning: "said"
}, {
	code: 2,
	meaning: "wrong input or a fault of ours"
}];
// src/cli/commands/check.ts
const command$10 = {
	name: "check",
	operands: "[TARGET…]",
	completes: NOTHING,
	description: "probe each target and judge it",
	about: "Asks each target what a phone would ask, judges the answers by the policy and prints what to mend. Targets come from the arguments, from --targets-file and from the policy.",
	examples: [
		"check m.example.com files.example.com:8443 --policy ibm-connections",
		"check --targets-file targets.txt --output json=report.json",
		"check --targets-file targets.txt --baseline report.json",
		"check m.example.com --connect m.example.com=127.0.0.1:8443"
	],
	options: [
		"targets-file",
		"config",
		"assume",
		"policy",
		"connect",
		"http",
		"ca-file",
		"baseline",
		"at",
		"fail-on",
		"on-undetermined",
		"timeout",
		"deadline",
		"retries",
		"concurrency",
		"connections-per-address",
		"full",
		"proxy",
		"private-addresses",
		"shard",
		"run-id",
		"format",
		"output"
	],
	exitCodes: VERDICT_CODES,
	prepare(words) {
		const line = checkLine(words);
		words.faults.push(...emptyTargets(line), ...shardOfConfiguration(line));
		return () => check(line);
	},
	readFiles(words, faults) {
		load$4(checkLine(words), faults);
	}
};
function load$4(line, known) {
	const faults = [...known];
	const found = foundConfiguration(line.configs, faults);
	const from = {
		workspace: process.cwd(),
		environment: proxyEnvironment(),
		isPolicyTrusted: true
	};
	const request = {
		...line,
		...from,
		mayBeEmpty: line.configs.length > 0,
		faults
	};
	return {
		...loadRun(request, realFiles, systemCertificates),
		found
	};
}
function checkLine(words) {
	return {
		...judgeLine(words),
		...shardLine(words),
		targets: words.operands,
		targetsFiles: words.all("targets-file"),
		connect: words.all("connect"),
		http: words.all("http"),
		configs: words.all("config"),
		full: words.all("full").length > 0,
		privateAddresses: words.last("private-addresses")
	};
}
function emptyTargets({ targets }) {
	const mend = "name it, or remove the argument; a variable of the shell that is not set leaves an empty one";
	return targets.filter(({ text }) => text.trim() === "").map(({ where }) => ({
		code: "TARGET_EMPTY",
		what: "the target is empty",
		where,
		mend
	}));
}
function shardOfConfiguration({ shard, configs }) {
	if (shard === null || configs[0] === void 0) return [];
	return [{
		code: "ARGUMENT_UNFIT",
		what: "a share of the targets takes no configuration",
		where: configs[0].where,
		mend: "judge the configuration in a run of its own: ats-gate lint"
	}];
}
async function check(line) {
	const signal = interruption();
	const { found, ...loaded } = load$4(line, []);
	const configured = await loadConfiguration(found, loaded.policy);
	sayRemarks(configured);
	const progress = progressLine(process.stderr, () => /* @__PURE__ */ new Date(), realTicks);
	const world = realWorld(signal, progress.show);
	const { at, full, shard, identity } = line;
	const configuration = configured?.configuration;
	const request = {
		...loaded,
		configuration,
		at,
		full,
		shard,
		identity,
		toolVersion: TOOL_VERSION
	};
	const packed = new PackedTargets();
	const report = await gate(request, world, packed.keep).finally(progress.end);
	return await deliver(report, line, packed.jsonOf) ? exitCode(report.verdict, report.policy.failOn) : 2;
}
// src/cli/operands.ts
function unexpected(operands, faults) {
	for (const { text, where } of operands) {
		const what = `${repeated(text) ?? "this"} is one argument too many`;
		faults.push({
			code: "ARGUMENT_UNEXPECTED",
			what,
			where,
			mend: "remove it"
		});
	}
}
function repeated(written) {
	return written.includes("@") ? null : quoted$2(written);
}
// src/cli/shells/bash.ts
const shell$2 = {
	name: "bash",
	setUp: "eval \"$(ats-gate completion bash)\"  # in ~/.bashrc",
	script: (commands) => `# Completion of ats-gate for bash.
_ats_gate() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command='' option='' word
  local -a words=()
  local files=0
  COMPREPLY=()
  # Readline parts words at "=": --format=json is three.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $before == '=' ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${commands.map(({ name }) => name).join("|")}) command=$word; break ;;
    esac
  done
  # After --output stands FORMAT, =, FILE; or =, FORMAT, =, FILE.
  local line=" \${COMP_WORDS[*]:0:COMP_CWORD+1}"
  if [[ $line =~ ' --output '('= ')?[a-z]+' ='(' '[^ ]*)?$ ]]; then
    option='file'
  elif [[ $before == --* && $current != -* ]]; then
    option=$before
  fi
  case $option in
    file) files=1 ;;
${OPTIONS.map(optionCase).join("")}    *) option='' ;;
  esac
  if [[ -z $option ]]; then
    case $command in
      '') words=(${commands.map(({ name }) => name).join(" ")} --help --version) ;;
${commands.map((command) => commandCase$1(command, commands)).join("")}    esac
  fi
  COMPREPLY=($(compgen -W "\${words[*]}" -- "$current"))
  if (( files )); then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
  fi
  # FORMAT= wants a file right after it.
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _ats_gate ats-gate
`
};
function optionCase({ name, value, completes }) {
	if (value === null) return "";
	const files = completes.files && name !== "output";
	return `    --${name}) ${wordsOf({
		...completes,
		files
	})} ;;\n`;
}
function commandCase$1({ name, options, completes }, commands) {
	const own = operandsOf(name, completes, commands);
	return `      ${name})
        if [[ $current == -* ]]; then words=(${[...options.map((option) => `--${option}`), "--help"].join(" ")})
        else ${wordsOf(own)}
        fi ;;
`;
}
function operandsOf(name, completes, commands) {
	return name === "help" ? {
		words: commands.map((each) => each.name),
		files: false
	} : completes;
}
function wordsOf({ words, files }) {
	return [`words=(${words.join(" ")})`, ...files ? ["files=1"] : []].join("; ");
}
// src/cli/shells/fish.ts
const shell$1 = {
	name: "fish",
	setUp: "ats-gate completion fish > ~/.config/fish/completions/ats-gate.fish",
	script: (commands) => `# Completion of ats-gate for fish.
complete -c ats-gate -f
complete -c ats-gate -n __fish_use_subcommand -l version -s V -d 'the version'
complete -c ats-gate -l help -s h -d 'what there is, or what a command does'
${commands.map((command) => commandLines(command, commands)).join("")}`
};
function commandLines({ name, description, options, completes }, commands) {
	const words = name === "help" ? commands.map((each) => each.name) : completes.words;
	const within = `complete -c ats-gate -n '__fish_seen_subcommand_from ${name}'`;
	return [
		`complete -c ats-gate -n __fish_use_subcommand -a ${name} -d ${quoted$1(description)}`,
		...words.length > 0 ? [`${within} -a ${quoted$1(words.join(" "))}`] : [],
		...completes.files ? [`${within} -F`] : [],
		...OPTIONS.filter((option) => options.includes(option.name)).map((option) => {
			const takes = option.value === null ? "" : ` -r${option.completes.files ? " -F" : ""}`;
			const offered = option.completes.words.length > 0 ? ` -a ${quoted$1(option.completes.words.join(" "))}` : "";
			return `${within} -l ${option.name}${takes}${offered} -d ${quoted$1(option.description)}`;
		})
	].map((line) => `${line}\n`).join("");
}
function quoted$1(text) {
	return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
// src/cli/shells/zsh.ts
const shell = {
	name: "zsh",
	setUp: "source <(ats-gate completion zsh)  # in ~/.zshrc, after compinit",
	script: (commands) => `#compdef ats-gate
# Completion of ats-gate for zsh.
_ats_gate() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(":", "\\:")}`)}\n`).join("")}  )
  _arguments -C '(-h --help)'{-h,--help}'[what there is]' '(-V --version)'{-V,--version}'[the version]' \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${commands.map((command) => commandCase(command, commands)).join("")}      esac ;;
  esac
}
if [[ $funcstack[1] == _ats_gate ]]; then _ats_gate "$@"; else compdef _ats_gate ats-gate; fi
`
};
function commandCase({ name, operands, options, completes }, commands) {
	const own = name === "help" ? {
		words: commands.map((each) => each.name),
		files: false
	} : completes;
	return `        ${name}) _arguments ${["--help[what it does]", ...[...OPTIONS.filter((option) => options.includes(option.name)).map(({ name: flag, value, repeatable, description, completes: offered }) => `${repeatable ? "*" : ""}--${flag}${value === null ? "" : "="}[${escaped(description)}]${value === null ? "" : `:${escaped(value)}:${action(offered)}`}`), ...operands === "" ? [] : [`*:${escaped(operands)}:${action(own)}`]]].map(quoted).join(" ")} ;;\n`;
}
function action({ words, files }) {
	if (words.length === 0) return files ? "_files" : " ";
	const listed = `(${words.join(" ")})`;
	return files ? `{_alternative "words:word:${listed}" "files:file:_files"}` : listed;
}
function escaped(text) {
	return text.replaceAll(/[:[\]]/gu, "\\$&");
}
function quoted(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
// src/cli/shells/index.ts
const SHELLS = [
	shell$2,
	shell,
	shell$1
];
// src/cli/commands/completion.ts
const command$9 = {
	name: "completion",
	operands: SHELLS.map(({ name }) => name).join("|"),
	completes: {
		words: SHELLS.map(({ name }) => name),
		files: false
	},
	description: "a script that lets a shell complete command lines",
	about: "Prints a script that completes commands, options, policies, formats and requirements. It stands alone: reading it again after an update is all there is to do.",
	examples: SHELLS.map(({ name }) => `completion ${name}`),
	more: {
		title: "To switch it on",
		lines: SHELLS.map(({ setUp }) => setUp)
	},
	options: [],
	exitCodes: WORD_CODES,
	prepare({ operands, commands, faults }) {
		const [first, ...more] = operands;
		unexpected(more, faults);
		const names = SHELLS.map(({ name }) => name);
		const shell = SHELLS.find(({ name }) => name === first?.text);
		if (shell === void 0) {
			const mend = didYouMean(first?.text ?? "", names, `write one of ${names.join(", ")}`);
			const what = first === void 0 ? "completion needs a shell" : `there is no completion for ${quoted$2(first.text)}`;
			faults.push({
				code: "ARGUMENT_UNKNOWN_SHELL",
				what,
				where: first?.where ?? "completion",
				mend
			});
		}
		return () => {
			process.stdout.write(shell?.script(commands) ?? "");
			return 0;
		};
	}
};
// src/demo/der.ts
var import_asn1 = /* @__PURE__ */ __toESM(require_asn1(), 1);
function encode(node) {
	return Buffer.from(import_asn1.default.toDer(node).getBytes(), "latin1");
}
function embed(der) {
	return import_asn1.default.fromDer(latin1(der), {
		strict: true,
		parseAllBytes: true,
		decodeBitStrings: false,
		maxDepth: 16
	});
}
function sequence(...items) {
	return import_asn1.default.create(UNIVERSAL, 16, true, items);
}
function set(...items) {
	return import_asn1.default.create(UNIVERSAL, 17, true, items);
}
function boolean(value) {
	return import_asn1.default.create(UNIVERSAL, 1, false, value ? "ÿ" : "\0");
}
function integer(bytes) {
	return import_asn1.default.create(UNIVERSAL, 2, false, latin1(bytes));
}
function smallInteger(value) {
	return integer(value < 128 ? Uint8Array.of(value) : Uint8Array.of(0, value));
}
function bitString(bytes, unusedBits = 0) {
	return import_asn1.default.create(UNIVERSAL, 3, false, String.fromCharCode(unusedBits) + latin1(bytes));
}
function octetString(bytes) {
	return import_asn1.default.create(UNIVERSAL, 4, false, latin1(bytes));
}
function nothing() {
	return import_asn1.default.create(UNIVERSAL, 5, false, "");
}
function objectIdentifier(oid) {
	return import_asn1.default.create(UNIVERSAL, 6, false, import_asn1.default.oidToDer(oid).getBytes());
}
function utf8String(text) {
	return import_asn1.default.create(UNIVERSAL, 12, false, latin1(Buffer.from(text, "utf8")));
}
function printableString(text) {
	return import_asn1.default.create(UNIVERSAL, 19, false, text);
}
function time(date) {
	const digits = date.toISOString().replace(/\.\d+Z$|[-:T]/g, "");
	return date.getUTCFullYear() < 2050 ? import_asn1.default.create(UNIVERSAL, 23, false, `${digits.slice(2)}Z`) : import_asn1.default.create(UNIVERSAL, 24, false, `${digits}Z`);
}
function explicit(tag, item) {
	return import_asn1.default.create(CONTEXT_SPECIFIC, tag, true, [item]);
}
function implicit(tag, bytes) {
	return import_asn1.default.create(CONTEXT_SPECIFIC, tag, false, latin1(bytes));
}
function implicitSequence(tag, items) {
	return import_asn1.default.create(CONTEXT_SPECIFIC, tag, true, items);
}
const UNIVERSAL = 0;
const CONTEXT_SPECIFIC = 128;
function latin1(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
// src/demo/extensions.ts
var import_ipaddr = /* @__PURE__ */ __toESM(require_ipaddr(), 1);
function basicConstraints(isCa, pathLength) {
	const items = isCa ? [boolean(true)] : [];
	if (pathLength !== void 0) items.push(smallInteger(pathLength));
	return extension("2.5.29.19", true, sequence(...items));
}
function keyUsage(usages) {
	const last = Math.max(...usages.map((usage) => KEY_USAGES.indexOf(usage)));
	const bytes = new Uint8Array((last >> 3) + 1);
	for (const usage of usages) {
		const bit = KEY_USAGES.indexOf(usage);
		bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | 128 >> (bit & 7);
	}
	return extension("2.5.29.15", true, bitString(bytes, 7 - (last & 7)));
}
function extendedKeyUsage(oids) {
	return extension("2.5.29.37", false, sequence(...oids.map(objectIdentifier)));
}
function subjectAltName(dnsNames, ipAddresses) {
	const names = dnsNames.map((name) => implicit(2, Buffer.from(name, "latin1")));
	const addresses = ipAddresses.map((address) => implicit(7, Uint8Array.from(import_ipaddr.default.parse(address).toByteArray())));
	return extension("2.5.29.17", false, sequence(...names, ...addresses));
}
function nameConstraints(permitted, excluded) {
	return extension("2.5.29.30", true, sequence(...[permitted, excluded].map(subtrees).flatMap((list, tag) => list.length === 0 ? [] : [implicitSequence(tag, list)])));
}
function caIssuers(urls) {
	return extension("1.3.6.1.5.5.7.1.1", false, sequence(...urls.map((url) => sequence(objectIdentifier("1.3.6.1.5.5.7.48.2"), implicit(6, Buffer.from(url, "latin1"))))));
}
function subjectKeyIdentifier(spki) {
	return extension("2.5.29.14", false, octetString(keyIdentifier(spki)));
}
function authorityKeyIdentifier(spki) {
	return extension("2.5.29.35", false, sequence(implicit(0, keyIdentifier(spki))));
}
function keyIdentifier(spki) {
	return createHash("sha256").update(spki).digest().subarray(0, 20);
}
function subtrees({ dns = [], ip = [], email = [], names = [] }) {
	return [
		...email.map((name) => implicit(1, Buffer.from(name, "latin1"))),
		...dns.map((name) => implicit(2, Buffer.from(name, "latin1"))),
		...names.map((der) => explicitName(der)),
		...ip.map((range) => implicit(7, addressAndMask(range)))
	].map((base) => sequence(base));
}
function explicitName(der) {
	return explicit(4, embed(der));
}
function addressAndMask(range) {
	const [address, length] = import_ipaddr.default.parseCIDR(range);
	const bytes = address.toByteArray();
	const mask = bytes.map((_, index) => 65280 >> Math.min(8, Math.max(0, length - index * 8)) & 255);
	return Uint8Array.of(...bytes, ...mask);
}
function extension(oid, critical, value) {
	return {
		oid,
		critical,
		value: encode(value)
	};
}
// src/demo/keys.ts
function makeKeys(kind) {
	switch (kind) {
		case "rsa-512": return generateKeyPairSync("rsa", { modulusLength: 512 });
		case "rsa-1024": return generateKeyPairSync("rsa", { modulusLength: 1024 });
		case "rsa-2048": return generateKeyPairSync("rsa", { modulusLength: 2048 });
		case "rsa-3072": return generateKeyPairSync("rsa", { modulusLength: 3072 });
		case "rsa-pss-2048": return generateKeyPairSync("rsa-pss", { modulusLength: 2048 });
		case "ec-p256": return generateKeyPairSync("ec", { namedCurve: "prime256v1" });
		case "ec-p384": return generateKeyPairSync("ec", { namedCurve: "secp384r1" });
		case "ec-p521": return generateKeyPairSync("ec", { namedCurve: "secp521r1" });
		case "ec-secp256k1": return generateKeyPairSync("ec", { namedCurve: "secp256k1" });
		case "ed25519": return generateKeyPairSync("ed25519");
		case "ed448": return generateKeyPairSync("ed448");
		case "dsa-2048": return generateKeyPairSync("dsa", {
			modulusLength: 2048,
			divisorLength: 256
		});
	}
}
// src/demo/signatures.ts
function signatureIdentifier(signature) {
	const { oid, parameters, hash } = SIGNATURES[signature];
	switch (parameters) {
		case "null": return sequence(objectIdentifier(oid), nothing());
		case "absent": return sequence(objectIdentifier(oid));
		case "pss": return sequence(objectIdentifier(oid), pssParameters(hash));
	}
}
function signBytes(bytes, signature, { privateKey }) {
	const { hash, parameters } = SIGNATURES[signature];
	if (parameters !== "pss") return sign(hash, bytes, privateKey);
	const padding = constants.RSA_PKCS1_PSS_PADDING;
	return sign(hash, bytes, {
		key: privateKey,
		padding,
		saltLength: constants.RSA_PSS_SALTLEN_DIGEST
	});
}
function defaultSignature({ privateKey }) {
	switch (privateKey.asymmetricKeyType) {
		case "rsa-pss": return "rsa-pss-sha256";
		case "ec": return "ecdsa-sha256";
		case "ed25519": return "ed25519";
		case "ed448": return "ed448";
		case "dsa": return "dsa-sha256";
		default: return "sha256WithRSA";
	}
}
const SIGNATURES = {
	md5WithRSA: {
		oid: "1.2.840.113549.1.1.4",
		hash: "md5",
		parameters: "null"
	},
	sha1WithRSA: {
		oid: "1.2.840.113549.1.1.5",
		hash: "sha1",
		parameters: "null"
	},
	sha224WithRSA: {
		oid: "1.2.840.113549.1.1.14",
		hash: "sha224",
		parameters: "null"
	},
	sha256WithRSA: {
		oid: "1.2.840.113549.1.1.11",
		hash: "sha256",
		parameters: "null"
	},
	sha384WithRSA: {
		oid: "1.2.840.113549.1.1.12",
		hash: "sha384",
		parameters: "null"
	},
	sha512WithRSA: {
		oid: "1.2.840.113549.1.1.13",
		hash: "sha512",
		parameters: "null"
	},
	"rsa-pss-sha1": {
		oid: "1.2.840.113549.1.1.10",
		hash: "sha1",
		parameters: "pss"
	},
	"rsa-pss-sha256": {
		oid: "1.2.840.113549.1.1.10",
		hash: "sha256",
		parameters: "pss"
	},
	"rsa-pss-sha384": {
		oid: "1.2.840.113549.1.1.10",
		hash: "sha384",
		parameters: "pss"
	},
	"rsa-pss-sha512": {
		oid: "1.2.840.113549.1.1.10",
		hash: "sha512",
		parameters: "pss"
	},
	"ecdsa-sha1": {
		oid: "1.2.840.10045.4.1",
		hash: "sha1",
		parameters: "absent"
	},
	"ecdsa-sha224": {
		oid: "1.2.840.10045.4.3.1",
		hash: "sha224",
		parameters: "absent"
	},
	"ecdsa-sha256": {
		oid: "1.2.840.10045.4.3.2",
		hash: "sha256",
		parameters: "absent"
	},
	"ecdsa-sha384": {
		oid: "1.2.840.10045.4.3.3",
		hash: "sha384",
		parameters: "absent"
	},
	"ecdsa-sha512": {
		oid: "1.2.840.10045.4.3.4",
		hash: "sha512",
		parameters: "absent"
	},
	"dsa-sha256": {
		oid: "2.16.840.1.101.3.4.3.2",
		hash: "sha256",
		parameters: "absent"
	},
	ed25519: {
		oid: "1.3.101.112",
		hash: null,
		parameters: "absent"
	},
	ed448: {
		oid: "1.3.101.113",
		hash: null,
		parameters: "absent"
	}
};
function pssParameters(hash) {
	if (hash === "sha1") return sequence();
	const { oid, bytes } = PSS_HASHES[hash];
	const identifier = sequence(objectIdentifier(oid), nothing());
	return sequence(explicit(0, identifier), explicit(1, sequence(objectIdentifier("1.2.840.113549.1.1.8"), identifier)), explicit(2, smallInteger(bytes)));
}
const PSS_HASHES = {
	sha256: {
		oid: "2.16.840.1.101.3.4.2.1",
		bytes: 32
	},
	sha384: {
		oid: "2.16.840.1.101.3.4.2.2",
		bytes: 48
	},
	sha512: {
		oid: "2.16.840.1.101.3.4.2.3",
		bytes: 64
	}
};
// src/demo/certificates.ts
function makeCertificate(request) {
	const keys = typeof request.keys === "object" ? request.keys : makeKeys(request.keys ?? "ec-p256");
	const subject = request.replace?.subject ?? encodeName(request.subject);
	const issuer = request.issuer ?? {
		keys,
		subject
	};
	const signature = request.signature ?? defaultSignature(issuer.keys);
	const algorithm = replaced(request.replace?.signatureAlgorithm) ?? signatureIdentifier(signature);
	const tbsCertificate = makeTbsCertificate(request, subject, keys, issuer, algorithm);
	const der = encode(sequence(tbsCertificate, algorithm, bitString(request.replace?.signature ?? signBytes(encode(tbsCertificate), signature, issuer.keys))));
	const keyPem = keys.privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	return {
		der,
		pem: certificatePem(der),
		keys,
		keyPem,
		subject
	};
}
function certificatePem(der) {
	return `-----BEGIN CERTIFICATE-----\n${(Buffer.from(der).toString("base64").match(/.{1,64}/g) ?? []).join("\n")}\n-----END CERTIFICATE-----\n`;
}
function encodeName(name) {
	return encode(sequence(...Object.entries(name).map(([attribute, value]) => {
		return set(sequence(objectIdentifier(Object.entries(ATTRIBUTE_OIDS).find(([known]) => known === attribute)?.[1] ?? ""), attribute === "C" ? printableString(value) : utf8String(value)));
	})));
}
const ATTRIBUTE_OIDS = {
	CN: "2.5.4.3",
	C: "2.5.4.6",
	L: "2.5.4.7",
	ST: "2.5.4.8",
	O: "2.5.4.10",
	OU: "2.5.4.11",
	DC: "0.9.2342.19200300.100.1.25"
};
const SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
function makeTbsCertificate(request, subject, keys, issuer, algorithm) {
	const { replace = {} } = request;
	const version = request.version ?? 3;
	const spki = keys.publicKey.export({
		type: "spki",
		format: "der"
	});
	const list = makeExtensions(request, spki, issuer).map(({ oid, critical, value }) => sequence(objectIdentifier(oid), ...critical ? [boolean(true)] : [], octetString(value)));
	return sequence(...version === 1 ? [] : [explicit(0, smallInteger(version - 1))], replaced(replace.serialNumber) ?? integer(request.serial ?? defaultSerial(subject, issuer.subject, spki)), algorithm, embed(issuer.subject), replaced(replace.validity) ?? sequence(time(request.notBefore), time(request.notAfter)), embed(subject), embed(replace.subjectPublicKeyInfo ?? spki), ...version === 1 || list.length === 0 ? [] : [explicit(3, sequence(...list))]);
}
function makeExtensions(request, spki, issuer) {
	const { isCa, pathLength, dnsNames = [], ipAddresses = [], caIssuers: caIssuers$1 = [], keyIdentifiers = true } = request;
	const keyUsage$1 = request.keyUsage ?? (isCa === true ? ["keyCertSign", "cRLSign"] : []);
	const purposes = request.extendedKeyUsage ?? (isCa === true ? [] : [SERVER_AUTH]);
	const { permitted = {}, excluded = {} } = request.nameConstraints ?? {};
	const issuerSpki = issuer.keys.publicKey.export({
		type: "spki",
		format: "der"
	});
	return [
		...isCa === void 0 ? [] : [basicConstraints(isCa, pathLength)],
		...keyUsage$1.length === 0 ? [] : [keyUsage(keyUsage$1)],
		...purposes.length === 0 ? [] : [extendedKeyUsage(purposes)],
		...dnsNames.length + ipAddresses.length === 0 ? [] : [subjectAltName(dnsNames, ipAddresses)],
		...request.nameConstraints === void 0 ? [] : [nameConstraints(permitted, excluded)],
		...caIssuers$1.length === 0 ? [] : [caIssuers(caIssuers$1)],
		...keyIdentifiers ? [subjectKeyIdentifier(spki)] : [],
		...keyIdentifiers && request.issuer !== void 0 ? [authorityKeyIdentifier(issuerSpki)] : [],
		...request.extraExtensions ?? []
	];
}
function defaultSerial(...parts) {
	const digest = createHash("sha256");
	for (const part of parts) digest.update(part);
	const serial = Uint8Array.from(digest.digest().subarray(0, 8));
	serial[0] = (serial[0] ?? 0) & 63 | 64;
	return serial;
}
function replaced(der) {
	return der === void 0 ? void 0 : embed(der);
}
// src/demo/identities.ts
const DAY_MS = 864e5;
const CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
const MUST_STAPLE = {
	oid: "1.3.6.1.5.5.7.1.24",
	critical: false,
	value: encode(sequence(smallInteger(5)))
};
function makeDemoCertificates(now) {
	const days = (count) => new Date(now.getTime() + count * DAY_MS);
	const longLived = {
		notBefore: days(-400),
		notAfter: days(3e3),
		isCa: true
	};
	const root = makeCertificate({
		subject: { CN: "ats-gate demo root" },
		...longLived
	});
	const intermediate = makeCertificate({
		subject: { CN: "ats-gate demo intermediate" },
		issuer: root,
		...longLived
	});
	const ninetyDays = (host) => {
		return {
			subject: { CN: host },
			notBefore: days(-10),
			notAfter: days(80),
			dnsNames: [host]
		};
	};
	const leaf = (host, over = {}) => makeCertificate({
		...ninetyDays(host),
		issuer: intermediate,
		...over
	});
	const chained = (made, issuer = intermediate) => {
		return {
			cert: made.pem + issuer.pem,
			key: made.keyPem
		};
	};
	const alone = (made) => ({
		cert: made.pem,
		key: made.keyPem
	});
	const publicRoot = makeCertificate({
		subject: { CN: "ats-gate demo public root" },
		...longLived
	});
	const preinstalled = anchorOf(publicRoot, false);
	return {
		anchor: anchorOf(root, true),
		store: {
			name: "demo",
			date: null,
			bySubject: (key) => preinstalled.certificate.subject.key === key ? [preinstalled] : []
		},
		forHost: (host) => chained(leaf(host)),
		rsaForHost: (host) => chained(leaf(host, { keys: "rsa-2048" })),
		expired: (host) => chained(leaf(host, {
			notBefore: days(-91),
			notAfter: days(-1)
		})),
		selfSigned: (host) => alone(makeCertificate(ninetyDays(host))),
		withoutIntermediate: (host) => alone(leaf(host)),
		smallKey: (host) => {
			const issuer = makeCertificate({
				subject: { CN: "ats-gate demo RSA" },
				issuer: root,
				keys: "rsa-2048",
				...longLived
			});
			return chained(leaf(host, {
				keys: "rsa-1024",
				issuer,
				signature: "sha1WithRSA"
			}), issuer);
		},
		weakPath: (host) => {
			const issuer = makeCertificate({
				subject: { CN: "ats-gate demo SHA-1" },
				issuer: root,
				signature: "ecdsa-sha1",
				...longLived
			});
			return chained(leaf(host, { issuer }), issuer);
		},
		forClients: (host) => chained(leaf(host, { extendedKeyUsage: [CLIENT_AUTH] })),
		longLived: (host) => chained(leaf(host, {
			notBefore: days(-10),
			notAfter: days(890)
		})),
		unlogged: (host) => alone(leaf(host, { issuer: publicRoot })),
		mustStaple: (host) => chained(leaf(host, { extraExtensions: [MUST_STAPLE] })),
		chainFor: (host) => [leaf(host), intermediate]
	};
}
function anchorOf(made, isAdded) {
	const parsed = parseCertificate(made.der);
	if (parsed.kind !== "certificate") throw new Error(`the demo's own root cannot be read: ${parsed.reason}`);
	return {
		certificate: parsed.certificate,
		source: "demo",
		isAdded
	};
}
// src/demo/phones.ts
const PHONES = [
	{
		client: "ios-9",
		head: "iOS 9"
	},
	{
		client: "ios-12",
		head: "12"
	},
	{
		client: "ios-18",
		head: "18"
	},
	{
		client: "ios-26",
		head: "26"
	},
	{
		client: "android-5",
		head: "Android 5"
	},
	{
		client: "android-6",
		head: "6"
	},
	{
		client: "android-7",
		head: "7"
	},
	{
		client: "android-10",
		head: "10"
	},
	{
		client: "android-14",
		head: "14"
	},
	{
		client: "okhttp-modern",
		head: "OkHttp"
	}
];
const OF_CERTIFICATES = [
	"certificate-validity",
	"hostname-match",
	"trusted-chain",
	"leaf-key",
	"leaf-signature",
	"path-strength",
	"certificate-purpose",
	"certificate-lifetime",
	"certificate-transparency"
];
function phonesOf({ findings }) {
	const outcomes = findings.filter(({ rule }) => OF_CERTIFICATES.includes(rule)).map(({ outcome }) => outcome);
	const isJudged = outcomes.includes("met") && !outcomes.includes("undetermined");
	const evidence = findings.find(({ rule }) => rule === "clients")?.evidence;
	const clients = evidence?.kind === "clients" ? evidence.clients : [];
	return {
		trust: outcomes.includes("violated") ? "no" : isJudged ? "yes" : "unknown",
		phones: PHONES.map((phone) => {
			const outcome = clients.find(({ client }) => client === phone.client)?.outcome;
			if (outcome === "met") return "yes";
			return outcome === "violated" ? "no" : "unknown";
		})
	};
}
// src/demo/servers.ts
function tlsServer({ hsts = "max-age=31536000", ...options }) {
	const server = createServer$2(options, (_request, response) => {
		if (hsts !== null) response.setHeader("strict-transport-security", hsts);
		response.end();
	});
	server.on("tlsClientError", () => void 0);
	return started(server);
}
const ECDHE = "ECDHE+AESGCM:ECDHE+CHACHA20";
function goodServer(options) {
	return tlsServer({
		minVersion: "TLSv1.2",
		ciphers: ECDHE,
		...options
	});
}
function listening(server) {
	return started(server);
}
function balancer(nodes) {
	let dealt = 0;
	return relay(nodes, () => nodes[dealt++ % nodes.length]);
}
function smallHellosOnly(server) {
	return relay([server], (first) => first.length > ONE_PACKET ? void 0 : server);
}
const ONE_PACKET = 1448;
async function relay(behind, choose) {
	const front = await started(createServer((near) => {
		near.once("data", (first) => {
			const server = choose(first);
			if (server === void 0) return;
			const far = connect(server.port, "127.0.0.1");
			far.on("error", () => near.destroy());
			far.on("close", () => near.destroy());
			near.on("close", () => far.destroy());
			far.write(first);
			near.pipe(far).pipe(near);
		});
	}));
	const stop = async () => {
		await Promise.all([front.stop(), ...behind.map((server) => server.stop())]);
	};
	return {
		port: front.port,
		stop
	};
}
function httpRedirect(location) {
	return started(createServer$1((_request, response) => response.writeHead(301, { location }).end()));
}
function httpPages(html) {
	return started(createServer$1((_request, response) => response.writeHead(200, { "content-type": "text/html" }).end(html)));
}
function plainHttp() {
	return started(createServer$1((_request, response) => response.end("hello")));
}
function silentServer() {
	return started(createServer(() => void 0));
}
async function closedPort() {
	const farEnd = await silentServer();
	const nearEnd = connect(farEnd.port, "127.0.0.1");
	await once(nearEnd, "connect");
	nearEnd.on("error", () => void 0);
	const stop = async () => {
		nearEnd.destroy();
		await farEnd.stop();
	};
	return {
		port: nearEnd.localPort ?? 0,
		stop
	};
}
function started(server) {
	const sockets = /* @__PURE__ */ new Set();
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.on("error", () => void 0);
		socket.on("close", () => sockets.delete(socket));
	});
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			if (address === null || typeof address === "string") return reject(/* @__PURE__ */ new Error("no port"));
			resolve({
				port: address.port,
				stop: () => new Promise((stopped) => {
					server.close(() => stopped());
					for (const socket of sockets) socket.destroy();
				})
			});
		});
	});
}
// src/demo/certificate-scenarios.ts
const [OTHER_PIN, RESERVE_PIN] = ["other", "reserve"].map((name) => createHash("sha256").update(name).digest("base64"));
const CERTIFICATE_SCENARIOS = [
	{
		host: "expired.demo.example",
		what: "a certificate that ended yesterday",
		expected: "violated",
		violated: ["certificate-validity", "certificate-expiry"],
		start: async ({ expired }, host) => ({
			tls: await goodServer(expired(host)),
			http: await closedPort()
		})
	},
	{
		host: "wrong-name.demo.example",
		what: "another host's certificate",
		expected: "violated",
		violated: ["hostname-match"],
		start: async ({ forHost }) => ({
			tls: await goodServer(forHost("other.demo.example")),
			http: await closedPort()
		})
	},
	{
		host: "unknown-root.demo.example",
		what: "a self-signed certificate that no phone trusts",
		expected: "violated",
		violated: ["trusted-chain"],
		start: async ({ selfSigned }, host) => ({
			tls: await goodServer(selfSigned(host)),
			http: await closedPort()
		})
	},
	{
		host: "incomplete.demo.example",
		what: "the intermediate certificate is not sent",
		expected: "violated",
		violated: ["trusted-chain", "complete-chain"],
		start: async ({ withoutIntermediate }, host) => ({
			tls: await goodServer(withoutIntermediate(host)),
			http: await closedPort()
		})
	},
	{
		host: "small-key.demo.example",
		what: "an RSA key of 1,024 bits, signed with SHA-1",
		expected: "violated",
		violated: ["leaf-key", "leaf-signature"],
		start: async ({ smallKey }, host) => ({
			tls: await goodServer({
				...smallKey(host),
				ciphers: `${ECDHE}:@SECLEVEL=0`
			}),
			http: await closedPort()
		})
	},
	{
		host: "weak-path.demo.example",
		what: "an intermediate that was signed with SHA-1",
		expected: "violated",
		violated: ["path-strength"],
		start: async ({ weakPath }, host) => ({
			tls: await goodServer({
				...weakPath(host),
				ciphers: `${ECDHE}:@SECLEVEL=0`
			}),
			http: await closedPort()
		})
	},
	{
		host: "wrong-purpose.demo.example",
		what: "a certificate for clients",
		expected: "violated",
		violated: ["certificate-purpose"],
		start: async ({ forClients }, host) => ({
			tls: await goodServer(forClients(host)),
			http: await closedPort()
		})
	},
	{
		host: "long-lived.demo.example",
		what: "a certificate for 900 days",
		expected: "violated",
		violated: ["certificate-lifetime"],
		start: async ({ longLived }, host) => ({
			tls: await goodServer(longLived(host)),
			http: await closedPort()
		})
	},
	{
		host: "no-timestamps.demo.example",
		what: "a public certificate that no log of Certificate Transparency has seen",
		expected: "violated",
		violated: ["certificate-transparency"],
		start: async ({ unlogged }, host) => ({
			tls: await goodServer(unlogged(host)),
			http: await closedPort()
		})
	},
	{
		host: "must-staple.demo.example",
		what: "a certificate that demands a stapled OCSP response, and none is stapled",
		expected: "met",
		violated: ["revocation"],
		start: async ({ mustStaple }, host) => ({
			tls: await goodServer(mustStaple(host)),
			http: await closedPort()
		})
	},
	{
		host: "other-pins.demo.example",
		what: "the app has pins, and the new certificate matches none",
		expected: "violated",
		violated: ["pins"],
		target: { pins: {
			path: [OTHER_PIN, RESERVE_PIN],
			leaf: [],
			ca: []
		} },
		start: async ({ forHost }, host) => ({
			tls: await goodServer(forHost(host)),
			http: await closedPort()
		})
	},
	{
		host: "other-issuer.demo.example",
		what: "another issuer than the one that the policy expects",
		expected: "violated",
		violated: ["expected-issuer"],
		target: { requirements: { "expected-issuer": { issuer: ["Example Issuing CA"] } } },
		start: async ({ forHost }, host) => ({
			tls: await goodServer(forHost(host)),
			http: await closedPort()
		})
	}
];
// src/demo/old-appliance.ts
function oldAppliance(list) {
	const [leaf] = list;
	const chain = list.map(({ der }) => der);
	return createServer((socket) => {
		let received = Buffer.alloc(0);
		socket.on("data", (bytes) => {
			received = Buffer.concat([received, bytes]);
			if (received[0] === 22 && received.length < RECORD_HEADER) return;
			if (received[0] === 22 && received.length < RECORD_HEADER + received.readUInt16BE(3)) return;
			socket.removeAllListeners("data");
			socket.end(answer(received, leaf, chain));
		});
	});
}
const RECORD_HEADER = 5;
const TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA = 49161;
const TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 = 49195;
const ECDSA_SECP256R1_SHA256 = 1027;
const DEFLATE = 1;
const DECODE_ERROR = 50;
function answer(received, leaf, chain) {
	if (received[0] !== 22) return fatal(70);
	try {
		const hello = helloOf(received);
		const version = Math.min(hello.version, 771);
		if (version < 770) return fatal(70);
		const suite = version === 771 ? TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 : TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA;
		if (!hello.suites.includes(suite)) return fatal(40);
		return record(22, flight(hello, version, suite, leaf, chain));
	} catch (error) {
		if (error instanceof WireError) return fatal(DECODE_ERROR);
		throw error;
	}
}
function helloOf(received) {
	const message = new Reader(received.subarray(RECORD_HEADER), "ClientHello");
	message.bytes(4, "header");
	const version = message.u16("client_version");
	const random = message.bytes(32, "random");
	message.vector8("session_id");
	const list = message.vector16("cipher_suites");
	const suites = [];
	while (list.left > 0) suites.push(list.u16("cipher_suite"));
	return {
		version,
		random,
		suites,
		compressionMethods: message.vector8("compression_methods").rest("methods")
	};
}
function flight(hello, version, suite, leaf, chain) {
	const random = randomBytes(32);
	const parameters = ecdhParameters();
	const signature = sign(version === 771 ? "sha256" : "sha1", Buffer.concat([
		hello.random,
		random,
		parameters
	]), leaf.keys.privateKey);
	return Buffer.concat([
		message(2, (w) => {
			w.u16(version);
			w.bytes(random);
			w.vector8(() => void 0);
			w.u16(suite);
			w.u8(hello.compressionMethods.includes(DEFLATE) ? DEFLATE : 0);
		}),
		message(11, (w) => w.vector24(() => {
			for (const der of chain) w.vector24(() => w.bytes(der));
		})),
		message(12, (w) => {
			w.bytes(parameters);
			if (version === 771) w.u16(ECDSA_SECP256R1_SHA256);
			w.vector16(() => w.bytes(signature));
		}),
		message(14, () => void 0)
	]);
}
function ecdhParameters() {
	const { publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
	const w = new Writer();
	w.u8(3);
	w.u16(23);
	w.vector8(() => w.bytes(publicKey.export({
		format: "der",
		type: "spki"
	}).subarray(-65)));
	return w.done();
}
function message(type, write) {
	const w = new Writer();
	w.u8(type);
	w.vector24(() => write(w));
	return w.done();
}
function record(type, fragment) {
	const w = new Writer();
	w.u8(type);
	w.u16(771);
	w.vector16(() => w.bytes(fragment));
	return w.done();
}
function fatal(description) {
	return record(21, Uint8Array.of(2, description));
}
// src/demo/connection-scenarios.ts
const CONNECTION_SCENARIOS = [
	{
		host: "good.demo.example",
		what: "TLS 1.2 and 1.3, forward secrecy only, a full chain, http redirects to https",
		expected: "met",
		violated: [],
		start: async ({ forHost }, host) => ({
			tls: await goodServer(forHost(host)),
			http: await httpRedirect(`https://${host}/`)
		})
	},
	{
		host: "tls13.demo.example",
		what: "TLS 1.3 only, nothing on port 80",
		expected: "met",
		violated: [],
		start: async ({ forHost }, host) => ({
			tls: await tlsServer({
				...forHost(host),
				minVersion: "TLSv1.3"
			}),
			http: await closedPort()
		})
	},
	{
		host: "cleartext.demo.example",
		what: "a login form on port 80",
		expected: "violated",
		violated: ["https-only"],
		start: async ({ forHost }, host) => ({
			tls: await goodServer(forHost(host)),
			http: await httpPages("<form><input type=\"password\" name=\"password\"></form>")
		})
	},
	{
		host: "old.demo.example",
		what: "TLS 1.1 at most",
		expected: "violated",
		violated: ["tls-version", "legacy-protocols"],
		start: async ({ rsaForHost }, host) => ({
			tls: await tlsServer({
				...rsaForHost(host),
				minVersion: "TLSv1",
				maxVersion: "TLSv1.1",
				ciphers: "ECDHE+AES:@SECLEVEL=0"
			}),
			http: await closedPort()
		})
	},
	{
		host: "no-forward-secrecy.demo.example",
		what: "TLS 1.2 with static RSA only",
		expected: "violated",
		violated: ["forward-secrecy", "weak-ciphers"],
		start: async ({ rsaForHost }, host) => ({
			tls: await tlsServer({
				...rsaForHost(host),
				minVersion: "TLSv1.2",
				maxVersion: "TLSv1.2",
				ciphers: "AES256-GCM-SHA384:AES128-SHA"
			}),
			http: await closedPort()
		})
	},
	{
		host: "not-tls.demo.example",
		what: "cleartext HTTP on the TLS port",
		expected: "violated",
		violated: ["https-only", "tls-version"],
		start: async () => ({
			tls: await plainHttp(),
			http: await closedPort()
		})
	},
	{
		host: "silent.demo.example",
		what: "accepts connections and never answers",
		expected: "undetermined",
		violated: [],
		target: { requirements: { clients: { profiles: [] } } },
		start: async () => ({
			tls: await silentServer(),
			http: await closedPort()
		})
	},
	{
		host: "appliance.demo.example",
		what: "an appliance of 2011: TLS 1.1 too, compression, nothing against a forged renegotiation or downgrade",
		expected: "violated",
		violated: [
			"legacy-protocols",
			"secure-renegotiation",
			"extended-master-secret",
			"tls-compression",
			"downgrade-protection"
		],
		start: async ({ chainFor }, host) => ({
			tls: await listening(oldAppliance(chainFor(host))),
			http: await closedPort()
		})
	},
	{
		host: "small-hellos.demo.example",
		what: "a firewall that drops the large ClientHello of phones with post-quantum keys",
		expected: "met",
		violated: ["key-exchange"],
		start: async ({ forHost }, host) => ({
			tls: await smallHellosOnly(await goodServer(forHost(host))),
			http: await closedPort()
		})
	},
	{
		host: "no-hsts.demo.example",
		what: "no Strict-Transport-Security",
		expected: "met",
		violated: ["hsts"],
		start: async ({ forHost }, host) => ({
			tls: await goodServer({
				...forHost(host),
				hsts: null
			}),
			http: await closedPort()
		})
	},
	{
		host: "new-phones-only.demo.example",
		what: "one suite, which older Androids have not, and the policy says that every named client connects",
		expected: "violated",
		violated: ["clients"],
		target: { requirements: { clients: { level: "error" } } },
		start: async ({ rsaForHost }, host) => ({
			tls: await tlsServer({
				...rsaForHost(host),
				minVersion: "TLSv1.2",
				maxVersion: "TLSv1.2",
				ciphers: "ECDHE-RSA-AES256-GCM-SHA384"
			}),
			http: await closedPort()
		})
	}
];
// src/demo/fleet-scenarios.ts
const FLEET_SCENARIOS = [
	{
		host: "two-nodes.demo.example",
		what: "two nodes behind one address, and one has the certificate of last month",
		expected: "violated",
		violated: ["fleet-consistency"],
		target: { samples: 6 },
		start: async ({ forHost }, host) => ({
			tls: await balancer([await goodServer(forHost(host)), await goodServer(forHost(host))]),
			http: await closedPort()
		})
	},
	{
		host: "exposed.demo.example",
		what: "answers from here, and should be behind the VPN",
		expected: "violated",
		violated: ["unreachable-from-here"],
		target: { reachable: false },
		start: async ({ forHost }, host) => ({
			tls: await goodServer(forHost(host)),
			http: await closedPort()
		})
	},
	{
		host: "inside.demo.example",
		what: "does not answer from here, as it should",
		expected: "met",
		violated: [],
		target: { reachable: false },
		start: async () => ({
			tls: await closedPort(),
			http: await closedPort()
		})
	}
];
// src/demo/scenarios.ts
const SCENARIOS = [
	...CONNECTION_SCENARIOS,
	...CERTIFICATE_SCENARIOS,
	...FLEET_SCENARIOS
];
// src/demo/run-demo.ts
async function runDemo(policy, world, toolVersion, keep) {
	const certificates = makeDemoCertificates(world.clock());
	const started = await Promise.all(SCENARIOS.map(async (scenario) => ({
		scenario,
		servers: await scenario.start(certificates, scenario.host)
	})));
	const phones = /* @__PURE__ */ new Map();
	const keepWithoutPhones = (whole) => {
		phones.set(whole.target, phonesOf(whole));
		return keep(started.some(({ scenario }) => nameOf$1(scenario) === whole.target && isAboutClients(scenario)) ? whole : {
			...whole,
			findings: whole.findings.filter(({ rule }) => rule !== "clients")
		});
	};
	try {
		const report = await gate({
			targets: started.map(({ scenario, servers }) => targetOf(scenario, servers)),
			policy: {
				...policy,
				requirements: {
					...policy.requirements,
					clients: {
						level: "notice",
						profiles: PHONES.map(({ client }) => client)
					}
				},
				trust: {
					stores: [certificates.store],
					roots: [certificates.anchor]
				}
			},
			at: null,
			full: false,
			toolVersion
		}, world, keepWithoutPhones);
		return {
			report,
			rows: SCENARIOS.map((scenario) => rowOf(scenario, report, phones.get(nameOf$1(scenario)) ?? null))
		};
	} finally {
		await Promise.all(started.flatMap(({ servers }) => [servers.tls.stop(), servers.http.stop()]));
	}
}
function targetOf({ host, target }, { tls, http }) {
	return {
		...bareTarget({
			host,
			port: 443
		}),
		connect: {
			host: "127.0.0.1",
			port: tls.port
		},
		http: {
			host: "127.0.0.1",
			port: http.port
		},
		...target
	};
}
function isAboutClients({ target }) {
	return target?.requirements?.clients !== void 0;
}
function nameOf$1({ host }) {
	return `${host}:443`;
}
function rowOf(scenario, report, phones) {
	const seen = report.targets.find(({ target }) => target === nameOf$1(scenario));
	const violated = seen?.findings.filter(({ outcome }) => outcome === "violated").map(({ rule }) => rule) ?? [];
	return {
		scenario,
		seen,
		violated,
		isAsExpected: seen?.verdict === scenario.expected && violated.join() === scenario.violated.join(),
		phones
	};
}
// src/cli/table.ts
function table(rows, columns) {
	const width = Math.max(...rows.map(([left]) => left.length));
	const room = columns - width - MARGINS$1;
	if (room < LEAST_ROOM$1) return rows.flatMap(([left, right]) => [line`  ${left}`, ...right === "" ? [] : wrapped(sentence(right), columns - BELOW.length).map((piece) => line`${BELOW}${piece}`)]);
	return rows.flatMap(([left, right]) => wrapped(sentence(right), room).map((piece, i) => line`  ${(i === 0 ? left : "").padEnd(width)}  ${piece}`));
}
const MARGINS$1 = 4;
const LEAST_ROOM$1 = 24;
const BELOW = "      ";
function grid(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
	return rows.map((cells) => outside(`  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd()));
}
// src/cli/demo-closing.ts
function demoClosing(rows, columns) {
	const asExpected = rows.filter(({ isAsExpected }) => isAsExpected);
	return `
The servers of the demo, NAME${DOMAIN} on 127.0.0.1, and what each is:
${textOf(table(rows.map(cells), columns))}
Which phones get a handshake (+); where trust is -, none goes on with it:
${textOf(phoneRows(rows))}
${asExpected.length} of ${rows.length} verdicts as expected, ${rows.length - asExpected.length} unexpected.

Now your own servers:
  node dist/cli.js check m.example.com
  node dist/cli.js check files.example.com:8443 --policy ibm-connections
  node dist/cli.js check --targets-file targets.txt --output json=report.json

A proxy under test, before DNS points to it:
  node dist/cli.js check m.example.com --connect m.example.com=127.0.0.1:8443

All options: node dist/cli.js --help
`;
}
function phoneRows(rows) {
	const cells = rows.flatMap(({ scenario, phones }) => phones === null || phones.phones.every((one) => one === "unknown") ? [] : [[
		nameOf(scenario.host),
		SIGNS[phones.trust],
		...phones.phones.map((one) => SIGNS[one])
	]]);
	return grid([[
		"",
		"trust",
		...PHONES.map(({ head }) => head)
	], ...cells]);
}
const SIGNS = {
	yes: "+",
	no: "-",
	unknown: "?"
};
function nameOf(host) {
	return host.replace(DOMAIN, "");
}
const DOMAIN = ".demo.example";
const WIDEST_VERDICT = 12;
function cells({ scenario, seen, violated, isAsExpected }) {
	const left = `${(seen?.verdict ?? "missing").padEnd(WIDEST_VERDICT)}  ${nameOf(scenario.host)}`;
	if (isAsExpected) return [left, scenario.what];
	return [left, `${scenario.what} (UNEXPECTED: ${wanted(scenario)}; seen: ${list(violated)} violated)`];
}
function wanted({ expected, violated }) {
	return violated.length === 0 ? `wanted ${expected}` : `wanted ${list(violated)} violated`;
}
function list(ids) {
	return ids.length === 0 ? "nothing" : ids.join(", ");
}
// src/cli/commands/demo.ts
const command$8 = {
	name: "demo",
	operands: "",
	completes: NOTHING,
	description: "start good and bad servers on 127.0.0.1 and check them; needs no network",
	about: "Starts two dozen servers on loopback, good ones and ones with what goes wrong in practice, runs check against them, and says what each is and which phones would connect. Nothing leaves the machine.",
	examples: ["demo"],
	options: [],
	exitCodes: [
		{
			code: 0,
			meaning: "every verdict is the expected one"
		},
		{
			code: 2,
			meaning: "one is not: a fault of ours"
		},
		{
			code: 3,
			meaning: "interrupted"
		}
	],
	prepare({ operands, faults }) {
		unexpected(operands, faults);
		return demo;
	}
};
const TIMEOUT = "1800ms";
const CONCURRENCY = "6";
async function demo() {
	const { policy } = loadPolicy({
		workspace: process.cwd(),
		policy: {
			text: "strict",
			where: "demo"
		},
		caFiles: [],
		settings: {
			timeout: {
				text: TIMEOUT,
				where: "demo"
			},
			concurrency: {
				text: CONCURRENCY,
				where: "demo"
			}
		}
	}, realFiles, systemCertificates);
	const progress = progressLine(process.stderr, () => /* @__PURE__ */ new Date(), realTicks);
	const signal = interruption();
	const packed = new PackedTargets();
	const { report, rows } = await runDemo(policy, realWorld(signal, progress.show), TOOL_VERSION, packed.keep).finally(progress.end);
	if (signal.aborted) {
		process.stderr.write("the demo was interrupted\n");
		return 3;
	}
	const isDelivered = await deliver(report, {
		format: "text",
		outputs: []
	}, packed.jsonOf);
	process.stdout.write(demoClosing(rows, columnsOf(process.stdout)));
	return isDelivered && rows.every(({ isAsExpected }) => isAsExpected) ? 0 : 2;
}
// src/cli/diagnosis-text.ts
function diagnosisJson({ rows, ...others }) {
	return `{\n${Object.entries(others).map(([name, value]) => `  ${quoted$3(name)}: ${quoted$3(value)},\n`).join("")}  "rows": [\n${rows.map((row) => `    ${quoted$3(row)}`).join(",\n")}\n  ]\n}\n`;
}
function diagnosisText(diagnosis, context) {
	const { reading, result, target, connections, trust } = diagnosis;
	const prose = (text) => wrapped(typeof text === "string" ? sentence(text) : text, context.columns);
	const isTrustFirst = trust.result === "fail";
	const [head = line``, ...rest] = prose(line`${WORDS[result]}: ${ANSWERS[result]} ${target}`);
	return [coloured(head, result, context), textOf([
		...rest,
		...prose(line`judged as of ${diagnosis.at}; ${counted(connections, "connection")}`),
		line``,
		...prose(reading.message),
		...reading.notes.flatMap((note) => labelled("note", sentence(note), 2, context.columns)),
		...isTrustFirst ? trustLines(diagnosis, context) : [],
		...isTrustFirst ? leftOut(diagnosis, context) : testLines(diagnosis, context),
		...appLines(diagnosis, context),
		...mendLines(diagnosis.mends, context)
	])].join("");
}
const WORDS = {
	pass: "PASS",
	fail: "FAIL",
	unknown: "UNKNOWN"
};
const ANSWERS = {
	pass: "an app under ATS connects to",
	fail: "an app under ATS cannot connect to",
	unknown: "nobody can say from here whether an app under ATS connects to"
};
const SGR = {
	pass: 32,
	fail: 31,
	unknown: 33
};
function coloured({ text }, result, { isColoured }) {
	return isColoured ? `\u001b[${SGR[result]}m${text}\u001b[39m\n` : `${text}\n`;
}
function trustLines({ trust }, { columns }) {
	return [
		line``,
		line`Before ATS, the certificate:`,
		...trust.findings.flatMap(({ rule, outcome, message }) => wrapped(line`${outcome} ${rule}: ${sentence(message)}`, columns - 2).map((piece) => line`  ${piece}`))
	];
}
function leftOut({ rows }, { columns }) {
	const text = line`The ${rows.length} tests of ATS are left out: they all fail on the certificate, test 2 (no ATS at all) included. --format json has them.`;
	return [line``, ...wrapped(text, columns)];
}
function testLines({ rows, target }, context) {
	const sections = [...new Set(rows.map(({ section }) => section))];
	return [
		line``,
		line`Starting ATS Diagnostics`,
		line``,
		...wrapped(line`What HTTPS loads of https://${target.replace(/:443$/u, "")}/ would come to with these keys of Info.plist, read from the handshakes that were made. A test will "PASS" if a load ends without an error.${context.isVerbose ? "" : " Use '--verbose' to see the dictionaries, what each result rests on, and the errors."}`, context.columns),
		...sections.flatMap((section) => [
			line`${RULE}`,
			line``,
			line`${section}`,
			...rows.filter((row) => row.section === section).flatMap((row) => testLinesOf(row, context))
		]),
		line`${RULE}`
	];
}
const RULE = "=".repeat(80);
function testLinesOf(row, { isVerbose, columns }) {
	const { title, dictionary, result, inferred, exchanges, expectedError, disputed } = row;
	const below = (words) => wrapped(words, columns);
	return [
		line``,
		line`---`,
		line`${title}`,
		...isVerbose ? [line`ATS Dictionary:`, ...dictionary.split("\n").map((each) => outside(each))] : [],
		line`Result : ${WORDS[result]}`,
		...inferred === null ? [] : below(line`Inferred : ${sentence(inferred)}`),
		...isVerbose ? exchanges.flatMap((one) => below(line`Seen : ${one.hello} to ${one.address}: it ${sentence(one.reply)}`)) : [],
		...isVerbose && disputed !== null ? below(line`Disputed : ${sentence(disputed)}`) : [],
		...isVerbose && expectedError !== null ? below(line`Error : ${errorText(expectedError)}`) : [],
		line`---`
	];
}
function errorText({ domain, codes, underlying }) {
	const below = underlying.length === 0 ? "" : `, underlying stream error ${underlying.join(" or ")}`;
	return `expected, not observed: ${domain} ${codes.join(" or ")}${below}`;
}
function appLines({ app: { ios, android }, reading, target }, { columns }) {
	if (reading.code === "not-seen") return [];
	const notes = (all) => all.flatMap((note) => labelled("note", sentence(note), 2, columns));
	const warning = ios.needsJustification ? "App Review wants a justification for this exception. It weakens every copy of the app that is shipped: mend the server if you can." : "An exception weakens every copy of the app that is shipped: mend the server if you can.";
	if (!(ios.plist !== null || android.xml !== null) && ios.notes.length + android.notes.length === 0) return [];
	return [
		line``,
		...wrapped(line`So that the app of today connects to ${target} as it is:`, columns),
		...ios.plist === null ? [line`  Info.plist: nothing`] : [
			line`  Info.plist${ios.row === null ? "" : line` (test ${ios.row})`}:`,
			...literal(ios.plist),
			...labelled("warning", sentence(warning), 2, columns)
		],
		...notes(ios.notes),
		...android.xml === null ? [line`  Android: nothing`] : [line`  Android, res/xml/network_security_config.xml:`, ...literal(android.xml)],
		...notes(android.notes)
	];
}
function literal(text) {
	return text.split("\n").map((each) => line`    ${outside(each, MOST_CHARACTERS$1)}`);
}
const MOST_CHARACTERS$1 = 4e3;
function mendLines(mends, { columns }) {
	if (mends.length === 0) return [];
	return [
		line``,
		line`What to mend on the server:`,
		...mends.flatMap(({ rule, message, advice }) => {
			const [general, ...words] = advice;
			return [
				...wrapped(line`${rule}: ${sentence(message)}`, columns - 2).map((piece) => line`  ${piece}`),
				...labelled("mend", sentence(general?.text ?? ""), 4, columns),
				...words.flatMap(({ proxy, text }) => [line`    ${proxy ?? ""}:`, ...literal(text).map((each) => line`  ${each}`)])
			];
		})
	];
}
// src/cli/commands/diagnose.ts
const command$7 = {
	name: "diagnose",
	operands: "TARGET",
	completes: NOTHING,
	description: "which ATS exceptions would let an app connect, as nscurl --ats-diagnostics says on a Mac",
	about: "Asks one target what an iPhone under ATS would ask, with and without exceptions, and prints the tests of nscurl, what their pattern means, the smallest exception for the app of today, and what to mend on the server instead. Of a policy it takes the roots and the limits. Formats: text and json.",
	examples: [
		"diagnose m.example.com",
		"diagnose m.example.com --verbose --ca-file corp-root.pem",
		"diagnose m.example.com --connect m.example.com=127.0.0.1:8443 --format json"
	],
	options: [
		"policy",
		"connect",
		"http",
		"ca-file",
		"at",
		"timeout",
		"deadline",
		"retries",
		"proxy",
		"verbose",
		"format",
		"output"
	],
	exitCodes: [
		{
			code: 0,
			meaning: "an app under ATS connects"
		},
		{
			code: 1,
			meaning: "it does not"
		},
		{
			code: 2,
			meaning: "wrong input or a fault of ours"
		},
		{
			code: 3,
			meaning: "unknown: not enough was seen"
		}
	],
	prepare(words) {
		const line = diagnoseLine(words);
		return () => diagnose(line);
	},
	readFiles(words, faults) {
		load$3(diagnoseLine(words), faults);
	}
};
function diagnoseLine(words) {
	const { all, last, faults } = words;
	const [target, ...more] = words.operands;
	unexpected(more, faults);
	if (target === void 0 || target.text.trim() === "") {
		const what = target === void 0 ? "diagnose needs a target" : "the target is empty";
		faults.push({
			code: "TARGET_EMPTY",
			what,
			where: target?.where ?? "diagnose",
			mend: "write ats-gate diagnose m.example.com"
		});
	} else if (/[\s,]/u.test(target.text.trim())) faults.push({
		code: "ARGUMENT_FORM",
		what: "diagnose takes one target",
		where: target.where,
		mend: "name one; ats-gate check takes many"
	});
	return {
		target: target ?? {
			text: "",
			where: "diagnose"
		},
		policy: last("policy") ?? null,
		connect: all("connect"),
		http: all("http"),
		caFiles: all("ca-file"),
		settings: givenSettings(last),
		at: parseMoment(last("at"), faults),
		isVerbose: all("verbose").length > 0,
		...places(words, FORMATS)
	};
}
const FORMATS = ["text", "json"];
function load$3(line, faults) {
	const input = {
		targets: [line.target],
		targetsFiles: [],
		workspace: process.cwd()
	};
	const request = {
		...line,
		...input,
		environment: proxyEnvironment(),
		isPolicyTrusted: true,
		faults
	};
	return loadRun(request, realFiles, systemCertificates);
}
async function diagnose(line) {
	const signal = interruption();
	const { targets, policy, proxy } = load$3(line, []);
	const [target] = targets;
	const progress = progressLine(process.stderr, () => /* @__PURE__ */ new Date(), realTicks);
	const diagnosis = await diagnose$1({
		target,
		policy,
		proxy,
		at: line.at,
		toolVersion: TOOL_VERSION
	}, realWorld(signal, progress.show)).finally(progress.end);
	return await deliverTexts(line, (name, _fullReport, terminal) => [name === "json" ? diagnosisJson(diagnosis) : textFor(diagnosis, line, terminal)]) ? EXIT_CODES[diagnosis.result] : 2;
}
function textFor(diagnosis, { isVerbose }, terminal) {
	return diagnosisText(diagnosis, {
		columns: terminal === null ? 80 : columnsOf(terminal),
		isVerbose,
		isColoured: terminal !== null && isColoured(terminal)
	});
}
const EXIT_CODES = {
	pass: 0,
	fail: 1,
	unknown: 3
};
// src/cli/commands/diff.ts
const command$6 = {
	name: "diff",
	operands: "OLD NEW",
	completes: {
		words: [],
		files: true
	},
	description: "what got worse and what was mended between two saved JSON reports",
	about: "Compares two reports that check wrote with --output json=FILE, without network. What OLD has too does not fail. Findings are taken as they were saved: to judge both by one policy, evaluate them first. A target of NEW that was not checked is undetermined.",
	examples: ["diff yesterday.json today.json", "diff yesterday.json today.json --format json"],
	options: [
		"fail-on",
		"on-undetermined",
		"format",
		"output"
	],
	exitCodes: [
		{
			code: 0,
			meaning: "nothing new or worse fails"
		},
		{
			code: 1,
			meaning: "something new or worse is violated"
		},
		{
			code: 2,
			meaning: "wrong input or a fault of ours"
		},
		{
			code: 3,
			meaning: "something new is undetermined"
		}
	],
	prepare(words) {
		const line = diffLine(words);
		return () => diff(line);
	}
};
function diffLine(words) {
	const [before, after, ...more] = words.operands;
	unexpected(more, words.faults);
	if (before === void 0 || after === void 0) {
		const what = `diff needs two saved reports${before === void 0 ? "" : ", and only one is named"}`;
		words.faults.push({
			code: "ARGUMENT_MISSING",
			what,
			where: "diff",
			mend: "write ats-gate diff OLD.json NEW.json"
		});
	}
	const given = {
		failOn: words.last("fail-on"),
		onUndetermined: words.last("on-undetermined")
	};
	const { failOn, onUndetermined } = parseSettings({
		...given.failOn === void 0 ? {} : { failOn: given.failOn },
		...given.onUndetermined === void 0 ? {} : { onUndetermined: given.onUndetermined }
	}, words.faults);
	const nothing = {
		text: "",
		where: "diff"
	};
	return {
		before: before ?? nothing,
		after: after ?? nothing,
		settings: {
			failOn,
			onUndetermined
		},
		...places(words, REPORTS.map(({ name }) => name))
	};
}
async function diff(line) {
	const packed = new PackedTargets();
	const { before, after, settings } = line;
	const baseline = baselineOf(savedReport(before, process.cwd(), realFiles), before.text);
	const report = againstBaseline(savedReport(after, process.cwd(), realFiles), baseline, packed.keep, settings);
	return await deliver(report, line, packed.jsonOf) ? exitCode(report.verdict, report.policy.failOn) : 2;
}
// src/cli/commands/evaluate.ts
const command$5 = {
	name: "evaluate",
	operands: "REPORT",
	completes: {
		words: [],
		files: true
	},
	description: "judge a saved JSON report again, without network",
	about: "Reads a report that check wrote with --output json=FILE and judges what was observed then by this policy, or as of another day. Nothing is probed. The policy, the roots and the targets file of that run are not taken over: name them again, or what targets demand of themselves (pins, requirements) is not judged.",
	examples: ["evaluate report.json --at 2027-03-31T00:00:00Z", "evaluate report.json --policy strict"],
	options: [
		"targets-file",
		"policy",
		"ca-file",
		"baseline",
		"at",
		"fail-on",
		"on-undetermined",
		"format",
		"output"
	],
	exitCodes: VERDICT_CODES,
	prepare(words) {
		const line = evaluateLine(words);
		return () => evaluate(line);
	},
	readFiles(words, faults) {
		load$2(evaluateLine(words), faults);
	}
};
function load$2(line, faults) {
	return loadPolicy({
		...line,
		workspace: process.cwd(),
		faults
	}, realFiles, systemCertificates);
}
function evaluateLine(words) {
	const [report, ...more] = words.operands;
	unexpected(more, words.faults);
	if (report === void 0) words.faults.push({
		code: "ARGUMENT_MISSING",
		what: "evaluate needs a saved report",
		where: "evaluate",
		mend: "write ats-gate evaluate report.json"
	});
	const targetsFiles = words.all("targets-file");
	return {
		...judgeLine(words),
		targetsFiles,
		report: report ?? {
			text: "",
			where: "evaluate"
		}
	};
}
async function evaluate(line) {
	const loaded = load$2(line, []);
	const packed = new PackedTargets();
	const saved = savedReport(line.report, process.cwd(), realFiles);
	const report = judgeAgain(saved, {
		...loaded,
		at: line.at,
		toolVersion: TOOL_VERSION
	}, packed.keep);
	return await deliver(report, line, packed.jsonOf) ? exitCode(report.verdict, report.policy.failOn) : 2;
}
// src/input/known-clients.ts
const KNOWN_CLIENTS = Object.values(CLIENTS).map((client) => {
	const [oldest, newest] = [client.oldestVersion, newestVersion(client)].map(versionName);
	return {
		name: client.name,
		standsFor: client.standsFor,
		versions: oldest === newest ? newest ?? "" : `${oldest} to ${newest}`
	};
});
// src/cli/explain-text.ts
function listRules(columns) {
	const levels = RULES.map(({ id }) => [id, ...POLICIES.map(({ requirements }) => requirements[id].level)]);
	return textOf([
		line`What is demanded:`,
		...table(RULES.map(({ id, title }) => [id, title]), columns),
		line``,
		line`How much it weighs in each built-in policy:`,
		...grid([["", ...POLICIES.map(({ name }) => name)], ...levels]),
		line``,
		line`More of one: ats-gate explain ${RULES[0]?.id ?? ""}`
	]);
}
function explainRule(rule, columns, isColoured) {
	const { id, title, source, explanation } = rule;
	const head = (words) => line`${words}:`;
	const prose = (text) => wrapped(sentence(text), columns - INDENT.length).map((piece) => line`${INDENT}${piece}`);
	const { name: policy, requirements } = DEFAULT_POLICY;
	return [
		[line`${id}`, ...prose(title)],
		[head("Why"), ...prose(explanation.why)],
		[head("Source"), ...prose(source)],
		[head("Level in each built-in policy"), ...grid(POLICIES.map(({ name, requirements: own }) => [name, own[id].level]))],
		[head(`Settings, with their values in ${policy}`), ...table(writtenSettings(id, requirements).flatMap(({ key, value, words }) => [[key, valueText(value)], ["", words]]), columns)],
		[head("Decided"), ...table([
			["met", explanation.met],
			["violated", explanation.violated],
			["undetermined", explanation.undetermined]
		], columns)],
		[head("What a configuration shows of it"), ...prose(explanation.configured ?? "nothing: only a probe does")],
		...id === "clients" ? [[head("Clients"), ...clientList(columns)]] : [],
		...explanation.remedies(requirements).map(({ remedy, isExample }, index) => {
			const [general, ...words] = adviceFor(remedy);
			return [
				head(`${index === 0 ? "To meet it" : "Or"}${isExample ? " (the names are an example)" : ""}`),
				...prose(general?.text ?? ""),
				...words.flatMap(configurationLines)
			];
		})
	].map((lines) => written(lines, isColoured)).join("\n");
}
function clientList(columns) {
	return table(KNOWN_CLIENTS.map(({ name, standsFor, versions }) => [name, `${standsFor}; ${versions}`]), columns);
}
const INDENT = "  ";
function configurationLines({ proxy, text }) {
	return [
		line``,
		line`  ${proxy ?? ""}:`,
		...text.split("\n").map((each) => line`    ${outside(each, MOST_CHARACTERS)}`)
	];
}
const MOST_CHARACTERS = 4e3;
function written([heading = line``, ...rest], isColoured) {
	return `${isColoured ? `\u001b[1m${heading.text}\u001b[22m` : heading.text}\n${textOf(rest)}`;
}
// src/cli/commands/explain.ts
const command$4 = {
	name: "explain",
	operands: "[REQUIREMENT]",
	completes: {
		words: RULES.map(({ id }) => id),
		files: false
	},
	description: "what a requirement demands, why, and how to meet it on each proxy",
	about: "Says what a requirement demands, what breaks on which phones without it, where it comes from, its settings, how it is decided, and what to write on nginx, Apache, IBM HTTP Server, HAProxy and F5. Alone: all requirements.",
	examples: ["explain", "explain forward-secrecy"],
	options: [],
	exitCodes: WORD_CODES,
	prepare({ operands, faults }) {
		const [first, ...more] = operands;
		unexpected(more, faults);
		const rule = RULES.find(({ id }) => id === first?.text);
		if (first !== void 0 && rule === void 0) {
			const names = RULES.map(({ id }) => id);
			const mend = isPlanned(first.text) ? PLANNED_MEND : didYouMean(first.text, names, "ats-gate explain lists them");
			const what = `there is no requirement ${quoted$2(first.text)}`;
			faults.push({
				code: "ARGUMENT_UNKNOWN_REQUIREMENT",
				what,
				where: first.where,
				mend
			});
		}
		return () => {
			const columns = columnsOf(process.stdout);
			const text = rule === void 0 ? listRules(columns) : explainRule(rule, columns, isColoured(process.stdout));
			process.stdout.write(text);
			return 0;
		};
	}
};
// src/cli/help.ts
function help(about, commands, columns) {
	return about === null ? overview(commands, columns) : commandHelp(about, columns);
}
function overview(commands, columns) {
	const rows = commands.map(({ name, description }) => [name, description]);
	return [
		"ats-gate: can the phones still connect?\n",
		prose("Probes the TLS of your servers as an app would, judges it, and fails when a phone could not connect.", columns),
		section("Begin with", ["ats-gate demo", "ats-gate check m.example.com"].map(indented)),
		section("Commands", textOf(table(rows, columns))),
		section("Options of every command", textOf(table(GENERAL_OPTIONS, columns))),
		section("Policies (--policy)", policyRows(columns)),
		section("Targets", TARGETS),
		section("Exit codes", indented("0 met, 1 violated, 2 wrong input or a fault of ours, 3 undetermined")),
		"\n",
		prose("More: ats-gate help check. In a clone write \"node dist/cli.js\" for ats-gate.", columns)
	].join("");
}
const TARGETS = indented("m.example.com, m.example.com:8443, https://m.example.com/, [2001:db8::1]:443");
const GENERAL_OPTIONS = [["--help, -h", "its usage, options and examples"], ["--version, -V", "the version"]];
function commandHelp(command, columns) {
	const { operands, about, examples, more, options, exitCodes } = command;
	const rows = OPTIONS.filter((option) => options.includes(option.name));
	return [
		`${usageOf(command)}${rows.length > 0 ? " [OPTION…]" : ""}\n`,
		prose(about, columns),
		section("Examples", examples.map((example) => indented(`ats-gate ${example}`))),
		more === void 0 ? "" : section(more.title, more.lines.map(indented)),
		rows.length === 0 ? "" : section("Options", textOf(table(rows.map(optionCells), columns))),
		takesPolicy(command) ? section("Policies", policyRows(columns)) : "",
		operands.includes("TARGET") ? section("Targets", TARGETS) : "",
		section("Exit codes", exitCodes.map(({ code, meaning }) => indented(`${code} ${meaning}`)))
	].join("");
}
function usageOf({ name, operands }) {
	return `ats-gate ${name} ${operands}`.trim();
}
function takesPolicy({ operands, options }) {
	return options.includes("policy") || operands.includes("NAME");
}
function section(title, body) {
	return `\n${title}:\n${typeof body === "string" ? body : body.join("")}`;
}
function indented(text) {
	return `  ${text}\n`;
}
function prose(text, columns) {
	return textOf(wrapped(sentence(text), columns));
}
function policyRows(columns) {
	return textOf(table(POLICIES.map(({ name, description }) => [name, description]), columns));
}
function optionCells({ name, value, repeatable, description }) {
	return [value === null ? `--${name}` : `--${name} ${value}`, repeatable ? `${description} (repeatable)` : description];
}
// src/cli/commands/help.ts
const command$3 = {
	name: "help",
	operands: "[COMMAND]",
	completes: NOTHING,
	description: "what a command does, its options and examples",
	about: "Says what a command does, its options with their defaults, examples and exit codes. Alone: what there is.",
	examples: ["help check", "help"],
	options: [],
	exitCodes: WORD_CODES,
	prepare({ operands, commands, faults }) {
		const [first, ...more] = operands;
		unexpected(more, faults);
		const about = commands.find(({ name }) => name === first?.text) ?? null;
		if (first !== void 0 && about === null) {
			const names = commands.map(({ name }) => name);
			const mend = didYouMean(first.text, names, `write one of ${names.join(", ")}`);
			const what = `there is no command ${quoted$2(first.text)}`;
			faults.push({
				code: "ARGUMENT_UNKNOWN_COMMAND",
				what,
				where: first.where,
				mend
			});
		}
		return () => {
			process.stdout.write(help(about, commands, columnsOf(process.stdout)));
			return 0;
		};
	}
};
// src/cli/commands/lint.ts
const command$2 = {
	name: "lint",
	operands: "FILE|DIR…",
	completes: {
		words: [],
		files: true
	},
	description: "judge what proxies are configured to do, without network",
	about: "Reads what a proxy is configured to do, without network, and judges each of its listeners by the same policy as check. Whose file it is shows in its name and text, or is said: nginx:FILE. What no file says, as a version that a default depends on, is undetermined until --assume says it.",
	examples: [
		"lint nginx.conf",
		"lint deploy/ --assume nginx=1.24 --assume openssl=3.0",
		"lint nginx:tls.inc --policy strict",
		"lint nginx.conf --fix-hint"
	],
	options: [
		"assume",
		"fix-hint",
		"policy",
		"ca-file",
		"baseline",
		"at",
		"fail-on",
		"on-undetermined",
		"format",
		"output"
	],
	exitCodes: VERDICT_CODES,
	prepare(words) {
		const line = lintLine(words);
		return () => lint(line);
	},
	readFiles(words, faults) {
		load$1(lintLine(words), faults);
	}
};
function lintLine(words) {
	if (words.operands.length === 0) words.faults.push({
		code: "ARGUMENT_MISSING",
		what: "lint needs a configuration",
		where: "lint",
		mend: "write ats-gate lint nginx.conf, or a folder with configurations"
	});
	const fixHint = words.all("fix-hint").length > 0;
	const format = words.last("format");
	if (fixHint && format !== void 0) words.faults.push({
		code: "ARGUMENT_UNFIT",
		what: "--fix-hint prints a diff where the report would be",
		where: format.where,
		mend: "remove one of the two; --output writes a report beside the diff"
	});
	return {
		...judgeLine(words),
		configs: words.operands,
		fixHint
	};
}
function load$1(line, known) {
	const faults = [...known];
	const found = foundConfiguration(line.configs, faults);
	return {
		...loadPolicy({
			...line,
			workspace: process.cwd(),
			faults
		}, realFiles, systemCertificates),
		found
	};
}
async function lint(line) {
	const { policy, baseline, found } = load$1(line, []);
	const loaded = await loadConfiguration(found, policy);
	sayRemarks(loaded);
	const packed = new PackedTargets();
	const world = realWorld(new AbortController().signal, () => {});
	const { at } = line;
	const request = {
		targets: [],
		policy,
		baseline,
		at,
		full: false,
		configuration: loaded?.configuration,
		toolVersion: TOOL_VERSION
	};
	const report = await gate(request, world, packed.keep);
	return (line.fixHint && loaded !== null ? await deliverHints(report, line, loaded, packed.jsonOf) : await deliver(report, line, packed.jsonOf)) ? exitCode(report.verdict, report.policy.failOn) : 2;
}
async function deliverHints(report, { outputs }, { configuration, sources }, jsonOf) {
	const { fixHints } = await import("./fix-hints.js");
	const { diff, unmended } = fixHints(report, configuration, sources);
	process.stderr.write(textOf(unmended.map((one) => sentence(`note: ${one}`))));
	const format = {
		name: "diff",
		description: "a diff that mends what can be mended",
		write: () => diff
	};
	return deliver(report, {
		format: format.name,
		outputs
	}, jsonOf, [...REPORTS, format]);
}
// src/cli/commands/merge.ts
const command$1 = {
	name: "merge",
	operands: "REPORT…",
	completes: {
		words: [],
		files: true
	},
	description: "one report of all shards of a run, without network",
	about: "Reads the JSON reports that check --shard wrote, or every report.json in a folder, and wants every shard of one run: one policy, one list of targets, one version. Every target is judged again from what was observed, so name the policy and the targets files as for the shards. A missing shard leaves its targets undetermined.",
	examples: ["merge reports --targets-file targets.txt", "merge 1.json 2.json --output json=report.json"],
	options: [
		"targets-file",
		"policy",
		"connect",
		"http",
		"ca-file",
		"baseline",
		"at",
		"fail-on",
		"on-undetermined",
		"run-id",
		"format",
		"output"
	],
	exitCodes: VERDICT_CODES,
	prepare(words) {
		const line = mergeLine(words);
		return () => mergeReports(line);
	},
	readFiles(words, faults) {
		load(mergeLine(words), faults);
	}
};
function mergeLine(words) {
	if (words.operands.length === 0) words.faults.push({
		code: "ARGUMENT_MISSING",
		what: "merge needs reports",
		where: "merge",
		mend: "write ats-gate merge and then the reports, or a folder with them"
	});
	return {
		...judgeLine(words),
		reports: words.operands,
		targetsFiles: words.all("targets-file"),
		connect: words.all("connect"),
		http: words.all("http"),
		identity: runIdentity(words.last("run-id"), workflowRun(), words.faults)
	};
}
function load(line, faults) {
	const request = {
		...line,
		targets: [],
		workspace: process.cwd(),
		environment: proxyEnvironment()
	};
	return loadRun({
		...request,
		isPolicyTrusted: true,
		mayBeEmpty: true,
		faults
	}, realFiles, systemCertificates);
}
async function mergeReports(line) {
	const { targets, policy, baseline } = load(line, []);
	const faults = [];
	const paths = reportPaths(line.reports, process.cwd(), faults);
	if (faults.length > 0) throw new InputError(faults);
	const reports = paths.map((file) => savedText(file.display, () => savedReportText(file, file.where, realFiles)));
	const packed = new PackedTargets();
	const runId = line.identity?.id ?? null;
	const request = {
		policy,
		targets,
		baseline,
		at: line.at,
		runId,
		toolVersion: TOOL_VERSION
	};
	const report = merge(reports, request, packed.keep);
	return await deliver(report, line, packed.jsonOf) ? exitCode(report.verdict, report.policy.failOn) : 2;
}
// src/cli/policy-text.ts
function policyText({ policy, rows, targetRows }, columns) {
	const { name, source, sha256 } = policy;
	const cells = rows.map(policyCells);
	const ownCells = targetRows.map(targetCells);
	const all = [...cells, ...ownCells];
	const key = Math.max(...all.map((each) => each.key.length));
	const room = columns - MARGINS - key - Math.max(...all.map(({ from }) => from.length));
	const fitting = all.map(({ value }) => value.join(", ").length).filter((length) => length <= room);
	const layout = {
		key,
		value: room < LEAST_ROOM ? 0 : Math.max(LEAST_ROOM, ...fitting)
	};
	const head = source === "built-in" ? line`${name}, a built-in policy` : line`${source}, on the built-in policy ${name}`;
	const targets = [...new Set(targetRows.map(({ path }) => path[0] ?? ""))];
	return textOf([
		...wrapped(head, columns),
		line`sha256 ${sha256}`,
		line``,
		...cells.flatMap((each) => cellLines(each, layout)),
		...targets.flatMap((target) => [
			line``,
			line`Only for ${target}:`,
			...ownCells.filter((_, i) => targetRows[i]?.path[0] === target).flatMap((each) => cellLines(each, layout))
		])
	]);
}
function policyCells({ path, value, from }) {
	const [first = "", ...rest] = path;
	return {
		key: first === "requirements" ? requirementKey(rest) : path.join("."),
		value: listed(value),
		from
	};
}
function targetCells({ path, value, from }) {
	const [, first, ...rest] = path;
	return {
		key: first === "requirements" ? rest.join(".").replace(/\.level$/u, "") : path.slice(1).join("."),
		value: listed(value),
		from
	};
}
function requirementKey([id = "", setting = ""]) {
	return setting === "level" ? id : `  ${setting}`;
}
function listed(value) {
	return Array.isArray(value) && value.length > 0 ? value : [valueText(value)];
}
function cellLines({ key, value, from }, layout) {
	const text = value.join(", ");
	const begin = line`  ${outside(key.padEnd(layout.key))}`;
	if (text.length <= layout.value) return [line`${begin}  ${outside(text.padEnd(layout.value))}  ${from}`];
	const below = value.map((each) => line`      ${each}`);
	return layout.value === 0 ? [line`${begin}  ${from}`, ...below] : [line`${begin}  ${outside(`${value.length} in all:`.padEnd(layout.value))}  ${from}`, ...below];
}
const MARGINS = 6;
const LEAST_ROOM = 12;
// src/cli/commands/policy.ts
const command = {
	name: "policy",
	operands: "[FILE|NAME]",
	completes: POLICY_NAMES,
	description: "the policy in force, with where each value came from",
	about: "Prints every value that check would judge by, after extends, and the file and line, built-in policy or default that it came from. Alone: the policy that check would use here, ats-gate.yml or else ats.",
	examples: [
		"policy",
		"policy strict",
		"policy ats-gate.yml"
	],
	options: [],
	exitCodes: WORD_CODES,
	prepare({ operands, faults }) {
		const [named, ...more] = operands;
		unexpected(more, faults);
		return () => policy(named ?? null);
	}
};
function policy(named) {
	const request = {
		workspace: process.cwd(),
		policy: named,
		caFiles: [],
		settings: {}
	};
	const described = describePolicy(request, realFiles, systemCertificates);
	process.stdout.write(policyText(described, columnsOf(process.stdout)));
	return 0;
}
// src/cli/commands/index.ts
const COMMANDS = [
	command$10,
	command$2,
	command$8,
	command$7,
	command$4,
	command,
	command$5,
	command$6,
	command$1,
	command$9,
	command$3
];
// src/cli/arguments.ts
function parseArguments(argv, commands = COMMANDS, faultsIn = (_command, { faults }) => faults) {
	if (argv.length === 0) return { kind: "overview" };
	const faults = [];
	const { operands, options, unknown, asks } = split(argv, faults);
	const [first, ...rest] = operands;
	const command = commands.find(({ name }) => name === first?.text) ?? null;
	faults.unshift(...[...unknown].map((rawName) => unknownOption(rawName, command)));
	if (asks.has("version")) return { kind: "version" };
	if (asks.has("help")) return {
		kind: "help",
		about: command
	};
	if (command === null) {
		faults.push(unknownCommand(first?.text, commands));
		throw new InputError(faults);
	}
	for (const { name, where } of options) {
		if (command.options.includes(name)) continue;
		const mend = `remove it: ${where} is for ${takersOf(name, commands).join(", ").replace(/, (?=[^,]*$)/u, " and ")}`;
		faults.push({
			code: "ARGUMENT_UNKNOWN",
			what: `${command.name} does not take ${where}`,
			where,
			mend
		});
	}
	const all = (name) => options.filter((option) => option.name === name).map(({ text, where }) => ({
		text,
		where
	}));
	const last = (name) => all(name).at(-1);
	const words = {
		operands: rest,
		all,
		last,
		commands,
		faults
	};
	const work = command.prepare(words);
	if (faults.length > 0) throw new InputError(faultsIn(command, words));
	return {
		kind: "work",
		command,
		work
	};
}
function takersOf(option, commands) {
	return commands.filter(({ options }) => options.includes(option)).map(({ name }) => name);
}
function split(argv, faults) {
	const operands = [];
	const options = [];
	const unknown = /* @__PURE__ */ new Set();
	const asks = /* @__PURE__ */ new Set();
	const { tokens } = parseArgs({
		args: [...argv],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: {
			help: {
				type: "boolean",
				short: "h"
			},
			version: {
				type: "boolean",
				short: "V"
			},
			...Object.fromEntries(OPTIONS.map(({ name, value }) => [name, { type: value === null ? "boolean" : "string" }]))
		}
	});
	let count = 0;
	let mayBeValue = false;
	for (const token of tokens) {
		if (token.kind === "positional") {
			const where = `argument ${count++}`;
			if (!mayBeValue || operands.length === 0) operands.push({
				text: token.value,
				where
			});
		}
		mayBeValue = false;
		if (token.kind !== "option") continue;
		const where = token.rawName;
		if (token.name === "help" || token.name === "version") {
			asks.add(token.name);
			continue;
		}
		const row = OPTIONS.find(({ name }) => name === token.name);
		if (row === void 0) {
			const written = /^-[^-]./u.test(argv[token.index] ?? "") ? argv[token.index] ?? where : where;
			unknown.add(written.replace(/=.*$/su, ""));
			mayBeValue = true;
		} else if (row.value === null && token.value !== void 0) faults.push({
			code: "ARGUMENT_FORM",
			what: `${where} takes no value`,
			where,
			mend: `write ${where} alone`
		});
		else if (row.value !== null && (!token.value || !token.inlineValue && token.value.startsWith("--"))) {
			mayBeValue = true;
			faults.push({
				code: "ARGUMENT_FORM",
				what: `${where} needs a value`,
				where,
				mend: `write ${where} ${row.value}`
			});
		} else options.push({
			name: row.name,
			text: token.value ?? "",
			where
		});
	}
	return {
		operands,
		options,
		unknown,
		asks
	};
}
function unknownCommand(written, commands) {
	const names = commands.map(({ name }) => name);
	const where = "command line";
	if (written === void 0) return {
		code: "ARGUMENT_NO_COMMAND",
		what: "no command is given",
		where,
		mend: `write ats-gate check example.com, or ats-gate --help; commands: ${names.join(", ")}`
	};
	const word = repeated(written);
	if (word === null) return {
		code: "ARGUMENT_UNKNOWN_COMMAND",
		what: "the first argument is no command",
		where,
		mend: "write ats-gate check and then the target"
	};
	const otherwise = /[.:]/u.test(written) ? `did you mean "ats-gate check ${written}"?` : `write one of ${names.join(", ")}`;
	const mend = isPlanned(written) ? PLANNED_MEND : didYouMean(written, names, otherwise);
	return {
		code: "ARGUMENT_UNKNOWN_COMMAND",
		what: `there is no command ${word}`,
		where,
		mend
	};
}
function unknownOption(rawName, command) {
	const names = [
		...OPTIONS.filter(({ name }) => command === null || command.options.includes(name)).map(({ name }) => `--${name}`),
		"--help",
		"--version"
	];
	const otherwise = `see ats-gate help${command === null ? "" : ` ${command.name}`}`;
	const mend = isPlanned(rawName) || isPlanned(rawName.replace(/^--/u, "")) ? PLANNED_MEND : didYouMean(rawName, names, otherwise);
	return {
		code: "ARGUMENT_UNKNOWN",
		what: `unknown option ${quoted$2(rawName)}`,
		where: rawName,
		mend
	};
}
// src/cli/faults-in-files.ts
function faultsInFiles(command, words) {
	try {
		command.readFiles?.({
			...words,
			faults: []
		}, words.faults);
		return words.faults;
	} catch (error) {
		if (error instanceof InputError) return error.faults;
		throw error;
	}
}
// src/cli/run-cli.ts
async function runCli(argv) {
	process.on("uncaughtException", (error) => endProcess(sayError(error, false)));
	try {
		const request = parseArguments(argv, COMMANDS, faultsInFiles);
		switch (request.kind) {
			case "overview":
				process.stderr.write(help(null, COMMANDS, columnsOf(process.stderr)));
				return 2;
			case "help":
				process.stdout.write(help(request.about, COMMANDS, columnsOf(process.stdout)));
				return 0;
			case "version":
				process.stdout.write(`ats-gate ${TOOL_VERSION}\n`);
				return 0;
			case "work": return await request.work();
		}
	} catch (error) {
		return sayError(error, argv.includes("check") || argv.includes("diagnose"));
	}
}
function sayError(error, wouldProbe) {
	const faultsSaid = wouldProbe ? inputErrorLines : faultLines;
	process.stderr.write(error instanceof InputError ? faultsSaid(error.faults) : bugLines(error));
	return 2;
}
export { runCli };
