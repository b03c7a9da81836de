import type { ProgressItem } from './json-stream.ts'
import type { SolveStatus, StatusVertex } from './solve-status.ts'
import { hear, noProgress, vertices, type Progress } from './status.ts'
import type { BuildEvent, Vertex } from './vertex.ts'

/** The progress of one bake: as a whole, and of each target. `hearSplit` changes it in place. */
export interface SplitProgress {
  /** For the log: names begin with their target, as in bake's own. */
  readonly whole: Progress
  /** As if each target had been built alone. */
  readonly each: readonly Progress[]
  readonly builds: readonly SplitBuild[]
  /** By the prefix of their steps: the builds that these are of. Empty for a single target, whose steps have none. */
  readonly targets: ReadonlyMap<string, readonly number[]>
  /** Of targets that are only linked to, by name: as if each had been built alone. */
  readonly linked: ReadonlyMap<string, Progress>
  /** Of each vertex, by digest: the builds that it is a step of, and its first name. */
  readonly owners: Map<string, Owned>
}

interface Owned {
  readonly targets: Set<number>
  /** Its names by the target that they begin with, without that. */
  readonly names: Map<string, Set<string>>
  readonly vertex: StatusVertex
}

export interface SplitBuild {
  /** The name of its target. */
  readonly target: string
  /** The targets whose results it takes, which may be those of other builds, too. */
  readonly linked: readonly string[]
}

/** `isPrefixed`: whether the steps have prefixes, as with several targets. */
export function noSplitProgress(
  builds: readonly SplitBuild[],
  isPrefixed: boolean,
  masked: (said: string) => string,
): SplitProgress {
  const targets = new Map<string, number[]>()
  builds.forEach(({ target, linked }, index) => {
    for (const name of [target, ...linked]) targets.set(name, [...(targets.get(name) ?? []), index])
  })
  const own = new Set(builds.map(({ target }) => target))
  const others = [...targets.keys()].filter((target) => !own.has(target))
  return {
    whole: noProgress(masked),
    each: builds.map(() => noProgress(masked)),
    builds,
    linked: new Map(others.map((target) => [target, noProgress(masked)])),
    targets: isPrefixed ? targets : new Map(),
    owners: new Map(),
  }
}

/**
 * The steps of a target's own, without those of the targets that it is linked to: what is built of these comes again with
 * its own prefix, and by the same name.
 */
export function ownSteps({ each, builds, owners }: SplitProgress, index: number): readonly Vertex[] {
  const { target, linked } = builds[index]!
  return vertices(each[index]!).filter(({ digest }) => {
    const names = owners.get(digest)?.names ?? new Map<string, Set<string>>()
    const others = linked.flatMap((name) => names.get(name) ?? [])
    return others.length === 0 || [...(names.get(target) ?? [])].some((name) => !others.some((said) => said.has(name)))
  })
}

/** The steps of a target that others are linked to; undefined if none were heard. */
export function linkedSteps({ each, builds, linked }: SplitProgress, target: string): readonly Vertex[] | undefined {
  const progress = linked.get(target) ?? each[builds.findIndex((build) => build.target === target)]
  const steps = progress ? vertices(progress) : []
  return steps.length === 0 ? undefined : steps
}

interface SplitEvents {
  readonly whole: readonly BuildEvent[]
  readonly each: readonly (readonly [index: number, event: BuildEvent])[]
}

/**
 * Each target is a build of its own, whose vertices bake prefixes with its name if there are several (buildx,
 * util/progress/multiwriter.go). What is said outside of any target is said of all. A step that targets share is one of
 * each, and that of a linked target one of each build that takes its result; its output comes only once.
 */
export function hearSplit(split: SplitProgress, item: ProgressItem): SplitEvents {
  const { whole, each } = split
  if (item.kind === 'text') {
    each.forEach((progress) => hear(progress, item))
    return { whole: hear(whole, item), each: [] }
  }
  item.status.vertexes?.forEach((vertex) => hearLinked(split, vertex))
  const parts = partsOf(split, item.status)
  const events = [...parts].flatMap(([index, status]) =>
    hear(each[index]!, { kind: 'status', status }).map((event) => [index, event] as const),
  )
  return { whole: hear(whole, { kind: 'status', status: firstNamed(split, item.status) }), each: events }
}

type Part = { readonly [Name in keyof Required<SolveStatus>]: NonNullable<SolveStatus[Name]>[number][] }

function partsOf(split: SplitProgress, status: SolveStatus): ReadonlyMap<number, SolveStatus> {
  const parts = new Map<number, Part>()
  const partOf = (index: number): Part => {
    const part = parts.get(index) ?? { vertexes: [], statuses: [], logs: [], warnings: [] }
    parts.set(index, part)
    return part
  }
  for (const said of status.vertexes ?? []) {
    const target = prefixOf(split, said)
    const owned = ownedBy(split, said, target)
    for (const index of split.targets.get(target ?? '') ?? split.each.keys()) {
      owned.targets.add(index)
      partOf(index).vertexes.push(target === split.builds[index]!.target ? unprefixed(said) : said)
    }
  }
  const ownersOf = (digest: string | undefined): ReadonlySet<number> =>
    split.owners.get(digest ?? '')?.targets ?? new Set()
  status.statuses?.forEach((said) => ownersOf(said.vertex).forEach((index) => partOf(index).statuses.push(said)))
  status.logs?.forEach((said) => ownersOf(said.vertex).forEach((index) => partOf(index).logs.push(said)))
  status.warnings?.forEach((said) => ownersOf(said.vertex).forEach((index) => partOf(index).warnings.push(said)))
  return parts
}

/** The target that the name of a vertex begins with; undefined if it does not. */
function prefixOf({ targets }: SplitProgress, { name }: StatusVertex): string | undefined {
  const target = PREFIX.exec(name ?? '')?.[1]
  return target !== undefined && targets.has(target) ? target : undefined
}

function ownedBy({ owners }: SplitProgress, said: StatusVertex, target: string | undefined): Owned {
  const owned = owners.get(said.digest) ?? { targets: new Set(), names: new Map(), vertex: said }
  owners.set(said.digest, owned)
  if (target === undefined) return owned
  owned.names.set(target, new Set([...(owned.names.get(target) ?? []), unprefixed(said).name ?? '']))
  return owned
}

/** As a step of a target that is only linked to, too. */
function hearLinked(split: SplitProgress, said: StatusVertex): void {
  const progress = split.linked.get(prefixOf(split, said) ?? '')
  if (progress) hear(progress, { kind: 'status', status: { vertexes: [unprefixed(said)] } })
}

function unprefixed(said: StatusVertex): StatusVertex {
  const { name, progressGroup: group } = said
  return {
    ...said,
    name: withoutPrefix(name ?? ''),
    ...(group && { progressGroup: { ...group, name: withoutPrefix(group.name ?? '') } }),
  }
}

/** `[api builder 2/6] RUN …`, or `[api] exporting to image` (addPrefix, there). */
const PREFIX = /^\[([a-zA-Z0-9_-]+)[ \]]/

const withoutPrefix = (name: string): string =>
  name.replace(/^\[[a-zA-Z0-9_-]+(?:\] | )/, (prefix) => (prefix.endsWith('] ') ? '' : '['))

/** A step that targets share keeps its first name, so that it is shown as one. */
function firstNamed({ owners }: SplitProgress, status: SolveStatus): SolveStatus {
  const { vertexes } = status
  if (vertexes === undefined) return status
  const named = (said: StatusVertex): StatusVertex => {
    const { name } = owners.get(said.digest)!.vertex
    return name === undefined || name === said.name ? said : { ...said, name }
  }
  return { ...status, vertexes: vertexes.map(named) }
}
