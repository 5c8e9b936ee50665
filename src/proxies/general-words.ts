import type { Remedy } from '../model/finding.ts'
import { listed } from '../model/listed.ts'
import { unreachable } from '../model/unreachable.ts'
import { versionsFrom } from './openssl/versions-from.ts'

/** What to do about it whatever the product, in one sentence. */
export function generalWords(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'set-minimum-version':
      return `Enable ${versionsFrom(remedy.version).join(' and ')} where TLS ends, and nothing older.`
    case 'disable-versions':
      return `Switch off ${listed(remedy.versions, MOST_NAMED)} where TLS ends; keep ${versionsFrom(remedy.minimum).join(' and ')}.`
    case 'enable-suites':
      return `Enable at least one of these suites where TLS ends: ${listed(remedy.suites, MOST_NAMED)}.`
    case 'disable-suites':
      return `Switch off ${listed(remedy.suites, MOST_NAMED)}${remedy.keep.length > 0 ? '; keep only suites that phones use' : ''}.`
    case 'enable-application-protocol':
      return `Let TLS offer one of the application protocols that apps speak: ${remedy.protocols.join(', ')}.`
    case 'redirect-to-https':
      return 'Answer every request in the clear with a redirect to https before any content, or close the port.'
    case 'enable-tls':
      return 'Turn TLS on for this port.'
    case 'replace-certificate':
      return `Install a certificate with ${remedy.need}.`
    case 'send-intermediates':
      return `Send the intermediate certificates after the leaf; missing: "${remedy.missingIssuer}". If that is a root of your own, add it to trust.roots of the policy.`
    case 'trust-root':
      return `Use a certificate from an authority that phones trust; or, if every phone has "${remedy.root}" installed, add it to trust.roots of the policy.`
    case 'staple-ocsp':
      return 'Staple an OCSP response that is current and says good where TLS ends, and renew it before its nextUpdate; a certificate that does not demand one needs none.'
    case 'make-reachable':
      return `Make ${remedy.what} reachable from this runner, or take the target off the list.`
    case 'allow-address':
      return remedy.isNever
        ? `Take what leads to ${remedy.address} off the list; or, if it is meant, name that address under connect or http of the target, ${WHERE_TRUSTED}.`
        : `Take what leads to ${remedy.address} off the list; or, if it is meant, name it under connect or http of the target, ${WHERE_TRUSTED}, or set private-addresses to allow.`
    case 'reload-server':
      return `Put the certificate and the configuration that are meant on ${remedy.where}, and reload the server there.`
    case 'add-backup-pin':
      return 'Add a pin in reserve to the app, of a key that nothing serves yet: one that is kept offline, or that of another authority.'
    case 'restrict-listener':
      return 'Let the server listen on an inner address only, or close the port in the firewall to all but the VPN.'
    case 'drop-client':
      return `Take ${remedy.client} off the clients of the policy: ${remedy.because}.`
    case 'send-hsts':
      return `Send "Strict-Transport-Security: max-age=${remedy.maxAgeSeconds}" with every answer inside TLS.`
    case 'update-tls-library':
      return `Update the product that ends TLS, or the TLS library that it uses: it lacks ${remedy.need}.`
    case 'disable-compression':
      return 'Switch compression off where TLS ends; every release since 2013 has it off.'
    case 'enable-groups':
      return `Enable the groups that phones have where TLS ends: ${listed(remedy.groups, MOST_NAMED)}.`
    case 'accept-large-hellos':
      return `Let whatever reads the first message of TLS (firewall, inspection, load balancer, server) take one of ${remedy.bytes} bytes in several packets: update it, or switch its inspection off for this address.`
    default:
      return unreachable(remedy)
  }
}

const MOST_NAMED = 8

const WHERE_TRUSTED = 'in the policy (on a pull request: that of its base) or on the command line'
