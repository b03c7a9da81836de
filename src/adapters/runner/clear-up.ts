import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, resolve } from 'node:path'
import { PREFIX } from '../exec/private-folder.ts'

/** Name of the step's state that holds the run's folder (run-folder.ts). */
export const RUN_FOLDER = 'folder'

/**
 * Removes the folder of a killed action run. Every program of the step may write the state file, so only a folder of
 * ours in the runner's temporary folder is removed. Does not load the toolkit, which is slow. Throws the system's
 * error.
 */
export async function clearUp(environment: NodeJS.ProcessEnv): Promise<void> {
  const path = environment[`STATE_${RUN_FOLDER}`] ?? ''
  const temporary = environment['RUNNER_TEMP'] || tmpdir() // as main.ts has it
  if (path === '') return
  const ours = resolve(path) === path && dirname(path) === resolve(temporary) && basename(path).startsWith(PREFIX)
  if (ours) await rm(path, { recursive: true, force: true })
}
