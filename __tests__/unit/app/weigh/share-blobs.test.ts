import { expect, test } from '@jest/globals'
import { shareBlobs } from '../../../../src/app/weigh/share-blobs.ts'
import type { Weighed } from '../../../../src/plan/build-plan.ts'
import { fakePorts } from '../../../support/ports.ts'

async function linksFor(weighed: Weighed, refuses = false): Promise<readonly (readonly string[])[]> {
  const links: (readonly string[])[] = []
  const { files } = fakePorts().ports
  const linkFolder: typeof files.linkFolder = async (...link) => {
    links.push(link)
    if (refuses) throw new Error('EPERM: operation not permitted, symlink')
  }
  await shareBlobs({ ...files, linkFolder }, weighed, '/shared')
  return links
}

const LAYOUT: Weighed = { kind: 'layout', directory: '/scratch/1/layout' }

test('a layout has its blobs where those of others are', async () => {
  expect(await linksFor(LAYOUT)).toEqual([['/scratch/1/layout/blobs', '/shared/blobs']])
})

test('where links cannot be made, it has its own', async () => {
  expect(await linksFor(LAYOUT, true)).toHaveLength(1)
})

test.each<Weighed>([{ kind: 'engine' }, { kind: 'archive', path: '/scratch/1/image.tar' }])(
  'not $kind',
  async (kind) => {
    expect(await linksFor(kind)).toEqual([])
  },
)
