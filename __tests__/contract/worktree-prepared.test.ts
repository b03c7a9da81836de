import { existsSync } from 'node:fs'
import {
  appendFile,
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { appWithLibrary } from '../support/app-with-library.ts'
import { commitWorld, found } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'
import { writeAll } from '../support/two-commits.ts'

const world = commitWorld()

/** A checkout with uncommitted files, a folder of them, and a nested repository. */
async function checkout(): Promise<string> {
  const directory = await world.mergeCheckout()
  await mkdir(join(directory, 'made'))
  await writeFile(join(directory, 'made/one'), 'one')
  await writeFile(join(directory, 'two'), 'two')
  await git(directory, 'init', '--quiet', 'within')
  await writeFile(join(directory, 'within/three'), 'three')
  return directory
}

test('what lies beside the commit is named, file by file, and folders with nothing in them', async () => {
  const directory = await checkout()
  await git(directory, 'init', '--quiet', 'made/within')
  for (const path of ['made/empty', 'empty/below', 'sub/empty']) {
    await mkdir(join(directory, path), { recursive: true })
  }
  const names = await found(world.open(directory).beside())
  const empty = ['empty/below/', 'made/empty/', 'sub/empty/']
  expect([...names].toSorted()).toEqual(
    [...empty, 'made/one', 'made/within/.git', 'two', 'within/.git', 'within/three'].toSorted(),
  )
})

test('a tree that is written to has what it is given, and shares none of it with the checkout', async () => {
  const directory = await checkout()
  const commits = world.open(directory)
  const names = await found(commits.beside())
  await writeFile(join(directory, 'made/later'), 'made by the command')
  await using tree = await found(commits.checkout(world.hash['m130']!, { names, isWritten: true }))
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

test('a tree has no file that was made since the names were taken, wherever in the checkout', async () => {
  const { directory, before } = await appWithLibrary(world)
  await git(directory, 'init', '--quiet', 'within')
  await writeAll(directory, { 'within/three': 3, 'lib/kept': 4, 'out/kept': 5, link: 6 })
  const commits = world.open(directory)
  const names = await found(commits.beside())
  expect([...names].toSorted()).toEqual(['lib/kept', 'link', 'out/kept', 'within/.git', 'within/three'])
  await writeAll(directory, {
    'within/made': 3,
    'lib/made/app': 4,
    'lib/made/lib/kept': 4,
    'out/made': 5,
    'dist/app': 6,
  })
  for (const isWritten of [false, true]) {
    await using tree = await found(commits.checkout(before, { names, isWritten }))
    const beside = tree.beside.filter(({ path }) => !path.includes('.git/')).map(({ path }) => path)
    expect(beside.toSorted()).toEqual(['lib/kept', 'link', 'out/kept', 'within/three'])
    for (const path of ['dist', 'lib/made', 'within/made', 'out/made']) {
      expect([path, existsSync(join(tree.directory, path))]).toEqual([path, false])
    }
  }
})

test('a tree that is written to has no folder that only the command made, and those that were there, also empty ones', async () => {
  const directory = await checkout()
  await mkdir(join(directory, 'empty/below'), { recursive: true })
  const commits = world.open(directory)
  const names = await found(commits.beside())
  await mkdir(join(directory, 'dist/deep'), { recursive: true })
  await git(directory, 'init', '--quiet', 'third_party')
  for (const path of ['dist/deep/app', 'made/app', 'empty/below/app']) await writeFile(join(directory, path), 'made')
  await mkdir(join(directory, 'made/deep'))
  await mkdir(join(directory, 'package/dist'), { recursive: true }) // for a folder that the head has, but not the base
  for (const path of ['package/file', 'package/dist/app']) await writeFile(join(directory, path), 'made')
  await git(directory, 'add', 'package/file')
  await using tree = await found(commits.checkout(world.hash['m130']!, { names, isWritten: true }))
  const there = await readdir(tree.directory, { recursive: true })
  const own = there.filter((name) => !/^(?:\.git|within|sub)(?:\/|$)|^(?:two|\w\.txt)$/.test(name))
  expect(own.toSorted()).toEqual(['empty', 'empty/below', 'made', 'made/one'])
})

test('of what lies beside, that is kept whose bytes stay', async () => {
  const directory = await world.mergeCheckout()
  const written = ['written', 'written, as old', 'removed', 'made a link']
  const same = ['kept', 'replaced', 'touched', 'made a program']
  for (const name of [...written, ...same]) await writeFile(join(directory, name), 'old')
  for (const name of ['link', 'link to other']) await symlink('kept', join(directory, name))
  const commits = world.open(directory)
  const names = await found(commits.beside())
  await using tree = await found(commits.checkout(world.hash['m130']!, { names, isWritten: true }))
  const at = (name: string) => join(tree.directory, name)
  const kept = await tree.keptBy(async () => {
    await writeFile(at('written'), 'new')
    const { atime, mtime } = await lstat(at('written, as old'))
    await writeFile(at('written, as old'), 'new')
    await utimes(at('written, as old'), atime, mtime)
    for (const name of ['removed', 'made a link', 'link to other']) await rm(at(name))
    for (const name of ['made a link', 'link to other']) await symlink('touched', at(name))
    await copyFile(at('replaced'), at('added'))
    await rename(at('added'), at('replaced'))
    await utimes(at('touched'), new Date(), new Date())
    await chmod(at('made a program'), 0o755)
    await writeFile(at('added'), '')
  })
  expect(kept.map(({ path }) => path).toSorted()).toEqual([...same, 'link'].toSorted())
})
