import type { BuildCheck } from './build-check.ts'
import type { BuildEvent } from './vertex.ts'

interface CheckList {
  readonly hear: (event: BuildEvent) => void
  readonly found: () => readonly BuildCheck[]
}

/** Each finding about this Dockerfile once, sorted by line: a build for several platforms repeats them. */
export function checkList(dockerfile: string): CheckList {
  const checks = new Map<string, BuildCheck>()
  return {
    hear(event) {
      if (event.kind !== 'status' || event.found?.source !== dockerfile) return
      const { check } = event.found
      checks.set(JSON.stringify(check), check)
    },
    found: () => [...checks.values()].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}
