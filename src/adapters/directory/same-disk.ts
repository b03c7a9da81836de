import { stat } from 'node:fs/promises'
import { makeFolder } from './make-folder.ts'

/** `given`, unless only `own` is on the disk of `directory`, where files need no copying. Makes only `own`. */
export async function onDiskOf(directory: string, given: string, own: string): Promise<string> {
  const disk = await diskOf(directory)
  if (disk === undefined || (await diskOf(given)) === disk) return given
  await makeFolder(own).catch(() => undefined) // its disk is undefined then
  return (await diskOf(own)) === disk ? own : given
}

const diskOf = async (path: string): Promise<number | undefined> => (await stat(path).catch(() => undefined))?.dev
