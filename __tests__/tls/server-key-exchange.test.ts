import { expect, test } from '@jest/globals'
import { Writer } from '../../src/bytes/writer.ts'
import { type CipherSuite, cipherSuite } from '../../src/tls/registry/cipher-suites.ts'
import { needsServerKeyExchange, readServerKeyExchange, signsKeyExchange } from '../../src/tls/server-key-exchange.ts'
import { fieldsWhenCut } from './faults.ts'

const TLS_1_1 = 0x0302
const TLS_1_2 = 0x0303

const ECDHE_RSA = suite(0xc02f)
const DHE_RSA = suite(0x009e)
const DHE_EXPORT = suite(0x0014)
const RSA_EXPORT = suite(0x0003)
const STATIC_RSA = suite(0x002f)
const SRP = suite(0xc01d)
const PSK = suite(0x008c)
const DHE_PSK = suite(0x0090)
const RSA_PSK = suite(0x0094)
const ECDHE_PSK = suite(0xc035)
const KRB5 = suite(0x001e)

function suite(id: number): CipherSuite {
  const found = cipherSuite(id)
  if (found === undefined) throw new Error(`no suite ${id}`)
  return found
}

test.each([
  [ECDHE_RSA, true, true],
  [DHE_RSA, true, true],
  [DHE_EXPORT, true, true],
  [SRP, true, false],
  [DHE_PSK, true, false],
  [ECDHE_PSK, true, false],
  [RSA_EXPORT, 'maybe', true],
  [PSK, 'maybe', false],
  [RSA_PSK, 'maybe', false],
  [KRB5, 'maybe', false],
  [STATIC_RSA, false, false],
])('$name: whether the message must come, and whether it is signed', (row, needs, signs) => {
  expect([needsServerKeyExchange(row), signsKeyExchange(row)]).toEqual([needs, signs])
})

function body(write: (w: Writer) => void): Uint8Array {
  const w = new Writer()
  write(w)
  return w.done()
}

const prime =
  (...bytes: readonly number[]) =>
  (w: Writer) => {
    w.vector16(() => w.bytes(Uint8Array.from(bytes)))
    w.vector16(() => w.u8(2))
    w.vector16(() => w.bytes(Uint8Array.of(1, 2)))
  }
const signature = (w: Writer) => w.vector16(() => w.bytes(Uint8Array.of(7, 7)))

test('ECDHE: the group, the parameters as signed, the scheme from TLS 1.2 on', () => {
  const parameters = (w: Writer) => {
    w.u8(3)
    w.u16(23)
    w.vector8(() => w.bytes(Uint8Array.of(4, 1)))
  }
  const signed = body((w) => {
    parameters(w)
    w.u16(0x0804)
    signature(w)
  })
  expect(readServerKeyExchange(signed, TLS_1_2, ECDHE_RSA)).toEqual({
    group: 23,
    point: Uint8Array.of(4, 1),
    dhBits: null,
    parameters: body(parameters),
    signature: { scheme: 0x0804, bytes: Uint8Array.of(7, 7) },
  })
  const old = body((w) => {
    parameters(w)
    signature(w)
  })
  expect(readServerKeyExchange(old, TLS_1_1, ECDHE_RSA)?.signature).toEqual({
    scheme: null,
    bytes: Uint8Array.of(7, 7),
  })
})

test.each([
  [[0xff], 8],
  [[0x00, 0x80, 0x00], 16],
  [[0x01, 0x00], 9],
  [[0x00], 0],
])('DHE: a prime of %j has %i bits', (bytes, dhBits) => {
  const signed = body((w) => {
    prime(...bytes)(w)
    w.u16(0x0804)
    signature(w)
  })
  expect(readServerKeyExchange(signed, TLS_1_2, DHE_RSA)).toMatchObject({ group: null, dhBits })
  expect(readServerKeyExchange(signed, TLS_1_2, DHE_EXPORT)).toMatchObject({ group: null, dhBits })
})

test('export RSA: a temporary key, signed', () => {
  const read = readServerKeyExchange(
    body((w) => {
      w.vector16(() => w.bytes(Uint8Array.of(1, 2, 3)))
      w.vector16(() => w.u8(3))
      signature(w)
    }),
    TLS_1_1,
    RSA_EXPORT,
  )
  expect(read).toMatchObject({ group: null, dhBits: null, signature: { scheme: null } })
  expect(read?.parameters).toHaveLength(8)
})

test('SRP: four numbers, and a signature only where a certificate signs', () => {
  const read = readServerKeyExchange(
    body((w) => {
      w.vector16(() => w.u8(1))
      w.vector16(() => w.u8(2))
      w.vector8(() => w.u8(3))
      w.vector16(() => w.u8(4))
    }),
    TLS_1_2,
    SRP,
  )
  expect(read).toMatchObject({ group: null, dhBits: null, signature: null })
})

test('PSK: a hint before the parameters, which are the rest', () => {
  const hint = (w: Writer) => w.vector16(() => w.ascii('hint'))
  const hinted = (more: (w: Writer) => void) =>
    body((w) => {
      hint(w)
      more(w)
    })
  const nothing = hinted(() => {})
  expect(readServerKeyExchange(nothing, TLS_1_2, PSK)).toMatchObject({ parameters: new Uint8Array(0), signature: null })
  expect(readServerKeyExchange(nothing, TLS_1_2, RSA_PSK)).toMatchObject({ signature: null })
  const dhe = readServerKeyExchange(hinted(prime(0xff)), TLS_1_2, DHE_PSK)
  expect(dhe).toMatchObject({ dhBits: 8, signature: null, parameters: body(prime(0xff)) })
})

test('an exchange that is unknown, or that has no such message, is not read', () => {
  expect(readServerKeyExchange(Uint8Array.of(1, 2, 3), TLS_1_2, KRB5)).toBeNull()
  expect(readServerKeyExchange(Uint8Array.of(1, 2, 3), TLS_1_2, STATIC_RSA)).toBeNull()
})

test('bytes left over, and a curve that is not named, cannot be read', () => {
  const tooLong = body((w) => {
    prime(0xff)(w)
    w.u16(0x0804)
    signature(w)
    w.u8(0)
  })
  expect(() => readServerKeyExchange(tooLong, TLS_1_2, DHE_RSA)).toThrow('ServerKeyExchange')
  expect(() => readServerKeyExchange(Uint8Array.of(1), TLS_1_2, ECDHE_RSA)).toThrow('1 is not named_curve')
})

test.each([
  [ECDHE_RSA, ['curve_type', 'namedcurve', 'public', 'algorithm', 'signature']],
  [DHE_RSA, ['dh_p', 'dh_g', 'dh_Ys', 'algorithm', 'signature']],
  [RSA_EXPORT, ['rsa_modulus', 'rsa_exponent', 'algorithm', 'signature']],
  [SRP, ['srp_N', 'srp_g', 'srp_s', 'srp_B']],
  [DHE_PSK, ['psk_identity_hint', 'dh_p', 'dh_g', 'dh_Ys']],
] as const)('$name is read field by field', (row, fields) => {
  const whole = body((w) => {
    for (const field of fields) {
      if (field === 'curve_type') w.u8(3)
      else if (field === 'namedcurve') w.u16(23)
      else if (field === 'algorithm') w.u16(0x0804)
      else if (field === 'public' || field === 'srp_s') w.vector8(() => w.u8(1))
      else w.vector16(() => w.u8(1))
    }
  })
  expect(readServerKeyExchange(whole, TLS_1_2, row)).not.toBeNull()
  const cut = fieldsWhenCut(whole, (bytes) => readServerKeyExchange(bytes, TLS_1_2, row))
  expect(cut).toEqual(fields.map((field) => `ServerKeyExchange.${field}`))
})
