/** What later versions know: refused until it works, never taken for a slip of the pen. */
export const PLANNED_MEND = 'planned, but this version does not do it yet: remove it for now'

export function isPlanned(word: string): boolean {
  return PLANNED.has(word)
}

// biome-ignore format: one kind a line
const PLANNED: ReadonlySet<string> = new Set([
  // Built-in policies.
  'android', 'apple-os27-managed', 'pci-dss-4.0.1', 'nist-sp-800-52r2', 'bsi-tr-02102-2', 'mozilla-intermediate',
  'mozilla-modern',
])
