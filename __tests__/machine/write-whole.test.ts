import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { writeWhole } from '../../src/machine/write-whole.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

test('a report that fails half-way leaves what was there, and nothing beside it', () => {
  const path = join(made('half'), 'report.json')
  expect(() => writeWhole(path, half())).toThrow('half-way')
  expect(readdirSync(join(path, '..'))).toEqual([])
  writeFileSync(path, 'before')
  expect(() => writeWhole(path, half())).toThrow('half-way')
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(join(path, '..'))).toEqual(['report.json'])
})

test('a file that is there is replaced: its mode stays, and a link to it stays a link', () => {
  const path = made('link')
  writeFileSync(join(path, 'real.json'), 'a longer text than the new one')
  chmodSync(join(path, 'real.json'), 0o640)
  symlinkSync('real.json', join(path, 'link.json'))
  writeWhole(join(path, 'link.json'), ['n', 'ew'])
  expect(lstatSync(join(path, 'link.json')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(path, 'real.json'), 'utf8')).toBe('new')
  expect(statSync(join(path, 'real.json')).mode & 0o777).toBe(0o640)
})

test('a name as long as the system takes', () => {
  const path = join(made('long'), 'x'.repeat(255))
  writeWhole(path, ['text'])
  expect(readFileSync(path, 'utf8')).toBe('text')
})

test('more than one write of the system takes arrives whole', () => {
  const path = join(made('large'), 'large.txt')
  const pieces = Array.from({ length: 3_000 }, (_, i) => `${i} ${'日'.repeat(1_000)}\n`)
  writeWhole(path, pieces)
  expect(readFileSync(path, 'utf8')).toBe(pieces.join(''))
})

test('a folder that may not be written: a new file is refused, one that is there is written in place, or emptied', () => {
  const path = made('read-only')
  const there = join(path, 'there.json')
  writeFileSync(there, 'before')
  chmodSync(there, 0o666)
  chmodSync(path, 0o555)
  chmodSync(folder.path, 0o755)
  unprivileged(() => {
    expect(() => writeWhole(join(path, 'new.json'), ['new'])).toThrow('EACCES')
    writeWhole(there, ['new'])
    expect(readFileSync(there, 'utf8')).toBe('new')
    expect(() => writeWhole(there, half())).toThrow('half-way')
  })
  chmodSync(path, 0o755)
  expect(readdirSync(path)).toEqual(['there.json'])
})

function* half(): Generator<string> {
  yield 'x'.repeat(3_000_000)
  throw new Error('half-way')
}

function made(name: string): string {
  const path = join(folder.path, name)
  mkdirSync(path)
  return path
}

/** Root may write everywhere, so as nobody where the tests run as root. */
function unprivileged(work: () => void): void {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
