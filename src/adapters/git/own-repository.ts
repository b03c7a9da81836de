import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProcessResult } from '../exec/process.ts'
import { complaint } from './credentials.ts'
import type { Git } from './git.ts'
import type { Place } from './place.ts'

/** Quick, and always to the same bytes, so that a builder finds what it has copied before. */
const PACK = ['pack-objects', '--quiet', '--threads=1', '--window=0']

/**
 * Makes a tree that holds `commit` a repository with that one commit, as actions/checkout makes one: Go stamps a program
 * with its commit where `.git` is in the context, and the base's must not differ by that. Nothing is made where the
 * user's own `.git` is no folder (a build cannot read that) or does not have all of the commit (a sparse or partial clone).
 * Gives why it could not be made; null for nothing.
 */
export async function makeRepository(
  git: Git,
  place: Place,
  { commit, tree }: { readonly commit: string; readonly tree: string },
): Promise<string | null> {
  if (place.gitDirectory !== join(place.root, '.git') || (await isIncomplete(git))) return null
  const format = (await git(['rev-parse', '--show-object-format'])).stdout.trim()
  const inTree = { cwd: tree }
  const steps: readonly (() => Promise<ProcessResult>)[] = [
    () => git(['init', '--quiet', '--template=', `--object-format=${format}`, tree], inTree),
    async () => {
      const objects = await git(['rev-list', '--objects', '--no-object-names', '--no-walk', commit])
      if (objects.code !== 0) return objects
      return git([...PACK, join(tree, '.git/objects/pack/pack')], { input: objects.stdout })
    },
    async () => {
      // Its parents are not there.
      for (const name of ['HEAD', 'shallow']) await writeFile(join(tree, '.git', name), `${commit}\n`)
      return git(['read-tree', commit], inTree)
    },
  ]
  for (const step of steps) {
    const { code, stderr } = await step()
    if (code !== 0) return complaint(stderr)
  }
  return null
}

async function isIncomplete(git: Git): Promise<boolean> {
  const { stdout } = await git(['config', '--get-regexp', String.raw`^(core\.sparsecheckout|remote\..*\.promisor)$`])
  return / true$/m.test(stdout)
}
