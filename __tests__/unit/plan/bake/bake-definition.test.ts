import { describe, expect, test } from '@jest/globals'
import { NO_BAKE_INPUTS } from '../../../../src/inputs/bake-inputs.ts'
import { askedTargets, bakeSource, readDefinition } from '../../../../src/plan/bake/bake-definition.ts'

const read = (value: unknown) => {
  const definition = readDefinition(JSON.stringify(value))
  if (typeof definition === 'string') throw new Error(definition)
  return definition
}

test('both forms of entries are read, and a field that nobody knows stays', () => {
  const app = {
    output: ['type=docker', { type: 'image', push: 'true' }],
    secret: [{ id: 'a', env: 'A' }],
    policy: [{ filename: 'x' }],
    args: { A: null },
  }
  expect(read({ target: { app } }).target['app']).toEqual(app)
})

test.each([
  ['{', 'it is not JSON'],
  ['[]', 'the document is not an object'],
  ['{"group": {}}', 'target is missing'],
  ['{"target": {"app": {"context": 7}}}', 'target.app: context is not a string'],
  ['{"target": {"app": {"output": [7]}}}', 'target.app: output[0] is no string and no object'],
  ['{"target": {"app": {"args": {"A": 7}}}}', 'target.app: args is not an object of strings'],
  ['{"target": {}, "group": {"default": {}}}', 'group is not an object of groups'],
])('%s: %s', (text, problem) => {
  expect(readDefinition(text)).toBe(problem)
})

describe('the images are the targets that were asked for', () => {
  const target = { a: {}, b: {}, c: {}, linked: {} }

  test.each([
    ['targets', { default: { targets: ['b', 'a'] } }, ['b', 'a']],
    [
      'a group of groups',
      { default: { targets: ['g'] }, g: { targets: ['h', 'a'] }, h: { targets: ['b'] } },
      ['b', 'a'],
    ],
    ['one in two groups', { default: { targets: ['g', 'h'] }, g: { targets: ['a'] }, h: { targets: ['a'] } }, ['a']],
    ['a group in itself', { default: { targets: ['g'] }, g: { targets: ['g', 'a'] } }, ['a']],
  ])('%s', (_, group, names) => {
    expect(askedTargets(read({ group, target }))).toEqual(names)
  })

  test('a target "default", in a group of its name', () => {
    expect(askedTargets(read({ group: { default: { targets: ['default'] } }, target: { default: {} } }))).toEqual([
      'default',
    ])
  })

  test('a name of every object is none of a target', () => {
    expect(askedTargets(read({ group: { default: { targets: ['constructor'] } }, target: {} }))).toEqual([])
    expect(bakeSource(read({ target: {} }), 'constructor', NO_BAKE_INPUTS)).toBeUndefined()
  })
})

test('a target has with it what it is linked to, directly or not', () => {
  const target = {
    app: { contexts: { base: 'target:base', alpine: 'docker-image://alpine' } },
    base: { contexts: { deep: 'target:deep' } },
    deep: { contexts: { app: 'target:app' } },
    other: {},
  }
  const source = bakeSource(read({ target }), 'app', NO_BAKE_INPUTS)
  expect(Object.keys(source?.targets ?? {})).toEqual(['app', 'base', 'deep'])
})
