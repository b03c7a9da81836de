import type { CacheMount, FoundMounts } from './cache-mount.ts'

/** Which cache mounts are carried: all that can be, none, or those of these ids. */
export type MountChoice = 'auto' | 'off' | readonly string[]

/** Leaves the mounts that nobody asked for, and names the ids that were asked for in vain. */
export function selectMounts(found: FoundMounts, use: MountChoice): FoundMounts {
  if (use === 'auto') return found
  if (use === 'off') return { ...found, carried: [], left: [] }
  const asked = ({ name, id }: CacheMount): boolean => use.includes(name) || use.includes(id)
  const others = found.carried.filter((mount) => !asked(mount))
  const known = new Set([...found.carried, ...found.left].flatMap(({ name, id }) => [name, id]))
  const vain = use.filter((id) => !known.has(id))
  return {
    ...found,
    carried: found.carried.filter(asked),
    left: [
      ...found.left,
      ...others.map(({ name, id, uses }) => ({ name, id, line: uses[0]?.line ?? 0, reason: 'not among cache-mounts' })),
      ...vain.map((id) => ({ name: id, id, line: 0, reason: 'no RUN that is built mounts it' })),
    ],
  }
}
