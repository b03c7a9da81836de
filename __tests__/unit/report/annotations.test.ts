import { describe, expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import type { Cause } from '../../../src/comparison/cause.ts'
import type { LimitRule } from '../../../src/limits/rule.ts'
import type { Annotation } from '../../../src/ports.ts'
import { annotations } from '../../../src/report/annotations.ts'
import type { Audience } from '../../../src/units/audience.ts'
import { cause, causeOf, withCause } from '../../support/made-causes.ts'
import { baseline, budget, grownImage, growth, imageRecord, report, skippedGrowth } from '../../support/records.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

const HEAVIEST = 'The layer that grew most: COPY /usr/src/app/product-catalog ./ # buildkit (+4.2 MB unpacked).'
const COPY = 'COPY /usr/src/app/product-catalog ./ # buildkit'
const FILE = 'examples/product-catalog/Dockerfile'

test('one error for each rule that failed, at the Dockerfile', () => {
  expect(
    annotations(report({ images: [grownImage()], outcomes: [budget('fail'), growth('fail')] }), 'workflow'),
  ).toEqual([
    {
      level: 'error',
      title: 'Image size: product-catalog is over its budget',
      message: `unpacked is 22.6 MB, over its budget of 20MB by 2.6 MB; a change of +4.2 MB (+22.8 %) since the base. ${HEAVIEST}`,
      file: FILE,
    },
    {
      level: 'error',
      title: 'Image size: product-catalog grew more than allowed',
      message: `unpacked grew by +4.2 MB (+22.8 %) since the base, over its growth limit of 5% or 500kB (920 kB) by 3.3 MB. ${HEAVIEST}`,
      file: FILE,
    },
  ])
})

test('a change since an ancestor of the base says so', () => {
  const ancestorOf = { commit: 'e'.repeat(40), distance: 3 }
  const base = baseline(undefined, { ancestorOf, reason: 'the base does not build' })
  const [over] = annotations(report({ images: [grownImage()], baseline: base, outcomes: [budget('fail')] }), 'workflow')
  expect(over!.message).toContain('a change of +4.2 MB (+22.8 %) since 9f8e7d6.')
})

test('an existing image has no Dockerfile, and without a base there is no change to tell', () => {
  const images = [imageRecord({ definition: null, metrics: { unpacked: 20_500_000 } })]
  const none = { kind: 'none', commit: undefined, reason: 'why' } as const
  expect(annotations(report({ images, baseline: none, outcomes: [budget('fail', 20_500_000)] }), 'workflow')).toEqual([
    {
      level: 'error',
      title: 'Image size: product-catalog is over its budget',
      message: 'unpacked is 20.5 MB, over its budget of 20MB by 500 kB.',
    },
  ])
})

const upgraded = (name: string, delta: number) =>
  cause('module', name, [1_000_000, 1_000_000 + delta], { change: 'upgraded', from: 'v1.0.0', to: 'v1.1.0' })

/** The annotation on an image in which two layers grew, one of them by the modules of a program. */
function annotationOf(modules: readonly Cause[]) {
  const program = cause('path', 'app', [10_000_000, 12_000_000], { parts: modules })
  const layers = [
    cause('layer', 'RUN apk add curl', [null, 1_000_000]),
    cause('layer', COPY, [10_000_000, 12_000_000], { parts: [program] }),
  ]
  const made = report({ images: [grownImage()], outcomes: [growth('fail')] })
  return annotations({ ...made, comparison: withCause(made.comparison, causeOf(layers)) }, 'workflow')[0]
}

describe('the layer that grew most', () => {
  test.each([
    [
      [upgraded('example.com/x', 1_500_000), upgraded('example.com/y', 9)],
      ', most of it example.com/x v1.0.0 -> v1.1.0 (+1.5 MB)',
    ],
    [
      [upgraded('example.com/x', 9), upgraded('example.com/y', 500), cause('bucket', 'data', [null, 900_000])],
      '; the Go module that grew most: example.com/y v1.0.0 -> v1.1.0 (+500 B)',
    ],
    [
      [upgraded('example.com/x', 500), cause('bucket', 'debug info', [null, 1_900_000])],
      ', most of it debug info (+1.9 MB)',
    ],
  ])('%#: is named with what grew in its program', (modules, share) => {
    expect(annotationOf(modules)?.message).toMatch(`The layer that grew most: ${COPY} (+2 MB unpacked)${share}.`)
  })

  test.each([[[]], [[upgraded('example.com/x', -5)]]])('%#: is named alone where no module grew', (modules) => {
    expect(annotationOf(modules)?.message).toMatch(`The layer that grew most: ${COPY} (+2 MB unpacked).`)
  })

  test.each([14, null])('has its line, as far as it is known: %p', (line) => {
    const { layers, ...image } = grownImage()
    const lined = layers.map((layer) => Object.assign({}, layer, { line: layer.instruction === COPY ? line : 99 }))
    const [found] = annotations(
      report({ images: [{ ...image, layers: lined }], outcomes: [growth('fail')] }),
      'workflow',
    )
    expect(found?.line).toBe(line ?? undefined)
  })
})

describe('the layer that grew most, and its line, are told for bytes of layers since the base alone', () => {
  const { layers, ...image } = grownImage()
  const images = [{ ...image, layers: layers.map((layer) => Object.assign({}, layer, { line: 14 })) }]
  const broken = { status: 'fail', actual: 2, allowed: 1, isNear: false } as const
  test.each<[string, LimitRule, boolean]>([
    ['unpacked', maxRule('1B'), true],
    ['download', maxRule('1B', 'download'), true],
    ['own', growthRule('1B', 'own'), true],
    ['growth since a release', growthRule('1B', 'unpacked', { since: 'release' }), false],
    ['layers', maxRule('1', 'layers'), false],
    ['files', growthRule('1', 'files'), false],
    ['a path', maxRule('1B', 'path:/usr/**'), false],
    ['a module', growthRule('1B', 'module:golang.org/x/...'), false],
    ['code', maxRule('1B', 'code'), false],
    ['build-seconds', maxRule('1s', 'build-seconds'), false],
  ])('%s', (_, rule, told) => {
    const [found] = annotations(report({ images, outcomes: [{ rule, ...broken }] }), 'workflow')
    expect([found?.message.includes(HEAVIEST), found?.line]).toEqual([told, told ? 14 : undefined])
  })
})

test('nothing failed, nothing to annotate', () => {
  expect(annotations(report({ outcomes: [budget('pass')] }), 'workflow')).toEqual([])
})

test.each<[boolean, Audience, Annotation['level'], string]>([
  [false, 'workflow', 'warning', ''],
  [
    true,
    'workflow',
    'error',
    ' With strict: false this is a warning. If it is not set, strict is on for a release or a tag, and for anything pushed ' +
      'outside of a pull request.',
  ],
  [true, 'command line', 'error', ' With --strict=false this is a warning.'],
])('what could not be checked, where strict is %p, on the %s: %s', (strict, audience, level, wayOut) => {
  expect(annotations(report({ outcomes: [budget('pass'), skippedGrowth('why')], strict }), audience)).toEqual([
    {
      level,
      title: 'Image size: the growth of product-catalog was not checked',
      message: `The growth limit of 5% or 500kB for unpacked was not checked: why.${wayOut}`,
    },
  ])
})

describe('a rule of the level warning', () => {
  const warning = { level: 'warning' } as const
  const over: RuleOutcome = {
    rule: maxRule('15MB', 'unpacked', warning),
    status: 'warn',
    actual: 18_400_000,
    allowed: 15_000_000,
    isNear: false,
  }
  const unlooked: RuleOutcome = { rule: forbidRule('shell', warning), status: 'skip', reason: 'why' }

  test.each([false, true])('is a warning, whether it is broken or was not checked; strict: %p', (strict) => {
    expect(annotations(report({ outcomes: [over, unlooked], strict }), 'workflow')).toEqual([
      {
        level: 'warning',
        title: 'Image size: product-catalog is over its budget',
        message: 'unpacked is 18.4 MB, over its budget of 15MB by 3.4 MB.',
        file: FILE,
      },
      {
        level: 'warning',
        title: 'Image size: what is forbidden in product-catalog was not checked',
        message: 'shell is forbidden, which was not checked: why.',
      },
    ])
  })
})

test('what is forbidden and found is an error without the layer that grew', () => {
  const shell: RuleOutcome = { rule: forbidRule('shell'), status: 'fail', found: ['/bin/sh'], count: 1 }
  expect(annotations(report({ images: [grownImage()], outcomes: [shell] }), 'workflow')).toEqual([
    {
      level: 'error',
      title: 'Image size: product-catalog has what is forbidden',
      message:
        'shell is forbidden, but the image has /bin/sh: start the last stage from an image without one, such as scratch.',
      file: FILE,
    },
  ])
})

test('a limit that is near is no annotation', () => {
  expect(annotations(report({ outcomes: [{ ...budget('pass', 19_640_000), isNear: true }] }), 'workflow')).toEqual([])
})
