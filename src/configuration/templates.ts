import type { ConfigurationSources } from '../model/configuration.ts'
import type { ConfigurationProblem } from '../model/listener.ts'

/** The files of the workspace, with those that were read and are templates. */
export interface WatchedSources extends ConfigurationSources {
  readonly templates: ReadonlySet<string>
}

export function watched(sources: ConfigurationSources): WatchedSources {
  const templates = new Set<string>()
  return {
    // One by one: sources may be of a class, whose methods no copy has.
    glob: (pattern) => sources.glob(pattern),
    certificates: (path) => sources.certificates(path),
    templates,
    read(path) {
      const text = sources.read(path)
      if (text !== null && isTemplate(path, text)) templates.add(path)
      return text
    },
  }
}

/**
 * Problems, with one for each template and no other of its: that it would not load as it stands says nothing of what it
 * becomes, and where it would load nobody knows whether it stays so.
 */
export function withTemplates(
  problems: readonly ConfigurationProblem[],
  templates: ReadonlyMap<string, string>,
): readonly ConfigurationProblem[] {
  const own = [...templates].map(([file, dialect]): ConfigurationProblem => {
    const first = problems.find(({ place }) => place.file === file)
    const place = first?.place ?? { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
    return { kind: 'unread', dialect, message: 'it is a template, and what it is filled with decides', place }
  })
  return [...problems.filter(({ place }) => !templates.has(place.file)), ...own]
}

/** By the names that Ansible, Puppet, Chef, Go and the images of nginx give them, or by their marks. */
function isTemplate(path: string, text: string): boolean {
  return /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|gotmpl|template)$/iu.test(path) || /\{\{[^{}\n]*\}\}|\{%|<%/u.test(text)
}
