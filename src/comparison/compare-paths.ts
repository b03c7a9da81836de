import type { ImageRecord } from '../record/record.ts'
import type { Bytes } from '../units/bytes.ts'
import type { PathComparison } from './comparison.ts'

/** Files of the rootfs whose bytes differ, largest difference first, without those that a record may have left out. */
export function comparePaths(head: ImageRecord, base: ImageRecord): readonly PathComparison[] {
  const [now, before] = [bytesByPath(head), bytesByPath(base)]
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((path) => (now.has(path) || head.pathsComplete) && (before.has(path) || base.pathsComplete))
    .map((path) => comparePath(path, before.get(path) ?? null, now.get(path) ?? null))
    .filter(({ delta }) => delta !== 0)
    .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.path < b.path ? -1 : 1))
}

function bytesByPath(image: ImageRecord): ReadonlyMap<string, Bytes> {
  return new Map(image.paths.map(({ path, bytes }) => [path, bytes]))
}

function comparePath(path: string, base: Bytes | null, head: Bytes | null): PathComparison {
  return { path, base, head, delta: (head ?? 0) - (base ?? 0) }
}
