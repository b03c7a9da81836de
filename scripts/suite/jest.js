// Starts jest in a process of its own and reads what it reports.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { endOf } from './interruption.js'
import { filesOf } from './results.js'

/** @typedef {import('./results.js').FileResult} FileResult */

export const ROOT = resolve(import.meta.dirname, '../..')

/** How long (ms) jest may live on once its results are written: after that a server or a process of a test is still open. */
const TO_END = 20_000

/**
 * Results of the files that ran; `broken` says why there are none, or that jest did not end by itself.
 * @param {readonly string[]} args
 * @param {{ readonly folder: string, readonly name: string, readonly env: NodeJS.ProcessEnv,
 *   readonly toEnd?: number }} place `folder`: a private one
 * @returns {Promise<{ readonly files: readonly FileResult[], readonly broken: readonly string[] }>}
 */
export async function jest(args, { folder, name, env, toEnd = TO_END }) {
  const output = join(folder, `${name.replaceAll(/\W+/g, '-')}.json`)
  const program = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
  const child = spawn(process.execPath, [...program, '--json', `--outputFile=${output}`, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const { ended, code } = await endOfJest(child, output, toEnd)
  if (!existsSync(output)) return { files: [], broken: [`${name}: jest ended with ${code} and without results`] }
  const files = filesOf(JSON.parse(readFileSync(output, 'utf8')), ROOT)
  const failed = files.some((each) => each.failed > 0)
  if (!ended) return { files, broken: [`${name}: jest did not end: a test left something open`] }
  return { files, broken: code === 0 || failed ? [] : [`${name}: jest ended with ${code}`] }
}

/**
 * Waits for the end of jest, or ends it when it does not end although its results are there.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} output
 * @param {number} toEnd
 */
async function endOfJest(child, output, toEnd) {
  let ended = true
  let written = 0
  const look = setInterval(() => {
    if (!existsSync(output)) return
    written ||= Date.now()
    if (Date.now() - written < toEnd) return
    ended = false
    child.kill('SIGKILL')
  }, 200)
  try {
    return { code: await endOf(child), ended }
  } finally {
    clearInterval(look)
  }
}
