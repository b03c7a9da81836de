import type { CacheMount, FoundMounts, LeftMount, MountKind, MountUse } from './cache-mount.ts'
import { flagValues, type Instruction } from './dockerfile/instruction.ts'
import { readMount, type MountFlag } from './read-mount.ts'
import { mountKind } from './mount-kind.ts'
import { imageBelow, mountsBase, unknownStarts } from './mounts-base.ts'
import { neededStages } from './needed-stages.ts'
import { neededSteps } from './needed-steps.ts'
import type { ScopedStep } from './stage-scope.ts'
import type { ReadInputs } from './stages.ts'
import type { BuildSources } from './stage-starts.ts'

/** The cache mounts of a build; `sharing` and `readonly` do not tell them apart (convert_runmount.go). */
export function findMounts(dockerfile: string, inputs: ReadInputs): FoundMounts {
  const builds = neededSteps(dockerfile, inputs, neededStages)
  const sightings = builds.flatMap(({ read, steps }) => steps.flatMap((step) => sightingsOf(step, read)))
  const seen = sightings.filter((each) => 'mount' in each)
  const left = [...builds.flatMap(unknownStarts), ...sightings.filter((each) => 'reason' in each)]
  const found = { left: distinct(left), base: mountsBase(seen) }
  const namespace = builds[0]?.read.given.get(NAMESPACE)
  if (namespace === undefined && builds[0]?.read.given.has(NAMESPACE)) {
    const unnamed = seen.map(({ mount: { name, id, target }, step }) => ({
      name,
      id,
      target,
      line: step.line,
      reason: NO_NAMESPACE,
    }))
    return { ...found, carried: [], left: distinct([...left, ...unnamed]), namespace: '' }
  }
  return { ...found, carried: merge(seen), namespace: namespace ?? '' }
}

const NAMESPACE = 'BUILDKIT_CACHE_MOUNT_NS'
const NO_NAMESPACE = `the value of ${NAMESPACE} is not known before the build`

interface Sighting {
  readonly step: ScopedStep
  readonly mount: MountFlag
  readonly kind: MountKind
  readonly stage: string
  readonly base: FoundMounts['base']
}

function sightingsOf(step: ScopedStep, read: BuildSources): readonly (Sighting | LeftMount)[] {
  if (step.keyword !== 'RUN') return []
  return flagValues(step, 'mount').flatMap((flag): readonly (Sighting | LeftMount)[] => {
    const mount = readMount(flag, step.scope)
    if (mount === 'no cache') return []
    if ('reason' in mount) return [{ ...mount, line: step.line }]
    const kind = mountKind(mount.target, step.scope)
    const stage = read.stages[step.stage]?.name ?? ''
    return [{ step, mount, kind, stage, base: imageBelow(read, step.stage) }]
  })
}

/** The first sighting says what the mount is. */
function merge(seen: readonly Sighting[]): readonly CacheMount[] {
  const sightings = new Map<string, Sighting[]>()
  for (const sighting of seen) {
    const identity = identityOf(sighting.mount)
    const known = sightings.get(identity)
    if (known) known.push(sighting)
    else sightings.set(identity, [sighting])
  }
  return [...sightings.values()].map(cacheMount)
}

function cacheMount(seen: readonly Sighting[]): CacheMount {
  const { mount, kind, base } = seen[0]!
  const { target: _, ...selected } = mount
  const targets = new Set(seen.map((each) => each.mount.target))
  const stages = new Set(seen.map(({ stage }) => stage))
  const uses = new Map(seen.map(({ step }) => [step.line, mountUse(step)]))
  const places = { targets: [...targets], stages: [...stages], uses: [...uses.values()] }
  return { ...selected, kind, baseImage: base?.image ?? null, ...places }
}

export const mountUse = ({ line, text, joined, heredocs, json }: Instruction): MountUse => ({
  line,
  instruction: text,
  joined,
  heredocs: heredocs.map(({ body }) => body.join('\n')),
  json,
})

/** If any of the three is set, BuildKit starts from a folder with all of them; those not set are 0, 0 and 0755. */
function identityOf({ id, uid, gid, mode }: MountFlag): string {
  if (uid === null && gid === null && mode === null) return JSON.stringify([id])
  return JSON.stringify([id, Number(uid), Number(gid), Number.parseInt(mode ?? '755', 8)])
}

function distinct(left: readonly LeftMount[]): readonly LeftMount[] {
  return [...new Map(left.map((each) => [JSON.stringify([each.name, each.line, each.reason]), each])).values()]
}
