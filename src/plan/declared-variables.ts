import { readsAs } from './dockerfile/frontend.ts'
import { splitArgument } from './stages.ts'
import type { Step } from './steps.ts'
import { valueOf, type Lookup, type Names } from './variables.ts'
import type { BuildSources } from './stage-starts.ts'

type Value = string | undefined

/** What an instruction sets; `undefined` is a value that only the build knows. */
interface Declared {
  /** Whether the name of a variable was not known: it may have overridden any variable set before. */
  readonly unknownName: boolean
  readonly set: ReadonlyMap<string, Value>
}

export function declaredBy(step: Step, names: Names, read: BuildSources): Declared {
  if (step.keyword === 'ENV') return byEnv(step, names)
  if (step.keyword !== 'ARG') return { unknownName: false, set: new Map() }
  // Until BuildKit 0.14, all names and values of one ARG see what was set before the ARG; since then, each value sees
  // what was set before that value.
  const isSplit = readsAs(read.frontend, 14)
  if (isSplit !== undefined) return isSplit ? bySplitArg(step, names, read) : byWholeArg(step, names, read)
  return agreed(byWholeArg(step, names, read), bySplitArg(step, names, read), names)
}

/** All names and values of one ENV see what was set before it. */
function byEnv({ words }: Step, names: Names): Declared {
  const values = words.map((word) => valueOf(word, names))
  return inOrder(words.flatMap((_, at) => (at % 2 === 0 ? [{ name: values[at], value: values[at + 1] }] : [])))
}

function byWholeArg({ words }: Step, names: Names, read: BuildSources): Declared {
  const settings = words.map(splitArgument).flatMap(([written, fallback]) => {
    const name = valueOf(written, names)
    return name === undefined ? [{ name, value: undefined }] : argument(name, fallback, names, read)
  })
  return inOrder(settings)
}

function bySplitArg({ words }: Step, names: Names, read: BuildSources): Declared {
  const set = new Map<string, Value>()
  const after = { ...names, variables: above(set, names.variables) }
  for (const [name, fallback] of words.map(splitArgument)) {
    for (const { value } of argument(name, fallback, after, read)) set.set(name, value)
  }
  return { unknownName: false, set }
}

interface Setting {
  readonly name: string | undefined
  readonly value: Value
}

function inOrder(settings: readonly Setting[]): Declared {
  const unknown = settings.findLastIndex(({ name }) => name === undefined)
  const known = settings.slice(unknown + 1)
  return { unknownName: unknown >= 0, set: new Map(known.map(({ name = '', value }) => [name, value])) }
}

/** Arguments for BuildKit itself, which no instruction sees (dockerfile2llb, nonEnvArgs). */
const FOR_BUILDKIT = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE'])

/** A build argument wins over the default here, and that over a global ARG (dockerfile2llb, `dispatchArg`). */
function argument(
  name: string,
  fallback: string | undefined,
  names: Names,
  { given, inherited }: BuildSources,
): readonly Setting[] {
  if (FOR_BUILDKIT.has(name)) return []
  if (given.has(name)) return [{ name, value: given.get(name) }]
  if (fallback !== undefined) return [{ name, value: valueOf(fallback, names) }]
  return inherited.has(name) ? [{ name, value: inherited.get(name) }] : []
}

const above = (set: Lookup, below: Lookup): Lookup => ({
  has: (name) => set.has(name) || below.has(name),
  get: (name) => (set.has(name) ? set.get(name) : below.get(name)),
})

function agreed(one: Declared, other: Declared, { variables }: Names): Declared {
  const before: Lookup = one.unknownName || other.unknownName ? new Map() : variables
  const [first, second] = [above(one.set, before), above(other.set, before)]
  const names = [...one.set.keys(), ...other.set.keys()]
  const set = new Map(names.map((name) => [name, first.get(name) === second.get(name) ? first.get(name) : undefined]))
  return { unknownName: one.unknownName || other.unknownName, set }
}
