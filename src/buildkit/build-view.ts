import type { Line } from '../page/text.ts'
import { formatSeconds } from '../units/duration.ts'
import { QUOTED_LINES } from './output.ts'
import { isStep } from './step-name.ts'
import { isToBlame, type BuildEvent, type Vertex } from './vertex.ts'
import { counted } from '../units/counted.ts'

/** What a viewer is shown of a build; `see` changes it in place. */
interface BuildView {
  readonly title: string
  /** Milliseconds by our own clock, like all times here. */
  readonly start: number
  readonly steps: Map<string, StepView>
  speaker: StepView | undefined
  /** BuildKit's warnings, and what buildx itself reports: worth reading after the build too. */
  remarks: readonly string[]
}

interface StepView {
  vertex: Vertex
  since: number
  log: string[]
  length: number
}

/** BuildKit itself keeps no more of a step's output by default. */
const LONGEST_LOG = 2 * 1024 * 1024
const MOST_REMARKS = 100
const MOST_STEPS = 6
const MOST_OUTPUT = 4

export function newBuildView(title: string, now: number): BuildView {
  return { title, start: now, steps: new Map(), speaker: undefined, remarks: [] }
}

export function see(view: BuildView, event: BuildEvent, now: number): void {
  if (event.kind === 'message') return remark(view, event.text)
  const { vertex } = event
  const step = view.steps.get(vertex.digest) ?? { vertex, since: now, log: [], length: 0 }
  view.steps.set(vertex.digest, step)
  step.vertex = vertex
  switch (event.kind) {
    case 'started':
      step.since = now
      return
    case 'completed':
      if (vertex.error === '') forget(step)
      return
    case 'status':
      if (event.text.startsWith('WARN: ')) remark(view, event.text)
      break
    case 'output':
  }
  keep(step, event.text)
  view.speaker = step
}

export function viewLines(view: BuildView, now: number): readonly Line[] {
  const steps = [...view.steps.values()]
  const running = steps.filter(({ vertex }) => vertex.completed === undefined)
  const done = steps.filter(({ vertex }) => vertex.completed !== undefined && isStep(vertex)).length
  const more = running.length - MOST_STEPS
  return [
    [{ text: view.title, style: 'strong' }, `: ${seconds(now - view.start)}, ${counted(done, 'step')} done`],
    ...running.slice(0, MOST_STEPS).flatMap((step) => stepLines(view, step, now)),
    ...(more > 0 ? [[`${' '.repeat(TIME)}  and ${more} more`]] : []),
  ]
}

export function doneLines({ title, start, remarks }: BuildView, now: number): readonly string[] {
  return [`${title}: ${seconds(now - start)}`, ...remarks]
}

/** What is left of a failed build: the whole log of the failed step, unless its error quotes all of it. */
export function failedLines({ title, steps }: BuildView): readonly string[] {
  const failed = [...steps.values()].find(({ vertex }) => isToBlame(vertex))
  return failed === undefined || failed.log.length <= QUOTED_LINES ? [title] : [title, oneLine(failed), ...failed.log]
}

/** Columns. */
const TIME = 10

function stepLines({ speaker }: BuildView, step: StepView, now: number): readonly Line[] {
  const time = seconds(now - step.since).padStart(TIME)
  const said = step === speaker ? step.log.slice(-MOST_OUTPUT) : []
  return [
    [{ text: time, style: 'faint' }, `  ${oneLine(step)}`],
    ...said.map((text): Line => [' '.repeat(TIME + 2), { text, style: 'faint' }]),
  ]
}

const seconds = (milliseconds: number): string => formatSeconds(milliseconds / 1000)

/** A heredoc's name has many lines. */
const oneLine = ({ vertex }: StepView): string => vertex.name.replace(/\s+/g, ' ')

function remark(view: BuildView, text: string): void {
  if (text.trim() !== '') view.remarks = [...view.remarks, text].slice(-MOST_REMARKS)
}

function keep(step: StepView, text: string): void {
  step.log.push(text)
  step.length += sizeOf(text)
  while (step.length > LONGEST_LOG) step.length -= sizeOf(step.log.shift()!)
}

/** An empty line takes memory too: some bytes, and an element of an array that is shifted. */
const sizeOf = (line: string): number => line.length + 64

function forget(step: StepView): void {
  step.log = []
  step.length = 0
}
