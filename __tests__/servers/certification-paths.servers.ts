import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { RequirementId } from '../../src/model/policy.ts'
import { RULES } from '../../src/rules/index.ts'
import { aCase, REQUIREMENTS } from '../builders/case.ts'
import { CHAINS } from '../builders/chains/all-chains.ts'
import type { Chain, VerifierName } from '../builders/chains/chain.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { opinions } from './verifiers.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

/** What openssl verify and certtool judge too, at the level of strength that they are told. */
const COMPARED: readonly RequirementId[] = [
  'certificate-validity',
  'trusted-chain',
  'leaf-key',
  'leaf-signature',
  'path-strength',
  'certificate-purpose',
]

const VERIFIERS: readonly VerifierName[] = ['openssl', 'openssl-strict', 'gnutls']

describe.each(Object.entries(CHAINS))('%s', (topic, chains) => {
  test.each(chains.map((chain, index) => ({ ...chain, index })))('$what', async (chain) => {
    expect(unmet(chain)).toEqual([...chain.ours].sort())
    const theirs = await opinions(chain, join(folder.path, `${topic}-${chain.index}`))
    for (const verifier of VERIFIERS) {
      const opinion = theirs[verifier]
      if (opinion === null) continue
      // Where a reason is given they must differ: a reason that no longer holds is found too.
      const agrees = opinion.isTrusted === (chain.ours.length === 0)
      expect([verifier, agrees, opinion.said]).toEqual([
        verifier,
        chain.differs?.[verifier] === undefined,
        opinion.said,
      ])
    }
  })
})

test('there are enough of them, and no two are called the same', () => {
  const names = Object.values(CHAINS).flatMap((chains) => chains.map(({ what }) => what))
  expect(names.length).toBeGreaterThanOrEqual(80)
  expect(new Set(names).size).toBe(names.length)
})

/** Sorted; undetermined counts as not met. */
function unmet({ list, roots, added = false, at }: Chain): readonly RequirementId[] {
  const subject = aCase({
    lists: [list],
    [added ? 'added' : 'preinstalled']: roots,
    ...(at === undefined ? {} : { at }),
  })
  return RULES.filter((rule) => 'decide' in rule)
    .filter(({ id }) => COMPARED.includes(id))
    .filter((rule) => !['met', 'not-applicable'].includes(rule.decide(subject, REQUIREMENTS).kind))
    .map(({ id }) => id)
    .sort()
}
