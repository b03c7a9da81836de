import type { Build } from '../../buildkit/build.ts'
import { buildTimes } from '../../buildkit/build-times.ts'
import { cacheSteps } from '../../buildkit/cache-steps.ts'
import { fromImages } from '../../buildkit/from-images.ts'
import type { Closed } from '../../buildkit/intervals.ts'
import { ranStages } from '../../buildkit/ran-stages.ts'
import { hear, noProgress, vertices } from '../../buildkit/status.ts'
import type { BuildEvent, Vertex } from '../../buildkit/vertex.ts'
import type { BuildPlan } from '../../plan/build-plan.ts'
import type { Clock } from '../../ports.ts'
import { buildFailure } from './build-failure.ts'
import { readResult } from './build-result.ts'
import { requireBuildx } from './buildx-version.ts'
import { runBuildx, withFiles } from './run-buildx.ts'

export interface Follow {
  readonly show: (event: BuildEvent) => void
  readonly signal: AbortSignal | undefined
  readonly clock: Pick<Clock, 'now'>
  readonly masked: (text: string) => string
}

/**
 * Secret files exist only while it runs. Throws `build.failed`, `engine.builder`, `engine.several-nodes`,
 * `engine.silent`, `engine.old-buildx` and `engine.no-result`.
 */
export async function runBuild(plan: BuildPlan, follow: Follow): Promise<Build> {
  return withFiles(plan.secretFiles, async () => {
    const progress = noProgress(follow.masked)
    const { code, own } = await runBuildx(plan, follow, (item) => hear(progress, item).forEach(follow.show))
    const steps = vertices(progress)
    if (code !== 0) {
      // An old buildx does not know `--progress=rawjson`, and starts nothing.
      if (steps.length === 0) await requireBuildx()
      throw buildFailure(plan.args, progress, code)
    }
    return { ...(await readResult(plan)), ...toldBy(steps, own) }
  })
}

/** What the steps of a build tell about it. */
export const toldBy = (
  steps: readonly Vertex[],
  own: Closed,
): Pick<Build, 'times' | 'cacheSteps' | 'fromImages' | 'ranStages'> => ({
  times: buildTimes(steps, own),
  cacheSteps: cacheSteps(steps),
  fromImages: fromImages(steps),
  ranStages: ranStages(steps.map(({ name }) => name)),
})
