import { fail } from '../errors/errors.ts'
import type { FlagOption, ListOption, TextOption } from './option.ts'
import { OPTIONS, type NameOf, type OptionName } from './options.ts'
import { parseList } from './parse-list.ts'

/** The texts given for an option, in order; empty if it was not set. */
export type Given = (name: OptionName) => readonly string[]

/** The last text given, trimmed; the option's default if there is none or it is blank. */
export function readText(name: NameOf<TextOption>, given: Given): string {
  return given(name).at(-1)?.trim() || OPTIONS[name].default
}

/** Reads a boolean of the YAML 1.2 core schema, as the runner's own toolkit does. Throws `input.boolean`. */
export function readFlag(name: NameOf<FlagOption>, given: Given): boolean {
  return readOpenFlag(name, given) ?? false
}

/** Like `readFlag`, but null if it was not set. */
export function readOpenFlag(name: NameOf<FlagOption>, given: Given): boolean | null {
  const value = given(name).at(-1)?.trim() ?? ''
  if (value === '') return null
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['false', 'False', 'FALSE'].includes(value)) return false
  throw fail('input.boolean', { input: name, value })
}

/** The items of every text given. Throws `input.format`, without the text if that may be a secret. */
export function readList(name: NameOf<ListOption>, given: Given): readonly string[] {
  return given(name).flatMap((text) => {
    const items = parseList(text, OPTIONS[name].traits)
    if (items) return items
    const value = name === 'secrets' ? '…' : text
    throw fail('input.format', {
      input: name,
      value,
      expected: 'A double quote is not closed; write one item per line.',
    })
  })
}
