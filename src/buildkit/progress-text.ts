import { isToBlame, type BuildEvent, type Vertex } from './vertex.ts'

/** The log numbers of vertices by digest, in the order they were first shown. */
export type Numbers = ReadonlyMap<string, number>

/** Log lines as in BuildKit's plain progress (`#7 12.34 go: downloading …`); `numbers` is the last call's result. */
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

/** The same width for 0.123, 12.34 and 123.4, as in BuildKit's own log. */
function elapsed(seconds: number): string {
  if (seconds < 10) return seconds.toFixed(3)
  return seconds.toFixed(seconds < 100 ? 2 : 1)
}

/** A line break in the Dockerfile's text must not start a new log line. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
}
