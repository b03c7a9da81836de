import { posix } from 'node:path'
import { flagValues } from './dockerfile/instruction.ts'
import { familiarName } from './image-reference.ts'
import { mountFields } from './mount-fields.ts'
import { neededSteps } from './needed-steps.ts'
import type { BuildSources } from './needed-stages.ts'
import type { ScopedStep } from './stage-scope.ts'
import type { ReadInputs } from './stages.ts'
import { valueOf } from './variables.ts'

/** What a build takes of a context. */
export interface ContextSource extends Taken {
  /** Name of a named context; empty for the build's own. */
  readonly context: string
}

/** A part of a folder. */
export interface Taken {
  /** A path or pattern from its root, empty for all of it. */
  readonly pattern: string
  /** What COPY and ADD say of a folder that they copy: not all of it, by paths from there. */
  readonly within?: Within | undefined
}

export interface Within {
  /** A pattern as of an ignore file, which `--parents` makes of a source; empty for all. */
  readonly only: string
  /** Values of `--exclude`; the same list for all sources of an instruction. */
  readonly excludes: readonly string[]
}

/**
 * What the needed stages of a Dockerfile can take of its contexts: the sources of COPY and ADD, and bind mounts. What is not
 * known before the build can be anything. Whether a named context is a folder is for the caller to tell.
 */
export function contextSources(dockerfile: string, inputs: ReadInputs): readonly ContextSource[] {
  return neededSteps(dockerfile, inputs).flatMap(({ read, steps }) => steps.flatMap((step) => sourcesOf(step, read)))
}

function sourcesOf(step: ScopedStep, read: BuildSources): readonly ContextSource[] {
  if (step.keyword === 'FROM') return startingContext(step, read)
  if (step.keyword === 'RUN') return flagValues(step, 'mount').flatMap((flag) => mounted(flag, step, read))
  if (step.keyword !== 'COPY' && step.keyword !== 'ADD') return []
  const context = contextNamed(flagValues(step, 'from').at(-1) ?? '', read)
  if (context === undefined) return []
  const excludes = flagValues(step, 'exclude')
  return step.words
    .slice(0, -1)
    .filter((word) => !/^\d*<</.test(word) && !(step.keyword === 'ADD' && REMOTE.test(word)))
    .map((word) => {
      const { pattern, within } = copied(word, step, excludes)
      return { context, pattern, within }
    })
}

/** Of a source that is not known before the build, neither is what the paths of `--exclude` start from. */
function copied(word: string, step: ScopedStep, excludes: readonly string[]): Taken {
  const value = valueOf(word, step.scope)
  if (value === undefined) return { pattern: '' }
  if (!hasParents(step)) return { pattern: cleaned(value), within: { only: '', excludes } }
  const [, parent = '', only = value] = /^([^]*?)\/\.\/([^]*)$/.exec(value) ?? [] // with "/./", what is below that
  return { pattern: cleaned(parent), within: { only: cleaned(only), excludes } }
}

const hasParents = ({ flags }: ScopedStep): boolean => flags.some((flag) => /^--parents(?:=true)?$/i.test(flag))

/** What ADD fetches by itself. */
const REMOTE = /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)/

/** A stage that starts from a named context has all of it. */
function startingContext({ stage }: ScopedStep, { stages, contexts }: BuildSources): readonly ContextSource[] {
  const name = familiarName((stages[stage]?.base ?? '').toLowerCase())
  return contexts.has(name) ? [{ context: name, pattern: '' }] : []
}

function mounted(flag: string, step: ScopedStep, read: BuildSources): readonly ContextSource[] {
  const fields = mountFields(flag)
  if (fields === undefined) return [{ context: '', pattern: '' }]
  const type = valueOf(fields.get('type') ?? 'bind', step.scope)
  if (type !== undefined && type.toLowerCase() !== 'bind') return []
  const context = contextNamed(fields.get('from') ?? '', read)
  return context === undefined ? [] : [{ context, pattern: patternOf(fields.get('source') ?? '', step) }]
}

/** Undefined for what is no context: a stage or an image. */
function contextNamed(from: string, { contexts }: BuildSources): string | undefined {
  if (from === '') return ''
  const name = familiarName(from.toLowerCase())
  return contexts.has(name) ? name : undefined
}

function patternOf(written: string, { scope }: ScopedStep): string {
  return cleaned(valueOf(written, scope) ?? '')
}

const cleaned = (path: string): string => posix.join('/', path).slice(1).replace(/\/$/, '')
