import { changedLines, limitEdits, withLimits } from '../../budget/limit-edits.ts'
import { fail } from '../../errors/errors.ts'
import type { BudgetCommand } from '../../inputs/budget-argv.ts'
import type { ConfigFile } from '../../inputs/config/config.ts'
import { limitPlaces } from '../../inputs/config/limit-places.ts'
import { readConfig } from '../../inputs/config/read-config.ts'
import { onlyWeighed } from '../../plan/only-weighed.ts'
import type { Files, Ports } from '../../ports.ts'
import type { NewLimits } from '../../report/new-limits.ts'
import { messageOf } from '../../text/message-of.ts'
import { withBuild } from '../run/image-builds.ts'
import { run } from '../run/run.ts'
import type { Stopwatch } from '../stopwatch.ts'

/**
 * Weighs an image, which goes nowhere else, and gives the limits that call for it, written into the configuration file with `update`. Throws what
 * `run` throws, and `config.unwritten`.
 */
export async function budget(ports: Ports, command: BudgetCommand, watch: Stopwatch): Promise<NewLimits> {
  const { file, margin, which, update } = command
  const inputs = { ...command.inputs, images: command.inputs.images.map((image) => withBuild(image, onlyWeighed)) }
  // What is over a limit is no error here: a new limit is printed instead.
  const runner = { ...ports.runner, annotate: () => undefined }
  const { verdict } = await run({ ...ports, runner }, inputs, watch)
  const { edits, left } = limitEdits(limitPlaces(file, verdict.images[0]?.name ?? ''), verdict, margin, which)
  if (update && edits.length > 0) await write(ports.files, file, withLimits(file.text, edits))
  const hasLimits = verdict.images.some(({ outcomes }) => outcomes.length > 0)
  const lines = changedLines(file.text, edits)
  return { path: file.path, lines, left, hasLimits, which, isWritten: update }
}

async function write(
  files: Pick<Files, 'read' | 'replace'>,
  { path, text }: ConfigFile,
  edited: string,
): Promise<void> {
  try {
    if ((await files.read(path)) !== text) throw new Error('it was changed while the image was built')
    readConfig({ path, text: edited }) // never leaves a file that the next run cannot read
    await files.replace(path, edited)
  } catch (error) {
    throw fail('config.unwritten', { path, detail: messageOf(error) }, error)
  }
}
