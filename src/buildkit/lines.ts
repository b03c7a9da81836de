import { unshownLine } from '../text/cut.ts'

interface LineSplitter {
  /** A chunk may end anywhere, even inside a UTF-8 sequence. */
  push(chunk: Uint8Array): readonly string[]
  /** The last line, if it has no line feed. */
  end(): readonly string[]
}

/** For a line over `limit` characters only the length is shown, so that memory stays bounded. */
export function lineSplitter(limit: number): LineSplitter {
  const decoder = new TextDecoder()
  let pieces: string[] = []
  let length = 0

  function add(text: string): void {
    length += text.length
    if (length <= limit) pieces.push(text)
    else pieces = []
  }
  function take(): string {
    const line = length > limit ? unshownLine(length) : pieces.join('')
    pieces = []
    length = 0
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
  function split(text: string): readonly string[] {
    const parts = text.split('\n')
    const last = parts.pop()!
    const lines = parts.map((part) => {
      add(part)
      return take()
    })
    add(last)
    return lines
  }
  return {
    push: (chunk) => split(decoder.decode(chunk, { stream: true })),
    end() {
      const lines = split(decoder.decode())
      return length > 0 ? [...lines, take()] : lines
    },
  }
}
