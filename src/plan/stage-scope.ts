import { PropertyInstruction } from 'dockerfile-ast'
import { posix } from 'node:path'
import { argWords } from './arg-words.ts'
import { expandVariables, type Variables } from './dockerfile-variables.ts'
import { startOf } from './fired-steps.ts'
import type { BuildSources } from './needed-stages.ts'
import type { Step } from './steps.ts'

/** What an instruction of a stage may use. */
export interface Scope {
  /** Values of ARG and ENV; `undefined` for one that is not known before the build. */
  readonly variables: Variables
  /** Names that ENV set. */
  readonly environment: ReadonlySet<string>
  /** Whether a name that no instruction sets may have a value from the base image. */
  readonly open: boolean
  /** The working directory, absolute; `undefined` where it is the base image's. */
  readonly directory: string | undefined
}

/** An instruction with what was set before it. */
export interface ScopedStep extends Step {
  readonly scope: Scope
}

/** A text with its variables put in; else the variable whose value is not known, empty where it is not that. */
export type Expanded = { readonly value: string } | { readonly unknown: string }

/** The instructions (`steps`, as they run) with what each may use. A stage has all that the one it starts from had. */
export function scopedSteps(read: BuildSources): readonly ScopedStep[] {
  const ends: Scope[] = []
  return read.stages.flatMap((_, stage) => {
    let scope = firstScope(read, stage, ends)
    const scoped: ScopedStep[] = []
    for (const step of read.steps.filter((each) => each.stage === stage)) {
      scoped.push({ ...step, scope })
      scope = scopeAfter(step, scope, read)
    }
    ends.push(scope)
    return scoped
  })
}

function firstScope(read: BuildSources, stage: number, ends: readonly Scope[]): Scope {
  const start = startOf(read, stage)
  if (typeof start === 'number') return ends[start]!
  const open = start === 'outside'
  return { variables: new Map(), environment: new Set(), open, directory: open ? undefined : '/' }
}

function scopeAfter(step: Step, scope: Scope, read: BuildSources): Scope {
  if (step.keyword === 'WORKDIR') return { ...scope, directory: directoryAfter(step, scope) }
  if (step.keyword === 'ENV') return afterEnv(step, scope)
  return step.keyword === 'ARG' ? afterArg(step, scope, read) : scope
}

function directoryAfter({ instruction }: Step, scope: Scope): string | undefined {
  const to = expandIn(instruction.getArgumentsContent() ?? '', scope)
  if ('unknown' in to) return undefined
  if (to.value.startsWith('/')) return posix.normalize(to.value)
  return scope.directory === undefined ? undefined : posix.join(scope.directory, to.value)
}

function afterEnv({ instruction }: Step, scope: Scope): Scope {
  const properties = instruction instanceof PropertyInstruction ? instruction.getProperties() : []
  // All values of one ENV see what was set before it.
  const set = properties.map((each) => [each.getName(), valueIn(each.getUnescapedValue() ?? '', scope)] as const)
  return {
    ...scope,
    variables: new Map([...scope.variables, ...set]),
    environment: new Set([...scope.environment, ...set.map(([name]) => name)]),
  }
}

function afterArg({ instruction }: Step, scope: Scope, read: BuildSources): Scope {
  const variables = new Map(scope.variables)
  for (const [name, fallback] of argWords(instruction)) {
    const value = argumentValue(name, fallback, { ...scope, variables }, read)
    if (value === 'unset') continue
    // Older frontends let an ENV win over a later ARG, newer ones take the last of both.
    const disputed = scope.environment.has(name) && variables.get(name) !== value.known
    variables.set(name, disputed ? undefined : value.known)
  }
  return { ...scope, variables }
}

/** A build argument wins over the default here, and that over a global ARG (dockerfile2llb, `dispatchArg`). */
function argumentValue(
  name: string,
  fallback: string | undefined,
  scope: Scope,
  { given, variables }: BuildSources,
): { readonly known: string | undefined } | 'unset' {
  if (given.has(name)) return { known: given.get(name) }
  if (fallback !== undefined) return { known: valueIn(fallback, scope) }
  return variables.has(name) ? { known: variables.get(name) } : 'unset'
}

function valueIn(text: string, scope: Scope): string | undefined {
  const expanded = expandIn(text, scope)
  return 'value' in expanded ? expanded.value : undefined
}

/**
 * Takes the quotes off a text and puts variables in, as the frontend does for one word (frontend/dockerfile/shell).
 * What only a shell's own rules tell (escapes, quoted dollars) is not known here.
 */
export function expandIn(text: string, scope: Scope): Expanded {
  if (/[\\`]|'[^']*\$[^']*'/.test(text)) return { unknown: '' }
  const names = [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => name!)
  const unknown = names.find((name) =>
    scope.variables.has(name) ? scope.variables.get(name) === undefined : scope.open,
  )
  if (unknown !== undefined) return { unknown }
  const value = expandVariables(text.replaceAll(/["']/g, ''), scope.variables)
  return value === undefined ? { unknown: '' } : { value }
}
