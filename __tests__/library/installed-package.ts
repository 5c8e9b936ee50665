import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Ended, ended } from '../processes/ended.ts'

const ROOT = dirname(dirname(import.meta.dirname))

/** A folder with the package in its node_modules, as "npm install" of the packed file would have it. */
export interface Installed {
  readonly folder: string
  /** Of every file of the package, with `/`. */
  readonly paths: readonly string[]
  /** The command, as npm links it. */
  readonly bin: string
}

/** Packs what is here, dist/ as it stands, and unpacks it in `folder`. */
export function installPackage(folder: string): Installed {
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, stdio: 'pipe' })
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  const listed = execFileSync('tar', ['-tzf', file], { cwd: folder, encoding: 'utf8' })
  execFileSync('tar', ['-xzf', file], { cwd: folder })
  const home = join(folder, 'node_modules/ats-gate')
  mkdirSync(dirname(home), { recursive: true })
  cpSync(join(folder, 'package'), home, { recursive: true })
  rmSync(join(folder, 'package'), { recursive: true })
  // npm makes the file of "bin" one that can be started, and links it.
  const bin = join(folder, 'node_modules/.bin/ats-gate')
  mkdirSync(dirname(bin))
  chmodSync(join(home, 'dist/cli.js'), 0o755)
  symlinkSync('../ats-gate/dist/cli.js', bin)
  const paths = listed.split('\n').filter((path) => path !== '')
  return { folder, paths: paths.map((path) => path.replace(/^package\//u, '')).toSorted(), bin }
}

/** Runs a program to its end, with nothing of our own environment but the path. */
export function run(program: string, argv: readonly string[], cwd: string): Promise<Ended> {
  return ended(spawn(program, [...argv], { cwd, env: { PATH: process.env.PATH ?? '' } }))
}
