import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { ImageInputs, Inputs } from '../../inputs/inputs.ts'
import type { Weighing } from '../weigh/weigh.ts'
import type { ImageJob } from './image-job.ts'
import type { Made } from './publish.ts'

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

/** What a run made, for the outputs of a step. */
export function madeIn({ bake }: Inputs, jobs: readonly ImageJob[], weighings: readonly Weighing[]): Made {
  const [first] = weighings
  const targets = weighings.map(({ build, pushes }, index) => ({
    name: jobs[index]!.name,
    metadata: build?.metadata ?? {},
    names: pushes.flatMap(({ names }) => names),
  }))
  return { build: first!.build, key: jobs[0]!.key, ...(bake && { targets }) }
}
