import { posix } from 'node:path'
import { contextSources, type Taken } from './context-sources.ts'
import { nameMatcher } from './pattern-set.ts'
import type { ReadInputs } from './stages.ts'

const SUMS = ['go.sum', 'go.work.sum']

/** The sum files in the context's root, and those that COPY, ADD or a bind mount names. They need not exist. */
export function goSumPaths(dockerfile: string, inputs: ReadInputs): readonly string[] {
  const own = contextSources(dockerfile, inputs).filter(({ context }) => context === '')
  return [...new Set([...SUMS, ...own.flatMap((each) => sumsAt(pathOf(each)))])]
}

const pathOf = ({ pattern, within }: Taken): string =>
  [pattern, within?.only ?? ''].filter((each) => each !== '').join('/')

/** A folder written as a pattern is not searched. */
function sumsAt(path: string): readonly string[] {
  const folder = posix.dirname(path)
  if (path === '' || /[*?[\]]/.test(folder)) return []
  const name = posix.basename(path)
  const named = SUMS.filter(nameMatcher(name)).map((sum) => posix.join(folder, sum))
  return FILE_OR_PATTERN.test(name) ? named : SUMS.map((sum) => posix.join(path, sum))
}

/** Names that are not searched as folders. */
const FILE_OR_PATTERN = /^go\.(?:mod|sum|work|work\.sum)$|[*?[\]]/
