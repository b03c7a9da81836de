import type { RunnerJob } from '../../runner.ts'

/** Undefined if a part is missing: then nothing tells this job from another. */
export function runnerJob(environment: NodeJS.ProcessEnv): RunnerJob | undefined {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_JOB: job } = environment
  const { GITHUB_RUN_ATTEMPT: attempt } = environment
  return repository && run && job ? { repository, run, attempt: attempt || '1', job } : undefined
}
