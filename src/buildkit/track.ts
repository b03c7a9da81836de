import { mergeIntervals, secondsOf, type Interval } from './intervals.ts'
import { noOutput, type Output } from './output.ts'
import { redact } from '../units/redact.ts'
import type { StatusVertex } from './solve-status.ts'
import { CANCELED, type Vertex } from './vertex.ts'

/** A vertex as a reader sees it: one of BuildKit's, or a progress group shown as one. */
export interface Track {
  readonly id: string
  name: string
  readonly grouped: boolean
  readonly members: Map<string, { readonly started: boolean; readonly cached: boolean; readonly error: string }>
  /** By vertex and start: a later message about the same run replaces the earlier one. */
  readonly runs: Map<string, Interval>
  /** A group is hidden until a member that is not weak starts, or one fails. */
  hidden: boolean
  open: boolean
  /** The state shown last: a repeated message shows nothing again. */
  shown: string
  vertex: Vertex
  readonly output: Output
  /** Removes secrets and credentials from all but its name, which tells steps apart and only loses credentials. */
  readonly hide: (said: string) => string
  /** When each transfer was shown last, by name; Infinity once it is done. */
  readonly transfers: Map<string, number>
}

export function trackId(vertex: StatusVertex): string {
  return vertex.progressGroup?.id ?? vertex.digest
}

export function newTrack(first: StatusVertex, hide: Track['hide']): Track {
  const id = trackId(first)
  const grouped = first.progressGroup?.id !== undefined
  const name = redact((grouped ? first.progressGroup?.name : first.name) ?? '')
  return {
    id,
    name,
    grouped,
    members: new Map(),
    runs: new Map(),
    hidden: grouped,
    open: false,
    shown: '',
    vertex: {
      digest: id,
      name,
      started: undefined,
      completed: undefined,
      runs: [],
      seconds: 0,
      cached: false,
      error: '',
    },
    output: noOutput(hide),
    hide,
    transfers: new Map(),
  }
}

/** By the rules of moby/buildkit util/progress/progressui. */
export function update(track: Track, said: StatusVertex): void {
  // BuildKit may announce a vertex again after it started, which must not reset its state.
  const started = said.started !== undefined
  if (!started && track.members.get(said.digest)?.started === true) return
  track.members.set(said.digest, { started, cached: said.cached ?? false, error: hiddenError(track, said.error ?? '') })
  if (!track.grouped && said.name !== undefined) track.name = redact(said.name)
  if (started) {
    const stop = said.completed === undefined ? undefined : Date.parse(said.completed)
    track.runs.set(`${said.digest} ${said.started}`, { start: Date.parse(said.started), stop })
    if (said.progressGroup?.weak !== true) track.hidden = false
  }
  if (said.error) track.hidden = false
  track.vertex = asVertex(track)
}

/** The end of an error tells which step failed, so these words stay, even if one of them is a secret. */
function hiddenError({ hide }: Track, error: string): string {
  const end = error.endsWith(CANCELED) ? CANCELED : ''
  return `${hide(error.slice(0, error.length - end.length))}${end}`
}

function asVertex(track: Track): Vertex {
  const runs = mergeIntervals(track.runs.values())
  const members = [...track.members.values()]
  return {
    digest: track.id,
    name: track.name,
    started: runs.at(0)?.start,
    completed: runs.at(-1)?.stop,
    runs,
    seconds: secondsOf(runs),
    cached: members.every((each) => each.cached),
    error: members.find((each) => each.error !== '')?.error ?? '',
  }
}

export function latestStart(track: Track): number {
  return mergeIntervals(track.runs.values()).at(-1)?.start ?? 0
}
