import type { BuildCheck } from '../buildkit/build-check.ts'
import type { Annotation } from './annotation.ts'
import { plainForm } from './form.ts'

/**
 * What build checks found as warnings beside the lines of a Dockerfile at `file`, a path from the repository's root: rule,
 * finding and address as docker/build-push-action has them. Text is plain.
 */
export function checkAnnotations(checks: readonly BuildCheck[], file: string): readonly Annotation[] {
  return checks.map(({ rule, finding, url, line }) => ({
    level: 'warning',
    title: plainForm.prose(rule),
    message: [plainForm.prose(finding), ...(url === '' ? [] : [`More info: ${plainForm.prose(url)}`])].join('\n'),
    file,
    ...(line !== undefined && { line }),
  }))
}
