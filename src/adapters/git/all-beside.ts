import { join } from 'node:path'
import type { Found, Miss } from '../../ports.ts'
import { findBeside } from './beside.ts'
import type { Git } from './git.ts'
import { indexEntries } from './index-entries.ts'
import { oddName } from './odd-name.ts'
import { isPopulated } from './submodules.ts'

/** Everything beside the commit, submodules included; `at` returns what is at an untracked path. */
export async function allBeside<T extends { readonly path: string }>(
  git: Git,
  root: string,
  at: (root: string, path: string) => Promise<readonly T[]>,
): Promise<Found<readonly T[]> | Miss> {
  const beside = await findBeside(git, root)
  if (beside.kind === 'miss') return beside
  const all = (await Promise.all(beside.value.others.map((path) => at(root, path)))).flat()
  for (const { path, isSubmodule } of await indexEntries(git, { cwd: root })) {
    const submodule = join(root, path)
    if (!isSubmodule || !(await isPopulated(submodule))) continue
    const inside = await allBeside(git, submodule, at)
    if (inside.kind === 'miss') return { kind: 'miss', reason: `its submodule ${path}: ${inside.reason}` }
    for (const each of inside.value) all.push({ ...each, path: `${path}/${each.path}` })
  }
  return oddName(all.map(({ path }) => path)) ?? { kind: 'found', value: all }
}
