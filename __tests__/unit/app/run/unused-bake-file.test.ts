import { describe, expect, test } from '@jest/globals'
import { tellUnusedBakeFile } from '../../../../src/app/run/unused-bake-file.ts'
import { messageFor } from '../../../../src/errors/errors.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { bakeFile } from '../../../support/bake.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { configFile } from '../../../support/config.ts'
import { fakePorts } from '../../../support/ports.ts'
import type { World } from '../../../support/world.ts'

const HCL: World = { files: { '/repo/Dockerfile': '', '/repo/docker-bake.hcl': '' } }
const COMPOSE: World = { files: { '/repo/Dockerfile': '', '/repo/compose.yaml': '' } }
const TARGETS = { api: {}, web: {} }
const readsNoStar: NonNullable<World['bake']> = (inputs, directory) => {
  if (inputs.targets.includes('*')) throw new Error('it is no target')
  return bakeFile(TARGETS)(inputs, directory)
}
const readsStar: NonNullable<World['bake']> = (inputs, directory) =>
  bakeFile(TARGETS)({ ...inputs, targets: inputs.targets.filter((each) => each !== '*') }, directory)

const unreadable = () => {
  throw new Error('it is broken')
}

interface Asked {
  readonly lines?: readonly string[]
  readonly argv?: readonly string[]
  readonly world?: World
}

/** What is said of the bake file in /repo. */
async function toldOf({ lines, argv = [], world = HCL }: Asked): Promise<readonly string[]> {
  const { ports, seen } = fakePorts({ bake: readsStar, ...world })
  const command = fromArgv(['run', ...argv], '/repo', lines ? configFile(...lines) : null)
  if (command.kind !== 'run') throw new Error('not a run')
  await tellUnusedBakeFile(ports, command.inputs)
  return seen.annotations.map(({ level, message }) => `${level}: ${message}`)
}

const NOTICE = [
  'notice: There is a docker-bake.hcl, which is not used: the Dockerfile of this folder is built. ' +
    'Set --source=. to weigh the images of the bake file, or --context=. if this is meant.',
]

describe('a bake file that nothing uses', () => {
  test.each<[string, Asked, readonly string[]]>([
    ['is a notice', {}, NOTICE],
    ['also beside a budget', { argv: ['--budget', '20MB'] }, NOTICE],
    ['also with defaults alone', { lines: ['defaults: { budget: 20MB }'] }, NOTICE],
    ['also with images of other names', { lines: ['images: { shop: { budget: 20MB } }'] }, NOTICE],
    ['also if buildx cannot read it', { world: { ...HCL, bake: unreadable }, argv: ['--name', 'api'] }, NOTICE],
    ['is none where there is none', { world: { files: { '/repo/Dockerfile': '' } } }, []],
    ['is none if it is used', { argv: ['--source', '.'] }, []],
    ['is none if a context is given', { argv: ['--context', '.'] }, []],
    ['is none if a Dockerfile is given', { argv: ['--file', 'Dockerfile'] }, []],
    ['is none if a stage is given', { argv: ['--target', 'api'] }, []],
    ['is none if an image is given', { argv: ['--image', 'api'] }, []],
    ['is none if the file says what is built', { lines: ['images: { api: { context: . } }'] }, []],
    ['is none of a compose file', { world: COMPOSE }, []],
  ])('%s', async (_, asked, expected) => {
    expect(await toldOf(asked)).toEqual(expected)
  })

  test('has its notice in words of the action', async () => {
    const { ports, seen } = fakePorts({
      ...HCL,
      event: { kind: 'other', name: 'push', ref: '', defaultBranch: 'main', commit: '' },
    })
    await tellUnusedBakeFile(ports, fromAction({}, '/repo'))
    expect(seen.annotations[0]!.message).toMatch(/Set source: \. to weigh .*, or context: \. if this is meant\.$/)
  })

  test.each<[string, Asked, RegExp]>([
    [
      'in the configuration file',
      { lines: ['images: { api: {}, x: {} }'] },
      /docker-bake\.hcl .*\(api\).* write "context: \." for the image in weighbridge\.yml\.$/,
    ],
    ['in the configuration file, all of them', { lines: ['images: { api: {}, web: {} }'] }, /\(api, web\)/],
    ['as a name', { argv: ['--name', 'api'] }, /Set --source=\. to .* set --context=\.\.$/],
    ['of a compose file', { argv: ['--name', 'api'], world: COMPOSE }, /^The bake file compose\.yaml has/],
    ['if buildx reads no pattern', { argv: ['--name', 'api'], world: { ...HCL, bake: readsNoStar } }, /\(api\)/],
    [
      'one of several, if buildx reads no pattern',
      { lines: ['images: { x: {}, a/b: {}, web: {} }'], world: { ...HCL, bake: readsNoStar } },
      /\(web\)/,
    ],
  ])('is an error if somebody gave an image the name of a target: %s', async (_, asked, message) => {
    const error = await errorOf(toldOf(asked))
    expect(error.code).toBe('bake.unused')
    expect(messageFor(error, 'command line')).toMatch(message)
  })

  test('is not asked for its targets if nobody chose a name', async () => {
    let asked = 0
    const world = { files: { '/repo/docker-bake.json': '' }, bake: () => (asked += 1) }
    expect([(await toldOf({ world })).length, asked]).toEqual([1, 0])
  })
})
