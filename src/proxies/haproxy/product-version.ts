import type { Assumptions } from '../../model/configuration.ts'

/** HAProxy's version as far as anybody said it; null otherwise. */
export function haproxyVersion({ versions }: Assumptions): string | null {
  const version = versions.get('haproxy')?.version ?? null
  return version !== null && /^\d/.test(version) ? version : null
}

/** "missing components are assumed as being zero"; `2.4-dev19` is older than `2.4.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  for (let index = 0; index < left.length; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Major, minor, patch; then the number of a development release, a full one being after all of them. */
function numbersOf(version: string): readonly number[] {
  const found = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-dev(\d+))?/.exec(version)
  const [, major, minor, patch, development] = found ?? []
  return [major, minor, patch, development ?? FULL].map((part) => Number(part ?? 0))
}

const FULL = 10_000
