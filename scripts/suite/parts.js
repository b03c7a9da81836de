// The parts of a run, and the second try of what failed in them.
import { availableParallelism } from 'node:os'
import { takeEngines } from './engines.js'
import { interrupted } from './interruption.js'
import { jest } from './jest.js'
import { unnamedImages } from './leftovers.js'

/** @typedef {import('./results.js').FileResult} FileResult */
/** @typedef {import('./workplace.js').Workplace} Workplace */
/**
 * @typedef {object} Part
 * @property {readonly string[]} projects
 * @property {readonly string[]} how jest's arguments for its workers
 * @property {readonly string[] | null} engines arguments of `scripts/engine`
 * @property {boolean} [behind] whether parallel parts get the processor first, because they take longer
 * @property {number} [rounds] factor for the number of random inputs (__tests__/support/rounds.ts)
 */
/**
 * @typedef {object} Ran
 * @property {Part} part
 * @property {Readonly<Record<string, string>>} known environment variables of its tests
 * @property {readonly string[]} hosts of its engines
 * @property {readonly string[]} unnamed images without a name that they had before
 * @property {readonly FileResult[]} files
 * @property {readonly string[]} broken
 */

const CORES = availableParallelism()
// A worker that has grown is replaced: the larger a process is, the longer it takes to start a program.
const workers = (/** @type {number} */ count) => [`--maxWorkers=${count}`, '--workerIdleMemoryLimit=512MB']

const IN_BAND = ['--runInBand'] // they share one engine, so files running in parallel would disturb each other
const BESIDE = workers(Math.max(1, CORES - 1)) // leaves a core to the engines

/**
 * The parts that run in parallel.
 * @satisfies {Record<string, readonly Part[]>}
 */
export const PARTS = {
  all: [
    { projects: ['unit', 'contract', 'house'], how: BESIDE, engines: null, behind: true },
    { projects: ['e2e'], how: IN_BAND, engines: ['up', '--matrix'] },
  ],
  unit: [{ projects: ['unit'], how: workers(CORES), engines: null }],
  matrix: [
    { projects: ['unit', 'contract'], how: BESIDE, engines: null, behind: true, rounds: 5 },
    { projects: ['e2e', 'matrix'], how: IN_BAND, engines: ['up', '--full'] },
  ],
}

/**
 * The part that a test file belongs to.
 * @param {string} file from the root
 * @returns {Part | undefined}
 */
export function partOf(file) {
  const project = /^__tests__\/([^/]+)\/.+\.test\.ts$/.exec(file)?.[1] ?? ''
  return [...PARTS.all, ...PARTS.matrix].find(({ projects }) => projects.includes(project))
}

/**
 * Results of a part.
 * @param {Part} part
 * @param {readonly string[]} args more arguments for jest
 * @param {Workplace} place
 * @returns {Promise<Ran>}
 */
export async function runPart(part, args, place) {
  const { projects, how, engines, behind = false, rounds = 1 } = part
  const name = projects.join(', ')
  const known = { WEIGHBRIDGE_TEST_ROUNDS: process.env['WEIGHBRIDGE_TEST_ROUNDS'] ?? String(rounds) }
  /** @type {Omit<Ran, 'files' | 'broken'>} */
  let ready = { part, known, hosts: [], unnamed: [] }
  if (engines) {
    try {
      const { status, hosts } = await takeEngines(engines)
      ready = { part, known: { ...known, WEIGHBRIDGE_ENGINES: status }, hosts, unnamed: unnamedImages(hosts) }
    } catch (error) {
      return { ...ready, files: [], broken: [`${name}: ${error instanceof Error ? error.message : String(error)}`] }
    }
  }
  // Named files may all belong to other parts; without names, every part has to run some.
  const any = args.length === 0 ? [] : ['--passWithNoTests']
  const words = ['--selectProjects', ...projects, ...how, ...any, ...args]
  const env = { ...place.env, ...ready.known }
  return { ...ready, ...(await jest(words, { folder: place.folder, name, env, behind })) }
}

/**
 * Each file once more, alone.
 * @param {readonly FileResult[]} failed
 * @param {readonly Ran[]} ran
 * @param {Workplace} place
 * @returns {Promise<readonly Ran[]>}
 */
export async function secondTries(failed, ran, place) {
  const tried = []
  for (const { files, ...ready } of ran) {
    for (const { file } of failed.filter((each) => files.includes(each))) {
      if (interrupted.aborted) break
      process.stdout.write(`\nOnce more, alone: ${file}\n`)
      const words = ['--selectProjects', ...ready.part.projects, ...IN_BAND, '--runTestsByPath', file]
      const env = { ...place.env, ...ready.known }
      const unnamed = unnamedImages(ready.hosts) // leftovers of the first try do not count for the second
      tried.push({ ...ready, unnamed, ...(await jest(words, { folder: place.folder, name: file, env })) })
    }
  }
  return tried
}
