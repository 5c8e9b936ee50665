import type { ConfigurationSources } from '../model/configuration.ts'
import type { ConfigurationProblem } from '../model/listener.ts'

/**
 * Problems, those of a template as one: that it would not load as it stands says nothing of what it becomes, and what it becomes
 * is not known here.
 */
export function withTemplates(
  problems: readonly ConfigurationProblem[],
  sources: ConfigurationSources,
): readonly ConfigurationProblem[] {
  const templates = new Map<string, boolean>()
  const said = new Set<string>()
  return problems.flatMap((problem): readonly ConfigurationProblem[] => {
    const { file } = problem.place
    const is = templates.get(file) ?? isTemplate(file, sources.read(file) ?? '')
    templates.set(file, is)
    if (!is) return [problem]
    if (said.has(file)) return []
    said.add(file)
    return [{ ...problem, kind: 'unread', message: 'it is a template, and what it is filled with decides' }]
  })
}

/** By the names that Ansible, Puppet, Chef, Go and the images of nginx give them, or by their marks. */
function isTemplate(path: string, text: string): boolean {
  return /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|gotmpl|template)$/iu.test(path) || /\{\{[^{}\n]*\}\}|\{%|<%/u.test(text)
}
