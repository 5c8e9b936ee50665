import { expect, test } from '@jest/globals'
import { explainRule, listRules } from '../../src/cli/explain-text.ts'
import { valueText, writtenSettings } from '../../src/input/written-settings.ts'
import { ats } from '../../src/policies/ats.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { DIALECTS } from '../../src/proxies/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { NODE_20, runCli } from './cli-process.ts'

test('alone: every requirement with what it demands, and its level in every built-in policy', () => {
  const lines = listRules(80).split('\n')
  const flat = listRules(80).replaceAll(/\s+/gu, ' ')
  for (const { id, title } of RULES) {
    expect(flat).toContain(` ${id} ${title} `)
    const levels = POLICIES.map(({ requirements }) => requirements[id].level)
    expect(lines.map((line) => line.trim().split(/\s+/u))).toContainEqual([id, ...levels])
  }
  expect(lines.map((line) => line.trim().split(/\s+/u))).toContainEqual(POLICIES.map(({ name }) => name))
})

test.each(RULES)('$id: what, why, source, levels, settings, outcomes, and what to write on every proxy', (rule) => {
  const text = explainRule(rule, 120, false)
  const flat = text.replaceAll(/\s+/gu, ' ')
  const { title, source, explanation } = rule
  for (const words of [title, source, explanation.why, explanation.met, explanation.violated]) {
    expect(flat).toContain(words)
  }
  expect(flat).toContain(explanation.undetermined)
  expect(flat).toContain(`What a configuration shows of it: ${explanation.configured ?? 'nothing: only a probe does'}`)
  for (const { name, requirements } of POLICIES) {
    expect(text).toMatch(new RegExp(`^ {2}${name} +${requirements[rule.id].level}$`, 'mu'))
  }
  for (const { key, value, words } of writtenSettings(rule.id, ats.requirements)) {
    expect(words).not.toBe('')
    expect(flat).toContain(` ${key} ${valueText(value)} ${words}`)
  }
  const [way] = explanation.remedies(ats.requirements)
  for (const { name, word } of DIALECTS) {
    const configuration = way === undefined ? null : word(way.remedy)
    if (configuration === null) throw new Error(`${name} has no words`)
    // Whole, so that it can be pasted.
    expect(text).toContain(`\n  ${name}:\n    ${configuration.replaceAll('\n', '\n    ')}\n`)
  }
})

test('names that are made up are marked', () => {
  const [rule] = RULES.filter(({ id }) => id === 'trusted-chain')
  if (rule === undefined) throw new Error('no trusted-chain')
  const text = explainRule(rule, 80, false)
  expect(text).toContain('\nTo meet it (the names are an example):\n')
  expect(text).toContain('\nOr:\n')
  expect(text).toContain('\nOr (the names are an example):\n')
})

test('headings are bold where there is colour, and the rest is the same', () => {
  const [rule] = RULES
  if (rule === undefined) throw new Error('no rule')
  const coloured = explainRule(rule, 80, true)
  expect(coloured).toContain('\u001b[1mWhy:\u001b[22m\n')
  expect(coloured.replaceAll('\u001b[1m', '').replaceAll('\u001b[22m', '')).toBe(explainRule(rule, 80, false))
})

test.each([
  ['this Node', process.execPath],
  ['Node 20', NODE_20],
])('from the command line: %s', async (_name, node) => {
  const [list, one, wrong] = await Promise.all(
    [['explain'], ['explain', 'leaf-key'], ['explain', 'leaf-kye']].map((argv) => runCli(argv, { node })),
  )
  expect(list).toEqual({ code: 0, stdout: listRules(80), stderr: '' })
  expect([one?.code, one?.stderr, one?.stdout.split('\n')[0]]).toEqual([0, '', 'leaf-key'])
  expect(wrong).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: argument 1: there is no requirement "leaf-kye"\n  did you mean "leaf-key"?\n',
  })
})
