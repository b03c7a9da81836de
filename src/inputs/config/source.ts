import { LineCounter } from 'yaml'
import { fail, type WeighbridgeError } from '../../errors/errors.ts'
import type { Origin } from '../../limits/rule.ts'

/** A YAML text and what it is called in errors and reports. Places in it are offsets. */
export interface Source {
  readonly text: string
  /** The error for what is wrong at a place; `problem` is whole sentences. */
  readonly error: (at: number, problem: string) => WeighbridgeError
  readonly origin: (at: number) => Origin
  /** Counted from 1. */
  readonly line: (at: number) => number
}

const BOM = '\uFEFF'

export function fileSource(text: string, path: string): Source {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  const line = (at: number): number => lines.linePos(at).line
  return {
    text,
    line,
    origin: (at) => ({ kind: 'file', path, line: line(at) }),
    error(at, problem) {
      const place = lines.linePos(at)
      const isAfterMark = place.line === 1 && place.col > 1 && text.startsWith(BOM) // which no editor shows
      const column = isAfterMark ? place.col - 1 : place.col
      return fail('config.invalid', { path, line: place.line, column, problem })
    },
  }
}

/** One item of the input `budgets`. */
export function inputSource(text: string): Source {
  const input = 'budgets'
  return {
    text,
    line: () => 1,
    origin: () => ({ kind: 'input', input }),
    error: (_, problem) => fail('input.format', { input, value: text, expected: problem }),
  }
}
