import { numbers, randomBytes } from './random.js'

/** @typedef {import('./tar.js').Entry} Entry */

const FILES_IN_FOLDER = 50
const TEXT = Buffer.from(
  '\tif err := walk(ctx, tree, entry); err != nil {\n\t\treturn fmt.Errorf("walk: %w", err)\n\t}\n'.repeat(12_000),
)

/**
 * How many files a tree has, and their sizes. The same plan gives the same bytes every time.
 * @typedef {object} Plan
 * @property {string} folder where the tree begins, without a slash
 * @property {number} count
 * @property {number} mean bytes of a file; sizes are distributed as in a real image: many small files, few large ones
 * @property {number} seed
 */

/**
 * The paths of a tree's files, in folders of fifty.
 * @param {Plan} plan
 * @param {number} index
 * @returns {string}
 */
export const pathOf = ({ folder }, index) => `${folderOf(folder, index)}source-file-${index}.go`

/**
 * @param {string} folder
 * @param {number} index
 */
const folderOf = (folder, index) => `${folder}/package-${String(Math.floor(index / FILES_IN_FOLDER)).padStart(5, '0')}/`

/**
 * A tree of files with their folders, one after another. Half of each file is text and half is random, so a compressor
 * finds it neither easy nor hopeless.
 * @param {Plan} plan
 * @returns {Generator<Entry, void>}
 */
export function* files(plan) {
  const next = numbers(plan.seed)
  const random = randomBytes(plan.seed)
  yield { path: `${plan.folder}/`, size: 0 }
  for (let index = 0; index < plan.count; index += 1) {
    if (index % FILES_IN_FOLDER === 0) yield { path: folderOf(plan.folder, index), size: 0 }
    const size = Math.min(TEXT.length, Math.round(-Math.log(1 - next()) * plan.mean))
    const half = size >> 1
    yield { path: pathOf(plan, index), size, body: () => [TEXT.subarray(0, size - half), random(half)] }
  }
}

/**
 * A layer that deletes files of a lower tree one by one, each with an empty file named `.wh.NAME` (OCI layer.md).
 * @param {Plan} plan
 * @param {number} count of the files to delete, spread evenly
 * @returns {Generator<Entry, void>}
 */
export function* deletions(plan, count) {
  for (let index = 0; index < count; index += 1) {
    const path = pathOf(plan, Math.floor((index * plan.count) / count))
    yield { path: path.replace(/[^/]*$/, '.wh.$&'), size: 0 }
  }
}
