import type { BuildFailure } from '../errors/build-errors.ts'
import type { ErrorCode } from '../errors/errors.ts'
import { shortCommit } from '../units/commit.ts'
import { codeBlock } from './code-block.ts'
import { isForAll } from './for-all.ts'
import { markdownForm } from './form.ts'
import { MARKER } from './marker.ts'
import { sentence } from './sentences.ts'
import { MARKS } from './image-table.ts'

/** A run that ended without a report. */
export interface Unreported {
  /** Names of the images that the run was to weigh; empty as long as those of a bake file are not known. */
  readonly images: readonly string[]
  /** Whether a bake file says what the images are. */
  readonly isOfBake: boolean
  /** The commit to weigh; null if unknown. */
  readonly head: string | null
  /** Whether the Dockerfile that failed is the committed one: an earlier step may have written a secret into it. */
  readonly isCommitted: boolean
  /** What ended the run; undefined for an error of our own. */
  readonly error: ShownError | undefined
}

interface ShownError {
  readonly code: ErrorCode
  readonly message: string
  /** Undefined if it was not a build. */
  readonly build: BuildFailure | undefined
}

/** Most lines shown of a Dockerfile and of a build's last output (buildkit/output.ts keeps no more). */
const MOST_SOURCE = 20
const MOST_OUTPUT = 40

/**
 * The comment for a run without a report, in place of outdated numbers. It outlives the log and no runner masks it, so
 * it quotes no build output, and only Dockerfile lines that are in the commit.
 */
export function failureComment(unreported: Unreported): string {
  const { error } = unreported
  const why = error && isForAll(error.code) ? [sentence(error.message, markdownForm)] : []
  const parts = [
    heading(unreported),
    ...(failedStep(unreported, 'all') ?? why),
    `${ending(unreported)} See the log of the job.`,
  ]
  return `${MARKER}\n${parts.join('\n\n')}`
}

/** The job summary for a run without a report, read by those who may read the log. */
export function failureSummary(unreported: Unreported): string {
  const { error } = unreported
  const why =
    error === undefined ? 'It stopped on an internal error: see the log.' : sentence(error.message, markdownForm)
  const parts = [
    heading(unreported),
    ...(failedStep(unreported, 'of the log') ?? [why]),
    ...said(unreported),
    ending(unreported),
  ]
  return `${parts.join('\n\n')}\n`
}

function heading({ images, isOfBake, error }: Unreported): string {
  if (images.length === 0 && !isOfBake && !error?.build) return `### ${MARKS.fail} Image size: nothing was weighed`
  const [name, ...more] = error?.build?.image === undefined ? images : [error.build.image]
  const one = name === undefined ? 'the images of the bake file' : markdownForm.name(name)
  const what = more.length === 0 ? one : `${images.length} images`
  const failed = error?.build
    ? `the build of ${what} failed`
    : `${what} ${images.length === 1 ? 'was' : 'were'} not weighed`
  return `### ${MARKS.fail} Image size: ${failed}`
}

function ending({ head }: Unreported): string {
  const at = head === null ? '' : ` at ${markdownForm.code(shortCommit(head))}`
  return `Nothing was weighed${at}, and no budget was checked.`
}

/**
 * The step that failed and its lines; undefined if it was not a build. Only readers of the log see text that is not in
 * the commit; everybody sees its place if that is in the checkout.
 */
function failedStep({ error, isCommitted }: Unreported, readers: 'all' | 'of the log'): readonly string[] | undefined {
  if (!error?.build) return undefined
  const { step, file, line, source, excerpt } = error.build
  const path = file ?? (readers === 'all' ? '' : source)
  const isQuoted = path !== '' && (isCommitted || readers === 'of the log')
  const place = path === '' ? [] : [markdownForm.code(`${path}:${line}`)]
  // The step's text is a line of the Dockerfile, too.
  const what = step === '' || !isQuoted ? place : [markdownForm.code(step), ...place.map((each) => `(${each})`)]
  const code = exitCodeOf(error.build)
  const how = code === undefined ? 'failed' : `ended with exit code ${code}`
  return [
    ...(what.length === 0 ? [] : [`${what.join(' ')} ${how}.`]),
    ...(!isQuoted || excerpt === '' ? [] : [codeBlock(excerpt, MOST_SOURCE)]),
  ]
}

/** Exit code of the program that a step ran. BuildKit quotes the command before it. */
const exitCodeOf = ({ error }: BuildFailure): string | undefined => /^.*exit code: (\d+)/s.exec(error)?.[1]

/** What the build printed last: its error, if that is more than an exit code, and its output. */
function said({ error }: Unreported): readonly string[] {
  if (!error?.build) return []
  const { excerpt, output } = error.build
  // If no program printed anything, the output begins with the lines that are already shown.
  const rest = output.startsWith(excerpt) ? output.slice(excerpt.length) : output
  const why = exitCodeOf(error.build) === undefined ? [error.build.error] : []
  const lines = [...why, rest].join('\n').replace(/^\n+|\n+$/g, '')
  return lines === '' ? [] : [codeBlock(lines, MOST_OUTPUT + 1)]
}
