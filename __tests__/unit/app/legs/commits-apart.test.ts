import { expect, test } from '@jest/globals'
import { commitsApart } from '../../../../src/app/legs/commits-apart.ts'
import type { Leg } from '../../../../src/app/legs/leg.ts'
import { legNamed, legOf } from '../../../support/legs.ts'
import { BASE, HEAD, imageRecord, record } from '../../../support/records.ts'

const at = (commit: string | null, name: string, mergedHead: string | null = null): Leg =>
  legNamed(name, { record: record({ commit, images: [imageRecord({ name })] }), mergedHead })

test.each<[string, readonly Leg[], readonly (readonly [string | null, string | null, string])[]]>([
  ['nothing', [], []],
  ['one leg', [at(HEAD, 'api')], []],
  ['one commit', [at(HEAD, 'api'), at(HEAD, 'web')], []],
  ['no commit', [at(null, 'api'), at(null, 'web')], []],
  [
    'two commits',
    [at(HEAD, 'api'), at(BASE, 'web'), at(HEAD, 'job')],
    [
      [HEAD, null, 'api job'],
      [BASE, null, 'web'],
    ],
  ],
  [
    'one as it is and merged',
    [at(HEAD, 'api'), at(HEAD, 'web', BASE)],
    [
      [HEAD, null, 'api'],
      [HEAD, BASE, 'web'],
    ],
  ],
  [
    'a commit and none',
    [at(HEAD, 'api'), at(null, 'web')],
    [
      [HEAD, null, 'api'],
      [null, null, 'web'],
    ],
  ],
])('legs of %s', (_, legs, apart) => {
  const told = commitsApart(legs).map(({ record: { commit, images }, mergedHead }) => {
    return [commit, mergedHead, images.map(({ name }) => name).join(' ')]
  })
  expect(told).toEqual(apart)
})

test('one that weighed nothing is of no commit that matters', () => {
  expect(commitsApart([at(HEAD, 'api'), legOf([], { record: record({ commit: BASE, images: [] }) })])).toEqual([])
})
