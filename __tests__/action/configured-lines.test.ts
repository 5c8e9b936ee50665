import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { NOW } from '../builders/certificates.ts'
import { temporaryFolder } from '../processes/temporary-folder.ts'
import { proposedStep } from './proposed-step.ts'
import { annotationsOf } from './runner-model.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const POLICY = `requirements: { legacy-protocols: error, weak-ciphers: error, key-exchange: off }
assume: { apache: "2.4.62", openssl: "3.0", haproxy: "2.6", ihs: "9.0.5.25" }
`
const apache = (protocol: string) => `<VirtualHost *:443>
    ServerName m.example.com
    SSLEngine on
    SSLCertificateFile m.pem
    SSLCertificateKeyFile m.key
    SSLCipherSuite ECDHE+AESGCM
    SSLProtocol ${protocol}
</VirtualHost>
`
const ihs = (disabled: string, suite: string) => `LoadModule ibm_ssl_module modules/mod_ibm_ssl.so
Listen 0.0.0.0:443
<VirtualHost *:443>
    ServerName m.example.com
    SSLEnable
    SSLProtocolDisable ${disabled}
    SSLCipherSpec TLSv12 NONE
    SSLCipherSpec TLSv12 +${suite}
    KeyFile /opt/IBM/HTTPServer/conf/ihs.kdb
</VirtualHost>
`
const DISABLED = 'SSLv2 SSLv3 TLSv10 TLSv11'
const SUITE = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'
const haproxy = (bind: string) => `global
    ssl-default-bind-ciphers ECDHE+AESGCM
frontend phones
    mode http
    bind :443 ssl crt m.pem ${bind}
    default_backend app
backend app
    server app 10.0.0.5:8080
`
const repertoire = (
  protocol: string,
) => `<security:Security xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:security="http://www.ibm.com/websphere/appserver/schemas/5.0/security.xmi">
  <repertoire xmi:id="SSLConfig_1" alias="CellDefaultSSLSettings">
    <setting xmi:id="SecureSocketLayer_1" securityLevel="CUSTOM" enabledCiphers="SSL_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
             sslProtocol="${protocol}" keyStore="KeyStore_1"/>
  </repertoire>
</security:Security>
`

const CHANGES = [
  ['SSLProtocol', 'apache', 'site.conf', apache('TLSv1.2 TLSv1.1'), apache('-all +TLSv1.2 +TLSv1.3'), 7],
  [
    'SSLProtocolDisable',
    'ibm-http-server',
    'httpd.conf',
    ihs('SSLv2 SSLv3 TLSv12 TLSv13', SUITE),
    ihs(DISABLED, SUITE),
    6,
  ],
  [
    'SSLCipherSpec',
    'ibm-http-server',
    'httpd.conf',
    ihs(DISABLED, 'TLS_RSA_WITH_AES_128_CBC_SHA'),
    ihs(DISABLED, SUITE),
    8,
  ],
  ['a bind line', 'haproxy', 'haproxy.cfg', haproxy('ssl-min-ver TLSv1.0'), haproxy('ssl-min-ver TLSv1.2'), 5],
  ['a repertoire', 'websphere', 'security.xml', repertoire('SSL_TLSv2'), repertoire('TLSv1.2'), 4],
] as const

describe.each(CHANGES)('a pull request that changes %s', (_what, dialect, path, worse, better, line) => {
  const step = (base: string, head: string) =>
    proposedStep(folder.path, {
      base: { 'ats-gate.yml': POLICY, [path]: base },
      head: { 'ats-gate.yml': POLICY, [path]: head },
      inputs: { config: `${dialect}:${path}`, at: NOW.toISOString() },
    })

  test('for the worse fails, at that line', async () => {
    const { code, stdout } = await step(better, worse)
    expect(code).toBe(1)
    const places = annotationsOf(stdout, 'error').map(({ properties }) => [properties.file, properties.line])
    expect(places).toContainEqual([path, String(line)])
  })

  test('for the better passes', async () => {
    const { code, stdout } = await step(worse, better)
    expect(annotationsOf(stdout, 'error')).toEqual([])
    expect(code).toBe(0)
  })
})
