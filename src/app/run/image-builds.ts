import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'

export const buildsOf = (images: readonly ImageInputs[]): readonly BuildInputs[] =>
  images.flatMap(({ subject }) => (subject.kind === 'build' ? [subject.build] : []))

export function withBuild(image: ImageInputs, changed: (build: BuildInputs) => BuildInputs): ImageInputs {
  const { subject } = image
  return subject.kind === 'build' ? { ...image, subject: { ...subject, build: changed(subject.build) } } : image
}
