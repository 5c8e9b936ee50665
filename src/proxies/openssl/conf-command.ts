/**
 * What a command of SSL_CONF_cmd(3), "SUPPORTED CONFIGURATION FILE COMMANDS", does to what was configured before it: nginx
 * has it as `ssl_conf_command NAME VALUE`, httpd as `SSLOpenSSLConfCmd NAME VALUE`.
 */
export type ConfCommand =
  /** Protocol, MinProtocol, MaxProtocol: given the versions that are on, gives those that are on after it. */
  | { readonly kind: 'versions'; apply(versions: readonly number[]): readonly number[] }
  | { readonly kind: 'cipher-string'; readonly text: string }
  | { readonly kind: 'ciphersuites'; readonly text: string }
  | { readonly kind: 'groups'; readonly text: string }
  /** One that has no part in what this project judges. */
  | { readonly kind: 'other' }
  /** One that OpenSSL does not know, or whose value it refuses: the product does not start. */
  | { readonly kind: 'refused'; readonly why: string }

export function confCommand(name: string, _value: string): ConfCommand {
  return { kind: 'refused', why: `${name} is not read yet` }
}
