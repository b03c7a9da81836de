/**
 * A name in an archive as text, never the same for two names: in a part that is not UTF-8, backslashes and non-ASCII
 * bytes are escaped (`\xff`); elsewhere only a backslash that looks like such an escape (`\x5c`).
 */
export function decodeName(bytes: Buffer, start = 0, end = bytes.length): string {
  const text = bytes.toString('utf8', start, end)
  if (!text.includes('\uFFFD') && !text.includes('\\x')) return text
  const parts: string[] = []
  for (let at = start; at <= end;) {
    const slash = bytes.subarray(at, end).indexOf(SLASH)
    const stop = slash < 0 ? end : at + slash
    parts.push(decodePart(bytes.subarray(at, stop)))
    at = stop + 1
  }
  return parts.join('/')
}

const [SLASH, BACKSLASH] = [0x2f, 0x5c]

function decodePart(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (!Buffer.from(text).equals(bytes)) return Array.from(bytes, spell).join('')
  return text.replaceAll(/\\(?=x[0-9a-f]{2})/g, String.raw`\x5c`)
}

const spell = (byte: number): string =>
  byte < 0x80 && byte !== BACKSLASH ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
