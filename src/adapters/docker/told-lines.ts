import { lineSplitter } from '../../buildkit/lines.ts'

/** Longest line that is shown whole, in characters. */
const LONGEST_LINE = 16_384

/** Takes a program's output in pieces. */
interface ToldLines {
  readonly hear: (chunk: Uint8Array) => void
  /** Ends the output; returns all lines, each once, in the order in which they first came. */
  readonly end: () => readonly string[]
}

/**
 * Says each line of a program once, when it first comes: with the containerd store, `docker push` repeats for ever
 * which layers are waiting.
 */
export function toldLines(say: (line: string) => void): ToldLines {
  const splitter = lineSplitter(LONGEST_LINE)
  const told = new Set<string>()
  const tell = (lines: readonly string[]): void => {
    for (const line of lines) {
      if (line.trim() === '' || told.has(line)) continue
      told.add(line)
      say(line)
    }
  }
  return {
    hear: (chunk) => tell(splitter.push(chunk)),
    end() {
      tell(splitter.end())
      return [...told]
    },
  }
}
