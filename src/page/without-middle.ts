import { quantitiesIn } from './quantities-in.ts'

/** Replaces the text between two places (code units) with `…`, including any number that reaches out of it. */
export function withoutMiddle(text: string, from: number, to: number): string {
  const numbers = quantitiesIn(text)
  const at = (place: number) => numbers.find(({ start, end }) => start < place && place < end)
  return `${text.slice(0, at(from)?.start ?? from)}…${text.slice(at(to)?.end ?? to)}`
}
