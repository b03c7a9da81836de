import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { gitCommits } from '../../src/adapters/git/commits.ts'
import { actionsCheckout } from '../support/actions-checkout.ts'
import { ANYONE, TYPED, found } from '../support/commit-world.ts'
import { GO } from '../support/engines.ts'
import { temporaryFolder, isolateGit, makeBare } from '../support/repository.ts'

const FILES = { 'go.mod': 'module example.com/m\n\ngo 1.21\n', 'main.go': 'package main\n\nfunc main() {}\n' }

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  isolateGit()
  folder = await temporaryFolder()
})
afterAll(async () => await folder?.[Symbol.asyncDispose]())

/** A program that Go built in a folder: its bytes, and its commit according to Go. */
function built(directory: string): { readonly bytes: number; readonly revision: string | undefined } {
  const program = join(folder.path, 'program')
  const env = { ...process.env, GOFLAGS: '', GOCACHE: join(folder.path, 'cache'), GOTOOLCHAIN: 'local' }
  execFileSync(GO, ['build', '-trimpath', '-buildvcs=true', '-o', program, '.'], { cwd: directory, env })
  const info = execFileSync(GO, ['version', '-m', program], { encoding: 'utf8', env })
  return { bytes: statSync(program).size, revision: /vcs\.revision=(\w+)/.exec(info)?.[1] }
}

test('Go stamps a program of the base as it stamps that of a shallow head: a change of README alone has no bytes', async () => {
  const bare = join(folder.path, 'app.git')
  const commits = await makeBare<'base' | 'head'>(bare, {
    commits: { base: { files: FILES }, head: { files: { ...FILES, 'README.md': 'more\n' }, parents: ['base'] } },
    refs: { main: 'head' },
  })
  const directory = join(folder.path, 'app')
  await actionsCheckout(directory, { url: `file://${bare}`, ref: 'refs/heads/main', commit: commits.head })
  await using repository = gitCommits(directory, ANYONE, async () => folder.path, TYPED)
  await using tree = await found(repository.checkout(commits.base))
  const [head, base] = [built(directory), built(tree.directory)]
  expect([head.revision, base.revision]).toEqual([commits.head, commits.base])
  expect(base.bytes).toBe(head.bytes)
})
