import { isToBlame, type BuildEvent, type Vertex } from './vertex.ts'

/** The log numbers of vertices by digest, in the order they were first shown. */
export type Numbers = ReadonlyMap<string, number>

/**
 * The log lines for one event, like BuildKit's plain progress: `#7 [builder 4/6] RUN go mod download`, `#7 12.34 go:
 * downloading …`, `#7 DONE 2.1s`. Every line has its number, so lines of vertices that run at the same time may mix.
 * `numbers` is the result of the previous call.
 */
export function progressLines(
  numbers: Numbers,
  event: BuildEvent,
): { readonly lines: readonly string[]; readonly numbers: Numbers } {
  if (event.kind === 'message') return { lines: [event.text], numbers }
  const { vertex } = event
  const known = numbers.get(vertex.digest)
  const number = known ?? numbers.size + 1
  const heading = known === undefined || event.kind === 'started' ? ['', `#${number} ${oneLine(vertex.name)}`] : []
  const lines = event.kind === 'started' ? heading : [...heading, `#${number} ${textOf(event)}`]
  return { lines, numbers: known === undefined ? new Map([...numbers, [vertex.digest, number]]) : numbers }
}

function textOf(event: Exclude<BuildEvent, { kind: 'started' | 'message' }>): string {
  if (event.kind === 'output') return `${elapsed(event.seconds)} ${event.text}`
  return event.kind === 'status' ? oneLine(event.text) : resultOf(event.vertex)
}

function resultOf(vertex: Vertex): string {
  if (isToBlame(vertex)) return `ERROR: ${oneLine(vertex.error)}`
  if (vertex.error !== '') return 'CANCELED'
  return vertex.cached ? 'CACHED' : `DONE ${vertex.seconds.toFixed(1)}s`
}

/** Same width for 0.123, 12.34 and 123.4, to keep the columns of BuildKit's own log. */
function elapsed(seconds: number): string {
  if (seconds < 10) return seconds.toFixed(3)
  return seconds.toFixed(seconds < 100 ? 2 : 1)
}

/** Names and errors contain the Dockerfile's text: a line break in them must not start a new log line. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
}
