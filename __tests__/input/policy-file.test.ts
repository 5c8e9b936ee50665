import { expect, test } from '@jest/globals'
import { faultsOf, runWithPolicy } from './run.ts'

test.each([
  ['requirments: {}', '1:1: unknown key "requirments" -> did you mean "requirements"?'],
  ['fail_on: error', '1:1: unknown key "fail_on" -> did you mean "fail-on"?'],
  [
    'colour: red',
    '1:1: unknown key "colour" -> known here: extends, requirements, trust, fail-on, on-undetermined, timeout, retries, concurrency, connections-per-address, require-ipv6, deadline, proxy, assume, targets, waivers',
  ],
  ['__proto__: { extends: ats }', /^1:1: unknown key "__proto__" -> known here: /u],
  [
    '<<: { extends: ats }',
    '1:1: unknown key "<<" -> write the keys out: "<<" merges nothing here, and only a whole value can be repeated (*name)',
  ],
  ['waivers: {}', /^1:10: waivers must be a list, not a mapping -> write a list of mappings with requirement, /u],
  ['waivers: [m.example.com]', /^1:11: entry 1 of waivers must be a mapping, not text -> write a mapping with /u],
  [
    'requirements: { clients: [ios-12, andriod-7] }',
    /^1:35: there is no client "andriod-7" -> did you mean "android-7"\? There are ios-9, .*, ibm-connections$/u,
  ],
  [
    'requirements: { clients: { profiles: [symbian] } }',
    /^1:39: there is no client "symbian" -> write the name of a client\. There are ios-9, /u,
  ],
  ['requirements: { clients: [ios-12, ios-12] }', /^1:26: entry 2 of clients is there already -> write a list of /u],
  [
    'requirements: { clients: 12 }',
    /^1:26: clients must be text or a list or a mapping, not a whole number -> write a level \(error, .*\), a list such as \[ios-12, android-7, okhttp-modern\], or /u,
  ],
  ['requirements: { clients: ios-12 }', '1:26: clients cannot be "ios-12" -> write error, warning, notice or off'],
  [
    'requirements: { clients: [12] }',
    '1:27: entry 1 of clients must be text, not a whole number -> write a client by its name, such as ios-12',
  ],
  [
    'requirements: { clients: { profiles: ios-12 } }',
    /^1:38: profiles must be a list, not text -> write a list of clients/u,
  ],
  [
    'requirements: { hsts: { max-age: 180 } }',
    /^1:34: max-age must be text, not a whole number -> write the least max-age/u,
  ],
  [
    'requirements: { hsts: { max-age: 4000d } }',
    '1:34: "4000d" is too long -> write a duration such as 180d or 365d, at most 3650d',
  ],
  [
    'requirements: { hsts: { max-age: 0d } }',
    '1:34: "0d" is no time at all -> write a duration such as 180d or 365d, at most 3650d',
  ],
  ['requirements: { hsts: { maxage: 180d } }', '1:25: unknown key "maxage" -> did you mean "max-age"?'],
  ['requirements:\n  lef-key: error', '2:3: unknown requirement "lef-key" -> did you mean "leaf-key"?'],
  ['requirements: { leaf-key: eror }', '1:27: leaf-key cannot be "eror" -> did you mean "error"?'],
  ['requirements: { leaf-key: { level: Eror } }', '1:36: level cannot be "Eror" -> did you mean "error"?'],
  [
    'requirements: { leaf-key: 2048 }',
    '1:27: leaf-key must be text or a mapping, not a whole number -> write a level (error, warning, notice or off) or a mapping such as { rsa: 3072, ec: 256 }',
  ],
  [
    'requirements: { https-only: [error] }',
    '1:29: https-only must be text or a mapping, not a list -> write a level (error, warning, notice or off) or { level: error }',
  ],
  [
    'requirements: { leaf-key: }',
    '1:17: leaf-key must be text or a mapping, not empty -> write a level (error, warning, notice or off) or a mapping such as { rsa: 3072, ec: 256 }',
  ],
  ['requirements: { leaf-key: { dsa: 1 } }', '1:29: unknown key "dsa" -> did you mean "rsa"?'],
  [
    'requirements: { leaf-key: { rsa: 512 } }',
    '1:34: rsa cannot be less than 1024, and is 512 -> write the least size of an RSA key in bits, from 1024 to 16384',
  ],
  [
    'requirements: { leaf-key: { rsa: "3072" } }',
    '1:34: rsa must be a whole number, not text -> write the least size of an RSA key in bits, from 1024 to 16384',
  ],
  ['requirements: { https-only: { days: 3 } }', '1:31: unknown key "days" -> known here: level'],
  [
    'requirements: { tls-version: { minimum: TLSv1.3 } }',
    '1:41: minimum cannot be "TLSv1.3" -> did you mean "TLS 1.3"?',
  ],
  ['requirements: { tls-version: { minimum: 1.3 } }', /^1:41: minimum must be text, not a number -> /u],
  ['requirements: { weak-ciphers: { also: [dhee] } }', '1:40: entry 1 of also cannot be "dhee" -> did you mean "dhe"?'],
  [
    'requirements: { weak-ciphers: { also: [dhe, dhe] } }',
    '1:39: entry 2 of also is there already -> write a list of what counts as weak too: dhe, ecdhe-cbc',
  ],
  [
    'requirements: { forward-secrecy: { suites: [] } }',
    '1:44: suites is empty -> write a list of cipher suites by their IANA names, such as [TLS_AES_128_GCM_SHA256]',
  ],
  [
    'requirements:\n  forward-secrecy:\n    suites:\n      - TLS_AES_128_GCM_SHA256\n      - TLS_AES_128_GCM_SHA265',
    '5:9: there is no cipher suite "TLS_AES_128_GCM_SHA265" -> did you mean "TLS_AES_128_GCM_SHA256"?',
  ],
  [
    'requirements: { forward-secrecy: { suites: [ECDHE+AESGCM] } }',
    '1:45: there is no cipher suite "ECDHE+AESGCM" -> write the IANA name, such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  ],
  [
    'requirements: { certificate-expiry: { days: 1.5 } }',
    '1:45: days must be a whole number, not a number -> write the least number of whole days that must be left, from 1 to 825',
  ],
  [
    'requirements: { hostname-match: { common-name: "yes" } }',
    /^1:48: common-name must be true or false, not text -> /u,
  ],
  ['fail-on: warn', '1:10: fail-on cannot be "warn" -> did you mean "warning"?'],
  ['on-undetermined: pass', '1:18: on-undetermined cannot be "pass" -> write fail, warn or ignore'],
  [
    'timeout: 10',
    '1:10: timeout must be text, not a whole number -> write a duration such as 500ms or 10s, at most 10m',
  ],
  ['timeout: 10 s', '1:10: timeout cannot be "10 s" -> write a duration such as 500ms or 10s, at most 10m'],
  ['timeout: 0s', '1:10: "0s" is no time at all -> write a duration such as 500ms or 10s, at most 10m'],
  ['timeout: 11m', '1:10: "11m" is too long -> write a duration such as 500ms or 10s, at most 10m'],
  ['deadline: 6d', '1:11: "6d" is too long -> write a duration such as 90s or 10m, at most 5d'],
  ['retries: 11', '1:10: retries cannot be more than 10, and is 11 -> write a number from 0 to 10'],
  ['concurrency: 0', '1:14: concurrency cannot be less than 1, and is 0 -> write a number from 1 to 256'],
  ['trust: [mozilla]', '1:8: trust must be a mapping, not a list -> write a mapping with stores, roots or both'],
  [
    'trust: { stores: mozilla }',
    /^1:18: stores must be a list, not text -> write a list of mozilla, system or PEM files/u,
  ],
  [
    'targets: { host: a }',
    '1:10: targets must be a list, not a mapping -> write a list of host names, host:port, https URLs, or mappings with host',
  ],
  [
    'targets:\n  - 8443',
    '2:5: entry 1 of targets must be text or a mapping, not a whole number -> write host, host:port, an https URL, "[v6]:port" in quotes, or a mapping with host',
  ],
  ['targets:\n  - port: 8443', '2:5: the key "host" is missing -> add host'],
  [
    'targets:\n  - { host: a, private-addresses: false }',
    '2:16: unknown key "private-addresses" -> it is no key of a policy: set it as --private-addresses on the command line, or as an input of the action',
  ],
  ['private-addresses: deny', /^1:1: unknown key "private-addresses" -> it is no key of a policy: /u],
  [
    'targets:\n  - { host: a, port: 0 }',
    '2:22: port cannot be less than 1, and is 0 -> write a number from 1 to 65535; without it, 443',
  ],
  ['targets:\n  - { host: "a:1", port: 2 }', '2:26: port 2 differs from the port in "a:1" -> keep one of them'],
  ['targets:\n  - { host: a, connect: b }', '2:25: "b" has no port -> write host:port'],
  ['targets:\n  - a_b!', '2:5: "a_b!" is not a host name -> write a name of letters, digits and hyphens'],
  ['', '1:1: the file is empty -> write a mapping such as "extends: ats"'],
  ['- a', '1:1: the file must be a mapping, not a list -> write a mapping such as "extends: ats"'],
])('%j', (text, expected) => {
  const faults = faultsOf(() => runWithPolicy(text)).map((fault) => fault.replace(/^ats-gate\.yml:/u, ''))
  expect(faults).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
})

test.each([
  ['retries: 1\nretries: 2', '2:1: the key "retries" stands here twice -> keep one of them'],
  ['{ "retries": 1, "retries": 2 }', '1:17: the key "retries" stands here twice -> keep one of them'],
  [
    'targets:\n  - [::1]:8443',
    /^2:10: not valid YAML or JSON: .* -> put an address in brackets into quotes: "\[2001:db8::1\]:443"$/u,
  ],
  ['a:\n\tb: c', '2:1: not valid YAML or JSON: Tabs are not allowed as indentation -> indent with spaces'],
  ['extends: ats\n---\nextends: strict', '2:1: a second document begins here -> keep one document a file'],
  [
    'extends: !!binary YXRz',
    /^1:10: not valid YAML or JSON: .* -> remove the tag \(!name\): only plain values are read$/u,
  ],
  ['extends: @ats', /^1:10: .* -> put the value into quotes$/u],
  ['? [a]\n: b', /^1:3: .* -> write the key as a plain word$/u],
  ['targets: [a', /^1:12: .* -> close the bracket or quote, or mend the indentation$/u],
  [
    'targets:\n  - *.example.com',
    /^2:5: the aliases \(\*name\) cannot be followed: .* -> write the values out; a value that begins with \* needs quotes$/u,
  ],
])('%j is no YAML', (text, expected) => {
  const faults = faultsOf(() => runWithPolicy(text)).map((fault) => fault.replace(/^ats-gate\.yml:/u, ''))
  expect(faults[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
})

test.each([
  ['extends: ""', /1:10: extends is empty/],
  ['extends: [ats, ""]', /1:16: entry 2 of extends is empty/],
  [`extends: [${Array(33).fill('ats').join(', ')}]`, /extends has more than 32 entries/],
  ['deadline: soon', /1:11: .*"soon"/],
  ['trust: { stores: [nowhere.pem] }', /1:19: there is no file "nowhere\.pem"/],
  ['trust: { roots: [nowhere.pem] }', /1:18: there is no file "nowhere\.pem"/],
  ['trust: { stores: [../../out.pem] }', /1:19: /],
  ['targets: [https://m.example.com/a\\b]', /1:11: the target .* has a backslash -> write "\/" instead/],
  ['requirements: [', /not valid YAML or JSON: .* -> /],
  [
    'requirements: { leaf-key: "error',
    /not valid YAML or JSON: .* -> close the bracket or quote, or mend the indentation/,
  ],
  ['requirements: !mine { leaf-key: error }', /-> remove the tag \(!name\): only plain values are read/],
  ['? [a]\n: b', /-> write the key as a plain word/],
  ['extends: ats\nextends: strict', /2:1: the key "extends" stands here twice -> keep one of them/],
  ['extends: ats\n---\nextends: strict', /a second document begins here -> keep one document a file/],
  ['requirements:\n\tleaf-key: error', /-> indent with spaces/],
  ['extends: @ats', /-> put the value into quotes/],
  ['requirements: &all { leaf-key: eror }\nextends: ats', /1:32: leaf-key cannot be "eror"/],
  ['a: &a { leaf-key: eror }\nrequirements: *a', /leaf-key cannot be "eror"/],
  ['[1, 2]', /1:1: the file must be a mapping, not a list/],
  ['', /the file is empty/],
])('%j is refused at its place', (text, expected) => {
  const faults = faultsOf(() => runWithPolicy(text))
  expect(faults.join('\n')).toMatch(expected)
})

test('aliases that would grow without bound are refused', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let i = 1; i < 9; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    )
  expect(faultsOf(() => runWithPolicy(lines.join('\n')))).toEqual([
    expect.stringMatching(/^ats-gate\.yml:2:10: the aliases \(\*name\) cannot be followed: /u),
  ])
})

test('an alias repeats a value, and faults inside it name the place of the value', () => {
  const text =
    'targets:\n  - { host: a, requirements: &own { leaf-key: warning } }\n  - { host: b, requirements: *own }'
  expect(runWithPolicy(text).targets.map(({ requirements }) => requirements)).toEqual([
    {},
    { 'leaf-key': { level: 'warning' } },
    { 'leaf-key': { level: 'warning' } },
  ])
  expect(faultsOf(() => runWithPolicy(text.replace('warning', 'warnin')))).toEqual([
    'ats-gate.yml:2:47: leaf-key cannot be "warnin" -> did you mean "warning"?',
  ])
})

test('brackets without end neither crash nor hang', () => {
  expect(faultsOf(() => runWithPolicy('['.repeat(100_000))).length).toBeGreaterThan(0)
})

test('a file above 1 MiB and one that is not UTF-8 are refused', () => {
  expect(faultsOf(() => runWithPolicy(`# ${'x'.repeat(1024 * 1024)}`))).toEqual([
    'ats-gate.yml:1:1: "ats-gate.yml" is larger than 1024 KiB -> split it, or check that it is the file you mean',
  ])
  const utf16 = Uint8Array.of(0xff, 0xfe, 0x61, 0x00)
  expect(faultsOf(() => runWithPolicy('extends: base.yml', { '/w/base.yml': utf16 }))).toEqual([
    'ats-gate.yml:1:10: "base.yml" is UTF-16 text -> save it as UTF-8',
  ])
})

test('a byte order mark and Windows line ends do not move the places', () => {
  expect(faultsOf(() => runWithPolicy('\ufeffextends: ats\r\nretries: x\r\n'))).toEqual([
    'ats-gate.yml:2:10: retries must be a whole number, not text -> write a number from 0 to 10',
  ])
})

test('JSON with tabs is read, with its places', () => {
  expect(runWithPolicy('{\n\t"extends": "strict",\n\t"retries": 0\n}').policy.name).toBe('strict')
  expect(faultsOf(() => runWithPolicy('{\n\t"retries": -1\n}'))).toEqual([
    'ats-gate.yml:2:13: retries cannot be less than 0, and is -1 -> write a number from 0 to 10',
  ])
})

test('everything that is wrong is said at once, in the order of the file', () => {
  const text = 'timeout: 99m\nretires: 1\ntargets:\n  - 0x7f.1\nextends: [stric, nowhere.yml]\nretries: x'
  expect(faultsOf(() => runWithPolicy(text))).toEqual([
    'ats-gate.yml:1:10: "99m" is too long -> write a duration such as 500ms or 10s, at most 10m',
    'ats-gate.yml:2:1: unknown key "retires" -> did you mean "retries"?',
    'ats-gate.yml:4:5: "0x7f.1" is neither a name nor an address -> write an address as four decimal numbers',
    'ats-gate.yml:5:11: there is no built-in policy and no file "stric" -> did you mean "strict"?',
    'ats-gate.yml:5:18: there is no file "nowhere.yml" -> check the spelling: the path starts from the folder of ats-gate.yml',
    'ats-gate.yml:6:10: retries must be a whole number, not text -> write a number from 0 to 10',
  ])
})
