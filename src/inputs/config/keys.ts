import type { BuildInputs } from '../build-inputs.ts'
import { BUILD_OPTIONS } from '../docker-options.ts'
import { OPTION_ENTRIES } from '../options.ts'

/** A token and the text of a secret have no place in a committed file, and only one call can be weighed. */
const NOT_IN_FILE: readonly string[] = ['secrets', 'github-token', 'call'] satisfies (keyof BuildInputs)[]

/** The inputs of a build that an image in the file can have. */
export const BUILD_KEYS: readonly string[] = Object.keys(BUILD_OPTIONS).filter((name) => !NOT_IN_FILE.includes(name))

/** What all images can have in common. */
export const DEFAULTS_KEYS: readonly string[] = [...BUILD_KEYS, 'budget', 'max-growth', 'budgets', 'headroom']

export const IMAGE_KEYS: readonly string[] = ['image', ...DEFAULTS_KEYS]

/** Build inputs that an image has though it is not built. */
export const MEANS: readonly string[] = ['builder'] satisfies (keyof BuildInputs)[]

/** Why a key that is no key of an image is not one; undefined if it is no input either. */
export function whyNotInFile(key: string): string | undefined {
  if (key === 'name') return 'The name of an image is its key below "images".'
  if (key === 'image') return '"image" is about one image: write it below "images".'
  if (key === 'secrets')
    return 'No secret belongs into this file: write "secrets" in the workflow, or use "secret-envs" or "secret-files" here.'
  const [, option] = OPTION_ENTRIES.find(([name]) => name === key) ?? []
  if (option === undefined) return undefined
  const orOption = option.actionOnly ? '' : `, or give it as --${key}`
  return `"${key}" is an input of the run: write it in the workflow${orOption}.`
}
