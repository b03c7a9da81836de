import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { userFiles } from '../../src/adapters/directory/files.ts'
import { pushedEntries } from '../../src/adapters/docker/pushed-entries.ts'
import type { ExportEntry } from '../../src/image/export-entry.ts'
import { fakeDocker, SLOW, slowOf, type FakeDocker, type Reply } from '../support/fake-docker.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()
const STORED = { id: `sha256:${'1'.repeat(64)}`, isNamed: true }
/** Of `docker info`: the fake knows calls by their second word. */
const INFO = '--format'
const CONTAINERD: Reply = { stdout: '[["driver-type","io.containerd.snapshotter.v1"]]\n' }
const HERE: Reply = { stdout: `unix://${join(folder, 'none.sock')}\n` }
const OK: Reply = {}

async function* saved(): AsyncGenerator<ExportEntry> {
  yield { path: 'saved', size: 0, body: (async function* () {})() }
}

/** Reads an image; the paths of its files, and the second words of the calls of docker. */
async function read(docker: FakeDocker, cancelled = new AbortController().signal) {
  const files = userFiles(folder, folder, cancelled)
  const { entries, close } = pushedEntries(cancelled, { files, layers: { layer: async () => undefined } })(
    STORED,
    saved(),
  )
  try {
    const paths: string[] = []
    for await (const { path } of entries) paths.push(path)
    return { paths, calls: (await docker.calls()).map(([, word]) => word) }
  } finally {
    await close()
    expect(await readdir(folder)).toEqual([])
  }
}

test.each([
  [
    'keeps images in the classic store',
    { [INFO]: { stdout: '[["Backing Filesystem","extfs"]]\n' }, inspect: HERE },
    [],
  ],
  ['does not tell its store', { [INFO]: { code: 1 }, inspect: HERE }, []],
  ['is on another machine', { [INFO]: CONTAINERD, inspect: { stdout: 'ssh://build@host\n' } }, []],
  ['cannot give the image a name', { [INFO]: CONTAINERD, inspect: HERE, tag: { code: 1 } }, ['tag']],
  [
    'does not reach us, or lacks a part of the image',
    { [INFO]: CONTAINERD, inspect: HERE, tag: OK, push: { code: 1, stderr: 'connection refused\n' }, rm: OK },
    ['tag', 'push'],
  ],
] as const)('from an engine that %s, an image is saved', async (_, replies, tried) => {
  await using docker = await fakeDocker(replies)
  const { paths, calls } = await read(docker)
  expect(paths).toEqual(['saved'])
  expect(calls.slice(0, 2).toSorted()).toEqual([INFO, 'inspect'])
  expect(calls.slice(2, 2 + tried.length)).toEqual(tried)
})

test('the name is gone after the push, and after a run that is cancelled', async () => {
  await using docker = await fakeDocker({ [INFO]: CONTAINERD, inspect: HERE, tag: OK, push: SLOW, rm: OK })
  const controller = new AbortController()
  const reading = read(docker, controller.signal)
  reading.catch(() => undefined) // awaited below
  await slowOf(docker)
  controller.abort(new Error('Ctrl-C'))
  await expect(reading).rejects.toThrow('Ctrl-C')
  const calls = await docker.calls()
  const name = calls.find(([, word]) => word === 'tag')?.[3]
  expect(name).toMatch(/^127\.0\.0\.1:\d+\/weighbridge-aside\/[0-9a-f]{32}:weighbridge-/)
  expect(calls.at(-1)).toEqual(['image', 'rm', '--', name])
})
