import type { Note } from '../model/finding.ts'
import { describeLength, describeMoment } from '../model/moment.ts'
import type { Certificate } from '../x509/certificate.ts'
import type { CertificationPath } from '../x509/path.ts'
import { isOwnIssuer, judgePaths, type Praise } from './certificates/judge-paths.ts'
import {
  isWithinDays,
  lifetimeProblems,
  lifetimeSeconds,
  longestOnPhones,
  scheduledDays,
} from './certificates/lifetime-limits.ts'
import { rootKindOf } from './certificates/phone-paths.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'certificate-lifetime',
  title: 'Serves a certificate with no longer validity period than phones accept',
  source: 'Apple, About upcoming limits on trusted certificates (102028), 103769; CA/Browser Forum BR 2.2.6 §6.3.2',
  explanation: {
    why:
      'iPhones refuse a leaf that is valid for more than 398 days below a root that came with them, or for more ' +
      'than 825 days and an hour below a root that was added; a leaf that was itself added has no limit. ' +
      'Android has none. Public CAs must keep to less: 200 days since 15 March 2026, 100 a year later, 47 from 2029 on.',
    met: 'when some trusted path allows the validity period of its leaf; a public one beyond the schedule is noted',
    violated:
      'when the validity period is too long for every root that the leaf leads to, or, without a path, for any root',
    undetermined: 'when no leaf was seen, or the search for another path met its limit',
    remedies: () => [
      { remedy: { kind: 'replace-certificate', need: 'a validity period of at most 398 days' }, isExample: false },
    ],
  },
  decide(subject, requirements) {
    const { at } = subject
    return judgePaths(subject, requirements, {
      id: 'certificate-lifetime',
      met: praise,
      remedy: (_problem, path) => {
        const days = path !== null && rootKindOf(path) === 'preinstalled' ? (scheduledDays(at) ?? 398) : 825
        return { kind: 'replace-certificate', need: `a validity period of at most ${days} days` }
      },
      underAnyRoot: (leaf) => {
        const loose = lifetimeProblems([leaf], isOwnIssuer(leaf) ? 'added-leaf' : 'added')
        if (loose.length > 0) return loose
        return lifetimeProblems([leaf], 'preinstalled').length === 0 ? [] : null
      },
    })
  },
}

function praise(leaf: Certificate, path: CertificationPath | null): Praise {
  const most = path === null ? null : longestOnPhones(leaf, rootKindOf(path))
  const limit = most === null ? '' : `, of the ${describeLength(most)} that iPhones accept`
  const message = `the certificate is valid for ${describeLength(lifetimeSeconds(leaf))}${limit}`
  return { kind: 'met', message, notes: path === null ? [] : scheduleNotes(leaf, path) }
}

/** A phone accepts it, yet its CA should not have issued it, and may have to revoke it. */
function scheduleNotes(leaf: Certificate, path: CertificationPath): readonly Note[] {
  const days = rootKindOf(path) === 'preinstalled' ? scheduledDays(leaf.notBefore) : null
  if (days === null || isWithinDays(leaf, days)) return []
  const message = `it begins on ${describeMoment(leaf.notBefore)}, when public CAs may give ${days} days with both ends counted, so it may be revoked`
  return [{ code: 'beyond-schedule', message }]
}
