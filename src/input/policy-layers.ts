import { dirname, join } from 'node:path'
import type { PolicyFile } from '../generated/policy-file.ts'
import type { BuiltInPolicy, RequirementSettings } from '../model/policy.ts'
import { isMissing } from '../model/system-error.ts'
import type { Location } from '../model/target.ts'
import type { Waiver } from '../model/waiver.ts'
import { builtInPolicy, POLICIES } from '../policies/index.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import { fileNamed, fileNamedIn, type NamedFile, readText } from './files.ts'
import { type ListedTarget, listedEntry } from './listed-target.ts'
import { isPlanned, PLANNED_MEND } from './planned.ts'
import { parsePolicyFile, type WrittenPolicy } from './policy-file.ts'
import { type ProxySetting, parsePolicyProxy } from './proxy.ts'
import type { Given, Reading, WrittenIn } from './reading.ts'
import { requirementSettings } from './requirement-settings.ts'
import { parseDeadline, parseTimeout, type RunSettings } from './run-settings.ts'
import { type ReadTrustSettings, trustSettings } from './trust-settings.ts'
import { writtenWaivers } from './waivers.ts'

/** A built-in policy, or what one file says itself. Later layers win. */
export type PolicyLayer =
  | { readonly kind: 'built-in'; readonly policy: BuiltInPolicy }
  | {
      readonly kind: 'file'
      /** As locations name it. */
      readonly source: string
      readonly requirements: RequirementSettings
      readonly trust: ReadTrustSettings
      readonly settings: RunSettings
      readonly targets: readonly ListedTarget[]
      readonly waivers: readonly Waiver[]
      /** What it was read from, for the place of each value. */
      readonly written: WrittenPolicy
    }

/**
 * The policy that is named, its bases before it. Without a name: `ats-gate.yml` of the workspace if it is there, else the
 * first built-in policy. What is wrong becomes faults of the reading.
 */
export function readPolicyLayers(given: Given | null, reading: Reading): PolicyLayer[] {
  if (given !== null) {
    const builtIn = builtInPolicy(given.text)
    if (builtIn !== undefined) return [{ kind: 'built-in', policy: builtIn }]
    const file = fileNamed(given.text, reading.workspace)
    if (!isUnknownName(given.text, file.path, given.where, reading)) return fileLayers(file, given.where, [], reading)
    return []
  }
  const { workspace, files, faults } = reading
  if (!isThere(join(workspace, DEFAULT_POLICY_FILE), reading)) return []
  // Nobody named it, so like a name in a policy it may not lead out, as the link of a stranger's commit could.
  const where = { file: DEFAULT_POLICY_FILE, line: 1, column: 1 }
  const file = fileNamedIn(DEFAULT_POLICY_FILE, workspace, workspace, files, where, faults)
  return file === null ? [] : fileLayers(file, where, [], reading)
}

export const DEFAULT_POLICY_FILE = 'ats-gate.yml'

/** Bases of bases: more is a mistake or an attack. */
const MAX_DEPTH = 16

/** Bases that each name the next one twice would double with every step. */
const MAX_LAYERS = 256

function fileLayers(
  file: NamedFile,
  where: Location | string,
  /** Files that are being read, outermost first. */
  open: readonly string[],
  reading: Reading,
): PolicyLayer[] {
  const problem = (what: string, mend: string): PolicyLayer[] => {
    reading.faults.push({ code: 'POLICY_EXTENDS', what, where, mend })
    return []
  }
  if (open.includes(file.path)) {
    return problem(`${quoted(file.display)} extends itself, directly or through its bases`, 'remove this base')
  }
  if (open.length >= MAX_DEPTH)
    return problem(`more than ${MAX_DEPTH} policies extend one another`, 'join some of them')
  const text = readText(file, reading.files, where, reading.faults)
  const written = text === null ? null : parsePolicyFile(text, file.display, reading.faults)
  if (written === null) return []
  const { content, document } = written
  const source = { document, folder: dirname(file.path) }
  const bases: PolicyLayer[] = []
  for (const { name, path } of baseNames(content)) {
    const place = document.locate(path, 'value')
    bases.push(...baseLayers(name, source, place, [...open, file.path], reading))
    if (bases.length > MAX_LAYERS) {
      const mend = 'name each base once'
      reading.faults.push({ code: 'POLICY_EXTENDS', what: `more than ${MAX_LAYERS} bases`, where: place, mend })
      return []
    }
  }
  return [...bases, ownLayer(written, file, source, reading)]
}

function baseNames({ extends: bases }: PolicyFile): { name: string; path: (string | number)[] }[] {
  if (bases === undefined) return []
  if (typeof bases === 'string') return [{ name: bases, path: ['extends'] }]
  return bases.map((name, index) => ({ name, path: ['extends', index] }))
}

function baseLayers(
  name: string,
  source: WrittenIn,
  where: Location,
  open: readonly string[],
  reading: Reading,
): PolicyLayer[] {
  const builtIn = builtInPolicy(name)
  if (builtIn !== undefined) return [{ kind: 'built-in', policy: builtIn }]
  if (isUnknownName(name, join(source.folder, name), where, reading)) return []
  const file = fileNamedIn(name, source.folder, reading.workspace, reading.files, where, reading.faults)
  return file === null ? [] : fileLayers(file, where, open, reading)
}

/** True, with a fault, for a plain word that is neither a built-in policy nor a file. */
function isUnknownName(name: string, path: string, where: Location | string, reading: Reading): boolean {
  if (!/^[\w. -]*$/u.test(name) || /\.(?:ya?ml|json)$/iu.test(name) || isThere(path, reading)) return false
  const names = POLICIES.map((policy) => policy.name)
  const mend = isPlanned(name) ? PLANNED_MEND : didYouMean(name, names, `name a file, or one of ${names.join(', ')}`)
  reading.faults.push({
    code: 'POLICY_UNKNOWN',
    what: `there is no built-in policy and no file ${quoted(name)}`,
    where,
    mend,
  })
  return true
}

function isThere(path: string, reading: Reading): boolean {
  try {
    reading.files.realpath(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    return true // something is there that cannot be read: reading it says why
  }
}

function ownLayer(written: WrittenPolicy, file: NamedFile, source: WrittenIn, reading: Reading): PolicyLayer {
  const { content, document } = written
  const { faults } = reading
  const { 'fail-on': failOn, 'on-undetermined': onUndetermined, retries, concurrency } = content
  const requireIpv6 = content['require-ipv6']
  const { assume } = content
  const connectionsPerAddress = content['connections-per-address']
  const place = (key: string): Location => document.locate([key], 'value')
  const timeoutMs = content.timeout === undefined ? null : parseTimeout(content.timeout, place('timeout'), faults)
  const deadlineMs = content.deadline === undefined ? null : parseDeadline(content.deadline, place('deadline'), faults)
  const proxy = content.proxy === undefined ? null : parsePolicyProxy(content.proxy, place('proxy'), faults)
  return {
    kind: 'file',
    source: file.display,
    requirements: requirementSettings(content.requirements ?? {}, source, ['requirements'], reading),
    trust: trustSettings(content.trust ?? {}, source, ['trust'], reading),
    settings: {
      ...(failOn === undefined ? {} : { failOn }),
      ...(onUndetermined === undefined ? {} : { onUndetermined }),
      ...(requireIpv6 === undefined ? {} : { requireIpv6 }),
      ...(proxy === null ? {} : { proxy }),
      ...(assume === undefined ? {} : { assume: { ...assume } }),
      limits: {
        ...(timeoutMs === null ? {} : { timeoutMs }),
        ...(retries === undefined ? {} : { retries }),
        ...(concurrency === undefined ? {} : { concurrency }),
        ...(connectionsPerAddress === undefined ? {} : { connectionsPerAddress }),
        ...(deadlineMs === null ? {} : { deadlineMs }),
      },
    },
    targets: (content.targets ?? []).flatMap(
      (target, index) => listedEntry(target, source, ['targets', index], reading) ?? [],
    ),
    waivers: writtenWaivers(content.waivers ?? [], document, faults),
    written,
  }
}

/** Of the last layer that says something of it. */
export function proxyIn(layers: readonly PolicyLayer[]): ProxySetting | undefined {
  const said = layers.flatMap((layer) => (layer.kind === 'file' ? (layer.settings.proxy ?? []) : []))
  return said.at(-1)
}
