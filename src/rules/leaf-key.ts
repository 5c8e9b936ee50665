import type { ServedChain } from '../model/case.ts'
import type { Note } from '../model/finding.ts'
import type { Requirements } from '../model/policy.ts'
import { describeKey } from '../x509/public-key.ts'
import { keyProblem } from './certificates/key-problem.ts'
import { evidenceOf, judgeLeaves, quotedName } from './certificates/served-certificates.ts'
import { judgedAsServed } from './configured/configured-leaves.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'leaf-key',
  title: 'Serves a certificate whose own key is strong enough and of a kind that phones use',
  source: 'Apple, Preventing Insecure Network Connections; RFC 5480 §2.1.1; IBM flash 1993991, requirement 7',
  explanation: {
    why:
      'ATS takes RSA keys of 2048 bits and EC keys of 256 bits or more, and iOS since 13 asks the same of the ' +
      'whole path. Android is content with less, so a small key cuts off the iPhones alone. P-256, P-384 and ' +
      'P-521 are the curves that phones know; another curve or an Ed25519 key fails on all of them.',
    met:
      'when every leaf has an RSA key of at least rsa bits, or an EC key of at least ec bits on a curve that ' +
      'phones know',
    violated: 'by a smaller key, another curve or another kind of key',
    undetermined: 'when no leaf was seen, or one of two could not be asked for',
    configured: 'the key of each certificate whose file is in the repository',
    remedies: (requirements) => [
      { remedy: { kind: 'replace-certificate', need: needOf(requirements['leaf-key']) }, isExample: false },
    ],
  },
  decide(subject, requirements) {
    const least = requirements['leaf-key']
    const { address } = subject.endpoint
    return judgeLeaves(subject, (leaf, chain) => {
      const { publicKey } = leaf
      const notes = issuerNotes(chain, least)
      const problem = keyProblem(publicKey, least)
      const message = `the key of the certificate is ${describeKey(publicKey)}`
      if (problem === null) {
        return { kind: 'met', message, notes, evidence: evidenceOf(address, leaf), remedy: null }
      }
      return {
        kind: 'violated',
        message: `${message}: ${problem}`,
        notes,
        evidence: evidenceOf(address, leaf, `has a key ${describeKey(publicKey)}: ${problem}`),
        remedy: { kind: 'replace-certificate', need: needOf(least) },
      }
    })
  },
  decideListener(listener, context) {
    return judgedAsServed(listener, context, (subject) => rule.decide(subject, context.requirements))
  },
}

/** The requirement is about the key in the leaf; one of its issuer that would not do is told. */
function issuerNotes(chain: ServedChain, least: Least): readonly Note[] {
  const issuer = chain.paths().paths[0]?.certificates[1]
  if (issuer === undefined || keyProblem(issuer.publicKey, least) === null) return []
  const message = `the key of its issuer, ${quotedName(issuer)}, is ${describeKey(issuer.publicKey)}`
  return [{ code: 'issuer-key', message }]
}

type Least = Requirements['leaf-key']

function needOf({ rsa, ec }: Least): string {
  return `an RSA key of at least ${rsa} bits, or an EC key on P-256, P-384 or P-521 of at least ${ec} bits`
}
