import type { ExceptionKeys } from './diagnosis.ts'

/** A fragment of Info.plist that excepts one host. */
export function exceptionPlist(host: string, keys: ExceptionKeys): string {
  const entry = Object.entries(keys).flatMap(([key, value]) => [`      <key>${key}</key>`, `      ${written(value)}`])
  return [
    '<key>NSAppTransportSecurity</key>',
    '<dict>',
    '  <key>NSExceptionDomains</key>',
    '  <dict>',
    `    <key>${host}</key>`,
    '    <dict>',
    ...entry,
    '    </dict>',
    '  </dict>',
    '</dict>',
  ].join('\n')
}

function written(value: string | boolean): string {
  return typeof value === 'string' ? `<string>${value}</string>` : `<${value}/>`
}
