import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type ParsedTarget, parseHostPort, parseTarget } from '../../src/input/parse-target.ts'
import type { InputFault } from '../../src/model/input-error.ts'
import { hostPort } from '../../src/model/target.ts'

test.each<[string, ParsedTarget]>([
  ['m.example.com', { host: 'm.example.com', port: null, path: null }],
  ['  M.Example.COM.  ', { host: 'm.example.com', port: null, path: null }],
  ['m.example.com:8443', { host: 'm.example.com', port: 8443, path: null }],
  ['localhost:1', { host: 'localhost', port: 1, path: null }],
  ['my_host.example:65535', { host: 'my_host.example', port: 65535, path: null }],
  ['https://m.example.com', { host: 'm.example.com', port: null, path: null }],
  ['HTTPS://m.example.com:9443/a/../app?x=1&y=ü', { host: 'm.example.com', port: 9443, path: '/app?x=1&y=%C3%BC' }],
  ['https://m.example.com?x', { host: 'm.example.com', port: null, path: '/?x' }],
  ['192.0.2.1:443', { host: '192.0.2.1', port: 443, path: null }],
  ['[2001:DB8:0:0::1]:8443', { host: '2001:db8::1', port: 8443, path: null }],
  ['[::1]', { host: '::1', port: null, path: null }],
  ['2001:db8::1', { host: '2001:db8::1', port: null, path: null }],
  ['https://[2001:db8::1]:8443/x', { host: '2001:db8::1', port: 8443, path: '/x' }],
  ['MÜNCHEN.example', { host: 'xn--mnchen-3ya.example', port: null, path: null }],
  ['xn--pypal-4ve.example', { host: 'xn--pypal-4ve.example', port: null, path: null }],
  ['https:443', { host: 'https', port: 443, path: null }],
  ['\u6771\u4eacabc.example', { host: 'xn--abc-dm9di64i.example', port: null, path: null }],
  ['xn--mnchen-3ya.example', { host: 'xn--mnchen-3ya.example', port: null, path: null }],
  ['例え。テスト:443', { host: 'xn--r8jz45g.xn--zckzah', port: 443, path: null }],
])('%j is a target', (text, expected) => {
  expect(parse(text)).toEqual({ target: expected, faults: [] })
})

const NAME = 'write a name of letters, digits and hyphens'
const DECIMAL = 'write an address as four decimal numbers'
const PORT = 'write a number from 1 to 65535'

test.each([
  ['', 'a target is empty', 'write a host name, or remove it'],
  ['a b', 'the target "a b" has a space in it', 'write one target a line, without spaces'],
  ['a\u0007b', 'the target "a\\u0007b" has a control character in it', 'type it again'],
  [
    'http://x.example/a',
    'the target "http://x.example/a" is not an https URL',
    'write https://x.example/a; port 80 is asked anyway',
  ],
  ['https://x.example/#a', 'the target "https://x.example/#a" has a fragment', 'remove "#" and what follows'],
  ['https://u:secret@x.example', 'a target has user information before "@"', 'remove it, and change the password'],
  ['u:secret@x.example', 'a target has user information before "@"', 'remove it, and change the password'],
  [
    'x.example/app',
    'the target "x.example/app" is neither a host nor a URL',
    'write https://x.example/app or the host alone',
  ],
  ['x.example:0', '"0" is not a port', PORT],
  ['x.example:65536', '"65536" is not a port', PORT],
  ['x.example:', '"" is not a port', PORT],
  ['x.example:0443', '"0443" is not a port', PORT],
  ['x.example:https', '"https" is not a port', PORT],
  [':443', 'a target has no host', 'write a host name or an address'],
  ['https:///x', 'a target has no host', 'write a host name or an address'],
  ['[::1', '"[::1" is not a host', 'write host, host:port or [v6]:port'],
  ['[1.2.3.4]', '"1.2.3.4" is not an IPv6 address', 'write host:port, or [v6]:port such as [2001:db8::1]:443'],
  ['1::2::3', '"1::2::3" is not an IPv6 address', 'write host:port, or [v6]:port such as [2001:db8::1]:443'],
  ['fe80::1%eth0', 'the address "fe80::1%eth0" has a zone', 'name an address without "%"'],
  ['*.example.com', '"*.example.com" has a wildcard', 'name each host: a target is one host'],
  ['%6d.example.com', '"%6d.example.com" has a percent sign', 'write the name itself'],
  ['a..example', '"a..example" has an empty label', 'remove the dot too many'],
  ['.example', '".example" has an empty label', 'remove the dot too many'],
  ['-a.example', '"-a.example" is not a host name', NAME],
  ['a!.example', '"a!.example" is not a host name', NAME],
  ['0x7f.1', '"0x7f.1" is neither a name nor an address', DECIMAL],
  ['127.1', '"127.1" is neither a name nor an address', DECIMAL],
  ['010.0.0.1', '"010.0.0.1" is neither a name nor an address', DECIMAL],
  ['2130706433', '"2130706433" is neither a name nor an address', DECIMAL],
  ['256.0.0.1', '"256.0.0.1" is neither a name nor an address', DECIMAL],
  ['１２７.0.0.1', '"１２７.0.0.1" is neither a name nor an address', DECIMAL],
  ['xn--a.example', '"xn--a" is no A-label: it does not decode', 'write the name in its own letters, or check it'],
  [
    'xn--99999999.example',
    '"xn--99999999" is no A-label: it does not decode',
    'write the name in its own letters, or check it',
  ],
  [
    'p\u0430ypal.example',
    '"p\u0430ypal" mixes letters that look alike, such as Latin and Cyrillic',
    'type it with the letters of one script, or write xn--pypal-4ve if it is meant',
  ],
  ['https:a.example', 'the target "https:a.example" is neither a host nor a URL', 'write https://a.example'],
  ['//a.example', 'the target "//a.example" is neither a host nor a URL', 'write https://a.example'],
  [
    'wss://a.example',
    'the target "wss://a.example" is not an https URL',
    'write https://a.example; nothing else is probed',
  ],
  ['https:/u:secret@x.example', 'a target has user information before "@"', 'remove it, and change the password'],
  [
    'https://u:secret@x.example y',
    'the target "…@x.example y" has a space in it',
    'write one target a line, without spaces',
  ],
  ['1.2.3.4.', '"1.2.3.4." is neither a name nor an address', DECIMAL],
])('%j is refused with its cause and mend', (text, what, mend) => {
  expect(parse(text)).toEqual({ target: null, faults: [{ code: 'TARGET_SYNTAX', what, where: 'here', mend }] })
})

test('labels may have 63 bytes and names 253, and no more', () => {
  const label = 'a'.repeat(63)
  const longest = `${label}.${label}.${label}.${'a'.repeat(61)}`
  expect(parse(longest).target?.host).toBe(longest)
  expect(parse(`${longest}a`).faults[0]?.what).toContain('longer than 253 bytes')
  expect(parse(`a${label}.example`).faults[0]?.what).toContain('a label longer than 63 bytes')
})

test('no text makes the parser throw, and what it accepts it reads again as the same', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.ipV6(), fc.domain(), fc.ipV4())
  fc.assert(
    fc.property(text, (written) => {
      const { target, faults } = parse(written)
      expect(faults).toHaveLength(target === null ? 1 : 0)
      if (target === null) return
      const again = parse(hostPort(target.host, target.port ?? 443)).target
      expect(again).toEqual({ host: target.host, port: target.port ?? 443, path: null })
    }),
  )
})

test('where to dial needs host and port', () => {
  const faults: InputFault[] = []
  expect(parseHostPort('127.0.0.1:8443', 'here', faults)).toEqual({ host: '127.0.0.1', port: 8443 })
  expect(faults).toEqual([])
  expect(parseHostPort('127.0.0.1', 'here', faults)).toBeNull()
  expect(faults.map(({ what, mend }) => `${what} -> ${mend}`)).toEqual(['"127.0.0.1" has no port -> write host:port'])
})

function parse(text: string): { target: ParsedTarget | null; faults: InputFault[] } {
  const faults: InputFault[] = []
  return { target: parseTarget(text, 'here', faults), faults }
}
