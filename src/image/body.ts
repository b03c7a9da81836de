import { createHash, hash, type Hash } from 'node:crypto'
import type { Bytes } from '../units/bytes.ts'

/** What becomes known of a file's body while it passes by. */
interface Body {
  /** The SHA-256 of the content; undefined where there is none, or where the archive has it with its holes left out. */
  readonly sha256: Uint8Array | undefined
  /** All of it, when it is a program; valid until the next body begins. */
  readonly program: Uint8Array | undefined
}

/** Looks at one body after the other. Only programs are kept, one at a time. */
interface BodyReader {
  begin(size: Bytes, whole: boolean): void
  add(chunk: Uint8Array): void
  end(): Body
}

/** A program that is larger is not looked into: no Go program comes near, and it would have to be kept whole. */
const LARGEST_PROGRAM: Bytes = 1024 * 1024 * 1024

/** `isProgram` says from the first bytes of a body whether it is worth keeping; they may be few. */
export function bodyReader(isProgram: (start: Uint8Array) => boolean): BodyReader {
  let wanted = false
  let size: Bytes = 0
  let filled: Bytes = 0
  let first: Uint8Array | undefined
  let rest: Hash | undefined
  let kept: Buffer | undefined
  let room = Buffer.alloc(0) // one room for all programs: each a buffer of its own would pile up before it is collected

  function begin(bytes: Bytes, whole: boolean): void {
    wanted = whole && bytes > 0
    size = bytes
    filled = 0
    first = rest = kept = undefined
  }

  function add(chunk: Uint8Array): void {
    if (!wanted) return
    if (filled === 0) start(chunk)
    else {
      rest ??= createHash('sha256').update(first!)
      rest.update(chunk)
    }
    kept?.set(chunk, filled)
    filled += chunk.length
  }

  function start(chunk: Uint8Array): void {
    first = chunk
    if (size > LARGEST_PROGRAM || !isProgram(chunk)) return
    if (room.length < size) room = Buffer.allocUnsafeSlow(size)
    kept = room
  }

  function end(): Body {
    const program = kept !== undefined && filled === size ? kept.subarray(0, size) : undefined
    // Most files come in one piece: an object for each to hash with costs more than the hashing.
    const sha256 = rest ? rest.digest() : first && hash('sha256', first, 'buffer')
    first = undefined
    return { sha256, program }
  }

  return { begin, add, end }
}
