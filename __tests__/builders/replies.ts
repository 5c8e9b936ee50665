import type { Reply, ServedFlight } from '../../src/model/observation.ts'
import type { Ended, FlightFacts } from '../../src/tls/reply.ts'

/** A complete TLS 1.3 flight; `facts` says what differs. */
export function aFlight(facts: Partial<FlightFacts> = {}, certificates: readonly number[] = [0]): ServedFlight {
  return {
    kind: 'flight',
    facts: {
      version: 0x0304,
      suite: 0x1301,
      compressionMethod: 0,
      group: 0x001d,
      signatureScheme: 0x0403,
      keyProof: 'verified',
      extensions: [],
      alpn: null,
      helloRetryRequestGroup: null,
      clientCertificateRequested: false,
      downgradeMarker: null,
      ocspResponse: null,
      signedCertificateTimestamps: null,
      certificateCompressed: false,
      warnings: [],
      end: { kind: 'complete' },
      ...facts,
    },
    certificates,
  }
}

export function alert(description: number): Reply {
  return { kind: 'alert', level: 2, description, warnings: [] }
}

export function closed(): Ended {
  return { kind: 'closed', bytesRead: 0 }
}

export function reset(): Ended {
  return { kind: 'reset', bytesRead: 0 }
}

export function silent(): Reply {
  return { kind: 'silent', bytesRead: 0 }
}

export function connectionRefused(): Reply {
  return { kind: 'connection-refused', code: 'ECONNREFUSED' }
}

export function malformed(): Reply {
  return { kind: 'malformed', field: 'ServerHello.random', offset: 3, reason: 'short' }
}
