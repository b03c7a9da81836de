import { createHash } from 'node:crypto'
import type { TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import type { MountKind } from '../plan/cache-mount.ts'
import { pathInMount } from './entry-flaw.ts'
import { isNamedByContent } from './units.ts'

/** The content of a mount, counted: see `Manifest`. */
interface Tally {
  readonly files: number
  readonly fileBytes: Bytes
  readonly entriesSha256: string
}

/**
 * Counts entries as they come; the digest is over the sorted entries. In Go's caches (units.ts, isNamedByContent) times
 * and folders change for no reason, and paths and sizes of files are enough. Elsewhere everything that any tar restores
 * counts, except contents: a changed file has another time. busybox restores no owner or time of symlinks and no time
 * of folders, so those are left out, or every restore would look like a change.
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
