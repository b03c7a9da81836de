import type { ConfigFile } from '../inputs/config/config.ts'
import { listed } from '../text/and-more.ts'
import { groupBy } from '../units/group-by.ts'
import { withLimits, type LimitEdit } from './limit-edits.ts'

/** The lines that edits change, as in a diff: where each is and which images it is about, then before and after. */
export function changedLines({ path, text }: ConfigFile, edits: readonly LimitEdit[]): readonly string[] {
  const before = text.split(LINE_BREAK)
  const after = withLimits(text, edits).split(LINE_BREAK)
  const here = groupBy(edits, ({ start }) => text.slice(0, start).split(LINE_BREAK).length)
  return before.flatMap((line, at) => {
    if (line === after[at]) return []
    return [`@@ ${path}:${at + 1} @@ ${imagesOf(here.get(at + 1) ?? [])}`, `-${line}`, `+${after[at]}`]
  })
}

const LINE_BREAK = /\r?\n/

function imagesOf(edits: readonly LimitEdit[]): string {
  const names = listed([...new Set(edits.flatMap(({ images }) => images))], 'image')
  return edits.some(({ isShared }) => isShared) ? `${names}, and images that share it` : names
}
