import { expect, test } from '@jest/globals'
import { readConfiguration } from '../../src/configuration/read-configuration.ts'
import type { ConfigurationSources } from '../../src/model/configuration.ts'

function problemsOf(path: string, dialect: string, text: string) {
  const sources: ConfigurationSources = {
    read: (asked) => (asked === path ? text : null),
    glob: () => [],
    certificates: () => null,
  }
  return readConfiguration([{ path, dialect }], sources, { versions: new Map() }).problems
}

const TEMPLATE = 'it is a template, and what it is filled with decides'

test.each([
  [
    'Jinja in nginx',
    'nginx',
    'site.conf.j2',
    'server {\nlisten 443 ssl;\nserver_name {{ a }};\n{% if b %}\nssl_protocols {{ c }};\n{% endif %}\n}',
  ],
  [
    'Jinja in httpd, by its marks',
    'apache',
    'site.conf',
    '<VirtualHost *:443>\nSSLEngine on\nSSLCipherSuite {{ a }}\n</VirtualHost>',
  ],
  [
    'envsubst in nginx',
    'nginx',
    'default.conf.template',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: envsubst fills it in
    'server {\nlisten 443 ssl;\nssl_certificate m.pem;\nssl_protocols ${A};\n}',
  ],
  [
    'a choice of lines in HAProxy that would load as it stands',
    'haproxy',
    'haproxy.cfg.j2',
    'frontend a\nmode http\nbind :443 ssl crt a.pem ssl-min-ver TLSv1.2\n# {% if old %}\nbind :444 ssl crt a.pem\n# {% endif %}',
  ],
])('%s: one problem, and none that says it is refused', (_name, dialect, path, text) => {
  expect(problemsOf(path, dialect, text)).toEqual([expect.objectContaining({ kind: 'unread', message: TEMPLATE })])
})

test('what is no template is refused as ever', () => {
  const text = 'server {\nlisten 443 ssl;\nssl_certificate m.pem;\nssl_protocols TLSv9;\n}'
  expect(problemsOf('site.conf', 'nginx', text)).toEqual([expect.objectContaining({ kind: 'refused' })])
})

test('sources that are of a class are asked as such', () => {
  class Sources implements ConfigurationSources {
    readonly read = (path: string) => (path === 'haproxy.cfg' ? 'frontend a\nbind :443 ssl crt a.pem\n' : null)
    glob(): readonly string[] {
      return []
    }
    certificates(): null {
      return null
    }
  }
  const { listeners } = readConfiguration([{ path: 'haproxy.cfg', dialect: 'haproxy' }], new Sources(), {
    versions: new Map(),
  })
  expect(listeners).toHaveLength(1)
})
