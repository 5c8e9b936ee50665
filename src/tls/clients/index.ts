import type { HelloTemplate } from '../hello-template.ts'
import { client as ibmConnections } from './ibm-connections.ts'
import { client as ios9Ats } from './ios-9-ats.ts'
import { client as ios154Ats } from './ios-15.4-ats.ts'
import { client as ios184Ats } from './ios-18.4-ats.ts'
import { client as ios264Ats } from './ios-26.4-ats.ts'

/** Every client whose hello we can send, by name, oldest first. */
export const CLIENTS = {
  'ios-9-ats': ios9Ats,
  'ibm-connections': ibmConnections,
  'ios-15.4-ats': ios154Ats,
  'ios-18.4-ats': ios184Ats,
  'ios-26.4-ats': ios264Ats,
} satisfies Readonly<Record<string, HelloTemplate>>
