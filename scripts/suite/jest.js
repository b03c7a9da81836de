// Starts jest in a process of its own and reads what it reports.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { join, resolve } from 'node:path'
import { endOf } from './interruption.js'
import { filesOf } from './results.js'

/** @typedef {import('./results.js').FileResult} FileResult */
/**
 * @typedef {object} JestPlace
 * @property {string} folder a private one
 * @property {string} name of the part of the run
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} [behind] whether other processes get the processor first
 * @property {number} [toEnd] how long (ms) jest may live on once its results are written
 * @property {number} [silence] how long (ms) it may say nothing
 */

export const ROOT = resolve(import.meta.dirname, '../..')
/** The niceness added for `behind`: if others use all the processor they can, a quarter of a core is left. */
const BEHIND = 5

/**
 * Results of the files that ran; `broken` says why there are none, or what else is wrong with the run.
 * @param {readonly string[]} args
 * @param {JestPlace} place
 * @returns {Promise<{ readonly files: readonly FileResult[], readonly broken: readonly string[] }>}
 */
export async function jest(args, { folder, name, env, behind = false, toEnd = 20_000, silence = 1_200_000 }) {
  const output = join(folder, `${name.replaceAll(/\W+/g, '-')}.json`)
  const program = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
  const child = spawn(process.execPath, [...program, '--json', `--outputFile=${output}`, ...args], {
    cwd: ROOT,
    env: process.stderr.isTTY ? { FORCE_COLOR: '1', ...env } : env,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  // Programs that it starts inherit this. 19 is the maximum.
  if (behind && child.pid !== undefined) setPriority(child.pid, Math.min(19, getPriority() + BEHIND))
  const said = { at: Date.now() }
  child.stderr.on('data', (chunk) => {
    process.stderr.write(chunk)
    said.at = Date.now()
  })
  const { code, cut } = await endOfJest(child, { output, said, toEnd, silence })
  const files = read(output)
  if (files === undefined)
    return { files: [], broken: [`${name}: jest ${cut ?? `ended with ${code}`} and without results`] }
  if (cut !== undefined) return { files, broken: [`${name}: jest ${cut}: a test left something open`] }
  const right = files.some((each) => each.failed > 0) ? 1 : 0
  return { files, broken: code === right ? [] : [`${name}: jest ended with ${code}`] }
}

/**
 * Waits for jest to end, or ends it if it lives on after its results are written, or has gone silent.
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ output: string, said: { at: number }, toEnd: number, silence: number }} limits
 */
async function endOfJest(child, { output, said, toEnd, silence }) {
  /** @type {string | undefined} */
  let cut
  let written = 0
  const look = setInterval(() => {
    if (existsSync(output)) written ||= Date.now()
    if (written > 0 && Date.now() - written > toEnd) cut ??= 'did not end'
    else if (Date.now() - said.at > silence) cut ??= 'said nothing for too long'
    if (cut !== undefined) child.kill('SIGKILL')
  }, 200)
  try {
    return { code: await endOf(child), cut }
  } finally {
    clearInterval(look)
  }
}

/** @param {string} output */
function read(output) {
  try {
    return filesOf(JSON.parse(readFileSync(output, 'utf8')), ROOT)
  } catch {
    return undefined // missing or incomplete
  }
}
