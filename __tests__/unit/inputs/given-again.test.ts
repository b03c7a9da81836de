import { expect, test } from '@jest/globals'
import { fromArgv } from '../../../src/inputs/from-argv.ts'
import { commandLine } from '../../../src/units/command-line.ts'
import { shopFile } from '../../support/config.ts'
import { actionInputs } from '../../support/inputs.ts'

const given = (inputs: Readonly<Record<string, string>>) => actionInputs(inputs).images[0]!.givenAgain

test.each<[Readonly<Record<string, string>>, string]>([
  [{}, ''],
  [{ budget: '1MB', push: 'true', tags: 'a', 'cache-from': 'type=gha', labels: 'a=b' }, ''], // no other image
  [{ context: 'a b', file: 'c/Dockerfile', target: 'd' }, "--context 'a b' --file c/Dockerfile --target d"],
  [{ context: '{{defaultContext}}:a' }, '--context ./a'],
  [{ platforms: 'linux/amd64,linux/arm64' }, '--platform linux/amd64 --platform linux/arm64'],
  [{ 'build-contexts': 'a=b,c\nd=e' }, '--build-context a=b,c --build-context d=e'],
  [{ image: 'shop.tar' }, '--image shop.tar'],
  [{ outputs: 'type=local,dest=/runner/out' }, ''], // nothing of it is weighed
  [
    { outputs: 'type=registry,compression=zstd\ntype=image' },
    '--output type=registry,compression=zstd --output type=image',
  ],
])('what %j says of the image is given again', (inputs, words) => {
  const again = given(inputs)
  expect({ ...again, words: commandLine(again.words) }).toEqual({ words, unsaid: [] })
})

test('without credentials, as a run leaves it in a file', () => {
  expect(given({ context: 'https://me:pass@a.example/b' }).words).toEqual(['--context', 'https://***@a.example/b'])
})

test('a path of the runner is of the folder that the run starts in', () => {
  expect(givenTo(['--context', '/w/shop/api', '-f', '/w/shop/api/D'])).toEqual(['--context', 'api', '--file', 'api/D'])
  expect(givenTo(['/w/shop'])).toEqual(['--context', '.'])
})

test('what the file says of it is not', () => {
  expect(givenTo([], shopFile('target: a', 'build-args: [B=c]'))).toEqual([])
})

test('of what may be secret, only the option', () => {
  const secret = { 'build-args': 'A=hush', secrets: 'b=hush', 'secret-envs': 'c=D', ssh: 'default', prepare: 'e hush' }
  expect(given(secret)).toEqual({
    words: [],
    unsaid: ['--build-args', '--secrets', '--secret-envs', '--ssh', '--prepare'],
  })
})

function givenTo(argv: readonly string[], config: Parameters<typeof fromArgv>[2] = null): readonly string[] {
  const command = fromArgv(['run', ...argv], '/w/shop', config)
  if (command.kind !== 'run') throw new Error('not a run')
  return command.inputs.images[0]!.givenAgain.words
}
