// How a run of the tests knows what outlived it (scripts/suite).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { MARK, processesLeft, unnamedImages } from '../../scripts/suite/leftovers.js'
import { fakeDocker } from '../support/fake-docker.ts'
import { nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'

const RUN = nonce()
const folder = ownFolder()

test.each([
  ['its mark', { [MARK]: RUN }, '/'],
  ['the folder it works in', {}, ''],
] as const)('a process that outlived the run is known by %s', async (_, env, cwd) => {
  const child = spawn('sleep', ['300'], {
    env: { PATH: process.env['PATH'], ...env },
    cwd: cwd || folder,
    stdio: 'ignore',
  })
  try {
    await once(child, 'spawn')
    expect(await processesLeft(RUN, folder, 0)).toEqual([`process ${child.pid}: sleep 300 `])
  } finally {
    child.kill()
    await once(child, 'exit')
  }
  expect(await processesLeft(RUN, folder, 0)).toEqual([])
})

test('a process that is ending is waited for', async () => {
  const child = spawn('sleep', ['0.3'], { env: { ...process.env, [MARK]: RUN }, stdio: 'ignore' })
  await once(child, 'spawn')
  expect(await processesLeft(RUN, folder, 60_000)).toEqual([])
})

test('an image without a name is known by its ID and its engine', async () => {
  await using docker = await fakeDocker({ ls: { stdout: 'sha256:a\nsha256:b\nsha256:a\n' } })
  expect(unnamedImages(['unix:///one', 'unix:///two'])).toEqual([
    'image without a name sha256:a of unix:///one',
    'image without a name sha256:b of unix:///one',
    'image without a name sha256:a of unix:///two',
    'image without a name sha256:b of unix:///two',
  ])
  expect((await docker.calls())[0]).toEqual(expect.arrayContaining(['image', 'ls', 'dangling=true']))
})
