import type { BuildFailure } from '../errors/build-errors.ts'
import { sourceExcerpt, type SourceExcerpt } from './source-excerpt.ts'
import { lastLines, vertices, type Progress } from './status.ts'
import { isStep, stepName } from './step-name.ts'
import { isToBlame, type Vertex } from './vertex.ts'
import { cutEnd, cutMiddle, unshownLine } from '../text/cut.ts'
import { withoutSequences } from '../units/terminal-sequence.ts'

/** Vertices of buildx itself (docker/buildx, driver/…/driver.go), when it starts or calls a builder. */
const BOOT = /^\[internal\] (booting buildkit|waiting for connection)/
const LONGEST_INSTRUCTION = 300
const LONGEST_LINE = 1000
const LONGEST_END = 200

/** Why a build failed. Secrets are hidden before long text is cut, while they are still whole. */
export function describeFailure(progress: Progress, code: number): BuildFailure {
  const { hide } = progress
  const failed = vertices(progress).find(isToBlame)
  const excerpt = sourceExcerpt(progress.text, hide)
  const said = saidByBuildx(progress)
  const tail = failed === undefined ? [] : lastLines(progress, failed.digest)
  return {
    instruction: cutEnd(hide(instructionOf(progress, failed, excerpt)), LONGEST_INSTRUCTION),
    // An error that quotes a whole command first says what happened at its end.
    error: cutMiddle(failed?.error ?? said.error ?? `docker buildx ended with code ${code}`, LONGEST_LINE, LONGEST_END),
    output: (tail.length > 0 ? tail : [...(excerpt?.lines ?? []), ...said.advice])
      .map((line) => wholeLine(withoutSequences(line).trimEnd()))
      .join('\n'),
    step: cutEnd(hide(stepOf(failed, excerpt)), LONGEST_INSTRUCTION),
    ...placeOf(excerpt),
  }
}

function placeOf(excerpt: SourceExcerpt | undefined): Pick<BuildFailure, 'source' | 'line' | 'excerpt'> {
  const [, source = '', line = '0'] = /^(.*):(\d+)$/.exec(excerpt?.place ?? '') ?? []
  const lines = (excerpt?.lines ?? []).map((each) => cutEnd(each.trimEnd(), LONGEST_LINE))
  return { source, line: Number(line), excerpt: lines.join('\n') }
}

function stepOf(failed: Vertex | undefined, excerpt: SourceExcerpt | undefined): string {
  if (excerpt !== undefined && excerpt.instruction !== '') return `${stageOf(failed)}${excerpt.instruction}`
  return (failed && stepName(failed.name)) ?? ''
}

const stageOf = (vertex: Vertex | undefined): string =>
  vertex !== undefined && isStep(vertex) ? (/^\[[^\]]*\] /.exec(vertex.name)?.[0] ?? '') : ''

/** Why the builder did not start, in buildx's words; undefined if it did. No instruction is to blame then. */
export function builderFailure(progress: Progress): string | undefined {
  const boot = vertices(progress).find(({ name }) => BOOT.test(name))
  if (boot === undefined || boot.error === '') return undefined
  return cutEnd(`${boot.name.replace('[internal] ', '')}: ${boot.error}`, LONGEST_LINE)
}

function instructionOf(progress: Progress, failed: Vertex | undefined, excerpt: SourceExcerpt | undefined): string {
  if (excerpt !== undefined && excerpt.instruction !== '') {
    return `${stageOf(failed)}${excerpt.instruction} (${excerpt.place})`
  }
  const all = vertices(progress)
  // A killed builder reports nothing: what was running then is the best guess.
  const at = failed ?? all.find(({ started, completed }) => started !== undefined && completed === undefined)
  return at?.name ?? (all.some(isStep) ? 'its end' : 'its start')
}

/** The last error, and advice. Secrets are hidden last, because the words searched for may be part of one. */
function saidByBuildx({ text, hide }: Progress): {
  readonly error: string | undefined
  readonly advice: readonly string[]
} {
  const marked = text.findLastIndex((line) => line.startsWith('ERROR: '))
  const complaint = text.find((line) => line.trim() !== '' && !line.startsWith('WARN'))
  if (marked < 0) return { error: complaint && hide(complaint), advice: [] }
  const error = hide(text[marked]!.replace(/^ERROR: (failed to build: )?(target \S+: )?(failed to solve: )?/, ''))
  const advice = text.slice(marked + 1).filter((line) => line.trim() !== '')
  return { error, advice: advice.map(hide) }
}

const wholeLine = (text: string): string => (text.length > LONGEST_LINE ? unshownLine(text.length) : text)
