import { INSPECT_ENTRIES } from './inspect-options.ts'
import { ARGV_ENTRIES, type OptionName } from './options.ts'
import type { Option } from './option.ts'

const WEIGH: readonly string[] = ['context', 'file', 'target', 'platforms', 'image', 'name'] satisfies OptionName[]
const GATE: readonly string[] = ['budget', 'max-growth', 'base', 'strict', 'prepare'] satisfies OptionName[]
const MOUNTS: readonly string[] = ['cache-mounts', 'cache-mounts-save'] satisfies OptionName[]

const USAGE = `weighbridge: builds a container image, weighs it, says what changed and why, holds it to a budget

usage: weighbridge <command> [options]

Commands
  run                          build, weigh, compare with the base, gate
  inspect <image>              look into a reference, an archive, an OCI layout or a record
  inspect --stages             build and weigh every stage of a Dockerfile
  compare <base> <head>        compare two images, archives, OCI layouts or records
  help                         this text
  version                      the version

Every command
  --json                       print JSON
  -h, --help                   this text`

const EXIT_CODES = `Exit codes
  0    within budget
  1    over budget
  2    wrong usage or config, or a base that does not exist
  3    the build, or the command of --prepare, failed
  4    could not measure; with --strict, could not check a budget
  130  cancelled`

/** The text of `weighbridge --help`, made of the option table, at most 100 columns wide. */
export function helpText(): string {
  const groups = [
    inspectGroup(),
    group('what to weigh', WEIGH),
    group('comparison and gate', GATE),
    group('cache mounts', MOUNTS),
    buildGroup(),
  ]
  return `${[USAGE, ...groups, EXIT_CODES].join('\n\n')}\n`
}

function inspectGroup(): string {
  const lines = INSPECT_ENTRIES.map(([name, { value, description }]) =>
    entry(value === '' ? name : `${name} <${value}>`, description),
  )
  return `Options of "inspect"\n${lines.join('\n')}`
}

function buildGroup(): string {
  const others = new Set([...WEIGH, ...GATE, ...MOUNTS])
  const names = ARGV_ENTRIES.map(([name]) => name).filter((name) => !others.has(name))
  return group('the build, as docker/build-push-action has it', names)
}

function group(title: string, names: readonly string[]): string {
  const options = names.flatMap((name) => ARGV_ENTRIES.filter(([each]) => each === name))
  return `Options of "run": ${title}\n${options.map(([name, option]) => describe(name, option)).join('\n')}`
}

/** A list may be given several times. */
const VALUE = { text: ' <text>', list: ' <item>…', flag: '' } as const

const COLUMN = 31
const WIDTH = 100

function describe(name: string, option: Option): string {
  const fallback = option.kind === 'text' && option.default !== '' ? ` (default: ${option.default})` : ''
  return entry(`${name}${VALUE[option.kind]}`, `${option.description}${fallback}`)
}

/** An option on the left, and what it is on the right, on as many lines as it takes. */
function entry(option: string, description: string): string {
  let lines = ''
  let line = `  --${option} `.padEnd(COLUMN)
  for (const word of description.split(' ')) {
    if (`${line}${word}`.length > WIDTH) {
      lines += `${line.trimEnd()}\n`
      line = ' '.repeat(COLUMN)
    }
    line += `${word} `
  }
  return lines + line.trimEnd()
}
