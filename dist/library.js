import { diagnose as diagnose$1, proxyEnvironment } from "./environment.js";
import { againstBaseline, baselineOf, checkReport, everything, exitCode, findConfiguration, gate as gate$1, givenSettings, judgeAgain, loadConfiguration, loadPolicy, loadRun, merge as merge$1, parseMoment, readReport as readReport$1, realFiles, realWorld, savedObject, shareOfRun, systemCertificates } from "./load-run.js";
import { InputError } from "./input-error.js";
import { TOOL_VERSION } from "./tool-version.js";
import { relative, resolve, sep } from "node:path";
// src/input/memory-files.ts
function memoryFiles(texts, folder) {
	const files = new Map(Object.entries(texts).map(([path, text]) => [resolve(folder, path), text]));
	const folders = /* @__PURE__ */ new Map([[resolve(folder), /* @__PURE__ */ new Map()]]);
	for (const path of files.keys()) {
		const steps = relative(folder, path).split(sep);
		for (const [depth, name] of steps.entries()) {
			const above = resolve(folder, ...steps.slice(0, depth));
			const entries = folders.get(above) ?? /* @__PURE__ */ new Map();
			entries.set(name, depth === steps.length - 1 ? "file" : "folder");
			folders.set(above, entries);
		}
	}
	return {
		read(path) {
			const text = files.get(path);
			if (text === void 0) throw refused(folders.has(path) ? "EISDIR" : "ENOENT", path);
			return new TextEncoder().encode(text);
		},
		realpath(path) {
			if (!files.has(path) && !folders.has(path)) throw refused("ENOENT", path);
			return path;
		},
		isSpecial: () => false,
		list(path) {
			const entries = folders.get(path);
			if (entries === void 0) throw refused(files.has(path) ? "ENOTDIR" : "ENOENT", path);
			return [...entries].map(([name, kind]) => ({
				name,
				kind
			}));
		}
	};
}
function refused(code, path) {
	return Object.assign(/* @__PURE__ */ new Error(`${code}: ${path}`), {
		code,
		syscall: "open",
		path
	});
}
// src/input/policy-content.ts
function withPolicy(policy, path, files) {
	return {
		read: (wanted) => wanted === path ? new TextEncoder().encode(JSON.stringify(policy, null, 2)) : files.read(wanted),
		realpath: (wanted) => wanted === path ? path : files.realpath(wanted),
		isSpecial: (wanted) => wanted !== path && files.isSpecial(wanted)
	};
}
// src/library-requests.ts
function baselineGiven({ baseline }) {
	return typeof baseline === "object" ? baselineOf(checkReport(baseline, "baseline"), "baseline") : null;
}
function runRequest(options) {
	const { targets = [], connect = {}, http = {}, privateAddresses } = options;
	const { request, files } = policyRequest(options);
	const listed = {
		targets: given("targets", targets),
		connect: given("connect", pairs(connect)),
		http: given("http", pairs(http)),
		isPolicyTrusted: true
	};
	const dialled = privateAddresses === void 0 ? {} : { privateAddresses: {
		text: privateAddresses,
		where: "privateAddresses"
	} };
	return {
		request: {
			...request,
			...listed,
			...dialled
		},
		files
	};
}
function policyRequest(options) {
	const { policy, caFiles = [], targetsFiles = [], baseline, cwd = ".", ...rest } = options;
	const workspace = resolve(cwd);
	const settings = {
		"fail-on": rest.failOn,
		"on-undetermined": rest.onUndetermined,
		timeout: rest.timeout,
		deadline: rest.deadline,
		retries: rest.retries,
		concurrency: rest.concurrency,
		"connections-per-address": rest.connectionsPerAddress,
		proxy: rest.proxy
	};
	const isContent = typeof policy === "object";
	const named = isContent ? POLICY_CONTENT : policy;
	return {
		request: {
			workspace,
			policy: named === void 0 ? null : {
				text: named,
				where: "policy"
			},
			caFiles: given("caFiles", caFiles),
			baseline: typeof baseline === "string" ? {
				text: baseline,
				where: "baseline"
			} : null,
			targetsFiles: given("targetsFiles", targetsFiles),
			settings: givenSettings((name) => {
				const value = settings[name];
				return value === void 0 ? void 0 : {
					text: String(value),
					where: OPTION_NAMES.get(name) ?? name
				};
			})
		},
		files: isContent ? withPolicy(policy, resolve(workspace, POLICY_CONTENT), realFiles) : realFiles
	};
}
function lintFiles({ files, configs = ["."] }) {
	const folder = resolve("/workspace");
	return {
		configs: given("configs", configs),
		folder,
		files: memoryFiles(files, folder)
	};
}
const POLICY_CONTENT = "<policy>";
const OPTION_NAMES = /* @__PURE__ */ new Map([
	["fail-on", "failOn"],
	["on-undetermined", "onUndetermined"],
	["connections-per-address", "connectionsPerAddress"]
]);
function checked(read) {
	const faults = [];
	const value = read(faults);
	if (faults.length > 0) throw new InputError(faults);
	return value;
}
function momentOf({ at }, faults) {
	if (!(at instanceof Date)) return parseMoment(at === void 0 ? void 0 : {
		text: at,
		where: "at"
	}, faults);
	if (!Number.isNaN(at.getTime())) return at;
	faults.push({
		code: "WRONG_VALUE",
		what: "an invalid date",
		where: "at",
		mend: "give a date that is one"
	});
	return null;
}
function given(where, texts) {
	return texts.map((text) => ({
		text,
		where
	}));
}
function pairs(values) {
	return Object.entries(values).map(([target, value]) => `${target}=${value}`);
}
// src/machine/interruptible.ts
function interruptible(signal) {
	const controller = new AbortController();
	const interrupt = () => controller.abort("interrupted");
	if (signal?.aborted) interrupt();
	signal?.addEventListener("abort", interrupt, { once: true });
	return {
		interrupted: controller.signal,
		interrupt,
		release: () => signal?.removeEventListener("abort", interrupt)
	};
}
// src/library.ts
async function gate(options) {
	const { full = false, signal, onProgress } = options;
	const { at, share } = checked((faults) => ({
		at: momentOf(options, faults),
		share: shareOfRun(options.shard, options.runId, faults)
	}));
	const { request, files } = runRequest(options);
	const run = loadRun({
		...request,
		environment: proxyEnvironment()
	}, files, systemCertificates);
	const { interrupt, interrupted, release } = interruptible(signal);
	const thrown = [];
	const world = realWorld(interrupted, (progress) => {
		try {
			if (thrown.length === 0) onProgress?.(progress);
		} catch (error) {
			thrown.push({ error });
			interrupt();
		}
	});
	try {
		const baseline = baselineGiven(options) ?? run.baseline;
		const request = {
			...run,
			...share,
			baseline,
			at,
			full,
			toolVersion: TOOL_VERSION
		};
		const report = await gate$1(request, world, everything);
		const [first] = thrown;
		if (first !== void 0) throw first.error;
		return report;
	} finally {
		release();
	}
}
async function diagnose(target, options = {}) {
	const at = checked((faults) => {
		const moment = momentOf(options, faults);
		if (/^$|[\s,]/u.test(target.trim())) faults.push({
			code: "ARGUMENT_FORM",
			what: "diagnose takes one target",
			where: "target",
			mend: "name one; gate takes many"
		});
		return moment;
	});
	const { request, files } = runRequest(options);
	const asked = {
		...request,
		targets: given("target", [target]),
		targetsFiles: [],
		environment: proxyEnvironment()
	};
	const { targets, policy, proxy } = loadRun(asked, files, systemCertificates);
	const { interrupted, release } = interruptible(options.signal);
	const world = realWorld(interrupted, () => void 0);
	return diagnose$1({
		target: targets[0],
		policy,
		proxy,
		at,
		toolVersion: TOOL_VERSION
	}, world).finally(release);
}
function evaluate(report, options = {}) {
	const at = checked((faults) => momentOf(options, faults));
	const { request, files } = policyRequest(options);
	const loaded = loadPolicy(request, files, systemCertificates);
	const baseline = baselineGiven(options) ?? loaded.baseline;
	return judgeAgain(checkReport(report, "report"), {
		...loaded,
		baseline,
		at,
		toolVersion: TOOL_VERSION
	}, everything);
}
async function lint(options) {
	const faults = [];
	const at = momentOf(options, faults);
	const { configs, folder, files } = lintFiles(options);
	const found = findConfiguration(configs, {
		workspace: folder,
		isContained: true
	}, files, faults);
	const { request, files: policyFiles } = policyRequest(options);
	const assume = given("assume", Object.entries(options.assume ?? {}).map((each) => each.join("=")));
	const settings = {
		...request.settings,
		assume
	};
	const { policy, ...loaded } = loadPolicy({
		...request,
		settings,
		faults
	}, policyFiles, systemCertificates);
	const baseline = baselineGiven(options) ?? loaded.baseline;
	const configuration = (await loadConfiguration(found, policy))?.configuration;
	const { interrupted, release } = interruptible(void 0);
	const world = realWorld(interrupted, () => void 0);
	return gate$1({
		targets: [],
		policy,
		baseline,
		at,
		full: false,
		configuration,
		toolVersion: TOOL_VERSION
	}, world, everything).finally(release);
}
function diff(older, newer, settings = {}) {
	return againstBaseline(checkReport(newer, "newer"), baselineOf(checkReport(older, "older"), "older"), everything, settings);
}
function merge(reports, options = {}) {
	const { runId = null } = options;
	const at = checked((faults) => momentOf(options, faults));
	const { request, files } = runRequest(options);
	const loaded = loadRun({
		...request,
		environment: {},
		mayBeEmpty: true
	}, files, systemCertificates);
	const baseline = baselineGiven(options) ?? loaded.baseline;
	const saved = reports.map((report, i) => savedObject(`reports[${i}]`, report));
	return merge$1(saved, {
		...loaded,
		baseline,
		at,
		runId,
		toolVersion: TOOL_VERSION
	}, everything);
}
function readReport(text, name = "report") {
	return readReport$1(text, name);
}
export { InputError, diagnose, diff, evaluate, exitCode, gate, lint, merge, readReport };
