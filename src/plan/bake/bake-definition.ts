import * as v from 'valibot'
import type { BakeInputs } from '../../inputs/bake-inputs.ts'
import type { BakeSource, BakeTarget } from '../../inputs/bake-source.ts'
import { FLAG, jsonList, jsonMap, jsonObject, problemIn, TEXT } from '../../units/json-schemas.ts'
import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'

export type { BakeEntry, BakeSource, BakeTarget } from '../../inputs/bake-source.ts'

/** What `docker buildx bake --print` writes: the targets that were asked for, and those that they are linked to. */
export interface BakeDefinition {
  readonly group: Readonly<Record<string, { readonly targets: readonly string[] }>>
  readonly target: Readonly<Record<string, BakeTarget>>
}

const texts = v.optional(jsonList(TEXT))
const map = v.optional(jsonMap(v.nullable(TEXT), 'strings'))
const entries = v.optional(
  jsonList(v.union([v.string(), v.custom<Readonly<Record<string, unknown>>>(isObject)], 'is no string and no object')),
)
const text = v.optional(TEXT)
const flag = v.optional(FLAG)

const TARGET = jsonObject({
  annotations: texts,
  args: map,
  attest: entries,
  'cache-from': entries,
  'cache-to': entries,
  call: text,
  context: text,
  contexts: map,
  description: text,
  dockerfile: text,
  'dockerfile-inline': text,
  entitlements: texts,
  'extra-hosts': map,
  labels: map,
  network: text,
  'no-cache': flag,
  'no-cache-filter': texts,
  output: entries,
  platforms: texts,
  pull: flag,
  secret: entries,
  'shm-size': text,
  ssh: entries,
  tags: texts,
  target: text,
  ulimits: texts,
})

const DEFINITION = jsonObject({
  group: v.optional(jsonMap(jsonObject({ targets: jsonList(TEXT) }), 'groups')),
  target: jsonMap(v.unknown(), 'targets'),
})

/** Reads what `--print` wrote, with its unknown fields; a clause says what is wrong with it. */
export function readDefinition(printed: string): BakeDefinition | string {
  const value = parseJson(printed)
  if (value === undefined) return 'it is not JSON'
  if (!v.is(DEFINITION, value)) return problemIn(DEFINITION, value) ?? 'it is no definition'
  const targets: [string, BakeTarget][] = []
  for (const [name, target] of Object.entries(value.target)) {
    if (!v.is(TARGET, target)) return `target.${name}: ${problemIn(TARGET, target)}`
    targets.push([name, target])
  }
  return { group: value.group ?? {}, target: Object.fromEntries(targets) }
}

/** The target of that name; undefined if there is none. */
export const targetIn = ({ target }: Pick<BakeDefinition, 'target'>, name: string): BakeTarget | undefined =>
  Object.hasOwn(target, name) ? target[name] : undefined

/**
 * The targets that were asked for, in order: those of the group "default", into which buildx puts what it was asked, and of
 * the groups in it (buildx, bake/bake.go: ReadTargets, ResolveGroup). Others are only there because these are linked to
 * them.
 */
export function askedTargets(definition: BakeDefinition): readonly string[] {
  const seen = new Set<string>()
  const found = new Set<string>()
  const visit = (name: string): void => {
    const group = Object.hasOwn(definition.group, name) && !seen.has(name) ? definition.group[name] : undefined
    if (group === undefined) {
      if (targetIn(definition, name)) found.add(name)
      return
    }
    seen.add(name)
    group.targets.forEach(visit)
  }
  visit('default')
  return [...found]
}

/** A target with those that it is linked to; undefined if there is none of that name. */
export function bakeSource(definition: BakeDefinition, target: string, inputs: BakeInputs): BakeSource | undefined {
  if (targetIn(definition, target) === undefined) return undefined
  const names = new Set([target])
  for (const name of names) linksOf(targetIn(definition, name)).forEach((link) => names.add(link))
  const targets = [...names].map((name) => [name, targetIn(definition, name) ?? {}] as const)
  return { inputs, target, targets: Object.fromEntries(targets) }
}

/** The targets whose results are named contexts of this one. */
export function linksOf(target: BakeTarget | undefined): readonly string[] {
  return Object.values(target?.contexts ?? {}).flatMap((context) => /^target:(.*)$/.exec(context ?? '')?.[1] ?? [])
}
