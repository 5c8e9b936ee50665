import type { Reply } from './github-server.ts'

/** What GitHub says of a file, as its description has it. */
export function aFile(path: string, text: string): Reply {
  return { status: 200, json: { ...entry('file', path), encoding: 'base64', content: base64(text), size: text.length } }
}

/** Of a file over 1 MB: everything but the content. */
export function aLargeFile(path: string, size: number): Reply {
  return { status: 200, json: { ...entry('file', path), encoding: 'none', content: '', size } }
}

export function aSymlink(path: string, target: string): Reply {
  return { status: 200, json: { ...entry('symlink', path), target } }
}

export function aSubmodule(path: string): Reply {
  return { status: 200, json: { ...entry('submodule', path), submodule_git_url: 'https://github.test/acme/other.git' } }
}

export function aFolder(paths: readonly string[]): Reply {
  return { status: 200, json: paths.map((path) => entry('file', path)) }
}

export function refused(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, json: { message, documentation_url: 'https://docs.github.com/rest' }, headers }
}

const LINK = 'https://api.github.test/repos/acme/shop/contents/x'

function entry(type: string, path: string) {
  const links = { git: LINK, html: LINK, self: LINK }
  return {
    type,
    size: 0,
    name: path.split('/').at(-1),
    path,
    sha: '3d21ec53a331a6f037a91c368710b99387d012c1',
    url: LINK,
    git_url: LINK,
    html_url: LINK,
    download_url: LINK,
    _links: links,
  }
}

/** In lines of 60, as GitHub gives it. */
function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n')
}
