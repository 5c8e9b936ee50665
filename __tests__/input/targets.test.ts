import { expect, test } from '@jest/globals'
import { faultsOf, given, run } from './run.ts'

const LIST = given('list', '--targets-file')

test('a text file lists one target a line, with its place', () => {
  const text = '# fleet\n\nm.example.com   # the main one\n\thttps://n.example/app\r\n[2001:db8::1]:8443\n'
  const { targets } = run({ targetsFiles: [LIST] }, { '/w/list': text })
  expect(targets.map(({ host, port, path, locations }) => [host, port, path, locations])).toEqual([
    ['m.example.com', 443, '/', [{ file: 'list', line: 3, column: 1 }]],
    ['n.example', 443, '/app', [{ file: 'list', line: 4, column: 2 }]],
    ['2001:db8::1', 8443, '/', [{ file: 'list', line: 5, column: 1 }]],
  ])
})

test.each([
  ['list.yml', '- a.example\n- host: b.example'],
  ['list.yaml', 'targets:\n  - a.example\n  - { host: b.example }'],
  ['list.json', '["a.example", { "host": "b.example" }]'],
  ['LIST.JSON', '{ "targets": ["a.example", { "host": "b.example" }] }'],
  ['list', '# fleet\n- a.example\n- host: b.example'],
  ['list.txt', '---\ntargets:\n- a.example\n- host: b.example'],
  ['list', '[\n"a.example", "b.example"]'],
  ['list', '{"targets": ["a.example", "b.example"]}'],
])('%s with %j is read as YAML or JSON', (name, text) => {
  const { targets } = run({ targetsFiles: [given(name)] }, { [`/w/${name}`]: text })
  expect(targets.map(({ host }) => host)).toEqual(['a.example', 'b.example'])
})

test.each([
  [
    'a.example b.example',
    'list:1:1: the target "a.example b.example" has a space in it -> write one target a line, without spaces',
  ],
  ['a.example\n  a..b', 'list:2:3: "a..b" has an empty label -> remove the dot too many'],
  ['targets:\n  - hots: a', 'list:2:5: the key "host" is missing -> add host'],
  ['- a: [', /^list:1:\d+: not valid YAML or JSON/u],
  ['targets: []\nretries: 1', 'list:2:1: unknown key "retries" -> known here: targets'],
  ['{}', 'list:1:1: the key "targets" is missing -> add targets'],
  [
    '',
    'targets: no target is listed in "list" -> name one, such as example.com, or list them in a targets file or under "targets:" in the policy',
  ],
])('the targets file %j is refused', (text, expected) => {
  expect(faultsOf(() => run({ targetsFiles: [LIST] }, { '/w/list': text }))[0]).toEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  )
})

test('a targets file that is not there is a fault at the argument', () => {
  expect(faultsOf(() => run({ targetsFiles: [LIST] }))).toEqual([
    '--targets-file: there is no file "list" -> check the spelling, and where the path starts from',
  ])
})

test('inline targets are parted by spaces, commas and lines, and have no place', () => {
  const { targets } = run({ targets: [given('a.example, b.example c.example:1\n# none\nd.example # x')] })
  expect(targets.map(({ host, locations }) => [host, locations])).toEqual([
    ['a.example', []],
    ['b.example', []],
    ['c.example', []],
    ['d.example', []],
  ])
})

test('one host and port is one target: places are joined, and what one line says and another does not', () => {
  const content = {
    '/w/list': 'M.example.com.\nhttps://m.example.com:443/app',
    '/w/ats-gate.yml':
      'targets:\n  - host: m.example.com\n    connect: 127.0.0.1:8443\n    requirements: { leaf-key: { rsa: 3072 } }\n' +
      '  - host: m.example.com\n    http: none\n    requirements: { leaf-key: warning }\n  - m.example.com:8443',
  }
  const { targets } = run({ targets: [given('m.example.com')], targetsFiles: [LIST] }, content)
  expect(targets).toEqual([
    {
      host: 'm.example.com',
      port: 443,
      path: '/app',
      connect: { host: '127.0.0.1', port: 8443 },
      http: 'none',
      trustedPlaces: [{ host: '127.0.0.1', port: 8443 }],
      samples: 1,
      pins: null,
      reachable: true,
      requireIpv6: null,
      requirements: { 'leaf-key': { rsa: 3072, level: 'warning' } },
      trust: null,
      locations: [
        { file: 'list', line: 1, column: 1 },
        { file: 'list', line: 2, column: 1 },
        { file: 'ats-gate.yml', line: 2, column: 5 },
        { file: 'ats-gate.yml', line: 5, column: 5 },
      ],
    },
    {
      host: 'm.example.com',
      port: 8443,
      path: '/',
      connect: null,
      http: null,
      samples: 1,
      pins: null,
      reachable: true,
      requireIpv6: null,
      requirements: {},
      trust: null,
      locations: [{ file: 'ats-gate.yml', line: 8, column: 5 }],
    },
  ])
})

test.each([
  ['{ host: a, connect: "b:1" }', '{ host: a, connect: "b:2" }', 'connect'],
  ['{ host: a, http: none }', '{ host: a, http: "b:2" }', 'http'],
  ['https://a/x', 'https://a/y', 'path'],
  [
    '{ host: a, requirements: { leaf-key: error } }',
    '{ host: a, requirements: { leaf-key: off } }',
    'leaf-key (level)',
  ],
  ['{ host: a, trust: { stores: [] } }', '{ host: a, trust: { stores: [mozilla] } }', 'trust.stores'],
])('%s and %s contradict each other', (one, other, setting) => {
  const text = `targets:\n  - ${one}\n  - b\n  - ${other}`
  expect(faultsOf(() => run({}, { '/w/ats-gate.yml': text }))).toEqual([
    `ats-gate.yml:4:5: a:443 is listed with another ${setting} at ats-gate.yml:2:5 -> keep one ${setting} for a:443`,
  ])
})

test('settings that agree do not contradict each other', () => {
  const text =
    'targets:\n  - { host: a, http: none, trust: { stores: [mozilla] } }\n  - { host: a, http: none, trust: { stores: [mozilla] } }'
  expect(run({}, { '/w/ats-gate.yml': text }).targets).toHaveLength(1)
})

test('--connect and --http go over what the target says, and name it by host and port', () => {
  const text = 'targets:\n  - { host: a.example, connect: "x:1", http: "x:2" }\n  - b.example:8443'
  const { targets } = run(
    {
      connect: [given('A.example=127.0.0.1:8443'), given('b.example:8443=[::1]:9')],
      http: [given('a.example:443=none'), given('b.example:8443=127.0.0.1:8080')],
    },
    { '/w/ats-gate.yml': text },
  )
  expect(targets.map(({ connect, http }) => [connect, http])).toEqual([
    [{ host: '127.0.0.1', port: 8443 }, 'none'],
    [
      { host: '::1', port: 9 },
      { host: '127.0.0.1', port: 8080 },
    ],
  ])
})

test.each([
  ['b.example=127.0.0.1:1', 'b.example:443 is no target of this run -> did you mean "a.example:443"?'],
  ['other.invalid:1=127.0.0.1:1', 'other.invalid:1 is no target of this run -> add other.invalid:1 to the targets'],
  ['a.example', '"a.example" is not of the form HOST:PORT=HOST:PORT -> write it like m.example.com:443=127.0.0.1:8443'],
  ['a.example=127.0.0.1', '"127.0.0.1" has no port -> write host:port'],
  ['a.example=', 'a target has no host -> write a host name or an address'],
  ['a..b=1.1.1.1:1', '"a..b" has an empty label -> remove the dot too many'],
])('--connect %s is refused', (text, expected) => {
  expect(faultsOf(() => run({ targets: [given('a.example')], connect: [given(text, '--connect')] }))).toEqual([
    `--connect: ${expected}`,
  ])
})

test('--connect says nothing of a missing target while a list of targets is broken', () => {
  const request = { targetsFiles: [LIST], connect: [given('b.example=1.1.1.1:1')] }
  expect(faultsOf(() => run(request, { '/w/list': 'a..b\n' }))).toHaveLength(1)
})

test('twenty thousand targets in one file are all read', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `host-${i}.example.com:8443`).join('\n')
  expect(run({ targetsFiles: [LIST] }, { '/w/list': text }).targets).toHaveLength(20_000)
})

test('what --http and the deadline say and cannot be read is told at the argument', () => {
  const nothing = { targets: [given('a.example')] }
  expect(faultsOf(() => run({ ...nothing, http: [given('a.example:443=nonsense', '--http')] }))).toHaveLength(1)
  expect(faultsOf(() => run({ ...nothing, settings: { deadline: given('soon', '--deadline') } }))).toHaveLength(1)
  expect(faultsOf(() => run({}, { '/w/ats-gate.yml': 'targets: [{ host: "a b" }]' }))).toHaveLength(1)
})
