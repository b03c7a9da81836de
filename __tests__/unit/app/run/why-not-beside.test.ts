import { expect, test } from '@jest/globals'
import { imageJob } from '../../../../src/app/run/image-job.ts'
import { isBuiltElsewhere, whyNotBeside } from '../../../../src/app/run/why-not-beside.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import { fakePorts } from '../../../support/ports.ts'
import { maxRule } from '../../../support/rules.ts'
import { inputs, withRules } from '../../../support/shop.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import type { World } from '../../../support/world.ts'

const HEAD = 'a'.repeat(40)
const PULL: World = { event: pullEvent(HEAD) }
const dockerfile = (mount: string): NonNullable<World['files']> => ({
  '/repo/Dockerfile': `FROM golang\nRUN ${mount} go build\n`,
})
const SHARED = dockerfile('--mount=type=cache,target=/root/.cache')

async function why(world: World, argv: readonly string[], rules?: readonly Rule[]): Promise<string | undefined> {
  const { ports } = fakePorts(world)
  const asked = rules ? withRules(inputs(...argv), rules) : inputs(...argv)
  const folder = { directory: '/repo', prefix: '' }
  const jobs = asked.images.map((image) => imageJob(image, folder, asked.prepare))
  return await whyNotBeside(ports, { jobs, inputs: asked, head: HEAD })
}

test.each<[string, World, readonly string[]]>([
  ['with nothing against it', {}, []],
  ['with a secret mounted', { files: dockerfile('--mount=type=secret,id=x') }, []],
  ['with rules of the image', {}, ['--budget', '1MB', '--max-growth', '5%']],
  ['in a pull request, which saves no cache mount', { ...PULL, files: SHARED }, []],
  ['if cache mounts are not carried', { files: SHARED }, ['--cache-mounts', 'off']],
  ['if cache mounts are not saved', { files: SHARED }, ['--cache-mounts-save', 'never']],
  [
    'if a mount says that it is shared',
    { ...PULL, files: dockerfile('--mount=type=cache,sharing="shared",target=/x') },
    [],
  ],
  ['with an image that is not built here', {}, ['--image', 'shop:new']],
])('it is built beside the head %s', async (_, world, argv) => {
  expect(await why(world, argv)).toBeUndefined()
})

test.each<[string, World, readonly string[], RegExp]>([
  ['with a command of prepare', {}, ['--prepare', 'make'], /^the command of prepare/],
  ['if this run saves cache mounts', { files: SHARED }, [], /^this run saves cache mounts$/],
  ['if a mount may be one that is saved', { files: dockerfile('--mount=type=$kind') }, [], /^this run saves/],
  ['with a Dockerfile from elsewhere', {}, ['--file', 'https://example/Dockerfile'], /^the Dockerfile is not a file/],
  ...['private', 'locked', '$how'].map((sharing): [string, World, readonly string[], RegExp] => [
    `if a mount is ${sharing}`,
    { ...PULL, files: dockerfile(`--mount=type=cache,sharing=${sharing},target=/x`) },
    [],
    /^only one build at a time has a cache mount/,
  ]),
])('it is not %s', async (_, world, argv, reason) => {
  expect(await why(world, argv)).toMatch(reason)
})

test('it is not where a rule is about the seconds of the build', async () => {
  expect(await why({}, [], [maxRule('60s', 'build-seconds')])).toMatch(/^a rule is about the seconds/)
  expect(await why({}, [], [maxRule('1MB')])).toBeUndefined()
})

test.each([true, false])('a builder tells whether it is on another machine: %p', async (elsewhere) => {
  const { ports } = fakePorts({ elsewhere })
  const jobs = inputs().images.map((image) => imageJob(image, { directory: '/repo', prefix: '' }, ''))
  expect(await isBuiltElsewhere(ports, jobs)).toBe(elsewhere)
})
