import { expect, test } from '@jest/globals'
import { annotations } from '../../../src/report/annotations.ts'
import { budget, grownImage, growth, imageRecord, report, skippedGrowth } from '../../support/records.ts'

const HEAVIEST = 'The layer that grew most: COPY /usr/src/app/product-catalog ./ # buildkit (+4.2 MB unpacked).'
const FILE = 'examples/product-catalog/Dockerfile'

test('one error for each rule that failed, at the Dockerfile', () => {
  expect(annotations(report({ images: [grownImage()], outcomes: [budget('fail'), growth('fail')] }))).toEqual([
    {
      level: 'error',
      title: 'Image size: product-catalog is over its budget',
      message: `unpacked is 22.6 MB on linux/amd64, a change of +4.2 MB (+22.8 %); its budget is 20MB, exceeded by 2.6 MB. ${HEAVIEST}`,
      file: FILE,
    },
    {
      level: 'error',
      title: 'Image size: product-catalog grew more than allowed',
      message: `unpacked is 22.6 MB on linux/amd64, a change of +4.2 MB (+22.8 %); allowed growth is 5% or 500kB. ${HEAVIEST}`,
      file: FILE,
    },
  ])
})

test('an existing image has no Dockerfile, and without a base there is no change to tell', () => {
  const images = [imageRecord({ definition: null, metrics: { unpacked: 20_500_000 } })]
  const none = { kind: 'none', commit: undefined, reason: 'why' } as const
  expect(annotations(report({ images, baseline: none, outcomes: [budget('fail'), skippedGrowth('why')] }))).toEqual([
    {
      level: 'error',
      title: 'Image size: product-catalog is over its budget',
      message: 'unpacked is 20.5 MB on linux/amd64; its budget is 20MB, exceeded by 500 kB.',
    },
  ])
})

test('nothing failed, nothing to annotate', () => {
  expect(annotations(report({ outcomes: [budget('pass'), skippedGrowth('why')] }))).toEqual([])
})
