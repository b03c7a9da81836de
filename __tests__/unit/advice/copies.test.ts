import { describe, expect, test } from '@jest/globals'
import { advise } from '../../../src/advice/advise.ts'
import { adviceFacts, BASE, RUN } from '../../support/advice.ts'
import { file } from '../../support/records.ts'
import type { HiddenCopies } from '../../../src/inventory/hidden.ts'

const group = (layer: number, how: HiddenCopies['how'], fields: Partial<HiddenCopies> = {}): HiddenCopies => ({
  layer,
  hiddenBy: 2,
  how,
  bytes: 1_000_000,
  files: 2,
  paths: ['a', 'b'],
  ...fields,
})

describe('files that a later layer hides', () => {
  test.each([
    ['deleted', 'hidden files'],
    ['overwritten', 'hidden files'],
    ['owner', 'metadata copies'],
    ['mode', 'metadata copies'],
    ['unchanged', 'unchanged copies'],
  ] as const)('%s: %s', (how, kind) => {
    expect(advise(adviceFacts({ hidden: [group(1, how)] }))).toEqual([
      { kind, saving: 1_000_000, paths: ['a', 'b'], files: 2, layer: 1, hiddenBy: 2, line: 6 },
    ])
  })

  test('two instructions are named once, with all that lies between them', () => {
    const hidden = [group(1, 'overwritten', { bytes: 5000, paths: ['c'] }), group(1, 'deleted')]
    expect(advise(adviceFacts({ hidden }))).toMatchObject([{ saving: 1_005_000, files: 4, paths: ['a', 'b', 'c'] }])
  })

  test('copies for nothing are no copies for another owner', () => {
    const hidden = [group(1, 'owner'), group(1, 'unchanged', { bytes: 50_000 }), group(1, 'mode')]
    expect(advise(adviceFacts({ hidden })).map(({ kind, saving }) => [kind, saving])).toEqual([
      ['metadata copies', 2_000_000],
      ['unchanged copies', 50_000],
    ])
  })

  describe('of the base image', () => {
    test.each([
      ['owner', 'metadata copies'],
      ['mode', 'metadata copies'],
      ['unchanged', 'unchanged copies'],
    ] as const)('what we have again, %s, is ours to leave out: %s', (how, kind) => {
      expect(advise(adviceFacts({ hidden: [group(0, how)] }))).toEqual([
        { kind, saving: 1_000_000, paths: ['a', 'b'], files: 2, layer: 0, hiddenBy: 2, line: 6 },
      ])
    })

    test('whichever of its layers they are in, one instruction copies them', () => {
      const layers = [BASE, BASE, RUN]
      const hidden = [group(0, 'mode'), group(1, 'mode', { bytes: 2_000_000, paths: ['c'] })]
      expect(advise(adviceFacts({ layers, hidden }))).toEqual([
        {
          kind: 'metadata copies',
          saving: 3_000_000,
          paths: ['c', 'a', 'b'],
          files: 4,
          layer: null,
          hiddenBy: 2,
          line: 6,
        },
      ])
    })

    test('files of ours that the same instruction copies are an advice of their own', () => {
      const hidden = [group(0, 'mode'), group(1, 'mode', { bytes: 2_000_000 })]
      expect(advise(adviceFacts({ hidden })).map(({ layer, saving }) => [layer, saving])).toEqual([
        [1, 2_000_000],
        [0, 1_000_000],
      ])
    })

    test('what its own layers have again is not ours', () => {
      const hidden = [group(0, 'mode', { hiddenBy: 1 })]
      expect(advise(adviceFacts({ layers: [BASE, BASE, RUN], hidden }))).toEqual([])
    })
  })

  test.each([
    ['the base image brought them', group(0, 'deleted')],
    ['the base image brought what is written anew', group(0, 'overwritten')],
    ['a layer has them twice by itself', group(2, 'overwritten')],
  ])('nothing is said when %s', (_, hidden) => {
    expect(advise(adviceFacts({ hidden: [hidden] }))).toEqual([])
  })
})

const at = (path: string, layer: number) => file(path, 400_000, layer, 'c0')

describe('the same content under several paths', () => {
  const duplicates = [{ content: 'c0', bytes: 400_000, copies: 3, paths: ['x', 'y', 'z'] }]

  test.each([
    [[at('x', 1), at('y', 1), at('z', 1)], { saving: 800_000, files: 3, layer: 1, line: 5 }],
    [[at('x', 1), at('y', 2)], { saving: 400_000, files: 2, layer: null, line: null }],
    [[at('x', 1), at('y', 1), at('z', 0)], { saving: 400_000, files: 2, layer: 1, line: 5 }],
  ])('%j: %j', (files, expected) => {
    expect(advise(adviceFacts({ files, duplicates }))).toMatchObject([
      { kind: 'duplicates', ...expected, paths: ['x', 'y', 'z'].slice(0, expected.files) },
    ])
  })

  test.each([
    ['the base image has all of them', [at('x', 0), at('y', 0)]],
    ['one of them is ours', [at('x', 0), at('y', 1)]],
  ])('nothing is said when %s', (_, files) => {
    expect(advise(adviceFacts({ files, duplicates }))).toEqual([])
  })

  test('copies in a cache are said of the cache alone', () => {
    const files = [at('go/pkg/mod/a', 1), at('go/pkg/mod/b', 1)]
    expect(advise(adviceFacts({ files, duplicates })).map(({ kind }) => kind)).toEqual(['go cache'])
  })
})
