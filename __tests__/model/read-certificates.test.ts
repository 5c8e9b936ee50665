import { expect, test } from '@jest/globals'
import { buildCase, rememberingReader } from '../../src/model/build-case.ts'
import type { EndpointObservation, Exchange, Purpose, Reply } from '../../src/model/observation.ts'
import { aLeaf, NOW } from '../builders/certificates.ts'
import { anEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert } from '../builders/replies.ts'
import { aTarget } from '../builders/target.ts'

const BASE64 = Buffer.from(aLeaf(undefined).der).toString('base64')

test('a certificate is read once, and no more are remembered than a fleet shares', () => {
  const read = rememberingReader()
  const first = read(BASE64)
  expect(read(BASE64)).toBe(first)
  for (let index = 0; index < 256; index += 1) read(Buffer.from(`certificate ${index}`).toString('base64'))
  expect(read(BASE64)).not.toBe(first)
  expect(read(BASE64)).toEqual(first)
})

/** The purposes whose certificates are judged when each of these shows one of its own. */
function judged(shown: readonly Purpose[], client: 'accepted' | 'refused' = 'refused'): readonly Purpose[] {
  const endpoint = anEndpoint()
  const exchange = (purpose: Purpose, replies: readonly Reply[], isClient = false): Exchange => ({
    purpose,
    offer: { ...(endpoint.exchanges[0] as Exchange).offer },
    replies,
    answer:
      isClient && client === 'refused'
        ? { kind: 'refused', evidence: 'alert', reply: 0 }
        : { kind: 'accepted', reply: 0 },
    notes: [],
  })
  const exchanges = [
    ...(shown.includes('client') ? [] : [exchange('client', [alert(40)], true)]),
    ...shown.map((purpose, index) => exchange(purpose, [aFlight({}, [index])], purpose === 'client')),
  ]
  const certificates = shown.map((purpose) => Buffer.from(purpose).toString('base64'))
  const observed: EndpointObservation = { ...endpoint, exchanges, certificates }
  const trust = { stores: [], roots: [] }
  const subject = { target: aTarget(), trust, client: 'ios-18.4-ats', at: NOW, seenAt: NOW } as const
  return buildCase(subject, observed, rememberingReader()).chains.map(({ purpose }) => purpose)
}

test('every certificate that the client may get is judged; another only where it gets none', () => {
  expect(judged(['client', 'client-1.2-rsa', 'diagnostic'], 'accepted')).toEqual(['client', 'client-1.2-rsa'])
  expect(judged(['diagnostic', 'legacy'])).toEqual(['diagnostic'])
  expect(judged(['legacy', 'sslv2'])).toEqual(['legacy'])
  expect(judged(['sslv2'])).toEqual(['sslv2'])
})

test('a certificate for old versions alone counts only where the client was refused', () => {
  const endpoint = anEndpoint({ exchanges: { client: { kind: 'silent', bytesRead: 0 }, legacy: aFlight({}, [0]) } })
  const observed = { ...endpoint, exchanges: endpoint.exchanges.filter(({ purpose }) => !purpose.includes('1.2')) }
  const subject = {
    target: aTarget(),
    trust: { stores: [], roots: [] },
    client: 'ios-18.4-ats',
    at: NOW,
    seenAt: NOW,
  } as const
  expect(buildCase(subject, { ...observed, certificates: [BASE64] }, rememberingReader()).chains).toEqual([])
})

test('a flight that names a certificate which the report lost has an unreadable leaf, and no path', () => {
  const endpoint = { ...anEndpoint(), certificates: [] }
  const subject = {
    target: aTarget(),
    trust: { stores: [], roots: [] },
    client: 'ios-18.4-ats',
    at: NOW,
    seenAt: NOW,
  } as const
  const [chain] = buildCase(subject, endpoint, rememberingReader()).chains
  expect(chain?.leaf.kind).toBe('unreadable')
  expect(chain?.paths().paths).toEqual([])
})
