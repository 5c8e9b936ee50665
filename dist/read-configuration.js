import { DIALECTS, NO_CONFIGURATION } from "./proxies.js";
import { recogniseDialect } from "./recognise.js";
// src/configuration/procedures.ts
function stepsOf(read) {
	const steps = read.flatMap((configuration) => configuration.steps);
	const shown = new Set(steps.filter(({ state }) => state !== "unknown").map(({ id }) => id));
	const begun = new Set(steps.filter((step) => !isFirst(step)).map(procedureOf));
	return steps.filter((step) => step.state !== "unknown" || !shown.has(step.id)).filter((step) => begun.has(procedureOf(step))).toSorted((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
function isFirst(step) {
	return step.id === `${procedureOf(step)}/1`;
}
function procedureOf({ id }) {
	return id.slice(0, id.indexOf("/"));
}
// src/configuration/templates.ts
function withTemplates(problems, sources) {
	const templates = /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Set();
	return problems.flatMap((problem) => {
		const { file } = problem.place;
		const is = templates.get(file) ?? isTemplate(file, sources.read(file) ?? "");
		templates.set(file, is);
		if (!is) return [problem];
		if (said.has(file)) return [];
		said.add(file);
		return [{
			...problem,
			kind: "unread",
			message: "it is a template, and what it is filled with decides"
		}];
	});
}
function isTemplate(path, text) {
	return /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|gotmpl|template)$/iu.test(path) || /\{\{[^{}\n]*\}\}|\{%|<%/u.test(text);
}
// src/configuration/read-configuration.ts
function readConfiguration(entries, sources, assume) {
	const byDialect = /* @__PURE__ */ new Map();
	for (const { path, dialect } of entries) {
		const found = dialectOf(path, dialect, sources);
		if (found !== null) byDialect.set(found, [...byDialect.get(found) ?? [], path]);
	}
	const read = [...byDialect].map(([dialect, paths]) => dialect.reader?.read(paths, sources, assume) ?? NO_CONFIGURATION);
	return {
		listeners: read.flatMap(({ listeners }) => listeners),
		steps: stepsOf(read),
		problems: withTemplates(read.flatMap(({ problems }) => problems), sources)
	};
}
function dialectOf(path, said, sources) {
	const own = said ?? recogniseDialect(path, sources.read(path) ?? "");
	return DIALECTS.find(({ name }) => name === own) ?? null;
}
export { readConfiguration };
