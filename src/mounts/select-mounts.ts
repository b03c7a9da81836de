import { cleanPath } from '../units/clean-path.ts'
import type { CacheMount, FoundMounts, LeftMount } from '../plan/cache-mount.ts'
import type { MountChoice } from '../inputs/inputs.ts'

const NO_BASE = 'no stage that mounts it starts from a known image, whose tar could read and write it'

/** Leaves out mounts that nobody asked for or that cannot be carried, and names what was asked for in vain. */
export function selectMounts(found: FoundMounts, use: MountChoice): FoundMounts {
  if (use === 'off') return { ...found, carried: [], left: [] }
  const chosen = use === 'auto' ? found : selectNamed(found, use)
  if (chosen.base !== null) return chosen
  return { ...chosen, carried: [], left: [...chosen.left, ...chosen.carried.map((mount) => leave(mount, NO_BASE))] }
}

function selectNamed(found: FoundMounts, use: readonly string[]): FoundMounts {
  const asked = (mount: CacheMount): boolean => use.some((entry) => isNamed(mount, mount.targets, entry))
  const known = (entry: string): boolean =>
    found.carried.some((mount) => isNamed(mount, mount.targets, entry)) ||
    found.left.some((mount) => isNamed(mount, [mount.target], entry))
  const others = found.carried.filter((mount) => !asked(mount))
  const vain = use.filter((entry) => !known(entry))
  return {
    ...found,
    carried: found.carried.filter(asked),
    left: [
      ...found.left,
      ...others.map((mount) => leave(mount, 'not among cache-mounts')),
      ...vain.map((entry) => ({
        name: entry,
        id: entry,
        target: null,
        line: 0,
        reason: 'no RUN in the build mounts it',
      })),
    ],
  }
}

const isNamed = (
  { name, id }: Pick<LeftMount, 'name' | 'id'>,
  targets: readonly (string | null)[],
  entry: string,
): boolean => [name, id].includes(entry) || [id, ...targets].includes(cleanPath(entry))

const leave = ({ name, id, targets, uses }: CacheMount, reason: string): LeftMount => ({
  name,
  id,
  target: targets[0] ?? null,
  line: uses[0]?.line ?? 0,
  reason,
})
