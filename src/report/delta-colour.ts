import type { Text } from '../page/text.ts'

/** Text about a change, by its sign: growth is bad, shrinking is good. */
export function inColourOf(delta: number, text: string): Text {
  if (delta === 0) return text
  return { text, style: delta > 0 ? 'bad' : 'good' }
}
