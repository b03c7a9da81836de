import type { Inputs } from '../../inputs/inputs.ts'
import type { BuildPorts, Found, Miss, Ports } from '../../ports.ts'
import type { ImageRecord } from '../../record/record.ts'
import type { Standing } from '../contexts/not-committed.ts'
import type { CarriedMounts } from '../mounts/mounts-plan.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { sideBySide } from '../weigh/side-by-side.ts'
import { joinParts } from '../weigh/join-parts.ts'
import type { Weighing } from '../weigh/weigh.ts'
import { annotated } from './annotated.ts'
import type { ImageJob } from './image-job.ts'
import { madeAsHead } from './making.ts'
import type { Pushing } from './push-images.ts'
import { headParts, type HeadJob } from './weigh-head.ts'

export interface Heads {
  readonly jobs: readonly ImageJob[]
  readonly inputs: Inputs
  readonly pushing: Pushing
  /** The folder for what is pushed after the verdict; undefined for nothing. */
  readonly kept: string | undefined
  readonly commit: Pick<CarriedMounts, 'head' | 'commit'>
  readonly standing: Found<Standing> | Miss | undefined
}

const title = (what: string): string => `Build ${what}`

/** What a run needs of an image once it is weighed. */
export interface HeadWeighing extends Pick<Weighing, 'build' | 'pushes' | 'notes'> {
  readonly records: readonly ImageRecord[]
}

/** The images of this run, in their order. */
export async function weighHeads(
  ports: BuildPorts & Pick<Ports, 'cores'>,
  watch: Stopwatch,
  { jobs, inputs, pushing, kept, commit, standing }: Heads,
): Promise<readonly HeadWeighing[]> {
  const { cacheMounts } = inputs
  const carried = cacheMounts.use === 'off' ? undefined : { cacheMounts, ...commit }
  const heads = jobs.map((job, index): HeadJob => {
    const outputs = pushing.outputs[index]!
    const isHeld = kept !== undefined && outputs.registries.length > 0
    const prefix = jobs.length === 1 ? '' : `${index}-`
    return {
      ...job,
      annotated: annotated(inputs, job),
      carried,
      kept: isHeld ? { outputs, folder: kept, prefix } : undefined,
    }
  })
  const images = await Promise.all(heads.map((head) => headParts(ports, watch, head)))
  const weighed = await sideBySide(ports, watch, { images, title, keepsOn: false })
  return await Promise.all(
    heads.map(async (head, index) => {
      const weighing = await joinParts(ports, head.kept, weighed[index]!)
      const { build, pushes, notes } = weighing
      return { build, pushes, notes, records: await madeAsHead(ports, head, weighing, standing) }
    }),
  )
}
