import { isError, WeighbridgeError } from '../../errors/errors.ts'
import { mapTexts } from '../../errors/map-texts.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import { failureComment, failureSummary, type Unreported } from '../../report/failure-report.ts'
import { normalPlatform } from '../../units/platform.ts'
import { catalogued } from '../system-error.ts'
import { earlierLegs } from '../legs/earlier-legs.ts'
import { leaveLeg, legFile } from '../legs/leave-leg.ts'
import { stopwatch } from '../stopwatch.ts'
import { buildsOf } from './image-builds.ts'
import { reportOnJob } from './publish-leg.ts'
import { shownIn } from './publish.ts'
import { writeComment } from './write-comment.ts'

/**
 * Reports in the summary and the comment that a run ended without a report, so that the comment does not keep an
 * earlier commit's numbers, and leaves that as its leg. `auto` starts no comment for it. A cancelled run reports nothing.
 * Throws what the runner throws if its files are gone.
 */
export async function publishFailure(ports: Ports, inputs: Inputs, thrown: unknown): Promise<void> {
  const { runner, cancelled } = ports
  if (cancelled.aborted) return
  const error = catalogued(thrown)
  const unreported: Unreported = {
    images: inputs.images.map(({ name }) => name),
    isOfBake: inputs.bake !== undefined,
    head: await headOf(ports),
    isCommitted: await isCommitted(ports, error),
    error: error instanceof WeighbridgeError ? masked(ports, error) : undefined,
  }
  if (inputs.hasSummary) await runner.summary(failureSummary(unreported))
  const { images, error: said } = unreported
  const message = said?.message ?? 'It stopped on an internal error: see the log.'
  const platforms = buildsOf(inputs.images).flatMap((build) => build.platforms.map(normalPlatform))
  const outcome = { kind: 'failed', images, platforms, code: said?.code ?? null, message } as const
  const earlier = await earlierLegs(ports, inputs)
  // What earlier steps of the job weighed stays in the comment.
  const shown = await reportOnJob(ports, inputs, [...earlier, { outcome }], stopwatch(ports.clock))
  const comment = await writeComment(ports, {
    ...(shown ? shownIn(shown) : { body: failureComment(unreported), sizes: [], accepted: null }),
    mode: inputs.comment,
    worthACreation: false,
    otherwise: 'A run without a report starts no comment (comment: auto).',
  })
  if (runner.event.kind === 'pull_request' && comment?.kind === 'not written') {
    runner.info(`No comment: ${comment.reason}`)
  }
  if (inputs.report === undefined) await leaveLeg(ports, legFile(ports, inputs, outcome))
}

/** Whether the blamed Dockerfile is as committed; false if unknown. */
async function isCommitted({ commits }: Pick<Ports, 'commits'>, error: unknown): Promise<boolean> {
  const file = isError(error, 'build.failed') ? error.fields.file : undefined
  return file !== undefined && commits.isCommitted(file).catch(() => false)
}

/** A build's output may contain secrets. Masked before the report cuts long lines. */
function masked({ runner }: Pick<Ports, 'runner'>, error: WeighbridgeError): Unreported['error'] {
  const build = isError(error, 'build.failed') ? mapTexts(error.fields, (text) => runner.masked(text)) : undefined
  return { code: error.code, message: runner.masked(error.message), build }
}

/** For a pull request its head, not the merge that is checked out. */
async function headOf({ runner, commits }: Pick<Ports, 'commits' | 'runner'>): Promise<string | null> {
  if (runner.event.kind === 'pull_request') return runner.event.head
  const facts = await commits.facts().catch(() => undefined)
  return facts?.kind === 'found' ? facts.value.head : null
}
