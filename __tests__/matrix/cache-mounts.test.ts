import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { expectCarried, ofEach } from '../support/carried-service.ts'
import { ENGINE_29 } from '../support/engines.ts'
import { ENGINE_DRIVERS, engineDriver, NEW_DRIVERS } from '../support/mount-drivers.ts'
import { eachOf } from '../support/mount-run.ts'
import { GREETER, mountService, runService } from '../support/mount-service.ts'
import { ownBuilder } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()

test.each([...ENGINE_DRIVERS, engineDriver(ENGINE_29), ...NEW_DRIVERS])(
  '$name: an empty builder downloads nothing and compiles what changed of a larger program',
  (driver) => expectCarried(driver, GREETER, folder),
)

test('the same commit on an empty builder compiles nothing, and nothing is saved', async () => {
  const service = await mountService(folder, GREETER)
  const cache = await mkdtemp(join(folder, 'cache-'))
  const run = async () => {
    using place = ownBuilder()
    return await runService(service, place, { cache })
  }
  await run()
  const { mounts, built, image } = await run()
  expect(built).toEqual([{ says: 'hello, World', compiled: [], odd: expect.any(String) }])
  expect(eachOf(mounts, 'found')).toEqual(ofEach(service, 'hit', 'hit', 'hit'))
  expect(eachOf(mounts, 'saved')).toEqual(ofEach(service, null, null, null))
  expect(eachOf(mounts, 'unsaved')).toEqual(ofEach(service, expect.any(String), expect.any(String), expect.any(String)))
  const { restoreSeconds, stepSeconds } = image.build!.mounts!
  expect(restoreSeconds).toBeGreaterThan(0)
  const steps = image.build!.vertices.filter(({ cacheMounts }) => cacheMounts)
  expect(stepSeconds).toBeCloseTo(
    steps.reduce((sum, { seconds }) => sum + seconds, 0),
    2,
  )
})
