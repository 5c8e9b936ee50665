import { notGitHub } from './api-error.ts'
import type { Answer, Ask } from './ask.ts'

/** Rejects what is no JSON: a proxy's page, or the end of half an answer. Throws ApiError. */
export function jsonOf(ask: Ask, { status, headers, body }: Answer): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    const type = headers['content-type'] ?? 'no type'
    throw notGitHub(ask, `status ${status} with ${type} that is no JSON`)
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
