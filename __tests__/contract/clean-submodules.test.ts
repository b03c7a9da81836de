import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import { appWithLibrary } from '../support/app-with-library.ts'
import { commitWorld } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

const world = commitWorld()
/** The app with the library as a submodule, which has its own submodule; settings make git ignore changes in both. */
let overlooking: string
/** A copy of it for one test. */
let directory: string

beforeAll(async () => {
  ;({ directory: overlooking } = await appWithLibrary(world))
  const lib = join(overlooking, 'lib')
  await git(lib, 'submodule', '--quiet', 'add', `${world.server.url}/app.git`, 'inner')
  await git(join(lib, 'inner'), 'checkout', '--quiet', world.hash['m1']!)
  for (const [folder, name] of [[lib, 'inner'] as const, [overlooking, 'lib'] as const]) {
    await git(folder, 'config', '--file', '.gitmodules', `submodule.${name}.ignore`, 'all')
    await git(folder, 'config', `submodule.${name}.ignore`, 'all')
    await git(folder, 'config', 'diff.ignoreSubmodules', 'all')
    await git(folder, 'config', 'status.showUntrackedFiles', 'no')
    await git(folder, 'update-index', name)
    await git(folder, 'commit', '--quiet', '--all', '--message', 'settled')
  }
})
beforeEach(async () => {
  directory = world.newFolder()
  await cp(overlooking, directory, { recursive: true })
})

const isDirty = async (): Promise<boolean | undefined> => {
  const facts = await world.open(directory).facts()
  return facts.kind === 'found' ? facts.value.dirty : undefined
}

type Change = readonly [name: string, make: () => Promise<unknown>]
const CHANGES: readonly Change[] = [
  ['another commit', () => git(join(directory, 'lib'), 'checkout', '--quiet', world.hash['p1']!)],
  ['a changed file', () => writeFile(join(directory, 'lib/p.txt'), 'other')],
  ['a new file', () => writeFile(join(directory, 'lib/new.txt'), 'other')],
  ['another commit of one within', () => git(join(directory, 'lib/inner'), 'checkout', '--quiet', world.hash['m2']!)],
  ['a changed file of one within', () => writeFile(join(directory, 'lib/inner/m.txt'), 'other')],
  ['a file that git overlooks', () => git(join(directory, 'lib/inner'), 'update-index', '--assume-unchanged', 'm.txt')],
]

test('submodules that are as their commits have them are no change', async () => {
  expect(await isDirty()).toBe(false)
})

test.each(CHANGES)('%s in a submodule is a change, whatever settings say', async (_, change) => {
  await change()
  expect(await git(directory, 'status', '--porcelain')).toBe('')
  expect(await isDirty()).toBe(true)
})
