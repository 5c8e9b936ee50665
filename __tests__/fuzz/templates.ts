import { CLIENTS } from '../../src/tls/clients/index.ts'
import { limitedTo12 } from '../../src/tls/derived-hellos.ts'
import type { HelloTemplate } from '../../src/tls/hello-template.ts'

/** The hellos that recorded.json answers, by the names that it has for them. */
export const TEMPLATES: Readonly<Record<string, HelloTemplate>> = {
  'ios-18.4-ats': CLIENTS['ios-18.4-ats'],
  'ios-26.4-ats': CLIENTS['ios-26.4-ats'],
  'ios-18.4-ats-1.2-ecdsa': limitedTo12(CLIENTS['ios-18.4-ats'], 'ecdsa'),
  'ios-18.4-ats-1.2-rsa': limitedTo12(CLIENTS['ios-18.4-ats'], 'rsa'),
  'ibm-connections': CLIENTS['ibm-connections'],
}

/** What the entropy of every recorded hello was drawn from. */
export const SEED = 'recorded'
