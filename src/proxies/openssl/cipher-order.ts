import { TLS_1_2 } from '../../tls/registry/versions.ts'
import type { OpensslProfile } from './cipher-list.ts'
import { type CipherWord, isAead, strengthBits, suitesOf } from './cipher-words.ts'
import type { OpensslSuite } from './suites.ts'

/** The list that a cipher string works on: every suite that the build has, in an order, each active or not. None is at first. */
export class CipherOrder {
  private suites: readonly OpensslSuite[]
  private readonly active = new Set<OpensslSuite>()
  private readonly profile: OpensslProfile

  constructor(profile: OpensslProfile, suites = ordered(profile)) {
    this.profile = profile
    this.suites = suites
  }

  /** Those that are not active yet go to the end. */
  add(matches: CipherWord): void {
    const moved = this.move((suite) => matches(suite) && !this.active.has(suite), 'end')
    for (const suite of moved) this.active.add(suite)
  }

  /** They may come back, and then stand first among those that do. */
  remove(matches: CipherWord): void {
    const moved = this.move((suite) => matches(suite) && this.active.has(suite), 'start')
    for (const suite of moved) this.active.delete(suite)
  }

  /** They never come back. */
  kill(matches: CipherWord): void {
    for (const suite of this.suites) if (matches(suite)) this.active.delete(suite)
    this.suites = this.suites.filter((suite) => !matches(suite))
  }

  toEnd(matches: CipherWord): void {
    this.move((suite) => matches(suite) && this.active.has(suite), 'end')
  }

  toStart(matches: CipherWord): void {
    this.move((suite) => matches(suite) && this.active.has(suite), 'start')
  }

  /** Strongest first, and as they were where they are as strong. */
  sortByStrength(): void {
    const sorted = this.listed().toSorted((a, b) => strengthBits(b, this.profile) - strengthBits(a, this.profile))
    this.suites = [...this.suites.filter((suite) => !this.active.has(suite)), ...sorted]
  }

  listed(): readonly OpensslSuite[] {
    return this.suites.filter((suite) => this.active.has(suite))
  }

  private move(matches: CipherWord, where: 'start' | 'end'): readonly OpensslSuite[] {
    const moved: OpensslSuite[] = []
    const others: OpensslSuite[] = []
    for (const suite of this.suites) {
      if (matches(suite)) moved.push(suite)
      else others.push(suite)
    }
    if (moved.length > 0) this.suites = where === 'start' ? [...moved, ...others] : [...others, ...moved]
    return moved
  }
}

const ORDERED = new Map<OpensslProfile, readonly OpensslSuite[]>()

function ordered(profile: OpensslProfile): readonly OpensslSuite[] {
  const known = ORDERED.get(profile)
  if (known !== undefined) return known
  const order = new CipherOrder(profile, suitesOf(profile))
  if (profile === '1.0.2') orderOf10(order)
  else orderSince11(order)
  const suites = order.listed()
  ORDERED.set(profile, suites)
  return suites
}

// ssl_create_cipher_list: "Now arrange all ciphers by preference". What is added and taken away again stands first for good.
function orderOf10(order: CipherOrder): void {
  order.add(isEcdhe)
  order.remove(isEcdhe)
  order.add(isAes)
  order.add(every)
  order.toEnd(({ mac }) => mac === 'MD5')
  order.toEnd(({ au }) => au === 'none')
  order.toEnd(({ au }) => au === 'ECDH')
  order.toEnd(({ kx }) => kx === 'RSA')
  order.toEnd(({ kx }) => kx === 'PSK')
  order.toEnd(({ enc }) => enc === 'RC4')
  order.sortByStrength()
}

function orderSince11(order: CipherOrder): void {
  order.add((suite) => isEcdhe(suite) && suite.au === 'ECDSA')
  order.add(isEcdhe)
  order.remove(isEcdhe)
  order.add((suite) => isAes(suite) && suite.enc.endsWith('GCM'))
  order.add(({ enc }) => enc === 'CHACHA20')
  order.add((suite) => isAes(suite) && !suite.enc.endsWith('GCM'))
  order.add(every)
  order.toEnd(({ mac }) => mac === 'MD5')
  order.toEnd(({ au }) => au === 'none')
  order.toEnd(({ kx }) => kx === 'RSA')
  order.toEnd(({ kx }) => kx === 'PSK')
  order.toEnd(({ enc }) => enc === 'RC4')
  order.sortByStrength()
  // "Irrespective of strength, enforce the following order: (EC)DHE + AEAD > (EC)DHE > rest of AEAD > rest."
  order.toStart(({ min }) => min === TLS_1_2)
  order.toStart(isAead)
  order.toStart(isEphemeral)
  order.toStart((suite) => isEphemeral(suite) && isAead(suite))
}

const every: CipherWord = () => true
const isEcdhe: CipherWord = ({ kx }) => kx === 'ECDHE'
const isEphemeral: CipherWord = ({ kx }) => kx === 'ECDHE' || kx === 'DHE'
const isAes: CipherWord = ({ enc }) => enc.startsWith('AES')
