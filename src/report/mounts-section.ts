import { names, numbers, type Page, paragraphs, table, words } from '../page/page.ts'
import type { MountOutcome } from '../mounts/outcome.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'
import { formatSeconds } from '../units/duration.ts'
import { cellForm, markdownForm, plainForm } from './form.ts'
import type { ImageReport } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import { effectSentences } from './mounts-effect.ts'
import { FOUND, mountReasons } from './mount-reasons.ts'
import type { ImageSection } from './section.ts'
import type { MountsEffect } from '../mounts/effect.ts'

const MOST_MOUNTS = 20

/** What happened to each cache mount and why, and what the mounts gained. */
export const mountsSection: ImageSection = {
  images: mounted,
  title: ({ record }, form) => `Cache mounts and build time of ${form.name(record.name)}`,
  markdown,
  blocks,
}

/** The first platform of each image that had cache mounts to carry: one build makes all platforms. */
function mounted(images: readonly ImageReport[]): readonly ImageReport[] {
  const had = images.filter(({ record }) => (record.build?.mounts?.mounts.length ?? 0) > 0)
  return had.filter(({ record }, at) => had.findIndex((each) => each.record.name === record.name) === at)
}

function markdown({ record: { build } }: ImageReport): string {
  if (!build?.mounts) return ''
  const shown = build.mounts.mounts.slice(0, MOST_MOUNTS)
  const figures = figuresOf(shown)
  const rows = shown.map((mount) => {
    return [cellForm.code(mount.name), FOUND[mount.found], ...figures.map(({ of }) => of(mount))]
  })
  const columns = [left('Cache mount'), left('Found'), ...figures.map(({ title }) => right(title))]
  const reasons = mountReasons(shown, markdownForm).map((reason) => `- ${reason}`)
  const effect = effectSentences(build, build.mounts).join(' ')
  const parts = [markdownTable(columns, rows), reasons.join('\n'), ...moreMounts(build.mounts), effect]
  return parts.filter(Boolean).join('\n\n')
}

function blocks({ record: { build } }: ImageReport): readonly Page[] {
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

/** A column of numbers; a cell without one is empty. */
interface Figure {
  readonly title: string
  readonly of: (mount: MountOutcome) => string
}

/** Only mounts that were fetched or packed have times; a builder that keeps its mounts has no such column. */
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
