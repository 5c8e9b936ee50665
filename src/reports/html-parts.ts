import { type Html, html, htmlJoined } from './html-writer.ts'
import { type Line, line } from './sanitize.ts'

/** A part of the page, with its heading and its place in the list of sections. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly open: Html
  readonly items: readonly Html[]
  readonly close: Html
}

/** A section that opens at a click, with its heading where a reader of headings finds it. */
export function folded(section: {
  readonly id: string
  readonly title: string
  readonly items: readonly Html[]
  readonly open?: Html
  readonly close?: Html
}): Section {
  const { id, title, items, open = html``, close = html`` } = section
  return {
    id,
    title,
    count: items.length,
    open: html`<details>\n<summary><h2 id="${id}">${title} (${items.length})</h2></summary>\n${open}`,
    items,
    close: html`${close}</details>\n`,
  }
}

export function pre(lines: readonly Line[]): Html {
  return html`<pre>${htmlJoined(lines.map((one) => html`${one}\n`))}</pre>\n`
}

export function codes(names: readonly string[]): Html {
  return htmlJoined(
    names.map((name) => html`<code>${name}</code>`),
    ', ',
  )
}

/** Names enough to recognise the list by. */
export function someOf(targets: readonly string[]): Html {
  const shown = codes(targets.slice(0, 10))
  return targets.length > 10 ? html`${shown} and ${line`${targets.length - 10}`} more` : shown
}
