import { expect, test } from '@jest/globals'
import type { Row } from '../../src/diagnosis/diagnosis.ts'
import type { Reply } from '../../src/model/observation.ts'
import { aLeaf, anIntermediate } from '../builders/certificates.ts'
import { pattern } from '../builders/diagnose-server.ts'
import { cleartextOf, httpAnswer } from '../builders/endpoint.ts'
import { TRUSTED_ROOT } from '../builders/identities.ts'
import { type Answers, aDiagnosis, given } from '../builders/made-diagnosis.ts'
import { aFlight, alert, closed, connectionRefused, silent } from '../builders/replies.ts'

const TLS13 = aFlight({ extensions: [] }, [0, 1])
const REFUSED: Answers = {
  client: alert(40),
  'ats-1.3': alert(70),
  'fcp-v2.1': alert(40),
  'static-rsa-1.2': alert(40),
  'ats-1.1': alert(70),
  'static-rsa-1.1': alert(70),
  '3des-1.2': alert(40),
  '3des-1.1': alert(70),
}
const GCM = given(0x0303, 0xc02b)
const AT_10 = given(0x0301, 0x002f)
const AT_11 = given(0x0302, 0xc009)

function rowsOf(...addresses: readonly Answers[]): readonly Row[] {
  return aDiagnosis({ addresses }).rows
}

function row(number: number, ...addresses: readonly Answers[]): Row | undefined {
  return rowsOf(...addresses).find((one) => one.number === number)
}

// One letter for each test in groups: default, arbitrary, TLS, PFS, PFS and HTTP, TLS and PFS, all of it, NIAP.
// biome-ignore format: one pattern a line
const PATTERNS: readonly (readonly [what: string, code: string, expected: string, answers: Answers])[] = [
  ['all refused',                  'no-exception-helps', 'F F FFFF F F FFFF FFFF F', REFUSED],
  ['TLS 1.3',                      'clean',              'P P PPPP P P PPPP PPPP P', { client: TLS13, 'ats-1.3': TLS13, 'fcp-v2.1': TLS13 }],
  ['TLS 1.2',                      'clean',              'P P FPPP P P FPPP FPPP P', { client: GCM, 'ats-1.3': alert(70), 'fcp-v2.1': GCM }],
  ['TLS 1.2, 1.3 not seen',        'clean',              'P P ?PPP P P ?PPP ?PPP P', { client: GCM, 'ats-1.3': silent(), 'fcp-v2.1': GCM }],
  ['TLS 1.2, NIAP not seen',       'clean',              'P P FPPP P P FPPP FPPP ?', { client: GCM, 'ats-1.3': alert(70), 'fcp-v2.1': closed() }],
  ['static RSA, TLS 1.2',          'no-forward-secrecy', 'F P FFFF P P FPPP FPPP F', { ...REFUSED, 'static-rsa-1.2': given(0x0303, 0x002f) }],
  ['static RSA, TLS 1.1',          'old-version-without-forward-secrecy', 'F P FFFF F F FFPP FFPP F', { ...REFUSED, client: alert(70), 'static-rsa-1.1': given(0x0302, 0x002f) }],
  ['static RSA, TLS 1.0',          'old-version-without-forward-secrecy', 'F P FFFF F F FFFP FFFP F', { ...REFUSED, client: alert(70), 'static-rsa-1.1': AT_10 }],
  ['ECDHE, TLS 1.1',               'old-version',        'F P FFPP F F FFPP FFPP F', { ...REFUSED, client: alert(70), 'ats-1.1': AT_11 }],
  ['ECDHE, TLS 1.0',               'old-version',        'F P FFFP F F FFFP FFFP F', { ...REFUSED, client: alert(70), 'ats-1.1': given(0x0301, 0xc009) }],
  ['both, TLS 1.0',                'old-version',        'F P FFFP F F FFFP FFFP F', { ...REFUSED, client: alert(70), 'ats-1.1': given(0x0301, 0xc009), 'static-rsa-1.1': AT_10 }],
  ['3DES, TLS 1.2',                'other-suite',        'F P FFFF F P FFFF FPPP F', { ...REFUSED, '3des-1.2': given(0x0303, 0x000a) }],
  ['3DES, TLS 1.1',                'other-suite',        'F P FFFF F F FFFF FFPP F', { ...REFUSED, client: alert(70), '3des-1.1': given(0x0302, 0x000a) }],
  ['3DES, TLS 1.0',                'other-suite',        'F P FFFF F F FFFF FFFP F', { ...REFUSED, client: alert(70), '3des-1.1': given(0x0301, 0x000a) }],
  ['1.3 alone, not within more',   'inconsistent',       'F F PFFF F F PFFF PFFF F', { ...REFUSED, 'ats-1.3': TLS13 }],
  ['exceptions silent',            'not-seen',           'F ? FF?? ? ? F??? F??? F', { ...REFUSED, 'static-rsa-1.2': silent(), 'static-rsa-1.1': silent(), 'ats-1.1': silent(), '3des-1.2': silent(), '3des-1.1': silent() }],
  ['exceptions not asked',         'not-seen',           'F ? FF?? ? ? F??? F??? F', { client: alert(40), 'ats-1.3': alert(70), 'fcp-v2.1': alert(40) }],
  ['static RSA, the rest silent',  'no-forward-secrecy', 'F P FF?? P P FPPP FPPP F', { ...REFUSED, 'static-rsa-1.2': given(0x0303, 0x002f), 'ats-1.1': silent(), 'static-rsa-1.1': silent() }],
  ['the client silent',            'not-seen',           '? ? F??? ? ? F??? F??? F', { ...REFUSED, client: silent() }],
  ['the client silent, static RSA', 'not-seen',          '? ? F??? ? ? F??? F??? F', { ...REFUSED, client: silent(), 'static-rsa-1.2': silent() }],
  ['nothing connects',             'not-seen',           '? ? ???? ? ? ???? ???? ?', { client: connectionRefused(), 'ats-1.3': connectionRefused(), 'fcp-v2.1': connectionRefused() }],
]

test.each(PATTERNS)('%s: %s', (_what, code, expected, answers) => {
  const made = aDiagnosis({ addresses: [answers] })
  expect([pattern(made), made.reading.code]).toEqual([expected.replaceAll(' ', ''), code])
})

test('a row that was offered as it is, is observed; every other says what it follows from', () => {
  const accepted = rowsOf({ client: GCM, 'ats-1.3': alert(70), 'fcp-v2.1': GCM })
  const observed = accepted.filter(({ inferred }) => inferred === null).map(({ number }) => number)
  expect(observed).toEqual([1, 3, 4, 17])
  expect(accepted[1]?.inferred).toBe('from ios-18.4-ats, which was accepted: this test offers all that it does')
  expect(accepted[8]?.inferred).toBe('from ats-1.3, refused: this test offers nothing else')
  const refused = rowsOf(REFUSED)
  expect(refused[6]?.inferred).toBe('from ios-18.4-ats, static-rsa-1.2, refused: this test offers nothing else')
  expect(refused[1]?.inferred).toBe(
    'from ios-18.4-ats, ats-1.1, static-rsa-1.2, static-rsa-1.1, 3des-1.2, 3des-1.1, refused: this test offers nothing else',
  )
})

test('a row rests on the replies that decide it', () => {
  const refused = row(7, REFUSED)
  expect(refused?.exchanges).toEqual([
    { address: '192.0.2.1:443', hello: 'ios-18.4-ats', reply: 'answered with alert 40 handshake_failure' },
    { address: '192.0.2.1:443', hello: 'static-rsa-1.2', reply: 'answered with alert 40 handshake_failure' },
  ])
  const accepted = row(7, { ...REFUSED, 'static-rsa-1.2': given(0x0303, 0x002f) })
  expect(accepted?.exchanges.map(({ hello }) => hello)).toEqual(['static-rsa-1.2'])
})

test('what was not seen is unknown, and says of which hello', () => {
  const silence = { ...REFUSED, 'static-rsa-1.2': silent() }
  expect(row(7, silence)).toMatchObject({
    result: 'unknown',
    inferred: 'from static-rsa-1.2: what came back is neither acceptance nor refusal',
    expectedError: null,
  })
  expect(row(7, { client: silent() })?.inferred).toBe(
    'from ios-18.4-ats: what came back is neither acceptance nor refusal',
  )
  expect(row(7, { client: alert(40), 'ats-1.3': alert(70) })?.inferred).toBe(
    'nothing else that this test offers was asked',
  )
})

test('a version below what the row demands is a refusal of it', () => {
  const answers: Answers = { ...REFUSED, client: alert(70), 'ats-1.1': given(0x0301, 0xc009) }
  expect(row(5, answers)).toMatchObject({
    result: 'fail',
    inferred: 'from ats-1.1, which was given TLS 1.0 at most',
    expectedError: { codes: [-1200], underlying: [-9836] },
  })
})

// biome-ignore format: one row a line
test.each<readonly [string, Reply, readonly number[]]>([
  ['protocol_version',  alert(70), [-9836]],
  ['handshake_failure', alert(40), [-9824]],
  ['another alert',     alert(71), [-9802]],
])('the error that a phone would log after %s', (_name, client, underlying) => {
  expect(row(1, { ...REFUSED, client })?.expectedError).toEqual({ domain: 'NSURLErrorDomain', codes: [-1200], underlying })
})

test('no error where nothing fails', () => {
  const rows = rowsOf({ client: TLS13, 'ats-1.3': TLS13, 'fcp-v2.1': TLS13 })
  expect(rows.map(({ expectedError }) => expectedError)).toEqual(Array(17).fill(null))
})

test('of several addresses the worst decides each row', () => {
  const good: Answers = { client: TLS13, 'ats-1.3': TLS13, 'fcp-v2.1': TLS13 }
  const old: Answers = { ...REFUSED, client: alert(70), 'ats-1.1': AT_11 }
  const made = aDiagnosis({ addresses: [good, old] })
  expect(pattern(made)).toBe('FPFFPPFFFFPPFFPPF')
  expect(made.rows[0]?.exchanges.map(({ address }) => address)).toEqual(['192.0.2.2:443'])
  expect([made.result, made.reading.code]).toEqual(['fail', 'old-version'])
})

test('a name without an address: nothing is known', () => {
  const made = aDiagnosis({ addresses: [] })
  expect(pattern(made)).toBe('?'.repeat(17))
  expect(made.rows[0]?.inferred).toBe('nothing was asked')
  expect(made.reading.code).toBe('not-seen')
  expect(made.mends.map(({ advice }) => advice[0]?.text)).toEqual([
    'Make the name reachable from this runner, or take the target off the list.',
  ])
})

test('a signature that does not verify is no acceptance', () => {
  const forged = aFlight({ keyProof: 'invalid' }, [0, 1])
  const made = aDiagnosis({ addresses: [{ ...REFUSED, client: forged, 'ats-1.3': forged }] })
  expect(made.result).toBe('fail')
  expect(pattern(made)).toBe('F'.repeat(17))
})

test('a signature of the chain that the NIAP package has not', () => {
  const issuer = anIntermediate(TRUSTED_ROOT, 'P-521', { keys: 'ec-p521' })
  const leaf = aLeaf(issuer, { signature: 'ecdsa-sha512' })
  const answers: Answers = { client: TLS13, 'ats-1.3': TLS13, 'fcp-v2.1': TLS13 }
  const made = aDiagnosis({ addresses: [answers], list: [leaf, issuer] })
  expect(made.rows[16]).toMatchObject({
    result: 'fail',
    inferred: 'from the chain, where ecdsa-with-SHA512 is no algorithm of the package',
    expectedError: { codes: [-1200] },
  })
})

test('a chain that cannot be read whole says nothing of the NIAP package', () => {
  const answers: Answers = { client: TLS13, 'ats-1.3': TLS13, 'fcp-v2.1': TLS13 }
  const issuer = anIntermediate(TRUSTED_ROOT)
  const made = aDiagnosis({ addresses: [answers], list: [aLeaf(issuer), { der: Uint8Array.of(0x30, 0x00) }] })
  expect(made.rows[16]?.result).not.toBe('pass')
})

test('cleartext is named only where the port refuses connections and the other side says something itself', () => {
  const refusing: Answers = { client: connectionRefused() }
  const code = (answers: Answers, cleartext: ReturnType<typeof cleartextOf>): string =>
    aDiagnosis({ addresses: [answers], cleartext }).reading.code
  expect(code(refusing, cleartextOf(httpAnswer()))).toBe('cleartext-only')
  expect(code(refusing, cleartextOf(httpAnswer({ status: 301, location: 'https://m.example.com/' })))).toBe('not-seen')
  expect(code(refusing, cleartextOf(connectionRefused() as never))).toBe('not-seen')
  expect(code({ client: silent() }, cleartextOf(httpAnswer()))).toBe('not-seen')
})

test('what is disputed is said of the row', () => {
  const disputed = new Map(rowsOf(REFUSED).map((one) => [one.number, one.disputed]))
  expect([...disputed].filter(([, words]) => words === null).map(([number]) => number)).toEqual([1, 3, 4, 7, 9, 10, 13])
  expect(disputed.get(6)).toBe('whether OS 26.4 and later still offer TLS 1.0 and 1.1 here is not known')
  expect(disputed.get(8)).toContain('3DES is likely, not documented')
  expect(disputed.get(16)).toContain('; ')
  expect(disputed.get(17)).toContain('its place among the tests')
})

test('dictionaries are old-style property lists', () => {
  const dictionary = (number: number): string | undefined => row(number, REFUSED)?.dictionary
  expect(dictionary(1)).toBe('{\n}')
  expect(dictionary(2)).toBe('{\n    NSAllowsArbitraryLoads = true;\n}')
  expect(dictionary(11)).toBe(
    [
      '{',
      '    NSExceptionDomains =     {',
      '        "m.example.com" =         {',
      '            NSExceptionMinimumTLSVersion = "TLSv1.1";',
      '            NSExceptionRequiresForwardSecrecy = false;',
      '        };',
      '    };',
      '}',
    ].join('\n'),
  )
  expect(dictionary(17)).toBe('{\n    NSRequiresNIAPTLSPackageVersion = "FCP_v2.1";\n}')
})
