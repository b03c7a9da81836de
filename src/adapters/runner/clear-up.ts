import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, resolve } from 'node:path'
import { PREFIX } from '../exec/private-folder.ts'

/** Under which name the step's state has the folder of its run (run-folder.ts). */
export const RUN_FOLDER = 'folder'

/**
 * Removes the folder of a run of the action that was killed; after any other there is none. The path comes from a file
 * that all programs of the step may write to: nothing but a folder of ours in the runner's temporary folder is removed.
 * No part of the toolkit, which takes longer to load than all there is to do. Rejects with the system's error.
 */
export async function clearUp(environment: NodeJS.ProcessEnv): Promise<void> {
  const path = environment[`STATE_${RUN_FOLDER}`] ?? ''
  const temporary = environment['RUNNER_TEMP'] || tmpdir() // as main.ts has it
  if (path === '') return
  const ours = resolve(path) === path && dirname(path) === resolve(temporary) && basename(path).startsWith(PREFIX)
  if (ours) await rm(path, { recursive: true, force: true })
}
