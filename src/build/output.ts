import { unshownLine } from '../units/cut.ts'
import type { VertexLog } from './solve-status.ts'

/** What a vertex's program wrote: by stream, the start of a line that is not complete; and the last lines that are. */
export interface Output {
  readonly streams: Map<number, Stream>
  /** Takes out of a whole line what must not be shown. */
  readonly hide: (line: string) => string
  tail: readonly string[]
}

/** Standard output and error output come in pieces of their own: a line must not be made of both. */
interface Stream {
  readonly decoder: InstanceType<typeof TextDecoder>
  pending: string
  /** Characters of the line that were let go because it is too long. */
  unshown: number
}

/** Lines of a vertex's output that an error quotes. */
export const QUOTED_LINES = 40
/**
 * Characters of the longest line that is shown: a program that never writes a line feed must not fill the memory. A line in
 * pieces could show a secret in pieces, in which neither we nor a runner would find it.
 */
const LONGEST_LINE = 64 * 1024

export function noOutput(hide: Output['hide']): Output {
  return { streams: new Map(), hide, tail: [] }
}

/** The lines that are complete with this piece of output. */
export function takeLines(output: Output, log: VertexLog): readonly string[] {
  const number = log.stream ?? 0
  const stream = output.streams.get(number) ?? { decoder: new TextDecoder(), pending: '', unshown: 0 }
  output.streams.set(number, stream)
  const parts = stream.decoder.decode(Buffer.from(log.data ?? '', 'base64'), { stream: true }).split('\n')
  const rest = parts.pop()!
  const lines = parts.map((part) => {
    stream.pending += part
    return takeLine(stream)
  })
  stream.pending = lastState(stream.pending + rest)
  if (stream.unshown + stream.pending.length > LONGEST_LINE) {
    stream.unshown += stream.pending.length
    stream.pending = ''
  }
  return keep(output, lines)
}

/** The last lines, when the program ended without a line feed. */
export function takeRest(output: Output): readonly string[] {
  const rest = [...output.streams.values()].map((stream) => {
    stream.pending += stream.decoder.decode()
    return takeLine(stream)
  })
  output.streams.clear()
  return keep(
    output,
    rest.filter((line) => line !== ''),
  )
}

function takeLine(stream: Stream): string {
  const { pending, unshown } = stream
  const line = withoutReturns(pending)
  stream.pending = ''
  stream.unshown = 0
  return unshown + line.length > LONGEST_LINE ? unshownLine(unshown + line.length) : line
}

function keep(output: Output, lines: readonly string[]): readonly string[] {
  const safe = lines.map(output.hide)
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
