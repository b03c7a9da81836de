import type { CommitBaseline, ImageBaseline } from '../../baseline/baseline.ts'
import { imageBaseline } from '../../baseline/image-baseline.ts'
import type { ImagePorts } from '../../ports.ts'
import { weighOther, type OpenedOther } from './compare-with.ts'
import { findBaselines, type FindPorts, type Search } from './find-baseline.ts'

interface RunBaselines {
  readonly baselines: readonly ImageBaseline[]
  /** The same if they are of a commit; undefined if the image is compared with something else. */
  readonly ofCommit: readonly ImageBaseline<CommitBaseline>[] | undefined
  /** Sentences about what was not weighed. */
  readonly notes: readonly string[]
}

/** What the images are compared with: with `other`, if the user named it, or else with their base. Throws as `weighOther`. */
export async function baselinesOfRun(
  ports: FindPorts & ImagePorts,
  search: Search,
  other: OpenedOther | undefined,
): Promise<RunBaselines> {
  const [image] = search.jobs
  if (other !== undefined && image !== undefined) {
    const { baseline, notes } = await weighOther(ports, image, other)
    return { baselines: [imageBaseline(image.name, baseline)], ofCommit: undefined, notes }
  }
  const ofCommit = await findBaselines(ports, search)
  return { baselines: ofCommit, ofCommit, notes: [] }
}
