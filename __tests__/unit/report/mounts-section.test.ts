import { describe, expect, test } from '@jest/globals'
import type { BuildRecord } from '../../../src/record/record.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { summaryMarkdown } from '../../../src/report/summary.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { mount, mountedBuild, RESTORED, step } from '../../support/mounts.ts'
import { imageRecord, report } from '../../support/records.ts'
import type { MountsEffect } from '../../../src/mounts/effect.ts'

const of = (build: BuildRecord) => report({ images: [imageRecord({ build })] })
const ALL: MountsEffect = {
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

  test('with the time of each that was fetched or packed, where one was', () => {
    const [mod, results] = RESTORED.mounts
    const mounts = [
      { ...mod!, fetchSeconds: 0.4, storeSeconds: 0.3 },
      { ...results!, storeSeconds: 2.5 },
      mount('/tmp/cache', 'held'),
    ]
    const made = of(mountedBuild({ ...RESTORED, mounts }))
    expect(commentMarkdown(made)).toContain(`
| Cache mount | Found | Restored (unpacked) | Saved (compressed) | Time |
| - | - | -: | -: | -: |
| \`/go/pkg/mod\` | hit | 85.2 MB |  | 0.70 s |
| \`/root/.cache/go-build\` | partial | 233 MB | 61.4 MB | 2.5 s |
| \`/tmp/cache\` | held by the builder |  |  |  |
`)
    expect(reportText(made)).toMatch(/\n +hit +85\.2 MB +0\.70 s +\/go\/pkg\/mod\n/)
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
