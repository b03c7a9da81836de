import type { ExportEntry, ImageExport } from '../../image/export-entry.ts'
import type { Clock } from '../../ports.ts'
import { formatBytes, type Bytes } from '../../units/bytes.ts'

const PAUSE = 100

interface ReadingProgress {
  /** The image, whose blobs are counted as they are read. */
  readonly watched: ImageExport
  /** Gets the bytes that were read so far of a blob by another thread; undefined if nothing is shown. */
  readonly told: (path: string, size: Bytes) => ((read: Bytes) => void) | undefined
  /** Removes the last line. */
  readonly end: () => void
}

/** Shows `Reading alpine:3, blob 3: 12.5 MB of 40 MB` while an image is read. */
export function readingProgress(
  image: ImageExport,
  clock: Pick<Clock, 'now'>,
  show: ((line: string) => void) | undefined,
): ReadingProgress {
  if (show === undefined) return { watched: image, told: () => undefined, end: () => undefined }
  let last = Number.NEGATIVE_INFINITY
  const numbers = new Map<string, number>()

  function told(path: string, size: Bytes): (read: Bytes) => void {
    const number = numbers.get(path) ?? numbers.size + 1
    numbers.set(path, number)
    return (read) => {
      if (clock.now() - last < PAUSE) return
      last = clock.now()
      show?.(`Reading ${image.name}, blob ${number}: ${formatBytes(read)} of ${formatBytes(size)}`)
    }
  }

  async function* body({ path, size, body: chunks }: ExportEntry): AsyncGenerator<Uint8Array> {
    let read = 0
    const tell = told(path, size)
    for await (const chunk of chunks) {
      read += chunk.length
      tell(read)
      yield chunk
    }
  }

  async function* entries(): AsyncGenerator<ExportEntry> {
    for await (const entry of image.entries) yield { ...entry, body: body(entry) }
  }

  return { watched: { ...image, entries: entries() }, told, end: () => show('') }
}
