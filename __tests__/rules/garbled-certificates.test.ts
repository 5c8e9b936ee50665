import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rule as certificateExpiry } from '../../src/rules/certificate-expiry.ts'
import { rule as certificateTransparency } from '../../src/rules/certificate-transparency.ts'
import { rule as certificateValidity } from '../../src/rules/certificate-validity.ts'
import { rule as completeChain } from '../../src/rules/complete-chain.ts'
import { rule as hostnameMatch } from '../../src/rules/hostname-match.ts'
import { rule as leafKey } from '../../src/rules/leaf-key.ts'
import { rule as leafSignature } from '../../src/rules/leaf-signature.ts'
import { rule as revocation } from '../../src/rules/revocation.ts'
import { rule as trustedChain } from '../../src/rules/trusted-chain.ts'
import { aCase, REQUIREMENTS } from '../builders/case.ts'
import { anIntermediate, aRoot } from '../builders/certificates.ts'
import { anOcspResponse } from '../builders/ocsp-response.ts'
import { aLog, aLoggedLeaf, listed } from '../builders/timestamps.ts'

const RULES = [
  certificateValidity,
  hostnameMatch,
  trustedChain,
  leafKey,
  leafSignature,
  certificateExpiry,
  completeChain,
  certificateTransparency,
  revocation,
]

test('no change of bytes makes a rule throw, and none makes a changed leaf trusted', () => {
  const root = aRoot('Root', { keys: 'rsa-1024' })
  const intermediate = anIntermediate(root, 'Issuer', { nameConstraints: { permitted: { dns: ['example.com'] } } })
  const log = aLog('Log')
  const leaf = aLoggedLeaf(intermediate, [log], { ipAddresses: ['192.0.2.1'], caIssuers: ['http://ca.example/'] })
  const staple = Buffer.from(anOcspResponse({ leaf, issuer: intermediate })).toString('base64')
  const logList = { file: 'logs.json', date: null, logs: [listed(log)] }
  const requirements = { ...REQUIREMENTS, 'certificate-transparency': { level: 'warning', logList } } as const
  const change = fc.record({
    position: fc.nat({ max: leaf.der.length - 1 }),
    flip: fc.integer({ min: 1, max: 255 }),
    which: fc.constantFrom('leaf', 'intermediate'),
  })
  fc.assert(
    fc.property(change, ({ position, flip, which }) => {
      const changed = Uint8Array.from(which === 'leaf' ? leaf.der : intermediate.der)
      changed[position % changed.length] = (changed[position % changed.length] ?? 0) ^ flip
      const list = which === 'leaf' ? [{ der: changed }, intermediate] : [leaf, { der: changed }]
      const subject = aCase({ lists: [list], facts: [{ ocspResponse: staple }], preinstalled: [root] })
      for (const rule of RULES) {
        expect(['met', 'violated', 'undetermined', 'not-applicable']).toContain(rule.decide(subject, requirements).kind)
      }
      expect(trustedChain.decide(subject, REQUIREMENTS).kind).not.toBe('met')
    }),
    { numRuns: 500, seed: 5280 },
  )
})
