import { createHash } from 'node:crypto'
import type { TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import type { MountKind } from '../plan/cache-mount.ts'
import { pathInMount } from './entry-flaw.ts'
import { isNamedByContent } from './units.ts'

interface Tally {
  readonly files: number
  readonly fileBytes: Bytes
  readonly entriesSha256: string
}

/**
 * In Go's caches only paths and sizes count (units.ts, isNamedByContent). Elsewhere all but contents counts (a changed
 * file has another time), without what busybox does not restore: owners and times of symlinks, times of folders.
 */
export function tallyEntries(kind: MountKind): {
  readonly add: (entry: TarEntry) => void
  readonly end: () => Tally
} {
  const lines: string[] = []
  let files = 0
  let fileBytes: Bytes = 0

  function add(entry: TarEntry): void {
    const path = pathInMount(entry.path) ?? ''
    const isFile = entry.kind !== 'directory'
    if (isFile) files += 1
    fileBytes += entry.size
    if (isNamedByContent(kind, path)) {
      if (isFile) lines.push(`${path}\0${entry.size}\0`)
      return
    }
    const { mode, uid, gid, size, mtime, link } = entry
    const owner = entry.kind === 'symlink' ? [] : [uid, gid]
    const time = entry.kind === 'symlink' || entry.kind === 'directory' ? [] : [mtime]
    lines.push([path, entry.kind, mode, ...owner, size, ...time, link, ''].join('\0'))
  }

  function end(): Tally {
    const hash = createHash('sha256')
    for (const line of lines.toSorted()) hash.update(line)
    return { files, fileBytes, entriesSha256: hash.digest('hex') }
  }

  return { add, end }
}
