import { lineSplitter } from '../../buildkit/lines.ts'

/** Characters of a line that is shown whole. */
const LONGEST_LINE = 16_384

/** Hears what a program says, in pieces. */
interface ToldLines {
  readonly hear: (chunk: Uint8Array) => void
  /** The last line has come; gives all that were said, each once, in the order in which they first came. */
  readonly end: () => readonly string[]
}

/**
 * Says each line of a program as it first comes, and not again: with the containerd store, `docker push` repeats for ever
 * which layers wait.
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
