import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { makeGitDirectory } from '../../src/adapters/git/git-directory.ts'
import { filePlacer } from '../../src/adapters/git/place-files.ts'
import { openRepository, type Repository } from '../../src/adapters/git/repository.ts'
import { writeSubmodules } from '../../src/adapters/git/submodules.ts'
import { makeWorktree } from '../../src/adapters/git/worktree.ts'
import { ANYONE, TYPED, commitWorld, found } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'
import type { Target } from '../../src/adapters/git/target.ts'

const world = commitWorld()
let temporary: string
let controller: AbortController
/** The head's checkout, with another one in its folder `lib`, and a run that can be cancelled. */
let repository: Repository
/** The same, whose own calls go on, so the remaining calls are of code that opens a repository again. */
let goingOn: Repository
let target: Target

beforeEach(async () => {
  const directory = await world.mergeCheckout()
  await git(directory, 'clone', '--quiet', '.', 'lib')
  temporary = world.newFolder()
  await mkdir(temporary)
  controller = new AbortController()
  repository = await found(
    openRepository(directory, ANYONE, async () => temporary, { ...TYPED, cancelled: controller.signal }),
  )
  goingOn = {
    ...(await found(openRepository(directory, ANYONE, async () => temporary, TYPED))),
    cancelled: controller.signal,
  }
  const folder = world.newFolder()
  const tree = join(folder, 'tree')
  await mkdir(tree, { recursive: true })
  const placer = await filePlacer(join(directory, '.git/HEAD'), folder)
  const placing = { sharing: 'link', isLeftOut: () => false, placer } as const
  target = { commit: world.hash['merge']!, tree, root: directory, folder, path: '', placing }
})

const written = async () => ({ kind: 'found', value: [] }) as const
const cancel = (): void => controller.abort(new Error('cancelled'))

describe('a run that is cancelled', () => {
  test('has no tree, which is no miss, and leaves nothing of it', async () => {
    const before = await readdir(temporary)
    cancel()
    await expect(makeWorktree(repository, target.commit, undefined)).rejects.toThrow('cancelled')
    expect(await readdir(temporary)).toEqual(before)
  })

  test('asks nothing more for the index of a tree', async () => {
    cancel()
    await expect(makeGitDirectory(goingOn, target, [])).rejects.toThrow('cancelled')
  })

  test('asks nothing more in a submodule', async () => {
    const entry = { path: 'lib', hash: target.commit, isSubmodule: true, isSkipped: false }
    const given = { head: [entry], base: [entry] }
    expect(await writeSubmodules(goingOn, target, given, written)).toEqual(await written())
    cancel()
    await expect(writeSubmodules(goingOn, target, given, written)).rejects.toThrow('cancelled')
  })
})
