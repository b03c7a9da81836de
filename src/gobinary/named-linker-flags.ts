import { LINKER_FLAGS_LENGTH } from '../units/linker-flags-length.ts'

/** Flags of the linker that hold nothing of the user's: switches, and some that say how it links (go tool link). */
const PLAIN = /^-(?:\w+|(?:linkmode|buildmode|compressdwarf)=\w+)$/
const SETS = /^-\w+=/
/** Those that have the next word as their value also where it looks like a flag. */
const WITH_VALUE =
  /^-(?:X|B|E|H|I|L|R|T|k|o|r|buildid|buildmode|extar|extld|extldflags|installsuffix|libgcc|linkmode|tmpdir)$/

/**
 * The value of `-ldflags`, without what it sets: `-X main.version=…`, because a value may be a secret, and a flag of another
 * linker a folder of the one who built it. Empty where there are too many to be shown.
 */
export function namedLinkerFlags(value: string): string {
  const words = split(value)
  const shown: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!.replace(/^--/, '-') // package flag takes either
    const next = WITH_VALUE.test(word) ? words[(at += 1)] : undefined
    if (next !== undefined) shown.push(`${word} ${word === '-X' ? named(next) : '…'}`)
    else if (PLAIN.test(word)) shown.push(word)
    // What is no flag is the value of the one before it, whether that is known here to have one or not.
    else shown.push(SETS.test(word) ? named(word) : '…')
  }
  const text = shown.join(' ')
  return text.length > LINKER_FLAGS_LENGTH ? '' : text
}

/** `name=…` of `name=value`, and `-X=name=…` of `-X=name=value`; of a value without a name nothing. */
const named = (word: string): string => `${/^(?:-X=)?[^=]*=/.exec(word)?.[0] ?? ''}…`

/** Go's own splitting (cmd/internal/quoted): at white space, but within the quotes that a word begins with. */
function split(value: string): readonly string[] {
  const words = value.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)
  return [...words].map(([, single, double, bare]) => single ?? double ?? bare ?? '')
}
