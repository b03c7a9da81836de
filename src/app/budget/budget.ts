import { changedLines, limitEdits, withLimits, type LimitEdit } from '../../budget/limit-edits.ts'
import type { Verdict } from '../../budget/verdict.ts'
import { fail } from '../../errors/errors.ts'
import type { BudgetCommand } from '../../inputs/budget-argv.ts'
import type { ConfigFile } from '../../inputs/config/config.ts'
import { limitPlaces } from '../../inputs/config/limit-places.ts'
import { readConfig } from '../../inputs/config/read-config.ts'
import type { Share } from '../../limits/headroom.ts'
import type { Files, Ports } from '../../ports.ts'
import type { NewLimits } from '../../report/new-limits.ts'
import { messageOf } from '../../text/message-of.ts'
import { run } from '../run/run.ts'
import type { Stopwatch } from '../stopwatch.ts'

/**
 * Weighs images and gives the limits that call for them, written into the configuration file with `update`. Throws what
 * `run` throws, and `config.unwritten`.
 */
export async function budget(ports: Ports, command: BudgetCommand, watch: Stopwatch): Promise<NewLimits> {
  const { file, inputs, margin, update } = command
  // What is over a limit is no error here: a new limit is printed instead.
  const runner = { ...ports.runner, annotate: () => undefined }
  const { verdict } = await run({ ...ports, runner }, inputs, watch)
  const edits = editsOf(file, verdict, margin)
  if (update && edits.length > 0) await write(ports.files, file, edits)
  const outcomes = verdict.images.flatMap((image) => image.outcomes)
  const unknown = outcomes.flatMap((outcome) => (outcome.status === 'skip' ? outcome.reason : []))
  return { path: file.path, lines: changedLines(file.text, edits), unknown: [...new Set(unknown)], isWritten: update }
}

function editsOf(file: ConfigFile, verdict: Verdict, margin: Share): readonly LimitEdit[] {
  const names = new Set(verdict.images.map(({ name }) => name))
  return limitEdits(limitPlaces(file, [...names]), verdict, margin)
}

async function write(
  files: Pick<Files, 'read' | 'replace'>,
  file: ConfigFile,
  edits: readonly LimitEdit[],
): Promise<void> {
  const { path, text } = file
  try {
    if ((await files.read(path)) !== text) throw new Error('it was changed while the image was built')
    const edited = { path, text: withLimits(text, edits) }
    readConfig(edited) // never leaves a file that the next run cannot read
    await files.replace(path, edited.text)
  } catch (error) {
    throw fail('config.unwritten', { path, detail: messageOf(error) }, error)
  }
}
