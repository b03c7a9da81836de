import { names, numbers, type Page, paragraphs, table, words } from '../page/page.ts'
import type { MountOutcome } from '../mounts/outcome.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'
import { formatSeconds } from '../units/duration.ts'
import { cellForm, type Form, markdownForm, plainForm } from './form.ts'
import type { ImageReport } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import { effectSentences } from './mounts-effect.ts'
import { FOUND, mountReasons } from './mount-reasons.ts'
import { foldedSection, type Section } from './section.ts'
import type { MountsEffect } from '../mounts/effect.ts'

/** Below everything that is about the image. */
const IMPORTANCE = 5
const MOST_MOUNTS = 20

/** Of each image the first platform, whose build is that of all of them, where it had cache mounts to carry. */
export function mounted(images: readonly ImageReport[]): readonly ImageReport[] {
  const had = images.filter(({ record }) => (record.build?.mounts?.mounts.length ?? 0) > 0)
  return had.filter(({ record }, at) => had.findIndex((each) => each.record.name === record.name) === at)
}

/** What became of each cache mount, why, and what they were good for; undefined where there are none. */
export function mountsSection(image: ImageReport): Section | undefined {
  const { build } = image.record
  if (!build?.mounts) return undefined
  const shown = build.mounts.mounts.slice(0, MOST_MOUNTS)
  const figures = figuresOf(shown)
  const rows = shown.map((mount) => {
    return [cellForm.code(mount.name), FOUND[mount.found], ...figures.map(({ of }) => of(mount))]
  })
  const columns = [left('Cache mount'), left('Found'), ...figures.map(({ title }) => right(title))]
  const reasons = mountReasons(shown, markdownForm).map((reason) => `- ${reason}`)
  const effect = effectSentences(build, build.mounts).join(' ')
  const markdown = [markdownTable(columns, rows), reasons.join('\n'), ...moreMounts(build.mounts), effect]
  return foldedSection((form) => mountsTitle(image, form), IMPORTANCE, markdown.filter(Boolean).join('\n\n'))
}

/** The same in blocks of a page. */
export function mountsBlocks({ record: { build } }: ImageReport): readonly Page[] {
  if (!build?.mounts) return []
  const shown = build.mounts.mounts.slice(0, MOST_MOUNTS)
  const figures = figuresOf(shown)
  const mounts = table(
    [words('found'), ...figures.map(({ title }) => numbers(title.toLowerCase())), names('cache mount')],
    shown.map((mount) => [FOUND[mount.found], ...figures.map(({ of }) => of(mount)), plainForm.code(mount.name)]),
  )
  const sentences = [...mountReasons(shown, plainForm), ...moreMounts(build.mounts)]
  return [mounts, paragraphs(sentences), paragraphs(effectSentences(build, build.mounts))]
}

/** `Cache mounts and build time of product-catalog`. */
export function mountsTitle({ record }: ImageReport, form: Form): string {
  return `Cache mounts and build time of ${form.name(record.name)}`
}

/** A column of numbers; a cell is empty where there is none. */
interface Figure {
  readonly title: string
  readonly of: (mount: MountOutcome) => string
}

/** Times are there for those that were fetched or packed: a builder that holds its mounts has no column of them. */
function figuresOf(mounts: readonly MountOutcome[]): readonly Figure[] {
  const figures = [
    { title: 'Restored (unpacked)', of: restored },
    { title: 'Saved (compressed)', of: saved },
  ]
  return mounts.some((mount) => time(mount) !== '') ? [...figures, { title: 'Time', of: time }] : figures
}

function restored({ found, restored: bytes }: MountOutcome): string {
  return found === 'hit' || found === 'partial' ? formatBytes(bytes) : ''
}

const saved = ({ saved: bytes }: MountOutcome): string => (bytes === null ? '' : formatBytes(bytes))

function time({ fetchSeconds, storeSeconds }: MountOutcome): string {
  if (fetchSeconds === undefined && storeSeconds === undefined) return ''
  return formatSeconds((fetchSeconds ?? 0) + (storeSeconds ?? 0))
}

function moreMounts({ mounts }: MountsEffect): readonly string[] {
  const rest = mounts.length - MOST_MOUNTS
  return rest > 0 ? [`The JSON report has ${counted(rest, 'more cache mount')}.`] : []
}
