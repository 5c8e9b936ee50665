/** How sure a name and a text make it that a file is one of httpd's: IBM's own directives make it one of IBM HTTP Server. */
export function recognise(path: string, text: string): number {
  const start = text.slice(0, MOST_READ)
  if (IBM.test(start)) return 0
  const isNamed = /(?:^|\/)(?:apache2|httpd)\.conf$|(?:^|\/)(?:apache2|httpd)\/.*\.conf$/i.test(path)
  if (OURS.test(start)) return 0.9
  if (SHARED.test(start) && !/^[^#\n]*[;{]\s*$/m.test(start.slice(0, 4000))) return isNamed ? 0.8 : 0.6
  return isNamed && /\S/.test(start) && !/^[^#\n]*[;{]\s*$/m.test(start) ? 0.5 : 0
}

/** What decides stands early: a file of 10 MB is not searched through. */
const MOST_READ = 200_000

const IBM =
  /^[ \t]*(?:LoadModule[ \t]+ibm_ssl_module|SSLEnable\b|SSLDisable\b|SSLProtocolDisable\b|SSLProtocolEnable\b|SSLCipherSpec\b|SSLServerCert\b|KeyFile[ \t]|<IfModule[ \t]+"?mod_ibm_ssl)/im

const OURS =
  /^[ \t]*(?:<VirtualHost[ \t]|SSLProtocol[ \t]|SSLCipherSuite[ \t]|SSLOpenSSLConfCmd[ \t]|SSLEngine[ \t]|SSLCertificateFile[ \t]|LoadModule[ \t]+\w+_module[ \t])/im

const SHARED =
  /^[ \t]*(?:<(?:IfModule|IfDefine|IfVersion|Directory|Location|FilesMatch)\b|ServerRoot[ \t]|Listen[ \t]+\S*\d|IncludeOptional[ \t]|RewriteRule[ \t]|RewriteEngine[ \t]|Define[ \t]+\w|ServerTokens[ \t]|Header[ \t]+(?:always|set)[ \t])/im
