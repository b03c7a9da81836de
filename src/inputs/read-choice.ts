import { fail, type WeighbridgeError } from '../errors/errors.ts'
import type { ListOption, TextOption } from './option.ts'
import type { NameOf, OptionName } from './options.ts'
import { readList, readText, type Given } from './read-option.ts'

export function choice<T extends string>(input: NameOf<TextOption>, choices: readonly T[], given: Given): T {
  const value = readText(input, given)
  const chosen = choices.find((each) => each === value)
  if (chosen !== undefined) return chosen
  throw notOneOf(input, choices, value)
}

export const notOneOf = (input: OptionName, choices: readonly string[], value: string): WeighbridgeError =>
  fail('input.choice', { input, value, choices: choices.join(', ') })

/** `auto`, which is the default, and `off` must stand alone; anything else is one of `some`. */
export function someOf(input: NameOf<ListOption>, some: string, given: Given): 'auto' | 'off' | readonly string[] {
  const items = readList(input, given)
  const word = items.find((item) => item === 'auto' || item === 'off')
  if (items.length === 0) return 'auto'
  if (word === undefined) return items
  if (items.length === 1) return word
  throw fail('input.format', { input, value: items.join(', '), expected: `Write "${word}" alone, or ${some}.` })
}

/** Refuses a leading dash: the value becomes an argument of docker or git, which would read it as an option. */
export function notAnOption(input: OptionName, value: string): string {
  if (!value.startsWith('-')) return value
  throw fail('input.format', { input, value, expected: 'It must not start with a dash.' })
}
