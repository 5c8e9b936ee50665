import type { Remedy } from '../../model/finding.ts'
import { unreachable } from '../../model/unreachable.ts'
import { opensslCipherString } from '../openssl/cipher-string.ts'
import { opensslGroups } from '../openssl/group-words.ts'

// HAProxy configuration manual, section 3.1 and bind options. Defaults reach only the binds after them, and any
// ssl-min-ver or ssl-max-ver makes every no-tlsv1x of the bind void.
export function word(remedy: Remedy): string | null {
  switch (remedy.kind) {
    case 'set-minimum-version':
      return minimum(remedy.version)
    case 'disable-versions':
      return minimum(remedy.minimum)
    case 'enable-suites':
      return ciphers(remedy.suites)
    case 'disable-suites':
      return ciphers(remedy.keep)
    case 'enable-application-protocol':
      return `# on the bind\nalpn ${remedy.protocols.join(',')}`
    case 'redirect-to-https':
      return '# in the frontend that binds :80\nhttp-request redirect scheme https code 301 unless { ssl_fc }'
    case 'enable-tls':
      return '# without the word ssl this bind speaks clear text\nbind :443 ssl crt fullchain-and-key.pem'
    case 'replace-certificate':
    case 'send-intermediates':
      return '# the file: the leaf, its intermediates, the key\nbind :443 ssl crt fullchain-and-key.pem'
    case 'staple-ocsp':
      // Before 2.8 the response is a file of its own, fullchain-and-key.pem.ocsp, and somebody must renew it.
      return '# in the file that crt-list of the bind names, since 2.8; before: the response in fullchain-and-key.pem.ocsp\nfullchain-and-key.pem [ocsp-update on]'
    case 'reload-server':
      return '# in a shell, on the node that is named\nhaproxy -c -f /etc/haproxy/haproxy.cfg && systemctl reload haproxy'
    case 'restrict-listener':
      return '# in the frontend of this port\nbind INNER-ADDRESS:443 ssl crt fullchain-and-key.pem'
    case 'trust-root':
    case 'make-reachable':
    case 'allow-address':
    case 'add-backup-pin':
    case 'drop-client':
    case 'accept-large-hellos':
      return null
    case 'update-tls-library':
      return `# haproxy -vv names the OpenSSL that it runs with: 1.1.1 and newer have ${remedy.need}`
    case 'disable-compression':
      return '# HAProxy has it off, and no word turns it on: look for what ends TLS in front of it'
    case 'send-hsts':
      return `# in the frontend that binds :443; since 2.2, and for its own redirects, too\nhttp-after-response set-header Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`
    case 'enable-groups':
      return `${IN_GLOBAL}; and no curves or ecdhe on the bind\nssl-default-bind-curves ${opensslGroups(remedy.groups)}`
    default:
      return unreachable(remedy)
  }
}

const IN_GLOBAL = '# in global, before every bind'

function minimum(version: string): string {
  const word = version.replace('TLS ', 'TLSv')
  return `${IN_GLOBAL}; and no ssl-min-ver, ssl-max-ver, no-tlsv1x or force-tlsv1x on the bind\nssl-default-bind-options ssl-min-ver ${word}`
}

function ciphers(suites: readonly string[]): string {
  const list = opensslCipherString(suites)
  return list === '' ? minimum('TLS 1.2') : `${IN_GLOBAL}; and no ciphers on the bind\nssl-default-bind-ciphers ${list}`
}
