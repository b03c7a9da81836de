/**
 * The median of some numbers; of an even count, the mean of the two in the middle.
 * @param {readonly number[]} numbers
 * @returns {number}
 */
export function median(numbers) {
  if (numbers.length === 0) throw new RangeError('there is no median of nothing')
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2
}

/**
 * Ours over the peer's, round by round: whatever slows the machine for a while slows both sides of a round equally.
 * @param {readonly number[]} ours
 * @param {readonly number[]} peer as many
 * @returns {{ readonly median: number, readonly min: number, readonly max: number }}
 */
export const pairedRatio = (ours, peer) => paired(ours, peer, (mine, theirs) => mine / theirs)

/**
 * How much more ours takes than the peer, round by round.
 * @param {readonly number[]} ours
 * @param {readonly number[]} peer as many
 * @returns {{ readonly median: number, readonly min: number, readonly max: number }}
 */
export const pairedDifference = (ours, peer) => paired(ours, peer, (mine, theirs) => mine - theirs)

/**
 * @param {readonly number[]} ours
 * @param {readonly number[]} peer
 * @param {(mine: number, theirs: number) => number} compare
 */
function paired(ours, peer, compare) {
  if (ours.length !== peer.length) throw new RangeError(`${ours.length} rounds of ours, ${peer.length} of the peer`)
  const results = ours.map((value, round) => compare(value, at(peer, round)))
  return { median: median(results), min: Math.min(...results), max: Math.max(...results) }
}

/**
 * @param {readonly number[]} numbers
 * @param {number} index
 */
function at(numbers, index) {
  const value = numbers[index]
  if (value === undefined) throw new RangeError(`there is no number ${index}`)
  return value
}
