/** More words than any glob stands for. */
const MOST = 1000

/** What a glob leaves open at one place: the alternatives of braces, or a bracket expression and its own text. */
interface Choice {
  readonly start: number
  readonly end: number
  readonly options: readonly string[]
  readonly areBraces: boolean
}

/**
 * The globs without braces that a glob stands for: `{a,b}/*.js` for `a/*.js` and `b/*.js`. `[ab]` also stands for that
 * text, which is a common name of a folder. Undefined if they are too many.
 */
export function globsWithoutChoices(glob: string): readonly string[] | undefined {
  const choice = firstChoice(glob)
  if (choice === undefined) return [glob]
  const options = choice.areBraces ? choice.options.map(globsWithoutChoices) : [choice.options]
  const [rests, words] = [globsWithoutChoices(glob.slice(choice.end)), together(options)]
  if (rests === undefined || words === undefined || words.length * rests.length > MOST) return undefined
  const before = glob.slice(0, choice.start)
  return words.flatMap((word) => rests.map((rest) => before + word + rest))
}

function together(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = lists.filter((list) => list !== undefined)
  const all = known.flat()
  return known.length < lists.length || all.length > MOST ? undefined : all
}

function firstChoice(glob: string): Choice | undefined {
  for (let at = 0; at < glob.length; at += 1) {
    if (glob[at] === '\\') at += 1
    else if (glob[at] === '[') {
      const end = bracketEnd(glob, at)
      if (end === undefined) continue
      const text = glob.slice(at, end)
      // A text without special characters, as picomatch has it.
      if (/^\[(?!!)[^-*+?.^${}(|)[\]\\]+\]$/.test(text)) {
        return { start: at, end, options: [text, `\\${text}`], areBraces: false }
      }
      at = end - 1
    } else if (glob[at] === '{') {
      const braces = bracesAt(glob, at)
      if (braces !== undefined) return braces
    }
  }
  return undefined
}

/** Braces that close, with a comma between them. */
function bracesAt(glob: string, start: number): Choice | undefined {
  const options: string[] = []
  let [depth, from] = [0, start + 1]
  for (let at = start + 1; at < glob.length; at += 1) {
    const letter = glob[at]
    if (letter === '\\') at += 1
    else if (letter === '[') at = (bracketEnd(glob, at) ?? at + 1) - 1
    else if (letter === '{') depth += 1
    else if (letter === ',' && depth === 0) {
      options.push(glob.slice(from, at))
      from = at + 1
    } else if (letter === '}') {
      if (depth > 0) depth -= 1
      else if (options.length === 0) return undefined
      else return { start, end: at + 1, options: [...options, glob.slice(from, at)], areBraces: true }
    }
  }
  return undefined
}

/** Behind the `]` of a bracket expression, which has no slash; undefined if the `[` stands for itself. */
export function bracketEnd(glob: string, start: number): number | undefined {
  const negated = glob[start + 1] === '!' || glob[start + 1] === '^' ? 1 : 0
  const first = start + 1 + negated
  for (let at = first; at < glob.length && glob[at] !== '/'; at += 1) {
    if (glob[at] === '\\') at += 1
    else if (glob[at] === ']' && at > first) return at + 1
  }
  return undefined
}
