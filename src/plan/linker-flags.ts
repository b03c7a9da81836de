import { LINKER_FLAGS_LENGTH } from '../units/linker-flags-length.ts'
import { redact } from '../units/redact.ts'
import type { Step } from './steps.ts'

/** What a Dockerfile gives `-ldflags`, and the quotes it stands in; double ones where it has none. */
export interface LinkerFlags {
  readonly flags: string
  readonly quote: '"' | "'"
}

/** The option with its value: in double quotes, in single ones, or in none. */
const LDFLAGS = /(?<![\w'"-])--?ldflags(?:=|\s+)(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'`;&|()]+)(?=[\s;&|)]|$))/g
/** Where flags may come from that are not written there. */
const ELSEWHERE = /\bGOFLAGS\b|\$\{?\w*(?:FLAGS|ARGS|OPTS)\b/i
/** Flags for some packages alone (go help build: `-ldflags='pattern=flags'`). */
const OF_PACKAGES = /^[^-\s$][^\s]*=/

/**
 * The flags of the linker that a RUN with `go build` sets, as the Dockerfile has them; none are empty. Null where that
 * cannot be told: it sets several, or they come out of a variable of the command.
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
