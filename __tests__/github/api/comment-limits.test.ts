import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Report } from '../../../src/model/report.ts'
import { commentBody } from '../../../src/reports/comment.ts'
import { markdownReport } from '../../../src/reports/markdown.ts'
import { annotationsOf } from '../../action/runner-model.ts'
import { ATTACKS, MARKUP_ATTACKS } from '../../builders/attack-strings.ts'
import { tagsOf, withoutCode } from '../../builders/markdown-prose.ts'
import { aReport, aTarget, CONTEXT, violated } from '../../builders/report.ts'
import { aConversation, COMMENTS, type Comment } from './conversation.ts'
import { aStage, MARKER, markerOf, ours, RED, update, WHO } from './stage.ts'

let stage = aStage()
beforeEach(() => {
  stage = aStage()
})
afterEach(() => stage.end())

const filler = (count: number): Comment[] =>
  Array.from({ length: count }, (_, i) => ({ id: i + 1, login: 'Codertocat', body: `comment ${i}` }))
const pages = (...numbers: readonly number[]) => numbers.map((page) => `GET ${COMMENTS}?per_page=100&page=${page}`)

// biome-ignore format: one row a line
test.each<readonly [string, readonly Comment[], readonly string[]]>([
  ['of 3 pages',                             [...filler(200), ours(900)],                        [...pages(1, 2, 3), WHO, update(900)]],
  ['of 10 pages',                            [...filler(950), ours(2_000)],                      [...pages(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), WHO, update(2_000)]],
  ['of 25 pages, ours on the first',         [ours(5_000), ...filler(2_400)],                    [...pages(1, 17, 18, 19, 20, 21, 22, 23, 24, 25), WHO, update(5_000)]],
  ['of 25 pages, ours on the last',          [...filler(2_499), ours(5_000)],                    [...pages(1, 17, 18, 19, 20, 21, 22, 23, 24, 25), WHO, update(5_000)]],
])('a conversation %s', async (_, comments, asked) => {
  await stage.run(aConversation(comments), RED())
  expect(stage.asked).toEqual(asked)
})

/** The comment of this report, were it not for the limit. */
function wholeBody(report: Report): string {
  const summary = new URL('https://github.com/Codertocat/Hello-World/actions/runs/42')
  return commentBody({ marker: MARKER, key: 'CI / ats', summary }, () =>
    markdownReport(report, { ...CONTEXT, fullReport: null }, Number.POSITIVE_INFINITY),
  )
}

/** A report whose comment has exactly so many bytes: targets until it is nearly there, then a word of the length missing. */
function reportOf(bytes: number): Report {
  const most = 900
  const withWord = (count: number, letters: number) =>
    aReport(
      Array.from({ length: count }, (_, i) => {
        const message = i === 0 ? `müßig 日本 ${'y'.repeat(letters)}` : 'x '.repeat(most / 4).trim()
        return aTarget(`m${1_000 + i}.example:443`, [violated({ message })])
      }),
    )
  const sizeOf = (count: number, letters: number) => Buffer.byteLength(wholeBody(withWord(count, letters)))
  let count = Math.floor(bytes / (sizeOf(2, 1) - sizeOf(1, 1))) - 2
  while (sizeOf(count, most) < bytes) count += 1
  const missing = bytes - sizeOf(count, 1)
  return withWord(count, 1 + missing)
}

// biome-ignore format: one row a line
test.each([
  [65_535, 'whole'],
  [65_536, 'whole'],
  [65_537, 'cut'],
])('a comment that would have %i bytes is %s, and GitHub takes it', async (bytes, expected) => {
  const report = reportOf(bytes)
  expect(Buffer.byteLength(wholeBody(report))).toBe(bytes)
  const conversation = aConversation()
  const { stdout } = await stage.run(conversation, report)
  expect(annotationsOf(stdout, 'warning')).toEqual([])
  const [body = ''] = conversation.comments.map((comment) => comment.body)
  if (expected === 'whole') expect(body).toBe(wholeBody(report))
  else expect(body).toMatch(/> Left out for GitHub's size limit: \d+ of \d+ [a-z ]+; the JSON report has them\./)
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536)
  expect(body).toMatch(/\nFrom `CI \/ ats`; all of it is in the \[job summary\]/)
})

test('a report full of commands and markup: nothing of it means anything on GitHub', async () => {
  const message = [...ATTACKS, ...MARKUP_ATTACKS].join(' ')
  const targets = [...ATTACKS, ...MARKUP_ATTACKS].map((attack, i) =>
    aTarget(`m${i}.example:443`, [violated({ message: `${attack} ${message}` })]),
  )
  const conversation = aConversation()
  const { code } = await stage.run(conversation, aReport(targets), {
    inputs: { 'comment-key': MARKUP_ATTACKS.join(' ') },
  })
  expect(code).toBe(1)
  const [marker, ...rest] = (conversation.comments[0]?.body ?? '').split('\n')
  const shown = rest.join('\n')
  expect(marker).toBe(markerOf(MARKUP_ATTACKS.join(' ')))
  expect(shown).not.toContain('<!--')
  expect(new Set(tagsOf(withoutCode(shown)))).toEqual(
    new Set([
      '<details>',
      '</details>',
      '<summary>',
      '</summary>',
      '<br>',
      '<https://github.com/Codertocat/Hello-World/actions/runs/42>',
    ]),
  )
  // No mention, no reference, no address of theirs.
  expect(withoutCode(shown)).not.toMatch(/@|#\d|\bGH-\d|evil|!\[/)
})
