import { expect, test } from '@jest/globals'
import { foldedNotes } from '../../../src/report/folded-note.ts'
import { PARENT } from '../../support/fake-commits.ts'
import { folded, goBinary } from '../../support/go-records.ts'
import { imageRecord } from '../../support/records.ts'
import { runIn } from '../../support/shop.ts'

const app = goBinary('app', ['main  1000', 'a.com/x v1.0.0 9'])

test('programs whose modules the base’s record does not all name are named', () => {
  const image = imageRecord({ goBinaries: [folded(app), goBinary('other', ['main  9'])] })
  expect(foldedNotes([image])).toEqual([
    `The stored record of the base of ${image.name} (${image.platform}) counts the lightest modules of /app as one, so ` +
      'it is not known whether their versions changed.',
  ])
})

test('of many programs, the first three are named', () => {
  const image = imageRecord({ goBinaries: ['a', 'b', 'c', 'd', 'e'].map((path) => folded(goBinary(path, []))) })
  expect(foldedNotes([image]).join()).toContain('modules of /a, /b, /c and 2 more programs as one')
})

test('of a record that names them all, nothing is said', () => {
  expect(foldedNotes([imageRecord({ goBinaries: [app] })])).toEqual([])
})

test('of many images, ten have a note of their own', () => {
  const images = Array.from({ length: 12 }, (_, index) => imageRecord({ name: `a${index}`, goBinaries: [folded(app)] }))
  expect(foldedNotes(images)).toHaveLength(11)
  expect(foldedNotes(images).at(-1)).toBe('There are 2 more images with such a record of their base')
})

test('a run says so', async () => {
  const { stored } = await runIn({})
  for (const [key, record] of stored) {
    const images = record.images.map((image) => ({ ...image, goBinaries: [folded(goBinary('app', []))] }))
    if (key.startsWith(PARENT)) stored.set(key, { ...record, images })
  }
  const { report } = await runIn({ stored })
  expect(report.baselines[0]).toMatchObject({ source: 'record' })
  expect(report.notes.join()).toContain('counts the lightest modules of /app as one')
})
