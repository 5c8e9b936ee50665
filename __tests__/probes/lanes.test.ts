import { expect, test } from '@jest/globals'
import { type Deadline, deadlineAfter } from '../../src/probes/deadline.ts'
import { Lanes, type Pace, paceFor } from '../../src/probes/lanes.ts'

const HERE = '192.0.2.1:443'

/** A clock that only tells whether it runs. */
function aDeadline(signal = new AbortController().signal): Deadline & { runs: boolean } {
  const deadline = {
    signal,
    runs: true,
    hold: () => {
      deadline.runs = false
    },
    run: () => {
      deadline.runs = true
    },
    clear: () => undefined,
  }
  return deadline
}

/** Lets every callback that is due now run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Enters as often as there is room, and says how often that was. */
async function roomIn(pace: Pace): Promise<number> {
  let room = 0
  for (let i = 0; i < 20; i += 1) {
    void pace.enter(HERE).then(() => {
      room += 1
    })
  }
  await settled()
  return room
}

test('an address is given so many connections at once, and each that ends makes room for one', async () => {
  const pace = paceFor(new Lanes(8), 1, aDeadline())
  expect(await roomIn(pace)).toBe(8)
  const other = pace.enter('192.0.2.1:80')
  expect(await other).toBe(true)
})

test('another target shares the room of the address, and comes after the one before it', async () => {
  const lanes = new Lanes(1)
  const [first, second] = [paceFor(lanes, 1, aDeadline()), paceFor(lanes, 2, aDeadline())]
  await first.enter(HERE)
  const order: string[] = []
  void second.enter(HERE).then(() => order.push('second'))
  void first.enter(HERE).then(() => order.push('first'))
  first.leave(HERE, 'answered')
  await settled()
  first.leave(HERE, 'answered')
  await settled()
  expect(order).toEqual(['first', 'second'])
})

test('a server that answered and then resets or stalls is given half as many, and one more with each answer', async () => {
  const pace = paceFor(new Lanes(8), 1, aDeadline())
  for (let i = 0; i < 8; i += 1) await pace.enter(HERE)
  pace.leave(HERE, 'answered')
  for (let i = 0; i < 2; i += 1) pace.leave(HERE, 'disturbed')
  for (let i = 0; i < 5; i += 1) pace.leave(HERE, 'neither')
  expect(await roomIn(pace)).toBe(2)
  pace.leave(HERE, 'answered')
  await settled()
  expect(await roomIn(pace)).toBe(0)
})

test('a server that has never answered is asked as before: it is dead, not burdened', async () => {
  const pace = paceFor(new Lanes(8), 1, aDeadline())
  for (let i = 0; i < 8; i += 1) await pace.enter(HERE)
  for (let i = 0; i < 8; i += 1) pace.leave(HERE, 'disturbed')
  expect(await roomIn(pace)).toBe(8)
})

test('the time of a target stands still while it only waits for room', async () => {
  const lanes = new Lanes(1)
  const busy = paceFor(lanes, 1, aDeadline())
  await busy.enter(HERE)
  const deadline = aDeadline()
  const pace = paceFor(lanes, 2, deadline)
  const entered = pace.enter(HERE)
  await settled()
  expect(deadline.runs).toBe(false)
  busy.leave(HERE, 'answered')
  expect(await entered).toBe(true)
  expect(deadline.runs).toBe(true)
})

test('the end of the run ends the wait, and takes no room', async () => {
  const lanes = new Lanes(1)
  const busy = paceFor(lanes, 1, aDeadline())
  await busy.enter(HERE)
  const controller = new AbortController()
  const entered = paceFor(lanes, 2, aDeadline(controller.signal)).enter(HERE)
  controller.abort('interrupted')
  expect(await entered).toBe(false)
  const next = paceFor(lanes, 3, aDeadline()).enter(HERE)
  busy.leave(HERE, 'answered')
  expect(await next).toBe(true)
})

test('a deadline that is held does not end; let run again, it ends', async () => {
  const parent = new AbortController()
  const deadline = deadlineAfter(1, parent.signal)
  deadline.hold()
  const held = deadlineAfter(1, parent.signal)
  await new Promise((resolve) => held.signal.addEventListener('abort', resolve))
  expect(deadline.signal.aborted).toBe(false)
  deadline.run()
  await new Promise((resolve) => deadline.signal.addEventListener('abort', resolve))
  expect(deadline.signal.reason).toBe('deadline')
})

test('room that was given in the moment of an abort goes to the next when it is left', async () => {
  const lanes = new Lanes(1)
  const run = new AbortController()
  const [a, b] = [deadlineAfter(60_000, run.signal), deadlineAfter(60_000, new AbortController().signal)]
  const [first, second] = [paceFor(lanes, 1, a), paceFor(lanes, 2, b)]
  await first.enter(HERE)
  const given = first.enter(HERE)
  const waiting = second.enter(HERE)
  // Room for the one that waits, and the end of its run, in one turn.
  first.leave(HERE, 'answered')
  run.abort('deadline')
  expect(await given).toBe(true)
  first.leave(HERE, 'neither')
  expect(await waiting).toBe(true)
  second.leave(HERE, 'answered')
  a.clear()
  b.clear()
})
