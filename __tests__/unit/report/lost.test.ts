import { expect, test } from '@jest/globals'
import { plainForm } from '../../../src/report/form.ts'
import { headline } from '../../../src/report/headline.ts'
import type { NotWeighed } from '../../../src/report/report.ts'
import { failed, missing, on, unlisted } from '../../support/not-weighed.ts'
import { report } from '../../support/records.ts'

const [AMD64, ARM64] = ['linux/amd64', 'linux/arm64'] as const

test.each<[readonly NotWeighed[], string]>([
  [[missing('web')], 'web was not weighed'],
  [[on(failed('web'), ARM64)], 'web (linux/arm64) was not weighed'],
  [[missing('web'), failed('api')], '2 images were not weighed'],
  [[failed('web'), failed('web'), missing('web', 'stale')], 'web was not weighed'],
  [[on(missing('web'), ARM64), on(failed('web'), AMD64)], 'web (linux/arm64, linux/amd64) was not weighed'],
  [[on(missing('web'), ARM64), failed('web')], 'web was not weighed'],
  [[failed(null)], 'a leg failed'],
  [[failed(null), failed(null)], '2 legs failed'],
  [[missing(null, 'x')], 'a file is not counted'],
  [[missing(null, 'x'), missing(null, 'y')], '2 files are not counted'],
  [[failed(null), missing('web'), missing(null, 'x')], 'web was not weighed, a leg failed and a file is not counted'],
  [[unlisted('api')], 'whether an image is missing is not known'],
  [[missing('web'), unlisted('api')], 'web was not weighed'],
])('%j ends the headline', (notWeighed, ended) => {
  const start = 'Image size: product-catalog unchanged at 18.4 MB, within its budget of 20MB; '
  expect(headline(report({ notWeighed }), plainForm)).toBe(`${start}${ended}`)
})
