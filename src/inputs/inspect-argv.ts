import { fail } from '../errors.ts'
import type { BuildInputs } from './build-inputs.ts'
import { argvOptions, readArgv, type ArgvOptions } from './argv.ts'
import { defaultName } from './default-name.ts'
import { withGitToken } from './git-token.ts'
import { INSPECT_ENTRIES } from './inspect-options.ts'
import { ARGV_ENTRIES, BUILD_OPTIONS } from './options.ts'
import { readBuild } from './read-build.ts'
import { readText } from './read-option.ts'

/** The one thing of an image that is looked at closer; `of` is what the user wrote. */
export interface Detail {
  readonly kind: 'layer' | 'path' | 'module'
  readonly of: string
}

/** What `inspect` was asked for. */
export type InspectCommand =
  | {
      readonly kind: 'inspect'
      readonly reference: string
      /** Null shows the image as a whole. */
      readonly detail: Detail | null
      /** Whether to work out `download` where it takes time. */
      readonly download: boolean
      readonly json: boolean
    }
  | { readonly kind: 'stages'; readonly name: string; readonly build: BuildInputs; readonly json: boolean }

const DETAILS: readonly Detail['kind'][] = ['layer', 'path', 'module']

const IMAGE_OPTIONS: ArgvOptions = Object.fromEntries(
  INSPECT_ENTRIES.map(([name, { value }]) => [
    name,
    value === '' ? { type: 'boolean' } : { type: 'string', multiple: true },
  ]),
)
/** No budget holds a stage, and no base is compared with it. */
const STAGES_OPTIONS: ArgvOptions = {
  stages: { type: 'boolean' },
  ...argvOptions(ARGV_ENTRIES.filter(([name]) => name === 'name' || name in BUILD_OPTIONS)),
}

/** Reads the arguments of `inspect`; undefined asks for help. Throws `cli.usage`, `input.*`. */
export function inspectArgv(argv: readonly string[], repository: string): InspectCommand | undefined {
  return argv.includes('--stages') ? stages(argv, repository) : image(argv)
}

function image(argv: readonly string[]): InspectCommand | undefined {
  const { positionals, given, has } = readArgv(argv, IMAGE_OPTIONS)
  if (has('help')) return undefined
  const [reference, ...more] = positionals
  if (!reference || more.length > 0) {
    throw fail('cli.usage', {
      problem:
        '"inspect" takes one image: a reference, an archive, an OCI layout or a record. Or --stages, with a build.',
    })
  }
  const details = DETAILS.flatMap((kind) => given(kind).map((of): Detail => ({ kind, of: of.trim() })))
  const [detail = null, second] = details
  if (detail && second) {
    const what = detail.kind === second.kind ? `one --${detail.kind}` : `--${detail.kind} or --${second.kind}, not both`
    throw fail('cli.usage', { problem: `"inspect" takes ${what}.` })
  }
  if (detail?.of === '') throw fail('cli.usage', { problem: `--${detail.kind} needs a value.` })
  return { kind: 'inspect', reference, detail, download: has('download'), json: has('json') }
}

function stages(argv: readonly string[], repository: string): InspectCommand | undefined {
  const { positionals, given, has } = readArgv(argv, STAGES_OPTIONS)
  if (has('help')) return undefined
  if (positionals[0] !== undefined) {
    const problem = `"inspect --stages" builds and takes no image, but "${positionals[0]}" is there: give a folder with --context.`
    throw fail('cli.usage', { problem })
  }
  const build = withGitToken(readBuild(given), 'https://github.com')
  const name = readText('name', given) || defaultName({ ...build, target: '' }, repository)
  return { kind: 'stages', name, build, json: has('json') }
}
