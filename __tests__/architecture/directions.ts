import { dirname } from 'node:path/posix'
import { layerOf, type SourceFile } from './source-file.ts'

/** What a layer of src/ may import: layers of ours, modules of Node, packages. */
export interface Layer {
  readonly ours: readonly string[]
  readonly node: readonly string[]
  readonly packages: readonly string[]
}

const SOCKETS = ['node:net', 'node:tls', 'node:dns', 'node:dns/promises', 'node:http', 'node:https']
const MACHINE = ['node:fs', 'node:os']
const CRYPTOGRAPHY = ['node:crypto', 'node:zlib']
const TEXT = ['node:path', 'node:url', 'node:util']

const PURE_LAYERS = [
  'bytes',
  'tls',
  'x509',
  'model',
  'policies',
  'rules',
  'proxies',
  'apps',
  'reports',
  'generated',
  'diagnosis',
  'configuration',
]
const PIPELINE = [...PURE_LAYERS, 'probes']

// biome-ignore format: one row a line
export const LAYERS: Readonly<Record<string, Layer>> = {
  bytes:             { ours: [],                                   node: [],                        packages: [] },
  tls:               { ours: ['bytes'],                            node: CRYPTOGRAPHY,              packages: [] },
  x509:              { ours: ['bytes'],                            node: [...CRYPTOGRAPHY, 'node:url'], packages: ['node-forge', 'ipaddr.js', 'tldts'] },
  model:             { ours: ['bytes', 'tls', 'x509'],             node: [],                        packages: [] },
  policies:          { ours: ['bytes', 'tls', 'x509', 'model'],    node: [],                        packages: [] },
  generated:         { ours: ['model'],                            node: [],                        packages: [] },
  probes:            { ours: ['model', 'tls', 'x509', 'bytes'],    node: [...SOCKETS, 'node:crypto', 'node:timers/promises', 'node:events', 'node:stream'], packages: ['ipaddr.js'] },
  rules:             { ours: ['model', 'tls', 'x509'],             node: [],                        packages: [] },
  proxies:           { ours: ['model', 'tls', 'x509'],             node: [],                        packages: ['saxes'] },
  apps:              { ours: ['model', 'tls', 'x509'],             node: [],                        packages: [] },
  // generated: the compiled validator of saved reports.
  diagnosis:         { ours: ['model', 'tls', 'x509', 'rules', 'proxies'], node: [],                packages: [] },
  reports:           { ours: ['model', 'generated'],               node: [],                        packages: [] },
  configuration:     { ours: ['model', 'tls', 'x509', 'rules', 'proxies'], node: ['node:crypto'],   packages: ['diff'] },
  'in-parallel.ts':  { ours: [],                                   node: [],                        packages: [] },
  'packed-targets.ts': { ours: ['model', 'reports'],               node: ['node:zlib'],             packages: [] },
  'target-list.ts':  { ours: ['model'],                            node: ['node:crypto'],           packages: [] },
  shards:            { ours: ['model', 'reports', 'target-list.ts'], node: ['node:util', 'node:crypto'], packages: [] },
  'merge.ts':        { ours: ['model', 'judge.ts', 'shards', 'target-list.ts'], node: [],           packages: [] },
  'rule-words.ts':   { ours: ['rules', 'policies', 'reports'],     node: [],                        packages: [] },
  'judge.ts':        { ours: PIPELINE,                             node: ['node:crypto'],           packages: [] },
  'gate.ts':         { ours: [...PIPELINE, 'judge.ts', 'in-parallel.ts', 'target-list.ts'], node: ['node:crypto'],    packages: [] },
  'diagnose.ts':     { ours: ['gate.ts', 'diagnosis', 'model', 'policies', 'probes'], node: [],     packages: [] },
  'load-configuration.ts': { ours: ['configuration', 'input', 'model'], node: [],                   packages: [] },
  'tool-version.ts': { ours: [],                                   node: [],                        packages: [] },
  // reports: for the reader of saved ones.
  input:             { ours: ['model', 'policies', 'x509', 'tls', 'generated', 'bytes', 'reports'], node: [...TEXT, 'node:crypto'], packages: ['yaml', 'ipaddr.js'] },
  // node:tls: only for the roots of the system, which Node reads there. node:v8: for the size of the heap. node:crypto: for
  // the random part of a file's name.
  machine:           { ours: ['model', 'input'],                   node: [...MACHINE, ...TEXT, 'node:crypto', 'node:tls', 'node:v8'], packages: [] },
  // node:timers/promises: between two tries of a request. node:crypto: for the key in the marker of a comment.
  github:            { ours: ['gate.ts', 'merge.ts', 'shards', 'packed-targets.ts', 'load-configuration.ts', 'machine', 'model', 'input', 'reports', 'rules', 'proxies', 'policies', 'probes', 'configuration', 'tool-version.ts'], node: [...MACHINE, ...TEXT, 'node:timers/promises', 'node:crypto'], packages: ['@actions'] },
  // node:fs: for stdout, which is written to its end.
  cli:               { ours: ['gate.ts', 'merge.ts', 'shards', 'diagnose.ts', 'diagnosis', 'judge.ts', 'packed-targets.ts', 'load-configuration.ts', 'machine', 'model', 'input', 'reports', 'rules', 'proxies', 'policies', 'probes', 'configuration', 'tool-version.ts', 'rule-words.ts', 'demo'], node: ['node:fs', ...TEXT], packages: [] },
  'cli.ts':          { ours: ['cli', 'machine', 'tool-version.ts'], node: [],                       packages: [] },
  'action.ts':       { ours: ['github', 'machine', 'gate.ts', 'input', 'rule-words.ts', 'tool-version.ts'], node: [], packages: [] },
  // Types alone: their declarations are in the package, with all that they name.
  'library-options.ts': { ours: ['model', 'generated'],            node: [],                        packages: [] },
  'library-requests.ts': { ours: ['library-options.ts', 'machine', 'model', 'input', 'reports'], node: TEXT, packages: [] },
  'library.ts':      { ours: ['library-options.ts', 'library-requests.ts', 'load-configuration.ts', 'machine', 'gate.ts', 'merge.ts', 'shards', 'diagnose.ts', 'diagnosis', 'judge.ts', 'model', 'input', 'reports', 'generated', 'tool-version.ts'], node: [], packages: [] },
  demo:              { ours: [...PIPELINE, 'gate.ts', 'input', 'tool-version.ts'], node: [...SOCKETS, ...CRYPTOGRAPHY, ...TEXT, 'node:events'], packages: ['node-forge', 'ipaddr.js'] },
}

/**
 * Of the folders in a layer, which of their neighbours each may import beside the files that stand in the layer itself.
 * Here too imports go one way.
 */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'github/api': [],
  'github/input': [],
  'github/policy-ref': ['github/api', 'github/input'],
  'github/delivery': ['github/api', 'github/input', 'github/policy-ref'],
}

/** Files that put the folders of `github` together, and so are for none of them. */
const ABOVE_FOLDERS = ['github/run-action.ts', 'github/merge-run.ts']

/**
 * Of these the rim imports nothing but the list in `index.ts`. Not `reports`: the job summary is always Markdown and the
 * log always text, so `github` names them. Of `proxies` also the list without readers.
 */
const LISTS = ['rules', 'policies', 'proxies', 'probes']
const RIM = ['github', 'cli', 'cli.ts', 'action.ts']

/** One sentence for each import that goes the wrong way. */
export function climbingImports(file: SourceFile): readonly string[] {
  const layer = LAYERS[layerOf(file.path)]
  if (layer === undefined) return [`${file.path}: its folder has no row in the table of directions`]
  return file.imports.flatMap((name) => {
    const said = `${file.path} imports ${name}`
    if (name.startsWith('node:')) return layer.node.includes(name) ? [] : [`${said}: not in ${layerOf(file.path)}/`]
    if (!/\.(ts|js|json)$/.test(name) || isPackage(name)) {
      return layer.packages.includes(packageOf(name)) ? [] : [`${said}: that package is not for this folder`]
    }
    return oursProblem(file.path, name, layer, said)
  })
}

function oursProblem(from: string, to: string, layer: Layer, said: string): readonly string[] {
  const [own, other] = [layerOf(from), layerOf(to)]
  if (own === other) return folderProblem(from, to, said)
  if (!layer.ours.includes(other)) return [`${said}: ${own} may import ${layer.ours.join(', ') || 'nothing of ours'}`]
  if (own === 'input' && other === 'tls' && !/^tls\/(registry|clients)\//.test(to)) {
    return [`${said}: of tls only the registry and the clients are for input`]
  }
  if (RIM.includes(own) && LISTS.includes(other) && to !== `${other}/index.ts` && to !== 'proxies/products.ts') {
    return [`${said}: the rim imports the list, ${other}/index.ts`]
  }
  return []
}

function folderProblem(from: string, to: string, said: string): readonly string[] {
  const [own, other] = [dirname(from), dirname(to)]
  const neighbours = FOLDERS[own]
  if (neighbours === undefined || own === other) return []
  if (ABOVE_FOLDERS.includes(to)) return [`${said}: that file stands above ${own}`]
  if (FOLDERS[other] === undefined || neighbours.includes(other)) return []
  return [`${said}: ${own} may import ${neighbours.join(', ') || 'none of its neighbours'}`]
}

function isPackage(name: string): boolean {
  return Object.values(LAYERS).some(({ packages }) => packages.includes(packageOf(name)))
}

/** `node-forge` of `node-forge/lib/asn1.js`; a scope stands for all of its packages. */
function packageOf(name: string): string {
  return name.split('/')[0] ?? name
}
