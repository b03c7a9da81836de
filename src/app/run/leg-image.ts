import type { Inputs } from '../../inputs/inputs.ts'
import type { LegImage } from '../legs/leg.ts'
import type { ImageJob } from './image-job.ts'

/** What the second half of a run needs to know of an image (app/legs/leg.ts). */
export const legImage = ({ written, ...job }: ImageJob, config: Inputs['config']): LegImage => ({
  name: job.name,
  key: job.key,
  rules: job.rules,
  ofFile: written.file ?? [],
  headroom: job.headroom,
  givenAgain: job.givenAgain,
  config: config?.path ?? null,
})
