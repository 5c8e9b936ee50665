import type { Evidence, Remedy } from '../../model/finding.ts'
import type { CleartextAnswer, Listener } from '../../model/listener.ts'
import type { ListenerOutcome } from '../../model/listener-outcome.ts'
import { unreachable } from '../../model/unreachable.ts'
import { addressOf, openAt, outcomeAt } from './listener-outcomes.ts'

/** https-only of a listener: what is configured to be answered in the clear. */
export function decideConfigured(listener: Listener): ListenerOutcome {
  const { tls, cleartext, opened } = listener
  if (tls.kind === 'open') return openAt(tls)
  switch (tls.value) {
    case 'yes':
      return outcomeAt(tls, 'met', 'TLS is spoken here')
    case 'pass-through':
      return outcomeAt(tls, 'not-applicable', 'TLS is passed through: it ends behind this')
    case 'no':
      break
    default:
      return unreachable(tls.value)
  }
  if (isLocal(listener)) {
    return outcomeAt({ at: opened, via: [] }, 'not-applicable', 'only this machine can connect to it')
  }
  if (cleartext.kind === 'open') return openAt(cleartext)
  const because = { evidence: evidenceOf(listener, cleartext.value) }
  switch (cleartext.value) {
    case 'redirect':
      return outcomeAt(cleartext, 'met', 'redirects every request in the clear to https', because)
    case 'closed':
      return outcomeAt(cleartext, 'met', 'answers no request in the clear', because)
    case 'content': {
      const via = tls.via.length > 0 ? tls.via : cleartext.via
      return outcomeAt({ at: tls.at, via }, 'violated', violation(listener), {
        ...because,
        remedy: remedyFor(listener),
      })
    }
    default:
      return unreachable(cleartext.value)
  }
}

function violation({ port, certificates }: Listener): string {
  const where = port === null ? '' : ` on port ${port}`
  if (isTlsPort(port)) return `serves content in the clear${where}, since TLS is not switched on here`
  const isForgotten = certificates.kind === 'known' && certificates.value.length > 0
  return `serves content in the clear${where}${isForgotten ? ', although a certificate is there' : ''}`
}

/** Where TLS was meant to be, a redirect would lead nowhere. */
function remedyFor({ port, certificates }: Listener): Remedy {
  const hasCertificate = certificates.kind === 'known' && certificates.value.length > 0
  return { kind: isTlsPort(port) || hasCertificate ? 'enable-tls' : 'redirect-to-https' }
}

function isTlsPort(port: number | null): boolean {
  return port === 443 || port === 8443
}

function isLocal({ address }: Listener): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|::1|localhost|unix[:@].*|abns@.*|\/.*)$/iu.test(address)
}

function evidenceOf(listener: Listener, answer: CleartextAnswer): Evidence {
  const { names, port } = listener
  const host = names[0] ?? '*'
  const words = { redirect: 'redirects to https', closed: 'no answer', content: 'content' } as const
  const url = `http://${host}${port === null || port === 80 ? '' : `:${port}`}/`
  return { kind: 'cleartext', hops: [{ url, address: addressOf(listener), answer: words[answer] }] }
}
