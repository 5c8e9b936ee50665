import type { Location } from '../../model/target.ts'
import { type Annotation, noticeAnnotation } from '../../reports/annotations.ts'
import { line } from '../../reports/sanitize.ts'

/** The base commit knows no such policy yet, so nothing else can decide. */
export function noBasePolicy(path: string, ref: string): Annotation {
  return noticeAnnotation(
    line`the policy of the pull request itself decides`,
    line`The base commit ${ref} has no ${path}, so nothing holds this change to an earlier policy. From its merge on the base's decides.`,
    startOf(path),
  )
}

/** Made by an earlier step, or new in this change. */
export function notAtRef(path: string, ref: string): Annotation {
  return noticeAnnotation(
    line`${path} is read from the workspace`,
    line`There is no ${path} at ${ref}: an earlier step made it, or this change adds it.`,
    startOf(path),
  )
}

/** Roots or a baseline, which make less fail. */
export function addedByChange(path: string, ref: string): Annotation {
  return noticeAnnotation(
    line`${path} decides nothing yet`,
    line`There is no ${path} at ${ref}: this change adds it, and nobody is judged by what he wrote himself. From its merge on it decides.`,
    startOf(path),
  )
}

export function changesPolicy(source: string, ref: string): Annotation {
  return noticeAnnotation(
    line`this pull request changes the policy`,
    line`The verdict is that of the policy at ${ref}; the job summary shows what the proposed one would change, which decides nothing yet.`,
    source === 'built-in' ? null : startOf(source),
  )
}

function startOf(file: string): Location {
  return { file, line: 1, column: 1 }
}
