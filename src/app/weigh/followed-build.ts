import { dirname } from 'node:path'
import { doneLines, failedLines, newBuildView, see, viewLines } from '../../buildkit/build-view.ts'
import type { Build } from '../../buildkit/build.ts'
import { progressLines, type Numbers } from '../../buildkit/progress-text.ts'
import type { BuildEvent } from '../../buildkit/vertex.ts'
import { bakePlan } from '../../plan/bake/bake-plan.ts'
import type { BuildPlan } from '../../plan/build-plan.ts'
import type { Ports, Runner } from '../../ports.ts'

type Show = (event: BuildEvent) => void

/** On a terminal, a short view that leaves one line, or the failed step's log; otherwise line by line, in a group. */
export async function followedBuild<T>(
  { runner, clock }: Pick<Ports, 'clock' | 'runner'>,
  title: string,
  build: (show: Show) => Promise<T>,
): Promise<T> {
  const live = runner.progress?.live
  if (live === undefined) return runner.group(title, () => build(logTo(runner)))
  const view = newBuildView(title, clock.now())
  const say = (lines: readonly string[]) => lines.forEach((line) => runner.info(line))
  let built
  try {
    using _ = live(() => viewLines(view, clock.now()))
    built = await build((event) => see(view, event, clock.now()))
  } catch (error) {
    say(failedLines(view))
    throw error
  }
  say(doneLines(view, clock.now()))
  return built
}

interface OwnBuild {
  readonly title: string
  readonly plan: BuildPlan
  /** Gets what is shown, too. */
  readonly hear: Show
}

/** A build that is a call of its own: of bake, if it is a target of the user's bake file. */
export const followedAlone = (
  ports: Pick<Ports, 'buildx' | 'clock' | 'runner'>,
  { title, plan, hear }: OwnBuild,
): Promise<Build> =>
  followedBuild(ports, title, async (show) => {
    const { target } = plan
    if (target?.own) {
      const bake = bakePlan([{ name: target.own.name, plan: { ...plan, target } }], dirname(plan.metadataFile))
      const [build] = await ports.buildx.bake(bake, show, (_, event) => hear(event))
      return build!
    }
    return ports.buildx.build(plan, (event) => {
      show(event)
      hear(event)
    })
  })

function logTo(runner: Runner): (event: BuildEvent) => void {
  let numbers: Numbers = new Map()
  return (event) => {
    const shown = progressLines(numbers, event)
    numbers = shown.numbers
    shown.lines.forEach((line) => runner.info(line))
  }
}
