import { describe, expect, test } from '@jest/globals'
import type { Configuration, Setting } from '../../../src/model/listener.ts'
import { dialect } from '../../../src/proxies/websphere.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

const { reader } = dialect

function read(files: Readonly<Record<string, string>>, versions: Readonly<Record<string, string>> = {}): Configuration {
  if (reader === undefined) throw new Error('there is no reader')
  return reader.read(Object.keys(files), sourcesOf(files), assuming(versions))
}

function valuesOf<Value>(setting: Setting<Value> | undefined): readonly Value[] {
  if (setting === undefined) return []
  return setting.kind === 'known' ? [setting.value] : setting.candidates
}

const OPENING =
  '<security:Security xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:security="http://www.ibm.com/websphere/appserver/schemas/5.0/security.xmi">'

const W1 = `${OPENING}
  <repertoire xmi:id="SSLConfig_1" alias="CellDefaultSSLSettings" managementScope="ManagementScope_1">
    <setting xmi:id="SecureSocketLayer_1" securityLevel="HIGH" enabledCiphers="" jsseProvider="IBMJSSE2"
             sslProtocol="SSL_TLSv2" keyStore="KeyStore_1" trustStore="KeyStore_2"/>
  </repertoire>
  <repertoire xmi:id="SSLConfig_2" alias="NodeDefaultSSLSettings" managementScope="ManagementScope_2">
    <setting xmi:id="SecureSocketLayer_2" securityLevel="HIGH" enabledCiphers="" sslProtocol="TLSv1.2" keyStore="KeyStore_3"/>
  </repertoire>
  <repertoire xmi:id="SSLConfig_3" alias="MobileFront" managementScope="ManagementScope_2">
    <setting xmi:id="SecureSocketLayer_3" securityLevel="CUSTOM" sslProtocol="SSL_TLS"
             enabledCiphers="SSL_RSA_WITH_AES_128_CBC_SHA SSL_RSA_WITH_AES_256_CBC_SHA"/>
  </repertoire>
  <repertoire xmi:id="SSLConfig_4" alias="Both" managementScope="ManagementScope_2">
    <setting xmi:id="SecureSocketLayer_4" securityLevel="HIGH" sslProtocol="TLSv1.3,TLSv1.2"/>
  </repertoire>
</security:Security>
`

function withSetting(attributes: string): Readonly<Record<string, string>> {
  return {
    'security.xml': `${OPENING}\n<repertoire alias="A">\n<setting ${attributes}/>\n</repertoire>\n</security:Security>`,
  }
}

describe('the SSL configurations of security.xml', () => {
  test('each is a listener, with the place of the attribute that decides', () => {
    const { listeners, problems } = read({ 'security.xml': W1 })
    expect(problems).toEqual([])
    expect(
      listeners.map(({ names, side, port, versions }) => [
        names[0],
        side,
        port,
        valuesOf(versions)[0],
        versions.at.line,
      ]),
    ).toEqual([
      ['celldefaultsslsettings', 'front', null, [0x0301, 0x0302, 0x0303], 4],
      ['nodedefaultsslsettings', 'front', null, [0x0303], 7],
      ['mobilefront', 'front', null, [0x0301], 10],
      ['both', 'front', null, [0x0303, 0x0304], 14],
    ])
    expect(listeners[0]?.versions).toMatchObject({
      kind: 'known',
      at: { line: 4, column: 14, endLine: 4, endColumn: 37 },
    })
    expect(listeners[2]?.suites12).toMatchObject({
      kind: 'known',
      value: [0x002f, 0x0035],
      at: { line: 11, column: 14 },
    })
    expect(listeners[3]?.notes).toMatchObject([{ code: 'needs-release', place: { line: 14 } }])
  })

  test('mended, none speaks anything older than TLS 1.2', () => {
    const mended = W1.replace('SSL_TLSv2', 'TLSv1.2').replace('SSL_TLS"', 'TLSv1.2"')
    const { listeners, steps } = read({ 'security.xml': mended })
    expect(listeners.flatMap(({ versions }) => valuesOf(versions).flat()).every((version) => version >= 0x0303)).toBe(
      true,
    )
    expect(steps).toMatchObject([{ id: 'hcl-tls-1.2/5', state: 'done' }])
  })

  test('a list of versions is refused by a release that takes one word', () => {
    expect(read({ 'security.xml': W1 }, { was: '9.0.5.5' }).problems).toMatchObject([
      { kind: 'refused', place: { line: 14 } },
    ])
    expect(read({ 'security.xml': W1 }, { was: '9.0.5.6' }).problems).toEqual([])
  })

  test.each<[string, readonly (readonly number[])[], string]>([
    ['sslProtocol="TLS"', [[0x0301], [0x0301, 0x0302, 0x0303], [0x0301, 0x0302, 0x0303, 0x0304]], 'Java SDK'],
    ['securityLevel="HIGH"', [[0x0301], [0x0301, 0x0302, 0x0303]], 'not set'],
    ['sslProtocol="TLSv12"', [], 'no word'],
    ['sslProtocol="SSL_TLSv2,TLSv1.3"', [], 'no word'],
  ])('%s is open', (attributes, candidates, reason) => {
    const [listener] = read(withSetting(attributes)).listeners
    expect(listener?.versions).toMatchObject({ kind: 'open', candidates, reason: expect.stringContaining(reason) })
  })

  test.each<[string, readonly number[]]>([
    ['TLSv1.3', [0x0304]],
    ['TLSv1.1', [0x0302]],
    ['SSL', [0x0301, 0x0302, 0x0303]],
    ['SSLv3', []],
  ])('the word %s', (word, versions) => {
    expect(read(withSetting(`sslProtocol="${word}"`)).listeners[0]?.versions).toMatchObject({
      kind: 'known',
      value: versions,
    })
  })

  test.each<[string, string]>([
    ['securityLevel="MEDIUM"', 'MEDIUM'],
    ['securityLevel="CUSTOM" enabledCiphers=""', 'Java SDK'],
    ['securityLevel="CUSTOM" enabledCiphers="NO_SUCH"', 'names no suite'],
    ['securityLevel="HIGH" enabledCiphers="SSL_RSA_WITH_AES_128_CBC_SHA"', 'Java SDK'],
  ])('suites are open: %s', (attributes, reason) => {
    const [listener] = read(withSetting(attributes)).listeners
    expect(listener?.suites12).toMatchObject({ kind: 'open', reason: expect.stringContaining(reason) })
  })

  test('with HIGH every SDK has forward secrecy; a list beside it has no effect, and says so', () => {
    const [listener] = read(withSetting('securityLevel="HIGH" enabledCiphers="SSL_RSA_WITH_AES_128_CBC_SHA"')).listeners
    expect(valuesOf(listener?.suites12).every((suites) => suites.includes(0xc02f))).toBe(true)
    expect(listener?.notes).toMatchObject([{ code: 'no-effect' }])
  })

  test('a name that is no suite is noted, SSL_ and TLS_ mean the same', () => {
    const ciphers =
      'SSL_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 X TLS_AES_128_GCM_SHA256'
    const [listener] = read(withSetting(`securityLevel="CUSTOM" enabledCiphers="${ciphers}"`)).listeners
    expect(listener?.suites12).toMatchObject({ kind: 'known', value: [0xc02f, 0xc030] })
    expect(listener?.notes).toMatchObject([{ code: 'unknown-suite', message: '"X" is no suite that is known' }])
  })
})

describe('what is no such file, or is broken', () => {
  test('a file that breaks off is refused at the place, and what stands before it is read', () => {
    const { listeners, problems } = read({ 'security.xml': W1.replace('alias="MobileFront"', '<') })
    expect(problems).toMatchObject([{ kind: 'refused', place: { file: 'security.xml', line: 9 } }])
    expect(listeners.length).toBeGreaterThanOrEqual(2)
  })

  test('an entity of its own is not followed', () => {
    const text = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n${W1.replace('"SSL_TLSv2"', '"&e;"')}`
    expect(read({ 'security.xml': text }).problems).toMatchObject([{ kind: 'refused', place: { line: 5 } }])
  })

  test('nesting without end is refused', () => {
    const text = `${OPENING}${'<a>'.repeat(300)}`
    expect(read({ 'security.xml': text }).problems).toMatchObject([
      { kind: 'refused', message: expect.stringContaining('nested more than 200 deep') },
    ])
  })

  test('the plug-in of the web server is a hop behind it: nothing', () => {
    const files = {
      'plugin-cfg.xml':
        '<Config><ServerCluster><Server><Transport Protocol="http" Port="9080"/></Server></ServerCluster></Config>',
    }
    expect(read(files)).toEqual({ listeners: [], steps: [], problems: [] })
  })

  test('a file that is not there gives nothing', () => {
    expect(reader?.read(['security.xml'], sourcesOf({}), assuming())).toEqual({
      listeners: [],
      steps: [],
      problems: [],
    })
  })
})

test.each<[string, string, number]>([
  ['security.xml', W1, 1],
  ['x.xml', `<?xml version="1.0"?><!-- <server> -->${W1}`, 1],
  ['properties/ssl.client.props', '', 1],
  ['other.props', 'com.ibm.ssl.protocol=TLSv1.2', 1],
  ['other.properties', 'a=b', 0],
  ['LotusConnections-config.xml', '<config:config xmlns:config="http://www.ibm.com/LotusConnections-config"/>', 1],
  ['server.xml', '<process:Server xmlns:process="http://www.ibm.com/websphere/appserver/schemas/5.0/process.xmi"/>', 1],
  ['server.xml', '<server><httpEndpoint/></server>', 1],
  ['plugin-cfg.xml', '<Config/>', 1],
  ['server.xml', '<Server port="8005"><Service/></Server>', 0],
  ['web.xml', '<web-app/>', 0],
  ['nginx.conf', 'server { listen 443 ssl; }', 0],
  ['a.xml', '<!-- never closed', 0],
])('recognises %s', (path, text, sureness) => {
  expect(reader?.recognise(path, text)).toBe(sureness)
})

describe('Liberty', () => {
  const variable = (name: string): string => `${'$'}{${name}}`
  const liberty = (body: string): Readonly<Record<string, string>> => ({ 'server.xml': `<server>\n${body}\n</server>` })

  test('each port is a listener, with the SSL configuration of the default', () => {
    const { listeners } = read(
      liberty(
        '<ssl id="other" sslProtocol="TLSv1"/><ssl id="defaultSSLConfig" sslProtocol="TLSv1.2" enabledCiphers="TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"/>\n<httpEndpoint id="defaultHttpEndpoint" httpPort="9080" httpsPort="9443"/>',
      ),
    )
    expect(listeners.map(({ port, tls }) => [port, tls.kind === 'known' && tls.value])).toEqual([
      [9080, 'no'],
      [9443, 'yes'],
    ])
    expect(listeners[0]?.cleartext).toMatchObject({ value: 'content', at: { line: 3 } })
    expect(listeners[1]).toMatchObject({
      versions: { value: [0x0303] },
      suites12: { value: [0xc02f] },
      opened: { line: 3 },
    })
  })

  test('-1 closes a port, a variable leaves its number open', () => {
    const { listeners } = read(
      liberty(`<httpEndpoint httpPort="-1" httpsPort="${variable('port')}"/><httpEndpoint httpsPort="-1"/>`),
    )
    expect(listeners.map(({ port }) => port)).toEqual([null])
  })

  test.each([
    ['<include location="tls.xml"/><ssl id="defaultSSLConfig" sslProtocol="TLSv1.2"/>', 'includes'],
    [`<ssl id="defaultSSLConfig" sslProtocol="${variable('tls')}"/>`, 'variable'],
  ])('open: %s', (body, reason) => {
    const [listener] = read(liberty(`${body}<httpEndpoint httpsPort="9443"/>`)).listeners
    expect(listener?.versions).toMatchObject({ kind: 'open', reason: expect.stringContaining(reason) })
  })
})
