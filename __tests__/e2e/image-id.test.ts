import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, docker, REGISTRY, type Engine } from '../support/engines.ts'
import { actionOutputs, buildFolder, ourImageId, pushedDigest, theirImageId, type Step } from '../support/image-id.ts'
import { NONCE } from '../support/nonce.ts'
import { ownRemote, type OwnBuilder } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'
import { imageName, labelled, removePushedImages, removeTestImages } from '../support/test-images.ts'
import { cleanUp } from '../support/clean-up.ts'

const own = ownFolder()
let folder: string
let remote: OwnBuilder
beforeAll(async () => {
  remote = ownRemote(CONTAINER)
  folder = await buildFolder(own, labelled(`FROM alpine\nRUN echo ${NONCE} >/nonce\n`))
})
afterAll(() =>
  cleanUp(
    () => remote[Symbol.dispose](),
    () => removeTestImages(CLASSIC, CONTAINERD),
    removePushedImages,
  ),
)

const LOCAL = imageName('image-id')
const PUSHED = `${REGISTRY}/${LOCAL}`
const LOAD: Step = { inputs: { load: 'true', tags: LOCAL }, flags: ['--load', '--tag', LOCAL] }
const PUSH: Step = { inputs: { push: 'true', tags: PUSHED }, flags: ['--push', '--tag', PUSHED] }
const PLAIN: Step = { inputs: {}, flags: [] }

const without = ({ inputs, flags }: Step): Step => ({
  inputs: { ...inputs, provenance: 'false' },
  flags: [...flags, '--attest', 'type=provenance,disabled=true'],
})

/** Asked for, as a step in a workflow does: buildx alone makes none by itself on some drivers. */
const attested = ({ inputs, flags }: Step): Step => ({
  inputs: { ...inputs, provenance: 'mode=min' },
  flags: [...flags, '--attest', 'type=provenance,mode=min'],
})

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

  // As a step has it: what is pushed after the verdict is built otherwise than what the build pushes.
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
      const theirs = await theirImageId(engineOf(), folder, step)
      const isOfPushed = theirs.id === pushedDigest(PUSHED)
      const { imageid, digest } = await actionOutputs(engineOf(), folder, step)
      expect(digest).toBe(pushedDigest(PUSHED))
      expect(theirs.is).not.toBe('none')
      // Of an index with attestations, no two are the same: theirs is what they have pushed, and ours what we have.
      expect(imageid).toBe(isOfPushed ? digest : theirs.id)
    })
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
