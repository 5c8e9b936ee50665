import type { Note, Remedy } from '../../model/finding.ts'
import { listed } from '../../model/listed.ts'
import type { Listener, Setting } from '../../model/listener.ts'
import type { ListenerContext, ListenerOutcome } from '../../model/listener-outcome.ts'
import { CLIENTS } from '../../tls/clients/index.ts'
import { suiteName } from '../../tls/registry/cipher-suites.ts'
import { groupName, SECP256R1, SECP384R1, X25519 } from '../../tls/registry/groups.ts'
import { TLS_1_2, TLS_1_3, versionName } from '../../tls/registry/versions.ts'
import { keyFamilies } from './configured-leaves.ts'
import { addressOf, byDefault, configuredEvidence, openAt, outcomeAt } from './listener-outcomes.ts'
import { type Given, isSpoken, negotiate } from './negotiate.ts'
import { versionProblem } from './version-problem.ts'

/** forward-secrecy of a listener: the client decides, by the hello that it sends. */
export function decideConfigured(listener: Listener, context: ListenerContext): ListenerOutcome {
  const { requirements, client: name } = context
  const { versions } = listener
  const { minimum, level } = requirements['tls-version']
  const client = CLIENTS[name]
  if (versions.kind === 'open') return openAt(versions)
  if (versionProblem(versions.value, client, minimum) !== null) return withoutVersion(versions, level, minimum)
  const negotiated = negotiate(listener, client)
  switch (negotiated.kind) {
    case 'open':
      return openAt(negotiated.setting)
    case 'given':
      return given(negotiated, listener, context)
    case 'nothing': {
      const { lack, version } = negotiated
      const at = lack === 'group' ? listener.groups : suitesOf(listener, version ?? TLS_1_2)
      return outcomeAt(at, 'violated', `${nothingShared(listener, lack, version ?? TLS_1_2, name)}${byDefault(at)}`, {
        evidence: configuredEvidence(listener),
        remedy: lack === 'group' ? ENABLE_GROUPS : enable(requirements['forward-secrecy'].suites),
      })
    }
  }
}

/** tls-version judges this; a policy that does not insist on it must not let it pass. */
function withoutVersion(versions: Setting<unknown>, level: string, minimum: number): ListenerOutcome {
  const message = 'no allowed TLS version is switched on, so no suite is negotiated'
  if (level === 'error') return outcomeAt(versions, 'not-applicable', message)
  const remedy: Remedy = { kind: 'set-minimum-version', version: versionName(minimum) }
  return outcomeAt(versions, 'violated', message, { remedy })
}

function nothingShared(listener: Listener, lack: string, version: number, client: string): string {
  const unlike = `the hello of ${client} offers none of them`
  if (lack === 'group') {
    const { groups } = listener
    const names = groups.kind === 'known' ? groups.value.map(groupName) : []
    return names.length === 0 ? 'has no group' : `has no group but ${listed(names, MOST_NAMED)}: ${unlike}`
  }
  const families = keyFamilies(listener)
  const own = suitesOf(listener, version)
  const all = own.kind === 'known' ? own.value.filter((suite) => isSpoken(suite, version, null)) : []
  const usable = all.filter((suite) => isSpoken(suite, version, families)).map(suiteName)
  const where = `at ${versionName(version)}`
  if (usable.length > 0) return `has no suite ${where} but ${listed(usable, MOST_NAMED)}: ${unlike}`
  if (all.length === 0) return `has no suite ${where}`
  return `has no suite ${where} for the key of its certificate (${families?.join(' and ') ?? ''})`
}

const MOST_NAMED = 4

function given(negotiated: Given, listener: Listener, { requirements, client }: ListenerContext): ListenerOutcome {
  const { version, suites, group } = negotiated
  const { suites: list } = requirements['forward-secrecy']
  const at = suitesOf(listener, version)
  const evidence = {
    kind: 'negotiated',
    negotiations: suites.map((suite) => ({
      address: addressOf(listener),
      hello: client,
      version: versionName(version),
      suite: suiteName(suite),
      group: group === null ? null : groupName(group),
      signatureScheme: null,
    })),
  } as const
  const offList = suites.find((suite) => !list.includes(suite))
  if (offList !== undefined) {
    const message = `negotiates ${suiteName(offList)} with the hello of ${client}, which is not in the policy's list`
    return outcomeAt(at, 'violated', `${message}${byDefault(at)}`, { evidence, remedy: enable(list) })
  }
  const [suite = 0] = suites
  const message = `negotiates ${suiteName(suite)}${group === null ? '' : ` with ${groupName(group)}`}${byDefault(at)}`
  const notes = [...keyNotes(negotiated), ...olderPhones(listener, version, list)]
  return outcomeAt(at, 'met', message, { evidence, notes })
}

function keyNotes({ needsKey }: Given): readonly Note[] {
  if (needsKey === null) return []
  const message = `every suite that it shares with phones needs a certificate with an ${needsKey} key, and the certificate is not in the repository`
  return [{ code: 'needs-key', message }]
}

/** The client is served by TLS 1.3; phones without it are left with what there is at TLS 1.2. */
function olderPhones(listener: Listener, version: number, list: readonly number[]): readonly Note[] {
  const { versions, suites12 } = listener
  if (version < TLS_1_3 || versions.kind === 'open' || !versions.value.includes(TLS_1_2)) return []
  if (suites12.kind === 'open') return []
  const families = keyFamilies(listener)
  if (suites12.value.some((suite) => list.includes(suite) && isSpoken(suite, TLS_1_2, families))) return []
  const message = 'has no suite of the list at TLS 1.2: iOS before 12.2 and Android before 10 cannot connect'
  return [{ code: 'tls-1.2-without-suite', message }]
}

function suitesOf({ suites12, suites13 }: Listener, version: number): Setting<readonly number[]> {
  return version >= TLS_1_3 ? suites13 : suites12
}

function enable(suites: readonly number[]): Remedy {
  return { kind: 'enable-suites', suites: suites.map(suiteName) }
}

const ENABLE_GROUPS: Remedy = { kind: 'enable-groups', groups: [X25519, SECP256R1, SECP384R1].map(groupName) }
