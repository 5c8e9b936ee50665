import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import type { Finding } from '../../src/model/finding.ts'
import type { JudgedReport } from '../../src/model/report.ts'
import type { ReportContext } from '../../src/reports/report-format.ts'
import { format } from '../../src/reports/sarif.ts'
import { aReport, aTarget, CONTEXT } from '../builders/report.ts'

// `new Ajv` of this package reads draft-07, which the schema is written in; of its formats the schema uses these.
const validate = new Ajv.default({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => URL.canParse(text, 'https://a.example/') && !/[\s\\]/.test(text),
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  },
}).compile(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/sarif-schema-2.1.0.json'), 'utf8')))

export interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string
          readonly shortDescription: { readonly text: string }
          readonly fullDescription: { readonly text: string }
          readonly help: { readonly text: string }
          readonly defaultConfiguration?: object
          readonly properties: { readonly tags: readonly string[] }
        }[]
      }
    }
    readonly automationDetails: { readonly id: string }
    readonly invocations: readonly {
      readonly toolExecutionNotifications: readonly object[]
      readonly toolConfigurationNotifications?: readonly object[]
    }[]
    readonly properties: { readonly resultsLeftOut: number }
    readonly results: readonly {
      readonly ruleId: string
      readonly kind: string
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object }
      }[]
      readonly partialFingerprints: object
      readonly suppressions?: readonly object[]
      readonly baselineState?: string
    }[]
  }[]
}

export function parsed(report: JudgedReport, context: ReportContext = CONTEXT): Log {
  return JSON.parse(format.write(report, context))
}

export function logOf(findings: readonly Finding[]): Log {
  return parsed(aReport([aTarget('m.example:443', findings)]))
}

export function resultsOf(log: Log): Log['runs'][number]['results'] {
  return log.runs[0]?.results ?? []
}

export function uriOf(log: Log): string | undefined {
  return resultsOf(log)[0]?.locations[0]?.physicalLocation.artifactLocation.uri
}

/** What the schema of OASIS has against it. */
export function problems(log: unknown): readonly string[] {
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
