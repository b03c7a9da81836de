/**
 * A number that the bench gives; its name in the JSON never changes. `unit` is that of its values and of `max`, its
 * target: a ratio of ours over a peer's, MB (1,000,000 bytes), percent, or seconds.
 * @typedef {{ readonly name: string, readonly unit: 'ratio' | 'MB' | 'percent' | 's', readonly max: number }} Figure
 */

/**
 * The result of a figure. `value` is null if it could not be measured, and `note` then says why.
 * @typedef {object} Result
 * @property {Figure} figure
 * @property {number | null} value
 * @property {{ readonly min: number, readonly max: number }} [range] of the rounds
 * @property {string} [ours] what was measured of ours, for people
 * @property {string} [peer]
 * @property {string} [peak] memory, ours and the peer's
 * @property {string} [note] goes below the table
 */

const HEAD = ['figure', 'ours', 'peer', 'value', 'target', 'met', 'peak memory']

/**
 * The table, with the notes below it.
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function table(results) {
  const rows = [HEAD, ...results.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width))
  const notes = results.flatMap(({ figure, note }) => (note === undefined ? [] : [`${figure.name}: ${note}`]))
  const below = notes.length === 0 ? [] : ['', ...notes]
  return `${[rows[0] ?? [], rule, ...rows.slice(1)].map(line).concat(below).join('\n')}\n`
}

/**
 * @param {Result} result
 * @returns {string[]}
 */
function cells({ figure, value, range, ours = '', peer = '', peak = '' }) {
  const spread = range ? ` (${short(range.min)}–${short(range.max)})` : ''
  const unit = { ratio: '', MB: ' MB', percent: ' %', s: ' s' }[figure.unit]
  const shown = value === null ? 'not measured' : `${short(value)}${unit}${spread}`
  const met = value === null ? '?' : value <= figure.max ? 'yes' : 'NO'
  return [figure.name, ours, peer, shown, `≤ ${figure.max}${unit}`, met, peak]
}

/**
 * Three significant digits.
 * @param {number} value
 * @returns {string}
 */
export const short = (value) => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))))

/**
 * Every figure by its name, also those not measured: the content of the `--json` file.
 * @param {readonly Figure[]} figures
 * @param {readonly Result[]} results
 * @returns {Record<string, number | null>}
 */
export function values(figures, results) {
  const found = new Map(results.map(({ figure, value }) => [figure.name, value]))
  return Object.fromEntries(figures.map(({ name }) => [name, found.get(name) ?? null]))
}
