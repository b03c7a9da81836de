import { bracketEnds } from './glob-brackets.ts'
import { globsWithoutChoices } from './glob-choices.ts'

/** Stands for a `**`. No path has it. */
const FOLDERS = '\0'

/**
 * Why a glob is refused that could be read: a `**` in it, or in one of its alternatives, is only a part of a name, where
 * it means no more than `*`, and whoever wrote it expects more. Undefined if there is none, or too many alternatives.
 */
export function whyLooseStars(glob: string): string | undefined {
  if (!hasLooseStars(glob)) return undefined
  const meant = withStars(glob, nearestStars)
  const advice = hasLooseStars(meant) ? 'Write "*" in a name.' : `Did you mean "${meant}"?`
  return `"**" must stand alone between slashes, which it does not in "${glob}". ${advice}`
}

function hasLooseStars(glob: string): boolean {
  const globs = globsWithoutChoices(withStars(glob, () => FOLDERS)) ?? []
  return globs.some((path) => path.split('/').some((part) => part.includes(FOLDERS) && part !== FOLDERS))
}

/** `a**` is near `a*`, since all below counts, and `**.md` near what it means in a `.dockerignore`. */
function nearestStars(before: string, after: string): string {
  if (!'/{,'.includes(before)) return '*'
  return '/},'.includes(after) ? '**' : '**/*'
}

/** A glob with something else for each `**`, which depends on the letters beside it; outside of the glob there are none. */
function withStars(glob: string, stars: (before: string, after: string) => string): string {
  const endOfBrackets = bracketEnds(glob)
  let [written, at] = ['', 0]
  while (at < glob.length) {
    const start = at
    if (glob[at] === '\\') at += 2
    else if (glob[at] === '[') at = endOfBrackets(at) ?? at + 1
    else at += 1
    if (glob[start] === '*') while (glob[at] === '*') at += 1
    const isStars = glob[start] === '*' && at - start > 1
    written += isStars ? stars(glob[start - 1] ?? '', glob[at] ?? '') : glob.slice(start, at)
  }
  return written
}
