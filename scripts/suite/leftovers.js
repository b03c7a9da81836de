// What a run of the tests leaves behind on the machine: Docker's things, processes, files.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Set to a run's nonce in all that the run starts, so that its processes are known whoever their parent is by now. Names that
 * tests make up begin with it, too (__tests__/support/nonce.ts).
 */
export const MARK = 'WEIGHBRIDGE_TEST_RUN'

const KINDS = /** @type {const} */ ([
  ['image', ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}']],
  ['container', ['container', 'ls', '--all', '--format', '{{.Names}} ({{.Image}})']],
  ['volume', ['volume', 'ls', '--format', '{{.Name}}']],
])

/**
 * One line for each image, container and volume of the engines, and for each builder, that has a run's nonce in its name.
 * @param {readonly string[]} hosts of the engines
 * @param {string} nonce
 * @returns {readonly string[]}
 */
export function dockerThingsLeft(hosts, nonce) {
  const [first] = hosts
  if (first === undefined) return []
  const things = hosts.flatMap((host) =>
    KINDS.flatMap(([kind, args]) => docker(host, args).map((each) => `${kind} ${each} of ${host}`)),
  )
  const builders = docker(first, ['buildx', 'ls', '--format', '{{.Name}}'])
  return [...things, ...builders.map((name) => `builder ${name}`)].filter((each) => each.includes(nonce))
}

/**
 * One line for each image without a name that engines have. A run that leaves more of them leaves images behind.
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

/** How long (ms) processes that are ending may take for it. */
const TO_END = 15_000

/**
 * The processes of a run that outlived it, one line each. Those that are ending are waited for. None where there is no /proc.
 * @param {string} nonce
 * @param {string} folder its private temporary folder
 * @param {number} [patience]
 * @returns {Promise<readonly string[]>}
 */
export async function processesLeft(nonce, folder, patience = TO_END) {
  if (process.platform !== 'linux') return []
  const until = Date.now() + patience
  for (;;) {
    const found = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isOf(pid, nonce, folder))
    if (found.length === 0 || Date.now() > until) {
      return found.map((pid) => `process ${pid}: ${read(pid, 'cmdline').replaceAll('\0', ' ').slice(0, 200)}`)
    }
    await sleep(200)
  }
}

/**
 * @param {string} pid
 * @param {string} nonce
 * @param {string} folder
 */
function isOf(pid, nonce, folder) {
  if (/^State:\s*[ZX]/m.test(read(pid, 'status'))) return false
  const marked = read(pid, 'environ').includes(`${MARK}=${nonce}\0`)
  return marked || read(pid, 'cmdline').includes(folder) || link(pid, 'cwd').startsWith(folder)
}

/** A process that is gone has nothing in it. */
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
