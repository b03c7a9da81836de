import { expect, test } from '@jest/globals'
import { join } from 'node:path'
import { engineStore } from '../../src/adapters/docker/engine-store.ts'
import { fakeDocker } from '../support/fake-docker.ts'
import { fakeEngineApi } from '../support/fake-engine-api.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()
const NEVER = new AbortController().signal
const CLASSIC = '{"Driver":"overlay2","DriverStatus":[["Backing Filesystem","extfs"]]}'
const CONTAINERD = '{"Driver":"overlayfs","DriverStatus":[["driver-type","io.containerd.snapshotter.v1"]]}'
/** Of `docker info`: the fake knows calls by their second word. */
const INFO = '--format'

test.each([
  ['classic', CLASSIC, false],
  ["containerd's", CONTAINERD, true],
  ['unknown', '', false],
])('the store of an engine at a socket is asked for once, by its API: %s', async (_, info, keepsBlobs) => {
  await using engine = await fakeEngineApi(folder, { info })
  await using docker = await fakeDocker({ inspect: { stdout: `unix://${engine.socket}\n` } })
  const store = engineStore(NEVER)
  const expected = { keepsBlobs, socket: engine.socket }
  expect([await store(), await store()]).toEqual([expected, expected])
  expect(await docker.calls()).toHaveLength(1)
})

test('it is unknown where nothing answers at the socket', async () => {
  const socket = join(folder, 'none of them.sock')
  await using _ = await fakeDocker({ inspect: { stdout: `unix://${socket}\n` } })
  expect(await engineStore(NEVER)()).toEqual({ keepsBlobs: false, socket })
})

test.each([
  ['classic', { stdout: CLASSIC }, false],
  ["containerd's", { stdout: CONTAINERD }, true],
  ['unknown', { code: 1 }, false],
])('the store of an engine elsewhere is asked for by docker: %s', async (_, info, keepsBlobs) => {
  await using docker = await fakeDocker({ inspect: { stdout: 'ssh://build@host\n' }, [INFO]: info })
  expect(await engineStore(NEVER)()).toEqual({ keepsBlobs, socket: undefined })
  expect(await docker.calls()).toHaveLength(2)
})
