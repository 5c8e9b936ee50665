import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'secure-renegotiation',
  title: 'Supports secure renegotiation',
  source: 'RFC 5280',
  explanation: {
    why: 'This requirement is still to be judged. It breaks phones all the same.',
    met: 'when it is met',
    violated: 'when it is not',
    undetermined: 'when nothing was seen',
    remedies: () => [{ remedy: { kind: 'replace-certificate', need: 'what is required' }, isExample: true }],
  },
  decide: () => ({
    kind: 'not-applicable',
    message: 'is not judged yet',
    notes: [],
    evidence: { kind: 'none' },
    remedy: null,
  }),
}
