import { describe, expect, test } from '@jest/globals'
import { host, one, read, valuesOf } from './read-ihs.ts'

const [V30, V10, V11, V12, V13] = [0x0300, 0x0301, 0x0302, 0x0303, 0x0304]
const [ECDHE_128, ECDHE_256, RSA_128, RSA_256, TRIPLE_DES] = [0xc02f, 0xc030, 0x002f, 0x0035, 0x000a]
const OF_TODAY = { ihs: '9.0.5.25' }

const I1 = `LoadModule ibm_ssl_module modules/mod_ibm_ssl.so
Listen 0.0.0.0:443
<VirtualHost *:443>
    ServerName connections.example.com
    SSLEnable
    SSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11
    SSLCipherSpec TLSv12 NONE
    SSLCipherSpec TLSv12 +TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
    SSLCipherSpec TLSv12 +TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
    KeyFile /opt/IBM/HTTPServer/conf/ihs.kdb
    SSLServerCert connections
</VirtualHost>
SSLDisable
`

describe('the form of the HCL document', () => {
  test('leaves nothing older than TLS 1.2 on in any release, and the two suites', () => {
    const listener = one(I1)
    expect(listener).toMatchObject({ dialect: 'ibm-http-server', side: 'front', address: '*', port: 443, when: null })
    expect(listener.names).toEqual(['connections.example.com'])
    expect(listener.tls).toMatchObject({ kind: 'known', value: 'yes', at: { line: 5, column: 5, endColumn: 14 } })
    expect(valuesOf(listener.versions)).toEqual([[V12], [V12, V13]])
    expect(listener.versions.at).toMatchObject({ line: 6, column: 5, endColumn: 49 })
    expect(listener.suites12).toMatchObject({ kind: 'known', value: [ECDHE_256, ECDHE_128] })
    expect(listener.certificates).toMatchObject({ kind: 'known', value: [{ certificates: null }], at: { line: 10 } })
    expect(listener.notes).toEqual([])
  })

  test('is done as step 1 of the procedure', () => {
    expect(read(I1).steps).toMatchObject([{ id: 'hcl-tls-1.2/1', state: 'done', mend: null, place: { line: 6 } }])
  })

  test('without its line the step is missing, at the virtual host', () => {
    const [step] = read(I1.replace(/.*SSLProtocolDisable.*\n/, '')).steps
    expect(step).toMatchObject({
      state: 'missing',
      mend: 'SSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11',
      place: { line: 3 },
    })
  })
})

describe('the partial disable of vendor documents', () => {
  const I2 = `<IfModule mod_ibm_ssl.c>
Listen 0.0.0.0:443
<VirtualHost *:443>
    ServerName connections.example.com
    ProxyPass /appreg http://node:32080/appreg
    SSLEnable
    SSLProtocolDisable SSLv3 SSLv2 TLSv11
</VirtualHost>
</IfModule>
`

  test('may leave TLS 1.0 on, at the line that lacks it, with the fix pack to name', () => {
    const { versions } = one(I2)
    expect(versions).toMatchObject({ kind: 'open', at: { line: 7 }, reason: expect.stringContaining('ihs 9.0.5.25') })
    expect(valuesOf(versions)).toContainEqual([V10, V12])
    expect(read(I2).steps).toMatchObject([{ state: 'wrong', place: { line: 7 } }])
  })

  test.each([
    ['8.5.5.9', [[V10, V12]]],
    ['9.0.5.25', [[V12], [V12, V13]]],
  ])('of release %s', (ihs, candidates) => {
    expect(valuesOf(one(I2, { ihs }).versions)).toEqual(candidates)
  })

  test('with TLSv10 beside it leaves TLS 1.2 alone on', () => {
    expect(valuesOf(one(I2.replace('TLSv11', 'TLSv10 TLSv11')).versions)).toEqual([[V12], [V12, V13]])
  })
})

describe('the static RSA list of an integration guide', () => {
  const I4 = `<VirtualHost *:443>
    ServerName boards.example.com
    SSLEnable
    # Disable SSLv2
    SSLProtocolDisable SSLv2
    # Set strong ciphers
    SSLCipherSpec TLS_RSA_WITH_AES_128_CBC_SHA
    SSLCipherSpec TLS_RSA_WITH_AES_256_CBC_SHA
    SSLCipherSpec SSL_RSA_WITH_3DES_EDE_CBC_SHA
</VirtualHost>
`

  test('replaces the defaults, and has no ECDHE suite', () => {
    const { suites12 } = one(I4)
    expect(suites12).toMatchObject({ kind: 'known', value: [RSA_128, RSA_256, TRIPLE_DES], at: { line: 7 } })
  })

  test('leaves every version on that an old release has', () => {
    expect(valuesOf(one(I4, { ihs: '8.5.5.3' }).versions)).toEqual([[V30, V10, V11, V12]])
    expect(one(I4).versions).toMatchObject({ kind: 'open', at: { line: 5 } })
  })

  test('mended it has ECDHE alone', () => {
    const mended = I4.replace('TLS_RSA_WITH_AES_128_CBC_SHA', 'TLSv12 NONE')
      .replace('TLS_RSA_WITH_AES_256_CBC_SHA', 'TLSv12 +TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256')
      .replace(/.*3DES.*\n/, '')
    expect(one(mended).suites12).toMatchObject({ kind: 'known', value: [ECDHE_128] })
  })
})

describe('where it stands', () => {
  test('SSLProtocolDisable outside of the virtual host has no effect, and says so', () => {
    const { versions, notes } = one(`SSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11\n${host()}`, { ihs: '8.5.5.9' })
    expect(valuesOf(versions)).toEqual([[V10, V11, V12]])
    expect(versions.via).toMatchObject([{ place: { line: 1 }, message: expect.stringContaining('write it inside') }])
    expect(notes).toMatchObject([{ code: 'no-effect', place: { line: 1 } }])
  })

  test('without any virtual host the main server decides by its own', () => {
    const text = 'Listen 443\nSSLEnable\nSSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11\n'
    expect(valuesOf(one(text).versions)).toEqual([[V12], [V12, V13]])
    expect(one(text).opened.line).toBe(1)
  })

  test('the first virtual host of an address decides for the names of the others', () => {
    const second = host('SSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11').replace('Listen 443\n', '').replace('m.', 'n.')
    const [m, n] = read(`${host()}\n${second}`, { ihs: '8.5.5.9' }).listeners
    expect(m).toMatchObject({ names: ['m.example.com'], isDefault: true })
    expect(n).toMatchObject({ names: ['n.example.com'], isDefault: false })
    expect(n === undefined ? [] : valuesOf(n.versions)).toEqual([[V10, V11, V12]])
    expect(n?.versions.via[0]).toMatchObject({ place: { line: 9 }, message: expect.stringContaining('httpd.conf:2') })
    expect(n?.notes).toMatchObject([{ code: 'no-effect', place: { line: 9 } }])
  })

  test('SSLEnable outside turns TLS on inside, and SSLDisable inside off again', () => {
    const text =
      'Listen 80\nListen 443\nSSLEnable\n<VirtualHost *:443>\n</VirtualHost>\n<VirtualHost *:80>\nSSLDisable\n</VirtualHost>'
    expect(read(text).listeners.map(({ port, tls }) => [port, tls.kind === 'known' && tls.value])).toEqual([
      [443, 'yes'],
      [80, 'no'],
    ])
  })

  test('a virtual host for every port has each port that is listened on', () => {
    const text = 'Listen 443\nListen 8443\n<VirtualHost _default_:*>\nSSLEnable\n</VirtualHost>'
    expect(read(text).listeners.map(({ port }) => port)).toEqual([443, 8443])
  })
})

describe('SSLCipherSpec', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    [
      'takes one from the defaults',
      ['SSLCipherSpec TLSv12 -TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
      [0xc030, 0xc02b, 0xc02c],
    ],
    ['short names', ['SSLCipherSpec 3A', 'SSLCipherSpec 35b', 'SSLCipherSpec C02F'], [TRIPLE_DES, RSA_256, ECDHE_128]],
    ['ALL reaches TLS 1.2', ['SSLCipherSpec ALL NONE', 'SSLCipherSpec ALL +C030'], [ECDHE_256]],
    [
      'a weak suite of TLS 1.0 stays visible',
      ['SSLCipherSpec ALL NONE', 'SSLCipherSpec ALL +C030', 'SSLCipherSpec TLSv10 +3A'],
      [ECDHE_256, TRIPLE_DES],
    ],
  ])('%s', (_, lines, suites) => {
    expect(valuesOf(one(host(...lines), OF_TODAY).suites12)[0]).toEqual(suites)
  })

  test('without one an old release has no forward secrecy', () => {
    const [suites] = valuesOf(one(host(), { ihs: '8.5.5.11' }).suites12)
    expect(suites?.some((id) => id >= 0xc000)).toBe(false)
    const later = valuesOf(one(host(), { ihs: '8.5.5.12' }).suites12)
    expect(later.every((list) => list.includes(ECDHE_128))).toBe(true)
  })

  test.each([
    ['9.0.5.25', [[RSA_128, ECDHE_128]]],
    ['8.5.5.29', [[RSA_128]]],
  ])('outside and inside: of release %s', (ihs, candidates) => {
    const text = `SSLCipherSpec C02F\n${host('SSLCipherSpec 2F')}`
    expect(valuesOf(one(text, { ihs }).suites12)).toEqual(candidates)
  })

  test('outside alone: added since 9.0.5, without effect before', () => {
    const text = `SSLCipherSpec 2F\n${host()}`
    expect(valuesOf(one(text, { ihs: '9.0.5.25' }).suites12)).toEqual([[RSA_128]])
    expect(valuesOf(one(text, { ihs: '8.5.5.29' }).suites12)).not.toContainEqual([RSA_128])
  })

  test('a bare name behind a protocol may add or replace', () => {
    const lists = valuesOf(one(host('SSLCipherSpec TLSv12 2F'), { ihs: '8.5.5.29' }).suites12)
    expect(lists).toContainEqual([RSA_128])
    expect(lists.some((list) => list.includes(ECDHE_128) && list.includes(RSA_128))).toBe(true)
  })

  test('suites of TLS 1.3 by their own protocol, and a note on a name that is none', () => {
    const listener = one(host('SSLCipherSpec TLSv13 NONE', 'SSLCipherSpec TLSv13 +TLS_AES_256_GCM_SHA384 +TLS_NO_SUCH'))
    expect(listener.suites13).toMatchObject({ kind: 'known', value: [0x1302] })
    expect(listener.notes).toMatchObject([{ code: 'unknown-suite', message: expect.stringContaining('TLS_NO_SUCH') }])
  })
})
