/**
 * Tells where the bracket expression that begins at a place ends, behind its `]`; undefined if the `[` stands for itself.
 * It has no slash. The glob is read once, whatever its number of brackets.
 */
export function bracketEnds(glob: string): (start: number) => number | undefined {
  // Of each place, the next `]` or slash that is not escaped.
  const next = new Uint32Array(glob.length + 3).fill(glob.length)
  let from = 0
  for (let at = 0; at < glob.length; at += 1) {
    if (glob[at] === '\\') at += 1
    else if (glob[at] === ']' || glob[at] === '/') {
      next.fill(at, from, at + 1)
      from = at + 1
    }
  }
  return (start) => {
    const isNegated = glob[start + 1] === '!' || glob[start + 1] === '^'
    const first = start + (isNegated ? 2 : 1)
    // A `]` that comes first is a letter.
    const end = glob[first] === '/' ? first : next[first + 1]!
    return glob[end] === ']' ? end + 1 : undefined
  }
}
