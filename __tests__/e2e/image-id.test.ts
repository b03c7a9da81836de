import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, docker } from '../support/engines.ts'
import {
  attested,
  buildFolder,
  expectOutputs,
  LOAD,
  ourImageId,
  PLAIN,
  PUSH,
  PUSHED,
  pushedDigest,
  theirImageId,
  without,
} from '../support/image-id.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { labelled, removePushedImages, removeTestImages } from '../support/test-images.ts'
import { cleanUp } from '../support/clean-up.ts'

const own = ownFolder()
let folder: string
beforeAll(async () => {
  folder = await buildFolder(own, labelled(`FROM alpine\nRUN echo ${NONCE} >/nonce\n`))
})
afterAll(() => cleanUp(() => removeTestImages(CLASSIC, CONTAINERD), removePushedImages))

describe('imageid is that of docker/build-push-action', () => {
  test.each([
    ['classic store, built', CLASSIC, PLAIN],
    ['classic store, loaded', CLASSIC, LOAD],
    ['classic store, pushed', CLASSIC, PUSH],
    ['containerd store, built without attestations', CONTAINERD, without(PLAIN)],
    ['containerd store, pushed without attestations', CONTAINERD, without(PUSH)],
    ['docker-container driver, loaded', CONTAINER, LOAD],
    ['docker-container driver, pushed without attestations', CONTAINER, without(PUSH)],
  ])('%s: the same bytes, and so the same ID', async (_, engine, step) => {
    const theirs = await theirImageId(engine, folder, step)
    expect(await ourImageId(engine, folder, step)).toEqual(theirs)
    expect(theirs.is).not.toBe('none')
  })

  test.each([
    ['classic store', CLASSIC, without(PUSH)],
    ['docker-container driver, with attestations', CONTAINER, attested(PUSH)],
  ])('%s, pushed after the verdict: the outputs of the action', async (_, engine, step) => {
    await expectOutputs(engine, folder, step)
  })

  // Provenance has the time of its build in it, so that no two have the same digest.
  test.each([
    ['containerd store, built', CONTAINERD, PLAIN],
    ['containerd store, loaded', CONTAINERD, LOAD],
    ['containerd store, pushed', CONTAINERD, PUSH],
    ['docker-container driver, pushed', CONTAINER, PUSH],
  ])('%s with attestations: the same kind of ID', async (_, engine, step) => {
    const theirs = await theirImageId(engine, folder, step)
    const ours = await ourImageId(engine, folder, step)
    expect(ours.is).toBe(theirs.is)
    if (step === PUSH) expect(ours.id).toBe(pushedDigest(PUSHED))
    else expect(docker(engine, 'image', 'inspect', '--format', '{{.Id}}', ours.id)).toBe(ours.id)
  })

  test('docker-container driver, without an output: theirs is none, as nothing is kept; ours is what was weighed', async () => {
    expect(await theirImageId(CONTAINER, folder, PLAIN)).toEqual({ id: '', is: 'none' })
    expect(await ourImageId(CONTAINER, folder, PLAIN)).toMatchObject({ is: 'the config' })
  })
})
