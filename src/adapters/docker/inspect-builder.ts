import { setTimeout as sleep } from 'node:timers/promises'
import { fail, type WeighbridgeError } from '../../errors/errors.ts'
import type { BuilderFacts } from '../../plan/build-plan.ts'
import type { ProcessResult } from '../exec/process.ts'
import { requireBuildx } from './buildx-version.ts'
import { complaintOf } from './complaint.ts'
import { dockerWithin } from './docker.ts'
import { isElsewhere } from './elsewhere.ts'
import { engineFailure, unreachable } from './engine-failure.ts'

interface Asking {
  /** Pauses (ms) while the builder starts. */
  readonly pauses?: readonly number[]
  readonly patience?: number
  readonly startPatience?: number
  readonly cancelled?: AbortSignal | undefined
}

/**
 * An empty name means the current builder. Needs no call to the engine: `buildx inspect` asks it, and exits with 0 and
 * an `Error:` line if it does not answer.
 * Throws `engine.missing`, `engine.no-buildx`, `engine.old-buildx`, `engine.denied`, `engine.unreachable` and
 * `engine.builder`.
 */
export async function inspectBuilder(builder: string, asking: Asking = {}): Promise<BuilderFacts> {
  const inspected = await ask(builder, asking)
  if (inspected.code !== 0) {
    await requireBuildx(asking.cancelled)
    throw notInspected(builder, inspected)
  }
  const { error, ...facts } = readInspection(inspected.stdout)
  // A builder that never started reports neither platform nor version: start it, as the build would.
  if (error === undefined) return facts.platform === '' ? started(builder, facts, asking) : facts
  const { name, driver } = facts
  // The default builder is the engine itself; buildx reports no driver if it could not find that out.
  const isEngine = driver === 'docker' || driver === ''
  throw engineFailure(error) ?? (isEngine ? unreachable(error) : unusable(name, error))
}

/** Milliseconds; as long as buildx itself waits for a builder that somebody else starts. */
export const INSPECT_PAUSES: readonly number[] = [250, 500, 1000, 2000, 4000, 8000]

/** Milliseconds; buildx itself gives up on a node after 20 s. */
const PATIENCE = 60_000
/** Milliseconds; its image may have to be pulled. */
const START_PATIENCE = 10 * 60_000

async function ask(builder: string, asking: Asking, ...flags: readonly string[]): Promise<ProcessResult> {
  const { pauses = INSPECT_PAUSES, patience = PATIENCE, cancelled: signal } = asking
  const args = ['buildx', 'inspect', ...flags, ...(builder === '' ? [] : ['--', builder])]
  const inspect = async () => {
    const answer = await dockerWithin(patience, args, { signal })
    if (answer) return answer
    throw unusable(builder === '' ? '(the current one)' : builder, `it gave no answer within ${patience / 1000} s`)
  }
  let answer = await inspect()
  for (const pause of pauses) {
    if (!isStarting(answer)) break
    await sleep(pause, undefined, { signal }).catch(() => signal?.throwIfAborted())
    answer = await inspect()
  }
  return answer
}

/** Another process has created its container, but BuildKit does not listen in it yet. */
const isStarting = ({ stdout }: ProcessResult): boolean =>
  /^Driver:\s+docker-container$/m.test(stdout) && /^Error:.*failed to list workers/m.test(stdout)

/** If the builder does not start, the build will report why. */
async function started(builder: string, facts: BuilderFacts, asking: Asking): Promise<BuilderFacts> {
  const { code, stdout } = await ask(
    builder,
    { ...asking, patience: asking.startPatience ?? START_PATIENCE },
    '--bootstrap',
  )
  if (code !== 0) return facts
  const { error, ...now } = readInspection(stdout)
  return error === undefined ? now : facts
}

/** The fields of `docker buildx inspect`; `error` if no node works. */
function readInspection(text: string): BuilderFacts & { readonly error: string | undefined } {
  const [head = '', ...nodes] = text.split(/\n\s*\n/)
  const named = nodes.filter((node) => /^Name:/m.test(node))
  const nodeErrors = named.map((node) => field(node, 'Error'))
  const allFail = nodeErrors.length > 0 && nodeErrors.every((error) => error !== undefined)
  const working = named.filter((node) => field(node, 'Error') === undefined) // no build runs on the others
  const driver = field(head, 'Driver') ?? ''
  return {
    name: field(head, 'Name') ?? '',
    driver,
    // BuildKit sorts the machine's own platform first, after those configured by users, which have a star.
    platform:
      (nodes.map((node) => field(node, 'Platforms')).find((list) => list !== undefined) ?? '')
        .split(', ')
        .find((platform) => !platform.endsWith('*')) ?? '',
    buildkit: working.map((node) => field(node, 'BuildKit version') ?? ''),
    elsewhere: isElsewhere(
      driver,
      working.map((node) => field(node, 'Endpoint') ?? ''),
    ),
    error: field(head, 'Error') ?? (allFail ? nodeErrors[0] : undefined),
  }
}

function field(text: string, name: string): string | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${name}:`))
  const value = line?.slice(name.length + 1).trim()
  return value === '' ? undefined : value
}

function notInspected(builder: string, result: ProcessResult): WeighbridgeError {
  const detail = complaintOf(result, 'docker buildx inspect')
  const missing = /^no builder "(.*)" found/.exec(detail)?.[1] ?? builder
  return engineFailure(detail) ?? (missing === '' ? unreachable(detail) : unusable(missing, detail))
}

function unusable(builder: string, detail: string): WeighbridgeError {
  return fail('engine.builder', { builder, detail })
}
