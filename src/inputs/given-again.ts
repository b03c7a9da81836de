import { isAbsolute, relative } from 'node:path'
import { withoutCredentials } from '../units/command-line.ts'
import { checkoutContext } from './checkout-context.ts'
import { DOCKER_NAMES } from './docker-names.ts'
import type { ListOption, TextOption } from './option.ts'
import type { NameOf } from './options.ts'
import { readList, readText, type Given } from './read-option.ts'

/** What a command needs beside the configuration file to build the image of a run once more. */
export interface GivenAgain {
  /** Options with their values, without credentials: a run leaves them in a file for a report. */
  readonly words: readonly string[]
  /** Options whose values no report shows, as they may be secret. */
  readonly unsaid: readonly string[]
}

const PATHS = ['context', 'file', 'source'] as const satisfies readonly NameOf<TextOption>[]
const TEXTS = ['image', 'target', 'network'] as const satisfies readonly NameOf<TextOption>[]
/** Each but `allow` has docker's name, which takes one item as it is. */
const LISTS = [
  'platforms',
  'build-contexts',
  'add-hosts',
  'allow',
  'files',
  'targets',
] as const satisfies readonly NameOf<ListOption>[]
const UNSAID = ['build-args', 'secrets', 'secret-envs', 'secret-files', 'ssh', 'set', 'vars', 'prepare'] as const

/** Only what can change what an image weighs. Paths are of `directory`, and absolute ones become relative to it. */
export function givenAgain(given: Given, directory: string): GivenAgain {
  const isGiven = (name: Parameters<Given>[0]): boolean => given(name).length > 0
  const here = (path: string): string => (isAbsolute(path) ? relative(directory, path) || '.' : path)
  return {
    words: [
      ...PATHS.filter(isGiven).flatMap((name) => [`--${name}`, here(checkoutContext(readText(name, given)))]),
      ...TEXTS.filter(isGiven).flatMap((name) => [`--${name}`, readText(name, given)]),
      ...LISTS.flatMap((name) => readList(name, given).flatMap((item) => [`--${DOCKER_NAMES[name] ?? name}`, item])),
      ...compressing(readList('outputs', given)).flatMap((item) => ['--output', item]),
    ].map(withoutCredentials),
    unsaid: UNSAID.filter(isGiven).map((name) => `--${name}`),
  }
}

/** Which of several outputs decides how layers are compressed depends on all of them. */
const compressing = (outputs: readonly string[]): readonly string[] =>
  outputs.some((output) => output.includes('compression')) ? outputs : []
