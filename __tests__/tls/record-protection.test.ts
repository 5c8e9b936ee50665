import crypto from 'node:crypto'
import { expect, test } from '@jest/globals'
import { trafficKeys } from '../../src/tls/key-schedule.ts'
import { type Protection, protectionOf, RecordOpener } from '../../src/tls/record-protection.ts'

const SUITES = [0x1301, 0x1302, 0x1303, 0x1304, 0x1305] as const

function protection(suite: number): Protection {
  const found = protectionOf(suite)
  if (found === undefined) throw new Error(`no protection for ${suite}`)
  return found
}

function secretOf({ hash }: Protection): Uint8Array {
  return new Uint8Array(hash === 'sha384' ? 48 : 32).fill(5)
}

/** A record as RFC 8446 §5.2 makes it: `inner` is content, type and padding. */
function sealed(suite: number, inner: Uint8Array, sequence = 0) {
  const with_ = protection(suite)
  const { key, iv } = trafficKeys(with_.hash, secretOf(with_), with_.keyBytes)
  const nonce = Uint8Array.from(iv)
  nonce[nonce.length - 1] = (nonce.at(-1) ?? 0) ^ (sequence & 255)
  nonce[nonce.length - 2] = (nonce.at(-2) ?? 0) ^ (sequence >> 8)
  const length = inner.length + with_.tagBytes
  const header = Uint8Array.of(23, 3, 3, length >> 8, length & 255)
  const cipher = crypto.createCipheriv(with_.aead as 'aes-128-gcm', key, nonce, { authTagLength: with_.tagBytes })
  cipher.setAAD(header, { plaintextLength: inner.length } as never)
  const fragment = Buffer.concat([cipher.update(inner), cipher.final(), cipher.getAuthTag()])
  return { type: 23, header, fragment }
}

function opener(suite: number): RecordOpener {
  return new RecordOpener(protection(suite), secretOf(protection(suite)))
}

test.each(SUITES)('suite %i: a record is opened, and its padding taken off', (suite) => {
  const { type, content } = opener(suite).open(sealed(suite, Uint8Array.of(1, 2, 3, 22, 0, 0)))
  expect([type, ...content]).toEqual([22, 1, 2, 3])
})

test('other suites have no protection of TLS 1.3', () => {
  expect(protectionOf(0xc02f)).toBeUndefined()
})

test('the sequence number goes into the nonce, beyond one byte too', () => {
  const reader = opener(0x1301)
  for (let sequence = 0; sequence < 260; sequence += 1) {
    expect(reader.open(sealed(0x1301, Uint8Array.of(sequence & 255, 22), sequence)).content[0]).toBe(sequence & 255)
  }
  expect(() => reader.open(sealed(0x1301, Uint8Array.of(1, 22), 0))).toThrow('does not decrypt')
})

test('a record of nothing but padding, one that is too long and one shorter than its tag are refused', () => {
  expect(() => opener(0x1301).open(sealed(0x1301, new Uint8Array(4)))).toThrow('nothing but padding')
  const fits = new Uint8Array(2 ** 14 + 1).fill(22)
  expect(opener(0x1301).open(sealed(0x1301, fits)).content).toHaveLength(2 ** 14)
  expect(() => opener(0x1301).open(sealed(0x1301, new Uint8Array(2 ** 14 + 2).fill(22)))).toThrow('16385 bytes')
  const header = Uint8Array.of(23, 3, 3, 0, 16)
  expect(() => opener(0x1301).open({ type: 23, header, fragment: new Uint8Array(16) })).toThrow('shorter than its tag')
})

test.each(['header', 'fragment'] as const)('a changed byte of the %s does not decrypt', (part) => {
  const record = sealed(0x1301, Uint8Array.of(1, 2, 22))
  const changed = Uint8Array.from(record[part])
  changed[0] = (changed[0] ?? 0) ^ 1
  expect(() => opener(0x1301).open({ ...record, [part]: changed })).toThrow('wrong key or changed bytes')
})
