import { expect, test } from '@jest/globals'
import type { MadeName } from '../../src/demo/certificates.ts'
import { isNamed, isNameMalformed } from '../../src/x509/written-name.ts'
import { aCertificate, parsed } from '../builders/certificates.ts'

const NAME = { C: 'US', O: "Let's Encrypt", CN: 'R11' }

// biome-ignore format: one row a line
const WRITTEN: readonly (readonly [string, MadeName, boolean])[] = [
  ['R11',                                NAME,                          true],
  [' r11 ',                              NAME,                          true],
  ['R1',                                 NAME,                          false],
  ["Let's Encrypt",                      NAME,                          false],
  ["O=Let's Encrypt",                    NAME,                          true],
  ["CN=R11,O=Let's Encrypt,C=US",        NAME,                          true],
  ["C = US, O = Let's  Encrypt, CN = R11", NAME,                        true],
  ["cn=r11+o=let's encrypt",             NAME,                          true],
  ["CN=R11, O=Other",                    NAME,                          false],
  ["CN=R11, OU=Other",                   NAME,                          false],
  ['2.5.4.3=R11',                        NAME,                          true],
  ['O="Example, Inc."',                  { O: 'Example, Inc.' },        true],
  ['O=Example\\, Inc.',                  { O: 'Example, Inc.' },        true],
  ['Example, Inc.',                      { CN: 'Example, Inc.' },       true],
  ['CN=a=b',                             { CN: 'a=b' },                 true],
  ['R11',                                { O: 'Example' },              false],
]

test.each(WRITTEN)('%s for %j: %s', (written, subject, expected) => {
  expect(isNamed(parsed(aCertificate({ subject })).subject, written)).toBe(expected)
  expect(isNameMalformed(written)).toBe(false)
})

test.each(['', ' ', 'CN=', 'CN=""', '=R11', 'XY=1', 'CN=R11, Other', 'CN=R11,'])(
  '%j is no name, and matches nothing',
  (written) => {
    expect(isNameMalformed(written)).toBe(true)
    expect(isNamed(parsed(aCertificate({ subject: NAME })).subject, written)).toBe(false)
  },
)
