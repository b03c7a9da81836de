import { styleText } from 'node:util'
import type { Style, Text } from '../../page/text.ts'
import { safeLine } from './safe-log.ts'

/** Follows NO_COLOR (no-color.org), then FORCE_COLOR and CLICOLOR_FORCE; without them, only a terminal gets colours. */
export function hasColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return !['0', 'false'].includes(env['FORCE_COLOR'])
  if (env['CLICOLOR_FORCE'] && env['CLICOLOR_FORCE'] !== '0') return true
  return isTerminal && env['TERM'] !== 'dumb' && env['CLICOLOR'] !== '0'
}

const FORMATS = { good: 'green', bad: 'red', doubtful: 'yellow', strong: 'bold', faint: 'dim' } as const satisfies {
  [S in Style]: string
}

/** A piece of a line in its colour, made harmless. */
export function painted(piece: Text): string {
  if (typeof piece === 'string') return safeLine(piece)
  return styleText(FORMATS[piece.style], safeLine(piece.text), { validateStream: false })
}
