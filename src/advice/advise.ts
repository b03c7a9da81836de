import type { Bytes } from '../units/bytes.ts'
import type { Advice } from './advice.ts'
import { baseImage } from './base-image.ts'
import { duplicates } from './duplicates.ts'
import type { AdviceFacts } from './advice-facts.ts'
import { goCache } from './go-cache.ts'
import { hidden, metadataCopies, unchangedCopies } from './hidden.ts'
import { multiStage } from './multi-stage.ts'
import { packageManager } from './package-manager.ts'
import { sources } from './sources.ts'
import { strip } from './strip.ts'
import { survey } from './survey.ts'
import type { Survey } from './pile.ts'

const RULES: readonly ((facts: AdviceFacts, survey: Survey) => readonly Advice[])[] = [
  strip,
  multiStage,
  goCache,
  sources,
  packageManager,
  hidden,
  metadataCopies,
  unchangedCopies,
  duplicates,
  baseImage,
]

const MOST = 20

/** What would make an image smaller, largest saving first; nothing below 1 kB or a thousandth of `unpacked`. */
export function advise(facts: AdviceFacts): readonly Advice[] {
  const seen = survey(facts)
  const floor: Bytes = Math.max(1000, facts.metrics.unpacked / 1000)
  return RULES.flatMap((rule) => rule(facts, seen))
    .filter(({ saving }) => saving >= floor)
    .toSorted((a, b) => b.saving - a.saving)
    .slice(0, MOST)
}
