import { redact } from '../units/redact.ts'
import type { VertexLog } from './solve-status.ts'

/** What a vertex's program wrote: by stream, the start of a line that is not complete; and the last lines that are. */
export interface Output {
  readonly streams: Map<number, Stream>
  tail: readonly string[]
}

/** Standard output and error output come in pieces of their own: a line must not be made of both. */
interface Stream {
  readonly decoder: InstanceType<typeof TextDecoder>
  pending: string
}

/** Lines of a vertex's output that an error quotes. */
export const QUOTED_LINES = 40
/** Characters after which a line is broken: a program that never writes a line feed must not fill the memory. */
const LONGEST_LINE = 8192

export function noOutput(): Output {
  return { streams: new Map(), tail: [] }
}

/** The lines that are complete with this piece of output. */
export function takeLines(output: Output, log: VertexLog): readonly string[] {
  const number = log.stream ?? 0
  const stream = output.streams.get(number) ?? { decoder: new TextDecoder(), pending: '' }
  output.streams.set(number, stream)
  const parts = (stream.pending + stream.decoder.decode(Buffer.from(log.data ?? '', 'base64'), { stream: true })).split(
    '\n',
  )
  stream.pending = lastState(parts.pop()!)
  if (stream.pending.length > LONGEST_LINE) {
    parts.push(stream.pending)
    stream.pending = ''
  }
  return keep(output, parts.map(withoutReturns))
}

/** The last lines, when the program ended without a line feed. */
export function takeRest(output: Output): readonly string[] {
  const rest = [...output.streams.values()].map(({ pending, decoder }) => withoutReturns(pending + decoder.decode()))
  output.streams.clear()
  return keep(
    output,
    rest.filter((line) => line !== ''),
  )
}

function keep(output: Output, lines: readonly string[]): readonly string[] {
  const safe = lines.map(redact)
  output.tail = [...output.tail, ...safe].slice(-QUOTED_LINES)
  return safe
}

/** A progress bar returns to the start of its line and writes over it: what a reader would see is its last state. */
function withoutReturns(line: string): string {
  return line.split('\r').findLast((state) => state !== '') ?? ''
}

/** The same for a line that goes on; a return at its end may be half of a line end, so it stays. */
function lastState(line: string): string {
  const end = line.endsWith('\r') ? '\r' : ''
  return withoutReturns(line) + end
}
