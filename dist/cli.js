import { keepHeapModest } from "./modest-heap.js";
import { TOOL_VERSION } from "./tool-version.js";
// src/cli.ts
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) process.stdout.write(`ats-gate ${TOOL_VERSION}\n`);
else {
	keepHeapModest();
	const { runCli } = await import("./run-cli.js");
	process.exitCode = await runCli(argv);
}
export {};
