import { expect, test } from '@jest/globals'
import { layerContents } from '../../../src/comparison/layer-contents.ts'
import { goBinary } from '../../support/go-records.ts'
import { file, imageRecord, layer } from '../../support/records.ts'

/** A layer of 100 bytes: 30 in hidden copies, and 70 in files of which a record may name some. */
const contentsOf = (listed: readonly (readonly [path: string, bytes: number])[], fields: object = {}) =>
  layerContents(
    imageRecord({
      layers: [layer('COPY . .', 100)],
      paths: listed.map(([path, bytes]) => file(path, bytes, 0)),
      pathsComplete: false,
      hidden: [
        { layer: 0, hiddenBy: 1, how: 'deleted', bytes: 20, files: 2, paths: [] },
        { layer: 0, hiddenBy: 2, how: 'owner', bytes: 10, files: 1, paths: [] },
        { layer: 1, hiddenBy: 2, how: 'owner', bytes: 5, files: 1, paths: [] },
      ],
      ...fields,
    }),
  )[0]!

test.each([
  [
    'all of them are named',
    [
      ['a', 60],
      ['b', 10],
    ],
    {},
    true,
  ],
  [
    'a byte is not accounted for',
    [
      ['a', 60],
      ['b', 9],
    ],
    {},
    false,
  ],
  ['none is named', [], {}, false],
  ['the record says that it names all', [['a', 60]], { pathsComplete: true }, true],
  [
    'a Go program makes up what the list of paths lacks',
    [['a', 60]],
    { goBinaries: [goBinary('b', ['main  10'])] },
    true,
  ],
  ['a Go program that is listed counts once', [['a', 60]], { goBinaries: [goBinary('a', ['main  10'])] }, false],
] as const)('the files of a layer are complete or not: %s', (_, listed, fields, isComplete) => {
  expect(contentsOf(listed, fields)).toMatchObject({ hidden: { bytes: 30, files: 3 }, isComplete })
})
