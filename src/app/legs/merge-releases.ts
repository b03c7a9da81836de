import { mergeBaselines } from './merge-baselines.ts'
import type { Leg } from './leg.ts'

type Release = NonNullable<Leg['release']>

interface MergedReleases {
  readonly release: Release | null
  /** What `release` does not say. */
  readonly notes: readonly string[]
}

/** A report shows one release. Images whose last release is another are judged by that all the same (run/compared.ts). */
export function mergeReleases(releases: readonly Release[]): MergedReleases {
  const first = releases.find(({ version }) => version !== null) ?? releases[0]
  if (first === undefined) return { release: null, notes: [] }
  const isShown = ({ version, commit }: Release): boolean => version === first.version && commit === first.commit
  const shown = releases.filter(isShown).flatMap(({ baselines }) => baselines)
  return {
    release: { ...first, baselines: mergeBaselines(shown).baselines },
    notes: releases.filter((each) => !isShown(each)).flatMap(notesOn),
  }
}

const notesOn = ({ version, baselines }: Release): readonly string[] =>
  baselines
    .filter(({ kind }) => kind === 'baseline')
    .map(({ name }) => `Growth of ${name} is judged since its own last release, ${version ?? 'which has no name'}`)
