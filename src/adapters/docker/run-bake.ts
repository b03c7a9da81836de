import type { Build } from '../../buildkit/build.ts'
import type { Closed } from '../../buildkit/intervals.ts'
import { ranStages, type RanStage } from '../../buildkit/ran-stages.ts'
import {
  hearSplit,
  linkedSteps,
  noSplitProgress,
  ownSteps,
  type SplitBuild,
  type SplitProgress,
} from '../../buildkit/split-progress.ts'
import { vertices } from '../../buildkit/status.ts'
import { isToBlame, type BuildEvent, type Vertex } from '../../buildkit/vertex.ts'
import { fail, isError } from '../../errors/errors.ts'
import type { BakePlan } from '../../plan/bake/bake-plan.ts'
import { buildFailure } from './build-failure.ts'
import { readResults, type Result } from './build-result.ts'
import { buildxSince, requireBuildx } from './buildx-version.ts'
import { toldBy, type Follow } from './run-build.ts'
import { runBuildx, withFiles } from './run-buildx.ts'

interface FollowBake extends Follow {
  /** What is said of one of the builds, as if it had been built alone. */
  readonly hear: (build: number, event: BuildEvent) => void
}

/** As `runBuild`, one for each build of the plan. `build.failed` names the image. */
export async function runBake(plan: BakePlan, follow: FollowBake): Promise<readonly Build[]> {
  const { masked, show, hear } = follow
  return withFiles(plan.files, async () => {
    const progress = noSplitProgress(plan.builds.map(splitBuild), plan.isPrefixed, masked)
    const call = { ...plan, args: await knownArgs(plan.args, follow.signal) }
    const { code, own } = await runBuildx(call, follow, (item) => {
      const { whole, each } = hearSplit(progress, item)
      whole.forEach(show)
      each.forEach(([index, event]) => hear(index, event))
    })
    if (code !== 0) {
      if (vertices(progress.whole).every(({ name }) => name === LOADING)) await requireBuildx()
      throw bakeFailure(plan, progress, code)
    }
    const results = await readResults(plan)
    const built = (result: Result, index: number): Build => {
      const steps = vertices(progress.each[index]!)
      const ranLinked = linkedOf(plan.builds[index]!).map((target) => [target, stagesOf(linkedSteps(progress, target))])
      return {
        ...result,
        ...toldBy(steps, ownOf(steps, own)),
        ranStages: stagesOf(ownSteps(progress, index)) ?? [],
        ranLinked: Object.fromEntries(ranLinked),
      }
    }
    return results.map(built)
  })
}

const splitBuild = (build: BakePlan['builds'][number]): SplitBuild => ({
  target: build.target,
  linked: linkedOf(build),
})

const linkedOf = ({ plan }: BakePlan['builds'][number]): readonly string[] => Object.keys(plan.target.own?.linked ?? {})

const stagesOf = (steps: readonly Vertex[] | undefined): readonly RanStage[] | undefined =>
  steps && ranStages(steps.map(({ name }) => name))

/** Before 0.17, bake has no `--allow`, and grants what its file asks for. */
async function knownArgs(args: readonly string[], signal: AbortSignal | undefined): Promise<readonly string[]> {
  if (!args.includes('--allow') || (await buildxSince(signal)).has([0, 17])) return args
  return args.filter((arg, index) => arg !== '--allow' && args[index - 1] !== '--allow')
}

/** The step of bake's own that reads the definition. */
const LOADING = '[internal] load local bake definitions'

/** From the start of the call to the image's last step: the others' steps after it are not its own. */
function ownOf(steps: readonly Vertex[], own: Closed): Closed {
  const last = Math.max(...steps.map(({ completed }) => completed ?? own.stop))
  return Number.isFinite(last) ? { start: own.start, stop: Math.max(own.start, Math.min(last, own.stop)) } : own
}

/**
 * The image that buildx blames: by name since 0.17 (build/build.go), before that by the error of its step; and all that
 * have the step or the target that failed, too. Others may only have been stopped because of it.
 */
function bakeFailure({ args, builds }: BakePlan, progress: SplitProgress, code: number): Error {
  const { whole, each } = progress
  const said = whole.hide(whole.text.findLast((line) => line.startsWith('ERROR: ')) ?? '')
  const target = /^ERROR: (?:failed to build: )?target ([^:]+): /.exec(said)?.[1] ?? ''
  const blamed = each.map((own) => vertices(own).filter(isToBlame))
  const ofTarget = progress.targets.get(target) ?? []
  const candidates = [
    progress.builds.findIndex((build) => build.target === target),
    ...ofTarget,
    blamed.findIndex((own) => own.some(({ error }) => said.includes(error))),
    blamed.findIndex((own) => own.length > 0),
  ]
  const failed = candidates.find((index) => index >= 0) ?? -1
  const error = buildFailure(args, each[failed] ?? whole, code)
  const image = builds[failed]?.name
  if (image === undefined || !isError(error, 'build.failed')) return error
  const ofStep = progress.owners.get(blamed[failed]?.[0]?.digest ?? '')?.targets ?? []
  const all = new Set([failed, ...ofTarget, ...ofStep])
  const images = builds.filter((_, index) => all.has(index)).map(({ name }) => name)
  return fail('build.failed', { ...error.fields, image, images })
}
