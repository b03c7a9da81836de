import type { MountsRecord } from '../record/record.ts'
import type { Found, MountOutcome } from '../mounts/outcome.ts'
import { formatBytes } from '../units/bytes.ts'
import { alignedColumns } from './columns.ts'
import { counted } from './changes.ts'
import { cellForm, type Form, plainForm } from './form.ts'
import type { ImageReport } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import { effectSentences } from './mounts-effect.ts'
import { foldedSection, type Section } from './section.ts'

/** Below everything that is about the image. */
const IMPORTANCE = 5
const MOST_MOUNTS = 20

const FOUND: Readonly<Record<Found, string>> = {
  hit: 'hit',
  partial: 'partial',
  miss: 'miss',
  held: 'held by the builder',
  left: 'not carried',
}

/** Of each image the first platform, whose build is that of all of them, where it had cache mounts to carry. */
export function mounted(images: readonly ImageReport[]): readonly ImageReport[] {
  const had = images.filter(({ record }) => (record.build?.mounts?.mounts.length ?? 0) > 0)
  return had.filter(({ record }, at) => had.findIndex((each) => each.record.name === record.name) === at)
}

/** What became of each cache mount and what they were good for; undefined where there are none. */
export function mountsSection(image: ImageReport): Section | undefined {
  const { build } = image.record
  if (!build?.mounts) return undefined
  const shown = build.mounts.mounts.slice(0, MOST_MOUNTS)
  const rows = shown.map((mount) => [
    cellForm.code(mount.name),
    because(FOUND[mount.found], mount.reason),
    restored(mount),
    mount.saved === null ? because('', mount.unsaved) : formatBytes(mount.saved),
  ])
  const table = markdownTable([left('Cache mount'), left('Found'), right('Restored'), right('Saved')], rows)
  const paragraphs = [table, ...moreMounts(build.mounts), effectSentences(build, build.mounts).join(' ')]
  return foldedSection((form) => mountsTitle(image, form), IMPORTANCE, paragraphs.filter(Boolean).join('\n\n'))
}

/** The same as aligned text, in blocks; reasons, which are too long for a column, follow the table. */
export function mountsBlocks({ record: { build } }: ImageReport): readonly (readonly string[])[] {
  if (!build?.mounts) return []
  const shown = build.mounts.mounts.slice(0, MOST_MOUNTS)
  const table = alignedColumns(
    ['left', 'right', 'right', 'left'],
    [
      ['found', 'restored', 'saved', 'cache mount'],
      ...shown.map((mount) => [
        FOUND[mount.found],
        restored(mount),
        mount.saved === null ? '' : formatBytes(mount.saved),
        plainForm.code(mount.name),
      ]),
    ],
  )
  return [table, [...shown.flatMap(reasonLines), ...moreMounts(build.mounts)], effectSentences(build, build.mounts)]
}

/** `Cache mounts and build time of product-catalog`. */
export function mountsTitle({ record }: ImageReport, form: Form): string {
  return `Cache mounts and build time of ${form.name(record.name)}`
}

function restored({ found, restored: bytes }: MountOutcome): string {
  return found === 'hit' || found === 'partial' ? formatBytes(bytes) : ''
}

function because(word: string, reason: string | null): string {
  if (reason === null) return word
  return word === '' ? cellForm.prose(reason) : `${word}: ${cellForm.prose(reason)}`
}

function reasonLines({ name, found, reason, saved, unsaved }: MountOutcome): readonly string[] {
  const of = plainForm.code(name)
  return [
    ...(reason === null ? [] : [`${FOUND[found]}: ${of}: ${plainForm.prose(reason)}`]),
    ...(saved !== null || unsaved === null ? [] : [`not saved: ${of}: ${plainForm.prose(unsaved)}`]),
  ]
}

function moreMounts({ mounts }: MountsRecord): readonly string[] {
  const rest = mounts.length - MOST_MOUNTS
  return rest > 0 ? [`The JSON report has ${counted(rest, 'more cache mount')}.`] : []
}
