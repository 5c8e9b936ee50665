import { AS, type Chain, ca, leaf, root } from './chain.ts'

const SERVER = '1.3.6.1.5.5.7.3.1'
const CLIENT = '1.3.6.1.5.5.7.3.2'
const ANY = '2.5.29.37.0'
const MICROSOFT_SGC = '1.3.6.1.4.1.311.10.3.3'
const NETSCAPE_SGC = '2.16.840.1.113730.4.1'

const ROOT = root()
const ONE = ca(ROOT, 'One')
const FOR_CLIENTS = ca(ROOT, 'For clients', { extendedKeyUsage: [CLIENT] })
const FOR_ANY = ca(ROOT, 'For any', { extendedKeyUsage: [ANY] })
const FOR_SERVERS = ca(ROOT, 'For servers', { extendedKeyUsage: [SERVER] })
const CLIENTS_ROOT = root('Clients Root', { extendedKeyUsage: [CLIENT] })
const BELOW_CLIENTS = ca(FOR_CLIENTS, 'Below clients', { extendedKeyUsage: [SERVER] })

const WRONG = ['certificate-purpose'] as const

const withPurposes = (...extendedKeyUsage: readonly string[]) => ({
  list: [leaf(ONE, { extendedKeyUsage }), ONE],
  roots: [ROOT],
})
const withUsage = (
  keys: 'ec-p256' | 'rsa-2048',
  ...keyUsage: readonly ('digitalSignature' | 'keyAgreement' | 'keyEncipherment' | 'cRLSign')[]
) => ({
  list: [leaf(ONE, { keys, keyUsage }), ONE],
  roots: [ROOT],
})

/** RFC 5280 §4.2.1.3, §4.2.1.12, by Apple's rules for preinstalled and added roots. */
export const PURPOSES: readonly Chain[] = [
  { what: 'serverAuth and clientAuth', ...withPurposes(SERVER, CLIENT), ours: [] },
  { what: 'clientAuth alone', ...withPurposes(CLIENT), ours: WRONG },
  { what: 'clientAuth alone, below an added root', ...withPurposes(CLIENT), added: true, ours: WRONG },
  { what: 'no purpose', differs: AS.everyone('take no purpose for every purpose'), ...withPurposes(), ours: WRONG },
  { what: 'no purpose, below an added root', ...withPurposes(), added: true, ours: [] },
  { what: 'any purpose', differs: AS.gnutls('takes any for serverAuth'), ...withPurposes(ANY), ours: WRONG },
  {
    what: 'any purpose, below an added root',
    differs: AS.openssls('ask for serverAuth itself'),
    ...withPurposes(ANY),
    added: true,
    ours: [],
  },
  {
    what: "Microsoft's SGC",
    differs: AS.openssls('take SGC for serverAuth'),
    ...withPurposes(MICROSOFT_SGC),
    ours: WRONG,
  },
  {
    what: "Microsoft's SGC, below an added root",
    differs: AS.gnutls('does not know SGC'),
    ...withPurposes(MICROSOFT_SGC),
    added: true,
    ours: [],
  },
  {
    what: "Netscape's SGC, below an added root",
    differs: AS.gnutls('does not know SGC'),
    ...withPurposes(NETSCAPE_SGC),
    added: true,
    ours: [],
  },
  { what: 'an intermediate for clients', list: [leaf(FOR_CLIENTS), FOR_CLIENTS], roots: [ROOT], ours: WRONG },
  {
    what: 'an intermediate for clients, below an added root',
    differs: AS.everyone('ask intermediates too, whatever the root; iPhones do so below their own roots only'),
    list: [leaf(FOR_CLIENTS), FOR_CLIENTS],
    roots: [ROOT],
    added: true,
    ours: [],
  },
  {
    what: 'an intermediate for anything',
    differs: AS.everyone('ask an intermediate for serverAuth itself'),
    list: [leaf(FOR_ANY), FOR_ANY],
    roots: [ROOT],
    ours: [],
  },
  { what: 'an intermediate for servers', list: [leaf(FOR_SERVERS), FOR_SERVERS], roots: [ROOT], ours: [] },
  {
    what: 'one for servers below one for clients',
    list: [leaf(BELOW_CLIENTS), BELOW_CLIENTS, FOR_CLIENTS],
    roots: [ROOT],
    ours: WRONG,
  },
  {
    what: 'a root for clients',
    differs: AS.openssls('ask the root too'),
    list: [leaf(CLIENTS_ROOT)],
    roots: [CLIENTS_ROOT],
    ours: [],
  },
  { what: 'an EC key for digital signatures', ...withUsage('ec-p256', 'digitalSignature'), ours: [] },
  {
    what: 'an EC key for key agreement alone',
    differs: AS.everyone('think of static ECDH, which no phone speaks'),
    ...withUsage('ec-p256', 'keyAgreement'),
    ours: WRONG,
  },
  {
    what: 'an EC key for revocation lists alone',
    differs: AS.gnutls('leaves the key usage to the handshake'),
    ...withUsage('ec-p256', 'cRLSign'),
    ours: WRONG,
  },
  { what: 'an RSA key for key encipherment alone', ...withUsage('rsa-2048', 'keyEncipherment'), ours: [] },
]
