import { styleText } from 'node:util'
import type { Style, Text } from '../../page/text.ts'
import { safeLine } from './safe-log.ts'

/**
 * Whether a stream gets colours: a terminal does, anything else only if FORCE_COLOR or CLICOLOR_FORCE say so. NO_COLOR
 * (no-color.org) has the last word: what a person asked for counts more than what a program set for its children.
 */
export function hasColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return !['0', 'false'].includes(env['FORCE_COLOR'])
  if (env['CLICOLOR_FORCE'] && env['CLICOLOR_FORCE'] !== '0') return true
  return isTerminal && env['TERM'] !== 'dumb' && env['CLICOLOR'] !== '0'
}

const FORMATS = { good: 'green', bad: 'red', doubtful: 'yellow', strong: 'bold', faint: 'dim' } as const satisfies {
  [S in Style]: string
}

/** A piece of a line, made harmless, in its colour. */
export function painted(piece: Text): string {
  if (typeof piece === 'string') return safeLine(piece)
  return styleText(FORMATS[piece.style], safeLine(piece.text), { validateStream: false })
}
