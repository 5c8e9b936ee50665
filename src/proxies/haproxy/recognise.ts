/** The name, and the words that open sections; of a long file the beginning is enough. */
export function recognise(path: string, text: string): number {
  const isNamed = /(?:^|\/)haproxy[^/]*\.(?:cfg|conf)(?:\.\w+)?$/i.test(path)
  const start = text.slice(0, MOST_READ)
  const marks = MARKS.filter((mark) => mark.test(start)).length
  if (isNamed) return marks > 0 ? 1 : 0.6
  return marks >= 2 ? Math.min(0.5 + marks * 0.1, 0.9) : 0
}

const MOST_READ = 256 * 1024

const MARKS = [
  /^[ \t]*(?:frontend|listen|backend)[ \t]+[^\s{]+[ \t]*(?:from[ \t]+\S+[ \t]*)?(?:#.*)?\r?$/m,
  /^[ \t]*bind[ \t]+\S*[:@/]\S*/m,
  /^[ \t]*(?:default_backend|use_backend)[ \t]+\S+[^;]*$/m,
  /^[ \t]*(?:global|defaults)[ \t]*(?:#.*)?\r?$/m,
  /^[ \t]*ssl-default-bind-\w+[ \t]/m,
  /^[ \t]*server[ \t]+\S+[ \t]+\S+:\d+/m,
]
