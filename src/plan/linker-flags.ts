import { LINKER_FLAGS_LENGTH } from '../units/linker-flags-length.ts'
import { redact } from '../units/redact.ts'
import type { Step } from './steps.ts'

/** The value of `-ldflags` in a Dockerfile and its quotes; double quotes if it has none. */
export interface LinkerFlags {
  readonly flags: string
  readonly quote: '"' | "'"
}

/** The option with its value: in double quotes, in single quotes, or in none. */
const LDFLAGS = /(?<![\w'"-])--?ldflags(?:=|\s+)(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'`;&|()]+)(?=[\s;&|)]|$))/g
/** Variables that may add flags not written in the command. */
const ELSEWHERE = /\bGOFLAGS\b|\$\{?\w*(?:FLAGS|ARGS|OPTS)\b/i
/** Flags for some packages only (go help build: `-ldflags='pattern=flags'`). */
const OF_PACKAGES = /^[^-\s$][^\s]*=/

/**
 * The linker flags of a RUN with `go build`, as the Dockerfile has them; empty for none. Null if unclear: it sets
 * several, or they come from a variable in the command.
 */
export function linkerFlagsOf({ joined, heredocs, json }: Step): LinkerFlags | null {
  const text = [joined, ...heredocs.flatMap(({ body }) => body)].join('\n')
  const found = [...text.matchAll(LDFLAGS)].map(([, double, single, bare]): LinkerFlags => ({
    flags: single ?? double ?? bare ?? '',
    quote: single === undefined ? '"' : "'",
  }))
  const written = text.match(/-ldflags/g)?.length ?? 0
  if (json || found.length !== written) return null
  if (written === 0) return ELSEWHERE.test(text) ? null : { flags: '', quote: '"' }
  const [first] = found
  const isOne = found.every(({ flags }) => flags === first!.flags)
  if (!first || !isOne || OF_PACKAGES.test(first.flags) || first.flags.length > LINKER_FLAGS_LENGTH) return null
  return { ...first, flags: redact(first.flags) }
}
