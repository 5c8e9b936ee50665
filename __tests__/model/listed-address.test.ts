import { expect, test } from '@jest/globals'
import { listedAddresses } from '../../src/model/listed-address.ts'
import type { EndpointObservation, Listing, Observation } from '../../src/model/observation.ts'

const LISTING: Listing = { version: 0x0303, suites: [0xc02f, 0x002f], asked: 'all', isComplete: true }
const ORDERED: Listing = { ...LISTING, preference: 'server' }

function observed(...byAddress: readonly (readonly Listing[])[]): Observation {
  const endpoints = byAddress.map(
    (listings, index): EndpointObservation => ({
      address: `192.0.2.${index + 1}:443`,
      exchanges: [],
      certificates: [],
      listings,
      cleartext: { kind: 'none', reason: 'http-none' },
    }),
  )
  return { at: '2026-11-23T08:00:00.000Z', resolution: { kind: 'resolved', addresses: [] }, endpoints }
}

test('what is listed after a violation alone is not told here', () => {
  expect(listedAddresses(observed([], [LISTING]))).toEqual([])
})

test('versions newest first, weak suites marked, groups, schemes and DHE sizes by name, and what is refused', () => {
  const listings: readonly Listing[] = [
    { ...LISTING, version: 0x0300, suites: [] },
    { ...LISTING, version: 0x0002, suites: [0x010080] },
    {
      ...ORDERED,
      dhBits: [1024, 2048],
      groups: { accepted: [29], isComplete: true },
      signatureSchemes: { accepted: [0x0804, 0x9999], isComplete: false },
    },
    { ...LISTING, version: 0x0304, suites: [], isComplete: false },
  ]
  expect(listedAddresses(observed(listings))).toEqual([
    {
      addresses: ['192.0.2.1:443'],
      versions: [
        { names: ['TLS 1.3'], order: null, suites: [], details: [], isComplete: false },
        {
          names: ['TLS 1.2'],
          order: "in the server's order",
          suites: [
            { name: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', isWeak: false },
            { name: 'TLS_RSA_WITH_AES_128_CBC_SHA', isWeak: true },
          ],
          details: [
            { label: 'groups', values: ['x25519'], isComplete: true },
            { label: 'schemes', values: ['rsa_pss_rsae_sha256', 'signature_scheme(0x9999)'], isComplete: false },
            { label: 'DHE', values: ['1024 bits', '2048 bits'], isComplete: true },
          ],
          isComplete: true,
        },
        {
          names: ['SSLv2'],
          order: null,
          suites: [{ name: 'SSL_CK_RC4_128_WITH_MD5', isWeak: true }],
          details: [],
          isComplete: true,
        },
      ],
      refused: ['SSLv3'],
    },
  ])
})

test.each([
  ['server', "in the server's order"],
  ['client', "in the client's order"],
  ['mixed', "in an order of neither the server's nor the client's alone"],
  ['unknown', null],
] as const)('the order of %s in words', (preference, order) => {
  const [address] = listedAddresses(observed([{ ...LISTING, preference }]))
  expect(address?.versions[0]?.order).toBe(order)
})

test('versions that accept the same stand together, others do not', () => {
  const old: Listing = { ...ORDERED, suites: [0x002f] }
  const listings = [ORDERED, { ...old, version: 0x0302 }, { ...old, version: 0x0301 }]
  const [address] = listedAddresses(observed(listings))
  expect(address?.versions.map(({ names }) => names)).toEqual([['TLS 1.2'], ['TLS 1.1', 'TLS 1.0']])
})

test('addresses that answer alike stand together, others do not', () => {
  const other: Listing = { ...ORDERED, suites: [0xc02f] }
  const listed = listedAddresses(observed([ORDERED], [other], [ORDERED]))
  expect(listed.map(({ addresses }) => addresses)).toEqual([['192.0.2.1:443', '192.0.2.3:443'], ['192.0.2.2:443']])
})
