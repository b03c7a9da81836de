/** A word as BuildKit reads it (split_command.go): without quotes and backslashes; the end of the text ends a quote. */
const WORD = /\s*((?:[^\s"'\\]|\\[^]?|"(?:[^"\\]|\\[^]?)*"?|'(?:[^'\\]|\\[^]?)*'?)+)/gy

/** `text` is what follows the word RUN. */
export function hasCacheFlag(text: string): boolean {
  for (const flag of flags(text)) {
    const [, mount] = /^--mount=([^]*)$/.exec(flag) ?? []
    if (mount !== undefined && mountType(mount) === 'cache') return true
  }
  return false
}

/** `--name=value`, whether the value is in the same word or the next. */
function* flags(text: string): Generator<string> {
  let name: string | undefined
  for (const [, word = ''] of text.matchAll(WORD)) {
    if (name === undefined && !word.startsWith('--')) return
    const plain = unquoted(word)
    if (plain === '--') return
    if (name === undefined && !plain.includes('=')) {
      name = plain
      continue
    }
    yield name === undefined ? plain : `${name}=${plain}`
    name = undefined
  }
}

/** Without a type it is not a cache, and the last type counts (commands_runmount.go). */
function mountType(mount: string): string | undefined {
  const fields = mount.split(',').map((field) => field.replace(/^"|"$/g, ''))
  return fields
    .findLast((field) => /^type=/i.test(field))
    ?.slice('type='.length)
    .toLowerCase()
}

function unquoted(word: string): string {
  return word.replace(/\\([^]?)|"((?:[^"\\]|\\[^]?)*)"?|'((?:[^'\\]|\\[^]?)*)'?/g, (_, escaped, double, single) => {
    return escaped ?? unescaped(double ?? single)
  })
}

const unescaped = (text: string): string => text.replace(/\\([^]?)/g, '$1')
