import type { AppPins } from '../generated/policy-file.ts'
import type { InputFault } from '../model/input-error.ts'
import type { Location, Pins } from '../model/target.ts'
import { quoted } from './did-you-mean.ts'
import type { PositionedDocument } from './positioned-document.ts'

type Path = readonly (string | number)[]

/** What a target writes under `pins`, at `path` of its document. */
export function parsePins(
  written: AppPins,
  document: PositionedDocument,
  path: Path,
  faults: InputFault[],
): Pins | null {
  if (Array.isArray(written)) return { path: parsePinList(written, document, path, faults), leaf: [], ca: [] }
  const { leaf = [], ca = [] } = written
  // What was wrong in it has been said.
  if (leaf.length === 0 && ca.length === 0) return null
  return {
    path: [],
    leaf: parsePinList(leaf, document, [...path, 'leaf'], faults),
    ca: parsePinList(ca, document, [...path, 'ca'], faults),
  }
}

/** The pins of a list, without the prefix that OkHttp writes; what is none, or stands there twice, is a fault. */
export function parsePinList(
  written: readonly string[],
  document: PositionedDocument,
  path: Path,
  faults: InputFault[],
): readonly string[] {
  const pins: string[] = []
  for (const [index, text] of written.entries()) {
    const where = document.locate([...path, index], 'value')
    const pin = parsePin(text, where, faults)
    if (pin === null) continue
    if (pins.includes(pin)) {
      faults.push({ code: 'PIN_TWICE', what: `the pin ${quoted(text)} stands here twice`, where, mend: 'remove one' })
    } else pins.push(pin)
  }
  return pins
}

const SHA256_BYTES = 32

function parsePin(text: string, where: Location, faults: InputFault[]): string | null {
  const pin = text.trim().replace(/^sha256\//u, '')
  const bytes = Buffer.from(pin, 'base64')
  // What Node passes over in silence, such as a letter that is none of base64, does not come back.
  if (bytes.length === SHA256_BYTES && bytes.toString('base64') === pin) return pin
  faults.push({ code: 'PIN_MALFORMED', what: `${quoted(text)} is no pin: ${problemOf(pin)}`, where, mend: COMPUTE })
  return null
}

function problemOf(pin: string): string {
  if (/^sha1[/=-]/iu.test(pin)) return 'SHA-1 is not taken by phones'
  if (/^(?:[0-9a-f]{2}:?){32}$/iu.test(pin)) return 'it is in hexadecimal, not in base64'
  return 'it is not the base64 of 32 bytes'
}

const COMPUTE =
  'compute it: openssl x509 -in FILE -noout -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64'
