import { generateKeyPairSync } from 'node:crypto'
import { rsaKey, tlv } from '../__tests__/builders/wild-certificates.ts'
import { type CertificateRequest, type MadeCertificate, makeCertificate } from '../src/demo/certificates.ts'
import type { KeyPair } from '../src/demo/keys.ts'
import { anchorIndex } from '../src/x509/anchor.ts'
import type { Certificate } from '../src/x509/certificate.ts'
import { parseCertificate } from '../src/x509/parse-certificate.ts'
import { findPaths } from '../src/x509/path.ts'
import type { Measure } from './measures.ts'

const WARM_UP = 3
/** Where little is to be done, V8's compiler takes more of the first times than the search. */
const LONG_WARM_UP = 20
const RUNS = 7

/** Certificates that were never seen, so that each signature is checked: what is remembered would cost nothing. */
interface Sample {
  readonly leaf: MadeCertificate
  readonly sent: readonly MadeCertificate[]
  readonly root: MadeCertificate
}

/** One search on the chain of a public CA, and on the costliest list that we know of. */
export function measurePaths(): readonly Measure[] {
  const usual = medianSearchMs(usualChain(), LONG_WARM_UP)
  const [[worst, what] = [0, '']] = Object.entries(meshes())
    .map(([name, sample]) => [medianSearchMs(sample), name] as const)
    .sort(([one], [other]) => other - one)
  return [
    { what: 'certification paths of a usual chain, warmed up', figure: ms(usual), budget: ms(1), isWithin: usual <= 1 },
    {
      what: `certification paths of the worst mesh: ${what}`,
      figure: ms(worst),
      budget: ms(50),
      isWithin: worst <= 50,
    },
  ]
}

/** Of processor time: a search waits for nothing, and the machine may be busy with other things. */
function medianSearchMs(sample: () => Sample, warmUp = WARM_UP): number {
  const times = Array.from({ length: warmUp + RUNS }, () => searchMs(sample())).slice(warmUp)
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0
}

function searchMs({ leaf, sent, root }: Sample): number {
  const anchors = anchorIndex([{ certificate: parsed(root), source: 'bench', isAdded: false }])
  const [end, others] = [parsed(leaf), sent.map(parsed)]
  const began = process.cpuUsage()
  findPaths(end, others, anchors)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** As Let's Encrypt has it: two intermediates, RSA 2048 below RSA 4096, and the root's cross-sign. */
function usualChain(): () => Sample {
  const rsa = (modulusLength: number): KeyPair => generateKeyPairSync('rsa', { modulusLength })
  const [rootKeys, oneKeys, oldKeys] = [rsa(4096), rsa(2048), rsa(2048)] as const
  const old = made({ subject: { CN: 'Old Root' }, keys: oldKeys })
  return () => {
    const root = made({ subject: { CN: 'Root' }, keys: rootKeys })
    const one = made({ subject: { CN: 'One' }, keys: oneKeys, issuer: root })
    const leaf = made({ subject: { CN: 'leaf' }, isCa: false, issuer: one })
    return { leaf, sent: [one, made({ subject: { CN: 'Root' }, keys: rootKeys, issuer: old })], root }
  }
}

/** What costs most of each resource that a search may spend. */
function meshes(): Readonly<Record<string, () => Sample>> {
  const kinds = { 'P-256': 'prime256v1', 'P-384': 'secp384r1', 'P-521': 'secp521r1', sect571r1: 'sect571r1' }
  const all: Record<string, () => Sample> = {}
  for (const [name, namedCurve] of Object.entries(kinds)) {
    const keys = Array.from({ length: 10 }, () => generateKeyPairSync('ec', { namedCurve }))
    all[`ten CAs with ${name} that have all signed each other`] = () => crossSigned(keys)
  }
  for (const [bits, exponentBits] of [
    [2048, 256],
    [3072, 256],
    [4096, 64],
    [8192, 64],
    [16_384, 64],
  ] as const) {
    all[`99 CAs of one name with RSA ${bits}`] = () => namesakes(bits, exponentBits)
  }
  const [one, two] = [
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ]
  all['twelve CAs of one name on each of eight levels'] = () => ladder(one)
  all['names under constraints'] = () => constrained(one, two)
  return all
}

function crossSigned(keys: readonly KeyPair[]): Sample {
  const roots = keys.map((pair, index) => made({ subject: { CN: `Mesh ${index}` }, keys: pair }))
  const sent = roots.flatMap((issuer) =>
    keys.map((pair, index) => made({ subject: { CN: `Mesh ${index}` }, keys: pair, issuer })),
  )
  const [issuer = made({})] = roots
  return {
    leaf: made({ subject: { CN: 'leaf' }, isCa: false, issuer }),
    sent,
    root: made({ subject: { CN: 'Elsewhere' } }),
  }
}

/** None of them signed the leaf, and each must be tried; the signature is below every modulus, or no check would be made. */
function namesakes(bits: number, exponentBits: number): Sample {
  const issuer = made({ subject: { CN: 'Namesake' }, keyIdentifiers: false })
  const signature = new Uint8Array(bits / 8).fill(0x55)
  const signatureAlgorithm = Buffer.from('300d06092a864886f70d01010b0500', 'hex')
  const leaf = made({
    subject: { CN: 'leaf' },
    isCa: false,
    issuer,
    keyIdentifiers: false,
    replace: { signature, signatureAlgorithm },
  })
  const key = rsaKey(bits, exponentBits)
  const sent = Array.from({ length: 99 }, () =>
    made({ subject: { CN: 'Namesake' }, keyIdentifiers: false, replace: { subjectPublicKeyInfo: key } }),
  )
  return { leaf, sent, root: made({ subject: { CN: 'Elsewhere' } }) }
}

function ladder(keys: KeyPair): Sample {
  const levels = Array.from({ length: 9 }, (_, level) => made({ subject: { CN: `Level ${level}` }, keys }))
  const sent = levels
    .slice(0, -1)
    .flatMap((_, level) =>
      Array.from({ length: 12 }, () =>
        made({ subject: { CN: `Level ${level}` }, keys, issuer: levels[level + 1] ?? made({}) }),
      ),
    )
  const [issuer = made({})] = levels
  return {
    leaf: made({ subject: { CN: 'leaf' }, isCa: false, issuer }),
    sent,
    root: made({ subject: { CN: 'Elsewhere' } }),
  }
}

/** As many comparisons as are made, each of long names that differ at their first character. */
function constrained(keys: KeyPair, leafKeys: KeyPair): Sample {
  const root = made({ subject: { CN: 'Root' }, keys })
  const base = `${'b'.repeat(100)}.example`
  const subtrees = tlv(
    0xa1,
    Buffer.concat(Array.from({ length: 490 }, () => tlv(0x30, tlv(0x82, Buffer.from(`.${base}`))))),
  )
  const value = tlv(0x30, subtrees)
  const issuer = made({
    subject: { CN: 'Narrow' },
    keys,
    issuer: root,
    extraExtensions: [{ oid: '2.5.29.30', critical: true, value }],
  })
  const dnsNames = Array.from({ length: 500 }, () => `a${base}`)
  return {
    leaf: made({ subject: { CN: 'leaf' }, isCa: false, issuer, keys: leafKeys, dnsNames }),
    sent: [issuer],
    root,
  }
}

let serial = 0

/** No two are alike. */
function made(request: Partial<CertificateRequest>): MadeCertificate {
  serial += 1
  return makeCertificate({
    subject: { CN: 'Nobody' },
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2027-01-01T00:00:00Z'),
    isCa: true,
    serial: Uint8Array.of(0x40, serial >> 16, (serial >> 8) & 0xff, serial & 0xff),
    ...request,
  })
}

function parsed({ der }: MadeCertificate): Certificate {
  const result = parseCertificate(der)
  if (result.kind === 'certificate') return result.certificate
  throw new Error(`${result.field}: ${result.reason}`)
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`
}
