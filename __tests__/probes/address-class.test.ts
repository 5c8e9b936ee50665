import { expect, test } from '@jest/globals'
import { type AddressClass, addressClass } from '../../src/probes/address-class.ts'

/** `kind range`, and what it stands for. */
function said({ kind, range, standsFor }: AddressClass): string {
  return [kind, range ?? '', standsFor === undefined ? '' : `(${standsFor})`].join(' ').trimEnd().replace('  ', ' ')
}

// biome-ignore format: one row a line
test.each([
  // Both ends of each range, and what is next to it.
  ['0.0.0.0', 'never unspecified'], ['0.255.255.255', 'never unspecified'], ['1.0.0.0', 'public'],
  ['9.255.255.255', 'public'], ['10.0.0.0', 'private private'], ['10.255.255.255', 'private private'], ['11.0.0.0', 'public'],
  ['100.63.255.255', 'public'], ['100.64.0.0', 'private shared'], ['100.127.255.255', 'private shared'], ['100.128.0.0', 'public'],
  ['100.100.100.199', 'private shared'], ['100.100.100.200', 'never metadata'], ['100.100.100.201', 'private shared'],
  ['126.255.255.255', 'public'], ['127.0.0.0', 'private loopback'], ['127.255.255.255', 'private loopback'], ['128.0.0.0', 'public'],
  ['168.63.129.15', 'public'], ['168.63.129.16', 'never metadata'], ['168.63.129.17', 'public'],
  ['169.253.255.255', 'public'], ['169.254.0.0', 'never link-local'], ['169.254.169.254', 'never link-local'],
  ['169.254.170.2', 'never link-local'], ['169.254.255.255', 'never link-local'], ['169.255.0.0', 'public'],
  ['172.15.255.255', 'public'], ['172.16.0.0', 'private private'], ['172.31.255.255', 'private private'], ['172.32.0.0', 'public'],
  ['192.0.0.1', 'private special-purpose'], ['192.0.0.9', 'public'], ['192.0.0.10', 'public'], ['192.0.0.192', 'never metadata'],
  ['192.0.1.0', 'public'], ['192.0.2.1', 'private special-purpose'], ['192.88.99.1', 'private special-purpose'],
  ['192.167.255.255', 'public'], ['192.168.0.0', 'private private'], ['192.168.255.255', 'private private'], ['192.169.0.0', 'public'],
  ['198.17.255.255', 'public'], ['198.18.0.0', 'private special-purpose'], ['198.19.255.255', 'private special-purpose'], ['198.20.0.0', 'public'],
  ['198.51.100.7', 'private special-purpose'], ['203.0.113.7', 'private special-purpose'],
  ['223.255.255.255', 'public'], ['224.0.0.1', 'never multicast'], ['239.255.255.255', 'never multicast'],
  ['240.0.0.1', 'private special-purpose'], ['255.255.255.254', 'private special-purpose'], ['255.255.255.255', 'never broadcast'],
  ['8.8.8.8', 'public'], ['93.184.216.34', 'public'],

  ['::', 'never unspecified'], ['::1', 'private loopback'], ['0:0:0:0:0:0:0:1', 'private loopback'],
  ['fe7f::1', 'never unassigned'], ['fe80::1', 'never link-local'], ['FE80::1', 'never link-local'], ['febf:ffff::1', 'never link-local'],
  ['fe80::1%eth0', 'never link-local'], ['fe80::a9fe:a9fe%1', 'never link-local'], ['2606:2800:220::1%eth0', 'public'],
  ['fec0::1', 'private site-local'], ['feff::1', 'private site-local'], ['ff00::1', 'never multicast'], ['ff02::1', 'never multicast'],
  ['fbff::1', 'never unassigned'], ['fc00::1', 'private unique-local'], ['fdff:ffff::1', 'private unique-local'],
  ['fd00:ec2::254', 'never metadata'], ['fd00:ec2::23', 'never metadata'], ['fd00:ec3::1', 'private unique-local'],
  ['fd20:ce::254', 'never metadata'], ['fd20:ce::253', 'private unique-local'], ['fd00:c1::a9fe:a9fe', 'never metadata'],
  ['fd00:100::100:200', 'never metadata'], ['fd00:42::42', 'never metadata'], ['fd00:a9fe:a9fe::1', 'never metadata'],
  ['100::1', 'never unassigned'], ['4000::1', 'never unassigned'], ['1::1', 'never unassigned'], ['5f00::1', 'private special-purpose'],
  ['2000::1', 'public'], ['2001:db8::1', 'private special-purpose'], ['2001:2::1', 'private special-purpose'],
  ['2001:20::1', 'private special-purpose'], ['2001:1::1', 'public'], ['2001:1::3', 'private special-purpose'], ['2001:3::1', 'public'],
  ['2001:4:112::1', 'public'], ['2001:200::1', 'public'], ['3fff::1', 'private special-purpose'], ['3fff:1000::1', 'public'],
  ['2606:2800:220:1:248:1893:25c8:1946', 'public'],
])('%s is %s', (address, expected) => {
  expect(said(addressClass(address))).toBe(expected)
})

// biome-ignore format: one row a line
test.each([
  ['mapped', '::ffff:169.254.169.254', 'never link-local (169.254.169.254)'],
  ['mapped, in hexadecimal', '::ffff:a00:1', 'private private (10.0.0.1)'],
  ['mapped, with a zone', '::ffff:127.0.0.1%lo', 'private loopback (127.0.0.1)'],
  ['mapped, public', '::ffff:8.8.8.8', 'public'],
  ['mapped, Azure', '::ffff:168.63.129.16', 'never metadata (168.63.129.16)'],
  ['compatible', '::127.0.0.1', 'private loopback (127.0.0.1)'],
  ['compatible, public', '::8.8.8.8', 'public'],
  ['compatible, of nothing', '::2', 'never unspecified (0.0.0.2)'],
  ['translated', '::ffff:0:10.0.0.1', 'private private (10.0.0.1)'],
  ['NAT64', '64:ff9b::a9fe:a9fe', 'never link-local (169.254.169.254)'],
  ['NAT64', '64:ff9b::192.168.1.1', 'private private (192.168.1.1)'],
  ['NAT64, public', '64:ff9b::8.8.8.8', 'public'],
  ['NAT64 beside its prefix', '64:ff9b:0:1::a00:1', 'never unassigned'],
  ['NAT64 of one network', '64:ff9b:1::8.8.8.8', 'private special-purpose'],
  ['NAT64 of one network, /96', '64:ff9b:1::a9fe:a9fe', 'never link-local (169.254.169.254)'],
  ['NAT64 of one network, /48', '64:ff9b:1:a9fe:a9:fe00::', 'never link-local (169.254.169.254)'],
  ['NAT64 of one network, /56', '64:ff9b:1:aa:fe:a9fe:0:0', 'private special-purpose'],
  ['NAT64 of one network, /56', '64:ff9b:1:aaa9:fe:a9fe::', 'never link-local (169.254.169.254)'],
  ['NAT64 of one network, /64', '64:ff9b:1:aaaa:a9:fea9:fe00:0', 'never link-local (169.254.169.254)'],
  ['6to4', '2002:a9fe:a9fe::1', 'never link-local (169.254.169.254)'],
  ['6to4', '2002:a00:1::', 'private private (10.0.0.1)'],
  ['6to4, public', '2002:808:808::1', 'public'],
  ['Teredo, the client', '2001:0:808:808:0:0:f5ff:fffe', 'private private (10.0.0.1)'],
  ['Teredo, the server', '2001:0:7f00:1:0:0:f7f7:f7f7', 'private loopback (127.0.0.1)'],
  ['Teredo, public', '2001:0:808:808:0:0:f7f7:f7f7', 'public'],
  ['ISATAP', '2606:2800::5efe:10.0.0.1', 'private private (10.0.0.1)'],
  ['ISATAP of a global address', '2606:2800::200:5efe:169.254.169.254', 'never link-local (169.254.169.254)'],
  ['ISATAP, public', '2606:2800::200:5efe:8.8.8.8', 'public'],
  ['ISATAP below a link', 'fe80::5efe:8.8.8.8', 'never link-local'],
])('an address inside decides, %s: %s is %s', (_what, address, expected) => {
  expect(said(addressClass(address))).toBe(expected)
})

test.each([
  '0177.0.0.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '2130706433',
  '127.1',
  '127.0.0.1.',
  '',
  'm.example.com',
  '[::1]',
  '::ffff:1.2.3',
  '1.2.3.4/8',
])('what is no address in its usual spelling cannot be read, and is never dialled: %j', (address) => {
  expect(said(addressClass(address))).toBe('never unreadable')
})
