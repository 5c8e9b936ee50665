import { expect, test } from '@jest/globals'
import { alertName } from '../../../src/tls/registry/alerts.ts'
import { extensionName } from '../../../src/tls/registry/extensions.ts'
import { groupName } from '../../../src/tls/registry/groups.ts'
import { signatureSchemeName } from '../../../src/tls/registry/signature-schemes.ts'
import { sslv2CipherKindName } from '../../../src/tls/registry/sslv2-cipher-kinds.ts'
import { versionName } from '../../../src/tls/registry/versions.ts'

test('numbers have their registered names', () => {
  expect(versionName(0x0304)).toBe('TLS 1.3')
  expect(versionName(0x0002)).toBe('SSLv2')
  expect(alertName(70)).toBe('protocol_version')
  expect(groupName(0x11ec)).toBe('X25519MLKEM768')
  expect(signatureSchemeName(0x0804)).toBe('rsa_pss_rsae_sha256')
  expect(extensionName(0xff01)).toBe('renegotiation_info')
  expect(sslv2CipherKindName(0x0700c0)).toBe('SSL_CK_DES_192_EDE3_CBC_WITH_MD5')
})

test('unknown numbers survive', () => {
  expect(versionName(0x7f1c)).toBe('version(0x7f1c)')
  expect(alertName(200)).toBe('alert(200)')
  expect(groupName(0x1234)).toBe('group(0x1234)')
  expect(signatureSchemeName(0x1234)).toBe('signature_scheme(0x1234)')
  expect(extensionName(1234)).toBe('extension(1234)')
})
