import type { RunnerJob } from '../../runner.ts'
import { shortCommit } from '../../units/commit.ts'
import { imagesIn, notCounted, type FoundLeg, type ReadLegs } from './read-legs.ts'

/** The run of a workflow that a report is on. */
interface ReportedRun {
  /** Undefined if the runner does not say. */
  readonly job: RunnerJob | undefined
  /** Commits that a leg of this run may be about. */
  readonly commits: readonly string[]
}

/**
 * The legs of this run, without those of another run or commit, and without all that have the same image on the same
 * platform: which of them holds is not known.
 */
export function countLegs(read: ReadLegs, run: ReportedRun): ReadLegs {
  const ofRun = refuse(read, ({ file }) => whyElsewhere(file, run))
  return refuse(ofRun, (leg) => whyTwice(leg, ofRun.legs))
}

/** `why` is a clause. */
function refuse({ legs, refused }: ReadLegs, why: (leg: FoundLeg) => string | undefined): ReadLegs {
  const told = legs.map((leg) => ({ leg, reason: why(leg) }))
  return {
    legs: told.flatMap(({ leg, reason }) => (reason === undefined ? leg : [])),
    refused: [
      ...refused,
      ...told.flatMap(({ leg, reason }) =>
        reason === undefined ? [] : { images: imagesIn(leg), note: notCounted(leg.path, reason) },
      ),
    ],
  }
}

/** A job that is run again counts beside jobs of the first attempt. */
function whyElsewhere({ of, outcome }: FoundLeg['file'], { job, commits }: ReportedRun): string | undefined {
  if (of.repository !== job?.repository) return 'it is of another repository'
  if (of.run !== job.run) return 'it is of another run of the workflow'
  if (outcome.kind === 'failed') return undefined
  const { head, mergedHead } = outcome
  const own = [mergedHead, head].filter((commit) => commit !== null)
  const [commit] = own
  if (commit === undefined || own.some((each) => commits.includes(each))) return undefined
  return `it is of another commit (${shortCommit(commit)})`
}

function whyTwice(leg: FoundLeg, all: readonly FoundLeg[]): string | undefined {
  for (const image of imagesOf(leg)) {
    const other = all.find((each) => each !== leg && imagesOf(each).includes(image))
    if (other) return `${other.path} has ${image}, too`
  }
  return undefined
}

const imagesOf = ({ file: { outcome } }: FoundLeg): readonly string[] =>
  outcome.kind === 'failed' ? [] : outcome.record.images.map(({ name, platform }) => `${name} (${platform})`)
