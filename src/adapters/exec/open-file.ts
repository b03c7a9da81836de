import { close, constants, createReadStream, fstat, open, type Stats } from 'node:fs'
import { Socket } from 'node:net'
import { addAbortSignal, type Readable } from 'node:stream'
import { promisify } from 'node:util'

/**
 * Opens for reading without waiting: opening a pipe that nobody writes to would otherwise block one of our threads for
 * ever, and the process waits for that thread before it ends (open(2), O_NONBLOCK). Has no effect on a regular file.
 */
export const AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK

/** An open file and its stats; whoever opens it closes it. */
interface OpenFile {
  readonly fd: number
  readonly stats: Stats
}

/** Opens a user's file, whatever it is, without waiting for anyone. Throws the system's error. */
export async function openFile(path: string): Promise<OpenFile> {
  const fd = await promisify(open)(path, AT_ONCE)
  try {
    return { fd, stats: await promisify(fstat)(fd) }
  } catch (error) {
    await promisify(close)(fd)
    throw error
  }
}

/**
 * Longest text in bytes that is read from a user: BuildKit gives a frontend its files in gRPC messages, which hold no
 * more (moby/buildkit, grpcerrors and defaults: 16 MiB).
 */
const LONGEST_TEXT = 16 * 1024 * 1024

/**
 * The text of a regular file; reads at most `most` + 1 bytes. Throws the system's error, or one whose message says that
 * it is not a file or is longer.
 */
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

/** What is there instead of a file. Undefined for a folder too: the system itself reports that when it is read. */
export function otherThanFile(stats: Stats): string | undefined {
  if (stats.isFIFO()) return 'it is a pipe and no file'
  return stats.isFile() || stats.isDirectory() ? undefined : 'it is a device and no file'
}

/** An open pipe as a stream, which closes it. Reading waits without a thread, until the run is cancelled. */
export const pipeStream = ({ fd }: OpenFile, cancelled: AbortSignal): Readable =>
  addAbortSignal(cancelled, new Socket({ fd, readable: true, writable: false }))

/** Everything a stream gives. Throws the stream's errors, and one for more than `most` bytes, after which it reads no further. */
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
