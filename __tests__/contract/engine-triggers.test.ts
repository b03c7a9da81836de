import { expect, test } from '@jest/globals'
import { engineTriggers } from '../../src/adapters/docker/engine-triggers.ts'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { SCRATCH } from '../support/scratch.ts'
import { fakeDocker, SLOW, type Reply } from '../support/fake-docker.ts'

const GOLANG = 'r.example/go:1'

test.each<[string, Reply, object | undefined]>([
  [
    'with triggers',
    { stdout: '{"Os":"linux","Architecture":"amd64","Config":{"OnBuild":["COPY . /app"]}}\n' },
    { onBuild: ['COPY . /app'], platform: 'linux/amd64' },
  ],
  [
    'without, as Docker 26 says it',
    { stdout: '{"Os":"linux","Architecture":"arm64","Variant":"v8","Config":{"OnBuild":null}}\n' },
    { onBuild: [], platform: 'linux/arm64' },
  ],
  [
    'without, as Docker 29 says it',
    { stdout: '{"Os":"linux","Architecture":"amd64","Config":{"Cmd":["sh"]}}\n' },
    { onBuild: [], platform: 'linux/amd64' },
  ],
  ['of which only the index is there', { stdout: '{"Id":"sha256:1"}\n' }, undefined],
  ['that is not there', { code: 1, stderr: 'Error response from daemon: No such image: r.example/go:1\n' }, undefined],
  ['of a broken answer', { stdout: '{' }, undefined],
])('an image of the engine, %s', async (_, inspect, expected) => {
  await using docker = await fakeDocker({ inspect })
  expect(await imageSource(new AbortController().signal, SCRATCH).triggers(GOLANG)).toEqual(expected)
  expect((await docker.calls()).map((args) => args.at(-1))).toEqual([GOLANG])
})

test('an engine that does not answer tells nothing', async () => {
  await using docker = await fakeDocker({ inspect: SLOW })
  expect(await engineTriggers(GOLANG, undefined, 200)).toBeUndefined()
  expect(await docker.calls()).toHaveLength(1)
})
