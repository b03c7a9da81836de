import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A program to run. An environment variable that is `undefined` is removed.
 * @typedef {object} Command
 * @property {readonly [string, ...string[]]} argv
 * @property {string} cwd
 * @property {Readonly<Record<string, string | undefined>>} [env]
 */

/**
 * One run: seconds of wall time, and the peak memory in bytes of its largest process (ru_maxrss).
 * @typedef {{ readonly seconds: number, readonly peak: number }} Run
 */

/**
 * Shared by all runs: GNU time, a folder it may write in, and a signal that stops the runs.
 * @typedef {{ readonly time: string, readonly folder: string, readonly signal: AbortSignal }} Place
 */

/**
 * Gives the command before each run, or several that run one after the other and count as one. Its own work is not
 * measured.
 * @typedef {() => Asked | Promise<Asked>} Contender
 * @typedef {Command | readonly Command[]} Asked
 */

/** Rounds after the warm-up. */
export const ROUNDS = 5

/**
 * GNU time asks the kernel for a process's peak, which is exact for any program. It also separates the measured process
 * from this one, whose size would otherwise be its first peak.
 * @returns {string} its name
 */
export function gnuTime() {
  const found = ['time', 'gtime'].find((name) => {
    const { stdout, stderr } = spawnSync(name, ['--version'], { encoding: 'utf8' })
    return `${stdout}${stderr}`.includes('GNU')
  })
  if (found === undefined) throw new Error('Peak memory is measured with GNU time: install the package "time".')
  return found
}

/**
 * Runs a program to its end and discards its output. Throws if it fails: a failed run is never a number.
 * @param {Command} command
 * @param {Place} place
 * @returns {Promise<Run>}
 */
export async function measured(command, place) {
  const report = join(place.folder, 'peak')
  const argv = /** @type {const} */ ([place.time, '--quiet', '--format=%M', `--output=${report}`, ...command.argv])
  const began = process.hrtime.bigint()
  await finished({ ...command, argv }, { signal: place.signal, stdout: 'ignore' })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  return { seconds, peak: Number(readFileSync(report, 'utf8')) * 1024 }
}

/**
 * What a program prints. Throws if it fails.
 * @param {Command} command
 * @param {AbortSignal} signal
 * @returns {Promise<string>}
 */
export const printed = (command, signal) => finished(command, { signal, stdout: 'pipe' })

/**
 * @param {Command} command
 * @param {{ readonly signal: AbortSignal, readonly stdout: 'ignore' | 'pipe' }} options
 * @returns {Promise<string>}
 */
function finished({ argv: [program, ...args], cwd, env }, { signal, stdout }) {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    // Its own process group, so that stopping it also stops what it started.
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdout, 'pipe'],
      detached: true,
    })
    const stop = () => child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGTERM')
    signal.addEventListener('abort', stop, { once: true })
    let output = ''
    let errors = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (errors = (errors + text).slice(-4000)))
    child.on('error', reject)
    child.on('close', (code, killedBy) => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) reject(signal.reason)
      else if (code === 0) resolve(output)
      else
        reject(
          new Error(
            `"${[program, ...args].join(' ')}" ended with ${code ?? killedBy}: ${(errors || output.slice(-4000)).trim()}`,
          ),
        )
    })
  })
}

/**
 * Runs a program by itself, without a peer to compare with.
 * @param {Command} command
 * @param {Place} place
 * @returns {Promise<readonly Run[]>} round by round, after one that warms up caches and does not count
 */
export async function byItself(command, place) {
  const runs = []
  for (let round = 0; round <= ROUNDS; round += 1) runs.push(await measured(command, place))
  return runs.slice(1)
}

/**
 * Runs two programs in turn, peer, ours, peer, ours …, after one round that warms up caches and does not count.
 * @param {{ readonly ours: Contender, readonly peer: Contender }} contenders
 * @param {Place} place
 * @returns {Promise<{ readonly ours: readonly Run[], readonly peer: readonly Run[] }>} round by round
 */
export async function sideBySide({ ours, peer }, place) {
  const rounds = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    rounds.push({ peer: await together(await peer(), place), ours: await together(await ours(), place) })
  }
  const counted = rounds.slice(1)
  return { ours: counted.map((round) => round.ours), peer: counted.map((round) => round.peer) }
}

/**
 * @param {Asked} asked
 * @param {Place} place
 * @returns {Promise<Run>}
 */
async function together(asked, place) {
  let [seconds, peak] = [0, 0]
  for (const command of [asked].flat()) {
    const run = await measured(command, place)
    seconds += run.seconds
    peak = Math.max(peak, run.peak)
  }
  return { seconds, peak }
}
