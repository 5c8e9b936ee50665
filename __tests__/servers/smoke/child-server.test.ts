import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { type ChildServer, startChild } from '../child-server.ts'
import { freePort } from '../free-port.ts'
import { listenOnLoopback } from '../in-process.ts'

const LISTEN = `
const server = require('node:net').createServer().listen(Number(process.argv[1]), '127.0.0.1', () => {
  console.log('ready ' + server.address().port + ' in ' + process.cwd())
})`

function aChild(wanted: Partial<ChildServer>): ChildServer {
  return {
    name: 'child',
    command: process.execPath,
    install: 'npm ci',
    ready: /^ready (\d+) in \S+$/m,
    plan: () => ({ args: ['-e', LISTEN, '0'], port: 0 }),
    ...wanted,
  }
}

test('takes the port that the child reports, and leaves no folder behind', async () => {
  const server = await startChild(aChild({}))
  const folder = / in (\S+)/.exec(server.log())?.[1] ?? ''
  expect(server.log()).toContain(`ready ${server.port} in`)
  expect(existsSync(folder)).toBe(true)
  await Promise.all([server.stop(), server.stop()])
  expect(existsSync(folder)).toBe(false)
})

test('tries another port when the first one was taken meanwhile', async () => {
  const taken = await listenOnLoopback('first', createServer())
  const ports = [taken.port, await freePort()]
  const server = await startChild(
    aChild({
      plan: () => {
        const port = ports.shift() ?? 0
        return { args: ['-e', LISTEN, `${port}`], port }
      },
    }),
  )
  expect(ports).toEqual([])
  expect(server.port).not.toBe(taken.port)
  await Promise.all([server.stop(), taken.stop()])
})

test('a missing program is an error that says what to install', async () => {
  const child = aChild({ name: 'ours', command: 'no-such-server', install: 'apt-get install no-such-server' })
  await expect(startChild(child)).rejects.toThrow('ours needs "no-such-server": apt-get install no-such-server')
})

test('a child that ends before it is ready fails with its output and its code', async () => {
  const plan = (): { args: string[]; port: number } => ({
    args: ['-e', 'console.error("bad configuration"); process.exit(7)'],
    port: 0,
  })
  await expect(startChild(aChild({ plan }))).rejects.toThrow(/child ended with code 7; its output:\nbad configuration/)
})
