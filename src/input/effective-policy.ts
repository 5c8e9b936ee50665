import { createHash } from 'node:crypto'
import { type Policy, type Requirements, requirementsFor } from '../model/policy.ts'
import { ats } from '../policies/ats.ts'
import type { Anchor } from '../x509/anchor.ts'
import { canonicalJson } from './canonical-json.ts'
import { mozillaStore } from './mozilla-store.ts'
import type { PolicyLayer } from './policy-layers.ts'
import { DEFAULT_SETTINGS, type RunSettings } from './run-settings.ts'
import { type IdentifiedStore, sha256OfFingerprints } from './stores.ts'
import { decisiveWaivers, waiversOf } from './waivers.ts'

/**
 * The policy in force: the layers over one another, then what the command line gave. Layers without any built-in policy
 * build on `ats`. A built-in policy sets every requirement, so it undoes what layers before it say of them; a later
 * layer's stores replace earlier ones, roots and waivers add up.
 */
export function effectivePolicy(layers: readonly PolicyLayer[], over: RunSettings, caRoots: readonly Anchor[]): Policy {
  let builtIn = ats
  let { requirements } = ats
  let stores: readonly IdentifiedStore[] | undefined
  let settings: Settings = DEFAULT_SETTINGS
  const roots: Anchor[] = []
  for (const layer of layers) {
    if (layer.kind === 'built-in') {
      builtIn = layer.policy
      requirements = layer.policy.requirements
      continue
    }
    requirements = requirementsFor(requirements, layer.requirements)
    stores = layer.trust.stores ?? stores
    roots.push(...(layer.trust.roots ?? []))
    settings = settingsOver(settings, layer.settings)
  }
  const last = layers.at(-1)
  const { failOn, onUndetermined, requireIpv6, limits, assume = {} } = settingsOver(settings, over)
  const assumed = Object.keys(assume).length === 0 ? {} : { assume }
  const trust = { stores: stores ?? [mozillaStore()], roots: distinct([...roots, ...caRoots]) }
  const waivers = waiversOf(layers)
  const decisive = {
    client: builtIn.client,
    requirements: withoutOrder(requirements),
    stores: trust.stores.map(({ sha256 }) => sha256).sort(),
    roots: sha256OfFingerprints(trust.roots.map(({ certificate }) => certificate.fingerprint)),
    failOn,
    onUndetermined,
    requireIpv6,
    ...assumed,
    ...decisiveWaivers(waivers),
  }
  return {
    name: builtIn.name,
    source: last?.kind === 'file' ? last.source : 'built-in',
    sha256: createHash('sha256').update(canonicalJson(decisive)).digest('hex'),
    client: builtIn.client,
    requirements,
    trust,
    failOn,
    onUndetermined,
    requireIpv6,
    limits,
    ...assumed,
    waivers,
  }
}

type Settings = Pick<Policy, 'failOn' | 'onUndetermined' | 'requireIpv6' | 'limits' | 'assume'>

function settingsOver(base: Settings, over: RunSettings): Settings {
  return {
    failOn: over.failOn ?? base.failOn,
    onUndetermined: over.onUndetermined ?? base.onUndetermined,
    requireIpv6: over.requireIpv6 ?? base.requireIpv6,
    limits: { ...base.limits, ...over.limits },
    assume: { ...base.assume, ...over.assume },
  }
}

function distinct(roots: readonly Anchor[]): Anchor[] {
  return [...new Map(roots.map((root) => [root.certificate.fingerprint, root])).values()]
}

/** Lists that are sets: two policies that differ in their order decide alike. */
function withoutOrder(requirements: Requirements): unknown {
  const { 'forward-secrecy': secrecy, 'weak-ciphers': weak, 'certificate-transparency': transparency } = requirements
  const { clients } = requirements
  const { logList } = transparency
  const { issuer, spki, file, ...expected } = requirements['expected-issuer']
  return {
    ...requirements,
    'forward-secrecy': { ...secrecy, suites: [...new Set(secrecy.suites)].sort((a, b) => a - b) },
    'weak-ciphers': { ...weak, also: [...new Set(weak.also)].sort() },
    // Not by the name of its file.
    'certificate-transparency': { ...transparency, logList: logList && { ...logList, file: null } },
    'expected-issuer': {
      ...expected,
      issuer: [...new Set(issuer)].sort(),
      spki: [...new Set(spki)].sort(),
      // What the file is called decides nothing.
      file: file && sha256OfFingerprints(file.certificates.map(({ fingerprint }) => fingerprint)),
    },
    clients: { ...clients, profiles: [...new Set(clients.profiles)].sort() },
  }
}
