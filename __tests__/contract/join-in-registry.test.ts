import { expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { dockerPusher } from '../../src/adapters/docker/docker-pusher.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, type Reply } from '../support/fake-docker.ts'
import { sha256 } from '../support/images.ts'

const REFERENCES = ['r.example/shop@sha256:1', 'r.example/shop@sha256:2']

async function joining(reply: Reply, builder = 'b') {
  await using docker = await fakeDocker({ imagetools: reply })
  const pusher = dockerPusher(dockerBuildx(), new AbortController().signal)
  const joined = pusher.join('r.example/shop:1', REFERENCES, builder, () => {})
  const digest = await joined.catch(() => undefined)
  return { digest, error: digest === undefined ? await errorOf(joined) : undefined, calls: await docker.calls() }
}

test('a name is given to one index of several references, whose digest is that in the registry', async () => {
  const { digest, calls } = await joining({ stdout: '{"manifests":[]}' })
  expect(digest).toBe(sha256(Buffer.from('{"manifests":[]}')))
  expect(calls.map((call) => call.join(' '))).toEqual([
    `buildx imagetools create --builder b --tag r.example/shop:1 ${REFERENCES.join(' ')}`,
    'buildx imagetools inspect --raw --builder b -- r.example/shop:1',
  ])
})

test('the current builder is not named', async () => {
  const { calls } = await joining({ stdout: '{}' }, '')
  expect(calls[0]?.join(' ')).toMatch(/^buildx imagetools create --tag /)
})

test('a registry that refuses it is an error', async () => {
  const { error, calls } = await joining({ stderr: 'ERROR: 403 Forbidden\n', code: 1 })
  expect([error?.code, error?.message]).toEqual(['push.failed', expect.stringContaining('403 Forbidden')])
  expect(calls).toHaveLength(1)
})

test('one that does not say what it has is not confirmed', async () => {
  const meanwhile = '[ "$3" = inspect ] && { echo "ERROR: 500" >&2; exit 1; }'
  expect((await joining({ meanwhile })).error?.code).toBe('push.unconfirmed')
})
