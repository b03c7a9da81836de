import type { Bytes } from '../units/bytes.ts'

/** What can be done about it; `report/advice-sentence.ts` has the sentence for each. */
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
 * One thing that would make an image smaller. `saving` is the exact number of bytes by which `unpacked` shrinks when it is
 * followed alone; two of them may be about the same bytes.
 */
export interface Advice {
  readonly kind: AdviceKind
  readonly saving: Bytes
  /** Files it is about, heaviest first, five at most; `files` says how many there are. */
  readonly paths: readonly string[]
  readonly files: number
  /** Index of the layer that brought them, and of the one that made them superfluous; null where several did. */
  readonly layer: number | null
  readonly hiddenBy: number | null
  /** Line of the Dockerfile to change, 1 for the first; null where it is not known. */
  readonly line: number | null
  /** Of `strip`: what to build with, together with what it is built with already; absent where that is not known. */
  readonly flag?: string
}
