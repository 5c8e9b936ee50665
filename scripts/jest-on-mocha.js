import { registerHooks } from 'node:module'
import { expect as jestExpect } from 'expect'
import { bind } from 'jest-each'

// Stryker's runner for mocha loads the tests once and switches mutants inside one process, its runner for jest loads
// everything again for each mutant: a thousand mutants take some two minutes instead of an hour and a half. So under
// Stryker the unit tests, which ask jest for no more than the words below, get these words on mocha's.
registerHooks({
  resolve: (name, context, next) =>
    name === '@jest/globals' ? { url: import.meta.url, shortCircuit: true } : next(name, context),
})

export const expect = jestExpect
export const test = withEach((name, run) => globalThis.it(name, () => run()))
export const describe = withEach((name, run) => globalThis.describe(name, run))
export const beforeAll = (run) => globalThis.before(() => run())

function withEach(declare) {
  return Object.assign(declare, { each: bind(declare, false) })
}
