import { expect, test } from '@jest/globals'
import type { ImageBaseline } from '../../../src/baseline/baseline.ts'
import { comparedSentences } from '../../../src/report/compared-sentences.ts'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import type { Report } from '../../../src/report/report.ts'
import { gfmTree, liveIn } from '../../support/gfm-tree.ts'
import { HOSTILE } from '../../support/hostile.ts'
import { HEAD, imageRecord, record } from '../../support/records.ts'
import { failed, reportOn, stored } from '../../support/several-baselines.ts'

const OTHER = 'd'.repeat(40)
const MERGE = 'e'.repeat(40)

/** What legs weighed at a commit. */
const at = (commit: string | null, names: readonly string[], fields: Partial<Report['apart'][0]> = {}) => ({
  record: record({ commit, images: names.map((name) => imageRecord({ name })) }),
  mergedHead: null,
  ...fields,
})
const existing = at(null, [], {
  record: record({ commit: null, images: [imageRecord({ name: 'job', definition: null, build: null })] }),
})
const onArm = at(OTHER, [], {
  record: record({ commit: OTHER, images: [imageRecord({ name: 'api', platform: 'linux/arm64' })] }),
})
const WITH = 'with the base 9f8e7d6 (stored record in the cache folder, 3 h ago): why.'

test.each<[string, Report['apart'], string]>([
  ['two commits', [at(HEAD, ['api']), at(OTHER, ['web', 'cart'])], 'a1b2c3d of api, ddddddd of web and cart'],
  [
    'a merge of one',
    [at(HEAD, ['api']), at(MERGE, ['web'], { mergedHead: HEAD })],
    'a1b2c3d of api, a1b2c3d (merged as eeeeeee) of web',
  ],
  [
    'a commit, and files that are in none',
    [at(HEAD, ['api']), at(null, ['web'])],
    'a1b2c3d of api, the working tree of web',
  ],
  ['an image that exists', [at(HEAD, ['api']), existing], 'a1b2c3d of api, the image of job'],
  ['one image', [at(HEAD, ['api']), onArm], 'a1b2c3d of api (linux/amd64), ddddddd of api (linux/arm64)'],
  [
    'more commits than there is room for',
    ['a', 'b', 'c', 'd', 'e'].map((name) => at(name.repeat(40), [name])),
    'aaaaaaa of a, bbbbbbb of b, ccccccc of c and 2 more commits',
  ],
])('legs of different commits are called that: %s', (_, apart, named) => {
  const report = reportOn([stored('api')], [], { record: record({ commit: null }), apart })
  expect(comparedSentences(report, plainForm)).toEqual([`Compared different commits (${named}) ${WITH}`])
})

test.each<[readonly ImageBaseline[], readonly string[]]>([
  [
    [stored('api'), stored('web', { commit: MERGE })],
    [`Compared api ${WITH}`, 'Compared web with the base eeeeeee (stored record in the cache folder, 3 h ago).'],
  ],
  [
    [stored('api'), failed('web')],
    [`Compared api ${WITH}`, 'There is nothing to compare web with: its build failed.'],
  ],
])('beside others, images are named without all commits', (baselines, said) => {
  const apart = [at(HEAD, ['api']), at(OTHER, ['web'])]
  const report = reportOn(baselines, [], { apart })
  expect(comparedSentences({ ...report, record: { ...report.record, commit: null } }, plainForm)).toEqual(said)
})

test.each(HOSTILE)("their commits and names are somebody else's text: %j", (text) => {
  const apart = [at(text, [text], { mergedHead: text }), at(HEAD, ['api'])]
  const [said = '', ...more] = comparedSentences(reportOn([stored('api')], [], { apart }), markdownForm)
  expect([liveIn(gfmTree(said)), more]).toEqual([[], []])
  expect(said.split('\n')).toHaveLength(1)
})
