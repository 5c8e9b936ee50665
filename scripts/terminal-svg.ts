/** What a terminal shows, as SVG: a command, then its output with the colours that SGR sequences give it. */
export function terminalSvg(command: string, output: string): string {
  const lines = [command, ...output.trimEnd().split('\n')]
  const width = PADDING * 2 + Math.max(...lines.map((line) => withoutColours(line).length)) * CHARACTER
  const height = PADDING * 2 + lines.length * LINE
  const rows = lines.map(
    (line, row) => `<text x="${PADDING}" y="${PADDING + (row + 0.75) * LINE}">${spans(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${height}" role="img">
<title>${escaped(command)}</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#e6edf3">
${rows.join('\n')}
</g>
</svg>
`
}

/** Of a monospaced font of 13 pixels. */
const CHARACTER = 7.83
const LINE = 18
const PADDING = 16

const COLOURS: Readonly<Record<string, string>> = { '31': '#ff7b72', '32': '#7ee787', '33': '#e3b341' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: SGR, ECMA-48 §8.3.117
const SGR = /\u001b\[(\d+)m/g

function spans(line: string): string {
  const [first = '', ...rest] = line.split(SGR)
  let text = escaped(first)
  for (let at = 0; at < rest.length; at += 2) {
    const colour = COLOURS[rest[at] ?? '']
    const piece = escaped(rest[at + 1] ?? '')
    text += colour === undefined ? piece : `<tspan fill="${colour}">${piece}</tspan>`
  }
  return text
}

function withoutColours(line: string): string {
  return line.replace(SGR, '')
}

function escaped(text: string): string {
  // SVG would make one of several spaces.
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0')
}
