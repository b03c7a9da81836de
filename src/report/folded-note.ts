import type { ImageRecord } from '../record/record.ts'
import { andMore } from '../text/and-more.ts'
import { OTHER_MODULES } from '../units/other-modules.ts'
import { mostNotes } from './most-notes.ts'

const MOST_NAMED = 3

/** Names the Go programs of images of the base with folded modules, whose versions cannot be compared (issue 11, heading 10). */
export const foldedNotes = (base: readonly ImageRecord[]): readonly string[] =>
  mostNotes(base.flatMap(foldedNote), 'with such a record of their base')

function foldedNote({ name, platform, goBinaries }: ImageRecord): readonly string[] {
  const folded = goBinaries.filter(({ modules }) => modules.some(({ path }) => path === OTHER_MODULES))
  if (folded.length === 0) return []
  const named = folded.slice(0, MOST_NAMED).map(({ path }) => `/${path}`)
  const programs = andMore(named, folded.length - named.length, 'program')
  return [
    `The stored record of the base of ${name} (${platform}) counts the lightest modules of ${programs} as one, so it is ` +
      'not known whether their versions changed.',
  ]
}
