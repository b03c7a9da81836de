import type { BuildCheck } from './build-check.ts'
import type { BuildEvent } from './vertex.ts'

/** The findings of a build about one file. */
interface CheckList {
  readonly hear: (event: BuildEvent) => void
  readonly found: () => readonly BuildCheck[]
}

/**
 * Collects what a build finds about a Dockerfile with the text `dockerfile`, each finding once: a build for several
 * platforms repeats them. A frontend may report on other files, whose lines mean nothing here. Sorted by line.
 */
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
