import type { ExportEntry, ImageExport } from '../../image/export-entry.ts'
import type { Clock } from '../../ports.ts'
import { formatBytes } from '../../units/bytes.ts'

const PAUSE = 100

/** `Reading alpine:3, blob 3: 12.5 MB of 40 MB`; an empty line removes the last one. */
export function watched(
  image: ImageExport,
  clock: Pick<Clock, 'now'>,
  show: ((line: string) => void) | undefined,
): ImageExport {
  if (show === undefined) return image
  let last = Number.NEGATIVE_INFINITY
  let blobs = 0

  async function* body(entry: ExportEntry): AsyncGenerator<Uint8Array> {
    let read = 0
    blobs += 1
    for await (const chunk of entry.body) {
      read += chunk.length
      if (clock.now() - last >= PAUSE) {
        last = clock.now()
        show?.(`Reading ${image.name}, blob ${blobs}: ${formatBytes(read)} of ${formatBytes(entry.size)}`)
      }
      yield chunk
    }
  }

  async function* entries(): AsyncGenerator<ExportEntry> {
    try {
      for await (const entry of image.entries) yield { ...entry, body: body(entry) }
    } finally {
      show?.('')
    }
  }

  return { ...image, entries: entries() }
}
