import { expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { versions } from '../../src/adapters/docker/versions.ts'
import { fakeDocker, VERSION } from '../support/fake-docker.ts'

/** The fake's name of a call that is none of buildx. */
const DOCKER = ''

test('versions are what docker and buildx say, line by line', async () => {
  const stdout = 'Client:\n Version: 29.0.1\n\nServer:\n Version: 29.0.1\n'
  await using docker = await fakeDocker({ [DOCKER]: { stdout }, version: VERSION })
  expect(await dockerBuildx().versions()).toEqual([
    'Client:',
    ' Version: 29.0.1',
    'Server:',
    ' Version: 29.0.1',
    'github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3',
  ])
  const calls = (await docker.calls()).map((words) => words.join(' '))
  expect(new Set(calls)).toEqual(new Set(['version', 'buildx version']))
})

test('why one does not answer is said, without credentials', async () => {
  const stderr = 'Cannot connect to the Docker daemon at tcp://me:pw@build:2375.\n'
  await using _ = await fakeDocker({ [DOCKER]: { stdout: 'Client:\n', stderr, code: 1 }, version: VERSION })
  expect((await dockerBuildx().versions()).slice(0, 2)).toEqual([
    'Client:',
    'Cannot connect to the Docker daemon at tcp://***@build:2375.',
  ])
})

test('one that never answers is not waited for', async () => {
  await using _ = await fakeDocker({ [DOCKER]: { meanwhile: 'exec sleep 600' }, version: VERSION })
  expect(await versions(undefined, 1)).toContainEqual(expect.stringMatching(/^docker version: .*timeout/))
})

test('no docker at all is no error', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = '/nowhere'
  try {
    expect(await dockerBuildx().versions()).toContainEqual(
      expect.stringMatching(/^docker version: No "docker" command/),
    )
  } finally {
    process.env['PATH'] = path
  }
})
