import { posix } from 'node:path'
import { flagValues } from './dockerfile/instruction.ts'
import { mountFields } from './mount-fields.ts'
import { neededSteps } from './needed-steps.ts'
import type { ScopedStep } from './stage-scope.ts'
import type { ReadInputs } from './stages.ts'
import { valueOf } from './variables.ts'

const SUMS = ['go.sum', 'go.work.sum']

/**
 * The files that decide what a build's module cache holds, as paths in its context: those in its root, and those that a
 * COPY, an ADD or a bind mount of a needed stage names. They need not be there.
 */
export function goSumPaths(dockerfile: string, inputs: ReadInputs): readonly string[] {
  const steps = neededSteps(dockerfile, inputs).flatMap((build) => build.steps)
  return [...new Set([...SUMS, ...steps.flatMap(sourcesOf).flatMap(sumsAt)])]
}

function sourcesOf(step: ScopedStep): readonly string[] {
  if (flagValues(step, 'from').length > 0) return []
  const written = step.keyword === 'RUN' ? flagValues(step, 'mount').map(boundSource) : copied(step)
  return written.flatMap((source) => valueOf(source, step.scope) ?? [])
}

function boundSource(mount: string): string {
  const fields = mountFields(mount) ?? new Map()
  const bound = (fields.get('type') ?? 'bind') === 'bind' && !fields.has('from')
  return bound ? (fields.get('source') ?? '') : ''
}

/** All words but the last; a heredoc is no file. */
function copied({ keyword, words }: ScopedStep): readonly string[] {
  if (keyword !== 'COPY' && keyword !== 'ADD') return []
  return words.slice(0, -1).filter((word) => !/^\d*<</.test(word))
}

/** The sum files that a source names, or has in it if it is a folder; one whose name is a pattern is not looked for. */
function sumsAt(source: string): readonly string[] {
  const path = posix.join('/', source).slice(1)
  const folder = posix.dirname(path)
  if (source === '' || /[*?[\]]/.test(folder)) return []
  const name = posix.basename(path)
  const named = SUMS.filter((sum) => matches(name, sum)).map((sum) => posix.join(folder, sum))
  return FILE_OR_PATTERN.test(name) ? named : SUMS.map((sum) => posix.join(path, sum))
}

/** What is no folder for certain, so that it is not asked for in vain. */
const FILE_OR_PATTERN = /^go\.(?:mod|sum|work|work\.sum)$|[*?[\]]/

function matches(pattern: string, name: string): boolean {
  if (/[[\]]/.test(pattern)) return false
  const escaped = pattern.replaceAll(/[.+^${}()|\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(name)
}
