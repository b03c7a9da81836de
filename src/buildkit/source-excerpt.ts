export interface SourceExcerpt {
  /** `Dockerfile:4`. */
  readonly place: string
  /** As in the Dockerfile, on one line, without expanded build arguments. */
  readonly instruction: string
  readonly lines: readonly string[]
}

const RULE = /^-{10,}$/
const MARKED = /^\s*\d+ \| >>> ?(.*)$/

/** BuildKit's excerpt (solver/errdefs, source.go). Found before secrets are hidden: one may be a number, or dashes. */
export function sourceExcerpt(text: readonly string[], hide: (line: string) => string): SourceExcerpt | undefined {
  const top = text.findIndex((line, index) => RULE.test(line) && /:\d+$/.test(text[index - 1] ?? ''))
  const length = text.slice(top + 1).findIndex((line) => RULE.test(line))
  if (top < 1 || length < 0) return undefined
  const lines = text.slice(top + 1, top + 1 + length)
  const marked = lines.flatMap((line) => MARKED.exec(line)?.[1] ?? []).map(hide)
  const instruction = marked.map((line) => line.replace(/\\\s*$/, '').trim()).join(' ')
  return { place: text[top - 1]!, instruction, lines: lines.map(hide) }
}
