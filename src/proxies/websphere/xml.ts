import { SaxesParser } from 'saxes'
import type { Place } from '../../model/listener.ts'
import { type LinedText, linedText, placeOf } from './text-lines.ts'

export interface XmlAttribute {
  readonly value: string
  readonly at: Place
}

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string
  /** Without its prefix: prefixes vary from file to file. */
  readonly local: string
  readonly attributes: ReadonlyMap<string, XmlAttribute>
  readonly children: readonly XmlElement[]
  /** Of its own, without its children's, trimmed. */
  readonly text: string
  /** From `<` to the end of its start tag. */
  readonly at: Place
  /** From `<` to the end of its end tag. */
  readonly whole: Place
  /** Where its end tag begins: where one more child would stand. */
  readonly endTag: Place
}

export interface XmlFault {
  readonly message: string
  readonly place: Place
}

export interface XmlFile {
  /** Null where not even the start tag of one element could be read. */
  readonly root: XmlElement | null
  /** What stopped the reading; what stands before it is in `root`. */
  readonly fault: XmlFault | null
}

/** No entity but the five of XML is known, and no DOCTYPE is followed. Never throws. */
export function readXml(file: string, text: string): XmlFile {
  const lined = linedText(file, text)
  if (text.length > MAX_CHARACTERS) {
    return { root: null, fault: { message: 'it is larger than 32 MB', place: placeOf(lined, 0, 0) } }
  }
  const reading = new Reading(lined)
  return { root: reading.read(), fault: reading.fault }
}

/** Every element with this local name, in the order of the file. */
export function elementsNamed(root: XmlElement, local: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    if (element.local === local) found.push(element)
    for (const child of element.children) visit(child)
  }
  visit(root)
  return found
}

// A cell's security.xml has some hundred kilobytes; the largest generated plugin-cfg.xml a few megabytes.
const MAX_CHARACTERS = 32 * 1024 * 1024
// Real files stay under 20; walks over them recurse.
const MAX_DEPTH = 200

interface OpenElement {
  readonly name: string
  readonly attributes: Map<string, XmlAttribute>
  readonly children: XmlElement[]
  readonly texts: string[]
  readonly start: number
  startTagEnd: number
}

class Stopped extends Error {}

class Reading {
  fault: XmlFault | null = null
  private readonly lined: LinedText
  private readonly parser = new SaxesParser()
  private readonly stack: OpenElement[] = []
  private root: XmlElement | null = null

  constructor(lined: LinedText) {
    this.lined = lined
  }

  read(): XmlElement | null {
    this.listen()
    try {
      this.parser.write(this.lined.text).close()
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
    const { length } = this.lined.text
    while (this.stack.length > 0) this.closed(length, length)
    return this.root
  }

  private listen(): void {
    const { parser } = this
    parser.on('error', ({ message }) => this.stop(message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')))
    parser.on('opentagstart', ({ name }) => {
      if (this.stack.length >= MAX_DEPTH) this.stop(`elements are nested more than ${MAX_DEPTH} deep`)
      const start = this.before('<', parser.position - name.length)
      this.stack.push({ name, attributes: new Map(), children: [], texts: [], start, startTagEnd: parser.position })
    })
    parser.on('attribute', ({ name, value }) => {
      const end = parser.position
      const { lined } = this
      const start = this.attributeStart(name, end)
      // A place is asked of few attributes, and there are millions.
      this.stack.at(-1)?.attributes.set(name, {
        value,
        get at() {
          return placeOf(lined, start, end)
        },
      })
    })
    parser.on('opentag', () => {
      const element = this.stack.at(-1)
      if (element !== undefined) element.startTagEnd = parser.position
    })
    parser.on('text', (text) => this.stack.at(-1)?.texts.push(text))
    parser.on('cdata', (text) => this.stack.at(-1)?.texts.push(text))
    parser.on('closetag', ({ isSelfClosing }) => {
      const end = parser.position
      this.closed(isSelfClosing ? end : this.before('<', end), end)
    })
  }

  private closed(endTag: number, end: number): void {
    const element = this.stack.pop()
    if (element === undefined) return
    const { name, attributes, children, texts, start, startTagEnd } = element
    const { lined } = this
    const made: XmlElement = {
      name,
      local: localName(name),
      attributes,
      children,
      text: texts.join('').trim(),
      get at() {
        return placeOf(lined, start, startTagEnd)
      },
      get whole() {
        return placeOf(lined, start, end)
      },
      get endTag() {
        return placeOf(lined, endTag, end)
      },
    }
    const parent = this.stack.at(-1)
    if (parent === undefined) this.root ??= made
    else parent.children.push(made)
  }

  /** `end` is after the closing quote, which no value holds raw. */
  private attributeStart(name: string, end: number): number {
    const { text } = this.lined
    const opening = text.lastIndexOf(text[end - 1] ?? '"', end - 2)
    return Math.max(0, text.lastIndexOf(name, opening - name.length))
  }

  private before(character: string, offset: number): number {
    return Math.max(0, this.lined.text.lastIndexOf(character, offset - 1))
  }

  private stop(message: string): never {
    const at = this.parser.position
    this.fault ??= { message, place: placeOf(this.lined, at - 1, at) }
    throw new Stopped()
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
