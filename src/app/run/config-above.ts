import { dirname, join, relative } from 'node:path'
import { fail, isError } from '../../errors/errors.ts'
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
  const path = config === null ? await configAbove(files, prefix) : undefined
  if (path === undefined) return []
  const named = inputSet('config', relative(files.directory, path), runner.audience)
  return [
    `The budgets of ${path} were not read, as the run starts in a folder below it: start it there, or set ${named}`,
  ]
}

/** The same as an error: what a command that needs the file failed with, or where the file is that it may have meant. */
export async function orConfigAbove(
  { commits, files }: Pick<Ports, 'commits' | 'files'>,
  error: unknown,
): Promise<unknown> {
  if (!isError(error, 'config.missing') || error.fields.path !== DEFAULT_PATH) return error
  const facts = await commits.facts()
  const path = facts.kind === 'found' ? await configAbove(files, facts.value.prefix) : undefined
  if (path === undefined) return error
  return fail('config.above', { path: DEFAULT_PATH, above: path, relative: relative(files.directory, path) })
}

async function configAbove(files: Ports['files'], prefix: string): Promise<string | undefined> {
  let folder = files.directory
  for (const _ of prefix.split('/').filter((name) => name !== '')) {
    folder = dirname(folder)
    const path = join(folder, DEFAULT_PATH)
    if ((await files.realPath(path)) !== undefined) return path
  }
  return undefined
}
