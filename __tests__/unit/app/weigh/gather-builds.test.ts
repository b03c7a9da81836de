import { describe, expect, test } from '@jest/globals'
import { gatherBuilds, type AskedBuild, type BuildOutcome } from '../../../../src/app/weigh/gather-builds.ts'
import type { Build } from '../../../../src/buildkit/build.ts'

const asked = (name: string): AskedBuild => ({
  name,
  title: name,
  plan: {
    args: [],
    directory: '',
    secretFiles: [],
    metadataFile: '',
    imageIdFile: undefined,
    weighed: { kind: 'engine' },
    pushes: [],
  },
  facts: { name: '', driver: '', platform: '', buildkit: [], elsewhere: false },
  hear: () => undefined,
})
const build = { imageId: 'x' } as Build
const built: BuildOutcome = { kind: 'built', build }

/** Gathers builds that end as they are told to; gives the names of each call. */
function gathered(count: number, outcomeOf: (name: string) => BuildOutcome = () => built) {
  const calls: string[][] = []
  const builds = gatherBuilds(count, async (all) => {
    calls.push(all.map(({ name }) => name))
    return all.map(({ name }) => outcomeOf(name))
  })
  return { calls, ...builds }
}

/** Until all that can go on has done so. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('builds are done together', () => {
  test('once all have asked, in the order of the images', async () => {
    const { calls, build: ask } = gathered(2)
    const second = ask(1, asked('web'))
    await settled()
    expect(calls).toEqual([])
    expect(await Promise.all([ask(0, asked('api')), second])).toEqual([build, build])
    expect(calls).toEqual([['api', 'web']])
  })

  test('without those that need none', async () => {
    const { calls, build: ask, end } = gathered(3)
    const first = ask(0, asked('api'))
    end(2)
    end(2)
    await settled()
    expect(calls).toEqual([])
    end(1)
    expect(await first).toBe(build)
    expect(calls).toEqual([['api']])
  })

  test('not at all if one has failed before', async () => {
    const { calls, build: ask, end, fail } = gathered(2)
    const first = ask(0, asked('api'))
    fail(1, new Error('no Dockerfile'))
    end(1)
    await expect(first).rejects.toThrow('no Dockerfile')
    expect(calls).toEqual([])
  })
})

test('an image whose build fails ends before those that were stopped by it', async () => {
  const error = new Error('the build of web failed')
  const outcomes: Readonly<Record<string, BuildOutcome>> = {
    api: { kind: 'stopped', error },
    web: { kind: 'failed', error },
  }
  const { build: ask, end } = gathered(3, (name) => outcomes[name] ?? built)
  const ended: string[] = []
  const asking = ['api', 'web', 'job'].map((name, index) =>
    ask(index, asked(name)).then(
      () => ended.push(`${name} built`),
      () => ended.push(`${name} failed`),
    ),
  )
  await settled()
  expect(ended).toEqual(['web failed', 'job built'])
  end(1)
  await Promise.all(asking)
  expect(ended.at(-1)).toBe('api failed')
})
