import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import type { OutcomeKind } from '../../src/model/finding.ts'
import { type CleartextAnswer, cleartextFinding, drip, sendWithoutEnd } from '../builders/hostile.ts'

interface Row {
  readonly what: string
  readonly answer: CleartextAnswer
  readonly outcome: OutcomeKind
  readonly says: string
}

/** Says this, and then that without end. */
function endless(first: string, then: string): CleartextAnswer {
  return (socket) => {
    socket.write(first)
    return sendWithoutEnd(socket, Buffer.from(then, 'latin1'))
  }
}

const OK = 'HTTP/1.1 200 OK\r\n'
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`
const LONG_HEADERS = 'sent a malformed answer (header section: longer than 16 KiB, offset 16384)'
const CONTENT = 'answers 200 with content in the clear'
const NO_CONTENT = 'answers 200, and its content does not come'

test.each<Row>([
  { what: 'headers', answer: endless(OK, 'X: y\r\n'), outcome: 'undetermined', says: LONG_HEADERS },
  { what: 'one header', answer: endless(`${OK}X: `, 'y'), outcome: 'undetermined', says: LONG_HEADERS },
  { what: 'a reason phrase', answer: endless('HTTP/1.1 200 O', 'K'), outcome: 'undetermined', says: LONG_HEADERS },
  {
    what: 'interim answers',
    answer: endless('', 'HTTP/1.1 100 Continue\r\n\r\n'),
    outcome: 'undetermined',
    says: 'sent a malformed answer (response: more than 16 answers of 1xx and no other, offset 0)',
  },
  { what: 'content', answer: endless(`${OK}\r\n`, 'x'), outcome: 'violated', says: CONTENT },
  { what: 'content in chunks', answer: endless(CHUNKED, '1\r\nx\r\n'), outcome: 'violated', says: CONTENT },
  { what: 'trailers', answer: endless(`${CHUNKED}0\r\n`, 'X: y\r\n'), outcome: 'undetermined', says: NO_CONTENT },
  { what: 'a chunk extension', answer: endless(`${CHUNKED}5;`, 'x'), outcome: 'undetermined', says: NO_CONTENT },
  { what: 'the size of a chunk', answer: endless(CHUNKED, '0'), outcome: 'undetermined', says: NO_CONTENT },
  {
    what: 'empty lines',
    answer: endless('', '\r\n'),
    outcome: 'undetermined',
    says: 'sent a malformed answer (response: no header section in 1 MiB, offset 1048576)',
  },
  { what: 'letters', answer: endless('', 'x'), outcome: 'undetermined', says: 'bytes that are not HTTP (7878' },
  { what: 'zeros', answer: endless('', '\0'), outcome: 'undetermined', says: 'bytes that are not HTTP (0000' },
])('$what without end', async ({ answer, outcome, says }) => {
  expect(await cleartextFinding(answer)).toMatchObject({ outcome, message: expect.stringContaining(says) })
})

test.each<Row>([
  { what: 'a chunk of letters', answer: () => `${CHUNKED}zz\r\nx`, outcome: 'undetermined', says: NO_CONTENT },
  { what: 'a chunk below zero', answer: () => `${CHUNKED}-1\r\nx`, outcome: 'undetermined', says: NO_CONTENT },
  {
    what: 'a chunk of 2^64',
    answer: () => `${CHUNKED}10000000000000000\r\nx`,
    outcome: 'undetermined',
    says: NO_CONTENT,
  },
  { what: 'a chunk of 2^60', answer: () => `${CHUNKED}fffffffffffffff\r\nx`, outcome: 'violated', says: CONTENT },
  {
    what: 'a length below zero',
    answer: () => `${OK}Content-Length: -1\r\n\r\nx`,
    outcome: 'undetermined',
    says: 'sent a malformed answer (response: ',
  },
  {
    what: 'a length of 40 digits',
    answer: () => `${OK}Content-Length: ${'9'.repeat(40)}\r\n\r\nx`,
    outcome: 'undetermined',
    says: 'sent a malformed answer (response: ',
  },
  {
    what: 'two lengths',
    answer: () => `${OK}Content-Length: 0\r\nContent-Length: 5\r\n\r\nlogin`,
    outcome: 'undetermined',
    says: 'sent a malformed answer (response: ',
  },
  {
    what: 'a status of four digits',
    answer: () => 'HTTP/1.1 2000 OK\r\n\r\n',
    outcome: 'undetermined',
    says: 'sent a malformed answer (response: ',
  },
  {
    what: 'a Location of 1 MB',
    answer: () => `HTTP/1.1 301 Moved\r\nLocation: https://m.example.com/${'a'.repeat(1_000_000)}\r\n\r\n`,
    outcome: 'undetermined',
    says: LONG_HEADERS,
  },
  {
    what: 'a Location of 10 kB',
    answer: () => `HTTP/1.1 301 Moved\r\nLocation: https://m.example.com/${'a'.repeat(10_000)}\r\n\r\n`,
    outcome: 'met',
    says: 'redirects to https://m.example.com/aaaa',
  },
  {
    what: 'a gzip bomb',
    answer: () => {
      const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024))
      const head = `${OK}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`
      return Buffer.concat([Buffer.from(head), bomb])
    },
    outcome: 'violated',
    says: CONTENT,
  },
  {
    what: 'records of TLS',
    answer: () => Uint8Array.of(21, 3, 1, 0, 2, 2, 40),
    outcome: 'undetermined',
    says: 'bytes that are not HTTP (15030100020228)',
  },
  {
    what: 'an answer of HTTP/2',
    answer: () => Buffer.from('00001204000000000000', 'hex'),
    outcome: 'undetermined',
    says: 'bytes that are not HTTP (0000120400',
  },
])('$what', async ({ answer, outcome, says }) => {
  expect(await cleartextFinding(answer)).toMatchObject({ outcome, message: expect.stringContaining(says) })
})

test('a byte of the header section now and then', async () => {
  const finding = await cleartextFinding((socket) => drip(socket, Buffer.from(OK + 'X: y\r\n'.repeat(99)), 25))
  expect(finding).toMatchObject({
    outcome: 'undetermined',
    message: expect.stringMatching(/sent [0-9]+ bytes of an answer that did not end in time$/),
  })
})

test('a byte of a page now and then is content', async () => {
  const finding = await cleartextFinding((socket) => {
    socket.write(`${OK}Content-Length: 5000\r\n\r\n`)
    return drip(socket, Buffer.from('<html>'.repeat(1000)), 25)
  })
  expect(finding).toMatchObject({ outcome: 'violated', message: expect.stringContaining(CONTENT) })
})

test('a page made to be slow to search, and a header made so', async () => {
  for (const page of ['<input ', '<input type ', '<meta http-equiv ', '<input type=\t']) {
    const finding = await cleartextFinding(() => `${OK}\r\n${page.repeat(10_000)}`)
    expect(finding).toMatchObject({ outcome: 'violated', message: expect.stringContaining(CONTENT) })
  }
  const challenge = `"${'\\"'.repeat(7900)}`
  const asked = await cleartextFinding(
    () => `HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm=${challenge}\r\nContent-Length: 0\r\n\r\n`,
  )
  expect(asked).toMatchObject({ outcome: 'met', message: expect.stringContaining('answers 401 and serves no content') })
})
