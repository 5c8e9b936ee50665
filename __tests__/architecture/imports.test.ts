import { dirname } from 'node:path/posix'
import { expect, test } from '@jest/globals'
import { climbingImports, FOLDERS } from './directions.ts'
import { PLURAL_FOLDERS, pluralFolderProblems } from './plural-folders.ts'
import { layerOf, reachedStatically, readSourceFiles, type SourceFile, sourceFile } from './source-file.ts'

const FILES = readSourceFiles()
const HAND_WRITTEN = FILES.filter(({ path }) => layerOf(path) !== 'generated')

/** Folders that are handed what they need: no clock, chance, environment or output. */
const PURE = ['bytes', 'tls', 'x509', 'model', 'policies', 'rules', 'proxies', 'apps', 'reports', 'diagnosis']
const IMPURE = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(/
const ENVIRONMENT = /\bprocess\.(?:env|argv|cwd|exit|exitCode|stdin|stdout|stderr|on)\b|\bconsole\./
const RIM = ['cli', 'cli.ts', 'action.ts', 'github', 'machine']

test('imports go one way', () => {
  expect(FILES.flatMap(climbingImports)).toEqual([])
})

test.each(PLURAL_FOLDERS)('$folder: every file is in the list and no sibling meets another', (plural) => {
  expect(pluralFolderProblems(plural, FILES)).toEqual([])
})

test('every import of ours names a file that exists', () => {
  const paths = new Set(FILES.map(({ path }) => path))
  const ours = FILES.flatMap(({ path, imports }) =>
    imports.filter((name) => paths.has(name) === false && layerIsOurs(name)).map((name) => `${path} imports ${name}`),
  )
  expect(ours).toEqual([])
})

test('pure folders know neither clock nor chance', () => {
  expect(
    matching(
      FILES.filter(({ path }) => PURE.includes(layerOf(path))),
      IMPURE,
    ),
  ).toEqual([])
})

test('only the rim knows environment and output', () => {
  expect(
    matching(
      HAND_WRITTEN.filter(({ path }) => !RIM.includes(layerOf(path))),
      ENVIRONMENT,
    ),
  ).toEqual([])
})

test('the demo is imported by the command line only', () => {
  const importers = FILES.filter(({ path, imports }) => layerOf(path) !== 'demo' && imports.some(isDemo))
  expect(importers.map(({ path }) => path).filter((path) => !['cli', 'cli.ts'].includes(layerOf(path)))).toEqual([])
})

test('a run without a configuration loads no reader of one', () => {
  const loaded = [...reachedStatically('cli/run-cli.ts', FILES), ...reachedStatically('action.ts', FILES)]
  expect(loaded).toContain('proxies/products.ts')
  expect(loaded).toContain('load-configuration.ts')
  const heavy = [
    'proxies/index.ts',
    'proxies/openssl/cipher-words.ts',
    'proxies/nginx/read.ts',
    'configuration/fix-hints.ts',
  ]
  expect(heavy.filter((path) => loaded.includes(path))).toEqual([])
  expect(heavy.filter((path) => !FILES.some((file) => file.path === path))).toEqual([])
})

test('exports have names', () => {
  expect(matching(HAND_WRITTEN, /^export default\b|\bas default\b/m)).toEqual([])
})

test.each([
  ['src', HAND_WRITTEN.filter(({ path }) => !path.startsWith('tls/registry/'))],
  ['__tests__', readSourceFiles('__tests__')],
])('no file of %s has more than 300 lines, tables of registered numbers apart', (_folder, files) => {
  const long = files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300)
  expect(files.length).toBeGreaterThan(100)
  expect(long).toEqual([])
})

test('says which import climbs', () => {
  const rule = sourceFile(
    'rules/leaf-key.ts',
    [
      "import { connect } from 'node:net'",
      'import {',
      '  type Dial,',
      '  exchange,',
      "} from '../probes/exchange.ts'",
      "export { RULES } from './index.ts'",
      "const later = await import('../github/log.ts')",
      "const text = 'from elsewhere'",
    ].join('\n'),
  )
  expect(climbingImports(rule)).toEqual([
    'rules/leaf-key.ts imports node:net: not in rules/',
    'rules/leaf-key.ts imports probes/exchange.ts: rules may import model, tls, x509',
    'rules/leaf-key.ts imports github/log.ts: rules may import model, tls, x509',
  ])
  expect(climbingImports(sourceFile('helpers/strings.ts', ''))).toEqual([
    'helpers/strings.ts: its folder has no row in the table of directions',
  ])
})

test('says which folder of a layer climbs', () => {
  const file = sourceFile(
    'github/api/ask.ts',
    [
      "import { readInputs } from '../input/inputs.ts'",
      "import { runAction } from '../run-action.ts'",
      "import { runEvent } from '../event.ts'",
      "import { client } from './client.ts'",
    ].join('\n'),
  )
  expect(climbingImports(file)).toEqual([
    'github/api/ask.ts imports github/input/inputs.ts: github/api may import none of its neighbours',
    'github/api/ask.ts imports github/run-action.ts: that file stands above github/api',
  ])
})

test('every folder of a layer with folders has a row', () => {
  const folders = FILES.map(({ path }) => dirname(path)).filter((folder) => folder.startsWith('github/'))
  expect([...new Set(folders)].sort()).toEqual(Object.keys(FOLDERS).sort())
})

test('says which sibling meets another and which file its list lacks', () => {
  const files = [
    sourceFile('rules/index.ts', "import { rule as a } from './a.ts'\n"),
    sourceFile('rules/a.ts', "import type { Rule } from './rule.ts'\nimport { rule } from './b.ts'\n"),
    sourceFile('rules/b.ts', ''),
  ]
  expect(pluralFolderProblems({ folder: 'rules', shared: ['rule.ts'], extends: {} }, files)).toEqual([
    'rules/rule.ts is named as shared, but is not there',
    'rules/b.ts is not in rules/index.ts',
    'rules/a.ts imports its sibling rules/b.ts',
  ])
})

test('what the members of a folder have in common knows none of them', () => {
  const files = [
    sourceFile('rules/index.ts', "import { rule } from './a.ts'\n"),
    sourceFile('rules/a.ts', "import { path } from './paths/path.ts'\nimport { other } from './others/other.ts'\n"),
    sourceFile('rules/paths/path.ts', "import { rule } from '../a.ts'\nimport { length } from './length.ts'\n"),
  ]
  expect(pluralFolderProblems({ folder: 'rules', shared: [], extends: {}, common: ['paths'] }, files)).toEqual([
    'rules/a.ts imports its sibling rules/others/other.ts',
    'rules/paths/path.ts is common to the members, and imports rules/a.ts',
  ])
})

function matching(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const found = pattern.exec(withoutComments(text))
    return found === null ? [] : [`${path}: ${found[0]}`]
  })
}

/** Rough, and errs towards keeping: only whole comment lines and blocks go. */
function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
}

function isDemo(name: string): boolean {
  return layerOf(name) === 'demo'
}

const OUR_LAYERS = new Set(FILES.map(({ path }) => layerOf(path)))

function layerIsOurs(name: string): boolean {
  return OUR_LAYERS.has(layerOf(name))
}
