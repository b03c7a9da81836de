import { bracketEnds } from './glob-brackets.ts'

/** More words than any glob stands for. */
export const MOST_PATHS = 1000

/** What a glob leaves open up to `end`: the alternatives between the `cuts` of braces, or a bracket expression or its text. */
type Choice =
  | { readonly kind: 'braces'; readonly end: number; readonly cuts: readonly number[] }
  | { readonly kind: 'brackets'; readonly end: number }

/**
 * The globs without braces that a glob stands for: `{a,b}/*.js` for `a/*.js` and `b/*.js`. `[ab]` also stands for that
 * text, which is a common name of a folder. Undefined if they are too many.
 */
export function globsWithoutChoices(glob: string): readonly string[] | undefined {
  const choices = choicesIn(glob)

  function expand(from: number, to: number): readonly string[] | undefined {
    let words: readonly string[] = ['']
    let plain = from
    for (let at = from; at < to; at += 1) {
      const choice = choices.get(at)
      if (choice === undefined) continue
      const [before, options] = [glob.slice(plain, at), optionsOf(choice, at)]
      if (options === undefined || words.length * options.length > MOST_PATHS) return undefined
      words = words.flatMap((word) => options.map((option) => joined(joined(word, before), option)))
      plain = choice.end
      at = plain - 1
    }
    return words.map((word) => joined(word, glob.slice(plain, to)))
  }

  function optionsOf(choice: Choice, start: number): readonly string[] | undefined {
    if (choice.kind === 'brackets') {
      const text = glob.slice(start, choice.end)
      return [text, `\\${text}`]
    }
    const options: string[] = []
    for (const [index, cut] of choice.cuts.entries()) {
      const words = expand(cut + 1, choice.cuts[index + 1] ?? choice.end - 1)
      if (words === undefined || options.length + words.length > MOST_PATHS) return undefined
      options.push(...words)
    }
    return options
  }

  return expand(0, glob.length)
}

/** Stars of which only some come from braces are one `*` and never `**`, as picomatch has it. */
function joined(start: string, end: string): string {
  const [, before, stars] = (end.startsWith('*') && /^((?:\\.|[^\\])*?)(\*+)$/s.exec(start)) || []
  return before === undefined || stars === undefined ? start + end : `${before}*${end.replace(/^\*+/, '')}`
}

/** By where they begin. Reads the glob once: braces that a hostile one leaves open must not be looked for again and again. */
function choicesIn(glob: string): ReadonlyMap<number, Choice> {
  const choices = new Map<number, Choice>()
  const open: number[][] = [] // of each brace, its place and those of its commas
  const endOf = bracketEnds(glob)
  for (let at = 0; at < glob.length; at += 1) {
    const letter = glob[at]
    if (letter === '\\') at += 1
    else if (letter === '[') {
      const end = endOf(at)
      if (end === undefined) continue
      // A text without special characters, as picomatch has it.
      if (/^\[(?!!)[^-*+?.^${}(|)[\]\\]+\]$/.test(glob.slice(at, end))) choices.set(at, { kind: 'brackets', end })
      at = end - 1
    } else if (letter === '{') open.push([at])
    else if (letter === ',') open.at(-1)?.push(at)
    else if (letter === '}') {
      const cuts = open.pop() ?? []
      if (cuts.length > 1) choices.set(cuts[0]!, { kind: 'braces', end: at + 1, cuts })
    }
  }
  return choices
}
