import { describe, expect, test } from '@jest/globals'
import { isPattern, matchesPattern } from '../../src/input/shell-pattern.ts'

describe('a part of a path matches a part of a pattern, as glob(7) has it', () => {
  test.each([
    ['site.conf', '*.conf', true],
    ['site.conf', '*', true],
    ['site.conf.bak', '*.conf', false],
    ['site.conf', 'site.????', true],
    ['site.conf', 'site.???', false],
    ['aXbXc', 'a*b*c', true],
    ['aXbX', 'a*b*c', false],
    ['', '*', true],
    ['', '?', false],
    ['a1', 'a[0-9]', true],
    ['ax', 'a[0-9]', false],
    ['ax', 'a[!0-9]', true],
    ['a1', 'a[^0-9]', false],
    ['a]', 'a[]b]', true],
    ['ab', 'a[]b]', true],
    ['a-', 'a[b-]', true],
    ['a[', 'a[', true],
    ['a*', 'a\\*', true],
    ['ab', 'a\\*', false],
    ['a\\', 'a\\', true],
    ['é.conf', '?.conf', true],
    ['.hidden', '*', false],
    ['.hidden', '?hidden', false],
    ['.hidden', '.*', true],
    ['conf', 'con', false],
    ['con', 'conf', false],
    ['ab', 'ab**', true],
  ])('%s, %s: %s', (name, pattern, matches) => {
    expect(matchesPattern(name, pattern)).toBe(matches)
  })

  test('stars that match in many ways take no time', () => {
    expect(matchesPattern('a'.repeat(5_000), `${'*a'.repeat(50)}b`)).toBe(false)
  }, 2_000)

  test('a word without any of them is none', () => {
    expect(['a*', 'a?', 'a[b]', 'a.conf', 'a]'].map(isPattern)).toEqual([true, true, true, false, false])
  })
})
