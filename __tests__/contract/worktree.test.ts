import { chmod, readdir, readFile, realpath, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { NOWHERE, appearance, commitWorld, found } from '../support/commit-world.ts'
import { git, makeBare } from '../support/repository.ts'

const world = commitWorld()

describe('checkout', () => {
  test('brings just that commit to the checkout actions/checkout leaves, which stays as it was', async () => {
    const directory = await world.mergeCheckout()
    await writeFile(join(directory, 'm.txt'), 'changed')
    await writeFile(join(directory, 'new.txt'), 'not added')
    await git(directory, 'config', 'remote.origin.tagOpt', '--tags')
    const before = await appearance(directory)
    const commits = world.open(directory)
    {
      await using tree = await found(commits.checkout(world.hash['m130']!))
      expect(await readFile(join(tree.directory, 'm.txt'), 'utf8')).toBe('m130')
      expect(await git(tree.directory, 'status', '--porcelain')).toBe('?? new.txt')
      expect(await git(tree.directory, 'log', '--format=%H')).toBe(world.hash['m130'])
      expect(tree.directory.split('/').at(-1)).toBe(directory.split('/').at(-1))
    }
    expect(await appearance(directory)).toEqual(before)
    expect(await commits.known()).toEqual(['m130', 'merge'])
    await commits[Symbol.asyncDispose]()
    expect(await readdir(commits.temporary)).toEqual([])
  })

  test('is gone when disposed, and private before', async () => {
    const tree = await found(world.open(await world.mergeCheckout()).checkout(world.hash['m130']!))
    const folder = join(tree.directory, '..')
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    await tree[Symbol.asyncDispose]()
    await expect(stat(folder)).rejects.toThrow('ENOENT')
  })

  test('of several commits at once', async () => {
    const commits = world.open(await world.mergeCheckout())
    const names = ['m130', 'p2', 'merge', 'm50']
    const trees = await Promise.all(names.map((name) => found(commits.checkout(world.hash[name]!))))
    const texts = await Promise.all(
      trees.map((tree) => readFile(join(tree.directory, 'm.txt'), 'utf8').catch(() => '')),
    )
    expect(texts).toEqual(['m130', '', 'm130', 'm50'])
    await Promise.all(trees.map((tree) => tree[Symbol.asyncDispose]()))
  })

  test('translates paths of the checkout, whichever way they are spelled', async () => {
    const directory = await world.mergeCheckout()
    const link = world.newFolder()
    await symlink(directory, link)
    await using tree = await found(world.open(join(link, 'sub')).checkout(world.hash['merge']!))
    const top = join(tree.directory, '..')
    expect(tree.directory).toBe(join(top, 'sub'))
    expect(tree.translate(join(link, 'sub', 'a.txt'))).toBe(join(top, 'sub', 'a.txt'))
    expect(tree.translate(await realpath(directory))).toBe(top)
    expect(tree.translate(`${await realpath(directory)}-other/x`)).toBe(`${await realpath(directory)}-other/x`)
    expect(tree.translate('/etc/hosts')).toBe('/etc/hosts')
  })

  test('runs no hook and honours attributes of that commit', async () => {
    const bare = join(world.bare, 'attributes.git')
    const made = await makeBare(bare, {
      commits: { one: { files: { '.gitattributes': '*.txt text eol=crlf\n', 'a.txt': 'a\n' } } },
      refs: { main: 'one' },
    })
    const directory = world.newFolder()
    await git(world.root, 'clone', '--quiet', bare, directory)
    for (const hook of ['post-checkout', 'post-index-change']) {
      await writeFile(join(directory, '.git', 'hooks', hook), `#!/bin/sh\ntouch ${world.root}/hook-ran\n`)
      await chmod(join(directory, '.git', 'hooks', hook), 0o755)
    }
    await using tree = await found(world.open(directory).checkout(made['one']))
    expect(await readFile(join(tree.directory, 'a.txt'), 'utf8')).toBe('a\r\n')
    await expect(readFile(`${world.root}/hook-ran`)).rejects.toThrow('ENOENT')
  })

  test('of a commit without the folder the run was started in is a miss that leaves no folder behind', async () => {
    const commits = world.open(join(await world.mergeCheckout(), 'sub'))
    const answer = await commits.checkout(world.hash['m130']!)
    expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringContaining('no folder sub'), absent: true })
    await commits[Symbol.asyncDispose]()
    expect(await readdir(commits.temporary)).toEqual([])
  })

  test('in a full clone of a commit that has to be fetched leaves it as it was', async () => {
    const directory = await world.fullClone()
    const before = await appearance(directory)
    await (await found(world.open(directory).checkout(world.hash['p2']!)))[Symbol.asyncDispose]()
    expect(await appearance(directory)).toEqual(before)
  })

  test.each([
    ['a commit nobody has', NOWHERE, 'not our ref'],
    ['no hash', '--upload-pack=touch', 'is not a commit hash'],
  ])('%s is a miss', async (_, commit, words) => {
    const answer = await world.open(await world.mergeCheckout()).checkout(commit)
    expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringContaining(words) })
  })

  test('is a miss without a remote, with a remote that is not there, and outside a repository', async () => {
    const directory = await world.mergeCheckout()
    const commits = world.open(directory)
    await git(directory, 'remote', 'set-url', 'origin', 'http://user:pass@127.0.0.1:1/app.git')
    const unreachable = await commits.checkout(world.hash['m130']!)
    expect(unreachable).toMatchObject({ kind: 'miss', reason: expect.stringContaining('http://127.0.0.1:1/app.git') })
    await git(directory, 'remote', 'remove', 'origin')
    expect(await commits.checkout(world.hash['m130']!)).toMatchObject({ reason: expect.stringContaining('no remote') })
    expect(await world.open(world.root).checkout(world.hash['m130']!)).toMatchObject({ kind: 'miss' })
  })
})

test('a linked worktree of the user is a checkout like any other', async () => {
  const directory = await world.fullClone()
  const linked = world.newFolder()
  await git(directory, 'worktree', 'add', '--quiet', '--detach', linked)
  const before = await appearance(linked)
  await using tree = await found(world.open(linked).checkout(world.hash['m9']!))
  expect(await readFile(join(tree.directory, 'm.txt'), 'utf8')).toBe('m9')
  expect(await appearance(linked)).toEqual(before)
})
