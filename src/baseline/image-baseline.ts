import type { Baseline, ImageBaseline } from './baseline.ts'

export const imageBaseline = <Its extends Baseline>(name: string, baseline: Its): ImageBaseline<Its> => ({
  ...baseline,
  name,
})
