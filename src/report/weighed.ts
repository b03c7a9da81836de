import type { ImageBaseline } from '../baseline/baseline.ts'
import { andMore, listed } from '../text/and-more.ts'
import { namesOf } from './baseline-sentences.ts'
import type { Form } from './form.ts'
import type { Report } from './report.ts'
import { commitName } from './sentences.ts'

const MOST_COMMITS = 3

/** What was weighed; for a merge made by CI, the pull request's own commit comes first. */
export function weighed(report: Report, form: Form): string {
  const { record, mergedHead, apart } = report
  if (apart.length > 0) return `different commits (${weighedApart(report, form)})`
  // A tree with uncommitted changes has a head but is not the head: its record has no commit.
  if (record.commit === null) return isBuilt(record) ? 'the working tree' : imagesOf(record)
  const commit = commitName(report, record.commit, form)
  return mergedHead === null ? commit : `${commitName(report, mergedHead, form)} (merged as ${commit})`
}

/** `a1b2c3d of api, 9f8e7d6 of web`. */
function weighedApart(report: Report, form: Form): string {
  const told = report.apart.slice(0, MOST_COMMITS).map((each) => {
    const { images } = each.record
    // An image of several commits has another platform in each.
    const isElsewhere = (name: string): boolean =>
      report.apart.some((other) => other !== each && other.record.images.some((image) => image.name === name))
    const names = images.map(({ name, platform }) => form.name(isElsewhere(name) ? `${name} (${platform})` : name))
    return `${weighed({ ...report, ...each, apart: [] }, form)} of ${listed([...new Set(names)], 'image')}`
  })
  return andMore([told.join(', ')], report.apart.length - told.length, 'commit')
}

/** Some of the images that were weighed. */
export function someOf(report: Report, images: readonly ImageBaseline[], form: Form): string {
  const { record, apart } = report
  const isOfTree = apart.length === 0 && (record.commit !== null || isBuilt(record))
  return isOfTree ? `${namesOf(images, form)} of ${weighed(report, form)}` : namesOf(images, form)
}

/** Existing images, which are of no commit. */
const imagesOf = ({ images }: Report['record']): string =>
  new Set(images.map(({ name }) => name)).size > 1 ? 'the images' : 'the image'

/** Whether anything of a record was built, instead of an existing image weighed. */
const isBuilt = ({ images }: Report['record']): boolean =>
  images.some(({ definition, build }) => definition !== null || build !== null)
