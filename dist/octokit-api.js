import { InputError } from "./input-error.js";
import { setTimeout } from "node:timers/promises";
// src/github/api/api-error.ts
var ApiError = class extends InputError {
	code;
	said;
	constructor(ask, code, what, mend, said = "") {
		const fault = {
			code,
			what,
			where: `GitHub's API, ${ask.method} ${ask.path}`,
			mend
		};
		super([fault]);
		this.code = code;
		this.said = said;
	}
};
function refusal(ask, answer) {
	const { status, message } = answer;
	const said = message === "" ? `status ${status}` : `${status} ${message}`;
	const error = (code, what, mend) => new ApiError(ask, code, what, mend, message);
	if (status === 401) return error("GITHUB_TOKEN_REFUSED", `the token is wrong or has expired (${said})`, "leave github-token out for the token of the job, or put a token into it that has not expired");
	const limit = rateLimit(answer);
	if (limit !== null) return error("GITHUB_RATE_LIMIT", `${limit.what} (${said})`, limit.mend);
	if (status === 403) return forbidden(ask, answer, error);
	if (status === 404) {
		const mend = `GitHub also says so where a token may not look: give the job permissions: ${ask.permission}, and check owner, name and number`;
		return error("GITHUB_NOT_FOUND", `nothing is there that the token may see (${said})`, mend);
	}
	if (status >= 500) return error("GITHUB_UNAVAILABLE", `GitHub is not able to answer (${said})`, MEND_OUTAGE);
	return error("GITHUB_REFUSED", `GitHub refuses the request (${said})`, "mend what the message names");
}
function unanswered(ask, { kind, why }) {
	switch (kind) {
		case "timed-out": return new ApiError(ask, "GITHUB_UNREACHABLE", `no answer from GitHub in time (${why})`, MEND_NETWORK);
		case "dropped": return new ApiError(ask, "GITHUB_UNREACHABLE", `no connection to GitHub, or it broke (${why})`, MEND_NETWORK);
		case "too-large": return new ApiError(ask, "GITHUB_TOO_LARGE", why, "make it smaller");
	}
}
function notGitHub(ask, what) {
	return new ApiError(ask, "GITHUB_NOT_GITHUB", what, "look at GITHUB_API_URL and at the proxy of the runner (https_proxy): something else has answered");
}
function asksToWait({ status, headers, message }) {
	if (status !== 429 && status !== 403) return null;
	const after = Number(headers["retry-after"]);
	if (Number.isFinite(after) && after >= 0) return after;
	return /secondary rate limit|abuse detection/i.test(message) ? LONG_WAIT_SECONDS : null;
}
const LONG_WAIT_SECONDS = 60;
const MEND_NETWORK = "look at the network of the runner and at https_proxy and no_proxy, then run the job again";
const MEND_OUTAGE = "run the job again; for an outage of github.com see githubstatus.com";
function rateLimit(answer) {
	const { status, headers } = answer;
	if (status !== 403 && status !== 429) return null;
	if (`${headers["x-ratelimit-remaining"]}` === "0") {
		const reset = Number(headers["x-ratelimit-reset"]);
		return {
			what: `the rate limit of the token is used up until ${Number.isSafeInteger(reset) && reset > 0 && reset < LAST_MOMENT ? momentOf(reset) : "an unknown time"}`,
			mend: "run the job again after that; all workflows of a repository share the limit of its token"
		};
	}
	const wait = asksToWait(answer);
	if (wait === null && status !== 429) return null;
	return {
		what: `GitHub asks to slow down${wait === null ? "" : ` for ${wait} s`}: the secondary rate limit`,
		mend: "run the job again later, and let fewer jobs at once ask GitHub"
	};
}
const LAST_MOMENT = 253402300800;
function momentOf(seconds) {
	return (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(".000Z", "Z");
}
function forbidden({ permission }, { headers, message }, error) {
	if (/\blocked\b/i.test(message)) return error("GITHUB_REFUSED", `the conversation is locked (403 ${message})`, "unlock it, or leave it as it is");
	if (/too_large|too large|up to \d+ MB/i.test(message)) return error("GITHUB_TOO_LARGE", `GitHub does not give so large a file (403 ${message})`, "make it smaller");
	if (headers["x-github-sso"] !== void 0 || /\bSAML\b/.test(message)) return error("GITHUB_PERMISSION", `the token is not authorised for single sign-on (403 ${message})`, "authorise the token for the organisation, or use the token of the job");
	const accepted = headers["x-accepted-github-permissions"];
	const mend = `give the job permissions: ${permission}${accepted === void 0 || accepted === "" ? "" : `; GitHub accepts ${accepted}`}`;
	return error("GITHUB_PERMISSION", `the token may not do this (403 ${message})`, mend);
}
// src/github/api/ask.ts
function encodedPath(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}
const JSON_MEDIA = "application/vnd.github+json";
const GRAPHQL_PATH = "/graphql";
// src/github/api/client.ts
function client(world) {
	let spent = 0;
	const timed = async (work) => {
		const start = world.clock();
		const result = await work();
		spent += world.clock() - start;
		return result;
	};
	return async (ask) => {
		for (let tries = 1;; tries += 1) {
			const outcome = await timed(() => followed(ask, world));
			const wait = tries < MOST_TRIES ? waitBefore(tries, ask, outcome) : null;
			if (wait === null || spent + wait > MOST_TOTAL_MS) return settled(ask, outcome);
			await timed(() => world.wait(wait));
		}
	};
}
const MOST_TRIES = 4;
const MOST_TOTAL_MS = 3e4;
const LONGEST_WAIT_MS = 1e4;
const MOST_REDIRECTS = 3;
function settled(ask, outcome) {
	if ("kind" in outcome) throw unanswered(ask, outcome);
	if (outcome.status >= 400) throw refusal(ask, outcome);
	if (outcome.status >= 300) throw notGitHub(ask, `status ${outcome.status} where GitHub gives an answer`);
	return outcome;
}
function waitBefore(tries, { isRepeatable }, outcome) {
	const backOff = 500 * 3 ** (tries - 1);
	if ("kind" in outcome) {
		const isFinal = outcome.kind === "too-large" || PROXY_REFUSAL.test(outcome.why);
		return isRepeatable && !isFinal ? backOff : null;
	}
	const asked = asksToWait(outcome);
	if (asked !== null) return asked * 1e3 <= LONGEST_WAIT_MS ? Math.max(asked * 1e3, backOff) : null;
	return isRepeatable && outcome.status >= 500 ? backOff : null;
}
const PROXY_REFUSAL = /^Proxy response \(4\d\d\)/;
async function followed(ask, world) {
	let url = urlOf(ask, world.baseUrl);
	for (let redirects = 0;; redirects += 1) {
		const outcome = await once(url.href, ask, world);
		if ("kind" in outcome || !REDIRECTS.has(outcome.status)) return outcome;
		const next = URL.parse(`${outcome.headers.location ?? ""}`, url.href);
		if (next === null || next.origin !== world.baseUrl.origin) throw notGitHub(ask, `a redirect to ${next?.origin ?? "nowhere"}, which is not followed with the token`);
		if (redirects === MOST_REDIRECTS) throw notGitHub(ask, `more than ${MOST_REDIRECTS} redirects`);
		if (ask.method !== "GET") throw notGitHub(ask, `a redirect to ${next.href}: is the repository renamed?`);
		url = next;
	}
}
const REDIRECTS = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
function urlOf({ path, query = {} }, baseUrl) {
	const base = baseUrl.href.replace(/\/$/, "");
	const url = new URL((path === "/graphql" ? base.replace(/\/v3$/, "") : base) + path);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
	return url;
}
async function once(url, ask, { send, timeoutMs }) {
	const signal = AbortSignal.timeout(timeoutMs);
	try {
		const { stream, ...head } = await send(url, ask, signal);
		const body = stream === null ? /* @__PURE__ */ new Uint8Array() : await readWhole(stream, ask.mostBytes);
		if (body !== null) return {
			...head,
			body
		};
		return {
			kind: "too-large",
			why: `more than ${ask.mostBytes} bytes`
		};
	} catch (error) {
		if (signal.aborted) return {
			kind: "timed-out",
			why: `${timeoutMs} ms`
		};
		return {
			kind: "dropped",
			why: reasonOf(error)
		};
	}
}
async function readWhole(stream, mostBytes) {
	const chunks = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.byteLength;
		if (size > mostBytes) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function reasonOf(error) {
	let words = "";
	for (let inner = error; inner instanceof Error; inner = inner.cause) words = inner.message || words;
	return words;
}
// src/github/api/json-of.ts
function jsonOf(ask, { status, headers, body }) {
	try {
		return JSON.parse(Buffer.from(body).toString("utf8"));
	} catch {
		throw notGitHub(ask, `status ${status} with ${headers["content-type"] ?? "no type"} that is no JSON`);
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/github/api/comments.ts
function commentApi(client) {
	const idFrom = async (ask) => {
		const comment = jsonOf(ask, await client(ask));
		if (isRecord(comment) && typeof comment.id === "number") return comment.id;
		throw notGitHub(ask, "an answer that is no comment");
	};
	return {
		login: () => login(client),
		commentsWith: (marker, repository, pullRequest) => commentsWith(client, marker, repository, pullRequest),
		createComment: (body, repository, pullRequest) => idFrom({
			...commentsOf(repository, pullRequest),
			...WRITE,
			method: "POST",
			body: { body },
			isRepeatable: false
		}),
		updateComment: (body, repository, id) => idFrom({
			...WRITE,
			method: "PATCH",
			path: `${pathOf(repository)}/comments/${id}`,
			body: { body }
		})
	};
}
const MOST_PAGES = 10;
const PAGE = 100;
const WRITE = {
	accept: JSON_MEDIA,
	permission: "pull-requests: write",
	mostBytes: 67108864,
	isRepeatable: true
};
function pathOf({ owner, repo }) {
	return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/issues`;
}
function commentsOf(repository, pullRequest) {
	const path = `${pathOf(repository)}/${pullRequest}/comments`;
	return {
		...WRITE,
		method: "GET",
		path,
		permission: "pull-requests: read"
	};
}
async function login(client) {
	const ask = {
		...WRITE,
		method: "POST",
		path: GRAPHQL_PATH,
		body: { query: "{ viewer { login } }" },
		permission: "pull-requests: read"
	};
	const answer = jsonOf(ask, await client(ask));
	const viewer = isRecord(answer) && isRecord(answer.data) ? answer.data.viewer : void 0;
	if (isRecord(viewer) && typeof viewer.login === "string") return viewer.login;
	throw notGitHub(ask, "an answer that does not say who the token is");
}
async function commentsWith(client, marker, repository, pullRequest) {
	const page = async (number) => {
		const ask = {
			...commentsOf(repository, pullRequest),
			query: {
				per_page: PAGE,
				page: number
			}
		};
		const answer = await client(ask);
		const comments = jsonOf(ask, answer);
		if (!Array.isArray(comments)) throw notGitHub(ask, "an answer that is no list of comments");
		return {
			found: comments.flatMap((comment) => marked(comment, marker)),
			last: lastPage(answer.headers.link)
		};
	};
	const first = await page(1);
	const found = [...first.found];
	for (let number = Math.max(2, first.last - MOST_PAGES + 2); number <= first.last; number += 1) found.push(...(await page(number)).found);
	return found;
}
function marked(comment, marker) {
	if (!isRecord(comment) || typeof comment.id !== "number" || typeof comment.body !== "string") return [];
	if (!comment.body.startsWith(marker)) return [];
	const author = isRecord(comment.user) && typeof comment.user.login === "string" ? comment.user.login : null;
	return [{
		id: comment.id,
		author,
		body: comment.body
	}];
}
function lastPage(links) {
	const [, page = "1"] = /[?&]page=(\d{1,9})[^>]*>; *rel="last"/.exec(`${links ?? ""}`) ?? [];
	return Number(page);
}
// src/github/api/file-at.ts
async function fileAt(client, repository, path, ref, mostBytes) {
	const asJson = contents(repository, path, ref, JSON_MEDIA, MOST_JSON_BYTES);
	const found = await client(asJson).catch((error) => {
		if (error instanceof ApiError && error.code === "GITHUB_NOT_FOUND") return null;
		throw error;
	});
	if (found === null) {
		await beSureToSee(client, repository, ref);
		return null;
	}
	const entry = jsonOf(asJson, found);
	if (Array.isArray(entry)) return { kind: "folder" };
	if (!isRecord(entry)) throw notGitHub(asJson, "an answer that is neither a file nor a folder");
	switch (entry.type) {
		case "file": return {
			kind: "file",
			bytes: await bytesOf(client, repository, path, ref, entry, asJson, mostBytes)
		};
		case "symlink": return {
			kind: "link",
			to: typeof entry.target === "string" ? entry.target : ""
		};
		case "submodule": return { kind: "submodule" };
		default: throw notGitHub(asJson, "an answer that says neither file, symlink nor submodule");
	}
}
const MOST_FILE_BYTES = 104857600;
const MOST_JSON_BYTES = 4194304;
function contents({ owner, repo }, path, ref, accept, mostBytes) {
	const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
	const ask = {
		method: "GET",
		path: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/contents/${encodedPath(segments.join("/"))}`,
		query: { ref },
		accept,
		permission: "contents: read",
		mostBytes,
		isRepeatable: true
	};
	if (segments.includes("..")) throw new ApiError(ask, "GITHUB_REFUSED", `${path} leads out of the repository`, "write a path without \"..\"");
	return ask;
}
async function bytesOf(client, repository, path, ref, entry, ask, mostBytes) {
	if (typeof entry.size === "number" && entry.size > mostBytes) throw new ApiError(ask, "GITHUB_TOO_LARGE", `${path} has ${entry.size} bytes, and no more than ${mostBytes} are read`, "make it smaller");
	const bytes = entry.encoding === "base64" && typeof entry.content === "string" ? Buffer.from(entry.content, "base64") : (await client(contents(repository, path, ref, "application/vnd.github.raw+json", mostBytes))).body;
	if (typeof entry.size === "number" && bytes.length < entry.size) throw notGitHub(ask, `${bytes.length} of the ${entry.size} bytes of ${path}`);
	return bytes;
}
async function beSureToSee(client, { owner, repo }, ref) {
	await client({
		method: "GET",
		path: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/commits/${encodeURIComponent(ref)}`,
		accept: "application/vnd.github.sha",
		permission: "contents: read",
		mostBytes: MOST_JSON_BYTES,
		isRepeatable: true
	});
}
// src/github/api/octokit-send.ts
async function octokitSend(token, baseUrl, userAgent) {
	const { getOctokit } = await toolkit();
	const octokit = getOctokit(token, {
		baseUrl: baseUrl.origin,
		userAgent,
		log: SILENT
	});
	return async (url, { method, accept, body = {} }, signal) => {
		try {
			const { status, headers, data } = await octokit.request(`${method} ${new URL(url).href}`, {
				...body,
				headers: {
					accept,
					"x-github-api-version": API_VERSION
				},
				request: {
					signal,
					redirect: "manual",
					parseSuccessResponseBody: false
				}
			});
			return {
				status,
				headers: { ...headers },
				stream: data instanceof ReadableStream ? data : null,
				message: ""
			};
		} catch (error) {
			return refused(error);
		}
	};
}
const API_VERSION = "2022-11-28";
const nothing = () => {};
const SILENT = {
	debug: nothing,
	info: nothing,
	warn: nothing,
	error: nothing
};
async function toolkit() {
	const path = process.env.GITHUB_EVENT_PATH;
	delete process.env.GITHUB_EVENT_PATH;
	try {
		return await import("./github.js");
	} finally {
		if (path !== void 0) process.env.GITHUB_EVENT_PATH = path;
	}
}
function refused(error) {
	const response = error instanceof Error && "response" in error ? error.response : void 0;
	if (!isResponse(response)) throw error;
	return {
		status: response.status,
		headers: { ...response.headers },
		stream: null,
		message: messageOf(response.data)
	};
}
function isResponse(value) {
	return typeof value === "object" && value !== null && "status" in value && "headers" in value && "data" in value;
}
function messageOf(data) {
	if (typeof data !== "object" || data === null || !("message" in data)) return "";
	const said = ("errors" in data && Array.isArray(data.errors) ? data.errors.map(detailOf) : []).filter((detail) => detail !== "").join(", ");
	return said === "" ? String(data.message) : `${String(data.message)}: ${said}`;
}
function detailOf(detail) {
	if (typeof detail === "string") return detail;
	if (typeof detail !== "object" || detail === null) return "";
	const words = [
		"message",
		"resource",
		"field",
		"code"
	].flatMap((name) => {
		const value = Object.entries(detail).find(([each]) => each === name)?.[1];
		return typeof value === "string" ? [value] : [];
	});
	return "message" in detail && words[0] !== void 0 ? words[0] : words.join(" ");
}
// src/github/api/octokit-api.ts
async function octokitApi(token, environment, toolVersion, over = {}) {
	if (token === "") throw new InputError([{
		code: "GITHUB_NO_TOKEN",
		what: "there is no token",
		where: "input github-token",
		mend: "leave the input out for the token of the job, or fill the secret that it names"
	}]);
	const baseUrl = baseOf(environment.GITHUB_API_URL || "https://api.github.com");
	const ask = client({
		baseUrl,
		send: await octokitSend(token, baseUrl, `ats-gate/${toolVersion}`).catch(notStarted),
		wait: async (ms) => void await setTimeout(ms),
		clock: () => performance.now(),
		timeoutMs: TIMEOUT_MS,
		...over
	});
	return {
		...commentApi(ask),
		fileAt: (repository, path, ref, mostBytes = MOST_FILE_BYTES) => fileAt(ask, repository, path, ref, mostBytes)
	};
}
const TIMEOUT_MS = 1e4;
function notStarted(cause) {
	const what = `GitHub's client does not start (${cause instanceof Error ? cause.message : String(cause)})`;
	throw new InputError([{
		code: "GITHUB_CLIENT",
		what,
		where: "https_proxy of the environment",
		mend: "write a proxy such as http://proxy.example.com:3128, or name the host of GitHub in no_proxy"
	}], { cause });
}
function baseOf(written) {
	const url = URL.parse(written);
	if (url !== null && (url.protocol === "https:" || url.protocol === "http:")) return url;
	const fault = {
		code: "WRONG_VALUE",
		what: `${JSON.stringify(written)} is no URL of an API`,
		where: "GITHUB_API_URL"
	};
	throw new InputError([{
		...fault,
		mend: "leave the variable as the runner sets it"
	}]);
}
export { octokitApi };
