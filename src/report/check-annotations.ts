import type { BuildCheck } from '../buildkit/build-check.ts'
import type { Annotation } from './annotation.ts'
import { plainForm } from './form.ts'

/** Findings of build checks in `file` (a path from the repository's root), worded as in docker/build-push-action. */
export function checkAnnotations(checks: readonly BuildCheck[], file: string): readonly Annotation[] {
  return checks.map(({ rule, finding, url, line }) => ({
    level: 'warning',
    title: plainForm.prose(rule),
    message: [plainForm.prose(finding), ...(url === '' ? [] : [`More info: ${plainForm.prose(url)}`])].join('\n'),
    file,
    ...(line !== undefined && { line }),
  }))
}
