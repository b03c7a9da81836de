import { expect, test } from '@jest/globals'
import { foldedNotes } from '../../../src/report/folded-note.ts'
import { PARENT } from '../../support/fake-commits.ts'
import { folded, goBinary } from '../../support/go-records.ts'
import { baseline, imageRecord } from '../../support/records.ts'
import { runIn } from '../../support/shop.ts'

const app = goBinary('app', ['main  1000', 'a.com/x v1.0.0 9'])

test('programs whose modules the base’s record does not all name are named', () => {
  const image = imageRecord({ goBinaries: [folded(app), goBinary('other', ['main  9'])] })
  expect(foldedNotes(baseline([image]))).toEqual([
    `The stored record of the base of ${image.name} (${image.platform}) counts the lightest modules of /app as one, so ` +
      'it is not known whether their versions changed.',
  ])
})

test('of many programs, the first three are named', () => {
  const image = imageRecord({ goBinaries: ['a', 'b', 'c', 'd', 'e'].map((path) => folded(goBinary(path, []))) })
  expect(foldedNotes(baseline([image])).join()).toContain('modules of /a, /b, /c and 2 more programs as one')
})

test.each([
  ['a record that names them all', baseline([imageRecord({ goBinaries: [app] })])],
  ['no baseline', { kind: 'none', commit: undefined, reason: 'why' } as const],
])('%s: nothing is said', (_, base) => {
  expect(foldedNotes(base)).toEqual([])
})

test('a run says so', async () => {
  const { stored } = await runIn({})
  for (const [key, record] of stored) {
    const images = record.images.map((image) => ({ ...image, goBinaries: [folded(goBinary('app', []))] }))
    if (key.startsWith(PARENT)) stored.set(key, { ...record, images })
  }
  const { report } = await runIn({ stored })
  expect(report.baseline).toMatchObject({ source: 'record' })
  expect(report.notes.join()).toContain('counts the lightest modules of /app as one')
})
