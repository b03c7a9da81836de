import { METRICS } from '../metrics.ts'
import type { ImageRecord } from '../record/record.ts'
import { BLANK_LINE, type Page, paragraphs } from '../page/page.ts'
import { type Form, markdownForm, plainForm } from './form.ts'
import type { ImageReport } from './image-report.ts'
import { SHOWN } from './metric-rows.ts'
import type { Report } from './report.ts'
import type { ReportSection } from './section.ts'
import { sentence } from './sentences.ts'
import { unweighed } from './unweighed.ts'
import type { DownloadMethod } from '../image/image.ts'

const MOST_IMAGES = 20

const METHODS: Readonly<Record<DownloadMethod, string>> = {
  blobs: 'the sizes of the real blobs',
  'gzip-6': 'each layer after gzip level 6 (`gzip-6`), because the image store keeps no compressed ones',
  none: 'not worked out, because the image store keeps no compressed layers',
}

/** What each number means and how it was obtained, so that a reader can check it. A terminal shows only notes. */
export const measuredSection: ReportSection = { title: () => 'How this was measured', markdown, page }

function markdown(report: Report, images: readonly ImageReport[]): string {
  const methods = [...new Set(images.map(({ record }) => record.downloadMethod))].map((method) => METHODS[method])
  const lines = [
    ...SHOWN.map((metric) => {
      const how = metric === 'download' && methods.length > 0 ? `; here ${methods.join(', and ')}` : ''
      return `**${metric}**: ${METRICS[metric].is}${how}`
    }),
    ...images.slice(0, MOST_IMAGES).flatMap((image) => imageLines(image, markdownForm)),
    `Weighed by weighbridge ${markdownForm.prose(report.record.tool.version)}, method ${report.record.tool.method}`,
    ...report.notes.map((note) => sentence(note, markdownForm)),
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}

function imageLines({ record, base }: ImageReport, form: Form): readonly string[] {
  const digests = `${digest(record, form)}${base ? `, at the base ${digest(base, form)}` : ''}`
  const name = `${form.name(record.name)} · ${form.name(record.platform)}`
  return [digests, ...unweighed(record, form)].map((clause) => `${name}: ${clause}`)
}

/** The manifest's digest, or the config's (the image ID) without a manifest. */
function digest(image: ImageRecord, form: Form): string {
  return image.digest === '' ? `image ID ${form.code(image.configDigest)}` : form.code(image.digest)
}

function page({ record, notes }: Report): Page {
  const ofImages = record.images.flatMap((image) => {
    const name = `${plainForm.name(image.name)} ${plainForm.name(image.platform)}`
    return unweighed(image, plainForm).map((clause) => `${name}: ${clause}.`)
  })
  const lines = [...notes.map((note) => sentence(note, plainForm)), ...ofImages].map((line) => `Note: ${line}`)
  return lines.length === 0 ? [] : [...BLANK_LINE, ...paragraphs(lines)]
}
