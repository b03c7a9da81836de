import { rm } from 'node:fs/promises'
import * as core from '@actions/core'
import { privateFolder } from '../exec/private-folder.ts'
import { RUN_FOLDER } from './clear-up.ts'

/**
 * A folder in the runner's temporary folder for the private files of this run of the action, such as its secrets. The
 * post step is told of it before anything is in it, and removes it if a killed run could not.
 */
export async function runFolder(temporary: string): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await privateFolder(temporary)
  try {
    core.saveState(RUN_FOLDER, path)
  } catch {
    // A runner without a state file has no post steps to tell; the next run removes what a killed one left.
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
