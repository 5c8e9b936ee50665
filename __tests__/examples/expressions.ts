/** What GitHub's contexts hold: `github`, `steps`, `needs`, `vars`... Functions stand among them by their names. */
export type Contexts = Readonly<Record<string, unknown>>

type Token = { readonly kind: 'operator' | 'name' | 'text' | 'number'; readonly text: string }

/** As much of GitHub's expressions as the examples and action.yml use; anything else throws. */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const tokens = tokensOf(expression)
  let at = 0
  const peek = () => tokens[at]?.text
  const take = (): Token => tokens[at++] ?? fail(expression)
  const takeIf = (text: string): boolean => {
    if (tokens[at]?.kind !== 'operator' || peek() !== text) return false
    at += 1
    return true
  }

  function or(): unknown {
    let left = and()
    while (takeIf('||')) {
      const right = and()
      left = isTrue(left) ? left : right
    }
    return left
  }
  function and(): unknown {
    let left = equality()
    while (takeIf('&&')) {
      const right = equality()
      left = isTrue(left) ? right : left
    }
    return left
  }
  function equality(): unknown {
    const left = unary()
    if (takeIf('==')) return isEqual(left, unary())
    if (takeIf('!=')) return !isEqual(left, unary())
    return left
  }
  function unary(): unknown {
    if (takeIf('!')) return !isTrue(unary())
    if (takeIf('(')) {
      const inner = or()
      if (!takeIf(')')) fail(expression)
      return inner
    }
    const token = take()
    if (token.kind === 'text') return token.text
    if (token.kind === 'number') return Number(token.text)
    return token.kind === 'name' ? named(token.text) : fail(expression)
  }
  function named(name: string): unknown {
    if (takeIf('(')) {
      const of = contexts[name]
      const given = peek() === ')' ? [] : [or()]
      return takeIf(')') && typeof of === 'function' ? of(...given) : fail(expression)
    }
    const [first = '', ...rest] = name.split('.')
    // A misspelt context is an error of the workflow; a member that is not there is empty.
    if (!(first in contexts)) fail(expression)
    return rest.reduce<unknown>((value, key) => member(value, key), contexts[first])
  }

  const value = or()
  return at === tokens.length ? value : fail(expression)
}

/** A value of a workflow, each `${{ }}` in it replaced by what it comes to. */
export function filledIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_all, expression: string) => written(evaluate(expression, contexts)))
}

/** An `if:`, which may go without `${{ }}`. */
export function holds(condition: string, contexts: Contexts): boolean {
  const [, inside] = /^\$\{\{(.*)\}\}$/s.exec(condition.trim()) ?? []
  return isTrue(evaluate(inside ?? condition, contexts))
}

function tokensOf(expression: string): readonly Token[] {
  const found = [...expression.matchAll(/\s*(?:(\|\||&&|==|!=|[!()])|([\w.-]+)|'((?:[^']|'')*)')/gy)]
  if (found.map(([all]) => all).join('').length !== expression.trimEnd().length) fail(expression)
  return found.map(([, operator, name, text]) => {
    if (operator !== undefined) return { kind: 'operator', text: operator }
    if (name === undefined) return { kind: 'text', text: (text ?? '').replaceAll("''", "'") }
    return { kind: /^\d+$/.test(name) ? 'number' : 'name', text: name }
  })
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined
}

function isTrue(value: unknown): boolean {
  return !(value === undefined || value === null || value === '' || value === 0 || value === false)
}

/** What is not there equals the empty text. */
function isEqual(left: unknown, right: unknown): boolean {
  return written(left) === written(right)
}

function written(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

function fail(expression: string): never {
  throw new Error(`no expression that is known here: ${expression}`)
}
