import { expect, test } from '@jest/globals'
import type { Outcome } from '../../src/model/finding.ts'
import type { EndpointObservation } from '../../src/model/observation.ts'
import { rule } from '../../src/rules/extended-master-secret.ts'
import { endpointCase, REQUIREMENTS, type WantedEndpoint } from '../builders/endpoint.ts'
import { aFlight, alert, silent } from '../builders/replies.ts'

const WITHOUT = { version: 0x0303, suite: 0xc02f, extensions: [65281] }

function decide(exchanges: WantedEndpoint['exchanges'] = {}): Outcome {
  return rule.decide(endpointCase({ exchanges }), REQUIREMENTS)
}

test('met when TLS 1.2 has it', () => {
  expect(decide()).toMatchObject({ kind: 'met', message: 'answers extended_master_secret' })
})

test.each([0x0301, 0x0303])('violated by an answer of version %i to the client without it', (version) => {
  expect(decide({ client: aFlight({ ...WITHOUT, version }) })).toMatchObject({
    kind: 'violated',
    message: expect.stringMatching(
      /^does not answer extended_master_secret at TLS 1\.[02] to the hello of ios-18\.4-ats$/,
    ),
    remedy: { kind: 'update-tls-library', need: 'extended_master_secret (RFC 7627)' },
  })
})

test('answers to hellos that do not offer it say nothing', () => {
  expect(decide({ unwanted: aFlight(WITHOUT), legacy: aFlight({ ...WITHOUT, version: 0x0301 }) }).kind).toBe('met')
})

test('the client of iOS 9 does not offer it', () => {
  const { endpoint } = endpointCase({ client: 'ios-9-ats', exchanges: { client: aFlight(WITHOUT) } }, 'ios-9-ats')
  const ofClients: EndpointObservation = { ...endpoint, exchanges: endpoint.exchanges.slice(0, 3) }
  const outcome = rule.decide({ ...endpointCase(), endpoint: ofClients }, REQUIREMENTS)
  expect(outcome.kind).toBe('undetermined')
})

test('SSLv3 has no such extension', () => {
  const exchanges = {
    client: aFlight({ ...WITHOUT, version: 0x0300 }),
    'client-1.2-rsa': alert(40),
    'client-1.2-ecdsa': alert(40),
  }
  expect(decide(exchanges).kind).toBe('undetermined')
})

test('TLS 1.3 counts as having it', () => {
  expect(decide({ 'client-1.2-rsa': alert(70), 'client-1.2-ecdsa': alert(70) }).kind).toBe('met')
})

test('undetermined while TLS 1.2 is not answered', () => {
  expect(decide({ 'client-1.2-rsa': silent() }).kind).toBe('undetermined')
})

test('the diagnostic hello asks for it, too', () => {
  const subject = endpointCase()
  const [client] = subject.endpoint.exchanges
  if (client === undefined) throw new Error('no exchange')
  const diagnostic = {
    ...client,
    purpose: 'diagnostic',
    offer: { ...client.offer, hello: 'diagnostic' },
    replies: [aFlight(WITHOUT)],
  } as const
  const endpoint = { ...subject.endpoint, exchanges: [diagnostic] }
  expect(rule.decide({ ...subject, endpoint }, REQUIREMENTS).kind).toBe('violated')
})
