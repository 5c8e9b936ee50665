import type { ClientName } from '../../src/model/policy.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { strict } from '../../src/policies/strict.ts'
import { type Plan, planFor } from '../../src/probes/plan.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import { offeringGroups, offeringSchemes } from '../../src/tls/derived-hellos.ts'
import type { HelloTemplate } from '../../src/tls/hello-template.ts'
import { diagnosticHello, plainHello, TLS13_GROUPS, tls13Hello } from '../../src/tls/plain-hello.ts'
import { LEGACY_SUITES, TLS13_SUITES, WEAK_SUITES } from '../../src/tls/suite-lists.ts'

/** Only of these are others derived: a policy's own client, those of today and those of policies to come. */
const POLICY_CLIENTS: readonly ClientName[] = [
  ...new Set(POLICIES.map(({ client }) => client)),
  'ios-9-ats',
  'ios-15.4-ats',
  'ios-26.4-ats',
]

/** Every hello of records that a run can send: those of each client, minimum and set of weak suites, and the listing's. */
export function ourHellos(): readonly HelloTemplate[] {
  const profiles = Object.keys(CLIENTS) as ClientName[]
  const plans = POLICY_CLIENTS.flatMap((name) =>
    [0x0301, 0x0303, 0x0304].map((minimum) =>
      planFor(
        name,
        {
          ...strict.requirements,
          'tls-version': { level: 'error', minimum },
          'weak-ciphers': { level: 'error', also: ['dhe', 'ecdhe-cbc'] },
          clients: { level: 'error', profiles },
        },
        true,
      ),
    ),
  )
  const listing = [0x0300, 0x0301, 0x0302, 0x0303].flatMap((clientVersion) =>
    [WEAK_SUITES, LEGACY_SUITES, [0x002f]].map((suites) => plainHello({ name: 'listing', clientVersion, suites })),
  )
  const tls13 = tls13Hello('listing', TLS13_SUITES)
  const details = [
    ...[[0x0017], TLS13_GROUPS].map((groups) => offeringGroups(tls13, groups)),
    ...[[0x0804], [0x0403, 0x0401]].map((schemes) => offeringSchemes(tls13, schemes)),
    offeringGroups(plainHello({ name: 'listing', clientVersion: 0x0303, suites: [0xc02f] }), [0x001d, 0x0017]),
    offeringSchemes(plainHello({ name: 'listing', clientVersion: 0x0303, suites: [0xc02f] }), [0x0401]),
  ]
  const all = [...plans.flatMap(ofPlan), ...listing, tls13, ...details, diagnosticHello()]
  return [...new Map(all.map((hello) => [JSON.stringify(hello), hello])).values()]
}

/** The hello of a phone, which nobody may change. */
export function isOfAPhone(hello: HelloTemplate): boolean {
  return Object.values(CLIENTS).some((client) => client === hello)
}

function ofPlan({ questions, otherFamily, olderLegacy, smallerLarge, fallback }: Plan): readonly HelloTemplate[] {
  const later = [
    ...(otherFamily === null ? [] : [otherFamily.ecdsa, otherFamily.rsa]),
    ...olderLegacy,
    ...(smallerLarge === null ? [] : [smallerLarge]),
    ...(fallback === null ? [] : [0x0300, 0x0301, 0x0302].map(fallback)),
  ]
  return [...questions, ...later].flatMap(({ hello, shorter }) => [...(hello === 'sslv2' ? [] : [hello]), ...shorter])
}
