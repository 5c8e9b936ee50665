import type { Note } from '../../model/finding.ts'
import type { Certificate } from '../../x509/certificate.ts'
import { validityAt } from '../../x509/days-left.ts'

/**
 * Which phones break where the issuer of this certificate was not sent. Apple's trustd fetches caIssuers over http, up to
 * three URLs and not for a certificate that is over; Android never does, and nothing is fetched here.
 */
export function fetchNotes(certificate: Certificate, at: Date): readonly Note[] {
  const url = certificate.extensions.caIssuers.slice(0, MAX_URLS).find((one) => /^http:/i.test(one))
  if (url === undefined || validityAt(certificate, at) === 'expired') {
    return [
      {
        code: 'nobody-fetches',
        message: 'nothing tells iPhones where to fetch the issuer, and Android never fetches: all phones break',
      },
    ]
  }
  return [
    {
      code: 'apple-would-fetch',
      message: `Apple would fetch ${url}, so that iPhones may go on; Android never does, and breaks`,
    },
  ]
}

const MAX_URLS = 3
