/** Cuts text that arrives in pieces into lines. */
export interface LineSplitter {
  /** The lines that are complete with this piece; a piece may end anywhere, also inside a UTF-8 sequence. */
  push(chunk: Uint8Array): readonly string[]
  /** The last line, when nothing more will come and it has no line feed. */
  end(): readonly string[]
}

/** Splits at line feeds. Of a line of more than `limit` characters only the start is given: memory stays bounded. */
export function lineSplitter(limit: number): LineSplitter {
  const decoder = new TextDecoder()
  let pieces: string[] = []
  let length = 0

  function add(text: string): void {
    const room = limit - length
    length += text.length
    if (room > 0) pieces.push(text.slice(0, room))
  }
  function take(): string {
    const line = pieces.join('')
    const cut = length > limit ? `${line.slice(0, 200)} … (${length} characters)` : line
    pieces = []
    length = 0
    return cut.endsWith('\r') ? cut.slice(0, -1) : cut
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
