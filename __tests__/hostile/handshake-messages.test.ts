import { test } from '@jest/globals'
import type { Writer } from '../../src/bytes/writer.ts'
import { expectUnread, GOOD_LEAF, messagesOf, reportOnAnswer, sendWithoutEnd } from '../builders/hostile.ts'
import { type Flight12, records } from '../servers/tls12-server.ts'
import { certificate12 } from '../tls/tls12-messages.ts'
import { extension, message } from '../tls/tls13-server.ts'

const HELLO_REQUEST = Uint8Array.of(0, 0, 0, 0)
const DER = GOOD_LEAF.der

interface Answer {
  readonly what: string
  readonly messages: (flight: Flight12) => Uint8Array
  readonly says: string | RegExp
}

/** The messages of a good flight with these bytes in place of the one. */
function instead(name: keyof Flight12, bytes: Uint8Array): (flight: Flight12) => Uint8Array {
  return (flight) => messagesOf({ ...flight, [name]: bytes })
}

/** ServerHello of TLS 1.2 with these parts as the row has them. */
function serverHello(write: (w: Writer) => void, sessionId = new Uint8Array(0), suite = 0xc02b): Uint8Array {
  return message(2, (w) => {
    w.u16(0x0303)
    w.bytes(new Uint8Array(32).fill(7))
    w.vector8(() => w.bytes(sessionId))
    w.u16(suite)
    w.u8(0)
    write(w)
  })
}

const empty = (w: Writer): void => w.vector16(() => undefined)

test.each<Answer>([
  {
    what: 'a message of 16 MiB',
    messages: () => Uint8Array.of(2, 0xff, 0xff, 0xff),
    says: 'Handshake.length: 16777215 bytes are more than 262144',
  },
  {
    what: 'a Certificate of 16 MiB',
    messages: ({ serverHello: hello }) => Buffer.concat([hello, Uint8Array.of(11, 0xff, 0xff, 0xff)]),
    says: 'Handshake.length: 16777215 bytes are more than 262144',
  },
  {
    what: 'another message in place of ServerHello',
    messages: ({ certificate }) => certificate,
    says: 'Handshake.msg_type: 11 instead of ServerHello',
  },
  {
    what: 'a ServerHello that ends in its random',
    messages: () => message(2, (w) => w.u24(0x030300)),
    says: 'ServerHello.random: wanted 32 bytes, 1 left',
  },
  {
    what: 'a session id of 33 bytes',
    messages: () => serverHello(empty, new Uint8Array(33)),
    says: 'ServerHello.legacy_session_id_echo: longer than 32 bytes',
  },
  {
    what: 'bytes behind the extensions',
    messages: () =>
      serverHello((w) => {
        empty(w)
        w.u8(0)
      }),
    says: 'ServerHello: 1 bytes too many',
  },
  {
    what: 'an extension twice',
    messages: () =>
      serverHello((w) =>
        w.vector16(() => {
          extension(w, 0xff01, (data) => data.u8(0))
          extension(w, 0xff01, (data) => data.u8(0))
        }),
      ),
    says: 'renegotiation_info comes twice',
  },
  {
    what: 'an unknown extension',
    messages: () => serverHello((w) => w.vector16(() => extension(w, 0x1234, () => undefined))),
    says: 'chose an extension that was not offered (0x1234)',
  },
  {
    what: 'a suite that was not offered',
    messages: () => serverHello(empty, new Uint8Array(0), 0xeeee),
    says: 'chose a suite that was not offered (0xeeee)',
  },
  {
    what: 'HelloRequests without end',
    messages: ({ serverHello: hello }) => Buffer.concat([hello, ...Array.from({ length: 100 }, () => HELLO_REQUEST)]),
    says: 'Handshake: more than 64 messages',
  },
  {
    what: 'a second ServerHello',
    messages: ({ serverHello: hello }) => Buffer.concat([hello, hello]),
    says: 'Handshake.msg_type: 2 does not come here',
  },
  {
    what: 'a second Certificate',
    messages: ({ serverHello: hello, certificate }) => Buffer.concat([hello, certificate, certificate]),
    says: 'Handshake.msg_type: 11 does not come here',
  },
  {
    what: 'a message of an unknown type',
    messages: instead('certificate', Uint8Array.of(99, 0, 0, 0)),
    says: 'Handshake.msg_type: 99 does not come here',
  },
  {
    what: 'a thousand certificates',
    messages: instead('certificate', certificate12(Array.from({ length: 1000 }, () => Uint8Array.of(0x30, 0)))),
    says: 'Certificate.certificate_list: more than 100 certificates',
  },
  {
    what: 'a list without a certificate',
    messages: instead('certificate', certificate12([])),
    says: 'Certificate.certificate_list: empty',
  },
  {
    what: 'an empty certificate in the list',
    messages: instead('certificate', certificate12([DER, new Uint8Array(0)])),
    says: 'Certificate.certificate_list.1: empty',
  },
  {
    what: 'a certificate longer than its list',
    messages: instead('certificate', Uint8Array.of(11, 0, 0, 6, 0, 0, 3, 0xff, 0xff, 0xff)),
    says: 'Certificate.certificate_list.0: wanted 16777215 bytes, 0 left',
  },
  {
    what: 'no Certificate',
    messages: instead('certificate', new Uint8Array(0)),
    says: 'Certificate: missing, and TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 needs it',
  },
  {
    what: 'no ServerKeyExchange',
    messages: instead('serverKeyExchange', new Uint8Array(0)),
    says: 'ServerKeyExchange: missing, and TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 needs it',
  },
  {
    what: 'an explicit curve',
    messages: instead('serverKeyExchange', Uint8Array.of(12, 0, 0, 3, 1, 0, 0)),
    says: 'ServerKeyExchange.curve_type: 1 is not named_curve',
  },
  {
    what: 'a point off the curve',
    messages: instead(
      'serverKeyExchange',
      message(12, (w) => {
        w.u8(3)
        w.u16(23)
        w.vector8(() => w.bytes(Uint8Array.of(4, ...new Uint8Array(64).fill(9))))
        w.u16(0x0403)
        w.vector16(() => undefined)
      }),
    ),
    says: 'ServerKeyExchange.public: no point of secp256r1',
  },
  {
    what: 'a ServerHelloDone with contents',
    messages: instead('serverHelloDone', Uint8Array.of(14, 0, 0, 1, 0)),
    says: 'ServerHelloDone: not empty',
  },
])('$what is named', async ({ messages, says }) => {
  expectUnread(await reportOnAnswer((flight) => records(messages(flight))), says)
})

test('HelloRequests before a ServerHello are no answer', async () => {
  const report = await reportOnAnswer((_flight, socket) => sendWithoutEnd(socket, records(HELLO_REQUEST)))
  expectUnread(report, 'Handshake.msg_type: 0 instead of ServerHello')
})
