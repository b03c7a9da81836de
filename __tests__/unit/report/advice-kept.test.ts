import { expect, test } from '@jest/globals'
import type { Advice } from '../../../src/advice/advice.ts'
import { adviceSentence } from '../../../src/report/advice-sentence.ts'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { gfmTree, liveIn } from '../../support/gfm-tree.ts'
import { HOSTILE } from '../../support/hostile.ts'
import { advice } from '../../support/made-causes.ts'
import { imageRecord, layer } from '../../support/records.ts'

const LAYERS = [
  layer('ADD alpine.tar /', 8, { origin: 'base' }),
  layer('COPY app /app', 5),
  layer('RUN chmod -R a+w /bin', 5),
]
const { flag: _, ...UNKNOWN } = advice('strip')

test.each<[string, Advice, string]>([
  [
    'files of the base image that an instruction of ours copies',
    advice('metadata copies', { layer: 0, hiddenBy: 2 }),
    'Change owner or mode only where needed: RUN chmod -R a+w /bin copies /app of the base image',
  ],
  [
    'the same of several layers',
    advice('metadata copies', { paths: ['a', 'b', 'c'], files: 14, hiddenBy: 2 }),
    'Change owner or mode only where needed: ' +
      'RUN chmod -R a+w /bin copies /a, /b and 12 more files of the base image',
  ],
  [
    'flags of the linker that are known',
    advice('strip', { flag: '-ldflags="-s -w -X main.version=${VERSION}"' }),
    'Build /app with -ldflags="-s -w -X main.version=${VERSION}"',
  ],
  ['flags of the linker that nobody knows', UNKNOWN, 'Build /app with -s -w in its -ldflags'],
])('%s', (...[, each, sentence]) => {
  expect(adviceSentence(each, imageRecord({ layers: LAYERS }), plainForm)).toBe(sentence)
})

test('flags out of a Dockerfile are code in Markdown, whatever they are', () => {
  for (const text of HOSTILE) {
    const sentence = adviceSentence(advice('strip', { flag: text }), imageRecord(), markdownForm)
    expect(liveIn(gfmTree(sentence))).toEqual([])
  }
})
