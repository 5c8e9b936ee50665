import type { Remedy } from '../../model/finding.ts'
import { unreachable } from '../../model/unreachable.ts'
import { opensslGroups } from '../openssl-groups.ts'
import { opensslCipherString } from '../openssl-suite-names.ts'
import { versionsFrom } from '../versions.ts'

// httpd.apache.org, mod_ssl of 2.4. A word of SSLProtocol without + or - replaces everything before it.
export function word(remedy: Remedy): string | null {
  switch (remedy.kind) {
    case 'set-minimum-version':
      return protocols(remedy.version)
    case 'disable-versions':
      return protocols(remedy.minimum)
    case 'enable-suites':
      return ciphers(remedy.suites)
    case 'disable-suites':
      return ciphers(remedy.keep)
    case 'enable-application-protocol':
      return `# in <VirtualHost *:443>\nProtocols ${remedy.protocols.join(' ')}`
    case 'redirect-to-https':
      return '# in <VirtualHost *:80>, with the name of the host\nRedirect permanent / https://HOST/'
    case 'enable-tls':
      return `${IN_HOST}\nSSLEngine on\nSSLCertificateFile fullchain.pem\nSSLCertificateKeyFile key.pem`
    case 'replace-certificate':
    case 'send-intermediates':
      // Since 2.4.8 the file takes the intermediates too.
      return '# fullchain.pem: the leaf first, then its intermediates\nSSLCertificateFile fullchain.pem\nSSLCertificateKeyFile key.pem'
    case 'staple-ocsp':
      return '# outside of every <VirtualHost>; an answer that is no good one is kept to itself\nSSLStaplingCache shmcb:ssl_stapling(131072)\nSSLUseStapling on\nSSLStaplingReturnResponderErrors off'
    case 'reload-server':
      return '# in a shell, on the node that is named\napachectl configtest && apachectl graceful'
    case 'restrict-listener':
      return '# in place of "Listen 443"\nListen INNER-ADDRESS:443'
    case 'trust-root':
    case 'make-reachable':
    case 'allow-address':
    case 'add-backup-pin':
    case 'drop-client':
    case 'accept-large-hellos':
      return null
    case 'update-tls-library':
      return `# the error log names OpenSSL when httpd starts: 1.1.1 and newer have ${remedy.need}`
    case 'send-hsts':
      return `${IN_HOST}; needs mod_headers\nHeader always set Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`
    case 'disable-compression':
      return `${IN_HOST}\nSSLCompression off`
    case 'enable-groups':
      return `${IN_HOST}\nSSLOpenSSLConfCmd Curves ${opensslGroups(remedy.groups)}`
    default:
      return unreachable(remedy)
  }
}

const IN_HOST = '# in <VirtualHost *:443>'

function protocols(minimum: string): string {
  const words = versionsFrom(minimum).map((version) => version.replace('TLS ', '+TLSv'))
  return `${IN_HOST}\nSSLProtocol -all ${words.join(' ')}`
}

function ciphers(suites: readonly string[]): string {
  const list = opensslCipherString(suites)
  return list === '' ? protocols('TLS 1.2') : `${IN_HOST}\nSSLCipherSuite ${list}`
}
