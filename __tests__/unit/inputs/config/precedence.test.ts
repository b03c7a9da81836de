import { describe, expect, test } from '@jest/globals'
import type { ConfigFile } from '../../../../src/inputs/config/config.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import type { ImageInputs } from '../../../../src/inputs/inputs.ts'
import { configFile, shopFile } from '../../../support/config.ts'
import { environmentOf, errorOf } from '../../../support/inputs.ts'

type Inputs = Readonly<Record<string, string>>

const inAction = (inputs: Inputs, file: ConfigFile): ImageInputs =>
  fromAction(environmentOf(inputs), 'repo', file).images[0]!

function onLine(argv: readonly string[], file: ConfigFile): ImageInputs {
  const command = fromArgv(['run', ...argv], 'repo', file)
  if (command.kind !== 'run') throw new Error('not a run')
  return command.inputs.images[0]!
}

const argvOf = (inputs: Inputs): readonly string[] => Object.entries(inputs).map(([name, text]) => `--${name}=${text}`)

describe('an input, or else the image, or else the defaults, or else what is built in', () => {
  test.each<[Inputs, string, string, string]>([
    [{ target: 'a' }, '{ target: b }', '{ target: c }', 'a'],
    [{}, '{ target: b }', '{ target: c }', 'b'],
    [{}, '{}', '{ target: c }', 'c'],
    [{}, '{}', '{}', ''],
    [{}, '{ target: "" }', '{ target: c }', ''],
  ])('%j over %s over %s: %j', (inputs, image, defaults, target) => {
    const file = configFile(`defaults: ${defaults}`, `images: { shop: ${image} }`)
    for (const { subject } of [inAction(inputs, file), onLine(argvOf(inputs), file)])
      expect(subject).toMatchObject({ kind: 'build', build: { target } })
  })

  test('a list replaces a list, and a flag that is false one that is true', () => {
    const file = configFile('defaults: { push: true, tags: [a, b] }', 'images: { shop: { tags: [c] } }')
    expect(inAction({}, file).subject).toMatchObject({ build: { push: true, tags: ['c'] } })
    expect(inAction({ push: 'false', tags: 'd' }, file).subject).toMatchObject({ build: { push: false, tags: ['d'] } })
    expect(onLine(['--push=false', '-t', 'd'], file).subject).toMatchObject({ build: { push: false, tags: ['d'] } })
  })

  test('the context, also where docker has it, and the Dockerfile', () => {
    const file = shopFile('context: services/shop', 'file: services/shop/prod.Dockerfile', 'target: final')
    const build = { context: 'services/shop', file: 'services/shop/prod.Dockerfile', target: 'final' }
    expect(onLine([], file)).toMatchObject({ name: 'shop', subject: { build } })
    expect(onLine(['.'], file)).toMatchObject({ name: 'shop', subject: { build: { ...build, context: '.' } } })
    expect(onLine(['-f', 'x'], file)).toMatchObject({ name: 'shop', subject: { build: { ...build, file: 'x' } } })
    expect(inAction({ context: '.' }, file)).toMatchObject({ subject: { build: { ...build, context: '.' } } })
  })
})

describe('what to weigh is said in one place', () => {
  const built = shopFile('context: services/shop', 'tags: [a]', 'builder: b', 'budget: 1MB')
  const existing = configFile(
    'defaults: { platforms: [linux/arm64], builder: b }',
    'images: { shop: { image: alpine } }',
  )
  test.each<[string, Inputs, ConfigFile, object]>([
    ['an image in the inputs', { image: 'alpine' }, built, { kind: 'image', reference: 'alpine', builder: 'b' }],
    ['an image in the file', {}, existing, { kind: 'image', reference: 'alpine', builder: 'b' }],
    [
      'an image in the file, compared with one of the inputs',
      { 'compare-with': 'alpine:3' },
      existing,
      { kind: 'image', reference: 'alpine', compareWith: 'alpine:3' },
    ],
    ['a context in the inputs', { context: 'x' }, existing, { kind: 'build', build: { context: 'x', builder: 'b' } }],
  ])('%s', (_, inputs, file, subject) => {
    expect(inAction(inputs, file)).toMatchObject({ name: 'shop', subject })
  })

  test('the rules hold in any case', () => {
    expect(inAction({ image: 'alpine' }, built).rules).toMatchObject([{ metric: 'unpacked', max: 1_000_000 }])
  })
})

const limits = ({ rules }: ImageInputs) =>
  rules.map(({ kind, text, origin }) => `${kind} ${text} ${origin.kind === 'file' ? origin.line : origin.input}`)

describe('rules', () => {
  test.each<[string, Inputs, readonly string[], readonly string[]]>([
    ['of the file', {}, ['budget: 2MB'], ['max 2MB 3']],
    ['of the inputs', { budget: '2MB' }, [], ['max 2MB budget']],
    ['the lower maximum is the file’s', { budget: '3MB' }, ['budget: 2MB'], ['max 2MB 3']],
    ['the lower maximum is the input’s', { budget: '1MB' }, ['budget: 2MB'], ['max 1MB budget']],
    ['both are the same', { budget: '2000kB' }, ['budget: 2MB'], ['max 2MB 3']],
    [
      'also of another metric',
      { budgets: '{ metric: download, max: 1MB }' },
      ['budgets: [{ metric: download, max: 2MB }]'],
      ['max 1MB budgets'],
    ],
    ['both growth limits hold', { 'max-growth': '5%' }, ['max-growth: 1MB'], ['growth 1MB and 5% 3']],
    ['also one that says "or"', { 'max-growth': '5% or 1kB' }, ['max-growth: 1MB'], ['growth 1MB and (5% or 1kB) 3']],
    ['and one limit written twice is one', { 'max-growth': '5%' }, ['max-growth: 5%'], ['growth 5% 3']],
    [
      'a forbidden thing is forbidden once',
      { budgets: '{ forbid: shell }' },
      ['budgets: [{ forbid: shell }]'],
      ['forbid  3'],
    ],
    [
      'a warning is another rule',
      { budgets: '{ metric: unpacked, max: 1MB, level: warning }' },
      ['budget: 2MB'],
      ['max 1MB budgets', 'max 2MB 3'],
    ],
  ])('%s', (_, inputs, lines, expected) => {
    expect(limits(inAction(inputs, shopFile('context: .', ...lines)))).toEqual(
      expected.map((each) => each.replace(/\d+$/, (line) => String(Number(line) + 1))),
    )
  })

  test.each<[string, Inputs, string, readonly string[]]>([
    ['the file’s', { budget: '1MB' }, 'max: 2MB, platform: linux/arm64', ['max 1MB budget', 'max 1MB budget']],
    [
      '… if it is stricter, stays',
      { budget: '3MB' },
      'max: 2MB, platform: linux/arm64',
      ['max 3MB budget', 'max 2MB 3'],
    ],
    [
      'the input’s',
      { budgets: '{ metric: unpacked, max: 3MB, platform: linux/arm64 }' },
      'max: 2MB',
      ['max 2MB 3', 'max 2MB 3'],
    ],
  ])('a rule for one platform is no way around the other place: %s', (_, inputs, rule, expected) => {
    const image = inAction(inputs, shopFile(`budgets: [{ metric: unpacked, ${rule} }]`))
    expect(limits(image)).toEqual(expected)
    expect(new Set(image.rules.map(({ platform }) => platform))).toEqual(new Set(['linux/arm64', null]))
  })

  test('a growth limit that both places have is as strict as both', () => {
    const [rule] = inAction({ 'max-growth': '5%' }, shopFile('max-growth: 1MB')).rules
    expect(rule).toMatchObject({
      limit: {
        kind: 'and',
        limits: [
          { kind: 'absolute', max: 1_000_000 },
          { kind: 'percent', max: 5, per: 100 },
        ],
      },
    })
  })

  test('those of the image stand in place of the same rules of the defaults, beside the others', () => {
    const file = configFile(
      'defaults:',
      '  budget: 9MB',
      '  headroom: 5%',
      '  budgets: [{ metric: download, max: 8MB }, { forbid: shell }]',
      'images:',
      '  shop:',
      '    headroom: 1%',
      '    budgets: [{ metric: unpacked, max: 1MB }, { metric: download, max: 2MB, level: warning }]',
    )
    const shop = inAction({}, file)
    expect(limits(shop)).toEqual(['max 8MB 4', 'forbid  4', 'max 1MB 8', 'max 2MB 8'])
    expect(shop.headroom).toEqual({ max: 1, per: 100 })
  })
})

describe('the input budgets', () => {
  test('has one rule per line', () => {
    const budgets =
      '{ metric: download, max: 8MB }\n{ metric: "path:/a,b/**", max: 1MB, growth: 5% }\n\n{ forbid: shell }\n'
    const { rules } = fromAction(environmentOf({ budgets }), 'repo').images[0]!
    expect(rules.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['max 8MB', 'max 1MB', 'growth 5%', 'forbid '])
    expect(rules[1]).toMatchObject({ metric: 'path:/a,b/**', origin: { kind: 'input', input: 'budgets' } })
  })

  test.each<[Inputs, string, string]>([
    [{ budgets: '1MB' }, 'input.format', 'Input "budgets": cannot read "1MB". A rule is a map such as'],
    [{ budgets: '{ metric: downlod, max: 1MB }' }, 'input.format', 'Did you mean "download"?'],
    [{ budgets: '{ metric: download' }, 'input.format', 'This is not YAML'],
    [
      { budget: '1MB', budgets: '{ metric: unpacked, max: 2MB }' },
      'input.twice',
      'The rule "max unpacked" is given twice, by the input "budget" and the input "budgets". Remove one of them.',
    ],
    [
      { budgets: '{ metric: layers, max: 2 }\n{ metric: layers, max: 3 }' },
      'input.twice',
      'The rule "max layers" is given twice, by the input "budgets". Remove one of them.',
    ],
    [
      { budget: '99999999999TB' },
      'input.size',
      'Input "budget": cannot read "99999999999TB" as a size. The most there may be is 9007TB.',
    ],
  ])('%j: %s', (inputs, code, part) => {
    const error = errorOf(() => fromAction(environmentOf(inputs), 'repo'))
    expect([error.code, error.exit]).toEqual([code, 2])
    expect(error.message).toContain(part)
  })
})
