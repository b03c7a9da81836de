import type { Bytes } from '../units/bytes.ts'

/** Far above any import path: the name of one file may have 255 bytes. */
const LONGEST_PATH = 1024
const [DOT, SLASH] = [0x2e, 0x2f]
/** Characters that no import path has: a receiver or a type follows (golang.org/x/mod, CheckImportPath). */
const STOPS = new Set(Buffer.from('\0 :([{'))

/** Where the package ends in the function name at `start`; -1 if it has none, undefined if the name has no end. */
export function packageEnd(
  file: Uint8Array,
  start: Bytes,
  limit: Bytes,
  looked?: (bytes: Bytes) => void,
): number | undefined {
  const last = Math.min(limit, start + LONGEST_PATH)
  // The first dot after the last slash ends it: the linker escapes the other dots of the last element.
  let dot = -1
  let at = start
  for (; at < last; at++) {
    const byte = file[at]!
    if (byte === DOT) {
      if (dot === -1) dot = at
    } else if (byte === SLASH) dot = -1
    else if (byte <= 0x7b && STOPS.has(byte)) break
  }
  looked?.(at - start)
  if (at < last) return dot
  return last < limit && dot !== -1 ? dot : undefined
}

/** How generated names began before Go 1.20. `type` and `go` are keywords, so no package has these names. */
const TYPE = Buffer.from('type..')
const GO = Buffer.from('go.')

export function isGenerated(file: Uint8Array, start: Bytes, end: Bytes): boolean {
  if (file[start] === GO[0])
    return end - start === GO.length - 1 && GO.every((byte, index) => file[start + index] === byte)
  return file[start] === TYPE[0] && TYPE.every((byte, index) => file[start + index] === byte)
}

const GENERATED = /^(type|go)[:.]/
const EQUALITY = /^type[:.]\.(?:eq|hash)\.(?:\[\d+\])*(?<type>.+)$/s

/** The package of generated code: that of its named type, or the runtime; undefined for names in assembly or C. */
export function packageOf(name: string): string | undefined {
  const type = EQUALITY.exec(name)?.groups?.['type']
  if (type === undefined) return GENERATED.test(name) ? 'runtime' : undefined
  const bytes = Buffer.from(`${type}\0`)
  const end = packageEnd(bytes, 0, bytes.length) ?? -1
  const prefix = bytes.toString('utf8', 0, Math.max(end, 0))
  return prefix === '' || prefix === 'go' ? 'runtime' : prefix // `go.shape.struct {…}` is a type without a name
}

/** The import path of a symbol's package, unescaped (cmd/internal/objabi, PathToPrefix). Go 1.27 may escape twice. */
export function importPath(prefix: string): string {
  const bytes = Buffer.from(prefix).toString('latin1')
  const plain = bytes.replaceAll(/%(?:25)*([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return plain === bytes ? prefix : Buffer.from(plain, 'latin1').toString('utf8')
}
