import { rm, writeFile } from 'node:fs/promises'
import { clockLag } from '../../buildkit/clock-lag.ts'
import type { Closed } from '../../buildkit/intervals.ts'
import { progressReader, type ProgressItem } from '../../buildkit/json-stream.ts'
import { lineSplitter } from '../../buildkit/lines.ts'
import { fail } from '../../errors/errors.ts'
import type { SecretFile } from '../../plan/build-plan.ts'
import type { Clock } from '../../ports.ts'
import { listenFor } from '../exec/silence.ts'
import { builderOf } from './build-failure.ts'
import { docker } from './docker.ts'

/** Characters of a line that buildx prints on stdout (`call`); progress goes to stderr. */
const LONGEST_LINE = 64 * 1024

/** A call of `docker buildx` that builds. */
interface BuildCall {
  readonly args: readonly string[]
  readonly directory: string
  readonly silence?: number
}

interface Ended {
  readonly code: number
  readonly own: Closed
}

interface Following {
  readonly signal: AbortSignal | undefined
  readonly clock: Pick<Clock, 'now'>
}

/** `hear` gets its progress. Returns when it ran, by the builder's clock. Throws `engine.missing`, `engine.silent`. */
export async function runBuildx(
  call: BuildCall,
  { signal, clock }: Following,
  hear: (item: ProgressItem) => void,
): Promise<Ended> {
  const ending = new AbortController()
  using listener = listenFor(call.silence, () => ending.abort(silenceOf(call)))
  const reader = progressReader()
  const output = lineSplitter(LONGEST_LINE)
  const start = clock.now()
  let lag = Infinity
  const take = (items: readonly ProgressItem[]) => {
    for (const item of items) {
      lag = Math.min(lag, clockLag(item, clock.now()))
      hear(item)
    }
  }
  const takeText = (lines: readonly string[]) => take(lines.map((line) => ({ kind: 'text', line })))
  const { code } = await docker(['buildx', ...call.args], {
    cwd: call.directory,
    env: ENVIRONMENT,
    signal: signal ? AbortSignal.any([signal, ending.signal]) : ending.signal,
    onStderrChunk(chunk) {
      listener.heard()
      take(reader.push(chunk))
    },
    onStdoutChunk: (chunk) => takeText(output.push(chunk)),
  })
  takeText(output.end())
  take(reader.end())
  const behind = lag === Infinity ? 0 : lag // no step reported anything, so no time of a step is needed
  return { code, own: { start: start - behind, stop: clock.now() - behind } }
}

/**
 * A bake may read and write where a build may: the files are named by our own definition (buildx, bake/entitlements.go),
 * in which all paths are absolute.
 */
const ENVIRONMENT = {
  BUILDX_METADATA_WARNINGS: 'true',
  BUILDX_BAKE_ENTITLEMENTS_FS: 'false',
  BUILDX_BAKE_FILE_RELATIVE_PATHS: 'false',
}

const silenceOf = ({ args, silence = 0 }: BuildCall): Error =>
  fail('engine.silent', { command: args[0] ?? '', builder: builderOf(args), seconds: silence / 1000 })

/** Files for `work` alone, with mode 0600. Never overwrites one, which would keep its mode and might be a link. */
export async function withFiles<T>(files: readonly SecretFile[], work: () => Promise<T>): Promise<T> {
  const written: string[] = []
  try {
    for (const { path, content } of files) {
      await writeFile(path, content, { mode: 0o600, flag: 'wx' })
      written.push(path)
    }
    return await work()
  } finally {
    await Promise.all(written.map((path) => rm(path, { force: true })))
  }
}
