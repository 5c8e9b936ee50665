import { expect, test } from '@jest/globals'
import { describePolicy } from '../../src/input/load-run.ts'
import { parseProxy, proxyText, proxyVariables, secretsOfProxies } from '../../src/input/proxy.ts'
import type { InputFault } from '../../src/model/input-error.ts'
import type { ProxyRoute } from '../../src/model/proxy.ts'
import { fakeFiles } from './fake-files.ts'
import { type Content, faultsOf, given, run } from './run.ts'

const TARGETS = [given('m.example.com')]

interface Said {
  readonly option?: string
  readonly policy?: string
  readonly environment?: Readonly<Record<string, string>>
}

function route({ option, policy, environment = {} }: Said): ProxyRoute | null {
  const settings = option === undefined ? {} : { proxy: given(option, '--proxy') }
  const content: Content = policy === undefined ? {} : { '/w/ats-gate.yml': policy }
  return run({ targets: TARGETS, settings, environment }, content).proxy
}

/** `http://host:port` and what is sent as Proxy-Authorization. */
function chosen(said: Said): readonly [string, string | null] | null {
  const found = route(said)
  return found === null ? null : [proxyText(found.proxy), found.proxy.authorization()]
}

test.each([
  ['http://proxy.example:3128', 'http://proxy.example:3128', null],
  ['proxy.example:3128', 'http://proxy.example:3128', null],
  ['HTTPS://Proxy.Example', 'https://proxy.example:443', null],
  ['http://proxy.example/', 'http://proxy.example:80', null],
  ['http://[2001:db8::1]:3128', 'http://[2001:db8::1]:3128', null],
  ['http://192.0.2.1:8080', 'http://192.0.2.1:8080', null],
  ['http://u:p@proxy.example:1', 'http://proxy.example:1', 'u:p'],
  ['http://u@proxy.example:1', 'http://proxy.example:1', 'u:'],
  ['http://@proxy.example:1', 'http://proxy.example:1', null],
  ['http://d%5Cu:p%40%3a%20ss@proxy.example:1', 'http://proxy.example:1', 'd\\u:p@: ss'],
  ['u:p@q@proxy.example:1', 'http://proxy.example:1', 'u:p@q'],
  ['http://u:a:b@proxy.example:1', 'http://proxy.example:1', 'u:a:b'],
  ['http://ü:%C3%BC@proxy.example:1', 'http://proxy.example:1', 'ü:ü'],
])('%s', (text, expected, credentials) => {
  const authorization = credentials === null ? null : `Basic ${Buffer.from(credentials).toString('base64')}`
  expect(chosen({ option: text })).toEqual([expected, authorization])
})

test.each([
  ['socks5://u:secret@proxy.example:1080', 'the proxy is one of SOCKS'],
  ['ftp://u:secret@proxy.example', 'the proxy is neither http nor https'],
  ['http://u:secret@proxy.example/path', 'the proxy has more than a host and a port'],
  ['http://u:secret@', 'the proxy is no host and port'],
  ['http://u:secret@proxy.example:0', 'the proxy is no host and port'],
  ['http://u:secret@proxy example', 'the proxy has a space or a control character in it'],
  ['http://u:secret%zz@proxy.example', 'the credentials of the proxy do not decode'],
  ['http://u%3Av:secret@proxy.example', 'the credentials of the proxy do not decode'],
  ['http://u:secret%0A@proxy.example', 'the credentials of the proxy do not decode'],
])('%s is wrong input, and its password is not repeated', (text, what) => {
  const [fault = ''] = faultsOf(() => route({ option: text }))
  expect(fault).toContain(`--proxy: ${what} -> `)
  expect(fault).not.toContain('secret')
})

const ENVIRONMENT = { https_proxy: 'http://lower.example:1', HTTPS_PROXY: 'http://upper.example:1' }

test.each<[string, Said, string | null]>([
  ['nothing', {}, null],
  ['lower case first', { environment: ENVIRONMENT }, 'http://lower.example:1'],
  ['an empty one is none', { environment: { ...ENVIRONMENT, https_proxy: ' ' } }, 'http://upper.example:1'],
  ['all_proxy after both', { environment: { all_proxy: 'all.example:1' } }, 'http://all.example:1'],
  ['http_proxy is for another kind of asking', { environment: { http_proxy: 'http://a.example:1' } }, null],
  [
    'the policy before the environment',
    { policy: 'proxy: http://p.example:1', environment: ENVIRONMENT },
    'http://p.example:1',
  ],
  [
    'the option before the policy',
    { option: 'http://o.example:1', policy: 'proxy: http://p.example:1' },
    'http://o.example:1',
  ],
  ['none in the policy', { policy: 'proxy: none', environment: ENVIRONMENT }, null],
  ['none as the option', { option: 'none', policy: 'proxy: http://p.example:1', environment: ENVIRONMENT }, null],
])('who decides: %s', (_what, said, expected) => {
  expect(chosen(said)?.[0] ?? null).toBe(expected)
})

test('a fault of the environment names the variable, unless something else decides', () => {
  const environment = { all_proxy: 'socks5h://127.0.0.1:1080' }
  expect(faultsOf(() => route({ environment }))).toEqual([
    'environment variable all_proxy: the proxy is one of SOCKS -> name one of http or https, or write none to connect directly',
  ])
  expect(route({ option: 'none', environment })).toBeNull()
})

test('credentials do not belong in a policy file', () => {
  const faults = faultsOf(() => route({ policy: 'timeout: 1s\nproxy: http://u:secret@p.example:1' }))
  expect(faults).toEqual([
    expect.stringContaining('ats-gate.yml:2:8: the proxy has credentials, in a file that others read'),
  ])
  expect(faults.join('')).not.toContain('secret')
  expect(faultsOf(() => route({ policy: 'proxy: gopher://p.example' }))).toEqual([
    expect.stringContaining('ats-gate.yml:1:8: the proxy is neither http nor https'),
  ])
  expect(faultsOf(() => route({ policy: 'proxy: 3128' }))).toEqual([
    expect.stringContaining('write http://host:port, https://host:port or none'),
  ])
})

test('a later layer names another proxy', () => {
  const content = { '/w/ats-gate.yml': 'extends: base.yml\nproxy: http://own.example:1', '/w/base.yml': 'proxy: none' }
  expect(run({ targets: TARGETS }, content).proxy?.proxy.host).toBe('own.example')
})

test('no_proxy as curl reads it', () => {
  const no_proxy =
    ' intern.example,.dot.example *.star.example one.example:8443,10.0.0.0/8 192.0.2.1 [2001:db8::1]:443 2001:db8::/32,10.0.0.0/33, a*b'
  expect(route({ environment: { ...ENVIRONMENT, no_proxy, NO_PROXY: '*' } })?.except).toEqual([
    { kind: 'name', name: 'intern.example', port: null },
    { kind: 'name', name: 'dot.example', port: null },
    { kind: 'name', name: 'star.example', port: null },
    { kind: 'name', name: 'one.example', port: 8443 },
    { kind: 'range', cidr: '10.0.0.0/8', port: null },
    { kind: 'range', cidr: '192.0.2.1/32', port: null },
    { kind: 'range', cidr: '2001:db8::1/128', port: 443 },
    { kind: 'range', cidr: '2001:db8::/32', port: null },
  ])
  expect(route({ environment: { ...ENVIRONMENT, NO_PROXY: '*' } })?.except).toEqual([{ kind: 'every' }])
  expect(route({ option: 'http://o.example:1', environment: { no_proxy: 'a.example' } })?.except).toHaveLength(1)
  expect(route({ environment: ENVIRONMENT })?.except).toEqual([])
})

test('what must not be seen in a log: as written, decoded, and as it is sent', () => {
  const token = Buffer.from('u:p@ss').toString('base64')
  expect(secretsOfProxies(['http://u:p%40ss@proxy.example:1', undefined, '', 'http://proxy.example'])).toEqual([
    'u:p%40ss',
    'p%40ss',
    'p@ss',
    token,
  ])
  // What does not decode is a secret all the same.
  expect(secretsOfProxies(['http://u:p%zz@proxy.example:1'])).toEqual(['u:p%zz', 'p%zz'])
  expect(secretsOfProxies(['http://@proxy.example', 'u@proxy.example'])).toEqual([
    'u',
    Buffer.from('u:').toString('base64'),
  ])
})

test('nothing that prints data prints the credentials', () => {
  const faults: InputFault[] = []
  const proxy = parseProxy('http://u:secret@proxy.example:1', '--proxy', faults)
  const token = Buffer.from('u:secret').toString('base64')
  for (const text of [JSON.stringify(proxy), String(proxyText(proxy ?? 'none'))]) {
    expect(text).not.toContain('secret')
    expect(text).not.toContain(token)
  }
  expect(faults).toEqual([])
})

test('of the environment, the variables of proxies alone', () => {
  expect(proxyVariables({ PATH: '/bin', http_proxy: 'x', https_proxy: 'y', NO_PROXY: 'z' })).toEqual({
    https_proxy: 'y',
    NO_PROXY: 'z',
  })
})

test('ats-gate policy says which proxy is in force, and where that was said', () => {
  const rowOf = (text: string) => {
    const request = { workspace: '/w', policy: null, caFiles: [], settings: {} }
    const { rows } = describePolicy(request, fakeFiles({ '/w/ats-gate.yml': text }), () => null)
    return rows.find(({ path }) => path[0] === 'proxy')
  }
  expect(rowOf('timeout: 1s')).toEqual({ path: ['proxy'], value: 'as in the environment', from: 'default' })
  expect(rowOf('timeout: 1s\nproxy: p.example:1')).toEqual({
    path: ['proxy'],
    value: 'http://p.example:1',
    from: 'ats-gate.yml:2',
  })
})
