import { expect, test } from '@jest/globals'
import { CLASSIC, docker } from '../support/engines.ts'
import { PULL, type Ended } from '../support/new-runner.ts'
import { newRunners } from '../support/new-runners.ts'
import { NONCE } from '../support/nonce.ts'
import { labelled } from '../support/test-images.ts'

const Dockerfile = labelled('FROM alpine\nCOPY app /app\n')

/** An app on a base image, with a page about it that the image does not take. */
const shop = (app: string, page: string) => ({ files: { Dockerfile, app: NONCE + app, 'page.md': page } })

const world = newRunners(
  {
    commits: {
      before: shop('0', 'old'),
      main: { ...shop('1', 'old'), parents: ['before'] },
      page: { ...shop('1', 'new'), parents: ['main'] },
      pageMerged: { ...shop('1', 'new'), parents: ['main', 'page'] },
      app: { ...shop('2', 'old'), parents: ['main'] },
      appMerged: { ...shop('2', 'old'), parents: ['main', 'app'] },
    },
    refs: { main: 'main', [PULL]: 'appMerged', 'refs/pull/8/merge': 'pageMerged' },
  },
  {},
)

const ofApp = () => world().pull({ merge: 'appMerged', head: 'app', base: 'main' })
const ofPage = (more = {}) => world().pull({ merge: 'pageMerged', head: 'page', base: 'main' }, more)

/** The base image's layers as the log names them. */
function baseLayers(): readonly string[] {
  const diffIds: readonly string[] = JSON.parse(
    docker(CLASSIC, 'image', 'inspect', '--format', '{{json .RootFS.Layers}}', 'alpine'),
  )
  return diffIds.map((id) => id.slice('sha256:'.length, 'sha256:'.length + 12)).toSorted()
}

const linesOf = ({ stdout }: Ended, start: string): readonly string[] =>
  [...stdout.matchAll(new RegExp(`^${start} layer ([0-9a-f]{12}): `, 'gm'))].map(([, layer]) => layer!).toSorted()

test('a base image is read once: a pull request on a new runner has what the push to the default branch read', async () => {
  const without = await ofApp()
  const base = baseLayers()
  expect(linesOf(without, 'Read')).toEqual(expect.arrayContaining([...base]))
  expect(without.exports).toBe(2) // its base was built and read, too
  expect(world().service.state.entries).toEqual([])

  const pushed = await world().push('main', 'before')
  expect(pushed.stdout).toMatch(/^What was read of \d+ layers is in the Actions cache for later runs\.$/m)

  const found = await ofApp()
  expect({ code: found.code, known: linesOf(found, 'Already known,'), read: linesOf(found, 'Read') }).toEqual({
    code: 0,
    known: base,
    read: [expect.not.stringMatching(base.join('|'))],
  })
  expect(found.exports).toBe(1)
})

test('of an image that the default branch has, no layer is read', async () => {
  await world().push('main', 'before')
  const ended = await ofPage()
  expect({ code: ended.code, read: linesOf(ended, 'Read') }).toEqual({ code: 0, read: [] })
})

test('records: off reads everything again, and leaves nothing', async () => {
  await world().push('main', 'before')
  const entries = world().service.state.entries.length
  const off = await ofPage({ records: 'off' })
  expect(linesOf(off, 'Read')).toEqual(expect.arrayContaining([...baseLayers()]))
  await world().push('app', 'main', { records: 'off' })
  expect(world().service.state.entries).toHaveLength(entries)
})
