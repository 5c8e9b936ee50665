import type { ServedChain } from '../model/case.ts'
import type { Note, Outcome } from '../model/finding.ts'
import { listed } from '../model/listed.ts'
import { counted } from '../model/moment.ts'
import { isSameEntity } from '../x509/anchor.ts'
import type { Certificate } from '../x509/certificate.ts'
import { chainGap } from '../x509/chain-gap.ts'
import type { CertificationPath } from '../x509/path.ts'
import { fetchNotes } from './certificates/missing-issuer.ts'
import { evidenceOf, judgeLeaves, quotedName, unreadableNotes } from './certificates/served-certificates.ts'
import { judgedAsServed } from './configured/configured-leaves.ts'
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'complete-chain',
  title: 'Sends every intermediate certificate that leads to the root',
  source: 'RFC 8446 §4.4.2, RFC 5246 §7.4.2; Android never fetches what is missing',
  explanation: {
    why:
      'An iPhone fetches a missing intermediate certificate by itself, and desktop browsers have ways around ' +
      'it, so nobody notices. Android never fetches, nor does anything built on OpenSSL or Node: there the ' +
      'same server is not trusted.',
    met: 'when the certificates sent lead to a root; their order and extra ones are only noted',
    violated: 'when the certificate of an issuer was not sent',
    undetermined: 'when no leaf was seen, or whether the list reaches a root cannot be told',
    configured: 'whether each certificate file in the repository leads to a root',
    remedies: () => [
      { remedy: { kind: 'send-intermediates', missingIssuer: 'CN=Example Issuing CA' }, isExample: true },
    ],
  },
  decide(subject) {
    const { address } = subject.endpoint
    return judgeLeaves(subject, (leaf, chain) => {
      const search = chain.paths()
      const outcome = (kind: Outcome['kind'], message: string, notes: readonly Note[]): Outcome => {
        const evidence = evidenceOf(address, leaf, kind === 'violated' ? message : null)
        return { kind, message, notes, evidence, remedy: null }
      }
      switch (chainGap(search, leaf)) {
        case null:
          return outcome('met', describeSent(chain), listNotes(chain, search.paths))
        case 'missing-intermediate':
          return {
            ...outcome('violated', `the certificate of its issuer, "${leaf.issuer.text}", was not sent`, [
              ...fetchNotes(leaf, subject.at),
              ...unreadableNotes(chain),
            ]),
            remedy: { kind: 'send-intermediates', missingIssuer: leaf.issuer.text },
          }
        case 'unknown-root':
          return outcome('met', describeSent(chain), [UNKNOWN_ROOT, ...duplicateNotes(chain)])
        case 'refused':
          return outcome('not-applicable', 'the path is broken by something else than a missing certificate', [])
        case 'not-known':
          return outcome('undetermined', 'whether the list reaches a root cannot be told', [])
      }
    })
  },
  decideListener(listener, context) {
    const outcome = judgedAsServed(listener, context, (subject) => rule.decide(subject, context.requirements))
    return { ...outcome, message: outcome.message.replace(/\bwas not sent\b/u, 'is not in the file') }
  },
}

const UNKNOWN_ROOT: Note = {
  code: 'unknown-root',
  message:
    'the list leads to a root that is not trusted; below such a root a missing intermediate cannot be told apart',
}

function describeSent({ list }: ServedChain): string {
  return list.length === 1
    ? 'the certificate needs no intermediate'
    : `${counted(list.length, 'certificate')} sent, none is missing`
}

/** Order and extras are notices: every phone builds its path from the list in any order. */
function listNotes(chain: ServedChain, paths: readonly CertificationPath[]): readonly Note[] {
  const { sent } = chain
  const notes: Note[] = [...duplicateNotes(chain)]
  if (!paths.some((path) => isInOrder(path, sent))) {
    notes.push({ code: 'order-wrong', message: 'a certificate is sent before the one that it issued' })
  }
  const root = sent
    .slice(1)
    .find((one) => paths.some(({ anchor }) => isSelfIssued(one) && isSameEntity(anchor.certificate, one)))
  if (root !== undefined) {
    notes.push({ code: 'root-sent', message: `the root ${quotedName(root)} is sent, which no phone needs` })
  }
  const used = paths.flatMap(({ certificates }) => certificates)
  const extras = [...new Set(sent)].filter((one) => !used.some((certificate) => isSameEntity(certificate, one)))
  if (extras.length > 0) {
    notes.push({ code: 'extra-certificates', message: `sent and not needed: ${firstNames(extras)}` })
  }
  return notes
}

/** Names that a note lists; a server may send a hundred. */
const MAX_NAMES = 5

function firstNames(certificates: readonly Certificate[]): string {
  return listed(certificates.map(quotedName), MAX_NAMES)
}

/** "Each following certificate SHOULD directly certify the one immediately preceding it." RFC 8446 §4.4.2 */
function isInOrder({ certificates }: CertificationPath, sent: readonly Certificate[]): boolean {
  const positions = certificates
    .map((certificate) => sent.findIndex((one) => one.fingerprint === certificate.fingerprint))
    .filter((position) => position !== -1)
  return positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? 0))
}

function duplicateNotes(chain: ServedChain): readonly Note[] {
  const { sent } = chain
  const notes: Note[] = []
  const distinct = new Set(sent.map(({ fingerprint }) => fingerprint)).size
  if (distinct < sent.length) {
    notes.push({
      code: 'duplicate-certificates',
      message: `${counted(sent.length - distinct, 'certificate')} sent again`,
    })
  }
  return [...notes, ...unreadableNotes(chain)]
}

function isSelfIssued({ issuer, subject }: Certificate): boolean {
  return issuer.key === subject.key
}
