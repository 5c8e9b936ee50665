import type { SourceFile } from './source-file.ts'

/** A folder whose files have one shape and stand in the list of its `index.ts`. */
export interface PluralFolder {
  readonly folder: string
  /** Files beside the list's members that any of them may import. */
  readonly shared: readonly string[]
  /** Members that build on another one, as `strict` does on `ats`. */
  readonly extends: Readonly<Record<string, string>>
  /** Folders in it with what several members have in common; nothing there knows a member. */
  readonly common?: readonly string[]
}

export const PLURAL_FOLDERS: readonly PluralFolder[] = [
  {
    folder: 'rules',
    shared: ['rule.ts', 'evaluate.ts'],
    extends: {},
    common: ['certificates', 'configured', 'replies'],
  },
  {
    folder: 'policies',
    shared: [],
    extends: { 'hcl-connections.ts': 'ibm-connections.ts', 'strict.ts': 'ats.ts' },
  },
  { folder: 'tls/clients', shared: ['client.ts'], extends: { 'okhttp.ts': 'android.ts' } },
  { folder: 'cli/commands', shared: ['command.ts'], extends: {} },
  { folder: 'cli/shells', shared: ['shell.ts'], extends: {} },
  {
    folder: 'proxies',
    shared: ['dialect.ts', 'general-words.ts', 'products.ts'],
    extends: {},
    common: ['apache', 'haproxy', 'ibm-http-server', 'nginx', 'openssl', 'text', 'websphere'],
  },
  {
    folder: 'reports',
    shared: [
      'report-format.ts',
      // Not a format of --format: the runner prints them one by one.
      'annotations.ts',
      'sanitize.ts',
      'baseline-words.ts',
      'client-table.ts',
      // The Markdown report with what stands around it on a pull request.
      'comment.ts',
      'concerns.ts',
      'sample-words.ts',
      'shared-rows.ts',
      'shard-summary.ts',
      'shard-words.ts',
      'configuration-words.ts',
      'evidence-lines.ts',
      'fault-summary.ts',
      'fit.ts',
      'html-parts.ts',
      'html-proposal.ts',
      'html-style.ts',
      'html-waivers.ts',
      'html-writer.ts',
      'json-text.ts',
      'listener-headline.ts',
      'listing-lines.ts',
      'proposal-section.ts',
      'markdown-writer.ts',
      'read-report.ts',
      'repository-uri.ts',
      'sarif-results.ts',
      // What is shown as one: a target, or a line of configuration with its listeners.
      'shown.ts',
      'standing-words.ts',
      'verdict-line.ts',
      'waiver-annotations.ts',
      'waiver-lines.ts',
      'waiver-sections.ts',
      'waiver-words.ts',
      'wrap.ts',
      'xml-writer.ts',
    ],
    extends: {},
  },
]

/** One sentence for each file that its list lacks, each sibling that meets another, each name that no longer exists. */
export function pluralFolderProblems(plural: PluralFolder, files: readonly SourceFile[]): readonly string[] {
  const { folder, shared } = plural
  const here = files.filter(({ path }) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
  const index = here.find(({ path }) => path === `${folder}/index.ts`)
  if (index === undefined) return [`${folder}/ has no index.ts`]
  const members = here.filter(({ path }) => path !== index.path && !shared.includes(nameIn(folder, path)))
  const stale = shared.filter((name) => !here.some(({ path }) => path === `${folder}/${name}`))
  return [
    ...stale.map((name) => `${folder}/${name} is named as shared, but is not there`),
    ...members.filter(({ path }) => !index.imports.includes(path)).map(({ path }) => `${path} is not in ${index.path}`),
    ...members.flatMap((member) => siblingImports(plural, member)),
    ...files.filter(({ path }) => isCommon(plural, path)).flatMap((file) => memberImports(plural, file)),
  ]
}

function isCommon({ folder, common = [] }: PluralFolder, path: string): boolean {
  return common.some((name) => path.startsWith(`${folder}/${name}/`))
}

function memberImports(plural: PluralFolder, file: SourceFile): readonly string[] {
  return file.imports
    .filter((name) => name.startsWith(`${plural.folder}/`) && !isCommon(plural, name))
    .filter((name) => !plural.shared.includes(nameIn(plural.folder, name)))
    .map((name) => `${file.path} is common to the members, and imports ${name}`)
}

function siblingImports(plural: PluralFolder, member: SourceFile): readonly string[] {
  const { folder, shared, extends: extending } = plural
  const own = nameIn(folder, member.path)
  return member.imports
    .filter((name) => name.startsWith(`${folder}/`) && !isCommon(plural, name))
    .filter((name) => !shared.includes(nameIn(folder, name)) && extending[own] !== nameIn(folder, name))
    .map((name) => `${member.path} imports its sibling ${name}`)
}

function nameIn(folder: string, path: string): string {
  return path.slice(folder.length + 1)
}
