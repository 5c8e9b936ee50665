import type { Evidence, Note, Outcome, OutcomeKind } from './finding.ts'

/**
 * One outcome for several of the same rule, over certificates, exchanges or endpoints (docs/decisions.md): the worst decides, its first
 * message speaks for all that are as bad, and no note is lost. Nothing at all is undetermined.
 */
export function worst(outcomes: readonly Outcome[]): Outcome {
  const kind = WORST_FIRST.find((one) => outcomes.some((outcome) => outcome.kind === one))
  const deciding = outcomes.filter((outcome) => outcome.kind === kind)
  const [first] = deciding
  if (first === undefined) return NOTHING
  const others = new Set(deciding.map(({ message }) => message)).size - 1
  return {
    kind: first.kind,
    message: others > 0 ? `${first.message} (and ${others} more)` : first.message,
    notes: distinct(outcomes.flatMap(({ notes }) => notes)),
    evidence: outcomes.filter((outcome) => outcome !== first).reduce(withEvidenceOf, first.evidence),
    remedy: deciding.find(({ remedy }) => remedy !== null)?.remedy ?? null,
  }
}

const WORST_FIRST: readonly OutcomeKind[] = ['violated', 'undetermined', 'met', 'not-applicable']

const NOTHING: Outcome = {
  kind: 'undetermined',
  message: 'nothing was asked',
  notes: [],
  evidence: { kind: 'none' },
  remedy: null,
}

function distinct(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [`${note.code} ${note.message}`, note])).values()]
}

/** Evidence of the kind that decides, from every outcome that has it. */
function withEvidenceOf(all: Evidence, { evidence: more }: Outcome): Evidence {
  if (all.kind === 'negotiated' && more.kind === 'negotiated') {
    return { ...all, negotiations: [...all.negotiations, ...more.negotiations] }
  }
  if (all.kind === 'accepted' && more.kind === 'accepted') {
    return { ...all, accepted: [...all.accepted, ...more.accepted] }
  }
  if (all.kind === 'replies' && more.kind === 'replies') return { ...all, replies: [...all.replies, ...more.replies] }
  if (all.kind === 'cleartext' && more.kind === 'cleartext') return { ...all, hops: [...all.hops, ...more.hops] }
  if (all.kind === 'certificates' && more.kind === 'certificates') {
    return { ...all, certificates: [...all.certificates, ...more.certificates] }
  }
  if (all.kind === 'configured' && more.kind === 'configured') {
    return { ...all, configured: [...all.configured, ...more.configured] }
  }
  if (all.kind === 'clients' && more.kind === 'clients') return { ...all, clients: [...all.clients, ...more.clients] }
  return all
}
