import { wireKey } from '../hello-template.ts'
import { offered } from '../offered.ts'
import { android } from './android.ts'
import { apple } from './apple.ts'
import type { Client } from './client.ts'
import { client as ibmConnections } from './ibm-connections.ts'
import { okhttp } from './okhttp.ts'

/** Every client whose hello we can send, by name, oldest first within each family. */
export const CLIENTS = {
  ...apple,
  ...android,
  ...okhttp,
  'ibm-connections': ibmConnections,
} satisfies Readonly<Record<string, Client>>

/** Undefined for a name that is no client's: of a hello of our own, or in a report of another version. */
export function clientNamed(name: string): Client | undefined {
  return BY_NAME.get(name)
}

/** The newest version that it offers; on the wire. */
export function newestVersion(client: Client): number {
  return offered(client, null).maximumVersion
}

/** Whether two clients send the same hello: `ios-16` and `ios-17`. What is asked for one tells of the other. */
export function haveSameHello(one: string, other: string): boolean {
  return one === other || (KEYS.get(one) ?? one) === (KEYS.get(other) ?? other)
}

const BY_NAME: ReadonlyMap<string, Client> = new Map(Object.entries(CLIENTS))
const KEYS: ReadonlyMap<string, string> = new Map([...BY_NAME].map(([name, client]) => [name, wireKey(client)]))
