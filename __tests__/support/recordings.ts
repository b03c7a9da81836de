import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { progressReader } from '../../src/buildkit/json-stream.ts'
import { progressLines, type Numbers } from '../../src/buildkit/progress-text.ts'
import { hear, noProgress, type Progress } from '../../src/buildkit/status.ts'
import type { BuildEvent } from '../../src/buildkit/vertex.ts'

/** Path of the recorded output of a real build; fixtures/buildx/README.md lists them. */
export const recordingPath = (name: string): string => join(import.meta.dirname, '../fixtures/buildx', name)

/** What a build received, showed and logged. */
export interface Replayed {
  readonly progress: Progress
  readonly events: readonly BuildEvent[]
  readonly lines: readonly string[]
}

/** Plays a recording to the build step, in pieces of `size` bytes; `masked` removes secrets from a text. */
export function replay(name: string, size = 65_536, masked?: (said: string) => string): Replayed {
  const bytes = readFileSync(recordingPath(name))
  const reader = progressReader()
  const progress = noProgress(masked)
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  )
  const items = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
  const events = items.flatMap((item) => hear(progress, item))
  return { progress, events, lines: logOf(events) }
}

/** The log of some events. */
export function logOf(events: readonly BuildEvent[]): readonly string[] {
  let numbers: Numbers = new Map()
  return events.flatMap((event) => {
    const shown = progressLines(numbers, event)
    numbers = shown.numbers
    return shown.lines
  })
}
