import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { savedReportText } from '../../src/input/saved-report.ts'
import { realFiles } from '../../src/machine/files.ts'
import { reportPaths } from '../../src/machine/report-paths.ts'
import { InputError, type InputFault } from '../../src/model/input-error.ts'
import { writeFiles } from '../builders/write-files.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

function found(...names: readonly string[]): {
  readonly files: readonly string[]
  readonly faults: readonly InputFault[]
} {
  const faults: InputFault[] = []
  const given = names.map((text) => ({ text, where: 'input reports' }))
  return { files: reportPaths(given, folder.path, faults).map(({ display }) => display), faults }
}

const codesOf = (faults: readonly InputFault[]) => faults.map(({ code, where }) => `${code} ${String(where)}`)

test('every report.json of a folder and below, in the order of the names, and nothing else', () => {
  writeFiles(folder.path, {
    'all/b/report.json': '',
    'all/a/report.json': '',
    'all/report.json': '',
    'all/a/report.md': '',
    'all/other.json': '',
  })
  expect(found('all')).toEqual({ files: ['all/a/report.json', 'all/b/report.json', 'all/report.json'], faults: [] })
})

test('a file by whatever name it has, also through a link that the user wrote', () => {
  writeFiles(folder.path, { 'one.json': '', 'two.json': '->one.json' })
  expect(found('one.json', 'two.json').files).toEqual(['one.json', 'two.json'])
})

test('a link in a folder is refused and not read: what is wrong in the other file would be said in the log', () => {
  writeFiles(folder.path, { secret: 'password', 'all/a/report.json': '->../../secret', 'all/b/report.json': '' })
  const { faults } = found('all')
  expect(codesOf(faults)).toEqual(['REPORT_NO_FILE all/a/report.json'])
  expect(JSON.stringify(faults)).not.toContain('password')
})

test('a folder that is a link is not entered', () => {
  writeFiles(folder.path, { 'other/report.json': '', 'all/a': '->../other' })
  expect(codesOf(found('all').faults)).toEqual(['REPORT_NONE all'])
})

test('a pipe is refused, which would be read for ever', () => {
  writeFiles(folder.path, { 'pipe.json': '|', 'all/report.json': '|' })
  expect(codesOf(found('pipe.json', 'all').faults)).toEqual([
    'REPORT_NO_FILE pipe.json',
    'REPORT_NO_FILE all/report.json',
  ])
})

test.each([
  ['an empty folder', 'empty', 'REPORT_NONE empty'],
  ['none at all', 'missing', 'FILE_MISSING input reports'],
])('%s', (_name, name, fault) => {
  mkdirSync(join(folder.path, 'empty'))
  expect(codesOf(found(name).faults)).toEqual([fault])
})

test('256 reports are as many as a matrix has jobs; more are refused', () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`all/${String(i).padStart(3, '0')}/report.json`, '']))
  writeFiles(folder.path, files(256))
  expect(found('all').files).toHaveLength(256)
  writeFiles(folder.path, files(300))
  expect(found('all')).toMatchObject({ files: [], faults: [{ code: 'REPORT_TOO_MANY' }] })
})

test('a folder that is no folder of reports is not searched to its end', () => {
  mkdirSync(join(folder.path, 'all'))
  for (let i = 0; i <= 10_000; i += 1) writeFileSync(join(folder.path, `all/${i}`), '')
  expect(codesOf(found('all').faults)).toEqual(['REPORT_TOO_MANY all'])
})

test('nor one that is deeper than any', () => {
  writeFiles(folder.path, { [`all/${'d/'.repeat(8)}report.json`]: '', [`deep/${'d/'.repeat(9)}report.json`]: '' })
  expect(found('all').files).toHaveLength(1)
  expect(codesOf(found('deep').faults)).toEqual(['REPORT_NONE deep'])
})

test.each([
  ['of 300 MiB', (path: string) => truncateSync(path, 300 * 1024 * 1024), 'REPORT_TOO_LARGE'],
  ['of other bytes than text', (path: string) => writeFileSync(path, Buffer.from([0xff, 0xfe])), 'REPORT_NOT_JSON'],
])('a file %s', (_name, write, code) => {
  const path = join(folder.path, 'report.json')
  writeFileSync(path, '')
  write(path)
  try {
    savedReportText({ path, display: 'report.json' }, 'input reports', realFiles)
    throw new Error('it was read')
  } catch (error) {
    expect(error instanceof InputError && codesOf(error.faults)).toEqual([`${code} report.json`])
  }
})

test('a file that is gone', () => {
  const gone = { path: join(folder.path, 'gone.json'), display: 'gone.json' }
  expect(() => savedReportText(gone, 'input reports', realFiles)).toThrow('there is no file "gone.json"')
})
