/** One question to GitHub's REST API. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** From the base of the API on, each segment percent-encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly accept: string
  readonly body?: Readonly<Record<string, unknown>>
  /** What a job grants in `permissions:` for it, such as `contents: read`. */
  readonly permission: string
  /** Of an answer; a longer one is refused, since a peer must not choose our memory. */
  readonly mostBytes: number
  /** False where a repeat could do it twice: then only what GitHub has surely not done is repeated. */
  readonly isRepeatable: boolean
}

/** What came back. */
export interface Answer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | number | undefined>>
  /** Of a status below 400, as sent. */
  readonly body: Uint8Array
  /** Of any other status, what GitHub says of it; empty when it says nothing. */
  readonly message: string
}

/** Nothing came back, or not to its end. */
export interface NoAnswer {
  readonly kind: 'timed-out' | 'dropped' | 'too-large'
  readonly why: string
}

/** `a/b c` as `a/b%20c`. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

export const JSON_MEDIA = 'application/vnd.github+json'
