import type { Build } from '../../buildkit/build.ts'
import { coldSteps, type ColdSteps } from '../../mounts/cold-steps.ts'
import type { MountsPlan } from './mounts-plan.ts'
import type { Restoration } from './restoration.ts'

/** The cold steps of a build; of those stored with its mounts, the newest count. Null if unknown. */
export function knownCold(
  { found, platforms }: MountsPlan,
  { times: { vertices } }: Build,
  restorations: readonly Restoration[],
): ColdSteps | null {
  const empty = found.left.length === 0 && restorations.every((each) => each.empty)
  const manifests = restorations.flatMap(({ restored }) => restored?.manifest ?? [])
  const newest = manifests.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
  const stored = newest.flatMap(({ cold }) => cold ?? [])
  const uses = found.carried.flatMap((mount) => mount.uses.map(({ instruction }) => instruction))
  return coldSteps({ vertices, instructions: [...new Set(uses)], platforms }, empty, stored)
}
