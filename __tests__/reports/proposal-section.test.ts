import { expect, test } from '@jest/globals'
import type { Proposal } from '../../src/model/proposal.ts'
import { format as html } from '../../src/reports/html.ts'
import { markdownReport, SUMMARY_BYTES } from '../../src/reports/markdown.ts'
import { ATTACKS } from '../builders/attack-strings.ts'
import { aReport, aTarget, CONTEXT, POLICY, violated } from '../builders/report.ts'

const PROPOSAL: Proposal = {
  policy: { ...POLICY, sha256: 'd'.repeat(64) },
  isPolicyChanged: true,
  isOfMerge: false,
  targets: { added: ['o.example:443'], removed: ['n.example:443'], changed: ['m.example:443'] },
  verdict: 'met',
  findings: [
    {
      target: 'm.example:443',
      rule: 'tls-version',
      decided: { outcome: 'violated', level: 'error', fails: true, isWaived: false },
      proposed: { outcome: 'violated', level: 'warning', fails: false, isWaived: false },
    },
  ],
}
const report = aReport([aTarget('m.example:443', [violated()])], { ref: 'b'.repeat(40), fileSha256: 'e'.repeat(64) })
const markdown = (proposal: Proposal | null, budget = SUMMARY_BYTES) =>
  markdownReport(report, { ...CONTEXT, proposal }, budget)

test('what comes and goes, what it would say, and that it decides nothing', () => {
  expect(markdown(PROPOSAL)).toContain(`### What this pull request would change

It changes the policy, from SHA-256 \`${'a'.repeat(64)}\` to \`${'d'.repeat(64)}\` (\`ats-gate.yml\`). None of this decides here: the verdict above is that of the policy at \`${'b'.repeat(40)}\`. From its merge on the verdict would be **met**.

- target removed: \`n.example:443\` (checked here all the same)
- target added: \`o.example:443\`
- target with other settings: \`m.example:443\`
- \`m.example:443\` \`tls-version\`: violated (error, fails), proposed violated (warning, does not fail)
`)
})

test.each([
  ['ats-gate.yml', 'the policy `ats-gate.yml` of the workspace'],
  ['built-in', 'the built-in policy `ats`'],
])('a policy of no commit, %s, is not said to be at the base', (source, words) => {
  const own = aReport([aTarget('m.example:443')], { source })
  expect(markdownReport(own, { ...CONTEXT, proposal: PROPOSAL }, SUMMARY_BYTES)).toContain(
    `the verdict above is that of ${words}. From`,
  )
})

test('where nothing is proposed there is no such section', () => {
  expect(markdown(null)).not.toContain('What this pull request')
  expect(markdownReport(report, CONTEXT, SUMMARY_BYTES)).toBe(markdown(null))
})

test('the policy is named with the commit and the hash of its file', () => {
  expect(markdown(null)).toContain(
    `- policy \`ats\` from \`ats-gate.yml\` at \`${'b'.repeat(40)}\` (file SHA-256 \`${'e'.repeat(64)}\`), SHA-256 \`${'a'.repeat(64)}\``,
  )
})

test.each<[string, Partial<Proposal>, string]>([
  ['targets alone', { isPolicyChanged: false }, 'It changes the targets, not the policy.'],
  [
    'a proposal that fails nothing',
    { policy: { ...POLICY, failOn: 'never' } },
    'it would fail nothing: its fail-on is never',
  ],
  [
    'a merge',
    { verdict: null, findings: [], isOfMerge: true },
    'not known: the shards were asked for the policy that decides.',
  ],
  ['no time left', { verdict: null, findings: [] }, 'There was no time left to find out what it would say.'],
  [
    'a change without an effect',
    { targets: { added: [], removed: [], changed: [] }, findings: [] },
    '- no finding and no target changes',
  ],
  [
    'a waiver, and a finding that comes',
    {
      findings: [
        {
          target: 'm.example:443',
          rule: 'hsts',
          decided: null,
          proposed: { outcome: 'undetermined', level: 'error', fails: false, isWaived: true },
        },
      ],
    },
    '- `m.example:443` `hsts`: in order, proposed undetermined (error, waived)',
  ],
])('%s', (_, over, expected) => {
  expect(markdown({ ...PROPOSAL, ...over })).toContain(expected)
})

test('names of a stranger are in code, and a large proposal is cut', () => {
  const added = Array.from({ length: 5_000 }, (_, i) => `h${i}.example:443`)
  const cut = markdown({ ...PROPOSAL, targets: { ...PROPOSAL.targets, added } }, 20_000)
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(20_000)
  expect(cut).toContain('proposed changes')
  for (const attack of ATTACKS) {
    const text = markdown({ ...PROPOSAL, targets: { added: [attack], removed: [], changed: [] } })
    expect(text).not.toContain('##[')
    expect(text).not.toMatch(/^::/mu)
  }
})

test('the HTML says the same', () => {
  const page = (proposal: Proposal | null) => html.write(report, { ...CONTEXT, proposal }).replace(/<[^>]*>/g, '')
  const text = page({ ...PROPOSAL, policy: { ...PROPOSAL.policy, failOn: 'never' } })
  expect(text).toContain('What this pull request would change (4)')
  expect(text).toContain('From its merge on the verdict would be met, and it would fail nothing: its fail-on is never.')
  expect(text).toContain('target removed: n.example:443 (checked here all the same)')
  expect(text).toContain(
    'm.example:443 tls-version: violated (error, fails), proposed violated (warning, does not fail)',
  )
  expect(text).toContain(`ats-gate.yml at ${'b'.repeat(40)} (file SHA-256 ${'e'.repeat(64)})`)
  const nothing = {
    ...PROPOSAL,
    isPolicyChanged: false,
    targets: { added: [], removed: [], changed: [] },
    findings: [],
  }
  const other = page({ ...nothing, verdict: null })
  expect(other).toContain('It changes the targets, not the policy. None of this decides here. There was no time left')
  expect(other).toContain('no finding and no target changes')
  expect(page(null)).not.toContain('What this pull request')
})
