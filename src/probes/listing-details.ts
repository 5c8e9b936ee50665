import type { Listed, Listing, Preference } from '../model/observation.ts'
import { offeringGroups, offeringSchemes } from '../tls/derived-hellos.ts'
import { TLS12_GROUPS, TLS13_GROUPS } from '../tls/plain-hello.ts'
import { cipherSuite } from '../tls/registry/cipher-suites.ts'
import { SIGNATURE_SCHEMES, type SignatureScheme } from '../tls/registry/signature-schemes.ts'
import { SSL_3_0, TLS_1_2, TLS_1_3 } from '../tls/registry/versions.ts'
import type { FlightFacts } from '../tls/reply.ts'
import { EVERY_SUITE, isEcdsaSuite, MAX_SUITES } from '../tls/suite-lists.ts'
import { type Choice, eliminate } from './eliminate.ts'
import type { ExchangeReply } from './exchange.ts'
import { type Lister, listingHello } from './lister.ts'

/** For `--full`: whose order it is, and the groups and signature schemes of the versions that have them. No rule waits for it. */
export function withDetails(listings: readonly Listing[], lister: Lister): Promise<readonly Listing[]> {
  return Promise.all(
    listings.map(async (listing) => {
      const { version, suites } = listing
      if (version < SSL_3_0 || suites.length === 0) return listing
      const [ordered, groups, signatureSchemes] = await Promise.all([
        withOrder(listing, lister),
        groupsOf(listing, lister),
        schemesOf(listing, lister),
      ])
      return {
        ...ordered,
        ...(groups === null ? {} : { groups }),
        ...(signatureSchemes === null ? {} : { signatureSchemes }),
      }
    }),
  )
}

async function withOrder(listing: Listing, lister: Lister): Promise<Listing> {
  const preference = await preferenceOf(listing, lister)
  return { ...listing, preference, suites: preference === 'server' ? await inOrder(listing, lister) : listing.suites }
}

/** Asks for suites that one hello and one certificate served, the other way round. */
async function preferenceOf({ version, suites }: Listing, lister: Lister): Promise<Preference> {
  const [favourite] = suites
  if (favourite === undefined) return 'unknown'
  const comparable = suites.filter((one) => isInFirstHello(one) && isEcdsaSuite(one) === isEcdsaSuite(favourite))
  const reversed = comparable.toReversed()
  if (reversed.length < 2) return 'unknown'
  const choice = await suiteChosen(version, reversed, lister)
  if (choice === favourite) return 'server'
  if (choice === reversed[0]) return 'client'
  return choice === null ? 'unknown' : 'mixed'
}

/**
 * The first hello of a list comes to its end before the second begins, so its suites are in the server's order, and those
 * of the others are still to be put among them.
 */
async function inOrder({ version, suites }: Listing, lister: Lister): Promise<readonly number[]> {
  const ordered: number[] = []
  let left = suites
  while (left.some((suite) => !isInFirstHello(suite))) {
    const choice = left.length === 1 ? left[0] : await suiteChosen(version, left.slice(0, MAX_SUITES), lister)
    if (choice === undefined || choice === null) break
    ordered.push(choice)
    left = left.filter((one) => one !== choice)
  }
  return [...ordered, ...left]
}

async function suiteChosen(version: number, suites: readonly number[], lister: Lister): Promise<number | null> {
  const reply = await lister.ask(listingHello(version, suites))
  return reply.kind === 'flight' && reply.facts.version === version ? reply.facts.suite : null
}

/** Of those of TLS 1.3 there is one hello only. */
function isInFirstHello(suite: number): boolean {
  return FIRST_HELLO.has(suite) || cipherSuite(suite)?.minimumVersion === TLS_1_3
}

const FIRST_HELLO: ReadonlySet<number> = new Set(EVERY_SUITE.slice(0, MAX_SUITES))

/** Null where no suite needs a group. */
async function groupsOf({ version, suites }: Listing, lister: Lister): Promise<Listed | null> {
  if (version < TLS_1_2) return null
  const wanted = version === TLS_1_3 ? suites : withGroup(suites)
  if (wanted.length === 0) return null
  const hello = listingHello(version, wanted)
  const all = version === TLS_1_3 ? TLS13_GROUPS : TLS12_GROUPS
  const listed = await eliminate(all, async (groups) =>
    chosen(version, await lister.askForGroup(offeringGroups(hello, groups)), ({ group }) => group, lister),
  )
  // Some group is accepted: the suites were.
  return { ...listed, isComplete: listed.isComplete && listed.accepted.length > 0 }
}

/** Not those for ECDSA where there are others: their server needs the group of its own key in every hello. */
function withGroup(suites: readonly number[]): readonly number[] {
  const ecdhe = suites.filter((suite) => cipherSuite(suite)?.keyExchange === 'ECDHE')
  const others = ecdhe.filter((suite) => !isEcdsaSuite(suite))
  return (others.length > 0 ? others : ecdhe).slice(0, MAX_SUITES)
}

/** Null where no suite is signed. */
async function schemesOf({ version, suites }: Listing, lister: Lister): Promise<Listed | null> {
  if (version < TLS_1_2) return null
  const lists = await Promise.all(
    FAMILIES.map(async ({ keyTypes, authentication }): Promise<Listed | null> => {
      const isTls13 = version === TLS_1_3
      const signed = suites.filter((suite) => isSigned(suite, authentication)).slice(0, MAX_SUITES)
      const wanted = isTls13 ? [...suites, TLS12_SUITE_OF[authentication]] : signed
      if (signed.length === 0 && !isTls13) return null
      const own = SIGNATURE_SCHEMES.filter((scheme) => keyTypes.includes(scheme.keyType))
      const asked = own.filter((scheme) => !isTls13 || isForTls13(scheme)).map(({ id }) => id)
      if (asked.length === 0) return null
      const hello = listingHello(version, wanted)
      // What the server cannot choose here stays: it may have signed the certificates (RFC 8446 §4.2.3).
      const others = isTls13 ? PKCS1 : SIGNATURE_SCHEMES.filter((scheme) => !own.includes(scheme)).map(({ id }) => id)
      return eliminate(asked, async (schemes) =>
        chosen(
          version,
          await lister.askForFlight(offeringSchemes(hello, [...schemes, ...others])),
          ({ signatureScheme }) => signatureScheme,
          lister,
        ),
      )
    }),
  )
  const known = lists.filter((list) => list !== null)
  const accepted = known.flatMap((list) => list.accepted)
  if (known.length === 0) return null
  // In TLS 1.3 a server may have one kind of certificate only, but some scheme it has.
  const isComplete = known.every((list) => list.isComplete && (version === TLS_1_3 || list.accepted.length > 0))
  return { accepted, isComplete: isComplete && accepted.length > 0 }
}

/** HAProxy shows its EC certificate, in TLS 1.3 too, to those alone who offer an ECDSA suite of TLS 1.2. */
const TLS12_SUITE_OF = { ECDSA: 0xc02b, RSA: 0xc02f, DSS: 0x0032 } as const

const FAMILIES: readonly {
  readonly authentication: keyof typeof TLS12_SUITE_OF
  readonly keyTypes: readonly SignatureScheme['keyType'][]
}[] = [
  { authentication: 'ECDSA', keyTypes: ['ec', 'ed25519', 'ed448'] },
  { authentication: 'RSA', keyTypes: ['rsa', 'rsa-pss'] },
  { authentication: 'DSS', keyTypes: ['dsa'] },
]

const PKCS1 = SIGNATURE_SCHEMES.filter(({ padding }) => padding === 'pkcs1').map(({ id }) => id)

/** "RSASSA-PKCS1-v1_5 ... not defined for use in signed TLS handshake messages", nor DSA and SHA-224 or older: RFC 8446 §4.2.3. */
function isForTls13({ padding, keyType, hash }: SignatureScheme): boolean {
  return padding !== 'pkcs1' && keyType !== 'dsa' && hash !== 'sha1' && hash !== 'sha224'
}

function isSigned(suite: number, authentication: string): boolean {
  const known = cipherSuite(suite)
  return known?.authentication === authentication && /^(ECDHE|DHE)$/.test(known.keyExchange)
}

async function chosen(
  version: number,
  reply: ExchangeReply,
  read: (facts: FlightFacts) => number | null,
  lister: Lister,
): Promise<Choice> {
  if (reply.kind !== 'flight') return (await lister.isRefusal(reply)) ? { kind: 'refused' } : { kind: 'unknown' }
  const value = read(reply.facts)
  if (reply.facts.version !== version) return { kind: 'unknown' }
  if (value !== null) return { kind: 'chose', value }
  // Java says its ServerHello before it looks for a scheme.
  return { kind: reply.facts.end.kind === 'alert' ? 'refused' : 'unknown' }
}
