import { names, numbers, type Page, paragraphs, table, words } from '../page/page.ts'
import type { MountsRecord } from '../record/record.ts'
import type { MountOutcome } from '../mounts/outcome.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'
import { cellForm, type Form, markdownForm, plainForm } from './form.ts'
import type { ImageReport } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import { effectSentences } from './mounts-effect.ts'
import { FOUND, mountReasons } from './mount-reasons.ts'
import { foldedSection, type Section } from './section.ts'

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
  const rows = shown.map((mount) => [cellForm.code(mount.name), FOUND[mount.found], restored(mount), saved(mount)])
  const columns = [left('Cache mount'), left('Found'), right('Restored (unpacked)'), right('Saved (compressed)')]
  const reasons = mountReasons(shown, markdownForm).map((reason) => `- ${reason}`)
  const effect = effectSentences(build, build.mounts).join(' ')
  const markdown = [markdownTable(columns, rows), reasons.join('\n'), ...moreMounts(build.mounts), effect]
  return foldedSection((form) => mountsTitle(image, form), IMPORTANCE, markdown.filter(Boolean).join('\n\n'))
}

/** The same in blocks of a page. */
export function mountsBlocks({ record: { build } }: ImageReport): readonly Page[] {
  if (!build?.mounts) return []
  const shown = build.mounts.mounts.slice(0, MOST_MOUNTS)
  const mounts = table(
    [words('found'), numbers('restored (unpacked)'), numbers('saved (compressed)'), names('cache mount')],
    shown.map((mount) => [FOUND[mount.found], restored(mount), saved(mount), plainForm.code(mount.name)]),
  )
  const sentences = [...mountReasons(shown, plainForm), ...moreMounts(build.mounts)]
  return [mounts, paragraphs(sentences), paragraphs(effectSentences(build, build.mounts))]
}

/** `Cache mounts and build time of product-catalog`. */
export function mountsTitle({ record }: ImageReport, form: Form): string {
  return `Cache mounts and build time of ${form.name(record.name)}`
}

function restored({ found, restored: bytes }: MountOutcome): string {
  return found === 'hit' || found === 'partial' ? formatBytes(bytes) : ''
}

const saved = ({ saved: bytes }: MountOutcome): string => (bytes === null ? '' : formatBytes(bytes))

function moreMounts({ mounts }: MountsRecord): readonly string[] {
  const rest = mounts.length - MOST_MOUNTS
  return rest > 0 ? [`The JSON report has ${counted(rest, 'more cache mount')}.`] : []
}
