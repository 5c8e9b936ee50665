export function recognise(_path: string, text: string): number {
  return OWN_WORDS.test(text) ? 1 : 0
}

// At the beginning of a line, which no comment is.
const OWN_WORDS =
  /^[ \t]*(?:LoadModule[ \t]+ibm_ssl_module|SSLEnable|SSLDisable|KeyFile|SSLProtocol(?:Disable|Enable)|SSLCipherSpec|SSLServerCert|SSLStashfile|SSLAppName|SSLSupportedCurves|SSLAttributeSet|<IfModule[ \t]+!?(?:mod_ibm_ssl|ibm_ssl_module))\b/im
