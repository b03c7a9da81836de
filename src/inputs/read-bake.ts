import { fail } from '../errors/errors.ts'
import type { BakeAsked } from './bake-asked.ts'
import type { BakeInputs } from './bake-inputs.ts'
import type { BuildInputs } from './build-inputs.ts'
import { checkoutContext } from './checkout-context.ts'
import { givenAgain } from './given-again.ts'
import { BUILD_OPTIONS, type BAKE_OPTIONS } from './docker-options.ts'
import { OPTIONS, type OptionName } from './options.ts'
import { provenanceOf } from './provenance.ts'
import { onlyBuild } from './read-build.ts'
import { refuseCompareWith } from './read-compare-with.ts'
import type { Place } from './read-images.ts'
import { readFlag, readList, readText, type Given } from './read-option.ts'
import { readRules } from './read-rules.ts'

const OF_BAKE: readonly OptionName[] = [
  'files',
  'targets',
  'set',
  'vars',
  'source',
] satisfies (keyof typeof BAKE_OPTIONS)[]

/** What a bake and a single build have in common. */
const OF_BOTH: readonly string[] = [
  'allow',
  'builder',
  'call',
  'github-token',
  'load',
  'no-cache',
  'provenance',
  'pull',
  'push',
  'sbom',
] satisfies (keyof BuildInputs)[]

/**
 * What a bake file is asked for; undefined if no input is about one.
 * Throws `input.*`, also for inputs of a single build, which would be ignored.
 */
export function readBake(
  given: Given,
  { directory, runUrl }: Pick<Place, 'directory' | 'runUrl'>,
): BakeAsked | undefined {
  const first = OF_BAKE.find((name) => given(name).length > 0)
  if (first === undefined) return undefined
  refuseBeside(first, given)
  refuseCompareWith(given)
  onlyBuild(readText('call', given))
  const provenance = readText('provenance', given)
  const inputs: BakeInputs = {
    allow: readList('allow', given),
    builder: readText('builder', given),
    files: readList('files', given).map(localFile),
    load: readFlag('load', given),
    'no-cache': readFlag('no-cache', given),
    provenance: runUrl === '' ? provenance : provenanceOf(provenance, runUrl),
    pull: readFlag('pull', given),
    push: readFlag('push', given),
    sbom: readText('sbom', given),
    set: readList('set', given),
    source: readSource(given),
    targets: readList('targets', given).map(targetName),
    vars: readList('vars', given),
  }
  return { inputs, name: readText('name', given), rules: readRules(given), givenAgain: givenAgain(given, directory) }
}

function refuseBeside(first: OptionName, given: Given): void {
  const names = ['image', ...Object.keys(BUILD_OPTIONS)].filter(isOption)
  const second = names.find((name) => !OF_BOTH.includes(name) && given(name).length > 0)
  if (second === undefined) return
  const reason = 'the bake file says what is built, and {set} overrides a field of it (*.platform=linux/arm64)'
  throw fail('input.conflict', { first, second, reason })
}

const isOption = (name: string): name is OptionName => name in OPTIONS

/** Bake would read the pipe once, and the base needs the definition, too. */
function localFile(file: string): string {
  if (file !== '-') return file
  throw fail('input.format', { input: 'files', value: file, expected: 'Give the path of a file.' })
}

function readSource(given: Given): string {
  const value = readText('source', given)
  const source = checkoutContext(value)
  if (!REMOTE.test(source)) return source
  const expected =
    'Give a folder of the checkout: what a URL names has no base to compare with. "{{defaultContext}}" is the checkout.'
  throw fail('input.format', { input: 'source', value, expected })
}

/** What docker/bake-action gives to buildx as a remote definition (actions-toolkit, Util.isValidRef). */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|github\.com\/|git@)/i

/** Buildx would read others as options, or the first as the URL of a definition. */
function targetName(value: string): string {
  if (/^[\w.*?[][\w.*?[\]^-]*$/.test(value)) return value
  throw fail('input.format', {
    input: 'targets',
    value,
    expected: 'Give names of targets and groups of the bake file.',
  })
}
