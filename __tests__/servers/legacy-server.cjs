// Runs on Node 0.10 and later, so ES5. One argument: LegacyNodeOptions of legacy-node.ts as JSON.
'use strict'

var tls = require('tls')

var OFF = {
  SSLv2: 0x01000000,
  SSLv3: 0x02000000,
  'TLS 1.0': 0x04000000,
  'TLS 1.1': 0x10000000,
  'TLS 1.2': 0x08000000,
  'TLS 1.3': 0x20000000
}

var request = JSON.parse(process.argv[2])
var nodeMajor = Number(process.versions.node.split('.')[0])

function listOf(member) {
  var list = request.identities.map(function (identity) { return identity[member] })
  return list.length === 1 ? list[0] : list
}

function bitsOff() {
  var bits = 0
  Object.keys(OFF).forEach(function (version) {
    // A bit that this OpenSSL uses for something else, or not at all, stays unset.
    if (version === 'TLS 1.3' && nodeMajor < 12) return
    if (version === 'SSLv2' && nodeMajor > 0) return
    if (request.versions.indexOf(version) < 0) bits |= OFF[version]
  })
  return bits
}

var options = {
  key: listOf('key'),
  cert: listOf('certificates'),
  ciphers: request.ciphers || 'ALL:COMPLEMENTOFALL',
  ecdhCurve: request.group || 'prime256v1',
  honorCipherOrder: false,
  secureOptions: bitsOff()
}
if (request.dhParameters) options.dhparam = request.dhParameters
if (nodeMajor >= 10) options.minVersion = 'TLSv1'
if (nodeMajor >= 12) {
  options.maxVersion = 'TLSv1.3'
  options.ciphers = request.ciphers || 'ALL:COMPLEMENTOFALL:@SECLEVEL=0'
}

var server = tls.createServer(options, function (stream) {
  stream.on('error', function () { stream.destroy() })
  stream.once('data', function () {
    stream.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok')
  })
})
server.on('clientError', function (error) { console.error(String(error)) })
server.on('tlsClientError', function (error) { console.error(String(error)) })
server.listen(0, '127.0.0.1', function () { console.log('ready ' + server.address().port) })
