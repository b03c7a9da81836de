import type { HistoryEntry } from '../image/manifest.ts'
import type { Image } from '../image/image.ts'

/** Longest instruction that is kept: enough to know the line again, short enough for a table. */
const LIMIT = 200

/**
 * The Dockerfile instruction behind each layer, lowest first. History entries that made no layer (ENV, CMD) are left
 * out; where history and layers do not match up, as in flattened images, a layer is "unknown instruction".
 */
export function instructions({ layers, history }: Pick<Image, 'layers' | 'history'>): readonly string[] {
  const made = history.filter((entry) => entry.empty_layer !== true)
  const matches = made.length === layers.length
  return layers.map((_, position) => (matches ? readable(made[position]!) : '') || 'unknown instruction')
}

/**
 * `created_by` as its author wrote it: `RUN go build`, `COPY products/ ./`. Build arguments, which BuildKit writes
 * with their values (`RUN |1 TOKEN=… /bin/sh -c …`), never get through: their values may be secret.
 */
function readable(entry: HistoryEntry): string {
  const created = (entry.created_by ?? '').replace(/\s+/g, ' ').trim()
  return withoutArguments(created)
    .replace(/ # buildkit$/, '')
    .replace(/^\/bin\/sh -c #\(nop\) +/, '')
    .replace(/^(?:RUN )?\/bin\/sh -c /, 'RUN ')
    .replace(/^((?:COPY|ADD) )(?:file|dir|multi):[0-9a-f]{64} in /, '$1')
    .slice(0, LIMIT)
    .trim()
}

/** Without `|N NAME=value …`: everything up to the shell. With another shell than the default, only RUN is sure. */
function withoutArguments(created: string): string {
  if (!/^(?:RUN )?\|\d+ /.test(created)) return created
  const shell = created.lastIndexOf(' /bin/sh -c ')
  return shell === -1 ? 'RUN (with build arguments)' : `RUN${created.slice(shell)}`
}
