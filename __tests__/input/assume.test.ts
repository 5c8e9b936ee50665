import { describe, expect, test } from '@jest/globals'
import { parseAssume } from '../../src/input/assume.ts'
import { configurationFiles } from '../../src/input/configuration-files.ts'
import { baseImage } from '../../src/input/dockerfile.ts'
import { guessVersions } from '../../src/input/guess-versions.ts'
import { versionsInImage } from '../../src/input/image-versions.ts'
import type { InputFault } from '../../src/model/input-error.ts'
import { fakeFiles } from './fake-files.ts'
import { type Content, faultsOf, given, run, runWithPolicy } from './run.ts'

function assumed(...texts: readonly string[]) {
  const faults: InputFault[] = []
  return {
    versions: parseAssume(
      texts.map((text) => given(text)),
      faults,
    ),
    faults,
  }
}

describe('versions of products are said', () => {
  test.each([
    ['nginx=1.24'],
    ['nginx: 1.24'],
    ['nginx: "1.24"'],
    ["nginx: '1.24'"],
    ['{ nginx: "1.24" }'],
    ['\n  nginx=1.24\n\n'],
  ])('%j', (text) => {
    expect(assumed(text)).toEqual({ versions: { nginx: '1.24' }, faults: [] })
  })

  test('several, of which the last of a product counts', () => {
    expect(assumed('nginx=1.24, openssl: "1.0.2k"\nihs=9.0.5.20', 'nginx=1.28').versions).toEqual({
      nginx: '1.28',
      openssl: '1.0.2k',
      ihs: '9.0.5.20',
    })
  })

  test.each([
    ['nginx', 'ASSUME_FORM', '"nginx" is not of the form PRODUCT=VERSION', 'write it like nginx=1.24'],
    ['nginx="1.24', 'ASSUME_FORM', '"nginx=\\"1.24" is not of the form PRODUCT=VERSION', 'write it like nginx=1.24'],
    ['ngnix=1', 'ASSUME_PRODUCT', 'no version of "ngnix" decides anything here', 'did you mean "nginx"?'],
    [
      'constructor=1',
      'ASSUME_PRODUCT',
      'no version of "constructor" decides anything here',
      /^write one of nginx, apache/,
    ],
    ['openssl=three', 'ASSUME_VERSION', '"three" is no version', 'write it like openssl=3.0'],
    ['was=latest', 'ASSUME_VERSION', '"latest" is no version', 'write it like was=9.0.5.20'],
  ])('%j is a fault', (text, code, what, mend) => {
    expect(assumed(text).faults).toEqual([
      { code, what, where: 'here', mend: typeof mend === 'string' ? mend : expect.stringMatching(mend) },
    ])
  })
})

describe('the policy says them too', () => {
  const BASE = { '/w/base.yml': 'assume: { nginx: "1.22", openssl: "3.0" }' }

  test('a later layer wins, product by product, and what was given wins over all', () => {
    const policy = 'extends: base.yml\nassume: { nginx: "1.24" }'
    expect(runWithPolicy(policy, BASE).policy.assume).toEqual({ nginx: '1.24', openssl: '3.0' })
    const over = { targets: [given('m.example.com')], settings: { assume: [given('openssl=3.5')] } }
    expect(run(over, { '/w/ats-gate.yml': policy, ...BASE }).policy.assume).toEqual({ nginx: '1.24', openssl: '3.5' })
  })

  test('they decide, so they are in the hash of the policy; without any it is what it was', () => {
    const sha256 = (text: string) => runWithPolicy(text).policy.sha256
    expect(sha256('assume: { nginx: "1.24" }')).not.toBe(sha256('assume: { nginx: "1.28" }'))
    expect(sha256('assume: {}')).toBe(sha256('extends: ats'))
  })

  test.each([
    ['assume: { nginx: 1.20 }', /quotes/],
    ['assume: { nginx: "latest" }', /Write a version in quotes|write a version in quotes/],
    ['assume: { ngnix: "1.24" }', /did you mean "nginx"/],
    ['assume: nginx', /mapping/],
  ])('%j is a fault of the file', (text, mend) => {
    const faults = faultsOf(() => runWithPolicy(text))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^ats-gate\.yml:1:/)
    expect(faults[0]).toMatch(mend)
  })
})

describe('the image that a Dockerfile ends with', () => {
  test.each([
    ['FROM nginx:1.24', 'nginx:1.24', 1],
    ['# syntax=docker/dockerfile:1\n\nFROM --platform=linux/amd64 nginx:1.24 AS run\nRUN true', 'nginx:1.24', 3],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of a Dockerfile
    ['ARG V=1.24\nFROM nginx:${V}-alpine', 'nginx:1.24-alpine', 2],
    ['ARG V="1.24"\nfrom nginx:$V', 'nginx:1.24', 2],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of a Dockerfile
    ['FROM nginx:${V:-1.22}', 'nginx:1.22', 1],
    ['FROM node:22 AS build\nRUN x\nFROM nginx:1.24\nCOPY --from=build a b', 'nginx:1.24', 3],
    ['FROM nginx:1.24 AS Base\nFROM alpine\nFROM base', 'nginx:1.24', 1],
    ['ARG A=1 \\\n# a comment\n  V=1.24\r\nFROM \\\n  nginx:$V', 'nginx:1.24', 4],
  ])('%j', (text, image, line) => {
    expect(baseImage(text)).toEqual({ image, line })
  })

  test.each([
    [''],
    ['RUN true'],
    ['FROM'],
    ['ARG V\nFROM nginx:$V'],
    // Of a stage, so of no FROM.
    ['FROM alpine\nARG V=1.24\nFROM nginx:$V'],
    ['FROM nginx:1.24\nFROM $OTHER'],
    ['FROM nginx:${1.24'],
  ])('%j does not say it', (text) => {
    expect(baseImage(text)).toBeNull()
  })
})

describe('what an image says of versions', () => {
  test.each([
    ['nginx:1.24', { nginx: '1.24' }],
    ['docker.io/library/nginx:1.24.0-bookworm', { nginx: '1.24.0', openssl: '3.0' }],
    [
      'registry.example.com:5000/mirror/nginx-unprivileged:1.29.2-alpine3.21@sha256:00',
      { nginx: '1.29.2', openssl: '3.3' },
    ],
    ['httpd:2.4.58', { apache: '2.4.58' }],
    ['httpd:2.4-alpine3.19', { apache: '2.4', openssl: '3.1' }],
    ['haproxy:2.8-bullseye', { haproxy: '2.8', openssl: '1.1.1' }],
    ['ibm-http-server:9.0.5.20', { ihs: '9.0.5.20' }],
    ['debian:12-slim', { openssl: '3.0' }],
    ['debian:trixie', { openssl: '3.5' }],
    ['ubuntu:22.04', { openssl: '3.0' }],
    ['ubuntu:20.04', { openssl: '1.1.1' }],
    ['registry.access.redhat.com/ubi8/ubi-minimal:latest', { openssl: '1.1.1' }],
    ['ubi8:8.10', { openssl: '1.1.1' }],
    ['ubi9:9.4', { openssl: '3.0' }],
    ['ubi9:latest', {}],
    ['registry.access.redhat.com/ubi9/ubi:9.3', { openssl: '3.0' }],
    ['registry.access.redhat.com/ubi9/nginx-124:1', {}],
    ['alpine:3.17', { openssl: '3.0' }],
    ['alpine:3', {}],
    ['nginx', {}],
    ['nginx:latest', {}],
    ['nginx:stable-alpine', {}],
    ['node:22-bookworm', {}],
    ['scratch', {}],
  ])('%s', (image, versions) => {
    expect(versionsInImage(image)).toEqual(versions)
  })
})

describe('versions are guessed from the Dockerfile beside a configuration, or the nearest above it', () => {
  function guessed(content: Content, ...words: readonly string[]) {
    const dialects = { names: ['nginx'], recognise: () => 'nginx' }
    const places = { workspace: '/w', isContained: true }
    const found = configurationFiles(
      words.map((word) => given(word)),
      places,
      fakeFiles(content),
      dialects,
      [],
    )
    if (found === null) throw new Error('nothing found')
    const guesses = guessVersions(found.entries, found.files, found.sources)
    return guesses.map(({ product, version, file, line }) => `${product} ${version} ${file}:${line}`)
  }

  test('the nearest', () => {
    const content = {
      '/w/Dockerfile': 'FROM nginx:1.22',
      '/w/a/Dockerfile': '\nFROM nginx:1.24-bookworm',
      '/w/a/conf/x.conf': 'x',
      '/w/b/x.conf': 'x',
    }
    expect(guessed(content, 'a/conf/x.conf')).toEqual(['nginx 1.24 a/Dockerfile:2', 'openssl 3.0 a/Dockerfile:2'])
    expect(guessed(content, 'b/x.conf')).toEqual(['nginx 1.22 Dockerfile:1'])
  })

  test('nothing where two of them differ, of what they differ in', () => {
    const content = {
      '/w/a/Containerfile': 'FROM nginx:1.24-bookworm',
      '/w/a/x.conf': 'x',
      '/w/b/Dockerfile': 'FROM nginx:1.22-bookworm',
      '/w/b/x.conf': 'x',
    }
    expect(guessed(content, 'a/x.conf', 'b/x.conf')).toEqual(['openssl 3.0 a/Containerfile:1'])
  })

  test('nothing without one, or where it says nothing', () => {
    expect(guessed({ '/w/x.conf': 'x' }, 'x.conf')).toEqual([])
    expect(guessed({ '/w/x.conf': 'x', '/w/Dockerfile': 'RUN true' }, 'x.conf')).toEqual([])
  })
})
