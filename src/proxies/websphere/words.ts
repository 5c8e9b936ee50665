import type { Remedy } from '../../model/finding.ts'
import { unreachable } from '../../model/unreachable.ts'

/** What the files of WebSphere, Liberty and HCL Connections say for a remedy. */
export function websphereWords(remedy: Remedy): string | null {
  switch (remedy.kind) {
    case 'set-minimum-version':
      return protocol(remedy.version)
    case 'disable-versions':
      return protocol(remedy.minimum)
    case 'enable-suites':
      return ciphers(remedy.suites)
    case 'disable-suites':
      return ciphers(remedy.keep)
    case 'redirect-to-https':
      return '# in LotusConnections-config.xml; and a redirect in the web server in front\n<forceConfidentialCommunications enabled="true"/>'
    case 'enable-tls':
      return '# in server.xml of Liberty, with the feature transportSecurity-1.0\n<httpEndpoint id="defaultHttpEndpoint" host="*" httpPort="-1" httpsPort="9443"/>'
    case 'replace-certificate':
      return '# in security.xml, in the SSL configuration of the port: the alias of the new certificate in its key store\nserverKeyAlias="ALIAS"'
    case 'send-intermediates':
      return '# in a shell, on the deployment manager: adds the intermediate to the key store; then synchronise the nodes\nkeytool -importcert -keystore key.p12 -storetype PKCS12 -alias intermediate -file intermediate.pem'
    case 'reload-server':
      return '# in a shell, on the node that is named, with its server stopped\nbin/syncNode.sh DMGR-HOST'
    case 'restrict-listener':
      return '# in serverindex.xml, in the endpoint WC_defaulthost_secure\n<endPoint xmi:id="EndPoint_1" host="INNER-ADDRESS" port="9443"/>'
    case 'send-hsts':
      return `# in server.xml of Liberty\n<webContainer addstricttransportsecurityheader="max-age=${remedy.maxAgeSeconds}"/>`
    case 'update-tls-library':
      return `# bin/versionInfo.sh names the Java SDK: a newer one must have ${remedy.need}`
    case 'trust-root':
    case 'enable-application-protocol':
    case 'make-reachable':
    case 'allow-address':
    case 'add-backup-pin':
    case 'drop-client':
    case 'accept-large-hellos':
      return null
    case 'staple-ocsp':
      return '# in server.xml, added to genericJvmArguments, with a Java SDK that knows it; the certificate needs its issuer beside it\n-Djdk.tls.server.enableStatusRequestExtension=true'
    case 'disable-compression':
      return '# JSSE has none, and nothing turns it on: look for what ends TLS in front of it'
    case 'enable-groups':
      return `# in server.xml, added to genericJvmArguments; without this word the Java SDK has the groups of phones\n-Djdk.tls.namedGroups=${remedy.groups.join(',')}`
    default:
      return unreachable(remedy)
  }
}

const IN_EVERY = '# in security.xml, in every <setting> of a <repertoire>, on the deployment manager; then syncNode.sh'

/** One word, since a list needs 9.0.5.6. */
function protocol(minimum: string): string {
  return `${IN_EVERY}\nsslProtocol="${minimum.replace('TLS ', 'TLSv')}"`
}

function ciphers(suites: readonly string[]): string {
  const named = suites.filter((suite) => suite.startsWith('TLS_ECDHE_')).map((suite) => suite.replace(/^TLS_/, 'SSL_'))
  if (named.length === 0) return protocol('TLS 1.2')
  return `${IN_EVERY}\nsecurityLevel="CUSTOM" enabledCiphers="${named.join(' ')}"`
}
