// What a test run leaves behind on the machine: Docker objects, processes, files.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Set to the run's nonce in every process of the run, and to nonce and mark in a test file (environment.js), so that
 * processes are recognized whatever their parent is by now. Names that tests make up begin with it too
 * (__tests__/support/nonce.ts).
 */
export const MARK = 'WEIGHBRIDGE_TEST_RUN'

/**
 * The mark of a test file: six hexadecimal digits.
 * @param {string} file from the root
 */
export const markOf = (file) => createHash('sha256').update(file).digest('hex').slice(0, 6)

/**
 * Something that was left behind.
 * @typedef {object} Left
 * @property {string} what one line
 * @property {string} mark of the file that left it; empty if unknown
 */

const KINDS = /** @type {const} */ ([
  ['image', ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}']],
  ['container', ['container', 'ls', '--all', '--format', '{{.Names}} ({{.Image}})']],
  ['volume', ['volume', 'ls', '--format', '{{.Name}}']],
])

/**
 * The images, containers and volumes of the engines, and the builders, with a run's nonce in their names.
 * @param {readonly string[]} hosts of the engines
 * @param {string} nonce
 * @returns {readonly Left[]}
 */
export function dockerThingsLeft(hosts, nonce) {
  const [first] = hosts
  if (first === undefined) return []
  const things = hosts.flatMap((host) =>
    KINDS.flatMap(([kind, args]) => docker(host, args).map((each) => `${kind} ${each} of ${host}`)),
  )
  const builders = docker(first, ['buildx', 'ls', '--format', '{{.Name}}'])
  return [...things, ...builders.map((name) => `builder ${name}`)]
    .filter((each) => each.includes(nonce))
    .map((what) => ({ what, mark: markIn(what, nonce) }))
}

/** A file's mark after the nonce of its run, in a name or as a folder of a path. */
const markIn = (/** @type {string} */ text, /** @type {string} */ nonce) =>
  new RegExp(`${nonce}/?([\\da-f]{6})`).exec(text)?.[1] ?? ''

/**
 * One line for each image without a name in the engines. If a run ends with more of them, it left images behind.
 * @param {readonly string[]} hosts of the engines
 * @returns {readonly string[]}
 */
export function unnamedImages(hosts) {
  const args = ['image', 'ls', '--filter', 'dangling=true', '--no-trunc', '--format', '{{.ID}}']
  return hosts.flatMap((host) =>
    [...new Set(docker(host, args))].map((each) => `image without a name ${each} of ${host}`),
  )
}

/**
 * Lines of a docker command's output.
 * @param {string} host
 * @param {readonly string[]} args
 */
function docker(host, args) {
  const options = { env: { ...process.env, DOCKER_HOST: host }, timeout: 60_000, maxBuffer: 64e6 }
  const output = execFileSync('docker', args, { ...options, encoding: 'utf8' })
  return output.split('\n').filter((line) => line !== '')
}

/** How long (ms) ending processes may take. */
const TO_END = 15_000

/**
 * The processes of a run that outlived it. Those that are ending are waited for. None without /proc.
 * @param {string} nonce
 * @param {number} [patience]
 * @returns {Promise<readonly Left[]>}
 */
export async function processesLeft(nonce, patience = TO_END) {
  if (process.platform !== 'linux') return []
  const until = Date.now() + patience
  for (;;) {
    const found = readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? ofRun(pid, nonce) : []))
    if (found.length === 0 || Date.now() > until) return found
    await sleep(200)
  }
}

/**
 * A process, if it belongs to the run: by its environment, or by the folder in its command line or that it works in.
 * @param {string} pid
 * @param {string} nonce
 * @returns {readonly Left[]}
 */
function ofRun(pid, nonce) {
  if (/^State:\s*[ZX]/m.test(read(pid, 'status'))) return []
  const command = read(pid, 'cmdline')
  const told = [read(pid, 'environ'), command, link(pid, 'cwd')].join('\0')
  const what = `process ${pid}: ${command.replaceAll('\0', ' ').slice(0, 200)}`
  return told.includes(nonce) ? [{ what, mark: markIn(told, nonce) }] : []
}

/** Empty for a process that is gone. */
function read(/** @type {string} */ pid, /** @type {string} */ name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return ''
  }
}

function link(/** @type {string} */ pid, /** @type {string} */ name) {
  try {
    return readlinkSync(`/proc/${pid}/${name}`)
  } catch {
    return ''
  }
}
