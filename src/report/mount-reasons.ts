import type { Found, MountOutcome } from '../mounts/outcome.ts'
import type { Form } from './form.ts'

export const FOUND: Readonly<Record<Found, string>> = {
  hit: 'hit',
  partial: 'partial',
  miss: 'miss',
  held: 'held by the builder',
  unknown: 'not known',
  left: 'not carried',
}

/**
 * Why mounts were not restored, carried or saved. Each reason is given once, with all its mounts:
 * `miss, not saved: a, b: a release restores and saves no cache mount`. Reasons are too long for a column.
 */
export function mountReasons(mounts: readonly MountOutcome[], form: Form): readonly string[] {
  const reasons = new Set(mounts.flatMap(({ reason, unsaved }) => [reason, unsaved]).filter((each) => each !== null))
  return [...reasons].map((reason) => `${subjects(mounts, reason, form)}: ${form.prose(reason)}`)
}

/** What a reason applies to: `miss: a; not saved: b, c`. */
function subjects(mounts: readonly MountOutcome[], reason: string, form: Form): string {
  const names = new Map<string, Set<string>>()
  for (const mount of mounts) {
    const what = [
      ...(mount.reason === reason ? [FOUND[mount.found]] : []),
      ...(mount.unsaved === reason ? ['not saved'] : []),
    ].join(', ')
    if (what !== '') names.set(what, (names.get(what) ?? new Set()).add(form.code(mount.name)))
  }
  return [...names].map(([what, each]) => `${what}: ${[...each].join(', ')}`).join('; ')
}
