import { afterAll, beforeAll, describe, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, type Engine } from '../support/engines.ts'
import {
  attested,
  buildFolder,
  expectOutputs,
  expectSameId,
  expectSameKind,
  LOAD,
  PUSH,
  without,
  type Step,
} from '../support/image-id.ts'
import { ownRemote, type OwnBuilder } from '../support/own-builder.ts'

const folder = buildFolder()
let remote: OwnBuilder
beforeAll(() => {
  remote = ownRemote(CONTAINER)
})
afterAll(() => remote[Symbol.dispose]())

// For a whole step: an image pushed after the verdict is built differently from one that the build pushes.
describe.each([
  ['after the verdict', 'false'],
  ['right from the build', 'true'],
])('pushed %s', (_, pushFirst) => {
  const pushing: Step = { ...PUSH, inputs: { ...PUSH.inputs, 'push-first': pushFirst } }

  test.each<[string, () => Engine, Step]>([
    ['classic store', () => CLASSIC, without(pushing)],
    ['containerd store', () => CONTAINERD, without(pushing)],
    ['containerd store, with attestations', () => CONTAINERD, attested(pushing)],
    ['docker-container driver', () => CONTAINER, without(pushing)],
    ['docker-container driver, with attestations', () => CONTAINER, attested(pushing)],
    ['remote driver', () => remote, without(pushing)],
    ['remote driver, with attestations', () => remote, attested(pushing)],
  ])('%s: the outputs of the action', async (_name, engineOf, step) => {
    await expectOutputs(engineOf(), folder, step)
  })
})

test.each([
  ['classic store, loaded', CLASSIC, LOAD],
  ['containerd store, pushed without attestations', CONTAINERD, without(PUSH)],
  ['docker-container driver, pushed without attestations', CONTAINER, without(PUSH)],
])('%s: the same bytes, and so the same ID as docker/build-push-action gives', (_, engine, step) =>
  expectSameId(engine, folder, step),
)

test.each([
  ['containerd store, loaded', CONTAINERD, LOAD],
  ['containerd store, pushed', CONTAINERD, PUSH],
])('%s with attestations: the same kind of ID as docker/build-push-action gives', (_, engine, step) =>
  expectSameKind(engine, folder, step),
)
