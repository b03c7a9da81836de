import { unshownLine } from '../text/cut.ts'
import type { VertexLog } from './solve-status.ts'

/** What a vertex's program wrote: the start of an incomplete line for each stream, and the last complete lines. */
export interface Output {
  readonly streams: Map<number, Stream>
  /** Removes from a whole line what must not be shown. */
  readonly hide: (line: string) => string
  tail: readonly string[]
}

/** Standard output and standard error come in separate pieces: a line must not mix them. */
interface Stream {
  readonly decoder: InstanceType<typeof TextDecoder>
  pending: string
  /** Characters dropped from the line because it is too long. */
  unshown: number
}

/** How many lines of a vertex's output an error quotes. */
export const QUOTED_LINES = 40
/**
 * The longest line to show, in characters: a program that never writes a line feed must not fill the memory. A line
 * shown in pieces could show a secret in pieces, in which neither we nor a runner would find it.
 */
const LONGEST_LINE = 64 * 1024

export function noOutput(hide: Output['hide']): Output {
  return { streams: new Map(), hide, tail: [] }
}

/** The lines that this piece of output completes. */
export function takeLines(output: Output, log: VertexLog): readonly string[] {
  const number = log.stream ?? 0
  const stream = output.streams.get(number) ?? { decoder: new TextDecoder(), pending: '', unshown: 0 }
  output.streams.set(number, stream)
  const parts = stream.decoder.decode(Buffer.from(log.data ?? '', 'base64'), { stream: true }).split('\n')
  const rest = parts.pop()!
  const lines = parts.map((part) => takeLine(stream, part))
  goOn(stream, rest)
  return keep(output, lines)
}

/** The last lines, when the program ended without a line feed. */
export function takeRest(output: Output): readonly string[] {
  const rest = [...output.streams.values()].map((stream) => takeLine(stream, stream.decoder.decode()))
  output.streams.clear()
  return keep(
    output,
    rest.filter((line) => line !== ''),
  )
}

/** Completes the line that ends with `end`. */
function takeLine(stream: Stream, end: string): string {
  const line = lastState(stream, stream.pending + end)
  const length = stream.unshown + line.length
  stream.pending = ''
  stream.unshown = 0
  return length > LONGEST_LINE ? unshownLine(length) : line
}

/** Continues the line with `more`. A carriage return at its end may be half of a line end, so it is kept. */
function goOn(stream: Stream, more: string): void {
  const said = stream.pending + more
  const state = lastState(stream, said)
  const isKept = stream.unshown + state.length <= LONGEST_LINE
  if (!isKept) stream.unshown += state.length
  stream.pending = `${isKept ? state : ''}${said.endsWith('\r') ? '\r' : ''}`
}

function keep(output: Output, lines: readonly string[]): readonly string[] {
  const safe = lines.map(output.hide)
  output.tail = [...output.tail, ...safe].slice(-QUOTED_LINES)
  return safe
}

/**
 * A progress bar returns to the start of its line and writes over it, including any dropped part: a reader would see
 * only the last state.
 */
function lastState(stream: Stream, said: string): string {
  const states = said.split('\r')
  const last = states.findLastIndex((state) => state !== '')
  if (last > 0) stream.unshown = 0
  return states[last] ?? ''
}
