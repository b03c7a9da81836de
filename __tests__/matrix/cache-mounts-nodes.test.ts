import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../src/record/record.ts'
import { ofEach } from '../support/carried-service.ts'
import { environmentOf, type Engine } from '../support/engines.ts'
import { eachOf, mountsOf, repositoryOf, runMounts } from '../support/mount-run.ts'
import { HELLO, mountService, runService, type MountService } from '../support/mount-service.ts'
import { ownMultiNode } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'

const folder = ownFolder()
const [ONE, TWO] = ['linux/amd64', 'linux/amd64/v2'] as const
const WHY = expect.any(String)

let service: MountService
let cache: string

/** A run for one platform, which has its own node. */
async function runOn(place: Engine, platform: string) {
  const { mounts, built } = await runService(service, place, { cache, more: ['--platforms', platform] })
  return { found: eachOf(mounts, 'found'), unsaved: eachOf(mounts, 'unsaved'), compiled: built[0]!.compiled }
}

/** A run for each platform, on an empty builder. */
let first: readonly Awaited<ReturnType<typeof runOn>>[]
beforeAll(async () => {
  service = await mountService(folder, HELLO)
  cache = await mkdtemp(join(folder, 'cache-'))
  using place = ownMultiNode()
  first = [await runOn(place, ONE), await runOn(place, TWO)]
})

test('what one node holds is not held by the other, and each saves its own', () => {
  expect(first).toMatchObject([
    { found: ofEach(service, 'miss', 'miss', 'miss'), unsaved: ofEach(service, null, null, null) },
    // Modules are shared by all platforms.
    { found: ofEach(service, 'hit', 'miss', 'miss'), unsaved: ofEach(service, WHY, null, null) },
  ])
})

test('each is restored by a run for its platform, and then holds its mounts', async () => {
  using place = ownMultiNode()
  const restored = {
    found: ofEach(service, 'hit', 'hit', 'hit'),
    unsaved: ofEach(service, WHY, WHY, WHY),
    compiled: [],
  }
  expect(await runOn(place, TWO)).toEqual(restored)
  expect(await runOn(place, ONE)).toEqual(restored)
  expect((await runOn(place, TWO)).found).toEqual(ofEach(service, 'held', 'held', 'held'))
})

test('a run for both platforms saves the mounts of both nodes; modules, which they share, once', async () => {
  using place = ownMultiNode()
  const own = await mkdtemp(join(folder, 'cache-'))
  const args = ['run', '--json', '--name', 'service', '--builder', place.builder, '--platforms', `${ONE},${TWO}`]
  const env = { ...environmentOf(place), XDG_CACHE_HOME: own }
  const { stdout, stderr } = await weighbridge(args, { cwd: service.directory, env })
  if (stdout === '') throw new Error(stderr)
  const images: readonly ImageRecord[] = JSON.parse(stdout).images
  expect(images.map((image) => eachOf(mountsOf(image), 'unsaved'))).toEqual([
    ofEach(service, null, null, null),
    ofEach(service, 'it is saved with another image or platform of this run', null, null),
  ])
})

test('a run for both platforms to a folder is refused by name: buildx cannot export an image from several nodes', async () => {
  const directory = await repositoryOf(folder, { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' })
  using place = ownMultiNode()
  await expect(runMounts(directory, place, { cache, more: ['--platforms', `${ONE},${TWO}`] })).rejects.toThrow(
    /^ended with code 4:[^]*builds these platforms on several nodes, and buildx cannot export an image from several nodes/,
  )
})
