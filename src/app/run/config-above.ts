import { dirname, join, relative } from 'node:path'
import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import { inputSet } from '../../units/audience.ts'

/**
 * A note on the nearest configuration file in a folder of the checkout above the one that the run starts in, as only the
 * latter's is read; none if there is one, or if none is above. `prefix`: from the checkout's root to that folder.
 */
export async function configAboveNotes(
  { files, runner }: Pick<Ports, 'files' | 'runner'>,
  { config }: Pick<Inputs, 'config'>,
  prefix: string,
): Promise<readonly string[]> {
  if (config !== null) return []
  const depth = prefix.split('/').filter((name) => name !== '').length
  let folder = files.directory
  for (let left = depth; left > 0; left -= 1) {
    folder = dirname(folder)
    const path = join(folder, DEFAULT_PATH)
    if ((await files.realPath(path)) === undefined) continue
    const named = inputSet('config', relative(files.directory, path), runner.audience)
    return [
      `The budgets of ${path} were not read, as the run starts in a folder below it: start it there, or set ${named}`,
    ]
  }
  return []
}
