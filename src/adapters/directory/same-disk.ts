import { stat } from 'node:fs/promises'
import { makeFolder } from './make-folder.ts'

/**
 * The folder on the same disk as `directory`, where files need no copying to be in both: `given`, which is left alone
 * if it does not exist, else `own`, which is then made; `given` if neither is on that disk.
 */
export async function onDiskOf(directory: string, given: string, own: string): Promise<string> {
  const disk = await diskOf(directory)
  if (disk === undefined || (await diskOf(given)) === disk) return given
  await makeFolder(own).catch(() => undefined) // then it is on no disk
  return (await diskOf(own)) === disk ? own : given
}

const diskOf = async (path: string): Promise<number | undefined> => (await stat(path).catch(() => undefined))?.dev
