import { describe, expect, test } from '@jest/globals'
import { mergeLegs } from '../../../../src/app/legs/merge-legs.ts'
import type { PushOutcome } from '../../../../src/report/push-outcome.ts'
import { legNamed, legOf } from '../../../support/legs.ts'
import { BASE, baseline, imageRecord } from '../../../support/records.ts'
import { growthRule, maxRule } from '../../../support/rules.ts'
import { ruleId } from '../../../../src/limits/rule-id.ts'

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name)

const of = (platform: string, fields = {}) => legNamed('api', fields, platform)

const limited = (budget: string, platform: string) =>
  legOf([imageRecord({ name: 'api', platform })], {}, [maxRule(budget), growthRule('5%')])

const release = (name: string, version: string) => ({
  version,
  commit: BASE,
  baselines: [{ ...baseline([imageRecord({ name })]), name }],
})

test('legs of several images are one with all of them, in their order', () => {
  const merged = mergeLegs([legNamed('web'), legNamed('api')])
  expect([merged.record.images, merged.images, merged.baselines].map(names)).toEqual([
    ['web', 'api'],
    ['web', 'api'],
    ['web', 'api'],
  ])
})

describe('two platforms of one image', () => {
  test('are one image, with one baseline that has both', () => {
    const merged = mergeLegs([of('linux/amd64'), of('linux/arm64')])
    expect(names(merged.images)).toEqual(['api'])
    const [only, ...more] = merged.baselines
    expect(more).toEqual([])
    expect(only?.kind === 'baseline' && only.record.images.map(({ platform }) => platform)).toEqual([
      'linux/amd64',
      'linux/arm64',
    ])
    expect(merged.notes).toEqual([])
  })

  test('what cannot be seen of one cannot be seen of the whole', () => {
    const beside = { heaviest: [], count: 1, bytes: 7 }
    const hidden = { ...baseline([imageRecord({ name: 'api' })]), name: 'api', beside, outside: ['x=/x'] }
    const merged = mergeLegs([of('linux/arm64'), of('linux/amd64', { baselines: [hidden] })])
    expect(merged.baselines).toMatchObject([{ outside: ['x=/x'] }])
    const seen = mergeLegs([of('linux/arm64'), of('linux/amd64', { baselines: [{ ...hidden, outside: [] }] })])
    expect(seen.baselines).toMatchObject([{ beside }])
  })

  test('one without a base leaves that of the other, and a note says why', () => {
    const none = { kind: 'none', name: 'api', reason: 'it does not build there' } as const
    const merged = mergeLegs([of('linux/amd64', { baselines: [none] }), of('linux/arm64')])
    expect(merged.baselines).toMatchObject([{ kind: 'baseline', commit: BASE }])
    expect(merged.notes).toEqual([expect.stringMatching(/not all platforms of api .*: it does not build there/i)])
  })

  test('the stricter rules of both hold', () => {
    const { rules } = mergeLegs([limited('20MB', 'linux/amd64'), limited('10MB', 'linux/arm64')]).images[0]!
    expect(rules.map((rule) => [ruleId(rule), rule.text])).toEqual([
      ['max unpacked', '10MB'],
      ['growth unpacked', '5%'],
    ])
  })
})

test('a commit, a head or a merge that not all have is that of none', () => {
  const [a, b] = [legNamed('a', { mergedHead: BASE }), legNamed('b', { head: BASE, mergedHead: BASE })]
  expect(mergeLegs([a, b])).toMatchObject({ head: null, mergedHead: BASE })
})

test('one leg is strict: all are. What one carried and another weighed is weighed.', () => {
  const merged = mergeLegs([
    legNamed('a', { carried: ['b', 'c'], notes: ['x'] }),
    legNamed('b', { strict: true, notes: ['x'] }),
  ])
  expect(merged).toMatchObject({ strict: true, carried: ['c'], notes: ['x'] })
})

test.each([
  [false, false],
  [true, true],
])('of a bake file if one leg is: %s', (isOfBake, whole) => {
  expect(mergeLegs([legNamed('a'), legNamed('b', { isOfBake })])).toMatchObject({ isOfBake: whole })
})

test('an image that several legs built for one reason is named once', () => {
  const [because, other] = ['go.mod changed', 'main.go changed'].map((reason) => ({ name: 'a', reason }))
  const legs = [legNamed('a', { built: [because!] }), legNamed('a', { built: [because!, other!] })] as const
  expect(mergeLegs([...legs]).built).toEqual([because, other])
})

test('if one leg does not know the budget that holds, the whole does not', () => {
  const source = { path: 'weighbridge.yml', base: BASE, unknown: null, because: null, images: [], dropped: [] }
  const unheld = { ...source, because: 'fork', unknown: 'it is gone' } as const
  expect(mergeLegs([legNamed('a', { budgets: source }), legNamed('b', { budgets: unheld })]).budgets).toEqual(unheld)
})

test('an image that one leg lacks is not dropped if another leg has it', () => {
  const source = { path: 'weighbridge.yml', base: BASE, unknown: null, because: 'fork' } as const
  const budgetsOf = (name: string, dropped: readonly string[]) =>
    legNamed(name, {
      budgets: { ...source, images: [{ name, heldTo: 'base', lacks: null, changes: [] }], dropped },
    })
  const merged = mergeLegs([budgetsOf('a', ['b', 'gone']), budgetsOf('b', ['gone'])])
  expect(merged.budgets?.dropped).toEqual(['gone'])
})

test('one release is shown; a note says which images have another', () => {
  const none = { version: null, commit: null, baselines: [{ kind: 'none', name: 'c', reason: 'no tag' }] } as const
  const merged = mergeLegs([
    legNamed('c', { release: none }),
    legNamed('a', { release: release('a', 'a/v1') }),
    legNamed('b', { release: release('b', 'b/v2') }),
  ])
  expect(merged.release).toMatchObject({ version: 'a/v1', baselines: [{ kind: 'baseline', name: 'a' }] })
  expect(merged.notes).toEqual(['Growth of b is judged since its own last release, b/v2'])
})

const pushed = (name: string): PushOutcome => ({ kind: 'pushed', pushed: [{ name, digest: 'sha256:1' }] })
const held: PushOutcome = { kind: 'held back', reason: 'the image breaks its budget' }
const lost: PushOutcome = { kind: 'failed', message: 'No route.', pushed: [] }

test.each<[string, PushOutcome | null, PushOutcome | null, object | null, readonly string[]]>([
  ['nothing', null, null, null, []],
  ['both', pushed('a:1'), pushed('b:1'), { kind: 'pushed', pushed: [{ name: 'a:1' }, { name: 'b:1' }] }, []],
  ['one', pushed('a:1'), held, { kind: 'pushed' }, ['Nothing of b was pushed: the image breaks its budget']],
  ['neither', held, held, held, []],
  ['one failed', lost, pushed('b:1'), { kind: 'failed', message: 'No route.', pushed: [{ name: 'b:1' }] }, []],
  [
    'one failed, one held back',
    lost,
    held,
    { kind: 'failed' },
    ['Nothing of b was pushed: the image breaks its budget'],
  ],
  [
    'before',
    { kind: 'pushed first', names: ['a:1'] },
    held,
    { kind: 'pushed first', names: ['a:1'] },
    ['Nothing of b was pushed: the image breaks its budget'],
  ],
])('what was pushed: %s', (...[, a, b, push, notes]) => {
  const merged = mergeLegs([legNamed('a', { push: a }), legNamed('b', { push: b })])
  if (push === null) expect(merged.push).toBeNull()
  else expect(merged.push).toMatchObject(push)
  expect(merged.notes).toEqual(notes)
})
