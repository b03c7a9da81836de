import { overLimit } from '../../budget/accept-growth.ts'
import type { Build } from '../../buildkit/build.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Push } from '../../plan/build-plan.ts'
import type { NewAsset, Ports } from '../../ports.ts'
import { annotations } from '../../report/annotations.ts'
import { commentMarkdown } from '../../report/markdown.ts'
import { worthAComment } from '../../report/news.ts'
import { outputs } from '../../report/outputs.ts'
import { publishedDigest, type PushOutcome } from '../../report/push-outcome.ts'
import { reportJson } from '../../report/report-json.ts'
import type { Report } from '../../report/report.ts'
import { summaryMarkdown } from '../../report/summary.ts'
import { attachReport } from './attach-report.ts'
import { writeComment } from './write-comment.ts'

interface MadeImage {
  readonly name: string
  /** Null if it was not built. */
  readonly build: Build | null
  readonly pushes: readonly Push[]
}

interface Made {
  readonly images: readonly MadeImage[]
  /** In the names of files. */
  readonly key: string
}

/** All but the outputs are best effort: a failure is a notice, or only logged if nobody expects the comment. */
export async function publish(
  ports: Pick<Ports, 'assets' | 'cancelled' | 'comments' | 'runner'>,
  inputs: Inputs,
  report: Report,
  made: Made,
): Promise<void> {
  const { runner } = ports
  const { images, key } = made
  for (const [name, value] of Object.entries(buildOutputs(images, report.push))) runner.output(name, value)
  for (const [name, value] of Object.entries(outputs(report))) runner.output(name, value)
  const json: NewAsset = { name: `weighbridge-${key}.json`, type: 'application/json', text: reportJson(report) }
  const path = await runner.leave(json.name, json.text)
  runner.output('report-json', path ?? '')
  annotations(report, runner.audience).forEach((annotation) => runner.annotate(annotation))
  const markdown = summaryMarkdown(report)
  if (inputs.hasSummary) await runner.summary(markdown)
  const page: NewAsset = { name: `weighbridge-${key}.md`, type: 'text/markdown', text: markdown }
  await attachReport(ports, [page, json], elsewhere(inputs, path))
  const comment = await writeComment(ports, {
    body: commentMarkdown(report),
    sizes: overLimit(report.verdict),
    accepted: report.accepting?.accepted ?? null,
    mode: inputs.comment,
    worthACreation: worthAComment(report),
    otherwise: 'No change is known, and no rule is broken or unchecked, so no comment was started (comment: auto).',
  })
  if (comment?.kind !== 'not written') return
  if (runner.event.kind !== 'pull_request' || inputs.comment === 'never') {
    runner.info(`No comment: ${comment.reason}`)
  } else runner.annotate({ level: 'notice', title: 'No comment', message: comment.reason })
}

/** Of one image as docker/build-push-action has them, of several the metadata by name, as docker/bake-action has it. */
function buildOutputs(
  images: readonly MadeImage[],
  push: PushOutcome | null,
): Readonly<Partial<Record<'imageid' | 'digest' | 'metadata', string>>> {
  const [first, ...more] = images
  if (more.length > 0) {
    const built = images.flatMap(({ name, build, pushes }) =>
      build ? [[name, published(build.metadata, pushOf(pushes, push))] as const] : [],
    )
    return built.length === 0 ? {} : { metadata: text(Object.fromEntries(built)) }
  }
  if (!first?.build) return {}
  const { imageId, digest, metadata } = first.build
  return { imageid: imageId, digest: publishedDigest(push, digest), metadata: text(published(metadata, push)) }
}

const text = (value: object): string => JSON.stringify(value, null, 2)

/** What of a push was about one image; null if it has none. */
function pushOf(pushes: readonly Push[], push: PushOutcome | null): PushOutcome | null {
  if (push === null || push.kind === 'pushed first') return push
  if (pushes.length === 0) return null
  const names = new Set(pushes.flatMap((each) => each.names))
  return push.kind === 'pushed' ? { kind: 'pushed', pushed: push.pushed.filter(({ name }) => names.has(name)) } : push
}

/** buildx's metadata with the names and digest that were published; none if nobody can pull the image. */
function published(metadata: Build['metadata'], push: PushOutcome | null): Build['metadata'] {
  if (push === null || push.kind === 'pushed first') return metadata
  const digest = publishedDigest(push, '')
  const {
    'containerimage.digest': built,
    'containerimage.descriptor': descriptor,
    'image.name': _,
    ...others
  } = metadata
  if (digest === '') return others
  const names = push.kind === 'pushed' ? push.pushed.map(({ name }) => name).join(',') : ''
  const same = built === digest ? { 'containerimage.descriptor': descriptor } : {}
  return { ...others, ...same, 'containerimage.digest': digest, 'image.name': names }
}

function elsewhere({ hasSummary }: Inputs, path: string | undefined): string {
  const where = hasSummary ? 'the job summary' : 'the log'
  const file = path === undefined ? '' : `, and in ${path} until the job ends (output "report-json")`
  return `The report is in ${where}${file}.`
}
