import type { Baseline, ImageBaseline } from './baseline.ts'

export const imageBaseline = (name: string, baseline: Baseline): ImageBaseline => ({ ...baseline, name })
