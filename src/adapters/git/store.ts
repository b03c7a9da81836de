import { copyFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFolder } from '../exec/private-folder.ts'
import { complaint } from './credentials.ts'
import type { Git } from './git.ts'
import type { CheckoutPlace } from './place.ts'

/**
 * A repository of our own that reads the user's objects through alternates. Whatever is fetched lands here, and so does
 * where that history is cut off, so nothing in the user's git directory changes (issue 11, heading 2). It lasts for one run.
 */
export interface Store {
  /** Its git directory. */
  readonly directory: string
  readonly objects: string
}

/** Makes a store in a private folder below `temporary`. Throws if that folder cannot be written. */
export async function makeStore(git: Git, place: CheckoutPlace, temporary: string): Promise<Store> {
  const directory = await realpath(await privateFolder(temporary))
  const made = await git([
    'init',
    '--quiet',
    '--bare',
    '--template=',
    `--object-format=${place.objectFormat}`,
    directory,
  ])
  if (made.code !== 0) throw new Error(`git makes no repository in ${directory}: ${complaint(made.stderr)}`)
  // If the folder is inside the checkout (TMPDIR decides), its content must not count as a change.
  await writeFile(join(directory, '.gitignore'), '*\n')
  const objects = join(directory, 'objects')
  await writeFile(join(objects, 'info', 'alternates'), `${join(place.commonDirectory, 'objects')}\n`)
  // A full clone has no such file.
  await copyFile(join(place.commonDirectory, 'shallow'), shallowFile({ directory })).catch(() => undefined)
  return { directory, objects }
}

/** Where a store keeps the commits at which its history is cut off; exists only if it is. */
export const shallowFile = ({ directory }: Pick<Store, 'directory'>): string => join(directory, 'shallow')
