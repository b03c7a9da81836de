import type { PathPattern } from './path-pattern.ts'
import { patternSet, type Progress } from './pattern-set.ts'

export interface PathRule {
  /** Whether it takes back what earlier rules added (`!`). */
  readonly isException: boolean
  /** A pattern without tokens matches everything. */
  readonly patterns: readonly PathPattern[]
}

/** Consecutive rules that all add or all take back: which of them a path matches makes no difference. */
interface Block extends PathRule {
  readonly list: number
}

interface Outcome {
  /** The blocks that the path or a folder above it matches, in order. */
  readonly matched: readonly number[]
  readonly lists: readonly number[]
}

interface Folder {
  /** With a trailing slash; empty for the root. */
  readonly path: string
  readonly progress: Progress
  readonly outcome: Outcome
}

/**
 * Returns which lists contain a path: the last rule that matches it or a folder above decides (moby/patternmatcher).
 * Going folder by folder is cheapest; a path that matches nothing costs only its name (issue 11, heading 6).
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

/** Drops blocks in `own` (what the path itself matches) that would change nothing for what is below the path. */
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
