import { expect, test } from '@jest/globals'
import { at, read } from './reading.ts'

// Each as HAProxy 2.6 did it.

const BACKENDS =
  'backend app\n  mode http\n  server s 10.0.0.1:80\nbackend away\n  mode http\n  http-request redirect scheme https\n'

function cleartext(lines: string) {
  return at(80, read(`listen one\n  mode http\n  bind :80\n${lines}\n${BACKENDS}`)).cleartext
}

test('a listen chooses a backend as a frontend does', () => {
  expect(cleartext('  use_backend app')).toMatchObject({ kind: 'known', value: 'content' })
  expect(cleartext('  default_backend app')).toMatchObject({ kind: 'known', value: 'content' })
  expect(cleartext('  default_backend away\n  server s 10.0.0.2:80')).toMatchObject({ value: 'redirect' })
  expect(cleartext('  use_backend away if { path_beg /x }\n  server s 10.0.0.2:80')).toMatchObject({
    kind: 'open',
    candidates: ['redirect', 'content'],
  })
  expect(cleartext('  server s 10.0.0.2:80')).toMatchObject({ value: 'content' })
})
