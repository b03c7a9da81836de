import type { WayToAccept } from '../../budget/limit-edits.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'
import { commandLine } from '../../units/command-line.ts'

/** The command with what the run was given beside the configuration file: without it, another image would be weighed. */
export function withGiven(
  way: WayToAccept | null,
  [image]: readonly Pick<ImageInputs, 'givenAgain'>[],
): WayToAccept | null {
  if (way === null || way.command === null || image === undefined) return way
  const { words, unsaid } = image.givenAgain
  return { ...way, command: [way.command, commandLine(words)].filter(Boolean).join(' '), unsaid }
}
