import { expect, test } from '@jest/globals'
import { certificatesInPem } from '../../src/x509/pem.ts'
import { aLeaf, aRoot } from '../builders/certificates.ts'

test('every certificate is found in its order, among text and other blocks, with any line ends', () => {
  const root = aRoot()
  const leaf = aLeaf(root)
  const older = leaf.pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE').replaceAll('\n', '\r\n')
  const text = `Subject: CN = Test Root\n${root.pem}${leaf.keyPem}# -- end --\n${older}`
  expect(certificatesInPem(text).map((der) => Buffer.from(der))).toEqual([Buffer.from(root.der), Buffer.from(leaf.der)])
})

test('a text without certificates has none, and a block that breaks off is not left out', () => {
  expect(certificatesInPem(aRoot().keyPem)).toEqual([])
  expect(certificatesInPem(aRoot().pem.slice(0, 200))).toHaveLength(1)
})
