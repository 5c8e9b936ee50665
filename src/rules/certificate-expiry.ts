import type { ServedChain } from '../model/case.ts'
import type { Note } from '../model/finding.ts'
import { counted, describeMoment } from '../model/moment.ts'
import type { Certificate } from '../x509/certificate.ts'
import { daysLeft, lifetimeDays } from '../x509/days-left.ts'
import { evidenceOf, judgeLeaves, quotedName } from './certificates/served-certificates.ts'
import { judgedAsServed } from './configured/configured-leaves.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'certificate-expiry',
  title: 'Serves a certificate that is renewed well before it ends',
  source: 'ats-gate: no standard says when; ACME clients renew with a third of the lifetime left',
  explanation: {
    why:
      'A certificate that nobody renews ends at a moment that everybody could have known, and from then on ' +
      'every phone is cut off. Public certificates live shorter and shorter: 200 days since March 2026, 100 ' +
      'from March 2027, 47 from March 2029. So renewal has to be automatic, and this tells in time that it ' +
      'has stopped.',
    met:
      'when every leaf has at least days left; without days, a quarter of its lifetime, but never more than ' +
      '21 days',
    violated: 'when one has less',
    undetermined: 'when no leaf was seen, or one of two could not be asked for',
    configured: 'how long each certificate whose file is in the repository has left',
    remedies: (requirements) => {
      const days = requirements['certificate-expiry'].days ?? MOST_DAYS
      const need = `a validity period of at least ${wholeDays(days)} more`
      return [{ remedy: { kind: 'replace-certificate', need }, isExample: false }]
    },
  },
  decide(subject, requirements) {
    const { at, endpoint } = subject
    return judgeLeaves(subject, (leaf, chain) => {
      const left = daysLeft(leaf, at)
      const threshold = requirements['certificate-expiry'].days ?? Math.min(lifetimeDays(leaf) / 4, MOST_DAYS)
      const notes = issuerNotes(leaf, chain, at, threshold)
      const end = `ends on ${describeMoment(leaf.notAfter)}`
      if (left >= threshold) {
        const message = `${quotedName(leaf)} ${end}, in ${wholeDays(left)}`
        return { kind: 'met', message, notes, evidence: evidenceOf(endpoint.address, leaf), remedy: null }
      }
      // One that is over fails here too: a policy may ask for this rule alone.
      const problem =
        left < 0
          ? `ended on ${describeMoment(leaf.notAfter)}, ${wholeDays(-left)} ago`
          : `${end}, in ${wholeDays(left)}; ${wholeDays(threshold)} are required`
      return {
        kind: 'violated',
        message: `${quotedName(leaf)} ${problem}`,
        notes,
        evidence: evidenceOf(endpoint.address, leaf, problem),
        remedy: { kind: 'replace-certificate', need: `a validity period of at least ${wholeDays(threshold)} more` },
      }
    })
  },
  decideListener(listener, context) {
    return judgedAsServed(listener, context, (subject) => rule.decide(subject, context.requirements))
  },
}

/** Three weeks: enough for people and change windows, whatever the lifetime. */
const MOST_DAYS = 21

/** The leaf decides. An intermediate below the threshold is told when the leaf itself outlives it. */
function issuerNotes(leaf: Certificate, chain: ServedChain, at: Date, threshold: number): readonly Note[] {
  const issuers = chain.paths().paths[0]?.certificates.slice(1, -1) ?? []
  return issuers
    .filter((issuer) => issuer.notAfter < leaf.notAfter && daysLeft(issuer, at) < threshold)
    .map((issuer) => ({
      code: 'issuer-ends-first',
      message: `the intermediate ${quotedName(issuer)} ends on ${describeMoment(issuer.notAfter)}, before the certificate`,
    }))
}

/** Rounded down, but one decimal where that would hide what a short-lived certificate has. */
function wholeDays(days: number): string {
  return counted(days < 10 ? Math.floor(days * 10) / 10 : Math.floor(days), 'day')
}
