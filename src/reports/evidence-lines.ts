import type { CertificateEvidence, ClientEvidence, Configured, Evidence } from '../model/finding.ts'
import { unreachable } from '../model/unreachable.ts'
import { joined, type Line, line, outside } from './sanitize.ts'

/** The facts behind an outcome, one a line. */
export function evidenceLines(evidence: Evidence): readonly Line[] {
  switch (evidence.kind) {
    case 'none':
      return []
    case 'negotiated':
      return evidence.negotiations.map(
        (it) =>
          line`${it.address} ${it.hello}: ${it.version}, ${it.suite}${detail('group', it.group)}${detail('signature scheme', it.signatureScheme)}`,
      )
    case 'accepted':
      return evidence.accepted.map(({ address, version, suites, complete }) => {
        const names = joined(
          suites.map((suite) => outside(suite)),
          ', ',
        )
        return line`${address} accepts ${version}${suites.length > 0 ? line`: ${names}` : ''}${complete ? '' : ' (the list may go on)'}`
      })
    case 'replies':
      return evidence.replies.map(({ address, hello, reply }) => line`${address} ${hello}: ${reply}`)
    case 'cleartext':
      return evidence.hops.map(({ url, address, answer }) => line`${url}${detail('at', address)}: ${answer}`)
    case 'certificates':
      return evidence.certificates.map(certificateLine)
    case 'configured':
      return evidence.configured.map(configuredLine)
    case 'clients':
      return evidence.clients.map(clientLine)
    default:
      return unreachable(evidence)
  }
}

function configuredLine({ address, versions, suites, groups }: Configured): Line {
  const all = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(', '))
  return line`${address} has ${all(versions) ?? 'no version that is known'}${detail('suites', all(suites))}${detail('groups', all(groups))}`
}

function clientLine(it: ClientEvidence): Line {
  const more =
    it.outcome === 'met' ? line`${detail('group', it.group)}${detail('key', it.key)}` : detail('fails:', it.reason)
  return line`${it.address} ${it.client}: ${it.reply}${it.outcome === 'undetermined' ? ' (not known)' : more}`
}

function certificateLine(it: CertificateEvidence): Line {
  const validity = it.notBefore !== null && it.notAfter !== null ? line`, valid ${it.notBefore} to ${it.notAfter}` : ''
  return line`${it.address}: ${it.subject}, issued by ${it.issuer}${validity}${detail('key', it.key)}${detail('signed with', it.signatureAlgorithm)}${detail('SHA-256', it.fingerprint)}${detail('problem:', it.problem)}`
}

function detail(label: string, value: string | null): Line | string {
  return value === null ? '' : line`, ${label} ${value}`
}
