import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ofEach } from '../support/carried-service.ts'
import type { Engine } from '../support/engines.ts'
import { eachOf } from '../support/mount-run.ts'
import { HELLO, mountService, runService } from '../support/mount-service.ts'
import { ownMultiNode } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()
const [ONE, TWO] = ['linux/amd64', 'linux/amd64/v2'] as const

test('two nodes with a platform each: what one holds is restored and saved apart from what the other holds', async () => {
  const service = await mountService(folder, HELLO)
  const cache = await mkdtemp(join(folder, 'cache-'))
  const on = async (place: Engine, platforms: string) => {
    const { mounts, built } = await runService(service, place, { cache, more: ['--platforms', platforms] })
    return { found: eachOf(mounts, 'found'), unsaved: eachOf(mounts, 'unsaved'), compiled: built[0]!.compiled }
  }
  const why = expect.any(String)
  {
    using first = ownMultiNode()
    expect(await on(first, ONE)).toMatchObject({
      found: ofEach(service, 'miss', 'miss', 'miss'),
      unsaved: ofEach(service, null, null, null),
    })
    // Modules are the same for every platform; the node of this one has none.
    expect(await on(first, TWO)).toMatchObject({
      found: ofEach(service, 'hit', 'miss', 'miss'),
      unsaved: ofEach(service, why, null, null),
    })
  }
  using second = ownMultiNode()
  const restored = {
    found: ofEach(service, 'hit', 'hit', 'hit'),
    unsaved: ofEach(service, why, why, why),
    compiled: [],
  }
  expect(await on(second, TWO)).toEqual(restored)
  expect(await on(second, ONE)).toEqual(restored)
  expect((await on(second, TWO)).found).toEqual(ofEach(service, 'held', 'held', 'held'))
  await expect(on(second, `${ONE},${TWO}`)).rejects.toThrow(
    /^ended with code 4:[^]*builds these platforms on several nodes, and buildx writes no image of several/,
  )
})
