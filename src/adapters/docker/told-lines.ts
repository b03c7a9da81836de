import { lineSplitter } from '../../buildkit/lines.ts'

const LONGEST_LINE = 16_384

interface ToldLines {
  readonly hear: (chunk: Uint8Array) => void
  /** Ends the output; returns all lines without repetitions, in order. */
  readonly end: () => readonly string[]
}

/** Says each line once: with the containerd store, `docker push` repeats for ever which layers are waiting. */
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
