import { describeExchange } from '../model/describe-reply.ts'
import type { Accepted, Note } from '../model/finding.ts'
import type { Listener } from '../model/listener.ts'
import { repliesEvidence, shortHelloNotes } from '../model/negotiation.ts'
import type { Exchange } from '../model/observation.ts'
import { suiteName } from '../tls/registry/cipher-suites.ts'
import { SSL_2_0, TLS_1_1, TLS_1_2, versionName } from '../tls/registry/versions.ts'
import { ALL_TLS12_SUITES, LEGACY_SUITES } from '../tls/suite-lists.ts'
import { keyFamilies } from './configured/configured-leaves.ts'
import { addressOf, byDefault, configuredEvidence, openAt, outcomeAt } from './configured/listener-outcomes.ts'
import { isSpoken } from './configured/negotiate.ts'
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
    configured: 'every version that is switched on, whether or not the TLS library still speaks it',
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
  decideListener(listener, { requirements }) {
    const { versions, securityLevel } = listener
    const { minimum } = requirements['tls-version']
    if (versions.kind === 'open') return openAt(versions)
    const notes = securityNotes(securityLevel)
    const older = versions.value.filter((version) => version < minimum)
    if (older.length === 0) {
      const message = `switches on nothing older than ${versionName(minimum)}${byDefault(versions)}`
      return outcomeAt(versions, 'met', message, { notes, evidence: configuredEvidence(listener) })
    }
    const names = older.map(versionName)
    return outcomeAt(versions, 'violated', `switches on ${names.join(', ')}${byDefault(versions)}`, {
      notes: [...notes, ...libraryNotes(listener, older)],
      evidence: { kind: 'accepted', accepted: configuredVersions(listener, older) },
      remedy: { kind: 'disable-versions', versions: names, minimum: versionName(minimum) },
    })
  },
}

/** `@SECLEVEL=0` lets in what OpenSSL has shut out since: of itself it is no old version. */
function securityNotes(securityLevel: Listener['securityLevel']): readonly Note[] {
  if (securityLevel?.kind !== 'known' || securityLevel.value !== 0) return []
  const message =
    'security level 0 lets the TLS library take SHA-1, small keys and, since OpenSSL 3.0, TLS 1.0 and 1.1 again'
  return [{ code: 'security-level-0', message }]
}

/** TLS 1.0 and 1.1 sign with SHA-1, which OpenSSL 3.0 has no place for above level 0. */
function libraryNotes({ securityLevel, openssl }: Listener, older: readonly number[]): readonly Note[] {
  const isShutOut = openssl === null || !['1.0.2', '1.1.1'].includes(openssl)
  const isLevel0 = securityLevel?.kind === 'known' && securityLevel.value === 0
  if (securityLevel === null || isLevel0 || !isShutOut || !older.some((version) => version <= TLS_1_1)) return []
  return [{ code: 'library-refuses', message: 'effective only below OpenSSL 3.0 or with @SECLEVEL=0' }]
}

/** Of each version what may be negotiated in it, newest first. */
function configuredVersions(listener: Listener, versions: readonly number[]): readonly Accepted[] {
  const { suites12 } = listener
  const families = keyFamilies(listener)
  const own = suites12.kind === 'known' ? suites12.value : []
  return versions
    .toSorted((a, b) => b - a)
    .map((version) => ({
      address: addressOf(listener),
      version: versionName(version),
      suites: version === SSL_2_0 ? [] : own.filter((suite) => isSpoken(suite, version, families)).map(suiteName),
      complete: suites12.kind === 'known',
    }))
}

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
