import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { MadeCertificate } from '../../src/demo/certificates.ts'
import { readSourceFiles } from '../architecture/source-file.ts'
import { aCertificate, aLeaf, anIntermediate, aRoot } from '../builders/certificates.ts'
import { EC_LEAF, INTERMEDIATE, TRUSTED_ROOT } from '../builders/identities.ts'
import { findingOf, type RunOptions, rulesWith } from '../builders/run-gate.ts'
import { EC_LIST, GOOD_PEER, judgePeer } from '../builders/scripted-peers.ts'
import { AT_NOW, dialling, reportOf } from '../cli/cli-process.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { startByHello } from '../servers/by-hello.ts'
import { startHttp } from '../servers/http.ts'
import { peerDeeds } from '../servers/scripted-tls.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const withList = (list: readonly MadeCertificate[], more: RunOptions = {}) => judgePeer({ lists: [list] }, more)
const EXPIRED = { notBefore: new Date('2000-09-30T21:12:19Z'), notAfter: new Date('2021-09-30T14:01:15Z') }

// As Let's Encrypt served it from 2021 to 2024: ISRG Root X1, and the same key signed by DST Root CA X3.
const DST = aRoot('DST Root CA X3', EXPIRED)
const X1 = aRoot('ISRG Root X1')
const X1_BY_DST = aCertificate({
  subject: { O: 'Test', CN: 'ISRG Root X1' },
  keys: X1.keys,
  isCa: true,
  issuer: DST,
  ...EXPIRED,
})
const R3 = anIntermediate(X1, 'R3')
const SERVED_2021 = [aLeaf(R3), R3, X1_BY_DST]

test.each([
  ['the new root alone', [X1]],
  ['both roots, the expired one first', [DST, X1]],
])(
  'trap 22: an expired cross-sign in the list is no expired certificate where another path is good: %s',
  async (_what, roots) => {
    const report = await withList(SERVED_2021, { roots })
    expect(report.verdict).toBe('met')
    expect(findingOf(report, 'certificate-validity').notes).toEqual([
      {
        code: 'expired-extra',
        message: expect.stringMatching(
          /^"ISRG Root X1", which is sent but not needed, expired on 2021-09-30 14:01:15 UTC/,
        ),
      },
    ])
  },
)

test('trap 22: the expired cross-sign is the fault where it is the only way to a root', async () => {
  const report = await withList(SERVED_2021, { roots: [DST] })
  expect(rulesWith(report, 'violated')).toEqual(['certificate-validity'])
  expect(findingOf(report, 'certificate-validity').message).toMatch(/^"ISRG Root X1" expired on 2021-09-30/)
})

test('trap 23: a copy of the expired root in the store does not make a good path expired', async () => {
  // AddTrust External CA Root of 2000 to 2020, and USERTrust with the same key.
  const addTrust = aRoot('AddTrust External CA Root', EXPIRED)
  const usertrust = aRoot('USERTrust RSA Certification Authority')
  const crossed = aCertificate({
    subject: { O: 'Test', CN: 'USERTrust RSA Certification Authority' },
    keys: usertrust.keys,
    isCa: true,
    issuer: addTrust,
    ...EXPIRED,
  })
  const ca = anIntermediate(usertrust, 'Sectigo CA')
  const report = await withList([aLeaf(ca), ca, crossed, addTrust], { roots: [addTrust, usertrust] })
  expect(report.verdict).toBe('met')
})

test('trap 23: the dates of a root in the store do not count: devices trust its key, not its certificate', async () => {
  const root = aRoot('Root past its date', EXPIRED)
  const ca = anIntermediate(root, 'CA in date')
  const report = await withList([aLeaf(ca), ca], { roots: [root] })
  expect(report.verdict).toBe('met')
})

test('trap 23: the store of the runner plays no part: what NODE_EXTRA_CA_CERTS and SSL_CERT_FILE add is not trusted', async () => {
  const file = join(folder.path, 'runner.pem')
  writeFileSync(file, TRUSTED_ROOT.pem)
  const environment = { NODE_EXTRA_CA_CERTS: file, SSL_CERT_FILE: file, SSL_CERT_DIR: folder.path }
  const front = await startByHello(peerDeeds(GOOD_PEER))
  try {
    const report = await reportOf(['check', ...dialling(front), ...AT_NOW], { environment })
    expect(report.code).toBe(1)
    const trusted = report.targets[0]?.findings.find(({ rule }) => rule === 'trusted-chain')
    expect(trusted?.outcome).toBe('violated')
    const named = await reportOf(['check', ...dialling(front), ...AT_NOW, '--ca-file', file], { environment })
    expect(named.code).toBe(0)
  } finally {
    await front.stop()
  }
})

test('trap 23: the list of roots is a dated one of ours, and only the store "system" asks the machine', () => {
  const asking = readSourceFiles()
    .filter(({ path }) => !path.startsWith('generated/'))
    .filter(({ text }) => /getCACertificates|rootCertificates|NODE_EXTRA_CA_CERTS|SSL_CERT_/.test(text))
  expect(asking.map(({ path }) => path)).toEqual(['machine/files.ts'])
})

test('trap 24: a missing intermediate is an outage on Android: violated, although Apple would fetch it, and nothing is fetched', async () => {
  let fetched = 0
  const aia = await startHttp((_request, response) => {
    fetched += 1
    response.end(INTERMEDIATE.der)
  })
  try {
    const url = `http://127.0.0.1:${aia.port}/ca.der`
    const report = await withList([aLeaf(INTERMEDIATE, { caIssuers: [url] })])
    expect(rulesWith(report, 'violated')).toEqual(['trusted-chain', 'complete-chain'])
    expect(findingOf(report, 'complete-chain')).toMatchObject({
      message: 'the certificate of its issuer, "CN=Test Intermediate,O=Test", was not sent',
      notes: [
        {
          code: 'apple-would-fetch',
          message: `Apple would fetch ${url}, so that iPhones may go on; Android never does, and breaks`,
        },
      ],
      remedy: { kind: 'send-intermediates' },
    })
    expect(fetched).toBe(0)
  } finally {
    await aia.stop()
  }
})

const STRANGER = aRoot('Stranger')
test.each([
  ['reversed', [EC_LEAF, TRUSTED_ROOT, INTERMEDIATE], ['order-wrong', 'root-sent']],
  ['twice', [EC_LEAF, INTERMEDIATE, INTERMEDIATE], ['duplicate-certificates']],
  ['the leaf again', [EC_LEAF, EC_LEAF, INTERMEDIATE], ['duplicate-certificates']],
  ['another behind it', [EC_LEAF, INTERMEDIATE, STRANGER], ['extra-certificates']],
  ['another before it', [EC_LEAF, STRANGER, INTERMEDIATE], ['extra-certificates']],
  ['the root behind it', [EC_LEAF, INTERMEDIATE, TRUSTED_ROOT], ['root-sent']],
])('trap 25: order and extras are notes, not faults of trust: %s', async (_what, list, codes) => {
  const report = await withList(list)
  expect(report.verdict).toBe('met')
  expect(findingOf(report, 'complete-chain').notes.map(({ code }) => code)).toEqual(codes)
})

test('trap 25: a list that does not begin with the leaf has no leaf: the first certificate is what a phone takes for it', async () => {
  const { keys, keyPem } = EC_LEAF
  const report = await withList([{ ...INTERMEDIATE, keys, keyPem }, EC_LEAF])
  expect(rulesWith(report, 'violated')).toEqual(['hostname-match', 'forward-secrecy', 'certificate-purpose'])
  expect(findingOf(report, 'forward-secrecy').message).toMatch(
    /its signature over the key exchange does not verify with the key of its certificate$/,
  )
})

const PRIVATE_ROOT = aRoot('Company Root')
const PRIVATE_CA = anIntermediate(PRIVATE_ROOT, 'Company CA')
const PRIVATE_LEAF = aLeaf(PRIVATE_CA)

test.each([
  ['with its root', [PRIVATE_LEAF, PRIVATE_CA, PRIVATE_ROOT]],
  ['without its root', [PRIVATE_LEAF, PRIVATE_CA]],
])('trap 27: a private CA is untrusted whether its root is sent or not: %s', async (_what, list) => {
  const report = await withList(list)
  expect(rulesWith(report, 'violated')).toEqual(['trusted-chain'])
  expect(findingOf(report, 'trusted-chain').message).toMatch(
    /^the path ends at .*Company Root.*, which is not a trusted root$|^the path ends at the root "Company Root", which is not trusted$/,
  )
})

test('trap 27: trust is a path to a root that is named: the same list is met where the policy adds the root', async () => {
  const report = await withList([PRIVATE_LEAF, PRIVATE_CA], { roots: [PRIVATE_ROOT] })
  expect(report.verdict).toBe('met')
  expect(findingOf(report, 'trusted-chain').message).toBe('the path ends at the root "Company Root" (test)')
})

test('trap 27: with no root at all nothing is trusted', async () => {
  const report = await withList(EC_LIST, { roots: [] })
  expect(findingOf(report, 'trusted-chain')).toMatchObject({ outcome: 'violated', notes: [{ code: 'no-roots' }] })
})
