import { posix } from 'node:path'
import type { BuildSources } from './needed-stages.ts'
import { startsOf, type Start } from './stage-starts.ts'
import { splitArgument } from './stages.ts'
import { stepsByStage, type Step } from './steps.ts'
import { valueOf, type Names } from './variables.ts'

/** What an instruction of a stage may use. */
export interface Scope extends Names {
  /** The working directory, absolute; `undefined` where it is the base image's. */
  readonly directory: string | undefined
}

/** An instruction with what was set before it. */
export interface ScopedStep extends Step {
  readonly scope: Scope
}

/**
 * The instructions of these stages (`steps`, as they run) with what each may use. A stage has all that the one it starts from
 * had, which is needed as well.
 */
export function scopedSteps(read: BuildSources, needed: ReadonlySet<number>): readonly ScopedStep[] {
  const ends = new Map<number, Scope>()
  const steps = stepsByStage(read.steps)
  return startsOf(read).flatMap((start, stage) => {
    if (!needed.has(stage)) return []
    let scope = (typeof start === 'number' ? ends.get(start) : undefined) ?? firstScope(read, start)
    const scoped: ScopedStep[] = []
    for (const step of steps.get(stage) ?? []) {
      scoped.push({ ...step, scope })
      scope = scopeAfter(step, scope, read)
    }
    ends.set(stage, scope)
    return scoped
  })
}

function firstScope(read: BuildSources, start: Start): Scope {
  const open = start !== 'scratch'
  // BuildKit sets PATH where no image does.
  const variables = new Map([['PATH', undefined]])
  return { variables, open, escape: read.escape, directory: open ? undefined : '/' }
}

function scopeAfter(step: Step, scope: Scope, read: BuildSources): Scope {
  if (step.keyword === 'WORKDIR') return { ...scope, directory: directoryAfter(step, scope) }
  if (step.keyword === 'ENV') return afterEnv(step, scope)
  return step.keyword === 'ARG' ? afterArg(step, scope, read) : scope
}

function directoryAfter({ words: [path = ''] }: Step, scope: Scope): string | undefined {
  const to = valueOf(path, scope)
  if (to === undefined) return undefined
  if (to.startsWith('/')) return posix.normalize(to)
  return scope.directory === undefined ? undefined : posix.join(scope.directory, to)
}

/** All names and values of one ENV see what was set before it. */
function afterEnv({ words }: Step, scope: Scope): Scope {
  const variables = new Map(scope.variables)
  for (let at = 0; at < words.length; at += 2) {
    const name = valueOf(words[at]!, scope)
    if (name !== undefined) variables.set(name, valueOf(words[at + 1]!, scope))
  }
  return { ...scope, variables }
}

/** A build argument wins over the default here, and that over a global ARG (dockerfile2llb, `dispatchArg`). */
function afterArg({ words }: Step, scope: Scope, { given, inherited }: BuildSources): Scope {
  const variables = new Map(scope.variables)
  for (const [name, fallback] of words.map(splitArgument)) {
    if (given.has(name)) variables.set(name, given.get(name))
    else if (fallback !== undefined) variables.set(name, valueOf(fallback, { ...scope, variables }))
    else if (inherited.has(name)) variables.set(name, inherited.get(name))
  }
  return { ...scope, variables }
}
