import type { Listener } from '../../model/listener.ts'
import type { ClientName } from '../../model/policy.ts'
import type { Client } from '../../tls/clients/client.ts'
import { clientNamed } from '../../tls/clients/index.ts'
import { suiteName } from '../../tls/registry/cipher-suites.ts'
import { groupName } from '../../tls/registry/groups.ts'
import { TLS_1_3, versionName } from '../../tls/registry/versions.ts'
import { describeKey } from '../../x509/public-key.ts'
import { type ClientAnswer, weaknessOf } from '../replies/named-clients.ts'
import type { Lack } from '../replies/what-is-lacking.ts'
import { knownLeaves } from './configured-leaves.ts'
import { addressOf } from './listener-outcomes.ts'
import { type Given, negotiate } from './negotiate.ts'

/** What each named client would be given here. */
export function configuredAnswers(listener: Listener, names: readonly ClientName[]): readonly ClientAnswer[] {
  return names.flatMap((name) => {
    const client = clientNamed(name)
    return client === undefined ? [] : [answerOf(listener, client)]
  })
}

function answerOf(listener: Listener, client: Client): ClientAnswer {
  const negotiated = negotiate(listener, client)
  const said = { ...NOTHING_GIVEN, address: addressOf(listener), client: client.name }
  switch (negotiated.kind) {
    case 'open':
      return { client, evidence: { ...said, reply: negotiated.setting.reason }, lack: null }
    case 'nothing': {
      const { lack: what, version } = negotiated
      const named = version === null ? null : versionName(version)
      const lack = lackOf(what, named)
      const reply = 'shares nothing with it'
      return { client, evidence: { ...said, outcome: 'violated', version: named, reply, reason: lack.reason }, lack }
    }
    case 'given':
      return judgeGiven(listener, client, negotiated, said)
  }
}

const NOTHING_GIVEN = {
  outcome: 'undetermined',
  version: null,
  suite: null,
  group: null,
  key: null,
  reason: null,
} as const

function lackOf(what: 'version' | 'suite' | 'group', version: string | null): Lack & { readonly reason: string } {
  switch (what) {
    case 'version':
      return { kind: 'older-version', reason: 'no version that it offers is switched on' }
    case 'suite':
      return { kind: 'suite', reason: `no suite that it offers is there at ${version ?? ''}` }
    case 'group':
      return { kind: 'group', reason: `no group that it offers is there at ${version ?? ''}` }
  }
}

function judgeGiven(
  listener: Listener,
  client: Client,
  { version, suites, group }: Given,
  said: { readonly address: string; readonly client: string },
): ClientAnswer {
  const [suite = 0] = suites
  const [leaf] = knownLeaves(listener)
  const evidence = {
    ...said,
    version: versionName(version),
    suite: suiteName(suite),
    group: group === null ? null : groupName(group),
    key: leaf === undefined ? null : describeKey(leaf.publicKey),
    reply: `is given ${versionName(version)} with ${suiteName(suite)}`,
  }
  const lack = demandNotMet(listener, client, version)
  return lack === null
    ? { client, evidence: { ...evidence, outcome: 'met', reason: null }, lack }
    : { client, evidence: { ...evidence, outcome: 'violated', reason: lack.reason }, lack }
}

/** Of its demands those that files show. */
function demandNotMet(listener: Listener, client: Client, version: number): Lack | null {
  if (version < client.oldestVersion) {
    return { kind: 'newer-version', reason: `it goes on with ${versionName(client.oldestVersion)} at least` }
  }
  const isOld = listener.openssl === '1.0.2' && version < TLS_1_3
  if (client.demands.includes('extended-master-secret') && isOld) {
    const reason = 'it demands the extended master secret below TLS 1.3, which OpenSSL 1.0.2 does not have'
    return { kind: 'library', reason, need: 'the extended master secret (RFC 7627)' }
  }
  if (!client.demands.includes('strong-leaf')) return null
  const weakness = knownLeaves(listener)
    .map(weaknessOf)
    .find((one) => one !== null)
  if (weakness === undefined) return null
  const need = 'an RSA key of at least 2048 bits or an EC key of at least 256, signed with SHA-256 or longer'
  return { kind: 'certificate', reason: `it does not take a leaf ${weakness}`, need }
}
