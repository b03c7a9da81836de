import { overLimit } from '../../budget/accept-growth.ts'
import type { Build } from '../../buildkit/build.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Push } from '../../plan/build-plan.ts'
import type { NewAsset, Ports } from '../../ports.ts'
import { annotations } from '../../report/annotations.ts'
import { commentMarkdown } from '../../report/markdown.ts'
import { worthAComment } from '../../report/news.ts'
import { reportForAll } from '../../report/not-weighed.ts'
import { outputs } from '../../report/outputs.ts'
import { publishedDigest, type PushOutcome } from '../../report/push-outcome.ts'
import { reportJson } from '../../report/report-json.ts'
import type { Report } from '../../report/report.ts'
import { summaryMarkdown } from '../../report/summary.ts'
import { attachReport } from './attach-report.ts'
import type { CommentWish } from './comment.ts'
import { bakeMetadata, publishedMetadata } from './published-metadata.ts'
import { writeComment } from './write-comment.ts'

interface MadeImage {
  readonly name: string
  /** Null if it was not built. */
  readonly build: Build | null
  readonly pushes: readonly Push[]
}

export interface Made {
  readonly images: readonly MadeImage[]
  /** Whether the run is about a single image. */
  readonly isOne: boolean
  /** In the names of files. */
  readonly key: string
  /** Whether a bake file says what the images are. */
  readonly isOfBake: boolean
}

export interface Published {
  /** What the run itself is about. */
  readonly report: Report
  /** What the comment shows. */
  readonly shown: Report
}

/** All but the outputs are best effort: a failure is a notice, or only logged if nobody expects the comment. */
export async function publish(
  ports: Pick<Ports, 'assets' | 'cancelled' | 'comments' | 'runner'>,
  inputs: Inputs,
  { report, shown }: Published,
  made: Made,
): Promise<void> {
  const { runner } = ports
  const { key } = made
  for (const [name, value] of Object.entries(buildOutputs(made, report.push))) runner.output(name, value)
  for (const [name, value] of Object.entries(outputs(report))) runner.output(name, value)
  const [page, json] = filesOf(report, key)
  const path = await runner.leave(json.name, json.text)
  runner.output('report-json', path ?? '')
  annotations(report, runner.audience).forEach((annotation) => runner.annotate(annotation))
  if (inputs.hasSummary) await runner.summary(page.text)
  const forAll = reportForAll(report)
  await attachReport(ports, forAll === report ? [page, json] : filesOf(forAll, key), elsewhere(inputs, path))
  const comment = await writeComment(ports, {
    ...shownIn(shown),
    mode: inputs.comment,
    worthACreation: worthAComment(shown),
    otherwise: 'No change is known, and no rule is broken or unchecked, so no comment was started (comment: auto).',
  })
  if (comment?.kind !== 'not written') return
  if (runner.event.kind !== 'pull_request' || inputs.comment === 'never') {
    runner.info(`No comment: ${comment.reason}`)
  } else runner.annotate({ level: 'notice', title: 'No comment', message: comment.reason })
}

const filesOf = (report: Report, key: string): readonly [page: NewAsset, json: NewAsset] => [
  { name: `weighbridge-${key}.md`, type: 'text/markdown', text: summaryMarkdown(report) },
  { name: `weighbridge-${key}.json`, type: 'application/json', text: reportJson(report) },
]

/** A comment that shows a report, and what it remembers of it. */
export const shownIn = (report: Report): Pick<CommentWish, 'accepted' | 'body' | 'sizes'> => ({
  body: commentMarkdown(report),
  sizes: overLimit(report.verdict),
  accepted: report.accepting?.accepted ?? null,
})

/**
 * Of one image as docker/build-push-action has them; of several and of a bake file as docker/bake-action, by name. Of one
 * that was not built but tagged (`mode: report`), what the registry has; it has no image ID, as no builder reported one.
 */
function buildOutputs(
  { images, isOne, isOfBake }: Made,
  push: PushOutcome | null,
): Readonly<Partial<Record<'imageid' | 'digest' | 'metadata', string>>> {
  const built = images.flatMap(({ name, build, pushes }) => {
    return build ? [{ name, build, metadata: build.metadata, names: pushes.flatMap((each) => each.names) }] : []
  })
  const [first] = built
  if (first === undefined) {
    if (!isOne || push === null) return {}
    return { digest: publishedDigest(push, ''), metadata: metadataText(publishedMetadata({}, push)) }
  }
  const { build } = first
  const metadata = isOne && !isOfBake ? publishedMetadata(build.metadata, push) : bakeMetadata(built, push)
  return {
    ...(isOne && { imageid: build.imageId, digest: publishedDigest(push, build.digest) }),
    metadata: metadataText(metadata),
  }
}

const metadataText = (metadata: Build['metadata']): string => JSON.stringify(metadata, null, 2)

function elsewhere({ hasSummary }: Inputs, path: string | undefined): string {
  const where = hasSummary ? 'the job summary' : 'the log'
  const file = path === undefined ? '' : `, and in ${path} until the job ends (output "report-json")`
  return `The report is in ${where}${file}.`
}
