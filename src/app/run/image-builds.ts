import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'

export const buildsOf = (images: readonly ImageInputs[]): readonly BuildInputs[] =>
  images.flatMap(({ subject }) => (subject.kind === 'build' ? [subject.build] : []))

/** An image with its build changed; one that is not built stays as it is. */
export function withBuild(image: ImageInputs, changed: (build: BuildInputs) => BuildInputs): ImageInputs {
  const { subject } = image
  return subject.kind === 'build' ? { ...image, subject: { kind: 'build', build: changed(subject.build) } } : image
}
