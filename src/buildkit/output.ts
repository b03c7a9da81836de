import { unshownLine } from '../text/cut.ts'
import type { VertexLog } from './solve-status.ts'

export interface Output {
  readonly streams: Map<number, Stream>
  readonly hide: (line: string) => string
  tail: readonly string[]
}

/** Standard output and standard error must not mix in a line. */
interface Stream {
  readonly decoder: InstanceType<typeof TextDecoder>
  pending: string
  /** Characters dropped from a line that is too long. */
  unshown: number
}

export const QUOTED_LINES = 40
/** Characters. A longer line is not shown in pieces either: nobody could find a secret in them. */
const LONGEST_LINE = 64 * 1024

export function noOutput(hide: Output['hide']): Output {
  return { streams: new Map(), hide, tail: [] }
}

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

export function takeRest(output: Output): readonly string[] {
  const rest = [...output.streams.values()].map((stream) => takeLine(stream, stream.decoder.decode()))
  output.streams.clear()
  return keep(
    output,
    rest.filter((line) => line !== ''),
  )
}

function takeLine(stream: Stream, end: string): string {
  const line = lastState(stream, stream.pending + end)
  const length = stream.unshown + line.length
  stream.pending = ''
  stream.unshown = 0
  return length > LONGEST_LINE ? unshownLine(length) : line
}

/** A carriage return at the end may be half of a line end, so it is kept. */
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

/** A progress bar returns to the start of its line and writes over it, so only the last state counts. */
function lastState(stream: Stream, said: string): string {
  const states = said.split('\r')
  const last = states.findLastIndex((state) => state !== '')
  if (last > 0) stream.unshown = 0
  return states[last] ?? ''
}
