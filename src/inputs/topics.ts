import {
  BUDGET_OPTIONS,
  COMMON_OPTIONS,
  COMMON_OPTIONS_OF_RUN,
  CONFIG_OPTIONS,
  INSPECT_OPTIONS,
  RUN_OPTIONS,
  type ArgvOption,
} from './command-options.ts'
import { A_SOURCE, TWO_SOURCES } from './sources.ts'
import { BAKE_OPTIONS, BUILD_OPTIONS } from './docker-options.ts'
import { type OptionName } from './options.ts'

/** The topics of `weighbridge help`; `weighbridge` is the program as a whole. */
export type Topic = 'weighbridge' | 'run' | 'inspect' | 'compare' | 'config' | 'budget'

/** `commands` and `options` pair names with descriptions; `examples` are whole command lines. */
interface HelpPage {
  readonly about: string
  readonly usage: readonly string[]
  readonly commands: readonly (readonly [string, string])[]
  readonly examples: readonly string[]
  readonly options: readonly (readonly [string, readonly ArgvOption[]])[]
  readonly exitCodes: boolean
}

const WEIGH: readonly string[] = ['context', 'file', 'target', 'platforms', 'image', 'name'] satisfies OptionName[]
const GATE: readonly string[] = [
  'compare-with',
  'budget',
  'max-growth',
  'budgets',
  'budgets-from',
  'config',
  'base',
  'base-mode',
  'strict',
  'push-first',
  'push-partial',
  'prepare',
  'changed-only',
  'records',
] satisfies OptionName[]
const MOUNTS: readonly string[] = ['cache-mounts', 'cache-mounts-save'] satisfies OptionName[]

const named = (names: readonly string[]) =>
  names.flatMap((name) => RUN_OPTIONS.filter((option) => option.name === name))
const BUILD = RUN_OPTIONS.filter(({ name }) => name in BUILD_OPTIONS && !WEIGH.includes(name))
const BAKE = RUN_OPTIONS.filter(({ name }) => name in BAKE_OPTIONS)
const COMMON = ['Every command', COMMON_OPTIONS] as const

/** The pages of `weighbridge help`. A test parses every example as a command line. */
export const PAGES: Readonly<Record<Topic, HelpPage>> = {
  weighbridge: {
    about: 'builds a container image, weighs it, says what changed and why, and holds it to a budget',
    usage: ['weighbridge <command> [options]'],
    commands: [
      ['run [<context>]', 'build, weigh, compare with the base, gate'],
      ['inspect <image>', `look into ${A_SOURCE}`],
      ['inspect --stages [<context>]', 'build and weigh every stage of a Dockerfile'],
      ['compare <base> <head>', `compare ${TWO_SOURCES}`],
      ['config', 'what the configuration file says of each image'],
      ['budget [<context>]', 'write limits from what images weigh now'],
      ['help <command>', 'its options, with examples; the same as <command> --help'],
      ['version', 'the version'],
    ],
    examples: [
      'weighbridge run . --budget 20MB',
      'weighbridge inspect alpine:3',
      'weighbridge compare shop:1.4 shop:1.5',
    ],
    options: [COMMON],
    exitCodes: true,
  },
  run: {
    about: 'builds an image, weighs it, compares it with its base, and holds it to budgets',
    usage: ['weighbridge run [options] [<context>]'],
    commands: [],
    examples: [
      'weighbridge run . --budget 20MB --max-growth "5% or 500kB"',
      'weighbridge run -f Dockerfile.prod -t shop:latest --build-arg VERSION=1.5 .',
      'weighbridge run services/shop --base v1.4.0 --json > report.json',
      'weighbridge run --image shop:latest --budget 20MB --quiet',
      'weighbridge run --image shop.tar --compare-with shop:main --max-growth 5%',
      'weighbridge run --targets api,worker --max-growth 5%',
    ],
    options: [
      ['What to weigh', named(WEIGH)],
      ['Comparison and gate', named(GATE)],
      ['Cache mounts', named(MOUNTS)],
      ['The build, as in docker/build-push-action', BUILD],
      ['Images of a bake file, as in docker/bake-action', BAKE],
      ['Every command', COMMON_OPTIONS_OF_RUN],
    ],
    exitCodes: true,
  },
  inspect: {
    about: 'looks into an image: layers, files, Go modules, and what is wasted',
    usage: ['weighbridge inspect [options] <image>', 'weighbridge inspect --stages [options] [<context>]'],
    commands: [],
    examples: [
      'weighbridge inspect alpine:3',
      'weighbridge inspect shop:latest --module google.golang.org/grpc',
      'weighbridge inspect shop.tar --path "/var/cache/*"',
      'weighbridge inspect --stages -f Dockerfile.prod .',
    ],
    options: [['Options', INSPECT_OPTIONS], COMMON],
    exitCodes: false,
  },
  compare: {
    about: `compares ${TWO_SOURCES}`,
    usage: ['weighbridge compare [options] <base> <head>'],
    commands: [],
    examples: [
      'weighbridge compare shop:1.4 shop:1.5',
      'weighbridge compare before.tar after.tar --json',
      'weighbridge compare record.json shop:latest',
    ],
    options: [COMMON],
    exitCodes: false,
  },
  config: {
    about: 'prints what holds for each image of the configuration file, and where it is written',
    usage: ['weighbridge config [options]'],
    commands: [],
    examples: ['weighbridge config', 'weighbridge config --config ci/weighbridge.yml --name shop'],
    options: [['Options', CONFIG_OPTIONS]],
    exitCodes: false,
  },
  budget: {
    about: 'builds and weighs an image, and writes the limits that call for it into the configuration file',
    usage: ['weighbridge budget [options] [<context>]'],
    commands: [],
    examples: [
      'weighbridge budget',
      'weighbridge budget --update --name shop',
      'weighbridge budget --update --raise --margin 20%',
    ],
    options: [
      ['Options', BUDGET_OPTIONS],
      ['Every command', COMMON_OPTIONS.filter(({ name }) => name !== 'json')],
    ],
    exitCodes: false,
  },
}
