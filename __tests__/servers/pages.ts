/** What the cleartext side of a server says. */
export type Page = 'redirect' | 'redirect-to-http' | 'content' | 'login-form' | 'meta-refresh' | 'not-found'

export interface PageAnswer {
  readonly status: number
  /** Null without a redirect; a relative one keeps the host that was asked for. */
  readonly location: string | null
  /** HTML without line ends, quotes of one kind (") and `$`: it goes into configuration files. */
  readonly body: string
}

/** Host of the redirects; nothing is ever asked of it. */
export const PAGE_HOST = 'm.example.com'

export const PAGES: Readonly<Record<Page, PageAnswer>> = {
  redirect: { status: 301, location: `https://${PAGE_HOST}/`, body: 'Moved' },
  'redirect-to-http': { status: 302, location: `http://${PAGE_HOST}/elsewhere`, body: 'Moved' },
  content: { status: 200, location: null, body: html('<p>Welcome</p>') },
  'login-form': {
    status: 200,
    location: null,
    body: html('<form method=post action=/login><input name=user><input name=password type=password></form>'),
  },
  'meta-refresh': {
    status: 200,
    location: null,
    body: html(`<meta http-equiv=refresh content=0;url=https://${PAGE_HOST}/>`),
  },
  'not-found': { status: 404, location: null, body: html('<p>Nothing here</p>') },
}

function html(inner: string): string {
  return `<!doctype html><title>${PAGE_HOST}</title>${inner}`
}
