import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { privateFolder } from '../../src/adapters/exec/private-folder.ts'
import { gitCommits } from '../../src/adapters/git/commits.ts'
import { ANYONE, TYPED, commitWorld, found } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'
import { writeAll } from '../support/two-commits.ts'

const world = commitWorld()

test.each([
  ['itself', async (directory: string) => directory],
  [
    'a link to it',
    async (directory: string) => {
      await symlink(directory, `${directory}-link`)
      return `${directory}-link`
    },
  ],
])('a tree has nothing of ours that lies in the checkout, which is named by %s', async (_, named) => {
  const directory = await world.mergeCheckout()
  const way = await named(directory)
  const own = { temporary: join(way, 'tmp'), cache: join(way, 'cache/weighbridge') }
  await mkdir(own.temporary)
  // If the temporary folder is on another disk, the store is elsewhere.
  await using commits = gitCommits(way, ANYONE, async () => world.root, { ...TYPED, own })
  await found(commits.facts())
  await writeFile(join(await privateFolder(own.temporary), 'secret-0'), 'hidden')
  await writeAll(own.cache, { 'layers/one': 'kept', 'images/two': 'kept' })
  await writeAll(directory, { 'cache/of-user': 'other', 'tmp/weighbridge-notes.txt': 'other' })
  await using tree = await found(commits.checkout(world.hash['m130']!))
  const names = ['tmp', 'cache'].map((name) => readdir(join(tree.directory, name)))
  expect(await Promise.all(names)).toEqual([['weighbridge-notes.txt'], ['of-user']])
  expect(tree.beside.map(({ path }) => path).toSorted()).toEqual(['cache/of-user', 'tmp/weighbridge-notes.txt'])
})

test('of a checkout in a folder that is called like ours, all files are the user’s', async () => {
  const directory = join(await privateFolder(world.root), 'app')
  await git(world.root, 'clone', '--quiet', `${world.server.url}/app.git`, directory)
  await writeFile(join(directory, 'notes'), 'other')
  await using commits = gitCommits(directory, ANYONE, async () => world.root, TYPED)
  await using tree = await found(commits.checkout(world.hash['m129']!))
  expect(tree.beside).toEqual([{ path: 'notes', bytes: 5 }])
})
