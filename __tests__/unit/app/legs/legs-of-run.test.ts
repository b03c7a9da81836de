import { describe, expect, test } from '@jest/globals'
import { countLegs } from '../../../../src/app/legs/count-legs.ts'
import { legsOfRun } from '../../../../src/app/legs/legs-of-run.ts'
import type { LegFile } from '../../../../src/app/legs/leg.ts'
import type { FoundLeg, Refused } from '../../../../src/app/legs/read-legs.ts'
import { failed, fileOf, foundAt, JOB, legNamed, weighed } from '../../../support/legs.ts'
import { BASE, HEAD, NOW } from '../../../support/records.ts'

const files = (...outcomes: readonly LegFile['outcome'][]): readonly FoundLeg[] =>
  outcomes.map((outcome, index) => foundAt(`${index}.json`, fileOf(outcome)))

const [api, web] = [weighed(legNamed('api')), weighed(legNamed('web'))]
const carrying = weighed(legNamed('api', { carried: ['web'] }))
const knowing = weighed(legNamed('api', { expected: ['api', 'web'] }))
const dropping = weighed(
  legNamed('api', {
    expected: ['api', 'web'],
    budgets: { path: 'weighbridge.yml', base: BASE, because: 'fork', unknown: null, images: [], dropped: ['web'] },
  }),
)
const UNREAD: Refused = { images: null, note: 'The file x.json is not counted: it is not JSON' }
const TWICE: Refused = { images: [{ name: 'job', platform: 'linux/amd64' }], note: 'twice' }

type Images = readonly string[]

test.each<[string, readonly LegFile['outcome'][], Images | null, Images, Images, Images]>([
  // what                      legs              images           file             missing          carried
  ['whatever came', [api, web], null, [], [], []],
  ['all of the file', [api, web], null, ['api', 'web'], [], []],
  ['one of the file is missing', [api], null, ['api', 'web'], ['web'], []],
  ['one is not built', [api], ['api'], ['api', 'web'], [], ['web']],
  ['one that the file lacks', [api], ['api', 'job'], ['api', 'web'], ['job'], ['web']],
  ['one came that nobody asked for', [api, web], ['api'], ['api', 'web'], [], []],
  ['its leg did not build one', [carrying], null, ['api', 'web'], [], ['web']],
  ['its leg did not build one that is needed', [carrying], ['api', 'web'], ['api', 'web'], ['web'], []],
  ['a leg knows of another one', [knowing], null, [], ['web'], []],
  ['that one is not needed', [knowing], ['api'], [], [], []],
  ['the budgets of that one are dropped, which is said', [dropping], null, [], [], []],
  ['a failed one is not missing', [api, failed('web')], null, ['api', 'web'], [], []],
  ['nothing is built', [], [], ['api', 'web'], [], ['api', 'web']],
])('%s', (...[, outcomes, images, ofFile, missing, carried]) => {
  const { leg, notWeighed } = legsOfRun(
    { legs: files(...outcomes), refused: [], notes: [] },
    { images, platforms: [], ofFile, now: NOW },
  )
  expect(notWeighed.flatMap((each) => (each.kind === 'missing' ? each.name : []))).toEqual(missing)
  expect(leg.carried).toEqual(carried)
})

describe('images of a bake file', () => {
  const ofBake = weighed(legNamed('api', { isOfBake: true, carried: ['job'], expected: ['web'] }))

  test.each<[string, readonly LegFile['outcome'][], Images | null, readonly string[] | undefined]>([
    ['nothing names all of them', [ofBake, failed('cart')], null, ['api', 'job', 'cart', 'web']],
    ['one of several legs is enough', [web, ofBake], null, ['web', 'api', 'job']],
    ['the workflow names them', [ofBake], ['api'], undefined],
    ['the configuration file names all there are', [knowing, web], null, undefined],
  ])('%s', (...[, outcomes, images, known]) => {
    const expected = { images, platforms: [], ofFile: [], now: NOW }
    const { notWeighed } = legsOfRun({ legs: files(...outcomes), refused: [], notes: [] }, expected)
    const unlisted = notWeighed.filter(({ kind }) => kind === 'unlisted')
    expect(unlisted).toEqual(known === undefined ? [] : [{ kind: 'unlisted', name: null, known }])
  })
})

test.each<[string, Images, Images, string | null]>([
  ['a leg has that was not asked for', ['api', 'wbe'], [], 'web'],
  ['the file has', ['api', 'web', 'crat'], ['cart'], 'cart'],
  ['was asked for, too', ['api', 'web', 'wep'], [], null],
  ['is not like it', ['api', 'reports'], ['cart'], null],
  ['is the same, so it is not misspelt', ['api', 'web', 'cart'], ['cart', 'card'], null],
])('a name that nothing has may be meant for another, which %s', (_, images, ofFile, meant) => {
  const expected = { images, platforms: [], ofFile, now: NOW }
  const { notWeighed } = legsOfRun({ legs: files(api, web), refused: [], notes: [] }, expected)
  const reason = meant && `No leg has it, and nothing else names it. Did you mean "${meant}"?`
  expect(notWeighed).toEqual([{ kind: 'missing', name: images.at(-1), platforms: [], reason }])
})

test('what a leg carried forward is missing if the workflow says that it is needed, and the reason is not a failed job', () => {
  const expected = { images: ['api', 'web'], platforms: [], ofFile: [], now: NOW }
  const { notWeighed } = legsOfRun({ legs: files(carrying), refused: [], notes: [] }, expected)
  const reason = 'A leg carried it forward, as nothing of it changed, but the input "images" names it'
  expect(notWeighed).toEqual([{ kind: 'missing', name: 'web', platforms: [], reason }])
})

describe('files that do not count', () => {
  test('what is known to be in one is missing, with the reason, and not as at the base', () => {
    const read = { legs: files(api), refused: [TWICE], notes: [] }
    const { leg, notWeighed } = legsOfRun(read, { images: ['api'], platforms: [], ofFile: ['api', 'job'], now: NOW })
    expect(notWeighed).toEqual([{ kind: 'missing', name: 'job', platforms: [], reason: 'twice' }])
    expect(leg).toMatchObject({ carried: [], notes: ['twice'] })
  })

  test.each([
    ['linux/arm64', [{ kind: 'missing', name: 'api', platforms: ['linux/arm64'], reason: 'stale' }]],
    ['linux/amd64', []],
    [null, []],
  ])('a platform that only such a file has is missing, whichever others are there: %s', (platform, lost) => {
    const read = { legs: files(api), refused: [{ images: [{ name: 'api', platform }], note: 'stale' }], notes: [] }
    const { notWeighed } = legsOfRun(read, { images: ['api'], platforms: [], ofFile: ['api'], now: NOW })
    expect(notWeighed).toEqual(lost)
  })

  test.each([
    [null, [], [null]],
    [['api'], [], []],
    [null, ['api'], []],
  ])('one that nobody can read is missing if it may be all there is: %j %j', (images, ofFile, lost) => {
    const { notWeighed } = legsOfRun(
      { legs: files(api), refused: [UNREAD], notes: [] },
      { images, platforms: [], ofFile, now: NOW },
    )
    expect(notWeighed.map(({ name }) => name)).toEqual(lost)
  })
})

describe('which files count', () => {
  const run = { job: { ...JOB, job: 'report', attempt: '2' }, commits: [HEAD] }
  const count = (...legs: readonly LegFile[]) =>
    countLegs({ legs: legs.map((file, index) => foundAt(`${index}.json`, file)), refused: [] }, run)

  test.each<[string, LegFile, RegExp | undefined]>([
    ['of an earlier attempt', fileOf(api), undefined],
    ['of another run', fileOf(api, { run: '2' }), /^The file 0\.json is not counted: it is of another run/],
    ['of another repository', fileOf(api, { repository: 'eve/shop' }), /of another repository/],
    ['of another commit', fileOf(weighed(legNamed('api', { head: BASE }))), /of another commit \(9f8e7d6\)/],
    ['of a merge of the head', fileOf(weighed(legNamed('api', { head: BASE, mergedHead: HEAD }))), undefined],
    ['of no commit', fileOf(weighed(legNamed('api', { head: null }))), undefined],
    ['failed', fileOf(failed('api')), undefined],
    ['failed in another run', fileOf(failed('api'), { run: '2' }), /of another run/],
  ])('one %s', (_, file, why) => {
    const { legs, refused } = count(file)
    expect(legs).toHaveLength(why === undefined ? 1 : 0)
    const images = [{ name: 'api', platform: file.outcome.kind === 'failed' ? null : 'linux/amd64' }]
    expect(refused).toEqual(why === undefined ? [] : [{ images, note: expect.stringMatching(why) }])
  })

  test('a runner that does not say which run it is counts none', () => {
    expect(countLegs({ legs: files(api), refused: [] }, { ...run, job: undefined }).legs).toEqual([])
  })

  test('of two with the same image on the same platform, neither; with another platform, both', () => {
    const { legs, refused } = count(fileOf(api), fileOf(web), fileOf(api))
    expect(legs.map(({ path }) => path)).toEqual(['1.json'])
    expect(refused.map(({ note }) => note)).toEqual([
      expect.stringMatching(
        /^The file 0\.json is not counted: 2\.json has api \(linux\/amd64\), too\. Give each .*"legs"$/,
      ),
      expect.stringMatching(/^The file 2\.json is not counted: 0\.json has api \(linux\/amd64\), too\./),
    ])
    expect(count(fileOf(api), fileOf(weighed(legNamed('api', {}, 'linux/arm64')))).legs).toHaveLength(2)
  })
})
