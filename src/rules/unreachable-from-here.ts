import { describeNotAsked, describeReply } from '../model/describe-reply.ts'
import type { Evidence, Outcome } from '../model/finding.ts'
import { worst } from '../model/fold.ts'
import { notDialledOutcome } from '../model/not-dialled.ts'
import type { EndpointObservation, ReachReply, Resolution } from '../model/observation.ts'
import type { TargetRule } from './rule.ts'

export const rule: TargetRule = {
  id: 'unreachable-from-here',
  title: 'Does not answer from here, where it must not',
  source: 'an opinion; Sametime Mobile deployment (2011), tier 2: a VPN in front, nothing exposed to the Internet',
  explanation: {
    why:
      'A server that phones reach through a VPN alone is meant to be invisible from the Internet. A rule in a ' +
      'firewall that got lost opens it to everybody, and no phone notices. Let a runner outside the VPN ask for it ' +
      'with reachable: false; the same server, asked from inside, is an ordinary target.',
    met: 'when the name does not resolve, or every address refuses the connection or stays silent twice',
    violated: 'when any address accepts a connection',
    undetermined: 'when the network or the resolver of this runner failed, so that nothing can be said of the server',
    remedies: () => [{ remedy: { kind: 'restrict-listener' }, isExample: false }],
  },
  isConfigured: ({ reachable }) => !reachable,
  decideTarget({ resolution, endpoints }) {
    if (endpoints.length === 0) return withoutAddress(resolution)
    const isNamed = endpoints.length > 1
    return worst(
      endpoints.map((endpoint) => {
        const judged = judge(endpoint)
        return isNamed ? { ...judged, message: `${endpoint.address}: ${judged.message}` } : judged
      }),
    )
  },
}

/** "No such name" is an answer; a resolver that has none is our own trouble. */
const NO_SUCH_NAME: readonly string[] = ['ENOTFOUND', 'ENODATA']

function withoutAddress(resolution: Resolution): Outcome {
  switch (resolution.kind) {
    case 'unresolvable': {
      const { code } = resolution
      const isAnswer = NO_SUCH_NAME.includes(code)
      const message = isAnswer
        ? `the name does not resolve from here (${code})`
        : `the resolver of this runner gave no answer (${code})`
      return outcome(isAnswer ? 'met' : 'undetermined', message, { kind: 'none' })
    }
    case 'not-asked':
      return outcome('undetermined', describeNotAsked(resolution.reason), { kind: 'none' })
    default:
      return outcome('met', 'the name has no address', { kind: 'none' })
  }
}

function judge(endpoint: EndpointObservation): Outcome {
  const { address, notDialled } = endpoint
  // Whether it would have answered nobody knows.
  if (notDialled !== undefined) return notDialledOutcome(notDialled)
  const replies = repliesOf(endpoint)
  const evidence: Evidence = {
    kind: 'replies',
    replies: replies.map((reply) => ({ address, hello: 'none', reply: describe(reply) })),
  }
  if (replies.some(({ kind }) => kind === 'connected')) {
    const accepted = outcome('violated', 'it accepts connections from here', evidence)
    return { ...accepted, remedy: { kind: 'restrict-listener' } }
  }
  if (replies.some(({ kind }) => kind === 'connection-refused')) {
    return outcome('met', 'it refuses connections from here', evidence)
  }
  if (replies.filter(isSilence).length >= 2) return outcome('met', 'it cannot be reached from here', evidence)
  const last = replies.at(-1)
  const seen = last === undefined ? 'was not asked' : describe(last)
  return outcome('undetermined', `whether it can be reached was not seen: it ${seen}`, evidence)
}

/** A target that was probed in full before the policy said that it must not answer has exchanges instead. */
function repliesOf({ reach, exchanges }: EndpointObservation): readonly ReachReply[] {
  if (reach !== undefined) return reach
  return exchanges
    .flatMap(({ replies }) => replies)
    .map((reply): ReachReply => {
      switch (reply.kind) {
        case 'connection-refused':
        case 'connection-timed-out':
        case 'no-route':
        case 'connection-failed':
        case 'proxy-failure':
        case 'not-asked':
          return reply
        default:
          return { kind: 'connected' }
      }
    })
}

/** No answer in time; or a router on the way says that there is none, as firewalls do in place of silence. */
function isSilence(reply: ReachReply): boolean {
  if (reply.kind === 'connection-timed-out') return true
  return reply.kind === 'connection-failed' && ['EHOSTUNREACH', 'EHOSTDOWN'].includes(reply.code)
}

function describe(reply: ReachReply): string {
  return reply.kind === 'connected' ? 'accepted the connection' : describeReply(reply)
}

function outcome(kind: Outcome['kind'], message: string, evidence: Evidence): Outcome {
  return { kind, message, notes: [], evidence, remedy: null }
}
