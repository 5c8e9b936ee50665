import { unreachable } from '../model/unreachable.ts'
import type { Dialect } from './dialect.ts'
import { versionsBelow } from './openssl/versions-from.ts'

// BIG-IP client-ssl profile, as bigip.conf has it. A version is allowed unless its no- option stands there, and
// options { } replaces what the parent profile has.
export const dialect: Dialect = {
  name: 'f5',
  word(remedy) {
    switch (remedy.kind) {
      case 'set-minimum-version':
        return options(remedy.version)
      case 'disable-versions':
        return options(remedy.minimum)
      case 'enable-suites':
      case 'disable-suites':
        // Keywords, since the names of single suites differ between releases of TMOS.
        return `${IN_PROFILE}\nciphers ECDHE+AES-GCM:ECDHE_ECDSA+AES-GCM:!TLSv1:!TLSv1_1`
      case 'redirect-to-https':
        return '# in the virtual server of port 80\nrules { /Common/_sys_https_redirect }'
      case 'enable-tls':
        return '# in the virtual server of port 443\nprofiles { /Common/PROFILE { context clientside } }'
      case 'replace-certificate':
      case 'send-intermediates':
        return `${IN_PROFILE}; chain: the intermediates\ncert-key-chain { NAME { cert /Common/LEAF.crt chain /Common/INTERMEDIATES.crt key /Common/LEAF.key } }`
      case 'staple-ocsp':
        return `${IN_PROFILE}; and its certificate needs its issuer and a cert-validator for OCSP\nocsp-stapling enabled`
      case 'reload-server':
        return '# in a shell, on the active unit of the pair\ntmsh run /cm config-sync to-group DEVICE-GROUP'
      case 'restrict-listener':
        return '# in the virtual server of port 443\nvlans-enabled\nvlans { /Common/INNER-VLAN }'
      case 'trust-root':
      case 'enable-application-protocol':
      case 'make-reachable':
      case 'allow-address':
      case 'add-backup-pin':
      case 'drop-client':
      case 'accept-large-hellos':
        return null
      case 'update-tls-library':
        return `# tmsh show sys version names the release of TMOS: a newer one must have ${remedy.need}`
      case 'disable-compression':
        return '# no option of a client-ssl profile turns it on: update TMOS, or look for what ends TLS in front of it'
      case 'send-hsts':
        return `# in the http profile of the virtual server\nhsts { mode enabled maximum-age ${remedy.maxAgeSeconds} }`
      case 'enable-groups':
        return '# in a cipher rule, whose cipher group stands in the client-ssl profile\ndh-groups DEFAULT'
      default:
        return unreachable(remedy)
    }
  },
}

const IN_PROFILE = '# in the client-ssl profile of the virtual server'

function options(minimum: string): string {
  const words = versionsBelow(minimum)
    .filter((version) => version !== 'SSLv2')
    .map((version) => `no-${version.toLowerCase().replace('tls ', 'tlsv').replace('tlsv1.0', 'tlsv1')}`)
  return `${IN_PROFILE}\noptions { dont-insert-empty-fragments ${words.join(' ')} }`
}
