import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { engineStatus } from './engines-up.ts'
import { UNSTYLED } from './unstyled.ts'

/** The parts of `scripts/engine status --json` that tests need; a project's set-up has started what it needs. */
interface Status {
  readonly classic: { readonly host: string }
  readonly containerd: { readonly host: string }
  readonly engine29: { readonly host: string; readonly version: string } | null
  readonly registry: string
  readonly builder: { readonly name: string; readonly host: string }
  readonly tools: { readonly crane: string; readonly go: string }
  readonly home: string
}

const status: Status = JSON.parse(process.env['WEIGHBRIDGE_ENGINES'] ?? engineStatus())

/** A user's way to build: the engine that `docker` talks to, and the builder that buildx uses. */
export interface Engine {
  readonly name: string
  readonly host: string
  /** Empty for the engine's own. */
  readonly builder: string
}

export const CLASSIC: Engine = { name: 'docker driver, classic store', host: status.classic.host, builder: '' }
export const CONTAINERD: Engine = { name: 'docker driver, containerd store', host: status.containerd.host, builder: '' }
export const CONTAINER: Engine = {
  name: 'docker-container driver',
  host: status.builder.host,
  builder: status.builder.name,
}
/** Only the release matrix has it, so its host is read on first use. */
export const ENGINE_29: Engine = {
  name: 'docker driver, Engine 29',
  get host() {
    return engine29().host
  },
  builder: '',
}

/** The version that it should have (scripts/lib/engine-29.sh). */
export const engine29Version = (): string => engine29().version

/** The engines that are up. */
export const enginesUp = (): readonly Engine[] =>
  status.engine29 === null ? [CLASSIC, CONTAINERD] : [CLASSIC, CONTAINERD, ENGINE_29]

function engine29(): NonNullable<Status['engine29']> {
  if (status.engine29 === null) throw new Error('No Engine 29 is up: start it with scripts/engine up --full.')
  return status.engine29
}

/** A folder that all clones on the machine share; its files are never out of date. */
export const ENGINE_HOME = status.home

/** BuildKit's configuration for that registry and what it mirrors. */
export const BUILDER_CONFIG = join(ENGINE_HOME, 'builder/buildkitd.toml')

/** Address of a real registry on this machine. */
export const REGISTRY = status.registry

/** Environment in which `docker` talks to the engine. */
export const environmentOf = ({ host }: Engine): NodeJS.ProcessEnv => ({
  ...process.env,
  ...UNSTYLED,
  DOCKER_HOST: host,
})

/** Makes all child processes talk to an engine, until it is disposed of. */
export function talkTo({ host }: Engine): AsyncDisposable {
  const before = process.env['DOCKER_HOST']
  process.env['DOCKER_HOST'] = host
  return {
    async [Symbol.asyncDispose]() {
      if (before === undefined) delete process.env['DOCKER_HOST']
      else process.env['DOCKER_HOST'] = before
    },
  }
}

/** How long (ms) a docker command may take, also a build of an example; a stuck one is an error. */
const STUCK = 10 * 60_000

/** Output of a docker command, without the last line break. Throws its output if it fails or is stuck. */
export function docker(engine: Engine, ...args: readonly string[]): string {
  const options = {
    env: environmentOf(engine),
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: 'pipe',
    timeout: STUCK,
    killSignal: 'SIGKILL',
  } as const
  return execFileSync('docker', args, options).trim()
}

/** A Go that fetches other releases of itself. */
export const GO = status.tools.go

/** Output of crane, a third-party program that talks to the registry by itself. */
export const crane = (...args: readonly string[]): string =>
  craneBytes(...args)
    .toString()
    .trim()

export const craneBytes = (...args: readonly string[]): Buffer =>
  execFileSync(status.tools.crane, args, { maxBuffer: 64e6, stdio: 'pipe' })
