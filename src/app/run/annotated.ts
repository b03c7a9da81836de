import type { Inputs } from '../../inputs/inputs.ts'
import { ignoredSecrets } from '../../plan/secrets.ts'
import type { Annotated } from '../weigh/build-checked.ts'
import type { ImageJob } from './image-job.ts'

/** Warnings per step that GitHub shows. */
const SHOWN_WARNINGS = 10

/** Build checks must not displace warnings about secrets, or about rules that are unchecked on a platform. */
export function annotated(
  { annotatesChecks }: Inputs,
  { dockerfile: file, subject, rules }: ImageJob,
): Annotated | undefined {
  if (file === undefined || subject.kind === 'image') return undefined
  const unchecked = rules.length * Math.max(1, subject.build.platforms.length)
  const room = SHOWN_WARNINGS - unchecked - ignoredSecrets(subject.build).length
  return { file, mostChecks: annotatesChecks ? Math.max(0, room) : null }
}
