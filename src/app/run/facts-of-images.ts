import type { CommitFacts } from '../../baseline/commit-facts.ts'
import { isAboutCheckout } from '../../baseline/why-no-base.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'
import type { ImageJob } from './image-job.ts'

/**
 * The facts of the checkout if the images are of it. An existing image that a run on `workflow_run` or the like was told
 * to weigh is of a commit that nobody names, and a record of it must not be that of the default branch.
 */
export function factsOfImages(
  checkout: CommitFacts | undefined,
  event: EventFacts,
  jobs: readonly Pick<ImageJob, 'subject'>[],
): CommitFacts | undefined {
  const isOfCheckout = isAboutCheckout(event) || jobs.every(({ subject }) => subject.kind === 'build')
  return isOfCheckout ? checkout : undefined
}
