import type { Line } from './tokens.ts'

/** What is asked: a request on a bind with or without TLS, for a path that is not ACME's. */
export interface Asked {
  readonly isTls: boolean
  readonly port: number | null
}

/** Whether the rule on this line applies to every such request, to none, or (null) to some or to nobody knows which. */
export function applies(line: Line, acls: readonly Line[], asked: Asked): boolean | null {
  const words = line.words.map(({ text }) => text)
  const at = words.findIndex((word, index) => index > 0 && (word === 'if' || word === 'unless'))
  if (at === -1) return true
  const truth = anyOf(words.slice(at + 1), acls, asked)
  return words[at] === 'if' || truth === null ? truth : !truth
}

/** The words of a rule before its condition. */
export function withoutCondition(line: Line): readonly string[] {
  const words = line.words.map(({ text }) => text)
  const at = words.findIndex((word, index) => index > 0 && (word === 'if' || word === 'unless'))
  return at === -1 ? words : words.slice(0, at)
}

type Truth = boolean | null

function anyOf(words: readonly string[], acls: readonly Line[], asked: Asked): Truth {
  let result: Truth = false
  let all: Truth = true
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === '||' || word === 'or') {
      result = or(result, all)
      all = true
      continue
    }
    let isNot = false
    let name = word
    while (name.startsWith('!')) {
      isNot = !isNot
      name = name.slice(1)
      if (name === '') {
        index += 1
        name = words[index] ?? ''
      }
    }
    let truth: Truth
    if (name === '{') {
      const end = words.indexOf('}', index)
      truth = criterion(words.slice(index + 1, end === -1 ? words.length : end), asked)
      index = end === -1 ? words.length : end
    } else truth = named(name, acls, asked)
    all = and(all, isNot && truth !== null ? !truth : truth)
  }
  return or(result, all)
}

function or(a: Truth, b: Truth): Truth {
  return a === true || b === true ? true : a === null || b === null ? null : false
}

function and(a: Truth, b: Truth): Truth {
  return a === false || b === false ? false : a === null || b === null ? null : true
}

/** Several lines for one name: any of them. */
function named(name: string, acls: readonly Line[], asked: Asked): Truth {
  const own = acls.filter(({ words }) => words[1]?.text === name)
  if (own.length === 0) return name === 'TRUE' || name === 'HTTP' ? true : name === 'FALSE' ? false : null
  return own
    .map(({ words }) =>
      criterion(
        words.slice(2).map(({ text }) => text),
        asked,
      ),
    )
    .reduce(or, false)
}

function criterion(words: readonly string[], { isTls, port }: Asked): Truth {
  const [name = '', ...rest] = words
  if (rest.length === 0) {
    if (name === 'ssl_fc') return isTls
    if (name === 'always_true') return true
    if (name === 'always_false') return false
    return null
  }
  if (name === 'ssl_fc' && rest.length === 1) return rest[0] === '1' ? isTls : rest[0] === '0' ? !isTls : null
  if (name === 'dst_port' && port !== null) {
    const ports = rest[0] === 'eq' ? rest.slice(1) : rest
    return ports.every((one) => /^\d+$/.test(one)) ? ports.includes(String(port)) : null
  }
  const method = PATHS.exec(name)
  if (method === null) return null
  const values = rest.filter((value, index) => !/^-/.test(value) && rest[index - 1] !== '-m')
  const isPrefix = method[1] === '_beg' || rest.join(' ').includes('-m beg')
  if (values.length > 0 && values.every((value) => value.includes(ACME))) return false
  return isPrefix && values.includes('/') ? true : null
}

const PATHS = /^(?:path|url|capture\.req\.uri)(_beg|_dir|_sub|_reg|_end|_len|_dom)?$/
const ACME = 'acme-challenge'
