import type { PathPattern } from './path-pattern.ts'
import { patternSet, type Progress } from './pattern-set.ts'

/** One rule of a list: its patterns put in what they match, or take it back. */
export interface PathRule {
  /** Whether it takes back what earlier ones put in (`!`). */
  readonly isException: boolean
  /** One without tokens matches all. */
  readonly patterns: readonly PathPattern[]
}

/** Rules that follow on each other and say the same: which of them a path matches makes no difference. */
interface Block extends PathRule {
  /** Index of its list. */
  readonly list: number
}

/** What blocks come to for a path. */
interface Outcome {
  /** Those that it matches, by itself or by a folder above it, in order. */
  readonly matched: readonly number[]
  /** The lists that put it in, in order. */
  readonly lists: readonly number[]
}

/** A folder that has been gone into. */
interface Folder {
  /** With a slash at its end, or empty for the root. */
  readonly path: string
  readonly progress: Progress
  readonly outcome: Outcome
}

/**
 * Tells by which lists a path is put in, as moby/patternmatcher does: of each list the last rule decides that matches the path or
 * a folder above it. Of all paths only the folders above the last one are remembered, so they cost least folder by folder, and
 * one that matches nothing by itself costs its name alone, however many rules there are (issue 11, heading 6).
 */
export function pathRules(lists: readonly (readonly PathRule[])[]): (path: string) => readonly number[] {
  const blocks = lists.flatMap(blocksOf)
  const { start, after } = patternSet(blocks.map(({ patterns }) => patterns))
  const general = blocks.flatMap(({ patterns }, index) => (patterns.some(({ length }) => length === 0) ? index : []))
  const none: Outcome = { matched: [], lists: [] }
  const above: Folder[] = [{ path: '', progress: start, outcome: outcomeOf(blocks, none, general) }]
  return (path) => {
    while (!path.startsWith(above.at(-1)!.path)) above.pop()
    for (;;) {
      const folder = above.at(-1)!
      const slash = path.indexOf('/', folder.path.length)
      const progress = after(folder.progress, path.slice(folder.path.length, slash < 0 ? path.length : slash))
      const outcome = outcomeOf(blocks, folder.outcome, progress.groups)
      if (slash < 0) return outcome.lists
      above.push({ path: path.slice(0, slash + 1), progress: after(progress, '/'), outcome })
    }
  }
}

/** Of what a path matches by itself (`own`), a block that would change nothing does not count for what is below it. */
function outcomeOf(blocks: readonly Block[], above: Outcome, own: readonly number[]): Outcome {
  if (own.length === 0) return above
  const matched: number[] = []
  for (let a = 0, o = 0; a < above.matched.length || o < own.length;) {
    const block = Math.min(above.matched[a] ?? Infinity, own[o] ?? Infinity)
    const isInherited = above.matched[a] === block
    if (isInherited) a += 1
    if (own[o] === block) o += 1
    const before = blocks[matched.at(-1) ?? -1]
    const { isException, list } = blocks[block]!
    const isIn = before?.list === list && !before.isException
    if (isInherited || isException === isIn) matched.push(block)
  }
  const last = matched.filter((block, at) => blocks[matched[at + 1] ?? -1]?.list !== blocks[block]!.list)
  return { matched, lists: last.flatMap((block) => (blocks[block]!.isException ? [] : blocks[block]!.list)) }
}

function blocksOf(rules: readonly PathRule[], list: number): readonly Block[] {
  const starts = rules.flatMap(({ isException }, index) => (rules[index - 1]?.isException === isException ? [] : index))
  return starts.map((start, index) => {
    const same = rules.slice(start, starts[index + 1])
    return { list, isException: rules[start]!.isException, patterns: same.flatMap(({ patterns }) => patterns) }
  })
}
