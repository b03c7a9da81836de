import { rm } from 'node:fs/promises'
import { privateFolder } from '../exec/private-folder.ts'
import { RUN_FOLDER } from './clear-up.ts'
import { setValue } from './set-value.ts'

/** For private files such as secrets. The post step removes it if the run is killed. */
export async function runFolder(temporary: string): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await privateFolder(temporary)
  try {
    setValue('STATE', RUN_FOLDER, path)
  } catch {
    // A runner without a state file has no post step; the next run removes what a killed one left.
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
