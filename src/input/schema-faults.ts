import type { ValidationError } from '../generated/validators.js'
import type { InputFault } from '../model/input-error.ts'
import { didYouMean, quoted } from './did-you-mean.ts'
import type { WrongPlace } from './leave-out.ts'
import { isPlanned, PLANNED_MEND } from './planned.ts'
import type { PositionedDocument } from './positioned-document.ts'
import { PRIVATE_ADDRESSES_MEND } from './private-addresses.ts'

/** Of what a validator found, that which says something of its own. */
export function ownErrors(errors: readonly ValidationError[], document: PositionedDocument): ValidationError[] {
  const byPlace = new Map<string, ValidationError[]>()
  for (const error of errors) {
    const others = byPlace.get(error.instancePath)
    if (others === undefined) byPlace.set(error.instancePath, [error])
    else others.push(error)
  }
  const around = new Set([...byPlace.keys()].flatMap(placesAround))
  return [...byPlace].flatMap(([place, atPlace]) => withoutOtherBranches(atPlace, document, around.has(place)))
}

/** `/a` and the whole for `/a/b`. */
function placesAround(place: string): string[] {
  const parts = place.split('/')
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** The errors in words and with the place of each; the mends come from the schema's descriptions. */
export function schemaFaults(
  errors: readonly ValidationError[],
  document: PositionedDocument,
  kind: 'POLICY' | 'TARGETS',
): InputFault[] {
  const merged = new Set(errors.flatMap((error) => (isMergeKey(error) ? [error.instancePath] : [])))
  // A key that is missing may stand in what "<<" would bring.
  const said = errors.filter(({ keyword, instancePath }) => keyword !== 'required' || !merged.has(instancePath))
  const faults = said.slice(0, MOST_FAULTS).map((error) => fault(error, document, kind))
  const next = said[MOST_FAULTS]
  if (next === undefined) return faults
  const what = `${said.length - MOST_FAULTS} more faults follow in this file`
  const where = document.locate(steps(next.instancePath), 'value')
  return [...faults, { code: `${kind}_MORE_FAULTS`, what, where, mend: 'check that it is the file you mean' }]
}

/** To find the place of one takes as long as the list or mapping that it is in. */
const MOST_FAULTS = 1_000

/** What to leave out of the document to read the rest of it. */
export function wrongPlaces(errors: readonly ValidationError[]): WrongPlace[] {
  return errors.map(({ keyword, instancePath, params }) => {
    const path = steps(instancePath)
    if (keyword === 'additionalProperties') return { path: [...path, String(params.additionalProperty)], missing: null }
    // Of a waiver everything counts: there is nothing to stand in for what it lacks.
    const isWhole = path[0] === 'waivers'
    return { path, missing: keyword === 'required' && !isWhole ? String(params.missingProperty) : null }
  })
}

/** YAML 1.1 had it; YAML 1.2 and JSON have not. */
function isMergeKey({ keyword, params }: ValidationError): boolean {
  return keyword === 'additionalProperties' && params.additionalProperty === '<<'
}

/**
 * Where the schema allows two shapes, ajv reports what each of them misses. Of the errors at such a place, those count that
 * belong to the shape the value has; when there is none, the value has neither shape.
 */
function withoutOtherBranches(
  errors: readonly ValidationError[],
  document: PositionedDocument,
  isWrongInside: boolean,
): ValidationError[] {
  const choice = errors.find(({ keyword }) => keyword === 'anyOf')
  // A value of another type cannot be among the words either.
  const hasOtherType = errors.some(({ keyword }) => keyword === 'type')
  if (choice === undefined) return errors.filter(({ keyword }) => keyword !== 'enum' || !hasOtherType)
  const value = valueAt(document.data, choice.instancePath)
  const own = errors.filter(
    ({ keyword }) => keyword !== 'anyOf' && keyword !== 'type' && (keyword !== 'enum' || typeof value === 'string'),
  )
  if (own.length > 0) return own
  const expected = errors.flatMap(({ keyword, params }) => (keyword === 'type' ? [params.type] : []))
  // A fault deeper in the value has its own error; this one would only say that there is one.
  const fits = isWrongInside || expected.length < 2 || expected.includes(typeName(value))
  return fits ? [] : [{ ...choice, params: { type: [...new Set(expected)] } }]
}

function fault(error: ValidationError, document: PositionedDocument, kind: 'POLICY' | 'TARGETS'): InputFault {
  const { keyword, params } = error
  const path = steps(error.instancePath)
  const mend = mendFrom(error.parentSchema?.description)
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      const known = Object.keys(error.parentSchema?.properties ?? {})
      const noun = path.at(-1) === 'requirements' ? 'requirement' : 'key'
      return {
        code: `${kind}_UNKNOWN_KEY`,
        what: `unknown ${noun} ${quoted(key)}`,
        where: document.locate([...path, key], 'key'),
        mend: unknownKeyMend(key, known),
      }
    }
    case 'required': {
      const key = String(params.missingProperty)
      const what = `the key ${quoted(key)} is missing`
      return { code: `${kind}_MISSING_KEY`, what, where: document.locate(path, 'value'), mend: `add ${key}` }
    }
    default:
      return {
        code: isEmpty(error, document) ? `${kind}_EMPTY` : `${kind}_WRONG_VALUE`,
        what: wrongValue(error, valueAt(document.data, error.instancePath)),
        where: document.locate(path, 'value'),
        mend:
          keyword === 'enum'
            ? didYouMean(String(valueAt(document.data, error.instancePath)), texts(params), mend)
            : mend,
      }
  }
}

function unknownKeyMend(key: string, known: readonly string[]): string {
  if (key === '<<')
    return 'write the keys out: "<<" merges nothing here, and only a whole value can be repeated (*name)'
  if (key === 'private-addresses') return PRIVATE_ADDRESSES_MEND
  return isPlanned(key) ? PLANNED_MEND : didYouMean(key, known, `known here: ${known.join(', ')}`)
}

function isEmpty({ instancePath }: ValidationError, { data }: PositionedDocument): boolean {
  return instancePath === '' && data === null
}

function wrongValue(error: ValidationError, value: unknown): string {
  const { params } = error
  const name = nameOf(error.instancePath)
  switch (error.keyword) {
    case 'type':
    case 'anyOf':
      if (error.instancePath === '' && value === null) return 'the file is empty'
      return `${name} must be ${[params.type].flat().map(typeInWords).join(' or ')}, not ${typeInWords(typeName(value))}`
    case 'enum':
      return `${name} cannot be ${quoted(String(value))}`
    case 'pattern':
      return `${name} cannot be ${quoted(String(value))}`
    case 'minimum':
      return `${name} cannot be less than ${params.limit}, and is ${value}`
    case 'maximum':
      return `${name} cannot be more than ${params.limit}, and is ${value}`
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `${name} is empty`
    case 'maxItems':
      return `${name} has more than ${params.limit} entries`
    case 'uniqueItems':
      return `entry ${Math.max(Number(params.i), Number(params.j)) + 1} of ${name} is there already`
    default:
      return `${name} ${error.message ?? 'is wrong'}`
  }
}

/** The key, `entry 2 of targets`, or `the file`. */
function nameOf(instancePath: string): string {
  const path = steps(instancePath)
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  return /^\d+$/u.test(last) ? `entry ${Number(last) + 1} of ${path.at(-2) ?? 'the list'}` : last
}

/** Descriptions in the schema end with a sentence that begins with "Write". */
function mendFrom(description: unknown): string {
  const sentence = typeof description === 'string' ? /\bWrite (.*?)\.?$/u.exec(description)?.[1] : undefined
  return sentence === undefined ? 'write a mapping such as "extends: ats"' : `write ${sentence}`
}

function texts(params: Readonly<Record<string, unknown>>): string[] {
  return [params.allowedValues].flat().map(String)
}

/** RFC 6901. */
function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(data: unknown, pointer: string): unknown {
  let value = data
  for (const step of steps(pointer)) {
    value =
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined
  }
  return value
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

function typeInWords(type: unknown): string {
  return WORDS.get(String(type)) ?? String(type)
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['object', 'a mapping'],
  ['array', 'a list'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['null', 'empty'],
])
