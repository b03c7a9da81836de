/** Whether variables can turn a word into a text; one with more than plain variables can become anything. */
export function canBecome(word: string): (text: string) => boolean {
  const [first = '', ...others] = word.split(/\$(?:\w+|\{[^{}]*\})/)
  if (/[$\\`'"{}]/.test(first + others.join(''))) return () => true
  const last = others.pop()
  if (last === undefined) return (text) => text === first
  return (text) => {
    if (!text.startsWith(first)) return false
    let at = first.length
    for (const part of others) {
      const found = text.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return text.length - at >= last.length && text.endsWith(last)
  }
}
