import { close, constants, createReadStream, fstat, open, type Stats } from 'node:fs'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

/** Opening a pipe without a writer would block a thread, and so the end of our process (open(2), O_NONBLOCK). */
export const AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK

export interface OpenFile {
  readonly fd: number
  readonly stats: Stats
}

/** Opens any kind of file without blocking. Throws the system's error. */
export async function openFile(path: string): Promise<OpenFile> {
  const fd = await promisify(open)(path, AT_ONCE)
  try {
    return { fd, stats: await promisify(fstat)(fd) }
  } catch (error) {
    await promisify(close)(fd)
    throw error
  }
}

/** Bytes: the limit of BuildKit's gRPC messages, in which a frontend gets its files (moby/buildkit, defaults). */
const LONGEST_TEXT = 16 * 1024 * 1024

/** Reads at most `most` + 1 bytes. Throws the system's error, or why the text cannot be used (not a file, too long). */
export async function readText(path: string, most = LONGEST_TEXT): Promise<string> {
  const { fd, stats } = await openFile(path)
  const stream = createReadStream('', { fd, end: most }) // closes it, even if nothing is read
  const other = otherThanFile(stats)
  if (other !== undefined) {
    stream.destroy()
    throw new Error(other)
  }
  return (await allOf(stream, most)).toString('utf8')
}

/** Undefined for a folder too: reading it fails with the system's own error. */
export function otherThanFile(stats: Stats): string | undefined {
  if (stats.isFIFO()) return 'it is a pipe, not a file'
  return stats.isFile() || stats.isDirectory() ? undefined : 'it is a device, not a file'
}

/** Throws the stream's errors, and stops with one after more than `most` bytes. */
export async function allOf(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw new Error(`it has more than ${most} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
