import { describe, expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../../src/demo/certificates.ts'
import { type ConfiguredCertificate, known, type Listener, open } from '../../../src/model/listener.ts'
import { rule as certificateExpiry } from '../../../src/rules/certificate-expiry.ts'
import { rule as certificateValidity } from '../../../src/rules/certificate-validity.ts'
import { rule as completeChain } from '../../../src/rules/complete-chain.ts'
import { rule as hostnameMatch } from '../../../src/rules/hostname-match.ts'
import { rule as leafKey } from '../../../src/rules/leaf-key.ts'
import { rule as leafSignature } from '../../../src/rules/leaf-signature.ts'
import { rule as pathStrength } from '../../../src/rules/path-strength.ts'
import { anAnchor } from '../../builders/case.ts'
import { aLeaf, anIntermediate, aRoot, NOT_AFTER, parsed } from '../../builders/certificates.ts'
import { aListener, SOMEWHERE } from '../../builders/configuration.ts'
import { aContext, decided } from '../../builders/listener-context.ts'

const ROOT = aRoot()
const ISSUER = anIntermediate(ROOT)
const CONTEXT = aContext({ trust: { stores: [], roots: [anAnchor(ROOT, true)] } })

function file(line: number, ...made: readonly MadeCertificate[]): ConfiguredCertificate {
  return { path: `c${line}.pem`, at: { ...SOMEWHERE, line, endLine: line }, certificates: made.map(parsed) }
}

const AWAY: ConfiguredCertificate = {
  path: '/etc/ssl/m.pem',
  at: { ...SOMEWHERE, line: 9, endLine: 9 },
  certificates: null,
}

function having(...files: readonly ConfiguredCertificate[]): Listener {
  return aListener({ certificates: known(files, SOMEWHERE) })
}

const GOOD = having(file(7, aLeaf(ISSUER), ISSUER))
const RULES = [
  leafKey,
  leafSignature,
  certificateValidity,
  certificateExpiry,
  hostnameMatch,
  completeChain,
  pathStrength,
]

describe('rules on certificates, of a listener', () => {
  test.each(RULES)('$id: met at the line that names the file', (rule) => {
    expect(decided(rule, GOOD, CONTEXT)).toMatchObject({
      kind: 'met',
      at: { line: 7 },
      evidence: { kind: 'certificates', certificates: [{ address: '*:443', problem: null }] },
    })
  })

  test.each(RULES)('$id: not applicable where the file is not in the repository, with the reason', (rule) => {
    expect(decided(rule, having(AWAY), CONTEXT)).toMatchObject({
      kind: 'not-applicable',
      message: 'the certificate is not in the repository: a probe judges it',
      at: { line: 9 },
      notes: [{ code: 'certificate-elsewhere' }],
    })
    expect(decided(rule, having(), CONTEXT)).toMatchObject({
      kind: 'not-applicable',
      message: 'no certificate is named here: a probe judges the one that is served',
    })
  })

  test.each(RULES)('$id: undetermined at the line whose file holds a certificate that cannot be read', (rule) => {
    expect(decided(rule, having(file(7)), CONTEXT)).toMatchObject({
      kind: 'undetermined',
      message: expect.stringMatching(/ holds a certificate that cannot be read$/),
      at: { line: 7 },
    })
  })

  test.each(RULES)('$id: undetermined where the file is named by a variable', (rule) => {
    const certificates = open<readonly ConfiguredCertificate[]>('the file is in $certificate', SOMEWHERE)
    expect(decided(rule, aListener({ certificates }), CONTEXT)).toMatchObject({
      kind: 'undetermined',
      message: 'the file is in $certificate',
    })
  })

  test.each([
    [
      leafKey,
      'the key of the certificate is RSA 1024: at least 2048 bits are required',
      [aLeaf(ISSUER, { keys: 'rsa-1024' }), ISSUER],
    ],
    [
      leafSignature,
      'the certificate is signed with ecdsa-with-SHA1: SHA-256, SHA-384 or SHA-512 is required',
      [aLeaf(ISSUER, { signature: 'ecdsa-sha1' }), ISSUER],
    ],
    [
      hostnameMatch,
      'the certificate "m.example.com" is not for m.example.com: it names other.example.com',
      [aLeaf(ISSUER, { dnsNames: ['other.example.com'] }), ISSUER],
    ],
    [
      completeChain,
      'the certificate of its issuer, "CN=Test Intermediate,O=Test", is not in the file',
      [aLeaf(ISSUER)],
    ],
  ] as const)('$id is violated: %s', (rule, message, made) => {
    expect(decided(rule, having(file(7, ...made)), CONTEXT)).toMatchObject({
      kind: 'violated',
      message,
      at: { line: 7 },
    })
  })

  test('certificate-validity and certificate-expiry judge as of the moment of the run', () => {
    const later = { ...CONTEXT, at: new Date(NOT_AFTER.getTime() + 86_400_000) }
    expect(decided(certificateValidity, GOOD, later).kind).toBe('violated')
    expect(decided(certificateExpiry, GOOD, later).kind).toBe('violated')
  })

  test('path-strength is violated by a small key above the leaf', () => {
    const weak = anIntermediate(ROOT, 'Weak', { keys: 'rsa-1024' })
    expect(decided(pathStrength, having(file(7, aLeaf(weak), weak)), CONTEXT).kind).toBe('violated')
  })

  test('the worst of several files decides, and those elsewhere are told', () => {
    const listener = having(file(7, aLeaf(ISSUER), ISSUER), file(8, aLeaf(ISSUER, { keys: 'rsa-1024' }), ISSUER), AWAY)
    expect(decided(leafKey, listener, CONTEXT)).toMatchObject({
      kind: 'violated',
      at: { line: 8 },
      notes: [
        { code: 'certificate-elsewhere', message: '/etc/ssl/m.pem is not in the repository, or holds no certificate' },
      ],
    })
  })
})

describe('hostname-match of a listener', () => {
  const OTHER = file(8, aLeaf(ISSUER, { dnsNames: ['other.example.com'] }))
  const named = (names: readonly string[], ...files: readonly ConfiguredCertificate[]) => ({
    ...having(...files),
    names,
  })

  test('every name of it needs some certificate', () => {
    const files = [file(7, aLeaf(ISSUER)), OTHER]
    expect(decided(hostnameMatch, named(['m.example.com', 'other.example.com'], ...files), CONTEXT).kind).toBe('met')
    expect(decided(hostnameMatch, named(['m.example.com', 'third.example.com'], ...files), CONTEXT)).toMatchObject({
      kind: 'violated',
      message: expect.stringContaining('is not for third.example.com'),
    })
  })

  test('a certificate that is not here may be the one', () => {
    expect(decided(hostnameMatch, named(['m.example.com'], OTHER, AWAY), CONTEXT)).toMatchObject({
      kind: 'not-applicable',
      message: 'no certificate in the repository is for m.example.com: a probe judges the others',
      remedy: null,
    })
  })

  test('a wildcard of the listener needs one in the certificate', () => {
    const wild = file(7, aLeaf(ISSUER, { dnsNames: ['*.example.com'] }))
    expect(decided(hostnameMatch, named(['*.example.com'], wild), CONTEXT).kind).toBe('met')
    expect(decided(hostnameMatch, named(['.example.com'], wild), CONTEXT).kind).toBe('met')
    expect(decided(hostnameMatch, named(['*.example.com'], OTHER), CONTEXT).kind).toBe('violated')
  })

  test.each([[[]], [['_']], [['~^m\\d+\\.example\\.com$']], [['localhost']]])(
    'not applicable to the names %j',
    (names) => {
      expect(decided(hostnameMatch, named(names, OTHER), CONTEXT).kind).toBe('not-applicable')
    },
  )

  test('the common name counts where the policy says so', () => {
    const nameless = file(7, aLeaf(ISSUER, { subject: { CN: 'm.example.com' }, dnsNames: [] }))
    expect(decided(hostnameMatch, named(['m.example.com'], nameless), CONTEXT).kind).toBe('violated')
    const lenient = aContext({}, { 'hostname-match': { commonName: true } })
    expect(decided(hostnameMatch, named(['m.example.com'], nameless), lenient).kind).toBe('met')
  })
})
