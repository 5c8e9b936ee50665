import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { listedAddresses } from './model/listed-address.ts'
import type { JudgedTarget, TargetReport } from './model/report.ts'
import { targetJson } from './reports/json-text.ts'

/**
 * Holds the JSON text of every target, compressed, so that a large run need not hold what it observed: 14 kB of text and
 * some 50 kB of objects a target become 3 kB.
 */
export class PackedTargets {
  readonly #packed = new Map<string, Uint8Array>()

  /** Packs the whole and gives back what people are told of it. */
  readonly keep = (report: TargetReport): JudgedTarget => {
    // A copy: zlib's own is a view into 16 kB or more.
    this.#packed.set(report.target, new Uint8Array(deflateRawSync(targetJson(report), PACKING)))
    const { target, verdict, notChecked, findings, observation } = report
    const listed = listedAddresses(observation)
    return {
      target,
      verdict,
      notChecked,
      findings: findings.flatMap((one) => (isInOrder(one) ? told(one) : [one])),
      ...(listed.length === 0 ? {} : { listed }),
    }
  }

  /** The whole of a target that was kept, as JSON text. */
  readonly jsonOf = ({ target }: JudgedTarget): string => {
    const packed = this.#packed.get(target)
    if (packed === undefined) throw new Error(`${target} was never kept`)
    return inflateRawSync(packed).toString('utf8')
  }
}

/** The fastest level; most targets fit into one chunk. */
const PACKING = { level: 1, chunkSize: 8192 } as const

type Finding = JudgedTarget['findings'][number]

/** Reports for people show no evidence of these, but for the table of clients. */
function isInOrder({ outcome, evidence }: Finding): boolean {
  return (outcome === 'met' || outcome === 'not-applicable') && evidence.kind !== 'clients'
}

/** Of what is in order people read a note at most; of a large run the rest would be most of what is held. */
function told(finding: Finding): readonly Finding[] {
  return finding.notes.length === 0 ? [] : [{ ...finding, evidence: NO_EVIDENCE }]
}

const NO_EVIDENCE = { kind: 'none' } as const
