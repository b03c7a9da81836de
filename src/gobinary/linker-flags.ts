/** Flags of the linker that say how it links and hold nothing of the user's (go tool link). */
const PLAIN = /^-(?:s|w|d|g|race|msan|asan|(?:linkmode|buildmode|compressdwarf)=\w+)$/
/** Those that may have their value behind a blank. Any other is a switch, or has it behind `=`. */
const WITH_VALUE =
  /^-(?:X|B|E|H|I|L|R|T|k|o|r|buildid|buildmode|extar|extld|extldflags|installsuffix|libgcc|linkmode|tmpdir)$/
const LONGEST = 300

/**
 * The value of `-ldflags`, without what it sets: `-X main.version=…`, because a value may be a secret, and a flag of another
 * linker a folder of the one who built it. Empty where there are too many to be shown.
 */
export function namedLinkerFlags(value: string): string {
  const words = split(value)
  const shown: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    const next = WITH_VALUE.test(word) ? words[(at += 1)] : undefined
    if (next !== undefined) shown.push(`${word} ${word === '-X' ? named(next) : '…'}`)
    else shown.push(PLAIN.test(word) ? word : named(word))
  }
  const text = shown.join(' ')
  return text.length > LONGEST ? '' : text
}

/** `name=…` of `name=value`, and `-X=name=…` of `-X=name=value`. */
const named = (word: string): string => word.replace(/^((?:-X=)?[^=]*=).*$/s, '$1…')

/** Go's own splitting (cmd/internal/quoted): at white space, but within the quotes that a word begins with. */
function split(value: string): readonly string[] {
  const words = value.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)
  return [...words].map(([, single, double, bare]) => single ?? double ?? bare ?? '')
}
