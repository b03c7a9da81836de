import { quantitiesIn } from './quantities-in.ts'

/** A text with `…` in place of what is between two places (code units), and of numbers that reach out of it. */
export function withoutMiddle(text: string, from: number, to: number): string {
  const numbers = quantitiesIn(text)
  const at = (place: number) => numbers.find(({ start, end }) => start < place && place < end)
  return `${text.slice(0, at(from)?.start ?? from)}…${text.slice(at(to)?.end ?? to)}`
}
