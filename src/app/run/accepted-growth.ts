import { acceptGrowth, outgrown, overLimit } from '../../budget/accept-growth.ts'
import { sizesAt } from '../../budget/shown-sizes.ts'
import type { Acceptance, Verdict } from '../../budget/verdict.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Comments, Ports } from '../../ports.ts'
import { settingOf, TOO_MANY_SIZES, whyOutgrown } from '../../report/acceptance-sentences.ts'
import type { Accepting } from '../../report/report.ts'
import { canRemember, shownSizesIn } from '../../report/shown-sizes-line.ts'
import { messageOf } from '../../text/message-of.ts'
import { redact } from '../../units/redact.ts'
import { ourComment } from './comment.ts'

type Conversation = Pick<Ports, 'acceptances' | 'comments' | 'runner'>

interface Accepted {
  readonly verdict: Verdict
  /** Undefined if no growth is over its limit, or none can be accepted in this kind of run. */
  readonly accepting: Accepting | undefined
}

/**
 * The verdict with growth that a label accepts, on the pull request or on that of the merge group (docs/budgets.md,
 * "Accepting growth"). Never throws: whatever goes wrong is a reason why nothing is accepted.
 */
export async function acceptedGrowth(
  { acceptances, comments, runner }: Conversation,
  { acceptLabel: label, comment, report }: Pick<Inputs, 'acceptLabel' | 'comment' | 'report'>,
  verdict: Verdict,
): Promise<Accepted> {
  const isQueued = runner.event.kind === 'merge_group'
  if (label === '' || !(isQueued || runner.event.kind === 'pull_request')) return { verdict, accepting: undefined }
  const sizes = overLimit(verdict)
  if (sizes.length === 0) return { verdict, accepting: undefined }
  const refuse = (refused: string | null): Accepted => ({ verdict, accepting: { label, refused, accepted: null } })
  const nowhere = (why: string): Accepted =>
    refuse(`This growth cannot be accepted with the label "${label}", since no comment shows it. ${why}`)
  if (comment === 'never') {
    const mayBeLeg = report === undefined && runner.job !== undefined
    return mayBeLeg ? refuse(ofLeg(label)) : nowhere('Comments are switched off (comment: never).')
  }
  // Before what else is not there: without a token, nothing of a pull request is.
  if (comments !== undefined && 'reason' in comments) return nowhere(comments.reason)
  if (comments === undefined || acceptances === undefined) return nowhere('There is no pull request.')
  const found = await acceptances.find(label)
  if (found.kind === 'miss') {
    if (!found.absent) return refuse(`The label "${label}" accepts no growth: ${found.reason}`)
    if (isQueued) return refuse(`This growth was not accepted on the pull request, with the label "${label}".`)
    const never = `This growth cannot be accepted with the label "${label}": ${TOO_MANY_SIZES}`
    return refuse(canRemember(sizes) ? null : never)
  }
  try {
    return await upToShown(comments, { label, acceptance: found.value, isQueued }, verdict)
  } catch (error) {
    return refuse(
      `The label "${label}" accepts no growth, since our comment cannot be read. ${redact(messageOf(error))}`,
    )
  }
}

/** The growth of a leg is accepted where a comment shows it. */
const ofLeg = (label: string): string =>
  `This run accepts no growth with the label "${label}", since comments are switched off (comment: never). ` +
  'A report on it (mode: report) does, if that comments.'

interface SetLabel {
  readonly label: string
  readonly acceptance: Acceptance
  readonly isQueued: boolean
}

const OF_QUEUE =
  'The merge queue adds the pull request to what is before it: bring it up to date, and accept what the comment shows then.'

/** Throws `github.*`. */
async function upToShown(
  comments: Comments,
  { label, acceptance, isQueued }: SetLabel,
  verdict: Verdict,
): Promise<Accepted> {
  const sizes = overLimit(verdict)
  const again = isQueued ? OF_QUEUE : 'Remove the label and set it again to accept what the comment shows now.'
  const about = settingOf(label, acceptance)
  const ours = await ourComment(comments)
  const accepted = ours && sizesAt(shownSizesIn(ours), acceptance)
  if (accepted === undefined) {
    const why = `no comment of ours showed a size before it was set. ${again}`
    const refused = `${about} accepts no growth: ${canRemember(sizes) ? why : TOO_MANY_SIZES}`
    return { verdict, accepting: { label, refused, accepted: null } }
  }
  const after = acceptGrowth(verdict, accepted)
  const why = whyOutgrown(outgrown(after, accepted))
  const refused = why === undefined ? null : `${about} is outgrown: ${why}.${canRemember(sizes) ? ` ${again}` : ''}`
  return { verdict: after, accepting: { label, refused, accepted } }
}
