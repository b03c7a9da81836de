import { createHash } from 'node:crypto'
import { isRead } from '../metrics.ts'
import type { Making } from './making.ts'
import type { ImageRecord, WeightRecord } from './record.ts'

/**
 * In which way a record was made, as 8 hexadecimal digits: two of one commit and way should have the same weights, those
 * of different ways need not be comparable at all (baseline/comparable.ts).
 */
export function wayOf({
  schemaVersion,
  tool,
  images,
}: Pick<WeightRecord, 'schemaVersion' | 'tool' | 'images'>): string {
  const parts = images.map((image) =>
    JSON.stringify([
      image.platform,
      image.downloadMethod,
      uncommittedIn(image.made),
      ...(isRead(image) ? [] : ['manifest']),
      ...standsOn(image),
      ...measuredIn(image),
    ]),
  )
  const identity = JSON.stringify([schemaVersion, tool.method, ...parts.toSorted()])
  return createHash('sha256').update(identity).digest('hex').slice(0, 8)
}

/** Null if unknown. Without uncommitted files, the record of a rebuild is as good as that of a checkout. */
function uncommittedIn(made: Making | undefined): readonly unknown[] | null {
  if (made?.outside === undefined) return null
  const { as, beside, outside } = made
  return beside === null && outside.length === 0 ? [] : [as, beside !== null, ...outside]
}

/** What rules asked for; in a list of its own, and nothing if there is nothing, so that ways of before stay the same. */
function measuredIn({ measures = {} }: ImageRecord): readonly (readonly string[])[] {
  const names = Object.keys(measures).toSorted()
  return names.length === 0 ? [] : [names]
}

/** The same names may lead to other images later (baseline/moved.ts). Nothing in records that do not say. */
function standsOn({ baseImage, builtOn = [] }: ImageRecord): readonly string[] {
  const digests = [baseImage?.digest ?? '', ...builtOn.map(({ digest }) => digest)].filter((digest) => digest !== '')
  return [...new Set(digests)].toSorted()
}
