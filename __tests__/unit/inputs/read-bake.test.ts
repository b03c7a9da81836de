import { describe, expect, test } from '@jest/globals'
import { NO_BAKE_INPUTS } from '../../../src/inputs/bake-inputs.ts'
import { layersKey } from '../../../src/plan/layers-key.ts'
import { actionInputs, errorOf } from '../../support/inputs.ts'
import { inputs } from '../../support/shop.ts'

const bakeOf = (given: Readonly<Record<string, string>>) => actionInputs(given).bake

test('without an input of bake, a single image is built', () => {
  expect(bakeOf({ push: 'true', allow: 'network.host' })).toBeUndefined()
})

test.each([
  ['files', 'docker-bake.hcl,ci.hcl', { files: ['docker-bake.hcl', 'ci.hcl'] }],
  ['targets', 'api, worker\nweb', { targets: ['api', 'worker', 'web'] }],
  ['set', '*.args.A="b,c"\napi.tags=x,y', { set: ['*.args.A="b,c"', 'api.tags=x,y'] }],
  ['vars', 'A=b,c\nD=e', { vars: ['A=b,c', 'D=e'] }],
  ['source', './sub', { source: './sub' }],
  ['source', '{{defaultContext}}', { source: '.' }],
  ['source', '{{ defaultContext }}:sub', { source: './sub' }],
])('"%s" asks for a bake file: %j', (name, value, read) => {
  const { images, bake } = actionInputs({ [name]: value })
  expect(images).toEqual([])
  expect(bake).toMatchObject({ inputs: { ...NO_BAKE_INPUTS, ...read }, name: '', rules: [] })
})

test('what a bake has in common with a single build', () => {
  const flags = { load: 'true', 'no-cache': 'true', pull: 'true', push: 'true' }
  const texts = { allow: 'network.host', builder: 'b', provenance: 'mode=max', sbom: 'true', call: 'build' }
  const on = { load: true, 'no-cache': true, pull: true, push: true }
  expect(bakeOf({ targets: 'api', ...flags, ...texts })?.inputs).toEqual({
    ...NO_BAKE_INPUTS,
    ...on,
    targets: ['api'],
    allow: ['network.host'],
    builder: 'b',
    provenance: 'mode=max',
    sbom: 'true',
  })
})

test('the run is named in provenance that was asked for, as docker/bake-action does', () => {
  const environment = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '7' }
  const run = 'https://github.com/acme/shop/actions/runs/7/attempts/1'
  const { bake } = actionInputs({ targets: 'api', provenance: 'true' }, environment)
  expect(bake?.inputs.provenance).toBe(`builder-id=${run}`)
})

test('a command that builds the same again is given what says which images, and not what may be secret', () => {
  const { bake } = actionInputs({ files: 'a.hcl', targets: 'api,web', set: '*.args.TOKEN=x', source: 'sub' })
  expect(bake?.givenAgain).toEqual({
    words: ['--source', 'sub', '--files', 'a.hcl', '--targets', 'api', '--targets', 'web'],
    unsaid: ['--set'],
  })
})

describe('exit 2', () => {
  test.each([
    ['files', { files: 'a.hcl', context: '.' }, 'context'],
    ['targets', { targets: 'a', tags: 'b', 'build-args': 'C=d' }, 'build-args'],
    ['set', { set: 'a.b=c', image: 'alpine' }, 'image'],
    ['source', { source: '.', 'secret-envs': 'a=B' }, 'secret-envs'],
  ])('an input of a single build beside "%s"', (first, given, second) => {
    const error = errorOf(() => actionInputs(given))
    expect([error.code, error.exit]).toEqual(['input.conflict', 2])
    expect(error.message).toContain('and the input "set" overrides a field of it (')
    expect(error.fields).toMatchObject({ first, second })
  })

  test('an image to compare with', () => {
    const { code, fields } = errorOf(() => actionInputs({ targets: 'a', 'compare-with': 'shop:main' }))
    expect([code, fields['needs']]).toEqual(['input.needs', 'image'])
  })

  test('the context as an argument', () => {
    expect(errorOf(() => inputs('--targets', 'a', '.')).fields).toMatchObject({ first: 'targets', second: 'context' })
  })

  test.each([
    ['call', { targets: 'a', call: 'check' }],
    ['files', { files: '-' }],
    ['source', { source: 'https://github.com/acme/shop.git#main' }],
    ['source', { source: 'github.com/acme/shop' }],
    ['source', { source: 'git@github.com:acme/shop.git' }],
    ['targets', { targets: '--push' }],
    ['targets', { targets: 'https://github.com/acme/shop.git' }],
  ])('a value of "%s" that cannot be used: %j', (input, given) => {
    const error = errorOf(() => actionInputs(given))
    expect([error.code, error.fields['input']]).toEqual(['input.format', input])
  })
})

/** The key of the layers of a command line. */
function key(...argv: readonly string[]): string {
  const { images, bake } = inputs(...argv)
  return layersKey(images, bake)
}

test('the layers of other bake files are others', () => {
  const keys = [[], ['--targets', 'a'], ['--targets', 'b'], ['--files', 'a'], ['--targets', 'a', '--name', 'a']].map(
    (argv) => key(...argv),
  )
  expect(new Set(keys).size).toBe(keys.length)
})
