import type { CacheMount } from '../plan/cache-mount.ts'

/**
 * The `--mount` flag that opens the same cache mount as the user's RUN. It is selected by id, uid, gid and mode, each
 * only if the RUN sets it (dockerfile2llb, convert_runmount.go). None of them holds a character that ends a field or is
 * expanded: plan/cache-mounts.ts leaves such mounts out.
 */
export function mountFlag({ id, uid, gid, mode }: CacheMount, target: string): string {
  const said = Object.entries({ uid, gid, mode }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  )
  return `--mount=${['type=cache', `id=${id}`, `target=${target}`, ...said].join(',')}`
}
