import { KNOWN_CLIENTS } from '../input/known-clients.ts'
import { valueText, writtenSettings } from '../input/written-settings.ts'
import type { Advice } from '../model/finding.ts'
import { DEFAULT_POLICY, POLICIES } from '../policies/index.ts'
import { adviceFor } from '../proxies/products.ts'
import { type Line, line, outside, sentence, textOf } from '../reports/sanitize.ts'
import { wrapped } from '../reports/wrap.ts'
import { RULES } from '../rules/index.ts'
import { grid, table } from './table.ts'

type Rule = (typeof RULES)[number]

/** Every requirement with what it demands, and its level in each built-in policy. */
export function listRules(columns: number): string {
  const levels = RULES.map(({ id }) => [id, ...POLICIES.map(({ requirements }) => requirements[id].level)])
  return textOf([
    line`What is demanded:`,
    ...table(
      RULES.map(({ id, title }) => [id, title] as const),
      columns,
    ),
    line``,
    line`How much it weighs in each built-in policy:`,
    ...grid([['', ...POLICIES.map(({ name }) => name)], ...levels]),
    line``,
    line`More of one: ats-gate explain ${RULES[0]?.id ?? ''}`,
  ])
}

/** All that there is to know of one requirement before anything was seen. */
export function explainRule(rule: Rule, columns: number, isColoured: boolean): string {
  const { id, title, source, explanation } = rule
  const head = (words: string): Line => line`${words}:`
  const prose = (text: string): readonly Line[] =>
    wrapped(sentence(text), columns - INDENT.length).map((piece) => line`${INDENT}${piece}`)
  const { name: policy, requirements } = DEFAULT_POLICY
  const sections: readonly (readonly Line[])[] = [
    [line`${id}`, ...prose(title)],
    [head('Why'), ...prose(explanation.why)],
    [head('Source'), ...prose(source)],
    [
      head('Level in each built-in policy'),
      ...grid(POLICIES.map(({ name, requirements: own }) => [name, own[id].level])),
    ],
    [
      head(`Settings, with their values in ${policy}`),
      ...table(
        writtenSettings(id, requirements).flatMap(({ key, value, words }) => [
          [key, valueText(value)] as const,
          ['', words] as const,
        ]),
        columns,
      ),
    ],
    [
      head('Decided'),
      ...table(
        [
          ['met', explanation.met],
          ['violated', explanation.violated],
          ['undetermined', explanation.undetermined],
        ],
        columns,
      ),
    ],
    [head('What a configuration shows of it'), ...prose(explanation.configured ?? 'nothing: only a probe does')],
    ...(id === 'clients' ? [[head('Clients'), ...clientList(columns)]] : []),
    ...explanation.remedies(requirements).map(({ remedy, isExample }, index) => {
      const [general, ...words] = adviceFor(remedy)
      return [
        head(`${index === 0 ? 'To meet it' : 'Or'}${isExample ? ' (the names are an example)' : ''}`),
        ...prose(general?.text ?? ''),
        ...words.flatMap(configurationLines),
      ]
    }),
  ]
  return sections.map((lines) => written(lines, isColoured)).join('\n')
}

function clientList(columns: number): readonly Line[] {
  return table(
    KNOWN_CLIENTS.map(({ name, standsFor, versions }) => [name, `${standsFor}; ${versions}`] as const),
    columns,
  )
}

const INDENT = '  '

/** As it is to be pasted: never wrapped. */
function configurationLines({ proxy, text }: Advice): readonly Line[] {
  return [
    line``,
    line`  ${proxy ?? ''}:`,
    ...text.split('\n').map((each) => line`    ${outside(each, MOST_CHARACTERS)}`),
  ]
}

/** More than a list of every suite takes. */
const MOST_CHARACTERS = 4_000

/** The heading in bold (ECMA-48 §8.3.117) where there is colour. */
function written([heading = line``, ...rest]: readonly Line[], isColoured: boolean): string {
  return `${isColoured ? `\u001b[1m${heading.text}\u001b[22m` : heading.text}\n${textOf(rest)}`
}
