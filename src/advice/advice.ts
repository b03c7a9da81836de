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

/** One way to make an image smaller. `saving`: exactly how much `unpacked` shrinks if only this advice is followed. */
export interface Advice {
  readonly kind: AdviceKind
  readonly saving: Bytes
  /** Files it is about, heaviest first, five at most; `files` is their full count. */
  readonly paths: readonly string[]
  readonly files: number
  /** Index of the layer that brought them, and of the one that made them superfluous; null if there are several. */
  readonly layer: number | null
  readonly hiddenBy: number | null
  /** Line of the Dockerfile to change, from 1; null if unknown. */
  readonly line: number | null
  /** For `strip`: the flags to build with, including those used already; absent if unknown. */
  readonly flag?: string
}
