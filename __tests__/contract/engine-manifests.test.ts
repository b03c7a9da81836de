import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { availableOf } from '../../src/adapters/docker/engine-manifests.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()
const ID = `sha256:${'1'.repeat(64)}`
const NEVER = new AbortController().signal
const manifest = (digest: string, isHere: boolean) => ({ Available: isHere, Descriptor: { digest, size: 7 } })

/** What is read of an engine that gives `answer` about any image. */
async function asked(answer: string, status = 200) {
  const socket = join(folder, 'docker.sock')
  const urls: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    urls.push(url)
    response.writeHead(status).end(answer)
  })
  await new Promise<void>((resolve) => void server.listen(socket, resolve))
  try {
    const available = await availableOf(socket, ID, NEVER)
    expect(urls).toEqual([`/v1.48/images/${ID}/json?manifests=1`])
    return available
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

const [A, B, C] = ['a', 'b', 'c'].map((digest) => manifest(digest, true)) as [object, object, object]
const GONE = manifest('gone', false)

test.each([
  ['one manifest', [A], { kind: 'all' }],
  ['two platforms', [A, B], { kind: 'all' }],
  [
    'one platform of two',
    [GONE, B],
    {
      kind: 'one',
      digest: 'b',
      listed: [
        { digest: 'gone', size: 7 },
        { digest: 'b', size: 7 },
      ],
    },
  ],
  ['two of three', [A, GONE, C], { kind: 'some' }],
  ['none of two', [GONE, GONE], { kind: 'some' }],
])('an engine that has %s', async (_, Manifests, expected) => {
  expect(await asked(JSON.stringify({ Id: ID, Manifests }))).toEqual(expected)
})

test.each([
  ['is older', '{"message":"client version 1.48 is too new. Maximum supported API version is 1.45"}', 400],
  ['has no list', '{"Id":"x"}', 200],
  ['says nothing', '', 200],
])('an engine whose API %s counts as having all', async (_, answer, status) => {
  expect(await asked(answer, status)).toEqual({ kind: 'all' })
})

test('an engine that is not there counts as having all', async () => {
  expect(await availableOf(join(folder, 'none.sock'), ID, NEVER)).toEqual({ kind: 'all' })
})
