import type { Runner } from '../ports.ts'

/** A runner that says nothing but warnings and errors (`--quiet`): no log, no progress. */
export function quietRunner(runner: Runner): Runner {
  const { progress: _, ...others } = runner
  return {
    ...others,
    group: (_title, work) => work(),
    info() {},
    annotate(annotation) {
      if (annotation.level !== 'notice') runner.annotate(annotation)
    },
  }
}
