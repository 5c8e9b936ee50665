/** res/xml/network_security_config.xml for one host; the manifest names it as android:networkSecurityConfig. */
export function networkSecurityConfig(
  host: string,
  { isCleartext, hasOwnRoots }: { readonly isCleartext: boolean; readonly hasOwnRoots: boolean },
): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<network-security-config>',
    `  <domain-config${isCleartext ? ' cleartextTrafficPermitted="true"' : ''}>`,
    `    <domain includeSubdomains="false">${host}</domain>`,
    ...(hasOwnRoots ? ANCHORS : []),
    '  </domain-config>',
    '</network-security-config>',
  ].join('\n')
}

const ANCHORS = [
  '    <trust-anchors>',
  '      <certificates src="system"/>',
  '      <!-- installed by the user or by MDM; or, for a root in res/raw/my_root.pem: @raw/my_root -->',
  '      <certificates src="user"/>',
  '    </trust-anchors>',
]
