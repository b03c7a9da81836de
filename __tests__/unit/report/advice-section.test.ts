import { describe, expect, test } from '@jest/globals'
import { pageText } from '../../../src/page/lay-out.ts'
import { paragraphs } from '../../../src/page/page.ts'
import { adviceSection } from '../../../src/report/advice-section.ts'
import { plainForm } from '../../../src/report/form.ts'
import { imageReports } from '../../../src/report/image-report.ts'
import { tablesOf } from '../../support/gfm.ts'
import { advice } from '../../support/made-causes.ts'
import { grownImage, imageRecord, layer, report } from '../../support/records.ts'

/** The text below an image's advice, and whether its section says that its base image is unknown. */
function notes(fields: object) {
  const images = [imageRecord({ advice: [advice('strip')], ...fields })]
  return imageReports(report({ images })).map((each) => [
    adviceSection.blocks(each)[1],
    adviceSection.markdown(each).includes('The base image is not known'),
  ])
}

describe('the section', () => {
  const [one] = imageReports(report({ images: [imageRecord({ advice: [advice('strip', { saving: 3_100_000 })] })] }))

  test('is a table of savings', () => {
    expect(adviceSection.title(one!, plainForm)).toBe('How to make product-catalog smaller')
    expect(adviceSection.markdown(one!)).toBe(`| Saving | What to do |
| -: | - |
| 3.1 MB | Build \`/app\` with \`-ldflags="-s -w"\` |`)
    expect(adviceSection.blocks(one!).map((block) => pageText(block))).toEqual([
      '3.1 MB  Build /app with -ldflags="-s -w"\n',
      '\n',
    ])
  })

  test('of much advice has the first, and says what its numbers are of', () => {
    const [many] = imageReports(report({ images: [imageRecord({ advice: Array(13).fill(advice('duplicates')) })] }))
    const markdown = adviceSection.markdown(many!)
    expect(tablesOf(markdown)[0]).toHaveLength(12)
    expect(markdown).toContain('The JSON report has 3 more pieces of advice.')
    expect(markdown).toContain('Each saving is in unpacked bytes, for that advice alone')
    expect(pageText(adviceSection.blocks(many!)[0]!).trimEnd().split('\n')).toHaveLength(10)
  })

  test('says whose an image may be whose base image is not known, and only then', () => {
    const unknown = [layer('RUN a', 1, { origin: 'unknown' })]
    const sentence = 'The base image is not known: only its author can follow advice about its files.'
    expect(notes({ layers: unknown })).toEqual([[paragraphs([sentence]), true]])
    expect(notes({})).toEqual([[[], false]])
    expect(notes({ layers: unknown, advice: [] })).toEqual([[undefined, false]])
  })

  test('is not there when there is nothing to gain', () => {
    const [none] = imageReports(report())
    expect(adviceSection.markdown(none!)).toBe('')
    expect(adviceSection.blocks(none!)).toEqual([])
  })

  test('of several images, only those that changed are advised', () => {
    const images = imageReports(
      report({ images: [imageRecord(), grownImage({ platform: 'linux/arm64' })], outcomes: [] }),
    )
    expect(adviceSection.images(images).map(({ record }) => record.platform)).toEqual(['linux/arm64'])
    expect(adviceSection.images([one!])).toEqual([one])
  })
})
