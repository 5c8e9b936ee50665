import { setFlagsFromString } from "node:v8";
// src/machine/modest-heap.ts
function keepHeapModest() {
	setFlagsFromString("--semi-space-growth-factor=1");
}
export { keepHeapModest };
