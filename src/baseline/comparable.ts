import type { Record } from '../record/record.ts'

export type Comparable = { readonly kind: 'comparable' } | { readonly kind: 'not comparable'; readonly reason: string }

/**
 * Whether a stored record may stand for `commit` beside the record of the head. The hash inside the record decides, not
 * the place it was found at: stores give back what is near, old or misplaced (actual#8753, cube-ui-kit#1321). Its schema
 * version was checked when it was decoded. `head` has the same images: a store keeps a record for each.
 */
export function comparable(stored: Record, commit: string, head: Record): Comparable {
  if (stored.commit !== commit) return no(`it is of ${stored.commit ?? 'a tree that is no commit'}, not of ${commit}`)
  if (stored.tool.method !== head.tool.method)
    return no(`it was weighed by method ${stored.tool.method}, this run weighs by method ${head.tool.method}`)
  for (const { name, platform, downloadMethod } of head.images) {
    const image = stored.images.find((each) => each.platform === platform)
    if (!image) return no(`it has no ${platform} image of ${name}`)
    if (image.downloadMethod !== downloadMethod)
      return no(`its download was obtained as ${image.downloadMethod}, and that of this run as ${downloadMethod}`)
  }
  return { kind: 'comparable' }
}

function no(reason: string): Comparable {
  return { kind: 'not comparable', reason: `the stored record cannot be compared: ${reason}` }
}
