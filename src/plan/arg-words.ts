import type { Instruction } from 'dockerfile-ast'

/** Words with their quotes. */
const WORD = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

/**
 * The names that an ARG declares, and their values as written, undefined for none. dockerfile-ast takes the second of several
 * for the value of the first.
 */
export function argWords(arg: Instruction): readonly (readonly [name: string, value: string | undefined])[] {
  return [...(arg.getArgumentsContent() ?? '').matchAll(WORD)].map(([word]) => {
    const equals = word.indexOf('=')
    return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)]
  })
}
