import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { shareOf, verdictOfRun, WHOLE } from '../../src/model/shard.ts'
import { targetName } from '../../src/model/target.ts'
import { sortedByName } from '../../src/target-list.ts'

const hosts = fc.uniqueArray(fc.record({ host: fc.domain(), port: fc.integer({ min: 1, max: 65_535 }) }), {
  selector: targetName,
  maxLength: 60,
})

test('every target is in exactly one share, and the shares are as even as can be', () => {
  fc.assert(
    fc.property(hosts, fc.integer({ min: 1, max: 80 }), (targets, count) => {
      const sorted = sortedByName(targets)
      const shares = Array.from({ length: count }, (_, i) => shareOf(sorted, { index: i + 1, count }))
      expect(shares.flat().map(targetName).sort()).toEqual(sorted.map(targetName))
      const sizes = shares.map(({ length }) => length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the order in which the targets are listed changes no share', () => {
  fc.assert(
    fc.property(
      hosts.chain((targets) =>
        fc.record({
          targets: fc.constant(targets),
          shuffled: fc.shuffledSubarray(targets, { minLength: targets.length }),
        }),
      ),
      fc.integer({ min: 1, max: 9 }),
      ({ targets, shuffled }, count) => {
        for (let index = 1; index <= count; index += 1) {
          const [one, other] = [targets, shuffled].map((list) => shareOf(sortedByName(list), { index, count }))
          expect(other).toEqual(one)
        }
      },
    ),
  )
})

const met = { verdict: 'met' } as const
const missingShards = { indexes: [2], count: 2 }

test.each([
  ['an empty share leaves nothing open', [], { shard: { index: 9, count: 9 } }, 'met'],
  ['of no target at all nothing is known', [], { shard: WHOLE }, 'undetermined'],
  ['a missing share leaves its targets open', [met], { shard: WHOLE, missingShards }, 'undetermined'],
  ['also where nothing else is there', [], { shard: WHOLE, missingShards }, 'undetermined'],
  ['a violation wins', [met, { verdict: 'violated' as const }], { shard: WHOLE, missingShards }, 'violated'],
  ['a whole run is met when its targets are', [met], { shard: WHOLE }, 'met'],
] as const)('%s', (_name, targets, run, verdict) => {
  expect(verdictOfRun(targets, run, [])).toBe(verdict)
})
