/** As package.json has it; a test compares. */
export const TOOL_VERSION = '0.1.0'
