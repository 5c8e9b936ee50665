import { describe, expect, test } from '@jest/globals'
import { type ConfigurationFiles, configurationFiles } from '../../src/input/configuration-files.ts'
import type { KnownDialects } from '../../src/input/known-dialects.ts'
import { describeWhere, type InputFault } from '../../src/model/input-error.ts'
import { EC_LEAF } from '../builders/identities.ts'
import { fakeFiles } from './fake-files.ts'
import type { Content } from './run.ts'

/** A text that begins with "nginx" or "apache" is a configuration of that. */
const DIALECTS: KnownDialects = {
  names: ['nginx', 'apache'],
  recognise(_path, text, said) {
    const own = DIALECTS.names.find((name) => text.startsWith(name)) ?? null
    return said === null || own === said ? own : null
  },
}

interface Named {
  readonly found: ConfigurationFiles | null
  readonly faults: readonly string[]
}

function named(words: readonly string[], content: Content, isContained = true): Named {
  const faults: InputFault[] = []
  const givens = words.map((text) => ({ text, where: 'input config' }))
  const found = configurationFiles(givens, { workspace: '/w', isContained }, fakeFiles(content), DIALECTS, faults)
  return {
    found,
    faults: faults.map(({ code, where, what, mend }) => `${code} ${describeWhere(where)}: ${what} -> ${mend}`),
  }
}

function entries(words: readonly string[], content: Content, isContained = true): readonly string[] {
  const { found, faults } = named(words, content, isContained)
  expect(faults).toEqual([])
  return found?.entries.map(({ display, dialect }) => `${dialect}:${display}`) ?? []
}

describe('the files that words stand for', () => {
  const content = {
    '/w/nginx.conf': 'nginx',
    '/w/conf.d/b.conf': 'nginx b',
    '/w/conf.d/a.conf': 'nginx a',
    '/w/conf.d/notes.txt': 'nobody',
    '/w/vhosts/site': 'apache',
    '/o/proxy/nginx.conf': 'nginx',
    '/o/proxy/conf.d/x.conf': 'x',
    '/o/other.conf': 'secret',
  }

  test('nothing named is nothing', () => {
    expect(named([], content)).toEqual({ found: null, faults: [] })
  })

  test('a file, a folder sorted by bytes, a pattern: each file once', () => {
    expect(entries(['nginx.conf', 'conf.d', 'conf.d/*.conf', 'vhosts/s*'], content)).toEqual([
      'nginx:nginx.conf',
      'nginx:conf.d/a.conf',
      'nginx:conf.d/b.conf',
      'apache:vhosts/site',
    ])
  })

  test('who says whose file it is is believed, of a folder where the file agrees', () => {
    expect(entries(['nginx:conf.d/notes.txt'], content)).toEqual(['nginx:conf.d/notes.txt'])
    expect(entries(['apache:.'], content)).toEqual(['apache:vhosts/site'])
    expect(entries(['nginx:conf.d/*.txt'], content)).toEqual(['nginx:conf.d/notes.txt'])
  })

  test('a colon may be a part of a path', () => {
    expect(entries(['old:nginx.conf'], { '/w/old:nginx.conf': 'nginx' })).toEqual(['nginx:old:nginx.conf'])
  })

  test.each([
    [
      'nope.conf',
      'FILE_MISSING input config: there is no file "nope.conf" -> check the spelling, and where the path starts from',
    ],
    [
      'conf.d/notes.txt',
      'CONFIG_UNKNOWN input config: "conf.d/notes.txt" is not known as a configuration of nginx, apache -> say whose it is: nginx:conf.d/notes.txt',
    ],
    ['ngnix:a', 'CONFIG_DIALECT input config: "ngnix" is no product whose files are read -> did you mean "nginx"?'],
    ['nginx:', 'CONFIG_DIALECT input config: "nginx:" names no file -> write nginx:FILE'],
    [
      '*.cfg',
      'CONFIG_NONE input config: "*.cfg" matches no file that is known as a configuration -> check the pattern, which starts at the workspace, or say whose files they are: nginx:*.cfg',
    ],
    [
      '../o/*.conf',
      'CONFIG_NONE input config: "../o/*.conf" matches no file that is known as a configuration -> write a pattern that stays in the workspace',
    ],
    ['a\u0007', 'FILE_NAME input config: "a\\u0007" has a control character in it -> name a file without it'],
    [
      '/o/proxy/nginx.conf',
      'FILE_OUTSIDE input config: "/o/proxy/nginx.conf" leads out of the workspace, or to what is no file -> name a file of the workspace',
    ],
  ])('%j is a fault with its mend', (word, fault) => {
    expect(named([word], content).faults).toEqual([fault])
  })

  test('a folder without a configuration is no green run', () => {
    expect(named(['.'], { '/w/readme': 'nobody' }).faults).toEqual([
      'CONFIG_NONE input config: "." has no file that is known as a configuration -> name the file and say whose it is, such as nginx:FILE',
    ])
  })

  test('no text is a fault where it is named, and left out of a folder', () => {
    const binary = { '/w/d/a.conf': 'nginx', '/w/d/b.conf': Uint8Array.of(110, 0) }
    expect(entries(['d'], binary)).toEqual(['nginx:d/a.conf'])
    expect(named(['d/b.conf'], binary).faults).toEqual([
      'CONFIG_NO_TEXT input config: "d/b.conf" is no text, or larger than 16 MiB -> check that it is the file you mean',
    ])
  })

  test('a large file is read where it is named, and left out of a folder', () => {
    const large = { '/w/d/a.conf': 'nginx', '/w/d/b.conf': `nginx ${'x'.repeat(10 * 1024 * 1024)}` }
    expect(entries(['d'], large)).toEqual(['nginx:d/a.conf'])
    expect(entries(['d/b.conf'], large)).toEqual(['nginx:d/b.conf'])
  })

  test('of a folder what no server reads is left out', () => {
    const tree = {
      '/w/sites-available/off': 'nginx',
      '/w/sites-enabled/on': 'nginx',
      '/w/alone-available/x': 'nginx',
      '/w/.git/nginx.conf': 'nginx',
      '/w/node_modules/p/nginx.conf': 'nginx',
      '/w/nginx.conf~': 'nginx',
      '/w/nginx.conf.bak': 'nginx',
      '/w/old.conf.disabled': 'nginx',
      '/w/link.conf': '->/w/sites-enabled/on',
      '/w/pipe.conf': '|',
    }
    expect(entries(['.'], tree)).toEqual(['nginx:alone-available/x', 'nginx:sites-enabled/on'])
  })

  test('a folder that has no end is a fault, not a part of it', () => {
    const many = Object.fromEntries(Array.from({ length: 50_001 }, (_, i) => [`/w/d/${i}`, 'x']))
    const deep = { [`/w/d${'/d'.repeat(30)}/nginx.conf`]: 'nginx' }
    for (const content of [many, deep]) {
      expect(named(['d'], content).faults).toEqual([
        'CONFIG_TOO_MANY input config: "d" has more files than are looked through -> name the folder that has the configurations, or the files themselves',
      ])
    }
  })

  test('more configurations than a run reads are a fault', () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`/w/${i}`, 'nginx']))
    expect(named(['.'], many).faults).toEqual([
      'CONFIG_TOO_MANY input config: 5001 configurations, and no more than 5000 are read -> name fewer of them',
    ])
  })

  describe('of who types a command', () => {
    test('a file may be anywhere, and so may what stands beside it; nothing else', () => {
      const { found } = named(['../o/proxy/nginx.conf'], content, false)
      expect(found?.entries).toEqual([
        { path: '/o/proxy/nginx.conf', display: '../o/proxy/nginx.conf', dialect: 'nginx' },
      ])
      expect(found?.sources.glob('../o/proxy/conf.d/*')).toEqual(['../o/proxy/conf.d/x.conf'])
      expect(found?.sources.read('../o/proxy/conf.d/x.conf')).toBe('x')
      expect(found?.sources.read('../o/other.conf')).toBeNull()
    })

    test('by its whole path, and a folder', () => {
      expect(entries(['/o/proxy/nginx.conf'], content, false)).toEqual(['nginx:/o/proxy/nginx.conf'])
      expect(entries(['/o/proxy'], content, false)).toEqual(['nginx:/o/proxy/nginx.conf'])
    })
  })
})

describe('what a configuration includes', () => {
  const content = {
    '/w/proxy/nginx.conf': 'nginx',
    '/w/proxy/conf.d/b.conf': 'b',
    '/w/proxy/conf.d/a.conf': 'a',
    '/w/proxy/sites-enabled/z': '->/w/proxy/sites-available/y',
    '/w/proxy/sites-available/y': 'y',
    '/w/proxy/out.conf': '->/etc/passwd',
    '/w/proxy/token.conf': '->/w/.git/config',
    '/w/proxy/self.conf': '|',
    '/w/etc/nginx/tls.conf': 'tls',
    '/w/mime.types': 'types',
    '/w/.git/config': 'token',
    '/etc/passwd': 'root',
  }
  const sources = () => {
    const { found, faults } = named(['proxy/nginx.conf'], content)
    if (found === null) throw new Error(faults.join())
    return found
  }

  test('by its path and by a pattern, sorted; a link by what it leads to', () => {
    expect(sources().sources.read('proxy/conf.d/a.conf')).toBe('a')
    expect(sources().sources.glob('proxy/conf.d/*.conf')).toEqual(['proxy/conf.d/a.conf', 'proxy/conf.d/b.conf'])
    expect(sources().sources.glob('proxy/*/?.conf')).toEqual(['proxy/conf.d/a.conf', 'proxy/conf.d/b.conf'])
    expect(sources().sources.glob('proxy/sites-enabled/*')).toEqual(['proxy/sites-available/y'])
    expect(sources().sources.glob('proxy/nginx.conf')).toEqual(['proxy/nginx.conf'])
    expect(sources().sources.glob('*.types')).toEqual(['mime.types'])
  })

  test.each([
    'proxy/out.conf',
    'proxy/token.conf',
    '.git/config',
    'proxy/self.conf',
    '../etc/passwd',
    '/etc/passwd',
    'proxy/none',
  ])('%s is not there: it leads out, is git’s own, or is no file', (path) => {
    expect(sources().sources.read(path)).toBeNull()
    expect(sources().sources.glob(path)).toEqual([])
  })

  test('a folder is no text', () => {
    expect(sources().sources.read('proxy/conf.d')).toBeNull()
    expect(sources().sources.glob('none/*')).toEqual([])
    expect(sources().sources.glob('proxy/nginx.conf/*')).toEqual([])
    expect(sources().sources.glob('/*')).toEqual([])
  })

  test('a path of the machine is looked for by its end, near the configuration, and that is said', () => {
    const found = sources()
    expect(found.sources.glob('/etc/nginx/conf.d/*.conf')).toEqual(['proxy/conf.d/a.conf', 'proxy/conf.d/b.conf'])
    expect(found.sources.read('/etc/nginx/tls.conf')).toBe('tls')
    expect(found.sources.read('/usr/share/nginx/nginx.conf')).toBe('nginx')
    expect(found.sources.read('/etc/nginx/mime.types')).toBeNull()
    expect(found.remarks()).toEqual([
      '/etc/nginx/conf.d is read from proxy/conf.d',
      '/etc/nginx/tls.conf is read from etc/nginx/tls.conf',
      '/usr/share/nginx/nginx.conf is read from proxy/nginx.conf',
    ])
  })

  test('certificates are those of a PEM file, with a key beside them or not, and nothing else', () => {
    const pem = EC_LEAF.pem
    const files = {
      '/w/nginx.conf': 'nginx',
      '/w/site.pem': `${pem}-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n`,
      '/w/broken.pem': '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n',
      '/w/none.pem': 'nothing',
    }
    const { found } = named(['nginx.conf'], files)
    expect(found?.sources.certificates('site.pem')).toHaveLength(1)
    expect(['broken.pem', 'none.pem', 'nope.pem'].map((path) => found?.sources.certificates(path))).toEqual([
      [],
      null,
      null,
    ])
  })
})
