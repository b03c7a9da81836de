import { expect, test } from '@jest/globals'
import { pageText } from '../../../src/page/lay-out.ts'
import { inspectionPage } from '../../../src/report/inspection.ts'
import { imageRecord, layer, record } from '../../support/records.ts'

const inspection = (image: ReturnType<typeof imageRecord>): string =>
  pageText(inspectionPage(record({ images: [image] })), 100)

test('what a pull costs is not guessed where there are no compressed layers', () => {
  const layers = [layer('COPY', 900, { download: null })]
  const text = inspection(imageRecord({ layers, downloadMethod: 'none', metrics: { download: null } }))
  expect(text).toMatch(/^Image product-catalog linux\/amd64: 900 B unpacked\n/)
  expect(text).toMatch(
    /^ {2}download +unknown {2}this image has no compressed layers; weigh the image itself with --download$/m,
  )
  expect(text).toMatch(/^ {2}1 +900 B +unknown {2}own/m)
})

test.each([
  ['built here', imageRecord().build, "the final stage's base image is not known"],
  ['not built here', null, "the final stage's base image is not known: not built here"],
])('whose bytes they are is not guessed, and the reason said in one line: of an image that was %s', (_, build, why) => {
  const lines = inspection(imageRecord({ build, metrics: { own: null, base: null } })).split('\n')
  expect(lines).toEqual(expect.arrayContaining([`  own       unknown  ${why}`, `  base      unknown  ${why}`]))
})
