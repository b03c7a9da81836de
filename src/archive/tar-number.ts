/** A header field's number: octal, or base 256, which may be negative. NaN if invalid (strconv.go, parseNumeric). */
export function fieldNumber(block: Buffer, start: number, length: number): number {
  const end = start + length
  return block[start]! & 0x80 ? base256(block, start, end) : octal(block, start, end)
}

/** Two's complement in all bits but the first; NaN if it does not fit into 64 bits. */
function base256(block: Buffer, start: number, end: number): number {
  const value = BigInt.asIntN((end - start) * 8 - 1, BigInt(`0x${block.toString('hex', start, end)}`))
  return BigInt.asIntN(64, value) === value ? Number(value) : Number.NaN
}

/**
 * Octal digits after blanks or zero bytes: 0 for none, NaN for other text. Ignores what follows the next zero byte. By
 * hand, because every header has eight of them.
 */
export function octal(block: Buffer, start: number, end: number): number {
  let at = afterBlanks(block, start, end)
  let value = 0
  for (; at < end; at++) {
    const digit = block[at]! - 0x30
    if (digit < 0 || digit > 7) break
    value = value * 8 + digit
  }
  if (at === end || block[at] === 0) return value
  return block[at] === 0x20 && afterBlanks(block, at, end) === end ? value : Number.NaN
}

function afterBlanks(block: Buffer, start: number, end: number): number {
  let at = start
  while (at < end && (block[at] === 0x20 || block[at] === 0)) at++
  return at
}

/** A decimal 64-bit integer; NaN for any other text. Reads what Go's strconv.ParseInt reads, signs included. */
export function decimal(text: string): number {
  if (!/^[+-]?\d+$/.test(text)) return Number.NaN
  if (text.length < 16) return Number(text) + 0 // no -0
  const digits = text.replace(/^[+-]?0*/, '')
  if (digits.length > 19) return Number.NaN
  const value = BigInt(`${text.startsWith('-') ? '-' : ''}${digits || '0'}`)
  return BigInt.asIntN(64, value) === value ? Number(value) : Number.NaN
}
