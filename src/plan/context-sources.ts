import { fromRoot } from '../units/clean-path.ts'
import { canBecome } from './can-become.ts'
import { isHeredoc } from './dockerfile/heredocs.ts'
import { flagValues } from './dockerfile/instruction.ts'
import { isFetched } from './fetched.ts'
import { mountFields } from './mount-fields.ts'
import { contextInPlaceOf, isReplaced, spellingsOfImage } from './named-contexts.ts'
import { neededSteps, type NeededSteps } from './needed-steps.ts'
import { contextNamed, possibleStages, type Source } from './needed-stages.ts'
import type { ScopedStep } from './stage-scope.ts'
import type { ReadInputs } from './stages.ts'
import { valueOf } from './variables.ts'
import type { BuildSources } from './stage-starts.ts'

export interface ContextSource extends Taken {
  /** Empty for the main one. */
  readonly context: string
}

export interface Taken {
  /** A path or pattern relative to its root; empty for all of it. */
  readonly pattern: string
  /** Limits that COPY or ADD sets on a copied folder, by paths relative to it. */
  readonly within?: Within | undefined
}

interface Within {
  /** A pattern in ignore-file syntax, which `--parents` makes from a source; empty for all. */
  readonly only: string
  readonly excludes: readonly string[]
}

/** What a build may take from its contexts: anything, if not known before. The caller checks if one is a folder. */
export function contextSources(dockerfile: string, inputs: ReadInputs): readonly ContextSource[] {
  return neededSteps(dockerfile, inputs, possibleStages).flatMap((needed) =>
    replacedTarget(needed).concat(needed.steps.flatMap((step) => sourcesOf(step, needed.read))),
  )
}

/** A named context that replaces the target stage is the image. */
function replacedTarget({ read, target }: NeededSteps): readonly ContextSource[] {
  const { name = '' } = read.stages[target] ?? {}
  return isReplaced(name, read.contexts) ? [{ context: name, pattern: '' }] : []
}

function sourcesOf(step: ScopedStep, read: BuildSources): readonly ContextSource[] {
  if (step.keyword === 'FROM') return startingContext(step, read)
  if (step.keyword === 'RUN') return flagValues(step, 'mount').flatMap((flag) => mounted(flag, step, read))
  if (step.keyword !== 'COPY' && step.keyword !== 'ADD') return []
  const from = flagValues(step, 'from').at(-1) ?? ''
  const context = contextOf({ name: from, numbered: true }, step, read)
  if (context === undefined) return []
  const excludes = flagValues(step, 'exclude')
  return step.words
    .slice(0, -1)
    .filter((word) => !isHeredoc(word) && !(step.keyword === 'ADD' && isFetched(word)))
    .map((word) => {
      const { pattern, within } = takenBy(word, step, excludes)
      return { context, pattern, within }
    })
}

/** If a source is not known before the build, the folder that `--exclude` paths start from is not known either. */
function takenBy(word: string, step: ScopedStep, excludes: readonly string[]): Taken {
  const value = valueOf(word, step.scope)
  if (value === undefined) return { pattern: '' }
  if (!hasParents(step)) return { pattern: fromRoot(value), within: { only: '', excludes } }
  const [, parent = '', only = value] = /^([^]*?)\/\.\/([^]*)$/.exec(value) ?? [] // with "/./", only what follows it
  return { pattern: fromRoot(parent), within: { only: fromRoot(only), excludes } }
}

const hasParents = ({ flags }: ScopedStep): boolean => flags.some((flag) => /^--parents(?:=true)?$/i.test(flag))

function startingContext({ stage }: ScopedStep, read: BuildSources): readonly ContextSource[] {
  return startingNames(stage, read).map((context) => ({ context, pattern: '' }))
}

function startingNames(at: number, { stages, contexts }: BuildSources): readonly string[] {
  const { base, below, from } = stages[at]!
  if (base === undefined) {
    const canBe = canBecome(from)
    return [...contexts.keys()].filter((name) => spellingsOfImage(name).some(canBe))
  }
  const { name } = stages[below] ?? {}
  if (name !== undefined) return isReplaced(name, contexts) ? [name] : []
  const context = contextInPlaceOf(base, contexts)
  return context === undefined ? [] : [context]
}

/** A cache mount starts as a copy of its `from`; without one it starts empty. */
function mounted(flag: string, step: ScopedStep, read: BuildSources): readonly ContextSource[] {
  const fields = mountFields(flag)
  if (fields === undefined) return ['', ...read.contexts.keys()].map((context) => ({ context, pattern: '' }))
  const type = valueOf(fields.get('type') ?? 'bind', step.scope)?.toLowerCase()
  const from = fields.get('from') ?? ''
  if (type === 'cache' ? from === '' : type !== undefined && type !== 'bind') return []
  const context = contextOf({ name: from, numbered: false }, step, read)
  return context === undefined ? [] : [{ context, pattern: patternOf(fields.get('source') ?? '', step) }]
}

function contextOf(source: Source, { stage }: ScopedStep, read: BuildSources): string | undefined {
  return source.name === '' ? '' : contextNamed(source, stage, read)
}

function patternOf(written: string, { scope }: ScopedStep): string {
  return fromRoot(valueOf(written, scope) ?? '')
}
