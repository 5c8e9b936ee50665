import { expect, test } from '@jest/globals'
import { progressLine, type Ticks } from '../../src/cli/progress.ts'
import type { Progress } from '../../src/model/progress.ts'

const ERASE = '\r\u001b[2K'

test('how many of how many, and which take long, the longest first; gone in the end', () => {
  const { stream, line, wait, tick, progress } = onScreen(80)
  progress.show(started('a.example:443', 1_000))
  expect(line()).toBe('0/1,000')
  wait(5_000)
  progress.show(started('b.example:8443', 1_000))
  wait(3_000)
  progress.show(started('c.example:443', 1_000))
  tick()
  expect(line()).toBe('0/1,000  2 slow: a.example (8 s), b.example:8443 (3 s)')
  progress.show({ kind: 'done', done: 1, total: 1_000, target: 'a.example:443' })
  tick()
  expect(line()).toBe('1/1,000  1 slow: b.example:8443 (3 s)')
  progress.end()
  expect(line()).toBe('')
  tick()
  progress.show(started('d.example:443', 1_000))
  progress.end()
  expect(stream.written().endsWith(`${ERASE}1/1,000  1 slow: b.example:8443 (3 s)${ERASE}`)).toBe(true)
})

test('a thousand targets are a thousand notes and not one more line than there are ticks', () => {
  const { stream, tick, progress } = onScreen(80)
  for (let done = 1; done <= 1_000; done += 1) {
    progress.show(started(`m${done}.example:443`, 1_000))
    progress.show({ kind: 'done', done, total: 1_000, target: `m${done}.example:443` })
  }
  tick()
  // What has not changed is not written again.
  tick()
  expect(stream.written()).toBe(`${ERASE}0/1,000${ERASE}1,000/1,000`)
})

test.each([
  [40, 39],
  [3, 2],
  [1, 1],
  // A terminal that does not know its width.
  [0, 79],
])('on %d columns the line is cut to %d, and no name in it is a command', (columns, expected) => {
  const { wait, tick, line, progress } = onScreen(columns)
  for (let i = 0; i < 20; i += 1) progress.show(started(`${i}${'a'.repeat(20)}\u001b[31m.example:443`, 20))
  wait(60_000)
  tick()
  expect(line()).toHaveLength(expected)
  expect(line()).not.toContain('\u001b')
})

test('nothing where nobody looks: a file, a pipe', () => {
  const { stream, tick, progress } = onScreen(80, false)
  progress.show(started('m.example.com:443', 1))
  tick()
  progress.end()
  expect(stream.written()).toBe('')
})

test('a run that ends before anything began leaves the terminal as it was', () => {
  const { stream, progress } = onScreen(80)
  progress.end()
  progress.show(started('m.example.com:443', 1))
  progress.end()
  expect(stream.written()).toBe('')
})

function started(target: string, total: number): Progress {
  return { kind: 'started', done: 0, total, target }
}

function onScreen(columns: number, isTTY = true) {
  const texts: string[] = []
  let now = 0
  let draw = (): void => undefined
  const ticks: Ticks = (draws) => {
    draw = draws
    return () => {
      draw = () => undefined
    }
  }
  const stream = { isTTY, columns, write: (text: string) => texts.push(text) > 0 }
  const progress = progressLine(stream as unknown as NodeJS.WriteStream, () => new Date(now), ticks)
  return {
    progress,
    stream: { written: () => texts.join('') },
    /** What stands on the line now. */
    line: () => texts.join('').split(ERASE).at(-1) ?? '',
    wait: (ms: number) => {
      now += ms
    },
    tick: () => draw(),
  }
}
