import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { appWithLibrary } from '../support/app-with-library.ts'
import { ANYONE, commitWorld, found } from '../support/commit-world.ts'
import { ATTRIBUTES, installFilter, POINTER } from '../support/large-files.ts'
import { git, isolateGit } from '../support/repository.ts'

const world = commitWorld()
let directory: string
/** The library with a Git LFS file. */
let before: string

afterEach(isolateGit)

beforeEach(async () => {
  ;({ directory } = await appWithLibrary(world))
  await commitLargeFile(join(directory, 'lib'))
  await git(directory, 'submodule', '--quiet', 'add', `${world.server.url}/app.git`, 'other')
  await git(directory, 'commit', '--quiet', '-a', '-m', 'large')
  before = await git(directory, 'rev-parse', 'HEAD')
  await git(directory, 'rm', '--quiet', '-r', 'lib')
  await git(directory, 'commit', '--quiet', '-m', 'without')
})

async function commitLargeFile(root: string): Promise<void> {
  await writeFile(join(root, '.gitattributes'), ATTRIBUTES)
  await writeFile(join(root, 'model.bin'), POINTER)
  await git(root, 'add', '.gitattributes', 'model.bin')
  await git(root, 'commit', '--quiet', '-m', 'large')
}

describe('a file of Git LFS in a submodule that the head has no more', () => {
  test.each([
    // in the checkout, in the tree
    ['a pointer', POINTER, POINTER],
    ['its content', 'large', 'large\n'],
  ])('is %s there as the checkout’s own', async (_what, there, expected) => {
    await commitLargeFile(directory)
    await installFilter(world.root)
    await writeFile(join(directory, 'model.bin'), there)
    await using tree = await found(world.open(directory, ANYONE, 'workflow').checkout(before))
    expect(await readFile(join(tree.directory, 'lib/model.bin'), 'utf8')).toBe(expected)
  })

  test('is what git gives to who typed a command where the checkout has none', async () => {
    await installFilter(world.root)
    await using tree = await found(world.open(directory).checkout(before))
    expect(await readFile(join(tree.directory, 'lib/model.bin'), 'utf8')).toBe('large\n')
  })

  test('is a miss in a workflow whose checkout has none', async () => {
    expect(await world.open(directory, ANYONE, 'workflow').checkout(before)).toMatchObject({
      kind: 'miss',
      reason: expect.stringMatching(/its submodule lib: it has Git LFS files, and nothing in this checkout tells/),
    })
  })
})
