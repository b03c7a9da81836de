/**
 * The one of `words` most like `word`, if at most a third of the characters differ (Levenshtein distance, in which
 * swapping two neighbours is one step). The first wins a tie.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const each of words) {
    if (Math.abs(each.length - word.length) >= least) continue // the distance is at least that
    const steps = distance(word, each)
    if (steps < least) [best, least] = [each, steps]
  }
  return best
}

function distance(a: string, b: string): number {
  let [before, above]: readonly number[][] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          above![column]! + 1,
          current[column - 1]! + 1,
          above![column - 1]! + (isSame ? 0 : 1),
          isSwapped ? before![column - 2]! + 1 : Infinity,
        ),
      )
    }
    ;[before, above] = [above!, current]
  }
  return above![b.length]!
}
