import { afterEach, expect, jest, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { inspectBuilder } from '../../src/adapters/docker/inspect-builder.ts'
import { builderRecords } from '../../src/adapters/docker/list-records.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, SLOW, slowOf } from '../support/fake-docker.ts'
import { gone } from '../support/gone.ts'

afterEach(() => void jest.restoreAllMocks())

/** Makes time limits expire on request rather than by time: a busy machine may start a program later. */
function limits(): { readonly over: () => void; readonly given: () => readonly number[] } {
  const late = new AbortController()
  const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal)
  return { over: () => late.abort(), given: () => timeout.mock.calls.flat() }
}

test('a builder that gives no answer is not waited for without end', async () => {
  await using docker = await fakeDocker({ du: SLOW })
  const { over, given } = limits()
  const error = errorOf(builderRecords('slow', undefined, 2000))
  const pid = await slowOf(docker)
  expect(given().at(-1)).toBe(2000)
  over()
  expect(await error).toMatchObject({
    code: 'engine.silent',
    fields: { command: 'du', builder: 'slow', seconds: 2 },
  })
  await gone(pid)
})

test.each([
  ['at all', { patience: 2000 }, SLOW],
  [
    'when it is started',
    { startPatience: 2000 },
    {
      meanwhile: `case "$*" in *--bootstrap*) ${SLOW.meanwhile} ;; esac`,
      stdout: 'Name: slow\nDriver: docker-container\n\nNodes:\nName: n0\nStatus: inactive\n',
    },
  ],
])('a builder that does not say what it is, %s, cannot be used', async (_, asking, inspect) => {
  await using docker = await fakeDocker({ inspect })
  const { over, given } = limits()
  const error = errorOf(inspectBuilder('slow', asking))
  const pid = await slowOf(docker)
  expect(given().at(-1)).toBe(2000)
  over()
  expect(await error).toMatchObject({
    code: 'engine.builder',
    fields: { builder: 'slow', detail: 'it gave no answer within 2 s' },
  })
  await gone(pid)
})

test.each([
  ['what it keeps', (cancelled: AbortSignal) => dockerBuildx(cancelled).records('')],
  ['to remove something', (cancelled: AbortSignal) => dockerBuildx(cancelled).prune('', ['abc123'])],
  ['what it is', (cancelled: AbortSignal) => dockerBuildx(cancelled).inspect('')],
  ['what it is, once nobody needs it', (ended: AbortSignal) => dockerBuildx().inspect('', ended)],
  ['what a registry has', (cancelled: AbortSignal) => dockerBuildx(cancelled).manifest('', 'shop')],
])('a builder that was asked %s is not waited for once the run is cancelled', async (_, ask) => {
  await using docker = await fakeDocker({ du: SLOW, prune: SLOW, inspect: SLOW, imagetools: SLOW })
  const cancel = new AbortController()
  const asking = ask(cancel.signal)
  asking.catch(() => {}) // awaited below
  const pid = await slowOf(docker)
  cancel.abort(new Error('the run was cancelled'))
  await expect(asking).rejects.toThrow('the run was cancelled')
  await gone(pid)
})
