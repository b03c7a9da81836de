import type { Runner } from '../ports.ts'

/**
 * A runner for `--quiet`: no log, no progress, and only those annotations that are errors. They say why a run ends with another
 * code than 0: each rule that was broken, and with `strict` each that could not be checked.
 */
export function quietRunner(runner: Runner): Runner {
  const { progress: _, ...others } = runner
  return {
    ...others,
    unshown: 'quiet',
    group: (_title, work) => work(),
    info() {},
    annotate(annotation) {
      if (annotation.level === 'error') runner.annotate(annotation)
    },
  }
}
