import { fileHeader } from '../archive/write-header.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import type { ArchiveForm } from './archive-form.ts'
import { END_MARKER } from './segments.ts'
import type { Unpacking } from './unpack.ts'
import { compressZstd } from './zstd.ts'

export const ARCHIVE = 'mount.tar'

/** Reserved for the start of the file, which is only known at the end. */
const ROOM: Bytes = 1024

/** `head` overwrites the first bytes once `chunks` has ended. */
interface ContextFile {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly head: () => Promise<Uint8Array>
}

export function contextFile(unpacking: Unpacking, form: ArchiveForm): ContextFile {
  return form === 'tar' ? plainFile(unpacking) : compressedFile(unpacking)
}

const endOf = ({ checked }: Unpacking): Buffer => Buffer.concat([...checked().folders, END_MARKER])

function plainFile(unpacking: Unpacking): ContextFile {
  async function* read(): AsyncGenerator<Uint8Array> {
    yield* unpacking.chunks
    yield endOf(unpacking)
  }
  return { chunks: read(), head: async () => Buffer.alloc(0) }
}

/** zstd frames may follow each other (RFC 8878, 3): the archive's header, padded; the payload as stored; the rest. */
function compressedFile(unpacking: Unpacking): ContextFile {
  async function* read(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(ROOM)
    yield* unpacking.chunks
    yield* compressZstd(only(Buffer.concat([endOf(unpacking), END_MARKER])))
  }

  async function head(): Promise<Uint8Array> {
    const { manifest, folders } = unpacking.checked()
    const size = manifest.tarBytes + END_MARKER.length + sum(folders, ({ length }) => length)
    const pieces: Uint8Array[] = []
    for await (const piece of compressZstd(only(fileHeader(ARCHIVE, size)))) pieces.push(piece)
    const frame = Buffer.concat(pieces)
    return Buffer.concat([frame, skippable(ROOM - frame.length)])
  }

  return { chunks: read(), head }
}

/** A frame of this length that decoders skip (RFC 8878, 3.1.2). */
function skippable(length: Bytes): Buffer {
  const frame = Buffer.alloc(length)
  frame.writeUInt32LE(0x184d2a50, 0)
  frame.writeUInt32LE(length - 8, 4)
  return frame
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
