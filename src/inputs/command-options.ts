import type { BuildInputs } from './build-inputs.ts'
import { DOCKER_LETTERS, DOCKER_NAMES } from './docker-names.ts'
import { INSPECT_ENTRIES, type InspectOption } from './inspect-options.ts'
import type { ListTraits, Option } from './option.ts'
import { BAKE_OPTIONS, BUILD_OPTIONS } from './docker-options.ts'
import { ARGV_ENTRIES } from './options.ts'

export interface ArgvOption {
  readonly name: string
  /** A flag has no value, and only a list may be given several times. */
  readonly kind: Option['kind']
  /** Name of its value in help; empty for a flag. */
  readonly value: string
  readonly description: string
  /** Empty for none. */
  readonly default: string
  /** Docker's name for it and the letter, without dashes; empty for none. */
  readonly docker: string
  readonly letter: string
  readonly traits: ListTraits
}

export type CommandName = 'run' | 'inspect' | 'inspect --stages' | 'compare' | 'config' | 'budget'

const VALUE = { text: 'text', list: 'item', flag: '' } as const
const NONE = { default: '', docker: '', letter: '', traits: {} } as const

const common = (quiet: string): readonly ArgvOption[] => [
  { ...NONE, name: 'json', kind: 'flag', value: '', description: 'Print JSON' },
  { ...NONE, name: 'quiet', letter: 'q', kind: 'flag', value: '', description: quiet },
  { ...NONE, name: 'help', letter: 'h', kind: 'flag', value: '', description: 'Print help on the command' },
]

const QUIET = 'Show no progress and no warnings'

export const COMMON_OPTIONS: readonly ArgvOption[] = common(QUIET)
export const COMMON_OPTIONS_OF_RUN: readonly ArgvOption[] = common(`${QUIET}, and of the report only the verdict`)

export const RUN_OPTIONS: readonly ArgvOption[] = ARGV_ENTRIES.map(([name, option]) => ofAction(name, option))

/** `--stages` replaces the others and goes with a build. */
export const INSPECT_OPTIONS: readonly ArgvOption[] = INSPECT_ENTRIES.map(([name, option]) => ofInspect(name, option))

/** Stages have no budget and no base. */
const STAGES_OPTIONS = [
  ...INSPECT_OPTIONS.filter(({ name }) => name === 'stages'),
  ...RUN_OPTIONS.filter(({ name }) => name === 'name' || name in BUILD_OPTIONS),
]

/** It prints what the file says, and measures nothing. */
export const CONFIG_OPTIONS: readonly ArgvOption[] = [
  ...RUN_OPTIONS.filter(({ name }) => name === 'config' || name === 'name'),
  ...COMMON_OPTIONS.filter(({ name }) => name === 'help'),
]

/** What a build has besides its image goes nowhere if it is only weighed. `outputs` say how layers are compressed. */
const WITH_RESULTS: readonly string[] = [
  'push',
  'load',
  'tags',
  'cache-to',
  'annotations',
  'attests',
  'provenance',
  'sbom',
] satisfies (keyof BuildInputs)[]

const isOfBudget = ({ name }: ArgvOption): boolean =>
  ['config', 'name', 'image', 'prepare'].includes(name) ||
  name in BAKE_OPTIONS ||
  (name in BUILD_OPTIONS && !WITH_RESULTS.includes(name))

/** It weighs as `run` does, and compares, pushes and records nothing. */
export const BUDGET_OPTIONS: readonly ArgvOption[] = [
  {
    ...NONE,
    name: 'update',
    kind: 'flag',
    value: '',
    description: 'Write the limits into the configuration file; without it, they are only printed',
  },
  {
    ...NONE,
    name: 'raise',
    kind: 'flag',
    value: '',
    description: 'Only raise the limits that fail the image; without it, all are written anew',
  },
  {
    ...NONE,
    name: 'margin',
    kind: 'text',
    value: 'share',
    description: 'What a limit leaves above the weight, e.g. 20%',
    default: '10%',
  },
  ...RUN_OPTIONS.filter(isOfBudget).map(onlyWeighing),
]

export const COMMAND_OPTIONS: Readonly<Record<CommandName, readonly ArgvOption[]>> = {
  run: [...RUN_OPTIONS, ...COMMON_OPTIONS_OF_RUN],
  inspect: [...INSPECT_OPTIONS, ...COMMON_OPTIONS],
  'inspect --stages': [...STAGES_OPTIONS, ...COMMON_OPTIONS],
  compare: COMMON_OPTIONS,
  config: CONFIG_OPTIONS,
  budget: [...BUDGET_OPTIONS, ...COMMON_OPTIONS.filter(({ name }) => name !== 'json')],
}

/** All ways to write an option, weighbridge's own first: `--tags`, `--tag`, `-t`. */
export function spellings({ name, docker, letter }: ArgvOption): readonly string[] {
  return [`--${name}`, ...(docker === '' ? [] : [`--${docker}`]), ...(letter === '' ? [] : [`-${letter}`])]
}

function ofAction(name: string, option: Option): ArgvOption {
  return {
    name,
    kind: option.kind,
    value: VALUE[option.kind],
    description: option.description,
    default: option.kind === 'text' ? option.default : '',
    docker: new Map(Object.entries(DOCKER_NAMES)).get(name) ?? '',
    letter: new Map(Object.entries(DOCKER_LETTERS)).get(name) ?? '',
    traits: option.kind === 'list' ? option.traits : {},
  }
}

function ofInspect(name: string, { value, description }: InspectOption): ArgvOption {
  return { ...NONE, name, kind: value === '' ? 'flag' : 'text', value, description }
}

function onlyWeighing(option: ArgvOption): ArgvOption {
  if (option.name !== 'outputs') return option
  const description = 'Where a run writes the result: nothing is written there, but layers are compressed as it says'
  return { ...option, description }
}
