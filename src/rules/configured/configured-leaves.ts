import { chainOf } from '../../model/build-case.ts'
import type { Case } from '../../model/case.ts'
import type { Note, Outcome } from '../../model/finding.ts'
import type { ConfiguredCertificate, Listener } from '../../model/listener.ts'
import type { ListenerContext, ListenerOutcome } from '../../model/listener-outcome.ts'
import { bareTarget } from '../../model/target.ts'
import type { Certificate } from '../../x509/certificate.ts'
import { addressOf, openAt, outcomeAt, worstListenerOutcome } from './listener-outcomes.ts'

/** What suites of TLS 1.2 tell apart; Ed25519 and Ed448 keys sign for those with ECDSA (RFC 8422 §5.10). */
export type KeyFamily = 'RSA' | 'EC'

/** The kinds of key that the listener has; null where a certificate of it is not there to be read. */
export function keyFamilies({ certificates }: Listener): readonly KeyFamily[] | null {
  if (certificates.kind === 'open' || certificates.value.length === 0) return null
  const leaves = certificates.value.map(leafOf)
  const known = leaves.filter((leaf) => leaf !== undefined)
  if (known.length < leaves.length) return null
  return [...new Set(known.map(({ publicKey }) => (publicKey.kind.startsWith('rsa') ? 'RSA' : 'EC')))]
}

/** The leaves that can be read. */
export function knownLeaves({ certificates }: Listener): readonly Certificate[] {
  if (certificates.kind === 'open') return []
  return certificates.value.map(leafOf).filter((leaf) => leaf !== undefined)
}

function leafOf({ certificates }: ConfiguredCertificate): Certificate | undefined {
  return certificates?.[0]
}

/** Each certificate file as if it were served: a requirement asks the same of both. */
export function judgedAsServed(
  listener: Listener,
  context: ListenerContext,
  decide: (subject: Case) => Outcome,
): ListenerOutcome {
  return judgeFiles(listener, (one, certificates) => {
    const outcome = decide(caseOf(certificates, listener, context))
    return { ...outcome, at: one.at, via: [] }
  })
}

/** Of every certificate in the repository the worst; of those elsewhere a probe sees more. */
export function judgeFiles(
  listener: Listener,
  judge: (one: ConfiguredCertificate, certificates: readonly Certificate[]) => ListenerOutcome,
): ListenerOutcome {
  const { certificates: setting } = listener
  if (setting.kind === 'open') return openAt(setting)
  const away: Note[] = []
  const outcomes: ListenerOutcome[] = []
  for (const one of setting.value) {
    if (one.certificates === null) away.push(notHere(one))
    else if (one.certificates.length === 0) outcomes.push(unreadable(one))
    else outcomes.push(judge(one, one.certificates))
  }
  const folded = worstListenerOutcome(outcomes)
  if (folded !== null) return { ...folded, notes: [...folded.notes, ...away] }
  const message =
    setting.value.length === 0
      ? 'no certificate is named here: a probe judges the one that is served'
      : 'the certificate is not in the repository: a probe judges it'
  return outcomeAt({ at: setting.value[0]?.at ?? setting.at, via: setting.via }, 'not-applicable', message, {
    notes: away,
  })
}

function unreadable({ path, at }: ConfiguredCertificate): ListenerOutcome {
  return outcomeAt({ at, via: [] }, 'undetermined', `${path} holds a certificate that cannot be read`)
}

function notHere({ path }: ConfiguredCertificate): Note {
  return { code: 'certificate-elsewhere', message: `${path} is not in the repository, or holds no certificate` }
}

function caseOf(certificates: readonly Certificate[], listener: Listener, context: ListenerContext): Case {
  const { client, at, trust } = context
  const { names, port } = listener
  return {
    target: bareTarget({ host: names[0] ?? listener.address, port: port ?? 0 }),
    trust,
    client,
    at,
    seenAt: at,
    endpoint: {
      address: addressOf(listener),
      exchanges: [],
      certificates: [],
      listings: [],
      cleartext: { kind: 'none', reason: 'http-none' },
    },
    chains: [chainOf(certificates, trust)].filter((chain) => chain !== null),
    hasEveryChain: true,
  }
}
