import { describe, expect, test } from '@jest/globals'
import { fromArgv } from '../../../src/inputs/from-argv.ts'
import { actionInputs, errorOf } from '../../support/inputs.ts'

describe('commands', () => {
  test.each([
    [[], { kind: 'help' }],
    [['help'], { kind: 'help' }],
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['run', '--help'], { kind: 'help' }],
    [['inspect', '-h'], { kind: 'help' }],
    [['compare', '--help'], { kind: 'help' }],
    [['version'], { kind: 'version' }],
    [['--version'], { kind: 'version' }],
    [['inspect', 'alpine:3'], { kind: 'inspect', reference: 'alpine:3', detail: null, download: false, json: false }],
    [
      ['inspect', '--json', './image.tar'],
      { kind: 'inspect', reference: './image.tar', detail: null, download: false, json: true },
    ],
    [['compare', 'a', 'b'], { kind: 'compare', base: 'a', head: 'b', json: false }],
    [['compare', 'a', 'b', '--json'], { kind: 'compare', base: 'a', head: 'b', json: true }],
  ])('%j', (argv, command) => {
    expect(fromArgv(argv, 'shop')).toEqual(command)
  })
})

describe('run takes the inputs of the action as options', () => {
  test.each([
    [[], {}],
    [['--context', 'services/a', '--push'], { context: 'services/a', push: 'true' }],
    [['--tags', 'a:1', '--tags', 'b:1,c:1'], { tags: 'a:1\nb:1,c:1' }],
    [['--build-args', 'A=1,2', '--build-args=B=3'], { 'build-args': 'A=1,2\nB=3' }],
    [['--budget', '20MB', '--max-growth', '5% or 500kB'], { budget: '20MB', 'max-growth': '5% or 500kB' }],
    [['--image', 'alpine', '--name', 'x', '--base', 'v1'], { image: 'alpine', name: 'x', base: 'v1' }],
  ])('%j', (argv, inputs) => {
    const expected = { ...actionInputs(inputs), annotatesChecks: false } // which it leaves to the build's log
    expect(fromArgv(['run', ...argv], 'shop')).toEqual({ kind: 'run', inputs: expected, json: false })
  })

  test('--json', () => {
    expect(fromArgv(['run', '--json'], 'shop')).toMatchObject({ json: true })
  })
})

describe('wrong usage', () => {
  test.each([
    [['weigh'], '"weigh"'],
    [['--json'], '"--json"'],
    [['run', '--budgets', '1MB'], "'--budgets'"],
    [['run', '--comment', 'always'], "'--comment'"],
    [['run', '--token', 'x'], "'--token'"],
    [['run', 'services/a'], '--context'],
    [['run', '--budget'], '--budget'],
    [['run', '--push=no'], '--push'],
    [['inspect'], 'one image'],
    [['inspect', ''], 'one image'],
    [['inspect', 'a', 'b'], 'one image'],
    [['inspect', 'a', '--budget', '1MB'], "'--budget'"],
    [['compare', 'a'], 'two images'],
    [['compare', 'a', 'b', 'c'], 'two images'],
  ])('%j names %s', (argv, part) => {
    const error = errorOf(() => fromArgv(argv, 'shop'))
    expect([error.code, error.exit]).toEqual(['cli.usage', 2])
    expect(error.message).toContain(part)
    expect(error.message).toContain('weighbridge --help')
  })

  test.each([
    [['--max-growth', ''], 'input.growth'],
    [['--budget', ''], 'input.size'],
    [['--budget=-5MB'], 'input.size'],
    [['--budget', '-5MB'], 'input.size'],
    [['--budget', '20 XB'], 'input.size'],
  ])('run %j: %s', (argv, code) => {
    expect(errorOf(() => fromArgv(['run', ...argv], 'shop')).code).toBe(code)
  })
})
