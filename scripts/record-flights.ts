import { writeFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { aCertificate, aLeaf, anIntermediate, aRoot, testKeys } from '../__tests__/builders/certificates.ts'
import { anOcspResponse } from '../__tests__/builders/ocsp-response.ts'
import { aLog, aLoggedLeaf, timestampsFor } from '../__tests__/builders/timestamps.ts'
import { SEED, TEMPLATES } from '../__tests__/fuzz/templates.ts'
import { capture } from '../__tests__/tls/captured-flight.ts'
import { certificatesInPem } from '../src/x509/pem.ts'

// Records what `npm run fuzz` changes: flights of node:tls on a loopback port, and certificates. Run it with
// `node scripts/record-flights.ts`; a case of before is repeated with the file of before only.

const EC = aCertificate({ keys: testKeys('ec-p256', 'recorded') })
const RSA = aCertificate({ keys: testKeys('rsa-2048', 'recorded') })
const ec = { key: EC.keyPem, cert: EC.pem }
const rsa = { key: RSA.keyPem, cert: RSA.pem }

// biome-ignore format: one row a line
const SERVERS = [
  { template: 'ios-18.4-ats',           server: 'ECDSA',                          options: ec },
  { template: 'ios-18.4-ats',           server: 'RSA',                            options: { ...rsa, ALPNProtocols: ['http/1.1'] } },
  { template: 'ios-18.4-ats',           server: 'P-384 alone: HelloRetryRequest', options: { ...ec, ecdhCurve: 'P-384' } },
  { template: 'ios-26.4-ats',           server: 'X25519MLKEM768',                 options: { ...ec, ecdhCurve: 'X25519MLKEM768' } },
  { template: 'ios-18.4-ats-1.2-ecdsa', server: 'ECDSA',                          options: ec },
  { template: 'ios-18.4-ats-1.2-rsa',   server: 'RSA, client certificate wanted', options: { ...rsa, requestCert: true } },
  { template: 'ibm-connections',        server: 'ECDSA, TLS 1.2',                 options: { ...ec, ALPNProtocols: ['http/1.1'] } },
]

const root = aRoot('Recorded Root', { keys: 'rsa-2048' })
const narrow = anIntermediate(root, 'Recorded Intermediate', {
  pathLength: 0,
  nameConstraints: {
    permitted: { dns: ['example.com'], ip: ['192.0.2.0/24'] },
    excluded: { dns: ['bad.example.com'] },
  },
})
const MADE = [
  root,
  narrow,
  aLeaf(narrow, { dnsNames: ['m.example.com', '*.example.com'], ipAddresses: ['192.0.2.1', '2001:db8::1'] }),
  aLeaf(root, { signature: 'rsa-pss-sha256', caIssuers: ['http://ca.example/ca.crt'] }),
  aLeaf(aRoot('Recorded Ed25519', { keys: 'ed25519' }), { keys: 'ed448' }),
  aLeaf(aRoot('Recorded DSA', { keys: 'dsa-2048' }), { keys: 'ec-secp256k1' }),
  aRoot('Recorded Version 1', { version: 1 }),
  aLeaf(undefined, { subject: { C: 'DE', O: 'Bücher 書店', CN: 'm.example.com' }, keys: 'rsa-pss-2048' }),
].map(({ der }) => der)

const logged = aLoggedLeaf(root, [aLog('Recorded one'), aLog('Recorded two', 'rsa-2048')])
const timestamps = timestampsFor(logged, [aLog('Recorded one'), aLog('Recorded two', 'rsa-2048')])
const responder = aCertificate({ issuer: root, extendedKeyUsage: ['1.3.6.1.5.5.7.3.9'] }, 'Recorded Responder')
const signed = { signer: responder, certificates: [responder], nonce: true, timestamps }
const staple = {
  issuer: root.der,
  leaf: logged.der,
  response: anOcspResponse({ leaf: logged, issuer: root, ...signed }),
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const flights = []
for (const { template, server, options } of SERVERS) {
  const hello = TEMPLATES[template]
  if (hello === undefined) throw new Error(`no template ${template}`)
  const { parts, reply } = await capture(hello, options, SEED)
  if (reply.kind !== 'flight' || reply.facts.end.kind !== 'complete') throw new Error(`${template}: ${reply.kind}`)
  flights.push({ template, server, parts: parts.map((part) => Buffer.from(part).toString('base64')) })
}
const roots = rootCertificates.filter((_, index) => index % 40 === 0).flatMap((pem) => certificatesInPem(pem))
const recorded = {
  source: `node:tls of Node ${process.version}, OpenSSL ${process.versions.openssl}; node scripts/record-flights.ts`,
  date: new Date().toISOString().slice(0, 10),
  flights,
  certificates: [...MADE, ...roots].map(base64),
  staple: Object.fromEntries(Object.entries(staple).map(([name, der]) => [name, base64(der)])),
  timestamps: base64(timestamps),
}
writeFileSync(new URL('../__tests__/fuzz/recorded.json', import.meta.url), `${JSON.stringify(recorded, null, 2)}\n`)
