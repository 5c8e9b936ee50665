import { KEY, NO_KEY, type WrongFault, type WrongFiles } from './wrong-file.ts'

const NO_KEY_OF_A_POLICY =
  'it is no key of a policy: set it as --private-addresses on the command line, or as an input of the action'
const KNOWN =
  'known here: extends, requirements, trust, fail-on, on-undetermined, timeout, retries, concurrency, connections-per-address, require-ipv6, deadline, proxy, assume, targets, waivers'
const AS_UTF8 = 'save it as UTF-8, or check that it is the file you mean'
const TARGET = 'write host, host:port, an https URL, "[v6]:port" in quotes, or a mapping with host'
const LETTERS = 'write a name of letters, digits and hyphens'
const DECIMAL = 'write an address as four decimal numbers'
const PORT = 'write a number from 1 to 65535'
const TIMEOUT = 'write a duration such as 500ms or 10s, at most 10m'
const DEADLINE = 'write a duration such as 90s or 10m, at most 5d'
const BELOW = 'host:port, or "*.example.com" in quotes for every name below it'
const NAMES = `write host, ${BELOW}`
const DAY = 'write a day such as 2027-03-31'
const LEVELS = 'write error, warning, notice or off'

/** What is wrong in the text of `ats-gate.yml` alone. */
export const WRONG_POLICIES: readonly WrongFiles[] = [
  policy('unknown key', 'extends: ats\ntimeuot: 5s\n', ['2:1', 'unknown key "timeuot"', 'did you mean "timeout"?']),
  policy(
    'wrong type',
    'targets: m.example.com\ntrust: []\n',
    [
      '1:10',
      'targets must be a list, not text',
      'write a list of host names, host:port, https URLs, or mappings with host',
    ],
    ['2:8', 'trust must be a mapping, not a list', 'write a mapping with stores, roots or both'],
  ),
  policy('a list where a mapping is expected', '- extends: ats\n', [
    '1:1',
    'the file must be a mapping, not a list',
    'write a mapping such as "extends: ats"',
  ]),
  policy(
    'duplicate keys, and what is wrong in the later one',
    'timeout: 1s\nretries: 1\ntimeout: 2x\n',
    ['3:1', 'the key "timeout" stands here twice', 'keep one of them'],
    ['3:10', 'timeout cannot be "2x"', TIMEOUT],
  ),
  policy(
    'an unknown key, a wrong port and a bad address in one entry',
    'targets:\n  - host: m.example.com\n    port: "443"\n    prot: 1\n    connect: 127.0.0.1\n  - a..b\n',
    ['3:11', 'port must be a whole number, not text', 'write a number from 1 to 65535; without it, 443'],
    ['4:5', 'unknown key "prot"', 'did you mean "port"?'],
    ['5:14', '"127.0.0.1" has no port', 'write host:port'],
    ['6:5', '"a..b" has an empty label', 'remove the dot too many'],
  ),
  policy(
    'an entry without its host',
    'targets:\n  - { hots: a, http: b }\n  - { host: 5, http: "c:0" }\n',
    ['2:5', 'the key "host" is missing', 'add host'],
    ['2:7', 'unknown key "hots"', 'did you mean "host"?'],
    ['2:22', '"b" has no port', 'write host:port'],
    ['3:13', 'host must be text, not a whole number', 'write a host name, an address or an https URL'],
    ['3:22', '"0" is not a port', PORT],
  ),
  policy(
    'entries that are no targets',
    'targets:\n  - 1.5\n  - ~\n  - true\n  - [a]\n  - -a\n',
    ['2:5', 'entry 1 of targets must be text or a mapping, not a number', TARGET],
    ['3:5', 'entry 2 of targets must be text or a mapping, not empty', TARGET],
    ['4:5', 'entry 3 of targets must be text or a mapping, not true or false', TARGET],
    ['5:5', 'entry 4 of targets must be text or a mapping, not a list', TARGET],
    ['6:5', '"-a" is not a host name', LETTERS],
  ),
  policy(
    'bad hosts and ports',
    `targets:\n  - m.example.com:0\n  - m.example.com:70000\n  - "*.example.com"\n  - 127.1\n  - 0x7f.1\n  - 010.0.0.1\n  - fe80::1%eth0\n  - ${'a'.repeat(64)}.example\n  - xn--a.example\n  - p\u0430ypal.example\n`,
    ['2:5', '"0" is not a port', PORT],
    ['3:5', '"70000" is not a port', PORT],
    ['4:5', '"*.example.com" has a wildcard', 'name each host: a target is one host'],
    ['5:5', 'entry 4 of targets must be text or a mapping, not a number', TARGET],
    ['6:5', '"0x7f.1" is neither a name nor an address', DECIMAL],
    ['7:5', '"010.0.0.1" is neither a name nor an address', DECIMAL],
    ['8:5', 'the address "fe80::1%eth0" has a zone', 'name an address without "%"'],
    ['9:5', `"${'a'.repeat(64)}.example" has a label longer than 63 bytes`, 'check the name: DNS has none so long'],
    ['10:5', '"xn--a" is no A-label: it does not decode', 'write the name in its own letters, or check it'],
    [
      '11:5',
      '"p\u0430ypal" mixes letters that look alike, such as Latin and Cyrillic',
      'type it with the letters of one script, or write xn--pypal-4ve if it is meant',
    ],
  ),
  policy(
    'URLs',
    'targets:\n  - http://a.example\n  - ftp://a.example\n  - https://a.example/#x\n  - https:/a.example\n  - a.example/x\n',
    ['2:5', 'the target "http://a.example" is not an https URL', 'write https://a.example; port 80 is asked anyway'],
    ['3:5', 'the target "ftp://a.example" is not an https URL', 'write https://a.example; nothing else is probed'],
    ['4:5', 'the target "https://a.example/#x" has a fragment', 'remove "#" and what follows'],
    ['5:5', 'the target "https:/a.example" is neither a host nor a URL', 'write https://a.example'],
    ['6:5', 'the target "a.example/x" is neither a host nor a URL', 'write https://a.example/x or the host alone'],
  ),
  policy(
    'user information',
    'targets:\n  - https://u:secret@a.example\n  - https:/u:secret@a.example\n  - u:secret@a.example b.example\n',
    ['2:5', 'a target has user information before "@"', 'remove it, and change the password'],
    ['3:5', 'a target has user information before "@"', 'remove it, and change the password'],
    ['4:5', 'the target "…@a.example b.example" has a space in it', 'write one target a line, without spaces'],
  ),
  policy(
    'empty lists',
    'extends: []\nrequirements: { forward-secrecy: { suites: [] } }\n',
    ['1:10', 'extends is empty', 'write a list of names, such as [ats, team.yml], or remove the key'],
    ['2:44', 'suites is empty', 'write a list of cipher suites by their IANA names, such as [TLS_AES_128_GCM_SHA256]'],
  ),
  policy(
    'levels, requirements and policies misspelt',
    'extends: ibm-conections\nrequirements:\n  leaf-key: Eror\n  leef-signature: error\n  https-only: yes\n  tls-version: { minimum: 1.2 }\n',
    ['1:10', 'there is no built-in policy and no file "ibm-conections"', 'did you mean "ibm-connections"?'],
    ['3:13', 'leaf-key cannot be "Eror"', 'did you mean "error"?'],
    ['4:3', 'unknown requirement "leef-signature"', 'did you mean "leaf-signature"?'],
    ['5:15', 'https-only cannot be "yes"', LEVELS],
    ['6:27', 'minimum must be text, not a number', 'write TLS 1.2 or TLS 1.3'],
  ),
  policy(
    'durations',
    'timeout: 10\ndeadline: -1s\n',
    ['1:10', 'timeout must be text, not a whole number', TIMEOUT],
    ['2:11', 'deadline cannot be "-1s"', DEADLINE],
  ),
  policy(
    'more durations',
    'timeout: 1e3s\ndeadline: 99999d\n',
    ['1:10', 'timeout cannot be "1e3s"', TIMEOUT],
    ['2:11', '"99999d" is too long', DEADLINE],
  ),
  policy('a key that is not there yet', 'targets:\n  - { host: a.example, private-addresses: false }\n', [
    '2:24',
    'unknown key "private-addresses"',
    NO_KEY_OF_A_POLICY,
  ]),
  policy(
    'waivers without what they need, and one whose values are wrong',
    'waivers:\n  - { target: a.example, until: 2027-01-01 }\n  - { requirement: leef-key, target: 5, reason: "", owner: " ", until: soon, expires: 1 }\ntargets: [a..b]\n',
    ['2:5', 'the key "requirement" is missing', 'add requirement'],
    ['2:5', 'the key "reason" is missing', 'add reason'],
    ['2:5', 'the key "owner" is missing', 'add owner'],
    ['3:20', 'requirement cannot be "leef-key"', 'did you mean "leaf-key"?'],
    [
      '3:38',
      'target must be text, not a whole number',
      `write host for all its ports, ${BELOW}; "*" for listeners of a configuration that answer for any name`,
    ],
    ['3:49', 'reason cannot be ""', 'write why it is accepted, with the ticket that mends it'],
    ['3:60', 'owner cannot be " "', 'write who answers for it, such as "@infra" in quotes'],
    ['3:72', 'until cannot be "soon"', DAY],
    ['3:78', 'unknown key "expires"', 'known here: requirement, target, reason, owner, until'],
    ['4:11', '"a..b" has an empty label', 'remove the dot too many'],
  ),
  policy(
    'days and targets of waivers that are none',
    `waivers:\n${[
      '{ target: m.example.com, until: 2027-02-30 }',
      '{ target: "**", until: 2027-02-28 }',
      '{ target: "*.", until: 2027-02-28 }',
      '{ target: "m.*.example.com", until: 2027-02-28 }',
      '{ target: "*.192.0.2.1", until: 2027-02-28 }',
      '{ target: https://m.example.com, until: 2027-02-28 }',
      '{ target: "m.example.com:0", until: 2027-13-01 }',
      '{ target: https://u:secret@m.example.com, until: 2027-02-28 }',
    ]
      .map((text) => `  - ${text.replace('{', '{ requirement: leaf-key, reason: r, owner: o,')}\n`)
      .join('')}`,
    ['2:81', 'there is no day "2027-02-30"', DAY],
    ['3:59', '"**" has a star elsewhere than alone at its start', NAMES],
    ['4:59', '"*." names nothing below the star', NAMES],
    ['5:59', '"m.*.example.com" has a star elsewhere than alone at its start', NAMES],
    ['6:59', '"*.192.0.2.1" is a star before an address', NAMES],
    ['7:59', '"https://m.example.com" is a URL or a path', NAMES],
    ['8:59', '"0" is not a port', PORT],
    ['8:85', 'there is no day "2027-13-01"', DAY],
    ['9:59', 'a target has user information before "@"', 'remove it, and change the password'],
  ),
  policy(
    'waivers that say the same twice, whatever the case, the script or the day',
    `waivers:\n${[
      'M.example.com',
      '"m.EXAMPLE.com."',
      'b\u00fccher.example:8443',
      'xn--bcher-kva.example:8443',
      'm.example.com:443',
    ]
      .map((name, i) => `  - { requirement: leaf-key, target: ${name}, reason: r, owner: o, until: 2027-02-1${i} }\n`)
      .join('')}`,
    ['3:5', 'leaf-key is waived for "m.example.com" at ats-gate.yml:2:5 already', 'keep one of them'],
    ['5:5', 'leaf-key is waived for "xn--bcher-kva.example:8443" at ats-gate.yml:4:5 already', 'keep one of them'],
  ),
  policy(
    'two targets that differ only in case',
    'targets:\n  - { host: M.example.com, connect: "127.0.0.1:1" }\n  - { host: m.EXAMPLE.com, connect: "127.0.0.1:2" }\n',
    [
      '3:5',
      'm.example.com:443 is listed with another connect at ats-gate.yml:2:5',
      'keep one connect for m.example.com:443',
    ],
  ),
  policy(
    '__proto__',
    '__proto__: { fail-on: never }\ntargets:\n  - { host: a.example, __proto__: {} }\n',
    ['1:1', 'unknown key "__proto__"', KNOWN],
    [
      '3:24',
      'unknown key "__proto__"',
      'known here: host, port, connect, http, samples, pins, reachable, require-ipv6, requirements, trust',
    ],
  ),
  policy(
    'merge keys, and anchors whose value is wrong',
    'targets:\n  - &one { host: a..b }\n  - *one\n  - { <<: *one, port: 444 }\n',
    ['2:18', '"a..b" has an empty label', 'remove the dot too many'],
    [
      '4:7',
      'unknown key "<<"',
      'write the keys out: "<<" merges nothing here, and only a whole value can be repeated (*name)',
    ],
  ),
  policy(
    'an alias bomb',
    [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...bomb('b', 'a'),
      ...bomb('c', 'b'),
      ...bomb('d', 'c'),
      ...bomb('e', 'd'),
    ].join('\n'),
    [
      '2:8',
      'the aliases (*name) cannot be followed: Excessive alias count indicates a resource exhaustion attack',
      'write the values out; a value that begins with * needs quotes',
    ],
  ),
  policy(
    'tags',
    'extends: !!binary YXRz\nretries: !foo 99\n',
    [
      '1:10',
      'not valid YAML or JSON: Unresolved tag: tag:yaml.org,2002:binary',
      'remove the tag (!name): only plain values are read',
    ],
    [
      '1:19',
      'there is no built-in policy and no file "YXRz"',
      'name a file, or one of ats, ibm-connections, hcl-connections, strict',
    ],
    ['2:10', 'not valid YAML or JSON: Unresolved tag: !foo', 'remove the tag (!name): only plain values are read'],
    ['2:15', 'retries must be a whole number, not text', 'write a number from 0 to 10'],
  ),
  policy(
    'two documents, the first with a fault',
    'retries: 99\n---\nextends: ats\n',
    ['1:10', 'retries cannot be more than 10, and is 99', 'write a number from 0 to 10'],
    ['2:1', 'a second document begins here', 'keep one document a file'],
  ),
  policy('a tab', 'requirements:\n\tleaf-key: error\n', [
    '2:1',
    'not valid YAML or JSON: Tabs are not allowed as indentation',
    'indent with spaces',
  ]),
  policy('an empty file', '', ['1:1', 'the file is empty', 'write a mapping such as "extends: ats"']),
  policy('only comments', '# one\n# two\n', ['1:1', 'the file is empty', 'write a mapping such as "extends: ats"']),
  policy('a byte order mark and line ends of Windows', '\ufeffextends: ats\r\nretries: x\r\n', [
    '2:10',
    'retries must be a whole number, not text',
    'write a number from 0 to 10',
  ]),
  policy('UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0), ['1:1', '"ats-gate.yml" is UTF-16 text', 'save it as UTF-8']),
  policy('UTF-16 without a mark', 'e\u0000x\u0000', [
    '1:2',
    '"ats-gate.yml" has a NUL byte, so it is no text',
    AS_UTF8,
  ]),
  policy('a binary file', Uint8Array.of(0x61, 0x0a, 0x45, 0xff), ['2:2', '"ats-gate.yml" is not UTF-8 text', AS_UTF8]),
  policy('10 MiB', `# ${'x'.repeat(10 * 1024 * 1024)}`, [
    '1:1',
    '"ats-gate.yml" is larger than 1024 KiB',
    'split it, or check that it is the file you mean',
  ]),
  policy('a private key instead of a policy', `x: y\n${KEY}`, ['2:1', '"ats-gate.yml" holds a private key', NO_KEY]),
  policy('extends of itself', 'extends: ./ats-gate.yml\n', [
    '1:10',
    '"ats-gate.yml" extends itself, directly or through its bases',
    'remove this base',
  ]),
]

/** `faults` with places of ats-gate.yml. */
function policy(point: string, text: string | Uint8Array, ...faults: readonly WrongFault[]): WrongFiles {
  return {
    point,
    files: { 'ats-gate.yml': text },
    faults: faults.map(([place, ...rest]) => [`ats-gate.yml:${place}`, ...rest]),
  }
}

function bomb(name: string, of: string): string[] {
  return [`${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`]
}
