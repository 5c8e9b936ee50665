// Do the tests notice a wrong line? Only unit tests of the mutated folders decide; those that start servers would take days.
export default {
  testRunner: 'mocha',
  mochaOptions: {
    require: ['./scripts/jest-on-mocha.js'],
    spec: ['__tests__/{rules,tls,x509}/**/*.test.ts'],
    extension: ['ts'],
    // The first asks real servers; the second loads a module anew, which only jest can.
    ignore: ['__tests__/tls/real-server.test.ts', '__tests__/tls/without-ml-kem.test.ts'],
  },
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
  // Stryker rewrites the references of a tsconfig with the API of TypeScript 6, which ours does not have; there are none.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  // What runs once at load: the tables of registered numbers, clients and suites, which tests compare with their sources.
  ignoreStatic: true,
  mutate: ['src/{rules,tls,x509}/**/*.ts', '!**/*.d.ts'],
  ignorePatterns: ['dist', '.bench', 'bench', 'docs', 'coverage', '__tests__/servers/openssl-*'],
  tempDirName: '.stryker/tmp',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  // With --incremental only what changed since the last run is mutated again.
  incrementalFile: '.stryker/incremental.json',
  jsonReporter: { fileName: '.stryker/report.json' },
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
  allowConsoleColors: false,
}
