import { describe, expect, test } from '@jest/globals'
import { fromArgv } from '../../../src/inputs/from-argv.ts'
import { actionInputs, errorOf } from '../../support/inputs.ts'

const LOUD = { json: false, quiet: false }

/** Like the action's, except that build checks appear only in the build's log. */
const lineInputs = (given: Parameters<typeof actionInputs>[0]) => ({ ...actionInputs(given), annotatesChecks: false })

describe('commands', () => {
  test.each([
    [['inspect', 'alpine:3'], { kind: 'inspect', reference: 'alpine:3', detail: null, download: false, ...LOUD }],
    [
      ['inspect', '--json', './image.tar'],
      { kind: 'inspect', reference: './image.tar', detail: null, download: false, json: true, quiet: false },
    ],
    [['compare', 'a', 'b'], { kind: 'compare', base: 'a', head: 'b', ...LOUD }],
    [['compare', 'a', 'b', '--json', '-q'], { kind: 'compare', base: 'a', head: 'b', json: true, quiet: true }],
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
    [['services/a', '--push=false', '--no-cache=true'], { context: 'services/a', 'no-cache': 'true' }],
    [['--pull', '.', '--pull'], { context: '.', pull: 'true' }],
  ])('%j', (argv, inputs) => {
    expect(fromArgv(['run', ...argv], 'shop')).toEqual({ kind: 'run', inputs: lineInputs(inputs), ...LOUD })
  })

  test('--json and --quiet', () => {
    expect(fromArgv(['run', '--json'], 'shop')).toMatchObject({ json: true, quiet: false })
    expect(fromArgv(['run', '-q', '--json=false'], 'shop')).toMatchObject({ json: false, quiet: true })
    expect(fromArgv(['run', '-q=false'], 'shop')).toMatchObject({ quiet: false })
  })
})

describe("run takes docker's own spellings, and each gives one item", () => {
  test.each([
    [['-t', 'a:1', '--tag', 'b:1', '--tags', 'c:1,d:1'], { tags: 'a:1\nb:1\nc:1\nd:1' }],
    [['-ta', '-t=b', '-fX', '.'], { context: '.', tags: 'a\nb', file: 'X' }],
    [['-f', 'Dockerfile.prod'], { file: 'Dockerfile.prod' }],
    [['-o', 'type=local,dest=out', '--output=out'], { outputs: 'type=local,dest=out\nout' }],
    [['--platform', 'linux/amd64,linux/arm64'], { platforms: 'linux/amd64,linux/arm64' }],
    [['--add-host', 'a:10.0.0.5', '--label', 'a=b,c'], { 'add-hosts': 'a:10.0.0.5', labels: 'a=b,c' }],
    [['--annotation', 'a=b', '--attest', 'type=sbom'], { annotations: 'a=b', attests: 'type=sbom' }],
    [['--build-context', 'a=b', '--no-cache-filter', 'c'], { 'build-contexts': 'a=b', 'no-cache-filters': 'c' }],
    [['--build-arg', 'A=1,2', '--build-args', 'B=3'], { 'build-args': 'A=1,2\nB=3' }],
    [['--build-arg', 'A=a\n"b" c', '--build-arg', '"B"=1'], { 'build-args': '"A=a\n""b"" c"\n"""B""=1"' }],
  ])('%j', (argv, inputs) => {
    expect(fromArgv(['run', ...argv], 'shop')).toEqual({ kind: 'run', inputs: lineInputs(inputs), ...LOUD })
  })

  test('a value with line breaks and quotes is one build argument', () => {
    const command = fromArgv(['run', '--build-arg', 'A=a\n"b", c'], 'shop')
    expect(command).toMatchObject({ inputs: { images: [{ subject: { build: { 'build-args': ['A=a\n"b", c'] } } }] } })
  })
})

describe('wrong usage', () => {
  test.each([
    [['weigh'], 'There is no command "weigh". Run "weighbridge --help"'],
    [['inspekt'], 'Did you mean "inspect"? Run "weighbridge --help"'],
    [['build', '.'], 'Did you mean "run"?'],
    [['bild'], 'Did you mean "run"?'],
    [['constructor'], 'There is no command "constructor". Run'],
    [['--json'], '"--json". Options come after the command.'],
    [['run', '--bugdet', '1MB'], '"run" has no option --bugdet. Did you mean --budget? Run "weighbridge run --help"'],
    [['run', '--platfrom=a'], 'Did you mean --platform?'],
    [['run', '--tgas', 'a'], 'Did you mean --tags?'],
    [['run', '--cache'], 'Did you mean --cache-mounts, --cache-mounts-save, --cache-from, --cache-to?'],
    [['run', '--constructor'], '"run" has no option --constructor. Run'],
    [['run', '-x'], '"run" has no option -x. Run'],
    [['run', '--comment', 'always'], 'no option --comment. Only the action has this input.'],
    [['run', '--token', 'x'], 'no option --token. Only the action has this input.'],
    [['run', '--secret', 'id=a,src=b'], '--secret-files id=path, --secret-envs id=VARIABLE or --secrets id=value'],
    [['run', '--iidfile', 'a'], '--json'],
    [['run', '--check'], '"docker buildx build --check"'],
    [['run', '--progress=plain'], '--quiet'],
    [['run', 'a', 'b'], 'builds one context, a folder or a URL, but was given "a" and "b"'],
    [['run', 'a', '--context', 'b'], 'was given "a" and "b"'],
    [['run', ''], 'empty'],
    [['run', '--budget'], '--budget needs a value. Run'],
    [['run', '-f'], '-f needs a value. Run'],
    [['run', '--budget', '--json'], '--budget needs a value; write one that starts with a dash as --budget=-'],
    [['run', '--push=no'], '--push takes no value but true or false, not "no"'],
    [['run', '--budget', '1MB', '--budget', '1MB'], '--budget takes one value, but was given 2'],
    [['run', '-f', 'a', '--file', 'b', '-fc'], '--file takes one value, but was given 3'],
    [['run', '--push', '--push=false'], '--push takes one value, but was given 2'],
    [['inspect'], 'one image'],
    [['inspect', ''], 'one image'],
    [['inspect', 'a', 'b'], 'one image'],
    [
      ['inspect', 'a', '--budget', '1MB'],
      '"inspect" has no option --budget. It goes with "run". Run "weighbridge inspect',
    ],
    [
      ['budget', '--push'],
      '"budget" only weighs, and has no option --push. It goes with "run" and "inspect --stages".',
    ],
    [['budget', '-t', 'a'], '"budget" only weighs, and has no option -t.'],
    [['budget', '--marign', '5%'], '"budget" has no option --marign. Did you mean --margin?'],
    [['compare', 'a'], 'two images'],
    [['compare', 'a', 'b', 'c'], 'two images'],
    [['run', '--budget', ''], '--budget needs a value.'],
    [['run', '--image='], '--image needs a value.'],
    [['run', '-t='], '-t needs a value.'],
    [['run', '-q=maybe'], 'takes no value but true or false'],
    [['run', '--build-arg', ''], '--build-arg needs a value.'],
    [['compare', 'a', 'b', '-f', 'c'], '-f. It goes with "run", "inspect --stages" and "budget".'],
  ])('%j: %s', (argv, part) => {
    const error = errorOf(() => fromArgv(argv, 'shop'))
    expect([error.code, error.exit]).toEqual(['cli.usage', 2])
    expect(error.message).toContain(part)
  })

  test('what was given to an option is not repeated: it may be a secret', () => {
    for (const argv of [
      ['--secrets', '-s3cret'],
      ['--secret', 'id=s3cret'],
      ['--secretz', 's3cret'],
      ['--sbom', 's3cret', '--sbom', 's3cret'],
    ])
      expect(errorOf(() => fromArgv(['run', ...argv], 'shop')).message).not.toContain('s3cret')
  })

  test.each([
    [['--budget=-5MB'], 'input.size'],
    [['--budget', '-5MB'], 'input.size'],
    [['--budget', '20 XB'], 'input.size'],
    [['--budgets', '1MB'], 'input.format'],
    [['--image', 'x', '--context', '.'], 'input.conflict'],
    [['--image', 'x', '.'], 'input.conflict'],
  ])('run %j: %s', (argv, code) => {
    expect(errorOf(() => fromArgv(['run', ...argv], 'shop')).code).toBe(code)
  })
})

/** The options of `docker buildx build --help` in buildx 0.13, and those added later. */
const OF_DOCKER =
  `--add-host --allow --annotation --attest --build-arg --build-context --builder --cache-from --cache-to
  --call --cgroup-parent --check --file --iidfile --label --load --metadata-file --network --no-cache --no-cache-filter
  --output --platform --progress --provenance --pull --push --quiet --sbom --secret --shm-size --ssh --tag --target
  --ulimit -f -o -q -t`.split(/\s+/)

test.each(OF_DOCKER)('run takes %s of docker, or says what takes its place', (written) => {
  let outcome
  try {
    outcome = fromArgv(['run', `${written}${written.startsWith('--') ? '=' : ''}true`], 'shop').kind
  } catch (error) {
    outcome = String(error)
  }
  // Accepted; or accepted, but with a wrong value; or refused, with advice on what to write.
  expect(outcome).toMatch(/^run$|Input "call"|has no option --[a-z-]+\. (?!Did)\w+ .*\. Run/)
})
