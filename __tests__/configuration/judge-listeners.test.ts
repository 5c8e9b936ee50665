import { describe, expect, test } from '@jest/globals'
import { judgeListeners } from '../../src/configuration/judge-listeners.ts'
import { known, open } from '../../src/model/listener.ts'
import { aListener, SOMEWHERE } from '../builders/configuration.ts'
import { aPolicy } from '../builders/run-gate.ts'

describe('a listener is judged', () => {
  const judging = { policy: aPolicy(), at: new Date('2026-11-23T00:00:00Z'), waivers: () => () => null }
  const legacyOf = (listener: ReturnType<typeof aListener>) =>
    judgeListeners({ listeners: [listener], steps: [], problems: [] }, judging)[0]?.findings.find(
      ({ rule }) => rule === 'legacy-protocols',
    )

  test('violated at the directive that switches TLS 1.0 on', () => {
    const finding = legacyOf(aListener({ versions: known([0x0301, 0x0303], SOMEWHERE) }))
    expect(finding).toMatchObject({ outcome: 'violated', locations: [SOMEWHERE] })
  })

  test('undetermined, not met, where the versions that it may have differ', () => {
    const versions = open('the version of nginx is not known', SOMEWHERE, [[0x0301, 0x0303], [0x0303]])
    expect(legacyOf(aListener({ versions }))).toMatchObject({ outcome: 'undetermined' })
  })

  test('met where all that it may have agree', () => {
    const versions = open('the version of nginx is not known', SOMEWHERE, [[0x0303, 0x0304], [0x0303]])
    expect(legacyOf(aListener({ versions }))).toMatchObject({ outcome: 'met' })
  })
})
