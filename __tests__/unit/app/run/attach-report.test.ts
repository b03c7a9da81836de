import { describe, expect, test } from '@jest/globals'
import { verdictCode } from '../../../../src/app/exit-code.ts'
import type { ApiErrorCode } from '../../../../src/adapters/github/api-error.ts'
import { attachReport } from '../../../../src/app/run/attach-report.ts'
import { publish } from '../../../../src/app/run/publish.ts'
import type { NewAsset } from '../../../../src/ports.ts'
import { fakeReleaseAssets, type FakeReleaseAssets } from '../../../support/fake-release-assets.ts'
import { fakePorts } from '../../../support/ports.ts'
import { report } from '../../../support/records.ts'
import { inputs, runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'

const EVENT: EventFacts = {
  kind: 'other',
  name: 'release',
  ref: 'refs/tags/v1.2.0',
  defaultBranch: 'main',
  commit: 'a'.repeat(40),
}
const PAGE: NewAsset = { name: 'weighbridge-shop-0123.md', type: 'text/markdown', text: '### ✅ shop\n' }
const JSON_FILE: NewAsset = { name: 'weighbridge-shop-0123.json', type: 'application/json', text: '{}\n' }
const ELSEWHERE = 'It is in the summary.'
const BOTH = `${PAGE.name}, ${JSON_FILE.name}`

async function attached(world: Pick<World, 'assets' | 'cancelled'>) {
  const { ports, seen } = fakePorts({ event: EVENT, ...world })
  await attachReport(ports, [PAGE, JSON_FILE], ELSEWHERE)
  return seen
}
const texts = ({ stored }: FakeReleaseAssets) => stored.map(({ name, text }) => [name, text])
const NEWEST = [PAGE, JSON_FILE].map(({ name, text }) => [name, text])

/** A release whose port fails as requested. */
function broken(...how: Parameters<FakeReleaseAssets['break']>): FakeReleaseAssets {
  const assets = fakeReleaseAssets()
  assets.break(...how)
  return assets
}

const release = (world: World, ...argv: readonly string[]) => runIn({ event: EVENT, ...world }, ...argv)

describe('a run of a release', () => {
  test.each([
    ['within its budget', '20kB', 'pass', 0],
    ['over its budget', '1kB', 'fail', 1],
  ])('%s attaches the report and the record', async (_, budget, status, code) => {
    const assets = fakeReleaseAssets()
    const { report: made, seen } = await release({ assets }, '--budget', budget)
    expect([made.verdict.status, verdictCode(made)]).toEqual([status, code])
    expect(assets.stored).toEqual([
      {
        id: 1,
        name: expect.stringMatching(/^weighbridge-shop-[0-9a-f]{12}\.md$/),
        type: 'text/markdown',
        text: seen.summary,
      },
      {
        id: 2,
        name: expect.stringMatching(/^weighbridge-shop-[0-9a-f]{12}\.json$/),
        type: 'application/json',
        text: seen.left,
      },
    ])
    expect(JSON.parse(seen.left)).toMatchObject({ images: [{ name: 'shop' }], verdict: { status } })
    expect(seen.info).toContain(`Attached to the release: ${assets.stored.map(({ name }) => name).join(', ')}.`)
  })

  test('attaches what all may read: no message of a leg that failed', async () => {
    const assets = fakeReleaseAssets()
    const { ports, seen } = fakePorts({ event: EVENT, assets })
    const lost = { kind: 'failed', name: 'web', platforms: [], code: 'build.failed', message: 'hush' } as const
    const shown = report({ notWeighed: [lost] })
    const made = { images: [], key: 'report', isOne: false, isOfBake: false }
    await publish(ports, { ...inputs(), hasSummary: true }, { report: shown, shown }, made)
    expect(assets.stored.map(({ text }) => [text.includes('build.failed'), text.includes('hush')])).toEqual([
      [true, false],
      [true, false],
    ])
    for (const text of [seen.summary, seen.left]) expect(text).toContain('hush')
  })

  test('that may not attach says where they are, and ends as ever', async () => {
    const assets = fakeReleaseAssets()
    assets.readOnly()
    const { report: made, seen } = await release({ assets }, '--budget', '20kB')
    expect(verdictCode(made)).toBe(0)
    expect(seen.info.find((line) => line.startsWith('Not attached'))).toMatch(
      /"contents: write".* The report is in the job summary, and in \/tmp\/report\.json until the job ends \(output "report-json"\)\.$/,
    )
    expect(assets.stored).toEqual([])
  })

  test('that is built in vain attaches nothing, and leaves what is there', async () => {
    const assets = fakeReleaseAssets()
    assets.attach(PAGE.name, 'of an earlier attempt')
    await expect(release({ assets, images: () => undefined })).rejects.toMatchObject({ code: 'build.failed' })
    expect(assets.calls).toEqual([])
  })
})

test('what is no release says nothing of one', async () => {
  const { seen } = await runIn({ assets: undefined })
  expect(seen.info.filter((line) => line.includes('release'))).toEqual([])
})

test('files of an earlier attempt are replaced, others are left alone', async () => {
  const assets = fakeReleaseAssets()
  for (const { name } of [PAGE, JSON_FILE]) assets.attach(name, 'old')
  assets.attach('shop.tar.gz', 'theirs')
  await attached({ assets })
  expect(texts(assets)).toEqual([['shop.tar.gz', 'theirs'], ...NEWEST])
})

test.each<[string, FakeReleaseAssets]>([
  ['got no answer, and was stored', broken('upload', 'github.unavailable', { stored: true })],
  ['got no answer, and was not stored', broken('upload', 'github.unavailable')],
  ['came second', broken('upload', 'github.exists', { stored: true })],
])('an upload that %s is done once more', async (_, assets) => {
  const { info, annotations } = await attached({ assets })
  expect(texts(assets)).toEqual(NEWEST)
  expect([info, annotations]).toEqual([[`Attached to the release: ${BOTH}.`], []])
})

describe('why nothing is attached is', () => {
  test.each<[ApiErrorCode, RegExp]>([
    ['github.read-only', /may not attach files to release v1\.2\.0 of acme\/shop .* "contents: write"/],
    ['github.not-found', /There is no release v1\.2\.0 of acme\/shop/],
    ['github.locked', /immutable/],
  ])('a line of the log where somebody decided so: %s', async (code, reason) => {
    const { info, annotations } = await attached({ assets: broken('upload', code, { times: Infinity }) })
    expect(info).toEqual([expect.stringMatching(reason)])
    expect(info[0]).toMatch(new RegExp(`^Not attached to the release: ${BOTH}\\. .* ${ELSEWHERE}$`))
    expect(annotations).toEqual([])
  })

  test.each<[keyof FakeReleaseAssets & ('list' | 'upload'), ApiErrorCode, number]>([
    ['list', 'github.unavailable', 0],
    ['list', 'github.unauthorized', 0],
    ['upload', 'github.unavailable', 2],
    ['upload', 'github.exists', 2],
    ['upload', 'github.refused', 1],
    ['upload', 'github.busy', 1],
    ['upload', 'github.other-host', 1],
  ])('a notice for %s: %s, after %d uploads', async (operation, code, uploads) => {
    const assets = broken(operation, code, { times: Infinity })
    const { info, annotations } = await attached({ assets })
    expect(info).toEqual([])
    expect(annotations).toEqual([
      {
        level: 'notice',
        title: 'Report not attached',
        message: expect.stringMatching(new RegExp(`^Not attached to the release: ${BOTH}\\. .* ${ELSEWHERE}$`)),
      },
    ])
    expect(assets.calls.filter((call) => call === 'upload')).toHaveLength(uploads)
    expect(assets.calls.filter((call) => call === 'list')).toHaveLength(Math.max(1, uploads))
  })

  test('about the files that are missing alone', async () => {
    const assets = fakeReleaseAssets()
    assets.upload = async (asset) => {
      if (asset.name === JSON_FILE.name) throw new Error('of our own: https://me:s3cret@github.example')
      assets.attach(asset.name, asset.text)
    }
    const { annotations } = await attached({ assets })
    expect(annotations).toMatchObject([
      {
        message: `Not attached to the release: ${JSON_FILE.name}. of our own: https://***@github.example ${ELSEWHERE}`,
      },
    ])
  })

  test('that there is no token', async () => {
    const { info, annotations } = await attached({ assets: { reason: 'There is no token.' } })
    expect(info).toEqual([`Not attached to a release: ${BOTH}. There is no token. ${ELSEWHERE}`])
    expect(annotations).toEqual([])
  })
})

test('a run that was cancelled meanwhile asks nothing and says nothing', async () => {
  const assets = fakeReleaseAssets()
  const { info, annotations } = await attached({ assets, cancelled: AbortSignal.abort() })
  expect([assets.calls, info, annotations]).toEqual([[], [], []])
})
