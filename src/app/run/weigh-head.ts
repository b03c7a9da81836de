import type { BuildPorts, Ports } from '../../ports.ts'
import { atOnce } from '../../units/gate.ts'
import type { Stopwatch } from '../stopwatch.ts'
import type { BuildJob } from '../weigh/weigh-built.ts'
import { weighOnNodes } from '../weigh/weigh-on-nodes.ts'
import { openExisting } from '../weigh/existing-image.ts'
import { weighForRules } from '../weigh/weigh-existing.ts'
import type { Weighing } from '../weigh/weigh.ts'
import type { ImageJob } from './image-job.ts'

type HeadJob = ImageJob & Pick<BuildJob, 'annotated' | 'beside' | 'carried' | 'kept'>

/** The image of this run: built here, or one that exists. */
export function weighHead(ports: BuildPorts & Pick<Ports, 'cores'>, watch: Stopwatch, job: HeadJob): Promise<Weighing> {
  const { name, subject, rules, beside } = job
  if (subject.kind === 'image') {
    const { reference, builder } = subject
    beside?.unbuilt()
    return (beside?.reading ?? atOnce)(async () => {
      const opened = await watch.step('image', () => openExisting(ports, reference, builder))
      return weighForRules(ports, watch, opened, { name, rules })
    })
  }
  return weighOnNodes(ports, watch, {
    ...job,
    inputs: subject.build,
    bake: subject.bake,
    tree: undefined,
    compress: true,
    title: `Build ${name}`,
  })
}
