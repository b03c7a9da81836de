import type { BuildPorts } from '../../ports.ts'
import { atOnce } from '../gate.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { weighBuilt, type BuildJob } from '../weigh/weigh-built.ts'
import { weighExisting, type Weighing } from '../weigh/weigh.ts'
import type { ImageJob } from './image-job.ts'

type HeadJob = ImageJob & Pick<BuildJob, 'annotated' | 'beside' | 'carried' | 'kept'>

/** The image of this run: built here, or one that exists. */
export function weighHead(ports: BuildPorts, watch: Stopwatch, job: HeadJob): Promise<Weighing> {
  const { name, subject, rules, beside } = job
  if (subject.kind === 'image') {
    const { reference, builder } = subject
    const weigh = () => weighExisting(ports, watch, { name, reference, builder, compress: true, rules })
    beside?.unbuilt()
    return (beside?.reading ?? atOnce)(weigh)
  }
  return weighBuilt(ports, watch, {
    ...job,
    inputs: subject.build,
    tree: undefined,
    compress: true,
    title: `Build ${name}`,
  })
}
