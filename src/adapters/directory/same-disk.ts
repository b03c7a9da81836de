import { mkdir, stat } from 'node:fs/promises'

/**
 * The first of two folders that is on the disk of `directory`, where files need no copying to be in both; the first of all
 * where neither is. A folder that is not there is made, for this user alone.
 */
export async function onDiskOf(directory: string, folders: readonly [string, string]): Promise<string> {
  const disk = await diskOf(directory)
  for (const folder of folders) {
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined) // it is none of ours then
    if (disk !== undefined && (await diskOf(folder)) === disk) return folder
  }
  return folders[0]
}

const diskOf = async (path: string): Promise<number | undefined> => (await stat(path).catch(() => undefined))?.dev
