import { posix } from 'node:path'
import { readsAs } from './dockerfile/frontend.ts'
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

/** Where a name is not known that is set, any variable may be it. */
const UNKNOWN_NAME = { variables: new Map(), open: true } as const

/** All names and values of one ENV see what was set before it. */
function afterEnv({ words }: Step, scope: Scope): Scope {
  let after = scope
  for (let at = 0; at < words.length; at += 2) {
    const value = valueOf(words[at + 1]!, scope)
    after = withVariable(after, valueOf(words[at]!, scope), value)
  }
  return after
}

function withVariable(scope: Scope, name: string | undefined, value: string | undefined): Scope {
  if (name === undefined) return { ...scope, ...UNKNOWN_NAME }
  return { ...scope, variables: new Map(scope.variables).set(name, value) }
}

/** Until BuildKit 0.14 all names and values of one ARG see what was set before it; since then each value what was before that. */
function afterArg(step: Step, scope: Scope, read: BuildSources): Scope {
  const isSplit = readsAs(read.frontend, 14)
  if (isSplit === undefined) return agreed(afterWholeArg(step, scope, read), afterSplitArg(step, scope, read))
  return isSplit ? afterSplitArg(step, scope, read) : afterWholeArg(step, scope, read)
}

function afterWholeArg({ words }: Step, scope: Scope, read: BuildSources): Scope {
  let after = scope
  for (const [written, fallback] of words.map(splitArgument)) {
    const name = valueOf(written, scope)
    const value = fallback === undefined ? undefined : { value: valueOf(fallback, scope) }
    after = name === undefined ? { ...after, ...UNKNOWN_NAME } : declared(name, value, after, read)
  }
  return after
}

function afterSplitArg({ words }: Step, scope: Scope, read: BuildSources): Scope {
  let after = scope
  for (const [name, fallback] of words.map(splitArgument)) {
    const value = fallback === undefined ? undefined : { value: valueOf(fallback, after) }
    after = declared(name, value, after, read)
  }
  return after
}

/** A build argument wins over the default here, and that over a global ARG (dockerfile2llb, `dispatchArg`). */
function declared(
  name: string,
  fallback: { readonly value: string | undefined } | undefined,
  scope: Scope,
  { given, inherited }: BuildSources,
): Scope {
  if (given.has(name)) return withVariable(scope, name, given.get(name))
  if (fallback) return withVariable(scope, name, fallback.value)
  return inherited.has(name) ? withVariable(scope, name, inherited.get(name)) : scope
}

/** What is the same in both, and nothing else. */
function agreed(one: Scope, other: Scope): Scope {
  const names = [...one.variables.keys(), ...other.variables.keys()]
  const variables = new Map(
    names.map((name) => {
      const [value, second] = [one.variables.get(name), other.variables.get(name)]
      return [name, value === second ? value : undefined]
    }),
  )
  return { ...one, variables, open: one.open || other.open }
}
