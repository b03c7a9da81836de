// usage: node scripts/licenses/of-bundles.js STATS…  (what ncc wrote with --stats-out)
//   prints the licence of each package in the bundles, once, ordered by name
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ readonly nameForCondition?: string | null, readonly modules?: readonly Module[] }} Module */

/** @type {Readonly<Record<string, readonly string[]>>} packages that contain others, compiled, without their licences */
const WITHIN = { '@hpcc-js/wasm-zstd': ['zstd'], undici: ['llhttp'] }
const RULE = '='.repeat(80)

/**
 * The folders of the packages that the modules are from; webpack joins some modules to one, which then contains them.
 * @param {readonly Module[]} modules
 * @returns {readonly string[]}
 */
function packageFolders(modules) {
  return modules.flatMap(({ nameForCondition, modules: within = [] }) => [
    ...(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(nameForCondition ?? '') ?? []),
    ...packageFolders(within),
  ])
}

/** @param {string} path */
const text = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()

/**
 * The entries of a package, and of those it contains.
 * @param {string} folder
 * @returns {readonly string[]}
 */
function entries(folder) {
  const { name, version, license } = JSON.parse(text(join(folder, 'package.json')))
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each))
  if (file === undefined)
    throw new Error(`${folder} is bundled and has no licence file: name it in ${import.meta.filename}`)
  const within = (WITHIN[name] ?? []).map(
    (part) => `${part}, within ${name}\n\n${text(join(import.meta.dirname, `${part}.txt`))}`,
  )
  return [`${name} ${version} (${license})\n\n${text(join(folder, file))}`, ...within]
}

const folders = process.argv.slice(2).flatMap((path) => packageFolders(JSON.parse(text(path)).modules))
const found = new Set([...new Set(folders)].flatMap(entries)) // a version that is installed twice has one licence
const sorted = [...found].toSorted((a, b) => (a < b ? -1 : 1))
const said = ['The programs beside this file contain the following, under these licences.', ...sorted]
process.stdout.write(`${said.join(`\n\n${RULE}\n\n`)}\n`)
