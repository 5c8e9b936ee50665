import { describe, expect, test } from '@jest/globals'
import { TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3 } from '../../../src/tls/registry/versions.ts'
import { listenerFor, readHttpd, tlsHost, valueFrom } from './read-httpd.ts'

const ALL = [TLS_1_0, TLS_1_1, TLS_1_2, TLS_1_3]

function versionsWith(lines: string, around = ''): readonly number[] {
  return valueFrom(listenerFor(readHttpd({ 'site.conf': `${tlsHost(lines)}${around}` })).versions)
}

describe('what stands in front of the reader', () => {
  test('words of other products, and of the side of the backend, give nothing', () => {
    const lines =
      'SSLProxyProtocol TLSv1\nSSLProxyCipherSuite RC4\nSSLProxyEngine on\n# SSLProtocol all\nSSLProtocol TLSv1.3'
    const { listeners, problems } = readHttpd({ 'site.conf': tlsHost(lines) })
    expect(problems).toEqual([])
    expect(listeners).toHaveLength(1)
    expect(listeners[0]?.versions).toMatchObject({ value: [TLS_1_3], via: [] })
  })

  test('a comment goes on after a backslash', () => {
    expect(versionsWith('# old \\\nSSLProtocol TLSv1.2\nSSLProtocol TLSv1.3')).toEqual([TLS_1_3])
  })

  test('Define, IfModule, IfVersion and a macro', () => {
    const text = `Define VERSIONS "+TLSv1.2"
<Macro Site $name $versions>
${tlsHost('SSLProtocol -all $versions', '$name')}</Macro>
<IfVersion >= 2.4.42>
<IfModule !ssl_module>
SSLProtocol all
</IfModule>
Use Site m.example.com \${VERSIONS}
</IfVersion>
`
    const { versions } = listenerFor(readHttpd({ 'site.conf': text }))
    expect(valueFrom(versions)).toEqual([TLS_1_2])
    expect(versions.at).toMatchObject({ line: 7, column: 1 })
    expect(versions.via).toMatchObject([{ place: { line: 14 }, message: 'puts in the macro Site' }])
  })

  test('IfDefine gives each of both, with its condition', () => {
    const text = tlsHost('SSLProtocol TLSv1.2\n<IfDefine OLD>\nSSLProtocol all\n</IfDefine>')
    const { listeners } = readHttpd({ 'site.conf': text })
    expect(listeners.map(({ when, versions }) => [when, valueFrom(versions)])).toEqual([
      ['IfDefine OLD is set', ALL],
      ['IfDefine OLD is not set', [TLS_1_2]],
    ])
    expect(readHttpd({ 'site.conf': `Define OLD\n${text}` }).listeners.map(({ when }) => when)).toEqual([null])
    expect(readHttpd({ 'site.conf': `UnDefine OLD\n${text}` }).listeners[0]?.versions).toMatchObject({
      value: [TLS_1_2],
    })
    expect(
      readHttpd({ 'site.conf': tlsHost('<IfDefine X>\nFoo\n</IfDefine>') }).listeners.map(({ when }) => when),
    ).toEqual([null])
  })

  test('more than four conditions are not tried: nothing is known', () => {
    const lines = [1, 2, 3, 4, 5].map((n) => `<IfDefine A${n}>\nSSLProtocol TLSv1.2\n</IfDefine>`).join('\n')
    const { listeners, problems } = readHttpd({ 'site.conf': tlsHost(lines) })
    expect(problems).toMatchObject([{ kind: 'unread' }])
    expect(listeners).toMatchObject([{ tls: { kind: 'open' }, versions: { kind: 'open' } }])
  })

  test('IfVersion without a version that was said', () => {
    const text = tlsHost(
      '<IfVersion < 2.4.36>\nSSLProtocol TLSv1.2\n</IfVersion>\n<IfVersion > 2.2>\nServerAlias two\n</IfVersion>',
    )
    const { listeners } = readHttpd({ 'site.conf': text }, { openssl: '3.0' })
    expect(listeners.map(({ when }) => when)).toEqual(['IfVersion < 2.4.36 holds', 'IfVersion < 2.4.36 does not hold'])
    expect(listeners.every(({ names }) => names.includes('two'))).toBe(true)
  })

  test.each([
    ['<VirtualHost *:443>\n', '<virtualhost> is not closed'],
    ['</VirtualHost>\n', '</virtualhost> closes nothing'],
    ['<VirtualHost *:443\n</VirtualHost>\n', '<virtualhost has no closing ">"'],
    ['<IfModule x>\n</IfDefine>\n</IfModule>\n', '</ifdefine> closes nothing: <ifmodule> is open'],
  ])('refused: %j', (text, message) => {
    expect(readHttpd({ 'site.conf': text }).problems).toMatchObject([{ kind: 'refused', message }])
  })
})

describe('Include', () => {
  test('sorted files, a folder, and paths of the host', () => {
    const files = {
      'etc/apache2/apache2.conf':
        'ServerRoot /etc/apache2\nListen 443\nInclude conf.d/*.conf\nInclude /etc/apache2/sites-enabled\n',
      'etc/apache2/conf.d/10-a.conf': 'SSLProtocol TLSv1.3\n',
      'etc/apache2/conf.d/20-b.conf': 'SSLProtocol TLSv1.2\n',
      'etc/apache2/sites-enabled/m.conf': tlsHost(),
      'etc/apache2/sites-available/old.conf': tlsHost('', 'old.example.com'),
    }
    const { listeners, problems } = readHttpd(files)
    expect(problems).toEqual([])
    expect(listeners).toHaveLength(1)
    expect(listeners[0]?.versions).toMatchObject({
      value: [TLS_1_2],
      at: { file: 'etc/apache2/conf.d/20-b.conf' },
      via: [
        { place: { file: 'etc/apache2/conf.d/10-a.conf' } },
        { place: { line: 3 }, message: 'includes conf.d/*.conf' },
      ],
    })
  })

  test('what is not there makes open what it could set, and nothing else', () => {
    const text = `Include missing.conf\n${tlsHost('SSLProtocol TLSv1.2')}`
    const { listeners, problems } = readHttpd({ 'httpd.conf': text })
    expect(problems).toMatchObject([{ kind: 'unread', place: { line: 1 } }])
    expect(listeners[0]).toMatchObject({
      versions: { kind: 'known', value: [TLS_1_2] },
      tls: { kind: 'known', value: 'yes' },
      suites12: { kind: 'open', reason: 'missing.conf is not in the repository' },
      hsts: { kind: 'open' },
    })
    const within = readHttpd({ 'httpd.conf': tlsHost('SSLProtocol TLSv1.2\nIncludeOptional tls/*.conf') })
    expect(within.problems).toEqual([])
    expect(within.listeners[0]).toMatchObject({
      versions: { kind: 'open' },
      tls: { kind: 'open', candidates: ['yes', 'no'] },
    })
    expect(readHttpd({ 'httpd.conf': `Include conf/mime.conf\n${tlsHost()}` }).problems).toEqual([])
  })

  test('files that include each other end', () => {
    const { problems } = readHttpd({ 'a.conf': 'Include b.conf\n', 'b.conf': 'Include a.conf\n' })
    expect(problems).toMatchObject([{ kind: 'refused', message: 'Include is nested more than 20 deep' }])
    const macro = '<Macro A>\nUse A\n</Macro>\nUse A\nUse B\n'
    expect(readHttpd({ 'a.conf': macro }).problems).toMatchObject([
      { kind: 'refused', message: 'the macro A uses itself' },
      { kind: 'unread', message: 'the macro B is not defined in the files that are here' },
    ])
  })

  test('sites-available alone is read, and said', () => {
    const { listeners, problems } = readHttpd({ 'sites-available/m.conf': tlsHost() })
    expect(listeners).toHaveLength(1)
    expect(problems).toMatchObject([{ kind: 'unread', place: { file: 'sites-available/m.conf', line: 1 } }])
  })
})
