// src/machine/signals.ts
function interruption(second = "ends") {
	const controller = new AbortController();
	for (const name of SIGNALS) process.on(name, () => {
		if (controller.signal.aborted) return;
		controller.abort("interrupted");
		if (second === "ends") setTimeout(obeySignals, ECHO_MS).unref();
	});
	return controller.signal;
}
function obeySignals() {
	for (const name of SIGNALS) process.removeAllListeners(name);
}
const SIGNALS = ["SIGINT", "SIGTERM"];
const ECHO_MS = 250;
// src/machine/process-end.ts
function watchStreams() {
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => void 0);
}
function endProcess(code) {
	process.exitCode = code;
	process.stdout.write("", () => process.stderr.write("", () => leave(code)));
}
function leave(code) {
	obeySignals();
	if (process.getActiveResourcesInfo().includes("GetAddrInfoReqWrap") && process.platform !== "win32" && typeof process.execve === "function") process.execve(process.execPath, [
		process.execPath,
		"--eval",
		`process.exit(${code})`
	], {});
	process.exit(code);
}
export { endProcess, interruption, watchStreams };
