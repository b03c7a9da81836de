import { platformParts } from '../../plan/platform-parts.ts'
import type { BuildPorts } from '../../ports.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { weighBuilt, type BuildJob } from './weigh-built.ts'
import type { WeighPart } from './side-by-side.ts'
import { withoutFiles, type BuiltWeighing } from './weigh.ts'

/**
 * How to build and weigh an image: in one part, or on a builder with a node for each platform in one part for each of its
 * platforms (issue 16, heading 6). Throws `engine.*`.
 */
export async function partsOnNodes(
  ports: BuildPorts,
  watch: Stopwatch,
  job: BuildJob,
): Promise<readonly WeighPart<BuiltWeighing>[]> {
  const { inputs, annotated } = job
  const parts =
    inputs.platforms.length < 2
      ? [job]
      : platformParts(job, await watch.step('plan', () => ports.buildx.inspect(inputs.builder)))
  return parts.map((part, index) => async (beside) => {
    const its = { ...part, beside, annotated: index === 0 ? annotated : undefined }
    return withoutFiles(await weighBuilt(ports, watch, its))
  })
}
