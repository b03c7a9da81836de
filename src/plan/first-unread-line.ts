/**
 * The line, 1 for the first, from which on a text cannot be read: `read` throws for the text, and for all that begins like it
 * and has this line.
 */
export function firstUnreadLine(text: string, read: (text: string) => unknown): number {
  const lines = text.split('\n')
  let [before, at] = [0, lines.length]
  while (at - before > 1) {
    const middle = (before + at) >> 1
    if (isRead(lines.slice(0, middle).join('\n'), read)) before = middle
    else at = middle
  }
  return at
}

function isRead(text: string, read: (text: string) => unknown): boolean {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}
