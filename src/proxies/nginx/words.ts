import type { Remedy } from '../../model/finding.ts'
import { unreachable } from '../../model/unreachable.ts'
import { opensslGroups } from '../openssl-groups.ts'
import { opensslCipherString } from '../openssl-suite-names.ts'
import { versionsFrom } from '../versions.ts'

// nginx.org, ngx_http_ssl_module. Before 1.29.2 the default server of the address rules the versions for every name.
export function nginxWords(remedy: Remedy): string | null {
  switch (remedy.kind) {
    case 'set-minimum-version':
      return protocols(remedy.version)
    case 'disable-versions':
      return protocols(remedy.minimum)
    case 'enable-suites':
      return ciphers(remedy.suites)
    case 'disable-suites':
      return ciphers(remedy.keep)
    case 'redirect-to-https':
      return '# in the server that has "listen 80"\nreturn 301 https://$host$request_uri;'
    case 'enable-tls':
      return '# in the server of this port\nlisten 443 ssl;\nssl_certificate fullchain.pem;\nssl_certificate_key key.pem;'
    case 'replace-certificate':
    case 'send-intermediates':
      return '# fullchain.pem: the leaf first, then its intermediates\nssl_certificate fullchain.pem;\nssl_certificate_key key.pem;'
    case 'staple-ocsp':
      // Without ssl_stapling_verify it staples what it was answered, whatever that is.
      return '# in the server of this name; issuers.pem: the intermediates and the root; resolver: your own\nssl_stapling on;\nssl_stapling_verify on;\nssl_trusted_certificate issuers.pem;\nresolver 127.0.0.53;'
    case 'reload-server':
      return '# in a shell, on the node that is named\nnginx -t && nginx -s reload'
    case 'restrict-listener':
      return '# in the server of this port\nlisten INNER-ADDRESS:443 ssl;'
    case 'trust-root':
    case 'enable-application-protocol':
    case 'make-reachable':
    case 'allow-address':
    case 'add-backup-pin':
    case 'drop-client':
    case 'accept-large-hellos':
      return null
    case 'update-tls-library':
      return `# nginx -V names the OpenSSL that it runs with: 1.1.1 and newer have ${remedy.need}`
    case 'disable-compression':
      return '# nginx has it off since 1.2.2, and no word turns it on: update nginx'
    case 'send-hsts':
      return `# in the server with "listen ... ssl", and in every location that has an add_header of its own\nadd_header Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}" always;`
    case 'enable-groups':
      return `# in http {}, and in the default server of the address\nssl_ecdh_curve ${opensslGroups(remedy.groups)};`
    default:
      return unreachable(remedy)
  }
}

function protocols(minimum: string): string {
  const words = versionsFrom(minimum).map((version) => version.replace('TLS ', 'TLSv'))
  return `# in http {}, and in the default server of the address\nssl_protocols ${words.join(' ')};`
}

function ciphers(suites: readonly string[]): string {
  const list = opensslCipherString(suites)
  // TLS 1.3's suites need no word: they are on with the version.
  return list === '' ? protocols('TLS 1.2') : `# in http {}, and in the server of this name\nssl_ciphers ${list};`
}
