import { expect, test } from '@jest/globals'
import { baseLayers } from '../../../src/app/base-layers.ts'
import { fail } from '../../../src/errors.ts'
import type { Ports } from '../../../src/ports.ts'
import { buildOf } from '../../support/inputs.ts'
import { fakePorts } from '../../support/ports.ts'
import { BASE, GROWING } from '../../support/shop.ts'

const DOCKERFILE = 'ARG HOST=docker.io\nARG TAG\nFROM $HOST/library/golang:$TAG\n'

async function baseOf(args: string, failure?: Error) {
  const { ports } = fakePorts(GROWING)
  const place = { driver: 'docker', directory: '/repo', scratch: '/scratch' }
  const build: Ports['buildx']['build'] = (...asked) =>
    failure === undefined ? ports.buildx.build(...asked) : Promise.reject(failure)
  const world = { ...ports, buildx: { ...ports.buildx, build } }
  return baseLayers(world, buildOf({ 'build-args': args }), place, DOCKERFILE)
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
    reason: expect.stringMatching(/^docker\.io\/library\/golang:\$TAG could not be looked at: (?!.*hunter2)/),
    image: { name: 'docker.io/library/golang:$TAG', digest: '' },
  })
})
