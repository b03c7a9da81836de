import { fail } from '../errors/errors.ts'
import type { Share } from '../limits/headroom.ts'
import { MARGIN, type WhichLimits } from '../limits/new-limit.ts'
import { parsePercent } from '../limits/parse-growth.ts'
import type { Argv } from './argv.ts'
import { DEFAULT_PATH } from './config/asked-config.ts'
import type { Config } from './config/config.ts'
import type { Inputs } from './inputs.ts'

export interface BudgetCommand {
  readonly kind: 'budget'
  readonly inputs: Inputs
  readonly file: Config
  /** Whether to write the new limits into the file. */
  readonly update: boolean
  readonly margin: Share
  readonly which: WhichLimits
  readonly quiet: boolean
}

/**
 * Limits from what the image weighs: nothing is compared or recorded. Throws `config.missing`, and
 * `input.format` for the margin.
 */
export function budgetCommand({ given, has }: Argv, inputs: Inputs): BudgetCommand {
  const { config } = inputs
  if (config === null) throw fail('config.missing', { path: DEFAULT_PATH })
  const alone = { ...inputs, baseMode: 'record', records: [], annotatesChecks: false } as const
  const quiet = has('quiet')
  return {
    kind: 'budget',
    inputs: alone,
    file: config,
    update: has('update'),
    margin: readMargin(given('margin')),
    which: has('raise') ? 'broken' : 'all',
    quiet,
  }
}

function readMargin([text]: readonly string[]): Share {
  if (text === undefined) return MARGIN
  const margin = parsePercent(text)
  if (margin !== undefined) return margin
  throw fail('input.format', { input: 'margin', value: text, expected: 'Write it as 5% or 2.5%.' })
}
