// Runs on Node 0.10 and later, so ES5. One argument: { port, method, ciphers } as JSON.
// Connects once for each cipher in turn and prints the names of those that a whole handshake negotiated.
'use strict'

var tls = require('tls')

var request = JSON.parse(process.argv[2])
var left = request.ciphers.slice()

function next() {
  var cipher = left.shift()
  if (cipher === undefined) return
  var isOver = false
  function over() {
    if (isOver) return
    isOver = true
    socket.destroy()
    next()
  }
  var socket = tls.connect({
    host: '127.0.0.1',
    port: request.port,
    ciphers: cipher,
    secureProtocol: request.method,
    rejectUnauthorized: false
  }, function () {
    console.log(socket.getCipher().name)
    over()
  })
  socket.on('error', over)
  socket.on('close', over)
}

next()
