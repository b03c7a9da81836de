/**
 * A name in an archive as text. Names are bytes, and mostly UTF-8; in one that is not, each byte that is not ASCII is
 * spelled out (`\xff`), because decoded as UTF-8 two such names could become the same one.
 */
export function decodeName(bytes: Buffer, start = 0, end = bytes.length): string {
  const text = bytes.toString('utf8', start, end)
  if (!text.includes('\uFFFD')) return text
  const name = bytes.subarray(start, end)
  return Buffer.from(text).equals(name) ? text : Array.from(name, spell).join('')
}

const spell = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
