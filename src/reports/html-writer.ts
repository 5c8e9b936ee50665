import { type Line, outside } from './sanitize.ts'

/** HTML in which nothing from outside has a meaning. Only this file makes one. */
export interface Html {
  readonly html: string
  readonly [written]: true
}

declare const written: unique symbol

/** Our own markup with values between, in text and in quoted attributes alike. */
export function html(words: TemplateStringsArray, ...values: readonly Value[]): Html {
  return made(words.map((word, i) => word + htmlOf(values[i] ?? '')).join(''))
}

export function htmlJoined(parts: readonly Html[], separator = ''): Html {
  return made(parts.map((part) => part.html).join(separator))
}

/** Our own style sheet, as it is: an escape would have no meaning in it. */
export function styleElement(css: string): Html {
  return made(`<style>${css}</style>`)
}

type Value = string | number | Line | Html

function htmlOf(value: Value): string {
  if (typeof value === 'number') return `${value}`
  if (typeof value === 'string') return escaped(outside(value).text)
  return 'html' in value ? value.html : escaped(value.text)
}

/** HTML Living Standard §13.3, escaping a string, and the apostrophe: safe in text and in either kind of quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function made(text: string): Html {
  return { html: text } as Html
}
