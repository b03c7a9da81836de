import type { BuildPorts } from '../../ports.ts'
import { atOnce } from '../../units/gate.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { openExisting } from '../weigh/existing-image.ts'
import { partsOnNodes } from '../weigh/parts-on-nodes.ts'
import type { WeighPart } from '../weigh/side-by-side.ts'
import type { BuildJob } from '../weigh/weigh-built.ts'
import { weighForRules } from '../weigh/weigh-existing.ts'
import { withoutFiles, type Weighing } from '../weigh/weigh.ts'
import type { ImageJob } from './image-job.ts'

export type HeadJob = ImageJob & Pick<BuildJob, 'annotated' | 'carried' | 'kept'>

/** How to weigh an image of this run: built here, or one that exists. Throws `engine.*`. */
export async function headParts(
  ports: BuildPorts,
  watch: Stopwatch,
  job: HeadJob,
): Promise<readonly WeighPart<Weighing>[]> {
  const { name, subject, rules } = job
  if (subject.kind === 'build') {
    return await partsOnNodes(ports, watch, {
      ...job,
      inputs: subject.build,
      bake: subject.bake,
      tree: undefined,
      compress: true,
      title: `Build ${name}`,
    })
  }
  const { reference, builder } = subject
  const weigh: WeighPart<Weighing> = (beside) => {
    beside?.unbuilt()
    return (beside?.reading ?? atOnce)(async () => {
      const opened = await watch.step('image', () => openExisting(ports, reference, builder))
      return withoutFiles(await weighForRules(ports, watch, opened, { name, rules }))
    })
  }
  return [weigh]
}
