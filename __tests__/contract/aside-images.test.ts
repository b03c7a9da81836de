import { describe, expect, test } from '@jest/globals'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { fakeDocker } from '../support/fake-docker.ts'

const source = imageSource(new AbortController().signal)

describe('an image that a run had for itself alone', () => {
  const ASIDE = 'weighbridge-aside:base-x'

  test('of another run is not there before, whatever else is', async () => {
    await using docker = await fakeDocker({
      ls: { stdout: `${ASIDE.split(':')[0]} sha256:theirs\n<none> sha256:1d\nshop sha256:2e\n` },
    })
    expect(await source.present({ kind: 'engine' })).toEqual(new Set(['sha256:1d', 'sha256:2e']))
    expect(await docker.calls()).toHaveLength(1)
  })

  test.each<[string, ReadonlySet<string> | undefined, readonly (readonly string[])[]]>([
    ['goes with its name', new Set(['sha256:other']), [['image', 'rm', '--', ASIDE]]],
    [
      'stays without the name where it was there before',
      new Set(['sha256:1d']),
      [
        ['image', 'import', '-', ASIDE],
        ['image', 'rm', '--', ASIDE],
      ],
    ],
    [
      'stays where it is not known what was there',
      undefined,
      [
        ['image', 'import', '-', ASIDE],
        ['image', 'rm', '--', ASIDE],
      ],
    ],
  ])('%s', async (_, before, calls) => {
    await using docker = await fakeDocker({ inspect: { stdout: 'sha256:1d\n' } })
    await source.discard(ASIDE, before)
    expect((await docker.calls()).slice(1)).toEqual(calls)
  })
})
