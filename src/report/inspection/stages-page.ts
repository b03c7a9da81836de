import { bars, BLANK_LINE, heading, numbers, type Page, paragraphs, table, titled, words } from '../../page/page.ts'
import type { ImageRecord, WeightRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { formatPercent, percentChange } from '../../units/percent.ts'
import { ascii } from '../ascii.ts'
import { bar } from '../bar.ts'
import { plainForm } from '../form.ts'
import { formatQuantity } from '../format-quantity.ts'
import { sentence } from '../sentences.ts'

/** Stages of a Dockerfile as images of a record, with the image's name and notes on what could not be weighed. */
export interface Stages {
  readonly name: string
  readonly record: WeightRecord
  readonly notes: readonly string[]
}

/** What `weighbridge inspect --stages` prints: for each platform a sentence, then a row per stage in file order. */
export function stagesPage({ name, record, notes }: Stages): Page {
  const platforms = [...new Set(record.images.map(({ platform }) => platform))]
  return [
    ...heading(`Stages of ${plainForm.name(name)}`),
    ...platforms.flatMap((platform) => platformBlocks(record.images.filter((image) => image.platform === platform))),
    ...(notes.length === 0 ? [] : BLANK_LINE),
    ...paragraphs(notes.map((note) => `Note: ${sentence(note, plainForm)}`)),
  ]
}

function platformBlocks(stages: readonly ImageRecord[]): Page {
  const most = Math.max(0, ...stages.map(unpackedOf))
  const rows = stages.map((stage, index) => [
    ...WEIGHTS.map((metric) => formatQuantity(metric, stage.metrics[metric])),
    bar(unpackedOf(stage), most),
    stageName(stage, index === stages.length - 1),
  ])
  const weights = table([...WEIGHTS.map((metric) => numbers(metric)), bars(), words('stage')], rows)
  return titled(`Platform ${plainForm.name(stages[0]?.platform ?? '')}: ${fromTo(stages)}`, [weights])
}

const WEIGHTS = ['unpacked', 'rootfs', 'files', 'own', 'base'] as const

/** `builder 512 MB -> final 5.3 MB (-99.0 %)`: from the heaviest stage before it to the final one. */
function fromTo(stages: readonly ImageRecord[]): string {
  const final = stages.at(-1)
  const heaviest = stages.slice(0, -1).toSorted((a, b) => unpackedOf(b) - unpackedOf(a))[0]
  if (final === undefined) return 'no stage'
  if (heaviest === undefined) return `one stage, ${formatBytes(unpackedOf(final))}: nothing stays behind in another`
  const percent = percentChange(unpackedOf(heaviest), unpackedOf(final))
  const change = percent === undefined ? '' : ` (${ascii(formatPercent(percent))})`
  return `${weight(heaviest, false)} ${plainForm.arrow} ${weight(final, true)}${change}`
}

/** Stages are built, and so their layers are read. */
const unpackedOf = ({ metrics }: ImageRecord): number => metrics.unpacked ?? 0

const weight = (stage: ImageRecord, isFinal: boolean): string =>
  `${stageName(stage, isFinal)} ${formatBytes(unpackedOf(stage))}`

const stageName = ({ name }: ImageRecord, isFinal: boolean): string =>
  `${plainForm.name(name)}${isFinal ? ' (final)' : ''}`
