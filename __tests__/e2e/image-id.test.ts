import { describe, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD } from '../support/engines.ts'
import {
  attested,
  buildFolder,
  expectOutputs,
  expectSameId,
  expectSameKind,
  LOAD,
  ourImageId,
  PLAIN,
  PUSH,
  theirImageId,
  without,
} from '../support/image-id.ts'

const folder = buildFolder()

// Other steps: __tests__/matrix/image-id.test.ts
describe('imageid is that of docker/build-push-action', () => {
  test.each([
    ['classic store, built', CLASSIC, PLAIN],
    ['classic store, pushed', CLASSIC, PUSH],
    ['containerd store, built without attestations', CONTAINERD, without(PLAIN)],
    ['docker-container driver, loaded', CONTAINER, LOAD],
  ])('%s: the same bytes, and so the same ID', (_, engine, step) => expectSameId(engine, folder, step))

  test('pushed after the verdict: the outputs of the action', () => expectOutputs(CONTAINER, folder, attested(PUSH)))

  // Provenance contains the time of its build, so no two have the same digest.
  test.each([
    ['containerd store, built', CONTAINERD, PLAIN],
    ['docker-container driver, pushed', CONTAINER, PUSH],
  ])('%s with attestations: the same kind of ID', (_, engine, step) => expectSameKind(engine, folder, step))

  test('docker-container driver, without an output: theirs is none, as nothing is kept; ours is what was weighed', async () => {
    expect(await theirImageId(CONTAINER, folder, PLAIN)).toEqual({ id: '', is: 'none' })
    expect(await ourImageId(CONTAINER, folder, PLAIN)).toMatchObject({ is: 'the config' })
  })
})
