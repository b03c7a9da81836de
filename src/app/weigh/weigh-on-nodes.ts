import { join } from 'node:path'
import { joinBuilds } from '../../buildkit/join-builds.ts'
import type { Push } from '../../plan/build-plan.ts'
import { platformParts } from '../../plan/platform-parts.ts'
import type { BuildPorts, Ports } from '../../ports.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { sideBySide } from './side-by-side.ts'
import { weighBuilt, type BuildJob } from './weigh-built.ts'
import type { BuiltWeighing } from './weigh.ts'

/**
 * As `weighBuilt`, also on a builder with a node for each platform (issue 16, heading 6): each platform is then a build of
 * its own, by one bake, and what is pushed is joined on this machine.
 */
export async function weighOnNodes(
  ports: BuildPorts & Pick<Ports, 'cores'>,
  watch: Stopwatch,
  job: BuildJob,
): Promise<BuiltWeighing> {
  const { inputs, beside, title, kept } = job
  const parts =
    inputs.platforms.length < 2
      ? []
      : platformParts(job, await watch.step('plan', () => (beside ?? ports.buildx).inspect(inputs.builder)))
  if (parts.length === 0) return await weighBuilt(ports, watch, job)
  beside?.unbuilt()
  const together = { jobs: parts, title: (count: number) => `${title} on ${count} nodes`, keepsOn: false }
  const weighings = await sideBySide(ports, watch, together, (part, side) =>
    weighBuilt(ports, watch, { ...part, beside: side, annotated: part === parts[0] ? job.annotated : undefined }),
  )
  const [first, ...others] = weighings
  const pushes = (first?.pushes ?? []).map(async (push, index) => {
    const same = [push, ...others.flatMap((other) => other.pushes[index] ?? [])]
    return joined(ports, same, join(kept?.folder ?? '', `${kept?.prefix ?? ''}joined-${index}`))
  })
  return {
    weighed: weighings.flatMap(({ weighed }) => weighed),
    build: joinBuilds(weighings.map(({ build }) => build)),
    pushes: await Promise.all(pushes),
    notes: [...new Set(weighings.flatMap(({ notes }) => notes))],
  }
}

/** One image of those of its platforms, in a layout of its own. */
async function joined({ images }: Pick<Ports, 'images'>, pushes: readonly Push[], directory: string): Promise<Push> {
  const layouts = pushes.flatMap(({ from }) => (from.kind === 'layout' ? [from.directory] : []))
  await images.join(layouts, directory)
  return {
    ...pushes[0]!,
    from: { kind: 'layout', directory },
    platforms: pushes.flatMap(({ platforms }) => platforms),
  }
}
