import { expect, test } from '@jest/globals'
import { rule } from '../../src/rules/revocation.ts'
import { aCase, REQUIREMENTS } from '../builders/case.ts'
import { aLeaf, anIntermediate, aRoot, NOW } from '../builders/certificates.ts'
import { anOcspResponse } from '../builders/ocsp-response.ts'

const ROOT = aRoot()
const ISSUER = anIntermediate(ROOT)
const LEAF = aLeaf(ISSUER)
const MINUTE_MS = 60_000

test('a report that is judged as of a later day has the staple of the day when it was seen', () => {
  const nextUpdate = new Date(NOW.getTime() - MINUTE_MS)
  const staple = anOcspResponse({ leaf: LEAF, issuer: ISSUER, nextUpdate })
  const facts = [{ ocspResponse: Buffer.from(staple).toString('base64') }]
  const before = { lists: [[LEAF, ISSUER]], preinstalled: [ROOT], facts }
  expect(rule.decide(aCase({ ...before, seenAt: nextUpdate }), REQUIREMENTS)).toMatchObject({
    kind: 'met',
    notes: [
      {
        code: 'staple-of-then',
        message:
          'it is judged as of 2026-07-01 11:59 UTC, when it was seen: by 2026-07-01 12:00 UTC the server has to staple another',
      },
    ],
  })
  const later = new Date(NOW.getTime() + MINUTE_MS)
  expect(rule.decide(aCase({ ...before, seenAt: later }), REQUIREMENTS).kind).toBe('violated')
})
