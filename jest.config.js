// Here and not in globalSetup: on Node 20 the transform's own import fails first, with a message that helps nobody.
if (Number.parseInt(process.versions.node, 10) < 24) {
  throw new Error('the tests need Node 24, which npm installs for them: use "npm test"')
}

// The servers of the tests are on loopback, under names that a proxy of this machine would be asked for.
for (const name of Object.keys(process.env)) if (/^(?:https?|all|no)_proxy$/i.test(name)) delete process.env[name]

const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip-types.js' },
  roots: ['<rootDir>/__tests__', '<rootDir>/src'],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/__tests__/servers/openssl-'],
}

export default {
  testTimeout: 30_000,
  // With --coverage, or in .ci/run, whose "npm cit" takes no arguments. src/cli.ts and src/action.ts run as processes of their own, from the bundle, and count as not covered.
  collectCoverage: process.env.COVERAGE === '1',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.d.ts', '!src/generated/**'],
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageThreshold: { global: { branches: 95 } },
  projects: [
    { ...shared, displayName: 'core', testMatch: ['<rootDir>/__tests__/**/*.test.ts'] },
    // Needs Debian's servers; a missing one fails the tier.
    { ...shared, displayName: 'servers', testMatch: ['<rootDir>/__tests__/servers/**/*.servers.ts'] },
  ],
}
