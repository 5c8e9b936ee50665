import { expect, test } from '@jest/globals'
import type { ConfigurationSources } from '../../../src/model/configuration.ts'
import { dialect } from '../../../src/proxies/haproxy.ts'
import { assuming } from '../../builders/configuration.ts'
import { at, NEW } from './reading.ts'

test('the crt-list of a host has the path that it has in the workspace, where a report can show it', () => {
  const texts = new Map([
    ['haproxy.cfg', 'frontend fe\n  mode http\n  bind :443 ssl crt-list /etc/haproxy/list.txt\n'],
    ['/etc/haproxy/list.txt', 'm.pem [ssl-min-ver TLSv1.1] m.example.com\n'],
  ])
  const sources: ConfigurationSources = {
    read: (path) => texts.get(path) ?? null,
    glob: (path) => (path === '/etc/haproxy/list.txt' ? ['hap/list.txt'] : []),
    certificates: () => null,
  }
  const found = dialect.reader?.read(['haproxy.cfg'], sources, assuming(NEW))
  if (found === undefined) throw new Error('HAProxy has no reader')
  const ofName = { ...found, listeners: found.listeners.filter(({ names }) => names.includes('m.example.com')) }
  expect(at(443, ofName).versions.at).toMatchObject({ file: 'hap/list.txt', line: 1 })
})
