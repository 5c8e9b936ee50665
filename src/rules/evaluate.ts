import { buildCase, type CertificateReader } from '../model/build-case.ts'
import type { Case } from '../model/case.ts'
import { describeNotAsked, describeReply } from '../model/describe-reply.ts'
import type { Evidence, Note, Outcome } from '../model/finding.ts'
import { worst } from '../model/fold.ts'
import { isTls } from '../model/negotiation.ts'
import { notDialledOutcome } from '../model/not-dialled.ts'
import type { EndpointObservation, Observation, Reply } from '../model/observation.ts'
import type { ClientName, RequirementId, Requirements } from '../model/policy.ts'
import { outcomeOfFault } from '../model/rule-fault.ts'
import { hostPortOf, type Target } from '../model/target.ts'
import type { Trust } from '../model/trust.ts'
import { requireWholeTables } from '../tls/whole-tables.ts'
import { RULES } from './index.ts'
import type { AnyRule, Rule, TargetRule } from './rule.ts'

/** What one target is judged by. */
export interface Judgement {
  readonly target: Target
  readonly observation: Observation
  readonly requirements: Requirements
  readonly trust: Trust
  readonly client: ClientName
  /** An IPv6 address that cannot be asked counts, and a name must have one. */
  readonly requireIpv6: boolean
  readonly at: Date
  readonly read: CertificateReader
}

/**
 * One outcome for each rule that the policy does not switch off, in report order: the worst over the endpoints. A rule
 * that throws leaves its own finding undetermined, with its stack, and the others as they are.
 */
export function evaluate(
  judgement: Judgement,
  rules: readonly AnyRule[] = RULES,
): readonly { readonly rule: AnyRule; readonly outcome: Outcome }[] {
  // A saved report is judged without a probe.
  requireWholeTables()
  const { observation, requirements, read } = judgement
  const asked = rules.filter(({ id }) => requirements[id].level !== 'off')
  // A resolver turns its answers around, and the first of those that are as bad speaks for all.
  const endpoints = observation.endpoints
    .filter((endpoint) => counts(endpoint, judgement))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
  if (!judgement.target.reachable) return absence(judgement, endpoints, asked)
  if (endpoints.length === 0) {
    const nothing = nothingAsked(observation)
    return asked.map((rule) => ({ rule, outcome: notConfigured(rule, judgement) ?? nothing }))
  }
  const left = notesOnLeftOut(observation, endpoints)
  const subject = { ...judgement, seenAt: new Date(observation.at) }
  const cases = endpoints.map((endpoint) => ({ endpoint, built: once(() => buildCase(subject, endpoint, read)) }))
  const named = ({ endpoint }: LazyCase, outcome: Outcome): Outcome =>
    cases.length === 1 ? outcome : { ...outcome, message: `${endpoint.address}: ${outcome.message}` }
  return asked.map((rule) => {
    const unasked = notConfigured(rule, judgement)
    if (unasked !== null) return { rule, outcome: unasked }
    // Of what speaks TLS; a rule about the target says one thing of all, and names those that it is about.
    const decide =
      'decideTarget' in rule
        ? once(() => decidedTogether(rule, judgement, endpoints))
        : (one: LazyCase) => named(one, decidedBy(rule, one.built, requirements))
    const outcome = worst([
      ...cases.map((one) => {
        const alone = withoutTls(one.endpoint, rule.id, requirements)
        return alone === null ? decide(one) : named(one, alone)
      }),
      ...addressesLeftOut(observation),
      ...missingIpv6(judgement),
    ])
    const notes = [...outcome.notes, ...left, ...thisMachine(judgement), ...throughProxy(observation)]
    return { rule, outcome: rule.id === 'tls-version' ? { ...outcome, notes } : outcome }
  })
}

interface LazyCase {
  readonly endpoint: EndpointObservation
  readonly built: () => Case
}

/** A requirement without anything to compare with has nothing to say, whatever the server answers (design 3.1). */
function notConfigured(rule: AnyRule, { target, requirements }: Judgement): Outcome | null {
  if (rule.isConfigured === undefined || rule.isConfigured(target, requirements)) return null
  return { ...NOT_APPLICABLE, message: 'the policy names nothing to compare with' }
}

/** A target that must not answer is asked whether it does, and nothing else. */
function absence(
  judgement: Judgement,
  endpoints: readonly EndpointObservation[],
  asked: readonly AnyRule[],
): readonly { readonly rule: AnyRule; readonly outcome: Outcome }[] {
  const isJudged = judgement.requirements['unreachable-from-here'].level !== 'off'
  const { observation } = judgement
  const left = notesOnLeftOut(observation, endpoints)
  return asked.map((rule) => {
    if (rule.id === 'unreachable-from-here' && 'decideTarget' in rule) {
      const decided = decidedTogether(rule, judgement, endpoints)
      const outcome = decided.kind === 'violated' ? decided : worst([decided, ...addressesLeftOut(observation)])
      return { rule, outcome: { ...outcome, notes: [...outcome.notes, ...left, ...thisMachine(judgement)] } }
    }
    const message = 'the target must not answer from here (reachable: false), and nothing else is asked of it'
    // Off like all others, it would leave a target that is met by nothing.
    return { rule, outcome: { ...NOT_APPLICABLE, kind: isJudged ? 'not-applicable' : 'undetermined', message } }
  })
}

const NOT_APPLICABLE: Outcome = {
  kind: 'not-applicable',
  message: '',
  notes: [],
  evidence: { kind: 'none' },
  remedy: null,
}

function decidedTogether(
  rule: TargetRule,
  { target, observation, requirements, read }: Judgement,
  endpoints: readonly EndpointObservation[],
): Outcome {
  try {
    return rule.decideTarget({ target, resolution: observation.resolution, endpoints, read }, requirements)
  } catch (error) {
    return outcomeOfFault(rule.id, error)
  }
}

function decidedBy(rule: Rule, built: () => Case, requirements: Requirements): Outcome {
  try {
    return rule.decide(built(), requirements)
  } catch (error) {
    return outcomeOfFault(rule.id, error)
  }
}

/** Made where the rules are asked, so that a fault of it stays with its target, too. */
function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** An IPv6 address that has no route from here decides nothing while an IPv4 address was checked (design 3.1). */
export function counts(
  endpoint: EndpointObservation,
  { observation, target, requireIpv6 }: Pick<Judgement, 'observation' | 'target' | 'requireIpv6'>,
): boolean {
  if (requireIpv6 || !isUnroutedIpv6(endpoint)) return true
  return observation.endpoints.every((one) => isIpv6(one) || (target.reachable && !repliesOf(one).some(isTls)))
}

function isUnroutedIpv6(endpoint: EndpointObservation): boolean {
  const { reach = [] } = endpoint
  const replies = [...repliesOf(endpoint), ...reach]
  return isIpv6(endpoint) && replies.length > 0 && replies.every(({ kind }) => kind === 'no-route')
}

/** What a phone without IPv4 gets was to be seen; an address that is given instead of a name is what it is. */
function missingIpv6({ observation: { resolution }, requireIpv6 }: Judgement): readonly Outcome[] {
  if (!requireIpv6 || resolution.kind !== 'resolved' || resolution.addresses.some((one) => one.includes(':'))) return []
  const message = 'the name has no IPv6 address here, and the policy requires one (require-ipv6)'
  return [undetermined(message, { kind: 'none' }, 'the name over IPv6')]
}

function isIpv6({ address }: EndpointObservation): boolean {
  return hostPortOf(address).host.includes(':')
}

function notesOnLeftOut({ endpoints }: Observation, counted: readonly EndpointObservation[]): readonly Note[] {
  return endpoints
    .filter((endpoint) => !counted.includes(endpoint))
    .map(({ address }) => ({
      code: 'not-checked',
      message: `${address} was not checked: there is no route to it from here`,
    }))
}

/** In a container whose own name is the target's, or by a line in /etc/hosts: nobody meant to judge the machine itself. */
function thisMachine({ target, observation: { resolution, endpoints } }: Judgement): readonly Note[] {
  if (resolution.kind !== 'resolved' || target.connect !== null || /(?:^|\.)localhost$/.test(target.host)) return []
  const refused = endpoints.map(({ notDialled }) => notDialled?.address)
  const own = resolution.addresses.find(
    (address) => (address.startsWith('127.') || address === '::1') && !refused.includes(address),
  )
  if (own === undefined) return []
  const message = `${target.host} is ${own} here: what was asked is the machine that ran this`
  return [{ code: 'resolves-to-this-machine', message }]
}

function throughProxy({ resolution, endpoints }: Observation): readonly Note[] {
  if (resolution.kind !== 'left-to-proxy' || endpoints.every(({ notDialled }) => notDialled !== undefined)) return []
  const { host, proxy } = resolution
  const message = `asked through the proxy ${proxy}, which was given ${host}: which addresses it has is not known here`
  return [{ code: 'through-proxy', message }]
}

/** A name with more addresses than a run asks. */
function addressesLeftOut({ resolution, endpoints }: Observation): readonly Outcome[] {
  const left = 'addresses' in resolution ? resolution.addresses.length - endpoints.length : 0
  if (left <= 0) return []
  return [undetermined(`${left} of its addresses were not asked`, { kind: 'none' }, 'fewer addresses of the name')]
}

function nothingAsked({ resolution }: Observation): Outcome {
  switch (resolution.kind) {
    case 'unresolvable':
      return undetermined(`the name does not resolve (${resolution.code})`, { kind: 'none' }, 'the name')
    case 'not-asked':
      return { ...undetermined(describeNotAsked(resolution.reason), { kind: 'none' }, ''), remedy: null }
    default:
      return undetermined('the name has no address', { kind: 'none' }, 'the name')
  }
}

/** What holds for every rule when the port does not speak TLS to any hello (design 3.1, "Cannot connect"). */
function withoutTls(endpoint: EndpointObservation, rule: RequirementId, requirements: Requirements): Outcome | null {
  if (endpoint.notDialled !== undefined) return notDialledOutcome(endpoint.notDialled)
  const replies = repliesOf(endpoint)
  if (replies.some(isTls)) return null
  const evidence: Evidence = {
    kind: 'replies',
    replies: endpoint.exchanges.map(({ offer, replies: [reply] }) => ({
      address: endpoint.address,
      hello: offer.hello,
      reply: reply === undefined ? 'was not asked' : describeReply(reply),
    })),
  }
  // A server may take the framing of SSLv2 for text; what it says to a phone counts.
  const plain = endpoint.exchanges
    .filter(({ purpose }) => purpose === 'client')
    .flatMap((exchange) => exchange.replies)
    .find(({ kind }) => kind === 'http' || kind === 'not-tls')
  if (plain === undefined) {
    // What the end of the target's time cut off says less than what came before it.
    const reply = replies.findLast(({ kind }) => kind !== 'not-asked') ?? replies.at(-1)
    const seen = reply === undefined ? 'was not asked' : describeReply(reply)
    const way = endpoint.proxy === undefined ? '' : ` through the proxy ${endpoint.proxy}`
    return undetermined(`${endpoint.address} ${seen}`, evidence, `${endpoint.address}${way}`)
  }
  const message = `${endpoint.address} does not speak TLS: it ${describeReply(plain)}`
  const decides = rule === 'tls-version' || (rule === 'https-only' && plain.kind === 'http')
  if (decides) return { kind: 'violated', message, notes: [], evidence, remedy: { kind: 'enable-tls' } }
  // Where tls-version does not fail, the others must not read as if there were nothing to judge.
  return requirements['tls-version'].level === 'error'
    ? { ...NOT_APPLICABLE, message }
    : { kind: 'undetermined', message, notes: [], evidence, remedy: { kind: 'enable-tls' } }
}

function repliesOf(endpoint: EndpointObservation): readonly Reply[] {
  return endpoint.exchanges.flatMap(({ replies }) => replies)
}

function undetermined(message: string, evidence: Evidence, what: string): Outcome {
  return { kind: 'undetermined', message, notes: [], evidence, remedy: { kind: 'make-reachable', what } }
}
