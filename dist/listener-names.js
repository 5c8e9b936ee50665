// src/model/verdict.ts
function findingFails({ outcome, level, waiver, baseline }, failOn, onUndetermined) {
	if (!reaches(level, failOn) || baseline === "known") return false;
	if (outcome === "violated") return waiver === null;
	return outcome === "undetermined" && onUndetermined === "fail";
}
const WEIGHTS = [
	"failing",
	"warned",
	"known",
	"waived",
	"noted"
];
function weightOf(finding, { failOn, onUndetermined }) {
	const { outcome, level, waiver, baseline } = finding;
	if (level === "off" || outcome === "met" || outcome === "not-applicable") return null;
	if (findingFails(finding, failOn, onUndetermined)) return "failing";
	if (waiver !== null) return "waived";
	if (level === "notice") return "noted";
	if (baseline === "known") return "known";
	return outcome === "undetermined" && onUndetermined === "ignore" ? "noted" : "warned";
}
function targetVerdict(findings, failOn, onUndetermined) {
	if (findings.length === 0) return "undetermined";
	const failing = findings.filter((finding) => findingFails(finding, failOn, onUndetermined));
	if (failing.some(({ outcome }) => outcome === "violated")) return "violated";
	return failing.length > 0 ? "undetermined" : "met";
}
function runVerdict(targets, waivers = []) {
	if (waivers.some(({ state }) => state === "expired")) return "violated";
	if (targets.length === 0) return "undetermined";
	if (targets.some(({ verdict }) => verdict === "violated")) return "violated";
	return targets.some(({ verdict }) => verdict === "undetermined") ? "undetermined" : "met";
}
function reaches(level, failOn) {
	switch (level) {
		case "error": return true;
		case "warning": return failOn === "warning";
		case "notice":
		case "off": return false;
	}
}
// src/model/target.ts
function bareTarget({ host, port }) {
	return {
		host,
		port,
		path: "/",
		connect: null,
		http: null,
		samples: 1,
		pins: null,
		reachable: true,
		requireIpv6: null,
		requirements: {},
		trust: null,
		locations: []
	};
}
function targetName(target) {
	return hostPort(target.host, target.port);
}
function hostPort(host, port) {
	return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
function hostPortOf(name) {
	const colon = name.lastIndexOf(":");
	return {
		host: name.slice(0, colon).replace(/^\[|\]$/g, ""),
		port: Number(name.slice(colon + 1))
	};
}
// src/configuration/listener-names.ts
function listenerNames(listeners) {
	const named = /* @__PURE__ */ new Map();
	for (const listener of listeners) {
		const base = baseName(listener);
		let name = base;
		for (let number = 2;; number += 1) {
			const others = named.get(name);
			if (others === void 0) {
				named.set(name, [listener]);
				break;
			}
			if (others.every((other) => other.when !== null && other.when !== listener.when) && listener.when !== null) {
				others.push(listener);
				break;
			}
			name = base.replace(/(?=:\d+$)/u, `#${number}`);
		}
	}
	return named;
}
function baseName({ opened, names, address, port }) {
	const [first] = names;
	const bound = address === "*" ? "" : address;
	const host = first ?? (bound === "" ? "*" : bound);
	const at = first === void 0 || bound === "" ? "" : `@${bound.includes(":") ? `[${bound}]` : bound}`;
	const written = at === "" ? hostPort(host, port ?? 0) : `${host}${at}:${port ?? 0}`;
	return `${opened.file}: ${written}`;
}
export { WEIGHTS, bareTarget, findingFails, hostPort, hostPortOf, listenerNames, runVerdict, targetName, targetVerdict, weightOf };
