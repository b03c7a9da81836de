import { expect, test } from '@jest/globals'
import { helpArgv } from '../../../src/inputs/help-argv.ts'
import { errorOf } from '../../support/inputs.ts'

test.each([
  [[], { kind: 'help', topic: 'weighbridge' }],
  [['help'], { kind: 'help', topic: 'weighbridge' }],
  [['--help'], { kind: 'help', topic: 'weighbridge' }],
  [['-h'], { kind: 'help', topic: 'weighbridge' }],
  [['help', 'help'], { kind: 'help', topic: 'weighbridge' }],
  [['help', 'version'], { kind: 'help', topic: 'weighbridge' }],
  [['help', 'run'], { kind: 'help', topic: 'run' }],
  [['help', 'inspect', '--stages'], { kind: 'help', topic: 'inspect' }],
  [['help', 'compare'], { kind: 'help', topic: 'compare' }],
  [['help', 'config'], { kind: 'help', topic: 'config' }],
  [['help', 'budget'], { kind: 'help', topic: 'budget' }],
  [['run', '--help'], { kind: 'help', topic: 'run' }],
  [['run', '.', '--budget', '1MB', '--help'], { kind: 'help', topic: 'run' }],
  [['inspect', '-h'], { kind: 'help', topic: 'inspect' }],
  [['inspect', '--stages', '--help'], { kind: 'help', topic: 'inspect' }],
  [['inspect', '--stages', '--context', '.', '--help'], { kind: 'help', topic: 'inspect' }],
  [['compare', '--help'], { kind: 'help', topic: 'compare' }],
  [['config', '--help'], { kind: 'help', topic: 'config' }],
  [['budget', '--help'], { kind: 'help', topic: 'budget' }],
  [['version'], { kind: 'version' }],
  [['--version'], { kind: 'version' }],
  [['run'], undefined],
  [['run', '--help=false'], undefined],
  [['inspect', 'alpine:3'], undefined],
  [['inspect', '--stages'], undefined],
  [['compare', 'a', 'b'], undefined],
  [['config'], undefined],
  [['budget'], undefined],
])('%j', (argv, told) => {
  expect(helpArgv(argv)).toEqual(told)
})

test.each([
  [['confg'], 'Did you mean "config"?'],
  [['help', 'comapre'], 'Did you mean "compare"?'],
  [['run', '--hlep'], '--hlep'],
  [['inspect', '--help', '--context', '.'], '--context. It goes with "run", "inspect --stages" and "budget".'],
])('%j is wrong, whether or not it asks for help', (argv, part) => {
  const error = errorOf(() => helpArgv(argv))
  expect([error.code, error.exit]).toEqual(['cli.usage', 2])
  expect(error.message).toContain(part)
})
