import type { HistoryEntry } from '../image/manifest.ts'
import type { Image } from '../image/image.ts'
import { hideCredentials, hideValues } from './hide-values.ts'

/** Longest instruction to keep: enough to recognise the line, short enough for a table. */
const LIMIT = 200
/** A config entry may hold megabytes, so this bounds the part that is read, long build arguments included. */
const LONGEST_READ = 4 * 1024

/**
 * The Dockerfile instruction behind each layer, lowest first; "unknown instruction" if history and layers do not match,
 * as in flattened images. `buildArgs` (`NAME=value`): those known to have been used for the image.
 */
export function instructions(
  { layers, history }: Pick<Image, 'layers' | 'history'>,
  buildArgs: readonly string[] = [],
): readonly string[] {
  const made = history.filter((entry) => entry.empty_layer !== true)
  const matches = made.length === layers.length
  return layers.map((_, position) => (matches ? readable(made[position]!, buildArgs) : '') || 'unknown instruction')
}

/**
 * `created_by` as its author wrote it: `RUN go build`. Build arguments may be secret: BuildKit writes them before the
 * command of a RUN, where they are cut off, and expands them in other instructions, where `$NAME` is put back.
 */
function readable(entry: HistoryEntry, buildArgs: readonly string[]): string {
  const created = (entry.created_by ?? '').replace(/\s+/g, ' ').trim()
  const text = withoutArguments(created)
    .replace(/ # buildkit$/, '')
    .replace(/^\/bin\/sh -c #\(nop\) +/, '')
    .replace(/^(?:RUN )?\/bin\/sh -c /, 'RUN ')
    .replace(/^((?:COPY|ADD) )(?:file|dir|multi):[0-9a-f]{64} in /, '$1')
  const isRun = text.startsWith('RUN ')
  // Cut only after hiding values: half a value would not be found.
  const short = (isRun ? text : hideValues(text, buildArgs)).slice(0, LONGEST_READ)
  const safe = isRun ? short : hideCredentials(short)
  return safe.slice(0, LIMIT).trim()
}

/** Drops `|N NAME=value …`: everything up to the shell. With a shell other than the default, only RUN is certain. */
function withoutArguments(created: string): string {
  if (!/^(?:RUN )?\|\d+ /.test(created)) return created
  const shell = created.lastIndexOf(' /bin/sh -c ')
  return shell === -1 ? 'RUN (with build arguments)' : `RUN${created.slice(shell)}`
}
