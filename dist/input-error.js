// src/model/input-error.ts
var InputError = class extends Error {
	name = "InputError";
	faults;
	constructor(faults, options) {
		super(faults.map((fault) => `${describeWhere(fault.where)}: ${fault.what}`).join("\n"), options);
		this.faults = faults;
	}
};
function describeWhere(where) {
	return typeof where === "string" ? where : `${where.file}:${where.line}:${where.column}`;
}
export { InputError, describeWhere };
