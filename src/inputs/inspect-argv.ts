import { parseGlob, UNREAD_GLOB } from '../units/glob.ts'
import { whyLooseStars } from '../units/glob-stars.ts'
import type { BuildInputs } from './build-inputs.ts'
import { A_SOURCE } from './sources.ts'
import { isOfStages, readArgv, usageOf } from './argv.ts'
import { withContext } from './context-argument.ts'
import { defaultName } from './default-name.ts'
import { withGitToken } from './git-token.ts'
import { readBuild } from './read-build.ts'
import { readText } from './read-option.ts'

/** The part of an image to look into; `of` is what the user wrote. */
export interface Detail {
  readonly kind: 'layer' | 'path' | 'module'
  readonly of: string
}

export type InspectCommand =
  | {
      readonly kind: 'inspect'
      readonly reference: string
      /** Null shows the image as a whole. */
      readonly detail: Detail | null
      /** Whether to compute `download` where that takes time. */
      readonly download: boolean
      readonly json: boolean
      readonly quiet: boolean
    }
  | {
      readonly kind: 'stages'
      readonly name: string
      readonly build: BuildInputs
      readonly json: boolean
      readonly quiet: boolean
    }

const DETAILS: readonly Detail['kind'][] = ['layer', 'path', 'module']

/** Reads the arguments of `inspect`. Throws `cli.usage`, `input.*`. */
export function inspectArgv(argv: readonly string[], directory: string): InspectCommand {
  return isOfStages(argv) ? stages(argv, directory) : image(argv)
}

function image(argv: readonly string[]): InspectCommand {
  const { positionals, given, has } = readArgv('inspect', argv)
  const [reference, ...more] = positionals
  if (!reference || more.length > 0) {
    throw usageOf('inspect', `"inspect" takes one image (${A_SOURCE}), or --stages and a build.`)
  }
  const [detail = null, second] = DETAILS.flatMap((kind) => given(kind).map((of): Detail => ({ kind, of: of.trim() })))
  if (detail && second) throw usageOf('inspect', `"inspect" takes --${detail.kind} or --${second.kind}, not both.`)
  if (detail?.of === '') throw usageOf('inspect', `--${detail.kind} needs a value.`)
  if (detail?.kind === 'path') checkPath(detail.of)
  return { kind: 'inspect', reference, detail, download: has('download'), json: has('json'), quiet: has('quiet') }
}

function checkPath(glob: string): void {
  if (parseGlob(glob) === undefined) throw usageOf('inspect', `--path cannot be read: ${UNREAD_GLOB}.`)
  const problem = whyLooseStars(glob)
  if (problem !== undefined) throw usageOf('inspect', `--path cannot be read: ${problem}`)
}

function stages(argv: readonly string[], directory: string): InspectCommand {
  const read = readArgv('inspect --stages', argv)
  const { given, has } = read
  const build = withGitToken(readBuild(withContext(read)), 'https://github.com')
  const name = readText('name', given) || defaultName({ ...build, target: '' }, directory)
  return { kind: 'stages', name, build, json: has('json'), quiet: has('quiet') }
}
