/** nginx.conf by its name, other files by nginx's grammar: `server {`, `listen ...;`, `ssl_protocols ...;`. */
export function recognise(path: string, text: string): number {
  const head = text.slice(0, MOST_READ)
  // A section in angle brackets is Apache's.
  if (/^\s*<\/?(VirtualHost|IfModule|Directory|Location)\b/im.test(head)) return 0
  const hasBlocks =
    /^\s*(?:http|stream|events|server|upstream|location\s[^;{]*)\s*\{/m.test(head) || /[;{}]\s*server\s*\{/.test(head)
  const hasDirectives =
    /^[\s{;]*(?:listen|server_name|ssl_protocols|ssl_ciphers|ssl_certificate|proxy_pass|ssl_conf_command|add_header)\s[^;]*;/m.test(
      head,
    )
  if (/(^|\/)nginx\.conf(\.\w+)?$/.test(path)) return hasBlocks || hasDirectives ? 1 : 0.5
  if (hasBlocks && /\b(listen|ssl_\w+|server_name|include)\s[^;]*;/.test(head)) return 0.9
  return hasDirectives && /\.(conf|vhost|inc|template|j2|tmpl)$|nginx/.test(path) ? 0.7 : 0
}

/** The beginning of a file says what it is. */
const MOST_READ = 64 * 1024
