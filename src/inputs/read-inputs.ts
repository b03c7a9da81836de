import { fail, type WeighbridgeError } from '../errors/errors.ts'
import { andMore } from '../text/and-more.ts'
import { BASE_MODES, type BaseMode } from './base-modes.ts'
import { BUDGET_SIDES } from './budget-sides.ts'
import { chooseImages } from './config/choose-image.ts'
import type { ChosenImage, ConfigFile } from './config/config.ts'
import { joinRules } from './config/join-rules.ts'
import { readConfig } from './config/read-config.ts'
import { withConfig } from './config/with-config.ts'
import { defaultName } from './default-name.ts'
import { withGitToken } from './git-token.ts'
import type { CacheMountsInput, CommentMode, ImageInputs, Inputs, Subject } from './inputs.ts'
import type { ListOption, TextOption } from './option.ts'
import type { NameOf, OptionName } from './options.ts'
import { withBuilderId } from './provenance.ts'
import { readBuild, refuseBuild } from './read-build.ts'
import { readFlag, readList, readOpenFlag, readText, type Given } from './read-option.ts'
import { readVariables } from './read-variables.ts'
import { readRules } from './read-rules.ts'
import { RECORD_STORES, type RecordsChoice } from './record-stores.ts'

interface Surroundings {
  /** Folder the run was started in, where relative contexts start. */
  readonly directory: string
  /** URL of the GitHub server. */
  readonly server: string
  /** URL of the run, which provenance names as its builder; empty if there is none. */
  readonly runUrl: string
  /** The runner's environment; empty for the command line. */
  readonly environment: Readonly<{ [name: string]: string | undefined }>
  /** Null if there is none. */
  readonly config: ConfigFile | null
}

const COMMENT_MODES: readonly CommentMode[] = ['auto', 'always', 'never']
const LONGEST_LABEL = 50
const SAVE_MODES: readonly CacheMountsInput['save'][] = ['base', 'always', 'never']

/**
 * Reads and checks all inputs, and what the configuration file says of the image. Throws `config.*` and `input.*`, naming
 * the input, its value and the accepted forms.
 */
export function readInputs(given: Given, surroundings: Surroundings): Inputs {
  const images = readImages(given, surroundings)
  const records = readRecords(given)
  return {
    images,
    config: surroundings.config,
    base: notAnOption('base', readText('base', given)),
    baseMode: readBaseMode(given, images, records),
    budgetsFrom: choice('budgets-from', BUDGET_SIDES, given),
    strict: readOpenFlag('strict', given),
    pushFirst: readFlag('push-first', given),
    prepare: readText('prepare', given),
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

/** Throws `input.conflict` for an input of one image, if the file has several. */
function readImages(given: Given, surroundings: Surroundings): readonly ImageInputs[] {
  const { config: file } = surroundings
  if (file === null) return [readImage(given, surroundings, null)]
  const chosen = chooseImages(readConfig(file), readText('name', given))
  const first = chosen.length === 1 ? undefined : OF_ONE_IMAGE.find((name) => given(name).length > 0)
  if (first !== undefined)
    throw fail('input.conflict', { first, second: 'config', reason: severalReason(file, chosen) })
  return chosen.map((image) => readImage(given, surroundings, image))
}

/** Inputs that say what one image is, or where it goes: with several, all would be the same, or in one place. */
const OF_ONE_IMAGE: readonly OptionName[] = ['image', 'context', 'file', 'tags', 'outputs', 'cache-to']

function severalReason({ path }: ConfigFile, images: readonly ChosenImage[]): string {
  const names = images.flatMap(({ name }) => name ?? [])
  const some = andMore(names.slice(0, MOST_NAMES), names.length - MOST_NAMES, 'image')
  return `${path} has several images (${some}), and this is of one. Write it there, or choose the image by its name`
}

const MOST_NAMES = 20

function readImage(given: Given, surroundings: Surroundings, chosen: ChosenImage | null): ImageInputs {
  const rules = readRules(given)
  const name = readText('name', given)
  const subject = readSubject(chosen === null ? given : withConfig(given, chosen), surroundings)
  const fallback = subject.kind === 'image' ? subject.reference : defaultName(subject.build, surroundings.directory)
  return {
    name: chosen?.name ?? (name || fallback),
    subject,
    rules: chosen === null ? rules : joinRules(rules, chosen.rules),
    written: { input: rules, file: chosen?.rules ?? null },
    ...(chosen?.headroom ? { headroom: chosen.headroom.share } : {}),
  }
}

function readSubject(given: Given, { server, runUrl }: Surroundings): Subject {
  const reference = notAnOption('image', readText('image', given))
  const build = readBuild(given)
  if (reference !== '') {
    refuseBuild(build)
    return { kind: 'image', reference, builder: build.builder }
  }
  const named = runUrl === '' ? build : withBuilderId(build, runUrl)
  return { kind: 'build', build: withGitToken(named, server) }
}

/** Refuses a leading dash: the value becomes an argument of docker or git, which would read it as an option. */
function notAnOption(input: OptionName, value: string): string {
  if (!value.startsWith('-')) return value
  throw fail('input.format', { input, value, expected: 'It must not start with a dash.' })
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

/** `auto`, which is the default, and `off` must stand alone; anything else is one of `some`. */
function someOf(input: NameOf<ListOption>, some: string, given: Given): 'auto' | 'off' | readonly string[] {
  const items = readList(input, given)
  const word = items.find((item) => item === 'auto' || item === 'off')
  if (items.length === 0) return 'auto'
  if (word === undefined) return items
  if (items.length === 1) return word
  throw fail('input.format', { input, value: items.join(', '), expected: `Write "${word}" alone, or ${some}.` })
}

/** GitHub has no longer labels; one that no pull request can have would look as if growth could be accepted. */
function readLabel(given: Given): string {
  const label = readText('accept-label', given)
  if (label.length <= LONGEST_LABEL && !/[\r\n]/.test(label)) return label
  const expected = `Write the name of one label, on one line and with at most ${LONGEST_LABEL} characters.`
  throw fail('input.format', { input: 'accept-label', value: label, expected })
}

function choice<T extends string>(input: NameOf<TextOption>, choices: readonly T[], given: Given): T {
  const value = readText(input, given)
  const chosen = choices.find((each) => each === value)
  if (chosen !== undefined) return chosen
  throw notOneOf(input, choices, value)
}

const notOneOf = (input: OptionName, choices: readonly string[], value: string): WeighbridgeError =>
  fail('input.choice', { input, value, choices: choices.join(', ') })
