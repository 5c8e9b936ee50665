import { describeExchange } from '../model/describe-reply.ts'
import type { Note } from '../model/finding.ts'
import { repliesEvidence, shortHelloNotes } from '../model/negotiation.ts'
import type { Exchange } from '../model/observation.ts'
import { TLS_1_2, versionName } from '../tls/registry/versions.ts'
import { ALL_TLS12_SUITES, LEGACY_SUITES } from '../tls/suite-lists.ts'
import { acceptedVersions } from './replies/accepted-versions.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'legacy-protocols',
  title: "Refuses every version older than the policy's minimum, from anyone",
  source: 'RFC 8996 §4, §5; RFC 7568 §3; RFC 6176 §3',
  explanation: {
    why:
      'No phone is cut off by this: an app under ATS does not care what else a server takes. But one who ' +
      'takes SSLv3 or TLS 1.0 can be talked into them for others (POODLE, BEAST), and SSLv2 gives away even ' +
      'what was said in TLS 1.2 with the same key (DROWN). RFC 8996 withdrew TLS 1.0 and 1.1 in 2021.',
    met: 'when hellos with only older versions, SSLv2 in its own framing included, are refused',
    violated: 'by every older version that is accepted from anyone',
    undetermined: 'when the server neither accepts nor refuses them: silence, a cut in mid-answer',
    remedies: (requirements) => {
      const minimum = versionName(requirements['tls-version'].minimum)
      return [{ remedy: { kind: 'disable-versions', versions: ['TLS 1.0', 'TLS 1.1'], minimum }, isExample: true }]
    },
  },
  decide({ endpoint }, requirements) {
    const { minimum } = requirements['tls-version']
    const accepted = acceptedVersions(endpoint, (version) => version < minimum)
    const asked = endpoint.exchanges.filter(({ purpose }) => purpose === 'legacy' || purpose === 'sslv2')
    if (accepted.length > 0) {
      const versions = accepted.map(({ version }) => version)
      return {
        kind: 'violated',
        message: `accepts ${versions.join(', ')}`,
        notes: [],
        evidence: { kind: 'accepted', accepted },
        remedy: { kind: 'disable-versions', versions, minimum: versionName(minimum) },
      }
    }
    const unknown = asked.filter(({ answer }) => answer.kind === 'unknown')
    const [first] = unknown
    if (first !== undefined || !coversLegacy(asked, minimum)) {
      return {
        kind: 'undetermined',
        message: `it ${describeExchange(first)} when offered only ${offered(first, minimum)}: neither accepted nor refused`,
        notes: [],
        evidence: repliesEvidence(endpoint.address, unknown),
        remedy: { kind: 'make-reachable', what: endpoint.address },
      }
    }
    return {
      kind: 'met',
      message: `refuses everything older than ${versionName(minimum)}`,
      notes: asked.flatMap(refusalNotes),
      evidence: repliesEvidence(endpoint.address, asked),
      remedy: null,
    }
  },
  decideListener({ versions }, { requirements }) {
    const { minimum } = requirements['tls-version']
    const { at, via } = versions
    if (versions.kind === 'open') {
      return { kind: 'undetermined', message: versions.reason, notes: [], evidence: NONE, remedy: null, at, via }
    }
    const older = versions.value.filter((version) => version < minimum).map(versionName)
    if (older.length === 0) {
      const message = `switches on nothing older than ${versionName(minimum)}`
      return { kind: 'met', message, notes: [], evidence: NONE, remedy: null, at, via }
    }
    const remedy = { kind: 'disable-versions', versions: older, minimum: versionName(minimum) } as const
    const message = `switches on ${older.join(', ')}`
    return { kind: 'violated', message, notes: [], evidence: NONE, remedy, at, via }
  },
}

const NONE = { kind: 'none' } as const

/** A report saved under a lower minimum did not ask for all that is legacy now. */
function coversLegacy(asked: readonly Exchange[], minimum: number): boolean {
  const best = asked.filter(({ purpose, offer }) => purpose === 'legacy' && offer.maximumVersion === minimum - 1)
  const suites = new Set(best.flatMap(({ offer }) => offer.suites))
  const wanted = minimum > TLS_1_2 ? ALL_TLS12_SUITES : LEGACY_SUITES
  return wanted.every((suite) => suites.has(suite)) && asked.some(({ purpose }) => purpose === 'sslv2')
}

function offered(exchange: Exchange | undefined, minimum: number): string {
  if (exchange?.purpose === 'sslv2') return 'SSLv2'
  return `versions below ${versionName(minimum)}`
}

function refusalNotes(exchange: Exchange): readonly Note[] {
  const notes: Note[] = [...shortHelloNotes(exchange)]
  if (exchange.notes.includes('internal-error-alert')) {
    notes.push({
      code: 'internal-error-alert',
      message: `alert 80 to ${exchange.offer.hello}: the version is enabled in the configuration, but the TLS library cannot use it`,
    })
  }
  if (exchange.answer.kind === 'refused' && exchange.answer.evidence === 'no-alert') {
    notes.push({
      code: 'no-alert',
      message: `refuses ${exchange.offer.hello} by ending the connection, without an alert`,
    })
  }
  return notes
}
