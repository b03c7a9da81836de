import { expect, test } from '@jest/globals'
import { engineStore } from '../../src/adapters/docker/engine-store.ts'
import { fakeDocker, type Reply } from '../support/fake-docker.ts'

/** Of `docker info`: the fake knows calls by their second word. */
const INFO = '--format'
const CONTAINERD: Reply = { stdout: '[["driver-type","io.containerd.snapshotter.v1"]]\n' }

test.each<[string, Reply, Reply, object]>([
  [
    'the classic store',
    { stdout: '[["Backing Filesystem","extfs"]]\n' },
    { stdout: 'unix:///run/docker.sock\n' },
    {
      keepsBlobs: false,
      socket: '/run/docker.sock',
    },
  ],
  [
    "containerd's store",
    CONTAINERD,
    { stdout: 'unix:///run/my docker.sock\n' },
    {
      keepsBlobs: true,
      socket: '/run/my docker.sock',
    },
  ],
  ['one on another machine', CONTAINERD, { stdout: 'ssh://build@host\n' }, { keepsBlobs: true, socket: undefined }],
  ['one that does not tell', { code: 1 }, { code: 1 }, { keepsBlobs: false, socket: undefined }],
])('%s, which is asked for once', async (_, info, inspect, expected) => {
  await using docker = await fakeDocker({ [INFO]: info, inspect })
  const store = engineStore(new AbortController().signal)
  expect([await store(), await store()]).toEqual([expected, expected])
  expect(await docker.calls()).toHaveLength(2)
})
