import type { AssumedVersions } from './assume.ts'

/** What the name and tag of an image say of the versions in it; nothing where they do not. */
export function versionsInImage(image: string): AssumedVersions {
  const [, path = '', tag = ''] = /^([^@]*?)(?::([\w.-]+))?(?:@.*)?$/u.exec(image) ?? []
  const name = nameOf(path)
  const product = PRODUCT_IMAGES.get(name)
  const [version] = /^\d+(?:\.\d+)+/u.exec(tag) ?? []
  const openssl = opensslIn(name, tag)
  return {
    ...(product === undefined || version === undefined ? {} : { [product]: version }),
    ...(openssl === undefined ? {} : { openssl }),
  }
}

/** Its last part; of `ubi9/ubi-minimal` both, since the last alone says no release. */
function nameOf(path: string): string {
  const [above = '', last = ''] = ['', ...path.split('/')].slice(-2)
  return /^ubi[89]$/u.test(above) ? above : last
}

const PRODUCT_IMAGES: ReadonlyMap<string, string> = new Map([
  ['nginx', 'nginx'],
  ['nginx-unprivileged', 'nginx'],
  ['httpd', 'apache'],
  ['haproxy', 'haproxy'],
  ['ibm-http-server', 'ihs'],
  ['websphere-traditional', 'was'],
])

/** By the release that the image is, or that its tag says it is built on: `nginx:1.24-bookworm`, `httpd:2.4-alpine3.19`. */
function opensslIn(name: string, tag: string): string | undefined {
  const own = RELEASES.find((release) => release.images.includes(name) && release.tag.test(tag))
  if (own !== undefined) return own.openssl
  if (!PRODUCT_IMAGES.has(name)) return undefined
  const parts = tag.split('-')
  return RELEASES.find(({ suffix }) => parts.some((part) => suffix.test(part)))?.openssl
}

interface Release {
  /** Last parts of the names of its images. */
  readonly images: readonly string[]
  readonly tag: RegExp
  /** What a product's tag has for it. */
  readonly suffix: RegExp
  readonly openssl: string
}

const NEVER = /(?!)/u

// The libssl in the main archive of each release. Not in it: tags that move from one release to the next (alpine, ubi9,
// latest), of which nobody knows what runs.
// biome-ignore format: one row a line
const RELEASES: readonly Release[] = [
  { images: ['debian'],                  tag: /^(?:11|bullseye)(?:[.-]|$)/u,      suffix: /^bullseye$/u,                openssl: '1.1.1' },
  { images: ['debian'],                  tag: /^(?:12|bookworm)(?:[.-]|$)/u,      suffix: /^bookworm$/u,                openssl: '3.0' },
  { images: ['debian'],                  tag: /^(?:13|trixie)(?:[.-]|$)/u,        suffix: /^trixie$/u,                  openssl: '3.5' },
  { images: ['ubuntu'],                  tag: /^(?:20\.04|focal)(?:[.-]|$)/u,     suffix: NEVER,                        openssl: '1.1.1' },
  { images: ['ubuntu'],                  tag: /^(?:22\.04|jammy)(?:[.-]|$)/u,     suffix: NEVER,                        openssl: '3.0' },
  { images: ['ubuntu'],                  tag: /^(?:24\.04|noble)(?:[.-]|$)/u,     suffix: NEVER,                        openssl: '3.0' },
  { images: ['ubi8', 'ubi8-minimal', 'ubi8-micro'], tag: /(?:)/u,                  suffix: NEVER,                        openssl: '1.1.1' },
  { images: ['ubi9', 'ubi9-minimal', 'ubi9-micro'], tag: /^9\.[0-4](?:[.-]|$)/u,  suffix: NEVER,                        openssl: '3.0' },
  { images: ['alpine'],                  tag: /^3\.1[5-6](?:\.|$)/u,              suffix: /^alpine3\.1[5-6]$/u,         openssl: '1.1.1' },
  { images: ['alpine'],                  tag: /^3\.17(?:\.|$)/u,                  suffix: /^alpine3\.17$/u,             openssl: '3.0' },
  { images: ['alpine'],                  tag: /^3\.1[89](?:\.|$)/u,               suffix: /^alpine3\.1[89]$/u,          openssl: '3.1' },
  { images: ['alpine'],                  tag: /^3\.2[01](?:\.|$)/u,               suffix: /^alpine3\.2[01]$/u,          openssl: '3.3' },
]
