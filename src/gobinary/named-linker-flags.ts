import { LINKER_FLAGS_LENGTH } from '../units/linker-flags-length.ts'

/** Linker flags without user values: switches, and some that say how to link (go tool link). */
const PLAIN = /^-(?:\w+|(?:linkmode|buildmode|compressdwarf)=\w+)$/
const SETS = /^-\w+=/
/** Flags whose value is the next word, even if that looks like a flag. */
const WITH_VALUE =
  /^-(?:X|B|E|H|I|L|R|T|k|o|r|buildid|buildmode|extar|extld|extldflags|installsuffix|libgcc|linkmode|tmpdir)$/

/** `-ldflags` without values, which may be secrets or a user's folders; empty if there are too many flags to show. */
export function namedLinkerFlags(value: string): string {
  const words = split(value)
  const shown: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!.replace(/^--/, '-') // package flag takes either
    const next = WITH_VALUE.test(word) ? words[(at += 1)] : undefined
    if (next !== undefined) shown.push(`${word} ${word === '-X' ? named(next) : '…'}`)
    else if (PLAIN.test(word)) shown.push(word)
    // A word that is not a flag is the value of the one before it, even if that is not known to take one.
    else shown.push(SETS.test(word) ? named(word) : '…')
  }
  const text = shown.join(' ')
  return text.length > LINKER_FLAGS_LENGTH ? '' : text
}

/** `name=…` for `name=value`, and `-X=name=…` for `-X=name=value`; a value without a name is dropped. */
const named = (word: string): string => `${/^(?:-X=)?[^=]*=/.exec(word)?.[0] ?? ''}…`

/** Splits like Go (cmd/internal/quoted): at whitespace, except within quotes that begin a word. */
function split(value: string): readonly string[] {
  const words = value.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)
  return [...words].map(([, single, double, bare]) => single ?? double ?? bare ?? '')
}
