import { strict } from '../../src/policies/strict.ts'
import { type Plan, planFor } from '../../src/probes/plan.ts'
import { CLIENTS } from '../../src/tls/clients/index.ts'
import type { HelloTemplate } from '../../src/tls/hello-template.ts'
import { diagnosticHello, plainHello, tls13Hello } from '../../src/tls/plain-hello.ts'
import { LEGACY_SUITES, TLS13_SUITES, WEAK_SUITES } from '../../src/tls/suite-lists.ts'

/** Every hello of records that a run can send: those of each client, minimum and set of weak suites, and the listing's. */
export function ourHellos(): readonly HelloTemplate[] {
  const names = Object.keys(CLIENTS) as (keyof typeof CLIENTS)[]
  const plans = names.flatMap((name) =>
    [0x0301, 0x0303, 0x0304].map((minimum) =>
      planFor(
        name,
        {
          ...strict.requirements,
          'tls-version': { level: 'error', minimum },
          'weak-ciphers': { level: 'error', also: ['dhe', 'ecdhe-cbc'] },
        },
        true,
      ),
    ),
  )
  const listing = [0x0300, 0x0301, 0x0302, 0x0303].flatMap((clientVersion) =>
    [WEAK_SUITES, LEGACY_SUITES, [0x002f]].map((suites) => plainHello({ name: 'listing', clientVersion, suites })),
  )
  const all = [...plans.flatMap(ofPlan), ...listing, tls13Hello('listing', TLS13_SUITES), diagnosticHello()]
  return [...new Map(all.map((hello) => [JSON.stringify(hello), hello])).values()]
}

/** The hello of a phone, which nobody may change. */
export function isOfAPhone(hello: HelloTemplate): boolean {
  return Object.values(CLIENTS).some((client) => client === hello)
}

function ofPlan({
  questions,
  otherFamily,
  olderLegacy,
  unwantedApart,
  smallerLarge,
  fallback,
}: Plan): readonly HelloTemplate[] {
  const later = [
    ...(otherFamily === null ? [] : [otherFamily.ecdsa, otherFamily.rsa]),
    ...olderLegacy,
    ...unwantedApart,
    ...(smallerLarge === null ? [] : [smallerLarge]),
    ...(fallback === null ? [] : [0x0300, 0x0301, 0x0302].map(fallback)),
  ]
  return [...questions, ...later].flatMap(({ hello, shorter }) => [...(hello === 'sslv2' ? [] : [hello]), ...shorter])
}
