import { SETTING_WORDS } from '../generated/setting-words.ts'
import { durationText } from '../model/duration.ts'
import type { RequirementId, Requirements } from '../model/policy.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { versionName } from '../tls/registry/versions.ts'

/** One setting of a requirement, as a policy file would write it. */
export interface WrittenSetting {
  readonly key: string
  /** Null where nothing is set and the requirement decides by itself. */
  readonly value: WrittenValue | null
  /** What the schema says of it. */
  readonly words: string
}

export type WrittenValue = string | number | boolean | readonly string[]

/** The settings in force of one requirement, its level first. */
export function writtenSettings(id: RequirementId, requirements: Requirements): readonly WrittenSetting[] {
  return Object.entries(requirements[id]).map(([name, value]) => {
    const key = name.replace(/Ms$/u, '').replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
    return { key, value: writtenValue(name, value), words: SETTING_WORDS[id]?.[key] ?? '' }
  })
}

/** For people; a list with commas. */
export function valueText(value: WrittenValue | null): string {
  if (value === null) return 'not set'
  if (typeof value !== 'object') return String(value)
  return value.length === 0 ? 'none' : value.join(', ')
}

function writtenValue(name: string, value: unknown): WrittenValue | null {
  if (name === 'minimum') return versionName(Number(value))
  if (name === 'logList' && typeof value === 'object' && value !== null && 'file' in value) return String(value.file)
  if (name.endsWith('Ms')) return durationText(Number(value))
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'number' ? suiteName(each) : String(each)))
  // A file, by its name.
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name)
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null
}
