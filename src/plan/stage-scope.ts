import { posix } from 'node:path'
import { declaredBy } from './declared-variables.ts'
import { noVariables, withVariable, type SetVariables } from './set-variables.ts'
import { startsOf, type Start, type BuildSources } from './stage-starts.ts'
import { stepsByStage, type Step } from './steps.ts'
import { valueOf, type Names } from './variables.ts'

export interface Scope extends Names {
  readonly variables: SetVariables
  /** The working directory, absolute; `undefined` if it is the base image's. */
  readonly directory: string | undefined
}

export interface ScopedStep extends Step {
  readonly scope: Scope
}

/** A stage inherits everything from the stage it starts from, which must be among `needed`. */
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
  const variables = withVariable(noVariables(), 'PATH', undefined)
  return { variables, open, escape: read.escape, directory: open ? undefined : '/' }
}

function scopeAfter(step: Step, scope: Scope, read: BuildSources): Scope {
  if (step.keyword === 'WORKDIR') return { ...scope, directory: directoryAfter(step, scope) }
  const { unknownName, set } = declaredBy(step, scope, read)
  if (!unknownName && set.size === 0) return scope
  let variables = unknownName ? noVariables() : scope.variables
  for (const [name, value] of set) variables = withVariable(variables, name, value)
  return { ...scope, variables, open: scope.open || unknownName }
}

function directoryAfter({ words: [path = ''] }: Step, scope: Scope): string | undefined {
  const to = valueOf(path, scope)
  if (to === undefined) return undefined
  if (to.startsWith('/')) return posix.normalize(to)
  return scope.directory === undefined ? undefined : posix.join(scope.directory, to)
}
