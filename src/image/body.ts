import { createHash, hash, type Hash } from 'node:crypto'
import type { Bytes } from '../units/bytes.ts'

interface Body {
  /** The SHA-256 of the content; undefined if there is none, or if the archive leaves out its holes. */
  readonly sha256: Uint8Array | undefined
  /** The whole file if it is a program; valid until the next body begins. */
  readonly program: Uint8Array | undefined
}

/** Reads one body after another. Keeps only programs, one at a time. */
interface BodyReader {
  begin(size: Bytes, whole: boolean): void
  add(chunk: Uint8Array): void
  end(): Body
}

/** A larger program is not analysed: it would have to be kept whole, and no Go program comes close. */
const LARGEST_PROGRAM: Bytes = 1024 * 1024 * 1024

/** `isProgram` decides from the first bytes of a body, which may be few, whether to keep it. */
export function bodyReader(isProgram: (start: Uint8Array) => boolean): BodyReader {
  let wanted = false
  let size: Bytes = 0
  let filled: Bytes = 0
  let sha256: Uint8Array | undefined
  let pieces: Hash | undefined
  let kept: Buffer | undefined
  let room = Buffer.alloc(0) // shared by all programs: a buffer for each would pile up before it is collected

  function begin(bytes: Bytes, whole: boolean): void {
    wanted = whole && bytes > 0
    size = bytes
    filled = 0
    sha256 = pieces = kept = undefined
  }

  function add(chunk: Uint8Array): void {
    if (!wanted) return
    if (filled === 0 && isKept(chunk)) keep()
    // Most files come in one chunk, and a hash object for each would cost more than the hashing.
    if (chunk.length === size) sha256 = hash('sha256', chunk, 'buffer')
    else pieces = (pieces ?? createHash('sha256')).update(chunk)
    kept?.set(chunk, filled)
    filled += chunk.length
  }

  function isKept(start: Uint8Array): boolean {
    return size <= LARGEST_PROGRAM && isProgram(start)
  }

  function keep(): void {
    if (room.length < size) room = Buffer.allocUnsafeSlow(size)
    kept = room
  }

  function end(): Body {
    const program = kept !== undefined && filled === size ? kept.subarray(0, size) : undefined
    return { sha256: sha256 ?? pieces?.digest(), program }
  }

  return { begin, add, end }
}
