import { counted } from '../units/counted.ts'

const MOST = 10

/** The first notes of one kind, which each image and platform may have, and how many more there are. */
export function mostNotes(notes: readonly string[], what: string): readonly string[] {
  const rest = notes.length - MOST
  if (rest <= 0) return notes
  return [...notes.slice(0, MOST), `There ${rest === 1 ? 'is' : 'are'} ${counted(rest, 'more image')} ${what}`]
}
