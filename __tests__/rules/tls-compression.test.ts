import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import type { EndpointObservation } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/tls-compression.ts'
import { endpointCase, REQUIREMENTS, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, silent } from '../builders/replies.ts'

const TLS_1_2 = { version: 0x0303, suite: 0xc02f }

function decide(exchanges: WantedEndpoint['exchanges'] = {}): Outcome {
  return rule.decide(endpointCase({ exchanges }), REQUIREMENTS)
}

test('met when deflate was offered and null taken', () => {
  expect(decide()).toMatchObject({ kind: 'met', message: 'takes no compression, though deflate is offered' })
})

test('violated when deflate is taken', () => {
  expect(decide({ 'client-1.2-rsa': aFlight({ ...TLS_1_2, compressionMethod: 1 }) })).toMatchObject({
    kind: 'violated',
    message: 'takes compression at TLS 1.2 to the hello of ios-18.4-ats-1.2-rsa',
    remedy: { kind: 'disable-compression' },
  })
})

test('one family that takes it is enough', () => {
  const exchanges = { 'client-1.2-ecdsa': aFlight({ ...TLS_1_2, suite: 0xc02b, compressionMethod: 1 }) }
  expect(decide(exchanges).kind).toBe('violated')
})

test('TLS 1.3 has none', () => {
  expect(decide({ 'client-1.2-rsa': alert(70), 'client-1.2-ecdsa': alert(70) }).kind).toBe('met')
})

test('undetermined while TLS 1.2 is not answered', () => {
  expect(decide({ 'client-1.2-rsa': silent() }).kind).toBe('undetermined')
})

test('undetermined in a report of a version that did not offer it', () => {
  const subject = endpointCase()
  const exchanges = subject.endpoint.exchanges.map((exchange) => {
    const { compressionMethods: _, ...offer } = exchange.offer
    return { ...exchange, offer }
  })
  const endpoint: EndpointObservation = { ...subject.endpoint, exchanges }
  expect(rule.decide({ ...subject, endpoint }, REQUIREMENTS).kind).toBe('undetermined')
})
