import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { enginePlace } from '../support/builder-state.ts'
import { CLASSIC } from '../support/engines.ts'
import { blobsIn, flipped, lying, manifestOf } from '../support/forged-mounts.ts'
import { spoiltBlobs } from '../support/hostile-blobs.ts'
import { eachOf } from '../support/mount-run.ts'
import { GREETER, mountService, renewSteps, runService } from '../support/mount-service.ts'
import { nonce } from '../support/nonce.ts'
import { temporaryFolder } from '../support/repository.ts'
import { expectRefused } from '../support/spoilt-store.ts'

test('whatever is in the store, it is whole and of this mount, or it is a miss with a reason', () =>
  expectRefused(spoiltBlobs))

test("broken blobs of Go's caches: all is compiled, the image is right, and the next run has good ones", async () => {
  await using folder = await temporaryFolder()
  const id = `hostile-${nonce()}-go`
  const service = await mountService(folder.path, GREETER, id)
  const cache = await mkdtemp(join(folder.path, 'cache-'))
  const run = async () => {
    await renewSteps(service)
    using place = enginePlace(CLASSIC, id)
    return await runService(service, place, { cache })
  }
  const cold = await run()
  const blobs = blobsIn(cache)
  const [modules, results] = [blobs.get(service.modules)!, blobs.get(service.results)!]
  writeFileSync(modules.path, flipped(modules.bytes, modules.bytes.length >> 1))
  writeFileSync(results.path, lying(results.bytes, { files: manifestOf(results.bytes).files + 1 }))

  const { mounts, built } = await run()
  expect(eachOf(mounts, 'found')).toMatchObject({ [service.modules]: 'miss', [service.results]: 'miss' })
  expect(built[0]!.says).toBe('hello, World')
  expect(built[0]!.compiled).toEqual(cold.built[0]!.compiled)

  const third = await run()
  expect(third.mounts[service.modules]!.found).toBe('hit')
  expect(third.mounts[service.results]!.found).not.toBe('miss')
})
