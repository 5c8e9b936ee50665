// What old and new OpenSSL inside Node offers for each cipher string: node cipher-offers.cjs STRINGS.json OFFERS.json. ES5.
var fs = require('fs')
var net = require('net')
var tls = require('tls')

var strings = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
var offers = []

function offered(hello) {
  // A record of a handshake, or an alert where no suite is left.
  if (hello[0] !== 22) return null
  var at = 5 + 4 + 2 + 32
  at += 1 + hello[at]
  var end = at + 2 + hello.readUInt16BE(at)
  var suites = []
  for (at += 2; at < end; at += 2) {
    var suite = hello.readUInt16BE(at)
    if (suite !== 0x00ff && suite >> 8 !== 0x13) suites.push(suite)
  }
  return suites
}

function next() {
  if (offers.length === strings.length) {
    fs.writeFileSync(process.argv[3], JSON.stringify(offers))
    process.exit(0)
  }
  var isDone = false
  function done(suites) {
    if (isDone) return
    isDone = true
    offers.push(suites)
    server.close(next)
  }
  var server = net.createServer(function (socket) {
    socket.on('error', function () {})
    socket.once('data', function (bytes) {
      socket.destroy()
      done(offered(bytes))
    })
    socket.on('close', function () {
      done(null)
    })
  })
  server.listen(0, '127.0.0.1', function () {
    try {
      tls
        .connect({
          host: '127.0.0.1',
          port: server.address().port,
          ciphers: strings[offers.length],
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1.2',
          rejectUnauthorized: false,
        })
        .on('error', function () {})
    } catch (_) {
      done(null)
    }
  })
}

next()
