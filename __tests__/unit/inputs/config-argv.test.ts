import { expect, test } from '@jest/globals'
import { configOfArgv } from '../../../src/inputs/config-argv.ts'
import { configOfAction } from '../../../src/inputs/from-action.ts'
import { fromArgv } from '../../../src/inputs/from-argv.ts'
import { configFile } from '../../support/config.ts'
import { environmentOf, errorOf } from '../../support/inputs.ts'

const DEFAULT = { path: 'weighbridge.yml', named: false }

test.each([
  [['run'], DEFAULT],
  [['config'], DEFAULT],
  [['run', '.', '--config', 'ci/w.yml'], { path: 'ci/w.yml', named: true }],
  [['config', '--config=w.yml'], { path: 'w.yml', named: true }],
  [['inspect', 'alpine'], undefined],
  [['compare', 'a', 'b'], undefined],
  [[], undefined],
])('%j reads %j', (argv, asked) => {
  expect(configOfArgv(argv)).toEqual(asked)
})

test.each([
  [{}, DEFAULT],
  [{ config: '' }, DEFAULT],
  [{ config: ' ci/w.yml ' }, { path: 'ci/w.yml', named: true }],
])('the action, with %j, reads %j', (inputs, asked) => {
  expect(configOfAction(environmentOf(inputs))).toEqual(asked)
})

const FILE = configFile('defaults: { budget: 1MB }', 'images: { a: { target: x }, b: { budget: 2MB } }')
const shown = (...argv: readonly string[]) => {
  const command = fromArgv(['config', ...argv], 'repo', FILE)
  if (command.kind !== 'config') throw new Error('not the command')
  const limits = command.images.map(({ rules }) => rules.map(({ text }) => text))
  return command.images.map(({ name, settings }, index) => [String(name)].concat([...settings.keys()], limits[index]!))
}

test('config shows all images, or one, with the defaults', () => {
  expect(shown()).toEqual([
    ['a', 'target', '1MB'],
    ['b', '2MB'],
  ])
  expect(shown('--name', 'b')).toEqual([['b', '2MB']])
})

test('of a file without images, config shows what holds for any', () => {
  const command = fromArgv(['config'], 'repo', configFile('defaults: { budget: 1MB }'))
  expect(command).toMatchObject({ images: [{ name: null, rules: [{ text: '1MB' }] }] })
})

test.each([
  [['config', 'shop'], 'cli.usage', '"config" takes no argument, but was given "shop".'],
  [['config', '--budget', '1MB'], 'cli.usage', '"config" has no option --budget. It goes with "run".'],
  [['config', '--json'], 'cli.usage', '"config" has no option --json.'],
  [['confg'], 'cli.usage', 'Did you mean "config"?'],
  [['config'], 'config.missing', 'There is no configuration file "weighbridge.yml".'],
])('%j: %s', (argv, code, part) => {
  const error = errorOf(() => fromArgv(argv, 'repo'))
  expect([error.code, error.exit]).toEqual([code, 2])
  expect(error.message).toContain(part)
})

test('config of a name that the file does not have', () => {
  expect(errorOf(() => fromArgv(['config', '--name', 'c'], 'repo', FILE)).code).toBe('config.no-image')
})
