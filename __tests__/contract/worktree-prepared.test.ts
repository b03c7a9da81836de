import { appendFile, lstat, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { commitWorld, found, type CommitWorld } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

let world: CommitWorld

beforeAll(async () => {
  world = await commitWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

/** A checkout with files of no commit, a folder of them, and a repository within. */
async function checkout(): Promise<string> {
  const directory = await world.mergeCheckout()
  await mkdir(join(directory, 'made'))
  await writeFile(join(directory, 'made/one'), 'one')
  await writeFile(join(directory, 'two'), 'two')
  await git(directory, 'init', '--quiet', 'within')
  await writeFile(join(directory, 'within/three'), 'three')
  return directory
}

test('what lies beside the commit is named, file by file', async () => {
  const names = await found(world.open(await checkout()).beside())
  expect([...names].toSorted()).toEqual(['made/one', 'two', 'within'])
})

test('a tree that is written to has what it is given, and shares none of it with the checkout', async () => {
  const directory = await checkout()
  const commits = world.open(directory)
  const given = await found(commits.beside())
  await writeFile(join(directory, 'made/later'), 'made by the command')
  await using tree = await found(commits.checkout(world.hash['m130']!, given))
  expect(
    tree.beside
      .map(({ path }) => path)
      .filter((path) => !path.includes('.git/'))
      .toSorted(),
  ).toEqual(['made/one', 'two', 'within/three'])
  for (const path of ['made/one', 'within/three']) {
    await appendFile(join(tree.directory, path), ' and more')
    expect(await readFile(join(directory, path), 'utf8')).not.toMatch(/more/)
    expect((await lstat(join(directory, path))).nlink).toBe(1)
  }
})

test('of what lies beside, that is kept which nobody touches', async () => {
  const directory = await world.mergeCheckout()
  for (const name of ['kept', 'written', 'replaced', 'touched', 'removed']) {
    await writeFile(join(directory, name), 'old')
  }
  const commits = world.open(directory)
  await using tree = await found(commits.checkout(world.hash['m130']!, await found(commits.beside())))
  const at = (name: string) => join(tree.directory, name)
  const kept = await tree.keptBy(async () => {
    await writeFile(at('written'), 'new')
    await rm(at('replaced'))
    await writeFile(at('replaced'), 'old')
    await utimes(at('touched'), new Date(), new Date())
    await rm(at('removed'))
    await writeFile(at('added'), '')
  })
  expect(kept).toEqual([{ path: 'kept', bytes: 3 }])
})
