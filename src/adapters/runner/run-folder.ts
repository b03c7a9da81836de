import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@actions/core'
import { RUN_FOLDER } from './clear-up.ts'

/**
 * A folder for the private files of this run of the action, such as its secrets, in the runner's temporary folder. The
 * post step is told of it before anything is in it, and removes it where a killed run could not.
 */
export async function runFolder(temporary: string): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(temporary, 'weighbridge-')) // mkdtemp makes it 0700
  core.saveState(RUN_FOLDER, path)
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
