import type { Remedy } from '../../model/finding.ts'
import { unreachable } from '../../model/unreachable.ts'
import { versionsBelow } from '../openssl/versions-from.ts'

/** What httpd.conf says for a remedy. */
export function ihsWords(remedy: Remedy): string | null {
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
      return '# in the virtual host of port 80\nRewriteEngine on\nRewriteCond %{HTTPS} off\nRewriteRule (.*) https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]'
    case 'enable-tls':
      return `${IN_HOST}\nSSLEnable\nKeyFile key.kdb\nSSLServerCert LABEL`
    case 'replace-certificate':
      return `${IN_HOST}: the label of the new certificate in the key file\nKeyFile key.kdb\nSSLServerCert LABEL`
    case 'send-intermediates':
      return '# adds the intermediate to the key file; then restart\ngskcapicmd -cert -add -db key.kdb -stashed -label NAME -file intermediate.pem'
    case 'staple-ocsp':
      // Its OCSP directives are for the certificates of clients.
      return `${IN_HOST}: it staples nothing, so the label of a certificate that does not demand it\nKeyFile key.kdb\nSSLServerCert LABEL`
    case 'reload-server':
      return '# in a shell, on the node that is named\nbin/apachectl -t && bin/apachectl graceful'
    case 'restrict-listener':
      return '# in place of "Listen 443"\nListen INNER-ADDRESS:443'
    case 'trust-root':
    case 'enable-application-protocol':
    case 'make-reachable':
    case 'allow-address':
    case 'add-backup-pin':
    case 'drop-client':
    case 'accept-large-hellos':
      return null
    case 'update-tls-library':
      return `# versionInfo.sh names the fix pack: a newer one brings a newer GSKit; it must have ${remedy.need}`
    case 'disable-compression':
      return '# no directive of mod_ibm_ssl turns it on: look for what ends TLS in front of it'
    case 'send-hsts':
      return `${IN_HOST}; needs mod_headers\nHeader always set Strict-Transport-Security "max-age=${remedy.maxAgeSeconds}"`
    case 'enable-groups':
      return `${IN_HOST}: without these lines GSKit has the groups of phones\n# SSLSupportedCurves, SSLAttributeSet`
    default:
      return unreachable(remedy)
  }
}

const IN_HOST = '# in the first <VirtualHost *:443> of the address'

/** TLSv13 is not named with TLSv12, since releases before 9.0.5 would not start with it. */
function protocols(minimum: string): string {
  const off = versionsBelow(minimum).map((version) => version.replace('TLS 1.', 'TLSv1'))
  return `${IN_HOST}\nSSLProtocolEnable ${minimum.replace('TLS 1.', 'TLSv1')}\nSSLProtocolDisable ${off.join(' ')}`
}

/** GSKit takes IANA's names. TLS 1.3's suites are on with the version. */
function ciphers(suites: readonly string[]): string {
  const named = suites.filter((suite) => suite.startsWith('TLS_ECDHE_'))
  if (named.length === 0) return protocols('TLS 1.2')
  return [IN_HOST, 'SSLCipherSpec TLSv12 NONE', ...named.map((suite) => `SSLCipherSpec TLSv12 +${suite}`)].join('\n')
}
