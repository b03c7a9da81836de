import { describe, expect, test } from '@jest/globals'
import type { BuildRecord, MountsRecord } from '../../../src/record/record.ts'
import { effectSentences } from '../../../src/report/mounts-effect.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { summaryMarkdown } from '../../../src/report/summary.ts'
import { reportText } from '../../../src/report/text.ts'
import { mount, mountedBuild, RESTORED, step } from '../../support/mounts.ts'
import { imageRecord, report } from '../../support/records.ts'

const of = (build: BuildRecord) => report({ images: [imageRecord({ build })] })
const ALL: MountsRecord = {
  ...RESTORED,
  mounts: [
    ...RESTORED.mounts,
    mount('deps|x', 'miss', { reason: 'the store has none', saved: 900 }),
    mount('/tmp/cache', 'held', { unsaved: 'pull requests do not save' }),
    mount('$DIR', 'left', { reason: 'it is mounted from another stage' }),
  ],
}

describe('a build with cache mounts', () => {
  test('in the comment and the job summary, after the build', () => {
    const expected = `<details><summary>Cache mounts and build time of product-catalog</summary>

| Cache mount | Found | Restored (unpacked) | Saved (compressed) |
| - | - | -: | -: |
| \`/go/pkg/mod\` | hit | 85.2 MB |  |
| \`/root/.cache/go-build\` | partial | 233 MB | 61.4 MB |
| \`deps\\|x\` | miss |  | 900 B |
| \`/tmp/cache\` | held by the builder |  |  |
| \`$DIR\` | not carried |  |  |

- not saved: \`/go/pkg/mod\`: nothing in it changed
- miss: \`deps|x\`: the store has none
- not saved: \`/tmp/cache\`: pull requests do not save
- not carried: \`$DIR\`: it is mounted from another stage

2 steps with cache mounts took 3.1 s; with empty mounts: 34.0 s. Restoring took 1.8 s, saving took 2.0 s.

</details>`
    const markdown = commentMarkdown(of(mountedBuild(ALL)))
    expect(markdown).toContain(`\n\n${expected}\n\n<details><summary>How this was measured`)
    expect(markdown.indexOf(expected)).toBeGreaterThan(markdown.indexOf('Build of product-catalog'))
    expect(summaryMarkdown(of(mountedBuild(ALL)))).toContain(expected)
  })

  test('on a terminal, where reasons follow the table', () => {
    expect(reportText(of(mountedBuild(ALL)))).toContain(`
Cache mounts and build time of product-catalog
  found                restored (unpacked)  saved (compressed)  cache mount
  hit                              85.2 MB                      /go/pkg/mod
  partial                           233 MB             61.4 MB  /root/.cache/go-build
  miss                                                   900 B  deps|x
  held by the builder                                           /tmp/cache
  not carried                                                   $DIR

  not saved: /go/pkg/mod: nothing in it changed
  miss: deps|x: the store has none
  not saved: /tmp/cache: pull requests do not save
  not carried: $DIR: it is mounted from another stage

  2 steps with cache mounts took 3.1 s; with empty mounts: 34.0 s.
  Restoring took 1.8 s, saving took 2.0 s.
`)
  })

  test.each([
    [1_234_000_000, 'All stored cache mounts take 1.2 GB, compressed.'],
    [null, 'Restoring took 1.8 s, saving took 2.0 s.'],
    [0, 'Restoring took 1.8 s, saving took 2.0 s.'],
  ])('says what the store holds, where it knows: %p', (storeBytes, last) => {
    expect(effectSentences(mountedBuild(), { ...RESTORED, storeBytes }).at(-1)).toBe(last)
  })

  test('is told once for all platforms', () => {
    const images = ['linux/amd64', 'linux/arm64'].map((platform) => imageRecord({ platform, build: mountedBuild() }))
    expect(commentMarkdown(report({ images })).match(/Cache mounts/g)).toHaveLength(1)
    expect(reportText(report({ images })).match(/Cache mounts/g)).toHaveLength(1)
  })

  test('of many mounts shows twenty', () => {
    const mounts = Array.from({ length: 22 }, (_, index) => mount(`/m${index}`, 'hit'))
    const made = of(mountedBuild({ ...RESTORED, mounts }))
    for (const text of [commentMarkdown(made), reportText(made)]) {
      expect(text).toMatch(/\/m19\b/)
      expect(text).not.toMatch(/\/m20\b/)
      expect(text).toContain('The JSON report has 2 more cache mounts.')
    }
  })

  test('is among the first to go where a comment is too long', () => {
    const mounts = Array.from({ length: 20 }, (_, index) =>
      mount(`/m${index}`, 'miss', { reason: `${index}${'#'.repeat(390)}`, unsaved: `${index}${'+'.repeat(390)}` }),
    )
    const images = Array.from({ length: 5 }, (_, at) =>
      imageRecord({ name: `image-${at}`, build: mountedBuild({ ...RESTORED, mounts }) }),
    )
    const markdown = commentMarkdown(report({ images }))
    expect(markdown).toMatch(/Left out to stay within GitHub's limit: Cache mounts and build time of image-\d/)
    expect(markdown).toMatch(/Build of image-4/)
  })
})

test.each<[string, BuildRecord | null]>([
  ['has none', mountedBuild({ ...RESTORED, mounts: [] })],
  ['says nothing of them', { seconds: 1, vertices: [step(4, 1)] }],
  ['there was none', null],
])('nothing is said where the build %s', (_, build) => {
  const made = report({ images: [imageRecord({ build })] })
  expect(commentMarkdown(made)).not.toContain('Cache mounts')
  expect(reportText(made)).not.toContain('Cache mounts')
})

describe('what the mounts were good for', () => {
  const RAN = [step(4, 0.2), step(6, 2.9)]
  const empty = [mount('/a', 'miss')]
  const time = { restoreSeconds: 0, saveSeconds: 0 }
  test.each<[string, Partial<MountsRecord>, BuildRecord['vertices'], string]>([
    [
      'empty mounts',
      { ...time, mounts: empty, stepSeconds: 34, coldSeconds: 34 },
      RAN,
      '2 steps with cache mounts took 34.0 s, as the mounts were empty.',
    ],
    [
      'an unknown time without them',
      { coldSeconds: null },
      RAN,
      '2 steps with cache mounts took 3.1 s. Restoring took 1.8 s, saving took 2.0 s.',
    ],
    [
      'a step that was cached',
      { ...time, coldSeconds: 3 },
      [step(4, 0, true), RAN[1]!],
      '2 steps with cache mounts took 3.1 s, 1 of them cached; with empty mounts: 3.0 s.',
    ],
    [
      'one cached step of two, where nothing is said of gain',
      { coldSeconds: 3, saveSeconds: 0 },
      [step(4, 0, true), RAN[1]!],
      '2 steps with cache mounts took 3.1 s, 1 of them cached; with empty mounts: 3.0 s. Restoring took 1.8 s.',
    ],
    [
      'cached steps only, which gain nothing, where cold ones are not known',
      { stepSeconds: 0, coldSeconds: null, restoreSeconds: 5.1, saveSeconds: 0 },
      [step(4, 0, true)],
      '1 step with cache mounts took 0.00 s, 1 of them cached. Restoring took 5.1 s. That is 5.1 s for nothing gained, because the layer cache had all of these steps: where most builds are like this one, "cache-mounts: off" is faster.',
    ],
    [
      'cached steps only, which gain nothing, where cold ones are known',
      { stepSeconds: 0, coldSeconds: 30, restoreSeconds: 5.1, saveSeconds: 0 },
      [step(4, 0, true)],
      '1 step with cache mounts took 0.00 s, 1 of them cached; with empty mounts: 30.0 s. Restoring took 5.1 s. That is 5.1 s for nothing gained, because the layer cache had all of these steps: where most builds are like this one, "cache-mounts: off" is faster.',
    ],
    [
      'cached steps only, where the builder held the mounts',
      { ...time, stepSeconds: 0, mounts: [mount('/a', 'held')] },
      [step(4, 0, true)],
      '1 step with cache mounts took 0.00 s, 1 of them cached; with empty mounts: 34.0 s.',
    ],
    [
      'only a save',
      { restoreSeconds: 0 },
      RAN,
      '2 steps with cache mounts took 3.1 s; with empty mounts: 34.0 s. Saving took 2.0 s.',
    ],
    ['steps that no record names', time, [], ''],
    [
      'a loss',
      { coldSeconds: 5.12 },
      RAN,
      '2 steps with cache mounts took 3.1 s; with empty mounts: 5.1 s. Restoring took 1.8 s, saving took 2.0 s. That is 3.9 s for 2.0 s gained in the steps: "cache-mounts: off" is faster here.',
    ],
    [
      'no gain at all',
      { coldSeconds: 3 },
      RAN,
      '2 steps with cache mounts took 3.1 s; with empty mounts: 3.0 s. Restoring took 1.8 s, saving took 2.0 s. That is 3.9 s for 0.00 s gained in the steps: "cache-mounts: off" is faster here.',
    ],
    [
      'nothing carried, so nothing lost',
      { mounts: [mount('/a', 'held')], coldSeconds: 3, restoreSeconds: 0 },
      RAN,
      '2 steps with cache mounts took 3.1 s; with empty mounts: 3.0 s. Saving took 2.0 s.',
    ],
  ])('%s', (_, fields, vertices, said) => {
    const mounts = { ...RESTORED, ...fields }
    expect(effectSentences({ seconds: 1, vertices, mounts }, mounts).join(' ')).toBe(said)
  })
})
