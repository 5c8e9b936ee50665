import type { Evidence, Note, Outcome, OutcomeKind, Remedy } from '../model/finding.ts'
import { listed } from '../model/listed.ts'
import type { Listener, Setting } from '../model/listener.ts'
import { counted } from '../model/moment.ts'
import type { Requirements } from '../model/policy.ts'
import { unreachable } from '../model/unreachable.ts'
import type { Client } from '../tls/clients/client.ts'
import { newestVersion } from '../tls/clients/index.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName, SECP256R1, SECP384R1, X25519 } from '../tls/registry/groups.ts'
import { versionName } from '../tls/registry/versions.ts'
import { configuredAnswers } from './configured/configured-clients.ts'
import { addressOf } from './configured/listener-outcomes.ts'
import { type ClientAnswer, clientAnswers } from './replies/named-clients.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'clients',
  title: 'Lets every client that the policy names connect',
  source: 'Captures of each client (testssl.sh, uTLS), Apple Security and Conscrypt, OkHttp ConnectionSpec',
  explanation: {
    why:
      'Phones of different years offer different versions, suites and groups: what is right for an iPhone of ' +
      'today can shut out Android 7, which knows one curve, or iOS 12.1, which has no TLS 1.3. Whoever promises ' +
      'to support them learns of a change in a log of the server at best. So the exact hello of each named ' +
      'client is sent, and the report says what each of them gets.',
    met: 'when each named client is given what it takes: version, suite, group, and a certificate by its rules',
    violated:
      'when one of them is refused, or given what it hangs up on, or a leaf of its own that is over or for another name; ' +
      'which root it trusts is not judged',
    undetermined: 'when the server stays silent to one of them, or what it answers is neither',
    configured: 'what each named client would be given by the versions, suites, groups and keys that are there',
    remedies: (requirements) => [
      { remedy: { kind: 'enable-suites', suites: wanted(requirements) }, isExample: false },
      { remedy: { kind: 'set-minimum-version', version: minimum(requirements) }, isExample: false },
    ],
  },
  isConfigured: (_target, { clients }) => clients.profiles.length > 0,
  decide(subject, requirements) {
    return judge(clientAnswers(subject, requirements.clients.profiles), subject.endpoint.address, requirements)
  },
  decideListener(listener, { requirements }) {
    const answers = configuredAnswers(listener, requirements.clients.profiles)
    if (answers.length === 0) return null
    const outcome = judge(answers, addressOf(listener), requirements)
    const { at, via } = deciding(listener, answers)
    const remedy = outcome.kind === 'undetermined' ? null : outcome.remedy
    return { ...outcome, remedy, at, via }
  },
}

/** The directive that the first that fails depends on. */
function deciding(listener: Listener, answers: readonly ClientAnswer[]): Setting<unknown> {
  const lack = answers.find(({ evidence }) => evidence.outcome === 'violated')?.lack
  switch (lack?.kind) {
    case 'suite':
      return answers.some(({ evidence }) => evidence.version === 'TLS 1.3') ? listener.suites13 : listener.suites12
    case 'group':
      return listener.groups
    case 'certificate':
      return listener.certificates
    default: {
      const isOpen = answers.find(({ evidence }) => evidence.outcome === 'undetermined') !== undefined
      const open = [listener.versions, listener.suites13, listener.suites12, listener.groups]
      return (isOpen ? open.find(({ kind }) => kind === 'open') : undefined) ?? listener.versions
    }
  }
}

function judge(answers: readonly ClientAnswer[], address: string, requirements: Requirements): Outcome {
  const failing = answers.filter(({ evidence }) => evidence.outcome === 'violated')
  const open = answers.filter(({ evidence }) => evidence.outcome === 'undetermined')
  const evidence: Evidence = { kind: 'clients', clients: answers.map((one) => one.evidence) }
  const notes = notesOf(failing, requirements)
  const outcome = (kind: OutcomeKind, message: string, remedy: Remedy | null): Outcome => {
    return { kind, message, notes, evidence, remedy }
  }
  const [first] = failing
  if (first !== undefined) {
    const who = `${failing.length} of ${counted(answers.length, 'named client')} cannot connect`
    return outcome('violated', `${who}: ${named(failing)}`, remedyFor(failing, requirements))
  }
  if (open.length > 0) {
    const who = `whether ${open.length} of ${counted(answers.length, 'named client')} can connect is not known`
    return outcome('undetermined', `${who}: ${named(open)}`, { kind: 'make-reachable', what: address })
  }
  return outcome('met', `${counted(answers.length, 'named client')} can connect`, null)
}

/** The first with what was seen of it; the table has that of all. */
function named(answers: readonly ClientAnswer[]): string {
  const names = answers.map(({ evidence: { client, reply, reason } }, index) => {
    return index > 0 ? client : `${client} (${reply}${reason === null ? '' : `; ${reason}`})`
  })
  return listed(names, MOST_NAMED)
}

const MOST_NAMED = 8

/** What helps the first that can be helped. */
function remedyFor(failing: readonly ClientAnswer[], requirements: Requirements): Remedy | null {
  const remedies = failing.map((answer) => remedyOf(answer, failing, requirements))
  return remedies.find(({ kind }) => kind !== 'drop-client') ?? remedies[0] ?? null
}

function remedyOf(
  { client, lack }: ClientAnswer,
  failing: readonly ClientAnswer[],
  requirements: Requirements,
): Remedy {
  const drop = (because: string): Remedy => ({ kind: 'drop-client', client: client.name, because })
  if (newestVersion(client) < requirements['tls-version'].minimum) {
    return drop('it offers no version that the policy allows')
  }
  switch (lack?.kind) {
    case 'older-version':
    case 'newer-version':
      return { kind: 'set-minimum-version', version: minimum(requirements) }
    case 'group':
      return { kind: 'enable-groups', groups: [X25519, SECP256R1, SECP384R1].map(groupName) }
    case 'application-protocol':
      return { kind: 'enable-application-protocol', protocols: ['h2', 'http/1.1'] }
    case 'certificate':
      return { kind: 'replace-certificate', need: lack.need }
    case 'size':
      return { kind: 'accept-large-hellos', bytes: lack.bytes }
    case 'library':
      return { kind: 'update-tls-library', need: lack.need }
    case 'suite':
    case 'unknown':
    case undefined: {
      const suites = suitesFor(client, failing, requirements).map(suiteName)
      return suites.length > 0 ? { kind: 'enable-suites', suites } : drop('it offers no suite that the policy allows')
    }
    default:
      return unreachable(lack)
  }
}

/** Suites of the policy's that would help as many as possible: all that fail for them, or else this one. */
function suitesFor(client: Client, failing: readonly ClientAnswer[], requirements: Requirements): readonly number[] {
  const own = requirements['forward-secrecy'].suites.filter((suite) => client.suites.includes(suite))
  const others = failing.filter(({ lack }) => lack?.kind === 'suite' || lack?.kind === 'unknown')
  const shared = own.filter((suite) => others.every((other) => other.client.suites.includes(suite)))
  return shared.length > 0 ? shared : own
}

/** Which of them the policy itself shuts out, so that nobody looks for it in the server. */
function notesOf(failing: readonly ClientAnswer[], requirements: Requirements): readonly Note[] {
  const { minimum: least } = requirements['tls-version']
  return failing
    .filter(({ client }) => newestVersion(client) < least)
    .map(({ client }) => ({
      code: 'client-below-minimum',
      message: `${client.name} offers nothing newer than ${versionName(newestVersion(client))}, and the policy demands ${versionName(least)}`,
    }))
}

function minimum(requirements: Requirements): string {
  return versionName(requirements['tls-version'].minimum)
}

function wanted(requirements: Requirements): readonly string[] {
  return requirements['forward-secrecy'].suites.map(suiteName)
}
