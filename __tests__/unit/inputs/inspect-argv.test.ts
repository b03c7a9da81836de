import { describe, expect, test } from '@jest/globals'
import { fromArgv } from '../../../src/inputs/from-argv.ts'
import { buildOf, errorOf } from '../../support/inputs.ts'

describe('one thing of an image', () => {
  test.each([
    [['--layer', '3'], { kind: 'layer', of: '3' }],
    [['--layer=sha256:ab12'], { kind: 'layer', of: 'sha256:ab12' }],
    [['--path', '/usr/local/go'], { kind: 'path', of: '/usr/local/go' }],
    [['--path', ' /a b '], { kind: 'path', of: '/a b' }],
    [['--module', 'google.golang.org/grpc'], { kind: 'module', of: 'google.golang.org/grpc' }],
  ])('%j', (argv, detail) => {
    const expected = { kind: 'inspect', reference: 'alpine', detail, download: false, json: false, quiet: false }
    expect(fromArgv(['inspect', 'alpine', ...argv], 'shop')).toEqual(expected)
    expect(fromArgv(['inspect', ...argv, '--json', 'alpine'], 'shop')).toEqual({ ...expected, json: true })
  })
})

test('--download works out what takes time', () => {
  const expected = { kind: 'inspect', reference: 'a', detail: null, download: true, json: false, quiet: false }
  expect(fromArgv(['inspect', 'a', '--download'], 'shop')).toEqual(expected)
})

describe('--stages takes a build', () => {
  test.each([
    [[], {}, 'shop'],
    [['--context', 'services/api'], { context: 'services/api' }, 'api'],
    [['--target', 'debug', '--file', 'Dockerfile.dev'], { target: 'debug', file: 'Dockerfile.dev' }, 'shop-dev'],
    [
      ['--build-args', 'A=1', '--build-args', 'B=2', '--builder', 'big'],
      { 'build-args': 'A=1\nB=2', builder: 'big' },
      'shop',
    ],
    [['--name', 'catalog', '--no-cache'], { 'no-cache': 'true' }, 'catalog'],
    [['services/api', '-f', 'x/Dockerfile'], { context: 'services/api', file: 'x/Dockerfile' }, 'api'],
  ])('%j', (argv, inputs, name) => {
    const expected = { kind: 'stages', name, build: buildOf(inputs), json: false, quiet: false }
    expect(fromArgv(['inspect', '--stages', ...argv], 'shop')).toEqual(expected)
    expect(fromArgv(['inspect', ...argv, '--stages=true', '--json'], 'shop')).toEqual({ ...expected, json: true })
  })
})

test.each([
  [['a', '--layer', '1', '--path', '/etc'], 'not both'],
  [['a', '--layer', '1', '--layer', '2'], '--layer takes one value, but was given 2.'],
  [['a', '--module', 'std', '--module', 'std'], '--module takes one value, but was given 2.'],
  [['a', '--layer', ''], '--layer needs a value'],
  [['a', '--path'], '--path'],
  [['a', '--path', '{a,b}'.repeat(10)], '--path cannot be read: it is longer than 4096 characters, or stands for'],
  [['a', '--path', '/usr/share/sho**'], 'not in "/usr/share/sho**". Did you mean "/usr/share/sho*"?'],
  [['--layer', '1'], 'one image'],
  [['a', '--context', '.'], '--context. It goes with "run", "inspect --stages" and "budget".'],
  [['a', 'b', '--stages'], 'was given "a" and "b"'],
  [['--stages', '--layer', '1'], '--layer. It goes with "inspect".'],
  [['--stages', '--budget', '1MB'], '--budget'],
  [['--stages', '--image', 'a'], '--image'],
  [['--stages=yes'], '--stages'],
])('inspect %j is wrong usage and names %s', (argv, part) => {
  const error = errorOf(() => fromArgv(['inspect', ...argv], 'shop'))
  expect([error.code, error.exit]).toEqual(['cli.usage', 2])
  expect(error.message).toContain(part)
})
