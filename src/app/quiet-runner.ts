import type { Runner } from '../ports.ts'

/** For `--quiet`: only errors, which explain every exit code but 0. */
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
