import { formatBytes } from '../units/bytes.ts'
import type { VertexStatus } from './solve-status.ts'
import type { Track } from './track.ts'
import type { BuildEvent } from './vertex.ts'

/** Milliseconds until a running transfer is shown again, as in BuildKit's plain progress. */
const PAUSE = 5000

/** Shows the end of a transfer, and its progress if it takes long. */
export function transfer(track: Track | undefined, said: VertexStatus): readonly BuildEvent[] {
  if (track === undefined || track.hidden || said.started === undefined) return []
  const now = Date.parse(said.completed ?? said.timestamp)
  const begun = Date.parse(said.started)
  const name = `${said.id} ${said.started}`
  const shown = track.transfers.get(name) ?? begun
  if (shown === Infinity || (said.completed === undefined && now - shown < PAUSE)) return []
  track.transfers.set(name, said.completed === undefined ? now : Infinity)
  const words = [said.id, ...bytesOf(said), ...(now - begun > 10 ? [`${((now - begun) / 1000).toFixed(1)}s`] : [])]
  if (said.completed !== undefined) words.push('done')
  return [{ kind: 'status', vertex: track.vertex, text: track.hide(words.join(' ')) }]
}

function bytesOf({ current = 0, total = 0 }: VertexStatus): readonly string[] {
  if (total > 0) return [`${formatBytes(current)} / ${formatBytes(total)}`]
  return current > 0 ? [formatBytes(current)] : []
}
