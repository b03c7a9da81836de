import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { versions } from '../../src/adapters/docker/versions.ts'
import { killRunning } from '../../src/adapters/exec/groups.ts'
import { onStarted, type Started } from '../../src/adapters/exec/started.ts'
import { fakeDocker, VERSION } from '../support/fake-docker.ts'

/** The fake's name for a call that is not one of buildx. */
const DOCKER = ''
/** The signal of a build that is not cancelled. */
const RUNNING = new AbortController().signal

test('versions are what docker and buildx say, line by line', async () => {
  const stdout = 'Client:\n Version: 29.0.1\n\nServer:\n Version: 29.0.1\n'
  await using docker = await fakeDocker({ [DOCKER]: { stdout }, version: VERSION })
  expect(await dockerBuildx().versions(RUNNING)).toEqual([
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
  expect((await dockerBuildx().versions(RUNNING)).slice(0, 2)).toEqual([
    'Client:',
    'Cannot connect to the Docker daemon at tcp://***@build:2375.',
  ])
})

test('each has its own time to answer in', async () => {
  const heard: Started[] = []
  const listening = onStarted((started) => heard.push(started))
  const silent = { meanwhile: 'exec sleep 600' }
  await using _ = await fakeDocker({ [DOCKER]: silent, version: silent })
  expect(await versions(RUNNING, 1).finally(() => listening[Symbol.dispose]())).toEqual([
    'docker version: no answer in 0.001 s',
    'docker buildx version: no answer in 0.001 s',
  ])
  expect(heard.map(({ words }) => words.join(' '))).toEqual(['docker buildx version', 'docker version'])
})

test('an engine that has not answered when the build has ended is not waited for', async () => {
  await using docker = await fakeDocker({ [DOCKER]: { meanwhile: 'trap "" TERM; exec sleep 600' }, version: VERSION })
  const build = new AbortController()
  const asked = versions(build.signal)
  try {
    while (!(await docker.calls()).some(([word]) => word === 'version')) await sleep(10)
    build.abort()
    expect(await asked).toEqual(['github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3'])
  } finally {
    killRunning()
  }
})

test('nor asked after it', async () => {
  await using docker = await fakeDocker({ version: VERSION })
  expect(await versions(AbortSignal.abort())).toEqual(['github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3'])
  expect(await docker.calls()).toEqual([['buildx', 'version']])
})

test('no docker at all is no error', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = '/nowhere'
  try {
    expect(await dockerBuildx().versions(RUNNING)).toContainEqual(
      expect.stringMatching(/^docker version: No "docker" command/),
    )
  } finally {
    process.env['PATH'] = path
  }
})
