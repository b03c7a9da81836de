import { expect, test } from '@jest/globals'
import type { BakeSource } from '../../../src/inputs/bake-source.ts'
import { fromArgv } from '../../../src/inputs/from-argv.ts'
import { platformParts } from '../../../src/plan/platform-parts.ts'
import { readOutputs } from '../../../src/plan/registry-output.ts'
import { sourceOf } from '../../support/bake.ts'

const facts = (nodes: number) => ({
  name: 'builder',
  driver: 'remote',
  platform: 'linux/amd64',
  buildkit: Array.from({ length: nodes }, () => 'v0.26.3'),
  elsewhere: false,
})
const ONE = ['--platform', 'linux/amd64'] as const
const TWO = ['--platform', 'linux/amd64', '--platform', 'linux/arm64'] as const

function partsOf(
  argv: readonly string[],
  { nodes = 2, isHeld = false, bake = undefined as BakeSource | undefined } = {},
) {
  const command = fromArgv(['run', ...argv], 'shop')
  const subject = command.kind === 'run' ? command.inputs.images[0]?.subject : undefined
  if (subject?.kind !== 'build') throw new Error('not a build')
  const inputs = subject.build
  const kept = isHeld ? { outputs: readOutputs(inputs), folder: '/kept', prefix: '3-' } : undefined
  return platformParts({ inputs, bake, kept }, facts(nodes))
}

test('each platform is a build of its own on several nodes', () => {
  expect(partsOf(TWO).map(({ inputs }) => inputs.platforms)).toEqual([['linux/amd64'], ['linux/arm64']])
})

const TAGGED = ['--tag', 'r.example/shop:1'] as const

test('what is pushed after the verdict is kept under a name of its own', () => {
  const parts = partsOf([...TWO, ...TAGGED, '--push'], { isHeld: true })
  expect(parts.map(({ kept }) => kept?.prefix)).toEqual(['3-0-', '3-1-'])
})

test.each<[string, readonly string[], Parameters<typeof partsOf>[1]]>([
  ['on one node', TWO, { nodes: 1 }],
  ['of one platform', ONE, {}],
  ['pushed by the build itself', [...TWO, ...TAGGED, '--push'], {}],
  ['loaded into the engine', [...TWO, '--load'], {}],
  ['with an output of the user', [...TWO, '--output', 'type=oci,dest=image.tar'], {}],
  [
    'with one beside the pushed',
    [...TWO, '--output', 'type=local,dest=out', '--output', 'type=registry,name=r/s'],
    { isHeld: true },
  ],
  [
    'pushed in two forms',
    [...TWO, '--output', 'type=registry,name=r/s,compression=zstd', '--output', 'type=registry,name=r/t'],
    { isHeld: true },
  ],
])('an image %s is one build', (_, argv, how) => {
  expect(partsOf(argv, how).map(({ inputs }) => inputs.platforms.length)).toEqual([argv === ONE ? 1 : 2])
})

test('a target of a bake file is known to be a part', () => {
  const source = sourceOf({ platforms: ['linux/amd64', 'linux/arm64'] })
  expect(partsOf(TWO, { bake: source }).map(({ bake }) => bake)).toEqual([
    { ...source, platform: 'linux/amd64' },
    { ...source, platform: 'linux/arm64' },
  ])
})
