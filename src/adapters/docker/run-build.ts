import { rm, writeFile } from 'node:fs/promises'
import type { Build } from '../../buildkit/build.ts'
import { cacheSteps } from '../../buildkit/cache-steps.ts'
import { clockLag } from '../../buildkit/clock-lag.ts'
import { fromImages } from '../../buildkit/from-images.ts'
import { ranStages } from '../../buildkit/ran-stages.ts'
import type { Closed } from '../../buildkit/intervals.ts'
import { progressReader, type ProgressItem } from '../../buildkit/json-stream.ts'
import { lineSplitter } from '../../buildkit/lines.ts'
import { buildTimes } from '../../buildkit/build-times.ts'
import { hear, noProgress, vertices, type Progress } from '../../buildkit/status.ts'
import type { BuildEvent } from '../../buildkit/vertex.ts'
import type { BuildPlan, SecretFile } from '../../plan/build-plan.ts'
import type { Clock } from '../../ports.ts'
import { fail } from '../../errors/errors.ts'
import { listenFor } from '../exec/silence.ts'
import { buildFailure, builderOf } from './build-failure.ts'
import { readResult } from './build-result.ts'
import { requireBuildx } from './buildx-version.ts'
import { docker } from './docker.ts'

interface Follow {
  readonly show: (event: BuildEvent) => void
  readonly signal: AbortSignal | undefined
  readonly clock: Pick<Clock, 'now'>
  readonly masked: (text: string) => string
}

/** Characters of a line that buildx prints on stdout (`call`); progress goes to stderr. */
const LONGEST_LINE = 64 * 1024

/**
 * Secret files exist only while it runs. Throws `build.failed`, `engine.builder`, `engine.several-nodes`,
 * `engine.silent`, `engine.old-buildx` and `engine.no-result`.
 */
export async function runBuild(plan: BuildPlan, follow: Follow): Promise<Build> {
  const written: string[] = []
  try {
    for (const file of plan.secretFiles) written.push(await writeSecret(file))
    const progress = noProgress(follow.masked)
    const { code, own } = await runBuildx(plan, progress, follow)
    const steps = vertices(progress)
    if (code !== 0) {
      // An old buildx does not know `--progress=rawjson`, and starts nothing.
      if (steps.length === 0) await requireBuildx()
      throw buildFailure(plan.args, progress, code)
    }
    const known = {
      times: buildTimes(steps, own),
      cacheSteps: cacheSteps(steps),
      fromImages: fromImages(steps),
      ranStages: ranStages(steps.map(({ name }) => name)),
    }
    return { ...(await readResult(plan)), ...known }
  } finally {
    await Promise.all(written.map((path) => rm(path, { force: true })))
  }
}

/** Never overwrites a file, which would keep its mode and might be a symbolic link. */
async function writeSecret({ path, content }: SecretFile): Promise<string> {
  await writeFile(path, content, { mode: 0o600, flag: 'wx' })
  return path
}

interface Ended {
  readonly code: number
  readonly own: Closed
}

async function runBuildx(plan: BuildPlan, progress: Progress, { show, signal, clock }: Follow): Promise<Ended> {
  const ending = new AbortController()
  using listener = listenFor(plan.silence, () => ending.abort(silenceOf(plan)))
  const reader = progressReader()
  const output = lineSplitter(LONGEST_LINE)
  const start = clock.now()
  let lag = Infinity
  const take = (items: readonly ProgressItem[]) => {
    for (const item of items) {
      lag = Math.min(lag, clockLag(item, clock.now()))
      hear(progress, item).forEach(show)
    }
  }
  const takeText = (lines: readonly string[]) => take(lines.map((line) => ({ kind: 'text', line })))
  const { code } = await docker(['buildx', ...plan.args], {
    cwd: plan.directory,
    env: { BUILDX_METADATA_WARNINGS: 'true' },
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

const silenceOf = ({ args, silence = 0 }: BuildPlan): Error =>
  fail('engine.silent', { command: 'build', builder: builderOf(args), seconds: silence / 1000 })
