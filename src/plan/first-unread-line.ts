/** The first line, from 1, that `read` cannot read: it throws for every beginning of the text that includes it. */
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
