import { expect, test } from '@jest/globals'
import { SETTING_WORDS } from '../../src/generated/setting-words.ts'
import { writtenSettings } from '../../src/input/written-settings.ts'
import { REQUIREMENT_IDS, type Requirements } from '../../src/model/policy.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { runWithPolicy } from './run.ts'

test.each(POLICIES)('$name written out is the same policy', ({ name, requirements }) => {
  const written = Object.fromEntries(REQUIREMENT_IDS.map((id) => [id, asWritten(requirements, id)]))
  // On another one, so that nothing can come from below.
  const base = name === 'ats' ? 'hcl-connections' : 'ats'
  const { policy } = runWithPolicy(JSON.stringify({ extends: base, requirements: written }))
  expect(policy.requirements).toEqual(requirements)
})

test('every setting of the schema is written, and no other', () => {
  const [policy] = POLICIES
  if (policy === undefined) throw new Error('no policy')
  for (const id of REQUIREMENT_IDS) {
    const keys = writtenSettings(id, policy.requirements).map(({ key }) => key)
    expect([id, keys]).toEqual([id, Object.keys(SETTING_WORDS[id] ?? {})])
  }
})

function asWritten(requirements: Requirements, id: (typeof REQUIREMENT_IDS)[number]): Record<string, unknown> {
  const said = writtenSettings(id, requirements).filter(({ value }) => value !== null)
  return Object.fromEntries(said.map(({ key, value }) => [key, value]))
}
