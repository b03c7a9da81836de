import { redact } from '../../build/redact.ts'
import { fail, type WeighbridgeError } from '../../errors.ts'
import type { BuilderFacts } from '../../plan/build-plan.ts'
import type { ProcessResult } from '../exec/process.ts'
import { requireBuildx } from './buildx-version.ts'
import { docker } from './docker.ts'

/**
 * What the builder is; empty for the current one. Two calls side by side, some 80 ms, and no third to ask for the engine:
 * `buildx inspect` asks it, and ends with 0 and an `Error:` line where it does not answer.
 * Throws `engine.missing`, `engine.no-buildx`, `engine.old-buildx`, `engine.unreachable` and `engine.builder`.
 */
export async function inspectBuilder(builder: string): Promise<BuilderFacts> {
  const [version, inspected] = await Promise.all([
    docker(['buildx', 'version']),
    docker(['buildx', 'inspect', ...(builder === '' ? [] : ['--', builder])]),
  ])
  requireBuildx(version)
  if (inspected.code !== 0) throw notInspected(builder, inspected)
  const { name, driver, error } = readInspection(inspected.stdout)
  if (error === undefined) return { name, driver }
  // Without a driver, buildx could not even tell what to look for: the default builder is the engine itself.
  throw driver === 'docker' || driver === '' || isAboutEngine(error) ? unreachable(error) : unusable(name, error)
}

/** The fields of `docker buildx inspect`; `error` when nothing of the builder can be used: one working node is enough. */
function readInspection(text: string): BuilderFacts & { readonly error: string | undefined } {
  const [head = '', ...nodes] = text.split(/\n\s*\n/)
  const nodeErrors = nodes.filter((node) => /^Name:/m.test(node)).map((node) => field(node, 'Error'))
  const allFail = nodeErrors.length > 0 && nodeErrors.every((error) => error !== undefined)
  return {
    name: field(head, 'Name') ?? '',
    driver: field(head, 'Driver') ?? '',
    error: field(head, 'Error') ?? (allFail ? nodeErrors[0] : undefined),
  }
}

function field(text: string, name: string): string | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${name}:`))
  const value = line?.slice(name.length + 1).trim()
  return value === '' ? undefined : value
}

function notInspected(builder: string, { code, stderr }: ProcessResult): WeighbridgeError {
  const line = stderr.trim().split('\n').at(-1) ?? ''
  const detail = line.replace(/^ERROR: /, '') || `docker buildx inspect ended with code ${code}`
  const missing = /^no builder "(.*)" found/.exec(detail)?.[1] ?? builder
  return missing === '' ? unreachable(detail) : unusable(missing, detail)
}

const isAboutEngine = (error: string): boolean =>
  /cannot connect to the docker daemon|docker daemon socket|error during connect/i.test(error)

function unusable(builder: string, detail: string): WeighbridgeError {
  return fail('engine.builder', { builder, detail: redact(detail) })
}

function unreachable(detail: string): WeighbridgeError {
  const named = / at ([a-z]+:\/\/\S+?)[.:]?(?:\s|$)/.exec(detail)?.[1]
  const endpoint = named ?? process.env['DOCKER_HOST'] ?? 'its usual socket'
  const said = detail.replace(/\. Is the docker daemon running\?$/, '')
  return fail('engine.unreachable', { endpoint: redact(endpoint), detail: redact(said) })
}
