import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'expected-issuer',
  title: 'Serves the certificate that is expected',
  source: 'RFC 5280',
  explanation: {
    why: 'This requirement is still to be judged. It breaks phones all the same.',
    met: 'when it is met',
    violated: 'when it is not',
    undetermined: 'when nothing was seen',
    remedies: () => [{ remedy: { kind: 'replace-certificate', need: 'what is required' }, isExample: true }],
  },
  isConfigured: () => false,
  decide: () => ({
    kind: 'not-applicable',
    message: 'is not judged yet',
    notes: [],
    evidence: { kind: 'none' },
    remedy: null,
  }),
}
