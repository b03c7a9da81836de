import { copyFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFolder } from '../exec/private-folder.ts'
import { complaint } from './credentials.ts'
import type { Git } from './git.ts'
import type { CheckoutPlace } from './place.ts'

/**
 * A repository of our own that reads the user's objects through alternates. Whatever is fetched goes here, so the
 * user's git directory does not change (issue 11, heading 2). Lasts for one run.
 */
export interface Store {
  readonly directory: string
  readonly objects: string
}

/** Throws if the folder cannot be written. */
export async function makeStore(git: Git, place: CheckoutPlace, temporary: string): Promise<Store> {
  const directory = await makeBare(git, place.objectFormat, temporary)
  const objects = join(directory, 'objects')
  await writeFile(join(objects, 'info', 'alternates'), `${join(place.commonDirectory, 'objects')}\n`)
  // A full clone has no such file.
  await copyFile(join(place.commonDirectory, 'shallow'), shallowFile({ directory })).catch(() => undefined)
  return { directory, objects }
}

/** An empty repository in a private folder, whose path it returns. Throws if the folder cannot be written. */
export async function makeBare(git: Git, objectFormat: string, temporary: string): Promise<string> {
  const directory = await realpath(await privateFolder(temporary))
  const made = await git(['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`, directory])
  if (made.code !== 0) throw new Error(`git cannot create a repository in ${directory}: ${complaint(made.stderr)}`)
  // Inside a checkout (TMPDIR), its files must not count as changes.
  await writeFile(join(directory, '.gitignore'), '*\n')
  return directory
}

/** Lists where a shallow history is cut off; a full one has no such file. */
export const shallowFile = ({ directory }: Pick<Store, 'directory'>): string => join(directory, 'shallow')
