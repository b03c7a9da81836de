import { LINKER_FLAGS_LENGTH } from '../units/linker-flags-length.ts'
import { redact } from '../units/redact.ts'
import type { Step } from './steps.ts'

/** The value of `-ldflags` in a Dockerfile and its quotes; double quotes if it has none. */
export interface LinkerFlags {
  readonly flags: string
  readonly quote: '"' | "'"
}

const LDFLAGS = /(?<![\w'"-])--?ldflags(?:=|\s+)(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'`;&|()]+)(?=[\s;&|)]|$))/g
/** Variables that may add flags not written in the command. */
const ELSEWHERE = /\bGOFLAGS\b|\$\{?\w*(?:FLAGS|ARGS|OPTS)\b/i
/** Flags for some packages only (go help build: `-ldflags='pattern=flags'`). */
const OF_PACKAGES = /^[^-\s$][^\s]*=/

/** As the Dockerfile has them, empty for none; null if it sets several, or if a variable may add some. */
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
