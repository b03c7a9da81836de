import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { ImageInputs, Inputs } from '../../inputs/inputs.ts'
import { runKey } from '../../plan/record-key.ts'
import type { ImageJob } from './image-job.ts'
import type { Made } from './publish.ts'
import type { HeadWeighing } from './weigh-heads.ts'

export const buildsOf = (images: readonly ImageInputs[]): readonly BuildInputs[] =>
  images.flatMap(({ subject }) => (subject.kind === 'build' ? [subject.build] : []))

export function withBuilds(inputs: Inputs, changed: (build: BuildInputs) => BuildInputs): Inputs {
  const images = inputs.images.map((image) => {
    const { subject } = image
    if (subject.kind === 'image') return image
    return Object.assign({}, image, { subject: { ...subject, build: changed(subject.build) } })
  })
  return { ...inputs, images }
}

interface Weighed {
  readonly jobs: readonly ImageJob[]
  readonly weighings: readonly HeadWeighing[]
}

/** What a run made of `all` its images, for the outputs of a step. */
export function madeIn({ bake }: Inputs, all: readonly ImageJob[], { jobs, weighings }: Weighed): Made {
  const images = weighings.map(({ build, pushes }, index) => ({ name: jobs[index]!.name, build, pushes }))
  return { images, key: runKey(all), isOne: all.length === 1, isOfBake: bake !== undefined }
}
