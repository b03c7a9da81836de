import type { Baseline } from '../baseline/baseline.ts'
import type { ImageRecord } from '../record/record.ts'
import { andMore } from '../text/and-more.ts'
import { OTHER_MODULES } from '../units/other-modules.ts'

const MOST_NAMED = 3

/** Names the base's Go programs with folded modules, whose versions cannot be compared (issue 11, heading 10). */
export function foldedNotes(baseline: Baseline): readonly string[] {
  return baseline.kind === 'baseline' ? baseline.record.images.flatMap(foldedNote) : []
}

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
