import { afterEach, expect, jest, test } from '@jest/globals'
import { NO_BAKE_INPUTS } from '../../src/inputs/bake-inputs.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { printBake } from '../../src/adapters/docker/print-bake.ts'
import { askedTargets } from '../../src/plan/bake/bake-definition.ts'
import type { Buildx } from '../../src/ports.ts'
import { bakeFile } from '../support/bake.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, SLOW, slowOf, VERSION, type Reply } from '../support/fake-docker.ts'
import { gone } from '../support/gone.ts'
import { fakePorts } from '../support/ports.ts'
import { recordingPath } from '../support/recordings.ts'

afterEach(() => void jest.restoreAllMocks())

const version = (text: string): Reply => ({ stdout: `github.com/docker/buildx ${text}\n` })
interface BakeWorld extends AsyncDisposable {
  readonly buildx: Pick<Buildx, 'printBake'>
  /** A folder whose bake file has a target "app", and none "other". */
  readonly folder: string
}

const MAKERS: readonly (readonly [string, () => Promise<BakeWorld>])[] = [
  [
    'the fake of the app tests',
    async () => ({
      buildx: fakePorts({ bake: bakeFile({ app: {} }) }).ports.buildx,
      folder: '/repo',
      [Symbol.asyncDispose]: async () => {},
    }),
  ],
  ...['0.13.1', '461836b'].map(
    (printed) => [`docker, with what buildx ${printed} printed`, () => docked(printed)] as const,
  ),
]

async function docked(printed: string): Promise<BakeWorld> {
  const [ok, none] = ['bake.json', 'bake-no-target.txt'].map((name) => recordingPath(`${printed}-${name}`))
  const meanwhile = `case "$*" in *other*) cat '${none}' >&2; exit 1 ;; *) cat '${ok}' ;; esac`
  const docker = await fakeDocker({ version: VERSION, bake: { meanwhile } })
  return { buildx: dockerBuildx(), folder: docker.folder, [Symbol.asyncDispose]: docker[Symbol.asyncDispose] }
}

test.each(MAKERS)('%s: a bake file gives its targets, and an error for one that it does not have', async (_, make) => {
  await using world = await make()
  const ask = (target: string) => world.buildx.printBake({ ...NO_BAKE_INPUTS, targets: [target] }, world.folder)
  expect(askedTargets(await ask('app'))).toEqual(['app'])
  const error = await errorOf(ask('other'))
  expect([error.code, error.exit, error.fields['target']]).toEqual(['bake.no-target', 2, 'other'])
})

const EMPTY: Reply = { stdout: '{"target": {}}\n' }

test.each([
  ['v0.13.1', []],
  ['v0.17.0', ['--allow', 'ssh']],
  ['v0.18.0', ['--allow', 'ssh', '--allow', 'fs=*']],
  ['v0.0.0+unknown', ['--allow', 'ssh', '--allow', 'fs=*']],
])('buildx %s is given the flags that it knows, where bake runs', async (text, flags) => {
  await using docker = await fakeDocker({ version: version(text), bake: { ...EMPTY, meanwhile: 'pwd >"$here/pwd"' } })
  const inputs = { ...NO_BAKE_INPUTS, allow: ['ssh'], targets: ['app'] }
  await dockerBuildx().printBake(inputs, docker.folder)
  expect((await docker.calls())[1]).toEqual(['buildx', 'bake', ...flags, 'app', '--print'])
  expect(await readFile(join(docker.folder, 'pwd'), 'utf8')).toBe(`${docker.folder}\n`)
})

test('a bake file does not see what only the action is given', async () => {
  const names = ['INPUT_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'MY_TOKEN']
  for (const name of names) process.env[name] = 'set'
  try {
    const meanwhile = names.map((name) => `echo "${name}=$${name}" >>"$here/seen"`).join('; ')
    await using docker = await fakeDocker({ version: VERSION, bake: { ...EMPTY, meanwhile } })
    await dockerBuildx().printBake(NO_BAKE_INPUTS, docker.folder)
    expect((await readFile(join(docker.folder, 'seen'), 'utf8')).split('\n')).toEqual([
      'INPUT_TOKEN=',
      'ACTIONS_RUNTIME_TOKEN=',
      'ACTIONS_RESULTS_URL=set',
      'MY_TOKEN=set',
      '',
    ])
  } finally {
    for (const name of names) delete process.env[name]
  }
})

test('variables are for a buildx that has them', async () => {
  const inputs = { ...NO_BAKE_INPUTS, vars: ['A=b'] }
  await using docker = await fakeDocker({ version: version('v0.31.0'), bake: EMPTY })
  await dockerBuildx().printBake(inputs, docker.folder)
  expect((await docker.calls())[1]).toContain('--var')
  await using old = await fakeDocker({ version: VERSION })
  const error = await errorOf(dockerBuildx().printBake(inputs, old.folder))
  expect([error.code, error.exit]).toEqual(['input.format', 2])
  expect(error.message).toContain('this is 0.13.1+ds1: set them in the environment')
})

test.each([
  ['ERROR: failed to find target nope', 'bake.no-target', { input: 'targets', target: 'nope' }],
  ['ERROR: could not find any target matching "api-*"', 'bake.no-target', { input: 'targets', target: 'api-*' }],
  ["ERROR: could not find any target matching 'nope'", 'bake.no-target', { input: 'set', target: 'nope' }],
  ["ERROR: couldn't find a bake definition", 'bake.no-file', {}],
  [
    'ERROR: open ci.hcl: no such file or directory',
    'bake.no-file',
    { detail: 'open ci.hcl: no such file or directory', file: 'ci.hcl' },
  ],
  ['ERROR: failed to stat s: stat s: no such file or directory', 'bake.invalid', {}],
  [
    'ERROR: docker-bake.hcl:1,1-6: Unsupported block type',
    'bake.invalid',
    { detail: expect.stringContaining(':1,1-6:') },
  ],
])('%s', async (stderr, code, fields) => {
  await using docker = await fakeDocker({ version: VERSION, bake: { stderr: `#0 building\n${stderr}\n`, code: 1 } })
  const error = await errorOf(dockerBuildx().printBake({ ...NO_BAKE_INPUTS, files: ['ci.hcl'] }, docker.folder))
  expect([error.code, error.exit]).toEqual([code, 2])
  expect(error.fields).toMatchObject(fields)
})

test('what is no definition is no image', async () => {
  await using docker = await fakeDocker({ version: VERSION, bake: { stdout: '{"target": {"a": {"tags": "b"}}}' } })
  const error = await errorOf(dockerBuildx().printBake(NO_BAKE_INPUTS, docker.folder))
  expect(error.fields).toEqual({ detail: 'what buildx printed cannot be read: target.a: tags is not a list' })
})

test('a buildx that does not answer is ended', async () => {
  await using docker = await fakeDocker({ version: VERSION, bake: SLOW })
  const late = new AbortController()
  jest.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal)
  const error = errorOf(printBake(NO_BAKE_INPUTS, docker.folder, undefined, 2000))
  const pid = await slowOf(docker)
  late.abort()
  expect((await error).fields).toEqual({ detail: 'buildx gave no answer within 2 s' })
  await gone(pid)
})
