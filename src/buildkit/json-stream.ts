import { parseJson } from '../units/parse-json.ts'
import { lineSplitter } from './lines.ts'
import { asSolveStatus, type SolveStatus } from './solve-status.ts'

export type ProgressItem =
  { readonly kind: 'status'; readonly status: SolveStatus } | { readonly kind: 'text'; readonly line: string }

interface ProgressReader {
  push(chunk: Uint8Array): readonly ProgressItem[]
  end(): readonly ProgressItem[]
}

/** Characters; a message that quotes a whole Dockerfile has some hundred thousand. */
const LONGEST = 16 * 1024 * 1024

/** One message per line (buildx 0.14 and newer), or from a line `{` to a line `}` (0.13). All else is text. */
export function progressReader(): ProgressReader {
  const splitter = lineSplitter(LONGEST)
  let open: string[] | undefined
  let length = 0

  function giveUp(): readonly ProgressItem[] {
    const lines = open ?? []
    open = undefined
    return lines.map(text)
  }
  function read(line: string): readonly ProgressItem[] {
    if (line === '{') {
      const before = giveUp() // An open object cannot hold such a line, so it was not a message.
      open = [line]
      length = 0
      return before
    }
    if (open === undefined) return [(line.startsWith('{') ? status(line) : undefined) ?? text(line)]
    open.push(line)
    length += line.length
    if (line !== '}') return length > LONGEST ? giveUp() : []
    const whole = status(open.join('\n'))
    if (whole === undefined) return giveUp()
    open = undefined
    return [whole]
  }
  return {
    push: (chunk) => splitter.push(chunk).flatMap(read),
    end: () => [...splitter.end().flatMap(read), ...giveUp()],
  }
}

function text(line: string): ProgressItem {
  return { kind: 'text', line }
}

function status(json: string): ProgressItem | undefined {
  const found = asSolveStatus(parseJson(json))
  return found && { kind: 'status', status: found }
}
