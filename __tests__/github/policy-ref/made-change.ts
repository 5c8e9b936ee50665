import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ActionWorld } from '../../../src/github/action-world.ts'
import type { GitHubApi, RepositoryFile } from '../../../src/github/api/github-api.ts'
import { type RunEvent, runEvent } from '../../../src/github/event.ts'
import { readInputs } from '../../../src/github/input/inputs.ts'
import { type PreparedRun, prepareRun } from '../../../src/github/policy-ref/prepare-run.ts'
import { loadRun } from '../../../src/input/load-run.ts'
import { RULES } from '../../builders/report.ts'

/** Text; or a link, a submodule, where the repository has one. */
export type Tree = Readonly<Record<string, string | { readonly link: string } | { readonly submodule: true }>>

export const BASE = 'b'.repeat(40)
export const HEAD = 'c'.repeat(40)
export const TOKEN = 'ghs_ofTheTestsOnly'

/** A pull request of acme/shop: what the base commit has, and what is checked out. */
export interface Change {
  readonly base: Tree
  /** In the workspace, beside `.git`. */
  readonly head: Tree
  readonly inputs?: Readonly<Record<string, string>>
  readonly event?: Partial<RunEvent>
  /** Other commits: `owner/repo@ref`. */
  readonly elsewhere?: Readonly<Record<string, Tree>>
  /** Instead of the answers. */
  readonly api?: GitHubApi['fileAt']
  /** Folder of the checkout in the workspace; null for none. */
  readonly checkout?: string | null
  /** More of the workspace, outside of the checkout. */
  readonly workspace?: Tree
}

export interface Prepared extends PreparedRun {
  /** `repo path ref` of each call. */
  readonly asked: readonly string[]
  readonly tokens: readonly string[]
}

export const PULL_REQUEST: RunEvent = {
  name: 'pull_request',
  repository: { owner: 'acme', repo: 'shop' },
  pullRequest: {
    number: 7,
    isFromFork: false,
    headSha: HEAD,
    headRepository: { owner: 'acme', repo: 'shop' },
  },
  baseSha: BASE,
  headSha: HEAD,
  fromElsewhere: null,
  isByDependabot: false,
}

export const PUSH: Partial<RunEvent> = { name: 'push', pullRequest: null, baseSha: null, headSha: null }

/** The run that such a change leads to. The workspace is gone afterwards. */
export async function prepared(change: Change): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'ats-gate-'))
  try {
    const { checkout = '' } = change
    if (checkout !== null) aCheckout(join(folder, checkout), 'https://github.com/acme/shop')
    write(folder, change.workspace ?? {})
    write(join(folder, checkout ?? ''), change.head)
    const event = { ...PULL_REQUEST, ...change.event }
    return await preparedIn(folder, change, event)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export async function preparedIn(folder: string, change: Omit<Change, 'head'>, event: RunEvent): Promise<Prepared> {
  const asked: string[] = []
  const tokens: string[] = []
  const trees = { [`acme/shop@${BASE}`]: change.base, ...change.elsewhere }
  const world: Pick<ActionWorld, 'load' | 'github'> = {
    load: (request, files) => loadRun(request, files, () => null),
    github: async (token) => {
      tokens.push(token)
      return {
        fileAt: async (repository, path, ref) => {
          asked.push(`${repository.owner}/${repository.repo} ${path} ${ref}`)
          return (change.api ?? answersOf(trees))(repository, path, ref)
        },
      }
    },
  }
  const inputs: Readonly<Record<string, string>> = { 'github-token': TOKEN, ...change.inputs }
  const request = readInputs((name) => inputs[name] ?? '', folder, {}, {})
  const run = await prepareRun(request, event, {
    ...world,
    environment: {},
    rules: RULES,
    toolVersion: '0.1.0',
    comments: () => Promise.reject(new Error('nothing is commented here')),
    gate: () => Promise.reject(new Error('nothing is probed here')),
  })
  return { ...run, asked, tokens }
}

/** What GitHub says of a path; a link within the repository that leads to a file it follows itself. */
export function answersOf(trees: Readonly<Record<string, Tree>>): GitHubApi['fileAt'] {
  return async ({ owner, repo }, path, ref) => {
    const tree = trees[`${owner}/${repo}@${ref}`] ?? {}
    return entryOf(tree, path)
  }
}

function entryOf(tree: Tree, path: string): RepositoryFile | null {
  const entry = tree[path]
  if (entry === undefined) {
    return Object.keys(tree).some((each) => each.startsWith(`${path}/`)) ? { kind: 'folder' } : null
  }
  if (typeof entry === 'string') return { kind: 'file', bytes: Buffer.from(entry) }
  if ('submodule' in entry) return { kind: 'submodule' }
  const led = entryOf(tree, join(dirname(path), entry.link))
  return led?.kind === 'file' ? led : { kind: 'link', to: entry.link }
}

export function aCheckout(folder: string, url: string): void {
  const config = `[core]\n\tbare = false\n[submodule "x"]\n\turl = https://github.com/else/where\n[remote "origin"]\n\turl = ${url}\n`
  write(folder, { '.git/config': config })
}

export function write(folder: string, tree: Tree): void {
  for (const [path, entry] of Object.entries(tree)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    if (typeof entry === 'string') writeFileSync(file, entry)
    else if ('link' in entry) symlinkSync(entry.link, file)
    else mkdirSync(file)
  }
}

/** The payload of an event about a pull request whose head is in `repo`; null for one that is gone. */
export function request(repo: { readonly id: number; readonly full_name: string } | null, login = 'alice') {
  const base = { sha: BASE, repo: { id: 1, full_name: 'acme/shop' } }
  return { pull_request: { number: 7, head: { sha: 'c'.repeat(40), repo }, base }, sender: { login } }
}

/** The event of a payload, as the runner gives it. */
export function eventOf(name: string, payload: unknown, folder: string): RunEvent {
  const file = join(folder, 'event.json')
  writeFileSync(file, JSON.stringify(payload))
  return runEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, GITHUB_REPOSITORY: 'acme/shop' })
}
