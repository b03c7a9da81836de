import { expect, test } from '@jest/globals'
import { advise } from '../../../src/advice/advise.ts'
import { adviceFacts, COPY } from '../../support/advice.ts'
import { file, layer } from '../../support/records.ts'

test('an image with nothing to gain gets no advice', () => {
  expect(advise(adviceFacts())).toEqual([])
})

test('an empty image gets no advice', () => {
  expect(advise(adviceFacts({ layers: [], files: [] }))).toEqual([])
})

test.each([
  // unpacked, saving, said
  [17_000_000, 16_999, false],
  [17_000_000, 17_000, true],
  [100_000, 999, false],
  [100_000, 1000, true],
])('of %d bytes, %d are said: %j', (unpacked, saving, said) => {
  const facts = adviceFacts({ layers: [layer('COPY . .', unpacked)], files: [file('main.go', saving, 0)] })
  expect(advise(facts)).toHaveLength(said ? 1 : 0)
})

test('the twenty largest savings are said, the largest first', () => {
  const layers = Array.from({ length: 30 }, () => ({ ...COPY, unpacked: 100_000 }))
  const files = layers.map((_, index) => file('main.go', 10_000 + index, index))
  const savings = advise(adviceFacts({ layers, files })).map(({ saving }) => saving)
  expect(savings).toEqual(Array.from({ length: 20 }, (_, index) => 10_029 - index))
})

test('the files are gone through once, however many there are', () => {
  let walks = 0
  const files = {
    *[Symbol.iterator]() {
      walks += 1
      for (let index = 0; index < 1000; index++) yield file(`go/pkg/mod/${index}`, 1000, 1)
    },
  }
  expect(advise(adviceFacts({ files }))).toMatchObject([{ files: 1000, saving: 1_000_000 }])
  expect(walks).toBe(1)
})
