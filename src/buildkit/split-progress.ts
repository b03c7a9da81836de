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
  /** By the prefix of their steps; empty for a single target, which has none. */
  readonly targets: ReadonlyMap<string, number>
  /** Of targets that others are linked to, by the prefix of their steps, which are those of the others, too. */
  readonly linked: ReadonlyMap<string, Progress>
  /** Of each vertex, by digest: the targets that it is a step of, and its first name. */
  readonly owners: Map<string, Owned>
}

interface Owned {
  readonly targets: Set<number>
  /** Its names by the prefix of each of them, and of targets that others are linked to, without the prefix. */
  readonly own: Map<number, Set<string>>
  readonly linked: Set<string>
  readonly vertex: StatusVertex
}

/** `isPrefixed`: whether the steps have prefixes, as with several targets. */
export function noSplitProgress(
  targets: readonly string[],
  linked: readonly string[],
  isPrefixed: boolean,
  masked: (said: string) => string,
): SplitProgress {
  return {
    whole: noProgress(masked),
    each: targets.map(() => noProgress(masked)),
    targets: new Map(isPrefixed ? targets.map((target, index) => [target, index]) : []),
    linked: new Map(linked.map((target) => [target, noProgress(masked)])),
    owners: new Map(),
  }
}

/**
 * The steps of a target's own, without those of the targets that it is linked to: what is built of these comes again with
 * its own prefix, and by the same name.
 */
export function ownSteps({ each, owners }: SplitProgress, index: number): readonly Vertex[] {
  return vertices(each[index]!).filter(({ digest }) => {
    const { own, linked } = owners.get(digest) ?? {}
    return !linked || linked.size === 0 || [...(own?.get(index) ?? [])].some((name) => !linked.has(name))
  })
}

/** The steps of a target that others are linked to; undefined if none were heard. */
export function linkedSteps({ each, targets, linked }: SplitProgress, target: string): readonly Vertex[] | undefined {
  const progress = linked.get(target) ?? each[targets.get(target) ?? -1]
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
 * each; its output comes only once.
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
    const { index, vertex } = ownOf(split, said)
    const owned = ownedBy(split, said)
    if (index !== undefined) owned.own.set(index, new Set([...(owned.own.get(index) ?? []), vertex.name ?? '']))
    for (const target of index === undefined ? split.each.keys() : [index]) {
      owned.targets.add(target)
      partOf(target).vertexes.push(vertex)
    }
  }
  const ownersOf = (digest: string | undefined): ReadonlySet<number> =>
    split.owners.get(digest ?? '')?.targets ?? new Set()
  status.statuses?.forEach((said) => ownersOf(said.vertex).forEach((index) => partOf(index).statuses.push(said)))
  status.logs?.forEach((said) => ownersOf(said.vertex).forEach((index) => partOf(index).logs.push(said)))
  status.warnings?.forEach((said) => ownersOf(said.vertex).forEach((index) => partOf(index).warnings.push(said)))
  return parts
}

function ownedBy({ owners }: SplitProgress, said: StatusVertex): Owned {
  const owned = owners.get(said.digest) ?? { targets: new Set(), own: new Map(), linked: new Set(), vertex: said }
  owners.set(said.digest, owned)
  return owned
}

/** As a step of a target that others are linked to, too. */
function hearLinked(split: SplitProgress, said: StatusVertex): void {
  const progress = split.linked.get(PREFIX.exec(said.name ?? '')?.[1] ?? '')
  if (progress === undefined) return
  const vertex = unprefixed(said)
  ownedBy(split, said).linked.add(vertex.name ?? '')
  hear(progress, { kind: 'status', status: { vertexes: [vertex] } })
}

/** The target that a vertex is said of, and the vertex without its prefix. */
function ownOf(
  { targets }: SplitProgress,
  said: StatusVertex,
): { readonly index: number | undefined; readonly vertex: StatusVertex } {
  const target = PREFIX.exec(said.name ?? '')?.[1]
  const index = target === undefined ? undefined : targets.get(target)
  return { index, vertex: index === undefined ? said : unprefixed(said) }
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
