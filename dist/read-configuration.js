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
function watched(sources) {
	const templates = /* @__PURE__ */ new Set();
	return {
		glob: (pattern) => sources.glob(pattern),
		certificates: (path) => sources.certificates(path),
		templates,
		read(path) {
			const text = sources.read(path);
			if (text !== null && isTemplate(path, text)) templates.add(path);
			return text;
		}
	};
}
function withTemplates(problems, templates) {
	const own = [...templates].map(([file, dialect]) => {
		return {
			kind: "unread",
			dialect,
			message: "it is a template, and what it is filled with decides",
			place: problems.find(({ place }) => place.file === file)?.place ?? {
				file,
				line: 1,
				column: 1,
				endLine: 1,
				endColumn: 1
			}
		};
	});
	return [...problems.filter(({ place }) => !templates.has(place.file)), ...own];
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
	const templates = /* @__PURE__ */ new Map();
	const read = [...byDialect].map(([dialect, paths]) => {
		const files = watched(sources);
		const configuration = dialect.reader?.read(paths, files, assume) ?? NO_CONFIGURATION;
		for (const file of files.templates) templates.set(file, dialect.name);
		return configuration;
	});
	return {
		listeners: read.flatMap(({ listeners }) => listeners),
		steps: stepsOf(read),
		problems: withTemplates(read.flatMap(({ problems }) => problems), templates)
	};
}
function dialectOf(path, said, sources) {
	const own = said ?? recogniseDialect(path, sources.read(path) ?? "");
	return DIALECTS.find(({ name }) => name === own) ?? null;
}
export { readConfiguration };
