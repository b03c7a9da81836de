import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { ImageInputs, Inputs, Subject } from '../../inputs/inputs.ts'
import { allBuilds } from '../../plan/all-builds.ts'
import { runKey } from '../../plan/record-key.ts'
import type { ImageJob } from './image-job.ts'
import type { Made } from './publish.ts'
import type { HeadWeighing } from './weigh-heads.ts'

/** All builds of a run, also those of the targets that its images are linked to. */
export const buildsOf = (images: readonly Pick<ImageInputs, 'subject'>[]): readonly BuildInputs[] =>
  images.flatMap(({ subject }) => (subject.kind === 'build' ? allBuilds(subject).map(({ inputs }) => inputs) : []))

export function withBuilds(inputs: Inputs, changed: (build: BuildInputs) => BuildInputs): Inputs {
  const images = inputs.images.map((image) => {
    const { subject } = image
    if (subject.kind === 'image') return image
    return Object.assign({}, image, { subject: withBuild(subject, changed) })
  })
  return { ...inputs, images }
}

type BuildSubject = Extract<Subject, { kind: 'build' }>

/** Changes all builds of an image. */
export function withBuild(subject: BuildSubject, changed: (build: BuildInputs) => BuildInputs): BuildSubject {
  const { build, bake } = subject
  if (bake === undefined) return { ...subject, build: changed(build) }
  const linked = Object.entries(bake.linked ?? {}).map(([name, its]) => [name, changed(its)] as const)
  return { ...subject, build: changed(build), bake: { ...bake, linked: Object.fromEntries(linked) } }
}

/** What a run made, for the outputs of a step. */
export function madeIn({ bake }: Inputs, jobs: readonly ImageJob[], weighings: readonly HeadWeighing[]): Made {
  const images = weighings.map(({ build, pushes }, index) => ({ name: jobs[index]!.name, build, pushes }))
  return { images, key: runKey(jobs), isOfBake: bake !== undefined }
}
