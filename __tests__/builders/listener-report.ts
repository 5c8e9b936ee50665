import { count } from '../../src/model/assemble-report.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { ListenerFacts, ListenerReport, Report } from '../../src/model/report.ts'
import { runVerdict, targetVerdict } from '../../src/model/verdict.ts'
import { aFinding } from './report.ts'

export const SSL_PROTOCOLS = { file: 'conf.d/tls.conf', line: 3, column: 5, endLine: 3, endColumn: 34 }

/** `conf.d/site.conf: NAME:443`, with the findings given and nothing else. */
export function aListenerReport(
  name: string,
  findings: readonly Finding[] = [aFinding({ rule: 'tls-version', locations: [SSL_PROTOCOLS] })],
  facts: Partial<ListenerFacts> = {},
): ListenerReport {
  return {
    target: `conf.d/site.conf: ${name}:443`,
    verdict: targetVerdict(findings, 'error', 'fail'),
    notChecked: false,
    findings,
    listener: {
      dialect: 'nginx',
      location: { file: 'conf.d/site.conf', line: 2, column: 3, endLine: 2, endColumn: 18 },
      address: '*',
      port: 443,
      names: [name],
      tls: 'yes',
      versions: ['TLS 1.2', 'TLS 1.3'],
      suites: null,
      groups: null,
      cleartext: 'unknown',
      hsts: null,
      ...facts,
    },
  }
}

/** The line that switches TLS 1.0 on, as a rule reads it. */
export function atFault(over: Partial<Finding> = {}): Finding {
  return aFinding({
    rule: 'legacy-protocols',
    outcome: 'violated',
    message: 'switches on TLS 1.0',
    remedy: { kind: 'disable-versions', versions: ['TLS 1.0'], minimum: 'TLS 1.2' },
    advice: [
      { proxy: null, text: 'Switch off TLS 1.0 where TLS ends.' },
      { proxy: 'nginx', text: 'ssl_protocols TLSv1.2 TLSv1.3;' },
    ],
    locations: [SSL_PROTOCOLS],
    related: [{ file: 'nginx.conf', line: 9, column: 1, endLine: 9, endColumn: 20, message: 'includes it' }],
    ...over,
  })
}

export function withListeners(report: Report, listeners: readonly ListenerReport[]): Report {
  const { targets, policy, waivers } = report
  return {
    ...report,
    verdict: runVerdict([...targets, ...listeners], waivers),
    counts: count(targets, policy, listeners),
    listeners,
  }
}
