import { close, constants, createReadStream, fstat, open, type Stats } from 'node:fs'
import { Socket } from 'node:net'
import { addAbortSignal, type Readable } from 'node:stream'
import { promisify } from 'node:util'

/**
 * For reading, at once: to open a pipe that nobody writes to would else take a thread of ours for ever, which the end of the
 * process waits for (open(2), O_NONBLOCK). Of a regular file it means nothing.
 */
export const AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK

/** A file that was opened, and what it is; whoever opens it closes it. */
interface OpenFile {
  readonly fd: number
  readonly stats: Stats
}

/** Opens a file of the user's, whatever it is, without waiting for anybody. Throws what the system says. */
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
 * Most bytes of a text of the user's: BuildKit gives a frontend its files in messages of gRPC, which have no more (moby/buildkit,
 * grpcerrors and defaults: 16 MiB).
 */
const LONGEST_TEXT = 16 * 1024 * 1024

/**
 * The text of a regular file, of which no more than `most` bytes and one are read. Throws what the system says, and an error whose
 * message says that there is no file, or a longer one.
 */
export async function readText(path: string, most = LONGEST_TEXT): Promise<string> {
  const { fd, stats } = await openFile(path)
  const stream = createReadStream('', { fd, end: most }) // closes it, also where nothing of it is read
  const other = otherThanFile(stats)
  if (other !== undefined) {
    stream.destroy()
    throw new Error(other)
  }
  return (await allOf(stream, most)).toString('utf8')
}

/** What is there in place of a file; undefined also for a folder, of which the system itself says so once it is read. */
export function otherThanFile(stats: Stats): string | undefined {
  if (stats.isFIFO()) return 'it is a pipe and no file'
  return stats.isFile() || stats.isDirectory() ? undefined : 'it is a device and no file'
}

/** An open pipe as a stream, which closes it: what it gives is waited for without a thread, and until the run is cancelled. */
export const pipeStream = ({ fd }: OpenFile, cancelled: AbortSignal): Readable =>
  addAbortSignal(cancelled, new Socket({ fd, readable: true, writable: false }))

/** All that a stream gives. Throws what it throws, and an error for more than `most` bytes, of which no more is read. */
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
