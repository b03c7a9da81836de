import type { RunnerJob } from '../../runner.ts'
import type { ImageRecord } from '../../record/record.ts'
import { listed } from '../../text/and-more.ts'
import { shortCommit } from '../../units/commit.ts'
import { groupBy } from '../../units/group-by.ts'
import { attemptOf, imagesOf } from './failed-since.ts'
import { latestAttempts } from './latest-attempts.ts'
import { imagesIn, notCounted, type FoundLeg, type ReadLegs } from './read-legs.ts'

/** The run of a workflow that a report is on. */
interface ReportedRun {
  /** Undefined if the runner does not say. */
  readonly job: RunnerJob | undefined
  /** Commits that a leg of this run may be about. */
  readonly commits: readonly string[]
}

export interface CountedLegs extends ReadLegs {
  /** What of it an earlier attempt of the run left. */
  readonly notes: readonly string[]
}

/**
 * The legs of this run, without those of another run or commit. Of those that have the same image on the same platform,
 * that of the highest attempt counts; if several are of it, none, as it is not known which of them holds.
 */
export function countLegs(read: ReadLegs, run: ReportedRun): CountedLegs {
  const { legs, refused } = refuse(read, ({ file }) => whyElsewhere(file, run))
  const latest = latestAttempts(legs)
  const counted = refuse({ legs: latest, refused }, (leg) => whyTwice(leg, latest))
  return { ...counted, notes: earlierNotes(counted.legs, Number(run.job?.attempt)) }
}

function earlierNotes(legs: readonly FoundLeg[], attempt: number): readonly string[] {
  const earlier = legs.filter((leg) => attemptOf(leg) < attempt && imagesOf(leg).length > 0)
  return [...groupBy(earlier, attemptOf)].map(([its, same]) => {
    const images = listed(same.flatMap(imagesOf).map(titleOf), 'image')
    return `Attempt ${its} of this run weighed ${images}; attempt ${attempt} did not do it again`
  })
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
  for (const image of imagesOf(leg).map(titleOf)) {
    const other = all.find((each) => each !== leg && imagesOf(each).map(titleOf).includes(image))
    if (other)
      return `${other.path} has ${image}, too. Give each image a name of its own, or leave one of the files out of "legs"`
  }
  return undefined
}

const titleOf = ({ name, platform }: ImageRecord): string => `${name} (${platform})`
