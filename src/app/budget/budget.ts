import { changedLines } from '../../budget/changed-lines.ts'
import { limitEdits, withLimits } from '../../budget/limit-edits.ts'
import { fail } from '../../errors/errors.ts'
import type { BudgetCommand } from '../../inputs/budget-argv.ts'
import type { ConfigFile } from '../../inputs/config/config.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'
import type { Rule } from '../../limits/rule.ts'
import { limitPlaces } from '../../inputs/config/limit-places.ts'
import { readConfig } from '../../inputs/config/read-config.ts'
import { onlyWeighed } from '../../plan/only-weighed.ts'
import type { Files, Ports } from '../../ports.ts'
import type { NewLimits } from '../../report/new-limits.ts'
import { messageOf } from '../../text/message-of.ts'
import { withBakeImages } from '../run/bake-images.ts'
import { withBuilds } from '../run/image-builds.ts'
import { run } from '../run/run.ts'
import type { Stopwatch } from '../stopwatch.ts'

/**
 * Weighs images, which go nowhere else, and gives the limits that call for them, written into the configuration file
 * with `update`. Throws what `run` throws, and `config.unwritten`.
 */
export async function budget(ports: Ports, command: BudgetCommand, watch: Stopwatch): Promise<NewLimits> {
  const { file, margin, which, update } = command
  const asked = withBuilds(await withBakeImages(ports, command.inputs), onlyWeighed)
  const inputs = { ...asked, images: asked.images.map(withMaxima) }
  // What is over a limit is no error here: a new limit is printed instead.
  const runner = { ...ports.runner, annotate: () => undefined }
  const { verdict } = await run({ ...ports, runner }, inputs, watch)
  const names = [...new Set(verdict.images.map(({ name }) => name))]
  const { edits, left } = limitEdits(limitPlaces(file, names), verdict, margin, which)
  if (update && edits.length > 0) await write(ports.files, file, withLimits(file.text, edits))
  const hasLimits = verdict.images.some(({ outcomes }) => outcomes.length > 0)
  const lines = changedLines(file, edits)
  return { path: file.path, lines, left, hasLimits, which, isWritten: update }
}

/** The other rules have no limit that a weight gives. */
function withMaxima({ rules, written: { input, file }, ...image }: ImageInputs): ImageInputs {
  const written = { input: input.filter(isMax), file: file?.filter(isMax) ?? null }
  return { ...image, rules: rules.filter(isMax), written }
}

const isMax = ({ kind }: Rule): boolean => kind === 'max'

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
