import { describe, expect, test } from '@jest/globals'
import { type BaseJob, baseLayers } from '../../../../src/app/weigh/base-layers.ts'
import type { FromImage } from '../../../../src/buildkit/from-images.ts'
import { fail } from '../../../../src/errors/errors.ts'
import type { Ports } from '../../../../src/ports.ts'
import { buildOf } from '../../../support/inputs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { BASE, GROWING } from '../../../support/shop.ts'

const DOCKERFILE = 'ARG HOST=docker.io\nARG TAG\nFROM $HOST/library/golang:$TAG\n'

async function baseOf(args: string, failure?: Error) {
  const { ports } = fakePorts(GROWING)
  const place = { driver: 'docker', directory: '/repo', scratch: '/scratch' }
  const build: Ports['buildx']['build'] = (...asked) =>
    failure === undefined ? ports.buildx.build(...asked) : Promise.reject(failure)
  const world = { ...ports, buildx: { ...ports.buildx, build } }
  const inputs = buildOf({ 'build-args': args })
  return baseLayers(world, {
    inputs,
    place,
    dockerfile: DOCKERFILE,
    facts: { platform: 'linux/amd64', buildkit: ['v0.26.3'] },
  })
}

test.each([
  ['TAG=1.23.4', 'docker.io/library/golang:$TAG'],
  ['TAG=1.23.4\nHOST=registry.corp.example', '$HOST/library/golang:$TAG'],
])('the name of a base image has no value of %j', async (args, name) => {
  expect(await baseOf(args)).toMatchObject({ kind: 'known', stacks: [[BASE.diffId]], image: { name } })
})

test('nor has the reason why its layers are not known', async () => {
  expect(await baseOf('TAG=hunter2 hunter2')).toMatchObject({
    kind: 'unknown',
    reason: '"FROM docker.io/library/golang:$TAG" names no image',
  })
  expect(await baseOf('TAG=hunter2', fail('registry.not-found', { reference: 'golang:hunter2', detail: '' }))).toEqual({
    kind: 'unknown',
    reason: expect.stringMatching(/^docker\.io\/library\/golang:\$TAG could not be inspected: (?!.*hunter2)/),
    image: { name: 'docker.io/library/golang:$TAG', digest: '' },
  })
})

describe('an image that was looked at before', () => {
  const DIGEST = `sha256:${'1'.repeat(64)}`
  const known = (digest = DIGEST, reference = 'docker.io/library/golang:1.23.4'): FromImage => ({ reference, digest })
  const place = { driver: 'docker-container', directory: '/repo', scratch: '/scratch' }

  /** Reads the base twice, the second time after a build that named images. */
  async function again(images: readonly FromImage[], given: Partial<BaseJob> = {}) {
    const { ports, seen } = fakePorts({ ...GROWING, fromImages: [known()] })
    const inputs = buildOf({ 'build-args': 'TAG=1.23.4' })
    const facts = { platform: 'linux/amd64', buildkit: ['v0.26.3'] }
    const job = { inputs, place, dockerfile: DOCKERFILE, facts }
    const first = await baseLayers(ports, job)
    const second = await baseLayers(ports, { ...job, ...given }, images)
    return { first, second, probes: seen.built.length }
  }

  test('is known by the digest that the build named', async () => {
    const { first, second, probes } = await again([
      known(),
      known(`sha256:${'2'.repeat(64)}`, 'docker.io/library/alpine'),
    ])
    expect(first).toMatchObject({ kind: 'known', stacks: [[BASE.diffId]], image: { digest: DIGEST } })
    expect([second, probes]).toEqual([first, 1])
  })

  test.each<[string, readonly FromImage[], Partial<BaseJob>]>([
    ['no build named it', [], {}],
    ['it is another one now', [known(`sha256:${'2'.repeat(64)}`)], {}],
    ['the build named two of it', [known(), known(`sha256:${'2'.repeat(64)}`)], {}],
    ['the build named another image', [known(DIGEST, 'docker.io/library/golang:1.23')], {}],
    ['it is for another platform', [known()], { facts: { platform: 'linux/arm64', buildkit: [] } }],
    [
      'it is for more platforms',
      [known()],
      { inputs: buildOf({ 'build-args': 'TAG=1.23.4', platforms: 'linux/amd64,linux/arm64' }) },
    ],
    ['the platform is not known', [known()], { facts: { platform: '', buildkit: [] } }],
  ])('is looked at again where %s', async (_, images, given) => {
    expect((await again(images, given)).probes).toBe(2)
  })
})
