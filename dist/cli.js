#!/usr/bin/env node
import { keepHeapModest } from "./modest-heap.js";
import { endProcess, watchStreams } from "./process-end.js";
import { TOOL_VERSION } from "./tool-version.js";
// src/cli.ts
watchStreams();
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) process.stdout.write(`ats-gate ${TOOL_VERSION}\n`);
else {
	keepHeapModest();
	process.env.UV_THREADPOOL_SIZE ??= "64";
	const { runCli } = await import("./run-cli.js");
	endProcess(await runCli(argv));
}
export {};
