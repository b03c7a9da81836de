import type { CacheMount } from '../plan/cache-mount.ts'

/** Opens the user's mount (dockerfile2llb, convert_runmount.go); plan/cache-mounts.ts leaves out unsafe values. */
export function mountFlag({ id, uid, gid, mode }: CacheMount, target: string): string {
  const said = Object.entries({ uid, gid, mode }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  )
  return `--mount=${['type=cache', `id=${id}`, `target=${target}`, ...said].join(',')}`
}
