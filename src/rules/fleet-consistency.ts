import { describeExchange } from '../model/describe-reply.ts'
import type { CertificateEvidence, Evidence, Note } from '../model/finding.ts'
import { counted, describeMoment } from '../model/moment.ts'
import { isTls, repliesEvidence } from '../model/negotiation.ts'
import { type AskedQuestion, askedQuestions, CertificateNumbers, type NodeAnswer } from '../model/node-answers.ts'
import { type EndpointObservation, SAMPLED } from '../model/observation.ts'
import { certificateEvidence, quotedName } from '../model/served-certificates.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { groupName } from '../tls/registry/groups.ts'
import { TLS_1_2, versionName } from '../tls/registry/versions.ts'
import type { ParsedCertificate } from '../x509/certificate.ts'
import { describeKey } from '../x509/public-key.ts'
import type { TargetRule } from './rule.ts'

export const rule: TargetRule = {
  id: 'fleet-consistency',
  title: 'Answers alike at every address and in every sample',
  source: 'an opinion; one stale node of several is met by some phones, now and then, and by nobody who looks',
  explanation: {
    why:
      'Behind one name there are often several nodes, and one that was left out of a deployment still has the old ' +
      'certificate or the old versions. Some phones meet it, now and then, and whoever looks meets another. Each ' +
      'address is asked, and with samples each of them several times.',
    met: 'when all addresses, and all samples of each, show the same certificates, versions, suites and refusals',
    violated: 'when a connection, or an address, answers otherwise than the rest',
    undetermined: 'when an address or a sample gave no answer to what others answered',
    remedies: () => [{ remedy: { kind: 'reload-server', where: 'the odd node' }, isExample: false }],
  },
  decideTarget({ target, endpoints, read }) {
    const numbers = new CertificateNumbers()
    const nodes = endpoints.map((endpoint) => ({ endpoint, questions: askedQuestions(endpoint, numbers) }))
    const words = wordsFor((certificate) => read(numbers.base64Of(certificate)))
    const mixed = nodes.flatMap((node) => mixedAnswers(node, words) ?? mixedLeaves(node, words) ?? [])
    const even = nodes.filter(({ endpoint }) => mixed.every(({ address }) => address !== endpoint.address))
    const differences = [...mixed, ...oddAddresses(even, words), ...withoutTls(nodes)]
    const notes = target.samples > 1 ? [confidence(nodes, target.samples)] : []
    const [first, ...others] = differences
    if (first !== undefined) {
      const more = others.length === 0 ? '' : ` (and ${others.length} more)`
      const remedy = { kind: 'reload-server', where: first.address } as const
      return { kind: 'violated', message: `${first.message}${more}`, notes, evidence: first.evidence, remedy }
    }
    const missing = unanswered(nodes.filter(speaksTls))
    if (missing !== null) {
      return { kind: 'undetermined', message: missing.message, notes, evidence: missing.evidence, remedy: null }
    }
    const outcome = { notes, evidence: { kind: 'none' }, remedy: null } as const
    if (nodes.length > 1) return { ...outcome, kind: 'met', message: `its ${nodes.length} addresses answer alike` }
    return target.samples > 1
      ? { ...outcome, kind: 'met', message: 'its samples answer alike' }
      : { ...outcome, kind: 'not-applicable', message: ONE_NODE }
  },
}

const ONE_NODE = 'it has one address, and one connection shows one node: "samples" asks for more'

interface Node {
  readonly endpoint: EndpointObservation
  readonly questions: readonly AskedQuestion[]
}

interface Difference {
  readonly address: string
  readonly message: string
  readonly evidence: Evidence
}

/** Of an address that does not the other requirements say why. */
function speaksTls({ endpoint }: Node): boolean {
  return endpoint.exchanges.some(({ replies }) => replies.some(isTls))
}

/** Connections to one address that were answered differently: there is more than one node behind it. */
function mixedAnswers({ endpoint: { address }, questions }: Node, words: Words): Difference | null {
  for (const { answers, purpose } of questions) {
    const [usual, odd] = answers
    if (usual === undefined || odd === undefined) continue
    const all = sumOf(answers)
    const message = `${address}: of ${counted(all, 'connection')} ${all - usual.count} ${all - usual.count === 1 ? 'was' : 'were'} answered otherwise than the rest: ${words.difference(odd.answer, usual.answer, purpose)}`
    return { address, message, evidence: words.evidence(address, odd.answer, usual.answer, purpose) }
  }
  return null
}

/**
 * Two certificates for keys of one kind, each shown to another hello: a server has one of each kind. It may have one more
 * for clients that know old versions alone.
 */
function mixedLeaves({ endpoint: { address }, questions }: Node, { read }: Words): Difference | null {
  const seen = new Map<string, number>()
  for (const { answers } of questions) {
    for (const { answer } of answers) {
      const own = answer.kind === 'served' && answer.version >= TLS_1_2 ? answer.certificates[0] : undefined
      const leaf = own === undefined ? undefined : read(own)
      if (own === undefined || leaf?.kind !== 'certificate') continue
      const key = describeKey(leaf.certificate.publicKey)
      const before = seen.get(key) ?? own
      seen.set(key, before)
      if (before === own) continue
      const message = `${address}: two connections were shown different certificates with a key of ${key}: ${leafWords(own, read)} and ${leafWords(before, read)}`
      return { address, message, evidence: leafEvidence(address, [own, before], read) }
    }
  }
  return null
}

/** Addresses that are even in themselves, and differ from most others in what all of them answered. */
function oddAddresses(nodes: readonly Node[], words: Words): readonly Difference[] {
  const speaking = nodes.filter(speaksTls)
  const common = speaking.map(({ questions }) => new Map(questions.flatMap(answered)))
  const keys = [...(common[0]?.keys() ?? [])].filter((key) => common.every((one) => one.has(key)))
  const groups = new Map<string, { node: Node; answers: ReadonlyMap<string, Answered> }[]>()
  speaking.forEach((node, index) => {
    const answers = common[index] ?? new Map<string, Answered>()
    const profile = JSON.stringify(keys.map((key) => answers.get(key)?.answer))
    groups.set(profile, [...(groups.get(profile) ?? []), { node, answers }])
  })
  const [usual, ...odd] = [...groups.values()].toSorted((one, other) => other.length - one.length)
  const reference = usual?.[0]
  if (usual === undefined || reference === undefined) return []
  return odd.flat().flatMap(({ node, answers }) => {
    const { address } = node.endpoint
    for (const key of keys) {
      const [own, other] = [answers.get(key), reference.answers.get(key)]
      if (own === undefined || other === undefined || JSON.stringify(own.answer) === JSON.stringify(other.answer))
        continue
      const rest = usual.length === 1 ? reference.node.endpoint.address : `${usual.length} other addresses`
      const message = `${address} answers otherwise than ${rest}: ${words.difference(own.answer, other.answer, own.purpose)}`
      return [{ address, message, evidence: words.evidence(address, own.answer, other.answer, own.purpose) }]
    }
    return []
  })
}

interface Answered {
  readonly answer: NodeAnswer
  readonly purpose: AskedQuestion['purpose']
}

function answered({ key, purpose, answers: [first] }: AskedQuestion): readonly [string, Answered][] {
  return first === undefined ? [] : [[key, { answer: first.answer, purpose }]]
}

/** Addresses that speak something else than TLS while others serve it; one that cannot be connected to is undetermined. */
function withoutTls(nodes: readonly Node[]): readonly Difference[] {
  const others = nodes.filter((node) => !speaksTls(node))
  return others.flatMap(({ endpoint: { address, exchanges } }) => {
    const client = exchanges.find(({ purpose }) => purpose === 'client')
    if (client === undefined || client.replies.every(({ kind }) => kind !== 'http' && kind !== 'not-tls')) return []
    const reply = describeExchange(client)
    const evidence = repliesEvidence(address, [client])
    return [{ address, message: `${address} ${reply}, and others serve TLS`, evidence }]
  })
}

/** What one address, or one connection, left open and another answered; the client's own hello in any case. */
function unanswered(nodes: readonly Node[]): { readonly message: string; readonly evidence: Evidence } | null {
  const known = new Set(nodes.flatMap(({ questions }) => questions.flatMap(answered).map(([key]) => key)))
  for (const { endpoint, questions } of nodes) {
    const index = questions.findIndex(({ isOpen, key, purpose }) => isOpen && (purpose === 'client' || known.has(key)))
    const exchange = endpoint.exchanges[index]
    if (exchange === undefined) continue
    const { address } = endpoint
    const reply = describeExchange(exchange)
    return {
      message: `whether ${address} always answers alike was not seen: to the hello ${exchange.offer.hello} it ${reply}`,
      evidence: repliesEvidence(address, [exchange]),
    }
  }
  return null
}

/** Asked n times, a fault on a share f of the nodes is missed with (1 - f)^n: five in a hundred for f = 1 - 0.05^(1/n). */
function confidence(nodes: readonly Node[], samples: number): Note {
  const counts = nodes.flatMap(({ questions }) => {
    const sampled = questions.filter(({ purpose }) => SAMPLED.includes(purpose))
    return sampled.length === 0 ? [0] : sampled.map(({ answers }) => sumOf(answers))
  })
  const reached = Math.min(samples, ...counts)
  const asked = reached === samples ? '' : ` of ${samples}`
  const words = `${reached}${asked} samples of ${nodes.length === 1 ? 'the address' : 'each address'}`
  const share = Math.ceil(100 * (1 - 0.05 ** (1 / reached)))
  const message =
    reached === 0
      ? `${words}: nothing is known of a fleet behind it`
      : `${words}: a fault on ${share} % of the nodes behind it, or more, would have shown with 95 % confidence`
  return { code: 'confidence', message }
}

function sumOf(answers: AskedQuestion['answers']): number {
  return answers.reduce((sum, { count }) => sum + count, 0)
}

/** Reads the certificate that a number stands for. */
type ReadNumber = (certificate: number) => ParsedCertificate

interface Words {
  readonly read: ReadNumber
  difference(odd: NodeAnswer, usual: NodeAnswer, purpose: AskedQuestion['purpose']): string
  evidence(address: string, odd: NodeAnswer, usual: NodeAnswer, hello: string): Evidence
}

function wordsFor(read: ReadNumber): Words {
  return {
    read,
    difference: (odd, usual, purpose) => {
      if (odd.kind !== 'served' || usual.kind !== 'served') {
        return `to the hello ${purpose} it ${answerWords(odd)}, and the rest ${answerWords(usual)}`
      }
      const [own = NONE, ...ownAbove] = odd.certificates
      const [other = NONE, ...otherAbove] = usual.certificates
      const parts = [
        own === other ? null : [leafWords(own, read), leafWords(other, read)],
        ownAbove.join() === otherAbove.join() ? null : listWords(ownAbove, otherAbove),
        odd.version === usual.version ? null : [versionName(odd.version), versionName(usual.version)],
        odd.suite === usual.suite ? null : [suiteName(odd.suite), suiteName(usual.suite)],
        odd.group === usual.group ? null : [groupWords(odd.group), groupWords(usual.group)],
      ]
      return parts.flatMap((pair) => (pair === null ? [] : [`${pair[0]}, not ${pair[1]}`])).join('; ')
    },
    evidence: (address, odd, usual, hello) => {
      const lists = [odd, usual].map((answer) => (answer.kind === 'served' ? answer.certificates : []))
      const leaves = [...new Set(lists.flatMap(([leaf]) => leaf ?? []))]
      if (leaves.length > 1) return leafEvidence(address, leaves, read)
      const replies = [odd, usual].map((answer) => ({ address, hello, reply: answerWords(answer) }))
      return { kind: 'replies', replies }
    },
  }
}

/** In place of the leaf, where the flight shows no certificate. */
const NONE = -1

function answerWords(answer: NodeAnswer): string {
  switch (answer.kind) {
    case 'served':
      return `answers with ${versionName(answer.version)}, ${suiteName(answer.suite)}, ${groupWords(answer.group)} and ${counted(answer.certificates.length, 'certificate')}`
    case 'accepted':
      return `accepts ${versionName(answer.version)}`
    case 'refused':
      return 'refuses'
    case 'not-tls':
      return 'answers without TLS'
    case 'faulty':
      return 'answers with a faulty message'
  }
}

function leafWords(number: number, read: ReadNumber): string {
  if (number === NONE) return 'no certificate'
  const leaf = read(number)
  if (leaf.kind === 'unreadable') return 'a certificate that cannot be read'
  const { certificate } = leaf
  const { fingerprint, notAfter } = certificate
  return `the certificate ${quotedName(certificate)} valid to ${describeMoment(notAfter)} (SHA-256 ${fingerprint.slice(0, 8)}…)`
}

function listWords(own: readonly number[], other: readonly number[]): readonly [string, string] {
  if (own.length === other.length) return ['other certificates after the leaf', 'those of the rest']
  return [`${counted(own.length, 'certificate')} after the leaf`, `${other.length}`]
}

function groupWords(group: number | null): string {
  return group === null ? 'no named group' : groupName(group)
}

function leafEvidence(address: string, list: readonly number[], read: ReadNumber): Evidence {
  const certificates = list.flatMap((number, index): readonly CertificateEvidence[] => {
    const leaf = read(number)
    const problem = index === 0 ? 'another is served, too' : null
    return leaf.kind === 'certificate' ? [certificateEvidence(address, leaf.certificate, problem)] : []
  })
  return { kind: 'certificates', certificates }
}
