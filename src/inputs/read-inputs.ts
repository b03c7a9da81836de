import { fail } from '../errors/errors.ts'
import { BASE_MODES, type BaseMode } from './base-modes.ts'
import { BUDGET_SIDES } from './budget-sides.ts'
import type { ConfigFile } from './config/config.ts'
import { readConfig } from './config/read-config.ts'
import type { CacheMountsInput, CommentMode, ImageInputs, Inputs } from './inputs.ts'
import { readBake } from './read-bake.ts'
import { choice, notAnOption, notOneOf, someOf } from './read-choice.ts'
import { readImages, type Place } from './read-images.ts'
import { readFlag, readOpenFlag, readText, type Given } from './read-option.ts'
import { readReport } from './read-report.ts'
import { readVariables } from './read-variables.ts'
import { RECORD_STORES, type RecordsChoice } from './record-stores.ts'

interface Surroundings extends Place {
  /** The runner's environment; empty for the command line. */
  readonly environment: Readonly<{ [name: string]: string | undefined }>
  /** Null if there is none. */
  readonly config: ConfigFile | null
}

const COMMENT_MODES: readonly CommentMode[] = ['auto', 'always', 'never']
const LONGEST_LABEL = 50
const SAVE_MODES: readonly CacheMountsInput['save'][] = ['base', 'always', 'never']

/**
 * Reads and checks all inputs, and what the configuration file says of the images; what it says of those of a bake file
 * is read once these are known. Throws `config.*` and `input.*`, naming the input, its value and the accepted forms.
 */
export function readInputs(given: Given, surroundings: Surroundings): Inputs {
  const config = surroundings.config === null ? null : readConfig(surroundings.config)
  const report = readReport(given)
  const bake = report ? undefined : readBake(given, surroundings)
  const images = report || bake ? [] : readImages(given, config, surroundings)
  const records = readRecords(given)
  return {
    images,
    ...(bake && { bake }),
    ...(report && { report }),
    isChosen: readText('name', given) !== '' || (bake?.inputs.targets ?? []).length > 0,
    config,
    base: notAnOption('base', readText('base', given)),
    baseMode: readBaseMode(given, images, records),
    budgetsFrom: choice('budgets-from', BUDGET_SIDES, given),
    strict: readOpenFlag('strict', given),
    pushFirst: readFlag('push-first', given),
    pushPartial: readFlag('push-partial', given),
    prepare: readText('prepare', given),
    changedOnly: readFlag('changed-only', given),
    records,
    cacheMounts: {
      use: someOf('cache-mounts', 'ids or targets of cache mounts', given),
      save: choice('cache-mounts-save', SAVE_MODES, given),
    },
    comment: choice('comment', COMMENT_MODES, given),
    acceptLabel: readLabel(given),
    ...readVariables(surroundings.environment),
    token: readText('token', given),
  }
}

function readRecords(given: Given): RecordsChoice {
  const chosen = someOf('records', 'names of stores', given)
  if (typeof chosen === 'string') return chosen
  const unknown = chosen.find((name) => !RECORD_STORES.some((store) => store === name))
  if (unknown !== undefined) throw notOneOf('records', ['auto', 'off', ...RECORD_STORES], unknown)
  return [...new Set(chosen)].flatMap((name) => RECORD_STORES.filter((store) => store === name))
}

/** Refuses a mode that could never give a base. */
function readBaseMode(given: Given, images: readonly ImageInputs[], records: RecordsChoice): BaseMode {
  const mode = choice('base-mode', BASE_MODES, given)
  const first = 'base-mode'
  if (mode === 'record' && records === 'off')
    throw fail('input.conflict', { first, second: 'records', reason: '"record" needs a store, and "off" is none' })
  if (mode === 'rebuild' && images.some(({ subject }) => subject.kind === 'image'))
    throw fail('input.conflict', {
      first,
      second: 'image',
      reason: '"rebuild" builds the base, and an image that is not built has only records',
    })
  return mode
}

/** GitHub has no longer labels; one that no pull request can have would look as if growth could be accepted. */
function readLabel(given: Given): string {
  const label = readText('accept-label', given)
  if (label.length <= LONGEST_LABEL && !/[\r\n]/.test(label)) return label
  const expected = `Write the name of one label, on one line and with at most ${LONGEST_LABEL} characters.`
  throw fail('input.format', { input: 'accept-label', value: label, expected })
}
