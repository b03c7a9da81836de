import type { Bytes } from '../units/bytes.ts'

/** The kinds of advice; `report/advice-sentence.ts` has a sentence for each. */
export const ADVICE = [
  'strip',
  'multi-stage',
  'toolchain',
  'go cache',
  'sources',
  'package manager cache',
  'hidden files',
  'metadata copies',
  'unchanged copies',
  'duplicates',
  'base image',
] as const
export type AdviceKind = (typeof ADVICE)[number]

/**
 * One thing that would make an image smaller. `saving` is the exact number of bytes by which `unpacked` shrinks if only
 * this advice is followed; two pieces of advice may be about the same bytes.
 */
export interface Advice {
  readonly kind: AdviceKind
  readonly saving: Bytes
  /** Files it is about, heaviest first, five at most; `files` is their full count. */
  readonly paths: readonly string[]
  readonly files: number
  /** Index of the layer that brought them, and of the one that made them superfluous; null where several did. */
  readonly layer: number | null
  readonly hiddenBy: number | null
  /** Line of the Dockerfile to change, 1 for the first; null where it is not known. */
  readonly line: number | null
  /** For `strip`: the flags to build with, including those used already; absent if these are not known. */
  readonly flag?: string
}
