import { buildCheck, decoded } from './build-check.ts'
import type { ProgressItem } from './json-stream.ts'
import { takeLines, takeRest } from './output.ts'
import { redact } from '../units/redact.ts'
import type { SolveStatus, VertexLog, VertexWarning } from './solve-status.ts'
import { latestStart, newTrack, trackId, update, type Track } from './track.ts'
import { transfer } from './transfer.ts'
import type { BuildEvent, Vertex } from './vertex.ts'

/** `hear` changes it in place: copying it for some hundred thousand messages would cost more than reading them. */
export interface Progress {
  /** By group or digest, in the order of appearance. */
  readonly tracks: Map<string, Track>
  readonly byDigest: Map<string, Track>
  /** Removes secrets and credentials from a whole line, before it is cut or shown. */
  readonly hide: (said: string) => string
  /** Unchanged, because buildx's reason for a failure is found in it. */
  text: readonly string[]
}

const TEXT_KEPT = 100

/** `masked` removes secrets, before credentials are removed: a credential may be part of a secret. */
export function noProgress(masked: (said: string) => string = (said) => said): Progress {
  return { tracks: new Map(), byDigest: new Map(), hide: (said) => redact(masked(said)), text: [] }
}

export function hear(progress: Progress, item: ProgressItem): readonly BuildEvent[] {
  if (item.kind === 'status') return hearStatus(progress, item.status)
  progress.text = [...progress.text, item.line].slice(-TEXT_KEPT)
  return [{ kind: 'message', text: progress.hide(item.line) }]
}

/** In the order of appearance. */
export function vertices(progress: Progress): readonly Vertex[] {
  return [...progress.tracks.values()].filter((track) => !track.hidden).map((track) => track.vertex)
}

export function lastLines(progress: Progress, digest: string): readonly string[] {
  return progress.tracks.get(digest)?.output.tail ?? []
}

function hearStatus(progress: Progress, status: SolveStatus): readonly BuildEvent[] {
  // One message may report that a vertex completed and started again: its last state counts.
  const touched = new Set<Track>()
  for (const said of status.vertexes ?? []) {
    const track = progress.tracks.get(trackId(said)) ?? newTrack(said, progress.hide)
    progress.tracks.set(track.id, track)
    progress.byDigest.set(said.digest, track)
    update(track, said)
    touched.add(track)
  }
  const of = (digest: string | undefined) => progress.byDigest.get(digest ?? '')
  return [
    ...[...touched].flatMap(start),
    ...(status.statuses ?? []).flatMap((each) => transfer(of(each.vertex), each)),
    ...(status.warnings ?? []).flatMap((each) => warning(of(each.vertex), each)),
    ...(status.logs ?? []).flatMap((each) => output(of(each.vertex), each)),
    ...[...touched].flatMap(complete),
  ]
}

function start(track: Track): readonly BuildEvent[] {
  if (track.hidden || track.open || track.vertex.started === undefined || stateOf(track) === track.shown) return []
  if (isBlink(track.vertex)) return []
  track.open = true
  return [{ kind: 'started', vertex: track.vertex }]
}

function complete(track: Track): readonly BuildEvent[] {
  if (!track.open || track.vertex.completed === undefined) return []
  track.open = false
  track.shown = stateOf(track)
  const rest = takeRest(track.output).map((text): BuildEvent => {
    return { kind: 'output', vertex: track.vertex, seconds: track.vertex.seconds, text }
  })
  return [...rest, { kind: 'completed', vertex: track.vertex }]
}

/** BuildKit touches a local source for some microseconds before the transfer; its own display shows nothing. */
function isBlink({ name, completed, seconds, cached, error }: Vertex): boolean {
  return name.startsWith('[internal] ') && completed !== undefined && seconds < 0.001 && !cached && error === ''
}

function stateOf({ vertex }: Track): string {
  return JSON.stringify([vertex.name, vertex.started, vertex.completed, vertex.seconds, vertex.cached, vertex.error])
}

function output(track: Track | undefined, log: VertexLog): readonly BuildEvent[] {
  if (track === undefined) return []
  const seconds = Math.max(0, Date.parse(log.timestamp) - latestStart(track)) / 1000
  return takeLines(track.output, log).map((text): BuildEvent => {
    return { kind: 'output', vertex: track.vertex, seconds, text }
  })
}

function warning(track: Track | undefined, said: VertexWarning): readonly BuildEvent[] {
  if (track === undefined) return []
  const found = buildCheck(said)
  const text = track.hide(`WARN: ${decoded(said.short)}`)
  return [{ kind: 'status', vertex: track.vertex, text, ...(found && { found }) }]
}
