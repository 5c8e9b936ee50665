import { aRoot } from './certificates.ts'
import { KEY, NO_KEY, type WrongFiles } from './wrong-file.ts'
import { WRONG_POLICIES } from './wrong-policies.ts'

const PEM = pem('CERTIFICATE')

const OUTSIDE = 'leads out of the folder of the policy and out of the workspace'
const COPY = 'copy the file into the workspace and name the copy'
const SPELLING = 'check the spelling: the path starts from the folder of ats-gate.yml'
const NO_DEVICE = 'is a pipe, a socket or a device'

export const WRONG_FILES: readonly WrongFiles[] = [
  ...WRONG_POLICIES,
  {
    point: 'a circle of three, a base with faults, and a missing base',
    files: {
      'ats-gate.yml': 'extends: [a.yml, ./missing.yml]\nretires: 1\n',
      'a.yml': 'timeuot: 1s\nextends: b.yml\n',
      'b.yml': 'extends: ats-gate.yml\nretries: x\n',
    },
    faults: [
      ['ats-gate.yml:1:18', 'there is no file "./missing.yml"', SPELLING],
      ['ats-gate.yml:2:1', 'unknown key "retires"', 'did you mean "retries"?'],
      ['a.yml:1:1', 'unknown key "timeuot"', 'did you mean "timeout"?'],
      ['b.yml:1:10', '"ats-gate.yml" extends itself, directly or through its bases', 'remove this base'],
      ['b.yml:2:10', 'retries must be a whole number, not text', 'write a number from 0 to 10'],
    ],
  },
  {
    point: 'a base of two bases has its faults once',
    files: {
      'ats-gate.yml': 'extends: [a.yml, b.yml]\n',
      'a.yml': 'extends: c.yml\n',
      'b.yml': 'extends: c.yml\n',
      'c.yml': 'retries: 11\n',
    },
    faults: [['c.yml:1:10', 'retries cannot be more than 10, and is 11', 'write a number from 0 to 10']],
  },
  {
    point: 'root files with a key, without a certificate, broken, or of another form',
    files: {
      'ats-gate.yml':
        'trust:\n  roots:\n    - key.pem\n    - none.pem\n    - cut.pem\n    - der.pem\n    - typo.pem\n    - p7b.pem\n    - empty.pem\n',
      'key.pem': `${PEM}${KEY}`,
      'none.pem': 'nothing\n',
      'cut.pem': PEM.slice(0, 200),
      'der.pem': aRoot('Wrong').der,
      'typo.pem': `${PEM}${pem('CERTIFCATE')}`,
      'p7b.pem': pem('PKCS7'),
      'empty.pem': '',
    },
    faults: [
      ['ats-gate.yml:3:7', `"key.pem" holds a private key (line ${PEM.split('\n').length})`, NO_KEY],
      [
        'ats-gate.yml:4:7',
        '"none.pem" holds no certificate in PEM (-----BEGIN CERTIFICATE-----)',
        'name a file with the block from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----',
      ],
      [
        'ats-gate.yml:5:7',
        '"cut.pem" has a certificate that cannot be read: certificate: longer than what holds it',
        'export the certificate again',
      ],
      [
        'ats-gate.yml:6:7',
        '"der.pem" is a certificate in DER, not in PEM',
        'convert it: openssl x509 -inform der -in FILE -out FILE.pem',
      ],
      [
        'ats-gate.yml:7:7',
        `"typo.pem" has a block "CERTIFCATE", which is not read (line ${PEM.split('\n').length})`,
        'write -----BEGIN CERTIFICATE-----, or export the certificate again',
      ],
      [
        'ats-gate.yml:8:7',
        '"p7b.pem" holds no certificate in PEM (-----BEGIN CERTIFICATE-----)',
        'convert it: openssl pkcs7 -print_certs -in FILE -out FILE.pem',
      ],
      [
        'ats-gate.yml:9:7',
        '"empty.pem" holds no certificate in PEM (-----BEGIN CERTIFICATE-----)',
        'name a file with the block from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----',
      ],
    ],
  },
  {
    point: 'paths that lead out, by name and by links, and what is no file',
    files: {
      'ats-gate.yml': `trust:\n  roots:\n    - /etc/hostname\n    - ../x.pem\n    - link.pem\n    - etc/hostname\n    - /proc/self/environ\n    - environ.pem\n    - loop.pem\n    - folder\n    - fifo.pem\n    - none.pem\n    - ~/x.pem\n    - https://a.example/x.pem\n    - "a\\nb.pem"\n`,
      'link.pem': '->/etc/hostname',
      etc: '->/etc',
      'environ.pem': '->/proc/self/environ',
      'loop.pem': '->loop.pem',
      'folder/x': '',
      'fifo.pem': '|',
    },
    faults: [
      ['ats-gate.yml:3:7', `"/etc/hostname" ${OUTSIDE}`, COPY],
      ['ats-gate.yml:4:7', `"../x.pem" ${OUTSIDE}`, COPY],
      ['ats-gate.yml:5:7', `"link.pem" ${OUTSIDE}`, COPY],
      ['ats-gate.yml:6:7', `"etc/hostname" ${OUTSIDE}`, COPY],
      ['ats-gate.yml:7:7', `"/proc/self/environ" ${OUTSIDE}`, COPY],
      ['ats-gate.yml:8:7', `"environ.pem" ${OUTSIDE}`, COPY],
      ['ats-gate.yml:9:7', '"loop.pem" is a symbolic link that leads to itself', 'name the file itself'],
      ['ats-gate.yml:10:7', '"folder" is a folder', 'name a file in it'],
      ['ats-gate.yml:11:7', `"fifo.pem" ${NO_DEVICE}`, 'name a regular file'],
      ['ats-gate.yml:12:7', 'there is no file "none.pem"', SPELLING],
      ['ats-gate.yml:13:7', 'there is no file "~/x.pem"', 'write the path out: "~" stands for nothing here'],
      [
        'ats-gate.yml:14:7',
        'there is no file "https://a.example/x.pem"',
        'save it as a file and name that: nothing is fetched',
      ],
      ['ats-gate.yml:15:7', '"a\\nb.pem" has a control character in it', 'name a file without it'],
    ],
  },
  {
    point: 'a policy that is a link out',
    files: { 'ats-gate.yml': '->/proc/self/environ' },
    faults: [['ats-gate.yml:1:1', `"ats-gate.yml" ${OUTSIDE}`, COPY]],
  },
  {
    point: 'a policy that is a pipe',
    files: { 'ats-gate.yml': '|' },
    faults: [['ats-gate.yml:1:1', `"ats-gate.yml" ${NO_DEVICE}`, 'name a regular file']],
  },
  {
    point: 'a policy that is a folder',
    files: { 'ats-gate.yml/x': '' },
    faults: [['ats-gate.yml:1:1', '"ats-gate.yml" is a folder', 'name a file in it']],
  },
]

function pem(label: string): string {
  const lines =
    Buffer.from(aRoot('Wrong').der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
