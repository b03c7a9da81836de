import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { headPlan } from '../../src/plan/head-plan.ts'
import { cleanUp } from './clean-up.ts'
import { CLASSIC, CONTAINERD, crane, docker, environmentOf, REGISTRY, talkTo, type Engine } from './engines.ts'
import { buildOf } from './inputs.ts'
import { NONCE } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { runAction } from './programs.ts'
import { imageName, labelled, removePushedImages, removeTestImages } from './test-images.ts'

/** The ID of an image in a step's output, and which digest of buildx's metadata it is. */
export interface ImageId {
  readonly id: string
  readonly is: 'the config' | 'the manifest or index' | 'none'
}

/** A build of a step: the inputs, and the flags that docker/build-push-action makes of them. */
export interface Step {
  readonly inputs: Readonly<{ [name: string]: string }>
  readonly flags: readonly string[]
}

const LOCAL = imageName('image-id')
const PUSHED = `${REGISTRY}/${LOCAL}`
export const LOAD: Step = { inputs: { load: 'true', tags: LOCAL }, flags: ['--load', '--tag', LOCAL] }
export const PUSH: Step = { inputs: { push: 'true', tags: PUSHED }, flags: ['--push', '--tag', PUSHED] }
export const PLAIN: Step = { inputs: {}, flags: [] }

/** The same without attestations. */
export const without = ({ inputs, flags }: Step): Step => ({
  inputs: { ...inputs, provenance: 'false' },
  flags: [...flags, '--attest', 'type=provenance,disabled=true'],
})

/** Set explicitly, as in a workflow: on some drivers buildx makes none by default. */
export const attested = ({ inputs, flags }: Step): Step => ({
  inputs: { ...inputs, provenance: 'mode=min' },
  flags: [...flags, '--attest', 'type=provenance,mode=min'],
})

type Metadata = Readonly<{ [key: string]: unknown }>

function imageId(id: string, metadata: Metadata): ImageId {
  if (id === '') return { id, is: 'none' }
  const config = metadata['containerimage.config.digest']
  if (config === undefined && id === metadata['containerimage.digest']) return { id, is: 'the manifest or index' }
  if (config !== id) throw new Error(`${id} is no digest of ${JSON.stringify(metadata)}`)
  return { id, is: 'the config' }
}

/** The output `imageid` of docker/build-push-action: the file of `--iidfile` (actions-toolkit, Build.resolveImageID). */
export async function theirImageId(engine: Engine, folder: string, { flags }: Step): Promise<ImageId> {
  const own = await mkdtemp(join(folder, 'theirs-'))
  const [id, metadata] = [join(own, 'id'), join(own, 'metadata.json')]
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  docker(engine, 'buildx', 'build', ...builder, ...flags, '--iidfile', id, '--metadata-file', metadata, folder)
  return imageId(await readFile(id, 'utf8'), JSON.parse(await readFile(metadata, 'utf8')))
}

/** Our output of the same step. */
export async function ourImageId(engine: Engine, folder: string, { inputs }: Step): Promise<ImageId> {
  await using _ = talkTo(engine)
  const scratch = await mkdtemp(join(folder, 'ours-'))
  const buildx = dockerBuildx()
  const { driver } = await buildx.inspect(engine.builder)
  const plan = headPlan(buildOf({ ...inputs, builder: engine.builder }), { driver, directory: folder, scratch })
  const built = await buildx.build(plan, () => {})
  return imageId(built.imageId, built.metadata)
}

/** Runs the action for the same step; gives its result and outputs. */
async function actionOutputs(engine: Engine, folder: string, { inputs }: Step) {
  const { code, stdout, outputs } = await runAction({
    workspace: folder,
    inputs: { context: '.', name: 'image-id', comment: 'never', ...inputs, builder: engine.builder },
    event: { name: 'workflow_dispatch', payload: {} },
    repository: 'acme/shop',
    apiUrl: 'http://127.0.0.1:9',
    serverUrl: 'http://127.0.0.1:9',
    env: environmentOf(engine),
  })
  if (code !== 0) throw new Error(stdout)
  return { imageid: outputs.get('imageid'), digest: outputs.get('digest') }
}

/** The folder of an image that only this file uses. Its images are removed after the tests, also from the registry. */
export function buildFolder(): string {
  const folder = join(ownFolder(), 'image-id')
  beforeAll(async () => {
    await mkdir(folder)
    await writeFile(join(folder, 'Dockerfile'), labelled(`FROM alpine\nRUN echo ${NONCE} >/nonce\n`))
    await writeFile(join(folder, '.dockerignore'), '*\n')
  })
  afterAll(() => cleanUp(() => removeTestImages(CLASSIC, CONTAINERD), removePushedImages))
  return folder
}

/** The digest of a tag in the registry. */
const pushedDigest = (tag: string): string => crane('digest', '--insecure', tag)

/** Expects the action's `imageid` and `digest` to match the registry, and `imageid` to equal theirs if possible. */
export async function expectOutputs(engine: Engine, folder: string, step: Step): Promise<void> {
  const theirs = await theirImageId(engine, folder, step)
  const isOfPushed = theirs.id === pushedDigest(PUSHED)
  const { imageid, digest } = await actionOutputs(engine, folder, step)
  expect(digest).toBe(pushedDigest(PUSHED))
  expect(theirs.is).not.toBe('none')
  // No two indexes with attestations are the same: each side's is the one that it pushed.
  expect(imageid).toBe(isOfPushed ? digest : theirs.id)
}

/** Expects our ID to be the same as theirs. */
export async function expectSameId(engine: Engine, folder: string, step: Step): Promise<void> {
  const theirs = await theirImageId(engine, folder, step)
  expect(await ourImageId(engine, folder, step)).toEqual(theirs)
  expect(theirs.is).not.toBe('none')
}

/** Expects our ID of a step with attestations to be that of the same kind of manifest as theirs. */
export async function expectSameKind(engine: Engine, folder: string, step: Step): Promise<void> {
  const theirs = await theirImageId(engine, folder, step)
  const ours = await ourImageId(engine, folder, step)
  expect(ours.is).toBe(theirs.is)
  if (step === PUSH) expect(ours.id).toBe(pushedDigest(PUSHED))
  else expect(docker(engine, 'image', 'inspect', '--format', '{{.Id}}', ours.id)).toBe(ours.id)
}
